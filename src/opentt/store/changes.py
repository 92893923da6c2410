"""The feed of changes: every line of the log in the order of its sequence, as one reader may see it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentt.store.database import Database
    from opentt.store.scopes import Access


@dataclass(frozen=True, slots=True)
class Changed:
    """A line of the feed; no `body` for a record that was deleted, or is no longer for this reader."""

    sequence: int
    entity: str
    id: str
    at: str
    action: str
    etag: str
    body: bytes | None


@dataclass(frozen=True, slots=True)
class Feed:
    """Some lines of the feed, the last sequence that was looked at with its mark, and whether more follow."""

    lines: tuple[Changed, ...]
    sequence: int
    mark: str
    has_next: bool


_COLUMNS = "sequence, entity, id, at, action, public_action, etag, public_etag, body, public_body"


def feed(database: Database, access: Access, after: int, entities: Sequence[str], most: int) -> Feed:
    """The changes after a sequence, of some entities, at most so many lines of the log looked at."""
    names = {f"e{number}": name for number, name in enumerate(entities)}
    listed = ", ".join(f":{name}" for name in names)
    rows = database.rows(
        f"SELECT {_COLUMNS} FROM log WHERE sequence > :after AND entity IN ({listed}) ORDER BY sequence LIMIT :most",
        {"after": after, "most": most + 1, **names},
    )
    looked = rows[:most]
    lines = tuple(line for row in looked if (line := _seen(access, row)) is not None)
    last = looked[-1][0] if looked else after
    return Feed(lines, last, mark(database, last), has_next=len(rows) > most)


def standing(database: Database, entities: Sequence[str], after: int, until: int) -> set[int]:
    """The sequences in a stretch of the log that still say how a record is; later ones have taken over from others."""
    names = {f"e{number}": name for number, name in enumerate(entities)}
    listed = ", ".join(f":{name}" for name in names)
    rows = database.rows(
        f"SELECT sequence FROM records WHERE entity IN ({listed}) AND sequence > :after AND sequence <= :until",
        {"after": after, "until": until, **names},
    )
    return {int(sequence) for (sequence,) in rows}


def mark(database: Database, sequence: int) -> str:
    """What tells a line of the log from one that another history has at its place; "" where there is no such line.

    After a database was restored from an older copy, the same sequence may come to stand for another change. A
    request is like no other (`writing.Author`), so that the mark tells even where clocks were wrong.
    """
    if sequence == 0:
        return "0"
    rows = database.rows("SELECT entity, id, at, etag, request FROM log WHERE sequence = :n", {"n": sequence})
    return hashlib.sha256("\x1f".join(rows[0]).encode()).hexdigest()[:12] if rows else ""


def last(database: Database) -> int:
    """The last sequence that was given."""
    return int(database.quick_rows("SELECT sequence FROM clock WHERE id = 1", {})[0][0])


def _seen(access: Access, row: Any) -> Changed | None:  # noqa: ANN401 - a row of the driver
    sequence, entity, identifier, at, action, public_action, etag, public_etag, body, public_body = row
    if access.reads(entity, identifier):
        return Changed(sequence, entity, identifier, at, action, etag, body)
    if public_action is None:
        return None
    return Changed(sequence, entity, identifier, at, public_action, public_etag or "", public_body)
