"""JSON text to exact values."""

from __future__ import annotations

from decimal import Decimal

import pytest

from opentt.tables.parsing import parse


def test_numbers_are_exact_and_what_is_no_number_stays_visible() -> None:
    value = parse(
        '{"a": 100.10, "b": 12345678901234567890123, "c": 1e400, "d": [NaN, Infinity, -Infinity], "e": 1.0}'
    ).value
    assert value == {
        "a": Decimal("100.10"),
        "b": 12345678901234567890123,
        "c": Decimal("1e400"),
        "d": ["NaN", "Infinity", "-Infinity"],
        "e": Decimal("1.0"),
    }
    assert isinstance(value, dict)
    assert str(value["a"]) == "100.10"
    assert not any(isinstance(part, float) for part in value.values())


def test_repeated_members_are_listed_by_pointer() -> None:
    parsed = parse('{"id": 1, "parties": [{"role": "a", "role": "b"}], "id": 2}')
    assert parsed.value == {"id": 2, "parties": [{"role": "b"}]}
    assert parsed.repeated == ("/parties/0/role", "/id")


@pytest.mark.parametrize(
    ("text", "en"),
    [
        ('{"a": 1', "not JSON at line 7 column 10: a comma or closing bracket is missing"),
        ('{"a": 1,\n"b"\n}', "not JSON at line 9 column 1: a colon is missing"),
        ('{"a": "x\ty"}', "not JSON at line 7 column 11: a string holds a control character"),
        ('{"a": 1} {"b": 2}', "not JSON at line 7 column 12: something follows a complete value"),
        ("{'a': 1}", "not JSON at line 7 column 4: a member's name in double quotes is missing"),
        ('{"a": "x', "not JSON at line 7 column 9: a string is never closed"),
        ('{"a" 1}', "not JSON at line 7 column 8: a colon is missing"),
        ('{"a": }', "not JSON at line 7 column 9: a value is missing"),
        ('{"a": "\\q"}', "a backslash escape is not valid"),
        ('{"a": "\\ud83d"}', "the record on line 7 holds half of a \\u surrogate pair"),
        ('{"\\udc00": 1}', "the record on line 7 holds half of a \\u surrogate pair"),
        ('{"a": [["\\udc00"]]}', "the record on line 7 holds half of a \\u surrogate pair"),
        ("[" * 201 + "]" * 201, "the record on line 7 nests deeper than 200 levels"),
        ("[" * 1_000_000, "the record on line 7 nests deeper than 200 levels"),
        ('{"a": ' + "9" * 5000 + "}", "in the record on line 7: the number 99999999999999999999… is too large"),
        ('{"a": 1e9999999999999999999}', "in the record on line 7: the number 1e9999999999999999…"),
        ('{"a": 1e99999}', "in the record on line 7: the number 1e99999 is too large"),
    ],
)
def test_broken_text_says_why_and_where(text: str, en: str) -> None:
    parsed = parse(text, 7, 3)
    assert parsed.value is None
    assert parsed.broken
    assert en.split("…", maxsplit=1)[0] in parsed.broken.en
    assert "第 " in parsed.broken.zh


def test_a_whole_surrogate_pair_and_a_written_backslash_are_text() -> None:
    assert parse('"\\ud83d\\ude00 \\\\ud800"').value == "😀 \\ud800"


def test_two_hundred_levels_are_read() -> None:
    assert parse("[" * 200 + "]" * 200).broken is None
