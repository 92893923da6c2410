"""Two RDF engines that share no code read the same statements out of every vocabulary file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph
import pytest
from rdflib import BNode, Graph

from tests.vocab.turtles import FILES, graphs, whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def by_oxigraph(path: Path) -> set[pyoxigraph.Triple]:
    """The statements of a Turtle file as Oxigraph reads it."""
    return {quad.triple for quad in pyoxigraph.parse(path=path, format=pyoxigraph.RdfFormat.TURTLE)}


def by_rdflib(graph: Graph) -> set[pyoxigraph.Triple]:
    """The statements of an rdflib graph, carried over as N-Triples."""
    lines = graph.serialize(format="nt", encoding="utf-8")
    return {quad.triple for quad in pyoxigraph.parse(lines, format=pyoxigraph.RdfFormat.N_TRIPLES)}


def canonical(triples: Iterable[pyoxigraph.Triple]) -> list[str]:
    """The statements in the canonical form of RDFC-1.0, sorted."""
    dataset = pyoxigraph.Dataset(pyoxigraph.Quad(*triple) for triple in triples)
    dataset.canonicalize(pyoxigraph.CanonicalizationAlgorithm.RDFC_1_0)
    return sorted(map(str, dataset))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_both_read_the_same_file_alike(path: Path) -> None:
    first, second = by_rdflib(graphs()[path.stem]), by_oxigraph(path)
    assert first == second
    assert len(first) == len(graphs()[path.stem]) > 0


def test_the_whole_vocabulary_has_one_canonical_form() -> None:
    oxigraph = {triple for path in FILES for triple in by_oxigraph(path)}
    assert canonical(by_rdflib(whole())) == canonical(oxigraph)


def test_nothing_is_nameless() -> None:
    assert [node for triple in whole() for node in triple if isinstance(node, BNode)] == []


def test_the_comparison_sees_a_difference_and_overlooks_the_names_of_blank_nodes() -> None:
    one = '@prefix : <https://example.org/> . :a :b [ :c "d"@zh ] .'
    graph = Graph().parse(data=one, format="turtle")
    read = [quad.triple for quad in pyoxigraph.parse(one, format=pyoxigraph.RdfFormat.TURTLE)]
    assert canonical(by_rdflib(graph)) == canonical(read)
    other = [quad.triple for quad in pyoxigraph.parse(one.replace("@zh", "@en"), format=pyoxigraph.RdfFormat.TURTLE)]
    assert canonical(by_rdflib(graph)) != canonical(other)
