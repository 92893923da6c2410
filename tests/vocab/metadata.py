"""The scheme's own statements, codes, dates and sources: what each check finds at fault in one vocabulary file."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from rdflib import Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, SKOS, XSD

from tests.vocab.turtles import OTT, POLICY, PROV, REG_STATUS, SCHEMA, VANN, short

if TYPE_CHECKING:
    from collections.abc import Callable

    from rdflib.term import Node

    from tests.vocab.turtles import Vocabulary

DAYS = (SCHEMA.dateCreated, SCHEMA.dateModified, SCHEMA.validFrom, SCHEMA.validThrough)
DOUBT = re.compile(r"凭记忆|未[^，。；]{0,12}核对|not (?:been )?compared|from memory", re.IGNORECASE)
"""How a note says that nobody has compared a value with its source."""


def plain(vocabulary: Vocabulary, predicate: URIRef) -> list[str]:
    """The values of the scheme that are strings without a language."""
    found = vocabulary.graph.objects(vocabulary.scheme, predicate)
    return [
        str(value)
        for value in found
        if isinstance(value, Literal) and value.datatype in {None, XSD.string} and not value.language
    ]


def days(vocabulary: Vocabulary, subject: Node, predicate: URIRef) -> list[date]:
    """The dates that a property states, those that are none left out."""
    found = (value.toPython() for value in vocabulary.graph.objects(subject, predicate) if isinstance(value, Literal))
    return [value for value in found if type(value) is date]


def links(vocabulary: Vocabulary, predicate: URIRef) -> set[str]:
    """The IRIs that a property of the scheme states."""
    return {str(value) for value in vocabulary.graph.objects(vocabulary.scheme, predicate) if isinstance(value, URIRef)}


def file_name_and_scheme(vocabulary: Vocabulary) -> list[str]:
    """Schemes that are not named as their file, or none at all."""
    schemes = list(vocabulary.graph.subjects(RDF.type, SKOS.ConceptScheme))
    return [] if schemes == [vocabulary.scheme] else [f"{vocabulary.name}: {sorted(map(short, schemes))}"]


def scheme_without_titles(vocabulary: Vocabulary) -> list[str]:
    """Titles and descriptions that are missing in a language, and titles that differ from the label."""
    graph, scheme = vocabulary.graph, vocabulary.scheme
    titles, labels, notes = (
        set(graph.objects(scheme, kind)) for kind in (DCTERMS.title, SKOS.prefLabel, DCTERMS.description)
    )
    languages = sorted(getattr(note, "language", None) or "" for note in notes)
    return [*(["title"] if titles != labels else []), *(["description"] if languages != ["en", "zh"] else [])]


def scheme_without_agents(vocabulary: Vocabulary) -> list[str]:
    """Creators and publishers that are missing, not described, or more than one publisher."""
    graph = vocabulary.graph
    creators = links(vocabulary, DCTERMS.creator) | links(vocabulary, SCHEMA.creator)
    publishers = links(vocabulary, DCTERMS.publisher) | links(vocabulary, SCHEMA.publisher)
    found = [*([] if creators else ["creator"]), *([] if len(publishers) == 1 else ["publisher"])]
    for agent in map(URIRef, sorted(creators | publishers)):
        names = [name for name in graph.objects(agent, SCHEMA.name) if isinstance(name, Literal)]
        sites = [site for site in graph.objects(agent, SCHEMA.url) if isinstance(site, Literal)]
        if (agent, RDF.type, SCHEMA.Organization) not in graph:
            found.append(f"{agent} has no type")
        if [name.language or name.datatype for name in names] not in ([None], [XSD.string]):
            found.append(f"{agent} has no plain name")
        if [site.datatype for site in sites] != [XSD.anyURI]:
            found.append(f"{agent} has no address")
    return found


def scheme_without_dates(vocabulary: Vocabulary) -> list[str]:
    created = days(vocabulary, vocabulary.scheme, SCHEMA.dateCreated)
    modified = days(vocabulary, vocabulary.scheme, SCHEMA.dateModified)
    sound = len(created) == len(modified) == 1 and created <= modified
    return [] if sound else [f"created {created}, modified {modified}"]


def scheme_without_version(vocabulary: Vocabulary) -> list[str]:
    """A version that is not stated alike in its three places."""
    said = plain(vocabulary, SCHEMA.version)
    address = {f"{vocabulary.scheme}/{version}" for version in said}
    sound = (
        len(said) == 1 and plain(vocabulary, OWL.versionInfo) == said and links(vocabulary, OWL.versionIRI) == address
    )
    return [] if sound else [f"{said}"]


def scheme_without_licence(vocabulary: Vocabulary) -> list[str]:
    first, second = links(vocabulary, DCTERMS.license), links(vocabulary, SCHEMA.license)
    return [] if len(first) == 1 and first == second else [f"{first} and {second}"]


def scheme_without_origin(vocabulary: Vocabulary) -> list[str]:
    """Neither a note on where the list comes from nor a document, or one of them only."""
    notes = {getattr(note, "language", None) for note in vocabulary.graph.objects(vocabulary.scheme, SKOS.historyNote)}
    sources = links(vocabulary, DCTERMS.source)
    return [*([] if notes == {"en", "zh"} else ["historyNote"]), *([] if sources else ["source"])]


def scheme_without_status(vocabulary: Vocabulary) -> list[str]:
    """No status of the registry's own list, or no word on whether the list is closed."""
    status = list(vocabulary.graph.objects(vocabulary.scheme, SCHEMA.status))
    registered = len(status) == 1 and isinstance(status[0], URIRef) and str(status[0]).startswith(str(REG_STATUS))
    decided = plain(vocabulary, OTT.listStatus) in (["open"], ["closed"])
    return [*([] if registered else ["schema:status"]), *([] if decided else ["ott:listStatus"])]


