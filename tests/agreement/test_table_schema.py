"""CSV files judged by the Table Schemas, as frictionless reads them, pass as the standard says but for the limits."""

from __future__ import annotations

import csv
import json
import re
import warnings
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from opentt.schema import ENTITIES
from tests.agreement.fixtures import STANDARD, Fixture, fixtures, needless, systems, unexplained
from tests.agreement.rows import columns, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from frictionless import Report

pytestmark = pytest.mark.whole

FOLDER = STANDARD.home / "schemas/derived/tables"
SCHEMAS: dict[str, dict[str, Any]] = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))
}
MOST = 10**6
"""More errors than there are rows, so that none is left out."""

Rows = list[tuple[int, dict[str, Any]]]
"""Rows of a table, each with the number of the fixture that it comes from."""


def cell(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """A value as CSV has it."""
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def by_table(found: Iterable[tuple[int, Fixture]]) -> dict[str, Rows]:
    tables: dict[str, Rows] = {}
    for number, fixture in found:
        for name, values in rows(STANDARD.entities[fixture.entity], fixture.record):
            tables.setdefault(name, []).append((number, values))
    return tables


def checked(path: Path, name: str, labels: list[str], told: Rows, schema: Mapping[str, Any]) -> Report:
    """The report of frictionless on a CSV file of these rows."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from frictionless import Checklist, Resource, Schema, system

    with path.joinpath(f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(labels)
        writer.writerows([cell(values.get(label)) for label in labels] for _, values in told)
    described = {**schema, "foreignKeys": []}
    with system.use_context(trusted=True):
        resource = Resource(path=str(path / f"{name}.csv"), schema=Schema.from_descriptor(described))
        return resource.validate(Checklist(), limit_errors=MOST)


def refused(path: Path, found: Iterable[tuple[int, Fixture]], schemas: Mapping[str, Any]) -> set[int]:
    """The fixtures of which a row or a column is refused; a column that no table knows is told of by its heading."""
    refusals: set[int] = set()
    for name, told in by_table(found).items():
        labels = columns(STANDARD.tables[name])
        report = checked(path, name, labels, told, schemas[name])
        for (row,) in report.flatten(["rowNumber"]):
            refusals |= {number for number, _ in told} if row is None else {told[row - 2][0]}
        strangers = [
            (number, {**values, f"{label} {number}": values[label]})
            for number, values in told
            for label in values
            if label not in labels
        ]
        headings = [*labels, *(label for _, values in strangers for label in values if " " in label)]
        if strangers:
            report = checked(path, name, headings, [], schemas[name])
            wrong = {label for label, kind in report.flatten(["label", "type"]) if kind == "extra-label"}
            refusals |= {int(label.rpartition(" ")[2]) for label in wrong if " " in label}
    return refusals


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], set[int]]:
    """The fixtures of an entity that the Table Schemas refuse, worked out once."""
    folder = tmp_path_factory.mktemp("csv")
    return cache(lambda entity: refused(folder, enumerate(fixtures(entity)), SCHEMAS))


def by_tables(entity: str, refusals: set[int]) -> Callable[[Fixture], bool]:
    places = {id(fixture): number for number, fixture in enumerate(fixtures(entity))}
    return lambda fixture: places[id(fixture)] not in refusals


@pytest.mark.parametrize("entity", ENTITIES)
def test_the_table_schemas_judge_as_the_standard_but_for_the_limits(
    entity: str, verdicts: Callable[[str], set[int]]
) -> None:
    assert unexplained("table-schema", by_tables(entity, verdicts(entity)), entity) == []


def test_each_limit_of_the_table_schemas_explains_something(verdicts: Callable[[str], set[int]]) -> None:
    judges = {entity: by_tables(entity, verdicts(entity)) for entity in ENTITIES}
    assert needless("table-schema", judges) == set()


def test_the_sample_systems_pass_as_csv(tmp_path: Path) -> None:
    records = [Fixture(entity, "", "good", record) for entity in ENTITIES for record in systems()[entity]]
    assert refused(tmp_path, enumerate(records), SCHEMAS) == set()


def test_a_part_without_its_record_is_refused() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from frictionless import Package

    records = [(n, Fixture("manager", "", "good", record)) for n, record in enumerate(systems()["manager"])]
    resources: list[dict[str, Any]] = []
    for name, told in by_table(records).items():
        labels = columns(STANDARD.tables[name])
        lines = [[cell(values.get(label)) for label in labels] for _, values in told]
        resources.append({"name": name, "data": [labels, *lines], "schema": SCHEMAS[name]})
    parts = next(resource for resource in resources if resource["name"] == "manager_fields")
    assert Package.from_descriptor({"resources": resources}).validate().valid
    parts["data"][1][0] = "nobody"
    report = Package.from_descriptor({"resources": resources}).validate()
    assert {error[0] for error in report.flatten(["type"])} == {"foreign-key"}


MUTATIONS: dict[str, tuple[str, str, str]] = {
    "a required field": ("grants", "programme", "required"),
    "a closed list": ("grants", "record_status", "enum"),
    "a minimum": ("grants", "year", "minimum"),
    "a maximum": ("grants", "year", "maximum"),
    "a length": ("grants", "title", "maxLength"),
    "a pattern": ("grants", "id", "pattern"),
    "an offset": ("grants", "updated_at", "pattern"),
    "a type": ("grants", "start_date", "type"),
    "a field": ("grants", "title", ""),
    "a set": ("grant_contract_ids", "", "primaryKey"),
}


@pytest.mark.parametrize("what", MUTATIONS)
def test_the_loss_of_a_constraint_is_noticed(what: str, tmp_path: Path, verdicts: Callable[[str], set[int]]) -> None:
    table, field, lost = MUTATIONS[what]
    schema = json.loads(json.dumps(SCHEMAS[table]))
    described: dict[str, Any] = next((one for one in schema["fields"] if one["name"] == field), {})
    if lost == "primaryKey":
        schema["primaryKey"] = schema["uniqueKeys"][0]
    elif lost == "type":
        described["type"] = "string"
        del described["constraints"]
    elif lost:
        del described["constraints"][lost]
    else:
        schema["fields"].remove(described)
    found = [
        (n, one) for n, one in enumerate(fixtures("grant")) if not one.path or one.path[0] in {field, "contract_ids"}
    ]
    before = verdicts("grant") & {n for n, _ in found}
    assert refused(tmp_path, found, {**SCHEMAS, table: schema}) != before


def test_the_tables_are_those_of_the_layout() -> None:
    assert set(SCHEMAS) == set(STANDARD.tables)
    for name, schema in SCHEMAS.items():
        assert [field["name"] for field in schema["fields"]] == columns(STANDARD.tables[name])
        assert all(
            not re.search(r"^\^|\$$", field.get("constraints", {}).get("pattern", "")) for field in schema["fields"]
        )
