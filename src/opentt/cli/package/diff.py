"""`opentt package diff`: what changed between two releases of the same records."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opentt.cli.failure import CLEAN, FINDINGS
from opentt.cli.group import Command, both
from opentt.cli.options import entity_option, lang_option, profile_option
from opentt.cli.output import in_color, put_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.changes import Comparison
    from opentt.changes.words import Teller
    from opentt.text import Lang

FORMATS = ("text", "markdown", "html", "json")


@click.command(
    "diff",
    cls=Command,
    short_help="比较两次发布 / compare two releases",
    help=both(
        "比较两次发布的记录：新增、修改（逐字段）、撤回、合并、恢复、消失。"
        "OLD、NEW 是数据包（文件夹或 ZIP）、文件或文件夹。",
        "Compare two releases: records added, changed field by field, withdrawn, merged, restored, gone. "
        "OLD and NEW are data packages (folders or ZIP), files or folders.",
    )
    + "\n\n"
    + both(
        "例：opentt package diff 2024.zip 2025.zip -f html -o 变化.html", "e.g. opentt package diff old.csv new.xlsx"
    )
    + "\n\n"
    + both("退出码：0 一样，1 有差异，2 未能运行。", "Exit codes: 0 the same, 1 different, 2 could not run."),
)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@entity_option
@profile_option("exchange", "public：不公开的值写作 ***", "With public, values that are not public are hidden.")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help=both("输出格式", "Format of the output."),
)
@click.option("-o", "--output", metavar="FILE", help=both("写入文件", "Write to a file."))
@click.option(
    "--max",
    "most",
    type=click.IntRange(min=0),
    default=100,
    show_default=True,
    metavar="N",
    help=both(
        "每类最多列出几条记录，0 为全部；json 总是全部",
        "How many records of each kind are listed, 0 is all; json has all.",
    ),
)
@lang_option
def diff(
    *,
    old: str,
    new: str,
    entity: str | None,
    profile: str,
    form: str,
    output: str | None,
    most: int,
    lang: Lang,
) -> int:
    """The exit code, once the differences are told."""
    from opentt.changes import compared
    from opentt.changes.words import Teller
    from opentt.standard import load

    standard = load()
    teller = Teller(standard, lang, public=profile == "public")
    color = output in {None, "-"} and form == "text" and in_color()
    with compared(standard, [old], [new], entity=entity) as comparison:
        put_pieces(_pieces(comparison, teller, form, most, color=color), output, color=color)
        return CLEAN if comparison.same else FINDINGS


def _pieces(comparison: Comparison, teller: Teller, form: str, most: int, *, color: bool) -> Iterator[str]:
    from opentt.changes import as_html, as_json, as_markdown, as_text

    if form == "json":
        return as_json.pieces(comparison, teller)
    if form == "html":
        return as_html.pieces(comparison, teller, most)
    if form == "markdown":
        return as_markdown.lines(comparison, teller, most)
    return as_text.lines(comparison, teller, most, color=color)
