"""The maps that come with the standard: their tests hold, and their samples are covered as told and without error."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from opentt.convert.reading import read_records
from opentt.finding import Severity
from opentt.mapping.maps import find_map
from opentt.mapping.maps.reading import names
from opentt.maps.coverage import cover
from opentt.maps.out import run_out
from opentt.maps.testing import run_tests
from opentt.validation import validate
from tests.maps.made import STANDARD

if TYPE_CHECKING:
    from pathlib import Path

NAMES = names(STANDARD)
SAMPLES = STANDARD.home / "examples/maps"
SYSTEMS = STANDARD.home / "examples/systems"

COVERED = {
    "national-contract-form": {"read": 25, "ignored": 1, "contract": (3, (4, 4), 22)},
    "university-research": {"read": 54, "ignored": 8, "contract": (2, (4, 4), 36)},
    "institution-performance": {"read": 55, "ignored": 4, "institution": (2, (2, 2), 50), "manager": (2, (2, 2), 4)},
    "patent-list": {"read": 12, "ignored": 7, "achievement": (2, (2, 2), 18)},
}
"""Columns read and left out; records, required fields filled of those there are, other fields filled."""


def test_maps_of_every_kind_are_there() -> None:
    assert set(COVERED) < set(NAMES)
    assert {name for name in NAMES if find_map(STANDARD, name).out} >= {"360giving-grants", "survey-totals"}


@pytest.mark.parametrize("name", NAMES)
def test_the_tests_in_a_map_hold(name: str) -> None:
    verdicts = run_tests(STANDARD, find_map(STANDARD, name))
    assert verdicts
    assert [verdict.differences for verdict in verdicts if verdict.differences] == []


@pytest.mark.parametrize("name", COVERED)
def test_the_sample_is_covered_as_told(name: str) -> None:
    found = cover(STANDARD, [SAMPLES / name], find_map(STANDARD, name))
    told = COVERED[name]
    assert found.count("unmentioned") == 0
    assert found.absent == ()
    counts: dict[str, object] = {state: found.count(state) for state in ("read", "ignored")}
    for entity, count in found.records.items():
        required, others = found.filled(entity, required=True), found.filled(entity, required=False)
        counts[entity] = (count, required, others[0])
    assert counts == told


@pytest.mark.parametrize("name", COVERED)
def test_the_sample_has_no_error(name: str) -> None:
    report = validate([SAMPLES / name], by_map=find_map(STANDARD, name))
    assert report.records == sum(told[0] for told in COVERED[name].values() if isinstance(told, tuple))
    assert [one for one in report.findings if one.severity is Severity.ERROR] == []


def test_what_belongs_to_nothing_and_what_is_left_out_are_counted() -> None:
    university = cover(STANDARD, [SAMPLES / "university-research"], find_map(STANDARD, "university-research"))
    assert (university.left_out, university.unjoined) == (1, 0)
    form = cover(STANDARD, [SAMPLES / "institution-performance"], find_map(STANDARD, "institution-performance"))
    assert (form.left_out, form.unjoined) == (0, 1)


@pytest.mark.parametrize("name", ["360giving-grants", "survey-totals"])
def test_a_map_out_of_ours_runs_on_the_sample_systems(name: str) -> None:
    held = [one for path in sorted(SYSTEMS.glob("*.json")) for one in read_records(STANDARD, path)]
    known = find_map(STANDARD, name)
    headings, rows = run_out(STANDARD, known, held)
    assert known.out is not None
    if known.out.totals:
        values = {row[0]: row[headings.index("value")] for row in rows}
        assert int(values["Lic Iss"]) == int(values["Excl Lic/Opt"]) + int(values["Non-Excl Lic/Opt"]) > 0
        assert all(row[1] and row[2] for row in rows)
    else:
        assert len(rows) == sum(entity == "grant" for entity, _ in held)
        assert all(row[headings.index("Identifier")] and row[headings.index("Recipient Org:Name")] for row in rows)


def test_no_sample_holds_a_personal_number() -> None:
    path: Path
    for path in SAMPLES.rglob("*.csv"):
        with path.open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                assert not row.get("身份证号")
