"""Records with one violation each, and their valid twins, worked out from a schema."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.schema import Entity, Field, Step

Path = tuple["Step", ...]


@dataclass(frozen=True, slots=True)
class Variation:
    """A record that differs from the sample in one place; `rule` is the one it breaks, None where it is valid."""

    what: str
    record: dict[str, Any]
    path: Path
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class _Ground:
    """What variations are made of: the entity's root, its sample, the limits that are broken already."""

    root: Field
    sample: Mapping[str, Any]
    seen: set[str]

    def put(self, path: Path, value: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON value
        """The sample with a value at a path; ABSENT takes the member out."""
        record: dict[str, Any] = _put(self.root, self.sample, path, value)
        return record


ABSENT = object()
"""The mark of a member that is taken out."""


def variations(entity: Entity, sample: Mapping[str, Any]) -> Iterator[Variation]:
    """Every field once with a good value and once with one of a wrong type, and every limit broken once.

    A limit that several fields of the entity share, such as the pattern of dates, is broken in the first.
    """
    yield Variation("the smallest record", dict(sample), ())
    yield from _object(_Ground(entity.root, sample, set()), entity.root, ())


def good(field: Field) -> Any:  # noqa: ANN401 - any JSON value
    """A value that the field takes: its example, and for an object its required members."""
    if field.kind == "object":
        return {child.name: good(child) for child in field.children if child.required}
    if field.item is not None:
        return [good(field.item)]
    if field.schema.get("examples"):
        return deepcopy(field.schema["examples"][0])
    return _PLAIN[field.kind]


_PLAIN: dict[str, Any] = {
    "boolean": True,
    "code": "other",
    "date": "2024-03-15",
    "instant": "2024-03-15T08:00:00+08:00",
    "integer": 2024,
    "money": 1000,
    "number": 1,
    "string": "demo",
}


def _object(ground: _Ground, field: Field, path: Path) -> Iterator[Variation]:
    """The object itself with a member too many or too few, then every member."""
    unknown, own = (*path, "no_such_member"), (*path, "x_own")
    record = ground.put(unknown, 1)
    yield Variation(f"{_shown(path)}: a member that nobody knows", record, unknown, "structure/unknown-field")
    yield Variation(f"{_shown(path)}: an extension member", ground.put(own, {"any": [1]}), own)
    for child in field.children:
        here = (*path, child.name)
        if child.required:
            yield Variation(f"{_shown(here)}: missing", ground.put(here, ABSENT), here, "structure/missing-field")
        yield from _member(ground, child, here)


def _member(ground: _Ground, field: Field, path: Path) -> Iterator[Variation]:
    if path != ("id",):
        yield Variation(f"{_shown(path)}: a good value", ground.put(path, good(field)), path)
    if field.kind != "object" and field.schema.get("uniqueItems"):
        twice = ground.put(path, [good(field.item)] * 2) if field.item else {}
        yield Variation(f"{_shown(path)}: the same item twice", twice, path, "structure/repeated-item")
    yield from _typed(ground, field, path)
    if field.item is not None:
        yield from _typed(ground, field.item, (*path, 0))


def _typed(ground: _Ground, field: Field, path: Path) -> Iterator[Variation]:
    """A value of another type, then what the field's own kind may break."""
    wrong = ground.put(path, _of_another_type(field))
    yield Variation(f"{_shown(path)}: a value of another type", wrong, path, "structure/wrong-type")
    if field.kind == "object":
        yield from _object(ground, field, path)
    for what, value, rule in _bad(field):
        mark = json.dumps([what, str(value)[:80], field.scheme])
        if mark not in ground.seen:
            ground.seen.add(mark)
            yield Variation(f"{_shown(path)}: {what}", ground.put(path, value), path, rule)


def _bad(field: Field) -> Iterator[tuple[str, Any, str]]:
    schema = field.schema
    if "enum" in schema:
        yield "a code that the closed list does not have", "no-such-code", "structure/unknown-code"
    elif field.kind in {"money", "number", "integer"}:
        yield from _bad_number(field)
    elif field.kind == "date":
        yield "a day that the calendar does not have", "2024-02-30", "structure/bad-format"
        yield "no day at all", "2024-3-5", "structure/bad-format"
    elif field.kind == "instant":
        yield "without an offset", "2024-03-15T08:00:00", "structure/bad-format"
    elif "pattern" in schema:
        yield "against the pattern", "not so!", "structure/bad-format"
    elif field.kind in {"code", "string"}:
        if schema.get("minLength"):
            yield "empty", "", "structure/out-of-range"
        if schema.get("maxLength", _LONGEST + 1) <= _LONGEST:
            yield "too long", "长" * (schema["maxLength"] + 1), "structure/out-of-range"


def _bad_number(field: Field) -> Iterator[tuple[str, Any, str]]:
    step = Decimal("0.01") if field.kind == "money" else 1
    for bound, sign in (("minimum", -1), ("maximum", 1)):
        if bound in field.schema:
            yield f"beyond the {bound}", Decimal(repr(field.schema[bound])) + sign * step, "structure/out-of-range"
    if field.kind == "money":
        yield "three decimals", Decimal("1000.005"), "structure/bad-format"


_LONGEST = 500
"""The longest limit of a text that is worth a line of so many characters."""


def _of_another_type(field: Field) -> Any:  # noqa: ANN401 - any JSON value
    return 7 if field.kind in {"object", "array", "code", "string", "date", "instant", "boolean"} else "seven"


def _put(field: Field, here: Any, path: Path, value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The value at `here` with another at a path below it; what is missing on the way is put in."""
    if not path:
        return value
    step, *rest = path
    if isinstance(step, int):
        items = list(here) if here else [good(field.item)] if field.item else []
        items[step] = _put(field.item or field, items[step], tuple(rest), value)
        return items
    members = dict(here) if isinstance(here, dict) else good(field)
    if not rest and value is ABSENT:
        members.pop(step, None)
    else:
        child = field.child.get(step, field)
        members[step] = _put(child, members.get(step), tuple(rest), value)
    return members


def _shown(path: Path) -> str:
    return ".".join(str(step) for step in path) or "the record"
