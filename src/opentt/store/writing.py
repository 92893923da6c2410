"""Records put, deleted and merged: each change is one more line of the log, in the order of commits, without gaps."""

from __future__ import annotations

import secrets
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import select, update

from opentt.store.adding import DELETE, LINE, MERGE, PUT, ROW, Given, add, index_words
from opentt.store.block import Block, records_of
from opentt.store.coded import numbered, text_of
from opentt.store.facets import Found
from opentt.store.prepared import Prepared
from opentt.store.statements import among, listed, mark, put, search_key
from opentt.store.tables import CLOCK, NO_AMOUNT, NO_YEAR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from opentt.store.coded import Numbers

SLICE = 2000
"""Changes that are looked up and written together."""

_GONE = Found("deleted", "", "", "", "", NO_YEAR, NO_AMOUNT, (), "")


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


class State(NamedTuple):
    """What the database holds of a record before a change; `number` is that of its row.

    `was_open` says whether the public ever knew of it; `codes` are the numbers of its coded values.
    """

    number: int
    sequence: int
    etag: str
    is_deleted: bool
    was_open: bool
    codes: str


class Applied(NamedTuple):
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
    return [one for some in _applied(connection, changes, author, guard) if isinstance(some, list) for one in some]


def tallied(connection: Connection, changes: Iterable[Change | Block], author: Author) -> Iterator[Counter[str]]:
    """How many changes came to which outcome, some at a time, for changes without number.

    All are made once the last was asked for.
    """
    for some in _applied(connection, changes, author):
        yield Counter(one.outcome for one in some) if isinstance(some, list) else Counter(created=len(some.id))


def _applied(
    connection: Connection,
    changes: Iterable[Change | Block],
    author: Author,
    guard: Callable[[Change, State | None], None] | None = None,
) -> Iterator[list[Applied] | Block]:
    """What became of changes, some at a time: of each, or a block of records that were created."""
    sequence, at = lock(connection)
    number = int(connection.exec_driver_sql("SELECT coalesce(max(number), 0) FROM records").scalar_one())
    coded: Numbers = {}
    for few in _slices(changes, lambda block: guard is None and _are_new(connection, block)):
        given = Given(author.who, author.request, at, sequence, number)
        if isinstance(few, Block):
            add(connection, coded, few, given)
            sequence, number = sequence + len(few.id), number + len(few.id)
            yield few
            continue
        done, fresh = _compared(few, _states(connection, few), guard, sequence)
        sequence += len(fresh)
        if fresh:
            number = _write(connection, coded, fresh, given)
        yield done
    connection.execute(update(CLOCK).values(sequence=sequence, at=at))


_Fresh = tuple[Change, State | None, int]
"""A change that must be written, what is there before it, and its number."""


def _compared(
    few: Sequence[Change],
    states: Mapping[tuple[str, str], State],
    guard: Callable[[Change, State | None], None] | None,
    sequence: int,
) -> tuple[list[Applied], list[_Fresh]]:
    """What becomes of changes by what is there before them, and those that must be written."""
    done: list[Applied] = []
    fresh: list[_Fresh] = []
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
    return done, fresh


def lock(connection: Connection) -> tuple[int, str]:
    """The last sequence given, and a moment no earlier than any before; no other writer comes in until the end."""
    clock = connection.execute(select(CLOCK.c.sequence, CLOCK.c.at).with_for_update()).one()
    return int(clock.sequence), max(now(), str(clock.at))


def _slices(changes: Iterable[Change | Block], are_new: Callable[[Block], bool]) -> Iterator[list[Change] | Block]:
    """Blocks of records that are new as they are, other changes in lists in which no record stands twice."""
    few: list[Change] = []
    seen: set[tuple[str, str]] = set()
    for change in changes:
        is_block = isinstance(change, Block)
        if few and (is_block or len(few) == SLICE or (change.entity, change.id) in seen):
            yield few
            few, seen = [], set()
        if not isinstance(change, Block):
            few.append(change)
            seen.add((change.entity, change.id))
        elif are_new(change):
            yield change
        else:
            yield from _slices(records_of(change), are_new)
    if few:
        yield few


