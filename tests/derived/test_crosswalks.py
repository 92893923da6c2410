"""The mapping tables say what the vocabulary says, no more and no less, in the form that SSSOM has."""

from __future__ import annotations

import csv
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph
import pytest
import yaml

from opentt.documents import graph
from opentt.emit.crosswalks import COLUMNS, RELATIONS
from opentt.emit.sources import Mapped
from opentt.emit.sources import read as sources_in
from opentt.home import BASE
from opentt.mapping.maps import find_map
from opentt.standard import load
from opentt.terms import iri_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

STANDARD = load()
TABLES = sorted((STANDARD.home / "vocab/derived/crosswalks").glob("*.sssom.tsv"))


def read(path: Path) -> tuple[dict[str, object], list[dict[str, str]]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    head = [line[1:] for line in lines if line.startswith("#")]
    rows = csv.DictReader(lines[len(head) :], delimiter="\t")
    return yaml.safe_load("\n".join(head)), list(rows)


@cache
def mapped() -> Mapping[str, Mapped]:
    return sources_in(STANDARD.home).mapped


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
    assert tuple(rows[0]) == tuple(column for column in COLUMNS if column in rows[0])
    assert set(COLUMNS) - set(rows[0]) <= {"object_source_version"}
    assert {"mapping_set_title", "mapping_set_description", "mapping_set_version"} <= set(head)
    keys = [(row["subject_id"], row["predicate_id"], row["object_id"]) for row in rows]
    assert len(set(keys)) == len(keys)
    prefixes = head["curie_map"]
    assert isinstance(prefixes, dict)
    assert prefixes[name] == mapped()[name].namespace
    for row in rows:
        assert row["mapping_justification"] in {"semapv:ManualMappingCuration", "semapv:LexicalMatching"}
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
    spaces = tuple(one.namespace for one in mapped().values())
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


def targets(table: str, scheme: str) -> dict[str, str]:
    """The code of each concept of a scheme with what it is mapped to in a table."""
    _, rows = read(next(path for path in TABLES if path.name.startswith(f"{table}.")))
    ours = f"opentt:vocab/{scheme}/"
    return {
        row["subject_id"].removeprefix(ours): row["object_id"].rpartition("/")[2]
        for row in rows
        if row["subject_id"].startswith(ours)
    }


def test_countries_and_currencies_are_those_of_the_eu_tables_with_the_same_code() -> None:
    countries = STANDARD.schemes["country"].concepts
    alpha3 = {code: one.notations["CountryAlpha3Code"] for code, one in countries.items()}
    otherwise = {"TF": "FQ0"}  # the table's ATF ended in 1955
    assert targets("eu", "country") == {**alpha3, **otherwise}
    assert targets("eu", "currency") == {code: code for code in STANDARD.schemes["currency"].concepts}


def test_the_version_that_was_looked_at_is_told_table_by_table() -> None:
    _, rows = read(next(path for path in TABLES if path.name.startswith("eu.")))
    versions = {row["object_id"].partition("/")[0]: row["object_source_version"] for row in rows}
    assert versions == {"eu:access-right": "20220316-0", "eu:country": "20220928-0", "eu:currency": "20220928-0"}
