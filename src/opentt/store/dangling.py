"""Links of taken records that lead to no record of the database, found by the numbers of their coded values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import text

from opentt.store.facets import filters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentt.standard import Standard
    from opentt.store.database import Database

AT_ONCE = 500
"""Targets whose links are looked up together."""

MOST = 20_000
"""Targets that are looked at, and links that are listed: where all records of a kind are missing, it is enough to say
that there are many."""

_NOWHERE = (
    "SELECT c.number, c.field, c.code, EXISTS (SELECT 1 FROM quarantine q WHERE q.entity = :target AND q.id = c.code) "
    "FROM codes c WHERE c.entity = :entity AND c.field = :field AND NOT EXISTS (SELECT 1 FROM records r "
    "WHERE r.entity = :target AND r.id = c.code AND NOT r.is_deleted) ORDER BY c.number LIMIT :most"
)
_ALL = (
    "SELECT g.origin, r.entity, r.id, r.codes FROM given g JOIN records r ON r.entity = g.entity AND r.id = g.id "
    "WHERE NOT r.is_deleted ORDER BY g.origin, g.entity, g.id"
)
_HOLDING = (
    "SELECT g.origin, r.id, r.codes FROM {tables} JOIN given g ON g.entity = r.entity AND g.id = r.id "
    "WHERE {holds} AND r.entity = :entity AND NOT r.is_deleted AND (:origin = '' OR g.origin = :origin)"
)


@dataclass(frozen=True, slots=True, order=True)
class Dangling:
    """A link to a record that is not in the database: who gave it, in which record and field, and where it leads.

    `is_apart` says that the record which it leads to came and is kept apart for its errors.
    """

    origin: str
    entity: str
    id: str
    field: str
    target: str
    target_id: str
    is_apart: bool


End = tuple[str, str, str, bool]
"""Field, target's entity, target's id, and whether the target is kept apart."""


def dangling(database: Database, standard: Standard, origin: str = "", most: int = MOST) -> tuple[list[Dangling], bool]:
    """The links of the records that an origin gives, or any, which lead nowhere now, in order, and whether that is all.

    About `most` of them at most. Links of records that no pull took are not among them: who wrote them was told at
    once.
    """
    found: list[Dangling] = []
    left = most
    for entity, ends in _nowhere(database, standard, most + 1):
        numbers = list(ends)
        for start in range(0, min(left, len(numbers)), AT_ONCE):
            few = numbers[start : min(left, start + AT_ONCE)]
            for giver, identifier, number in _holding(database, entity, few, origin):
                found.append(Dangling(giver, entity, identifier, *ends[number]))
            if len(found) > most:
                return sorted(found)[:most], False
        if len(numbers) > left:
            return sorted(found), False
        left -= len(numbers)
    return sorted(found), True


def every(database: Database, standard: Standard) -> Iterator[Dangling]:
    """All links of the records of any origin that lead nowhere now, in order, found in one reading of the records."""
    ends: dict[str, End] = {}
    for _, some in _nowhere(database, standard, -1 if database.is_sqlite else None):
        ends |= some
    with database.reading() as connection:
        rows = connection.execution_options(yield_per=AT_ONCE).execute(text(_ALL))
        for origin, entity, identifier, codes in rows:
            for end in sorted(ends[number] for number in codes.split(" ") if number in ends):
                yield Dangling(origin, entity, identifier, *end)


def _nowhere(database: Database, standard: Standard, most: int | None) -> Iterator[tuple[str, dict[str, End]]]:
    """For each kind of link the entity that has it, and the ends that lead nowhere by the number of the coded value."""
    for entity in standard.entities.values():
        for path, one in filters(entity).items():
            target = one.field.refers_to
            if target is not None:
                asked = {"entity": entity.name, "field": path, "target": target, "most": most}
                rows = database.rows(_NOWHERE, asked)
                yield (
                    entity.name,
                    {str(number): (field, target, code, bool(apart)) for number, field, code, apart in rows},
                )


def _holding(database: Database, entity: str, numbers: Sequence[str], origin: str) -> list[tuple[str, str, str]]:
    """Origin, id and number of each record that an origin gives, or any, and that has one of the numbers."""
    found: list[tuple[str, str, str]] = []
    for start in range(0, len(numbers), AT_ONCE):
        few = numbers[start : start + AT_ONCE]
        wanted = set(few)
        sql, params = _asked(database, few)
        for giver, identifier, codes in database.rows(sql, {"entity": entity, "origin": origin, **params}):
            found += [(giver, identifier, number) for number in codes.split(" ") if number in wanted]
    return found


def _asked(database: Database, numbers: Sequence[str]) -> tuple[str, Mapping[str, object]]:
    """The question which records have one of the numbers, and its parameters."""
    if database.is_sqlite:
        tables, holds = "coded CROSS JOIN records r ON r.number = coded.rowid", "coded MATCH :match"
        return _HOLDING.format(tables=tables, holds=holds), {"match": " OR ".join(numbers)}
    holds = "string_to_array(r.codes, ' ') && CAST(:numbers AS text[])"
    return _HOLDING.format(tables="records r", holds=holds), {"numbers": list(numbers)}
