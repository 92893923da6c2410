"""Where records come from: each source gives its records again and again, and knows where their values stand."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from opentt.finding import Input, Location
from opentt.mapping.identity import NUMBERS, made_id
from opentt.tables import position
from opentt.text import Text
from opentt.validation.collect import cut
from opentt.validation.flatten import canonical_text
from opentt.validation.structure import value_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from opentt.finding import Note
    from opentt.mapping import Column, Plan
    from opentt.mapping.plan import Built
    from opentt.schema import Step
    from opentt.tables import Document, Grid, RawRecord, RawRow
    from opentt.validation.structure import Defect

Path = tuple["Step", ...]

_LARGEST_EXPONENT = 1000
"""Powers of ten beyond which a number is not read, in files neither."""


@dataclass(frozen=True, slots=True)
class Item:
    """One record of a source: its number there from 1, its value, and what its source needs to locate it.

    `faults` are the defects that reading it has already shown.
    """

    n: int
    value: object
    origin: object = None
    broken: Text | None = None
    repeated: tuple[str, ...] = ()
    faults: tuple[Defect, ...] = ()


class Source(Protocol):
    """Records of one entity that stand together in one table or document."""

    @property
    def entity(self) -> str:
        """The entity of every record."""

    def items(self) -> Iterator[Item]:
        """Every record, from the first, each time it is asked."""

    def pick(self, numbers: AbstractSet[int]) -> Iterator[Item]:
        """Only the records of those numbers, in order."""

    def locate(self, item: Item, path: Path) -> Location:
        """Where a value of the record stands in the user's own file."""

    def shown(self, item: Item, path: Path) -> str | None:
        """The value as the user's own file has it."""

    def described(self, records: int) -> Input:
        """The source as the report lists it."""


@runtime_checkable
class Noted(Protocol):
    """A source that tells itself how it was read."""

    def notes(self) -> tuple[Note, ...]:
        """How columns were read, and what was done to cells."""


@dataclass(frozen=True)
class GridSource:
    """A table whose columns a plan maps to fields.

    `kept` has what gives single rows of a large table, which need not be read again for them.
    """

    grid: Grid
    plan: Plan
    changes: Counter[tuple[str, str]] = field(default_factory=Counter)
    totals: list[int] = field(default_factory=list)
    kept: list[Callable[[AbstractSet[int]], Iterator[tuple[int, RawRow]]]] = field(default_factory=list)

    @property
    def entity(self) -> str:
        """The entity of every row."""
        return self.plan.entity

    @property
    def makes_ids(self) -> bool:
        """Whether the table has no id column, so that ids are made."""
        return all(column.target.path != ("id",) for column in self.plan.columns)

    def cells(self, item: Item) -> tuple[str, ...]:
        """The row's cells as they stand in the file."""
        return _row(item)[0].cells

    def items(self) -> Iterator[Item]:
        """Every row below the headings as a record."""
        for n, row in enumerate(self.rows(), start=1):
            yield self.item(n, row)

    def rows(self) -> Iterator[RawRow]:
        """The rows that are records; the lines of those that only sum up others are noted in `totals`."""
        self.totals.clear()
        for row in islice(self.grid.rows(), self.plan.skip, None):
            if self.plan.is_total(row.cells):
                self.totals.append(row.line)
            else:
                yield row

    def pick(self, numbers: AbstractSet[int]) -> Iterator[Item]:
        """Only the wanted rows; the others are passed over without being understood."""
        if self.kept:
            return (self.item(n, row) for n, row in self.kept[0](numbers))
        rows = enumerate(self.plan.rows(self.grid), start=1)
        wanted = (self.item(n, row) for n, row in rows if n in numbers)
        return islice(wanted, len(numbers))

    def item(self, n: int, row: RawRow) -> Item:
        """One row as a record, with an id made where the table has none."""
        built = self.plan.build(row.cells)
        if self.makes_ids:
            built.record["id"] = made_id(self.entity, self._texts(built))
        return Item(n, built.record, (row, built))

    def note_changes(self, item: Item) -> None:
        """Nothing: what was done to the row's cells is counted by column and kind of change."""
        _, built = _row(item)
        for column, change in built.changes:
            self.changes[column.heading, change] += 1

    def locate(self, item: Item, path: Path) -> Location:
        """The cell that the value came from; the row alone for a value that no column holds."""
        row, built = _row(item)
        column = _column(built.columns, path) or self._expected(built, path)
        return Location(
            file=self.grid.file,
            sheet=self.grid.sheet,
            row=item.n,
            line=row.line if self.grid.has_lines else None,
            column=column.index + 1 if column else None,
            heading=column.heading if column else None,
            cell=f"{letters(column.index)}{row.line}" if column and self.grid.has_lines else None,
            pointer=pointer(path),
            label=label(item.value),
        )

    def located(self, item: Item, index: int) -> Location:
        """The cell of a column in the record's row."""
        whole, headings = self.locate(item, ()), self.plan.headings
        heading = headings[index] if index < len(headings) else None
        return replace(whole, column=index + 1, heading=heading or None, cell=f"{letters(index)}{whole.line}")

    def shown(self, item: Item, path: Path) -> str | None:
        """The text of the cell."""
        row, built = _row(item)
        column = _column(built.columns, path)
        return row.cells[column.index].strip() if column and column.index < len(row.cells) else None

    def described(self, records: int) -> Input:
        """The sheet or file."""
        grid = self.grid
        return Input(grid.file, grid.sha256, grid.format, grid.encoding, grid.sheet, self.entity, records)

    def _expected(self, built: Built, path: Path) -> Column | None:
        """The column that would have held a value that is missing, in an array that of the same part."""
        plain = tuple("[]" if isinstance(step, int) else step for step in path)
        if plain == ("id",) and self.makes_ids:
            plain = tuple(NUMBERS.get(self.entity, "").split("."))
        end = next((place for place, step in enumerate(path, start=1) if isinstance(step, int)), len(path))
        parts = {column.target.part for known, column in built.columns.items() if known[:end] == path[:end]}
        meant = [column for column in self.plan.columns if column.target.path == plain]
        return next((column for column in meant if not parts or column.target.part in parts), None)

    def _texts(self, built: Built) -> Iterator[tuple[str, str]]:
        for path, column in built.columns.items():
            value = value_at(built.record, path)
            target = column.target
            if isinstance(value, list):
                yield target.name, "\x1f".join(map(str, value))
            elif target.field.kind != "array":
                yield target.name, canonical_text(target.field, value) or str(value)


