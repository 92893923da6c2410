"""What only the whole set of records shows: ids given twice, links that lead nowhere, codes out of their time."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from opentt.finding import Severity
from opentt.mapping.identity import SOURCE
from opentt.rule import VALID_ON
from opentt.text import Text
from opentt.validation.collect import Fact, Hit, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from opentt.layout import Column, Table
    from opentt.schema import Step
    from opentt.validation.collect import Collector, Shelf
    from opentt.validation.elsewhere import Elsewhere
    from opentt.validation.store import Store
    from opentt.vocab import Concept, Scheme

_STARTS = Text("自 {start} 起有效", "valid from {start}")
_ENDED = Text("有效至 {end}", "valid until {end}")
_DROPPED = Text("已停用", "deprecated")
_ONE = Text("应使用 {codes}", "use {codes}")
_ONE_OF = Text("应使用下列之一：{codes}", "use one of {codes}")
_NONE_YET = Text("此前没有对应的代码", "no code came before it")
_NONE_LEFT = Text("没有接替的代码", "no code took its place")


def duplicate_ids(store: Store, collector: Collector, shelves: Mapping[str, Shelf]) -> None:
    """Nothing: every record whose id an earlier one has is told, with the place of the earlier one."""
    for entity in sorted(store.filled):
        plural = store.standard.entities[entity].plural
        if "id" not in store.held.get(plural, ()):
            continue
        if not store.shares(plural):
            continue
        doubled = store.db.execute(
            f"SELECT _n, id, first FROM shared_{plural} WHERE id IS NOT NULL ORDER BY _n"
        ).fetchall()
        for n, identity, first in doubled:
            params: dict[str, Text | Fact | str] = {
                "id": identity,
                "what": _doubled(identity),
                "first": shelves[entity].place(first),
            }
            collector.add(Hit("structure/duplicate-id", entity, n, ("id",), params))


def dangling_links(store: Store, collector: Collector, elsewhere: Elsewhere | None = None) -> None:
    """Nothing: ids that point to no record are told; where there is no record of the target entity, once a field."""
    for table, column in store.columns():
        target = column.field.refers_to
        if target is None:
            continue
        name = f't."{column.name}"'
        if target in store.filled or (elsewhere and target in elsewhere.entities):
            plural = store.standard.entities[target].plural
            store.need([plural])
            unmatched = (
                f"FROM {table.name} t LEFT JOIN (SELECT DISTINCT id FROM {plural}) o ON o.id = {name} "
                f"WHERE {name} IS NOT NULL AND o.id IS NULL"
            )
            outside = _outside(store, elsewhere, target, f"SELECT DISTINCT {name} {unmatched}")
            found = store.db.execute(
                f"SELECT t._n, {_ordinals(table)}, {name} {unmatched} "
                f"{f'AND {name} NOT IN (SELECT unnest(?::VARCHAR[]))' if outside else ''} ORDER BY ALL",
                [outside] if outside else [],
            ).fetchall()
            for n, *ordinals, value in found:
                collector.add(_link(store, table, column, (n, ordinals, value), Severity.ERROR, 1))
        else:
            first = store.db.execute(
                f"SELECT t._n, {_ordinals(table)}, {name}, count(*) OVER () FROM {table.name} t "
                f"WHERE {name} IS NOT NULL ORDER BY ALL LIMIT 1"
            ).fetchone()
            if first:
                n, *ordinals, value, count = first
                collector.add(_link(store, table, column, (n, ordinals, value), Severity.ADVICE, count))


def unlisted_codes(store: Store, collector: Collector) -> None:
    """Nothing: values that an open list does not have are told, each once with its count."""
    for table, column in store.columns():
        scheme = store.standard.schemes.get(column.field.scheme or "")
        if scheme is None or scheme.closed:
            continue
        counted = store.db.execute(
            f'SELECT "{column.name}", count(*) FROM {store.where(table, column, partial(_listed, scheme))} '
            f'WHERE "{column.name}" IS NOT NULL '
            "GROUP BY 1 ORDER BY 1"
        ).fetchall()
        for value, count in counted:
            if scheme.lists(value):
                continue
            n, *ordinals = store.db.execute(
                f'SELECT t._n, {_ordinals(table)} FROM {table.name} t WHERE t."{column.name}" = ? ORDER BY ALL LIMIT 1',
                [value],
            ).fetchone() or (0,)
            params: dict[str, Text | Fact | str] = {"code": cut(value), "scheme": scheme.title, "list": scheme.name}
            path = place(table, column, ordinals)
            collector.add(Hit("structure/unlisted-code", table.entity, n, path, params, count=count))


def outdated_codes(store: Store, collector: Collector) -> None:
    """Nothing: codes that were not yet or no longer in force on the record's date are told, with their successor."""
    for table, column in store.columns():
        scheme = store.standard.schemes.get(column.field.scheme or "")
        limited = _limited(scheme) if scheme else []
        if scheme is None or not limited:
            continue
        relation = store.where(table, column, {concept.code for concept in limited}.isdisjoint)
        used = store.db.execute(f'SELECT DISTINCT "{column.name}" FROM {relation}').fetchall()
        for concept in limited:
            if (concept.code,) not in used:
                continue
            found = store.db.execute(
                f"SELECT t._n, {_ordinals(table)}, {_day(table)} AS day FROM {table.name} t "
                f'{_owner(store, table)} WHERE t."{column.name}" = ? AND '
                "(day < CAST(? AS DATE) OR day > CAST(? AS DATE) OR CAST(? AS BOOLEAN)) ORDER BY ALL",
                [concept.code, concept.valid_from, concept.valid_until, _never(concept)],
            ).fetchall()
            for n, *ordinals, day in found:
                path = place(table, column, ordinals)
                params: dict[str, Text | Fact | str] = {
                    "code": concept.code,
                    "label": concept.label,
                    "day": str(day),
                    "hint": _instead(scheme, concept, day),
                }
                collector.add(Hit("structure/outdated-code", table.entity, n, path, params))


