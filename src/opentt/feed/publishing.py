"""A publication: data files first, the manifest last and at once; old files stay for a stated time."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from opentt import snapshot
from opentt.errors import InputError, UsageError
from opentt.feed import state
from opentt.feed.files import write
from opentt.feed.manifest import NAME, STEP, TOMBSTONE, Delta, Manifest, from_text, to_text
from opentt.feed.times import length, written
from opentt.reason import reason_of
from opentt.text import Text

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from opentt.feed.manifest import File
    from opentt.snapshot import Loaded, Shelf
    from opentt.standard import Standard

WINDOWS = ("P1D", "P7D", "P30D")
"""The windows of deltas where none are asked for."""

KEEP = "P90D"
"""How long old files stay where nothing else is said."""

_BACK = Text(
    "已发布到 {there}，不能再发布更早的 {asked}", "the feed is at {there} already and cannot go back to {asked}"
)
_OTHER = Text(
    "{there} 已发布过别的内容；请换一个更晚的时刻", "other records were published at {there}; give a later instant"
)
_SHORT = Text("--keep {keep} 比窗口 {window} 短", "--keep {keep} is shorter than the window {window}")
_UNNAMED = Text(
    "有 {n} 条记录没有标识，不能发布变更；请先补上 id", "{n} records have no id and cannot be followed; give them one"
)
_REPEATED = Text(
    "有 {n} 条记录的标识与前面重复；请先运行 opentt validate", "{n} records repeat an id; run opentt validate first"
)
_RACE = Text("发布期间清单被别的程序改动，未发布", "another run changed the manifest meanwhile; nothing was published")
_UNREAD = Text("读不了（{reason}）", "cannot be read ({reason})")
_CANNOT_WRITE = Text("写不了 {path}（{reason}）", "{path} cannot be written ({reason})")


@dataclass(frozen=True, slots=True)
class Published:
    """What was published: the manifest, the live records by entity, how many changed and how many went.

    `again` says that all this was there before and nothing was written.
    """

    manifest: Manifest
    records: Mapping[str, int]
    changed: int
    removed: int
    again: bool = False


@dataclass
class _Writer:
    """Where files go, and which of them are new, so that a failed run leaves none."""

    folder: Path
    made: list[Path] = field(default_factory=list)

    def put(self, stem: str, kind: str, lines: Iterator[str]) -> tuple[File, ...]:
        """The file of the lines, or none where there is no line."""
        done = write(self.folder, stem, kind, lines)
        if done is None:
            return ()
        file, fresh = done
        if fresh:
            self.made.append(self.folder / file.url)
        return (file,)

    def copy(self, base: Path, urls: frozenset[str]) -> None:
        """Nothing: files of another folder are here too."""
        for url in sorted(urls):
            target = self.folder / url
            if not target.exists() and (base / url).exists():
                partial = self.folder / f".{url}.{os.getpid()}.partial"
                shutil.copyfile(base / url, partial)
                partial.replace(target)
                self.made.append(target)


def publish(
    standard: Standard,
    paths: Sequence[Path | str],
    out: Path,
    *,
    at: datetime,
    base: Path | None = None,
    windows: Sequence[str] = WINDOWS,
    keep: str = KEEP,
    cadence: str = "P1D",
    entity: str | None = None,
) -> Published:
    """What stands in the folder `out` now: the records of the inputs as a publication of the instant `at`.

    `base` is the folder with the publication before, `out` itself where it has one. The manifest is replaced last and
    at once, so that readers see the old publication or the new one; a failed run leaves the old one as it was.
    Raises UsageError for an instant before the last one or one with other records, InputError where inputs or files
    of the last publication cannot be read, where a record has no id or one has that of another.
    """
    _check_lengths(windows, keep, cadence)
    base = base or out
    before = _read(standard, base)
    _check_order(at, before, _read(standard, out))
    seen = _bytes(out / NAME)
    with snapshot.shelf() as shelf:
        loaded = snapshot.load(shelf, "fresh", standard, paths, entity)
        _check(loaded, paths)
        state.settle(shelf, base, before, written(at))
        changed, removed = state.changed(shelf)
        records = dict(shelf.db.execute("SELECT entity, count(*) FROM live GROUP BY 1").fetchall())
        if before and at == before.time:
            if changed or removed:
                raise UsageError(_OTHER.fill({"there": written(at)}))
            return Published(before, records, 0, 0, again=True)
        manifest = _put(shelf, standard, out, base, before, at, windows, keep, cadence, seen)
    _forget(out, before, manifest, at)
    return Published(manifest, records, changed, removed)


def _check_lengths(windows: Sequence[str], keep: str, cadence: str) -> None:
    """Nothing. Raises UsageError for what is no length of time, and for windows longer than files are kept."""
    length(cadence)
    for window in windows:
        if length(window) > length(keep):
            raise UsageError(_SHORT.fill({"keep": keep, "window": window}))


def _check_order(at: datetime, *published: Manifest | None) -> None:
    """Nothing. Raises UsageError for an instant before one that is published."""
    for there in published:
        if there and at < there.time:
            raise UsageError(_BACK.fill({"there": written(there.time), "asked": written(at)}))


def _put(
    shelf: Shelf,
    standard: Standard,
    out: Path,
    base: Path,
    before: Manifest | None,
    at: datetime,
    windows: Sequence[str],
    keep: str,
    cadence: str,
    seen: bytes | None,
) -> Manifest:
    """The manifest that is now in place, all its files before it. A failed run leaves nothing of its own."""
    writer = _Writer(out)
    try:
        out.mkdir(parents=True, exist_ok=True)
        manifest = _files(shelf, standard, writer, base, before, at, windows, keep, cadence)
        if base.resolve() != out.resolve():
            writer.copy(base, manifest.urls | {url for url, _ in manifest.retired})
        _replace(out, manifest, seen)
    except BaseException as error:
        for path in writer.made:
            path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _unwritten(out, error) from error
        raise
    return manifest


def _files(
    shelf: Shelf,
    standard: Standard,
    writer: _Writer,
    base: Path,
    before: Manifest | None,
    at: datetime,
    windows: Sequence[str],
    keep: str,
    cadence: str,
) -> Manifest:
    """The manifest whose files are all written."""
    output = _live(shelf, standard, writer, "full", None)
    deleted = writer.put("full-deleted", TOMBSTONE, state.graves(shelf))
    steps: tuple[Delta, ...] = ()
    if before:
        old = tuple(step for step in before.steps if step.until > at - length(keep))
        steps = (*old, _delta(shelf, standard, writer, STEP, before.time, at))
        state.add_steps(shelf, base, old, [written(step.until) for step in old])
    wide = tuple(_delta(shelf, standard, writer, window, _start(steps, at, window), at) for window in windows if steps)
    manifest = Manifest(at, standard.version, cadence, keep, output, deleted, (*steps, *wide))
    leaving = before.urls - manifest.urls if before else frozenset()
    staying = before.retired if before else ()
    retired = {url: expires for url, expires in staying if expires > at and url not in manifest.urls}
    retired |= {url: at + length(keep) for url in leaving}
    return replace(manifest, retired=tuple(sorted(retired.items())))


def _start(steps: Sequence[Delta], at: datetime, window: str) -> datetime:
    """The last publication that is at least a window old, else the first that is still known."""
    asked = at - length(window)
    starts = [step.since for step in steps]
    return max((start for start in starts if start <= asked), default=min(starts))


def _delta(shelf: Shelf, standard: Standard, writer: _Writer, window: str, since: datetime, until: datetime) -> Delta:
    """What differs between two publications, as it now is."""
    after = written(since)
    output = _live(shelf, standard, writer, "delta", after)
    return Delta(window, since, until, output, writer.put("delta-deleted", TOMBSTONE, state.graves(shelf, after)))


def _live(shelf: Shelf, standard: Standard, writer: _Writer, stem: str, since: str | None) -> tuple[File, ...]:
    return tuple(
        file
        for name, entity in standard.entities.items()
        for file in writer.put(f"{stem}-{entity.plural}", name, state.live(shelf, name, since))
    )


def _read(standard: Standard, folder: Path) -> Manifest | None:
    data = _bytes(folder / NAME)
    return from_text(standard, data.decode("utf-8", "replace"), str(folder / NAME)) if data is not None else None


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InputError(_UNREAD.fill({"reason": reason_of(error)}), str(path)) from error


def _check(loaded: Loaded, paths: Sequence[Path | str]) -> None:
    def refuse(words: Text, found: Counter[str]) -> None:
        if found.total():
            raise InputError(words.fill({"n": f"{found.total():,}"}), ", ".join(map(str, paths)))

    refuse(_UNNAMED, loaded.unnamed)
    refuse(_REPEATED, loaded.repeated)


def _replace(out: Path, manifest: Manifest, seen: bytes | None) -> None:
    """Nothing: the manifest is there. Raises UsageError where it is not the one that was read at the start."""
    if _bytes(out / NAME) != seen:
        raise UsageError(_RACE)
    partial = out / f".{NAME}.{os.getpid()}.partial"
    try:
        with partial.open("wb") as file:
            file.write(to_text(manifest).encode())
            file.flush()
            os.fsync(file.fileno())
        partial.replace(out / NAME)
    finally:
        partial.unlink(missing_ok=True)


def _forget(out: Path, before: Manifest | None, manifest: Manifest, at: datetime) -> None:
    """Nothing: files whose time has run out are deleted."""
    for url, expires in before.retired if before else ():
        if expires <= at and url not in manifest.urls:
            (out / url).unlink(missing_ok=True)


def _unwritten(out: Path, error: OSError) -> UsageError:
    return UsageError(_CANNOT_WRITE.fill({"path": out, "reason": reason_of(error)}))
