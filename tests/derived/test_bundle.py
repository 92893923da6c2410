"""The compound schema stands on its own: official dialect, lasting addresses, no network."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import jsonschema_rs
import pytest
import referencing

from opentt import home as homes
from opentt.home import BASE
from opentt.schema import ENTITIES, load_bundle
from opentt.standard import load

if TYPE_CHECKING:
    from collections.abc import Iterator

HOME = homes.find()
BUNDLE = load_bundle(HOME)
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def example(entity: str) -> dict[str, Any]:
    """The sample record of an entity."""
    record: dict[str, Any] = json.loads((HOME / f"examples/{entity}.json").read_text(encoding="utf-8"))
    return record


def members(value: object, name: str) -> Iterator[Any]:
    """Every value of a member at any depth."""
    if isinstance(value, dict):
        if name in value:
            yield value[name]
        for inner in value.values():
            yield from members(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from members(inner, name)


def test_it_names_the_official_dialect_and_only_once() -> None:
    assert BUNDLE["$schema"] == DIALECT
    assert list(members(BUNDLE, "$schema")) == [DIALECT]


def test_every_document_has_its_lasting_address() -> None:
    version = (HOME / "schemas/VERSION").read_text(encoding="utf-8").strip()
    assert BUNDLE["$id"] == f"{BASE}schema/{version}/opentt.schema.json"
    for name, document in BUNDLE["$defs"].items():
        assert document["$id"] == f"{BASE}schema/{version}/{name}.schema.json"


def test_it_holds_the_entities_and_one_enumeration_per_scheme() -> None:
    codes = {name.removeprefix("codes/") for name in BUNDLE["$defs"] if name.startswith("codes/")}
    assert codes == set(load().schemes)
    assert set(BUNDLE["$defs"]) - {f"codes/{code}" for code in codes} == {*ENTITIES, "common"}


def test_both_engines_find_it_valid_against_the_meta_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(BUNDLE)
    assert jsonschema_rs.meta.is_valid(BUNDLE)


@pytest.mark.parametrize("entity", ENTITIES)
@pytest.mark.parametrize(("change", "verdict"), [({}, True), ({"no_such_member": 1}, False)])
def test_both_engines_judge_a_record_by_its_address_alone(
    entity: str,
    change: dict[str, Any],
    verdict: bool,  # noqa: FBT001 - a verdict is a boolean
) -> None:
    record = example(entity) | change
    schema = {"$schema": DIALECT, "$ref": BUNDLE["$defs"][entity]["$id"]}
    address = BUNDLE["$id"]

    resource: referencing.Resource[Any] = referencing.Resource.from_contents(BUNDLE)
    registry: referencing.Registry[Any] = referencing.Registry().with_resource(address, resource)
    reference = jsonschema.Draft202012Validator(schema, registry=registry.crawl())
    assert reference.is_valid(record) is verdict

    fast = jsonschema_rs.Draft202012Validator(schema, registry=jsonschema_rs.Registry([(address, BUNDLE)]))
    assert fast.is_valid(record) is verdict


def test_a_closed_list_is_enumerated_and_an_open_one_is_not() -> None:
    for name, scheme in load().schemes.items():
        schema = BUNDLE["$defs"][f"codes/{name}"]
        assert schema.get("enum", []) == (list(scheme.concepts) if scheme.closed else [])
        assert set(schema["examples"]) <= set(scheme.concepts)
        assert schema["examples"]


def test_the_table_map_says_what_the_layout_says() -> None:
    tables = json.loads((HOME / "schemas/derived/tables.json").read_text(encoding="utf-8"))["tables"]
    standard = load()
    assert list(tables) == list(standard.tables)
    for name, table in standard.tables.items():
        assert [column["name"] for column in tables[name]["columns"]] == [column.name for column in table.columns]
    assert tables["contract_parties"]["keys"] == ["contract_id", "ordinal"]
    amount = next(c for c in tables["contracts"]["columns"] if c["name"] == "total_amount")
    assert (amount["kind"], amount["type"], amount["unit"]) == ("money", "DECIMAL(15,2)", "CNY")
