"""The worked sets of the systems are without findings, link to one another, and use what the model has."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from opentt.schema import ENTITIES
from opentt.standard import load
from opentt.validation import validate

STANDARD = load()
FOLDER = Path(__file__).resolve().parents[2] / "examples/systems"
SETS = sorted(FOLDER.glob("*.json"))
DAY = date(2026, 11, 25)
HARDLY_USED = {"withheld", "replaced_by", "record_status"}
"""What only a record that is withdrawn, merged or cut has."""


def members(value: Any, path: str = "") -> set[str]:  # noqa: ANN401 - any JSON value
    """The plain path of every member that a value has."""
    if isinstance(value, dict):
        here = {f"{path}.{name}".lstrip(".") for name in value}
        return here.union(*(members(inner, f"{path}.{name}".lstrip(".")) for name, inner in value.items()))
    if isinstance(value, list):
        return set().union(*(members(item, path) for item in value))
    return set()


def test_every_system_has_its_set() -> None:
    assert {path.stem for path in SETS} == {
        "achievements",
        "asset-ledger",
        "contracts",
        "empowerment",
        "libraries",
        "proof-of-concept-grant",
        "register",
        "transfer-institution-grant",
        "use-first",
    }


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.stem)
@pytest.mark.parametrize("engine", ["screen", "reference"])
def test_a_set_is_without_findings(path: Path, engine: Any) -> None:  # noqa: ANN401 - a literal of the engine
    report = validate([path], as_of=DAY, engine=engine)
    assert [finding.message.en for finding in report.findings] == []
    assert report.records > 0


@pytest.mark.parametrize("entity", ENTITIES)
def test_the_sets_together_use_nearly_every_field(entity: str) -> None:
    used: set[str] = set()
    for path in SETS:
        held = json.loads(path.read_text(encoding="utf-8"))
        used |= members(held.get(ENTITIES[entity], []))
    known = {".".join(step for step in steps if step != "[]") for steps, _ in STANDARD.entities[entity].walk()}
    unused = {name for name in known - used if name.split(".")[0] not in HARDLY_USED}
    assert len(unused) <= len(known) * 0.05, sorted(unused)


def test_the_published_figures_of_platforms_come_out_of_the_records() -> None:
    platforms = json.loads((FOLDER / "libraries.json").read_text(encoding="utf-8"))["institutions"]
    districts = {"110114": 5, "110116": 4, "110108": 2, "110302": 2, "110112": 3, "110105": 3}
    districts |= {"110106": 2, "110113": 2, "110111": 2, "110102": 1}
    counted: dict[str, int] = {}
    for platform in platforms:
        counted[platform["region"]] = counted.get(platform["region"], 0) + 1
    assert counted == districts
    natures = [platform["nature"] for platform in platforms]
    assert sorted(natures.count(nature) for nature in set(natures)) == [3, 5, 5, 13]
