"""Each code list as RDF/XML, subject by subject in the order of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from rdflib import Literal
from rdflib.namespace import RDF, XSD

from opentt.emit.names import PREFIXES, qualified
from opentt.emit.skos import subjects
from opentt.emit.spelling import header

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib.term import Node

    from opentt.emit.sources import Sources, Turtle


def files(sources: Sources) -> dict[str, str]:
    """The `.rdf` file of each scheme."""
    return {f"vocab/derived/{name}.rdf": as_rdfxml(turtle) for name, turtle in sources.schemes.items()}


def as_rdfxml(turtle: Turtle) -> str:
    """The statements of a file; the prefixes are the same in every file, so that files can be joined."""
    spaces = "\n".join(f'  xmlns:{prefix}="{namespace}"' for prefix, namespace in PREFIXES.items())
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<!-- {header(turtle.path)} -->",
        f"<rdf:RDF\n{spaces}>",
        *(line for subject in subjects(turtle) for line in _node(turtle, subject)),
        "</rdf:RDF>",
    ]
    return "\n".join([*lines, ""])


def _node(turtle: Turtle, subject: Node) -> Iterator[str]:
    """The element of a subject, named after its first class."""
    first = next(turtle.graph.objects(subject, RDF.type), None)
    name = qualified(turtle, subject, first) if first else "rdf:Description"
    yield f"  <{name} rdf:about={quoteattr(str(subject))}>"
    for predicate, value in turtle.graph.predicate_objects(subject):
        if (predicate, value) != (RDF.type, first):
            yield f"    {_property(qualified(turtle, subject, predicate), value)}"
    yield f"  </{name}>"


def _property(name: str, value: Node) -> str:
    if not isinstance(value, Literal):
        return f"<{name} rdf:resource={quoteattr(str(value))}/>"
    kind = ""
    if value.language:
        kind = f' xml:lang="{value.language}"'
    elif value.datatype and value.datatype != XSD.string:
        kind = f" rdf:datatype={quoteattr(str(value.datatype))}"
    return f"<{name}{kind}>{escape(str(value), {chr(13): '&#13;'})}</{name}>"
