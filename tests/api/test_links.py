"""Links of what is written: they may lead to records of the same batch and of the database, and nowhere else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from opentt.store import changes
from opentt.store.loading import load_files
from opentt.store.writing import Author
from tests.api.conftest import EXAMPLES, STANDARD, Server, contract, problem

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

LENIENT = {"Prefer": "handling=lenient"}


@pytest.fixture
def office(server: Server) -> Server:
    """A server asked by an office that may write its own records."""
    server.token = server.allow("write:haidian", name="haidian")
    return server


def achievement(identifier: str, **members: object) -> dict[str, Any]:
    """A small achievement."""
    return {**EXAMPLES["achievement"], "id": identifier, **members}


def naming(*ids: str) -> dict[str, Any]:
    """A contract that names achievements."""
    return contract("haidian-1", achievement_ids=list(ids))


def put(server: Server, record: dict[str, Any], headers: dict[str, str] | None = None) -> httpx.Response:
    return server.ask("PUT", f"/v1/contracts/{record['id']}", json=record, headers=headers or {})


def batch(server: Server, *lines: Any, headers: dict[str, str] | None = None) -> httpx.Response:  # noqa: ANN401 - any JSON
    content = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()
    return server.ask(
        "POST", "/v1/batch", content=content, headers={"Content-Type": "application/x-ndjson", **(headers or {})}
    )


def dangling(answer: httpx.Response) -> list[str]:
    """Where a refusal says that a link leads to no record."""
    told = problem(answer, "invalid-record", 422)
    assert {error["rule"] for error in told["errors"]} == {"structure/dangling-link"}
    return [error["pointer"] for error in told["errors"]]


def test_a_link_to_what_neither_the_batch_nor_the_database_holds_is_refused(office: Server) -> None:
    office.put("achievement", achievement("haidian-a1"))
    assert dangling(put(office, naming("haidian-a1", "haidian-a2"))) == ["/achievement_ids/1"]
    assert changes.last(office.database) == 1
    record = {"entity": "contract", "record": naming("haidian-a1", "haidian-a2")}
    assert dangling(batch(office, record)) == ["/achievement_ids/1"]
    assert changes.last(office.database) == 1
    both = [{"entity": "achievement", "record": achievement("haidian-a2")}, record]
    assert batch(office, *both).json()["created"] == 2
    assert put(office, {**naming("haidian-a2"), "id": "haidian-2"}).status_code == 201


def test_a_link_says_nothing_where_no_record_of_that_kind_is_there(office: Server) -> None:
    assert put(office, naming("elsewhere-1")).status_code == 201


def test_a_record_that_is_deleted_or_leaves_with_the_batch_is_not_there(office: Server) -> None:
    office.put("achievement", achievement("haidian-a1"), achievement("haidian-a2"))
    gone = office.ask("DELETE", "/v1/achievements/haidian-a2", headers={"If-Match": "*"})
    assert gone.status_code == 204
    assert dangling(put(office, naming("haidian-a2"))) == ["/achievement_ids/0"]
    leaving = {"entity": "achievement", "id": "haidian-a1", "delete": True}
    assert dangling(batch(office, leaving, {"entity": "contract", "record": naming("haidian-a1")}))


def test_what_is_to_come_later_may_be_named_on_request(office: Server) -> None:
    office.put("achievement", achievement("haidian-a1"))
    written = put(office, naming("haidian-a9"), LENIENT)
    assert (written.status_code, written.headers["preference-applied"]) == (201, "handling=lenient")
    sent = batch(office, {"entity": "contract", "record": naming("haidian-a8")}, headers=LENIENT)
    assert (sent.json()["updated"], sent.headers["preference-applied"]) == (1, "handling=lenient")
    merge = {"Content-Type": "application/merge-patch+json", "If-Match": "*"}
    patch = {"achievement_ids": ["haidian-a7"]}
    path = "/v1/contracts/haidian-1"
    assert dangling(office.ask("PATCH", path, content=json.dumps(patch), headers=merge)) == ["/achievement_ids/0"]
    assert office.ask("PATCH", path, content=json.dumps(patch), headers={**merge, **LENIENT}).status_code == 200


def test_a_secret_record_is_there_only_for_those_who_may_see_it(office: Server) -> None:
    office.put("achievement", achievement("xicheng-a1", secrecy_level="secret"), achievement("haidian-a0"))
    assert dangling(put(office, naming("xicheng-a1"))) == ["/achievement_ids/0"]
    office.put("achievement", achievement("haidian-a1", secrecy_level="secret"))
    assert put(office, naming("haidian-a1")).status_code == 201


def test_a_file_that_is_loaded_may_name_what_the_database_holds(server: Server, tmp_path: Path) -> None:
    server.put("achievement", achievement("haidian-a1"))
    named = [naming("haidian-a1"), {**naming("haidian-a2"), "id": "haidian-2"}]
    file = tmp_path / "contracts.ndjson"
    file.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in named), encoding="utf-8")
    loaded = load_files(server.database, STANDARD, [file], Author("test"))
    assert (loaded.put, loaded.refused) == (1, 1)
    assert [finding.rule for finding in loaded.report.findings if finding.record == "haidian-2"] == [
        "structure/dangling-link"
    ]
