"""Where the catalogue is about, and its statements in any form of RDF."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.negotiation import Form
    from opentt.text import Text

EU = "http://publications.europa.eu/resource/authority/"

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""The licence of the standard's own files."""

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@dataclass(frozen=True, slots=True)
class Register:
    """The public records of one entity: how many there are, and when the last of them changed."""

    entity: str
    records: int
    modified: str


@dataclass(frozen=True, slots=True)
class Place:
    """A server or site: its address, what it is called, its registers, and whether it answers queries."""

    url: str
    title: Text
    registers: tuple[Register, ...] = ()
    statements: int = 0
    is_live: bool = True


def as_rdf(document: Mapping[str, Any], form: Form) -> bytes:
    """A JSON-LD document of ours in a form of RDF."""
    from pyoxigraph import RdfFormat, parse, serialize

    text = json.dumps(document, ensure_ascii=False)
    if form.name == "jsonld":
        return text.encode()
    kinds = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "rdf": RdfFormat.RDF_XML}
    quads = parse(text, RdfFormat.JSON_LD)
    prefixes = None if form.name == "nt" else CONTEXT
    return serialize((quad.triple for quad in quads), format=kinds[form.name], prefixes=prefixes) or b""


def both(text: Text) -> list[dict[str, str]]:
    """A text in both languages."""
    return [{"@value": text.zh, "@language": "zh"}, {"@value": text.en, "@language": "en"}]


def typed(value: object, kind: str) -> dict[str, str]:
    """A value with a datatype of XML Schema."""
    return {"@value": str(value), "@type": f"xsd:{kind}"}


def ref(iri: str, kind: str | None = None) -> dict[str, str]:
    """A thing by its IRI, with its class where that is to be said."""
    return {"@id": iri, **({"@type": kind} if kind else {})}
