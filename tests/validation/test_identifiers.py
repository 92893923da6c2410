"""Check characters of unified social credit codes, held against another implementation of the standard."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import uscc as scheme

from opentt.validation.identifiers import uscc

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
VALID = "12100000400000624D"


@given(st.text("0123456789", min_size=8, max_size=8), st.text(ALPHABET, min_size=9, max_size=9))
def test_one_last_character_is_right(head: str, organisation: str) -> None:
    """Of all last characters at most one is accepted, and only where the other implementation accepts it."""
    right = [last for last in ALPHABET if uscc(head + organisation + last)]
    assert right in ([], [scheme.calc_check_digit(head + organisation)])


@given(st.integers(0, 17), st.sampled_from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ -"))
def test_no_single_character_can_be_changed(place: int, character: str) -> None:
    """A valid code with another character anywhere is not valid."""
    changed = VALID[:place] + character + VALID[place + 1 :]
    assert uscc(changed) is (changed == VALID)
