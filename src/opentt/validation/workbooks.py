"""The records in a workbook of the standard's own form: each put together from its row and those of its parts."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from opentt.errors import InputError
from opentt.finding import Input, Location
from opentt.tables import Grid
from opentt.tables.source import open_source
from opentt.text import Text
from opentt.validation.sources import Item, label, letters, pointer, shown
from opentt.validation.structure import value_at
from opentt.workbook.cells import value_of
from opentt.workbook.plan import sheets_of
from opentt.workbook.reading import read_index_of, sheets_found

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path as File

    from opentt.schema import Field, Step
    from opentt.standard import Standard
    from opentt.tables import Document, RawRow
    from opentt.workbook.reading import SheetFound

Path = tuple["Step", ...]
Origin = dict[Path, "tuple[Filled, RawRow]"]

_ORPHAN = Text(
    "工作表“{sheet}”第 {line} 行的“{key}”不是任何记录或上一级明细的编号",
    "sheet “{sheet}”, row {line}: “{key}” is the id or number of no record or part",
)
_NO_OWNER = Text(
    "没有“{entity}”的主表，明细无法归到记录", "the main sheet of {entity} is missing: whose parts are these?"
)


@dataclass(frozen=True)
class Filled:
    """A sheet with the field that each of its columns fills, by path and place; None for an extension member."""

    sheet: SheetFound
    columns: tuple[tuple[int, str, Path, Field | None], ...]
    unread: tuple[str, ...]

    @cached_property
    def by_path(self) -> Mapping[Path, tuple[int, str]]:
        """Place and heading of each column by what it fills."""
        return {path: (place, heading) for place, heading, path, _ in self.columns}

    def rows(self) -> Iterator[RawRow]:
        """The rows that hold something."""
        return islice(self.sheet.grid.rows(), 1, None)


@dataclass(frozen=True)
class BookSource:
    """The records of one entity in a workbook; the first sheet is the entity's own."""

    standard: Standard
    entity: str
    sheets: tuple[Filled, ...]

    def items(self) -> Iterator[Item]:
        """Every record with its parts."""
        for n, row in enumerate(self.sheets[0].rows(), start=1):
            yield self._item(n, row)

    def pick(self, numbers: AbstractSet[int]) -> Iterator[Item]:
        """Only the wanted records."""
        return (self._item(n, row) for n, row in enumerate(self.sheets[0].rows(), start=1) if n in numbers)

    def locate(self, item: Item, path: Path) -> Location:
        """The cell that the value came from, on its own sheet."""
        sheet, row, cell = self._cell(item, path)
        grid = sheet.sheet.grid
        return Location(
            file=grid.file,
            sheet=grid.sheet,
            row=item.n,
            line=row.line,
            column=cell[0] + 1 if cell else None,
            heading=cell[1] if cell else None,
            cell=f"{letters(cell[0])}{row.line}" if cell else None,
            pointer=pointer(path),
            label=label(item.value),
        )

    def shown(self, item: Item, path: Path) -> str | None:
        """The text of the cell, of a whole part the value as JSON."""
        _, row, cell = self._cell(item, path)
        value = value_at(item.value, path)
        inside = cell is not None and cell[0] < len(row.cells) and not isinstance(value, dict | list)
        return row.cells[cell[0]] if cell is not None and inside else shown(value)

    def described(self, records: int) -> Input:
        """The entity's own sheet."""
        grid = self.sheets[0].sheet.grid
        return Input(grid.file, grid.sha256, grid.format, grid.encoding, grid.sheet, self.entity, records)

    @cached_property
    def parts(self) -> Mapping[tuple[str, tuple[str, ...]], list[tuple[Filled, RawRow]]]:
        """The rows of each list of parts, by the table's name and the keys of what they belong to."""
        found: dict[tuple[str, tuple[str, ...]], list[tuple[Filled, RawRow]]] = defaultdict(list)
        for sheet in self.sheets[1:]:
            for row in sheet.rows():
                found[sheet.sheet.table.name, _keys(sheet, row)[:-1]].append((sheet, row))
        return {key: sorted(rows, key=lambda one: _ordinal(*one)) for key, rows in found.items()}

    def check(self) -> None:
        """Nothing. Raises InputError for the row of a part that belongs to nothing: it would be lost."""
        known = {("", _keys(self.sheets[0], row)) for row in self.sheets[0].rows()}
        own = self.sheets[0].sheet.table.name
        for sheet in self.sheets[1:]:
            table = sheet.sheet.table
            for row in sheet.rows():
                keys = _keys(sheet, row)
                if (table.parent if table.parent != own else "", keys[:-1]) not in known:
                    params = {"sheet": sheet.sheet.grid.sheet, "line": row.line, "key": "/".join(keys[:-1])}
                    raise InputError(_ORPHAN.fill(params), sheet.sheet.grid.file)
                known.add((table.name, keys))

    def _item(self, n: int, row: RawRow) -> Item:
        record: dict[str, Any] = {}
        origin: Origin = {(): (self.sheets[0], row)}
        self._fill(record, (), self.sheets[0], row, origin)
        return Item(n, record, origin)

    def _fill(self, value: dict[str, Any], path: Path, sheet: Filled, row: RawRow, origin: Origin) -> None:
        """Nothing: the object has what the row's cells hold, and the parts that belong to it."""
        for place, _, inner, field in sheet.columns:
            text = row.cells[place] if place < len(row.cells) else ""
            found = value_of(self.standard.schemes, field, text) if text else None
            if found is not None:
                _put(value, inner, found)
        table, keys = sheet.sheet.table, _keys(sheet, row)
        for child in self.sheets[1:]:
            if child.sheet.table.parent != table.name:
                continue
            array = child.sheet.table.path[len(table.path) : -1]
            for at, (_, part) in enumerate(self.parts.get((child.sheet.table.name, keys), ())):
                item: dict[str, Any] = {}
                where = (*path, *array, at)
                origin[where] = (child, part)
                _append(value, array, item)
                self._fill(item, where, child, part, origin)

    def _cell(self, item: Item, path: Path) -> tuple[Filled, RawRow, tuple[int, str] | None]:
        """Sheet, row, and place and heading of the column of a value, or of the nearest thing around it."""
        origin: Origin = item.origin  # type: ignore[assignment]
        root = next(path[:end] for end in range(len(path), -1, -1) if path[:end] in origin)
        sheet, row = origin[root]
        rest = path[len(root) :]
        for end in range(len(rest), 0, -1):
            if rest[:end] in sheet.by_path:
                return sheet, row, sheet.by_path[rest[:end]]
        key = sheet.sheet.keys[-1]
        return sheet, row, (key, sheet.sheet.headings[key]) if not rest else None


