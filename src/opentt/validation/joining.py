"""Canonical tables joined on disk: each child row beside the record and the part that it belongs to."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from opentt.tables.raw import Scratch
from opentt.validation.reading import READING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    import duckdb

    from opentt.validation.canonical import CanonicalTable

MEMORY_LIMIT = "500MB"
"""What the join may hold before it spills to disk."""

BATCH = 2000
"""How many rows are fetched at a time."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of one of the tables.

    `n` counts the file's data rows from 1, `line` is where it stands, `parent` the number of the record it belongs
    to, `ordinals` its place there, None where that is no whole number; `surplus` says that it has other cells than
    the headings, and how many.
    """

    n: int
    line: int
    parent: int | None
    ordinals: tuple[int | None, ...]
    cells: tuple[str, ...]
    surplus: int | None


@dataclass(frozen=True)
class Join:
    """The tables of one entity in a database of their own; the first is the entity's own table."""

    tables: Sequence[CanonicalTable]
    scratch: Scratch = field(default_factory=Scratch, repr=False)

    def records(self, numbers: AbstractSet[int] | None = None) -> Iterator[Row]:
        """The rows of the entity's own table in order, all or those of some numbers."""
        return self._rows(0, "n", "", numbers)

    def children(self, place: int, numbers: AbstractSet[int] | None = None) -> Iterator[Row]:
        """The rows of a child table that belong to a record, record by record, by ordinal, then as they stand."""
        return self._rows(place, "p", "p IS NOT NULL", numbers)

    def orphans(self, place: int) -> Iterator[Row]:
        """The rows of a child table that belong to no record, or to no part of it, as they stand."""
        return self._rows(place, "n", "p IS NULL", None)

    def count(self) -> int:
        """How many records there are."""
        (count,) = self._db.execute("SELECT count(*) FROM s0").fetchone() or (0,)
        return int(count)

    def attach(self, db: duckdb.DuckDBPyConnection, name: str) -> str:
        """The name by which another database now knows this one: tables s0, s1, … with n, line, k, p, o…, c…."""
        self._db.execute("SELECT 1")
        place = str(self._path).replace("'", "''")
        db.execute(f"ATTACH '{place}' AS {name} (READ_ONLY)")
        return name

    @property
    def _path(self) -> Path:
        return self.scratch.path / "joined.duckdb"

    def _rows(self, place: int, key: str, condition: str, numbers: AbstractSet[int] | None) -> Iterator[Row]:
        table = self.tables[place]
        depth, width = len(table.table.keys[1:]), len(table.headings)
        tests = [condition] if condition else []
        if numbers is not None:
            tests.append(f"{key} IN (SELECT unnest(?::BIGINT[]))")
        where = f"WHERE {' AND '.join(tests)}" if tests else ""
        found = self._db.cursor().execute(
            f"SELECT * FROM s{place} {where}", [sorted(numbers)] if numbers is not None else None
        )
        while batch := found.fetchmany(BATCH):
            for n, line, k, p, *rest in batch:
                cells = tuple(cell or "" for cell in rest[depth:])
                yield Row(n, line, p, tuple(rest[:depth]), cells, None if k == width else k)

    @cached_property
    def _db(self) -> duckdb.DuckDBPyConnection:
        """The database, filled when it is first asked of."""
        import duckdb

        config: dict[str, str | bool | int | float | list[str]] = {
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "memory_limit": MEMORY_LIMIT,
        }
        db = duckdb.connect(str(self._path), config=config)
        names = [table.table.name for table in self.tables]
        for place, table in enumerate(self.tables):
            _load(db, self.scratch, place, table)
            if place == 0:
                cells = ", ".join(f"c{index}" for index in range(len(table.headings)))
                db.execute(f"CREATE VIEW s0 AS SELECT n, line, k, n AS p, {cells} FROM raw0")
            else:
                parent = table.table.parent
                db.execute(_sorted(self.tables, place, names.index(parent) if parent in names else None))
        db.close()
        return duckdb.connect(str(self._path), read_only=True, config=config)


def _load(db: duckdb.DuckDBPyConnection, scratch: Scratch, place: int, table: CanonicalTable) -> None:
    """Nothing: relation raw… holds the rows as texts c0, c1, … with n, line and number of cells k."""
    if not _direct(db, place, table):
        path = scratch.path / "rows.csv"
        width = len(table.headings)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
            for n, row in enumerate(table.rows(), start=1):
                padded = (*row.cells[:width], *[""] * (width - len(row.cells)))
                extra = any(cell.strip() for cell in row.cells[width:])
                k = len(row.cells) if len(row.cells) < width or extra else width
                if table.grid.text is None:
                    k = width
                writer.writerow([str(n), str(row.line), str(k), *padded])
        shape = ", ".join(f"'{name}': '{kind}'" for name, kind in _shape(table))
        db.execute(
            f"CREATE {_kept(place)} TABLE raw{place} AS SELECT * FROM read_csv(?, header=false, "
            f"auto_detect=false, delim=',', quote='\"', "
            f"escape='\"', strict_mode=true, nullstr='', new_line='\\n', {READING}, columns={{{shape}}})",
            [str(path)],
        )
        path.unlink()


