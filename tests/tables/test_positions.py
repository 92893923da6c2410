"""Where values stand in JSON text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opentt.tables import position
from opentt.tables.positions import deeper_than, repeated_members

NAMES = st.text(st.characters(codec="utf-8"), max_size=4)
BLANKS = st.text(" \t\r\n", max_size=3)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8"), max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=12,
)


def written(value: object, blank: st.DataObject) -> str:
    """JSON text with blanks of its own wherever they may stand."""

    def pad() -> str:
        return blank.draw(BLANKS)

    if isinstance(value, dict):
        inside = f"{pad()},{pad()}".join(
            json.dumps(name, ensure_ascii=blank.draw(st.booleans())) + f"{pad()}:{pad()}" + written(part, blank)
            for name, part in value.items()
        )
        return "{" + pad() + inside + pad() + "}"
    if isinstance(value, list):
        return "[" + pad() + f"{pad()},{pad()}".join(written(part, blank) for part in value) + pad() + "]"
    return json.dumps(value, ensure_ascii=blank.draw(st.booleans()))


def places(value: object, pointer: str = "") -> list[tuple[str, object]]:
    """Every pointer with its value."""
    found = [(pointer, value)]
    if isinstance(value, dict):
        for name, part in value.items():
            found += places(part, f"{pointer}/" + name.replace("~", "~0").replace("/", "~1"))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            found += places(part, f"{pointer}/{index}")
    return found


def at(text: str, line: int, column: int) -> str:
    """The text from a line and column on."""
    lines = text.replace("\r\n", "\n\0").replace("\r", "\n").replace("\n\0", "\0\n").split("\n")
    start = sum(len(one) + 1 for one in lines[: line - 1])
    return text[start + column - 1 :]


@given(VALUES, BLANKS, st.data())
def test_the_text_at_the_position_starts_with_the_value(value: object, lead: str, data: st.DataObject) -> None:
    text = lead + written(value, data)
    for pointer, part in places(value):
        found, _ = json.JSONDecoder().raw_decode(at(text, *position(text, pointer)))
        assert found == part


@pytest.mark.parametrize(
    ("text", "pointer", "expected"),
    [
        ('{"a": 1}', "", (1, 1)),
        ('{"a": {"b": 1}}', "/a/c", (1, 7)),
        ('{"a": [1, 2]}', "/a/9", (1, 7)),
        ('{"a": 1,\r\n "a": 2}', "/a", (2, 7)),
        ('{"a": {"b": 1}, "a": {}}', "/a/b", (1, 22)),
        ('{"合同": "甲", "额": 1}', "/额", (1, 18)),
        ('{"/a~": 1}', "/~1a~0", (1, 9)),
        ('{"x": "}\\"]", "y": 2}', "/y", (1, 20)),
    ],
)
def test_missing_members_lead_to_the_parent_and_repeated_ones_to_the_last(
    text: str, pointer: str, expected: tuple[int, int]
) -> None:
    assert position(text, pointer) == expected


def test_repeated_members_are_found_at_every_depth_and_only_there() -> None:
    text = '{"a": 1, "b": [{"c": 1, "c": 2}, {"c": 3}], "\\u0061": [1], "d": {"a": 1}}'
    assert repeated_members(text) == ("/b/0/c", "/a")


def test_brackets_in_strings_are_no_depth() -> None:
    assert not deeper_than(json.dumps("[" * 500), 200)
    assert not deeper_than("[]" * 500, 200)
    assert not deeper_than("[" * 200 + "]" * 200, 200)
    assert deeper_than("[" * 201 + "]" * 201, 200)
    assert deeper_than('{"a":' * 100_000, 200)
