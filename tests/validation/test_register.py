"""A register with every kind of fault: each is found, in every format, whichever way the records are judged."""

from __future__ import annotations

import csv
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))

from generate import PLURALS, write

from opentt.validation import validate

if TYPE_CHECKING:
    from opentt.finding import Finding, Report

TODAY = date(2026, 3, 2)
ROWS, EVERY = 130, 6
COUNTED = "structure/unlisted-code"
"""The rule whose findings stand for all rows with the same value."""

BROUGHT_ALONG = {"contract/registered-twice", "contract/technical-amount-exceeds-total", "structure/dangling-link"}
"""What a fault of another kind may bring with it, or what is found in the row that a fault repeats."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register of all entities as CSV, NDJSON and XLSX."""
    made = tmp_path_factory.mktemp("register")
    for form in ("csv", "ndjson", "xlsx"):
        for entity in PLURALS:
            write(made, entity, ROWS, EVERY, form)
    return made


def told(report: Report) -> list[tuple[object, ...]]:
    return sorted(map(_facts, report.findings), key=repr)


def _facts(finding: Finding) -> tuple[object, ...]:
    place = finding.location
    return (
        finding.rule, finding.severity.value, finding.record, place.row, place.line, place.column, place.heading,
        place.pointer, finding.value, finding.message.zh, finding.message.en, finding.count, finding.fingerprint,
    )  # fmt: skip


@pytest.mark.parametrize("form", ["csv", "ndjson"])
@pytest.mark.parametrize("entity", sorted(PLURALS))
def test_a_register_judged_as_a_whole_gives_what_its_rows_give(folder: Path, entity: str, form: str) -> None:
    asked: dict[str, Any] = {"as_of": TODAY, "max_findings": 0}
    path = folder / f"{PLURALS[entity]}.{form}"
    whole, by_row, slow = (
        validate([path], **asked, screen_from=0),
        validate([path], **asked, screen_from=10**9),
        validate([path], **asked, engine="reference"),
    )
    assert told(whole) == told(by_row) == told(slow)
    assert whole.by_rule == by_row.by_rule == slow.by_rule
    assert whole.by_severity == by_row.by_severity


@pytest.mark.parametrize("form", ["csv", "ndjson", "xlsx"])
def test_every_fault_that_was_put_in_is_found_and_no_other(folder: Path, form: str) -> None:
    paths = [folder / f"{plural}.{form}" for plural in PLURALS.values()]
    report = validate(paths, as_of=TODAY, max_findings=0, screen_from=0)
    with (folder / "truth.txt").open(encoding="utf-8") as file:
        lines = {(entity, int(row), rule) for entity, row, rule in csv.reader(file)}
    truth = {line for line in lines if line[2] != COUNTED}
    found = {(f.entity, f.location.row, f.rule) for f in report.findings if f.rule != COUNTED}
    assert truth <= found, sorted(truth - found)
    assert {rule for _, _, rule in found - truth} <= BROUGHT_ALONG
    assert report.by_rule[COUNTED] == len(lines) - len(truth)


@pytest.mark.parametrize("form", ["csv", "ndjson"])
def test_the_report_is_the_same_for_any_number_of_jobs(folder: Path, form: str) -> None:
    asked: dict[str, Any] = {"as_of": TODAY, "max_findings": 3, "screen_from": 0}
    reports = [validate([folder / f"contracts.{form}"], **asked, jobs=jobs) for jobs in (1, 2, 3)]
    assert reports[0] == reports[1] == reports[2]


def test_the_same_register_in_three_formats_gives_the_same_fingerprints(folder: Path) -> None:
    counted = []
    for form in ("csv", "ndjson", "xlsx"):
        report = validate([folder / f"contracts.{form}", folder / f"institutions.{form}"], as_of=TODAY, max_findings=0)
        structural = ("structure/wrong-type", "structure/duplicate-member", "privacy/resident-id")
        counted.append(sorted(f.fingerprint for f in report.findings if f.rule not in structural))
    assert counted[0] == counted[2]
    assert len(set(counted[0]) ^ set(counted[1])) <= len(counted[0]) // 10
