"""Parts of records taken out of the canonical tables, with all that is below them; the others move up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opentt.layout import Table
    from opentt.validation.store import Store


def below(store: Store, table: Table) -> list[Table]:
    """The filled tables of the parts inside a table's rows."""
    return [
        known
        for known in map(store.standard.tables.__getitem__, [*store.held])
        if known.entity == table.entity and known != table and known.path[: len(table.path)] == table.path
    ]


def drop_table(store: Store, table: Table) -> None:
    """Nothing: neither the table nor any below it is there."""
    for gone in (table, *below(store, table)):
        store.db.execute(f"DROP TABLE {gone.name}")
        store.held.pop(gone.name)
        store.made.discard(gone.name)


def drop_parts(store: Store, table: Table, condition: str) -> int:
    """How many parts met the condition, which are gone; ordinals count from 1 as before."""
    ordinals = table.keys[1:]
    store.db.execute(
        f"CREATE OR REPLACE TEMP TABLE cut AS SELECT _n, {', '.join(ordinals)} FROM {table.name} WHERE {condition}"
    )
    count = _number(store, "SELECT count(*) FROM cut")
    if count:
        for known in (*below(store, table), table):
            keys = ", ".join(known.keys[1 : len(ordinals) + 1])
            store.db.execute(
                f"DELETE FROM {known.name} WHERE (_n, {keys}) IN (SELECT (_n, {', '.join(ordinals)}) FROM cut)"
            )
        _renumber(store, table)
    return count


def _renumber(store: Store, table: Table) -> None:
    """Nothing: the ordinals of a table's rows have no gap, and those below know it."""
    *outer, last = table.keys[1:]
    group = ", ".join(["_n", *outer])
    store.db.execute(
        f"CREATE OR REPLACE TEMP TABLE moved AS SELECT * FROM (SELECT {group}, {last} AS old, "
        f"row_number() OVER (PARTITION BY {group} ORDER BY {last}) AS new FROM {table.name}) WHERE old <> new"
    )
    for known in (*below(store, table), table):
        keys = known.keys[1 : len(outer) + 2]
        same = " AND ".join(f"t.{mine} = m.{theirs}" for mine, theirs in zip(keys, [*outer, "old"], strict=True))
        store.db.execute(f"UPDATE {known.name} t SET {keys[-1]} = m.new FROM moved m WHERE t._n = m._n AND {same}")


def _number(store: Store, sql: str) -> int:
    row = store.db.execute(sql).fetchone()
    return int(row[0]) if row else 0
