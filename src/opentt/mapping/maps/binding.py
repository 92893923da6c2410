"""Which table of the user's files is which table of a map, and where its columns stand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import islice
from typing import TYPE_CHECKING

from opentt.errors import InputError
from opentt.mapping.headings import read_heading
from opentt.mapping.plan import LOOK_AHEAD, Plan
from opentt.text import Text
from opentt.vocab import label_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from opentt.mapping.maps.shape import Condition, Entry, Map, Source
    from opentt.tables import Grid, RawRow

_NO_TABLE = Text(
    "映射 {map} 里没有与此表相符的表；表头：{seen}",
    "no table of the map {map} fits this one; its headings: {seen}",
)
_ABSENT = Text(
    "映射 {map} 需要表 {name}（{about}），输入里没有",
    "the map {map} needs the table {name} ({about}), which is not among the inputs",
)
_SEVERAL = Text(
    "映射 {map} 的表 {name} 只能有一份，输入里有几份：{files}",
    "the map {map} takes one table {name}, and the inputs have several: {files}",
)
_ANY = Text("任何文件", "any file")


@dataclass(frozen=True, eq=False)
class Bound:
    """A table of the user's files that was recognised: `places` has the index of each column that the map names."""

    source: Source
    grid: Grid
    plan: Plan
    places: Mapping[str, int]
    factors: Mapping[int, Decimal]

    def rows(self) -> Iterator[RawRow]:
        """The rows below the headings that are no totals."""
        return self.plan.rows(self.grid)

    def cell(self, row: RawRow, column: str) -> str:
        """The text of a column in a row, empty where there is none."""
        index = self.places.get(column, len(row.cells))
        return row.cells[index] if index < len(row.cells) else ""


def columns_of(known: Map) -> dict[str, dict[str, int]]:
    """Every column that the map speaks of, by table, with the first line that does."""
    found: dict[str, dict[str, int]] = {name: {} for name in known.tables}
    for records in known.records:
        _conditions(found, records.where, records.line)
        _entries(found, records.entries)
        for join in (*records.joins, *(part.join for part in records.parts)):
            found[records.table].setdefault(join.here, join.line)
            found[join.table].setdefault(join.there, join.line)
        for part in records.parts:
            _conditions(found, part.where, part.join.line)
            _entries(found, part.entries)
    return found


def bind(known: Map, grids: Iterable[Grid]) -> dict[str, list[Bound]]:
    """The tables of the map with the tables of the files that are they.

    Raises InputError where a table of a file fits none and no other of that file does, or a table is absent.
    """
    wanted = columns_of(known)
    ignored = {label_key(one.column) for one in known.ignored}
    found: dict[str, list[Bound]] = defaultdict(list)
    unfit: list[Grid] = []
    for grid in grids:
        bound = _fitting(known, wanted, grid, ignored)
        if bound is None:
            unfit.append(grid)
        else:
            found[bound.source.name].append(bound)
    read = {bound.grid.file for several in found.values() for bound in several}
    for grid in unfit:
        if grid.file not in read:
            first = next(iter(grid.rows()), None)
            seen = " | ".join(cell for cell in (first.cells if first else ()) if cell)[:80]
            raise InputError(_NO_TABLE.fill({"map": known.path, "seen": seen}), grid.file)
    _check(known, found)
    return found


def given(known: Map, source: Source, grid: Grid) -> Bound:
    """A table that is known to be that one of the map, its headings in its first row."""
    rows = list(islice(grid.rows(), 1))
    if not rows:
        return Bound(source, grid, Plan("", 1, 1, (), (), ()), {}, {})
    return _bound(source, grid, rows[0], 0, columns_of(known)[source.name])


def _check(known: Map, found: Mapping[str, list[Bound]]) -> None:
    """Nothing. Raises InputError for a table that is absent, or there twice where only one can be meant."""
    mains = {records.table for records in known.records}
    for name, source in known.tables.items():
        several = found.get(name, [])
        if not several:
            told = " ".join(part for part in (source.file, source.sheet) if part)
            about = Text(told or _ANY.zh, told or _ANY.en)
            params = {"map": known.path, "name": name}
            raise InputError(
                Text(_ABSENT.fill({**params, "about": about.zh}).zh, _ABSENT.fill({**params, "about": about.en}).en),
                known.path,
            )
        if len(several) > 1 and name not in mains:
            files = ", ".join(bound.grid.file for bound in several)
            raise InputError(_SEVERAL.fill({"map": known.path, "name": name, "files": files}), known.path)


def _fitting(known: Map, wanted: Mapping[str, Mapping[str, int]], grid: Grid, ignored: set[str]) -> Bound | None:
    """The table of the map that most of its columns speak for."""
    rows = list(islice(grid.rows(), LOOK_AHEAD))
    best: tuple[int, Bound] | None = None
    for name, source in known.tables.items():
        if _is_named(source, grid):
            for place, row in enumerate(rows):
                bound = _bound(source, grid, row, place, wanted[name])
                left_out = sum(1 for cell in row.cells if label_key(cell) in ignored)
                score = 100 * len(bound.places) + left_out
                if bound.places and (best is None or score > best[0]):
                    best = score, bound
    return best[1] if best else None


def _is_named(source: Source, grid: Grid) -> bool:
    file = grid.file.replace("\\", "/").rpartition("/")[2]
    fits_file = source.file is None or fnmatchcase(file.casefold(), source.file.casefold())
    fits_sheet = (
        source.sheet is None or grid.sheet is None or fnmatchcase(grid.sheet.casefold(), source.sheet.casefold())
    )
    return fits_file and fits_sheet


def _bound(source: Source, grid: Grid, row: RawRow, place: int, wanted: Iterable[str]) -> Bound:
    exact, bare, factors = _headings(row.cells)
    places = {}
    for column in wanted:
        index = exact.get(label_key(column), bare.get(read_heading(column).key))
        if index is not None:
            places[column] = index
    headings = tuple(cell.strip() for cell in row.cells)
    while headings and not headings[-1]:
        headings = headings[:-1]
    return Bound(source, grid, Plan("", row.line, place + 1, headings, (), ()), places, factors)


def _headings(cells: Sequence[str]) -> tuple[dict[str, int], dict[str, int], dict[int, Decimal]]:
    exact: dict[str, int] = {}
    bare: dict[str, int] = {}
    factors: dict[int, Decimal] = {}
    for index, cell in enumerate(cells):
        if cell.strip():
            heading = read_heading(cell)
            exact.setdefault(label_key(cell), index)
            bare.setdefault(heading.key, index)
            if heading.factor is not None:
                factors[index] = heading.factor
    return exact, bare, factors


def _entries(found: dict[str, dict[str, int]], entries: Iterable[Entry]) -> None:
    for entry in entries:
        for way in entry.ways:
            _conditions(found, way.when, way.line)
            for column in way.columns:
                found[way.table].setdefault(column, way.line)


def _conditions(found: dict[str, dict[str, int]], conditions: Iterable[Condition], line: int) -> None:
    for condition in conditions:
        found[condition.table].setdefault(condition.column, line)
