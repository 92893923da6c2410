"""What the cards' own SQL finds in their bad cases, all cases in one set of tables and each seen by itself."""

from __future__ import annotations

import re
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any

from opentt.cases import cases_of
from opentt.rule import BUILT_IN
from opentt.validation.flatten import rows
from opentt.validation.rules import path_of, statement
from opentt.validation.store import SEPARATOR, Store, columns_of, open_store, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from opentt.cases import Case
    from opentt.rule import Card
    from opentt.schema import Step
    from opentt.standard import Standard

Found = dict[str, list[dict[str, Any]]]
"""The findings of a case, by its name."""

TODAY = date(2026, 3, 2)
"""The day as of which a case without a day of its own is judged."""

APART = 1000
"""More records than a case has: the number of a record is its case's times this, and its place in the case."""


def found_in(standard: Standard, cards: Mapping[str, Card], examples: Mapping[str, dict[str, Any]]) -> Found:
    """The findings of every bad case of the cards that are SQL: whose record, where in it, how severe on its day."""
    asked = [
        (card, case)
        for card in cards.values()
        if card.family not in BUILT_IN
        for case in cases_of(card, examples)
        if not case.good
    ]
    with closing(open_store(standard, TODAY)) as store:
        _fill(store, [case for _, case in asked])
        _look_at_one(store, set(re.findall("[a-z_0-9]+", " ".join(statement(standard, card) for card, _ in asked))))
        return {case.name: _findings(store, card, case, number) for number, (card, case) in enumerate(asked)}


def _fill(store: Store, cases: Sequence[Case]) -> None:
    """Nothing: the tables hold the records of all cases."""
    for entity in store.standard.entities.values():
        numbered = [
            (number * APART + place, record)
            for number, case in enumerate(cases)
            for place, record in enumerate(_told_apart(case.records.get(entity.plural, ())), start=1)
        ]
        for table in store.standard.tables.values():
            flat = [row for n, record in numbered for row in rows(table, record, n)]
            if table.entity == entity.name and flat:
                store.load(table, flat)


def _told_apart(records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The records, each with an id of its own as `Store.settle` gives it."""
    seen: set[object] = {None}
    for place, record in enumerate(records, start=1):
        own = record.get("id")
        yield {**record, "id": f"{own or ''}{SEPARATOR}{place}"} if own in seen else record
        seen.add(own)


def _look_at_one(store: Store, words: AbstractSet[str]) -> None:
    """Nothing: by the names of the tables, only the records of the case in the variable are seen, on its day.

    Columns that no statement has among its `words` are left out: a view of them all takes thrice the time to plan.
    """
    store.need(words & {*store.standard.tables, "codes"} | {"working_calendar"})
    store.db.execute("CREATE SCHEMA one")
    for name in words & store.held.keys():
        seen = ", ".join(quoted(column) for column, _ in columns_of(store.standard.tables[name]) if column in words)
        store.db.execute(
            f"CREATE VIEW one.{name} AS SELECT {seen} FROM main.{name} WHERE _n // {APART} = getvariable('case_number')"
        )
    macros = (store.standard.home / "validator/macros.duckdb.sql").read_text(encoding="utf-8")
    store.db.execute(macros.replace(":as_of", "getvariable('case_day')"))
    store.db.execute("SET search_path = 'one,main'")


def _findings(store: Store, card: Card, case: Case, number: int) -> list[dict[str, Any]]:
    store.db.execute(f"SET VARIABLE case_number = {number}")
    store.db.execute(f"SET VARIABLE case_day = DATE '{(case.as_of or TODAY).isoformat()}'")
    later = f"coalesce(record_day > DATE '{card.valid_until.isoformat()}', FALSE)" if card.valid_until else "FALSE"
    sql = f"SELECT id, ordinal, {later} FROM ({statement(store.standard, card)}) f ORDER BY id, ordinal"
    return [
        {
            "rule": card.rule,
            "severity": "warning" if after and card.severity.value == "error" else card.severity.value,
            "entity": card.family,
            "record": identifier.partition(SEPARATOR)[0],
            "pointer": pointer(path_of(card, ordinal)),
        }
        for identifier, ordinal, after in store.db.execute(sql).fetchall()
    ]


def pointer(path: Sequence[Step]) -> str:
    """The path as a JSON Pointer (RFC 6901); no step of ours holds `~` or `/`."""
    return "".join(f"/{step}" for step in path)
