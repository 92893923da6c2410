"""The prefixes under which everything derived from the vocabulary shortens its addresses."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rdflib.namespace import DCTERMS, OWL, PROV, RDF, RDFS, SDO, SKOS, VANN, XSD

from opentt.emit.skos import OTT, POLICY, SCHEME, wrong
from opentt.text import Text

if TYPE_CHECKING:
    from rdflib.term import Node

    from opentt.emit.sources import Turtle

PREFIXES = {
    "dct": str(DCTERMS),
    "ott": str(OTT),
    "owl": str(OWL),
    "policy": str(POLICY),
    "prov": str(PROV),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "schema": str(SDO),
    "scheme": str(SCHEME),
    "skos": str(SKOS),
    "vann": str(VANN),
    "xsd": str(XSD),
}
"""One fixed set for every file, so that files can be joined."""

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*", re.ASCII)


@cache
def short(node: Node | str) -> str:
    """An address behind its prefix; as it is where it has none.

    >>> short("http://www.w3.org/2004/02/skos/core#broader")
    'skos:broader'
    """
    for prefix, namespace in PREFIXES.items():
        rest = str(node).removeprefix(namespace)
        if rest != str(node) and rest and not rest.startswith("/"):
            return f"{prefix}:{rest}"
    return str(node)


def qualified(turtle: Turtle, subject: Node, name: Node) -> str:
    """A property or class as the name of an XML element. Raises StandardError where no prefix of ours fits it."""
    prefix, colon, local = short(name).partition(":")
    if not colon or prefix not in PREFIXES or not _LOCAL.fullmatch(local):
        raise wrong(turtle, subject, Text(f"{name} 没有约定的前缀", f"{name} has none of the agreed prefixes"))
    return f"{prefix}:{local}"
