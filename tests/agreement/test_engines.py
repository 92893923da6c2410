"""Our engines and plain JSON Schema, of two makers, judge every fixture alike but for the limits that are listed."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest

from opentt.emit.case_findings import TODAY
from opentt.emit.limits import KINDS
from opentt.emit.patterns import URI
from opentt.schema import ENTITIES, entities
from opentt.validation import validate
from opentt.validation.structure import is_instant
from tests.agreement.fixtures import (
    CARDS,
    LINKS,
    STANDARD,
    TAILS,
    Fixture,
    by_row,
    fixtures,
    judged,
    needless,
    systems,
    unexplained,
)
from tests.conformance import mini_validator

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

pytestmark = pytest.mark.whole

BUNDLE = json.loads((STANDARD.home / "schemas/derived/opentt.schema.json").read_text(encoding="utf-8"))
PYTHONS_DOLLAR = "newline"
"""Where Python's `re`, and so plain jsonschema, lets `$` match before a last line break."""


def by_rust(bundle: Mapping[str, Any], entity: str) -> Callable[[Fixture], bool]:
    schema = {"$schema": bundle["$schema"], "$defs": bundle["$defs"], "$ref": f"#/$defs/{entity}"}
    validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    return lambda fixture: validator.is_valid(fixture.record)


def by_python(entity: str) -> Callable[[Fixture], bool]:
    """Plain jsonschema with formats by hand, since its own need further packages."""
    known = mini_validator.registry(STANDARD.home / "schemas/derived/opentt.schema.json")
    validator = mini_validator.validator({"$ref": BUNDLE["$defs"][entity]["$id"]}, known)
    checker = validator.format_checker
    assert checker is not None
    checker.checks("date-time")(lambda value: not isinstance(value, str) or is_instant(value))
    checker.checks("uri")(lambda value: not isinstance(value, str) or re.fullmatch(URI, value) is not None)
    return lambda fixture: validator.is_valid(json.loads(json.dumps(fixture.record, default=float)))


@pytest.mark.parametrize("entity", ENTITIES)
def test_the_reference_finds_in_each_fixture_the_violation_that_it_was_made_with(entity: str) -> None:
    for fixture in fixtures(entity):
        assert (fixture.kind in {"good", "extension"}) is fixture.is_valid, fixture.what


@pytest.mark.parametrize("entity", ENTITIES)
def test_the_screen_finds_what_the_reference_finds(entity: str, tmp_path: Path) -> None:
    found = fixtures(entity)
    records = [fixture.record for fixture in found]
    told = [fixture.rules for fixture in found]
    assert judged(records, entity, screen_from=0) == told
    path = tmp_path / f"{ENTITIES[entity]}.json"
    path.write_text(json.dumps(records, default=float), encoding="utf-8")
    report = validate([path], entity=entity, as_of=TODAY, max_findings=0, ignore=LINKS, screen_from=0)
    assert by_row(report, len(records)) == told


@pytest.mark.parametrize("entity", ENTITIES)
def test_jsonschema_rs_judges_as_the_standard_but_for_the_limits(entity: str) -> None:
    assert unexplained("json-schema", by_rust(BUNDLE, entity), entity) == []


@pytest.mark.parametrize("entity", ENTITIES)
def test_jsonschema_judges_as_jsonschema_rs(entity: str) -> None:
    rust, python = by_rust(BUNDLE, entity), by_python(entity)
    differ = {fixture.kind for fixture in fixtures(entity) if rust(fixture) is not python(fixture)}
    assert differ <= {PYTHONS_DOLLAR}


def test_each_limit_of_json_schema_explains_something() -> None:
    assert needless("json-schema", {entity: by_rust(BUNDLE, entity) for entity in ENTITIES}) == set()


@pytest.mark.parametrize("entity", ENTITIES)
def test_the_sample_systems_are_valid(entity: str) -> None:
    records = list(systems()[entity])
    assert judged(records, entity, screen_from=0) == [frozenset()] * len(records)
    rust = by_rust(BUNDLE, entity)
    assert all(rust(Fixture(entity, "", "good", record)) for record in records)


MUTATIONS: dict[str, tuple[tuple[str, ...], object]] = {
    "a required member": (("contract", "required"), []),
    "a closed object": (("contract", "additionalProperties"), True),
    "a code": (("codes/record-status", "enum"), ["active", "merged"]),
    "a pattern": (("common", "$defs", "id", "pattern"), ""),
    "a format": (("common", "$defs", "date", "format"), "none"),
    "a minimum": (("common", "$defs", "money", "minimum"), None),
    "a maximum": (("common", "$defs", "year", "maximum"), None),
    "a length": (("common", "$defs", "short_text", "maxLength"), None),
    "the items of a set": (("contract", "properties", "ip_kinds", "uniqueItems"), False),
    "a type": (("common", "$defs", "year", "type"), "number"),
}


def mutated(what: str) -> dict[str, Any]:
    """The bundle without one constraint."""
    path, value = MUTATIONS[what]
    bundle: dict[str, Any] = deepcopy(BUNDLE)
    here = bundle["$defs"]
    for step in path[:-1]:
        here = here[step]
    assert path[-1] in here
    if value is None:
        del here[path[-1]]
    else:
        here[path[-1]] = value
    return bundle


@pytest.mark.parametrize("what", MUTATIONS)
def test_the_loss_of_a_constraint_is_noticed(what: str) -> None:
    assert unexplained("json-schema", by_rust(mutated(what), "contract"), "contract") != []


LOSSES: dict[str, tuple[tuple[str, ...], object]] = {
    name: MUTATIONS[name] for name in ("a required member", "a closed object", "a minimum", "a maximum", "a length")
}


@pytest.mark.parametrize("what", LOSSES)
@pytest.mark.parametrize("engine", ["screen", "rows", "reference"])
def test_an_engine_that_lost_a_constraint_is_noticed(what: str, engine: str) -> None:
    found = [
        one for one in fixtures("contract") if one.kind in {"missing", "unknown-member", "out-of-range", "too-long"}
    ]
    changed = replace(STANDARD, bundle=mutated(what), entities=entities(mutated(what)))
    engines: dict[str, dict[str, Any]] = {
        "screen": {"screen_from": 0},
        "rows": {},
        "reference": {"engine": "reference"},
    }
    told = judged([one.record for one in found], "contract", standard=changed, **engines[engine])
    assert told != [one.rules for one in found]


def test_every_kind_of_variation_is_a_kind_of_violation() -> None:
    kinds = {fixture.kind for entity in ENTITIES for fixture in fixtures(entity)}
    assert kinds - {"good"} == set(KINDS)
    assert set(TAILS.values()) - {"good"} <= set(KINDS)


def test_cards_of_every_entity_are_among_the_fixtures() -> None:
    broken = {rule for entity in ENTITIES for fixture in fixtures(entity) for rule in fixture.rules}
    assert len(broken & set(CARDS)) > 8
