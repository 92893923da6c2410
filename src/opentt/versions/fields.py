"""What changed in the schemas: entities, and every field at every depth."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from opentt.terms import terms
from opentt.versions.change import Change, differing, from_to, respelt, reworded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.schema import Field
    from opentt.versions.edition import Edition

LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
UPPER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")

_ACCESS = ("internal", "restricted", "public")
_ANNOTATIONS = {"$schema", "$id", "$comment", "title", "description", "x-en", "examples"}


def changes(old: Edition, new: Edition) -> Iterator[Change]:
    """Every change of the schemas; what is new or gone is told once, not with all that is in it."""
    before, after = old.standard.entities, new.standard.entities
    names, fresh = _entities(old), _entities(new)
    yield from (Change("entity-removed", name) for name in names if name not in fresh)
    yield from (Change("entity-added", name) for name in fresh if name not in names)
    for name, entity in before.items():
        if name in after:
            yield from _field(name, entity.root, after[name].root)
    yield from _iris(old, new)
    yield from _collections(old, new)
    yield from _documents(old, new)


def _collections(old: Edition, new: Edition) -> Iterator[Change]:
    """The entities whose records go by another name together."""
    for name, plural in old.collections.items():
        if name in new.collections:
            yield from differing("collection-renamed", name, plural, new.collections[name])


def _documents(old: Edition, new: Edition) -> Iterator[Change]:
    """The schemas of reports and other documents, whole: which came, went, or say something else."""
    entities = {*_entities(old), *_entities(new)}
    before, after = (
        {name: schema for name, schema in edition.documents.items() if name not in entities} for edition in (old, new)
    )
    yield from (Change("document-schema-removed", name) for name in before if name not in after)
    yield from (Change("document-schema-added", name) for name in after if name not in before)
    for name, schema in before.items():
        if name in after and _bare(schema) != _bare(after[name]):
            yield Change("document-schema-changed", name)


def _entities(edition: Edition) -> list[str]:
    """The kinds of record that the bundle describes, those that this software does not know included."""
    return [name for name, schema in edition.standard.bundle["$defs"].items() if "properties" in schema]


def _field(path: str, old: Field, new: Field) -> Iterator[Change]:
    """Every change of a field and of what is in it; where the type changed, nothing finer is told."""
    yield from _words(path, old, new)
    yield from _notices(path, old, new)
    was, now = old.schema.get("type"), new.schema.get("type")
    if was != now or (old.item is None) != (new.item is None):
        yield from_to("type-changed", path, was, now)
        return
    yield from _meaning(path, old, new)
    if old.scheme is None and new.scheme is None:
        yield from _limits(path, old.schema, new.schema)
    yield from _children(path, old, new)
    if old.item is not None and new.item is not None:
        yield from _field(f"{path}[]", old.item, new.item)


def _children(path: str, old: Field, new: Field) -> Iterator[Change]:
    for name, child in old.child.items():
        here = f"{path}.{name}"
        if name not in new.child:
            yield Change("field-removed", here)
            continue
        if child.required != new.child[name].required:
            yield Change("required-removed" if child.required else "required-added", here)
        yield from _field(here, child, new.child[name])
    for name, child in new.child.items():
        if name not in old.child:
            yield Change("required-field-added" if child.required else "field-added", f"{path}.{name}")


def _words(path: str, old: Field, new: Field) -> Iterator[Change]:
    yield from reworded("field-title-changed", path, old.title, new.title)
    yield from reworded("field-description-changed", path, old.description, new.description)
    yield from respelt("alias-removed", "alias-added", path, _headings(path, old), _headings(path, new))
    yield from differing("field-examples-changed", path, old.schema.get("examples"), new.schema.get("examples"))


def _notices(path: str, old: Field, new: Field) -> Iterator[Change]:
    was, now = old.schema.get("x-deprecated"), new.schema.get("x-deprecated")
    if was != now:
        kind = "field-deprecated" if not was else "field-undeprecated" if not now else "field-deprecation-changed"
        yield from_to(kind, path, was, now)
    yield from differing("field-since-changed", path, old.schema.get("x-since"), new.schema.get("x-since"))


def _meaning(path: str, old: Field, new: Field) -> Iterator[Change]:
    yield from differing("format-changed", path, old.format, new.format)
    yield from differing("code-list-changed", path, old.scheme, new.scheme)
    yield from differing("unit-changed", path, old.unit, new.unit)
    yield from differing("refers-to-changed", path, old.refers_to, new.refers_to)
    yield from differing("order-changed", path, old.ordered, new.ordered)
    if old.access != new.access:
        wider = _ACCESS.index(new.access) > _ACCESS.index(old.access)
        yield from_to("access-widened" if wider else "access-narrowed", path, old.access, new.access)


def _limits(path: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    """The changes of what values are allowed; a code's are told of its list (`codes.py`)."""
    if old == new:
        return
    for key in (*LOWER, *UPPER, "uniqueItems"):
        if _tightness(key, new.get(key)) != _tightness(key, old.get(key)):
            narrower = _tightness(key, new.get(key)) > _tightness(key, old.get(key))
            kind = "limit-narrowed" if narrower else "limit-widened"
            yield from_to(kind, path, old.get(key), new.get(key), named=key)
    was, now = old.get("pattern"), new.get("pattern")
    if was != now:
        yield from_to(
            "pattern-changed" if was and now else "pattern-added" if now else "pattern-removed", path, was, now
        )
    yield from _enumerated(path, _values(old), _values(new))
    if _openness(old) != _openness(new):
        wider = _openness(new) > _openness(old)
        yield Change("members-opened" if wider else "members-closed", path)


