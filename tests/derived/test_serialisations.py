"""Every form of a code list says what its Turtle says, to two RDF libraries and to a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pyoxigraph
import pytest
import rdflib

from opentt import home as homes
from opentt.cli.export import FORMS, joined
from opentt.emit.jsonld import as_jsonld
from opentt.emit.names import PREFIXES
from opentt.emit.ntriples import as_ntriples
from opentt.emit.rdfxml import as_rdfxml
from opentt.emit.sources import Turtle
from opentt.standard import load

if TYPE_CHECKING:
    from opentt.vocab import Concept

# rdflib's own JSON-LD parser still uses what rdflib calls deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

HOME = homes.find()
SCHEMES = load().schemes
OXIGRAPH = {
    "turtle": pyoxigraph.RdfFormat.TURTLE,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    "ntriples": pyoxigraph.RdfFormat.N_TRIPLES,
    "rdfxml": pyoxigraph.RdfFormat.RDF_XML,
}
RDFLIB = {"turtle": "turtle", "jsonld": "json-ld", "ntriples": "nt", "rdfxml": "xml"}


def text(form: str, *schemes: str) -> str:
    """The export of some code lists."""
    return joined(FORMS[form], [FORMS[form].text(HOME, name) for name in schemes or SCHEMES])


def rows(*schemes: str) -> list[dict[str, str]]:
    """The rows of the CSV export."""
    return list(csv.DictReader(io.StringIO(text("csv", *schemes).removeprefix("\ufeff"), newline="")))


def to_oxigraph(form: str, *schemes: str) -> set[str]:
    """The statements as pyoxigraph reads them."""
    return {str(quad.triple) for quad in pyoxigraph.parse(text(form, *schemes), format=OXIGRAPH[form])}


def to_rdflib(form: str, *schemes: str) -> rdflib.Graph:
    """The statements as rdflib reads them."""
    return rdflib.Graph().parse(data=text(form, *schemes), format=RDFLIB[form])


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_form_says_the_same(scheme: str) -> None:
    said, graph = to_oxigraph("turtle", scheme), to_rdflib("turtle", scheme)
    assert len(said) == len(graph)
    for form in ("jsonld", "ntriples", "rdfxml"):
        assert to_oxigraph(form, scheme) == said, form
        assert set(to_rdflib(form, scheme)) == set(graph), form


@pytest.mark.parametrize("form", OXIGRAPH)
def test_all_lists_at_once_are_one_document(form: str) -> None:
    every = {triple for scheme in SCHEMES for triple in to_oxigraph("ntriples", scheme)}
    assert to_oxigraph(form) == every


ODD = """
@prefix : <https://w3id.org/opentt/vocab/odd/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix ott: <https://w3id.org/opentt/term/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:a a skos:Concept , ott:Odd ;
    skos:prefLabel "plain" , "名"@zh , "a"@en , "b"@en ;
    skos:altLabel "一"@zh , "typed"^^ott:Odd ;
    skos:definition "<&>\\"'\\n\\r\\t 行"@zh ;
    skos:notation "a" , "1"^^ott:Number ;
    skos:broader "no link" , :b ;
    skos:closeMatch <https://example.org/a?x=1&y=2> ;
    schema:validFrom "2021" , "2021-01-01"^^xsd:date ;
    owl:deprecated true ;
    ott:count 3 , 2.5 ;
    ott:note "said"@en-GB ;
    dct:relation <https://w3id.org/opentt/vocab/> , <https://w3id.org/opentt/vocab//x> .
:b skos:narrower :a .
"""


def test_odd_values_keep_what_they_are() -> None:
    turtle = Turtle("odd.ttl", ODD, rdflib.Graph(bind_namespaces="none").parse(data=ODD, format="turtle"))
    said = {str(quad.triple) for quad in pyoxigraph.parse(ODD, format=OXIGRAPH["turtle"])}
    texts = {"jsonld": as_jsonld(turtle), "ntriples": as_ntriples(turtle), "rdfxml": as_rdfxml(turtle)}
    for form, text in texts.items():
        assert {str(quad.triple) for quad in pyoxigraph.parse(text, format=OXIGRAPH[form])} == said, form
        assert set(rdflib.Graph().parse(data=text, format=RDFLIB[form])) == set(turtle.graph), form


def test_nothing_is_without_a_name() -> None:
    assert not any(isinstance(node, rdflib.BNode) for triple in to_rdflib("ntriples") for node in triple)


def test_n_triples_are_sorted_and_all_lists_at_once_repeat_no_line() -> None:
    lines = text("ntriples", "region").splitlines()
    assert lines[1:] == sorted(lines[1:])
    every = text("ntriples").splitlines()
    assert len(every) == len(set(every))


def test_json_ld_has_one_small_context_and_language_maps() -> None:
    documents = [json.loads(text("jsonld", scheme)) for scheme in SCHEMES]
    assert all(document["@context"] == documents[0]["@context"] for document in documents)
    nodes = {node["id"]: node for document in documents for node in document["@graph"]}
    node = nodes["scheme:contract-type/technology-licence"]
    concept = SCHEMES["contract-type"].concepts["technology-licence"]
    assert node["prefLabel"] == concept.label.as_dict()
    assert node["altLabel"]["zh"] + node["altLabel"]["en"] == list(concept.alt)
    assert node["validFrom"] == "2021-01-01"
    assert node["inScheme"] == "scheme:contract-type"
    assert "@value" not in json.dumps(node)


def test_a_table_has_a_row_for_each_code() -> None:
    assert len(rows()) == sum(len(scheme.concepts) for scheme in SCHEMES.values())
    for name, scheme in SCHEMES.items():
        found = rows(name)
        assert [row["code"] for row in found] == list(scheme.concepts)
        for row, concept in zip(found, scheme.concepts.values(), strict=True):
            assert cells(concept).items() <= row.items()
            assert row["list_status"] == ("closed" if scheme.closed else "open")


def cells(concept: Concept) -> dict[str, str]:
    """What the row of a code must say."""
    return {
        "label_zh": concept.label.zh,
        "label_en": concept.label.en,
        "definition_zh": concept.definition.zh,
        "valid_from": str(concept.valid_from or ""),
        "valid_until": str(concept.valid_until or ""),
        "deprecated": str(concept.deprecated).lower(),
        "replaced_by": "|".join(concept.replaced_by),
        "iri": f"{PREFIXES['scheme']}{concept.scheme}/{concept.code}",
    }


def test_a_table_is_what_spreadsheets_expect() -> None:
    raw = text("csv")
    assert raw.startswith("\ufeffscheme,code,label_zh,")
    assert raw.count("\ufeff") == 1
    assert raw.count("\n") == raw.count("\r\n")
    assert raw.endswith("\r\n")


def test_no_spelling_holds_the_sign_between_spellings() -> None:
    assert not [
        spelling
        for scheme in SCHEMES.values()
        for concept in scheme.concepts.values()
        for spelling in concept.spellings
        if "|" in spelling
    ]
