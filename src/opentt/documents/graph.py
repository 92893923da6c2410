"""The vocabulary, the terms, the cited documents and the rules as one set of graphs, described thing by thing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from opentt.home import BASE
from opentt.namespaces import DCT, OWL, RDF, RDFS, SCHEMA, SKOS
from opentt.rdf.jsonld import PREFIXES
from opentt.rule import load_cards

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pyoxigraph import Quad, Store, Triple

    from opentt.documents.things import Thing
    from opentt.negotiation import Form
    from opentt.rule import Card
    from opentt.standard import Standard

VOCABULARY = f"{BASE}graph/vocabulary"
TERMS = f"{BASE}graph/terms"
POLICIES = f"{BASE}graph/policies"
RULES = f"{BASE}graph/rules"
RECORDS = f"{BASE}graph/records"
CATALOGUE = f"{BASE}graph/catalogue"
GRAPHS = (VOCABULARY, TERMS, POLICIES, RULES, CATALOGUE, RECORDS)
"""The named graphs that a server has."""

_DEEPEST = 4

SHORT = {**PREFIXES, "skos": SKOS, "dct": DCT, "rdfs": RDFS, "owl": OWL}
"""The prefixes that Turtle is written with."""


@dataclass(frozen=True, eq=False)
class Graph:
    """The graphs in memory; read only."""

    standard: Standard
    store: Store

    def about(self, thing: Thing) -> list[Triple]:
        """The statements about a thing; of a list, those about all that it lists."""
        match thing.kind:
            case "schemes":
                return self._all(VOCABULARY)
            case "scheme":
                return [*self.of(thing.iri), *self._in(VOCABULARY, f"{SKOS}inScheme", thing.iri)]
            case "terms":
                return self._all(TERMS)
            case "policies":
                return self._all(POLICIES)
            case "rules":
                return self._all(RULES)
            case _:
                return self.of(thing.iri)

    def of(self, iri: str) -> list[Triple]:
        """The statements whose subject is a thing, or a blank node that hangs on it."""
        from pyoxigraph import NamedNode

        return [*self._below(NamedNode(iri), 0)]

    def version_of(self, thing: Thing) -> str | None:
        """The version of a code list."""
        from pyoxigraph import Literal, NamedNode

        version = NamedNode(f"{OWL}versionInfo")
        found = self.store.quads_for_pattern(NamedNode(thing.iri), version, None, None)
        return next((quad.object.value for quad in found if isinstance(quad.object, Literal)), None)

    def modified(self, thing: Thing) -> str | None:
        """The day on which a code list was last changed, as RFC 3339 writes it."""
        from pyoxigraph import Literal, NamedNode

        day = NamedNode(f"{SCHEMA}dateModified")
        found = self.store.quads_for_pattern(NamedNode(thing.iri), day, None, None)
        return next((quad.object.value for quad in found if isinstance(quad.object, Literal)), None)

    def written(self, thing: Thing, form: Form) -> bytes:
        """The statements about a thing in a form of RDF."""
        return _written(self, thing, form)

    def _below(self, subject: object, depth: int) -> Iterator[Triple]:
        from pyoxigraph import BlankNode

        for quad in self.store.quads_for_pattern(subject, None, None, None):  # type: ignore[arg-type]
            yield quad.triple
            if isinstance(quad.object, BlankNode) and depth < _DEEPEST:
                yield from self._below(quad.object, depth + 1)

    def _in(self, graph: str, predicate: str, iri: str) -> list[Triple]:
        """The statements about everything that stands in a relation to a thing."""
        from pyoxigraph import NamedNode

        members = self.store.quads_for_pattern(None, NamedNode(predicate), NamedNode(iri), NamedNode(graph))
        return [one for quad in members for one in self._below(quad.subject, 0)]

    def _all(self, graph: str) -> list[Triple]:
        from pyoxigraph import NamedNode

        return [quad.triple for quad in self.store.quads_for_pattern(None, None, None, NamedNode(graph))]


@lru_cache(maxsize=8)
def _written(known: Graph, thing: Thing, form: Form) -> bytes:
    """The statements, kept a while: pages in both languages carry them, and clients ask for the long ones again."""
    from pyoxigraph import RdfFormat, serialize

    prefixes = SHORT if form.name in {"ttl", "rdf", "jsonld"} else None
    return serialize(_about(known, thing), format=RdfFormat.from_extension(form.name), prefixes=prefixes) or b""


@lru_cache(maxsize=4)
def _about(known: Graph, thing: Thing) -> tuple[Triple, ...]:
    return tuple(known.about(thing))


@cache
def graph(standard: Standard) -> Graph:
    """The graphs of a standard, read once."""
    from pyoxigraph import NamedNode, RdfFormat, Store

    store = Store()
    vocab = standard.home / "vocab"
    for scheme in standard.schemes:
        _load(store, vocab / f"derived/{scheme}.nt", RdfFormat.N_TRIPLES, NamedNode(VOCABULARY))
    _load(store, vocab / "derived/terms.ttl", RdfFormat.TURTLE, NamedNode(TERMS))
    _load(store, vocab / "policies.ttl", RdfFormat.TURTLE, NamedNode(POLICIES))
    store.bulk_extend(quad for card in load_cards(standard.rules).values() for quad in _rule(card))
    return Graph(standard, store)


def _load(store: Store, path: Path, form: object, to: object) -> None:
    store.bulk_load(path=str(path), format=form, to_graph=to)  # type: ignore[arg-type]


def _rule(card: Card) -> Iterator[Quad]:
    """A rule as a standard that records are held against (DCMI Metadata Terms, Standard)."""
    from pyoxigraph import Literal, NamedNode, Quad

    iri, graph = NamedNode(f"{BASE}rules/{card.rule}"), NamedNode(RULES)

    def said(predicate: str, value: NamedNode | Literal) -> Quad:
        return Quad(iri, NamedNode(predicate), value, graph)

    yield said(f"{RDF}type", NamedNode(f"{DCT}Standard"))
    yield said(f"{DCT}identifier", Literal(card.rule))
    for text, predicate in ((card.title, f"{DCT}title"), (card.why, f"{DCT}description")):
        yield said(predicate, Literal(text.zh, language="zh"))
        yield said(predicate, Literal(text.en, language="en"))
    yield said(f"{DCT}type", Literal(card.severity.value))
    for cite in card.cites:
        yield said(f"{DCT}references", NamedNode(f"{BASE}policy/{cite.policy}"))
    yield said(f"{RDFS}isDefinedBy", NamedNode(f"{BASE}rules"))
