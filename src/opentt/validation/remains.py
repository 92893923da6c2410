"""What records hold and the canonical tables do not: extension members, and values that fit no typed column."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from opentt.numbers import json_number
from opentt.validation.flatten import canonical_text

if TYPE_CHECKING:
    from opentt.layout import Table
    from opentt.schema import Field
    from opentt.validation.store import Store

BATCH = 20_000
"""How many cells wait before they are handed over."""

EXTENSION = "x_"
"""How the names of a publisher's own members begin."""

Cells = list[list["str | int | None"]]
"""Rows of record number, ordinals of the part, text."""


class Beside(NamedTuple):
    """A column that stands beside a canonical table: of extension members, or of texts in place of typed values."""

    table: str
    column: str
    is_extension: bool


class _Row(NamedTuple):
    """The row that a part of a record becomes: which table it is in, and what tells it there."""

    table: Table
    n: int
    ordinals: tuple[int, ...]


@dataclass
class Remains:
    """Gathers, while records are judged, what their rows would lose.

    `tables` names the table in the store that holds the cells of each column: `_n`, ordinals, `text`.
    `untyped` counts by entity and field the values that only stand there, `unplaced` what no cell can carry:
    members that nobody knows, and values where an object or a list should be.
    """

    store: Store
    tables: dict[Beside, str] = field(default_factory=dict)
    unplaced: Counter[tuple[str, str]] = field(default_factory=Counter)
    untyped: Counter[tuple[str, str]] = field(default_factory=Counter)
    waiting: dict[Beside, Cells] = field(default_factory=lambda: defaultdict(list))
    count: int = 0

    def note(self, entity: str, n: int, record: object, *, faulty: bool) -> None:
        """Nothing: what the rows of a record lose is kept. A record without fault loses only what has no column."""
        if isinstance(record, dict):
            own = self.store.standard.tables[self.store.standard.entities[entity].plural]
            self._object(_Row(own, n, ()), self.store.standard.entities[entity].root, record, (), faulty=faulty)
        if self.count > BATCH:
            self.flush()

    def flush(self) -> None:
        """Nothing: no cell is waiting."""
        for beside, cells in self.waiting.items():
            self._put(beside, cells)
        self.waiting.clear()
        self.count = 0

    def _put(self, beside: Beside, cells: Cells) -> None:
        ordinals = self.store.standard.tables[beside.table].keys[1:]
        columns = [("_n", "BIGINT"), *((name, "BIGINT") for name in ordinals), ("text", "VARCHAR")]
        if beside not in self.tables:
            self.tables[beside] = f"beside_{len(self.tables)}"
            shape = ", ".join(f"{name} {kind}" for name, kind in columns)
            self.store.db.execute(f"CREATE TABLE {self.tables[beside]} ({shape})")
        casts = ", ".join(f"CAST({name} AS {kind})" for name, kind in columns)
        rows = self.store.texts([name for name, _ in columns], cells)
        self.store.db.execute(f"INSERT INTO {self.tables[beside]} SELECT {casts} FROM {rows}")

    def _object(
        self, row: _Row, here: Field, value: dict[str, object], prefix: tuple[str, ...], *, faulty: bool
    ) -> None:
        for name, inner in value.items():
            child, path = here.child.get(name), (*prefix, name)
            if child is not None:
                self._member(row, child, inner, path, faulty=faulty)
            elif name.startswith(EXTENSION):
                self._keep(row, "_".join(path), as_json(inner), is_extension=True)
            else:
                self._drop(row, path)

    def _member(self, row: _Row, child: Field, value: object, path: tuple[str, ...], *, faulty: bool) -> None:
        if child.kind == "object":
            if isinstance(value, dict):
                self._object(row, child, value, path, faulty=faulty)
            elif value is not None:
                self._drop(row, path)
        elif child.item is not None:
            if isinstance(value, list):
                self._items(row, child.item, value, path, faulty=faulty)
            elif value is not None:
                self._drop(row, path)
        elif faulty or child.kind == "number":
            self._leaf(row, child, value, "_".join(path), path)

    def _items(self, row: _Row, item: Field, values: list[object], path: tuple[str, ...], *, faulty: bool) -> None:
        table = self._child(row.table, path)
        for ordinal, value in enumerate(values, start=1):
            inner = _Row(table, row.n, (*row.ordinals, ordinal))
            if item.kind != "object":
                if faulty or item.kind == "number":
                    self._leaf(inner, item, value, "value", ())
            elif isinstance(value, dict):
                self._object(inner, item, value, (), faulty=faulty)
            elif value is not None:
                self._drop(inner, ())

    def _leaf(self, row: _Row, leaf: Field, value: object, column: str, path: tuple[str, ...]) -> None:
        if value is None:
            return
        canonical = canonical_text(leaf, value)
        if canonical is not None and not (leaf.kind in {"money", "number"} and Decimal(canonical) != _exact(value)):
            return
        self.untyped[row.table.entity, _dotted(row.table, path)] += canonical is None
        self._keep(row, column, as_text(value), is_extension=False)

    def _keep(self, row: _Row, column: str, text: str, *, is_extension: bool) -> None:
        self.waiting[Beside(row.table.name, column, is_extension)].append([row.n, *row.ordinals, text])
        self.count += 1

    def _drop(self, row: _Row, path: tuple[str, ...]) -> None:
        self.unplaced[row.table.entity, _dotted(row.table, path)] += 1

    def _child(self, table: Table, path: tuple[str, ...]) -> Table:
        return self.store.standard.tables["_".join((table.name if table.path else table.entity, *path))]


def as_json(value: object) -> str:
    """The JSON text of a value: Chinese as it is, members in the order they came, numbers exact."""
    return json.dumps(value, ensure_ascii=False, default=_number)


def as_text(value: object) -> str:
    """The text of a value that its column could not hold: texts and numbers as they are, the rest as JSON."""
    if isinstance(value, str):
        return value
    return format(value, "f") if isinstance(value, Decimal) else as_json(value)


def _number(value: object) -> object:
    """The number, or its text where no double carries it."""
    try:
        return json_number(value)
    except ValueError:
        return str(value)


def _exact(value: object) -> Decimal:
    return Decimal(repr(value)) if isinstance(value, float) else Decimal(value)  # type: ignore[arg-type]


def _dotted(table: Table, path: tuple[str, ...]) -> str:
    """The name of a field at any depth."""
    return "".join("[]" if step == "[]" else f".{step}" for step in (*table.path, *path)).lstrip(".")
