"""How one table's columns become fields: found once from its headings, then applied to every row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from opentt.errors import InputError
from opentt.mapping.headings import Target, is_ordinal, match, title_unit
from opentt.mapping.values import Reading, Value, read_cell
from opentt.tables.raw import WIDEST, too_wide
from opentt.text import Text
from opentt.vocab import label_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentt.schema import Step
    from opentt.standard import Standard
    from opentt.tables import Grid, RawRow
    from opentt.vocab import Scheme

Part = tuple[tuple[str, ...], str | None]
"""A part of an array of objects: the path of the array and the discriminator (`role=buyer`)."""

LOOK_AHEAD = 30
"""Within how many rows the heading row must stand."""

TOTALS = frozenset(map(label_key, ["合计", "总计", "小计", "共计", "Total", "Sum", "Subtotal"]))
"""First words of a row that sums the others up."""

_INITIALS = frozenset(form for word in TOTALS for form in (word[0], word[0].upper()))
"""What the words begin with in ASCII, where they do."""

LONGEST_TOTAL = 12
"""Longer cells, blanks included, are not looked at: most rows are no totals."""

MOST_KNOWN = 20_000
"""How many readings of a table's cells are remembered."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that was understood. `index` counts from 0; `factor` is the worth of its unit of money."""

    index: int
    heading: str
    target: Target
    factor: Decimal
    scheme: Scheme | None


@dataclass(frozen=True, slots=True)
class Unread:
    """A column that fills no field: its heading is unknown, or says again what `twin` says."""

    index: int
    heading: str
    twin: Column | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """A row as a record, with the column that each value came from and what was done to each cell."""

    record: dict[str, object]
    columns: dict[tuple[Step, ...], Column]
    changes: tuple[tuple[Column, str], ...]


@dataclass(frozen=True)
class Plan:
    """The reading of a table's headings.

    `line` is where the headings stand, `skip` how many rows end with them, `unit_line` the title row that
    states the unit of amounts whose headings state none.
    """

    entity: str
    line: int
    skip: int
    headings: tuple[str, ...]
    columns: tuple[Column, ...]
    unread: tuple[Unread, ...]
    unit_line: int | None = None

    @cached_property
    def parts(self) -> Mapping[Part, tuple[Column, ...]]:
        """The columns of each part of an array of objects, in the order in which records list the parts."""
        found: dict[Part, list[Column]] = {}
        for column in self.columns:
            if column.target.array is not None:
                found.setdefault((column.target.array, column.target.part), []).append(column)
        return {part: tuple(columns) for part, columns in found.items()}

    def rows(self, grid: Grid) -> Iterator[RawRow]:
        """The rows below the headings that are records."""
        return (row for row in islice(grid.rows(), self.skip, None) if not self.is_total(row.cells))

    def is_total(self, cells: Sequence[str]) -> bool:
        """Whether a row only sums up the others: it says so at its start and is at least half empty."""
        return _says_total(cells[:3]) and sum(1 for cell in cells if cell.strip()) * 2 <= max(len(self.headings), 4)

    def build(self, cells: Sequence[str]) -> Built:
        """The record of one row; cells that cannot be read stay as their text."""
        record: dict[str, object] = {}
        origin: dict[tuple[Step, ...], Column] = {}
        changes: list[tuple[Column, str]] = []
        filled: list[tuple[Column, Value | tuple[Value, ...]]] = []
        for column in self.columns:
            text = cells[column.index] if column.index < len(cells) else ""
            if not text:
                continue
            reading = self._read(column, text)
            if reading.change:
                changes.append((column, reading.change))
            if reading.value is not None:
                filled.append((column, reading.value))
        places = self._places(record, {column.index for column, _ in filled})
        for column, value in filled:
            array, rest = self._ways[column.index]
            path: tuple[Step, ...] = rest if array is None else (*array, places[array, column.target.part], *rest)
            _put(record, path, value)
            origin[path] = column
            if isinstance(value, tuple):
                origin.update({(*path, place): column for place in range(len(value))})
        return Built(record, origin, tuple(changes))

    def _read(self, column: Column, text: str) -> Reading:
        """The reading of a cell, remembered, since many are alike."""
        reading = self._known.get((column.index, text))
        if reading is None:
            reading = read_cell(column.target.field, column.scheme, text, column.factor)
            if len(self._known) < MOST_KNOWN:
                self._known[column.index, text] = reading
        return reading

    @cached_property
    def _known(self) -> dict[tuple[int, str], Reading]:
        """The readings of texts that were seen, by column."""
        return {}

    @cached_property
    def _ways(self) -> Mapping[int, tuple[tuple[str, ...] | None, tuple[str, ...]]]:
        """Where each column's value stands: its array, None where it is in none, and the path there or below it."""
        ways: dict[int, tuple[tuple[str, ...] | None, tuple[str, ...]]] = {}
        for column in self.columns:
            path, array = column.target.path, column.target.array
            below = path[len(array) + 1 :] if array is not None else path
            ways[column.index] = array, tuple(step for step in below if array is not None or step != "[]")
        return ways

    def _places(self, record: dict[str, object], filled: set[int]) -> dict[Part, int]:
        """The position of each part that has a value in this row; the parts are begun in the record."""
        places: dict[Part, int] = {}
        for part, columns in self.parts.items():
            if any(column.index in filled for column in columns):
                array, key = part
                places[part] = sum(1 for known, _ in places if known == array)
                if key:
                    name, _, code = key.partition("=")
                    _put(record, (*array, places[part], name), code)
        return places


