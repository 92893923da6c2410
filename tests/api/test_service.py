"""The front of the house, what every answer carries, and how much one client may ask."""

from __future__ import annotations

import json
import logging
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import SQLAlchemyError

from opentt.api import from_environment
from opentt.api.limits import Bucket
from opentt.api.problems import PROBLEMS
from opentt.api.watch import Lines
from opentt.errors import UsageError
from tests.api.conftest import Server, contract, problem, serve

if TYPE_CHECKING:
    from pathlib import Path


def test_the_landing_page_links_to_what_there_is(local: Server) -> None:
    body = local.get("/").json()
    assert "https://w3id.org/opentt/conformance/v1/core" in body["conformsTo"]
    for link in body["links"]:
        assert local.get(link["href"], headers={"Accept": "*/*"}).status_code == 200, link
    page = local.get("/", headers={"Accept": "text/html,*/*;q=0.8", "Accept-Language": "en"})
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    main = page.text.partition("<main")[2]
    assert ">Technology contracts</a>" in main
    assert ">Home<" not in main
    assert ">技术合同</a>" in local.get("/?lang=zh", headers={"Accept": "text/html"}).text
    targets = sorted({part.partition('"')[0] for part in page.text.split('href="/')[1:]})
    assert len(targets) > 15
    for target in targets:
        assert local.get(f"/{target}", headers={"Accept": "text/html,*/*;q=0.8"}).status_code == 200, target


def test_health_readiness_and_counts(server: Server) -> None:
    server.put("contract", contract("a-1"))
    server.get("/v1/contracts/a-1")
    assert server.get("/health").json() == {"status": "ok"}
    assert server.get("/ready").json() == {"status": "ok", "sequence": 1}
    counts = server.get("/metrics").text
    assert 'opentt_requests_total{method="GET",route="/v1/contracts/{id}",status="200"} 1' in counts
    assert 'opentt_request_seconds_bucket{route="/health",le="+Inf"} 1' in counts


def test_a_database_that_is_away_is_told(local: Server) -> None:
    local.database.close()
    assert local.get("/health").status_code == 200
    problem(local.get("/ready"), "overloaded", 503)


def test_every_problem_has_a_page(local: Server) -> None:
    for name in PROBLEMS:
        assert local.get(f"/problems/{name}").json()["status"] == PROBLEMS[name].status
        assert PROBLEMS[name].title.zh in local.get(f"/problems/{name}", headers={"Accept": "text/html"}).text
    problem(local.get("/problems/none"), "not-found", 404)


def test_every_answer_carries_what_keeps_browsers_safe_and_the_id_of_its_request(local: Server) -> None:
    for path in ("/", "/none", "/v1/contracts", "/style.css"):
        answer = local.get(path)
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-request-id"]
    given = local.get("/none", headers={"X-Request-Id": "abc-1"})
    assert given.headers["x-request-id"] == "abc-1"
    assert given.json()["instance"] == "urn:opentt:request:abc-1"
    assert local.get("/none", headers={"X-Request-Id": "a b<script>"}).headers["x-request-id"] != "a b<script>"


def test_a_line_of_the_log_names_no_person(local: Server, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="opentt.api"):
        local.get("/v1/managers/zhang-san?lang=zh", headers={"X-Request-Id": "r1"})
    (line,) = [json.loads(record.message) for record in caplog.records if record.name == "opentt.api"]
    assert line.pop("ms") >= 0
    assert line.pop("at").endswith("Z")
    assert line == {"request": "r1", "method": "GET", "route": "/v1/managers/{id}", "status": 404}


