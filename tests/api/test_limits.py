"""What takes too long or too much is ended and told, and the server goes on; answers that are kept are never stale."""

from __future__ import annotations

import json
import multiprocessing
import time
from typing import TYPE_CHECKING, Any

import pytest

from opentt.api import gathering, kept
from opentt.store import changes
from tests.api.conftest import STANDARD, Server, contract, problem, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import httpx

BOOK = (STANDARD.home / "examples/exports/contracts.xlsx").read_bytes()


def limited(folder: Path, **settings: Any) -> Iterator[Server]:  # noqa: ANN401 - the members of Settings
    yield from serve(f"sqlite:///{folder}/records.sqlite", **settings)


def check(server: Server, query: str = "", **headers: str) -> httpx.Response:
    files = {"file": ("合同.xlsx", BOOK)}
    return server.ask("POST", f"/v1/validate{query}", files=files, headers=headers)


def none_is_left() -> bool:
    """Whether no process of a validation is left over."""
    return not multiprocessing.active_children()


def test_a_validation_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    for server in limited(tmp_path, validation_seconds=0.01):
        for lang, word in (("zh", "秒内没有检查完"), ("en", "it was not checked within")):
            told = problem(check(server, **{"Accept-Language": lang}), "unreadable-file", 422)
            assert word in told["detail"]
        page = server.ask("POST", "/validate?lang=zh", files={"file": ("合同.xlsx", BOOK)})
        assert (page.status_code, "秒内没有检查完" in page.text) == (422, True)
        assert none_is_left()
        assert server.get("/health").status_code == 200


@pytest.mark.parametrize("megabytes", [100, 150, 200, 250])
def test_a_validation_that_takes_too_much_memory_is_ended(megabytes: int, tmp_path: Path) -> None:
    """Whoever misses the memory: Python, a library that is loaded, the C library, DuckDB."""
    for server in limited(tmp_path, validation_memory=megabytes << 20):
        told = problem(check(server), "unreadable-file", 422)
        assert "memory" in told["message"]["en"]
        assert none_is_left()


def test_a_request_that_ends_takes_its_validation_with_it(tmp_path: Path) -> None:
    for server in limited(tmp_path, request_seconds=0.02, validation_seconds=0):
        problem(check(server), "overloaded", 503)
        began = time.monotonic()
        while not none_is_left() and time.monotonic() - began < 20:
            time.sleep(0.02)
        assert none_is_left()
        assert not server.app.state.service.checks


def test_too_many_validations_at_once_are_refused(tmp_path: Path) -> None:
    for server in limited(tmp_path, validations_at_once=1):
        waiting = server.app.state.service.checks
        waiting.update({object(): None for _ in range(21)})
        told = problem(check(server), "overloaded", 503)
        assert told["status"] == 503
        waiting.clear()
        assert check(server).status_code == 200


def test_a_batch_that_nobody_waits_for_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*args: object, **named: object) -> Any:  # noqa: ANN401 - what `validate` gives
        time.sleep(0.3)
        return validate(*args, **named)  # type: ignore[arg-type]

    from opentt.validation import validate

    monkeypatch.setattr(gathering, "validate", slow)
    for server in limited(tmp_path, batch_seconds=0.1):
        server.token = server.allow("write")
        content = json.dumps(contract("haidian-1"))
        headers = {"Content-Type": "application/x-ndjson"}
        problem(server.ask("POST", "/v1/batch?entity=contract", content=content, headers=headers), "overloaded", 503)
        time.sleep(0.6)
        assert changes.last(server.database) == 0


def test_an_answer_that_is_kept_is_as_fresh_as_the_data(local: Server) -> None:
    local.put("contract", contract("haidian-1", title="甲"))
    first = local.get("/v1/contracts/haidian-1")
    again = local.get("/v1/contracts/haidian-1")
    assert (again.content, again.headers["etag"]) == (first.content, first.headers["etag"])
    assert again.headers["x-request-id"] != first.headers["x-request-id"]
    assert {*again.headers} == {*first.headers}
    local.put("contract", contract("haidian-1", title="乙"))
    assert local.get("/v1/contracts/haidian-1").json()["title"] == "乙"
    assert local.get("/v1/contracts").json()["numberMatched"] == 1
    local.put("contract", contract("haidian-2"))
    assert local.get("/v1/contracts").json()["numberMatched"] == 2


def test_what_an_answer_depends_on_is_told_apart(local: Server) -> None:
    local.put("contract", contract("haidian-1", own_number="HT-1"))
    token = local.allow("read")
    for _ in range(2):
        assert "own_number" not in local.get("/v1/contracts/haidian-1").json()
        assert local.get("/v1/contracts/haidian-1", who=token).json()["own_number"] == "HT-1"
        page = {"Accept": "text/html"}
        assert "html" in local.get("/v1/contracts/haidian-1", headers=page).headers["content-type"]
        chinese = local.get("/v1/contracts/haidian-1", headers={**page, "Accept-Language": "zh"}).text
        english = local.get("/v1/contracts/haidian-1", headers={**page, "Accept-Language": "en"}).text
        assert chinese != english
        tag = local.get("/v1/contracts/haidian-1").headers["etag"]
        assert local.get("/v1/contracts/haidian-1", headers={"If-None-Match": tag}).status_code == 304
        assert local.get("/v1/contracts/haidian-1?fields=title").json().keys() <= {"id", "title"}
        assert local.ask("HEAD", "/v1/contracts/haidian-1").content == b""
    assert 'route="/v1/contracts/{id}"' in local.get("/metrics").text


def test_answers_that_are_kept_take_no_more_than_they_may(local: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST_BYTES", 12_000)
    local.put("contract", *(contract(f"haidian-{n}") for n in range(9)))
    for _ in range(2):
        for n in range(9):
            assert local.get(f"/v1/contracts/haidian-{n}").json()["id"] == f"haidian-{n}"
    layer: Any = local.app.middleware_stack
    while not hasattr(layer, "kept"):
        layer = layer.app
    assert 0 < len(layer.kept.answers) < 9
    assert layer.kept.size <= 12_000
