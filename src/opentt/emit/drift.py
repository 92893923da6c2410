"""How the derived files of a checkout differ from what the sources say, and the mending of it."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.emit.models import PATH as MODELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FOLDERS = ("schemas/derived", "validator/conformance/derived", "vocab/derived")
"""The folders that hold nothing but what is derived."""


@dataclass(frozen=True, slots=True)
class Drift:
    """What is to be written, by path with its text, and which files nobody derives."""

    changed: Mapping[str, str]
    stray: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.changed or self.stray)


def compare(home: Path, derived: Mapping[str, str]) -> Drift:
    """The difference between the files of a checkout and what is derived."""
    changed = {path: text for path, text in derived.items() if _bytes(home / path) != text.encode()}
    there = {file.relative_to(home).as_posix() for folder in FOLDERS for file in _files(home / folder)}
    there |= {MODELS} if (home / MODELS).is_file() else set()
    return Drift(changed, tuple(sorted(there - set(derived))))


def diff(home: Path, drift: Drift) -> Iterator[str]:
    """The lines of a unified diff from the files as they are to what they should be."""
    for path, text in drift.changed.items():
        was = (_bytes(home / path) or b"").decode("utf-8", "replace")
        old = path if (home / path).exists() else "/dev/null"
        yield from difflib.unified_diff(was.splitlines(), text.splitlines(), fromfile=old, tofile=path, lineterm="")


def mend(home: Path, drift: Drift) -> None:
    """Write what changed, each file at once or not at all, and remove what is stray."""
    for path, text in drift.changed.items():
        target = home / path
        target.parent.mkdir(parents=True, exist_ok=True)
        fresh = target.with_name(f".{target.name}.fresh")
        fresh.write_bytes(text.encode())
        fresh.replace(target)
    for path in drift.stray:
        (home / path).unlink()
        folder = (home / path).parent
        if not any(folder.iterdir()):
            folder.rmdir()


def _files(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_file() or file.is_symlink())


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
