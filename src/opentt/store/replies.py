"""What was answered under an idempotency key: a request that is sent again is answered again and not done again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from opentt.store.tables import REPLIES
from opentt.store.writing import now

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

KEPT = timedelta(hours=48)
"""How long an answer is remembered."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer that was given, and the digest of the request that it answers."""

    request: str
    status: int
    headers: Mapping[str, str]
    body: bytes


def known(connection: Connection, who: str, key: str) -> Reply | None:
    """The answer that was given under a key, in a transaction that has locked the clock; None where none was."""
    row = connection.execute(select(REPLIES).where(REPLIES.c.who == who, REPLIES.c.key == key)).one_or_none()
    return Reply(row.request, row.status, json.loads(row.headers), bytes(row.body)) if row else None


def remember(connection: Connection, who: str, key: str, reply: Reply) -> None:
    """Nothing: the answer is kept beside the change it tells of; those of long ago are forgotten."""
    old = (datetime.now(UTC) - KEPT).isoformat(timespec="microseconds").replace("+00:00", "Z")
    connection.execute(delete(REPLIES).where(REPLIES.c.at < old))
    values = {"request": reply.request, "status": reply.status, "body": reply.body}
    connection.execute(
        insert(REPLIES).values(who=who, key=key, at=now(), headers=json.dumps(dict(reply.headers)), **values)
    )
