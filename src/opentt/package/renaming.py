"""Ids that were made while reading an export: those made from what is not for the public get a public ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.mapping.identity import NUMBERS, SOURCE
from opentt.package.hidden import Hidden, Way
from opentt.validation.public import is_closed
from opentt.validation.store import SEPARATOR, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.schema import Entity
    from opentt.validation.store import Store


def rename_made_ids(store: Store) -> Iterator[Hidden]:
    """The entities whose made ids changed: they are now a digest of the public columns, links follow.

    A number of few digits is found from its digest by counting, so that a digest of closed fields would show them.
    """
    for entity in [store.standard.entities[name] for name in store.standard.entities if name in store.filled]:
        if not store.holds(entity.plural):
            continue
        store.db.execute(
            f"CREATE OR REPLACE TEMP TABLE renamed AS SELECT _n, id AS old, '{SOURCE}-' || digest || "
            f"CASE WHEN place > 1 THEN '-' || place ELSE '' END AS new FROM (SELECT *, row_number() OVER "
            f"(PARTITION BY digest ORDER BY _n) AS place FROM (SELECT _n, id, {_digest(store, entity)} AS digest "
            f"FROM {entity.plural} WHERE id LIKE '{SOURCE}-%' AND NOT ({_is_public(store, entity)})))"
        )
        row = store.db.execute("SELECT count(*) FROM renamed").fetchone()
        if row and row[0]:
            _apply(store, entity)
            yield Hidden(entity.name, "id", int(row[0]), Way.RENAMED)


def _digest(store: Store, entity: Entity) -> str:
    """SQL for a digest of the columns of the entity's own table that are left."""
    names = sorted(store.held[entity.plural] - {"_n", "id"})
    pairs = ", ".join(f"'{name}=' || CAST({quoted(name)} AS VARCHAR)" for name in names)
    return f"left(sha256(concat_ws(chr(31), '{entity.name}'{', ' if pairs else ''}{pairs})), 12)"


def _is_public(store: Store, entity: Entity) -> str:
    """SQL that holds for an id made from an official number that anybody may see."""
    number = NUMBERS.get(entity.name, "")
    path = tuple(number.split("."))
    column = "_".join(path)
    if not number or is_closed(entity, path) or column not in store.held[entity.plural]:
        return "FALSE"
    return f"coalesce(split_part(id, '{SEPARATOR}', 1) = '{SOURCE}-' || {quoted(column)}, FALSE)"


def _apply(store: Store, entity: Entity) -> None:
    """Nothing: the entity's own table, its parts and every link have the new ids."""
    tables = store.standard.tables
    for name in [*store.held]:
        if tables[name].entity == entity.name:
            key = tables[name].keys[0] if tables[name].path else "id"
            store.db.execute(f"UPDATE {name} t SET {key} = r.new FROM renamed r WHERE t._n = r._n")
    for table, column in [*store.columns()]:
        if column.field.refers_to == entity.name:
            value = quoted(column.name)
            store.db.execute(f"UPDATE {table.name} t SET {value} = r.new FROM renamed r WHERE t.{value} = r.old")
