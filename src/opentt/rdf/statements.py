"""A record as RDF statements, one at a time, so that any number of records needs the memory of one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from opentt.namespaces import RDF
from opentt.rdf.nodes import DATATYPES, code_iri, lexical, part_iri, record_iri
from opentt.rdf.unsaid import fits
from opentt.terms import class_of, properties

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentt.schema import Entity, Field
    from opentt.terms import Property

TYPE = NamedNode(f"{RDF}type")
FIRST = NamedNode(f"{RDF}first")
REST = NamedNode(f"{RDF}rest")
NIL = NamedNode(f"{RDF}nil")

_Term = NamedNode | BlankNode | Literal


def statements(entity: Entity, record: Mapping[str, Any]) -> Iterator[Triple]:
    """Every statement of a record that has an `id`; `unsaid` tells what is left out.

    >>> from opentt.standard import load
    >>> print(next(statements(load().entities["grant"], {"id": "g-1"})).subject)
    <https://w3id.org/opentt/id/grant/g-1>
    """
    yield from _object(record_iri(entity.name, record["id"]), entity.root, record)


@cache
def _known(owner: Field) -> tuple[tuple[Property, NamedNode], ...]:
    return tuple((known, NamedNode(known.iri)) for known in properties(owner))


def _object(iri: str, owner: Field, value: Mapping[str, Any]) -> Iterator[Triple]:
    subject = NamedNode(iri)
    yield Triple(subject, TYPE, NamedNode(class_of(owner)))
    for known, predicate in _known(owner):
        field = known.field
        inner = value.get(field.name)
        if inner is None or not fits(field, inner):
            continue
        if field.item is not None:
            yield from _items(subject, predicate, known, inner)
        elif field.kind == "object":
            part = part_iri(iri, field.name)
            yield Triple(subject, predicate, NamedNode(part))
            yield from _object(part, field, inner)
        else:
            yield Triple(subject, predicate, _leaf(field, inner, known.lang))


def _items(subject: NamedNode, predicate: NamedNode, known: Property, values: Sequence[Any]) -> Iterator[Triple]:
    item = known.field.item
    if item is None:
        return
    objects: list[_Term] = []
    for place, value in enumerate(values):
        if not fits(item, value):
            continue
        if item.kind == "object":
            part = part_iri(subject.value, known.field.name, place)
            objects.append(NamedNode(part))
            yield from _object(part, item, value)
        else:
            objects.append(_leaf(item, value, known.lang))
    if known.field.ordered and objects:
        yield from _list(subject, predicate, objects)
    else:
        yield from (Triple(subject, predicate, found) for found in objects)


def _list(subject: NamedNode, predicate: NamedNode, objects: Sequence[_Term]) -> Iterator[Triple]:
    """An RDF collection, head first (RDF Schema 1.1, section 5.2)."""
    cells = [BlankNode() for _ in objects]
    rests: list[_Term] = [*cells[1:], NIL]
    yield Triple(subject, predicate, cells[0])
    for cell, found, rest in zip(cells, objects, rests, strict=True):
        yield Triple(cell, FIRST, found)
        yield Triple(cell, REST, rest)


def _leaf(field: Field, value: Any, lang: str | None) -> _Term:  # noqa: ANN401 - a leaf of JSON
    if field.scheme:
        return NamedNode(code_iri(field.scheme, value))
    if field.refers_to:
        return NamedNode(record_iri(field.refers_to, value))
    if lang:
        return Literal(value, language=lang)
    text = lexical(int(value)) if field.kind == "integer" else lexical(value)
    return Literal(text, datatype=NamedNode(DATATYPES[field.kind]))
