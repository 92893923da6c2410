"""The records of a store put together again from its tables, in the order in which a package lists them."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from opentt.numbers import json_number
from opentt.validation.store import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import duckdb

    from opentt.layout import Table
    from opentt.validation.store import Store

Row = tuple[Any, ...]


def write_records(store: Store, path: Path) -> None:
    """Nothing: the file holds every record as JSON, an array for each entity by its plural."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("{")
        for place, name in enumerate(sorted(store.filled)):
            plural = store.standard.entities[name].plural
            file.write(f'{"," if place else ""}\n"{plural}": [')
            for number, record in enumerate(_records(store, name)):
                file.write(f"{',' if number else ''}\n{json.dumps(record, ensure_ascii=False, default=_plain)}")
            file.write("\n]")
        file.write("\n}\n")


def _records(store: Store, entity: str) -> Iterator[dict[str, Any]]:
    """Every record of an entity, by id."""
    tables = [store.standard.tables[name] for name in store.standard.tables if name in store.held]
    own = store.standard.tables[store.standard.entities[entity].plural]
    children = [table for table in tables if table.entity == entity and table.path]
    if own not in tables:
        return
    parts = [_Ahead(store, table, own.name) for table in children]
    for row in _rows(store, own, own.name):
        record: dict[str, Any] = {}
        _fill(store, own, row[1:], record)
        for ahead in parts:
            for part in ahead.of(row[0]):
                _place(store, ahead.table, part[1:], record)
        yield record


class _Ahead:
    """The rows of a child table, taken record by record."""

    def __init__(self, store: Store, table: Table, own: str) -> None:
        self.table = table
        self._rows = _rows(store, table, own)
        self._next = next(self._rows, None)

    def of(self, place: int) -> Iterator[Row]:
        """The rows of the record in that place."""
        while self._next is not None and self._next[0] == place:
            row = self._next
            self._next = next(self._rows, None)
            yield row


def _rows(store: Store, table: Table, own: str) -> Iterator[Row]:
    """The place of the record among those of its entity, then ordinals and held columns of each row."""
    names = [*table.keys[1:], *(column.name for column in _held(store, table))]
    listed = ", ".join(f"t.{quoted(name)}" for name in names)
    order = ", ".join(["p.place", *(f"t.{key}" for key in table.keys[1:])])
    cursor: duckdb.DuckDBPyConnection = store.db.cursor()
    cursor.execute(
        f"SELECT p.place, {listed} FROM {table.name} t JOIN (SELECT _n, row_number() OVER (ORDER BY id NULLS LAST, _n) "
        f"AS place FROM {own}) p ON p._n = t._n ORDER BY {order}"
    )
    while batch := cursor.fetchmany(1000):
        yield from batch


def _held(store: Store, table: Table) -> list[Any]:
    return [column for column in table.columns if column.name in store.held[table.name]]


def _place(store: Store, table: Table, row: Row, record: dict[str, Any]) -> None:
    """Nothing: the part stands where its path and ordinals say."""
    depth = len(table.keys) - 1
    ordinals, values = list(row[:depth]), row[depth:]
    here: Any = record
    for place, step in enumerate(table.path):
        last = place == len(table.path) - 1
        if step != "[]":
            here = here.setdefault(step, [] if table.path[place + 1] == "[]" else {})
        elif not last:
            here = here[ordinals.pop(0) - 1]
    if table.columns[0].path == ():
        here.append(values[0] if values else None)
        return
    part: dict[str, Any] = {}
    here.append(part)
    _fill(store, table, values, part)


def _fill(store: Store, table: Table, values: Row, record: dict[str, Any]) -> None:
    for column, value in zip(_held(store, table), values, strict=True):
        if value is not None:
            here = record
            for step in column.path[:-1]:
                here = here.setdefault(step, {})
            here[column.path[-1]] = value


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else json_number(value)
