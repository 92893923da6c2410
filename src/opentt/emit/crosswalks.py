"""What our terms and codes come near to in other vocabularies, one SSSOM table for each of those.

SSSOM is the Simple Standard for Sharing Ontological Mappings, version 1.0. The mappings themselves stand in
`vocab/`, where each was put by hand after a look at the other vocabulary's own file.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from rdflib import URIRef
from rdflib.namespace import RDFS, SKOS

from opentt.emit.skos import OTT, words
from opentt.home import BASE

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

OTHERS = {
    "coar": "http://purl.org/coar/resource_type/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "epo": "http://data.europa.eu/a4g/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "frapo": "http://purl.org/cerif/frapo/",
    "ocds": "http://data.tbfy.eu/ontology/ocds#",
    "odrl": "http://www.w3.org/ns/odrl/2/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
    "vivo": "http://vivoweb.org/ontology/core#",
}
"""The vocabularies that a table is written for, by the prefix that is its name."""

COLUMNS = (
    *("subject_id", "subject_label", "predicate_id", "object_id", "mapping_justification"),
    *("subject_source", "subject_source_version", "object_source", "comment"),
)
_HAND = "semapv:ManualMappingCuration"


def files(sources: Sources) -> dict[str, str]:
    """The table of each other vocabulary that something is mapped to."""
    rows: dict[str, list[dict[str, str]]] = {}
    for turtle in sources.vocabulary.values():
        for name, row in _rows(sources, turtle):
            rows.setdefault(name, []).append(row)
    return {
        f"vocab/derived/crosswalks/{name}.sssom.tsv": _table(sources, name, found)
        for name, found in sorted(rows.items())
    }


def _rows(sources: Sources, turtle: Turtle) -> Iterator[tuple[str, dict[str, str]]]:
    for subject, relation, other in turtle.graph:
        name = next((name for name, space in OTHERS.items() if str(other).startswith(space)), None)
        if relation not in RELATIONS or name is None or not isinstance(subject, URIRef):
            continue
        if not str(subject).startswith(BASE):
            continue
        is_term = str(subject).startswith(str(OTT))
        labels = words(turtle, subject, SKOS.prefLabel)["en"]
        notes = words(turtle, subject, SKOS.scopeNote)["en"]
        yield (
            name,
            {
                "subject_id": f"opentt:{str(subject).removeprefix(BASE)}",
                "subject_label": labels[0] if labels else str(subject).rpartition("/")[2],
                "predicate_id": RELATIONS[URIRef(str(relation))],
                "object_id": f"{name}:{str(other).removeprefix(OTHERS[name])}",
                "mapping_justification": _HAND,
                "subject_source": "opentt:term/"
                if is_term
                else f"opentt:vocab/{turtle.path.rpartition('/')[2].removesuffix('.ttl')}",
                "subject_source_version": sources.version,
                "object_source": f"{name}:",
                "comment": " ".join(notes[0].split()) if notes else "",
            },
        )


def _table(sources: Sources, name: str, rows: list[dict[str, str]]) -> str:
    """The table with its metadata in the lines before it, each begun by `#`."""
    head = [
        "#curie_map:",
        f"#  {name}: {OTHERS[name]}",
        f"#  opentt: {BASE}",
        f"#  rdfs: {RDFS}",
        "#  semapv: https://w3id.org/semapv/vocab/",
        f"#  skos: {SKOS}",
        f"#mapping_set_id: {BASE}crosswalk/{name}.sssom.tsv",
        f'#mapping_set_version: "{sources.version}"',
        "#license: https://creativecommons.org/licenses/by/4.0/",
        "#comment: Derived from vocab/ by `opentt build`; do not edit.",
    ]
    sheet = io.StringIO()
    writer = csv.DictWriter(sheet, COLUMNS, delimiter="\t", lineterminator="\n")
    writer.writeheader()
    writer.writerows(sorted(rows, key=lambda row: (row["subject_id"], row["predicate_id"], row["object_id"])))
    return "\n".join(head) + "\n" + sheet.getvalue()
