"""Columns where Chinese and English mix."""

from __future__ import annotations

import pytest

from opentt.report.columns import clean, pad, table, width


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("abc", 3), ("合同", 4), ("（万元）", 8), ("e\u0301", 1), ("ｱ", 1), ("\u200b", 0)]
)
def test_width_is_what_a_terminal_shows(text: str, columns: int) -> None:
    assert width(text) == columns


def test_a_table_is_aligned_by_width_and_has_no_blank_at_the_ends() -> None:
    rows = [["金额", "1,200", ""], ["a", "3", "尾"]]
    assert list(table(rows, indent=" ", right=[1])) == [" 金额  1,200", " a         3  尾"]


def test_padding_never_cuts() -> None:
    assert pad("合同", 2) == "合同"


@pytest.mark.parametrize("text", ["\x1b[31m", "a\nb", "a\u202eb", "a\u2028b", "\ud800", "\ufffe", "\U0001ffff"])
def test_what_a_terminal_would_obey_is_written_out(text: str) -> None:
    assert clean(text).isascii()
    assert clean(text).isprintable()


def test_plain_text_stays_as_it_is() -> None:
    assert clean("合同 “甲” → 乙\u3000é") == "合同 “甲” → 乙\u3000é"