def place(table: Table, column: Column, ordinals: list[int]) -> tuple[Step, ...]:
    """The path of a column's value in its record."""
    counted = iter(ordinals)
    path: list[Step] = [next(counted) - 1 if step == "[]" else step for step in table.path]
    return (*path, *column.path)


def _doubled(identity: str) -> Text:
    """What a record shares with an earlier one: its id, or for an id made here what it was made from."""
    if not identity.startswith(f"{SOURCE}-"):
        return Text(f"id {identity} ", f"the id {identity}")
    number = identity.removeprefix(f"{SOURCE}-")
    if re.fullmatch("[0-9a-f]{12}", number):
        return Text("整条记录", "the whole record")
    return Text(f"正式编号 {number} ", f"the official number {number}")


def _ordinals(table: Table) -> str:
    """The ordinals of a row as SELECT items; an entity's own table has none, so NULL stands for them."""
    return ", ".join(f"t.{key}" for key in table.keys[1:]) or "NULL"


def _outside(store: Store, elsewhere: Elsewhere | None, target: str, asked: str) -> list[str]:
    """Those of the ids that a query gives which lead to a record elsewhere."""
    if elsewhere is None or target not in elsewhere.entities:
        return []
    ids = [identifier for (identifier,) in store.db.execute(asked).fetchall()]
    return sorted(elsewhere.known(target, ids)) if ids else []


def _link(
    store: Store,
    table: Table,
    column: Column,
    row: tuple[int, list[int], str],
    severity: Severity,
    count: int,
) -> Hit:
    n, ordinals, value = row
    target = store.standard.entities[str(column.field.refers_to)].title
    return Hit(
        "structure/dangling-link",
        table.entity,
        n,
        place(table, column, ordinals),
        {"id": cut(value), "target": target},
        severity,
        count,
    )


def _listed(scheme: Scheme, codes: Iterable[str]) -> bool:
    """Whether a list has all of the codes."""
    return all(map(scheme.lists, codes))


def _limited(scheme: Scheme) -> list[Concept]:
    """The codes that do not hold on every day."""
    return [
        concept for concept in scheme.concepts.values() if concept.valid_from or concept.valid_until or _never(concept)
    ]


def _never(concept: Concept) -> bool:
    """Whether a code is deprecated and nobody wrote down since when."""
    return concept.deprecated and concept.valid_until is None


def _day(table: Table) -> str:
    column = VALID_ON.get(table.entity)
    owner = "o" if table.path else "t"
    return f"coalesce({owner}.{column}, as_of())" if column else "as_of()"


def _owner(store: Store, table: Table) -> str:
    plural = store.standard.entities[table.entity].plural
    return f"JOIN {plural} o ON o._n = t._n" if table.path and table.entity in VALID_ON else ""


def _instead(scheme: Scheme, concept: Concept, day: date) -> Text:
    """Since or until when a code holds, and what to use on the day: what came before it, or what replaced it."""
    early = concept.valid_from is not None and day < concept.valid_from
    bounds = {"start": concept.valid_from, "end": concept.valid_until}
    when = (_STARTS if early else _ENDED if concept.valid_until else _DROPPED).fill(bounds)
    names = scheme.in_force(concept.replaces if early else concept.replaced_by, day)
    zh = "、".join(f"{name.code}（{name.label.zh}）" for name in names)
    en = ", ".join(f"{name.code} ({name.label.en})" for name in names)
    how = _ONE_OF if len(names) > 1 else _ONE if names else _NONE_YET if early else _NONE_LEFT
    return Text(f"{when.zh}，{how.fill({'codes': zh}).zh}", f"{when.en}; {how.fill({'codes': en}).en}")
