"""Canonical tables judged as a whole: the records whose every row is proven are lent, the others put together.

A record is passed if its own row and each of its parts' rows hold only canonical cells and all that is required,
and the ordinals of its parts count from 1. So too few records may pass, never too many.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from opentt.mapping.headings import Target
from opentt.mapping.plan import Column
from opentt.validation.aside import LEARN_FROM, Cell, keep_aside, learn, proofs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opentt.layout import Table
    from opentt.schema import Field
    from opentt.validation.canonical import CanonicalTable, Held
    from opentt.validation.joined import JoinedSource
    from opentt.validation.store import Store

Path = tuple[str, ...]


def screen_joined(store: Store, source: JoinedSource, offset: int) -> set[int] | None:
    """The numbers of the records that are to be looked at one by one; the others are now lent to the store.

    None where DuckDB cannot tell, for instance where the tables are so wide that they do not fit into its memory.
    """
    import duckdb

    place = source.join.attach(store.db, store.fresh("joined"))
    names = [store.fresh("aside") for _ in source.tables]
    odd = store.fresh("odd")
    cells: list[list[Cell]] = []
    try:
        for number, name in enumerate(names):
            cells.append(_put_aside(store, source, number, f"{place}.s{number}", name))
        doubts = " UNION ALL ".join(
            doubt
            for table, known, name in zip(source.tables, cells, names, strict=True)
            for doubt in _doubts(store, table, known, name)
        )
        store.db.execute(f"CREATE TEMP TABLE {odd} AS SELECT DISTINCT n FROM ({doubts}) WHERE n IS NOT NULL")
        for name in names:
            store.db.execute(f"UPDATE {name} SET good = FALSE WHERE good AND n IN (FROM {odd})")
    except duckdb.Error:
        for name in names:
            store.db.execute(f"DROP VIEW IF EXISTS {name}_mapped")
            store.db.execute(f"DROP TABLE IF EXISTS {name}")
        return None
    for table, known, name in zip(source.tables, cells, names, strict=True):
        _lend(store, table, known, name, offset)
        store.asides.append((source.entity, name, f"n + {offset}"))
    return {n for (n,) in store.db.execute(f"SELECT n FROM {odd}").fetchall()}


def _put_aside(store: Store, source: JoinedSource, number: int, relation: str, name: str) -> list[Cell]:
    """What is kept of each column, once table `name` has the rows that belong to a record, `n` being its number."""
    table = source.tables[number]
    width = len(table.headings)
    raw = ", ".join(f"c{index}" for index in range(width))
    store.db.execute(f"CREATE OR REPLACE TEMP TABLE first_rows AS SELECT {raw} FROM {relation} LIMIT {LEARN_FROM}")
    held = {column.index: column for column in table.columns}
    columns = {index: _column(table, column) for index, column in held.items() if column.field is not None}
    exact = {index for index, column in held.items() if column.is_exact}
    cells = learn(store, columns, width, exact=exact)
    for index in (*table.keys[1:], *(table.keys[:1] if table.table.path else ())):
        cells[index] = Cell(None, "", "TRUE", "")
    for index, column in held.items():
        if column.field is None:  # the JSON text of an extension
            cells[index] = Cell(None, "", f"c{index} IS NULL", "")
    conditions = [f"k = {width}", *proofs(cells), *_required(store, table)]
    kept = [f"{cell.kept} AS v{cell.column.index}" for cell in cells if cell.column]
    own = f"c{table.keys[0]} AS owner, " if table.table.path else ""
    ordinals = [f"o{level}" for level in range(1, len(table.table.keys))]
    items = ["p AS n", *(["owner"] if own else []), *ordinals]
    items += [f"v{cell.column.index}" for cell in cells if cell.column]
    there = f"(SELECT *, {own}{', '.join(kept) or 'NULL AS nothing'} FROM {relation} WHERE p IS NOT NULL)"
    keep_aside(store, name, there, conditions, items)
    shown = [f"{cell.canonical} AS k{cell.column.index}" for cell in cells if cell.column]
    plain = ", ".join(["good", "n", *(["owner"] if own else []), *ordinals, *shown])
    store.db.execute(f"CREATE VIEW {name}_mapped AS SELECT {plain} FROM {name}")
    return cells


def _column(table: CanonicalTable, held: Held) -> Column:
    """The column as a table of headings has it; its path starts at the record."""
    path = (*table.table.path[:-1], "[]", *held.path) if table.table.path else held.path
    return Column(held.index, held.heading, Target(path, held.field), Decimal(1), held.scheme)  # type: ignore[arg-type]


def _required(store: Store, table: CanonicalTable) -> Iterator[str]:
    """SQL that holds for every row in which what is required stands, in the row's object and those inside it."""
    if table.is_set:
        yield f"v{table.columns[0].index} IS NOT NULL" if table.columns else "FALSE"
        return
    here = _at(store, table, table.table.path)
    if here is None:
        yield "FALSE"
        return
    yield from _whole(table, here, (), is_root=not table.table.path)


