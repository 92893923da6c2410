"""The canonical tables in an in-memory DuckDB: what sets and rules are asked of."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from opentt.layout import SQL_TYPES, tables_of
from opentt.validation.flatten import rows
from opentt.validation.working_days import load_calendar
from opentt.vocab import code_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from concurrent.futures import Future
    from datetime import date

    import duckdb

    from opentt.layout import Column, Table
    from opentt.standard import Standard
    from opentt.validation.remains import Remains

T = TypeVar("T")

MEMORY_LIMIT = "600MB"
"""What DuckDB may hold before it spills to disk."""

BATCH = 20_000
"""How many records are flattened before they are handed to DuckDB."""

FEW_CELLS = 400
"""How many cells are written into a statement; more are handed over in a file."""

NUMBERED = "numbered"
"""The schema of views whose ids are the records' numbers."""

_CODE, _DAY = SQL_TYPES["code"], SQL_TYPES["date"]
CODES = {
    "scheme": _CODE,
    "code": _CODE,
    "broader": _CODE,
    "valid_from": _DAY,
    "valid_until": _DAY,
    "replaced_by": _CODE,
}
"""The columns of table `codes` with their types."""

SEPARATOR = "\x1f"
"""What stands between a record's own id and the number that makes it one of its own, see `Store.settle`."""


