"""Lists by coded values: in SQLite from the lists of records of each code, or in the order of the list."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.store.coded import numbers_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentt.store.database import Database

COMMON = 5_000
"""Records with the wanted codes beyond which it takes less to look at the next of a list than at all of them."""


SOME = 420
"""Records beyond which a code is common enough to look for it among the next of a list at all."""

_COUNTED = (
    "SELECT number, (SELECT count(*) FROM (SELECT 1 FROM coded WHERE coded MATCH c.number LIMIT :most)) FROM codes c "
    "WHERE entity = :entity AND field = :field AND code IN (SELECT value FROM json_each(:codes))"
)


@dataclass(frozen=True, slots=True)
class Coded:
    """The numbers of each filter, one of which must be there.

    `is_some` says that more than `SOME` records may have them, which SQLite counts on the way.
    """

    filters: tuple[tuple[str, ...], ...]
    is_some: bool = False

    @property
    def match(self) -> str:
        """The search for them in SQLite's index."""
        return " AND ".join(f"({' OR '.join(numbers)})" for numbers in self.filters)


def asked(database: Database, entity: str, filters: Sequence[tuple[str, tuple[str, ...]]]) -> Coded | None:
    """The filters by number; None where no record ever had a code that one of them asks for."""
    if not database.is_sqlite:
        numbers = tuple(tuple(numbers_of(database, entity, field, codes)) for field, codes in filters)
        return Coded(numbers) if all(numbers) else None
    found = [
        database.rows(_COUNTED, {"entity": entity, "field": field, "codes": json.dumps(codes), "most": SOME + 1})
        for field, codes in filters
    ]
    if not all(found):
        return None
    is_some = min(sum(count for _, count in rows) for rows in found) > SOME
    return Coded(tuple(tuple(str(number) for number, _ in rows) for rows in found), is_some)


def is_common(database: Database, coded: Coded) -> bool:
    """Whether more than `COMMON` records have the codes, in SQLite."""
    if not coded.is_some:
        return False
    sql = "SELECT count(*) FROM (SELECT 1 FROM coded WHERE coded MATCH :match LIMIT :most)"
    ((count,),) = database.rows(sql, {"match": coded.match, "most": COMMON + 1})
    return int(count) > COMMON


def conditions(database: Database, coded: Coded) -> tuple[list[str], dict[str, object]]:
    """What holds of a record `r` with the codes, and the parameters."""
    said: list[str] = []
    params: dict[str, object] = {}
    for place, numbers in enumerate(coded.filters):
        if database.is_sqlite:
            names = {f"code{place}_{n}": f" {number} " for n, number in enumerate(numbers)}
            said.append("(" + " OR ".join(f"instr(' ' || r.codes || ' ', :{name}) > 0" for name in names) + ")")
            params |= names
        else:
            said.append(f"string_to_array(r.codes, ' ') && CAST(:code{place} AS text[])")
            params[f"code{place}"] = list(numbers)
    return said, params
