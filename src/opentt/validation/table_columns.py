"""What canonical tables give rise to as tables: unknown and missing columns, rows that belong nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.finding import Location
from opentt.text import Text
from opentt.validation.sources import letters

if TYPE_CHECKING:
    from opentt.schema import Step
    from opentt.standard import Standard
    from opentt.validation.canonical import CanonicalTable
    from opentt.validation.collect import Collector, Fact
    from opentt.validation.joined import JoinedSource
    from opentt.validation.joining import Row

_NOT_READ = Text("，该列未读入", "; the column is not read")


def tell_tables(
    standard: Standard, collector: Collector, source: JoinedSource, order: int
) -> frozenset[tuple[Step, ...]]:
    """The required fields of the record that have no column at all, told once here; so is the rest."""
    for place, table in enumerate(source.tables):
        _tell_columns(collector, table, order)
        if place:
            for row in source.join.orphans(place):
                _tell_orphan(collector, table, row, order)
    return _tell_missing(standard, collector, source, order)


def _tell_columns(collector: Collector, table: CanonicalTable, order: int) -> None:
    """Nothing: headings that are unknown or stand twice are told."""
    entity = table.table.entity
    for index, heading in table.unread:
        params: dict[str, Text | Fact | str] = {"heading": heading, "hint": _NOT_READ}
        collector.tell("structure/unknown-heading", _place(table, index), params, order=order, entity=entity)
    for index, heading in table.repeated:
        params = {"heading": heading, "first": heading, "field": heading}
        collector.tell("structure/repeated-heading", _place(table, index), params, order=order, entity=entity)


def _tell_orphan(collector: Collector, table: CanonicalTable, row: Row, order: int) -> None:
    """Nothing: a row that belongs to no record, or to no part of one, is told at its key."""
    index = table.keys[0]
    values = [row.cells[key] for key in table.keys[:-1]]
    params: dict[str, Text | Fact | str] = {"parent": table.table.parent or "", "key": "/".join(values)}
    place = _place(table, index, row)
    collector.tell(
        "structure/orphan-row", place, params, order=order, entity=table.table.entity, value="/".join(values)
    )


def _tell_missing(
    standard: Standard, collector: Collector, source: JoinedSource, order: int
) -> frozenset[tuple[Step, ...]]:
    own = source.tables[0]
    filled = {path[0] for path in own.by_path} | {table.table.path[0] for table in source.tables[1:]}
    root = standard.entities[source.entity].root
    missing = [child for child in root.children if child.required and child.name not in filled]
    whole = Location(own.grid.file, own.grid.sheet, None, 1 if own.grid.has_lines else None)
    for child in missing:
        collector.tell("structure/missing-field", whole, {"field": child.title}, order=order, entity=source.entity)
    return frozenset((child.name,) for child in missing)


def _place(table: CanonicalTable, index: int, row: Row | None = None) -> Location:
    """A cell of the headings, or of a row."""
    grid = table.grid
    line = (row.line if row else 1) if grid.has_lines else None
    cell = f"{letters(index)}{line}" if line else None
    heading = table.headings[index]
    return Location(grid.file, grid.sheet, row.n if row else None, line, index + 1, heading, cell)
