"""What a rule card needs in the database: the code lists that its SQL names, all where it does not say which."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from opentt.rule import load_cards
from opentt.standard import load
from opentt.validation.rules import lists_of
from opentt.validation.store import open_store

STANDARD = load()
CARD = load_cards(STANDARD.rules)["contract/subtype-outside-type"]


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("SELECT c.id FROM contracts c", set()),
        ("SELECT i.id FROM contracts i WHERE i.scheme = 'region'", set()),
        ("SELECT c.id FROM contracts c JOIN codes k ON k.scheme = 'region' AND k.code = c.id", {"region"}),
        ("SELECT c.id FROM contracts c JOIN codes k ON k.code = c.id", set(STANDARD.schemes)),
        ("SELECT c.id FROM contracts c JOIN codes k ON k.scheme = 'no-list'", set(STANDARD.schemes)),
        ("SELECT k.id FROM codes k, codes o WHERE k.scheme = 'region' AND o.code = k.code", set(STANDARD.schemes)),
    ],
)
def test_a_card_reads_the_lists_that_it_names(query: str, named: set[str]) -> None:
    assert set(lists_of(replace(CARD, check=None, query=query), STANDARD)) == named


def test_each_list_is_in_the_table_once_however_often_it_is_needed() -> None:
    with closing(open_store(STANDARD, date(2026, 3, 2))) as store:
        store.need_codes(["region"])
        store.need_codes(["region", "currency"])
        some = dict(store.db.execute("SELECT scheme, count(*) FROM codes GROUP BY 1").fetchall())
        store.need(["codes"])
        every = dict(store.db.execute("SELECT scheme, count(*) FROM codes GROUP BY 1").fetchall())
    assert some == {name: len(STANDARD.schemes[name].concepts) for name in ("region", "currency")}
    assert every == {name: len(scheme.concepts) for name, scheme in STANDARD.schemes.items()}
