"""What another office gives: noted with each record that is taken, so that what it gives no longer is noticed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, tuple_

from opentt.store.tables import GIVEN, LOG
from opentt.store.writing import SLICE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from opentt.store.database import Database

Key = tuple[str, str]
"""Entity and id."""

_TEXTS = (
    "SELECT g.id, g.etag, (SELECT l.body FROM log l WHERE l.entity = g.entity AND l.id = g.id AND l.etag = g.etag "
    "ORDER BY l.sequence DESC LIMIT 1), (SELECT q.body FROM quarantine q WHERE q.origin = g.origin "
    "AND q.entity = g.entity AND q.id = g.id) FROM given g WHERE g.origin = :origin AND g.entity = :entity "
    "AND g.round = :round AND g.id > :after ORDER BY g.id LIMIT :most"
)

_MISSING = (
    "SELECT g.entity, g.id FROM given g WHERE g.origin = :origin AND g.round < :round AND (EXISTS (SELECT 1 "
    "FROM records r WHERE r.entity = g.entity AND r.id = g.id AND NOT r.is_deleted) OR EXISTS (SELECT 1 "
    "FROM quarantine q WHERE q.origin = g.origin AND q.entity = g.entity AND q.id = g.id)) ORDER BY g.entity, g.id"
)
_DIFFERING = (
    "SELECT g.entity, g.id, g.etag, (SELECT v.body FROM log v WHERE v.entity = g.entity AND v.id = g.id "
    "AND v.etag = g.etag AND v.body IS NOT NULL ORDER BY v.sequence DESC LIMIT 1) FROM given g "
    "JOIN records r ON r.entity = g.entity AND r.id = g.id JOIN log l ON l.sequence = r.sequence "
    "WHERE g.origin = :origin AND g.round = :round AND g.etag <> l.etag ORDER BY g.entity, g.id"
)


def note(connection: Connection, origin: str, etags: Mapping[Key, str], number: int) -> None:
    """Nothing: an office gives these records, as it showed in the whole reading of that number."""
    forget(connection, origin, list(etags))
    rows = [{"entity": key[0], "id": key[1], "etag": etag} for key, etag in etags.items()]
    if rows:
        connection.execute(insert(GIVEN), [{"origin": origin, "round": number, **row} for row in rows])


def forget(connection: Connection, origin: str, keys: Sequence[Key]) -> None:
    """Nothing: an office gives these records no longer, and has said so."""
    for start in range(0, len(keys), SLICE):
        few = tuple_(GIVEN.c.entity, GIVEN.c.id).in_(keys[start : start + SLICE])
        connection.execute(delete(GIVEN).where(GIVEN.c.origin == origin, few))


def forget_tombstones(connection: Connection, origin: str, number: int) -> None:
    """Nothing: what a reading noted as gone (an etag of "") is no longer among what an office gives."""
    kept = GIVEN.c
    connection.execute(delete(GIVEN).where(kept.origin == origin, kept.round == number, kept.etag == ""))


def known(database: Database, keys: Sequence[Key]) -> set[tuple[str, str, str]]:
    """Entity, id and tag of every version that there ever was of some records."""
    found: set[tuple[str, str, str]] = set()
    with database.reading() as connection:
        for start in range(0, len(keys), SLICE):
            few = tuple_(LOG.c.entity, LOG.c.id).in_(keys[start : start + SLICE])
            rows = connection.execute(select(LOG.c.entity, LOG.c.id, LOG.c.etag).where(few)).all()
            found |= {(row.entity, row.id, row.etag) for row in rows}
    return found


def differing(database: Database, origin: str, number: int) -> list[tuple[str, str, str, bytes | None]]:
    """Entity, id, tag and text of what a reading showed otherwise than it is here; no text where we never had it."""
    rows = database.rows(_DIFFERING, {"origin": origin, "round": number})
    return [(entity, identifier, etag, body and bytes(body)) for entity, identifier, etag, body in rows]


def missing(database: Database, origin: str, number: int) -> list[Key]:
    """What an office gave before a whole reading and not in it, and is still here or kept apart, by entity and id."""
    return [(entity, identifier) for entity, identifier in database.rows(_MISSING, {"origin": origin, "round": number})]


def texts(
    database: Database, origin: str, entity: str, number: int, most: int = 1000
) -> Iterator[tuple[str, str, bytes | None, bytes | None]]:
    """Id, tag and texts of what an office gives of an entity, by id: one that was taken, one that is kept apart."""
    after = ""
    while True:
        asked = {"origin": origin, "entity": entity, "round": number, "after": after, "most": most}
        rows = database.rows(_TEXTS, asked)
        for identifier, etag, taken, apart in rows:
            yield identifier, etag, taken and bytes(taken), apart and bytes(apart)
        if len(rows) < most:
            return
        after = rows[-1][0]
