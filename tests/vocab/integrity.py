"""The integrity conditions of the SKOS Reference, judged on a graph with what SKOS itself entails."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rdflib.namespace import RDF, SKOS

from tests.vocab.turtles import short

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rdflib import Graph, URIRef
    from rdflib.term import Node

Pairs = set[tuple["Node", "Node"]]

LABELS = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
HIERARCHICAL = (SKOS.broader, SKOS.narrower, SKOS.broaderTransitive, SKOS.narrowerTransitive)
MAPPING = (SKOS.closeMatch, SKOS.exactMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)
SEMANTIC = (SKOS.semanticRelation, SKOS.mappingRelation, SKOS.related, *HIERARCHICAL, *MAPPING)


def pairs(graph: Graph, *predicates: URIRef) -> Pairs:
    """Subject and object of every statement with one of the predicates."""
    return {pair for predicate in predicates for pair in graph.subject_objects(predicate)}


def turned(found: Pairs) -> Pairs:
    """The inverse relation."""
    return {(right, left) for left, right in found}


def closed(found: Pairs) -> Pairs:
    """The transitive closure."""
    onward = defaultdict(set)
    for left, right in found:
        onward[left].add(right)
    reached: Pairs = set()
    for start in list(onward):
        waiting = list(onward[start])
        while waiting:
            here = waiting.pop()
            if (start, here) not in reached:
                reached.add((start, here))
                waiting.extend(onward.get(here, ()))
    return reached


def broad_match(graph: Graph) -> Pairs:
    """broadMatch, also where only its inverse narrowMatch is stated (S43)."""
    return pairs(graph, SKOS.broadMatch) | turned(pairs(graph, SKOS.narrowMatch))


def broader_transitive(graph: Graph) -> Pairs:
    """broaderTransitive, also as broader, broadMatch or an inverse (S22, S24 to S26, S41, S43)."""
    upwards = pairs(graph, SKOS.broader, SKOS.broaderTransitive) | broad_match(graph)
    return closed(upwards | turned(pairs(graph, SKOS.narrower, SKOS.narrowerTransitive)))


def related_match(graph: Graph) -> Pairs:
    """relatedMatch, which is symmetric (S44)."""
    found = pairs(graph, SKOS.relatedMatch)
    return found | turned(found)


def related(graph: Graph) -> Pairs:
    """related, which is symmetric and holds of every relatedMatch (S23, S41)."""
    found = pairs(graph, SKOS.related)
    return found | turned(found) | related_match(graph)


def exact_match(graph: Graph) -> Pairs:
    """exactMatch, which is symmetric and transitive (S44, S45)."""
    found = pairs(graph, SKOS.exactMatch)
    return closed(found | turned(found))


def concepts(graph: Graph) -> set[Node]:
    """What is a concept, also by its place in a statement (S6, S19, S20)."""
    linked = {node for pair in pairs(graph, *SEMANTIC) for node in pair}
    typed = set(graph.subjects(RDF.type, SKOS.Concept))
    return typed | linked | set(graph.objects(None, SKOS.hasTopConcept)) | set(graph.subjects(SKOS.topConceptOf))


def schemes(graph: Graph) -> set[Node]:
    """What is a concept scheme, also by its place in a statement (S4, S5, S7)."""
    typed = set(graph.subjects(RDF.type, SKOS.ConceptScheme)) | set(graph.subjects(SKOS.hasTopConcept))
    return typed | set(graph.objects(None, SKOS.inScheme)) | set(graph.objects(None, SKOS.topConceptOf))


def collections(graph: Graph) -> set[Node]:
    """What is a collection, also by its place in a statement (S29, S31, S33)."""
    typed = {node for kind in (SKOS.Collection, SKOS.OrderedCollection) for node in graph.subjects(RDF.type, kind)}
    return typed | set(graph.subjects(SKOS.member)) | set(graph.subjects(SKOS.memberList))


def s9_a_scheme_is_no_concept(graph: Graph) -> list[str]:
    return named(concepts(graph) & schemes(graph))


def s13_the_kinds_of_label_are_disjoint(graph: Graph) -> list[str]:
    first, second, third = (pairs(graph, kind) for kind in LABELS)
    return both((first & second) | (first & third) | (second & third))


def s14_one_preferred_label_a_language(graph: Graph) -> list[str]:
    said = defaultdict(set)
    for subject, label in graph.subject_objects(SKOS.prefLabel):
        said[subject, getattr(label, "language", None)].add(label)
    return sorted(f"{short(subject)} @{lang}" for (subject, lang), labels in said.items() if len(labels) > 1)


def s27_what_is_related_is_not_broader(graph: Graph) -> list[str]:
    return both(related(graph) & broader_transitive(graph))


def s37_a_collection_is_neither_concept_nor_scheme(graph: Graph) -> list[str]:
    return named(collections(graph) & (concepts(graph) | schemes(graph)))


def s46_an_exact_match_is_no_other_match(graph: Graph) -> list[str]:
    broad = broad_match(graph)
    return both(exact_match(graph) & (broad | turned(broad) | related_match(graph)))


def named(nodes: Iterable[Node]) -> list[str]:
    """The nodes as a message shows them."""
    return sorted(map(short, nodes))


def both(found: Pairs) -> list[str]:
    """The pairs as a message shows them."""
    return sorted(f"{short(left)} and {short(right)}" for left, right in found)


CHECKS: tuple[Callable[[Graph], list[str]], ...] = (
    s9_a_scheme_is_no_concept,
    s13_the_kinds_of_label_are_disjoint,
    s14_one_preferred_label_a_language,
    s27_what_is_related_is_not_broader,
    s37_a_collection_is_neither_concept_nor_scheme,
    s46_an_exact_match_is_no_other_match,
)
"""Every condition: a graph in, its breaches out."""
