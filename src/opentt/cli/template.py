"""`opentt template`: a workbook to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from opentt.cli.failure import CLEAN
from opentt.cli.group import Command, both
from opentt.cli.options import lang_option
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.standard import Standard
    from opentt.text import Lang

_WRITTEN = Text("已写 {path}", "wrote {path}")
_FILLED = Text("已写 {path}：填入 {n} 条", "wrote {path}: {n} records filled in")


@click.command(
    "template",
    cls=Command,
    short_help="填报模板 / a workbook to fill in",
    help=both(
        "写出一个供填写的 Excel 工作簿：中英文表头、填写说明、下拉列表和示例。填好后用 validate 检查。",
        "Write an Excel workbook to fill in: headings, help, lists and an example. Check it with validate.",
    )
    + "\n\n"
    + both("例：opentt template contract 合同填报.xlsx", "e.g. opentt template contract contracts.xlsx --lang en"),
)
@click.argument("entity", metavar="ENTITY")
@click.argument("target", metavar="OUT.xlsx")
@click.option(
    "--from",
    "source",
    metavar="FILE",
    help=both("填入一个文件里的记录，供修改补充", "Fill in the records of a file, to be changed and completed."),
)
@lang_option
def template(*, entity: str, target: str, source: str | None, lang: Lang) -> int:
    """The exit code, once the workbook is written."""
    from pathlib import Path

    from opentt.cli.failure import unknown
    from opentt.errors import UsageError
    from opentt.standard import load
    from opentt.template import template as write

    standard = load()
    if entity not in standard.entities:
        raise unknown(Text("没有实体 {name}", "no entity {name}"), entity, standard.entities)
    if Path(target).suffix.casefold() != ".xlsx":
        raise UsageError(Text(f"模板是 .xlsx 文件，不是 {target}", f"a template is an .xlsx file, not {target}"))
    records = _records(standard, source, entity) if source else iter(())
    count = write(entity, target, records=records, lang=lang, standard=standard)
    said = _FILLED if source else _WRITTEN
    click.echo(said.fill({"path": target, "n": count}).pick(lang), err=True)
    return CLEAN


def _records(standard: Standard, source: str, entity: str) -> Iterator[dict[str, Any]]:
    """The records of one entity in a file."""
    from pathlib import Path

    from opentt.convert.reading import read_records

    return (record for name, record in read_records(standard, Path(source)) if name == entity)