@dataclass(frozen=True)
class DocumentSource:
    """The records of one entity in a document.

    `starts` has what gives the bytes in which some lines start, once each line is known to be a record.
    """

    document: Document
    entity: str
    member: str | None = None
    starts: list[Callable[[], Sequence[int]]] = field(default_factory=list, compare=False)

    def items(self) -> Iterator[Item]:
        """Every record of the document that is this entity's."""
        own = (record for record in self.document.records() if self.member in {None, record.entity})
        for n, record in enumerate(own, start=1):
            yield Item(n, record.value, record, record.broken, record.repeated)

    def pick(self, numbers: AbstractSet[int]) -> Iterator[Item]:
        """Only the wanted records."""
        if self.document.pick:
            at = self.document.at if self.starts else None
            found = at(numbers, self.starts[0]()) if at else self.document.pick(numbers, self.member)
            return (Item(n, record.value, record, record.broken, record.repeated) for n, record in found)
        return islice((item for item in self.items() if item.n in numbers), len(numbers))

    def locate(self, item: Item, path: Path) -> Location:
        """Line and character column of the value, from a position-keeping parse of just this record."""
        record = _raw(item)
        inner = pointer(path)
        if not self.document.has_lines:
            found = self.document.find(self.entity, _id(item), path) if self.document.find else None
            at, character = found or (None, None)
            return Location(
                self.document.file, row=item.n, line=at, column=character, pointer=inner, label=label(item.value)
            )
        line, column = (1, 1) if item.broken else position(record.text, inner)
        return Location(
            file=self.document.file,
            row=item.n,
            line=record.line + line - 1,
            column=column + (record.column - 1 if line == 1 else 0),
            pointer=inner,
            label=label(item.value),
        )

    def shown(self, item: Item, path: Path) -> str | None:
        """The value as JSON text."""
        return shown(value_at(item.value, path))

    def described(self, records: int) -> Input:
        """The document."""
        read = self.document
        return Input(read.file, read.sha256, read.format, read.encoding, None, self.entity, records)


MEMORY = "<records>"
"""What stands for the file of records that a program handed over."""


