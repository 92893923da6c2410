"""Records taken over from another office: validated, kept apart where they fail, each once, together with how far."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from opentt.exchange import progress
from opentt.finding import Severity
from opentt.report.as_json import to_dict
from opentt.store import given, reading, states
from opentt.store.dangling import Dangling, dangling
from opentt.store.prepared import digest, encoded, prepare
from opentt.store.scopes import Access, scopes
from opentt.store.shapes import Shapes, ready
from opentt.store.writing import Author, Deletion, apply, lock
from opentt.validation import validate
from opentt.validation.screen import SCREEN_FROM
from opentt.validation.sources import MEMORY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from opentt.exchange.progress import Progress
    from opentt.standard import Standard
    from opentt.store import Database
    from opentt.store.given import Key
    from opentt.store.writing import Change

SLICE = 500
"""Changes that are taken at once."""

TOGETHER = 20
"""Slices that are judged at once: many records take much less time each."""

ELSEWHERE = ("structure/dangling-link",)
"""What cannot be told from a page alone: the other records that it names may stand on another.

Whether they have come is told when all is taken (`settle`).
"""

_WHOLE = Access("pull", scopes(["read"]))


@dataclass
class Pulled:
    """What a pull did: records put, deleted and already there, and those kept apart for their errors.

    `foreign` is how many were passed over since they are of other sources than were asked for. `missing` are records
    that the other office once gave and gives no longer, without having said that they are gone; `reverted` those of
    which it now gives an older version than we had of it. `dangling` are the links of the records that it gives, now or
    before, which lead to no record here, or so many of them that it is enough: `is_dangling_whole` says which.
    """

    put: int = 0
    deleted: int = 0
    unchanged: int = 0
    foreign: int = 0
    quarantined: list[Key] = field(default_factory=list)
    missing: list[Key] = field(default_factory=list)
    reverted: list[Key] = field(default_factory=list)
    dangling: list[Dangling] = field(default_factory=list)
    is_dangling_whole: bool = True
    began_anew: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A record as another office gives it, or the news that it is gone, with what has taken its place.

    `findings` are its errors where it was judged already; None where it was not. `text` is the record as it is stored.
    """

    entity: str
    id: str
    record: Mapping[str, Any] | None = None
    successor: str = ""
    merged: bool = False
    findings: Sequence[Mapping[str, Any]] | None = None
    text: bytes | None = None

    @property
    def body(self) -> bytes:
        """The record as it is stored."""
        return encoded(self.record) if self.text is None else self.text


@dataclass
class Intake:
    """Where records go: the database, the name of their origin, the sources that are taken, and what was done.

    `sources` are the codes that ids begin with, before the hyphen; all where there are none. `shapes` are those that
    the texts of each entity were found to have.
    """

    database: Database
    standard: Standard
    origin: str
    sources: tuple[str, ...]
    here: Progress
    stored: str | None
    done: Pulled = field(default_factory=Pulled)
    shapes: dict[str, Shapes] = field(default_factory=dict)


def begin(database: Database, standard: Standard, origin: str, sources: Sequence[str] = ()) -> Intake:
    """An intake that goes on from where the last of its name ended."""
    stored = states.get(database, origin)
    return Intake(database, standard, origin, tuple(sources), progress.read(stored), stored)


def take(
    intake: Intake, items: Iterable[Item], after: Progress, request: str | None = None, *, again: bool = False
) -> None:
    """Nothing: the items are taken over, each record as it stands last among them, and so far it has come; or neither.

    `request` is that in which the other office gave them. Where a history is read from its start, and we may
    have it `again`, what we know of it is only noted, and `reconcile` ends the reading: nobody sees records go back to
    what they were on the way.
    Raises UsageError where another run takes from the same origin.
    """
    wanted = _wanted(intake, items)
    noted = _known(intake, wanted) if again else {}
    wanted = [item for item in wanted if (item.entity, item.id) not in noted]
    refused = _refused(intake.standard, wanted)
    text, origin = progress.written(after), intake.origin
    with intake.database.writing() as connection:
        lock(connection)
        states.move(connection, origin, intake.stored, text)
        changes: list[Change] = []
        tags: dict[Key, str] = dict(noted)
        states.release(connection, origin, [*noted, *((item.entity, item.id) for item in wanted)])
        for item in wanted:
            key = item.entity, item.id
            if item.record is None:
                changes.append(_ended(intake, item))
            elif key in refused:
                body = item.body
                states.quarantine(connection, origin, *key, body, encoded(refused[key]))
                tags[key] = digest(body)
            else:
                made = ready(intake.shapes, intake.standard.entities[item.entity], item.record, item.body)
                changes.append(made)
                tags[key] = made.etag
        done = apply(connection, changes, Author(origin, request) if request else Author(origin))
        _note(connection, intake, wanted, tags, after)
    intake.here, intake.stored = after, text
    _count(intake.done, [one.outcome for one in done], refused)


