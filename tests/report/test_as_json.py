"""The canonical report and the schema that describes it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import jsonschema
import jsonschema_rs
import pytest

from opentt import home
from opentt.report import render
from opentt.report.as_json import to_dict, to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opentt.finding import Report
    from opentt.standard import Standard

PATH = home.find() / "schemas/report.schema.json"
SCHEMA = json.loads(PATH.read_text(encoding="utf-8"))


def faults(value: object) -> list[str]:
    """What both schema engines hold against a report."""
    one = [
        error.message for error in jsonschema_rs.Draft202012Validator(SCHEMA, validate_formats=True).iter_errors(value)
    ]
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    other = [
        error.message for error in jsonschema.Draft202012Validator(SCHEMA, format_checker=checker).iter_errors(value)
    ]
    assert bool(one) == bool(other)
    return one


def below(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property of a schema at every depth."""
    for name, inner in schema.get("properties", {}).items():
        yield name, inner
        yield from below(inner)
    for inner in schema.get("$defs", {}).values():
        yield from below(inner)


def test_json_is_golden(report: Report, standard: Standard, golden: Callable[[str, str], None]) -> None:
    golden("report.json", render(report, "json", "zh", cards={}, standard=standard))


def test_reports_follow_their_schema(report: Report, clean: Report) -> None:
    assert faults(json.loads(to_json(report))) == []
    assert faults(to_dict(clean)) == []


def test_members_come_in_the_published_order(report: Report) -> None:
    value = to_dict(report)
    assert list(value) == list(SCHEMA["properties"])
    assert list(value["summary"]) == list(SCHEMA["properties"]["summary"]["properties"])
    for part, one in (("input", value["inputs"][0]), ("finding", value["findings"][0]), ("note", value["notes"][0])):
        assert list(one) == list(SCHEMA["$defs"][part]["properties"])
    assert list(value["findings"][0]["location"]) == list(SCHEMA["$defs"]["location"]["properties"])


@pytest.mark.parametrize("damage", [{"extra": 1}, {"findings": None}, {"summary": {}}, {"tool": {"name": 1}}])
def test_the_schema_is_closed(damage: dict[str, object], report: Report) -> None:
    assert faults({**to_dict(report), **damage})


def test_a_lone_surrogate_becomes_a_json_escape(report: Report) -> None:
    odd = replace(report, findings=(replace(report.findings[1], value="\ud800"),))
    written = to_json(odd).encode("utf-8", "backslashreplace")
    assert json.loads(written)["findings"][0]["value"] == "\ud800"


def test_the_schema_is_at_its_address_and_explains_itself() -> None:
    version = (home.find() / "schemas/VERSION").read_text(encoding="utf-8").strip()
    assert SCHEMA["$id"] == f"{home.BASE}schema/{version}/report.schema.json"
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for name, schema in below(SCHEMA):
        assert schema["title"], name
        assert schema["description"], name
        assert schema["x-en"]["title"], name
        assert schema["x-en"]["description"], name
        if schema.get("type") == "object" and "properties" in schema:
            assert schema["additionalProperties"] is False
            assert schema["required"] == list(schema["properties"])
        elif "$ref" not in schema:
            assert schema["examples"], name
        for example in schema.get("examples", ()):
            whole = {"$schema": SCHEMA["$schema"], "$defs": SCHEMA["$defs"], **schema}
            assert list(jsonschema_rs.Draft202012Validator(whole).iter_errors(example)) == []
