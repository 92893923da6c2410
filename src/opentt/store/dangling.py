"""Links of taken records that lead to no record of the database, found by the numbers of their coded values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.store.facets import filters

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from opentt.standard import Standard
    from opentt.store.database import Database

AT_ONCE = 500
"""Targets whose links are looked up together."""

MOST_TARGETS = 20_000
"""Targets that are looked at: where all records of a kind are missing, it is enough to say that there are many."""

_NOWHERE = (
    "SELECT c.number, c.field, c.code, EXISTS (SELECT 1 FROM quarantine q WHERE q.entity = :target AND q.id = c.code) "
    "FROM codes c WHERE c.entity = :entity AND c.field = :field AND NOT EXISTS (SELECT 1 FROM records r "
    "WHERE r.entity = :target AND r.id = c.code AND NOT r.is_deleted) ORDER BY c.number LIMIT :most"
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


def dangling(
    database: Database, standard: Standard, origin: str = "", most: int = MOST_TARGETS
) -> tuple[list[Dangling], bool]:
    """The links of the records that an origin gives, or any, which lead nowhere now, in order, and whether that is all.

    Links of records that no pull took are not among them: who wrote them was told at once.
    """
    found: list[Dangling] = []
    left = most
    for entity in standard.entities.values():
        for path, one in filters(entity).items():
            target = one.field.refers_to
            if target is None:
                continue
            asked = {"entity": entity.name, "field": path, "target": target, "most": left + 1}
            rows = database.rows(_NOWHERE, asked)
            nowhere = {str(number): (field, code, bool(is_apart)) for number, field, code, is_apart in rows[:left]}
            for giver, identifier, number in _holding(database, entity.name, list(nowhere), origin):
                field, code, is_apart = nowhere[number]
                found.append(Dangling(giver, entity.name, identifier, field, target, code, is_apart))
            if len(rows) > left:
                return sorted(found), False
            left -= len(rows)
    return sorted(found), True


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