def looked_at(intake: Intake, some: Sequence[Sequence[Item]], *, again: bool = False) -> list[list[Item]]:
    """The items of some slices with their errors, where there are many; they are otherwise judged as they are taken.

    A record that is there more than once is not, since it stands as a duplicate among them, nor what is known.
    """
    counted = Counter((item.entity, item.id) for few in some for item in few)
    unknown = [
        item
        for few in some
        for item in few
        if item.record is not None and item.findings is None and counted[item.entity, item.id] == 1
    ]
    if again and len(unknown) >= SCREEN_FROM:
        known = _known(intake, unknown)
        unknown = [item for item in unknown if (item.entity, item.id) not in known]
    told: dict[Key, Sequence[Mapping[str, Any]]] = {}
    for entity in intake.standard.entities:
        records = [item for item in unknown if item.entity == entity and _is_taken(intake, item)]
        if len(records) >= SCREEN_FROM:
            told |= {(entity, item.id): () for item in records}
            told |= judged(intake.standard, entity, records)
    return [[replace(item, findings=told.get((item.entity, item.id), item.findings)) for item in few] for few in some]


def reconcile(intake: Intake, after: Progress) -> None:
    """Nothing: a history was read again; each record is now as it stood last in it, and so far it has come."""
    last = intake.here.round
    for few in slices(intake, _differing(intake)):
        take(intake, few, intake.here)
        intake.done.reverted += [(item.entity, item.id) for item in few if item.record is not None]
    with intake.database.writing() as connection:
        given.forget_tombstones(connection, intake.origin, last)
    take(intake, (), after)


def _differing(intake: Intake) -> Iterator[Item]:
    """What the origin gives otherwise than we have it, from what we have had of it before."""
    for entity, identifier, etag, body in given.differing(intake.database, intake.origin, intake.here.round):
        if not etag:
            yield Item(entity, identifier)
        elif body is not None:
            yield Item(entity, identifier, json.loads(body, parse_float=Decimal), findings=())


def _known(intake: Intake, items: Sequence[Item]) -> dict[Key, str]:
    """The items that need no look, with their tags: versions that we have had before, and those that are gone ("")."""
    found: dict[Key, str] = {}
    tags = {(item.entity, item.id): digest(item.body) for item in items if item.record is not None}
    known = given.known(intake.database, list(tags))
    for item in items:
        key = item.entity, item.id
        if item.record is None:
            found[key] = ""
        elif (*key, tags[key]) in known:
            found[key] = tags[key]
    return found


