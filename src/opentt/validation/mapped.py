"""Records that a map makes of the rows of foreign tables; what is found in them points at the user's own cell."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING

from opentt.errors import InputError, UsageError
from opentt.finding import Input, Location, Note
from opentt.mapping.headings import Target, is_ordinal
from opentt.mapping.identity import NUMBERS, made_id
from opentt.mapping.maps.binding import bind
from opentt.mapping.maps.building import Builder, Origin
from opentt.tables import Document, read
from opentt.tables.members import files
from opentt.text import Text
from opentt.validation.flatten import canonical_text
from opentt.validation.headings import CHANGES
from opentt.validation.personal import hide
from opentt.validation.sources import Item, label, letters, pointer
from opentt.validation.structure import value_at
from opentt.vocab import label_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path as File

    from opentt.mapping.maps import Map
    from opentt.mapping.maps.binding import Bound
    from opentt.mapping.maps.building import Built
    from opentt.mapping.maps.shape import Entry, Join, Records
    from opentt.mapping.maps.target import Place
    from opentt.schema import Step
    from opentt.standard import Standard
    from opentt.tables import Grid, RawRow
    from opentt.tables.members import Group
    from opentt.validation.collect import Collector

Path = tuple["Step", ...]

_UNSPOKEN = Text("，映射没有提到该列", "; the map does not speak of it")
_READ = Text("表头“{heading}” → {name}（{title}）", "heading “{heading}” → {name} ({title})")
_NO_ROWS = Text("映射只用于表格；这是 JSON", "a map is for tables; this is JSON")
_UNJOINED = Text(
    "映射第 {line} 行：表 {table} 的“{there}”里找不到 {count} 行的“{here}”",
    "line {line} of the map: for {count} rows, what “{here}” holds is not in “{there}” of the table {table}",
)
_LOST = Text(
    "映射第 {line} 行：表 {table} 有 {count} 行没有读入，“{there}”所写的不在“{here}”里",
    "line {line} of the map: {count} rows of the table {table} were not read: "
    "what “{there}” holds there is not in “{here}”",
)
_LEFT_OUT = Text(
    "映射第 {line} 行的 where 略去了 {count} 行", "“where” on line {line} of the map left out {count} rows"
)
_ONLY_OUT = Text(
    "映射 {path} 是写出用的，读入请用别的映射；写出用 opentt map out",
    "the map {path} writes tables out of ours and reads none; use it with opentt map out",
)
_ABSENT = Text(
    "映射第 {line} 行所说的列“{column}”不在表里",
    "the table has no column “{column}”, which line {line} of the map names",
)


@dataclass(frozen=True)
class MappedSource:
    """The records of an entity that a map makes of one table."""

    standard: Standard
    known: Map
    records: Records
    main: Bound
    builder: Builder
    unjoined: Counter[int] = field(default_factory=Counter)
    changes: Counter[tuple[str, str]] = field(default_factory=Counter)
    left_out: list[int] = field(default_factory=list)

    @property
    def entity(self) -> str:
        """The entity of every record."""
        return self.records.entity

    def items(self) -> Iterator[Item]:
        """Every row that the map does not leave out, as a record with an id; what is counted is known at the end."""
        unjoined: Counter[int] = Counter()
        changes: Counter[tuple[str, str]] = Counter()
        left_out: list[int] = []
        n = 0
        for number, row in enumerate(self.main.rows(), start=1):
            built = self.builder.build(row)
            if built is None:
                left_out.append(row.line)
                continue
            n += 1
            unjoined.update(join.line for join in built.unjoined)
            changes.update((origin.heading or "", change) for origin, change in built.changes)
            if "id" not in built.record:
                built.record["id"] = made_id(self.entity, _texts(built))
            yield Item(n, built.record, (number, row, built))
        for kept, counted in ((self.unjoined, unjoined), (self.changes, changes)):
            kept.clear()
            kept.update(counted)  # type: ignore[arg-type]
        self.left_out[:] = left_out

    def pick(self, numbers: AbstractSet[int]) -> Iterator[Item]:
        """Only the wanted records."""
        return islice((item for item in self.items() if item.n in numbers), len(numbers))

    def origins(self, item: Item) -> Iterable[tuple[Path, Origin]]:
        """Every value with its origin, in the order of the map."""
        return _built(item).origins.items()

    def names(self, item: Item) -> set[str]:
        """The plain names of the fields that the record has, as `leaves` gives them."""
        return {"id", *(".".join(step for step in path if isinstance(step, str)) for path in _built(item).origins)}

    def origin(self, item: Item, path: Path) -> Origin | None:
        """Where a value, or the nearest one around it, is from."""
        built = _built(item)
        ends = range(len(path), 0, -1)
        return next((built.origins[path[:end]] for end in ends if path[:end] in built.origins), None)

    def locate(self, item: Item, path: Path) -> Location:
        """The cell that the value came from, in whichever table; the row alone for a value that no cell gave."""
        return replace(self.place(item, path, self.origin(item, path)), pointer=pointer(path))

    def place(self, item: Item, path: Path, origin: Origin | None) -> Location:
        """The place of an origin, or of the cell in which a value that is missing would stand."""
        number, row, _ = _parts(item)
        found = origin or self._expected(path)
        bound = found.bound if found and found.bound else self.main
        line = found.row.line if found and found.row else row.line
        index = found.at if found else None
        grid = bound.grid
        return Location(
            file=grid.file,
            sheet=grid.sheet,
            row=number if bound is self.main else None,
            line=line,
            column=index + 1 if index is not None else None,
            heading=found.heading if found else None,
            cell=f"{letters(index)}{line}" if index is not None else None,
            label=label(item.value),
        )

    def shown(self, item: Item, path: Path) -> str | None:
        """The text of the cell."""
        found = self.origin(item, path)
        if found is None or found.row is None or found.at is None:
            return None
        return found.row.cells[found.at].strip()

    def described(self, records: int) -> Input:
        """The table that the records are the rows of."""
        grid = self.main.grid
        return Input(grid.file, grid.sha256, grid.format, grid.encoding, grid.sheet, self.entity, records)

    def notes(self) -> tuple[Note, ...]:
        """What of the map did not come true: columns that are absent, rows left out, rows without a match."""
        grid = self.main.grid
        said = [
            _ABSENT.fill({"line": line, "column": column})
            for column, line in missing_columns(self.records, self.main).items()
        ]
        if self.left_out:
            said.append(_LEFT_OUT.fill({"line": self.records.line, "count": len(self.left_out)}))
        for join, count in self.unmatched():
            params = {"line": join.line, "table": join.table, "there": join.there, "here": join.here, "count": count}
            said.append((_UNJOINED if join in self.records.joins else _LOST).fill(params))
        read_in = [note for bound, column, entry in self._columns() for note in [_read(bound, column, entry)]]
        done = [
            Note("change", grid.file, CHANGES[change], grid.sheet, hide(heading), None, count)
            for (heading, change), count in sorted(self.changes.items())
        ]
        return (*read_in, *done, *(Note("map", grid.file, text, grid.sheet) for text in said))

    def unmatched(self) -> Iterator[tuple[Join, int]]:
        """The joins in which rows found no match, and how many; those of parts count the rows of the part's table."""
        yield from ((join, self.unjoined[join.line]) for join in self.records.joins if self.unjoined[join.line])
        for part in self.records.parts:
            lost = self.builder.lost(part)
            if lost:
                yield part.join, lost

    def _columns(self) -> Iterator[tuple[Bound, str, Entry]]:
        """Every column that is there and the field that it fills, in the order of the map."""
        for entries in (self.records.entries, *(part.entries for part in self.records.parts)):
            for entry in entries:
                for way in entry.ways:
                    bound = self.main if way.table == self.records.table else self.builder.others[way.table]
                    yield from ((bound, column, entry) for column in way.columns if column in bound.places)

    def _expected(self, path: Path) -> Origin | None:
        """The cell in which a value that is missing would stand: that of the first column of its field."""
        plain = ".".join(step for step in path if isinstance(step, str))
        if plain == "id":
            plain = NUMBERS.get(self.entity, plain)
        for entry in self.records.entries:
            if entry.place.plain == plain:
                for way in entry.ways:
                    for column in way.columns:
                        if way.table == self.records.table and column in self.main.places:
                            return Origin(way.line, entry.place, self.main, None, self.main.places[column])
        return None


