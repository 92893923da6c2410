"""Parquet: flat columns as a grid of texts, nested ones as a document of records."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from opentt.errors import InputError
from opentt.schema import ENTITIES
from opentt.tables.parsing import parse
from opentt.tables.raw import WIDEST, Document, Grid, RawRecord, RawRow, Scratch, is_blank, too_wide

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import duckdb

    from opentt.tables.source import Source

MEMORY_LIMIT = "400MB"
"""What reading one file may hold."""

BATCH = 2000
"""How many rows are fetched at a time."""

MOST_ROWS = 10_000_000
MOST_ROWS_A_BYTE = 100
"""Refused is what claims more rows than MOST_ROWS and than so many for each byte of the file."""

ENTITY_KEY = "opentt.entity"
"""The key in a file's metadata that names the entity of its rows; texts of members `x_…` are then JSON."""

_GLOB = set("*?[")
_WHOLE = "1e15"
"""Below it a whole number of type double is written without a point, as spreadsheets are read."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """A file that DuckDB can read, its columns and their types, and whose records it says that it holds."""

    path: Path
    names: tuple[str, ...]
    types: tuple[str, ...]
    scratch: Scratch | None
    entity: str | None = None


def read_parquet(source: Source) -> Grid | Document:
    """The table, or the records where a column holds lists or objects. Raises InputError for what is no Parquet."""
    columns = _columns(source)
    digest = source.sha256()
    if columns.entity or any(_is_nested(kind) for kind in columns.types):
        return Document(source.label, digest, "parquet", None, lambda: _records(columns))
    sql = _as_texts(columns)
    return Grid(source.label, digest, "parquet", None, None, lambda: _rows(columns, sql), sql=sql)


def _columns(source: Source) -> _Columns:
    """The columns, once what the file claims has been found plausible and all of it can be read."""
    import duckdb

    path, scratch = source.path, source.scratch
    if _GLOB & set(str(path)):  # DuckDB would take the path for a pattern and read other files too
        import shutil

        scratch = Scratch()
        path = scratch.path / "input.parquet"
        shutil.copyfile(source.path, path)
    try:
        with connect() as db:
            rows = _claimed(db, path)
            if rows > MOST_ROWS and rows > MOST_ROWS_A_BYTE * path.stat().st_size:
                raise source.error(
                    f"文件自称有 {rows} 行，与其大小不符（疑似压缩炸弹），未读取",
                    f"the file claims {rows} rows, which its size belies (a bomb?), and was not read",
                )
            described = db.execute(f"DESCRIBE SELECT * FROM {_from(path)}").fetchall()
            if len(described) > WIDEST:
                raise InputError(too_wide(len(described)), source.label)
            names, types = (tuple(row[place] for row in described) for place in (0, 1))
            columns = _Columns(path, names, types, scratch, _entity(db, path))
            hashed = ", ".join(map(_quoted, columns.names))
            db.execute(f"SELECT bit_xor(hash({hashed})) FROM {_from(path)}").fetchall()
    except duckdb.OutOfMemoryException as problem:
        raise source.error(
            f"文件解压后超出 {MEMORY_LIMIT} 内存（疑似压缩炸弹），未读取；请改用较小的行组导出",
            f"unpacked it exceeds {MEMORY_LIMIT} of memory (a bomb?) and was not read; "
            "export it with smaller row groups",
        ) from problem
    except duckdb.Error as problem:
        said = " ".join(str(problem).split())[:160]
        raise source.error(
            f"Parquet 文件不完整或已损坏（{said}）；请重新导出",
            f"the Parquet file is cut off or damaged ({said}); export it again",
        ) from problem
    return columns


def connect() -> duckdb.DuckDBPyConnection:
    """A database in memory, of limited size, that reads nothing from the network."""
    import duckdb

    return duckdb.connect(
        config={
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "memory_limit": MEMORY_LIMIT,
        }
    )


def _claimed(db: duckdb.DuckDBPyConnection, path: Path) -> int:
    """How many rows the file says it has."""
    found = db.execute(f"SELECT num_rows FROM parquet_file_metadata({_literal(path)})").fetchone()
    return int(found[0]) if found else 0


def _entity(db: duckdb.DuckDBPyConnection, path: Path) -> str | None:
    """The entity that the file's metadata name, as our own do."""
    asked = f"SELECT decode(value) FROM parquet_kv_metadata({_literal(path)}) WHERE decode(key) = ?"
    found = db.execute(asked, [ENTITY_KEY]).fetchone()
    return found[0] if found and found[0] in ENTITIES else None


