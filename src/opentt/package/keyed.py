"""The keys of a package's tables: they name fields that exist, in tables that exist."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.package.fault import bad
from opentt.package.schemas import field_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.package.fault import Fault


def key_faults(resources: list[Any]) -> Iterator[Fault]:
    """What is wrong with primary, unique and foreign keys."""
    fields = {str(one.get("name")): field_names(one.get("schema")) for one in resources if isinstance(one, dict)}
    for number, one in enumerate(resources):
        schema = one.get("schema") if isinstance(one, dict) else None
        if isinstance(schema, dict):
            yield from _keys(f"/resources/{number}/schema", schema, fields)


def _keys(at: str, schema: Mapping[str, Any], tables: Mapping[str, list[str]]) -> Iterator[Fault]:
    own = field_names(schema)
    if "primaryKey" in schema:
        yield from _columns(f"{at}/primaryKey", schema["primaryKey"], own)
    for name in ("uniqueKeys", "foreignKeys"):
        if name in schema and (not isinstance(schema[name], list) or not schema[name]):
            yield bad(f"{at}/{name}", f"{name} 应是非空的数组", f"{name} should be an array that is not empty")
    for number, key in _numbered(schema.get("uniqueKeys")):
        yield from _columns(f"{at}/uniqueKeys/{number}", key, own)
    for number, key in _numbered(schema.get("foreignKeys")):
        yield from _foreign(f"{at}/foreignKeys/{number}", key, own, tables)


def _numbered(listed: object) -> Iterator[tuple[int, Any]]:
    return enumerate(listed if isinstance(listed, list) else ())


def _foreign(at: str, key: object, own: list[str], tables: Mapping[str, list[str]]) -> Iterator[Fault]:
    reference = key.get("reference") if isinstance(key, dict) else None
    if not isinstance(key, dict) or not isinstance(reference, dict):
        yield bad(at, "外键没有 reference", "the foreign key has no reference")
        return
    yield from _columns(f"{at}/fields", key.get("fields"), own)
    name = reference.get("resource") or None
    if name is not None and (not isinstance(name, str) or name not in tables):
        yield bad(f"{at}/reference/resource", f"没有资源“{name}”", f"there is no resource “{name}”")
        return
    yield from _columns(f"{at}/reference/fields", reference.get("fields"), own if name is None else tables[name])
    first, second = _listed(key.get("fields")), _listed(reference.get("fields"))
    if first and second and len(first) != len(second):
        yield bad(at, "外键两边的字段数不同", "the two sides of the foreign key differ in length")


def _columns(at: str, told: object, fields: list[str]) -> Iterator[Fault]:
    names = _listed(told)
    if not names:
        yield bad(at, "键应是字段名，或字段名的数组", "a key should be a field's name, or an array of such names")
    elif len(set(map(str, names))) < len(names):
        yield bad(at, "键里有重复的字段", "a field stands twice in the key")
    for name in names:
        if name not in fields:
            yield bad(at, f"没有字段“{name}”", f"there is no field “{name}”")


def _listed(told: object) -> list[Any]:
    return [told] if isinstance(told, str) else told if isinstance(told, list) else []
