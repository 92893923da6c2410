"""What the public may see of a record, derived when it is written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from opentt.schema import ENTITIES
from opentt.validation.personal import hide_all
from opentt.validation.public import NATURAL_PERSONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from opentt.schema import Entity, Field

SECRET = frozenset({"secret", "confidential", "top-secret"})
"""The secrecy levels of an achievement that is a state secret."""

DECIDING: Mapping[str, Mapping[str, frozenset[str]]] = {
    entity: {
        "secrecy_level": SECRET,
        **{
            f"{part}.{member}": frozenset(codes)
            for (owner, part), told in NATURAL_PERSONS.items()
            if owner == entity
            for member, codes in told.items()
        },
    }
    for entity in ENTITIES
}
"""The texts of each entity, by dotted path, on which it depends what the public may see, with the codes that hide."""


@dataclass(frozen=True)
class _Open:
    """The public members of an object, each with those inside it; None for a leaf."""

    members: Mapping[str, _Open | None]


def visible(entity: Entity, record: Mapping[str, Any]) -> dict[str, Any] | None:
    """The record as the public may see it, or None for a state secret.

    What the schema does not open stays behind, and so do extensions (`x_…`), fields that the record says are
    withheld, and the names of natural persons; personal identifiers inside other texts are covered.

    >>> from opentt.standard import load
    >>> visible(load().entities["contract"], {"id": "c-1", "title": "甲", "own_number": "HT-1"})
    {'id': 'c-1', 'title': '甲'}
    """
    if record.get("is_classified") is True or record.get("secrecy_level") in SECRET:
        return None
    found = _object(_open(entity.root), record)
    for (name, part), told in NATURAL_PERSONS.items():
        if name == entity.name:
            _unname(record.get(part), found.get(part), told)
    for entry in found.get("withheld", ()):
        if isinstance(entry, dict) and isinstance(entry.get("field"), str):
            _remove(found, entry["field"].replace("[]", "").split("."))
    return found


@cache
def _open(owner: Field) -> _Open:
    members: dict[str, _Open | None] = {}
    for child in owner.children:
        inner = child.item or child
        if child.access == "public" and inner.access == "public":
            members[child.name] = _open(inner) if inner.kind == "object" else None
    return _Open(members)


def _object(allowed: _Open, value: Mapping[str, Any]) -> dict[str, Any]:
    members = allowed.members
    return {name: _value(members[name], inner) for name, inner in value.items() if name in members}


def _value(allowed: _Open | None, value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, str):
        return hide_all(value) if len(value) > 5 else value  # noqa: PLR2004 - no shorter mark
    if isinstance(value, list):
        return [_value(allowed, inner) for inner in value]
    if isinstance(value, dict):
        return _object(allowed, value) if allowed else {}
    return value


def _unname(parts: object, seen: object, told: Mapping[str, Sequence[str]]) -> None:
    """Nothing: the parts that are natural persons have no name any more; what tells one may itself be closed."""
    if not isinstance(parts, list) or not isinstance(seen, list):
        return
    for part, shown in zip(parts, seen, strict=True):
        if isinstance(part, dict) and any(part.get(member) in codes for member, codes in told.items()):
            shown.pop("name", None)


def _remove(here: object, path: Sequence[str]) -> None:
    """Nothing: what a path means is gone, in every item of the arrays on its way."""
    if isinstance(here, list):
        for item in here:
            _remove(item, path)
    elif isinstance(here, dict) and path:
        if len(path) == 1:
            if path[0] != "id":
                here.pop(path[0], None)
        else:
            _remove(here.get(path[0]), path[1:])
