"""Two values of a record are told apart field by field, and nothing else is told."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opentt.canonical import canonical, json_text, record_text
from opentt.changes import edits
from opentt.standard import load

ROOT = load().entities["contract"].root


def told(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, Any, Any]]:
    found = edits(ROOT, canonical(ROOT, before) or {}, canonical(ROOT, after) or {})
    return [(".".join(map(str, edit.path)), edit.before, edit.after) for edit in found]


PARTIES = [
    {"role": "seller", "name": "甲大学", "region": "110108"},
    {"role": "buyer", "name": "乙公司", "region": "110105"},
]


def test_the_order_of_parts_of_members_and_what_is_empty_says_nothing() -> None:
    before = {"id": "c", "parties": PARTIES, "ip_kinds": ["patent", "know-how"], "total_amount": Decimal("1.50")}
    after = {
        "total_amount": 1.5,
        "ip_kinds": ["know-how", "patent"],
        "parties": [dict(reversed(party.items())) for party in reversed(PARTIES)],
        "id": "c",
        "title": None,
        "ip_rights": [],
        "payment": {},
    }
    assert record_text(ROOT, before) == record_text(ROOT, after)
    assert told(before, after) == []


def test_a_part_is_matched_by_what_it_says() -> None:
    moved = [{**PARTIES[1], "region": "110102"}, PARTIES[0]]
    found = edits(ROOT, canonical(ROOT, {"parties": PARTIES}), canonical(ROOT, {"parties": moved}))
    (edit,) = found
    assert (edit.path[0], edit.path[2], edit.before, edit.after) == ("parties", "region", "110105", "110102")
    assert dict(edit.labels[edit.path[:2]]) == {"role": "buyer", "name": "乙公司"}


def test_a_renamed_part_is_the_same_part_and_a_new_one_is_new() -> None:
    renamed = {"parties": [PARTIES[0], {**PARTIES[1], "name": "丙公司"}]}
    assert [(edit[1], edit[2]) for edit in told({"parties": PARTIES}, renamed)] == [("乙公司", "丙公司")]
    third = {"role": "intermediary", "name": "丁中介"}
    (edit,) = told({"parties": PARTIES}, {"parties": [*PARTIES, third]})
    assert edit[1:] == (None, third)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"title": "甲"}, {}, [("title", "甲", None)]),
        ({}, {"payment": {"mode": "lump-sum"}}, [("payment", None, {"mode": "lump-sum"})]),
        ({"ip_kinds": ["a", "b"]}, {"ip_kinds": ["b", "c"]}, [("ip_kinds.0", "a", None), ("ip_kinds.1", None, "c")]),
        ({"x_own": [1, 2]}, {"x_own": [2, 1]}, [("x_own", [1, 2], [2, 1])]),
        ({"is_classified": True}, {"is_classified": 1}, [("is_classified", True, 1)]),
    ],
    ids=["gone", "new", "set", "extension", "kind"],
)
def test_values(before: dict[str, Any], after: dict[str, Any], expected: list[tuple[str, Any, Any]]) -> None:
    assert told(before, after) == expected


PART = st.fixed_dictionaries(
    {},
    optional={
        "role": st.sampled_from(["seller", "buyer"]),
        "name": st.sampled_from(["甲", "乙", "丙"]),
        "region": st.sampled_from(["110108", "110105"]),
    },
)
RECORD = st.fixed_dictionaries(
    {},
    optional={
        "title": st.text(max_size=3),
        "total_amount": st.decimals(0, 100, places=2),
        "parties": st.lists(PART, max_size=4),
        "ip_kinds": st.lists(st.sampled_from(["patent", "know-how", "none"]), unique=True),
        "payment": st.fixed_dictionaries({}, optional={"mode": st.sampled_from(["a", "b"])}),
    },
)


@given(RECORD, RECORD)
@settings(max_examples=200, deadline=None)
def test_something_is_told_exactly_where_the_texts_differ(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert bool(told(before, after)) == (record_text(ROOT, before) != record_text(ROOT, after))


@given(RECORD)
@settings(max_examples=100, deadline=None)
def test_the_canonical_text_is_canonical(record: dict[str, Any]) -> None:
    import json

    text = record_text(ROOT, record)
    again = json.loads(text, parse_float=Decimal)
    assert record_text(ROOT, again) == text
    assert json_text(again) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("9999999999999.99"), "9999999999999.99"),
        (Decimal("1E+20"), "100000000000000000000"),
        (0.1, "0.1"),
        (-0.0, "0"),
        (True, "true"),
        ("\ud800", '"\\ud800"'),
        ({}, "{}"),
        ("“甲”\n", '"“甲”\\n"'),
    ],
)
def test_json_is_exact(value: object, text: str) -> None:
    assert json_text(value) == text
