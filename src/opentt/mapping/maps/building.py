"""A row of a foreign table as a record of ours, each value with the cell and the line of the map that it is from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from opentt.mapping.values import Reading, read_cell
from opentt.vocab import label_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opentt.mapping.maps.binding import Bound
    from opentt.mapping.maps.shape import Condition, Entry, Join, Parts, Records, Way
    from opentt.mapping.maps.target import Pick, Place
    from opentt.mapping.values import Value
    from opentt.schema import Field, Step
    from opentt.standard import Standard
    from opentt.tables import RawRow
    from opentt.vocab import Scheme

Path = tuple["Step", ...]
Slots = dict[tuple[object, ...], int]
"""The position of each part that was begun in a record, by the steps and picks that lead to it."""

Around = dict[str, tuple["Bound", "RawRow"]]
"""The row of each table that a value may be taken from."""

ONE = Decimal(1)

REMEMBERED = 20_000
"""How many different texts of a column are remembered with what they were read as."""


class Origin(NamedTuple):
    """Where a value is from: the line of the map, and the cell, none for a constant."""

    line: int
    place: Place
    bound: Bound | None = None
    row: RawRow | None = None
    at: int | None = None

    @property
    def heading(self) -> str | None:
        """The user's own heading of the cell."""
        headings = self.bound.plan.headings if self.bound else ()
        return headings[self.at] if self.at is not None and self.at < len(headings) else None


@dataclass(slots=True)
class Built:
    """A record, the origin of each value, what was done to cells (origin and change), and joins without a row."""

    record: dict[str, Any] = field(default_factory=dict)
    origins: dict[Path, Origin] = field(default_factory=dict)
    changes: list[tuple[Origin, str]] = field(default_factory=list)
    unjoined: list[Join] = field(default_factory=list)
    slots: Slots = field(default_factory=dict)


class _Found(NamedTuple):
    """The values that a way gives, and their origin."""

    readings: tuple[Reading, ...]
    origin: Origin


Taker = Callable[["RawRow", Around], "_Found | None"]
"""What a way takes from the row of the records' own table and from the rows around it."""


