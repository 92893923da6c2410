"""Files of lines named after their content: written once, never changed, checked when read."""

from __future__ import annotations

import os
from hashlib import sha256
from typing import TYPE_CHECKING

from opentt.errors import InputError
from opentt.feed.manifest import File
from opentt.reason import reason_of
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

DIGITS = 16
"""How many digits of the digest stand in a name; the manifest has all."""

_OTHER = Text(
    "内容与清单不符（SHA-256 应为 {expected}，实为 {found}）",
    "is not what the manifest says (SHA-256 {expected} expected, {found} found)",
)
_UNREAD = Text("读不了（{reason}）", "cannot be read ({reason})")


def write(folder: Path, stem: str, kind: str, lines: Iterable[str]) -> tuple[File, bool] | None:
    """The file of the lines, and whether it was not there before; None where there is no line."""
    partial = folder / f".{stem}.{os.getpid()}.partial"
    digest, count, size = sha256(), 0, 0
    try:
        with partial.open("wb") as file:
            for line in lines:
                data = f"{line}\n".encode()
                digest.update(data)
                count += 1
                size += len(data)
                file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if not count:
            return None
        described = File(kind, f"{stem}-{digest.hexdigest()[:DIGITS]}.ndjson", count, size, digest.hexdigest())
        target = folder / described.url
        fresh = not target.exists()
        if fresh:
            partial.replace(target)
        return described, fresh
    finally:
        partial.unlink(missing_ok=True)


def lines(folder: Path, file: File) -> Iterator[str]:
    """Every line of a file, without its line feed.

    Raises InputError where the file cannot be read, or, once all is read, where it is another than the manifest says.
    """
    path = folder / file.url
    digest = sha256()
    try:
        with path.open("rb") as content:
            for data in content:
                digest.update(data)
                yield data.decode("utf-8").removesuffix("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(_UNREAD.fill({"reason": reason_of(error)}), str(path)) from error
    check(file, digest.hexdigest(), str(path))


def check(file: File, found: str, place: str) -> None:
    """Nothing. Raises InputError where a digest is not that of the manifest."""
    if found != file.sha256:
        raise InputError(_OTHER.fill({"expected": file.sha256[:DIGITS], "found": found[:DIGITS]}), place)
