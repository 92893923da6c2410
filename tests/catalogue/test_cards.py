"""Every rule card holds what it promises: its bad cases give that finding only, its good cases none."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest

from opentt.cases import Case, cases_of, load_examples
from opentt.finding import Severity
from opentt.rule import BUILT_IN, Card, load_cards
from opentt.standard import load
from opentt.validation import validate
from opentt.validation.rules import path_of, statement

if TYPE_CHECKING:
    from opentt.finding import Report

STANDARD = load()
CARDS = load_cards(STANDARD.rules)
EXAMPLES = load_examples(STANDARD.home)
CASES = [case for card in CARDS.values() for case in cases_of(card, EXAMPLES)]
PLACEHOLDER = re.compile(r"\{([a-z0-9_]+)\}")


BY_NAME = {case.name: case for case in CASES}
BAD = [case.name for case in CASES if not case.good]


def written(case: Case, folder: Path) -> Path:
    for name, text in case.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.rstrip("\n") + "\n", encoding="utf-8")
    if not case.files:
        path = folder / "records.json"
        path.write_text(json.dumps(case.records, ensure_ascii=False, default=float), encoding="utf-8")
    return folder if len(case.files) > 1 else path


@cache
def report_of(name: str) -> Report:
    """What the validator says of a case."""
    case = BY_NAME[name]
    with TemporaryDirectory() as folder:
        return validate([written(case, Path(folder))], as_of=case.as_of, profile=case.profile)


def in_kit(case: Case) -> dict[str, Any]:
    """The case as the conformance kit has it."""
    path = STANDARD.home / f"validator/conformance/derived/rules/{case.rule}.json"
    tests = json.loads(path.read_text(encoding="utf-8"))[0]["tests"]
    found: dict[str, Any] = next(test for test in tests if test["description"] == case.name)
    return found


@pytest.mark.parametrize("name", BY_NAME)
def test_a_bad_case_gives_that_finding_only_and_a_good_case_none(name: str) -> None:
    case, report = BY_NAME[name], report_of(name)
    found = {finding.rule for finding in report.findings}
    assert found == (set() if case.good else {case.rule}), [finding.message.en for finding in report.findings]


@pytest.mark.parametrize("name", [name for name in BAD if not BY_NAME[name].files])
def test_a_bad_case_is_located_at_its_value(name: str) -> None:
    card, report = CARDS[BY_NAME[name].rule], report_of(name)
    pointers = {re.sub(r"/[0-9]+", "/*", finding.location.pointer) for finding in report.findings}
    assert report.findings
    if card.family not in BUILT_IN:
        expected = "/" + "/".join(str(step) for step in path_of(card, 1))
        assert pointers == {re.sub(r"/[0-9]+", "/*", expected)}
    assert all(finding.location.line and finding.location.column for finding in report.findings)


@pytest.mark.parametrize("name", BY_NAME)
def test_the_conformance_kit_says_what_the_validator_finds(name: str) -> None:
    case = BY_NAME[name]
    told = in_kit(case)
    assert told["valid"] is case.good
    if case.good or CARDS[case.rule].family in BUILT_IN:
        assert [finding["rule"] for finding in told.get("findings", [])] == ([] if case.good else [case.rule])
        return
    found = {
        (finding.rule, finding.severity.value, finding.entity, finding.record, finding.location.pointer)
        for finding in report_of(name).findings
    }
    assert {tuple(finding.values()) for finding in told["findings"]} == found


@pytest.mark.parametrize("name", BAD)
def test_messages_are_whole_in_both_languages(name: str) -> None:
    for finding in report_of(name).findings:
        for text in (finding.message.zh, finding.message.en):
            assert 0 < len(text) <= 300
            assert not PLACEHOLDER.search(text)


@pytest.mark.parametrize("card", CARDS.values(), ids=lambda card: card.rule)
def test_words_are_in_the_house_style(card: Card) -> None:
    for text in (card.title, card.message, card.why):
        assert text.zh.strip() == text.zh
        assert text.en.strip() == text.en
        assert re.search(r"[一-鿿]", text.zh)
        assert not re.search(r"[一-鿿]", text.en)
        assert "please" not in text.en.casefold()
        assert "!" not in text.en + text.zh
    for text in (card.title, card.message):
        assert not text.en.endswith(".")
        assert not text.zh.endswith("。")
    assert set(PLACEHOLDER.findall(card.message.zh)) == set(PLACEHOLDER.findall(card.message.en))


@pytest.mark.parametrize("card", CARDS.values(), ids=lambda card: card.rule)
def test_an_error_cites_a_policy_in_force(card: Card) -> None:
    for cite in card.cites:
        assert cite.policy in STANDARD.policies
    if card.severity is not Severity.ERROR or card.family == "structure":
        return
    assert card.cites
    ends = [STANDARD.policies[cite.policy].repealed for cite in card.cites]
    if ends and all(ends):
        last = max(end for end in ends if end)
        assert card.valid_until == last - timedelta(days=1)


@pytest.mark.parametrize("card", [c for c in CARDS.values() if c.family not in BUILT_IN], ids=lambda c: c.rule)
def test_a_card_names_known_fields(card: Card) -> None:
    entity = STANDARD.entities[card.family]
    field = entity.at(path_of(card, 1))
    assert field is not None, card.at
    assert (card.check is None) != (card.query is None)
    columns = {column.name for column in STANDARD.tables[entity.plural].columns}
    assert card.valid_on is None or card.valid_on in columns
    if card.check is not None:
        assert set(card.placeholders) <= columns
    assert entity.plural in statement(STANDARD, card)


def test_every_family_of_cards_is_an_entity_or_built_in() -> None:
    assert {card.family for card in CARDS.values()} <= {*STANDARD.entities, *BUILT_IN}


def test_every_smallest_example_is_without_findings() -> None:
    for name, example in EXAMPLES.items():
        report = validate(records=[example], entity=name)
        assert report.records == 1
        assert [finding.message.en for finding in report.findings] == []