def _are_new(connection: Connection, block: Block) -> bool:
    """Whether no record of a block is there already, or stands in it twice."""
    if len(set(block.id)) < len(block.id):
        return False
    sql = f"SELECT max(id) FROM records WHERE entity = {mark(connection)}"
    last = connection.exec_driver_sql(sql, (block.entity,)).scalar_one()
    if last is None or min(block.id) > last:
        return True
    sql = f"SELECT 1 FROM records WHERE entity = {mark(connection)} AND id {among(connection)} LIMIT 1"
    return connection.exec_driver_sql(sql, (block.entity, listed(connection, list(block.id)))).first() is None


def _states(connection: Connection, few: Sequence[Change]) -> dict[tuple[str, str], State]:
    wanted: dict[str, list[str]] = {}
    for change in few:
        wanted.setdefault(change.entity, []).append(change.id)
    found = {}
    for entity, ids in wanted.items():
        rows = connection.exec_driver_sql(
            "SELECT r.id, r.number, r.sequence, r.is_deleted, l.etag, l.public_action, r.codes FROM records r "
            f"JOIN log l ON l.sequence = r.sequence WHERE r.entity = {mark(connection)} AND r.id {among(connection)}",
            (entity, listed(connection, ids)),
        )
        for identifier, number, sequence, is_deleted, etag, public_action, codes in rows:
            was_open = public_action is not None
            found[entity, identifier] = State(number, sequence, etag, bool(is_deleted), was_open, codes)
    return found


def _is_same(change: Change, state: State | None) -> bool:
    if isinstance(change, Deletion):
        return state is None or state.is_deleted
    return state is not None and not state.is_deleted and state.etag == change.etag


def _write(connection: Connection, coded: Numbers, fresh: Sequence[_Fresh], given: Given) -> int:
    """The last number of a row that was given."""
    put(connection, "log", LINE, [_line(change, state, n, given) for change, state, n in fresh])
    records = [(change.entity, change.found.codes) for change, _, _ in fresh if isinstance(change, Prepared)]
    numbered(connection, coded, records)
    number = given.number
    new, old, indexed = [], [], []
    for change, state, n in fresh:
        codes = text_of(coded, change.entity, change.found.codes) if isinstance(change, Prepared) else ""
        row = _row(change, n, codes)
        if state is None:
            number += 1
            new.append((number, change.entity, change.id, *row))
            indexed.append((number, change, "", codes))
        else:
            old.append((*row, state.number))
            indexed.append((state.number, change, state.codes, codes))
    put(connection, "records", ROW, new)
    if old:
        sign = mark(connection)
        columns = ", ".join(f"{name} = {sign}" for name in ROW[3:])
        connection.exec_driver_sql(f"UPDATE records SET {columns} WHERE number = {sign}", old)
        known = [(state.number,) for _, state, _ in fresh if state is not None]
        connection.exec_driver_sql(f"DELETE FROM search WHERE {search_key(connection)} = {sign}", known)
    _index(connection, indexed)
    return number


def _line(change: Change, state: State | None, sequence: int, given: Given) -> tuple[Any, ...]:
    """A row of the log, by `LINE`."""
    known = sequence, change.entity, change.id, given.at, given.who, given.request
    previous = state.sequence if state else 0
    gone = DELETE if state is not None and state.was_open else None
    if isinstance(change, Deletion):
        return (*known, DELETE, gone, previous, "", None, None, None)
    action = MERGE if change.found.status == "merged" else PUT
    shown = gone if change.public_body is None else action
    return (*known, action, shown, previous, change.etag, change.public_etag, change.body, change.public_body)


def _row(change: Change, sequence: int, codes: str) -> tuple[Any, ...]:
    """What a row of the records says beside its number and key, by `ROW`."""
    found = _GONE if isinstance(change, Deletion) else change.found
    is_deleted = isinstance(change, Deletion)
    is_open = isinstance(change, Prepared) and change.public_body is not None
    return (
        sequence, is_deleted, is_open, found.status, found.source, found.district, found.name, found.updated_at,
        found.year, found.amount, codes,
    )  # fmt: skip


def _index(connection: Connection, changed: Sequence[tuple[int, Change, str, str]]) -> None:
    """Nothing: records are found by what they now hold: their numbers, what became of them, their codes until now."""
    if connection.dialect.name == "sqlite":
        others = [(number, before, now) for number, _, before, now in changed if before != now]
        gone = [("delete", number, before) for number, before, _ in others if before]
        put(connection, "coded", ("coded", "rowid", "codes"), gone)
        put(connection, "coded", ("rowid", "codes"), [(number, now) for number, _, now in others if now])
    index_words(connection, [(number, one.found.words) for number, one, _, _ in changed if isinstance(one, Prepared)])
