"""Each code list as JSON-LD 1.1: one fixed context, labels as language maps."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from typing import Literal as OneOf

from rdflib import Literal, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SDO, SKOS, XSD

from opentt.emit.names import PREFIXES, short
from opentt.emit.skos import subjects
from opentt.emit.spelling import as_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from rdflib.term import Node

    from opentt.emit.sources import Sources, Turtle


@dataclass(frozen=True, slots=True)
class Term:
    """A property under a name of its own: what its values are, and whether they always stand in a list."""

    iri: URIRef
    kind: OneOf["text", "link", "date", "any"]
    many: bool = False

    @property
    def definition(self) -> dict[str, Any]:
        """The term as the context defines it (JSON-LD 1.1, section 4)."""
        containers = [*(["@language"] if self.kind == "text" else []), *(["@set"] if self.many else [])]
        coerced = {"link": "@id", "date": "xsd:date"}.get(self.kind)
        return {
            "@id": short(self.iri),
            **({"@type": coerced} if coerced else {}),
            **({"@container": containers if len(containers) > 1 else containers[0]} if containers else {}),
        }

    def takes(self, value: Node) -> bool:
        """Whether the context says everything of the value but its text."""
        if self.kind == "link":
            return isinstance(value, URIRef)
        if self.kind == "any":
            return True
        if not isinstance(value, Literal):
            return False
        return value.language is not None if self.kind == "text" else value.datatype == XSD.date


TERMS = {
    "prefLabel": Term(SKOS.prefLabel, "text"),
    "altLabel": Term(SKOS.altLabel, "text", many=True),
    "hiddenLabel": Term(SKOS.hiddenLabel, "text", many=True),
    "definition": Term(SKOS.definition, "text"),
    "scopeNote": Term(SKOS.scopeNote, "text"),
    "historyNote": Term(SKOS.historyNote, "text"),
    "changeNote": Term(SKOS.changeNote, "text"),
    "example": Term(SKOS.example, "text"),
    "title": Term(DCTERMS.title, "text"),
    "description": Term(DCTERMS.description, "text"),
    "notation": Term(SKOS.notation, "any", many=True),
    "inScheme": Term(SKOS.inScheme, "link"),
    "topConceptOf": Term(SKOS.topConceptOf, "link"),
    "hasTopConcept": Term(SKOS.hasTopConcept, "link", many=True),
    "broader": Term(SKOS.broader, "link", many=True),
    "narrower": Term(SKOS.narrower, "link", many=True),
    "related": Term(SKOS.related, "link", many=True),
    "exactMatch": Term(SKOS.exactMatch, "link", many=True),
    "closeMatch": Term(SKOS.closeMatch, "link", many=True),
    "broadMatch": Term(SKOS.broadMatch, "link", many=True),
    "narrowMatch": Term(SKOS.narrowMatch, "link", many=True),
    "relatedMatch": Term(SKOS.relatedMatch, "link", many=True),
    "member": Term(SKOS.member, "link", many=True),
    "isDefinedBy": Term(RDFS.isDefinedBy, "link"),
    "source": Term(DCTERMS.source, "link", many=True),
    "replaces": Term(DCTERMS.replaces, "link", many=True),
    "isReplacedBy": Term(DCTERMS.isReplacedBy, "link", many=True),
    "creator": Term(DCTERMS.creator, "link"),
    "publisher": Term(DCTERMS.publisher, "link"),
    "license": Term(DCTERMS.license, "link"),
    "deprecated": Term(OWL.deprecated, "any"),
    "versionIRI": Term(OWL.versionIRI, "link"),
    "validFrom": Term(SDO.validFrom, "date"),
    "validThrough": Term(SDO.validThrough, "date"),
    "dateCreated": Term(SDO.dateCreated, "date"),
    "dateModified": Term(SDO.dateModified, "date"),
}
"""The properties with a name of their own; every other one goes by its prefixed name."""

CONTEXT = {
    "@version": 1.1,
    "id": "@id",
    "type": "@type",
    **PREFIXES,
    **{name: term.definition for name, term in TERMS.items()},
}
"""The same in every file, so that files can be joined."""

_NAMES = {term.iri: name for name, term in TERMS.items()}


def files(sources: Sources) -> dict[str, str]:
    """The `.jsonld` file of each scheme."""
    return {f"vocab/derived/{name}.jsonld": as_jsonld(turtle) for name, turtle in sources.schemes.items()}


def as_jsonld(turtle: Turtle) -> str:
    """The statements of a file, one object for each subject; the context has a line for each term."""
    nodes = [_node(turtle, subject) for subject in subjects(turtle)]
    context = ",\n".join(f"    {json.dumps(name)}: {json.dumps(told)}" for name, told in CONTEXT.items())
    graph = as_json({"@graph": nodes}).removeprefix("{\n")
    return f'{{\n  "@context": {{\n{context}\n  }},\n{graph}'


def _node(turtle: Turtle, subject: Node) -> dict[str, Any]:
    node: dict[str, Any] = {"id": short(subject)}
    for predicate in turtle.graph.predicates(subject, unique=True):
        values = list(turtle.graph.objects(subject, predicate))
        if predicate == RDF.type:
            node["type"] = _alone([short(value) for value in values])
        else:
            node.update(_members(URIRef(str(predicate)), values))
    return node


def _members(predicate: URIRef, values: Sequence[Node]) -> Iterator[tuple[str, object]]:
    """The values under the property's own name, and under its prefixed one those that do not fit there."""
    name = _NAMES.get(predicate, "")
    fitting = [value for value in values if name and TERMS[name].takes(value)]
    if fitting:
        yield name, _coerced(TERMS[name], fitting)
    others = [value for value in values if value not in fitting]
    if others:
        yield short(predicate), _alone([_value(value) for value in others])


def _coerced(term: Term, values: Sequence[Node]) -> object:
    """The values as they stand where the context says the rest."""
    if term.kind == "text":
        said = [value for value in values if isinstance(value, Literal)]
        languages = dict.fromkeys(str(value.language) for value in said)
        by_language = {lang: [str(value) for value in said if value.language == lang] for lang in languages}
        return by_language if term.many else {lang: _alone(texts) for lang, texts in by_language.items()}
    spell: Mapping[str, Callable[[Node], object]] = {"link": short, "date": str, "any": _value}
    shown = [spell[term.kind](value) for value in values]
    return shown if term.many else _alone(shown)


def _value(value: Node) -> object:
    """The value with everything that the context does not say of it."""
    if not isinstance(value, Literal):
        return {"id": short(value)}
    text = str(value)
    if value.language:
        return {"@language": value.language, "@value": text}
    if value.datatype in {None, XSD.string}:
        return text
    if value.datatype == XSD.boolean and text in {"true", "false"}:
        return text == "true"
    if value.datatype == XSD.integer and text.isdecimal() and str(int(text)) == text:
        return int(text)
    return {"@type": short(value.datatype), "@value": text}


def _alone(values: list[Any]) -> Any:  # noqa: ANN401 - any JSON value
    """The one value, or the list where there are several."""
    return values[0] if len(values) == 1 else values