def plan_grid(standard: Standard, grid: Grid, entity: str | None, header_row: int | None = None) -> Plan:
    """The plan of a table whose entity is given or guessed from its headings and names.

    `header_row` is the line of the headings where the caller knows it. Raises InputError where no
    heading is understood.
    """
    rows = list(islice(grid.rows(), LOOK_AHEAD))
    for row in rows:
        if len(row.cells) > WIDEST:
            raise InputError(too_wide(len(row.cells), row.line), grid.file)
    places = [place for place, row in enumerate(rows) if header_row in {None, row.line}]
    best: tuple[tuple[int, int, int], int, Plan] | None = None
    hints = {name: _hint(standard, grid, name) for name in ([entity] if entity else standard.entities)}
    most = max((_fillable(grid, rows[place]) for place in places), default=0)
    for name in sorted(hints, key=lambda name: -hints[name]):
        if best is not None and best[0][:2] > (most, hints[name]):
            continue  # no row has so many headings that this entity could win: its names need not be gathered
        for place in places:
            plan = _plan(standard, grid, name, rows, place)
            score = (len(plan.columns), hints[name], _required(standard, plan))
            if best is None or (score, -place) > (best[0], -best[1]):
                best = (score, place, plan)
    enough = 1 if entity or header_row is not None or (rows and len(rows[0].cells) == 1) else 2
    if best is None or len(best[2].columns) < enough:
        raise _not_understood(standard, grid, rows, header_row)
    return best[2]


def _fillable(grid: Grid, row: RawRow) -> int:
    """How many columns a row of headings may have at most: those of cells that are merged from above count too."""
    return len(row.cells) if grid.merged else sum(1 for cell in row.cells if cell.strip())


def _plan(standard: Standard, grid: Grid, entity: str, rows: Sequence[RawRow], place: int) -> Plan:
    """The plan that takes one row for the headings, with a row of group headings above it if there is one."""
    above = _filled(grid, rows[place - 1]) if place else ()
    headings: list[str] = []
    columns: list[Column] = []
    unread: list[Unread] = []
    stated = _stated_unit(rows[:place])
    taken: dict[str, Column] = {}
    for index, cell in enumerate(rows[place].cells):
        over = above[index].strip() if index < len(above) else ""
        own = cell.strip() or (over if _merged_down(grid, rows, place, index) else "")
        grouped = match(standard, entity, over + own) if over and own and over != own else None
        found = grouped or (match(standard, entity, own) if own else None)
        heading = f"{over} {own}" if grouped else own
        headings.append(heading)
        if found is None:
            if own and not is_ordinal(own):
                unread.append(Unread(index, heading))
            continue
        target, factor = found
        worth = factor or (stated[1] if stated else Decimal(1))
        column = Column(index, heading, target, worth, _scheme(standard, target))
        if target.name in taken:
            unread.append(Unread(index, heading, twin=taken[target.name]))
        else:
            taken[target.name] = column
            columns.append(column)
    while headings and not headings[-1]:
        headings.pop()
    unit_line = stated[0] if stated else None
    return Plan(entity, rows[place].line, place + 1, tuple(headings), tuple(columns), tuple(unread), unit_line)


