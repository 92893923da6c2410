"""Code lists: `codes.json`, which is read at run time, and one enum schema per scheme."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from rdflib.namespace import DCTERMS, OWL, RDF, SDO, SKOS

from opentt.emit.skos import (
    OTT,
    POLICY,
    SCHEME,
    day,
    flag,
    links,
    notations,
    note,
    pair,
    plain,
    shown,
    words,
    wrong,
)
from opentt.emit.spelling import DIALECT, as_json, header
from opentt.text import Text

if TYPE_CHECKING:
    from rdflib import URIRef
    from rdflib.term import Node

    from opentt.emit.sources import Sources, Turtle

LINKS = (SKOS.broader, SKOS.narrower, SKOS.broadMatch, SKOS.member, DCTERMS.isReplacedBy, DCTERMS.replaces)
MATCHES = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)
LONGEST_CODE = 200
EXAMPLES = 3


def files(sources: Sources) -> dict[str, str]:
    """`codes.json` and the enum schema of each scheme."""
    found = schemes(sources)
    enums = {
        f"schemas/derived/codes/{name}.schema.json": as_json(
            {
                "$schema": DIALECT,
                "$id": f"{name}.schema.json",
                "$comment": header(f"vocab/{name}.ttl"),
                **enum_schema(entry),
            }
        )
        for name, entry in found.items()
    }
    return {"vocab/derived/codes.json": as_json({"schemes": found}), **enums}


@lru_cache(maxsize=1)
def schemes(sources: Sources) -> dict[str, dict[str, Any]]:
    """Every scheme by name with its concepts by code, in the order of the files.

    Raises StandardError, with file and line, where something needed is missing or a link leads nowhere.
    """
    found = {name: _scheme(name, turtle) for name, turtle in sources.schemes.items()}
    for turtle in sources.schemes.values():
        for predicate in LINKS:
            for subject in turtle.graph.subjects(predicate, unique=True):
                for target in links(turtle, subject, predicate, SCHEME):
                    scheme, _, code = target.partition("/")
                    if code not in found.get(scheme, {"concepts": {}})["concepts"]:
                        reason = Text(f"链接指向不存在的代码 {target}", f"the link leads to no code {target}")
                        raise wrong(turtle, subject, reason)
    for entry in found.values():
        _link_back(entry["concepts"])
    return found


def _link_back(concepts: dict[str, dict[str, Any]]) -> None:
    """Nothing: a code that replaces another now says so, even where only the other one did."""
    for code, concept in concepts.items():
        for successor in concept["replaced_by"]:
            if successor in concepts and code not in concepts[successor]["replaces"]:
                concepts[successor]["replaces"].append(code)


def enum_schema(scheme: dict[str, Any]) -> dict[str, Any]:
    """The JSON Schema of a code: an enumeration where the list is closed, else any short text.

    A deprecated code stays in the enumeration: old records bear it.
    """
    concepts = scheme["concepts"]
    current = (code for code, concept in concepts.items() if not concept["deprecated"])
    closed = scheme["status"] == "closed"
    limits = {"enum": list(concepts)} if closed else {"minLength": 1, "maxLength": LONGEST_CODE}
    return {
        "title": scheme["title"]["zh"],
        "description": scheme["definition"]["zh"],
        "x-en": {"title": scheme["title"]["en"], "description": scheme["definition"]["en"]},
        "type": "string",
        **limits,
        "examples": list(islice(current, EXAMPLES)),
    }


def _scheme(name: str, turtle: Turtle) -> dict[str, Any]:
    subject = SCHEME[name]
    if (subject, RDF.type, SKOS.ConceptScheme) not in turtle.graph:
        raise wrong(turtle, subject, Text("概念体系没有定义", "the concept scheme is not defined"))
    status = plain(turtle, subject, OTT.listStatus)
    if status not in {"closed", "open"}:
        raise wrong(
            turtle,
            subject,
            Text(f"ott:listStatus 是 {status}，应为 closed 或 open", f"ott:listStatus is {status}, not closed or open"),
        )
    return {
        "title": pair(turtle, subject, SKOS.prefLabel),
        "definition": pair(turtle, subject, SKOS.definition),
        "status": status,
        "pattern": _pattern(turtle, subject),
        "concepts": {
            _code(turtle, concept): _concept(turtle, concept)
            for concept in turtle.graph.subjects(SKOS.inScheme, subject)
            if (concept, RDF.type, SKOS.Concept) in turtle.graph
        },
        "collections": {
            shown(group): _collection(turtle, group)
            for group in turtle.graph.subjects(SKOS.inScheme, subject)
            if (group, RDF.type, SKOS.Collection) in turtle.graph
        },
    }


def _collection(turtle: Turtle, subject: Node) -> dict[str, Any]:
    return {
        "label": pair(turtle, subject, SKOS.prefLabel),
        "definition": pair(turtle, subject, SKOS.definition),
        "members": sorted(_codes(turtle, subject, SKOS.member)),
    }


def _pattern(turtle: Turtle, subject: Node) -> str | None:
    pattern = plain(turtle, subject, OTT.valuePattern)
    if pattern is None:
        return None
    try:
        re.compile(pattern)
    except re.error as error:
        reason = Text(f"ott:valuePattern 有误：{error}", f"ott:valuePattern is broken: {error}")
        raise wrong(turtle, subject, reason) from error
    return pattern


def _code(turtle: Turtle, subject: Node) -> str:
    code = plain(turtle, subject, SKOS.notation)
    if code is None or code != shown(subject):
        raise wrong(
            turtle,
            subject,
            Text(f"不带类型的 skos:notation 是 {code}", f"the untyped skos:notation is {code}, not the local name"),
        )
    return code


def _concept(turtle: Turtle, subject: Node) -> dict[str, Any]:
    return {
        "label": pair(turtle, subject, SKOS.prefLabel),
        "definition": pair(turtle, subject, SKOS.definition),
        "alt": words(turtle, subject, SKOS.altLabel),
        "hidden": words(turtle, subject, SKOS.hiddenLabel),
        "notations": notations(turtle, subject),
        "broader": _codes(turtle, subject, SKOS.broader) + _codes(turtle, subject, SKOS.broadMatch),
        "valid_from": day(turtle, subject, SDO.validFrom),
        "valid_until": day(turtle, subject, SDO.validThrough),
        "deprecated": flag(turtle, subject, OWL.deprecated),
        "replaced_by": _codes(turtle, subject, DCTERMS.isReplacedBy),
        "replaces": _codes(turtle, subject, DCTERMS.replaces),
        "matches": _matches(turtle, subject),
        "sources": links(turtle, subject, DCTERMS.source, POLICY),
        "change_note": note(turtle, subject, SKOS.changeNote),
    }


def _codes(turtle: Turtle, subject: Node, predicate: URIRef) -> list[str]:
    return [code.rpartition("/")[2] for code in links(turtle, subject, predicate, SCHEME)]


def _matches(turtle: Turtle, subject: Node) -> dict[str, list[str]]:
    """The addresses in other lists, ours or outside, by the kind of match."""
    found = {shown(kind): [str(target) for target in turtle.graph.objects(subject, kind)] for kind in MATCHES}
    return {kind: targets for kind, targets in found.items() if targets}
