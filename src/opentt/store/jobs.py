"""Validations that outlast their request: asked for, under way, done; kept for a while and forgotten."""

from __future__ import annotations

import pickle
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from opentt.store.tables import JOBS
from opentt.store.writing import now

if TYPE_CHECKING:
    from opentt.finding import Report
    from opentt.store.database import Database

RUNNING, DONE, FAILED = "running", "done", "failed"
LOST = timedelta(hours=1)
"""How long a job may run; the server that ran it must have ended since."""


@dataclass(frozen=True, slots=True)
class Job:
    """A job: its state, the report where it is done, with the workbook that marks the user's own cells.

    `why` it failed, where it did, is in Chinese and English.
    """

    id: str
    at: str
    state: str
    report: Report | None = None
    book: bytes = b""
    why: tuple[str, str] = ("", "")


def begin(database: Database, kept_hours: float) -> str:
    """The id of a new job, which nobody can guess; those of long ago are forgotten."""
    identifier = secrets.token_urlsafe(18)
    with database.writing() as connection:
        connection.execute(delete(JOBS).where(JOBS.c.at < _ago(timedelta(hours=kept_hours))))
        connection.execute(insert(JOBS).values(id=identifier, at=now(), state=RUNNING, options="", result=None))
    return identifier


def finish(database: Database, identifier: str, report: Report, book: bytes) -> None:
    """Nothing: the job is done."""
    content = pickle.dumps((report, book))
    with database.writing() as connection:
        connection.execute(update(JOBS).where(JOBS.c.id == identifier).values(state=DONE, result=content))


def fail(database: Database, identifier: str, zh: str, en: str) -> None:
    """Nothing: the job has failed, and why is kept."""
    with database.writing() as connection:
        connection.execute(update(JOBS).where(JOBS.c.id == identifier).values(state=FAILED, options=f"{zh}\x1f{en}"))


def find(database: Database, identifier: str) -> Job | None:
    """The job; None where there is none, or none any more."""
    with database.reading() as connection:
        row = connection.execute(select(JOBS).where(JOBS.c.id == identifier)).one_or_none()
    if row is None:
        return None
    if row.state == RUNNING and row.at < _ago(LOST):
        return Job(row.id, row.at, FAILED, why=("没有完成", "it was not finished"))
    report, book = None, b""
    if row.state == DONE:
        report, book = pickle.loads(row.result)  # noqa: S301 - what `finish` wrote into our own database
    zh, _, en = row.options.partition("\x1f")
    return Job(row.id, row.at, row.state, report, book, (zh, en))


def _ago(span: timedelta) -> str:
    return (datetime.now(UTC) - span).isoformat(timespec="microseconds").replace("+00:00", "Z")
