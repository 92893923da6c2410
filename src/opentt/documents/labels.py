"""What the things of a graph are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.namespaces import RDFS
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.documents.graph import Graph
    from opentt.text import Lang


def said(graph: Graph, iri: str, lang: Lang, predicate: str = f"{RDFS}label") -> str:
    """What a property of a thing says in a language, "" where it says nothing."""
    from pyoxigraph import Literal, NamedNode

    for quad in graph.store.quads_for_pattern(NamedNode(iri), NamedNode(predicate), None, None):
        if isinstance(quad.object, Literal) and quad.object.language == lang:
            return quad.object.value
    return ""


def texts(graph: Graph, iri: str, predicate: str) -> Text:
    """What a property of a thing says in both languages."""
    return Text(said(graph, iri, "zh", predicate), said(graph, iri, "en", predicate))


def linked(graph: Graph, iri: str, predicate: str) -> list[str]:
    """The IRIs that a property of a thing has, sorted."""
    from pyoxigraph import NamedNode

    found = graph.store.quads_for_pattern(NamedNode(iri), NamedNode(predicate), None, None)
    return sorted(quad.object.value for quad in found if isinstance(quad.object, NamedNode))


def pointing(graph: Graph, iri: str, predicate: str) -> list[str]:
    """The IRIs of what has a thing as the value of a property, sorted."""
    from pyoxigraph import NamedNode

    found = graph.store.quads_for_pattern(None, NamedNode(predicate), NamedNode(iri), None)
    return sorted(quad.subject.value for quad in found if isinstance(quad.subject, NamedNode))
