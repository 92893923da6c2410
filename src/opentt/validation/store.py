"""The canonical tables in an in-memory DuckDB: what sets and rules are asked of."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from opentt.layout import SQL_TYPES
from opentt.validation.flatten import rows
from opentt.validation.working_days import load_calendar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    import duckdb

    from opentt.layout import Table
    from opentt.standard import Standard
    from opentt.validation.remains import Remains

MEMORY_LIMIT = "700MB"
"""What DuckDB may hold before it spills to disk."""

BATCH = 20_000
"""How many records are flattened before they are handed to DuckDB."""

SEPARATOR = "\x1f"
"""What stands between a record's own id and the number that makes it one of its own, see `Store.settle`."""


@dataclass
class Store:
    """An open database with the canonical tables; close it after use.

    `remains` gathers what the tables cannot hold, where somebody wants to write the records again.
    """

    standard: Standard
    db: duckdb.DuckDBPyConnection
    folder: tempfile.TemporaryDirectory[str]
    filled: set[str] = field(default_factory=set)
    remains: Remains | None = None

    def close(self) -> None:
        """Nothing: the database and its files are gone."""
        self.db.close()
        self.folder.cleanup()

    def records(self) -> int:
        """How many records the store holds."""
        plurals = (self.standard.entities[name].plural for name in self.filled)
        counted = (self.db.execute(f"SELECT count(*) FROM {plural}").fetchone() for plural in plurals)
        return sum(int(row[0]) for row in counted if row)

    def path(self, name: str) -> Path:
        """A place for a temporary file."""
        return Path(self.folder.name) / name

    def insert(self, entity: str, records: Iterable[tuple[int, object]]) -> int:
        """How many numbered records were put into the entity's tables."""
        tables = [table for table in self.standard.tables.values() if table.entity == entity]
        count = 0
        batch: list[tuple[int, object]] = []
        for numbered in records:
            batch.append(numbered)
            count += 1
            if len(batch) == BATCH:
                self._flush(tables, batch)
                batch = []
        self._flush(tables, batch)
        return count

    def _flush(self, tables: Sequence[Table], batch: Sequence[tuple[int, object]]) -> None:
        for table in tables:
            flat = [row for n, record in batch for row in rows(table, record, n)]
            if flat:
                self.load(table, flat)

    def load(self, table: Table, flat: Sequence[Sequence[str | int | None]]) -> None:
        """Nothing: rows of texts in the order of `columns_of` now stand in the table."""
        columns = columns_of(table)
        casts = ", ".join(f"CAST({quoted(name)} AS {kind})" for name, kind in columns)
        names = [name for name, _ in columns]
        self.db.execute(f"INSERT INTO {table.name} SELECT {casts} FROM {self.texts(names, flat)}")
        self.filled.add(table.entity)

    def texts(self, names: Sequence[str], flat: Iterable[Sequence[str | int | None]]) -> str:
        """A FROM item with the rows as texts; NULL and the empty text stay apart, whatever the texts hold."""
        path = self.path("rows.csv")
        longest = 0
        with path.open("w", encoding="utf-8", newline="") as file:
            for row in flat:
                line = ",".join("" if cell is None else _cell(cell) for cell in row)
                longest = max(longest, len(line) * 4)
                file.write(line + "\n")
        shape = ", ".join(f"{quoted(name)}: 'VARCHAR'" for name in names)
        place = str(path).replace("'", "''")
        return (
            f"read_csv('{place}', header=false, auto_detect=false, delim=',', quote='\"', escape='\"', nullstr='', "
            f"allow_quoted_nulls=false, max_line_size={max(longest, 2_097_152)}, columns={{{shape}}})"
        )

    def settle(self) -> None:
        """Nothing: every record has an id of its own, so that a query card finds exactly its record.

        A record without id, or with the id of an earlier one, gets a hidden one that ends in its number.
        """
        for entity in self.filled:
            plural = self.standard.entities[entity].plural
            doubled = self.db.execute(
                f"CREATE OR REPLACE TEMP TABLE doubled AS SELECT _n FROM (SELECT _n, id, row_number() OVER "
                f"(PARTITION BY id ORDER BY _n) AS place FROM {plural}) WHERE id IS NULL OR place > 1"
            ).fetchone()
            if not doubled or not doubled[0]:
                continue
            fresh = f"coalesce({{id}}, '') || '{SEPARATOR}' || _n"
            for table in self.standard.tables.values():
                if table.entity == entity:
                    key = "id" if not table.path else table.keys[0]
                    self.db.execute(
                        f"UPDATE {table.name} SET {key} = {fresh.format(id=key)} WHERE _n IN (SELECT _n FROM doubled)"
                    )


def open_store(standard: Standard, as_of: date) -> Store:
    """A store with every table of the layout empty, the codes, the calendar, and the macros that cards may use."""
    import duckdb

    folder = tempfile.TemporaryDirectory(prefix="opentt-")
    db = duckdb.connect(
        config={
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "memory_limit": MEMORY_LIMIT,
            "temp_directory": folder.name,
        }
    )
    store = Store(standard, db, folder)
    db.execute(";".join(ddl(table) for table in standard.tables.values()))
    load_calendar(store)
    macros = (standard.home / "validator/macros.duckdb.sql").read_text(encoding="utf-8")
    db.execute(macros.replace(":as_of", f"DATE '{as_of.isoformat()}'"))
    _load_codes(store)
    return store


def columns_of(table: Table) -> list[tuple[str, str]]:
    """Name and type of the table's columns: the record's number, its keys, its leaves."""
    keys = [(key, "VARCHAR" if key.endswith("_id") else "BIGINT") for key in table.keys]
    return [("_n", "BIGINT"), *keys, *((column.name, column.sql_type) for column in table.columns)]


def ddl(table: Table) -> str:
    """The CREATE TABLE of a canonical table, without constraints: faulty data must fit in."""
    return f"CREATE TABLE {table.name} ({', '.join(f'{quoted(name)} {kind}' for name, kind in columns_of(table))})"


def quoted(name: str) -> str:
    """A column's name as SQL takes it; some names, like `by`, are reserved words."""
    return f'"{name}"'


def _cell(cell: str | int) -> str:
    """A quoted CSV cell; NUL, which no table of ours may hold, becomes the replacement character."""
    return '"' + str(cell).replace("\x00", "\ufffd").replace('"', '""') + '"'


def _load_codes(store: Store) -> None:
    columns = {
        "scheme": "code",
        "code": "code",
        "broader": "code",
        "valid_from": "date",
        "valid_until": "date",
    }
    names = [*columns, "replaced_by"]
    store.db.execute(
        "CREATE TABLE codes (" + ", ".join(f"{n} {SQL_TYPES[columns.get(n, 'code')]}" for n in names) + ")"
    )
    entries: list[list[str | None]] = [
        [
            scheme.name,
            concept.code,
            next(iter(concept.broader), None),
            concept.valid_from.isoformat() if concept.valid_from else None,
            concept.valid_until.isoformat() if concept.valid_until else None,
            next(iter(concept.replaced_by), None),
        ]
        for scheme in store.standard.schemes.values()
        for concept in scheme.concepts.values()
    ]
    casts = ", ".join(f"CAST({name} AS {SQL_TYPES[columns.get(name, 'code')]})" for name in names)
    store.db.execute(f"INSERT INTO codes SELECT {casts} FROM {store.texts(names, entries)}")
