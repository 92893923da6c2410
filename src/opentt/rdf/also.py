"""The same statements in the words of another vocabulary too, as the crosswalks in `vocab/derived` say."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, Triple

from opentt.errors import UsageError
from opentt.rdf.statements import TYPE
from opentt.terms import TERM
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pyoxigraph import Store

    from opentt.standard import Standard

SUFFIX = ".sssom.tsv"

INSTEAD = frozenset({"rdfs:subClassOf", "rdfs:subPropertyOf", "skos:exactMatch", "skos:closeMatch"})
"""The relations by which a statement may be made in the other's words; broader, narrower and related ones do not."""

SCHEMA_ONLY = frozenset({"threesixty"})
"""Crosswalks to what is no vocabulary of linked data: the fields of a JSON Schema."""

_UNKNOWN = Text("没有与“{name}”的对应表；可用：{known}", "there is no crosswalk to “{name}”; known: {known}")


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """What terms are in other vocabularies, and the statements that tie codes to their concepts, each by our IRI.

    `prefixes` are those of the other vocabularies, and of SKOS.
    """

    terms: Mapping[str, tuple[NamedNode, ...]]
    codes: Mapping[str, tuple[Triple, ...]]
    prefixes: Mapping[str, str]


def crosswalks(standard: Standard) -> list[str]:
    """The names of the vocabularies that `read_crosswalk` knows, sorted."""
    names = (path.name.removesuffix(SUFFIX) for path in (standard.home / "vocab/derived/crosswalks").iterdir())
    return sorted(name for name in names if name not in SCHEMA_ONLY)


def read_crosswalk(standard: Standard, names: Iterable[str]) -> Crosswalk:
    """The crosswalks to some vocabularies taken together. Raises UsageError for a name that is none of them."""
    known = crosswalks(standard)
    terms: dict[str, list[NamedNode]] = {}
    codes: dict[str, list[Triple]] = {}
    prefixes: dict[str, str] = {}
    for name in dict.fromkeys(names):
        if name not in known:
            raise UsageError(_UNKNOWN.fill({"name": name, "known": " ".join(known)}))
        lines = (standard.home / f"vocab/derived/crosswalks/{name}{SUFFIX}").read_text(encoding="utf-8").splitlines()
        head = [line for line in lines if line.startswith("#")]
        spaces = dict(line.removeprefix("#").strip().split(": ", 1) for line in head if line.startswith("#  "))
        prefixes |= {"skos": spaces["skos"], name: spaces[name]}
        for row in csv.DictReader(lines[len(head) :], delimiter="\t"):
            ours, other = _full(row["subject_id"], spaces), NamedNode(_full(row["object_id"], spaces))
            if not ours.startswith(TERM):
                relation = NamedNode(_full(row["predicate_id"], spaces))
                codes.setdefault(ours, []).append(Triple(NamedNode(ours), relation, other))
            elif row["predicate_id"] in INSTEAD:
                terms.setdefault(ours, []).append(other)
    return Crosswalk(
        {ours: tuple(found) for ours, found in terms.items()},
        {ours: tuple(found) for ours, found in codes.items()},
        prefixes,
    )


def with_others(triples: Iterable[Triple], crosswalk: Crosswalk) -> Iterator[Triple]:
    """Every statement and what it is in the other vocabularies, and of each code, once, what it matches there."""
    told: set[str] = set()
    for triple in triples:
        yield triple
        target = triple.object
        if triple.predicate == TYPE:
            others = crosswalk.terms.get(target.value, ()) if isinstance(target, NamedNode) else ()
            yield from (Triple(triple.subject, TYPE, other) for other in others)
            continue
        yield from (Triple(triple.subject, other, target) for other in crosswalk.terms.get(triple.predicate.value, ()))
        if isinstance(target, NamedNode) and target.value in crosswalk.codes and target.value not in told:
            told.add(target.value)
            yield from crosswalk.codes[target.value]


def without_others(store: Store, standard: Standard) -> None:
    """Nothing: a statement in another vocabulary's words is gone from the store where it stands in ours as well."""
    for ours, others in read_crosswalk(standard, crosswalks(standard)).terms.items():
        for other in others:
            for quad in list(store.quads_for_pattern(None, other, None)):
                if Quad(quad.subject, NamedNode(ours), quad.object, quad.graph_name) in store:
                    store.remove(quad)


def _full(short: str, prefixes: Mapping[str, str]) -> str:
    prefix, _, local = short.partition(":")
    return f"{prefixes[prefix]}{local}"
