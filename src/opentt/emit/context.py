"""The JSON-LD 1.1 context of our records, and a frame for each entity that brings a graph back into their shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.emit.bundle import compose
from opentt.emit.spelling import as_json
from opentt.home import BASE
from opentt.namespaces import XSD
from opentt.rdf.jsonld import CONTEXT, PREFIXES
from opentt.rdf.nodes import DATATYPES
from opentt.schema import entities
from opentt.terms import TERM, class_of, properties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.emit.sources import Sources
    from opentt.schema import Field
    from opentt.terms import Property

TYPED = {"date", "instant", "money", "number"}
"""The kinds of leaf that are strings with a datatype; decimals are strings in JSON-LD, never JSON numbers.

Whole numbers and booleans have none: JSON's own are `xsd:integer` and `xsd:boolean` to every processor (JSON-LD 1.1
API, 8.2.2), and only without a type do the native types of the way back find their term again.
"""


def files(sources: Sources) -> dict[str, str]:
    """`context.jsonld` and `frames/<entity>.jsonld`."""
    kinds = entities(compose(sources))
    classes = {entity.root.part: _class(entity.root) for entity in kinds.values()}
    context = {"@version": 1.1, "@protected": True, **PREFIXES, "id": "@id", "type": "@type", **classes}
    frames = {f"schemas/derived/frames/{name}.jsonld": as_json(_frame(entity.root)) for name, entity in kinds.items()}
    return {"schemas/derived/context.jsonld": as_json({"@context": context}), **frames}


def _class(owner: Field) -> dict[str, Any]:
    """An entity, its terms known only where the entity's type is named."""
    return {"@id": _short(class_of(owner)), "@context": _terms(owner)}


def _terms(owner: Field) -> dict[str, Any]:
    return {known.field.name: dict(_term(known)) for known in properties(owner)}


def _term(known: Property) -> Iterator[tuple[str, Any]]:
    yield "@id", _short(known.iri)
    field = known.field.item or known.field
    if known.field.kind == "array":
        yield "@container", "@list" if known.field.ordered else "@set"
    if field.kind == "object":
        yield "@context", {**_parts(field), **_terms(field)}
    elif field.scheme or field.refers_to:
        yield "@type", "@vocab"
        yield "@context", {"@vocab": f"{BASE}vocab/{field.scheme}/" if field.scheme else f"{BASE}id/{field.refers_to}/"}
    elif known.lang:
        yield "@language", known.lang
    elif field.kind in TYPED:
        yield "@type", f"xsd:{DATATYPES[field.kind].removeprefix(XSD)}"


def _parts(owner: Field) -> dict[str, Any]:
    """The class of a part, so that its `type` is a short name."""
    return {owner.part: _short(class_of(owner))}


def _short(iri: str) -> str:
    return f"ott:{iri.removeprefix(TERM)}" if iri.startswith(TERM) else iri


def _frame(root: Field) -> dict[str, Any]:
    """The shape of a record: flags are said at every level, since not all are handed down (JSON-LD 1.1 Framing)."""
    return {"@context": CONTEXT, "@explicit": False, **_framed(root)}


def _framed(owner: Field) -> dict[str, Any]:
    """Parts stand in their whole; codes and other records stay names, also where the graph describes them.

    The type makes a part match that has none of the members named here. An ordered list is left to the
    defaults: inside one, the flag that leaves out what a record lacks is not heard.
    """
    shape: dict[str, Any] = {"type": owner.part, "@embed": "@always", "@omitDefault": True}
    for known in properties(owner):
        field = known.field.item or known.field
        if known.field.ordered:
            continue
        if field.kind == "object":
            shape[known.field.name] = _framed(field)
        elif field.scheme or field.refers_to:
            shape[known.field.name] = {"@embed": "@never", "@omitDefault": True}
    return shape
