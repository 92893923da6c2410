"""Files and folders that appear whole under their name, or not at all."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from opentt.errors import UsageError
from opentt.reason import reason_of
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CANNOT = Text("写不了 {path}（{reason}）", "{path} cannot be written ({reason})")
_THERE = Text(
    "{path} 已经存在；请换一个名字，或先删去它", "{path} is there already; name another folder, or remove it first"
)


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A path beside the target to write a file to, which takes the target's name once all is written.

    Raises UsageError where it cannot be written; what stood there before is then untouched.
    """
    resolved = target.resolve()
    fresh = _beside(resolved)
    with _told(target):
        try:
            yield fresh
            if resolved.is_dir():
                raise IsADirectoryError(21, os.strerror(21))
            if resolved.exists():
                fresh.chmod(resolved.stat().st_mode)
            fresh.replace(resolved)
        finally:
            fresh.unlink(missing_ok=True)


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """A new folder beside the target, which takes the target's name once all is written.

    Raises UsageError where something is there already that is no empty folder, or it cannot be written.
    """
    with _told(target):
        check_free(target)
        target.resolve().parent.mkdir(parents=True, exist_ok=True)
        fresh = _beside(target.resolve())
        try:
            fresh.mkdir()
            yield fresh
            if target.exists():
                target.rmdir()
            fresh.replace(target.resolve())
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


def check_free(target: Path) -> None:
    """Nothing. Raises UsageError where something is there that is no empty folder."""
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        raise UsageError(_THERE.fill({"path": target}))


def _beside(target: Path) -> Path:
    """A name in the same folder that readers pass over and no other process uses."""
    return target.with_name(f".{target.name}.{os.getpid()}.fresh")


@contextmanager
def _told(target: Path) -> Iterator[None]:
    """Nothing: what the operating system or DuckDB says while writing becomes a UsageError."""
    try:
        yield
    except OSError as error:
        raise UsageError(_CANNOT.fill({"path": target, "reason": reason_of(error)})) from error
    except Exception as error:
        if not _is_full(error):
            raise
        raise UsageError(_CANNOT.fill({"path": target, "reason": reason_of(error)})) from error


def _is_full(error: Exception) -> bool:
    """Whether DuckDB could not write."""
    import duckdb

    return isinstance(error, duckdb.IOException | duckdb.OutOfMemoryException)
