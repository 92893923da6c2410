"""Records whose parts stand in tables of their own: put together one by one, each value with its own file and row."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from opentt.finding import Input, Location
from opentt.text import Text
from opentt.validation.sources import Item, label, letters, pointer, shown
from opentt.validation.structure import Defect, value_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from opentt.schema import Step
    from opentt.validation.canonical import CanonicalTable, Held
    from opentt.validation.joining import Join, Row

Path = tuple["Step", ...]
Origin = dict[Path, tuple[int, "Row"]]
"""Which table and row the record, each part and each value of a list came from."""

_NO_NUMBER = Text("不是从 1 起的整数", "no whole number from 1 on")
_TWICE = Text("前面已有", "it stands before")
_JUMP = Text("应为 {n}", "{n} was due")
_JSON = Text("合法的 JSON 文本", "JSON text")


@dataclass(frozen=True)
class JoinedSource:
    """The records of one entity in canonical tables; the first table is the entity's own."""

    entity: str
    tables: tuple[CanonicalTable, ...]
    join: Join = field(repr=False)

    def items(self) -> Iterator[Item]:
        """Every record with its parts."""
        return self._items(None)

    def pick(self, numbers: AbstractSet[int]) -> Iterator[Item]:
        """Only the wanted records; the others are not put together."""
        return self._items(numbers)

    def locate(self, item: Item, path: Path) -> Location:
        """The cell that the value came from, in the file of its own table."""
        place, row, column, heading = self._cell(item, path)
        grid = self.tables[place].grid
        return Location(
            file=grid.file,
            sheet=grid.sheet,
            row=row.n,
            line=row.line if grid.has_lines else None,
            column=None if column is None else column + 1,
            heading=heading,
            cell=f"{letters(column)}{row.line}" if column is not None and grid.has_lines else None,
            pointer=pointer(path),
            label=label(item.value),
        )

    def shown(self, item: Item, path: Path) -> str | None:
        """The text of the cell, of a whole part the value as JSON."""
        _, row, column, _ = self._cell(item, path)
        value = value_at(item.value, path)
        return row.cells[column] if column is not None and not isinstance(value, dict | list) else shown(value)

    def described(self, records: int) -> Input:
        """The entity's own table."""
        grid = self.tables[0].grid
        return Input(grid.file, grid.sha256, grid.format, grid.encoding, grid.sheet, self.entity, records)

    @property
    def others(self) -> tuple[Input, ...]:
        """The child tables, which hold no records of their own."""
        return tuple(
            Input(table.grid.file, table.grid.sha256, table.grid.format, table.grid.encoding, None, self.entity, 0)
            for table in self.tables[1:]
        )

    def _items(self, numbers: AbstractSet[int] | None) -> Iterator[Item]:
        parts = [_Ahead(self.join.children(place, numbers)) for place in range(1, len(self.tables))]
        for n, row in enumerate(self.join.records(numbers), start=1):
            number = n if numbers is None else row.n
            record: dict[str, object] = {}
            origin: Origin = {(): (0, row)}
            faults = [*_filled(self.tables[0], row, record, ())]
            places: dict[tuple[str, tuple[int | None, ...]], Path] = {}
            for place, ahead in enumerate(parts, start=1):
                table = self.tables[place]
                before: dict[Path, int] = {}
                for part in ahead.of(row.n):
                    path, fault = self._placed(record, place, part, places, before)
                    origin[path] = place, part
                    faults += fault
                    faults += _filled(table, part, record, path)
            yield Item(number, record, origin, faults=tuple(faults))

    def _placed(
        self,
        record: dict[str, object],
        place: int,
        row: Row,
        places: dict[tuple[str, tuple[int | None, ...]], Path],
        before: dict[Path, int],
    ) -> tuple[Path, list[Defect]]:
        """Where a part stands in its record, in which room is now made for it, and what is wrong with its ordinal."""
        table = self.tables[place].table
        base = places.get((table.parent or "", row.ordinals[:-1]), ())
        array = (*base, *table.path[self._depth[place] : -1])
        listed = _list_at(record, array)
        path: Path = (*array, len(listed))
        listed.append(None if self.tables[place].is_set else {})
        key = table.name, row.ordinals
        due = before.get(array, 0) + 1
        ordinal = row.ordinals[-1]
        reason = _NO_NUMBER if ordinal is None else _TWICE if key in places else None
        if ordinal is not None and reason is None and ordinal != due:
            reason = _JUMP.fill({"n": due})
        if ordinal is not None:
            before[array] = ordinal
            places.setdefault(key, path)
        if reason is None:
            return path, []
        text = row.cells[self.tables[place].keys[-1]]
        return path, [Defect("structure/bad-ordinal", path, {"ordinal": text, "reason": reason})]

    @cached_property
    def _depth(self) -> Mapping[int, int]:
        """How much of each table's path is its parent's."""
        paths = {table.table.name: len(table.table.path) for table in self.tables}
        return {place: paths.get(table.table.parent or "", 0) for place, table in enumerate(self.tables)}

    def _cell(self, item: Item, path: Path) -> tuple[int, Row, int | None, str | None]:
        """Table, row, column and heading of a value, or of the nearest thing around it that has a row."""
        origin = _origin(item)
        root = next(path[:end] for end in range(len(path), -1, -1) if path[:end] in origin)
        place, row = origin[root]
        table = self.tables[place]
        rest = tuple(str(step) for step in path[len(root) :])
        held = _column(table, rest)
        if held is not None:
            return place, row, held.index, held.heading
        if root and not rest:
            return place, row, table.keys[-1], table.headings[table.keys[-1]]
        if rest == ("id",) and not root:
            return place, row, table.keys[0], table.headings[table.keys[0]]
        return place, row, None, None