def mapped_sources(
    standard: Standard, inputs: Sequence[File | str | Group], known: Map
) -> tuple[list[MappedSource], list[Bound]]:
    """The sources of a map, and all tables that it recognised. Raises InputError as `open_mapped` does."""
    if not known.records:
        raise UsageError(_ONLY_OUT.fill({"path": known.path}))
    bound = bind(known, _grids(inputs))
    return sources_of(standard, known, bound), [one for several in bound.values() for one in several]


def sources_of(standard: Standard, known: Map, bound: Mapping[str, Sequence[Bound]]) -> list[MappedSource]:
    """The sources of a map whose tables are known."""
    others = {name: several[0] for name, several in bound.items() if several}
    return [
        MappedSource(standard, known, records, main, Builder(standard, records, main, others))
        for records in known.records
        for main in bound[records.table]
    ]


def tell_mapped(collector: Collector, source: MappedSource, order: int) -> frozenset[Path]:
    """The required fields that the map does not fill, told once here; so are columns that it does not speak of."""
    records, main = source.records, source.main
    grid, plan = main.grid, main.plan
    for index, heading in unmentioned(source.known, main):
        place = Location(grid.file, grid.sheet, None, plan.line, index + 1, heading, f"{letters(index)}{plan.line}")
        collector.tell("structure/unknown-heading", place, {"heading": heading, "hint": _UNSPOKEN}, order=order)
    whole = Location(grid.file, grid.sheet, None, plan.line)
    filled = {entry.place.steps[0][0] for entry in records.entries} | {part.at[0][0] for part in records.parts}
    if "id" not in filled:
        collector.tell("structure/missing-id", whole, {}, order=order, entity=source.entity)
    root = source.standard.entities[source.entity].root
    missing = [child for child in root.children if child.required and child.name not in {*filled, "id"}]
    for child in missing:
        collector.tell("structure/missing-field", whole, {"field": child.title}, order=order, entity=source.entity)
    return frozenset((child.name,) for child in missing)


