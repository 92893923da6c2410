"""The one map from nested records to tables, for readers that are not Python."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.emit.bundle import compose
from opentt.emit.spelling import as_json
from opentt.layout import layout
from opentt.schema import entities

if TYPE_CHECKING:
    from opentt.emit.sources import Sources
    from opentt.layout import Column, Table


def files(sources: Sources) -> dict[str, str]:
    """`tables.json`: every table by name, each entity's own before its children."""
    tables = layout(entities(compose(sources)))
    return {"schemas/derived/tables.json": as_json({"tables": {name: _table(table) for name, table in tables.items()}})}


def _table(table: Table) -> dict[str, Any]:
    return {
        "entity": table.entity,
        "path": list(table.path),
        "keys": list(table.keys),
        "columns": [_column(column) for column in table.columns],
    }


def _column(column: Column) -> dict[str, Any]:
    field = column.field
    return {
        "name": column.name,
        "path": list(column.path),
        "kind": field.kind,
        "type": column.sql_type,
        "scheme": field.scheme,
        "refers_to": field.refers_to,
        "access": field.access,
        "unit": field.unit,
        "title": field.title.as_dict(),
    }
