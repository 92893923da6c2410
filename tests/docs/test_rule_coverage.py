"""What must be checked is checked: each rule that the page names is there, and a case shows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from opentt.rule import load_cards
from opentt.standard import load

PAGE = Path(__file__).resolve().parents[2] / "docs/decisions/rule-coverage.md"
RULES = load_cards(load().rules)


def rows() -> list[tuple[str, list[str]]]:
    """What is checked, and the rules that check it."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    cells = [line.strip("|").split("|") for line in lines if line.startswith("| ") and "`" in line]
    return [(what.strip(), re.findall("`([^`]+)`", rules)) for what, rules in cells]


@pytest.mark.parametrize(("what", "rules"), rows())
def test_what_is_named_is_checked_and_shown(what: str, rules: list[str]) -> None:
    assert rules, what
    assert [rule for rule in rules if rule not in RULES] == []
    assert [rule for rule in rules if not RULES[rule].cases.get("bad")] == []


def test_the_page_speaks_of_every_entity() -> None:
    families = {rule.partition("/")[0] for _, rules in rows() for rule in rules}
    assert families == {rule.partition("/")[0] for rule in RULES}