def slices(intake: Intake, items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items, some at a time, with their errors where there are many."""
    rest = iter(items)
    while many := list(islice(rest, SLICE * TOGETHER)):
        yield from looked_at(intake, [many[start : start + SLICE] for start in range(0, len(many), SLICE)])


def settle(intake: Intake, *, delete_missing: bool) -> None:
    """Nothing: what the origin gives no longer, after a whole reading, is told; and deleted where that is asked.

    So are the links that lead nowhere, now that whatever was on its way has come.
    """
    keys = given.missing(intake.database, intake.origin, intake.here.round)
    if delete_missing:
        for start in range(0, len(keys), SLICE):
            take(intake, [Item(*key) for key in keys[start : start + SLICE]], intake.here)
    else:
        intake.done.missing = keys
    intake.done.dangling, intake.done.is_dangling_whole = dangling(intake.database, intake.standard, intake.origin)


def _wanted(intake: Intake, items: Iterable[Item]) -> list[Item]:
    """The last item of each record that is of a source that is taken."""
    latest: dict[Key, Item] = {}
    for item in items:
        if item.entity not in intake.standard.entities:
            continue
        if not _is_taken(intake, item):
            intake.done.foreign += 1
            continue
        latest.pop((item.entity, item.id), None)
        latest[item.entity, item.id] = item
    return list(latest.values())


def _is_taken(intake: Intake, item: Item) -> bool:
    """Whether a record is of a source that is taken."""
    return not intake.sources or item.id.startswith(tuple(f"{source}-" for source in intake.sources))


def _refused(standard: Standard, items: Iterable[Item]) -> dict[Key, Sequence[Mapping[str, Any]]]:
    """The records that have errors, each with its findings."""
    found: dict[Key, Sequence[Mapping[str, Any]]] = {}
    unjudged: dict[str, list[Item]] = {}
    for item in items:
        if item.findings:
            found[item.entity, item.id] = item.findings
        elif item.findings is None and item.record is not None:
            unjudged.setdefault(item.entity, []).append(item)
    for entity, few in unjudged.items():
        found |= judged(standard, entity, few)
    return found


def judged(standard: Standard, entity: str, items: Sequence[Item]) -> dict[Key, list[Mapping[str, Any]]]:
    """The records of an entity that have errors, each with its findings."""
    found: dict[Key, list[Mapping[str, Any]]] = {}
    for finding in _told(standard, entity, items)["findings"]:
        row = finding["location"]["row"]
        if finding["severity"] == Severity.ERROR.value and row:
            found.setdefault((entity, items[row - 1].id), []).append(finding)
    return found


def _told(standard: Standard, entity: str, items: Sequence[Item]) -> dict[str, Any]:
    """The report on the records of items: where they are many, they are judged as lines of a file, together."""
    if len(items) < SCREEN_FROM:
        records = [item.record for item in items if item.record is not None]
        return to_dict(validate(standard=standard, records=records, entity=entity, max_findings=0, ignore=ELSEWHERE))
    with TemporaryDirectory(prefix="opentt-") as folder:
        path = Path(folder) / f"{entity}.ndjson"
        with path.open("wb") as file:
            file.writelines(item.body + b"\n" for item in items)
        report = to_dict(validate([path], standard=standard, entity=entity, max_findings=0, ignore=ELSEWHERE))
    for finding in report["findings"]:
        finding["location"].update(file=MEMORY, line=None, column=None)
    return report


def _ended(intake: Intake, item: Item) -> Change:
    """What becomes of a record that is gone: what must be known of it where another takes its place, else nothing."""
    now = reading.current(intake.database, _WHOLE, item.entity, item.id) if item.successor else None
    if now is None or now.body is None:
        return Deletion(item.entity, item.id)
    entity = intake.standard.entities[item.entity]
    held = json.loads(now.body, parse_float=Decimal)
    needed = {child.name for child in entity.root.children if child.required}
    status = {"record_status": "merged" if item.merged else "withdrawn", "replaced_by": item.successor}
    stub = {**{name: value for name, value in held.items() if name in needed}, **status}
    if judged(intake.standard, item.entity, [Item(item.entity, item.id, stub)]):
        return Deletion(item.entity, item.id)
    return prepare(entity, stub)


def _note(
    connection: Connection, intake: Intake, items: Iterable[Item], tags: Mapping[Key, str], after: Progress
) -> None:
    given.note(connection, intake.origin, tags, after.round)
    given.forget(connection, intake.origin, [(item.entity, item.id) for item in items if item.record is None])


def _count(done: Pulled, outcomes: Sequence[str], refused: Iterable[Key]) -> None:
    done.put += sum(outcome in {"created", "updated"} for outcome in outcomes)
    done.deleted += outcomes.count("deleted")
    done.unchanged += outcomes.count("unchanged")
    done.quarantined += [key for key in refused if key not in done.quarantined]
