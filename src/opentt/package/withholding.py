"""A public release: what is not for the public leaves the canonical tables before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.package.hidden import Hidden, Way
from opentt.package.parts import drop_parts, drop_table
from opentt.package.personal import cover_identifiers
from opentt.package.renaming import rename_made_ids
from opentt.validation.public import CLASSIFIED, closed_columns, dotted, is_closed
from opentt.validation.store import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opentt.layout import Column, Table
    from opentt.validation.store import Store

PERSONAL = "personal-data"
"""The reason in `withheld` of what would identify a person."""


def withhold(store: Store) -> tuple[Hidden, ...]:
    """Everything that was kept back, entity by entity; the store no longer has it.

    Raises UsageError where an id itself is a personal identifier, since nothing can stand in its place.
    """
    hidden = [
        *_classified(store),
        *_own_members(store),
        *_closed(store),
        *cover_identifiers(store),
        *rename_made_ids(store),
    ]
    order = list(store.standard.entities)
    some = (one for one in hidden if one.count)
    return tuple(sorted(some, key=lambda one: (order.index(one.entity), [*Way].index(one.way), one.field)))


def _classified(store: Store) -> Iterator[Hidden]:
    """Records that are state secrets, and whatever leads to one."""
    for entity, column, condition in CLASSIFIED.values():
        plural = store.standard.entities[entity].plural
        if column not in store.held.get(plural, ()):
            continue
        store.db.execute(f"CREATE OR REPLACE TEMP TABLE gone AS SELECT _n, id FROM {plural} WHERE {condition}")
        count = _number(store, "SELECT count(*) FROM gone")
        if not count:
            continue
        yield Hidden(entity, "", count, Way.RECORD)
        for name in [*store.held]:
            if store.standard.tables[name].entity == entity:
                store.db.execute(f"DELETE FROM {name} WHERE _n IN (SELECT _n FROM gone)")
        for table, link in [*store.columns()]:
            if link.field.refers_to == entity:
                yield from _links(store, table, link)


def _links(store: Store, table: Table, link: Column) -> Iterator[Hidden]:
    """Ids in a column that lead to what is gone; a part that leads there goes as a whole, since it speaks of it."""
    condition = f"{quoted(link.name)} IN (SELECT id FROM gone WHERE id IS NOT NULL)"
    if table.path:
        count = drop_parts(store, table, condition)
    else:
        count = _number(store, f"SELECT count(*) FROM {table.name} WHERE {condition}")
        store.db.execute(f"UPDATE {table.name} SET {quoted(link.name)} = NULL WHERE {condition}")
    if count:
        yield Hidden(table.entity, _name(table, link), count, Way.LINK)


def _own_members(store: Store) -> Iterator[Hidden]:
    """Members of the publisher's own, and values that are not of their field's kind: nobody said who may see them."""
    remains = store.remains
    if remains is None:
        return
    for entity in store.standard.entities:
        own = 0
        for beside, cells in remains.tables.items():
            if store.standard.tables[beside.table].entity == entity and beside.is_extension:
                own += _number(store, f"SELECT count(*) FROM {cells}")
        if own:
            yield Hidden(entity, "x_…", own, Way.EXTENSION)
        odd = sum(
            count
            for counted in (remains.untyped, remains.unplaced)
            for (owner, _), count in counted.items()
            if owner == entity
        )
        if odd:
            yield Hidden(entity, "…", odd, Way.ODD)
    for cells in remains.tables.values():
        store.db.execute(f"DROP TABLE {cells}")
    remains.tables.clear()
    remains.untyped.clear()
    remains.unplaced.clear()


def _closed(store: Store) -> Iterator[Hidden]:
    """Fields that are not for the public, and names of natural persons."""
    for name in [*store.held]:
        if name not in store.held:
            continue
        table = store.standard.tables[name]
        entity = store.standard.entities[table.entity]
        whole = next((column for column in table.columns if table.path and _is_needed(store, table, column)), None)
        if (table.path and is_closed(entity, _steps(table.path[:-1]))) or whole is not None:
            yield Hidden(table.entity, dotted(_steps(table.path[:-1])), _rows(store, table), Way.CLOSED)
            drop_table(store, table)
        else:
            yield from _columns(store, table)


def _is_needed(store: Store, table: Table, column: Column) -> bool:
    """Whether a part cannot be without a column that is not for the public, so that the part must go."""
    return column.required and is_closed(store.standard.entities[table.entity], _steps((*table.path, *column.path)))


def _columns(store: Store, table: Table) -> Iterator[Hidden]:
    closed = [(c, how) for c, how in closed_columns(store.standard, table) if c.name in store.held[table.name]]
    entity = store.standard.entities[table.entity]
    for column, condition in closed:
        if not is_closed(entity, _steps((*table.path, *column.path))):
            yield from _persons(store, table, column, condition)
    for column, _ in closed:
        if is_closed(entity, _steps((*table.path, *column.path))):
            count = _number(store, f"SELECT count({quoted(column.name)}) FROM {table.name}")
            store.db.execute(f"ALTER TABLE {table.name} DROP COLUMN {quoted(column.name)}")
            store.held[table.name].discard(column.name)
            if count:
                yield Hidden(table.entity, _name(table, column), count, Way.CLOSED)


def _persons(store: Store, table: Table, column: Column, condition: str) -> Iterator[Hidden]:
    """Names that the condition says are a natural person's; `withheld` of the record says that they are kept back."""
    name = quoted(column.name)
    store.db.execute(
        f"CREATE OR REPLACE TEMP TABLE persons AS SELECT _n, {table.keys[0]} AS id, ordinal FROM {table.name} "
        f"WHERE {name} IS NOT NULL AND ({condition})"
    )
    count = _number(store, "SELECT count(*) FROM persons")
    if count:
        store.db.execute(f"UPDATE {table.name} SET {name} = NULL WHERE {condition}")
        listed = f"{table.entity}_withheld"
        store.need([listed])
        store.db.execute(
            f"INSERT INTO {listed} (_n, {table.keys[0]}, ordinal, field, reason) "
            f"SELECT p._n, p.id, coalesce(w.last, 0) + row_number() OVER (PARTITION BY p._n ORDER BY p.ordinal), "
            f"'{table.path[0]}[' || p.ordinal || '].{column.name}', '{PERSONAL}' FROM persons p "
            f"LEFT JOIN (SELECT _n, max(ordinal) AS last FROM {listed} GROUP BY _n) w ON w._n = p._n"
        )
        store.held.setdefault(listed, set()).update({"field", "reason", table.keys[0], "ordinal"})
        yield Hidden(table.entity, _name(table, column), count, Way.PERSON)


def _rows(store: Store, table: Table) -> int:
    return _number(store, f"SELECT count(*) FROM {table.name}")


def _number(store: Store, sql: str) -> int:
    row = store.db.execute(sql).fetchone()
    return int(row[0]) if row else 0


def _steps(path: Iterable[str]) -> tuple[str | int, ...]:
    return tuple(0 if step == "[]" else step for step in path)


def _name(table: Table, column: Column) -> str:
    return dotted(_steps((*table.path, *column.path)))