class Builder:
    """The records of one table by one map; tables that are joined are read once and held."""

    def __init__(self, standard: Standard, records: Records, main: Bound, others: Mapping[str, Bound]) -> None:
        self.records = records
        self.main = main
        self.others = others
        self._takers = {id(entry): self._takers_of(standard, entry, records.table) for entry in records.entries}
        for part in records.parts:
            self._takers |= {id(entry): self._takers_of(standard, entry, part.join.table) for entry in part.entries}
        self._joined = {id(join): _by_key(others[join.table], join.there) for join in records.joins}
        self._below = {id(part): _by_key(others[part.join.table], part.join.there) for part in records.parts}
        self._met: dict[int, set[str]] = {id(part): set() for part in records.parts}

    def build(self, row: RawRow) -> Built | None:
        """The record of a row, or None where the map leaves the row out. Cells that cannot be read stay text."""
        built = Built()
        around = self._near(row, built)
        if not _holds(self.records.where, around):
            return None
        self._fill(built, (), built.record, self.records.entries, (row, around))
        self._gather(built, row)
        return built

    def texts(self, row: RawRow) -> tuple[str, ...] | None:
        """A canonical text for each entry, empty where it has no value, or None where the row is left out.

        They are read as the record's own values again; lists are put into one text.
        """
        around = self._near(row, None)
        if not _holds(self.records.where, around):
            return None
        return tuple(self._text(entry, row, around) for entry in self.records.entries)

    def _text(self, entry: Entry, row: RawRow, around: Around) -> str:
        for taker in self._takers[id(entry)]:
            found = taker(row, around)
            if found is not None:
                for reading in found.readings:
                    if reading.value is not None:
                        return _as_text(reading.value)
        return ""

    def _near(self, row: RawRow, built: Built | None) -> Around:
        """The row with those that are joined to it; joins without a match are noted."""
        around: Around = {self.records.table: (self.main, row)}
        for join in self.records.joins:
            key = self.main.cell(row, join.here).strip()
            rows = self._joined[id(join)].get(key, ())
            if rows:
                around[join.table] = (self.others[join.table], rows[0])
            elif key and built is not None:
                built.unjoined.append(join)
        for part in self.records.parts:
            self._met[id(part)].add(self.main.cell(row, part.join.here).strip())
        return around

    def _gather(self, built: Built, row: RawRow) -> None:
        """Nothing: the parts that other tables hold are in the record."""
        for part in self.records.parts:
            other = self.others[part.join.table]
            key = self.main.cell(row, part.join.here).strip()
            for row_below in self._below[id(part)].get(key, ()):
                near: Around = {part.join.table: (other, row_below)}
                if _holds(part.where, near):
                    here, path = _around(built.record, part.at, 0, built.slots)
                    items = here.setdefault(part.at[-1][0], [])
                    items.append({})
                    base = (*path, part.at[-1][0], len(items) - 1)
                    self._fill(built, base, items[-1], part.entries, (row_below, near))

    def lost(self, part: Parts) -> int:
        """How many rows of a part's table belong to no row that was built so far."""
        met = self._met[id(part)]
        return sum(len(rows) for key, rows in self._below[id(part)].items() if key not in met)

    def _fill(
        self, built: Built, base: Path, record: dict[str, Any], entries: Iterable[Entry], near: tuple[RawRow, Around]
    ) -> None:
        slots = built.slots if not base else {}
        for entry in entries:
            for taker in self._takers[id(entry)]:
                found = taker(*near)
                if found is None:
                    continue
                taken = False
                for number, reading in enumerate(found.readings):
                    if reading.change:
                        built.changes.append((found.origin, reading.change))
                    if reading.value is not None:
                        path = _put(record, entry.place.steps, number, slots, reading.value)
                        built.origins[(*base, *path) if base else path] = found.origin
                        taken = True
                if taken:
                    break

    def _takers_of(self, standard: Standard, entry: Entry, own: str) -> tuple[Taker, ...]:
        return tuple(self._taker(standard, entry, way, own) for way in entry.ways)

    def _taker(self, standard: Standard, entry: Entry, way: Way, own: str) -> Taker:
        """The function for one way; the commonest, a column of the row itself, is as short as can be."""
        if not way.columns:
            constant = _Found((Reading(way.constant),), Origin(way.line, entry.place))
            return _under(way, lambda _row, _around: constant)
        read = _reader(standard, entry.place.field, way)
        bound = self.main if way.table == self.records.table else self.others[way.table]
        if len(way.columns) == 1 and way.table == own:
            return _under(way, _own_cell(bound, way, entry.place, read))
        return _under(way, lambda _row, around: _cells(way, entry.place, around, read))


def _under(way: Way, taker: Taker) -> Taker:
    """The taker, under the conditions of the way."""
    if not way.when:
        return taker
    return lambda row, around: taker(row, around) if _holds(way.when, around) else None


def _own_cell(bound: Bound, way: Way, place: Place, read: Callable[[str, Decimal], tuple[Reading, ...]]) -> Taker:
    index = bound.places.get(way.columns[0])
    if index is None:
        return lambda _row, _around: None
    factor = way.factor or bound.factors.get(index, ONE)
    line = way.line

    def take(row: RawRow, _around: Around) -> _Found | None:
        cells = row.cells
        if index >= len(cells) or not cells[index]:
            return None
        return _Found(read(cells[index], factor), Origin(line, place, bound, row, index))

    return take


def _cells(
    way: Way, place: Place, around: Around, read: Callable[[str, Decimal], tuple[Reading, ...]]
) -> _Found | None:
    """What a way takes from several cells, or from a row of another table."""
    near = around.get(way.table)
    if near is None:
        return None
    bound, row = near
    texts = [(bound.places.get(column), bound.cell(row, column).strip()) for column in way.columns]
    filled = [(at, cell) for at, cell in texts if cell and at is not None]
    if not filled:
        return None
    index = filled[0][0]
    factor = way.factor or bound.factors.get(index, ONE)
    return _Found(read(way.joiner.join(cell for _, cell in filled), factor), Origin(way.line, place, bound, row, index))


