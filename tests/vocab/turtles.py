"""The vocabulary files as graphs, and where the public shapes of other standards lie."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import RDF, SKOS
from rdflib.namespace import SDO as SCHEMA

from opentt.emit.skos import OTT, POLICY, SCHEME
from opentt.emit.sources import OTHER_TURTLE, read
from opentt.home import find

__all__ = ["OTT", "POLICY", "SCHEMA", "SCHEME"]

PROV = Namespace("http://www.w3.org/ns/prov#")
VANN = Namespace("http://purl.org/vocab/vann/")
REG_STATUS = Namespace("https://linked.data.gov.au/def/reg-statuses/")

FOLDER = find() / "vocab"
FILES = sorted(FOLDER.glob("*.ttl"))
SCHEMES = [path for path in FILES if path.stem not in OTHER_TURTLE]


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """One file with a concept scheme, and what it may point to: all files, and every concept and policy in them."""

    name: str
    graph: Graph
    whole: Graph
    known: frozenset[URIRef]

    @property
    def scheme(self) -> URIRef:
        """The IRI that the scheme must have, being in a file of that name."""
        return SCHEME[self.name]

    @property
    def concepts(self) -> list[URIRef]:
        """Every concept that the file defines."""
        return [node for node in self.graph.subjects(RDF.type, SKOS.Concept) if isinstance(node, URIRef)]

    @property
    def entries(self) -> list[URIRef]:
        """Everything that is labelled: the concepts, the collections and the scheme itself."""
        collections = self.graph.subjects(RDF.type, SKOS.Collection)
        return [*self.concepts, *(node for node in collections if isinstance(node, URIRef)), self.scheme]


@cache
def graphs() -> dict[str, Graph]:
    """Every vocabulary file as a graph, by its stem."""
    return {stem: _judged(turtle.graph) for stem, turtle in read(FOLDER.parent).vocabulary.items()}


def _judged(graph: Graph) -> Graph:
    """The same statements in a store that pySHACL can work on."""
    copy = Graph(bind_namespaces="none")
    for prefix, namespace in graph.namespaces():
        copy.bind(prefix, namespace)
    copy += graph
    return copy


@cache
def whole() -> Graph:
    """All vocabulary files as one graph."""
    found = Graph()
    for graph in graphs().values():
        found += graph
    return found


@cache
def known() -> frozenset[URIRef]:
    """Every concept and every policy of the whole vocabulary."""
    kinds = (SKOS.Concept, OTT.Policy)
    nodes = (node for kind in kinds for node in whole().subjects(RDF.type, kind))
    return frozenset(node for node in nodes if isinstance(node, URIRef))


def vocabulary(path: Path) -> Vocabulary:
    """What a file of the project holds."""
    return Vocabulary(path.stem, graphs()[path.stem], whole(), known())


def short(node: object) -> str:
    """The last step of an IRI, for messages."""
    return str(node).rstrip("/").rpartition("/")[2].rpartition("#")[2]


def standard(name: str) -> Path:
    """A file or folder below the folder that OPENTT_STANDARDS names; the test is skipped where it is not there."""
    folder = os.environ.get("OPENTT_STANDARDS")
    if not folder:
        pytest.skip("others' shapes are not ours to publish: OPENTT_STANDARDS names a folder that holds them")
    path = Path(folder) / name
    if not path.exists():
        pytest.skip(f"others' shapes are not ours to publish, and {name} is not in the folder OPENTT_STANDARDS")
    return path
