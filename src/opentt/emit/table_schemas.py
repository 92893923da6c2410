"""Table Schemas (Data Package v2), one for each table of the layout: keys, categories, constraints, terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.emit.bundle import compose
from opentt.emit.codes import schemes
from opentt.emit.patterns import INSTANT, URI
from opentt.emit.spelling import as_json
from opentt.layout import layout
from opentt.schema import entities
from opentt.terms import terms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.emit.sources import Sources
    from opentt.layout import Column, Table

PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"

TYPES: dict[str, dict[str, Any]] = {
    "boolean": {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
    "code": {"type": "string"},
    "date": {"type": "date"},
    "instant": {"type": "string"},
    "integer": {"type": "integer"},
    "money": {"type": "number"},
    "number": {"type": "number"},
    "string": {"type": "string"},
}
"""The type of each kind of leaf. An instant is a string: the specification's datetime knows no offset from UTC."""


def files(sources: Sources) -> dict[str, str]:
    """One Table Schema for each table."""
    kinds = entities(compose(sources))
    iris = terms(kinds)
    return {
        f"schemas/derived/tables/{table.name}.json": as_json(_table(sources, table, iris))
        for table in layout(kinds).values()
    }


def _table(sources: Sources, table: Table, iris: Mapping[tuple[str, ...], str]) -> dict[str, Any]:
    keys = [_key(key, table) for key in table.keys]
    described: dict[str, Any] = {
        "$schema": PROFILE,
        "fields": [*keys, *(_field(sources, table, column, iris) for column in table.columns)],
        "missingValues": [""],
        "primaryKey": _primary_key(table),
    }
    if table.is_set:
        described["uniqueKeys"] = [list(table.keys)]
    if table.parent:
        reference = {"resource": table.parent, "fields": list(table.parent_keys)}
        described["foreignKeys"] = [{"fields": list(table.keys[:-1]), "reference": reference}]
    return described


def _primary_key(table: Table) -> list[str]:
    """What tells a row: its id, its ordinal; in a set its value, since programs look at this key first."""
    if table.is_set:
        return [*table.keys[:-1], "value"]
    return list(table.keys) or ["id"]


def _key(name: str, table: Table) -> dict[str, Any]:
    if name.endswith("_id"):
        title = {"title": "所属记录", "description": f"所属记录在 {table.entity} 主表中的 id。"}
        return {"name": name, "type": "string", **title, "constraints": {"required": True}}
    title = {"title": "序号", "description": "在所属记录中的顺序，从 1 起。"}
    return {"name": name, "type": "integer", **title, "constraints": {"required": True, "minimum": 1}}


def _field(sources: Sources, table: Table, column: Column, iris: Mapping[tuple[str, ...], str]) -> dict[str, Any]:
    field = column.field
    constraints = _constraints(column)
    described: dict[str, Any] = {
        "name": column.name,
        **TYPES[field.kind],
        "title": field.title.zh,
        "description": field.description.zh,
        "rdfType": iris[(table.entity, *table.path, *column.path)],
    }
    if field.scheme and "enum" in field.schema:
        concepts = schemes(sources)[field.scheme]["concepts"]
        described["categories"] = [{"value": code, "label": concepts[code]["label"]["zh"]} for code in concepts]
    if constraints:
        described["constraints"] = constraints
    return described


def _constraints(column: Column) -> dict[str, Any]:
    field = column.field
    found: dict[str, Any] = {"required": True} if column.required else {}
    if column.name == "id" and column.required:
        found["unique"] = True
    names = ("enum", "minimum", "maximum", "minLength", "maxLength", "pattern")
    found |= {name: field.schema[name] for name in names if name in field.schema}
    if field.kind == "date":
        found.pop("pattern", None)
        found["minimum"], found["maximum"] = "1000-01-01", "9999-12-31"
    if field.kind == "instant":
        found["pattern"] = INSTANT
    if field.format == "uri":
        found["pattern"] = URI
    if "pattern" in found:
        found["pattern"] = found["pattern"].removeprefix("^").removesuffix("$")
    return found
