"""A job whose server is killed is told as failed by every other, and by the next; never one that is still being run."""

from __future__ import annotations

import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from sqlalchemy import update

from opentt.store import alive, jobs, open_database
from opentt.store.tables import JOBS
from tests.api.conftest import running
from tests.exchange.offices import Office

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.allow_hosts(["127.0.0.1"])]

CSV = "合同编号,项目名称\n" + "C-1,甲\n" * 20_000
LOST = 7.0
"""Seconds without a sign of life in these tests; a server gives one every five."""


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
            with database.writing() as connection:
                connection.execute(update(JOBS).values(at="2020-01-01T00:00:00.000000Z"))
            until = time.monotonic() + 1.5
            while time.monotonic() < until:
                found = jobs.find(other, identifier)
                assert found is not None
                assert found.state == jobs.RUNNING
                time.sleep(0.1)
            jobs.begin(other, 1)
            assert jobs.find(other, identifier) is not None
        time.sleep(1.1)
        found = jobs.find(other, identifier)
        assert found is not None
        assert found.state == jobs.FAILED
        jobs.begin(other, 1)
        assert jobs.find(other, identifier) is None
