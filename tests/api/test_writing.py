"""Records written one by one and in batches: validated, on conditions, once, and only by whoever may."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from opentt.store import changes
from tests.api.conftest import EXAMPLES, Server, contract, problem

if TYPE_CHECKING:
    import httpx

MERGE = {"Content-Type": "application/merge-patch+json"}
LINES = {"Content-Type": "application/x-ndjson"}


@pytest.fixture
def office(server: Server) -> Server:
    """A server asked by an office that may write its own records."""
    server.token = server.allow("write:haidian", name="haidian")
    return server


@pytest.fixture
def local_office(local: Server) -> Server:
    local.token = local.allow("write:haidian", name="haidian")
    return local


def put(server: Server, identifier: str, headers: dict[str, str] | None = None, **members: object) -> httpx.Response:
    record = contract(identifier, **members)
    return server.ask("PUT", f"/v1/contracts/{identifier}", json=record, headers=headers or {})


def batch(server: Server, *lines: Any, headers: dict[str, str] | None = None) -> httpx.Response:  # noqa: ANN401 - any JSON
    content = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    return server.ask("POST", "/v1/batch", content=content.encode(), headers={**LINES, **(headers or {})})


def test_a_record_is_made_replaced_patched_and_deleted(office: Server) -> None:
    made = put(office, "haidian-1", own_number="HT-1")
    assert made.status_code == 201
    assert made.headers["location"] == "/v1/contracts/haidian-1"
    assert made.json() == contract("haidian-1", own_number="HT-1")
    replaced = put(office, "haidian-1", {"If-Match": made.headers["etag"]}, title="新题目", own_number="HT-1")
    assert replaced.status_code == 200
    patched = office.ask(
        "PATCH",
        "/v1/contracts/haidian-1",
        content=b'{"own_number": null, "technical_amount": 900000.50}',
        headers={**MERGE, "If-Match": replaced.headers["etag"]},
    )
    assert patched.json() == {**contract("haidian-1", title="新题目"), "technical_amount": 900000.5}
    assert office.get("/v1/contracts/haidian-1").headers["etag"] == patched.headers["etag"]
    deleted = office.ask("DELETE", "/v1/contracts/haidian-1", headers={"If-Match": patched.headers["etag"]})
    assert (deleted.status_code, deleted.content) == (204, b"")
    problem(office.get("/v1/contracts/haidian-1"), "gone", 410)
    items = office.get("/v1/contracts/haidian-1/history").json()["items"]
    assert [(item["change"], item["who"]) for item in items] == [("delete", "haidian"), *[("put", "haidian")] * 3]
    assert put(office, "haidian-1").status_code == 201


def test_a_change_needs_to_know_what_it_changes(office: Server) -> None:
    tag = put(office, "haidian-1").headers["etag"]
    problem(put(office, "haidian-1", title="乙"), "condition-required", 428)
    problem(put(office, "haidian-1", {"If-Match": '"other"'}, title="乙"), "changed-meanwhile", 412)
    problem(put(office, "haidian-1", {"If-None-Match": "*"}, title="乙"), "changed-meanwhile", 412)
    problem(put(office, "haidian-2", {"If-Match": tag}), "changed-meanwhile", 412)
    bare = problem(put(office, "haidian-1", {"If-Match": tag.strip('"')}), "changed-meanwhile", 412)
    assert "in quotes" in bare["message"]["en"]
    problem(put(office, "haidian-3", {"If-None-Match": tag}), "bad-request", 400)
    problem(office.ask("DELETE", "/v1/contracts/haidian-1"), "condition-required", 428)
    problem(office.ask("DELETE", "/v1/contracts/haidian-9", headers={"If-Match": "*"}), "not-found", 404)
    patch = office.ask("PATCH", "/v1/contracts/haidian-9", content=b"{}", headers={**MERGE, "If-Match": "*"})
    problem(patch, "not-found", 404)
    assert changes.last(office.database) == 1
    packed = tag[:-1] + '-gzip"'
    assert put(office, "haidian-1", {"If-Match": packed}, title="乙").status_code == 200
    assert put(office, "haidian-2", {"If-None-Match": "*"}).status_code == 201


def test_of_two_who_change_the_same_one_is_told(office: Server) -> None:
    tag = put(office, "haidian-1").headers["etag"]
    with ThreadPoolExecutor(4) as pool:
        done = list(
            pool.map(lambda n: put(office, "haidian-1", {"If-Match": tag}, title=f"题{n}").status_code, range(4))
        )
    assert sorted(done) == [200, 412, 412, 412]
    assert changes.last(office.database) == 2


def test_a_record_that_breaks_the_standard_is_refused_with_its_findings(office: Server) -> None:
    refused = put(office, "haidian-1", technical_amount=2_000_000, contract_type="nonsense")
    told = problem(refused, "invalid-record", 422)
    assert {(error["rule"], error["pointer"]) for error in told["errors"]} >= {
        ("contract/technical-amount-exceeds-total", "/technical_amount"),
        ("structure/unknown-code", "/contract_type"),
    }
    assert told["report"]["summary"]["errors"] == len(told["errors"])
    assert changes.last(office.database) == 0


def test_a_record_may_name_another_that_stands_in_the_database(local_office: Server) -> None:
    assert put(local_office, "haidian-2").status_code == 201
    merged = put(local_office, "haidian-1", record_status="merged", replaced_by="haidian-2")
    assert merged.status_code == 201, merged.text


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"{", "JSON"),
        (b"[]", "object"),
        (b'"x"', "object"),
        (b"", "JSON"),
        (b"\xff", "UTF-8"),
        (b'{"id": "haidian-1", "id": "haidian-1"}', "repeated"),
        (b'{"a":' * 80 + b"1" + b"}" * 80, "deeper"),
    ],
)
def test_what_is_no_record_is_refused(local_office: Server, content: bytes, word: str) -> None:
    headers = {"Content-Type": "application/json"}
    told = problem(
        local_office.ask("PUT", "/v1/contracts/haidian-1", content=content, headers=headers), "bad-request", 400
    )
    assert word in told["message"]["en"]


def test_a_record_with_the_id_of_another_is_refused(local_office: Server) -> None:
    headers = {"Content-Type": "application/json"}
    content = b'{"id": "haidian-2"}'
    told = problem(
        local_office.ask("PUT", "/v1/contracts/haidian-1", content=content, headers=headers), "conflict", 409
    )
    assert "haidian-2" in told["message"]["en"]


def test_what_is_sent_in_another_form_is_refused(local_office: Server) -> None:
    for headers in (
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/json", "Content-Encoding": "gzip"},
        {},
    ):
        answer = local_office.ask("PUT", "/v1/contracts/haidian-1", content=b"{}", headers=headers)
        problem(answer, "unsupported-media-type", 415)


def test_only_whoever_may_writes(office: Server) -> None:
    problem(put(office, "xicheng-1"), "not-allowed", 403)
    problem(put(office, "haidian2-1"), "not-allowed", 403)
    record = EXAMPLES["contract"] | {"id": "haidian-1"}
    problem(office.ask("PUT", "/v1/contracts/haidian-1", json=record, who=""), "no-token", 401)
    reader = office.allow("read:haidian", name="reader")
    problem(office.ask("PUT", "/v1/contracts/haidian-1", json=record, who=reader), "not-allowed", 403)
    grants = office.allow("write:haidian:grant", name="grants")
    problem(office.ask("PUT", "/v1/contracts/haidian-1", json=record, who=grants), "not-allowed", 403)
    foreign = [{"entity": "contract", "record": contract(name)} for name in ("haidian-1", "xicheng-1")]
    told = problem(batch(office, *foreign), "not-allowed", 403)
    assert told["errors"] == [{"line": 2}]
    assert changes.last(office.database) == 0


def test_a_request_sent_again_is_not_done_again(office: Server) -> None:
    key = {"Idempotency-Key": "k-1"}
    first = put(office, "haidian-1", key)
    again = put(office, "haidian-1", key)
    assert (again.status_code, again.content) == (201, first.content)
    assert again.headers["etag"] == first.headers["etag"]
    assert again.headers["opentt-replayed"] == "true"
    problem(put(office, "haidian-1", key, title="乙"), "key-used-otherwise", 422)
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda _: put(office, "haidian-2", {"Idempotency-Key": "k-2"}).status_code, range(4)))
    assert done == [201] * 4
    assert changes.last(office.database) == 2
    problem(put(office, "haidian-3", {"Idempotency-Key": "a b"}), "bad-request", 400)
    delete = {"If-Match": first.headers["etag"], "Idempotency-Key": "k-3"}
    assert [office.ask("DELETE", "/v1/contracts/haidian-1", headers=delete).status_code for _ in range(2)] == [204, 204]


def test_a_batch_is_written_whole(office: Server) -> None:
    put(office, "haidian-1")
    done = batch(
        office,
        {"entity": "contract", "record": contract("haidian-1")},
        {"entity": "contract", "record": contract("haidian-2")},
        {"entity": "institution", "record": EXAMPLES["institution"] | {"id": "haidian-1"}},
        {"entity": "contract", "id": "haidian-2", "delete": True},
    )
    assert done.status_code == 200, done.text
    assert done.json() == {"created": 2, "updated": 0, "unchanged": 1, "deleted": 1, "sequence": 4}
    content = json.dumps(contract("haidian-7")).encode()
    plain = office.ask("POST", "/v1/batch?entity=contract", content=content, headers=LINES)
    assert plain.json()["created"] == 1


def test_a_byte_order_mark_before_what_is_sent_is_passed_over(local_office: Server) -> None:
    """As editors on Windows write it."""
    record = json.dumps(contract("haidian-1"), ensure_ascii=False)
    content = (record + "\r\n" + record.replace("haidian-1", "haidian-2")).encode("utf-8-sig")
    sent = local_office.ask("POST", "/v1/batch?entity=contract", content=content, headers=LINES)
    assert sent.json()["created"] == 2
    alone = record.replace("haidian-1", "haidian-3").encode("utf-8-sig")
    headers = {"Content-Type": "application/json"}
    assert local_office.ask("PUT", "/v1/contracts/haidian-3", content=alone, headers=headers).status_code == 201
    assert local_office.get("/v1/contracts/haidian-3").json() == contract("haidian-3")


def test_a_batch_with_one_fault_leaves_nothing_and_says_where(office: Server) -> None:
    refused = batch(
        office,
        {"entity": "contract", "record": contract("haidian-1")},
        {"entity": "contract", "record": contract("haidian-2", technical_amount=9_999_999)},
    )
    told = problem(refused, "invalid-record", 422)
    assert [(error["line"], error["record"]) for error in told["errors"]] == [(2, "haidian-2")]
    assert told["report"]["findings"][0]["location"]["file"] == "batch"
    assert "/tmp" not in refused.text  # noqa: S108 - looked for, not used
    assert changes.last(office.database) == 0


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        (b"", "no lines"),
        (b"\n\n", "no lines"),
        (b'{"entity": "contract"}\n', "neither"),
        (b'{"entity": "nothing", "record": {}}\n', "no entity"),
        (b'{"entity": "contract", "record": {"title": "x"}}\n', "no id"),
        (b"\n{\n", "line 2"),
    ],
)
def test_a_line_that_is_none_is_told(local_office: Server, lines: bytes, word: str) -> None:
    told = problem(local_office.ask("POST", "/v1/batch", content=lines, headers=LINES), "bad-request", 400)
    assert word in told["message"]["en"]


def test_a_batch_sent_again_is_not_done_again(office: Server) -> None:
    line = {"entity": "contract", "record": contract("haidian-1")}
    key = {"Idempotency-Key": "b-1"}
    first, again = batch(office, line, headers=key), batch(office, line, headers=key)
    assert first.json()["created"] == again.json()["created"] == 1
    problem(batch(office, line, line, headers=key), "key-used-otherwise", 422)


def test_a_batch_that_comes_late_is_refused(office: Server) -> None:
    def send(tag: str, key: str, title: str) -> httpx.Response:
        line = {"entity": "contract", "record": contract("haidian-1", title=title)}
        return batch(office, line, headers={"If-Match": tag, "Idempotency-Key": key})

    state = office.get("/v1/batch")
    assert state.json() == {"batches": 0, "sequence": 0, "at": None}
    first = state.headers["etag"]
    second = send(first, "k-1", "甲").headers["etag"]
    third = send(second, "k-2", "乙").headers["etag"]
    fourth = send(third, "k-3", "甲").headers["etag"]
    assert len({first, second, third, fourth}) == 4
    problem(send(second, "k-4", "乙"), "changed-meanwhile", 412)
    assert office.get("/v1/contracts/haidian-1").json()["title"] == "甲", "though what is there is what it was made for"
    again = send(second, "k-2", "乙")
    assert (again.status_code, again.headers["etag"], again.headers["opentt-replayed"]) == (200, third, "true")
    assert office.get("/v1/contracts/haidian-1").json()["title"] == "甲"
    told = office.get("/v1/batch")
    assert (told.headers["etag"], told.json()["batches"], told.json()["sequence"]) == (fourth, 3, 3)
    assert office.get("/v1/batch", headers={"If-None-Match": fourth}).status_code == 304
    assert send("*", "k-5", "乙").status_code == 200
    problem(send("haidian", "k-6", "丙"), "changed-meanwhile", 412)


def test_the_batches_of_each_sender_are_in_an_order_of_their_own(local_office: Server) -> None:
    ours, other = local_office.token, local_office.allow("write:haidian", name="other")
    state = local_office.get("/v1/batch").headers["etag"]
    line = {"entity": "contract", "record": contract("haidian-1")}
    local_office.token = other
    assert batch(local_office, line).status_code == 200
    local_office.token = ours
    assert batch(local_office, line, headers={"If-Match": state}).status_code == 200
    problem(batch(local_office, line, headers={"If-Match": state}), "changed-meanwhile", 412)
    local_office.token = None
    problem(local_office.get("/v1/batch"), "no-token", 401)


def test_of_batches_for_one_state_one_is_taken(office: Server) -> None:
    state = {"If-Match": office.get("/v1/batch").headers["etag"]}
    lines = [{"entity": "contract", "record": contract("haidian-1", title=f"题{n}")} for n in range(4)]
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda line: batch(office, line, headers=state).status_code, lines))
    assert sorted(done) == [200, 412, 412, 412]


def test_too_much_is_refused_before_it_is_read(tmp_path: Any) -> None:  # noqa: ANN401 - pytest's
    from tests.api.conftest import serve

    for server in serve(f"sqlite:///{tmp_path}/r.sqlite", body_bytes=500, batch_bytes=500):
        server.token = server.allow("write")
        problem(put(server, "a-1", title="长" * 400), "too-large", 413)
        problem(batch(server, {"entity": "contract", "record": contract("a-1", title="长" * 400)}), "too-large", 413)

        async def slowly() -> Any:  # noqa: ANN401 - bytes
            for _ in range(20):
                yield b"x" * 100

        answer = server.ask("POST", "/v1/batch", content=slowly(), headers=LINES)
        problem(answer, "too-large", 413)