def _reader(standard: Standard, leaf: Field, way: Way) -> Callable[[str, Decimal], tuple[Reading, ...]]:
    """The function that reads the text of a way's cells; texts that were seen before are remembered."""
    scheme = standard.schemes.get((leaf.item or leaf).scheme or "")
    known: dict[tuple[str, Decimal], tuple[Reading, ...]] = {}

    def read(text: str, factor: Decimal) -> tuple[Reading, ...]:
        remembered = known.get((text, factor))
        if remembered is not None:
            return remembered
        readings = tuple(_piece(leaf, scheme, way, piece, factor) for piece in _pieces(way, text))
        if leaf.kind == "array" and len(readings) > 1:
            values = dict.fromkeys(value for reading in readings for value in _several(reading.value))
            change = next((reading.change for reading in readings if reading.change), "list")
            readings = (Reading(tuple(values) or None, change),)
        if len(known) < REMEMBERED:
            known[text, factor] = readings
        return readings

    return read


def _piece(leaf: Field, scheme: Scheme | None, way: Way, text: str, factor: Decimal) -> Reading:
    """The reading of a cell or of a piece of it."""
    code = way.codes.get(label_key(text)) if way.codes else None
    if code is not None:
        value: Value = code == "true" if (leaf.item or leaf).kind == "boolean" else code
        return Reading((value,) if leaf.kind == "array" else value, None if code == text else "label")
    reading = read_cell(leaf, scheme, text, factor)
    if way.prefix and isinstance(reading.value, str):
        return Reading(f"{way.prefix}{reading.value}", reading.change)
    return reading


def _pieces(way: Way, text: str) -> list[str]:
    """What `match` takes out of the text, cut by `split`."""
    if way.match:
        hit = way.match.search(text)
        text = (hit[1] or "") if hit else ""
    if way.split is None:
        return [text]
    parts = [piece.strip() for piece in way.split.split(text) if piece and piece.strip()]
    return parts if way.take is None else parts[way.take - 1 : way.take]


def _as_text(value: Value | tuple[Value, ...]) -> str:
    """A value as a cell from which it would be read again."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return "；".join(map(str, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _several(value: Value | tuple[Value, ...]) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _holds(conditions: Iterable[Condition], around: Around) -> bool:
    """Whether all conditions are fulfilled; a cell of a row that was not found is empty."""
    return all(_is(condition, around) for condition in conditions)


def _is(condition: Condition, around: Around) -> bool:
    near = around.get(condition.table)
    text = near[0].cell(near[1], condition.column).strip() if near else ""
    if condition.filled is not None:
        return bool(text) is condition.filled
    if condition.like is not None:
        return condition.like.search(text) is not None
    return (label_key(text) in (condition.words or ())) is not condition.excluded


def _by_key(bound: Bound, column: str) -> dict[str, list[RawRow]]:
    """The rows of a table by the text of a column, blank ones left out."""
    found: dict[str, list[RawRow]] = defaultdict(list)
    for row in bound.rows():
        key = bound.cell(row, column).strip()
        if key:
            found[key].append(row)
    return dict(found)


def _put(
    record: dict[str, Any],
    steps: tuple[tuple[str, Pick | None], ...],
    number: int,
    slots: Slots,
    value: Value | tuple[Value, ...],
) -> Path:
    """The path at which the value now stands."""
    if len(steps) == 1:
        name = steps[0][0]
        record[name] = list(value) if isinstance(value, tuple) else value
        return (name,)
    here, path = _around(record, steps, number, slots)
    last = steps[-1][0]
    here[last] = list(value) if isinstance(value, tuple) else value
    return (*path, last)


def _around(
    record: dict[str, Any], steps: tuple[tuple[str, Pick | None], ...], number: int, slots: Slots
) -> tuple[dict[str, Any], Path]:
    """The object that the last step is in, with its path; parts are begun as they are needed."""
    here = record
    path: list[Step] = []
    marks: list[object] = []
    for name, pick in steps[:-1]:
        path.append(name)
        marks.append(name)
        if pick is None:
            here = here.setdefault(name, {})
            continue
        items = here.setdefault(name, [])
        marks.append((pick, number if pick.kind == "each" else 0))
        place = slots.setdefault(tuple(marks), len(items))
        if place == len(items):
            items.append({pick.name: pick.code} if pick.name else {})
        path.append(place)
        here = items[place]
    return here, tuple(path)