def _stated_unit(titles: Sequence[RawRow]) -> tuple[int, Decimal] | None:
    """The line of the title row that states a unit of money for the whole table, and what it is worth."""
    found = ((row.line, title_unit(cell)) for row in titles for cell in row.cells)
    return next(((line, worth) for line, worth in found if worth is not None), None)


def _filled(grid: Grid, row: RawRow) -> tuple[str, ...]:
    """A row of group headings with each merged heading repeated over its columns."""
    cells = list(row.cells)
    if grid.text is None:
        for first_line, first, _, last in grid.merged:
            if first_line == row.line and first <= len(cells):
                cells.extend([""] * (last - len(cells)))
                cells[first - 1 : last] = [cells[first - 1]] * (last - first + 1)
        return tuple(cells)
    for index in range(1, len(cells)):
        cells[index] = cells[index] or cells[index - 1]
    return tuple(cells)


def _merged_down(grid: Grid, rows: Sequence[RawRow], place: int, index: int) -> bool:
    line, number = rows[place].line, index + 1
    return any(top < line <= bottom and first <= number <= last for top, first, bottom, last in grid.merged)


def _scheme(standard: Standard, target: Target) -> Scheme | None:
    leaf = target.field.item if target.field.kind == "array" else target.field
    return standard.schemes.get(leaf.scheme) if leaf and leaf.scheme else None


def _hint(standard: Standard, grid: Grid, entity: str) -> int:
    """1 where the file or sheet is named after the entity."""
    kind = standard.entities[entity]
    name = f"{grid.file.replace(chr(92), '/').rpartition('/')[2]} {grid.sheet or ''}".casefold()
    words = (entity, kind.title.zh, kind.title.zh.removeprefix("技术"), kind.title.zh.removeprefix("科技"))
    return int(any(word.casefold() in name for word in words))


def _required(standard: Standard, plan: Plan) -> int:
    filled = {column.target.path[0] for column in plan.columns}
    return sum(child.required and child.name in filled for child in standard.entities[plan.entity].root.children)


def _not_understood(standard: Standard, grid: Grid, rows: Sequence[RawRow], header_row: int | None) -> InputError:
    sheet = Text(f"工作表“{grid.sheet}”：", f"sheet “{grid.sheet}”: ") if grid.sheet else Text("", "")
    if header_row is not None and any(row.line == header_row for row in rows):
        return InputError(
            Text(
                f"{sheet.zh}第 {header_row} 行没有认得的表头；不加 --header-row 则自动寻找",
                f"{sheet.en}line {header_row} holds no known heading; without --header-row it is looked for",
            ),
            grid.file,
        )
    if header_row is not None and not any(row.line == header_row for row in rows):
        return InputError(
            Text(
                f"{sheet.zh}前 {LOOK_AHEAD} 个非空行里没有第 {header_row} 行，无法作表头",
                f"{sheet.en}line {header_row} is not among the first {LOOK_AHEAD} rows that are not blank",
            ),
            grid.file,
        )
    first = " | ".join(cell for cell in (rows[0].cells if rows else ()) if cell)
    seen = re.sub("[0-9]{15,}", "…", first)[:80]
    names = ", ".join(standard.entities)
    return InputError(
        Text(
            f"{sheet.zh}前 {LOOK_AHEAD} 行没有认得的表头（首行：{seen}）；可用 --header-row 指明表头行，"
            f"用 --entity 指明实体（{names}）",
            f"{sheet.en}no known heading in the first {LOOK_AHEAD} rows (first row: {seen}); "
            f"name the heading row with --header-row and the entity with --entity ({names})",
        ),
        grid.file,
    )


def _says_total(cells: Sequence[str]) -> bool:
    """Whether some cell is the first word of a total; most are seen not to be by their first letter."""
    for cell in cells:
        if not cell or len(cell) >= LONGEST_TOTAL or (cell.isascii() and cell.lstrip()[:1] not in _INITIALS):
            continue
        if label_key(cell) in TOTALS:
            return True
    return False


def _put(record: dict[str, object], path: tuple[Step, ...], value: Value | tuple[Value, ...]) -> None:
    here: object = record
    for step, following in pairwise(path):
        empty: object = [] if isinstance(following, int) else {}
        if isinstance(here, dict):
            here = here.setdefault(step, empty)
        elif isinstance(here, list) and isinstance(step, int):
            if step == len(here):
                here.append(empty)
            here = here[step]
    if isinstance(here, dict):
        here[path[-1]] = list(value) if isinstance(value, tuple) else value
