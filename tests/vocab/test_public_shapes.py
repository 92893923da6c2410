"""Every vocabulary file passes the public SKOS profiles without a violation and without a warning."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph
import pyshacl
import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, RDF, SH, SKOS, XSD

from tests.vocab.turtles import OTT, SCHEMA, SCHEMES, graphs, standard, vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from rdflib.term import Node

TRUE = Literal("true", datatype=XSD.boolean)
VOCPUB = Namespace("https://linked.data.gov.au/def/vocpub/validator/")


@dataclass(frozen=True)
class Result:
    """One result of a validation."""

    focus: Node | None
    path: Node | None
    value: Node | None
    component: Node | None
    message: str

    def __str__(self) -> str:
        """The result in one line."""
        return f"{self.focus} {self.path or ''} {self.value or ''}: {self.message}"


def without_one_label(shapes: Graph) -> None:
    """VocPub 5.6 allows one label in all; its own variant for several languages drops that line, and so does this."""
    assert (VOCPUB.prefLabel, SH.maxCount, None) in shapes
    shapes.remove((VOCPUB.prefLabel, SH.maxCount, None))


def unchanged(_: Graph) -> None:
    """The shapes as they are."""


PROFILES: dict[str, Callable[[Graph], None]] = {
    "vocpub-5.6": without_one_label,
    "vocpub-multilang": unchanged,
    "skohub-skos.shacl": unchanged,
    "skohub-bestpractice.shacl": unchanged,
    "skohub.shacl": unchanged,
}


@cache
def shapes(profile: str) -> Graph:
    """The shapes of a profile, read once."""
    graph = Graph().parse(standard(f"skos/{profile}.ttl"), format="turtle")
    PROFILES[profile](graph)
    return graph


def results(profile: str, data: Graph) -> list[Result]:
    """What a profile has to say about a graph, whatever the severity, but for what SKOS itself allows.

    pySHACL would run each query of a profile once for every concept, and some compare every concept with every
    other; Oxigraph runs each query once.
    """
    found = [*by_pyshacl(without_queries(profile), data), *by_queries(profile, data)]
    return [result for result in found if not allowed(data, result)]


@cache
def without_queries(profile: str) -> Graph:
    """The shapes of a profile but for their SPARQL constraints."""
    core = Graph() + shapes(profile)
    core.remove((None, SH.sparql, None))
    return core


def by_pyshacl(judges: Graph, data: Graph) -> Iterator[Result]:
    """Every result of a validation by pySHACL."""
    _, report, _ = pyshacl.validate(data, shacl_graph=judges, advanced=True)
    assert isinstance(report, Graph), report
    for node in report.subjects(RDF.type, SH.ValidationResult):
        yield Result(
            report.value(node, SH.focusNode),
            report.value(node, SH.resultPath),
            report.value(node, SH.value),
            report.value(node, SH.sourceConstraintComponent),
            str(report.value(node, SH.resultMessage)),
        )


def by_queries(profile: str, data: Graph) -> Iterator[Result]:
    """Every result of the SPARQL constraints, each query run once on all focus nodes of its shape."""
    judges = shapes(profile)
    store = pyoxigraph.Store()
    store.load(data.serialize(format="nt", encoding="utf-8"), format=pyoxigraph.RdfFormat.N_TRIPLES)
    for shape, constraint in judges.subject_objects(SH.sparql):
        nodes = sorted(focus(judges, shape, data))
        if not nodes or (shape, SH.deactivated, TRUE) in judges:
            continue
        query = str(judges.value(constraint, SH.select))
        assert "WHERE {" in query, query
        bound = query.replace("WHERE {", f"WHERE {{ VALUES ?this {{ {' '.join(node.n3() for node in nodes)} }}", 1)
        said = judges.value(constraint, SH.message) or judges.value(shape, SH.message)
        rows = store.query(f"PREFIX skos: <{SKOS}> {bound}")
        assert isinstance(rows, pyoxigraph.QuerySolutions)
        for row in rows:
            yield Result(URIRef(row["this"].value), None, None, SH.SPARQLConstraintComponent, str(said))


def focus(judges: Graph, shape: Node, data: Graph) -> set[URIRef]:
    """The nodes that a shape looks at."""
    found: set[Node] = set()
    for kind in judges.objects(shape, SH.targetClass):
        found |= set(data.subjects(RDF.type, kind))
    for predicate in judges.objects(shape, SH.targetSubjectsOf):
        found |= set(data.subjects(predicate))
    for predicate in judges.objects(shape, SH.targetObjectsOf):
        found |= set(data.objects(None, predicate))
    return {node for node in found if isinstance(node, URIRef)}


def allowed(data: Graph, result: Result) -> bool:
    """Whether a result only shows that SkoHub is stricter than SKOS and the other profile want it.

    An official code has a datatype of its own (SKOS Reference 6.5.1, VocPub 2.3.10); SkoHub takes plain strings alone.
    A collection is in a scheme (SKOS Reference 4.6.3, VocPub 2.2.3); SkoHub takes it for a scheme then.
    What is matched may lie in another file, where it has its type; SkoHub wants the type in this one.
    """
    official = isinstance(result.value, Literal) and str(result.value.datatype or "").startswith(str(OTT))
    typed = result.path == SKOS.notation and result.component == SH.DatatypeConstraintComponent and official
    collected = "disjoint with skos:Collection" in result.message and (
        (result.focus, RDF.type, SKOS.Collection) in data
        and (None, None, result.focus) not in data
        and (result.focus, SKOS.inScheme, None) in data
    )
    elsewhere = result.path == SKOS.relatedMatch and (result.value, None, None) not in data
    return typed or collected or (elsewhere and result.component == SH.ClassConstraintComponent)


@pytest.mark.whole
@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("path", SCHEMES, ids=lambda path: path.stem)
def test_a_file_passes_the_profile(profile: str, path: Path) -> None:
    assert [str(result) for result in results(profile, graphs()[path.stem])] == []


def damaged(*removed: tuple[URIRef, URIRef]) -> Graph:
    """A file of ours without the values of a property of a subject."""
    graph = Graph() + graphs()["contract-type"]
    for subject, predicate in removed:
        assert (subject, predicate, None) in graph
        graph.remove((subject, predicate, None))
    return graph


def test_the_shapes_miss_what_is_taken_away() -> None:
    kind = vocabulary(next(path for path in SCHEMES if path.stem == "contract-type"))
    concept = kind.concepts[0]
    for profile, predicate in [
        ("vocpub-5.6", SCHEMA.dateModified),
        ("vocpub-5.6", SKOS.definition),
        ("vocpub-multilang", SCHEMA.dateCreated),
        ("vocpub-multilang", SKOS.historyNote),
        ("skohub.shacl", SKOS.hasTopConcept),
        ("skohub.shacl", DCTERMS.license),
        ("skohub-bestpractice.shacl", DCTERMS.title),
    ]:
        assert results(profile, damaged((kind.scheme, predicate))), (profile, predicate)
    for profile in ("vocpub-5.6", "vocpub-multilang", "skohub.shacl", "skohub-bestpractice.shacl"):
        assert results(profile, damaged((concept, SKOS.prefLabel))), profile
    assert results("vocpub-5.6", damaged((concept, RDF.type)))


@pytest.mark.parametrize(
    ("profile", "subject", "predicate", "value"),
    [
        ("vocpub-5.6", "scheme", SCHEMA.status, Literal("draft")),
        ("vocpub-multilang", "concept", SKOS.inScheme, OTT.another),
        ("skohub-skos.shacl", "concept", RDF.type, SKOS.ConceptScheme),
        ("skohub-skos.shacl", "concept", SKOS.prefLabel, Literal("Another", "en")),
        ("skohub-skos.shacl", "concept", SKOS.broader, OTT.untyped),
        ("skohub-bestpractice.shacl", "concept", SKOS.notation, Literal("technology-licence")),
        ("skohub.shacl", "concept", SKOS.notation, Literal(1)),
        ("skohub.shacl", "concept", SKOS.altLabel, Literal("no language")),
    ],
)
def test_the_shapes_see_what_is_put_in(profile: str, subject: str, predicate: URIRef, value: Node) -> None:
    kind = vocabulary(next(path for path in SCHEMES if path.stem == "contract-type"))
    graph = Graph() + kind.graph
    graph.add((kind.scheme if subject == "scheme" else kind.concepts[0], predicate, value))
    before = {str(result) for result in results(profile, kind.graph)}
    assert {str(result) for result in results(profile, graph)} - before


@pytest.mark.parametrize("profile", ["skohub-skos.shacl", "skohub-bestpractice.shacl"])
def test_the_queries_find_the_same_when_pyshacl_runs_them(profile: str) -> None:
    kind = vocabulary(next(path for path in SCHEMES if path.stem == "contract-type"))
    graph = Graph() + kind.graph
    first, second, third = kind.concepts[:3]
    graph.add((first, SKOS.broader, second))
    graph.add((first, SKOS.notation, Literal("technology-licence")))
    graph.add((second, SKOS.broader, OTT.untyped))
    graph.add((second, SKOS.altLabel, Literal("", "en")))
    graph.add((second, RDF.type, SKOS.ConceptScheme))
    graph.add((third, SKOS.prefLabel, next(graph.objects(first, SKOS.prefLabel))))
    whole = {result.focus for result in by_pyshacl(shapes(profile), graph)}
    parts = {result.focus for result in (*by_pyshacl(without_queries(profile), graph), *by_queries(profile, graph))}
    assert whole == parts
    assert any(by_queries(profile, graph))