def _from(path: Path) -> str:
    return f"read_parquet({_literal(path)}, hive_partitioning=false)"


def _literal(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _is_nested(kind: str) -> bool:
    """Whether a column's type is made of others."""
    return kind.endswith("]") or kind.startswith(("STRUCT", "MAP", "UNION"))


def _as_texts(columns: _Columns) -> str:
    """A SELECT that gives every row with its cells as texts c0, c1, …, in the order of the file."""
    texts = (_text(_quoted(name), kind) for name, kind in zip(columns.names, columns.types, strict=True))
    listed = ", ".join(f"{text} AS c{index}" for index, text in enumerate(texts))
    return f"SELECT {listed} FROM {_from(columns.path)}"


def _text(x: str, kind: str) -> str:
    """SQL for a value as a person writes it: whole numbers without a point, days without a time."""
    if kind in {"DOUBLE", "FLOAT"}:
        whole = f"{x} = trunc({x}) AND abs({x}) < {_WHOLE}"
        return f"CASE WHEN {whole} THEN CAST(CAST({x} AS BIGINT) AS VARCHAR) ELSE CAST({x} AS VARCHAR) END"
    if kind.startswith("TIMESTAMP"):
        return _moment(x, zoned=kind.endswith("TIME ZONE"))
    if kind == "BLOB":
        return f"coalesce(TRY(decode({x})), CAST({x} AS VARCHAR))"
    return f"CAST({x} AS VARCHAR)"


def _moment(x: str, *, zoned: bool) -> str:
    """SQL for a moment: in UTC where it has a zone, a day alone where it is midnight without one."""
    moment = f"make_timestamp(epoch_us({x}))"
    fraction = f"CASE WHEN epoch_us({x}) % 1000000 = 0 THEN '' ELSE strftime({moment}, '.%f') END"
    full = f"strftime({moment}, '%Y-%m-%dT%H:%M:%S') || {fraction}"
    if zoned:
        return f"{full} || 'Z'"
    return f"CASE WHEN epoch_us({x}) % 86400000000 = 0 THEN strftime({moment}, '%Y-%m-%d') ELSE {full} END"


def _rows(columns: _Columns, sql: str) -> Iterator[RawRow]:
    """The names of the columns as line 1, then the rows that are not blank, on lines of their own."""
    yield RawRow(1, columns.names)
    line = 1
    with connect() as db:
        found = db.execute(sql)
        while batch := found.fetchmany(BATCH):
            for cells in batch:
                line += 1
                row = tuple(cell or "" for cell in cells)
                if not is_blank(row):
                    yield RawRow(line, row)


def _records(columns: _Columns) -> Iterator[RawRecord]:
    """Every row as a record, NULLs left out."""
    with connect() as db:
        listed = ", ".join(_exact(_quoted(name), kind) for name, kind in zip(columns.names, columns.types, strict=True))
        found = db.execute(f"SELECT {listed} FROM {_from(columns.path)}")
        line = 0
        while batch := found.fetchmany(BATCH):
            for values in batch:
                line += 1
                record = _value(dict(zip(columns.names, values, strict=True)), json=columns.entity is not None)
                yield RawRecord(record, line, 1, "", columns.entity)


def _exact(x: str, kind: str) -> str:
    """SQL for a column whose values Python has exactly: moments as text."""
    return _text(x, kind) if kind.startswith("TIMESTAMP") else x


def _value(value: Any, *, json: bool) -> Any:  # noqa: ANN401 - any value that Parquet can hold
    """The value as JSON has it, numbers exact; texts of members `x_…` are parsed where they are JSON."""
    if isinstance(value, dict):
        return {
            str(name): _own(inner) if json and name.startswith("x_") else _value(inner, json=json)
            for name, inner in value.items()
            if inner is not None
        }
    if isinstance(value, list | tuple):
        return [_value(inner, json=json) for inner in value]
    return _scalar(value)


def _own(value: object) -> object:
    """What the JSON text of a member says; the value itself where it is none."""
    parsed = parse(value) if isinstance(value, str) else None
    return parsed.value if parsed is not None and parsed.broken is None else value


def _scalar(value: object) -> object:
    """The same for what holds no other value."""
    match value:
        case float():
            exact: object = Decimal(repr(value)) if math.isfinite(value) else str(value)
        case dt.datetime() if value.time() == dt.time():
            exact = value.date().isoformat()
        case dt.date() | dt.time():
            exact = value.isoformat()
        case bytes():
            exact = value.decode("utf-8", "replace")
        case bool() | int() | str() | Decimal() | None:
            exact = value
        case _:
            exact = str(value)
    return exact
