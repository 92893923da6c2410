"""What `-f json` writes is what its schema describes, and the schema would notice if it were not."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator, FormatChecker

from opentt import home
from opentt.cli import main
from opentt.standard import load

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = home.find()
SCHEMA = json.loads((ROOT / "schemas/stats.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())

QUESTIONS: dict[str, list[object]] = {
    "every table that fits": [ROOT / "examples/systems/libraries.json"],
    "a package": [ROOT / "examples/packages/good/shixi-2025.zip"],
    "two groupings, sums and shares": [
        *(ROOT / "examples/systems/contracts.json", "--by", "contract_type", "--by", "signed_date/year"),
        *("--sum", "total_amount", "--share"),
    ],
    "no grouping": [ROOT / "examples/systems/contracts.json", "--entity", "contract", "--sum", "total_amount"],
    "distinct values and a condition": [
        *(ROOT / "examples/systems/contracts.json", "--by", "contract_type", "--each", "parties.name"),
        *("--where", "contract_type=technology-licence"),
    ],
}


def asked(*arguments: object) -> dict[str, Any]:
    done = CliRunner().invoke(main, ["stats", *map(str, arguments), "-f", "json"])
    assert done.exit_code == 0, done.output
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_answer_follows_the_schema(question: str) -> None:
    told = asked(*QUESTIONS[question])
    assert told["$schema"] == SCHEMA["$id"] == f"{home.BASE}schema/{load().version}/stats.schema.json"
    assert told["tables"]
    assert [error.message for error in VALIDATOR.iter_errors(told)] == []


def wrong(edit: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    told = copy.deepcopy(asked(*QUESTIONS["two groupings, sums and shares"]))
    edit(told["tables"][0])
    return told


@pytest.mark.parametrize(
    "edit",
    [
        lambda table: table.pop("cells"),
        lambda table: table.update(more=1),
        lambda table: table["cells"][0].update(numbers=["1.00"]),
        lambda table: table["axes"][0]["rows"][-1].update(kind="sum"),
        lambda table: table.update(as_of="2024"),
        lambda table: table["title"].pop("zh"),
    ],
    ids=["no cells", "a member more", "numbers as texts", "a kind of row", "no day", "one language"],
)
def test_what_differs_is_noticed(edit: Callable[[dict[str, Any]], object]) -> None:
    assert not VALIDATOR.is_valid(wrong(edit))


def test_everything_is_explained_in_both_languages() -> None:
    def explained(schema: dict[str, Any], place: str) -> None:
        for name, inner in {**schema.get("properties", {}), **schema.get("$defs", {})}.items():
            assert {"title", "description"} <= set(inner), f"{place}/{name}"
            assert set(inner["x-en"]) == {"title", "description"}, f"{place}/{name}"
            explained(inner, f"{place}/{name}")

    explained(SCHEMA, "")
