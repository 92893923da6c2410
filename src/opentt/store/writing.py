"""Records put, deleted and merged: each change is one more line of the log, in the order of commits, without gaps."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, text, tuple_, update

from opentt.store.bigrams import as_tsvector
from opentt.store.facets import Found
from opentt.store.prepared import Prepared
from opentt.store.tables import CLOCK, FACETS, LOG, NO_AMOUNT, NO_YEAR, RECORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sqlalchemy import Connection

PUT, DELETE, MERGE = "put", "delete", "merge"
"""What a change is: a record as it now is, one that is gone, one whose place another takes."""

SLICE = 500
"""Changes that are looked up and written together."""

_GONE = Found("deleted", "", "", "", "", NO_YEAR, NO_AMOUNT, frozenset(), ())


@dataclass(frozen=True, slots=True)
class Author:
    """Who makes a change, and in which request; what was asked for by no request gets a number of its own."""

    who: str
    request: str = field(default_factory=lambda: secrets.token_hex(8))


@dataclass(frozen=True, slots=True)
class Deletion:
    """A record that is to be deleted."""

    entity: str
    id: str


@dataclass(frozen=True, slots=True)
class State:
    """What the database holds of a record before a change; `number` is that of its row.

    `was_open` says whether the public ever knew of it.
    """

    number: int
    sequence: int
    etag: str
    is_deleted: bool
    was_open: bool


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of a change: its line in the log, or the line it would have repeated."""

    entity: str
    id: str
    sequence: int
    outcome: str


Change = Prepared | Deletion