def book_sources(
    standard: Standard, path: File | str, tables: Sequence[Grid | Document]
) -> tuple[list[BookSource], list[Grid]] | None:
    """The sources in a workbook of the standard's form and the sheets that a person has added; None for any other file.

    Raises InputError for a sheet that lacks its keys, and for parts that belong to no record.
    """
    grids = [table for table in tables if isinstance(table, Grid) and table.sheet is not None]
    index = read_index_of(open_source(path)) if grids else None
    if index is None:
        return None
    found, others = sheets_found(standard, index, grids)
    order = list(standard.tables)
    sources = []
    for entity in standard.entities:
        own = sorted((one for one in found if one.table.entity == entity), key=lambda one: order.index(one.table.name))
        if not own:
            continue
        if own[0].table.path:
            title = standard.entities[entity].title
            raise InputError(
                Text(_NO_OWNER.zh.format(entity=title.zh), _NO_OWNER.en.format(entity=title.en)), str(path)
            )
        source = BookSource(standard, entity, tuple(_filled(standard, one) for one in own))
        source.check()
        sources.append(source)
    return sources, others


def _filled(standard: Standard, sheet: SheetFound) -> Filled:
    plan = next(plan for plan in sheets_of(standard, sheet.table.entity) if plan.table.name == sheet.table.name)
    known = {column.name: column for column in plan.columns}
    inside = {"_".join(path): path for column in plan.columns for path in _around(column.path)}
    columns: list[tuple[int, str, Path, Field | None]] = []
    unread = [heading for _, heading in sheet.unread]
    for place, heading, name in sheet.columns:
        around, cut, own = ("", "x_", name[2:]) if name.startswith("x_") else name.partition("_x_")
        if name in known:
            columns.append((place, heading, known[name].path, known[name].field))
        elif cut and around in inside:
            columns.append((place, heading, (*inside[around], f"x_{own}"), None))
        else:
            unread.append(heading)
    return Filled(sheet, tuple(columns), tuple(unread))


def _around(path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The objects that a column lies in, the row's own first."""
    return (path[:end] for end in range(max(len(path), 1)))


def _keys(sheet: Filled, row: RawRow) -> tuple[str, ...]:
    return tuple(row.cells[key] if key < len(row.cells) else "" for key in sheet.sheet.keys)


def _ordinal(sheet: Filled, row: RawRow) -> int:
    text = _keys(sheet, row)[-1]
    return int(text) if text.isdecimal() and text.isascii() else 1 << 30


def _put(value: dict[str, Any], path: Path, found: object) -> None:
    for step in path[:-1]:
        value = value.setdefault(str(step), {})
    value[str(path[-1])] = found


def _append(value: dict[str, Any], path: Path, item: object) -> None:
    for step in path[:-1]:
        value = value.setdefault(str(step), {})
    value.setdefault(str(path[-1]), []).append(item)
