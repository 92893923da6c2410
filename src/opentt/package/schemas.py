"""What Table Schema 2 asks of one table's schema: fields, constraints, categories, missing values, `fieldsMatch`."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from opentt.package.fault import bad
from opentt.package.shapes import CONSTRAINTS, FIELD, is_count, is_text, misshapen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from opentt.package.fault import Fault

MATCHES = ("exact", "equal", "subset", "superset", "partial")
TYPES = {
    "string", "number", "integer", "boolean", "object", "array", "list", "datetime", "date", "time", "year",
    "yearmonth", "duration", "geopoint", "geojson", "any",
}  # fmt: skip
VALUES: dict[str, Callable[[Any], bool]] = {
    "string": is_text,
    "number": lambda value: isinstance(value, int | float | Decimal) and not isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "year": is_count,
    **dict.fromkeys(("date", "time", "datetime", "yearmonth", "duration", "geopoint"), is_text),
}
"""What the values of a type are in JSON, where bounds and enumerations are told."""

_BOUNDS = {
    "value": ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"),
    "length": ("minLength", "", "maxLength", ""),
}


def schema_faults(at: str, schema: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong with a schema by itself; keys are looked at where all tables are known."""
    fields = schema.get("fields")
    if not isinstance(fields, list) or not fields:
        yield bad(f"{at}/fields", "模式没有字段（fields）", "the schema has no fields")
        return
    if match_of(schema) not in MATCHES:
        known = ", ".join(MATCHES)
        yield bad(f"{at}/fieldsMatch", f"fieldsMatch 应是 {known} 之一", f"fieldsMatch should be one of {known}")
    names = Counter(field_names(schema))
    for number, field in enumerate(fields):
        yield from _field(f"{at}/fields/{number}", field)
    for name, times in names.items():
        if times > 1:
            yield bad(f"{at}/fields", f"有 {times} 个字段叫“{name}”", f"{times} fields are named “{name}”")
    yield from _missing_values(f"{at}/missingValues", schema.get("missingValues", [""]))


def match_of(schema: Mapping[str, Any]) -> object:
    """How columns and fields are to match; `exact` where nothing is said. The profile has it as an array of one."""
    told = schema.get("fieldsMatch", "exact")
    return told[0] if isinstance(told, list) and len(told) == 1 else told


def field_names(schema: object) -> list[str]:
    """The names of a schema's fields, in order."""
    fields = schema.get("fields") if isinstance(schema, dict) else None
    listed = fields if isinstance(fields, list) else []
    return [field["name"] for field in listed if isinstance(field, dict) and isinstance(field.get("name"), str)]


def _field(at: str, field: object) -> Iterator[Fault]:
    if not isinstance(field, dict) or not isinstance(field.get("name"), str) or not field["name"]:
        yield bad(at, "字段没有名称（name）", "the field has no name")
        return
    kind = field.get("type", "string")
    if not isinstance(kind, str) or kind not in TYPES:
        yield bad(f"{at}/type", f"没有类型“{kind}”", f"there is no type “{kind}”")
        return
    yield from misshapen(at, field, FIELD)
    constraints = field.get("constraints", {})
    if not isinstance(constraints, dict):
        yield bad(f"{at}/constraints", "constraints 不是对象", "constraints is no object")
        return
    if constraints:
        yield from misshapen(f"{at}/constraints", constraints, CONSTRAINTS)
    yield from _values(f"{at}/constraints", constraints, kind)
    yield from _bounds(f"{at}/constraints", constraints)
    yield from _categories(at, field, constraints)
    yield from _missing_values(f"{at}/missingValues", field.get("missingValues", [""]))


def _values(at: str, constraints: Mapping[str, Any], kind: str) -> Iterator[Fault]:
    """Bounds and enumerated values that are none of the field's type; each may also be written as a text."""
    holds = VALUES.get(kind)
    for name in _BOUNDS["value"]:
        value = constraints.get(name, "")
        if holds and not isinstance(value, str) and not holds(value):
            yield bad(f"{at}/{name}", f"{name} 不是 {kind} 类型的值", f"{name} is no value of type {kind}")
    if "enum" not in constraints:
        return
    listed = constraints["enum"]
    if not isinstance(listed, list) or not listed:
        yield bad(f"{at}/enum", "enum 应是非空的数组", "enum should be an array that is not empty")
    elif len({*map(repr, listed)}) < len(listed):
        yield bad(f"{at}/enum", "enum 有重复的值", "a value stands twice in enum")
    elif holds and not (all(map(is_text, listed)) or all(map(holds, listed))):
        yield bad(f"{at}/enum", f"enum 里有不是 {kind} 类型的值", f"enum has a value that is not of type {kind}")


def _bounds(at: str, constraints: Mapping[str, Any]) -> Iterator[Fault]:
    """Bounds that leave no value: an exclusive bound leaves none where it equals the other one."""
    for least, above, most, below in _BOUNDS.values():
        for low in (least, above):
            for high in (most, below):
                first, last = constraints.get(low), constraints.get(high)
                if first is None or last is None:
                    continue
                try:
                    empty = first > last or (first == last and (low == above or high == below))
                except TypeError:
                    yield bad(at, f"{low} 与 {high} 不能比较", f"{low} and {high} cannot be compared")
                    continue
                if empty:
                    yield bad(at, f"{low} 与 {high} 之间没有值", f"there is no value between {low} and {high}")


def _categories(at: str, field: Mapping[str, Any], constraints: Mapping[str, Any]) -> Iterator[Fault]:
    if "categories" not in field:
        return
    listed = field["categories"]
    if not isinstance(listed, list) or not listed:
        yield bad(f"{at}/categories", "categories 应是非空的数组", "categories should be an array that is not empty")
        return
    values = [one.get("value") if isinstance(one, dict) else one for one in listed]
    whole = all(is_text(one.get("label", "")) for one in listed if isinstance(one, dict))
    if not whole or None in values or len({isinstance(one, dict) for one in listed}) > 1:
        yield bad(
            f"{at}/categories",
            "categories 应都是值，或都是带 value（和 label）的对象",
            "categories should all be values, or all be objects with a value and a label",
        )
        return
    if len({*map(repr, values)}) < len(values):
        yield bad(f"{at}/categories", "categories 有重复的值", "a value stands twice in categories")
    enum = constraints.get("enum")
    if isinstance(enum, list) and not {*map(repr, enum)} <= {*map(repr, values)}:
        yield bad(f"{at}/categories", "enum 里有 categories 没有的值", "enum has a value that categories does not have")


def _missing_values(at: str, listed: object) -> Iterator[Fault]:
    if not isinstance(listed, list):
        yield bad(at, "missingValues 不是数组", "missingValues is no array")
        return
    plain = all(isinstance(one, str) for one in listed)
    labelled = all(isinstance(one, dict) and isinstance(one.get("value"), str) for one in listed)
    if not plain and not labelled:
        yield bad(
            at,
            "missingValues 应都是文本，或都是带 value 的对象",
            "missingValues should all be texts, or all be objects with a value",
        )
        return
    values = [one if isinstance(one, str) else one["value"] for one in listed]
    if len(set(values)) < len(values):
        yield bad(at, "missingValues 有重复的值", "a value stands twice in missingValues")