def _at(store: Store, table: CanonicalTable, path: Path) -> Field | None:
    return store.standard.entities[table.table.entity].at(tuple(0 if step == "[]" else step for step in path))


def _whole(table: CanonicalTable, here: Field, path: Path, *, is_root: bool) -> Iterator[str]:
    given = [f"v{held.index} IS NOT NULL" for held in table.columns if held.path[: len(path)] == path and held.field]
    there = f"({' OR '.join(given) or 'FALSE'})" if path else "TRUE"
    nested = any(child.kind in {"array", "object"} for child in here.children)
    for child in here.children:
        inner = (*path, child.name)
        if child.kind == "object":
            yield from _whole(table, child, inner, is_root=False)
        if not child.required:
            continue
        held = table.by_path.get(inner)
        if child.kind in {"array", "object"} or (path and nested):
            yield "FALSE"  # what stands in other tables would decide
        elif held is not None:
            yield f"(NOT {there} OR v{held.index} IS NOT NULL)"
        elif not is_root:  # of the record's own fields it is told once that the column is missing
            yield f"NOT {there}"


def _doubts(store: Store, table: CanonicalTable, cells: Sequence[Cell], name: str) -> Iterator[str]:
    """SELECTs of the numbers of records with a row that is not proven, or with rows that do not fit together."""
    yield f"SELECT n FROM {name} WHERE NOT good"
    if not table.table.path:
        return
    depth = len(table.table.keys) - 1
    last, around = f"o{depth}", ", ".join(["n", *(f"o{level}" for level in range(1, depth))])
    counted = f"min({last}) = 1 AND max({last}) = count(*) AND count(DISTINCT {last}) = count(*)"
    yield f"SELECT n FROM {name} GROUP BY {around} HAVING NOT coalesce({counted}, FALSE)"
    array = _at(store, table, table.table.path[:-1])
    if array is None or array.schema.get("uniqueItems"):
        texts = ", ".join(f"k{cell.column.index}" for cell in cells if cell.column) or "NULL"
        yield f"SELECT n FROM {name}_mapped GROUP BY {around}, {texts} HAVING count(*) > 1"


def _lend(store: Store, table: CanonicalTable, cells: Sequence[Cell], name: str, offset: int) -> None:
    """Nothing: the canonical table will show the rows of the good records, too."""
    filled = {cell.column.index: cell for cell in cells if cell.column}
    leaves = {leaf.path: leaf for leaf in table.table.columns}
    items = {"_n": f"n + {offset}"} | _keys(table.table)
    codes = {}
    for held in table.columns:
        cell, leaf = filled.get(held.index), leaves.get(held.path)
        if cell is not None and leaf is not None:
            items[leaf.name] = f"CAST(k{held.index} AS {leaf.sql_type})"
            if cell.codes is not None:
                codes[leaf.name] = cell.codes
    store.lend(table.table, items, f"FROM {name}_mapped", codes)


def _keys(table: Table) -> dict[str, str]:
    """SQL for the columns that say whose row it is; the id of an entity's own row is one of its leaves."""
    if not table.path:
        return {}
    return {table.keys[0]: "owner"} | {key: f"o{level}" for level, key in enumerate(table.keys[1:], start=1)}
