"""Table Schemas (Data Package v2), one for each table of the layout: keys, categories, constraints, terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.emit.bundle import compose
from opentt.emit.codes import schemes
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

LIMITS = {
    "checksum": "check digits (format uscc, ip-number) are computed by the validator alone",
    "closed-object": "an unknown member has no column to stand in",
    "null": "an empty cell is an absent member",
    "uri": "a pattern, where there is one, stands for format uri",
    "decimals": "numbers take no pattern, so that a third decimal of an amount passes",
    "rules": "no rule card can be said: constraints look at one cell",
}
"""What the schemas say and a Table Schema cannot."""

_INSTANT = "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"


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
        "primaryKey": list(table.keys) or ["id"],
    }
    if table.is_set:
        described["uniqueKeys"] = [[*table.keys[:-1], "value"]]
    if table.parent:
        reference = {"resource": table.parent, "fields": list(table.parent_keys)}
        described["foreignKeys"] = [{"fields": list(table.keys[:-1]), "reference": reference}]
    return described


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
        found["pattern"] = _INSTANT
    if "pattern" in found:
        found["pattern"] = found["pattern"].removeprefix("^").removesuffix("$")
    return found
