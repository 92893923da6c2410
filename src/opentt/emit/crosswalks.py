"""What our terms and codes come near to in other vocabularies, one SSSOM table for each of those.

SSSOM is the Simple Standard for Sharing Ontological Mappings, version 1.0. The mappings themselves stand in
`vocab/`, where each was put by hand after a look at the other vocabulary; what was seen there is in `mappings.tsv`.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from rdflib import Literal, URIRef
from rdflib.namespace import RDFS, SKOS

from opentt.emit.ontology import terms
from opentt.emit.skos import OTT, wrong
from opentt.emit.sources import MAPPINGS, broken
from opentt.home import BASE
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.emit.sources import Sources, Turtle

RELATIONS = {
    SKOS.exactMatch: "skos:exactMatch",
    SKOS.closeMatch: "skos:closeMatch",
    SKOS.broadMatch: "skos:broadMatch",
    SKOS.narrowMatch: "skos:narrowMatch",
    SKOS.relatedMatch: "skos:relatedMatch",
    RDFS.subClassOf: "rdfs:subClassOf",
    RDFS.subPropertyOf: "rdfs:subPropertyOf",
}
"""The relations that tie one vocabulary to another."""

COLUMNS = (
    *("subject_id", "subject_label", "predicate_id", "object_id", "mapping_justification"),
    *("subject_source", "subject_source_version", "object_source", "object_source_version", "comment"),
)
"""The columns of a table; that of the other vocabulary's version is left out where none is known."""


def files(sources: Sources) -> dict[str, str]:
    """The table of each other vocabulary that something is mapped to.

    Raises StandardError for a mapping that `mappings.tsv` does not speak of, and for a line there without a mapping.
    """
    rows: dict[str, list[dict[str, str]]] = {}
    reviewed = set()
    for turtle in sources.vocabulary.values():
        for subject, relation, name, other in _mappings(sources, turtle):
            ends = (str(subject).removeprefix(BASE), f"{name}:{other}")
            if ends not in sources.reviews:
                where = ends[1]
                reason = Text(f"{MAPPINGS} 没有说明与 {where} 的对应", f"{MAPPINGS} says nothing of its match {where}")
                raise wrong(turtle, subject, reason)
            reviewed.add(ends)
            rows.setdefault(name, []).append(_row(sources, turtle, subject, relation, ends))
    for ends, review in sources.reviews.items():
        if ends not in reviewed:
            where = f"{ends[0]} → {ends[1]}"
            raise broken(MAPPINGS, review.line, Text(f"没有这条对应：{where}", f"there is no such mapping: {where}"))
    return {
        f"vocab/derived/crosswalks/{name}.sssom.tsv": _table(sources, name, found)
        for name, found in sorted(rows.items())
    }


def _mappings(sources: Sources, turtle: Turtle) -> Iterator[tuple[URIRef, str, str, str]]:
    """Of each mapping in a file: what is mapped, the relation, the other vocabulary, and the name there."""
    for subject, relation, other in turtle.graph:
        known = next((one for one in sources.mapped.values() if str(other).startswith(one.namespace)), None)
        said = RELATIONS.get(URIRef(str(relation)))
        if said and known and isinstance(subject, URIRef) and str(subject).startswith(BASE):
            yield subject, said, known.prefix, str(other).removeprefix(known.namespace)


def _row(sources: Sources, turtle: Turtle, subject: URIRef, relation: str, ends: tuple[str, str]) -> dict[str, str]:
    is_term = str(subject).startswith(str(OTT))
    labels = terms(sources).objects(subject, RDFS.label) if is_term else turtle.graph.objects(subject, SKOS.prefLabel)
    english = next((str(label) for label in labels if isinstance(label, Literal) and label.language == "en"), "")
    review = sources.reviews[ends]
    name, _, local = ends[1].partition(":")
    return {
        "subject_id": f"opentt:{ends[0]}",
        "subject_label": english,
        "predicate_id": relation,
        "object_id": ends[1],
        "mapping_justification": f"semapv:{review.justification}",
        "subject_source": "opentt:term/" if is_term else f"opentt:{ends[0].rpartition('/')[0]}",
        "subject_source_version": sources.version,
        "object_source": f"{name}:",
        "object_source_version": sources.mapped[name].version_of(local),
        "comment": f"{review.comment.en} {review.comment.zh}",
    }


def _table(sources: Sources, name: str, rows: list[dict[str, str]]) -> str:
    """The table with its metadata in the lines before it, each begun by `#`."""
    other = sources.mapped[name]
    head = [
        "#curie_map:",
        f"#  {name}: {other.namespace}",
        f"#  opentt: {BASE}",
        f"#  rdfs: {RDFS}",
        "#  semapv: https://w3id.org/semapv/vocab/",
        f"#  skos: {SKOS}",
        f"#mapping_set_id: {BASE}crosswalk/{name}.sssom.tsv",
        f'#mapping_set_version: "{sources.version}"',
        f'#mapping_set_title: "OpenTT: {" / ".join(dict.fromkeys((other.title.en, other.title.zh)))}"',
        f'#mapping_set_description: "{other.checked.en} {other.checked.zh}"',
        "#license: https://creativecommons.org/licenses/by/4.0/",
        f"#mapping_provider: {BASE}",
        "#comment: Derived from vocab/ by `opentt build`; do not edit.",
    ]
    columns = [column for column in COLUMNS if any(row[column] for row in rows)]
    sheet = io.StringIO()
    writer = csv.DictWriter(sheet, columns, delimiter="\t", lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(sorted(rows, key=lambda row: (row["subject_id"], row["predicate_id"], row["object_id"])))
    return "\n".join(head) + "\n" + sheet.getvalue()
