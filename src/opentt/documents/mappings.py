"""What codes and terms of ours are to things of other vocabularies, and to codes of other lists of ours."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from opentt.documents.graph import TERMS, VOCABULARY, graph
from opentt.namespaces import RDFS, SKOS
from opentt.terms import TERM

if TYPE_CHECKING:
    from opentt.standard import Standard


RELATIONS = {
    **{f"{SKOS}{name}Match": f"skos:{name}Match" for name in ("exact", "close", "broad", "narrow", "related")},
    **{f"{RDFS}{name}": f"rdfs:{name}" for name in ("subClassOf", "subPropertyOf")},
}
"""The relations that tie things together, with their short names."""

INVERSE = {
    **{name: name for name in RELATIONS.values()},
    "skos:broadMatch": "skos:narrowMatch",
    "skos:narrowMatch": "skos:broadMatch",
    "rdfs:subClassOf": "skos:narrowMatch",
    "rdfs:subPropertyOf": "skos:narrowMatch",
}
"""What a relation is from the other end (SKOS Reference, section 10); RDFS has no name for its own turned round."""


@cache
def mappings(standard: Standard) -> frozenset[tuple[str, str, str]]:
    """Each mapping as subject, relation and object; the classes and properties of ours among themselves are none."""
    from pyoxigraph import NamedNode

    store = graph(standard).store
    found = {
        (quad.subject.value, short, quad.object.value)
        for relation, short in RELATIONS.items()
        for name in (VOCABULARY, TERMS)
        for quad in store.quads_for_pattern(None, NamedNode(relation), None, NamedNode(name))
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
    }
    return frozenset(line for line in found if not line[2].startswith(TERM))
