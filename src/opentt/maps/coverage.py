"""What a map makes of files, both ways: each column read, left out or passed over; each field filled or not."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from opentt.mapping.headings import is_ordinal
from opentt.mapping.maps.target import leaves
from opentt.validation.mapped import mapped_sources, missing_columns
from opentt.vocab import label_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from opentt.mapping.maps import Map
    from opentt.mapping.maps.binding import Bound
    from opentt.mapping.maps.shape import Entry, Records
    from opentt.standard import Standard
    from opentt.text import Text
    from opentt.validation.mapped import MappedSource

State = Literal["read", "ignored", "unmentioned"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the user's files: what became of it, why where it was left out, and how many cells it fills."""

    file: str
    sheet: str | None
    heading: str
    state: State
    fields: tuple[str, ...] = ()
    why: Text | None = None
    filled: int = 0


@dataclass(frozen=True, slots=True)
class Target:
    """A field of an entity: from which columns or constant it comes, and in how many records it stands."""

    entity: str
    name: str
    title: Text
    required: bool
    sources: tuple[str, ...] = ()
    filled: int = 0


@dataclass(frozen=True, slots=True)
class Absent:
    """A column that the map names and the files do not have."""

    column: str
    line: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """Both sides of a map on some files, with the records, rows left out and rows whose match was not found."""

    title: Text
    path: str
    columns: tuple[Column, ...]
    targets: tuple[Target, ...]
    absent: tuple[Absent, ...]
    records: Mapping[str, int]
    left_out: int
    unjoined: int

    def count(self, state: State) -> int:
        """How many columns are in a state."""
        return sum(1 for column in self.columns if column.state == state)

    def filled(self, entity: str, *, required: bool) -> tuple[int, int]:
        """How many of the entity's fields, required or not, are filled in some record, and how many there are."""
        those = [one for one in self.targets if one.entity == entity and one.required is required]
        return sum(1 for one in those if one.filled), len(those)


def cover(standard: Standard, inputs: Sequence[Path | str], known: Map) -> Coverage:
    """What the map makes of the files; nothing is written.

    Raises InputError where a file cannot be read or fits no table of the map.
    """
    sources, tables = mapped_sources(standard, inputs, known)
    records: Counter[str] = Counter()
    stands: dict[str, Counter[str]] = defaultdict(Counter)
    left_out = unjoined = 0
    for source in sources:
        for item in source.items():
            records[source.entity] += 1
            stands[source.entity].update(source.names(item))
        left_out += len(source.left_out)
        unjoined += sum(count for _, count in source.unmatched())
    return Coverage(
        title=known.title,
        path=known.path,
        columns=tuple(column for bound in tables for column in _columns(known, bound)),
        targets=tuple(_targets(standard, known, stands)),
        absent=tuple(_absent(sources)),
        records=records,
        left_out=left_out,
        unjoined=unjoined,
    )


def _columns(known: Map, bound: Bound) -> Iterator[Column]:
    ignored = {label_key(one.column): one.why for one in known.ignored if one.table in {None, bound.source.name}}
    fields = _fields(known, bound)
    counted = Counter(index for row in bound.rows() for index, cell in enumerate(row.cells) if cell.strip())
    for index, heading in enumerate(bound.plan.headings):
        if not heading:
            continue
        place = bound.grid.file, bound.grid.sheet, heading
        why = ignored.get(label_key(heading))
        if index in fields:
            yield Column(*place, "read", tuple(fields[index]), None, counted[index])
        elif why is not None or is_ordinal(heading):
            yield Column(*place, "ignored", (), why, counted[index])
        else:
            yield Column(*place, "unmentioned", (), None, counted[index])


def _fields(known: Map, bound: Bound) -> dict[int, list[str]]:
    """The fields that each column of a table goes to; a column that only joins or decides goes to none."""
    found: dict[int, list[str]] = {index: [] for index in bound.places.values()}
    for records in known.records:
        for _, entry in _entries(records):
            for way in entry.ways:
                for column in way.columns:
                    if way.table == bound.source.name and column in bound.places:
                        found[bound.places[column]].append(entry.place.text)
    return found


def _targets(standard: Standard, known: Map, stands: Mapping[str, Counter[str]]) -> Iterator[Target]:
    """Every field of the entities that the map makes, required ones first."""
    for name in dict.fromkeys(records.entity for records in known.records):
        root = standard.entities[name].root
        sources: dict[str, list[str]] = defaultdict(list)
        for records in known.records:
            if records.entity == name:
                for plain, entry in _entries(records):
                    sources[plain] += [told for way in entry.ways for told in (way.columns or (f"= {_shown(entry)}",))]
        required = {child.name for child in root.children if child.required}
        found = [
            Target(name, plain, field.title, plain in required, tuple(sources[plain]), stands[name][plain])
            for plain, field in leaves(root)
        ]
        yield from sorted(found, key=lambda one: not one.required)


def _shown(entry: Entry) -> str:
    constants = [way.constant for way in entry.ways if not way.columns]
    first = constants[0]
    several = first if isinstance(first, tuple) else (first,)
    return ", ".join(str(one).lower() if isinstance(one, bool) else str(one) for one in several)


def _entries(records: Records) -> Iterator[tuple[str, Entry]]:
    """Every entry with the plain name of its field, those of parts below the name of their list."""
    for entry in records.entries:
        yield entry.place.plain, entry
    for part in records.parts:
        above = ".".join(name for name, _ in part.at)
        for entry in part.entries:
            yield f"{above}.{entry.place.plain}", entry


def _absent(sources: Sequence[MappedSource]) -> Iterator[Absent]:
    told = {
        (column, line) for source in sources for column, line in missing_columns(source.records, source.main).items()
    }
    return (Absent(column, line) for column, line in sorted(told, key=lambda one: one[1]))
