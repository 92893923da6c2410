"""`opentt diff`: what changed between two versions of the standard, and how large a step that takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opentt.cli.failure import CLEAN, FINDINGS
from opentt.cli.group import Command, both
from opentt.cli.options import lang_option
from opentt.cli.output import as_json, in_color, put

if TYPE_CHECKING:
    from opentt.text import Lang
    from opentt.versions.comparison import Comparison


@click.command(
    "diff",
    cls=Command,
    short_help="比较标准的两个版本 / compare two versions of the standard",
    help=both(
        "比较标准的两个版本：列出变化，判定版本号该进几级。",
        "Compare two versions of the standard: what changed, and how large a step of the version that takes.",
    )
    + "\n\n"
    + both(
        "OLD、NEW 是含 schemas/、vocab/、validator/ 的目录。",
        "OLD and NEW are folders that hold schemas/, vocab/ and validator/.",
    )
    + "\n\n"
    + both("例：opentt diff ../opentt-0.1.0 .", "e.g. opentt diff ../opentt-0.1.0 .")
    + "\n\n"
    + both(
        "退出码：0 版本号足够，1 版本号不够，2 目录不可用。",
        "Exit codes: 0 the version says enough, 1 it says too little, 2 a folder is of no use.",
    ),
)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help=both("输出格式", "Format of the output."),
)
@click.option("-o", "--output", metavar="FILE", help=both("写入文件", "Write to a file."))
@lang_option
def diff(*, old: str, new: str, form: str, output: str | None, lang: Lang) -> int:
    """The exit code, once the changes are told."""
    from opentt.versions.comparison import compare
    from opentt.versions.edition import read

    comparison = compare(read(old), read(new))
    color = output is None and form == "text" and in_color()
    put(_rendered(comparison, form, lang, color=color), output, color=color)
    return CLEAN if comparison.enough else FINDINGS


def _rendered(comparison: Comparison, form: str, lang: Lang, *, color: bool) -> str:
    if form == "json":
        from opentt.versions.as_json import to_dict

        return as_json(to_dict(comparison))
    if form == "markdown":
        from opentt.versions.as_markdown import to_markdown

        return to_markdown(comparison, lang)
    from opentt.versions.as_text import to_text

    return to_text(comparison, lang, color=color)