@dataclass
class Store:
    """An open database with the canonical tables; close it after use.

    A table of the layout stands there, under its own name and with every column, once it has been filled or
    asked for by `need`: `_n` numbers the records of its entity from 1, the keys say whose row it is, the leaves follow.
    Until `unite` a table of many rows may lack columns, as those that hold nothing would take time and memory: `narrow`
    says which columns such a table has.
    `filled` are the entities that were given, `held` the columns of each filled table in which something may stand.
    Rows of a large file are not copied: they are `lent`, and after `unite` the table is a view of them and its own,
    until `own` makes tables of all that are views. `asides` are the tables whose rows with `good` are lent, each
    after its entity and before SQL for the number of a row's record; `codes` has what may stand in a column of lent
    rows, None where that is not known. `listed` are the schemes whose codes are in table `codes`. `shared` says of
    which entities records share an id. `remains` gathers what the tables cannot hold, where somebody wants to write
    the records again.
    """

    standard: Standard
    db: duckdb.DuckDBPyConnection
    folder: tempfile.TemporaryDirectory[str]
    filled: set[str] = field(default_factory=set)
    held: dict[str, set[str]] = field(default_factory=dict)
    made: set[str] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)
    narrow: dict[str, set[str]] = field(default_factory=dict)
    lent: dict[str, list[tuple[dict[str, str], str]]] = field(default_factory=dict)
    asides: list[tuple[str, str, str]] = field(default_factory=list)
    codes: dict[tuple[str, str], set[str] | None] = field(default_factory=dict)
    shared: dict[str, bool] = field(default_factory=dict)
    united: set[str] = field(default_factory=set)
    given: int = 0
    jobs: int | None = None
    remains: Remains | None = None

    def close(self) -> None:
        """Nothing: the database and its files are gone."""
        self.db.close()
        self.folder.cleanup()

    def clear(self) -> None:
        """Nothing: no table of records is left."""
        for name in self.made & self.standard.tables.keys():
            self.db.execute(f"DROP {'VIEW' if name in self.united else 'TABLE'} {name}")
        for name in self.united:
            self.db.execute(f"DROP TABLE {name}_own")
        self.made -= self.standard.tables.keys()
        of_inputs = (self.filled, self.held, self.narrow, self.lent, self.united, self.asides, self.codes, self.shared)
        for gathered in of_inputs:
            gathered.clear()

    def need(self, names: Iterable[str]) -> None:
        """Nothing: the tables of those names are there, empty if nothing has filled them; other names are passed over.

        Beside the tables of the layout these are `codes`, with every code, and `working_calendar`.
        """
        wanted = set(names) - self.made
        tables = [self.standard.tables[name] for name in wanted if name in self.standard.tables]
        if tables:
            self.db.execute("; ".join(map(ddl, tables)))
            self.made.update(table.name for table in tables)
        if "codes" in wanted:
            self.need_codes(self.standard.schemes)
            self.made.add("codes")
        if "working_calendar" in wanted:
            load_calendar(self)
            self.made.add("working_calendar")

    def need_codes(self, schemes: Collection[str]) -> None:
        """Nothing: table `codes` holds every code of these schemes."""
        if not self.listed:
            self.db.execute(
                f"CREATE TABLE IF NOT EXISTS codes ({', '.join(f'{name} {kind}' for name, kind in CODES.items())})"
            )
        wanted = [name for name in self.standard.schemes if name in schemes and name not in self.listed]
        if wanted:
            rows = [row for name in wanted for row in _codes_of(self.standard, name)]
            casts = ", ".join(f"CAST({name} AS {kind})" for name, kind in CODES.items())
            self.db.execute(f"INSERT INTO codes SELECT {casts} FROM {self.texts([*CODES], rows)}")
            self.listed.update(wanted)

    def meanwhile(self, asked: Callable[[duckdb.DuckDBPyConnection], T]) -> Callable[[], T]:
        """What gives the answer to questions that a thread of its own asks meanwhile, on a connection of its own.

        That sees no temporary tables. Where one thread is to do all the work, they are asked when the answer is wanted.
        """
        if self.jobs == 1:
            return partial(asked, self.db)
        from concurrent.futures import Future

        answer: Future[T] = Future()
        Thread(target=_answer, args=(answer, asked, self.db.cursor())).start()
        return answer.result

    def fresh(self, stem: str) -> str:
        """A name for a table that no other has."""
        self.given += 1
        return f"{stem}{self.given}"

    def fill(self, table: Table, items: Mapping[str, str], rest: str) -> None:
        """Nothing: what a SELECT gives now stands in the table, SQL by column, `_n` among them, and the FROM."""
        names = ", ".join(map(quoted, items))
        if table.name in self.made:
            self._widen(table, items)
            self.db.execute(f"INSERT INTO {table.name} ({names}) SELECT {', '.join(items.values())} {rest}")
        else:
            kinds = dict(columns_of(table))
            listed = ", ".join(_item((name, kinds[name]), sql) for name, sql in items.items())
            self.db.execute(f"CREATE TABLE {table.name} AS SELECT {listed} {rest}")
            self.made.add(table.name)
            self.narrow[table.name] = set(items)
        self.filled.add(table.entity)
        self.held.setdefault(table.name, set()).update(items)

    def _widen(self, table: Table, names: Iterable[str]) -> None:
        """Nothing: the table has these columns."""
        for name, kind in columns_of(table) if table.name in self.narrow else ():
            if name in names and name not in self.narrow[table.name]:
                self.db.execute(f"ALTER TABLE {table.name} ADD COLUMN {quoted(name)} {kind}")
                self.narrow[table.name].add(name)

    def lend(
        self, table: Table, items: Mapping[str, str], rest: str, codes: Mapping[str, Iterable[str]] | None = None
    ) -> None:
        """Nothing: the table will also show what a SELECT gives, SQL by column and the FROM; see `unite`.

        The relation has a column `good`: rows without it are not shown. `codes` names what may stand in a column.
        """
        self.lent.setdefault(table.name, []).append((dict(items), rest))
        self.held.setdefault(table.name, set()).update(items)
        self.filled.add(table.entity)
        for name in items:
            known, more = self.codes.setdefault((table.name, name), set()), (codes or {}).get(name)
            self.codes[table.name, name] = None if known is None or more is None else known.union(more)

    def where(self, table: Table, column: Column, fine: Callable[[AbstractSet[str]], bool]) -> str:
        """The relation to look in for codes that are not fine: only the table's own rows where all lent ones are."""
        codes = self.codes.get((table.name, column.name)) if table.name in self.united else None
        return f"{table.name}_own" if codes is not None and fine(codes) else table.name

    def unite(self) -> None:
        """Nothing: each table to which rows were lent is now a view of its own rows and of those."""
        for name in self.narrow:
            self.lent.setdefault(name, [])
        for name in self.lent:
            table = self.standard.tables[name]
            self.need([name])
            self._widen(table, {column for items, _ in self.lent[name] for column in items})
            self.united.add(name)
            self.db.execute(f"ALTER TABLE {name} RENAME TO {name}_own")
            there = self.narrow.get(name, {column for column, _ in columns_of(table)})
            listed = [(column, quoted(column[0]) if column[0] in there else None) for column in columns_of(table)]
            own = ", ".join(_item(*item) for item in listed)
            parts = self._parts(table, columns_of(table), "good")
            self.db.execute(f"CREATE VIEW {name} AS {' UNION ALL '.join([f'SELECT {own} FROM {name}_own', *parts])}")

    def _parts(self, table: Table, columns: Sequence[tuple[str, str]], condition: str) -> Iterator[str]:
        """The SELECTs of some columns of the rows lent to a table that keep a condition."""
        for items, rest in self.lent[table.name]:
            listed = ", ".join(_item(column, items.get(column[0])) for column in columns)
            yield f"SELECT {listed} FROM (SELECT * {rest}) WHERE {condition}"

    def own(self) -> None:
        """Nothing: each table that is a view of rows that were lent is a table again, which may be changed."""
        for name in self.lent:
            self.db.execute(f"CREATE TABLE {name}_all AS SELECT * FROM {name}")
            self.db.execute(f"DROP VIEW {name}")
            self.db.execute(f"DROP TABLE {name}_own")
            self.db.execute(f"ALTER TABLE {name}_all RENAME TO {name}")
        for gathered in (self.narrow, self.lent, self.united, self.asides, self.codes):
            gathered.clear()

    def number(self, names: Iterable[str]) -> None:
        """Nothing: schema `NUMBERED` shows those tables with the records' numbers in place of their ids."""
        for name in set(names) & self.standard.tables.keys():
            if f"{NUMBERED}.{name}" not in self.made:
                table = self.standard.tables[name]
                key = table.keys[0] if table.path else "id"
                self.db.execute(f"CREATE SCHEMA IF NOT EXISTS {NUMBERED}")
                self.db.execute(f"CREATE VIEW {NUMBERED}.{name} AS SELECT * REPLACE (_n AS {key}) FROM main.{name}")
                self.made.add(f"{NUMBERED}.{name}")

    def columns(self) -> Iterator[tuple[Table, Column]]:
        """Every column in which something may stand, with its table."""
        for name, held in self.held.items():
            table = self.standard.tables[name]
            yield from ((table, column) for column in table.columns if column.name in held)

    def holds(self, table: str) -> bool:
        """Whether a table has been filled."""
        return table in self.held

    def records(self) -> int:
        """How many records the store holds."""
        plurals = [self.standard.entities[name].plural for name in self.filled]
        asked = " UNION ALL ".join(f"SELECT count(*) FROM {plural}" for plural in plurals if plural in self.held)
        return sum(int(row[0]) for row in self.db.execute(asked).fetchall()) if asked else 0

    def path(self, name: str) -> Path:
        """A place for a temporary file."""
        return Path(self.folder.name) / name

    def insert(self, entity: str, records: Iterable[tuple[int, object]]) -> int:
        """How many numbered records were put into the entity's tables."""
        tables = [*tables_of(self.standard.tables, entity)]
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
        self.need([table.name])
        columns = columns_of(table)
        given = [any(row[place] is not None for row in flat) for place in range(len(columns))]
        there = [column for column, some in zip(columns, given, strict=True) if some]
        names = [name for name, _ in there]
        self._widen(table, names)
        kept = [[cell for cell, some in zip(row, given, strict=True) if some] for row in flat]
        casts = ", ".join(f"CAST({quoted(name)} AS {kind})" for name, kind in there)
        listed = ", ".join(map(quoted, names))
        self.db.execute(f"INSERT INTO {table.name} ({listed}) SELECT {casts} FROM {self.texts(names, kept)}")
        self.filled.add(table.entity)
        self.held.setdefault(table.name, set()).update(names)

    def texts(self, names: Sequence[str], flat: Sequence[Sequence[str | int | None]]) -> str:
        """A FROM item with the rows as texts; NULL and the empty text stay apart, whatever the texts hold."""
        if flat and len(flat) * len(names) <= FEW_CELLS:
            listed = ", ".join("(" + ", ".join(map(_literal, row)) + ")" for row in flat)
            return f"(VALUES {listed}) AS texts ({', '.join(map(quoted, names))})"
        path = self.path("rows.csv")
        longest = 0
        with path.open("w", encoding="utf-8", newline="") as file:
            for row in flat:
                line = _line(row)
                longest = max(longest, len(line) * 4)
                file.write(line)
        return _read(path, names, longest)

    def settle(self) -> None:
        """Nothing: every record has an id of its own, so that a query card finds exactly its record.

        A record without id, or with the id of an earlier one, gets a hidden one that ends in its number.
        """
        for entity in self.filled:
            plural = self.standard.entities[entity].plural
            if plural not in self.held or not self.shares(plural):
                continue
            fresh = f"coalesce({{id}}, '') || '{SEPARATOR}' || _n"
            self._take_back(entity, plural)
            for name in self.held:
                table = self.standard.tables[name]
                if table.entity == entity:
                    key = "id" if not table.path else table.keys[0]
                    own = f"{name}_own" if name in self.lent else name
                    self.db.execute(
                        f"UPDATE {own} SET {key} = {fresh.format(id=key)} WHERE _n IN (SELECT _n FROM shared_{plural})"
                    )
                    self.held[name].add(key)

    def _take_back(self, entity: str, plural: str) -> None:
        """Nothing: the rows that were lent of the records in table `shared_…` are now the tables' own."""
        for owner, aside, number in self.asides:
            if owner == entity:  # neither good nor bad: no view shows them
                self.db.execute(
                    f"UPDATE {aside} SET good = NULL WHERE good AND {number} IN (SELECT _n FROM shared_{plural})"
                )
        for name in self.lent:
            table = self.standard.tables[name]
            if table.entity == entity:
                columns = [known for known in columns_of(table) if known[0] in self.narrow.get(name, {known[0]})]
                listed = ", ".join(quoted(column) for column, _ in columns)
                for part in self._parts(table, columns, "good IS NULL"):
                    self.db.execute(f"INSERT INTO {name}_own ({listed}) {part}")

    def shares(self, plural: str) -> bool:
        """Whether some record has no id, or that of an earlier one.

        Table `shared_…` then has the number of each, its id, and the number of the first that has the id.
        """
        if plural not in self.shared:
            self.db.execute(
                f"CREATE OR REPLACE TEMP TABLE alike AS SELECT hash(id) AS id FROM {plural} GROUP BY 1 "
                "HAVING count(*) > 1"
            )
            found = self.db.execute(
                f"CREATE OR REPLACE TEMP TABLE shared_{plural} AS SELECT _n, id, first FROM (SELECT _n, id, "
                f"min(_n) OVER (PARTITION BY id) AS first FROM {plural} WHERE id IS NULL OR hash(id) IN (FROM alike)) "
                "WHERE id IS NULL OR _n > first"
            ).fetchone()
            self.shared[plural] = bool(found and found[0])
        return self.shared[plural]


