"""JSON, RDF and JSON-LD say the same: there and back is the identity, and no processor drops or adds a term."""

from __future__ import annotations

import hashlib
import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyld import jsonld

from opentt.errors import OpenttError
from opentt.rdf import as_jsonld, records, statements, unsaid
from opentt.schema import ENTITIES
from tests.rdf.drawn import STANDARD, record, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.schema import Field

CONTEXT = json.loads((STANDARD.home / "schemas/derived/context.jsonld").read_text(encoding="utf-8"))["@context"]
NO_COUNTERPART = {"@version", "@protected"}
"""Entries of the context that are no terms."""


def store_of(triples: list[ox.Triple]) -> ox.Store:
    store = ox.Store()
    store.extend(ox.Quad(triple.subject, triple.predicate, triple.object) for triple in triples)
    return store


def there_and_back(entity: str, value: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    triples = list(statements(STANDARD.entities[entity], value))
    return list(records(store_of(triples), STANDARD.entities, "test"))


def settled(field: Field, value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The value with lists that are sets in order, members in the order of the schema, and UTC spelled Z."""
    if field.kind == "object":
        return {child.name: settled(child, value[child.name]) for child in field.children if child.name in value}
    if field.item is not None:
        items = [settled(field.item, item) for item in value]
        return items if field.ordered or field.item.kind == "object" else sorted(items)
    return value.replace("+00:00", "Z") if field.kind == "instant" else value


def canonical(data: bytes | str, form: ox.RdfFormat) -> str:
    """The RDFC-1.0 hash of a document."""
    dataset = ox.Dataset(ox.parse(data, format=form))
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return digest(sorted(f"{quad} ." for quad in dataset))


def digest(lines: list[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def ntriples(entity: str, value: dict[str, Any]) -> bytes:
    found = ox.serialize(statements(STANDARD.entities[entity], value), format=ox.RdfFormat.N_TRIPLES)
    assert found is not None
    return found


def by_oxigraph(entity: str, value: dict[str, Any], context: object = CONTEXT) -> str:
    document = json.dumps({"@context": context, **as_jsonld(STANDARD.entities[entity], value)})
    return canonical(document, ox.RdfFormat.JSON_LD)


def by_pyld(entity: str, value: dict[str, Any], context: object = CONTEXT) -> str:
    quads = jsonld.normalize(
        {"@context": context, **as_jsonld(STANDARD.entities[entity], value)},
        {"algorithm": "URDNA2015", "format": "application/n-quads"},
    )
    return canonical(quads, ox.RdfFormat.N_QUADS)


@pytest.mark.parametrize("entity", ENTITIES)
def test_a_record_with_every_field_comes_back_as_it_went(entity: str) -> None:
    value = whole(entity)
    assert list(unsaid(STANDARD.entities[entity], value)) == []
    root = STANDARD.entities[entity].root
    assert there_and_back(entity, value) == [(entity, settled(root, value))]


@pytest.mark.parametrize("entity", ENTITIES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_any_record_comes_back_as_it_went(entity: str, data: st.DataObject) -> None:
    value = data.draw(record(entity))
    assert list(unsaid(STANDARD.entities[entity], value)) == []
    assert there_and_back(entity, value) == [(entity, settled(STANDARD.entities[entity].root, value))]


@pytest.mark.parametrize("entity", ENTITIES)
def test_two_processors_make_the_same_statements_of_json_ld(entity: str) -> None:
    value = whole(entity)
    ours = canonical(ntriples(entity, value), ox.RdfFormat.N_TRIPLES)
    assert by_oxigraph(entity, value) == ours
    assert by_pyld(entity, value) == ours


@pytest.mark.whole
@pytest.mark.parametrize("entity", ENTITIES)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_json_ld_of_any_record_says_what_its_statements_say(entity: str, data: st.DataObject) -> None:
    value = data.draw(record(entity))
    assert by_oxigraph(entity, value) == canonical(ntriples(entity, value), ox.RdfFormat.N_TRIPLES)


@pytest.mark.parametrize("entity", ENTITIES)
def test_two_parsers_read_the_same_graph(entity: str) -> None:
    value = whole(entity)
    turtle = ox.serialize(
        statements(STANDARD.entities[entity], value),
        format=ox.RdfFormat.TURTLE,
        prefixes={"ott": "https://w3id.org/opentt/term/"},
    )
    assert turtle is not None
    again = rdflib.Graph().parse(data=turtle, format="turtle").serialize(format="nt", encoding="utf-8")
    assert canonical(again, ox.RdfFormat.N_TRIPLES) == canonical(turtle, ox.RdfFormat.TURTLE)


def entries(context: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The path of every term of a context, at any depth."""
    for name, value in context.items():
        if name in NO_COUNTERPART:
            continue
        yield (*path, name)
        if isinstance(value, dict) and "@context" in value:
            yield from entries(value["@context"], (*path, name, "@context"))


def narrowed(path: tuple[str, ...]) -> dict[str, Any]:
    """The context as far as it concerns the member that an entry is of: small, so that processors are fast."""
    part, field = path[0], path[2:3]
    if not field:
        return deepcopy(CONTEXT)
    around = {name: value for name, value in CONTEXT.items() if not isinstance(value, dict)}
    own = {**CONTEXT[part], "@context": {field[0]: CONTEXT[part]["@context"][field[0]]}}
    return deepcopy({**around, part: own})


def without(path: tuple[str, ...]) -> dict[str, Any]:
    context = narrowed(path)
    here = context
    for step in path[:-1]:
        here = here[step]
    del here[path[-1]]
    return context


def is_said_around(path: tuple[str, ...]) -> bool:
    """Whether a part around the entry's own defines the same term alike, so that nothing is lost with the entry."""
    around, here = [], CONTEXT
    for step in path[:-1]:
        if step == "@context":
            around.append(here["@context"])
        here = here[step]
    return any(outer.get(path[-1]) == here[path[-1]] for outer in around[:-1])


@pytest.mark.whole
@pytest.mark.parametrize("entity", ENTITIES)
def test_the_loss_of_any_one_entry_of_the_context_is_noticed(entity: str) -> None:
    value, part = whole(entity), STANDARD.entities[entity].root.part
    own = [path for path in entries(CONTEXT) if path[0] in {part, "id", "type", "ott", "xsd"}]
    assert len(own) > 20
    unnoticed, before = [], {}
    for path in own:
        members = {"id", *(path[2:3] or value)}
        concerned = {name: inner for name, inner in value.items() if name in members}
        if path[2:3] not in before:
            before[path[2:3]] = by_pyld(entity, concerned, narrowed(path))
        try:
            same = by_pyld(entity, concerned, without(path)) == before[path[2:3]]
        except jsonld.JsonLdError:
            continue
        unnoticed += [path] if same and not is_said_around(path) else []
    assert unnoticed == []


TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
MOST = 60
"""How many statements of a record are left out one by one; the others are like them."""


@pytest.mark.parametrize("entity", ENTITIES)
def test_the_loss_of_a_statement_is_noticed(entity: str) -> None:
    """The class of a part is left alone: its place in the record says as much."""
    triples = list(statements(STANDARD.entities[entity], whole(entity)))
    complete = list(records(store_of(triples), STANDARD.entities, "test"))
    told = [one for one in triples if one.predicate != TYPE or "#" not in str(one.subject)]
    for lost in told[:: 1 + len(told) // MOST]:
        rest = [triple for triple in triples if triple != lost]
        try:
            again = list(records(store_of(rest), STANDARD.entities, "test"))
        except OpenttError:
            continue
        assert again != complete, lost


@pytest.mark.parametrize(("member", "kind"), [("total_amount", "xsd:string"), ("signed_date", "xsd:string")])
def test_another_datatype_in_the_context_is_noticed_by_both_processors(member: str, kind: str) -> None:
    value = {"id": "c-1", member: whole("contract")[member]}
    ours = canonical(ntriples("contract", value), ox.RdfFormat.N_TRIPLES)
    assert {by_oxigraph("contract", value), by_pyld("contract", value)} == {ours}
    context = deepcopy(CONTEXT)
    context["Contract"]["@context"][member]["@type"] = kind
    assert by_oxigraph("contract", value, context) != ours
    assert by_pyld("contract", value, context) != ours


def test_the_whole_record_has_every_field() -> None:
    for name, entity in STANDARD.entities.items():
        value = whole(name)
        for path, _ in entity.walk():
            here: Any = value
            for step in path:
                here = here[0] if step == "[]" else here[step]
            assert here not in (None, [], {})
