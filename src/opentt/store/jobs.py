"""Validations that outlast their request: asked for, under way, done; kept for a while from then on and forgotten."""

from __future__ import annotations

import pickle
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, update

from opentt.store.alive import is_alive, living
from opentt.store.tables import JOBS
from opentt.store.writing import now
from opentt.text import Text

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from opentt.finding import Report
    from opentt.store.database import Database

RUNNING, DONE, FAILED = "running", "done", "failed"
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
    """The id of a new job, which nobody can guess; what is no longer kept goes.

    It counts as lost from the moment that it is not `run`: nobody is to know of it before.
    """
    identifier = secrets.token_urlsafe(18)
    if kept_hours:
        _forget(database, _ago(timedelta(hours=kept_hours)))
    with database.writing() as connection:
        connection.execute(insert(JOBS).values(id=identifier, at=now(), state=RUNNING, options="", result=None))
    return identifier


def _forget(database: Database, until: str) -> None:
    """Nothing: jobs that ended before a moment are gone.

    Of those that began before it and were lost, nobody knows when: they end now, as failed.
    """
    is_old = (JOBS.c.state == RUNNING) & (JOBS.c.at < until)
    with database.reading() as connection:
        old = connection.execute(select(JOBS.c.id, JOBS.c.options).where(is_old)).all()
    lost = [row.id for row in old if not is_alive(database, row.id, row.options)]
    with database.writing() as connection:
        connection.execute(delete(JOBS).where(JOBS.c.state != RUNNING, JOBS.c.ended_at < until))
        are_lost = JOBS.c.id.in_(lost) & (JOBS.c.state == RUNNING)
        connection.execute(update(JOBS).where(are_lost).values(_failed(Why("our-failure", "", _LOST))))


def run(database: Database, identifier: str) -> AbstractContextManager[None]:
    """What the job is run in: it is told as lost as soon as the process that does so is gone."""
    return living(database, identifier, RUNNING)


def finish(database: Database, identifier: str, report: Report, book: bytes) -> None:
    """Nothing: the job is done."""
    content = pickle.dumps((report, book))
    done = {"state": DONE, "result": content, "ended_at": now()}
    with database.writing() as connection:
        connection.execute(update(JOBS).where(JOBS.c.id == identifier).values(done))


def fail(database: Database, identifier: str, why: Why) -> None:
    """Nothing: the job has failed, and why is kept."""
    with database.writing() as connection:
        connection.execute(update(JOBS).where(JOBS.c.id == identifier).values(_failed(why)))


def find(database: Database, identifier: str, kept_hours: float) -> Job | None:
    """The job; None where there is none, or where it ended longer ago than it is kept."""
    row = _row(database, identifier)
    if row is not None and row.state == RUNNING and not is_alive(database, identifier, row.options):
        row = _row(database, identifier)  # it may have ended just now
        if row is not None and row.state == RUNNING:
            return Job(row.id, row.at, FAILED, why=Why("our-failure", "", _LOST))
    if row is None or (kept_hours and "" < row.ended_at < _ago(timedelta(hours=kept_hours))):
        return None
    report, book = None, b""
    if row.state == DONE:
        report, book = pickle.loads(row.result)  # noqa: S301 - what `finish` wrote into our own database
    why = _why(row.options) if row.state == FAILED else None
    return Job(row.id, row.at, row.state, report, book, why)


def _row(database: Database, identifier: str) -> Any | None:  # noqa: ANN401 - a row has the columns of its table
    with database.reading() as connection:
        return connection.execute(select(JOBS).where(JOBS.c.id == identifier)).one_or_none()


def _failed(why: Why) -> dict[str, str]:
    """What the row of a job says that has just failed."""
    told = f"{why.problem}\x1f{why.request}\x1f{why.detail.zh}\x1f{why.detail.en}"
    return {"state": FAILED, "options": told, "ended_at": now()}


def _why(told: str) -> Why:
    """What `_failed` has written."""
    problem, request, zh, en = told.split("\x1f")
    return Why(problem, request, Text(zh, en))


def _ago(span: timedelta) -> str:
    return (datetime.now(UTC) - span).isoformat(timespec="microseconds").replace("+00:00", "Z")
