"""The reader's side: a folder that follows a feed by its deltas, resumable, every file checked."""

from __future__ import annotations

import heapq
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from opentt.canonical import json_text
from opentt.errors import InputError, UsageError
from opentt.feed.files import check, lines, write
from opentt.feed.manifest import NAME, TOMBSTONE, File, from_text
from opentt.feed.times import instant, written
from opentt.reason import reason_of
from opentt.text import Text
from opentt.written import LARGE, UnreadError, parsed, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from opentt.feed.manifest import Delta, Manifest
    from opentt.standard import Standard

Key = TypeVar("Key", str, tuple[str, str])
"""What lines are sorted by: an id, or type and id."""

Fetch = Callable[[str], Iterator[bytes]]
"""What gives the bytes of a file of the feed by its name, block by block; it raises InputError where it cannot."""

STATE = "state.json"
"""The file that says which instant the folder has, and in which files."""

INCOMING = "incoming"
"""The folder of files that were fetched and not yet used."""

_BLOCK = 1 << 20
_BACK = Text(
    "订阅源是 {feed} 的，本地已到 {here}；订阅源倒退，未更新",
    "the feed is at {feed} and this folder at {here} already; the feed went back, nothing was changed",
)
_BROKEN = Text("不是变更订阅的状态文件；请换一个空文件夹", "is no state of a followed feed; take an empty folder")
_UNREAD = Text("读不了（{reason}）", "cannot be read ({reason})")
_CANNOT_WRITE = Text("写不了 {path}（{reason}）", "{path} cannot be written ({reason})")


@dataclass(frozen=True, slots=True)
class Followed:
    """Where a folder is now: the instant, its files, and how it got there; `since` is None where it took all anew."""

    time: datetime
    since: datetime | None
    files: tuple[File, ...]
    fetched: int


def from_folder(folder: Path) -> Fetch:
    """What gives the files of a feed that lies in a folder."""

    def fetch(name: str) -> Iterator[bytes]:
        path = folder / name
        try:
            with path.open("rb") as file:
                while block := file.read(_BLOCK):
                    yield block
        except OSError as error:
            raise InputError(_UNREAD.fill({"reason": reason_of(error)}), str(path)) from error

    return fetch


def follow(standard: Standard, fetch: Fetch, folder: Path) -> Followed:
    """The folder at the instant of the feed's manifest: the records of each entity and the tombstones as NDJSON.

    By deltas where they reach from the instant that the folder has, else from the full files. What was fetched
    before an interruption is not fetched again. The state is replaced last and at once.
    Raises InputError where a file is not what the manifest says, UsageError where the feed went back in time or the
    folder cannot be written.
    """
    manifest = from_text(standard, b"".join(fetch(NAME)).decode("utf-8", "replace"), NAME)
    time, files = state(folder)
    if time is not None and time > manifest.time:
        raise UsageError(_BACK.fill({"feed": written(manifest.time), "here": written(time)}))
    if time == manifest.time:
        return Followed(manifest.time, time, files, 0)
    try:
        (folder / INCOMING).mkdir(parents=True, exist_ok=True)
        fetched = _advance(fetch, folder, manifest, time, files)
    except OSError as error:
        raise UsageError(_CANNOT_WRITE.fill({"path": folder, "reason": reason_of(error)})) from error
    return fetched


def state(folder: Path) -> tuple[datetime | None, tuple[File, ...]]:
    """The instant that a folder has, None for none, and its files. Raises InputError for a state that is none."""
    path = folder / STATE
    if not path.exists():
        return None, ()
    try:
        raw = parsed(json.loads, text_of(path, LARGE))
        return instant(raw["transactionTime"]), tuple(File(**one) for one in raw["files"])
    except (UnreadError, ValueError, KeyError, TypeError, UsageError) as error:
        raise InputError(_BROKEN, str(path)) from error


def plan(manifest: Manifest, since: datetime | None) -> tuple[Delta, ...] | None:
    """The deltas that lead from an instant to that of the manifest, as few as can be; None where none do."""
    if since is None:
        return None
    chosen: list[Delta] = []
    here = since
    while here < manifest.time:
        fitting = [delta for delta in manifest.deltas if delta.since <= here < delta.until]
        if not fitting:
            return None
        best = max(fitting, key=lambda delta: (delta.until, delta.since))
        chosen.append(best)
        here = best.until
    return tuple(chosen)


def _advance(fetch: Fetch, folder: Path, manifest: Manifest, time: datetime | None, files: Sequence[File]) -> Followed:
    deltas = plan(manifest, time)
    if deltas is not None:
        moved, fetched = _by_deltas(fetch, folder, deltas, files)
        if {(file.type, file.sha256) for file in moved} == _expected(manifest):
            return _keep(folder, manifest, moved, files, time, fetched)
    taken = [_fetched(fetch, folder, file) for file in (*manifest.output, *manifest.deleted)]
    placed = [_placed(folder, file) for file in (*manifest.output, *manifest.deleted)]
    return _keep(folder, manifest, placed, files, None, sum(taken))


