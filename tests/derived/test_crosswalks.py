"""The mapping tables say what the vocabulary says, no more and no less, in the form that SSSOM has."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pyoxigraph
import pytest
import yaml

from opentt.documents import graph
from opentt.emit.crosswalks import COLUMNS, OTHERS, RELATIONS
from opentt.home import BASE
from opentt.mapping.maps import find_map
from opentt.standard import load
from opentt.terms import iri_of

if TYPE_CHECKING:
    from pathlib import Path

STANDARD = load()
TABLES = sorted((STANDARD.home / "vocab/derived/crosswalks").glob("*.sssom.tsv"))


def read(path: Path) -> tuple[dict[str, object], list[dict[str, str]]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    head = [line[1:] for line in lines if line.startswith("#")]
    rows = csv.DictReader(lines[len(head) :], delimiter="\t")
    return yaml.safe_load("\n".join(head)), list(rows)


def full(curie: str, prefixes: dict[str, str]) -> str:
    prefix, _, rest = curie.partition(":")
    return prefixes[prefix] + rest


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name.partition(".")[0])
def test_a_table_has_its_metadata_and_columns_and_no_row_twice(path: Path) -> None:
    head, rows = read(path)
    name = path.name.partition(".")[0]
    assert head["mapping_set_id"] == f"{BASE}crosswalk/{path.name}"
    assert str(head["license"]).startswith("https://creativecommons.org/")
    assert rows
    assert tuple(rows[0]) == COLUMNS
    keys = [(row["subject_id"], row["predicate_id"], row["object_id"]) for row in rows]
    assert len(set(keys)) == len(keys)
    prefixes = head["curie_map"]
    assert isinstance(prefixes, dict)
    assert prefixes[name] == OTHERS[name]
    for row in rows:
        assert row["mapping_justification"] == "semapv:ManualMappingCuration"
        assert row["object_id"].startswith(f"{name}:")
        assert row["subject_label"]
        assert row["comment"]
        assert {curie.partition(":")[0] for curie in (row["subject_id"], row["predicate_id"])} <= set(prefixes)


def test_the_tables_together_are_the_mappings_of_the_vocabulary() -> None:
    tabled = set()
    for path in TABLES:
        head, rows = read(path)
        prefixes = head["curie_map"]
        assert isinstance(prefixes, dict)
        tabled |= {
            tuple(full(row[f"{part}_id"], prefixes) for part in ("subject", "predicate", "object")) for row in rows
        }
    spaces = tuple(OTHERS.values())
    relations = {str(relation) for relation in RELATIONS}
    said = {
        (quad.subject.value, quad.predicate.value, quad.object.value)
        for quad in graph(STANDARD).store
        if isinstance(quad.subject, pyoxigraph.NamedNode)
        and isinstance(quad.object, pyoxigraph.NamedNode)
        and quad.predicate.value in relations
        and quad.subject.value.startswith(BASE)
        and quad.object.value.startswith(spaces)
    }
    assert tabled == said
    assert len(tabled) > 60


HEADINGS = {
    "properties/title": "Title",
    "properties/description": "Description",
    "properties/amountAwarded": "Amount Awarded",
    "properties/awardDate": "Award Date",
    "properties/dateModified": "Last modified",
    "properties/recipientOrganization": "Recipient Org:Identifier",
    "properties/fundingOrganization": "Funding Org:Name",
    "properties/grantProgramme": "Grant Programme:Title",
    "definitions/Event/properties/startDate": "Planned Dates:Start Date",
    "definitions/Event/properties/endDate": "Planned Dates:End Date",
    "definitions/Organization/properties/name": "Recipient Org:Name",
}
"""The titles of 360Giving's fields, which head the columns of its spreadsheets, looked up in its JSON Schema."""


def test_the_map_to_360giving_fills_each_column_from_the_fields_that_the_crosswalk_names() -> None:
    out = find_map(STANDARD, "360giving-grants").out
    assert out is not None
    sql = {column.heading: column.sql for column in out.columns}
    assert set(HEADINGS.values()) <= set(sql)
    fields = {iri_of(field): field.name for _, field in STANDARD.entities["grant"].walk()}
    _, rows = read(next(path for path in TABLES if path.name.startswith("threesixty.")))
    mapped = {row["object_id"].partition(":")[2]: row["subject_id"].removeprefix("opentt:") for row in rows}
    assert mapped.keys() - HEADINGS.keys() == {"properties/disbursementTransaction"}
    for place, heading in HEADINGS.items():
        name = fields[f"{BASE}{mapped[place]}"]
        assert name.removesuffix("_id") in sql[heading], heading
