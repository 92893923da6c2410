"""How far an exchange has come, and what it keeps apart: records that were sent and have errors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, tuple_

from opentt.errors import UsageError
from opentt.store.tables import QUARANTINE, SETTINGS
from opentt.store.writing import SLICE, now
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from opentt.store.database import Database

_MEANWHILE = Text(
    "另一次运行正在做同一件事，未继续；请等它结束后再运行",
    "another run is at the same exchange, and this one went no further; run again when it has ended",
)


def get(database: Database, name: str) -> str | None:
    """How far the exchange of a name has come; None where it never began."""
    with database.reading() as connection:
        return value(connection, name)


def value(connection: Connection, name: str) -> str | None:
    """The same, as it stands in a transaction."""
    found = connection.scalar(select(SETTINGS.c.value).where(SETTINGS.c.name == name))
    return None if found is None else str(found)


def put(connection: Connection, name: str, at: str) -> None:
    """Nothing: so far the exchange has come."""
    connection.execute(delete(SETTINGS).where(SETTINGS.c.name == name))
    connection.execute(insert(SETTINGS).values(name=name, value=at))


def move(connection: Connection, name: str, before: str | None, after: str) -> None:
    """Nothing: the exchange went on from where it was, in a transaction that has locked the clock.

    Raises UsageError where another run has moved it meanwhile.
    """
    if value(connection, name) != before:
        raise UsageError(_MEANWHILE)
    put(connection, name, after)


def quarantine(connection: Connection, origin: str, entity: str, identifier: str, body: bytes, findings: bytes) -> None:
    """Nothing: a record is kept apart with its findings, in place of what was kept of it before."""
    release(connection, origin, [(entity, identifier)])
    connection.execute(
        insert(QUARANTINE).values(origin=origin, entity=entity, id=identifier, at=now(), body=body, findings=findings)
    )


def release(connection: Connection, origin: str, keys: Sequence[tuple[str, str]]) -> None:
    """Nothing: the records of those entities and ids are kept apart no longer."""
    kept = QUARANTINE.c
    for start in range(0, len(keys), SLICE):
        few = tuple_(kept.entity, kept.id).in_(keys[start : start + SLICE])
        connection.execute(delete(QUARANTINE).where(kept.origin == origin, few))


def quarantined(database: Database) -> list[tuple[str, str, str, bytes]]:
    """What is kept apart: where it came from, its entity, its id and its findings as JSON, in that order."""
    kept = QUARANTINE.c
    with database.reading() as connection:
        rows = connection.execute(select(kept.origin, kept.entity, kept.id, kept.findings).order_by(*kept[:3])).all()
    return [(row.origin, row.entity, row.id, bytes(row.findings)) for row in rows]
