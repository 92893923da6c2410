"""A record as JSON-LD: our own JSON with `type`, lasting ids, and decimals as strings."""

from __future__ import annotations

import re
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from opentt.home import BASE
from opentt.namespaces import XSD
from opentt.rdf.nodes import code_iri, lexical, part_iri, record_iri
from opentt.rdf.unsaid import fits
from opentt.terms import TERM, properties

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from opentt.schema import Entity, Field

CONTEXT = f"{BASE}context/v1.jsonld"
"""Where the context is published; it may gain terms and never changes one. The installed package carries it."""

PREFIXES = {"ott": TERM, "xsd": XSD}
"""The prefixes that the context and our Turtle know."""

_PLAIN = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]*")


def as_jsonld(entity: Entity, record: Mapping[str, Any]) -> dict[str, Any]:
    """The record as a node object to be read with the context at `CONTEXT`; `unsaid` tells what is left out.

    >>> from opentt.standard import load
    >>> as_jsonld(load().entities["grant"], {"id": "g-1", "year": 2024})
    {'id': 'https://w3id.org/opentt/id/grant/g-1', 'type': 'Grant', 'year': 2024}
    """
    return _object(record_iri(entity.name, record["id"]), entity.root, record, _names(entity.root))


@cache
def _names(owner: Field) -> frozenset[str]:
    """Every term that stands in the context of an object or of what is in it.

    Some processors take the terms of the whole for known in its parts as well.
    """
    inner = (_names(child.item or child) for child in owner.children)
    return frozenset({"id", "type", *PREFIXES, owner.part}).union(owner.child, *inner)


@cache
def _places(owner: Field) -> Mapping[str, tuple[int, Field]]:
    """Where each field of an object stands among its like, by name."""
    return {known.field.name: (place, known.field) for place, known in enumerate(properties(owner))}


def _object(iri: str, owner: Field, value: Mapping[str, Any], names: AbstractSet[str]) -> dict[str, Any]:
    node: dict[str, Any] = {"id": iri, "type": owner.part}
    places = _places(owner)
    for _, field in sorted((places[name] for name in value if name in places), key=_first):
        inner = value[field.name]
        if inner is None or not fits(field, inner):
            continue
        item = field.item
        if item is None:
            node[field.name] = (
                _object(part_iri(iri, field.name), field, inner, names)
                if field.kind == "object"
                else _leaf(field, inner, names)
            )
        elif item.kind == "object":
            node[field.name] = [
                _object(part_iri(iri, field.name, place), item, one, names)
                for place, one in enumerate(inner)
                if fits(item, one)
            ]
        else:
            node[field.name] = [_leaf(item, one, names) for one in inner if fits(item, one)]
    return node


_first = itemgetter(0)


def _leaf(field: Field, value: Any, names: AbstractSet[str]) -> Any:  # noqa: ANN401 - any JSON value
    if field.scheme:
        return value if _is_short(value, names) else code_iri(field.scheme, value)
    if field.kind in {"money", "number"}:
        return lexical(value)
    if field.refers_to:
        return value if _is_short(value, names) else record_iri(field.refers_to, value)
    return int(value) if field.kind == "integer" else value


def _is_short(code: str, names: AbstractSet[str]) -> bool:
    """Whether a code or id may stand as it is: a term of the context would be taken for that term."""
    return _PLAIN.fullmatch(code) is not None and code not in names
