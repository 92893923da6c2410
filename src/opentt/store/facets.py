"""What a record is found by: its codes, its district, year and amount, and the words of its public texts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from opentt.store.bigrams import indexed
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

_LONGEST = 60
"""Characters of a name that lists are sorted by."""


@dataclass(frozen=True, slots=True)
class Found:
    """The columns of a record, its coded values as field and code, and the pieces of its public texts."""

    status: str
    source: str
    district: str
    name: str
    updated_at: str
    year: int
    amount: int
    codes: frozenset[tuple[str, str]]
    tokens: tuple[str, ...]


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
    year = str(seen.get(YEAR.get(entity.name, ""), ""))[:4]
    amount = seen.get(AMOUNT.get(entity.name, ""))
    codes: list[tuple[str, str]] = []
    _codes(_coded(entity.root), record, codes)
    texts: list[str] = []
    _texts(_worded(entity.root), seen, texts)
    return Found(
        status=str(record.get("record_status") or "active"),
        source=_text(seen, "source"),
        district=_text(seen, "region"),
        name=(_text(seen, "name") or _text(seen, "title"))[:_LONGEST],
        updated_at=_text(seen, "updated_at"),
        year=int(year) if year.isascii() and year.isdigit() else NO_YEAR,
        amount=_cents(amount),
        codes=frozenset(codes),
        tokens=tuple(indexed(texts)),
    )


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
