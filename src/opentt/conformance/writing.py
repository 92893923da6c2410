"""Writing, which is tried only with a token: one institution is put, changed, and deleted again."""

from __future__ import annotations

import json
import secrets
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from opentt.conformance.check import Check, Group, SkippedError, expect
from opentt.conformance.expecting import header, json_of, problem, status
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

    from opentt.conformance.server import Server

_BAD_USCC = "911101082562387173"
"""A code whose check character is wrong (GB 32100)."""

_NO_TOKEN = Text("没有给 --token，不写入", "no --token was given, so nothing is written")
_TAG = Text("写入的应答有新的 ETag", "the answer to a change has a new ETag")
_READ = Text("写入后读到的就是所写的", "what was put is what is read")
_FINDINGS = Text("422 的 report 有 findings", "the report of the 422 has findings")
_REPLAYED = Text("重发的请求不再执行，应答相同", "a request that is sent again is answered alike and not done again")
_NOT_BACK = Text("迟到的一批没有写入", "a batch that is late is not written")
_NOTHING_KEPT = Text("有一行不对，就一条不写", "where one line is wrong, nothing is written")


def _write(server: Server, method: str, path: str, record: object = None, **headers: str) -> httpx.Response:
    if server.token is None:
        raise SkippedError(_NO_TOKEN)
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    content = b"" if record is None else json.dumps(record, ensure_ascii=False).encode()
    kind = {} if record is None else {"Content-Type": "application/json"}
    return server.ask(method, path, {"Authorization": f"Bearer {server.token}", **kind, **sent}, content=content)


def _institution(server: Server) -> dict[str, Any]:
    """An invented institution under an id that nobody has."""
    return {
        "id": f"{server.source}-check-{secrets.token_hex(6)}",
        "name": "一致性检查示例机构",
        "kinds": ["enterprise"],
        "nature": "enterprise",
        "region": "110000",
    }


@contextmanager
def _put(server: Server) -> Iterator[tuple[str, dict[str, Any], httpx.Response]]:
    """The path of a new record, the record, and the answer to its putting; it is deleted afterwards."""
    record = _institution(server)
    path = f"/v1/institutions/{record['id']}"
    answer = _write(server, "PUT", path, record)
    try:
        status(answer, 201)
        yield path, record, answer
    finally:
        now = server.get(path).headers.get("etag")
        if now and answer.status_code == 201:  # noqa: PLR2004 - HTTP's own number
            _write(server, "DELETE", path, If_Match=now)


def _made(server: Server) -> None:
    with _put(server) as (path, record, answer):
        header(answer, "Location")
        expect(json_of(server.get(path)) == record, _READ, server.get(path).text[:80])
        expect(header(answer, "ETag") == header(server.get(path), "ETag"), _TAG, answer.headers["ETag"])


def _conditional(server: Server) -> None:
    with _put(server) as (path, record, _):
        problem(_write(server, "PUT", path, record), 428, "condition-required")
        problem(_write(server, "PUT", path, record, If_Match='"stale"'), 412, "changed-meanwhile")


def _patched(server: Server) -> None:
    with _put(server) as (path, record, answer):
        changed = _write(server, "PATCH", path, {"name": "改名后的示例机构"}, If_Match=header(answer, "ETag"))
        status(changed, 200)
        expect(json_of(server.get(path)) == record | {"name": "改名后的示例机构"}, _READ, server.get(path).text[:80])


def _refused(server: Server) -> None:
    record = _institution(server) | {"uscc": _BAD_USCC}
    path = f"/v1/institutions/{record['id']}"
    told = problem(_write(server, "PUT", path, record), 422, "invalid-record")
    expect(told.get("report", {}).get("findings"), _FINDINGS, sorted(told))
    problem(server.get(path), 404, "not-found")


def _deleted(server: Server) -> None:
    with _put(server) as (path, _, answer):
        status(_write(server, "DELETE", path, If_Match=header(answer, "ETag")), 200, 204)
        problem(server.get(path), 410, "gone")


