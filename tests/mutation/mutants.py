"""Sound records with one thing broken, and what must be said of each: that thing, there, and nothing else."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from opentt.cases import cases_of, load_examples
from opentt.rule import BUILT_IN, load_cards
from opentt.schema import ENTITIES
from opentt.standard import load
from opentt.validation.sources import pointer
from opentt.validation.structure import value_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentt.schema import Field, Step

STANDARD = load()
Path = tuple["Step", ...]


@dataclass(frozen=True)
class Mutant:
    """A broken record, the rule that it breaks, and where; the record as it was, and what was put in."""

    record: dict[str, Any]
    rule: str
    pointer: str
    sound: dict[str, Any]
    value: object = None


@cache
def sound(entity: str) -> tuple[dict[str, Any], ...]:
    """The smallest example of an entity and every single record that a card calls good, without links."""
    examples = load_examples(STANDARD.home)
    found = [examples[entity]]
    for card in load_cards(STANDARD.rules).values():
        if card.family in BUILT_IN or card.profile:
            continue
        for case in cases_of(card, examples):
            (records, *more) = case.records.values()
            alone = case.good and case.as_of is None and not more and len(records) == 1
            if alone and ENTITIES[entity] in case.records and not _links(entity, records[0]):
                found.append(records[0])
    return tuple(found)


@cache
def compared() -> tuple[str, ...]:
    """The rules that compare several records, as their cases show: one record says nothing about them."""
    examples = load_examples(STANDARD.home)
    return tuple(
        rule
        for rule, card in load_cards(STANDARD.rules).items()
        if card.family not in BUILT_IN and any(_several(case.records) for case in cases_of(card, examples))
    )


def _several(records: Mapping[str, Sequence[object]]) -> bool:
    return sum(map(len, records.values())) > 1


def mutants(entity: str, record: dict[str, Any]) -> Iterator[Mutant]:
    """Every way to break one thing in a record that the field's kind offers."""
    root = STANDARD.entities[entity].root
    for path, field in _places(root, record, ()):
        for rule, value in _breaks(field, value_at(record, path)):
            yield Mutant(_with(record, path, value), rule, pointer(path), record, value)
        if field.required:
            yield Mutant(_without(record, path), "structure/missing-field", pointer(path), record)
        if field.kind == "object":
            yield Mutant(
                _with(record, (*path, "colour"), "red"), "structure/unknown-field", pointer((*path, "colour")), record
            )
    yield Mutant(_with(record, ("colour",), "red"), "structure/unknown-field", "/colour", record)


def one_of_each(entity: str) -> list[Mutant]:
    """For every field that a sound record has, one mutant of each way to break it, the first that there is."""
    found: dict[tuple[str, str, str], Mutant] = {}
    for record in sound(entity):
        for mutant in mutants(entity, record):
            if mutant.pointer != "/id":
                field = re.sub(r"/[0-9]+", "/[]", mutant.pointer)
                found.setdefault((mutant.rule, field, repr(mutant.value)), mutant)
    return list(found.values())


def is_value(mutant: Mutant) -> bool:
    """Whether the break leaves a value that can be read and that rules judge: an unlisted code, a number too large."""
    return mutant.rule in {"structure/unlisted-code", "structure/out-of-range"}


def _breaks(field: Field, value: object) -> Iterator[tuple[str, Any]]:
    """What may stand in a field in place of its value, with the rule that speaks of it."""
    match field.kind:
        case "array" | "object":
            yield "structure/wrong-type", "text"
            if field.kind == "array" and isinstance(value, list) and value and field.schema.get("uniqueItems"):
                yield "structure/repeated-item", [*value, value[0]]
        case "code":
            scheme = STANDARD.schemes[field.scheme or ""]
            yield "structure/wrong-type", 5
            yield ("structure/unknown-code" if scheme.closed else "structure/unlisted-code"), "zzz-unheard-of"
        case "boolean":
            yield "structure/wrong-type", "perhaps"
        case "date":
            yield "structure/wrong-type", 20240315
            yield "structure/bad-format", "2024-02-30"
        case "money":
            yield "structure/wrong-type", "one hundred"
            yield from _limits(field)
            if isinstance(value, int | float | Decimal):
                yield "structure/bad-format", Decimal(str(value)) + Decimal("0.005")
        case "integer" | "number":
            yield "structure/wrong-type", "many"
            yield from _limits(field)
        case _:
            yield from _text_breaks(field, value)


def _text_breaks(field: Field, value: object) -> Iterator[tuple[str, Any]]:
    """What may stand in place of a text or an instant."""
    yield "structure/wrong-type", ["a list"]
    if field.schema.get("minLength"):
        yield "structure/out-of-range", ""
    if field.kind == "instant" or "pattern" in field.schema:
        yield "structure/bad-format", "2024-03-15 25:00 §"
    elif "maxLength" in field.schema:
        yield "structure/out-of-range", "长" * (field.schema["maxLength"] + 1)
    if field.name.endswith("uscc") and isinstance(value, str):
        yield "structure/bad-checksum", value[:-1] + ("1" if value[-1] == "0" else "0")


def _limits(field: Field) -> Iterator[tuple[str, Any]]:
    """A number just below the least that a field allows, and one just above the most."""
    for limit, step in (("minimum", -1), ("maximum", 1)):
        if limit in field.schema:
            yield "structure/out-of-range", Decimal(str(field.schema[limit])) + step


def _places(field: Field, value: object, path: Path) -> Iterator[tuple[Path, Field]]:
    """Every value of the record that the standard knows, with its field; the record itself is none."""
    if isinstance(value, dict):
        for name, inner in value.items():
            child = field.child.get(name)
            if child is not None:
                yield (*path, name), child
                yield from _places(child, inner, (*path, name))
    elif isinstance(value, list) and field.item is not None:
        for place, inner in enumerate(value):
            yield (*path, place), field.item
            yield from _places(field.item, inner, (*path, place))


def _links(entity: str, record: dict[str, Any]) -> bool:
    """Whether a record points to others."""
    return any(field.refers_to for _, field in _places(STANDARD.entities[entity].root, record, ()))


def _with(record: dict[str, Any], path: Path, value: object) -> dict[str, Any]:
    changed = copy.deepcopy(record)
    here: Any = value_at(changed, path[:-1]) if path[:-1] else changed
    here[path[-1]] = value
    return changed


def _without(record: dict[str, Any], path: Path) -> dict[str, Any]:
    changed = copy.deepcopy(record)
    here: Any = value_at(changed, path[:-1]) if path[:-1] else changed
    del here[path[-1]]
    return changed
