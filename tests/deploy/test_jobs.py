"""A job whose server is killed is told as failed by every other, and by the next; never one that is still being run."""

from __future__ import annotations

import time
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from sqlalchemy import update

from opentt.finding import Options, Report
from opentt.store import alive, jobs, open_database
from opentt.store.tables import JOBS
from opentt.text import Text
from tests.api.conftest import running
from tests.exchange.offices import Office

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opentt.store import Database

pytestmark = [pytest.mark.allow_hosts(["127.0.0.1"])]

CSV = "合同编号,项目名称\n" + "C-1,甲\n" * 20_000
LOST = 7.0
"""Seconds without a sign of life in these tests; a server gives one every five."""

DAY = timedelta(days=1)
REPORT = Report("0.1.0", "0.1.0", Options("exchange", date(2026, 1, 1)), (), ())


@contextmanager
def killed_later(url: str, folder: Path) -> Iterator[tuple[Office, str]]:
    """A server of its own that has begun a job, and the path of the job."""
    office = Office(folder, "records", url=url)
    office.start(OPENTT_API_VALIDATIONS_AT_ONCE="1")
    try:
        headers = {"Content-Type": "text/csv", "Prefer": "respond-async"}
        begun = [
            httpx.post(f"{office.address}/v1/validate", content=CSV.encode(), headers=headers, trust_env=False)
            for _ in range(3)
        ]
        yield office, begun[-1].json()["href"]
    finally:
        office.kill()


def test_a_job_of_a_killed_server_is_told_as_failed_by_another(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alive, "LOST_SECONDS", LOST)
    with killed_later(database_url, tmp_path) as (office, path), running(tmp_path, database_url) as other:

        def told() -> dict[str, Any]:
            return dict(httpx.get(f"{other.address}{path}", trust_env=False).json())

        assert told()["state"] == "running"
        office.kill()
        until = time.monotonic() + (LOST + 3 if "postgresql" in database_url else 0)
        while (state := told())["state"] == "running" and time.monotonic() < until:
            time.sleep(0.2)
        assert state["state"] == "failed"
        assert state["problem"]["status"] == 500
        assert "重新提交" in state["message"]["zh"]


def test_the_next_server_on_the_database_says_so_too(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/records.sqlite"
    with killed_later(url, tmp_path) as (office, path):
        office.kill()
        office.start()
        assert httpx.get(f"{office.address}{path}", trust_env=False).json()["state"] == "failed"


def test_a_job_lives_as_long_as_it_is_run_and_is_not_forgotten(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alive, "SIGN_SECONDS", 0.1)
    monkeypatch.setattr(alive, "LOST_SECONDS", 1.0)
    with closing(open_database(database_url)) as database, closing(open_database(database_url)) as other:
        identifier = jobs.begin(database, 1)
        with jobs.run(database, identifier):
            turn_back(database, at=DAY)
            until = time.monotonic() + 1.5
            while time.monotonic() < until:
                assert state(other, identifier) == jobs.RUNNING
                time.sleep(0.1)
            jobs.begin(other, 1)
            assert state(other, identifier) == jobs.RUNNING
        time.sleep(1.1)
        assert state(other, identifier) == jobs.FAILED
        jobs.begin(other, 1)
        assert state(other, identifier) == jobs.FAILED, "it is kept from the moment that it was found to be lost"
        turn_back(database, ended_at=timedelta(minutes=59))
        assert state(other, identifier) == jobs.FAILED
        turn_back(database, ended_at=timedelta(minutes=61))
        assert state(other, identifier) is None
        assert jobs.find(other, identifier, 2) is not None
        jobs.begin(other, 1)
        assert jobs.find(other, identifier, 2) is None, "it is gone"


def test_what_a_job_that_counted_as_lost_comes_to_is_told_all_the_same(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alive, "LOST_SECONDS", 0.0)
    with closing(open_database(database_url)) as database:
        identifier = jobs.begin(database, 1)
        turn_back(database, at=DAY)
        jobs.begin(database, 1)
        assert state(database, identifier) == jobs.FAILED
        jobs.finish(database, identifier, REPORT, b"")
        assert state(database, identifier) == jobs.DONE


def test_a_long_job_is_kept_from_its_end(database_url: str) -> None:
    with closing(open_database(database_url)) as database:
        done, failed = jobs.begin(database, 1), jobs.begin(database, 1)
        turn_back(database, at=DAY)
        jobs.finish(database, done, REPORT, b"")
        jobs.fail(database, failed, jobs.Why("too-slow", "r", Text("慢", "slow")))
        jobs.begin(database, 1)
        assert (state(database, done), state(database, failed)) == (jobs.DONE, jobs.FAILED)
        turn_back(database, ended_at=timedelta(minutes=59))
        jobs.begin(database, 1)
        assert (state(database, done), state(database, failed)) == (jobs.DONE, jobs.FAILED)
        turn_back(database, ended_at=timedelta(minutes=61))
        assert (state(database, done), state(database, failed)) == (None, None)
        jobs.begin(database, 0)
        assert jobs.find(database, done, 0) is not None, "without a limit nothing goes"
        jobs.begin(database, 1)
        assert jobs.find(database, done, 0) is None


def state(database: Database, identifier: str) -> str | None:
    """The state of a job that is kept for an hour."""
    found = jobs.find(database, identifier, 1)
    return None if found is None else found.state


def turn_back(database: Database, **ago: timedelta) -> None:
    """Nothing: each job that has a moment in these columns has it that long ago."""
    for name, span in ago.items():
        moment = (datetime.now(UTC) - span).isoformat(timespec="microseconds").replace("+00:00", "Z")
        with database.writing() as connection:
            connection.execute(update(JOBS).where(JOBS.c[name] != "").values({name: moment}))
