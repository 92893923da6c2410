"""Lists by coded values: in SQLite from the lists of records of each code, or in the order of the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.store.coded import numbers_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentt.store.database import Database

COMMON = 5_000
"""Records with the wanted codes beyond which it takes less to look at the next of a list than at all of them."""


@dataclass(frozen=True, slots=True)
class Coded:
    """The numbers of each filter, one of which must be there, and whether more than `COMMON` records have them."""

    filters: tuple[tuple[str, ...], ...]
    is_common: bool

    @property
    def match(self) -> str:
        """The search for them in SQLite's index."""
        return " AND ".join(f"({' OR '.join(numbers)})" for numbers in self.filters)


def asked(database: Database, entity: str, filters: Sequence[tuple[str, tuple[str, ...]]]) -> Coded | None:
    """The filters by number; None where no record ever had a code that one of them asks for."""
    numbers = tuple(tuple(numbers_of(database, entity, field, codes)) for field, codes in filters)
    if not all(numbers):
        return None
    coded = Coded(numbers, is_common=False)
    if not database.is_sqlite:
        return coded
    sql = "SELECT count(*) FROM (SELECT 1 FROM coded WHERE coded MATCH :match LIMIT :most)"
    ((count,),) = database.rows(sql, {"match": coded.match, "most": COMMON + 1})
    return Coded(numbers, is_common=count > COMMON)


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
