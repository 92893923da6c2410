"""The portable kit is true of our own engines, and an independent validator can be scored by it."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from opentt.schema import ENTITIES
from opentt.standard import load
from opentt.validation.structure import Engine, defects, judge
from tests.conformance import mini_package, mini_validator

if TYPE_CHECKING:
    from pathlib import Path

STANDARD = load()
KIT = STANDARD.home / "validator/conformance/derived"
BUNDLE = STANDARD.home / "schemas/derived/opentt.schema.json"
BEYOND_JSON_SCHEMA = "three decimals"
"""What the schemas leave to words: the README says so."""


def group(path: Path) -> dict[str, Any]:
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    assert len(found) == 1
    return found[0]


def told(test: dict[str, Any]) -> set[tuple[str, str]]:
    return {(finding["rule"], finding["pointer"]) for finding in test.get("findings", [])}


@pytest.mark.parametrize("engine", ["screen", "reference"])
@pytest.mark.parametrize("entity", ENTITIES)
def test_both_engines_find_what_the_kit_tells(entity: str, engine: Engine) -> None:
    errors = judge(STANDARD, entity, engine)
    for test in group(KIT / f"structure/{entity}.json")["tests"]:
        record = test["data"]
        found = {
            (defect.rule, "".join(f"/{step}" for step in defect.path))
            for defect in defects(STANDARD, STANDARD.entities[entity], record, errors(record))
        }
        assert found == told(test), test["description"]
        assert test["valid"] is not bool(found)


@pytest.mark.parametrize("entity", ENTITIES)
def test_plain_json_schema_reaches_all_but_what_the_readme_excepts(entity: str) -> None:
    kit = group(KIT / f"structure/{entity}.json")
    judge_of_others = mini_validator.validator(kit["schema"], mini_validator.registry(BUNDLE))
    missed = [
        test["description"]
        for test in kit["tests"]
        if mini_validator.findings(judge_of_others, json.loads(json.dumps(test["data"], default=float))) != told(test)
    ]
    assert all(BEYOND_JSON_SCHEMA in description for description in missed), missed
    assert len(kit["tests"]) > 30


def test_a_validator_that_lets_everything_pass_scores_badly() -> None:
    kit = group(KIT / "structure/contract.json")
    right = sum(test["valid"] for test in kit["tests"])
    assert right < len(kit["tests"]) / 2


def test_every_card_is_in_the_kit_and_every_case_says_what_it_expects() -> None:
    rules = {path.relative_to(KIT / "rules").with_suffix("").as_posix() for path in (KIT / "rules").rglob("*.json")}
    cards = {path.relative_to(STANDARD.rules).with_suffix("").as_posix() for path in STANDARD.rules.rglob("*.yaml")}
    assert rules == cards
    for rule in rules:
        kit = group(KIT / f"rules/{rule}.json")
        assert kit["rule"] == rule
        assert {test["valid"] for test in kit["tests"]} == {True, False}
        assert all(test["valid"] is not bool(test.get("findings")) for test in kit["tests"])


def test_every_package_with_a_fault_is_in_the_kit_and_names_one_rule_that_there_is() -> None:
    tests = group(KIT / "packages.json")["tests"]
    bad = {path.name for path in (STANDARD.home / "examples/packages/bad").iterdir() if path.is_dir()}
    assert {test["package"].rpartition("/")[2] for test in tests if not test["valid"]} == bad
    assert all(len(test["findings"]) == 1 for test in tests if not test["valid"])
    assert sum(test["valid"] for test in tests) >= 3


def test_a_checker_of_others_is_scored_by_the_packages() -> None:
    right = 0
    for test in group(KIT / "packages.json")["tests"]:
        found = mini_package.findings(STANDARD.home / test["package"])
        wanted = {finding["rule"] for finding in test.get("findings", ())}
        assert found == wanted & mini_package.KNOWN, test["description"]
        right += found == wanted
    assert right > len(mini_package.KNOWN)
