"""The documents that rules and codes may cite, as `policies.json`, which is read at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rdflib.namespace import DCTERMS, RDF, RDFS

from opentt.emit.skos import OTT, POLICY, day, links, pair, plain, shown, words, wrong
from opentt.emit.sources import broken
from opentt.emit.spelling import as_json
from opentt.text import Text

if TYPE_CHECKING:
    from rdflib.term import Node

    from opentt.emit.sources import Sources, Turtle


def files(sources: Sources) -> dict[str, str]:
    """`policies.json`: every document by code, in the order of the file."""
    turtle = sources.vocabulary.get("policies")
    if turtle is None:
        raise broken("vocab/policies.ttl", None, Text("缺少此文件", "the file is missing"))
    subjects = list(turtle.graph.subjects(RDF.type, OTT.Policy))
    found = {shown(subject): _policy(turtle, subject) for subject in subjects}
    for subject in subjects:
        for target in found[shown(subject)]["replaced_by"]:
            if target not in found:
                raise wrong(
                    turtle,
                    subject,
                    Text(f"链接指向不存在的文件 {target}", f"the link leads to no document {target}"),
                )
    return {"vocab/derived/policies.json": as_json(found)}


def _policy(turtle: Turtle, subject: Node) -> dict[str, Any]:
    return {
        "title": pair(turtle, subject, DCTERMS.title),
        "number": plain(turtle, subject, DCTERMS.identifier),
        "issuers": words(turtle, subject, OTT.issuer),
        "issued": day(turtle, subject, DCTERMS.issued),
        "effective": day(turtle, subject, OTT.effective),
        "repealed": day(turtle, subject, OTT.repealed),
        "replaced_by": links(turtle, subject, DCTERMS.isReplacedBy, POLICY),
        "see_also": [str(link) for link in turtle.graph.objects(subject, RDFS.seeAlso)],
    }
