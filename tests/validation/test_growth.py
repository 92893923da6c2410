"""No rule's work grows with the square of the records, whatever they hold: seen in the plan, not on the clock."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from opentt.cases import cases_of, load_examples
from opentt.rule import BUILT_IN, load_cards
from opentt.standard import load
from opentt.validation.rules import needs, statement
from opentt.validation.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.rule import Card

pytestmark = pytest.mark.whole

STANDARD = load()
CARDS = load_cards(STANDARD.rules)
EXAMPLES = load_examples(STANDARD.home)
COPIES = 200
MOST = 30
"""How many rows for each row in the tables a step of a plan may see: parts and categories, never all records."""

JOINING = [
    card.rule
    for card in CARDS.values()
    if card.family not in BUILT_IN and (card.query or "").count("JOIN") + (card.query or "").count("SELECT") > 1
]


def steps(node: dict[str, Any]) -> Iterator[int]:
    """How many rows each step of a profile gave, in the words of DuckDB since 2.0 or before."""
    yield int(node.get("intermediate_rows", node.get("operator_cardinality", 0)))
    for child in (*node.get("children", ()), *node.get("operator", ())):
        yield from steps(child)


def widest(card: Card, copies: int) -> tuple[int, int]:
    """The most rows that any step of a card's plan gives for copies of a bad case, and how many the tables have."""
    case = next(case for case in cases_of(card, EXAMPLES) if not case.good)
    with closing(open_store(STANDARD, case.as_of or date(2026, 3, 2))) as store:
        for entity in STANDARD.entities.values():
            records = case.records.get(entity.plural, [])
            copied = [
                {**record, "id": f"{record.get('id')}-{copy}" if entity.name == card.family else record.get("id")}
                for copy in range(copies if entity.name == card.family else 1)
                for record in records
            ]
            store.insert(entity.name, enumerate(copied, start=1))
        store.need({STANDARD.entities[card.family].plural, *needs(card), "codes"})
        counted = [store.db.execute(f"SELECT count(*) FROM {name}").fetchone() for name in store.held]
        profile = store.db.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement(STANDARD, card)}").fetchall()[0][1]
    codes = sum(len(scheme.concepts) for scheme in STANDARD.schemes.values())
    return max(steps(json.loads(profile))), sum(row[0] for row in counted if row) + codes // MOST


@pytest.mark.parametrize("rule", JOINING)
def test_no_step_of_a_rule_sees_every_pair_of_records(rule: str) -> None:
    most, rows = widest(CARDS[rule], COPIES)
    assert most <= MOST * rows


def test_a_join_of_every_pair_would_be_seen() -> None:
    from dataclasses import replace

    card = CARDS["contract/registration-number-shared"]
    pairs = (
        "SELECT c.id, c.registration_number AS number, min(o.title) AS other FROM contracts c JOIN contracts o "
        "ON o.region = c.region OR o.title = c.title OR o.contract_type = c.contract_type "
        "GROUP BY c.id, c.registration_number"
    )
    most, rows = widest(replace(card, query=pairs), COPIES)
    assert most > MOST * rows
