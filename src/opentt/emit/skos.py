"""Single values out of a vocabulary file, each demanded where it has to be."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rdflib import Literal, Namespace, URIRef
from rdflib.namespace import RDF, SKOS, XSD

from opentt.emit.sources import broken
from opentt.home import BASE
from opentt.text import Text

if TYPE_CHECKING:
    from rdflib.term import Node

    from opentt.emit.sources import Turtle

OTT = Namespace(f"{BASE}term/")
POLICY = Namespace(f"{BASE}policy/")
SCHEME = Namespace(f"{BASE}vocab/")

LANGS = ("zh", "en")


def subjects(turtle: Turtle) -> list[Node]:
    """Everything that a file speaks of: what has a class in the order of the file, then the rest by address."""
    classed = dict.fromkeys(turtle.graph.subjects(RDF.type, None))
    return [*classed, *sorted(set(turtle.graph.subjects()) - set(classed), key=str)]


def words(turtle: Turtle, subject: Node, predicate: URIRef) -> dict[str, list[str]]:
    """The texts of a property by language, in the order of the file."""
    said = [value for value in turtle.graph.objects(subject, predicate) if isinstance(value, Literal)]
    return {lang: [str(value) for value in said if value.language == lang] for lang in LANGS}


def pair(turtle: Turtle, subject: Node, predicate: URIRef) -> dict[str, str]:
    """The one Chinese and the one English text. Raises StandardError where either is missing or repeated."""
    found = words(turtle, subject, predicate)
    for lang, texts in found.items():
        if len(texts) != 1:
            raise wrong(
                turtle,
                subject,
                Text(
                    f"{shown(predicate)} 应有一个 @{lang} 文本，现有 {len(texts)} 个",
                    f"{shown(predicate)} has {len(texts)} texts in @{lang}, not one",
                ),
            )
    return {lang: texts[0] for lang, texts in found.items()}


def note(turtle: Turtle, subject: Node, predicate: URIRef) -> dict[str, str] | None:
    """The Chinese and the English text, or None where there is neither."""
    return pair(turtle, subject, predicate) if any(words(turtle, subject, predicate).values()) else None


def plain(turtle: Turtle, subject: Node, predicate: URIRef) -> str | None:
    """The one value without a language, or None. Raises StandardError where there are several."""
    found = [
        str(value)
        for value in turtle.graph.objects(subject, predicate)
        if isinstance(value, Literal) and value.language is None and value.datatype in {None, XSD.string}
    ]
    if len(found) > 1:
        raise wrong(turtle, subject, Text(f"{shown(predicate)} 重复", f"{shown(predicate)} is repeated"))
    return found[0] if found else None


def day(turtle: Turtle, subject: Node, predicate: URIRef) -> str | None:
    """The one date, as ISO 8601 writes it, or None. Raises StandardError where a value is no date."""
    found = list(turtle.graph.objects(subject, predicate))
    if not found:
        return None
    value = found[0].toPython() if isinstance(found[0], Literal) else None
    if len(found) > 1 or type(value) is not date:
        raise wrong(
            turtle,
            subject,
            Text(f"{shown(predicate)} 不是一个 xsd:date", f"{shown(predicate)} is not one xsd:date"),
        )
    return value.isoformat()


def flag(turtle: Turtle, subject: Node, predicate: URIRef) -> bool:
    """Whether a property is true; it is not where it is absent."""
    return any(
        isinstance(value, Literal) and value.toPython() is True for value in turtle.graph.objects(subject, predicate)
    )


def links(turtle: Turtle, subject: Node, predicate: URIRef, namespace: Namespace) -> list[str]:
    """What is linked to inside a namespace of ours, without that namespace, in the order of the file."""
    targets = (str(value) for value in turtle.graph.objects(subject, predicate) if isinstance(value, URIRef))
    return [target.removeprefix(namespace) for target in targets if target.startswith(namespace)]


def notations(turtle: Turtle, subject: Node) -> dict[str, str]:
    """The official codes by the local name of their datatype. Raises StandardError where one is repeated."""
    found: dict[str, str] = {}
    for value in turtle.graph.objects(subject, SKOS.notation):
        if isinstance(value, Literal) and value.datatype not in {None, XSD.string}:
            name = shown(value.datatype)
            if name in found:
                raise wrong(turtle, subject, Text(f"编码 {name} 重复", f"the notation {name} is repeated"))
            found[name] = str(value)
    return dict(sorted(found.items()))


def wrong(turtle: Turtle, subject: Node, reason: Text) -> Exception:
    """The error about one subject of a file, with its line."""
    name = shown(subject)
    return broken(turtle.path, turtle.line(subject), Text(f"{name} 的 {reason.zh}", f"{name}: {reason.en}"))


def shown(node: Node | None) -> str:
    """The last step of an IRI, as a person says it."""
    return str(node).rpartition("/")[2].rpartition("#")[2]