def _enumerated(path: str, old: list[Any] | None, new: list[Any] | None) -> Iterator[Change]:
    """What an enumeration lost and gained; to have none is to take everything."""
    if old is None and new is None:
        return
    if old is None or (new is not None and any(value not in new for value in old)):
        yield from_to("enum-narrowed", path, old, new)
    if new is None or (old is not None and any(value not in old for value in new)):
        yield from_to("enum-widened", path, old, new)


def _values(schema: Mapping[str, Any]) -> list[Any] | None:
    if "const" in schema:
        return [schema["const"]]
    return schema.get("enum")


def _tightness(key: str, value: Any) -> float:  # noqa: ANN401 - any JSON value
    """A limit as a number that grows as it lets less through."""
    if value is None or value is False:
        return -math.inf
    return -float(value) if key in UPPER else float(value)


def _openness(schema: Mapping[str, Any]) -> tuple[bool, int]:
    """Whether an object takes members that it does not name, and in how many forms."""
    return schema.get("additionalProperties") is not False, len(schema.get("patternProperties", ()))


def _headings(path: str, field: Field) -> tuple[set[str], set[str]]:
    """What a column may be headed: the titles, where a column can hold the field, and the aliases."""
    keyed = {f"{key}: {alias}" for key, aliases in field.keyed_aliases.items() for alias in aliases}
    is_column = not (field.children or path.endswith("[]") or (field.item and field.item.children))
    return {field.title.zh, field.title.en} if is_column else set(), {*field.aliases, *keyed}


def _iris(old: Edition, new: Edition) -> Iterator[Change]:
    """The fields that are the same and whose term is another."""
    after = terms(new.standard.entities)
    for path, iri in terms(old.standard.entities).items():
        if path in after and path[-1] != "[]":
            yield from differing("field-iri-changed", ".".join(path).replace(".[]", "[]"), iri, after[path])


def _bare(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """A schema without what only explains it."""
    if isinstance(value, dict):
        return {key: _bare(inner) for key, inner in value.items() if not (key in _ANNOTATIONS and _explains(inner))}
    return [_bare(inner) for inner in value] if isinstance(value, list) else value


def _explains(value: object) -> bool:
    """Whether this is an annotation, and not a property that is named like one."""
    return not (isinstance(value, dict) and ("type" in value or "$ref" in value))