@dataclass(frozen=True)
class MemorySource:
    """Records handed over by a Python program."""

    records: Sequence[object]
    entity: str

    def items(self) -> Iterator[Item]:
        """Every record."""
        for n, record in enumerate(self.records, start=1):
            try:
                yield Item(n, _exact(record))
            except _NoJsonError as problem:
                yield Item(n, None, broken=problem.args[0])

    def pick(self, numbers: AbstractSet[int]) -> Iterator[Item]:
        """Only the wanted records."""
        return (item for item in self.items() if item.n in numbers)

    def locate(self, item: Item, path: Path) -> Location:
        """The position in the sequence and the pointer."""
        return Location(file=MEMORY, row=item.n, pointer=pointer(path), label=label(item.value))

    def shown(self, item: Item, path: Path) -> str | None:
        """The value as JSON text."""
        return shown(value_at(item.value, path))

    def described(self, records: int) -> Input:
        """The sequence."""
        return Input(MEMORY, None, "python", None, None, self.entity, records)


def pointer(path: Path) -> str:
    """The RFC 6901 JSON Pointer of a path.

    >>> pointer(("parties", 0, "a/b"))
    '/parties/0/a~1b'
    """
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def steps(text: str, record: object) -> Path:
    """The path that an RFC 6901 JSON Pointer into a record means.

    >>> steps("/parties/0/a~1b", {"parties": [{"a/b": 1}]})
    ('parties', 0, 'a/b')
    """
    path: list[Step] = []
    for token in text.split("/")[1:]:
        name = token.replace("~1", "/").replace("~0", "~")
        path.append(int(name) if isinstance(value_at(record, tuple(path)), list) and name.isdecimal() else name)
    return tuple(path)


def letters(index: int) -> str:
    """The name that a spreadsheet gives a column counted from 0.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    name = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def label(value: object) -> str | None:
    """A human name of a record: its title or name."""
    if isinstance(value, dict):
        for member in ("title", "name", "own_number"):
            text = value.get(member)
            if isinstance(text, str) and text:
                return cut(text)
    return None


def shown(value: object) -> str | None:
    """A value as a person reads it: text as it is, the rest as JSON, cut where it is long."""
    if value is None:
        return None
    text = str(value) if isinstance(value, str | Decimal) else json.dumps(value, ensure_ascii=False, default=str)
    return cut(text, 200)


def _column(columns: Mapping[Path, Column], path: Path) -> Column | None:
    """The column of a value, or of the nearest value around it."""
    for end in range(len(path), 0, -1):
        if path[:end] in columns:
            return columns[path[:end]]
    return None


def _row(item: Item) -> tuple[RawRow, Built]:
    row, built = item.origin  # type: ignore[misc]
    return row, built  # type: ignore[has-type]


def _id(item: Item) -> str:
    """The id of a record of a graph; "" where there is none."""
    return str(item.value.get("id", "")) if isinstance(item.value, dict) else ""


def _raw(item: Item) -> RawRecord:
    return item.origin  # type: ignore[return-value]


class _NoJsonError(Exception):
    """A value that JSON cannot hold; its argument is the Text why."""


def _exact(value: object) -> object:
    """The value as JSON has it: floats as the decimals that they print as, dates as text. Raises _NoJsonError."""
    match value:
        case Mapping():
            return {_text(name): _exact(inner) for name, inner in value.items()}
        case list() | tuple():
            return [_exact(inner) for inner in value]
        case int() | float() | Decimal():
            return _number(value)
        case date():
            return value.isoformat()
        case None:
            return None
    return _text(value)


def _number(value: float | Decimal) -> float | Decimal | str:
    """The exact number, or the text of what is none. Raises _NoJsonError."""
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite():
        return str(number)
    if number and abs(number.adjusted()) > _LARGEST_EXPONENT:
        raise _NoJsonError(Text("有一个数过大或过长，无法读取", "a number is too large or too long to be read"))
    return number if isinstance(value, float) else value


def _text(value: object) -> str:
    """The text, as a member's name or a value. Raises _NoJsonError."""
    if not isinstance(value, str):
        kind = type(value).__name__
        raise _NoJsonError(Text(f"{kind} 不是 JSON 的值", f"{kind} is no kind of JSON value"))
    try:
        value.encode()
    except UnicodeEncodeError:
        why = Text("含有不成对的代理字符，不是合法文本", "half of a surrogate pair stands there, which is no text")
        raise _NoJsonError(why) from None
    return value