def scheme_without_namespace(vocabulary: Vocabulary) -> list[str]:
    """A namespace that is not the scheme's own, or a prefix that is none or that another scheme has."""
    prefixes = plain(vocabulary, VANN.preferredNamespacePrefix)
    users = {
        user
        for prefix in prefixes
        for user in vocabulary.whole.subjects(VANN.preferredNamespacePrefix, Literal(prefix))
    }
    sound = len(prefixes) == 1 and re.fullmatch(r"ott[a-z]+", prefixes[0]) is not None and users == {vocabulary.scheme}
    address = plain(vocabulary, VANN.preferredNamespaceUri) == [f"{vocabulary.scheme}/"]
    return [*([] if sound else [f"prefix {prefixes}"]), *([] if address else ["address"])]


def codes_that_are_not_the_name(vocabulary: Vocabulary) -> list[str]:
    """Concepts whose one plain notation is not the last step of their IRI."""
    found = []
    for concept in vocabulary.concepts:
        values = [value for value in vocabulary.graph.objects(concept, SKOS.notation) if isinstance(value, Literal)]
        codes = [str(value) for value in values if value.datatype in {None, XSD.string}]
        if codes != [str(concept).removeprefix(f"{vocabulary.scheme}/")]:
            found.append(f"{short(concept)}: {codes}")
    return found


def repeated_official_codes(vocabulary: Vocabulary) -> list[str]:
    """Official codes that two concepts have, that one concept has two of, or whose type is not ours."""
    owners: dict[Literal, set[Node]] = defaultdict(set)
    kinds: dict[tuple[Node, URIRef], set[Literal]] = defaultdict(set)
    strange = []
    for concept, value in vocabulary.graph.subject_objects(SKOS.notation):
        if isinstance(value, Literal) and value.datatype is not None and value.datatype != XSD.string:
            owners[value].add(concept)
            kinds[concept, value.datatype].add(value)
            if not str(value.datatype).startswith(str(OTT)):
                strange.append(f"{short(concept)}: {value.datatype}")
    shared = [f"{code}: {', '.join(sorted(map(short, who)))}" for code, who in owners.items() if len(who) > 1]
    return strange + shared + [f"{short(who)}: {short(kind)}" for (who, kind), said in kinds.items() if len(said) > 1]


def dates_that_are_none(vocabulary: Vocabulary) -> list[str]:
    """Properties that state not one xsd:date that is a day of the calendar."""
    return [
        f"{short(kind)} of {short(subject)}"
        for kind in DAYS
        for subject in vocabulary.graph.subjects(kind, unique=True)
        if not len(days(vocabulary, subject, kind)) == len(list(vocabulary.graph.objects(subject, kind))) == 1
    ]


