"""What a record is found by: its codes, its district, year and amount, and the words of its public texts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from opentt.store.bigrams import indexed, words
from opentt.store.tables import NO_AMOUNT, NO_YEAR
from opentt.validation.public import is_closed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.schema import Entity, Field

AMOUNT = {"contract": "total_amount", "grant": "fiscal_amount"}
"""The member that a record's `amount` is."""

YEAR = {"contract": "year", "grant": "year", "achievement": "completed_date"}
"""The member that a record's `year` is, or is the beginning of."""

LARGEST = 10**13
"""Yuan that no amount reaches."""

LONGEST = 60
"""Characters of a name that lists are sorted by."""


class Found(NamedTuple):
    """The columns of a record, its coded values as field and code, and the pieces of its public texts, with blanks.

    Codes stand in the order in which they are met, each once.
    """

    status: str
    source: str
    district: str
    name: str
    updated_at: str
    year: int
    amount: int
    codes: tuple[tuple[str, str], ...]
    words: str


@dataclass(frozen=True, slots=True)
class Filter:
    """A field that lists can be filtered by, and whether its values are not for the public."""

    field: Field
    is_closed: bool


def filters(entity: Entity) -> dict[str, Filter]:
    """The fields that lists can be filtered by, by their dotted path: codes, flags and links to other records.

    >>> from opentt.standard import load
    >>> filters(load().entities["contract"])["parties.role"].is_closed
    False
    """
    return {
        ".".join(step for step in path if step != "[]"): Filter(
            field, is_closed(entity, tuple(0 if step == "[]" else step for step in path))
        )
        for path, field in entity.walk()
        if path[-1] != "id" and "withheld" not in path and (field.scheme or field.kind == "boolean" or field.refers_to)
        if field.kind != "array"
    }


def found(entity: Entity, record: Mapping[str, Any], public: Mapping[str, Any] | None) -> Found:
    """What the record is found by; everything but the codes comes from what the public may see."""
    seen = public or {}
    amount = seen.get(AMOUNT.get(entity.name, ""))
    return Found(
        status=str(record.get("record_status") or "active"),
        source=_text(seen, "source"),
        district=_text(seen, "region"),
        name=(_text(seen, "name") or _text(seen, "title"))[:LONGEST],
        updated_at=_text(seen, "updated_at"),
        year=year_of(str(seen.get(YEAR.get(entity.name, ""), ""))),
        amount=_cents(amount),
        codes=tuple(dict.fromkeys(codes_of(entity, record))),
        words=indexed(words(texts_of(entity, seen))),
    )


def codes_of(entity: Entity, record: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The coded values of a record, each with its dotted path, as often as they are there."""
    codes: list[tuple[str, str]] = []
    _codes(_coded(entity.root), record, codes)
    return codes


def texts_of(entity: Entity, seen: Mapping[str, Any]) -> list[str]:
    """The texts of a record that a search looks through."""
    texts: list[str] = []
    _texts(_worded(entity.root), seen, texts)
    return texts


def year_of(text: str) -> int:
    """The year that a text begins with.

    >>> year_of("2024-05-01")
    2024
    """
    digits = text[:4]
    return int(digits) if digits.isascii() and digits.isdigit() else NO_YEAR


def _text(seen: Mapping[str, Any], name: str) -> str:
    value = seen.get(name)
    return value if isinstance(value, str) else ""


def _cents(amount: object) -> int:
    if not isinstance(amount, int | Decimal | float) or isinstance(amount, bool):
        return NO_AMOUNT
    exact = Decimal(repr(amount)) if isinstance(amount, float) else Decimal(amount)
    return int(exact * 100) if 0 <= exact < LARGEST else NO_AMOUNT


@dataclass(frozen=True, slots=True)
class _Coded:
    """Members in which codes are, by name: the path of their own codes, or None, and what is coded inside them."""

    path: str
    inside: Mapping[str, _Coded] | None


@cache
def _coded(owner: Field, prefix: str = "") -> Mapping[str, _Coded]:
    """The members of an object that are coded, or in which something is."""
    members = {}
    for child in owner.children:
        inner, path = child.item or child, prefix + child.name
        if child.name == "withheld":
            continue
        if inner.kind == "object":
            inside = _coded(inner, f"{path}.")
            if inside:
                members[child.name] = _Coded(path, inside)
        elif inner.scheme or inner.kind == "boolean" or inner.refers_to:
            members[child.name] = _Coded(path, None)
    return members


def _codes(known: Mapping[str, _Coded], value: Mapping[str, Any], found: list[tuple[str, str]]) -> None:
    """Nothing: the codes in an object, each with its path, are added to those found."""
    for name, inner in value.items():
        coded = known.get(name)
        if coded is None:
            continue
        for one in inner if isinstance(inner, list) else (inner,):
            if isinstance(one, dict):
                if coded.inside:
                    _codes(coded.inside, one, found)
            elif coded.inside is None:
                if isinstance(one, bool):
                    found.append((coded.path, "true" if one else "false"))
                elif isinstance(one, str):
                    found.append((coded.path, one))


@dataclass(frozen=True, slots=True)
class _Worded:
    """Members that are words, by name, and what is words inside them."""

    inside: Mapping[str, _Worded] | None


@cache
def _worded(owner: Field) -> Mapping[str, _Worded]:
    """The members of an object that are words, or in which some are."""
    members = {}
    for child in owner.children:
        inner = child.item or child
        if inner.kind == "object":
            inside = _worded(inner)
            if inside:
                members[child.name] = _Worded(inside)
        elif inner.kind == "string" and not inner.refers_to:
            members[child.name] = _Worded(None)
    return members


def _texts(known: Mapping[str, _Worded], value: Mapping[str, Any], found: list[str]) -> None:
    """Nothing: the words in an object are added to those found."""
    for name, inner in value.items():
        worded = known.get(name)
        if worded is None:
            continue
        for one in inner if isinstance(inner, list) else (inner,):
            if isinstance(one, str):
                if worded.inside is None:
                    found.append(one)
            elif worded.inside and isinstance(one, dict):
                _texts(worded.inside, one, found)
