"""The lasting term of every field and the class of every part: one map that contexts, shapes and RDF share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from opentt.home import BASE
from opentt.schema import singular

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.schema import Entity, Field
    from opentt.text import Lang

TERM = f"{BASE}term/"
"""The namespace of classes and properties; it carries no version."""

_ENGLISH = "_en"


@dataclass(frozen=True, slots=True)
class Property:
    """A field as linked data has it: its IRI, and the language of its text where the field is one of a pair."""

    iri: str
    field: Field
    lang: Lang | None = None


@cache
def properties(owner: Field) -> tuple[Property, ...]:
    """The fields of an object as properties, but for its `id`, which names the thing itself.

    `name` and `name_en` are one property with two languages.

    >>> from opentt.standard import load
    >>> [(p.iri.rpartition("/")[2], p.lang) for p in properties(load().entities["institution"].root)][1:3]
    [('name', 'zh'), ('name', 'en')]
    """
    return tuple(_properties(owner))


def _properties(owner: Field) -> Iterator[Property]:
    for field in owner.children:
        base = owner.child.get(field.name.removesuffix(_ENGLISH))
        if field.name == "id":
            continue
        if base is not None and base is not field:
            yield Property(iri_of(base), field, "en")
        else:
            yield Property(iri_of(field), field, "zh" if f"{field.name}{_ENGLISH}" in owner.child else None)


def iri_of(field: Field) -> str:
    """The IRI of a field's property: what `x-iri` says, else its name in camel case.

    A property speaks of one value at a time and of the thing itself: `achievement_ids` is `ott:achievement`.
    """
    name = singular(field.name) if field.kind == "array" else field.name
    if (field.item or field).refers_to:
        name = name.removesuffix("_id")
    return str(field.schema.get("x-iri", f"{TERM}{camel(name)}"))


def class_of(part: Field) -> str:
    """The IRI of the class of an entity or of a part."""
    return f"{TERM}{part.part}"


def camel(name: str) -> str:
    """A field's name as a term has it.

    >>> camel("total_amount")
    'totalAmount'
    """
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def terms(entities: Mapping[str, Entity]) -> dict[tuple[str, ...], str]:
    """The IRI of the property of every field by the entity's name and the field's path, `[]` for a position."""
    found: dict[tuple[str, ...], str] = {}
    for entity in entities.values():
        _collect((entity.name,), entity.root, found)
    return found


def _collect(path: tuple[str, ...], owner: Field, found: dict[tuple[str, ...], str]) -> None:
    if "id" in owner.child:
        found[*path, "id"] = f"{TERM}id"
    for known in properties(owner):
        here = (*path, known.field.name)
        found[here] = known.iri
        _collect(here, known.field, found)
        if known.field.item is not None:
            found[*here, "[]"] = known.iri
            _collect((*here, "[]"), known.field.item, found)
