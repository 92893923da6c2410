"""Every rule card holds what it promises: its bad cases give that finding only, its good cases none."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest

from opentt.cases import Case, cases_of, load_examples
from opentt.finding import Severity
from opentt.package.checking import check
from opentt.package.held import held
from opentt.rule import BUILT_IN, Card, load_cards
from opentt.schema import ENTITIES
from opentt.standard import load
from opentt.validation import validate
from opentt.validation.rules import path_of, statement

if TYPE_CHECKING:
    from opentt.finding import Finding

STANDARD = load()
CARDS = load_cards(STANDARD.rules)
EXAMPLES = load_examples(STANDARD.home)
CASES = [case for card in CARDS.values() for case in cases_of(card, EXAMPLES)]
ENTITY = {plural: entity for entity, plural in ENTITIES.items()}
PLACEHOLDER = re.compile(r"\{([a-z0-9_]+)\}")


BY_NAME = {case.name: case for case in CASES}
BAD = [case.name for case in CASES if not case.good]
TOGETHER = 60
"""How many cases share a validation, at most; those of one card, being alike, are dealt to different ones."""


def written(case: Case, folder: Path) -> Path:
    for name, text in case.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.rstrip("\n") + "\n", encoding="utf-8")
    if not case.files:
        path = folder / "records.json"
        path.write_text(json.dumps(case.records, ensure_ascii=False, default=float), encoding="utf-8")
    return folder if len(case.files) > 1 else path


def alone(case: Case) -> tuple[Finding, ...]:
    """What the validator says of a case that has a file to itself; a package is checked as one."""
    with TemporaryDirectory() as folder:
        path = written(case, Path(folder))
        if CARDS[case.rule].family == "package":
            package = held(path.parent if path.is_file() else path)
            return check(package, frictionless=case.rule == "package/frictionless").findings
        return validate([path], as_of=case.as_of, profile=case.profile).findings


def single(case: Case) -> bool:
    """Whether a case is one record of the exchange profile, judged today, and its rule one of records, not of files."""
    (records, *more) = case.records.values() or ([],)
    plain = case.as_of is None and case.profile == "exchange" and CARDS[case.rule].family not in BUILT_IN
    return plain and not more and len(records) == 1


@cache
def together() -> dict[str, tuple[Finding, ...]]:
    """What the validator says of the single records, many to a file under ids of their own.

    Where that is not what the case says, records may have met that have nothing to do with each other:
    such a case is not among them.
    """
    told: dict[str, tuple[Finding, ...]] = {}
    by_entity: dict[str, list[tuple[str, dict[str, Any]]]] = defaultdict(list)
    for case in filter(single, CASES):
        ((plural, (record,)),) = case.records.items()
        if record.get("id") == EXAMPLES[ENTITY[plural]]["id"]:
            by_entity[plural].append((case.name, record))
    for plural, listed in by_entity.items():
        files = -(-len(listed) // TOGETHER)
        for first in range(files):
            told |= _told(plural, listed[first::files])
    return told


def _told(plural: str, listed: list[tuple[str, dict[str, Any]]]) -> dict[str, tuple[Finding, ...]]:
    """The findings of cases that share a file, by case, as each would have them alone."""
    ids = {f"{record['id']}-case-{n}": name for n, (name, record) in enumerate(listed)}
    records = [_apart(record, own) for own, (_, record) in zip(ids, listed, strict=True)]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "records.json"
        path.write_text(json.dumps({plural: records}, ensure_ascii=False, default=float), encoding="utf-8")
        findings = validate([path], max_findings=0).findings
    by_case: dict[str, list[Finding]] = {name: [] for name in ids.values()}
    for finding in findings:
        assert finding.record
        own = replace(finding, record=EXAMPLES[ENTITY[plural]]["id"])
        by_case[ids[finding.record]].append(own)
    expected = {name: set() if BY_NAME[name].good else {BY_NAME[name].rule} for name in by_case}
    return {
        name: tuple(found) for name, found in by_case.items() if {finding.rule for finding in found} == expected[name]
    }


def _apart(record: dict[str, Any], own: str) -> dict[str, Any]:
    """The record under an id of its own, its grant to a recipient of its own: ceilings are summed by recipient."""
    recipient = {"recipient_name": f"{record['recipient_name']}{own}"} if "recipient_name" in record else {}
    return record | {"id": own} | recipient


@cache
def found_in(name: str) -> tuple[Finding, ...]:
    """What the validator says of a case."""
    shared = together().get(name)
    return alone(BY_NAME[name]) if shared is None else shared


def in_kit(case: Case) -> dict[str, Any]:
    """The case as the conformance kit has it."""
    path = STANDARD.home / f"validator/conformance/derived/rules/{case.rule}.json"
    tests = json.loads(path.read_text(encoding="utf-8"))[0]["tests"]
    found: dict[str, Any] = next(test for test in tests if test["description"] == case.name)
    return found


@pytest.mark.parametrize("name", BY_NAME)
def test_a_bad_case_gives_that_finding_only_and_a_good_case_none(name: str) -> None:
    case, findings = BY_NAME[name], found_in(name)
    found = {finding.rule for finding in findings}
    assert found == (set() if case.good else {case.rule}), [finding.message.en for finding in findings]


@pytest.mark.parametrize("name", [name for name in BAD if not BY_NAME[name].files])
def test_a_bad_case_is_located_at_its_value(name: str) -> None:
    card, findings = CARDS[BY_NAME[name].rule], found_in(name)
    pointers = {re.sub(r"/[0-9]+", "/*", finding.location.pointer) for finding in findings}
    assert findings
    if card.family not in BUILT_IN:
        expected = "/" + "/".join(str(step) for step in path_of(card, 1))
        assert pointers == {re.sub(r"/[0-9]+", "/*", expected)}
    assert all(finding.location.line and finding.location.column for finding in findings)


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
        for finding in found_in(name)
    }
    assert {tuple(finding.values()) for finding in told["findings"]} == found


@pytest.mark.parametrize("name", BAD)
def test_messages_are_whole_in_both_languages(name: str) -> None:
    for finding in found_in(name):
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
    if card.severity is not Severity.ERROR or card.family in {"structure", "package"}:
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