def open_store(standard: Standard, as_of: date, jobs: int | None = None) -> Store:
    """An empty store with the macros that cards may use; `jobs` is how many threads work for it, by default all."""
    import duckdb

    folder = tempfile.TemporaryDirectory(prefix="opentt-")
    db = duckdb.connect(
        config={
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "memory_limit": MEMORY_LIMIT,
            "checkpoint_threshold": "1TB",  # a checkpoint would compress what is in memory
            "temp_directory": folder.name,
            **({"threads": str(jobs)} if jobs else {}),
        }
    )
    store = Store(standard, db, folder, jobs=jobs)
    db.execute("CREATE TABLE working_calendar (day DATE, number BIGINT)")
    macros = (standard.home / "validator/macros.duckdb.sql").read_text(encoding="utf-8")
    db.execute(macros.replace(":as_of", f"DATE '{as_of.isoformat()}'"))
    return store


def _answer(answer: Future[T], asked: Callable[[duckdb.DuckDBPyConnection], T], db: duckdb.DuckDBPyConnection) -> None:
    """Nothing: the answer is there, or what went wrong."""
    try:
        answer.set_result(asked(db))
    except BaseException as problem:  # noqa: BLE001 - whoever wants the answer gets it
        answer.set_exception(problem)
    finally:
        db.close()


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


