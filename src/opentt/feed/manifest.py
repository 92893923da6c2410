"""The manifest: the one file of a feed that changes, and that names all the others."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from opentt.canonical import json_text
from opentt.errors import InputError
from opentt.feed.times import instant, written
from opentt.home import BASE
from opentt.text import Text
from opentt.written import UnreadError, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from opentt.standard import Standard

NAME = "manifest.json"
"""The file that a reader asks for first."""

TOMBSTONE = "tombstone"
"""The type of a file of tombstones."""

STEP = "step"
"""The window of a delta from one publication to the next."""

_BROKEN = Text("不是变更订阅的清单（{why}）", "is no manifest of a change feed ({why})")


@dataclass(frozen=True, slots=True)
class File:
    """A file of lines that never changes: what is in it, its name, and what it is recognised by."""

    type: str
    url: str
    count: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Delta:
    """What differs between two instants: records as they now are, and tombstones of those that are no more."""

    window: str
    since: datetime
    until: datetime
    output: tuple[File, ...]
    deleted: tuple[File, ...]

    @property
    def files(self) -> tuple[File, ...]:
        """All files of the delta."""
        return (*self.output, *self.deleted)


@dataclass(frozen=True, slots=True)
class Manifest:
    """A publication. `retired` are files of earlier ones with the instant until which they stay."""

    time: datetime
    standard: str
    cadence: str
    keep: str
    output: tuple[File, ...]
    deleted: tuple[File, ...]
    deltas: tuple[Delta, ...]
    retired: tuple[tuple[str, datetime], ...] = ()

    @property
    def steps(self) -> tuple[Delta, ...]:
        """The deltas from one publication to the next, the oldest first."""
        return tuple(delta for delta in self.deltas if delta.window == STEP)

    @property
    def urls(self) -> frozenset[str]:
        """The name of every file that the manifest needs."""
        files = (*self.output, *self.deleted, *(file for delta in self.deltas for file in delta.files))
        return frozenset(file.url for file in files)


def to_text(manifest: Manifest) -> str:
    """The manifest as it is published; ends with a line feed."""
    return (
        json_text(
            {
                "$schema": f"{BASE}schema/{manifest.standard}/feed.schema.json",
                "transactionTime": written(manifest.time),
                "updateCadence": manifest.cadence,
                "requiresAccessToken": False,
                "outputFormat": "application/x-ndjson",
                "standard": {"version": manifest.standard},
                "output": [_file(file) for file in manifest.output],
                "deleted": [_file(file) for file in manifest.deleted],
                "deltas": [
                    {
                        "window": delta.window,
                        "since": written(delta.since),
                        "until": written(delta.until),
                        "output": [_file(file) for file in delta.output],
                        "deleted": [_file(file) for file in delta.deleted],
                    }
                    for delta in manifest.deltas
                ],
                "keep": manifest.keep,
                "retired": [{"url": url, "expires": written(expires)} for url, expires in manifest.retired],
            },
            indent=2,
        )
        + "\n"
    )


def from_text(standard: Standard, text: str, place: str) -> Manifest:
    """The manifest that a text is. Raises InputError, naming the place, where it follows not our schema."""
    try:
        raw = parsed(json.loads, text)
    except (UnreadError, ValueError) as error:
        raise _broken(place, str(error)) from error
    for fault in _shape(standard.home / "schemas/feed.schema.json").iter_errors(raw):
        raise _broken(place, f"/{'/'.join(map(str, fault.instance_path))}: {fault.message}")
    return Manifest(
        time=instant(raw["transactionTime"]),
        standard=raw["standard"]["version"],
        cadence=raw["updateCadence"],
        keep=raw["keep"],
        output=tuple(_files(raw["output"])),
        deleted=tuple(_files(raw["deleted"])),
        deltas=tuple(
            Delta(
                delta["window"],
                instant(delta["since"]),
                instant(delta["until"]),
                tuple(_files(delta["output"])),
                tuple(_files(delta["deleted"])),
            )
            for delta in raw["deltas"]
        ),
        retired=tuple((one["url"], instant(one["expires"])) for one in raw["retired"]),
    )


def _file(file: File) -> dict[str, Any]:
    return {"type": file.type, "url": file.url, "count": file.count, "bytes": file.bytes, "sha256": file.sha256}


def _files(listed: list[Mapping[str, Any]]) -> Iterator[File]:
    for one in listed:
        yield File(one["type"], one["url"], one["count"], one["bytes"], one["sha256"])


def _broken(place: str, why: str) -> InputError:
    return InputError(_BROKEN.fill({"why": why}), place)


@cache
def _shape(path: Path) -> Any:  # noqa: ANN401 - the validator class is built at run time
    import jsonschema_rs

    return jsonschema_rs.Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))
