"""`opentt conformance`: any server held against the specification."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from opentt.cli.failure import CLEAN, FINDINGS
from opentt.cli.group import Command, both
from opentt.cli.options import lang_option
from opentt.cli.output import as_json, put
from opentt.errors import UsageError
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.text import Lang

SECONDS = 60
"""How long one answer may take."""

_NO_URL = Text(
    "“{url}”不是服务器地址；写作 http://主机:端口", "“{url}” is no address of a server such as http://host:port"
)


@click.command(
    "conformance",
    cls=Command,
    short_help="检查服务器 / hold a server to the specification",
    help=both(
        "按规范检查任何服务器：它声明的每一项要求逐条试过。没有 --token 时只读不写。",
        "Hold any server to the specification, each class that it declares. It only reads unless --token is given.",
    )
    + "\n\n"
    + both("例：opentt conformance http://127.0.0.1:8000", "e.g. opentt conformance http://127.0.0.1:8000"),
)
@click.argument("url", metavar="URL")
@click.option(
    "--token",
    envvar="OPENTT_TOKEN",
    metavar="TOKEN",
    help=both("也试写入：新建一个示例机构再删除", "Try writing too: an example institution is made and deleted."),
)
@click.option(
    "--source",
    default="conformance",
    show_default=True,
    metavar="CODE",
    help=both("所写记录标识的来源代号", "What the ids of written records begin with."),
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["text", "json", "junit"]),
    default="text",
    show_default=True,
    help=both("输出格式", "Format of the output."),
)
@click.option("-o", "--output", metavar="FILE", help=both("写入文件", "Write to a file."))
@lang_option
def conformance(*, url: str, token: str | None, source: str, form: str, output: str | None, lang: Lang) -> int:
    """The exit code: 0 where every check passed, 1 where one failed."""
    import httpx

    from opentt.conformance import Server, examine
    from opentt.conformance.telling import as_data, as_junit, as_text

    if not _is_address(url):
        raise UsageError(_NO_URL.fill({"url": url}))
    address = url.rstrip("/")
    with httpx.Client(timeout=SECONDS) as client:
        outcomes = [*examine(Server(address, client, token, source))]
    if form == "json":
        put(as_json(as_data(outcomes, address)), output)
    elif form == "junit":
        put(as_junit(outcomes, address, lang), output)
    else:
        put(as_text(outcomes, lang), output)
    return FINDINGS if any(one.state == "failed" for one in outcomes) else CLEAN


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)
