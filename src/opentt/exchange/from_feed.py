"""A static feed taken over: by its deltas where they lead on from what we have, else from its full files."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from typing import TYPE_CHECKING

from opentt.canonical import record_text
from opentt.errors import InputError
from opentt.exchange.intake import Item, slices, take
from opentt.exchange.progress import FEED, Progress
from opentt.feed.files import lines
from opentt.feed.following import plan
from opentt.feed.manifest import TOMBSTONE
from opentt.feed.times import instant, written
from opentt.store import given
from opentt.store.prepared import digest
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from opentt.exchange.intake import Intake
    from opentt.feed.manifest import File, Manifest

    Place = Callable[[File], Path]

_NO_LINE = Text("第 {n} 行不是记录", "line {n} is no record")


def pull_feed(intake: Intake, manifest: Manifest, place: Place) -> None:
    """Nothing: what the feed publishes now is taken over. No clock of its publisher has a say.

    `place` gives the folder in which a file lies, fetched and found to be what the manifest says.

    Deltas lead on from the publication that was taken last; where they do not, or what we then hold is not what the
    digests of the full files say, and so where the feed went back to an older publication, all is taken anew.
    Raises InputError where a file is not what the manifest says.
    """
    here, now = intake.here, publication(manifest)
    if here.kind == FEED and here.at == now:
        return
    time = _time(here) if here.kind == FEED else None
    deltas = plan(manifest, time) if time and time <= manifest.time else None
    if deltas is not None and not here.whole:
        for delta in deltas:
            _files(intake, manifest, place, (*delta.output, *delta.deleted), here)
        if intake.sources or is_held(intake, manifest):
            take(intake, (), replace(here, at=now))
            return
    intake.done.began_anew = here.kind == FEED and bool(here.at)
    whole = Progress(FEED, round=here.round + 1, whole=True)
    take(intake, (), whole)
    _files(intake, manifest, place, (*manifest.output, *manifest.deleted), whole)
    take(intake, (), replace(whole, at=now, whole=False))


def publication(manifest: Manifest) -> str:
    """The instant of a publication and a digest of all that is in it."""
    files = sorted(f"{file.type} {file.sha256}" for file in (*manifest.output, *manifest.deleted))
    return f"{written(manifest.time)} {sha256(chr(10).join(files).encode()).hexdigest()}"


def is_held(intake: Intake, manifest: Manifest) -> bool:
    """Whether what the database has of the feed is, byte for byte, what its full files say."""
    expected = {file.type: file.sha256 for file in manifest.output}
    for entity in intake.standard.entities.values():
        whole, any_line = sha256(), False
        told = given.texts(intake.database, intake.origin, entity.name, intake.here.round)
        for _, etag, taken, apart in told:
            text = taken if taken is not None else apart
            if text is None or digest(text) != etag:
                return False
            whole.update(f"{record_text(entity.root, json.loads(text, parse_float=Decimal))}\n".encode())
            any_line = True
        if (whole.hexdigest() if any_line else None) != expected.get(entity.name):
            return False
    return True


def _time(here: Progress) -> datetime | None:
    return instant(here.at.partition(" ")[0]) if here.at else None


def _files(intake: Intake, manifest: Manifest, place: Place, files: Iterable[File], after: Progress) -> None:
    """Nothing: the lines of the files are taken over, some at a time."""
    for file in files:
        folder = place(file)
        for few in slices(intake, _items(folder, file)):
            take(intake, few, after, written(manifest.time))


def _items(folder: Path, file: File) -> Iterator[Item]:
    """The records, or the tombstones, of a file."""
    for n, line in enumerate(lines(folder, file), start=1):
        try:
            told = json.loads(line, parse_float=Decimal)
            if file.type == TOMBSTONE:
                merged = told["status"] == "merged-into"
                yield Item(told["type"], told["id"], successor=told.get("replaced_by", ""), merged=merged)
            else:
                yield Item(file.type, str(told["id"]), told)
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise InputError(_NO_LINE.fill({"n": n}), file.url) from error