def _expected(manifest: Manifest) -> set[tuple[str, str]]:
    return {(file.type, file.sha256) for file in (*manifest.output, *manifest.deleted)}


def _fetched(fetch: Fetch, folder: Path, file: File) -> int:
    """How many bytes were fetched: none where the file lies there already, whole and right."""
    target = folder / INCOMING / file.url
    if target.exists():
        with target.open("rb") as there:
            if _digest(iter(lambda: there.read(_BLOCK), b"")) == file.sha256:
                return 0
    partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
    digest, size = sha256(), 0
    try:
        with partial.open("wb") as new:
            for block in fetch(file.url):
                digest.update(block)
                size += len(block)
                new.write(block)
        check(file, digest.hexdigest(), file.url)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return size


def _placed(folder: Path, file: File) -> File:
    """The file among those that the folder holds, moved from where it was fetched to."""
    stem = "deleted" if file.type == TOMBSTONE else file.type
    named = File(file.type, f"{stem}-{file.sha256[:16]}.ndjson", file.count, file.bytes, file.sha256)
    (folder / INCOMING / file.url).replace(folder / named.url)
    return named


def _by_deltas(fetch: Fetch, folder: Path, deltas: Iterable[Delta], files: Sequence[File]) -> tuple[list[File], int]:
    """The files after all deltas, and how many bytes were fetched."""
    fetched = 0
    here = list(files)
    for delta in deltas:
        fetched += sum(_fetched(fetch, folder, file) for file in delta.files)
        here = _applied(folder, delta, here)
    return here, fetched


def _applied(folder: Path, delta: Delta, files: Sequence[File]) -> list[File]:
    """The files after one delta: its records in place of those of the same id, none of those with a tombstone."""
    incoming = folder / INCOMING
    dead = {_grave(line) for file in delta.deleted for line in lines(incoming, file)}
    born = {(file.type, _id(line)) for file in delta.output for line in lines(incoming, file)}
    after: list[File] = []
    for kind in dict.fromkeys(file.type for file in (*files, *delta.output) if file.type != TOMBSTONE):
        gone = {identity for entity, identity in dead if entity == kind}
        old = _sorted(folder, [file for file in files if file.type == kind], _id)
        new = _sorted(incoming, [file for file in delta.output if file.type == kind], _id)
        done = write(folder, kind, kind, _merged(new, old, gone))
        after += [done[0]] if done else []
    old_graves = _sorted(folder, [file for file in files if file.type == TOMBSTONE], _grave)
    new_graves = _sorted(incoming, delta.deleted, _grave)
    done = write(folder, "deleted", TOMBSTONE, _merged(new_graves, old_graves, born))
    return [*after, done[0]] if done else after


def _sorted(folder: Path, files: Iterable[File], key: Callable[[str], Key]) -> Iterator[tuple[Key, str]]:
    for file in files:
        for line in lines(folder, file):
            yield key(line), line


def _merged(new: Iterator[tuple[Key, str]], old: Iterator[tuple[Key, str]], without: set[Key]) -> Iterator[str]:
    """Two sorted runs of lines as one, the new line where both have one of a key."""
    ranked = heapq.merge(
        ((key, 0, line) for key, line in new), ((key, 1, line) for key, line in old), key=lambda one: one[:2]
    )
    for key, same in groupby(ranked, key=lambda one: one[0]):
        if key not in without:
            yield next(same)[2]


def _id(line: str) -> str:
    identity: str = json.loads(line)["id"]
    return identity


def _grave(line: str) -> tuple[str, str]:
    told = json.loads(line)
    return told["type"], told["id"]


def _keep(
    folder: Path,
    manifest: Manifest,
    files: Sequence[File],
    before: Sequence[File],
    since: datetime | None,
    fetched: int,
) -> Followed:
    """The folder with its new state; files that are no longer part of it are gone."""
    held = [
        {"type": file.type, "url": file.url, "count": file.count, "bytes": file.bytes, "sha256": file.sha256}
        for file in files
    ]
    partial = folder / f".{STATE}.{os.getpid()}.partial"
    partial.write_text(
        json_text({"transactionTime": written(manifest.time), "files": held}, indent=2) + "\n", encoding="utf-8"
    )
    partial.replace(folder / STATE)
    current = {file.url for file in files}
    for file in before:
        if file.url not in current:
            (folder / file.url).unlink(missing_ok=True)
    for path in sorted((folder / INCOMING).iterdir()):
        path.unlink()
    return Followed(manifest.time, since, tuple(files), fetched)


def _digest(blocks: Iterator[bytes]) -> str:
    digest = sha256()
    for block in blocks:
        digest.update(block)
    return digest.hexdigest()
