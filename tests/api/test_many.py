"""Large batches: made ready by several processes, indexed once, and in the end as if they had come one by one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from opentt.api import batch as batches
from opentt.api import lines
from opentt.store import bulk
from tests.api.conftest import Server, contract, problem

if TYPE_CHECKING:
    import httpx

COUNT = 60


@pytest.fixture
def office(server: Server) -> Server:
    server.token = server.allow("write:haidian", name="haidian")
    return server


@pytest.fixture
def local_office(local: Server) -> Server:
    local.token = local.allow("write:haidian", name="haidian")
    return local


def send(office: Server, content: str, query: str = "") -> httpx.Response:
    headers = {"Content-Type": "application/x-ndjson"}
    return office.ask("POST", f"/v1/batch{query}", content=content.encode(), headers=headers)


def numbered(n: int) -> str:
    return json.dumps(contract(f"haidian-{n:03}", title=f"第{n}号合同"), ensure_ascii=False) + "\n"


def test_a_large_batch_ends_as_a_small_one(local_office: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    office = local_office
    monkeypatch.setattr(lines, "ALONE", 0)
    monkeypatch.setattr(lines, "AT_ONCE", 16_000)
    monkeypatch.setattr(batches, "MANY", 1)
    content = "\n".join(map(numbered, range(COUNT)))
    done = send(office, content, "?entity=contract")
    assert done.json() == {"created": COUNT, "updated": 0, "unchanged": 0, "deleted": 0, "sequence": COUNT}
    sixteenth = office.get("/v1/contracts/haidian-015")
    assert sixteenth.headers["etag"] == send_one(office)
    assert office.get("/v1/contracts?q=第15号").json()["numberMatched"] == 1
    assert office.get("/v1/contracts?parties.role=seller&limit=5").json()["numberReturned"] == 5
    assert office.get("/v1/contracts/haidian-015/history").json()["numberReturned"] == 1
    foreign = "\n".join([*map(numbered, range(COUNT)), numbered(999).replace("haidian-999", "xicheng-999")])
    told = problem(send(office, foreign, "?entity=contract"), "not-allowed", 403)
    assert told["errors"] == [{"line": 2 * COUNT + 1}]
    again = send(office, content, "?entity=contract")
    assert again.json()["unchanged"] == COUNT


def send_one(office: Server) -> str:
    """The tag of a record that was put alone and deleted again."""
    record = contract("haidian-015", title="第15号合同")
    made = office.ask("PUT", "/v1/contracts/haidian-015", json=record, headers={"If-Match": "*"})
    return made.headers["etag"]


def test_an_empty_database_that_was_filled_at_once_has_every_index(
    office: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = "SELECT name FROM sqlite_master WHERE type = 'index' AND :x = 1 ORDER BY name"
    if not office.database.is_sqlite:
        asked = "SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND :x = 1 ORDER BY indexname"
    before = office.database.rows(asked, {"x": 1})
    monkeypatch.setattr(batches, "MANY", 1)
    assert bulk.MANY > 1
    assert send(office, numbered(1), "?entity=contract").json()["created"] == 1
    assert office.database.rows(asked, {"x": 1}) == before


def test_a_large_batch_with_an_error_is_refused_while_it_is_written_and_leaves_nothing(
    office: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "MANY", 1)
    refused_and_undone(office)


def test_a_batch_that_is_written_while_processes_make_it_ready_leaves_nothing_where_it_has_an_error(
    local_office: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "ALONE", 0)
    monkeypatch.setattr(lines, "AT_ONCE", 4_000)
    refused_and_undone(local_office)


def refused_and_undone(office: Server) -> None:
    """Nothing: a batch with an error is refused, and a good one afterwards finds the database as it was."""
    wrong = numbered(7).replace('"contract_type": "', '"contract_type": "no-')
    content = "".join([*map(numbered, range(5)), wrong, *map(numbered, range(10, 20))])
    told = problem(send(office, content, "?entity=contract"), "invalid-record", 422)
    assert {error["line"] for error in told["errors"]} == {6}
    assert office.get("/v1/contracts").json()["numberReturned"] == 0
    assert office.database.rows("SELECT sequence FROM clock", {}) == [(0,)]
    assert send(office, content.replace(wrong, ""), "?entity=contract").json()["sequence"] == 15


def test_a_number_that_no_double_carries_is_told_by_its_line(office: Server) -> None:
    record = json.dumps(contract("haidian-1"), ensure_ascii=False)
    odd = record[:-1] + ', "x_odd": 0.12345678901234567890123}'
    told = problem(send(office, f"{numbered(1)}{odd}\n", "?entity=contract"), "bad-request", 400)
    assert told["errors"][0]["line"] == 2
    wrong = odd.replace('"contract_type": "', '"contract_type": "no-')
    problem(send(office, f"{wrong}\n", "?entity=contract"), "invalid-record", 422)
