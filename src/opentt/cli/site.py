"""`opentt site`: the standard as plain files for any web server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opentt.cli.failure import CLEAN
from opentt.cli.group import Command, both
from opentt.cli.options import lang_option
from opentt.home import BASE
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.text import Lang

_WRITTEN = Text(
    "已写 {n} 个文件到 {path}；可用 python -m http.server -d {path} 查看",
    "wrote {n} files to {path}; see them with python -m http.server -d {path}",
)


@click.command(
    "site",
    cls=Command,
    short_help="生成静态站点 / write a static site",
    help=both(
        "把代码表、术语、规则、政策文件、模式和目录写成静态网页和 RDF，任何网站服务器都能发布；"
        "附 Apache、nginx 的配置。",
        "Write vocabulary, terms, rules, policies, schemas and catalogue as pages and RDF for any web server, "
        "with rules for Apache and nginx.",
    )
    + "\n\n"
    + both(
        "例：opentt site site --url https://data.example.org", "e.g. opentt site site --url https://data.example.org"
    ),
)
@click.argument("out", metavar="OUT")
@click.option(
    "--url",
    metavar="URL",
    default=BASE.rstrip("/"),
    show_default=True,
    help=both("站点的网址，写进目录和网页清单", "Where it will be found; for the catalogue and the map."),
)
@lang_option
def site(*, out: str, url: str, lang: Lang) -> int:
    """The exit code, once the files are written."""
    from opentt.site import build
    from opentt.standard import load

    done = build(load(), out, url)
    click.echo(_WRITTEN.fill({"n": done.files, "path": done.path}).pick(lang), err=True)
    return CLEAN
