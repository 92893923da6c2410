"""The hierarchy and the other links: what each check finds at fault in one vocabulary file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import BNode, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS

from tests.vocab.integrity import MAPPING, broader_transitive, closed, pairs, related, turned
from tests.vocab.turtles import OTT, SCHEMA, short

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.vocab.integrity import Pairs
    from tests.vocab.turtles import Vocabulary

INVERSES = {
    SKOS.broader: SKOS.narrower,
    SKOS.narrower: SKOS.broader,
    SKOS.related: SKOS.related,
    SKOS.hasTopConcept: SKOS.topConceptOf,
    SKOS.topConceptOf: SKOS.hasTopConcept,
}
MATCHES = {
    SKOS.broadMatch: SKOS.narrowMatch,
    SKOS.narrowMatch: SKOS.broadMatch,
    SKOS.closeMatch: SKOS.closeMatch,
    SKOS.exactMatch: SKOS.exactMatch,
    SKOS.relatedMatch: SKOS.relatedMatch,
}
NAMESPACES = (DCTERMS, OWL, RDF, RDFS, SKOS)


def upwards(vocabulary: Vocabulary) -> Pairs:
    """Concept and broader concept, also where only `narrower` is stated."""
    return pairs(vocabulary.graph, SKOS.broader) | turned(pairs(vocabulary.graph, SKOS.narrower))


def tops(vocabulary: Vocabulary) -> set[URIRef]:
    """The concepts that are said to be at the top, from either side."""
    graph = vocabulary.graph
    said = {*graph.objects(None, SKOS.hasTopConcept), *graph.subjects(SKOS.topConceptOf)}
    return {node for node in said if isinstance(node, URIRef)}


def shown(found: Pairs) -> list[str]:
    return sorted(f"{short(left)} → {short(right)}" for left, right in found)


def undefined_subjects(vocabulary: Vocabulary) -> list[str]:
    """What the file speaks about although it is neither the scheme, nor inside it, nor an agent; blank nodes too."""
    inside = f"{vocabulary.scheme}/"
    typed = set(vocabulary.graph.subjects(RDF.type)) - set(vocabulary.graph.subjects(RDF.type, SKOS.ConceptScheme))
    agents = set(vocabulary.graph.subjects(RDF.type, SCHEMA.Organization))
    strangers = {
        node
        for node in vocabulary.graph.subjects(unique=True)
        if node != vocabulary.scheme
        and node not in agents
        and (isinstance(node, BNode) or node not in typed or not str(node).startswith(inside))
    }
    return sorted(map(short, strangers))


def unknown_terms(vocabulary: Vocabulary) -> list[str]:
    """Terms that their own vocabulary does not define: a misspelling."""
    terms = {str(term) for term in (*vocabulary.graph.predicates(), *vocabulary.graph.objects(None, RDF.type))}
    defined = [{str(term) for term in dir(namespace)} for namespace in NAMESPACES]
    return sorted(
        term
        for term in terms
        for namespace, names in zip(NAMESPACES, defined, strict=True)
        if term.startswith(str(namespace)) and term not in names
    )


def entries_outside_the_scheme(vocabulary: Vocabulary) -> list[str]:
    """Concepts and collections that are not in, or not defined by, this scheme alone."""
    kept = (SKOS.inScheme, RDFS.isDefinedBy)
    return [
        f"{short(entry)}: {short(kind)}"
        for entry in vocabulary.entries
        for kind in kept
        if entry != vocabulary.scheme and set(vocabulary.graph.objects(entry, kind)) != {vocabulary.scheme}
    ]


def orphan_concepts(vocabulary: Vocabulary) -> list[str]:
    linked = {node for pair in upwards(vocabulary) | related(vocabulary.graph) for node in pair} | tops(vocabulary)
    return sorted(short(concept) for concept in vocabulary.concepts if concept not in linked)


def omitted_top_concepts(vocabulary: Vocabulary) -> list[str]:
    """Concepts with nothing above them that the scheme does not name as tops; the scheme where it names none."""
    below = {child for child, _ in upwards(vocabulary)}
    named = set(vocabulary.graph.objects(vocabulary.scheme, SKOS.hasTopConcept))
    return sorted(map(short, set(vocabulary.concepts) - below - named)) if named else [vocabulary.name]


def top_concepts_with_broader(vocabulary: Vocabulary) -> list[str]:
    return sorted(short(child) for child, _ in upwards(vocabulary) if child in tops(vocabulary))


def cycles(vocabulary: Vocabulary) -> list[str]:
    """Concepts that are broader than themselves, or related or matched to themselves."""
    links = pairs(vocabulary.graph, SKOS.related, *MAPPING)
    loops = closed(broader_transitive(vocabulary.graph)) | links
    return sorted({short(left) for left, right in loops if left == right})


def hierarchical_redundancy(vocabulary: Vocabulary) -> list[str]:
    """A broader concept that is also the broader concept of another broader concept."""
    steps = upwards(vocabulary)
    above = closed(steps)
    redundant = {
        (low, high)
        for low, high in steps
        if any(start == low and middle != high and (middle, high) in above for start, middle in steps)
    }
    return shown(redundant)


def relations_between_siblings(vocabulary: Vocabulary) -> list[str]:
    parents: dict[object, set[object]] = {}
    for child, parent in upwards(vocabulary):
        parents.setdefault(child, set()).add(parent)
    links = pairs(vocabulary.graph, SKOS.related)
    return shown({pair for pair in links if parents.get(pair[0], set()) & parents.get(pair[1], set())})


def solely_transitive_relations(vocabulary: Vocabulary) -> list[str]:
    """What only broaderTransitive or narrowerTransitive links: those are to be inferred, not stated."""
    return shown(pairs(vocabulary.graph, SKOS.broaderTransitive, SKOS.narrowerTransitive))


def one_way_relations(vocabulary: Vocabulary) -> list[str]:
    graph = vocabulary.graph
    return [
        f"{short(kind)}: {link}"
        for kind, back in INVERSES.items()
        for link in shown(pairs(graph, kind) - turned(pairs(graph, back)))
    ]


def one_way_matches(vocabulary: Vocabulary) -> list[str]:
    """Matches between concepts of ours that the other file does not return."""
    found = []
    for kind, back in MATCHES.items():
        returned = turned(pairs(vocabulary.whole, back))
        ours = {pair for pair in pairs(vocabulary.graph, kind) if pair[1] in vocabulary.known}
        found += [f"{short(kind)}: {link}" for link in shown(ours - returned)]
    return found


def matches_inside_the_scheme(vocabulary: Vocabulary) -> list[str]:
    inside = set(vocabulary.concepts)
    return shown({pair for pair in pairs(vocabulary.graph, *MAPPING) if pair[1] in inside})


def lost_links(vocabulary: Vocabulary) -> list[str]:
    """Links to a concept of ours that no file has."""
    kinds = (*INVERSES, *MAPPING, DCTERMS.isReplacedBy, DCTERMS.replaces, SKOS.member)
    ours = str(OTT).removesuffix("term/") + "vocab/"
    targets = (
        pair
        for pair in pairs(vocabulary.graph, *kinds)
        if str(pair[1]).startswith(ours) and pair[1] != vocabulary.scheme
    )
    return shown({pair for pair in targets if pair[1] not in vocabulary.known})


CHECKS: tuple[Callable[[Vocabulary], list[str]], ...] = (
    undefined_subjects,
    unknown_terms,
    entries_outside_the_scheme,
    orphan_concepts,
    omitted_top_concepts,
    top_concepts_with_broader,
    cycles,
    hierarchical_redundancy,
    relations_between_siblings,
    solely_transitive_relations,
    one_way_relations,
    one_way_matches,
    matches_inside_the_scheme,
    lost_links,
)
"""Every check: a vocabulary in, what is at fault out."""
