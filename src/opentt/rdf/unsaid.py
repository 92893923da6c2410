"""What a record says and linked data cannot carry: told, so that nothing is lost unseen."""

from __future__ import annotations

from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.schema import Entity, Field, Step

Reason = Literal["empty", "extension", "unknown", "wrong-type"]
"""An empty list or null; a member `x_…`; a member that nobody knows; a value of another type than the schema's."""

Path = tuple["Step", ...]

_NESTED = frozenset({"array", "object"})


def unsaid(entity: Entity, record: object) -> Iterator[tuple[Path, Reason]]:
    """The path of every value of a record that has no place in RDF, and why.

    >>> from opentt.standard import load
    >>> list(unsaid(load().entities["grant"], {"id": "g", "x_note": 1, "year": "2024"}))
    [(('x_note',), 'extension'), (('year',), 'wrong-type')]
    """
    yield from _value((), entity.root, record)


def fits(field: Field, value: object) -> bool:
    """Whether a value is of the type that its field has."""
    match field.kind:
        case "object":
            return isinstance(value, dict)
        case "array":
            return isinstance(value, list)
        case "boolean":
            return isinstance(value, bool)
        case "integer":
            return _is_number(value) and value == int(value)  # type: ignore[call-overload]
        case "money" | "number":
            return _is_number(value)
        case _:
            return isinstance(value, str)


def _is_number(value: object) -> bool:
    if isinstance(value, Decimal):
        return value.is_finite()
    return (isinstance(value, int) and not isinstance(value, bool)) or (isinstance(value, float) and isfinite(value))


def _value(path: Path, field: Field, value: Any) -> Iterator[tuple[Path, Reason]]:  # noqa: ANN401 - any JSON value
    if value is None or value == []:
        yield path, "empty"
    elif not fits(field, value):
        yield path, "wrong-type"
    elif field.kind == "object":
        for name, inner in value.items():
            child = field.child.get(name)
            if child is None:
                yield (*path, name), "extension" if name.startswith("x_") else "unknown"
            elif inner is None or child.kind in _NESTED or not fits(child, inner):
                yield from _value((*path, name), child, inner)
    elif field.item is not None:
        for place, inner in enumerate(value):
            yield from _value((*path, place), field.item, inner)
