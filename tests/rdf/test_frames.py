"""A frame brings the statements of a graph back into the shape of our JSON, member for member."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pyld import jsonld

from opentt.home import BASE
from opentt.rdf import as_jsonld
from opentt.rdf.jsonld import CONTEXT
from opentt.schema import ENTITIES
from tests.rdf.drawn import STANDARD, record, whole

if TYPE_CHECKING:
    from opentt.schema import Field

pytestmark = pytest.mark.whole

SYSTEMS = sorted(path.stem for path in (STANDARD.home / "examples/systems").glob("*.json"))
PLURALS = {plural: entity for entity, plural in ENTITIES.items()}


@cache
def document(path: str) -> Any:  # noqa: ANN401 - any JSON value
    return json.loads((STANDARD.home / path).read_text(encoding="utf-8"))


def from_the_checkout(url: str, _: object) -> dict[str, Any]:
    """What PyLD asks of a document loader; only our context is there."""
    assert url == CONTEXT
    found = document("schemas/derived/context.jsonld")
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": found}


OPTIONS = {"documentLoader": from_the_checkout}


def linked(entity: str, value: dict[str, Any]) -> dict[str, Any]:
    return as_jsonld(STANDARD.entities[entity], value)


def quads(*nodes: dict[str, Any]) -> str:
    """The statements of our JSON-LD, by way of its expanded form."""
    expanded = [one for node in nodes for one in jsonld.expand({"@context": CONTEXT, **node}, OPTIONS)]
    found: str = jsonld.to_rdf(expanded, {"format": "application/n-quads", **OPTIONS})
    return found


def framed(entity: str, statements: str, frame: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    """The records of an entity that a graph holds, by the entity's frame."""
    graph = jsonld.from_rdf(statements, {"format": "application/n-quads", "useNativeTypes": True})
    shape = frame or document(f"schemas/derived/frames/{entity}.jsonld")
    found = jsonld.frame(graph, shape, {"omitGraph": False, **OPTIONS})
    assert found["@context"] == CONTEXT
    records: list[dict[str, Any]] = found["@graph"]
    return records


def settled(field: Field, value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The value with lists that are sets in one order, and codes and ids as addresses, which also may be short."""
    if isinstance(value, list):
        items = [settled(field.item or field, item) for item in value]
        return items if field.ordered else sorted(items, key=lambda item: json.dumps(item, sort_keys=True))
    if isinstance(value, dict):
        return {
            name: settled(field.child[name], inner) if name in field.child else inner for name, inner in value.items()
        }
    if field.scheme or field.refers_to:
        short = not str(value).startswith(BASE)
        folder = f"{BASE}vocab/{field.scheme}/" if field.scheme else f"{BASE}id/{field.refers_to}/"
        return f"{folder}{value}" if short else value
    return value


@pytest.mark.parametrize("entity", ENTITIES)
def test_a_record_with_every_field_comes_back_member_for_member(entity: str) -> None:
    ours = linked(entity, whole(entity))
    assert framed(entity, quads(ours)) == [ours]


@pytest.mark.parametrize("entity", ENTITIES)
def test_records_come_out_of_a_graph_that_describes_what_they_refer_to(entity: str) -> None:
    everything = quads(*(linked(name, whole(name)) for name in ENTITIES))
    for scheme in ("contract-type", "institution-kind", "grant-programme"):
        everything += (STANDARD.home / f"vocab/derived/{scheme}.nt").read_text(encoding="utf-8")
    ours = linked(entity, whole(entity))
    assert framed(entity, everything) == [ours]


@pytest.mark.parametrize("system", SYSTEMS)
def test_the_records_of_the_examples_come_back(system: str) -> None:
    for plural, values in document(f"examples/systems/{system}.json").items():
        entity = PLURALS[plural]
        root = STANDARD.entities[entity].root
        ours = {node["id"]: node for node in (linked(entity, value) for value in values)}
        again = framed(entity, quads(*ours.values()))
        assert [one["id"] for one in again] == sorted(ours)
        for one in again:
            assert settled(root, one) == settled(root, ours[one["id"]])


@pytest.mark.parametrize("entity", ENTITIES)
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_the_frame_of_any_record_says_what_the_record_says(entity: str, data: st.DataObject) -> None:
    ours = linked(entity, data.draw(record(entity)))
    assume(
        "\\\\" not in json.dumps(ours, ensure_ascii=False)
    )  # PyLD's own reader of N-Quads takes an escaped backslash before t for a tab
    (again,) = framed(entity, quads(ours))
    assert again["type"] == ours["type"]
    canonical = {"algorithm": "URDNA2015", "format": "application/n-quads", **OPTIONS}
    assert jsonld.normalize({"@context": CONTEXT, **again}, canonical) == jsonld.normalize(
        {"@context": CONTEXT, **ours}, canonical
    )


def test_a_frame_that_says_nothing_of_references_would_spill() -> None:
    """The check can fail: without its flags the frame puts the other record where its id belongs."""
    contract = linked("contract", {"id": "c-1", "achievement_ids": ["a-1"]})
    achievement = linked("achievement", {"id": "a-1", "name": "甲成果"})
    bare = {"@context": CONTEXT, "type": "Contract"}
    (spilt,) = framed("contract", quads(contract, achievement), bare)
    assert spilt["achievement_ids"] != contract["achievement_ids"]
    assert framed("contract", quads(contract, achievement)) == [contract]