def test_our_own_failure_is_a_problem_without_a_traceback(
    local: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("opentt.store.reading.current", lambda *_: 1 / 0)
    answer = local.get("/v1/contracts/a-1")
    problem(answer, "our-failure", 500)
    assert "ZeroDivision" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"
    (line,) = [json.loads(Lines().format(record)) for record in caplog.records if record.exc_info]
    assert (line["level"], line["request"]) == ("error", answer.headers["x-request-id"])
    assert line["failure"] == ["ZeroDivisionError"]
    assert any("api/records.py" in place for place in line["stack"])


def test_a_failure_is_logged_without_the_values_that_it_speaks_of(server: Server) -> None:
    with pytest.raises(SQLAlchemyError) as cause:
        server.database.rows("SELECT * FROM none WHERE a = :a", {"a": "张三"})
    assert "张三" not in str(cause.value)
    with pytest.raises(KeyError) as raised:
        raise KeyError("张三") from cause.value
    failed = (raised.type, raised.value, raised.tb)
    told = Lines().format(logging.LogRecord("x", logging.ERROR, "", 0, "failed", None, failed))
    assert "张三" not in told
    assert json.loads(told)["failure"][0] == "KeyError"
    assert json.loads(told)["failure"][1] in {"OperationalError", "ProgrammingError"}


def test_a_client_that_asks_too_much_is_told_when_to_come_back(tmp_path: Path) -> None:
    for server in serve(f"sqlite:///{tmp_path}/r.sqlite", rate=0.5, burst=2):
        assert [server.get("/health").status_code for _ in range(2)] == [200, 200]
        refused = server.get("/health")
        problem(refused, "too-many-requests", 429)
        assert refused.headers["retry-after"] == "2"


def test_a_bucket_fills_again() -> None:
    now = [0.0]
    bucket = Bucket(2, 3, lambda: now[0])
    assert [bucket.take("a") for _ in range(3)] == [0, 0, 0]
    assert bucket.take("a") == 0.5
    assert bucket.take("b") == 0
    now[0] = 0.5
    assert bucket.take("a") == 0
    assert bucket.take("a") > 0


def test_guessing_tokens_soon_ends(tmp_path: Path) -> None:
    for server in serve(f"sqlite:///{tmp_path}/r.sqlite", failures_a_minute=3):
        told = [server.get("/health", who=f"ott_{n}").status_code for n in range(5)]
        assert told == [401, 401, 401, 429, 429]
        assert server.get("/health").status_code == 200
        refused = server.get("/health", headers={"Authorization": "Basic eDp5"})
        problem(refused, "too-many-requests", 429)


def test_a_token_that_opens_nothing_is_refused_even_where_none_is_needed(local: Server) -> None:
    refused = local.get("/v1/contracts", who="ott_nothing")
    problem(refused, "bad-token", 401)
    assert refused.headers["www-authenticate"].startswith("Bearer")
    problem(local.get("/v1/contracts", headers={"Authorization": "Basic eDp5"}), "bad-token", 401)


@pytest.mark.parametrize(("name", "value"), [("OPENTT_API_RATE", "many"), ("OPENTT_API_BODY_BYTES", "-1")])
def test_a_setting_that_makes_no_sense_is_refused(name: str, value: str) -> None:
    with pytest.raises(UsageError, match=name):
        from_environment({name: value})


def test_settings_come_from_the_environment() -> None:
    found = from_environment({"OPENTT_API_URL": "https://x.example/", "OPENTT_API_BURST": "7", "OTHER": "x"})
    assert (found.url, found.burst) == ("https://x.example", 7)


def test_a_server_that_ends_waits_for_validations_under_way(tmp_path: Path) -> None:
    import asyncio

    done: list[str] = []

    async def validate() -> None:
        await asyncio.sleep(0.2)
        done.append("validated")

    async def live(server: Server) -> None:
        async with server.app.router.lifespan_context(server.app):
            server.app.state.service.tasks.add(asyncio.create_task(validate()))
        assert done == ["validated"]

    for server in serve(f"sqlite:///{tmp_path}/r.sqlite"):
        asyncio.run(live(server))


def test_a_database_that_another_holds_is_a_problem_that_passes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("opentt.store.database.BUSY_SECONDS", 0.05)
    for server in serve(f"sqlite:///{tmp_path}/records.sqlite"):
        token = server.allow("write")
        with closing(sqlite3.connect(tmp_path / "records.sqlite", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            answer = server.ask("PUT", "/v1/contracts/a-1", who=token, json=contract("a-1"))
            assert problem(answer, "overloaded", 503)["detail"] == "数据库没有回应"
            assert answer.headers["retry-after"] == "5"
            assert server.get("/v1/contracts").status_code == 200, "whoever only reads waits for nobody"
            other.execute("ROLLBACK")
        assert server.ask("PUT", "/v1/contracts/a-1", who=token, json=contract("a-1")).status_code == 201


@pytest.mark.postgresql
def test_a_database_that_takes_no_connection_is_a_problem_that_passes(postgresql: str) -> None:
    import psycopg

    plain = postgresql.replace("+psycopg", "")
    with psycopg.connect(plain, dbname="template1", autocommit=True) as other:
        for server in serve(postgresql):
            assert server.get("/v1/contracts").status_code == 200
            try:
                other.execute("ALTER DATABASE postgres ALLOW_CONNECTIONS false")
                other.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'postgres'")
                for path in ("/ready", "/v1/contracts", "/v1/changes"):
                    answer = server.get(path, headers={"Accept-Language": "en"})
                    assert problem(answer, "overloaded", 503)["detail"] == "the database does not answer"
                    assert answer.headers["retry-after"] == "5"
                assert server.get("/health").status_code == 200
            finally:
                other.execute("ALTER DATABASE postgres ALLOW_CONNECTIONS true")
            assert server.get("/v1/contracts").status_code == 200
