"""The terms written out: classes and properties of schemas, with the mappings and further terms of `terms.ttl`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SDO, SKOS

from opentt.emit.bundle import compose
from opentt.emit.skos import LANGS, OTT, SCHEME, shown, wrong
from opentt.emit.sources import broken
from opentt.emit.spelling import header
from opentt.errors import StandardError
from opentt.rdf.nodes import DATATYPES
from opentt.schema import entities
from opentt.terms import TERM, class_of, properties
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from opentt.emit.sources import Sources, Turtle
    from opentt.schema import Field
    from opentt.terms import Property

ONTOLOGY = URIRef(TERM)


def files(sources: Sources) -> dict[str, str]:
    """`terms.ttl`. Raises StandardError where two fields share a term and differ in what they say."""
    text = terms(sources).serialize(format="turtle")
    return {"vocab/derived/terms.ttl": f"# {header('schemas/ and vocab/terms.ttl')}\n\n{text.strip()}\n"}


@lru_cache(maxsize=1)
def terms(sources: Sources) -> Graph:
    """The statements about every term. Raises StandardError as `files` does."""
    turtle = sources.vocabulary.get("terms")
    if turtle is None:
        raise broken("vocab/terms.ttl", None, Text("缺少此文件", "the file is missing"))
    graph = Graph(bind_namespaces="none")
    for prefix, namespace in turtle.graph.namespaces():
        graph.bind(prefix, namespace)
    generic = {str(subject) for subject in _own(turtle.graph) if (subject, RDFS.label, None) in turtle.graph}
    seen: dict[str, Property] = {}
    for entity in entities(compose(sources)).values():
        _describe(graph, entity.root, seen, generic)
    _check(turtle, graph)
    for triple in turtle.graph:
        graph.add(triple)
    for subject in _own(graph):
        graph.add((subject, RDFS.isDefinedBy, ONTOLOGY))
    return graph


def _describe(graph: Graph, owner: Field, seen: dict[str, Property], generic: AbstractSet[str]) -> None:
    """Nothing: the class of an object, its properties and its parts are in the graph."""
    subject = URIRef(class_of(owner))
    if (subject, RDF.type, OWL.Class) in graph:
        return
    for kind in (OWL.Class, RDFS.Class):
        graph.add((subject, RDF.type, kind))
    _label(graph, subject, owner)
    for known in properties(owner):
        field = known.field
        inner = field.item or field
        if known.lang != "en":
            _property(graph, subject, known, seen, generic)
        if inner.kind == "object":
            _describe(graph, inner, seen, generic)


def _property(
    graph: Graph, domain: URIRef, known: Property, seen: dict[str, Property], generic: AbstractSet[str]
) -> None:
    field = known.field
    inner = field.item or field
    subject = URIRef(known.iri)
    first = seen.setdefault(known.iri, known).field
    described = known.iri in generic
    if _said(first, described) != _said(field, described):
        name = shown(subject)
        raise StandardError(
            Text(
                f"字段“{first.title.zh}”和“{field.title.zh}”共用术语 {name} 而含义不同；给其中一个写 x-iri",
                f"the fields “{first.title.en}” and “{field.title.en}” share the term {name} and differ; "
                "give one of them an x-iri",
            )
        )
    linked = inner.kind in {"object", "code"} or inner.refers_to
    for kind in (OWL.ObjectProperty if linked else OWL.DatatypeProperty, RDF.Property):
        graph.add((subject, RDF.type, kind))
    if not described:
        _label(graph, subject, field)
    graph.add((subject, SDO.domainIncludes, domain))
    graph.add((subject, SDO.rangeIncludes, _range(known, inner)))
    if inner.scheme:
        graph.add((subject, OTT.codeList, URIRef(f"{SCHEME}{inner.scheme}")))


def _said(field: Field, described: bool) -> tuple[object, ...]:  # noqa: FBT001 - a fact about the term
    """What two fields of one term must agree in: less, where the term has words of its own."""
    inner = field.item or field
    value = (inner.kind, inner.scheme)
    return value if described else (*value, field.title, inner.refers_to, inner.part, field.unit)


def _range(known: Property, inner: Field) -> URIRef:
    if inner.kind == "object":
        return URIRef(class_of(inner))
    if inner.scheme:
        return URIRef(str(SKOS.Concept))
    if inner.refers_to:
        return URIRef(f"{TERM}{inner.refers_to.capitalize()}")
    return URIRef(str(RDF.langString)) if known.lang else URIRef(DATATYPES[inner.kind])


def _label(graph: Graph, subject: URIRef, field: Field) -> None:
    for lang in LANGS:
        graph.add((subject, RDFS.label, Literal(getattr(field.title, lang), lang=lang)))
        graph.add((subject, RDFS.comment, Literal(getattr(field.description, lang), lang=lang)))


def _check(turtle: Turtle, described: Graph) -> None:
    """Nothing, or a StandardError for a term of ours that neither a schema nor the file itself describes."""
    for subject in _own(turtle.graph):
        if (subject, RDF.type, None) not in described and (subject, RDFS.label, None) not in turtle.graph:
            raise wrong(turtle, subject, Text("没有这个术语", "there is no such term"))


def _own(graph: Graph) -> Iterator[URIRef]:
    for subject in set(graph.subjects()):
        if isinstance(subject, URIRef) and str(subject).startswith(TERM) and str(subject) != TERM:
            yield subject
