"""frictionless is asked as a second judge, and is told nothing that would make it leave the package."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from opentt.package.checking import check
from opentt.package.held import held
from tests.package.make_examples import PACKAGES
from tests.package.test_check import CSV, EXPECTED, FIELDS, GOOD, archived, package
from tests.package.test_examples import UNJUDGED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Command = Callable[..., Result]

RULE = "package/frictionless"
ELSEWHERE = "https://data.example.org/other.json"


def said(path: Path) -> list[str]:
    findings = check(held(path), frictionless=True, select=[RULE]).findings
    return [finding.message.en.removeprefix("frictionless says: ") for finding in findings]


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_frictionless_has_nothing_to_say_of_a_good_release(path: Path) -> None:
    assert said(path) == []


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_frictionless_refuses_what_it_can_judge(name: str) -> None:
    unasked = {"path-absolute", "path-escape"}
    assert bool(said(PACKAGES / "bad" / name)) is (name not in UNJUDGED | unasked)


def test_what_it_says_has_its_place_and_no_folder_of_ours(tmp_path: Path) -> None:
    (told,) = said(archived(PACKAGES / "bad/unknown-code", tmp_path / "a.zip"))
    assert told.startswith("Constraint Error (row 4, field contract_type): constraint")
    folder = package(tmp_path / "a")
    (folder / "contracts.csv").unlink()
    assert said(folder) == ["Scheme Error: [Errno 2] No such file or directory: 'contracts.csv'"]


def test_a_name_that_version_2_allows_is_not_refused(tmp_path: Path) -> None:
    assert said(package(tmp_path / "a", name="登记 Register")) == []


@pytest.mark.parametrize(
    "members",
    [
        {"profile": ELSEWHERE},
        {"profiles": [ELSEWHERE]},
        {"$schema": ELSEWHERE},
        {"basepath": ELSEWHERE},
        {"image": ELSEWHERE},
        {"dialect": ELSEWHERE},
    ],
    ids=str,
)
@pytest.mark.parametrize("place", ["package", "resource", "schema", "dialect"])
def test_an_address_in_the_descriptor_is_not_followed(place: str, members: dict[str, Any], tmp_path: Path) -> None:
    sound: dict[str, Any] = {"schema": {"fields": FIELDS}, "dialect": {"delimiter": ","}}
    if place == "package":
        folder = package(tmp_path / "a", sound, **members)
    else:
        inner = sound | members if place == "resource" else sound | {place: sound[place] | members}
        folder = package(tmp_path / "a", inner)
    assert not [told for told in said(folder) if "Connection" in told or "Socket" in told]


@pytest.mark.parametrize("members", [{"scheme": "https"}, {"extrapaths": [ELSEWHERE]}, {"format": "gsheets"}], ids=str)
def test_a_resource_that_is_said_to_be_elsewhere_is_read_where_it_is(members: dict[str, Any], tmp_path: Path) -> None:
    assert said(package(tmp_path / "a", members)) == []


@pytest.mark.parametrize("path", [ELSEWHERE, "../contracts.csv", ["contracts.csv", ELSEWHERE]], ids=str)
def test_it_is_not_asked_where_a_path_is_unsafe(path: object, tmp_path: Path) -> None:
    assert said(package(tmp_path / "a", {"path": path})) == []


@pytest.mark.parametrize("resources", [7, [], ["a"], [{}], [{"path": []}], [{"name": 7, "path": "contracts.csv"}]])
def test_it_never_ends_the_check(resources: object, tmp_path: Path) -> None:
    report = check(held(package(tmp_path / "a", resources=resources)), frictionless=True)
    assert "package/bad-descriptor" in report.by_rule


def test_the_command_asks_it_where_it_is_told_to(opentt: Command, tmp_path: Path) -> None:
    fields = [*FIELDS[:3], {"name": "total_amount", "type": "number", "constraints": {"maximum": 1}}]
    folder = package(tmp_path / "a", {"schema": {"fields": fields}})
    assert CSV.endswith(",100\n")
    assert opentt("package", "check", str(folder)).exit_code == 0
    result = opentt("package", "check", str(folder), "--frictionless", "-f", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["summary"]["by_rule"] == {RULE: 1}


def test_where_it_is_not_installed_the_command_says_how_to_get_it(
    opentt: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "frictionless", None)
    result = opentt("package", "check", str(package(tmp_path / "a")), "--frictionless", "--lang", "en")
    assert result.exit_code == 2
    assert "pip install 'opentt[frictionless]'" in result.stderr
