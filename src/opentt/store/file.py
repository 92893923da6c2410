"""The file of a SQLite database: made for its owner alone, and whether other users of the machine can open it."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

_BESIDE = ("", "-wal", "-shm")
"""What the names of the file, and of those that SQLite keeps beside it, end with."""

_ANYBODY = stat.S_IROTH | stat.S_IWOTH


def private(path: str | Path, flags: int) -> int:
    """The descriptor of a file that, where it is made now, its owner alone may read and write, whatever the umask."""
    return os.open(path, flags, 0o600)


def reserve(name: str | None) -> None:
    """Nothing: there is a file, empty and for its owner alone where there was none; another is left as it is.

    SQLite gives what it keeps beside a file the permissions of the file. Where none can be made, SQLite will say why.
    """
    if name and name != ":memory:":
        with suppress(OSError):
            os.close(private(Path(name).resolve(), os.O_CREAT | os.O_EXCL | os.O_WRONLY))


def is_exposed(name: str) -> bool:
    """Whether any user of the machine may read or write the file or one beside it.

    A folder on the way to it that is closed to others protects it; a group that may read it was chosen by somebody.
    Windows has no such permissions.
    """
    if os.name != "posix":
        return False
    file = Path(name).resolve()
    try:
        if not all(folder.stat().st_mode & stat.S_IXOTH for folder in file.parents):
            return False
        there = [path for end in _BESIDE if (path := Path(f"{file}{end}")).exists()]
        return any(path.stat().st_mode & _ANYBODY for path in there)
    except OSError:
        return False
