"""Every vocabulary file passes the public SKOS profiles without a violation and without a warning."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import pyshacl
import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, RDF, SH, SKOS
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery

from tests.vocab.turtles import OTT, SCHEMA, SCHEMES, graphs, standard, vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from rdflib.plugins.sparql.sparql import Query
    from rdflib.term import Node

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


@pytest.fixture(scope="module", autouse=True)
def queries_are_parsed_once() -> Iterator[None]:
    """The queries in the shapes are run for every concept; rdflib would parse them every time."""
    parsed: dict[tuple[str, str | None, str], Query] = {}

    def translated(text: str, base: str | None = None, namespaces: Mapping[str, Any] | None = None) -> Query:
        key = (text, base, str(sorted((namespaces or {}).items())))
        if key not in parsed:
            parsed[key] = translateQuery(parseQuery(text), base, namespaces)
        return parsed[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("rdflib.plugins.sparql.processor.parseQuery", str)
        patch.setattr("rdflib.plugins.sparql.processor.translateQuery", translated)
        yield


@cache
def shapes(profile: str) -> Graph:
    """The shapes of a profile, read once."""
    graph = Graph().parse(standard(f"skos/{profile}.ttl"), format="turtle")
    PROFILES[profile](graph)
    return graph


def results(profile: str, data: Graph) -> list[Result]:
    """What a profile has to say about a graph, whatever the severity, but for what SKOS itself allows."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes(profile), advanced=True)
    assert isinstance(report, Graph), report
    found = [
        Result(
            report.value(node, SH.focusNode),
            report.value(node, SH.resultPath),
            report.value(node, SH.value),
            report.value(node, SH.sourceConstraintComponent),
            str(report.value(node, SH.resultMessage)),
        )
        for node in report.subjects(RDF.type, SH.ValidationResult)
    ]
    return [result for result in found if not allowed(data, result)]


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
