"""Which records a link may lead to: those of the database that the one who writes may see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.store.statements import among, listed, mark
from opentt.validation.elsewhere import Elsewhere

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from opentt.store.database import Database
    from opentt.store.scopes import Access

AT_ONCE = 5000
"""Ids that are looked up together."""

_THERE = "SELECT 1 FROM records WHERE entity = :entity AND NOT is_deleted AND is_open LIMIT 1"


def in_database(
    database: Database, access: Access, entities: Collection[str], leaving: Mapping[str, Collection[str]]
) -> Elsewhere:
    """The records that stand in the database, but for those of an entity that are `leaving` it.

    What the one who writes may not see does not exist for him: no answer tells that a secret record is there.
    """

    def known(entity: str, ids: Sequence[str]) -> set[str]:
        found: set[str] = set()
        with database.reading() as connection:
            asked = (
                f"SELECT id, is_open FROM records WHERE entity = {mark(connection)} "
                f"AND NOT is_deleted AND id {among(connection)}"
            )
            for start in range(0, len(ids), AT_ONCE):
                few = listed(connection, list(ids[start : start + AT_ONCE]))
                rows = connection.exec_driver_sql(asked, (entity, few))
                found.update(name for name, is_open in rows if is_open or access.reads(entity, name))
        return found - set(leaving.get(entity, ()))

    there = frozenset(entity for entity in entities if database.rows(_THERE, {"entity": entity}))
    return Elsewhere(there, known)
