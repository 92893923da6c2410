"""What the headings of a table give rise to: findings about columns, and notes on how they were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.finding import Location, Note, Severity
from opentt.mapping.headings import nearest
from opentt.text import Text
from opentt.validation.collect import cut
from opentt.validation.personal import hide
from opentt.validation.sources import letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.mapping import Target
    from opentt.schema import Field, Step
    from opentt.standard import Standard
    from opentt.validation.collect import Collector, Fact
    from opentt.validation.sources import GridSource

CHANGES = {
    "boolean": Text("是／否 → true／false", "yes or no → true or false"),
    "date": Text("日期写法 → YYYY-MM-DD", "way of writing dates → YYYY-MM-DD"),
    "filler": Text("占位内容视为空", "filler taken as absent"),
    "identifier": Text("号码去空格、统一大写", "number without spaces, in capitals"),
    "label": Text("名称 → 代码", "label → code"),
    "list": Text("一格多值 → 多个值", "several values in a cell → a list"),
    "number": Text("数字写法 → 普通数字", "way of writing numbers → plain number"),
    "trim": Text("去掉首尾空格", "blanks at the ends dropped"),
    "unit": Text("换算为元", "converted to yuan"),
}
"""What was done to cells, in words."""


UNIT_STATED = Text(
    "第 {line} 行写明了金额单位，已用于表头没有写单位的金额列",
    "line {line} states the unit of money; it was used for amounts whose headings state none",
)


_HINTED = 200
"""For how many unknown headings of one table a known one is looked for."""

_NOT_READ = Text("，该列未读入", "; the column is not read")
_MEANT = Text("，该列未读入；是否指 {name}（{title}）？", "; the column is not read; did you mean {name} ({title})?")
_MEANT_REQUIRED = Text(
    "，该列未读入，必填的“{title}”因此没有；是否指 {name}（{title}）？",
    "; the column is not read, so the required “{title}” is missing; did you mean {name} ({title})?",
)


def tell_headings(
    standard: Standard, collector: Collector, source: GridSource, order: int
) -> frozenset[tuple[Step, ...]]:
    """The required fields that have no column at all, told once here; so are unknown and repeated headings.

    Where an unknown heading seems to be a required field misspelt, the heading is the finding, and an error.
    """
    plan = source.plan
    missing = {child.name: child for child in _missing(standard, source)}
    absent = frozenset((name,) for name in missing)
    read = {column.target.path for column in plan.columns}
    for number, unread in enumerate(plan.unread):
        place = _place(source, unread.index, unread.heading)
        if unread.twin is not None:
            params: dict[str, Text | Fact | str] = {
                "heading": unread.heading,
                "first": unread.twin.heading,
                "field": unread.twin.target.name,
            }
            collector.tell("structure/repeated-heading", place, params, order=order, entity=plan.entity)
            continue
        meant = nearest(standard, plan.entity, unread.heading, read) if number < _HINTED else None
        lost = missing.pop(meant.path[0], None) if meant else None
        params = {"heading": unread.heading, "hint": _hint(meant, required=lost is not None)}
        severity = Severity.ERROR if lost else None
        collector.tell("structure/unknown-heading", place, params, order=order, entity=plan.entity, severity=severity)
    whole = Location(source.grid.file, source.grid.sheet, None, plan.line if source.grid.has_lines else None)
    if source.makes_ids:
        collector.tell("structure/missing-id", whole, {}, order=order, entity=plan.entity)
    for child in missing.values():
        collector.tell("structure/missing-field", whole, {"field": child.title}, order=order, entity=plan.entity)
    return absent


def _missing(standard: Standard, source: GridSource) -> Iterator[Field]:
    """The required fields that no column fills; an id can be made."""
    filled = {column.target.path[0] for column in source.plan.columns}
    for child in standard.entities[source.plan.entity].root.children:
        if child.required and child.name not in filled and child.name != "id":
            yield child


def mapping_notes(source: GridSource) -> tuple[Note, ...]:
    """How the headings were read, and what was done to how many cells of each column."""
    grid, plan = source.grid, source.plan
    read = [
        Note(
            "mapping",
            grid.file,
            Text(
                f"表头“{cut(column.heading)}” → {column.target.name}（{column.target.field.title.zh}）",
                f"heading “{cut(column.heading)}” → {column.target.name} ({column.target.field.title.en})",
            ),
            grid.sheet,
            hide(column.heading),
            column.target.name,
        )
        for column in plan.columns
    ]
    fields = {column.heading: column.target.name for column in plan.columns}
    done = [
        Note("change", grid.file, CHANGES[change], grid.sheet, hide(heading), fields.get(heading), count)
        for (heading, change), count in sorted(source.changes.items())
    ]
    skipped = [
        Note(
            "mapping",
            grid.file,
            Text(f"表头“{cut(unread.heading)}”没有读入", f"heading “{cut(unread.heading)}” was not read"),
            grid.sheet,
            hide(unread.heading),
        )
        for unread in plan.unread
    ]
    if plan.unit_line is not None:
        skipped.append(Note("unit", grid.file, UNIT_STATED.fill({"line": plan.unit_line}), grid.sheet))
    skipped += [
        Note(
            "total-row",
            grid.file,
            Text(f"第 {line} 行是合计行，不作为记录", f"line {line} sums up the others and is no record"),
            grid.sheet,
        )
        for line in source.totals
    ]
    return (*read, *done, *skipped)


def _place(source: GridSource, index: int, heading: str) -> Location:
    line = source.plan.line if source.grid.has_lines else None
    cell = f"{letters(index)}{line}" if line else None
    return Location(source.grid.file, source.grid.sheet, None, line, index + 1, heading, cell)


def _hint(suggestion: Target | None, *, required: bool) -> Text:
    if suggestion is None:
        return _NOT_READ
    hint, title = _MEANT_REQUIRED if required else _MEANT, suggestion.field.title
    zh, en = ({"name": suggestion.name, "title": name} for name in (title.zh, title.en))
    return Text(hint.fill(zh).zh, hint.fill(en).en)
