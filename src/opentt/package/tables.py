"""The canonical tables of a store as files: CSV and Parquet, rows by id, columns that hold something."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import file_digest
from typing import TYPE_CHECKING

from opentt.convert.tables import literal, quoted
from opentt.errors import InputError
from opentt.package.parquet import settle
from opentt.text import Text
from opentt.validation.store import SEPARATOR

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from opentt.layout import Table
    from opentt.validation.remains import Beside
    from opentt.validation.store import Store

ROW_GROUP = 122_880
"""Rows of a Parquet row group, always the same so that the bytes are."""

CSV = "FORMAT csv, HEADER true, DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULLSTR ''"
PARQUET = f"FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {ROW_GROUP}"
"""How the two forms are written."""

_ALIKE = Text(
    "扩展成员 {names} 只有大小写不同，表格的列名分不开；请改名",
    "the extension members {names} differ in case only, which columns cannot; rename one",
)


@dataclass(frozen=True, slots=True)
class File:
    """A file that was written: its path in the package, its size and its digest."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Written:
    """A table of the package: how many rows, which leaf columns and extension columns, and its files by form."""

    table: Table
    rows: int
    columns: tuple[str, ...]
    extensions: tuple[str, ...]
    files: Mapping[str, File] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Column:
    """A column on its way: its name, its kind, SQL for its value, SQL for texts that stand in the value's place."""

    name: str
    kind: str
    value: str
    exact: str | None = None


def write_tables(store: Store, folder: Path) -> tuple[Written, ...]:
    """Every table that has rows, an entity's own before its parts, in `data/` below the folder.

    Raises InputError where two extension members cannot be told apart; duckdb.Error and OSError where nothing
    can be written.
    """
    (folder / "data").mkdir()
    written = []
    for table in store.standard.tables.values():
        if table.entity in store.filled and (store.holds(table.name) or not table.path):
            store.need([table.name])
            written.append(_write(store, _held(store, table), folder))
    return tuple(written)


def rows_of(store: Store, table: str) -> int:
    """How many rows a table of the store has; none where nothing has filled it."""
    row = store.db.execute(f"SELECT count(*) FROM {table}").fetchone() if store.holds(table) else None
    return int(row[0]) if row else 0


def file_at(folder: Path, path: str) -> File:
    """A file of the package as it now is."""
    with (folder / path).open("rb") as file:
        return File(path, (folder / path).stat().st_size, file_digest(file, "sha256").hexdigest())


def _held(store: Store, table: Table) -> Written:
    """What the table has, before it is written."""
    there = [column.name for column in table.columns if column.name in store.held.get(table.name, ())]
    counted = "".join(f", count({quoted(name)})" for name in there)
    rows, *filled = store.db.execute(f"SELECT count(*){counted} FROM {table.name}").fetchone() or (0,)
    some = {name for name, count in zip(there, filled, strict=True) if count}
    some |= {beside.column for beside in _beside(store, table) if not beside.is_extension}
    columns = tuple(column.name for column in table.columns if column.name in some or column.required)
    extensions = sorted(beside.column for beside in _beside(store, table) if beside.is_extension)
    folded = {name.casefold() for name in (*extensions, *columns)}
    if len(folded) < len(extensions) + len(columns):
        alike = [name for name in extensions if sum(name.casefold() == other.casefold() for other in extensions) > 1]
        raise InputError(_ALIKE.fill({"names": ", ".join(alike)}), table.name)
    return Written(table, rows, columns, tuple(extensions))


def _write(store: Store, held: Written, folder: Path) -> Written:
    """The same with its files, which now stand in the folder."""
    table = held.table
    columns = [*_keys(table), *_leaves(store, held)]
    values = ", ".join(f"{column.value} AS {quoted(column.name)}" for column in columns)
    exact = "".join(f", {column.exact} AS e{place}" for place, column in enumerate(columns) if column.exact)
    owner = _own_id(f"t.{table.keys[0] if table.path else 'id'}")
    order = ", ".join([f"{owner} NULLS LAST", "t._n", *(f"t.{key}" for key in table.keys[1:])])
    store.db.execute(
        f"CREATE OR REPLACE TEMP TABLE sheet AS SELECT {values}{exact} "
        f"FROM {table.name} t {' '.join(_joins(store, table))} ORDER BY {order}"
    )
    texts = ", ".join(f"{_text(column, place)} AS {quoted(column.name)}" for place, column in enumerate(columns))
    names = ", ".join(quoted(column.name) for column in columns)
    files = {}
    for form, picked, options in (("csv", texts, CSV), ("parquet", names, PARQUET)):
        path = f"data/{table.name}.{form}"
        place = literal(folder / path)
        store.db.execute(f"COPY (SELECT {picked} FROM sheet) TO {place} ({options}, USE_TMP_FILE false)")
        if form == "parquet":
            settle(folder / path)
        files[form] = file_at(folder, path)
    store.db.execute("DROP TABLE sheet")
    return Written(table, held.rows, held.columns, held.extensions, files)


def _text(column: _Column, place: int) -> str:
    """SQL for the text of a column in CSV: money with two decimals, other numbers without needless zeros."""
    name = quoted(column.name)
    plain = f"CAST({name} AS VARCHAR)"
    text = f"rtrim(rtrim({plain}, '0'), '.')" if column.kind == "number" else plain
    return f"coalesce(e{place}, {text})" if column.exact else text


def _keys(table: Table) -> Iterator[_Column]:
    for key in table.keys:
        yield (
            _Column(key, "string", _own_id(f"t.{key}")) if key.endswith("_id") else _Column(key, "integer", f"t.{key}")
        )


def _leaves(store: Store, held: Written) -> Iterator[_Column]:
    """The columns of fields, then those of extensions, by name."""
    table = held.table
    texts = {beside.column for beside in _beside(store, table) if not beside.is_extension}
    for column in table.columns:
        if column.name in held.columns:
            value = f"t.{quoted(column.name)}"
            own = column.name == "id" and not table.path
            exact = f"{_alias(table, column.name, extension=False)}.text" if column.name in texts else None
            yield _Column(column.name, column.field.kind, _own_id(value) if own else value, exact)
    for name in held.extensions:
        yield _Column(name, "string", f"{_alias(table, name, extension=True)}.text")


def _joins(store: Store, table: Table) -> Iterator[str]:
    """A join for each column of cells that stand beside the table."""
    for beside in _beside(store, table):
        name = _alias(table, beside.column, extension=beside.is_extension)
        same = " AND ".join(f"{name}.{key} = t.{key}" for key in ("_n", *table.keys[1:]))
        yield f"LEFT JOIN {store.remains.tables[beside]} {name} ON {same}"  # type: ignore[union-attr]


def _beside(store: Store, table: Table) -> list[Beside]:
    known = store.remains.tables if store.remains else {}
    return sorted(beside for beside in known if beside.table == table.name)


def _alias(table: Table, column: str, *, extension: bool) -> str:
    """A name for the join of a column, the same wherever it is asked for."""
    return quoted(f"{'x' if extension else 'e'} {table.name} {column}")


def _own_id(value: str) -> str:
    """SQL for the id that the publisher gave: what `Store.settle` added is taken off."""
    return f"nullif(split_part({value}, '{SEPARATOR}', 1), '')"
