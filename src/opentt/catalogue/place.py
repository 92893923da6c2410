"""Where the catalogue is about, and its statements in any form of RDF."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from opentt.documents.graph import CATALOGUE, POLICIES, RECORDS, RULES, TERMS, VOCABULARY
from opentt.namespaces import VOID
from opentt.package.dcat import CONTEXT as PACKAGE_CONTEXT
from opentt.schema import ENTITIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.negotiation import Form
    from opentt.text import Text

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""The licence of the standard's own files."""

CONTEXT = {**PACKAGE_CONTEXT, "void": VOID}
"""The prefixes of what is said here: those of a package's own description, and one more."""


DUMPS: Mapping[str, tuple[str, ...]] = {
    VOCABULARY: ("vocab.nt",),
    TERMS: ("term.nt",),
    POLICIES: ("policy.nt",),
    RULES: ("rules.nt",),
    CATALOGUE: ("catalog.nt",),
    RECORDS: tuple(f"v1/export/{plural}.nt" for plural in ENTITIES.values()),
}
"""The files that hold all statements of each graph, by their paths."""


@dataclass(frozen=True, slots=True)
class Register:
    """The public records of one entity: how many there are, and when the last of them changed."""

    entity: str
    records: int
    modified: str


@dataclass(frozen=True, slots=True)
class Place:
    """A server or site: its address, what it is called, its registers, and whether it answers queries.

    `licence` is the address of that of the records, "" where their publisher grants none.
    """

    url: str
    title: Text
    registers: tuple[Register, ...] = ()
    licence: str = ""
    statements: int = 0
    is_live: bool = True


def as_rdf(document: Mapping[str, Any], form: Form) -> bytes:
    """A JSON-LD document of ours in a form of RDF."""
    from pyoxigraph import RdfFormat, parse, serialize

    text = json.dumps(document, ensure_ascii=False)
    if form.name == "jsonld":
        return text.encode()
    triples = dict.fromkeys(quad.triple for quad in parse(text, RdfFormat.JSON_LD))
    prefixes = None if form.name == "nt" else CONTEXT
    return serialize(triples, format=RdfFormat.from_extension(form.name), prefixes=prefixes) or b""


def both(text: Text) -> list[dict[str, str]]:
    """A text in both languages."""
    return [{"@value": text.zh, "@language": "zh"}, {"@value": text.en, "@language": "en"}]


def typed(value: object, kind: str) -> dict[str, str]:
    """A value with a datatype of XML Schema."""
    return {"@value": str(value), "@type": f"xsd:{kind}"}


def ref(iri: str, kind: str | None = None) -> dict[str, str]:
    """A thing by its IRI, with its class where that is to be said."""
    return {"@id": iri, **({"@type": kind} if kind else {})}