def now() -> str:
    """The present moment in UTC, to the microsecond, as RFC 3339 has it."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def apply(
    connection: Connection,
    changes: Iterable[Change],
    author: Author,
    guard: Callable[[Change, State | None], None] | None = None,
) -> list[Applied]:
    """What became of each change, all in the transaction of a connection of `Database.writing`.

    A record that is already as it should be gets no new line. `guard` sees each change with what is there before
    anything is written of it, and raises where it must not be; two changes of one record follow one another.
    """
    sequence, at = lock(connection)
    done: list[Applied] = []
    for few in _slices(changes):
        states = _states(connection, few)
        fresh: list[tuple[Change, State | None, int]] = []
        for change in few:
            state = states.get((change.entity, change.id))
            if guard:
                guard(change, state)
            if _is_same(change, state):
                done.append(Applied(change.entity, change.id, state.sequence if state else 0, "unchanged"))
                continue
            sequence += 1
            fresh.append((change, state, sequence))
            gone = isinstance(change, Deletion)
            outcome = "deleted" if gone else "created" if state is None or state.is_deleted else "updated"
            done.append(Applied(change.entity, change.id, sequence, outcome))
        if fresh:
            _write(connection, fresh, author, at)
    connection.execute(update(CLOCK).values(sequence=sequence, at=at))
    return done


def lock(connection: Connection) -> tuple[int, str]:
    """The last sequence given, and a moment no earlier than any before; no other writer comes in until the end."""
    clock = connection.execute(select(CLOCK.c.sequence, CLOCK.c.at).with_for_update()).one()
    return int(clock.sequence), max(now(), str(clock.at))


def _slices(changes: Iterable[Change]) -> Iterable[list[Change]]:
    """The changes in lists in which no record stands twice."""
    few: list[Change] = []
    seen: set[tuple[str, str]] = set()
    for change in changes:
        if len(few) == SLICE or (change.entity, change.id) in seen:
            yield few
            few, seen = [], set()
        few.append(change)
        seen.add((change.entity, change.id))
    if few:
        yield few


def _states(connection: Connection, few: Sequence[Change]) -> dict[tuple[str, str], State]:
    keys = [(change.entity, change.id) for change in few]
    rows = connection.execute(
        select(
            RECORDS.c.entity,
            RECORDS.c.id,
            RECORDS.c.number,
            RECORDS.c.sequence,
            RECORDS.c.is_deleted,
            LOG.c.etag,
            LOG.c.public_action,
        )
        .join(LOG, LOG.c.sequence == RECORDS.c.sequence)
        .where(tuple_(RECORDS.c.entity, RECORDS.c.id).in_(keys))
    )
    return {
        (row.entity, row.id): State(row.number, row.sequence, row.etag, row.is_deleted, row.public_action is not None)
        for row in rows
    }


def _is_same(change: Change, state: State | None) -> bool:
    if isinstance(change, Deletion):
        return state is None or state.is_deleted
    return state is not None and not state.is_deleted and state.etag == change.etag


def _write(connection: Connection, fresh: Sequence[tuple[Change, State | None, int]], author: Author, at: str) -> None:
    connection.execute(insert(LOG), [_line(change, state, n, author, at) for change, state, n in fresh])
    new = [_row(change, n) for change, state, n in fresh if state is None]
    if new:
        connection.execute(insert(RECORDS), new)
    old = [(_row(change, n), state) for change, state, n in fresh if state is not None]
    if old:
        _update(connection, [{"_number": state.number, **row} for row, state in old])
    _index(connection, [change for change, _, _ in fresh], {state.number for _, state in old})


def _line(change: Change, state: State | None, sequence: int, author: Author, at: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        "sequence": sequence,
        "entity": change.entity,
        "id": change.id,
        "at": at,
        "who": author.who,
        "request": author.request,
        "previous": state.sequence if state else 0,
    }
    gone = DELETE if state is not None and state.was_open else None
    if isinstance(change, Deletion):
        empty = dict.fromkeys(("body", "public_body", "public_etag"))
        return {**found, "action": DELETE, "public_action": gone, "etag": "", **empty}
    action = MERGE if change.found.status == "merged" else PUT
    return {
        **found,
        "action": action,
        "public_action": gone if change.public_body is None else action,
        "etag": change.etag,
        "public_etag": change.public_etag,
        "body": change.body,
        "public_body": change.public_body,
    }


def _row(change: Change, sequence: int) -> dict[str, Any]:
    found = _GONE if isinstance(change, Deletion) else change.found
    return {
        "entity": change.entity,
        "id": change.id,
        "sequence": sequence,
        "is_deleted": isinstance(change, Deletion),
        "is_open": isinstance(change, Prepared) and change.public_body is not None,
        "status": found.status,
        "source": found.source,
        "district": found.district,
        "name": found.name,
        "updated_at": found.updated_at,
        "year": found.year,
        "amount": found.amount,
    }


def _update(connection: Connection, rows: list[dict[str, Any]]) -> None:
    from sqlalchemy import bindparam

    names = [name for name in rows[0] if name not in {"_number", "entity", "id"}]
    statement = (
        update(RECORDS)
        .where(RECORDS.c.number == bindparam("_number"))
        .values({name: bindparam(f"new_{name}") for name in names})
    )
    connection.execute(
        statement, [{"_number": row["_number"], **{f"new_{name}": row[name] for name in names}} for row in rows]
    )


def _index(connection: Connection, changes: Sequence[Change], old: set[int]) -> None:
    """Nothing: the records are found by what they now hold, and by nothing that they held before."""
    keys = [(change.entity, change.id) for change in changes]
    numbers = {
        (row.entity, row.id): row.number
        for row in connection.execute(
            select(RECORDS.c.entity, RECORDS.c.id, RECORDS.c.number).where(
                tuple_(RECORDS.c.entity, RECORDS.c.id).in_(keys)
            )
        )
    }
    stale = [key for key, number in numbers.items() if number in old]
    if stale:
        connection.execute(delete(FACETS).where(tuple_(FACETS.c.entity, FACETS.c.id).in_(stale)))
    is_sqlite = connection.dialect.name == "sqlite"
    key = "rowid" if is_sqlite else "number"
    for number in old:
        connection.execute(text(f"DELETE FROM search WHERE {key} = :number"), {"number": number})
    live = [change for change in changes if isinstance(change, Prepared)]
    codes = [
        {"entity": change.entity, "field": field, "code": code, "id": change.id}
        for change in live
        for field, code in change.found.codes
    ]
    if codes:
        connection.execute(insert(FACETS), codes)
    words = [
        {
            "number": numbers[change.entity, change.id],
            "tokens": " ".join(change.found.tokens) if is_sqlite else as_tsvector(list(change.found.tokens)),
        }
        for change in live
        if change.found.tokens
    ]
    if words:
        value = ":tokens" if is_sqlite else "CAST(:tokens AS tsvector)"
        connection.execute(text(f"INSERT INTO search ({key}, tokens) VALUES (:number, {value})"), words)
