"""A card is left out only where its SQL cannot find anything: whatever finds something was not left out."""

from __future__ import annotations

import random
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from opentt.cases import cases_of, load_examples
from opentt.rule import BUILT_IN, load_cards
from opentt.standard import load
from opentt.validation.firing import Holdings, can_find
from opentt.validation.rules import statement
from opentt.validation.store import Store, columns_of, open_store
from opentt.validation.syntax import parsed, tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.rule import Card

STANDARD = load()
CARDS = [card for card in load_cards(STANDARD.rules).values() if card.family not in BUILT_IN]
KNOWN = {name: [column for column, _ in columns_of(table)] for name, table in STANDARD.tables.items()}


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """Every record of every case that a card finds fault with, in one set of tables."""
    examples = load_examples(STANDARD.home)
    cases = [case for card in CARDS for case in cases_of(card, examples) if not case.good]
    with closing(open_store(STANDARD, date(2026, 3, 2))) as filled:
        for entity in STANDARD.entities.values():
            records = [record for case in cases for record in case.records.get(entity.plural, ())]
            filled.insert(entity.name, enumerate(records, start=1))
        filled.need([*STANDARD.tables, "codes", "working_calendar"])
        yield filled


def able(card: Card, filled: dict[str, set[str]]) -> bool:
    plural = STANDARD.entities[card.family].plural
    return can_find(tree_of(card), plural, Holdings(KNOWN, filled), is_check=card.check is not None)


def held(store: Store) -> dict[str, set[str]]:
    """The columns of each table in which something stands."""
    found = {}
    for name, columns in KNOWN.items():
        counts = ", ".join(f'count("{column}")' for column in columns)
        row = store.db.execute(f"SELECT {counts} FROM {name}").fetchone() or ()
        given = {column for column, count in zip(columns, row, strict=True) if count}
        if given:
            found[name] = given
    return found


@pytest.mark.whole
def test_what_finds_something_is_asked_whatever_is_missing(store: Store) -> None:
    source = random.Random(7)  # noqa: S311 - the same tables each time, no secrets
    fired = 0
    for _ in range(7):
        filled = held(store)
        for card in CARDS:
            if store.db.execute(f"SELECT 1 FROM ({statement(STANDARD, card)}) LIMIT 1").fetchone():
                fired += 1
                assert able(card, filled), card.rule
        for name, columns in KNOWN.items():
            if source.random() < 0.05:
                store.db.execute(f"DELETE FROM {name}")
            gone = [column for column in columns[len(STANDARD.tables[name].keys) + 1 :] if source.random() < 0.12]
            if gone:
                emptied = ", ".join(f'"{column}" = NULL' for column in gone)
                store.db.execute(f"UPDATE {name} SET {emptied}")
    assert fired > len(CARDS)


def test_most_cards_are_left_out_of_a_table_with_few_columns() -> None:
    few = {"contracts": {"_n", "id", "title", "contract_type", "signed_date"}}
    asked = {card.rule for card in CARDS if able(card, few)}
    assert "contract/title-dummy" in asked
    assert len(asked) < 12


@pytest.mark.parametrize(
    ("check", "may_fail"),
    [
        ("total_amount > 0", False),
        ("title <> 'x'", True),
        ("coalesce(total_amount, 1) > 0", True),
        ("total_amount IS NOT NULL", True),
        ("total_amount IS NULL OR title = 'x'", False),
        ("NOT (title = 'x' AND total_amount > 0)", False),
        ("NOT (title = 'x' OR total_amount > 0)", True),
        ("CASE WHEN total_amount > 0 THEN FALSE ELSE TRUE END", True),
        ("total_amount BETWEEN 1 AND 2", False),
        ("title BETWEEN 'a' AND own_number", True),
        ("own_number IN ('a', 'b')", False),
        ("total_amount IS DISTINCT FROM 1", True),
        ("a_column_that_nobody_knows > 0", True),
        ("NOT EXISTS (SELECT 1 FROM contract_parties p WHERE p.contract_id = contracts.id)", False),
        ("EXISTS (SELECT 1 FROM contract_parties p)", True),
        ("title IN (SELECT name FROM contract_parties)", True),
        ("title > (SELECT max(name) FROM contract_parties)", True),
        ("this is no SQL", True),
    ],
)
def test_a_condition_fails_only_where_what_it_needs_is_there(check: str, may_fail: bool) -> None:  # noqa: FBT001
    holdings = Holdings(KNOWN, {"contracts": {"_n", "id", "title"}})
    assert can_find(parsed(check, None), "contracts", holdings, is_check=True) is may_fail


@pytest.mark.parametrize(
    ("query", "may_find"),
    [
        ("SELECT id FROM contracts WHERE total_amount > 0", False),
        ("SELECT id FROM contracts WHERE total_amount IS NULL", True),
        ("SELECT contract_id AS id FROM contract_parties", False),
        ("SELECT c.id FROM contracts c LEFT JOIN contract_parties p ON p.contract_id = c.id WHERE p.name = 'x'", False),
        ("SELECT c.id FROM contracts c LEFT JOIN contract_parties p ON TRUE WHERE p.name IS NULL", True),
        ("SELECT c.id FROM contracts c JOIN contract_parties p ON TRUE", False),
        ("SELECT c.id FROM contracts c, contracts d WHERE c.title = d.title", True),
        ("SELECT id FROM contracts UNION ALL SELECT contract_id FROM contract_parties", True),
        ("SELECT contract_id AS id FROM contract_parties UNION SELECT id FROM contracts WHERE year > 1", False),
        ("SELECT min(id) AS id FROM contracts WHERE year > 1", True),
        ("SELECT id FROM contracts GROUP BY id HAVING sum(year) > 1", False),
        ("SELECT id FROM contracts GROUP BY id HAVING count(year) = count(*)", False),
        ("SELECT id FROM contracts GROUP BY id HAVING count(title) = count(*)", True),
        ("SELECT id FROM (SELECT id, lag(year) OVER (ORDER BY id) AS y FROM contracts) WHERE y > 1", False),
        ("WITH x AS (SELECT 1) SELECT id FROM contracts WHERE year > 1", True),
    ],
)
def test_a_query_finds_only_where_what_it_needs_is_there(query: str, may_find: bool) -> None:  # noqa: FBT001
    holdings = Holdings(KNOWN, {"contracts": {"_n", "id", "title"}})
    assert can_find(parsed(None, query), "contracts", holdings, is_check=False) is may_find