def validity_that_ends_before_it_begins(vocabulary: Vocabulary) -> list[str]:
    return [
        short(concept)
        for concept in vocabulary.concepts
        for start in days(vocabulary, concept, SCHEMA.validFrom)
        for end in days(vocabulary, concept, SCHEMA.validThrough)
        if start >= end
    ]


def unknown_sources(vocabulary: Vocabulary) -> list[str]:
    """Sources that are no policy of ours."""
    said = vocabulary.graph.subject_objects(DCTERMS.source)
    return [f"{short(subject)}: {short(source)}" for subject, source in said if not _is_policy(vocabulary, source)]


def concepts_without_origin(vocabulary: Vocabulary) -> list[str]:
    """Entries without a history note that are not derived from a document, or from another than the one they name."""
    graph = vocabulary.graph
    found = []
    for entry in vocabulary.entries:
        derived = set(graph.objects(entry, PROV.wasDerivedFrom))
        if not derived <= set(graph.objects(entry, DCTERMS.source)):
            found.append(f"{short(entry)}: prov:wasDerivedFrom is not its dct:source")
        elif not derived and (entry, SKOS.historyNote, None) not in graph:
            found.append(f"{short(entry)}: neither skos:historyNote nor prov:wasDerivedFrom")
    return found


def silent_deprecations(vocabulary: Vocabulary) -> list[str]:
    """Deprecated concepts without a successor or a word on why there is none."""
    kinds = (DCTERMS.isReplacedBy, SKOS.changeNote, SKOS.scopeNote)
    return [
        short(concept)
        for concept in vocabulary.concepts
        if _says(vocabulary, concept, OWL.deprecated, value=True)
        and not any((concept, kind, None) in vocabulary.graph for kind in kinds)
    ]


def successors_of_what_is_in_use(vocabulary: Vocabulary) -> list[str]:
    """Concepts with a successor that are neither deprecated nor at an end."""
    return [
        short(concept)
        for concept in vocabulary.concepts
        if (concept, DCTERMS.isReplacedBy, None) in vocabulary.graph
        and not _says(vocabulary, concept, OWL.deprecated, value=True)
        and not days(vocabulary, concept, SCHEMA.validThrough)
    ]


def doubt_without_its_mark(vocabulary: Vocabulary) -> list[str]:
    """Entries whose notes say that nobody compared them with the source, but no `ott:verified false`; or vice versa."""
    notes = (SKOS.scopeNote, SKOS.historyNote, SKOS.editorialNote, SKOS.note)
    found = []
    for entry in vocabulary.entries:
        said = any(DOUBT.search(str(note)) for kind in notes for note in vocabulary.graph.objects(entry, kind))
        if said != _says(vocabulary, entry, OTT.verified, value=False):
            found.append(short(entry))
    return found


def closed_lists_with_doubt(vocabulary: Vocabulary) -> list[str]:
    """Entries of a closed list that nobody compared with the source."""
    if plain(vocabulary, OTT.listStatus) != ["closed"]:
        return []
    return [short(entry) for entry in vocabulary.entries if _says(vocabulary, entry, OTT.verified, value=False)]


def _is_policy(vocabulary: Vocabulary, source: Node) -> bool:
    return isinstance(source, URIRef) and source in vocabulary.known and str(source).startswith(str(POLICY))


def _says(vocabulary: Vocabulary, subject: Node, predicate: URIRef, *, value: bool) -> bool:
    found = vocabulary.graph.objects(subject, predicate)
    return any(isinstance(said, Literal) and said.toPython() is value for said in found)


CHECKS: tuple[Callable[[Vocabulary], list[str]], ...] = (
    file_name_and_scheme,
    scheme_without_titles,
    scheme_without_agents,
    scheme_without_dates,
    scheme_without_version,
    scheme_without_licence,
    scheme_without_origin,
    scheme_without_status,
    scheme_without_namespace,
    codes_that_are_not_the_name,
    repeated_official_codes,
    dates_that_are_none,
    validity_that_ends_before_it_begins,
    unknown_sources,
    concepts_without_origin,
    silent_deprecations,
    successors_of_what_is_in_use,
    doubt_without_its_mark,
    closed_lists_with_doubt,
)
"""Every check: a vocabulary in, what is at fault out."""
