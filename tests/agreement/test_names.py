"""Each column of a Table Schema names the term that the JSON-LD context gives the same member."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest

from tests.agreement.fixtures import STANDARD

FOLDER = STANDARD.home / "schemas/derived"
CONTEXT: dict[str, Any] = json.loads((FOLDER / "context.jsonld").read_text(encoding="utf-8"))["@context"]
SCHEMAS: dict[str, dict[str, Any]] = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((FOLDER / "tables").glob("*.json"))
}
RECORD_ID = "id"
"""What JSON-LD says as the address of the record, and a table as a column of its own term."""


def expanded(context: dict[str, Any], name: str) -> str:
    """The full address of a term of a context."""
    prefix, colon, rest = name.partition(":")
    return f"{context[prefix]}{rest}" if colon and prefix in context else name


def iri(context: dict[str, Any], entity: str, path: tuple[str, ...]) -> str | None:
    """The address of the last member of a path through a record, as scoped contexts give it."""
    here = context[STANDARD.entities[entity].root.part]["@context"]
    term: Any = None
    for step in path:
        if step == "[]":
            continue
        term = here.get(step) or context.get(step)
        if term is None:
            return None
        here = {**here, **term.get("@context", {})} if isinstance(term, dict) else here
    return expanded(context, term["@id"] if isinstance(term, dict) else term)


def differences(context: dict[str, Any], schemas: dict[str, dict[str, Any]]) -> list[str]:
    """The columns whose `rdfType` is not what the context says."""
    found = []
    for table in STANDARD.tables.values():
        told = {field["name"]: field.get("rdfType") for field in schemas[table.name]["fields"]}
        for column in table.columns:
            path = (*table.path, *column.path)
            if path != (RECORD_ID,) and told[column.name] != iri(context, table.entity, path):
                found.append(f"{table.name}.{column.name}")
    return found


def test_every_column_names_the_term_of_the_context() -> None:
    assert differences(CONTEXT, SCHEMAS) == []
    assert sum(len(table.columns) for table in STANDARD.tables.values()) > 700


@pytest.mark.parametrize(("table", "column"), [("contracts", "total_amount"), ("contract_parties", "name")])
def test_another_term_in_a_table_is_noticed(table: str, column: str) -> None:
    schemas = deepcopy(SCHEMAS)
    [field] = [field for field in schemas[table]["fields"] if field["name"] == column]
    field["rdfType"] += "Other"
    assert differences(CONTEXT, schemas) == [f"{table}.{column}"]


def test_another_term_in_the_context_is_noticed() -> None:
    context = deepcopy(CONTEXT)
    context["Contract"]["@context"]["total_amount"]["@id"] += "Other"
    assert differences(context, SCHEMAS) == ["contracts.total_amount"]
