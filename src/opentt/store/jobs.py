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
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.finding import Report
    from opentt.store.database import Database

RUNNING, DONE, FAILED = "running", "done", "failed"
LOST = timedelta(hours=1)
"""How long a job may run; the server that ran it must have ended since."""

_LOST = Text("没有完成，服务器中途停止；请重新提交", "it was not finished, since the server ended; send it again")


@dataclass(frozen=True, slots=True)
class Why:
    """Why a job failed: the name of the problem, the request that asked for the job, and what is told of it."""

    problem: str
    request: str
    detail: Text


@dataclass(frozen=True, slots=True)
class Job:
    """A job: its state, the report where it is done, with the workbook that marks the user's own cells.

    Where it failed, `why` says it.
    """

    id: str
    at: str
    state: str
    report: Report | None = None
    book: bytes = b""
    why: Why | None = None


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


def fail(database: Database, identifier: str, why: Why) -> None:
    """Nothing: the job has failed, and why is kept."""
    told = f"{why.problem}\x1f{why.request}\x1f{why.detail.zh}\x1f{why.detail.en}"
    with database.writing() as connection:
        connection.execute(update(JOBS).where(JOBS.c.id == identifier).values(state=FAILED, options=told))


def find(database: Database, identifier: str) -> Job | None:
    """The job; None where there is none, or none any more."""
    with database.reading() as connection:
        row = connection.execute(select(JOBS).where(JOBS.c.id == identifier)).one_or_none()
    if row is None:
        return None
    if row.state == RUNNING and row.at < _ago(LOST):
        return Job(row.id, row.at, FAILED, why=Why("our-failure", "", _LOST))
    report, book = None, b""
    if row.state == DONE:
        report, book = pickle.loads(row.result)  # noqa: S301 - what `finish` wrote into our own database
    why = _why(row.options) if row.state == FAILED else None
    return Job(row.id, row.at, row.state, report, book, why)


def _why(told: str) -> Why:
    """What `fail` has kept."""
    problem, request, zh, en = told.split("\x1f")
    return Why(problem, request, Text(zh, en))


def _ago(span: timedelta) -> str:
    return (datetime.now(UTC) - span).isoformat(timespec="microseconds").replace("+00:00", "Z")
