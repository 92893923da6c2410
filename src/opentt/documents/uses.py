"""Where lists and terms are used: the fields of records, and the rules that speak of them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from opentt.documents.parts import Link
from opentt.documents.things import cards
from opentt.terms import class_of, terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from opentt.standard import Standard
    from opentt.text import Lang

Place = tuple[str, tuple[str, ...]]
"""A field: its entity, and its path in records, `[]` where a list is gone into."""


@cache
def of_schemes(standard: Standard) -> Mapping[str, tuple[Place, ...]]:
    """The fields of each code list, by its name."""
    found: dict[str, list[Place]] = {}
    for entity in standard.entities.values():
        for path, field in entity.walk():
            if field.scheme:
                found.setdefault(field.scheme, []).append((entity.name, path[:-1] if path[-1] == "[]" else path))
    return {name: tuple(dict.fromkeys(places)) for name, places in found.items()}


@cache
def iris(standard: Standard) -> Mapping[tuple[str, ...], str]:
    """The IRI of the property of every field, as `opentt.terms.terms` gives them."""
    return terms(standard.entities)


@cache
def of_terms(standard: Standard) -> Mapping[str, tuple[Place, ...]]:
    """The fields of each property, and those that hold a part of each class, by IRI."""
    found: dict[str, list[Place]] = {}
    for place, iri in iris(standard).items():
        if place[-1] not in {"id", "[]"}:
            found.setdefault(iri, []).append((place[0], place[1:]))
    for known in standard.entities.values():
        for path, field in known.walk():
            if field.part and path:
                where = path[:-1] if path[-1] == "[]" else path
                found.setdefault(class_of(field), []).append((known.name, where))
    return {iri: tuple(dict.fromkeys(places)) for iri, places in found.items()}


def fields(standard: Standard, places: Iterable[Place], lang: Lang) -> Iterator[Link]:
    """Each field by the title of its entity and its own, with its path."""
    for entity, path in places:
        owner = standard.entities[entity]
        field = owner.at(tuple(0 if step == "[]" else step for step in path))
        title = field.title.pick(lang) if field else path[-1]
        yield Link(f"{owner.title.pick(lang)} · {title} ({'.'.join(path).replace('.[]', '[]')})")


def rules_of_code(standard: Standard, scheme: str, code: str, lang: Lang) -> Iterator[Link]:
    """The rules whose condition names a code beside a field of its list."""
    columns = {path[-1] for _, path in of_schemes(standard).get(scheme, ())}
    for rule, card in cards(standard).items():
        asked = card.check or card.query or ""
        if f"'{code}'" in asked and any(column in asked for column in columns):
            yield Link(card.title.pick(lang), f"rules/{rule}")


def rules_of_places(standard: Standard, places: Iterable[Place], lang: Lang) -> Iterator[Link]:
    """The rules about an entity that point at one of its fields, or whose condition on a record names one."""
    known = _named(standard)
    found = (rule for entity, path in places for rule in known.get((entity, _column(".".join(path))), ()))
    for rule in dict.fromkeys(found):
        yield Link(cards(standard)[rule].title.pick(lang), f"rules/{rule}")


@cache
def _named(standard: Standard) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The rules by the entity that they are about and by each field that they point at or compare."""
    found: dict[tuple[str, str], list[str]] = {}
    for rule, card in cards(standard).items():
        for name in {_column(card.at), *re.findall(r"[a-z0-9_]+", card.check or "")}:
            found.setdefault((card.family, name), []).append(rule)
    return {key: tuple(rules) for key, rules in found.items()}


def _column(path: str) -> str:
    """A field as conditions name it: objects are written flat; what lies in a list is known by its path."""
    return path.replace(".[]", "[]") if "[]" in path else path.replace(".", "_")
