"""One record as it is, as it was, and all that it ever was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from opentt.store.database import Database
    from opentt.store.scopes import Access


@dataclass(frozen=True, slots=True)
class Version:
    """A record as one change left it, for one reader; no `body` where it was deleted.

    `who` made the change is told only to those who may read all of the record.
    """

    sequence: int
    at: str
    action: str
    etag: str
    body: bytes | None
    who: str = ""


_LINE = "l.sequence, l.at, l.action, l.public_action, l.etag, l.public_etag, l.body, l.public_body, l.who"
_NOW = f"SELECT {_LINE} FROM records r JOIN log l ON l.sequence = r.sequence WHERE r.entity = :entity AND r.id = :id"
_THEN = (
    f"SELECT {_LINE} FROM log l WHERE l.entity = :entity AND l.id = :id AND l.at <= :at "
    "ORDER BY l.sequence DESC LIMIT 1"
)
_EVER = (
    "SELECT l.sequence, l.at, l.action, l.public_action, l.etag, l.public_etag, NULL, NULL, l.who FROM log l "
    "WHERE l.entity = :entity AND l.id = :id AND l.sequence < :before ORDER BY l.sequence DESC LIMIT :most"
)

MOST_VERSIONS = 1000


def current(database: Database, access: Access, entity: str, identifier: str) -> Version | None:
    """The record as it is; None where the reader never could know of it. Takes microseconds on SQLite."""
    rows = database.quick_rows(_NOW, {"entity": entity, "id": identifier})
    return _seen(access.reads(entity, identifier), rows[0]) if rows else None


def as_of(database: Database, access: Access, entity: str, identifier: str, at: str) -> Version | None:
    """The record as it was at a moment; None where it was not there yet, or is not for this reader today."""
    now = current(database, access, entity, identifier)
    if now is None or (now.body is None and not access.reads(entity, identifier)):
        return now
    rows = database.rows(_THEN, {"entity": entity, "id": identifier, "at": at})
    return _seen(access.reads(entity, identifier), rows[0]) if rows else None


def history(database: Database, access: Access, entity: str, identifier: str, before: int = 2**62) -> list[Version]:
    """The changes of a record without their texts, the last first, at most `MOST_VERSIONS`.

    The public, of a record that it may no longer see, is told only that it is gone.
    """
    now = current(database, access, entity, identifier)
    if now is None:
        return []
    whole = access.reads(entity, identifier)
    if now.body is None and not whole:
        return [now]
    rows = database.rows(_EVER, {"entity": entity, "id": identifier, "before": before, "most": MOST_VERSIONS})
    return [version for row in rows if (version := _seen(whole, row)) is not None]


def standing(database: Database, entity: str, after: str = "", most: int = 1000) -> list[tuple[str, bytes]]:
    """Id and public text of the records of an entity that the public sees, by id, those after an id."""
    sql = (
        "SELECT r.id, l.public_body FROM records r JOIN log l ON l.sequence = r.sequence "
        "WHERE r.entity = :entity AND r.id > :after AND l.public_body IS NOT NULL ORDER BY r.id LIMIT :most"
    )
    rows = database.rows(sql, {"entity": entity, "after": after, "most": most})
    return [(identifier, bytes(body)) for identifier, body in rows]


def counted(database: Database) -> dict[str, tuple[int, str]]:
    """How many records the public sees of each entity, and when the last of them changed."""
    sql = (
        "SELECT r.entity, count(*), max(l.at) FROM records r JOIN log l ON l.sequence = r.sequence "
        "WHERE l.public_body IS NOT NULL GROUP BY r.entity"
    )
    return {entity: (int(count), str(at)) for entity, count, at in database.rows(sql, {})}


def _seen(whole: bool, row: Any) -> Version | None:  # noqa: ANN401, FBT001 - a row of the driver; one fact of many
    sequence, at, action, public_action, etag, public_etag, body, public_body, who = row
    if whole:
        return Version(sequence, at, action, etag, body, who)
    return Version(sequence, at, public_action, public_etag or "", public_body) if public_action else None
