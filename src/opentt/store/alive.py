"""Whether a job is still being run, by whichever process: what a killed one has left undone is known at once.

    SQLite → a lock on a file beside the database, which the system lifts when the process ends, however it ends
    PostgreSQL → a sign of life in the job's own row every few seconds, by the database's clock

No lock would do for PostgreSQL, where it would go with a connection while the job goes on; and no sign of life for
SQLite, where one long write may keep every other waiting.
"""

from __future__ import annotations

import hashlib
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from opentt.store.file import private

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from opentt.store.database import Database

SIGN_SECONDS = 5.0
"""Seconds from one sign of life to the next."""

LOST_SECONDS = 60.0
"""Seconds without a sign of life after which nobody runs a job any more."""

_SIGN = text("UPDATE jobs SET options = extract(epoch FROM clock_timestamp())::text WHERE id = :id AND state = :state")
_SILENT = text("SELECT extract(epoch FROM clock_timestamp()) - CAST(:signed AS numeric)")


@contextmanager
def living(database: Database, identifier: str, state: str) -> Iterator[None]:
    """Nothing: while the block runs, everybody can tell that the job is being run. `state` is that of such jobs."""
    if database.is_sqlite:
        path = _path(database, identifier)
        with open(path, "wb", opener=private) as file:
            _locked(file)
            try:
                yield
            finally:
                path.unlink(missing_ok=True)
        return
    _sign(database, identifier, state)
    ended = Event()

    def keep() -> None:
        while not ended.wait(SIGN_SECONDS):
            with suppress(SQLAlchemyError):
                _sign(database, identifier, state)

    Thread(target=keep, daemon=True).start()
    try:
        yield
    finally:
        ended.set()


def is_alive(database: Database, identifier: str, signed: str) -> bool:
    """Whether somebody runs the job, of which `signed` is the last sign of life in its row."""
    if not database.is_sqlite:
        return bool(signed) and float(database.rows(str(_SILENT), {"signed": signed})[0][0]) < LOST_SECONDS
    path = _path(database, identifier)
    try:
        with path.open("rb") as file:
            if not _locked(file):
                return True
            path.unlink(missing_ok=True)
    except FileNotFoundError:
        pass
    return False


def _path(database: Database, identifier: str) -> Path:
    """The file that is locked; its name does not give away the id, which opens the result."""
    return Path(f"{database.engine.url.database}-job-{hashlib.sha256(identifier.encode()).hexdigest()[:24]}")


def _locked(file: BinaryIO) -> bool:
    """Whether the lock on a file could be had; it is ours until the file is closed."""
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _sign(database: Database, identifier: str, state: str) -> None:
    with database.writing() as connection:
        connection.execute(_SIGN, {"id": identifier, "state": state})
