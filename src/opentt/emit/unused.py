"""What stands in the vocabulary and is used by nothing yet, as `unused.json`; what is cited has to be there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rdflib import URIRef
from rdflib.namespace import DCTERMS, RDF

from opentt.emit.bundle import compose
from opentt.emit.skos import OTT, POLICY, shown, wrong
from opentt.emit.sources import broken
from opentt.emit.spelling import as_json
from opentt.schema import entities
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.emit.sources import Sources

PATH = "vocab/derived/unused.json"

_UNKNOWN = Text(
    "引用的文件 {policy} 不在 vocab/policies.ttl 中", "it cites {policy}, which is not in vocab/policies.ttl"
)


def files(sources: Sources) -> dict[str, str]:
    """`unused.json`: documents that nothing cites, code lists that no field has, each sorted.

    Raises StandardError, with the place, where a rule or a concept cites a document that is not registered.
    """
    turtle = sources.vocabulary["policies"]
    documents = {shown(subject) for subject in turtle.graph.subjects(RDF.type, OTT.Policy)}
    cited = _by_cards(sources, documents) | _by_vocabulary(sources, documents)
    for predicate in (DCTERMS.replaces, DCTERMS.isReplacedBy):
        cited |= {shown(other) for other in turtle.graph.objects(None, predicate)}
    used = {field.scheme for entity in entities(compose(sources)).values() for _, field in entity.walk()}
    told: dict[str, Any] = {
        "policies": sorted(documents - cited),
        "schemes": sorted(set(sources.schemes) - used),
    }
    return {PATH: as_json(told)}


def _by_cards(sources: Sources, documents: set[str]) -> set[str]:
    cited = set()
    for card in sources.cards.values():
        for cite in card.cites:
            if cite.policy not in documents:
                raise broken(f"validator/rules/{card.rule}.yaml", None, _UNKNOWN.fill({"policy": cite.policy}))
            cited.add(cite.policy)
    return cited


def _by_vocabulary(sources: Sources, documents: set[str]) -> set[str]:
    cited = set()
    for turtle in sources.vocabulary.values():
        for subject, source in turtle.graph.subject_objects(DCTERMS.source):
            if isinstance(source, URIRef) and source.startswith(POLICY):
                if shown(source) not in documents:
                    raise wrong(turtle, subject, _UNKNOWN.fill({"policy": shown(source)}))
                cited.add(shown(source))
    return cited