def _anonymous(server: Server) -> None:
    if server.token is None:
        raise SkippedError(_NO_TOKEN)
    record = _institution(server)
    answer = server.ask(
        "PUT",
        f"/v1/institutions/{record['id']}",
        {"Content-Type": "application/json"},
        content=json.dumps(record).encode(),
    )
    problem(answer, 401, "no-token")


def _replayed(server: Server) -> None:
    if server.token is None:
        raise SkippedError(_NO_TOKEN)
    record, key = _institution(server), secrets.token_hex(8)
    path = f"/v1/institutions/{record['id']}"
    first = _write(server, "PUT", path, record, Idempotency_Key=key)
    status(first, 201)
    again = _write(server, "PUT", path, record, Idempotency_Key=key)
    _write(server, "DELETE", path, If_Match=header(first, "ETag"))
    expect(again.status_code == first.status_code and again.content == first.content, _REPLAYED, again.status_code)


def _send(server: Server, *records: dict[str, Any], **headers: str) -> httpx.Response:
    """The answer to a batch that puts records."""
    if server.token is None:
        raise SkippedError(_NO_TOKEN)
    lines = "".join(json.dumps({"entity": "institution", "record": one}) + "\n" for one in records)
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    fixed = {"Authorization": f"Bearer {server.token}", "Content-Type": "application/x-ndjson"}
    return server.ask("POST", "/v1/batch", fixed | sent, content=lines.encode())


def _batch(server: Server) -> None:
    good, bad = _institution(server), _institution(server) | {"uscc": _BAD_USCC}
    problem(_send(server, good, bad), 422, "invalid-record")
    left = server.get(f"/v1/institutions/{good['id']}")
    expect(left.status_code == 404, _NOTHING_KEPT, left.status_code)  # noqa: PLR2004 - HTTP's own number


def _late(server: Server) -> None:
    """A batch is held up, another is taken, and then the first arrives."""
    with _put(server) as (path, record, _):
        before = header(server.ask("GET", "/v1/batch", {"Authorization": f"Bearer {server.token}"}), "ETag")
        taken = _send(server, record | {"name": "改名后的示例机构"}, If_Match=before)
        status(taken, 200)
        expect(header(taken, "ETag") != before, _TAG, before)
        problem(_send(server, record, If_Match=before), 412, "changed-meanwhile")
        name = json_of(server.get(path))["name"]
        expect(name != record["name"], _NOT_BACK, name)


GROUPS = (
    Group(
        "writing",
        (
            Check("writing/made", Text("PUT 新建记录", "PUT makes a record"), "RFC 9110, 9.3.4", _made),
            Check(
                "writing/conditional",
                Text("改动须有 If-Match：428、412", "A change needs If-Match: 428, 412"),
                "RFC 6585, 3; RFC 9110, 13.1.1",
                _conditional,
            ),
            Check("writing/patched", Text("PATCH 合并", "PATCH merges"), "RFC 7396, 2", _patched),
            Check(
                "writing/refused",
                Text("不合标准的记录是 422，没有写入", "A record that breaks the standard is a 422, unwritten"),
                "writing",
                _refused,
            ),
            Check(
                "writing/deleted", Text("DELETE 后是 410", "What was deleted is a 410"), "RFC 9110, 15.5.11", _deleted
            ),
            Check(
                "writing/anonymous", Text("没有令牌是 401", "Without a token it is a 401"), "RFC 6750, 3", _anonymous
            ),
            Check(
                "writing/replayed",
                Text("幂等键重发不重复执行", "An idempotency key is not done twice"),
                "writing",
                _replayed,
            ),
        ),
    ),
    Group(
        "batch",
        (
            Check(
                "batch/whole",
                Text("成批写入要么全部要么没有", "A batch is written whole or not at all"),
                "batch",
                _batch,
            ),
            Check(
                "batch/late",
                Text("If-Match 所指之后又收到一批的，不写入", "A batch that comes after a later one is not written"),
                "RFC 9110, 13.1.1",
                _late,
            ),
        ),
    ),
)
