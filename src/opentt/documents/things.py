"""The things that have an address of their own besides records: found by it, and listed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from opentt.home import BASE
from opentt.namespaces import RDFS
from opentt.rule import Card, load_cards
from opentt.terms import TERM

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from opentt.standard import Standard

KINDS = ("schemes", "scheme", "concept", "terms", "term", "policies", "policy", "rules", "rule")
"""The kinds of things, each list before what it lists."""

_LISTS = {"vocab": "schemes", "term": "terms", "policy": "policies", "rules": "rules"}


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing with an address: its kind, its path below the base, and its names in the standard.

    `keys` are `(scheme, code)` of a concept, `(family, name)` of a rule, one name of the others, none of a list.
    """

    kind: str
    path: str
    keys: tuple[str, ...] = ()

    @property
    def iri(self) -> str:
        """The lasting IRI; that of all terms together ends in a slash."""
        return TERM if self.kind == "terms" else f"{BASE}{self.path}"

    @property
    def is_abstract(self) -> bool:
        """Whether it is something else than a document about it, so that its address leads to one (303)."""
        return self.kind == "term"


def find(standard: Standard, path: str) -> Thing | None:
    """The thing at a path below the base, or None.

    >>> from opentt.standard import load
    >>> find(load(), "vocab/contract-type/technology-licence").kind
    'concept'
    """
    head, *rest = path.strip("/").split("/")
    keys = tuple(map(unquote, rest))
    if not keys:
        return Thing(_LISTS[head], head) if head in _LISTS else None
    known = _KNOWN.get((head, len(keys)))
    if known is None or not known[1](standard, keys):
        return None
    return Thing(known[0], "/".join((head, *(quote(key, safe="") for key in keys))), keys)


def every(standard: Standard) -> Iterator[Thing]:
    """Every thing, each list before what it lists."""
    yield Thing("schemes", "vocab")
    for scheme in standard.schemes.values():
        yield Thing("scheme", f"vocab/{scheme.name}", (scheme.name,))
        for code in scheme.concepts:
            yield Thing("concept", f"vocab/{scheme.name}/{quote(code, safe='')}", (scheme.name, code))
    yield Thing("terms", "term")
    for iri in sorted(term_iris(standard)):
        name = iri.removeprefix(TERM)
        yield Thing("term", f"term/{name}", (name,))
    yield Thing("policies", "policy")
    yield from (Thing("policy", f"policy/{code}", (code,)) for code in standard.policies)
    yield Thing("rules", "rules")
    yield from (Thing("rule", f"rules/{rule}", tuple(rule.split("/", 1))) for rule in cards(standard))


@cache
def cards(standard: Standard) -> Mapping[str, Card]:
    """The rule cards by id."""
    return load_cards(standard.rules)


@cache
def term_iris(standard: Standard) -> frozenset[str]:
    """The IRIs of all classes and properties of ours."""
    from pyoxigraph import NamedNode

    from opentt.documents.graph import graph

    defined = NamedNode(f"{RDFS}isDefinedBy")
    found = graph(standard).store.quads_for_pattern(None, defined, NamedNode(TERM), None)
    return frozenset(quad.subject.value for quad in found if isinstance(quad.subject, NamedNode))


_KNOWN: Mapping[tuple[str, int], tuple[str, Callable[[Standard, tuple[str, ...]], bool]]] = {
    ("vocab", 1): ("scheme", lambda standard, keys: keys[0] in standard.schemes),
    ("vocab", 2): ("concept", lambda standard, keys: _has_code(standard, *keys)),
    ("term", 1): ("term", lambda standard, keys: f"{TERM}{keys[0]}" in term_iris(standard)),
    ("policy", 1): ("policy", lambda standard, keys: keys[0] in standard.policies),
    ("rules", 2): ("rule", lambda standard, keys: "/".join(keys) in cards(standard)),
}
"""The kind of thing for each first word of a path and number of words after it, and whether there is such a one."""


def _has_code(standard: Standard, scheme: str, code: str) -> bool:
    return scheme in standard.schemes and code in standard.schemes[scheme].concepts