def _item(column: tuple[str, str], sql: str | None) -> str:
    """A column of a view as a SELECT item."""
    name, kind = column
    return f"CAST({sql or 'NULL'} AS {kind}) AS {quoted(name)}"


def _literal(cell: str | int | None) -> str:
    """A text as SQL writes it; NUL becomes the replacement character."""
    return "NULL::VARCHAR" if cell is None else "'" + str(cell).replace("\x00", "\ufffd").replace("'", "''") + "'"


def _cell(cell: str | int) -> str:
    """A quoted CSV cell; NUL, which no table of ours may hold, becomes the replacement character."""
    return '"' + str(cell).replace("\x00", "\ufffd").replace('"', '""') + '"'


@cache
def _codes_of(standard: Standard, scheme: str) -> tuple[tuple[str | None, ...], ...]:
    """Every code of a scheme as a row of table `codes`."""
    return tuple(code_rows(standard.schemes, scheme))


def _line(row: Sequence[str | int | None]) -> str:
    return ",".join("" if cell is None else _cell(cell) for cell in row) + "\n"


def _read(path: Path, names: Sequence[str], longest: int = 0) -> str:
    """A FROM item with the lines of a file as texts; NULL and the empty text stay apart."""
    shape = ", ".join(f"{quoted(name)}: 'VARCHAR'" for name in names)
    place = str(path).replace("'", "''")
    return (
        f"read_csv('{place}', header=false, auto_detect=false, delim=',', quote='\"', escape='\"', nullstr='', "
        f"new_line='\\n', allow_quoted_nulls=false, max_line_size={max(longest, 2_097_152)}, columns={{{shape}}})"
    )