def _kept(place: int) -> str:
    """What is said of a table as it was read: the entity's own is kept, others are sorted into one that is."""
    return "TEMP" if place else ""


def _shape(table: CanonicalTable) -> list[tuple[str, str]]:
    numbers = [("n", "BIGINT"), ("line", "BIGINT"), ("k", "BIGINT")]
    return [*numbers, *((f"c{index}", "VARCHAR") for index in range(len(table.headings)))]


def _direct(db: duckdb.DuckDBPyConnection, place: int, table: CanonicalTable) -> bool:
    """Whether DuckDB could read the file itself, each row where it should be."""
    import duckdb

    text, width = table.grid.text, len(table.headings)
    if table.grid.sql is not None:
        rows, values = table.grid.sql, []
    elif text is not None and not set(str(text.path)) & set("*?[") and _is_plain(text.path):
        shape = ", ".join(f"'c{index}': 'VARCHAR'" for index in range(width))
        rows = (
            f"SELECT * FROM read_csv(?, header=false, skip=1, auto_detect=false, delim='{text.delimiter}', quote='', "
            f"escape='', strict_mode=true, null_padding=false, nullstr='', {READING}, columns={{{shape}}})"
        )
        values = [str(text.path)]
    else:
        return False
    try:
        db.execute(f"CREATE {_kept(place)} TABLE plain{place} AS {rows}", values)
    except duckdb.Error:
        return False
    blank = " AND ".join(f"coalesce(trim(c{index}), '') = ''" for index in range(width))
    (blanks,) = db.execute(f"SELECT count(*) FROM plain{place} WHERE {blank}").fetchone() or (1,)
    if blanks:
        db.execute(f"DROP TABLE plain{place}")
    else:
        numbers = f"rowid + 1 AS n, rowid + 2 AS line, {width} AS k"
        db.execute(f"CREATE {_kept(place)} VIEW raw{place} AS SELECT {numbers}, * FROM plain{place}")
    return not blanks


def _is_plain(path: Path) -> bool:
    """Whether row n stands on line n: no quotes, no blank line, no carriage return."""
    last = b""
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            piece = last + block
            if b'"' in block or b"\r" in block or b"\n\n" in piece:
                return False
            last = block[-1:]
    return True


def _sorted(tables: Sequence[CanonicalTable], place: int, parent: int | None) -> str:
    """SQL for the rows of a child table beside what they belong to: record after record, by ordinals."""
    table, own = tables[place], tables[0]
    depth = len(table.table.keys) - 1
    ordinals = ", ".join(f"{_whole(f't.c{table.keys[level + 1]}')} AS o{level + 1}" for level in range(depth))
    cells = ", ".join(f"t.c{index}" for index in range(len(table.headings)))
    first = f"(SELECT c{own.keys[0]} AS id, min(n) AS n FROM s0 WHERE c{own.keys[0]} IS NOT NULL GROUP BY 1)"
    order = ", ".join(f"o{level + 1} NULLS LAST" for level in range(depth))
    rows = f"raw{place} t LEFT JOIN {first} f ON f.id = t.c{table.keys[0]}"
    joined = f"SELECT t.n, t.line, t.k, f.n AS p, {ordinals}, {cells} FROM {rows}"
    if depth > 1:
        listed = ", ".join(f"o{level + 1}" for level in range(depth))
        known = "FALSE"
        if parent is not None:
            same = " AND ".join(f"q.o{level} = j.o{level}" for level in range(1, depth))
            known = f"EXISTS (SELECT 1 FROM s{parent} q WHERE q.p = j.p AND {same})"
        plain = ", ".join(f"c{index}" for index in range(len(table.headings)))
        joined = f"SELECT n, line, k, CASE WHEN {known} THEN p END AS p, {listed}, {plain} FROM ({joined}) j"
    return f"CREATE TABLE s{place} AS SELECT * FROM ({joined}) ORDER BY p NULLS LAST, {order}, n"


def _whole(x: str) -> str:
    """SQL for an ordinal: a whole number from 1, else NULL."""
    return f"CASE WHEN regexp_full_match({x}, '[1-9][0-9]{{0,8}}') THEN CAST({x} AS BIGINT) END"
