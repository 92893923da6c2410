"""A large table as canonical tables without a record in between: DuckDB reads, maps and writes it as a whole.

Only rows that are not plainly in order are built as records, and they are written, or refused, as any record is.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from opentt.convert.flat import UncarriedError, rows
from opentt.convert.folder import distinct, named, once_each
from opentt.convert.staging import Staging, columns
from opentt.convert.tables import quoted, write_table
from opentt.tables import RawRow
from opentt.validation import screen as screening
from opentt.validation.sources import GridSource
from opentt.validation.store import open_store

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from opentt.convert.staging import Cell
    from opentt.layout import Table
    from opentt.standard import Standard
    from opentt.validation.sources import Source
    from opentt.validation.store import Store

FROM = 20_000
"""From how many rows on a table is converted as a whole."""


def is_large(sources: Sequence[Source]) -> bool:
    """Whether the sources are tables only, one for each entity, and one is large."""
    grids = grids_in(sources)
    entities = Counter(source.entity for source in sources)
    return len(grids) == len(sources) == len(entities) and any(_reaches(grid) for grid in grids)


def grids_in(sources: Sequence[Source]) -> list[GridSource]:
    """The sources that are tables as people write them."""
    return [source for source in sources if isinstance(source, GridSource)]


def write_whole(standard: Standard, sources: Sequence[GridSource], folder: Path, form: str) -> Mapping[str, int]:
    """The records of each entity; the folder holds their tables. Raises UncarriedError as `write_folder` does."""
    counts: dict[str, int] = {}
    store = open_store(standard, date.today())  # noqa: DTZ011 - no day counts here, the store wants one
    try:
        for source in sources:
            counts[source.entity] = _write(store, source, folder, form)
            store.clear()
    finally:
        store.close()
    return counts


def _reaches(source: GridSource) -> bool:
    return sum(1 for _ in islice(source.plan.rows(source.grid), FROM)) >= FROM


def _write(store: Store, source: GridSource, folder: Path, form: str) -> int:
    screened = screening.screen(store, source, 0)
    store.unite()
    suspects = sorted({*screening.numbers_of(store, screened.suspects), *screened.ragged})
    with Staging(store.standard, store.path("odd.rows").parent, numbered=True) as odd:
        for n, cells in screening.rows_of(store, suspects):
            built = source.item(n, RawRow(0, cells)).value
            record = built if isinstance(built, dict) else {}
            try:
                odd.add(rows(store.standard, source.entity, record), n)
            except (UncarriedError, ValueError) as error:
                raise named(error, source.entity, record, n) from error
        odd.close()
    store.db.execute("CREATE OR REPLACE TEMP TABLE odd AS SELECT unnest(?::BIGINT[]) AS n", [suspects])
    store.db.execute("DROP TABLE IF EXISTS raw")
    staged = {table.name: (cells, text) for table, cells, text in odd.tables()}
    for table in store.standard.tables.values():
        if table.entity == source.entity and (table.name in store.held or table.name in staged):
            _put(store, table, staged.get(table.name), folder / f"{table.name}.{form}")
    return screened.count


def _put(store: Store, table: Table, staged: tuple[list[Cell], str] | None, path: Path) -> None:
    """Nothing: the rows of a table in the store, and those put aside, stand in a file in the order of records."""
    every = columns(table)
    known = [cell for cell in every if cell.name in store.held.get(table.name, ())]
    counted = ", ".join(f"count({quoted(cell.name)})" for cell in known)
    plain = f"FROM {table.name} t WHERE t._n NOT IN (SELECT n FROM odd)" if known else ""
    filled = set()
    if known:
        numbers = store.db.execute(f"SELECT {counted} {plain}").fetchone() or ()
        filled = {cell.name for cell, number in zip(known, numbers, strict=True) if number}
    more = {cell.name for cell in staged[0]} if staged else set()
    keys = table.keys or ("id",)
    cells = [cell for cell in every if cell.name in filled or cell.name in more or cell.name in keys]
    selects = []
    if known:
        there = {cell.name for cell in known}
        listed = ", ".join(_typed(cell, there=cell.name in there) for cell in cells)
        selects.append(f"SELECT t._n, {listed} {plain}")
    if staged:
        listed = ", ".join(_typed(cell, there=cell.name in more) for cell in cells)
        selects.append(f"SELECT CAST(_n AS BIGINT) AS _n, {listed} FROM {staged[1]}")
    rows_ = f"({' UNION ALL '.join(selects)})"
    if not table.path:
        once_each(store.db, rows_, table.entity)
    distinct(cell.name for cell in cells if cell.kind == "extension")
    ordered = len(selects) > 1 or bool(table.path)
    order = ", ".join(["_n", *(quoted(key) for key in table.keys[1:])]) if ordered else ""
    if filled or staged:
        write_table(store.db, cells, rows_, path, order=order)


def _typed(cell: Cell, *, there: bool) -> str:
    return f"CAST({quoted(cell.name) if there else 'NULL'} AS {cell.sql_type}) AS {quoted(cell.name)}"
