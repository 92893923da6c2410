"""What the models look like, worked out from the bundle: classes, members and their annotations."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from opentt.errors import StandardError
from opentt.schema import ENTITIES, pascal, scheme_of, singular
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

RESERVED = {"Annotated", "Day", "Decimal", "Field", "Instant", "Integer", "Literal", "Model", "Number", "Unique"}
"""The names that a derived module imports."""

_ANNOTATIONS = {
    "$ref",
    "$id",
    "title",
    "description",
    "x-en",
    "x-since",
    "x-iri",
    "x-ordered",
    "x-access",
    "x-refers-to",
} | {
    "x-aliases",
    "x-unit",
    "x-deprecated",
    "examples",
}


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a class, its annotation as Python writes it."""

    name: str
    annotation: str
    required: bool
    title: Text
    description: Text


@dataclass(frozen=True, slots=True)
class Shape:
    """A class: an entity or a part of one."""

    name: str
    title: Text
    description: Text
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A subschema with the document it stands in and the name its class would have."""

    document: str
    name: str
    schema: Mapping[str, Any]


def shapes(bundle: Mapping[str, Any]) -> list[Shape]:
    """Every class, parts before what holds them. Raises StandardError where two would share a name."""
    found: dict[str, Shape] = {}
    origins: dict[str, Mapping[str, Any]] = {name: {} for name in RESERVED}
    for entity in ENTITIES:
        _shape(bundle, Place(entity, pascal(entity), bundle["$defs"][entity]), found, origins)
    return list(found.values())


def code_name(scheme: str) -> str:
    """The name of the type of a scheme's codes.

    >>> code_name("contract-type")
    'ContractTypeCode'
    """
    return f"{pascal(scheme)}Code"


def words(schema: Mapping[str, Any]) -> tuple[Text, Text]:
    """The title and the description of a subschema in both languages."""
    english = schema.get("x-en", {})
    return (
        Text(schema.get("title", ""), english.get("title", "")),
        Text(schema.get("description", ""), english.get("description", "")),
    )


def constrained(annotation: str, limits: Mapping[str, str]) -> str:
    """The annotation with what pydantic's Field is told about it.

    >>> constrained("str", {"max_length": "9"})
    'Annotated[str, Field(max_length=9)]'
    """
    told = ", ".join(f"{name}={value}" for name, value in limits.items())
    return f"Annotated[{annotation}, Field({told})]" if told else annotation


def _shape(
    bundle: Mapping[str, Any],
    place: Place,
    found: dict[str, Shape],
    origins: dict[str, Mapping[str, Any]],
) -> str:
    """The name of the class of an object, which is added to `found` when it is new."""
    if place.name in origins:
        if origins[place.name] is not place.schema:
            name = place.name
            raise StandardError(
                Text(f"两个对象会得到同一类名 {name}", f"two objects would share the class name {name}")
            )
        return place.name
    origins[place.name] = place.schema
    required = set(place.schema.get("required", ()))
    members = []
    for name, schema in place.schema.get("properties", {}).items():
        annotation = _annotation(bundle, Place(place.document, f"{place.name}{pascal(name)}", schema), found, origins)
        title, description = words(_resolved(bundle, place.document, schema)[0].schema)
        members.append(Member(name, annotation, name in required, title, description))
    found[place.name] = Shape(place.name, *words(place.schema), tuple(members))
    return place.name


def _annotation(
    bundle: Mapping[str, Any],
    place: Place,
    found: dict[str, Shape],
    origins: dict[str, Mapping[str, Any]],
) -> str:
    """The annotation of a member, the classes it needs being added to `found`."""
    scheme = scheme_of(bundle, place.document, place.schema)
    if scheme:
        return code_name(scheme)
    resolved, target = _resolved(bundle, place.document, place.schema)
    schema = resolved.schema
    kind = schema.get("type")
    if kind == "object":
        own = target is None or set(place.schema) - _ANNOTATIONS
        inner = Place(resolved.document, place.name, schema) if own else target
        return _shape(bundle, inner or place, found, origins)
    if kind == "array":
        stem = place.name
        item = _annotation(bundle, Place(resolved.document, singular(stem), schema["items"]), found, origins)
        limits = _limits(schema, {"minItems": "min_length", "maxItems": "max_length"})
        annotation = constrained(f"list[{item}]", limits)
        return f"Annotated[{annotation}, Unique]" if schema.get("uniqueItems") else annotation
    return _scalar(schema)


def _scalar(schema: Mapping[str, Any]) -> str:
    """The annotation of a value without members."""
    values = schema.get("enum", [schema["const"]] if "const" in schema else None)
    if values is not None:
        return f"Literal[{', '.join(map(_literal, values))}]"
    bounds = {
        "minimum": "ge",
        "maximum": "le",
        "exclusiveMinimum": "gt",
        "exclusiveMaximum": "lt",
    }
    match schema.get("type"):
        case "boolean":
            return "bool"
        case "integer":
            return constrained("Integer", _limits(schema, bounds))
        case "number":
            exact = {name: f'Decimal("{value}")' for name, value in _limits(schema, bounds).items()}
            return constrained("Number", exact)
        case "string" if schema.get("format") in {"date", "date-time"}:
            return "Day" if schema["format"] == "date" else "Instant"
        case "string":
            lengths = {"pattern": "pattern", "minLength": "min_length", "maxLength": "max_length"}
            return constrained("str", _limits(schema, lengths))
        case kind:
            raise StandardError(Text(f"模型不认识类型 {kind}", f"the models know no type {kind}"))


def _limits(schema: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, str]:
    found = {python: schema[keyword] for keyword, python in names.items() if keyword in schema}
    return {name: _literal(value) for name, value in found.items()}


def _literal(value: object) -> str:
    """The value as Python writes it; a text in double quotes, as JSON does."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def _resolved(bundle: Mapping[str, Any], document: str, schema: Mapping[str, Any]) -> tuple[Place, Place | None]:
    """The subschema with its references followed, what stands beside a `$ref` winning, and what it led to."""
    target: Place | None = None
    while "$ref" in schema:
        file, _, pointer = schema["$ref"].partition("#")
        document = file.removesuffix(".schema.json") or document
        led: Mapping[str, Any] = bundle["$defs"][document]
        for step in pointer.split("/")[1:]:
            led = led[step]
        last = pascal(pointer.rpartition("/")[2] or document)
        name = last if document == "common" or not pointer else f"{pascal(document)}{last}"
        target = Place(document, name, led)
        schema = {**led, **{key: value for key, value in schema.items() if key != "$ref"}}
    return Place(document, "", schema), target
