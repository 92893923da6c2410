"""A map as frozen values: what was read from its file and found to fit the schemas."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping
    from decimal import Decimal

    from opentt.mapping.maps.target import Pick, Place
    from opentt.mapping.values import Value
    from opentt.text import Text


@dataclass(frozen=True, slots=True)
class Source:
    """How a table of the export is known: by patterns of the names of its file and its sheet, none for any."""

    name: str
    file: str | None = None
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """What a cell has to be: one of some texts or none of them, filled or empty, or like a pattern."""

    table: str
    column: str
    words: frozenset[str] | None = None
    excluded: bool = False
    filled: bool | None = None
    like: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """One way to a value: cells or a constant, and what is done to them. `factor` is None where no unit is named.

    `codes` gives codes by what people write, in bare form; `take` counts from 1.
    """

    line: int
    table: str
    columns: tuple[str, ...] = ()
    joiner: str = ""
    constant: Value | tuple[Value, ...] = None
    factor: Decimal | None = None
    codes: Mapping[str, str] = field(default_factory=dict)
    split: re.Pattern[str] | None = None
    take: int | None = None
    match: re.Pattern[str] | None = None
    prefix: str = ""
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A field and the ways to its value; the first that gives one counts."""

    place: Place
    ways: tuple[Way, ...]

    @property
    def line(self) -> int:
        """Where the map says it."""
        return self.ways[0].line


@dataclass(frozen=True, slots=True)
class Join:
    """Rows of another table whose column `there` holds what the row's column `here` holds."""

    line: int
    table: str
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Parts:
    """A list of parts, one for each row of another table that belongs to the record."""

    at: tuple[tuple[str, Pick | None], ...]
    join: Join
    where: tuple[Condition, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Records:
    """Records of an entity, one for each row of a table."""

    line: int
    entity: str
    table: str
    where: tuple[Condition, ...]
    joins: tuple[Join, ...]
    entries: tuple[Entry, ...]
    parts: tuple[Parts, ...]


@dataclass(frozen=True, slots=True)
class Ignored:
    """A column that is left out on purpose, and why."""

    table: str | None
    column: str
    why: Text
    line: int


@dataclass(frozen=True, slots=True)
class OutColumn:
    """A column of a table out of ours: its heading, its title in both languages and the SQL of its value."""

    heading: str
    sql: str
    title: Text | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """One figure of a survey: its code, what it is called, the SQL that counts it, whether its definition was read."""

    code: str
    title: Text
    sql: str
    verified: bool
    definition: Text | None = None


@dataclass(frozen=True, slots=True)
class Out:
    """How our records become a foreign table: a row for each row of `source`, or a row for each total."""

    source: str = ""
    order: str = ""
    columns: tuple[OutColumn, ...] = ()
    totals: tuple[Total, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A test inside a map: rows by table and the records by plural that they are, and its line."""

    line: int
    what: str
    rows: Mapping[str, list[dict[str, Any]]]
    records: Mapping[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Map:
    """What a map file says; `path` is what its user calls it. Either `records` or `out` is there."""

    path: str
    title: Text
    about: Text | None
    tables: Mapping[str, Source]
    records: tuple[Records, ...]
    ignored: tuple[Ignored, ...]
    out: Out | None
    tests: tuple[Example, ...]