def unmentioned(known: Map, main: Bound) -> list[tuple[int, str]]:
    """The columns of a table that the map neither reads nor leaves out on purpose."""
    ignored = {label_key(one.column) for one in known.ignored if one.table in {None, main.source.name}}
    read_in = set(main.places.values())
    return [
        (index, heading)
        for index, heading in enumerate(main.plan.headings)
        if heading and index not in read_in and label_key(heading) not in ignored and not is_ordinal(heading)
    ]


def missing_columns(records: Records, main: Bound) -> dict[str, int]:
    """The columns that a map names for fields and the table does not have, with the line that names them."""
    return {
        column: way.line
        for entry in records.entries
        for way in entry.ways
        if way.table == records.table
        for column in way.columns
        if column not in main.places
    }


def _grids(inputs: Iterable[File | str | Group]) -> Iterator[Grid]:
    for path in files(inputs):
        for table in read(path):
            if isinstance(table, Document):
                raise InputError(_NO_ROWS, path.label)
            yield table


def target_of(place: Place) -> Target | None:
    """The leaf as headings mean it, or None where they cannot: for one of several parts, or a part in a part."""
    picks = [pick for _, pick in place.steps if pick is not None]
    if len(picks) > 1 or any(pick.kind == "each" or pick.number != 1 for pick in picks):
        return None
    path: list[str] = []
    for name, pick in place.steps:
        path += [name] if pick is None else [name, "[]"]
    path += ["[]"] if place.field.kind == "array" else []
    part = picks[0].text or None if picks else None
    return Target(tuple(path), place.field, part)


def _read(bound: Bound, column: str, entry: Entry) -> Note:
    heading = hide(bound.plan.headings[bound.places[column]])
    title = entry.place.field.title
    told = {"heading": heading, "name": entry.place.text}
    text = Text(_READ.fill({**told, "title": title.zh}).zh, _READ.fill({**told, "title": title.en}).en)
    return Note("mapping", bound.grid.file, text, bound.grid.sheet, heading, entry.place.text)


def _texts(built: Built) -> Iterator[tuple[str, str]]:
    """The values as texts by the names of their places, from which an id is made."""
    for path, origin in built.origins.items():
        value, place = value_at(built.record, path), origin.place
        own = sum(isinstance(step, str) for step in path) == len(place.steps)
        name = place.name if own and not place.is_each else ".".join(map(str, path))
        if isinstance(value, list):
            yield name, "\x1f".join(map(str, value))
        else:
            yield name, canonical_text(place.field, value) or str(value)


def _parts(item: Item) -> tuple[int, RawRow, Built]:
    number, row, built = item.origin  # type: ignore[misc]
    return number, row, built  # type: ignore[has-type]


def _built(item: Item) -> Built:
    return _parts(item)[2]
