"""The standard's own workbook read back: which rows of which sheets are records, and what their columns hold."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from opentt.errors import InputError
from opentt.tables import RawRow
from opentt.tables.detect import kind
from opentt.tables.spreadsheet import read_workbook, sheet_names
from opentt.text import Text
from opentt.workbook.index import COMMENT, INDEX, read_index

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentt.layout import Table
    from opentt.standard import Standard
    from opentt.tables import Grid
    from opentt.tables.source import Source
    from opentt.workbook.index import Index

LOOK_AHEAD = 40
"""Within how many rows the headings must stand."""

_NO_KEY = Text(
    "工作表“{sheet}”里找不到表头“{heading}”，行无法对应到记录；请恢复这一列",
    "the sheet “{sheet}” lacks the heading “{heading}”, so that its rows belong to no record; put the column back",
)


@dataclass(frozen=True, slots=True)
class SheetFound:
    """A sheet whose rows are of a table. The grid gives its headings, then its records.

    `keys` are the places of the key columns, `columns` place, heading and name of the others, `unread` those that
    nobody knows.
    """

    table: Table
    grid: Grid
    headings: tuple[str, ...]
    keys: tuple[int, ...]
    columns: tuple[tuple[int, str, str], ...]
    unread: tuple[tuple[int, str], ...]


def read_index_of(source: Source) -> Index | None:
    """The index of a workbook, or None where it has none."""
    if INDEX not in sheet_names(source):
        return None
    grids = read_workbook(source, kind(source), INDEX)
    return read_index(row.cells for grid in grids for row in grid.rows())


def sheets_found(standard: Standard, index: Index, grids: Sequence[Grid]) -> tuple[list[SheetFound], list[Grid]]:
    """The sheets that hold records, and the others that are not in the index, which a person has added.

    A sheet is known by its name, else by its headings. Raises InputError where one lacks its keys.
    """
    listed = _listed(index)
    names = {sheet for sheet, _ in listed}
    words = {one.sheet for one in index.columns if not one.table}
    found: list[SheetFound] = []
    others: list[Grid] = []
    left = {key: columns for key, columns in listed.items() if key[0] not in {grid.sheet for grid in grids}}
    for grid in grids:
        if grid.sheet in words:
            continue
        key = next((key for key in listed if key[0] == grid.sheet), None) or _renamed(grid, left, names)
        if key is None or key[1] not in standard.tables:
            others.append(grid)
            continue
        left.pop(key, None)
        sheet = _found(standard.tables[key[1]], grid, listed[key])
        if sheet is not None:
            found.append(sheet)
    return found, others


def _listed(index: Index) -> dict[tuple[str, str], dict[str, str]]:
    """The names of the columns by heading, for each sheet and its table."""
    listed: dict[tuple[str, str], dict[str, str]] = {}
    for one in index.columns:
        if one.table:
            listed.setdefault((one.sheet, one.table), {})[one.heading] = one.column
    return listed


def _renamed(grid: Grid, left: Mapping[tuple[str, str], Mapping[str, str]], names: set[str]) -> tuple[str, str] | None:
    """The missing sheet whose headings this one has."""
    if grid.sheet in names:
        return None
    scores = {key: _headings(grid, columns)[1] for key, columns in left.items()}
    best = max(scores, key=lambda key: scores[key], default=None)
    return best if best is not None and scores[best] * 2 > min(len(left[best]), 6) else None


def _headings(grid: Grid, columns: Mapping[str, str]) -> tuple[int, int, RawRow | None]:
    """Which row (from 0) holds the headings, how many of them are known there, and the row."""
    best: tuple[int, int, RawRow | None] = (0, 0, None)
    for place, row in enumerate(islice(grid.rows(), LOOK_AHEAD)):
        known = len({cell.strip() for cell in row.cells} & columns.keys())
        if known > best[1]:
            best = (place, known, row)
    return best


def _found(table: Table, grid: Grid, listed: Mapping[str, str]) -> SheetFound | None:
    place, known, row = _headings(grid, listed)
    if row is None or not known:
        return None
    headings = tuple(cell.strip() for cell in row.cells)
    while headings and not headings[-1]:
        headings = headings[:-1]
    names = [listed.get(heading, heading if _is_own(heading) else "") for heading in headings]
    keys = []
    for key in table.keys or ("id",):
        if key not in names:
            heading = next((heading for heading, name in listed.items() if name == key), key)
            raise InputError(_NO_KEY.fill({"sheet": grid.sheet, "heading": heading}), grid.file)
        keys.append(names.index(key))
    columns = []
    unread = []
    for index, (heading, name) in enumerate(zip(headings, names, strict=True)):
        if name and not name.startswith(COMMENT) and (name not in table.keys):
            columns.append((index, heading, name))
        elif heading and not name:
            unread.append((index, heading))
    mark = names.index(COMMENT) if COMMENT in names else None
    rows = _Rows(grid, place, headings, tuple(keys) if table.path else (), mark)
    return SheetFound(table, replace(grid, rows=rows, merged=()), headings, tuple(keys), tuple(columns), tuple(unread))


def _is_own(heading: str) -> bool:
    """Whether a heading that is not listed names an extension member all the same."""
    return heading.startswith("x_") or "_x_" in heading


@dataclass(frozen=True, slots=True)
class _Rows:
    """The headings and the records of a sheet; a part without a number gets the next one of its record."""

    grid: Grid
    place: int
    headings: tuple[str, ...]
    keys: tuple[int, ...]
    mark: int | None

    def __call__(self) -> Iterator[RawRow]:
        before: dict[tuple[str, ...], int] = {}
        rows = islice(self.grid.rows(), self.place, None)
        yield RawRow(next(rows).line, self.headings)
        for row in rows:
            if (
                self.mark is not None
                and len(row.cells) > self.mark
                and row.cells[self.mark].lstrip().startswith(COMMENT)
            ):
                continue
            if any(cell for place, cell in enumerate(row.cells[: len(self.headings)]) if place != self.mark):
                yield self._numbered(row, before) if self.keys else row

    def _numbered(self, row: RawRow, before: dict[tuple[str, ...], int]) -> RawRow:
        cells = [*row.cells, *[""] * (len(self.headings) - len(row.cells))]
        owner = tuple(cells[key] for key in self.keys[:-1])
        own = cells[self.keys[-1]]
        number = int(own) if own.isdecimal() and own.isascii() else before.get(owner, 0) + 1
        before[owner] = number
        cells[self.keys[-1]] = own or str(number)
        return RawRow(row.line, tuple(cells))