class _Ahead:
    """Rows that come record by record, taken one record at a time."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows
        self._next = next(rows, None)

    def of(self, record: int) -> Iterator[Row]:
        """The rows of a record; those of earlier ones, if any were left, are passed over."""
        while self._next is not None and (self._next.parent or 0) <= record:
            row, self._next = self._next, next(self._rows, None)
            if row.parent == record:
                yield row


def _filled(table: CanonicalTable, row: Row, record: dict[str, object], path: Path) -> Iterator[Defect]:
    """What is wrong with a row's cells; their values now stand in the record below the path."""
    if row.surplus is not None:
        params = {"cells": str(row.surplus), "headings": str(len(table.headings))}
        yield Defect("structure/ragged-row", path, params)
    for held in table.columns:
        text = row.cells[held.index]
        if not text:
            continue
        try:
            value = held.value(text)
        except ValueError:
            value = text
            yield Defect("structure/bad-format", (*path, *held.path), {"expected": _JSON})
        if value is not None or held.field is None:
            _put(record, (*path, *held.path), value)


def _put(record: dict[str, object], path: Path, value: object) -> None:
    """Nothing: the value stands at the path, the objects on the way made where they are missing."""
    here: object = record
    for step in path[:-1]:
        if isinstance(here, dict):
            here = here.setdefault(step, {})
        elif isinstance(here, list) and isinstance(step, int):
            here = here[step]
    here[path[-1]] = value  # type: ignore[index]


def _list_at(record: dict[str, object], path: Path) -> list[object]:
    """The array at a path, made where it is missing."""
    here: object = record
    for place, step in enumerate(path):
        empty: object = [] if place == len(path) - 1 else {}
        here = here.setdefault(step, empty) if isinstance(here, dict) else here[step]  # type: ignore[index]
    return here  # type: ignore[return-value]


def _column(table: CanonicalTable, rest: tuple[str, ...]) -> Held | None:
    """The column of a value below the table's row, or of what it is inside."""
    for end in range(len(rest), -1, -1):
        held = table.by_path.get(rest[:end])
        if held is not None:
            return held
    return None


def _origin(item: Item) -> Origin:
    return item.origin  # type: ignore[return-value]
