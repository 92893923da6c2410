"""The ways that are measured: each gets files, and returns what it saw: faults, records, or where its time went."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generate import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from opentt.schema import Field


def scan_csv(files: Mapping[str, Path]) -> int:
    """The floor: every cell is read as text, and nothing is asked of it."""
    import duckdb

    sql = "SELECT count(*), max(COLUMNS(*)) FROM read_csv(?, all_varchar=true, header=true)"
    return sum(int((duckdb.execute(sql, [str(path)]).fetchone() or (0,))[0]) for path in files.values())


def scan_ndjson(files: Mapping[str, Path]) -> int:
    """The floor for NDJSON: every member is read as text."""
    import duckdb

    total = 0
    for path in files.values():
        with path.open(encoding="utf-8") as file:
            members = ", ".join(f"'{name}': 'VARCHAR'" for name in json.loads(file.readline()))
        sql = f"SELECT count(*), max(COLUMNS(*)) FROM read_json(?, format='newline_delimited', columns={{{members}}})"
        total += int((duckdb.execute(sql, [str(path)]).fetchone() or (0,))[0])
    return total


def rust_loop(files: Mapping[str, Path]) -> int:
    """jsonschema-rs over the lines, structure alone."""
    import jsonschema_rs

    validator = jsonschema_rs.Draft202012Validator(_schema())
    return sum(not validator.is_valid(record) for record in _lines(files["contracts"]))


def python_loop(files: Mapping[str, Path]) -> int:
    """Jsonschema over the lines, structure alone."""
    import jsonschema
    from referencing import Registry
    from referencing.jsonschema import DRAFT202012

    from opentt.standard import load

    documents = load().bundle["$defs"]
    resources = ((document["$id"], DRAFT202012.create_resource(document)) for document in documents.values())
    registry = Registry[Any]().with_resources(resources).crawl()
    validator = jsonschema.Draft202012Validator({"$ref": documents["contract"]["$id"]}, registry=registry)
    return sum(not validator.is_valid(record) for record in _lines(files["contracts"]))


def pydantic_loop(files: Mapping[str, Path]) -> int:
    """The pydantic model over the lines, structure alone."""
    from pydantic import ValidationError

    from opentt.model import Contract

    faults = 0
    with files["contracts"].open("rb") as file:
        for line in file:
            try:
                Contract.model_validate_json(line)
            except ValidationError:
                faults += 1
    return faults


def frictionless_plain(files: Mapping[str, Path]) -> int:
    """Frictionless with a Table Schema: types, patterns, code lists, required."""
    return _frictionless(files, keys=False)


def frictionless_keys(files: Mapping[str, Path]) -> int:
    """The same with the primary key and the foreign keys."""
    return _frictionless(files, keys=True)


def _frictionless(files: Mapping[str, Path], *, keys: bool) -> int:
    import frictionless

    resources = []
    for plural, path in files.items():
        schema = table_schema(plural.removesuffix("s"), keys=keys)
        resources.append(
            {"name": plural, "path": path.name, "type": "table", "format": "csv", "encoding": "utf-8", "schema": schema}
        )
    basepath = str(next(iter(files.values())).parent)
    package = frictionless.Package.from_descriptor({"name": "bench", "resources": resources}, basepath=basepath)
    report = package.validate(limit_errors=10**9)
    return sum(len(task.errors) for task in report.tasks)


def table_schema(entity: str, *, keys: bool) -> dict[str, Any]:
    """A Table Schema of the generated columns, with the constraints that it can say."""
    from opentt.mapping.headings import match
    from opentt.standard import load

    standard = load()
    fields = []
    for heading in HEADINGS[entity]:
        found = match(standard, entity, heading)
        fields.append({"name": heading, **(_constraints(found[0].field) if found else {"type": "string"})})
    schema: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    if keys:
        schema["primaryKey"] = ["id"]
        if entity == "contract":
            schema["foreignKeys"] = [
                {
                    "fields": ["seller_institution_id"],
                    "reference": {"resource": "institutions", "fields": ["id"]},
                }
            ]
    return schema


_TYPES = {"boolean": "boolean", "date": "date", "integer": "integer", "money": "number", "number": "number"}


def _constraints(field: Field) -> dict[str, Any]:
    limits: dict[str, Any] = {}
    if field.required:
        limits["required"] = True
    schema = field.schema
    if "enum" in schema:
        limits["enum"] = schema["enum"]
    if "pattern" in schema:
        limits["pattern"] = schema["pattern"].removeprefix("^").removesuffix("$")
    limits |= {name: schema[name] for name in ("minimum", "maximum", "minLength", "maxLength") if name in schema}
    if field.kind in {"boolean", "date"}:
        limits = {name: limits[name] for name in ("required",) if name in limits}
    return {"type": _TYPES.get(field.kind, "string"), "constraints": limits}


def stage_times(files: Mapping[str, Path]) -> str:
    """Processor seconds of a validation by stage, as JSON."""
    from stages import stages

    return json.dumps(stages([*files.values()]), ensure_ascii=False)


def _schema() -> dict[str, object]:
    from opentt.standard import load

    bundle = load().bundle
    return {"$schema": bundle["$schema"], "$defs": bundle["$defs"], "$ref": "#/$defs/contract"}


def _lines(path: Path) -> Iterator[object]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


WAYS = {
    "frictionless-keys": frictionless_keys,
    "frictionless-plain": frictionless_plain,
    "jsonschema": python_loop,
    "jsonschema-rs": rust_loop,
    "pydantic": pydantic_loop,
    "scan-csv": scan_csv,
    "scan-ndjson": scan_ndjson,
    "stages": stage_times,
}
"""The ways that are not ours, by the name under which a process of its own runs each."""
