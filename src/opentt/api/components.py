"""The schemas that the OpenAPI document names: records with their parts, pages of them, problems and links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.api.operations import both
from opentt.api.problems import PROBLEMS
from opentt.home import BASE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.schema import Entity, Field

_KINDS: Mapping[str, str] = {"code": "string", "date": "string", "instant": "string", "money": "number"}
_KEPT = ("pattern", "minLength", "maxLength", "enum", "minimum", "maximum", "minItems", "maxItems")
_FORMATS = ("date", "date-time", "email", "uri")
"""What is kept of a field's schema; formats of our own are left to the validator."""

_TEXT = {"type": "string"}


def schemas(entities: Mapping[str, Entity], version: str) -> dict[str, Any]:
    """Every schema by its name; `version` is that of the standard."""
    found = _shared()
    for name, entity in entities.items():
        root = entity.root
        for part in _parts(root):
            found[part.part] = _object(part)
        found[root.part] = {
            **_object(root),
            "externalDocs": {"url": f"{BASE}schema/{version}/{name}.schema.json"},
            "required": ["id"],
        }
        found[f"{root.part}Page"] = {
            "type": "object",
            "required": ["numberReturned", "links", "items"],
            "properties": {
                "numberReturned": {"type": "integer"},
                "numberMatched": {"type": "integer"},
                "links": {"type": "array", "items": {"$ref": "#/components/schemas/Link"}},
                "items": {"type": "array", "items": {"$ref": f"#/components/schemas/{root.part}"}},
            },
        }
    return found


def _shared() -> dict[str, Any]:
    pointing = {
        "type": "object",
        "properties": {"parameter": _TEXT, "line": {"type": ["integer", "null"]}},
        "additionalProperties": True,
    }
    return {
        "JsonValue": {
            "description": "任何 JSON 值（RFC 8259 第 3 节） / any JSON value (RFC 8259, section 3)",
            "type": ["object", "array", "string", "number", "boolean", "null"],
            "items": {"$ref": "#/components/schemas/JsonValue"},
        },
        "Text": {"type": "object", "properties": {"zh": _TEXT, "en": _TEXT}, "required": ["zh", "en"]},
        "Link": {
            "type": "object",
            "properties": {"href": _TEXT, "rel": _TEXT, "type": _TEXT},
            "required": ["href", "rel"],
        },
        "Problem": {
            "type": "object",
            "required": ["type", "title", "status", "detail", "instance", "message"],
            "properties": {
                "type": {
                    "type": "string",
                    "format": "uri-reference",
                    "enum": [f"/problems/{name}" for name in PROBLEMS],
                },
                "title": _TEXT,
                "status": {"type": "integer"},
                "detail": _TEXT,
                "instance": {"type": "string", "format": "uri-reference"},
                "message": {"$ref": "#/components/schemas/Text"},
                "errors": {"type": "array", "items": pointing},
            },
        },
        "History": {
            "type": "object",
            "required": ["entity", "id", "numberReturned", "items"],
            "properties": {
                "entity": _TEXT,
                "id": _TEXT,
                "numberReturned": {"type": "integer"},
                "items": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["sequence", "at", "change"],
                        "properties": {
                            "sequence": {"type": "integer"},
                            "at": {"type": "string", "format": "date-time"},
                            "change": {"type": "string", "enum": ["put", "delete", "merge"]},
                            "etag": _TEXT,
                            "href": _TEXT,
                            "who": _TEXT,
                        },
                    },
                },
            },
        },
    }


def _parts(owner: Field) -> Iterator[Field]:
    """The objects inside an object, at every depth."""
    for child in owner.children:
        inner = child
        while inner.item is not None:
            inner = inner.item
        if inner.kind == "object" and inner.children:
            yield inner
            yield from _parts(inner)


def _object(owner: Field) -> dict[str, Any]:
    required = [child.name for child in owner.children if child.required]
    return {
        "type": "object",
        "description": both(owner.description),
        "properties": {child.name: _member(child) for child in owner.children},
        **({"required": required} if required else {}),
    }


def _member(child: Field) -> dict[str, Any]:
    """The schema of a member, its parts by reference."""
    title = both(child.title)
    if child.kind == "object" and child.children:
        return {"$ref": f"#/components/schemas/{child.part}", "description": title}
    if child.kind == "object":
        return {"type": "object", "title": title, "additionalProperties": True}
    found: dict[str, Any] = {"type": _KINDS.get(child.kind, child.kind), "title": title}
    found |= {name: child.schema[name] for name in _KEPT if name in child.schema}
    if child.format in _FORMATS:
        found["format"] = child.format
    if child.item is not None:
        found["items"] = _member(child.item)
    return found
