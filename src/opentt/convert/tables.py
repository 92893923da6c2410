"""Canonical tables as files: a folder of CSV or of Parquet, the same from records as from a database."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import duckdb

    from opentt.convert.staging import Cell

MEMORY_LIMIT = "500MB"
"""What DuckDB may hold before it spills to disk."""

FORMS = ("csv", "parquet")
"""The forms of a folder of tables, which are also the suffixes of its files."""


def quoted(name: str) -> str:
    """A column's name as SQL takes it, whatever characters it has.

    >>> print(quoted('x_"a'))
    "x_""a"
    """
    return '"' + name.replace('"', '""') + '"'


def literal(text: str | Path) -> str:
    """A text as SQL takes it.

    >>> literal("it's")
    "'it''s'"
    """
    return "'" + str(text).replace("'", "''") + "'"


@contextmanager
def database(folder: Path | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """An empty database in memory that spills to a temporary folder."""
    import duckdb

    with tempfile.TemporaryDirectory(prefix="opentt-", dir=folder) as spilled:
        db = duckdb.connect(
            config={
                "autoinstall_known_extensions": "false",
                "autoload_known_extensions": "false",
                "memory_limit": MEMORY_LIMIT,
                "temp_directory": spilled,
            }
        )
        try:
            yield db
        finally:
            db.close()


def write_table(
    db: duckdb.DuckDBPyConnection, cells: Sequence[Cell], rows: str, path: Path, *, order: str = ""
) -> None:
    """Nothing: the rows of a FROM item, in their order, stand in a file whose suffix (csv, parquet) names its form.

    CSV is UTF-8 with commas and line feeds, an empty cell for NULL, money with two decimals, other numbers
    without needless zeros; Parquet has the types of the layout. The same rows give the same bytes.
    """
    form = path.suffix.removeprefix(".")
    picked = ", ".join(f"{_as_csv(cell) if form == 'csv' else _typed(cell)} AS {quoted(cell.name)}" for cell in cells)
    options = (
        "FORMAT csv, HEADER true, DELIMITER ',', QUOTE '\"', ESCAPE '\"', NULLSTR ''"
        if form == "csv"
        else "FORMAT parquet, COMPRESSION zstd"
    )
    ordered = f" ORDER BY {order}" if order else ""
    db.execute(f"COPY (SELECT {picked} FROM {rows}{ordered}) TO {literal(path)} ({options}, USE_TMP_FILE false)")


def _typed(cell: Cell) -> str:
    name = quoted(cell.name)
    return name if cell.sql_type == "VARCHAR" else f"CAST({name} AS {cell.sql_type})"


def _as_csv(cell: Cell) -> str:
    match cell.kind:
        case "number":
            return f"rtrim(rtrim(CAST({_typed(cell)} AS VARCHAR), '0'), '.')"
        case "money" | "date" | "integer" | "boolean":
            return f"CAST({_typed(cell)} AS VARCHAR)"
        case _:
            return quoted(cell.name)
