"""Hostile requests over real sockets: each is refused with the right problem, and nothing in the database changes."""

from __future__ import annotations

import gzip
import json
import socket
import threading
import time
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
import uvicorn

from opentt.api import Settings, create_app
from opentt.api.protocol import configured
from opentt.store import open_database, tokens
from opentt.store.scopes import scopes
from opentt.store.tables import METADATA
from tests.api.conftest import EXAMPLES, STANDARD, Server, contract
from tests.ports import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.store import Database

PORT = free_port()
SETTINGS = Settings(
    rate=0, failures_a_minute=0, header_seconds=0.6, body_seconds=0.6, body_bytes=100_000, batch_bytes=200_000,
    upload_bytes=200_000,
)  # fmt: skip
JSON = "application/json"
LINES = "application/x-ndjson"

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


@dataclass
class Target:
    """A server on a port, its database, a token that may write the records of haidian, and what stood there first."""

    database: Database
    token: str
    before: dict[str, list[Any]]


@dataclass
class Answer:
    """What came back over a socket: the status, 0 where the connection was closed without a word."""

    status: int
    head: bytes
    body: bytes

    @property
    def kind(self) -> str:
        """The kind of the problem that was told."""
        return str(json.loads(self.body)["type"]).removeprefix("/problems/") if self.body else ""


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    folder = tmp_path_factory.mktemp("hostile")
    with closing(open_database(folder / "records.sqlite")) as database:
        app = create_app(database, STANDARD, SETTINGS)
        filled = Server(app, database)
        for entity, example in EXAMPLES.items():
            filled.put(entity, example)
        filled.put("contract", contract("haidian-1"), contract("xicheng-1"))
        token = tokens.create(database, "haidian", scopes(["write:haidian"]))
        server = uvicorn.Server(configured(app, SETTINGS, "127.0.0.1", PORT))
        thread = threading.Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield Target(database, token, dump(database))
        server.should_exit = True
        thread.join(20)


@pytest.fixture(autouse=True)
def unharmed(target: Target) -> Iterator[None]:
    """Whatever a test sends, the server is well afterwards and holds what it held."""
    yield
    assert get("/health").status == 200
    assert dump(target.database) == target.before


def dump(database: Database) -> dict[str, list[Any]]:
    """Every row of every table but the jobs."""
    names = [name for name in METADATA.tables if name != "jobs"] + ["search"]
    return {name: sorted(map(repr, database.rows(f"SELECT * FROM {name}", {}))) for name in names}


def send(*pieces: bytes, pause: float = 0, patience: float = 60) -> Answer:
    """The answer to some bytes, sent one piece after the other."""
    with socket.create_connection(("127.0.0.1", PORT), timeout=patience) as line:
        try:
            for piece in pieces:
                line.sendall(piece)
                time.sleep(pause)
        except OSError:  # it has answered before all was sent
            pass
        return _answer(line)


def _answer(line: socket.socket) -> Answer:
    received = b""
    while True:
        head, end, body = received.partition(b"\r\n\r\n")
        length = next(
            (int(h.split(b":")[1]) for h in head.split(b"\r\n") if h.lower().startswith(b"content-length")), 0
        )
        if end and len(body) >= length:
            return Answer(int(head.split()[1]), head, body[:length])
        try:
            more = line.recv(65536)
        except ConnectionResetError:
            more = b""
        if not more:
            return Answer(int(head.split()[1]) if head.startswith(b"HTTP/") else 0, head, body)
        received += more


def get(path: str, *headers: str) -> Answer:
    told = "".join(f"{header}\r\n" for header in headers)
    return send(f"GET {path} HTTP/1.1\r\nHost: a\r\n{told}\r\n".encode("latin-1"))


def write(
    target: Target, method: str, path: str, content: bytes, media: str = JSON, *headers: str, token: str | None = None
) -> Answer:
    """The answer to a request that would write."""
    told = [
        f"{method} {path} HTTP/1.1", "Host: a", f"Content-Type: {media}", f"Content-Length: {len(content)}",
        f"Authorization: Bearer {token or target.token}", *headers,
    ]  # fmt: skip
    return send("\r\n".join(told).encode("latin-1") + b"\r\n\r\n" + content)


QUOTES = ("'%20OR%201=1--", "x'%3B%20DROP%20TABLE%20records%3B--", "%22%20OR%20%221%22=%221", "1)%20UNION%20SELECT%20*")


@pytest.mark.parametrize("quote", QUOTES)
def test_no_statement_of_sql_is_run(quote: str) -> None:
    for name in ("q", "source", "contract_type", "sort", "fields", "district", "year", "cursor", "amount_min", quote):
        found = get(f"/v1/contracts?{name}={quote}")
        assert found.status in {200, 400}, (name, found)
        if found.status == 200:
            assert json.loads(found.body)["items"] == [], name
    for path in ("/v1/contracts/{}", "/v1/contracts/{}/history", "/v1/contracts/haidian-1/{}", "/v1/jobs/{}", "/id/{}"):
        assert get(path.format(quote)).status in {400, 404}
    assert get(f"/v1/changes?cursor={quote}").kind == "bad-cursor"
    assert get("/v1/contracts/haidian-1", f"Authorization: Bearer {quote}").kind == "bad-token"


@pytest.mark.parametrize(
    "trick",
    [
        "../../etc/passwd", "..%2f..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd", "%2e%2e%2f%2e%2e%2fetc%2f",
        "..%5c..%5cetc%5cpasswd", "%252e%252e%252fetc%252fpasswd", "....//....//etc/passwd", "a%00.json", "%00",
        "%ff%fe",
        "%c0%ae%c0%ae/etc/passwd", "/etc/passwd", "file:%2f%2f%2fetc%2fpasswd", "~root", "a" * 5000,
    ],
)  # fmt: skip
def test_no_path_leads_out_of_what_is_served(trick: str) -> None:
    roots = (
        "/",
        "/v1/contracts/",
        "/v1/export/",
        "/schema/",
        "/context/",
        "/vocab/",
        "/static/",
        "/v1/jobs/",
        "/rules/",
    )
    for root in roots:
        found = get(root + trick)
        assert found.status in {400, 404}, (root, found)
        assert b"root:" not in found.body
        assert found.kind in {"not-found", "bad-request"}, (root, found)


def test_no_header_is_injected(target: Target) -> None:
    evil = "%0d%0aX-Evil:%201"
    asked = [
        get(f"/v1/contracts?q={evil}"), get(f"/v1/contracts/{evil}"), get(f"/term/{evil}"), get(f"/vocab/x{evil}/y"),
        get("/v1/contracts", f"X-Request-Id: a{evil}"), get("/v1/contracts", "Accept-Language: \u00e9\u00e9"),
        write(target, "PUT", f"/v1/contracts/haidian-1{evil}", b"{}"),
        write(target, "PUT", "/v1/contracts/haidian-1", b"{}", JSON, f"Idempotency-Key: a{evil}"),
        write(target, "POST", f"/v1/batch?entity={evil}", b"{}", LINES),
        write(target, "POST", "/v1/validate", b"id\n1\n", "text/csv", f'Content-Disposition: x; filename="{evil}"'),
    ]  # fmt: skip
    for found in asked:
        assert found.status, found
        assert b"x-evil" not in found.head.lower().replace(b"%0d%0ax-evil", b""), found
    forged = get("/v1/contracts", "X-Request-Id: <script>", "Host: evil.example", "X-Forwarded-Host: evil.example")
    assert b"<script>" not in forged.head
    assert b"evil.example" not in forged.head + forged.body


@pytest.mark.parametrize(
    "request_line",
    [
        b"GET /\x00 HTTP/1.1",
        b"\x16\x03\x01\x02\x00",
        b"G\xc3\x89T / HTTP/1.1",
        b"GET  HTTP/1.1",
        b"nonsense",
    ],
)
def test_what_is_no_http_is_refused(request_line: bytes) -> None:
    told = send(request_line + b"\r\nHost: a\r\n\r\n")
    assert (told.status, told.kind) == (400, "bad-request")
    assert b"x-request-id" in told.head


def test_an_address_that_is_not_encoded_is_told_as_it_should_be() -> None:
    said = [b"GET /v1/institutions?q=", "清华&limit=1".encode(), b" HTTP/1.1\r\nHost: a\r\n\r\n"]
    for pieces in ([b"".join(said)], said):
        told = send(*pieces, pause=0.05)
        assert (told.status, told.kind) == (400, "bad-request")
        assert "/v1/institutions?q=%E6%B8%85%E5%8D%8E&limit=1" in json.loads(told.body)["message"]["zh"]
    told = send(b"GET /v1/institutions?q=" + "清华".encode("gb18030") + said[2])
    assert (told.status, told.kind) == (400, "bad-request")
    assert "%" not in told.body.decode()


def test_no_second_request_is_smuggled_in_a_body(target: Target) -> None:
    inner = b"DELETE /v1/contracts/haidian-1 HTTP/1.1\r\nHost: a\r\nIf-Match: *\r\n"
    inner += f"Authorization: Bearer {target.token}\r\n\r\n".encode()
    head = b"POST /v1/validate HTTP/1.1\r\nHost: a\r\nContent-Type: text/csv\r\n"
    for framing in (
        b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        b"Content-Length: 5\r\nContent-Length: 500\r\n", b"Transfer-Encoding: identity, chunked\r\n",
        b"Content-Length: +5\r\n", b"Content-Length: -5\r\n",
    ):  # fmt: skip
        assert send(head + framing + b"\r\n0\r\n\r\n" + inner).status in {400, 408, 501}, framing


@pytest.mark.parametrize(
    ("path", "media"), [("/v1/contracts/haidian-1", JSON), ("/v1/batch", LINES), ("/v1/validate", "text/csv")]
)
def test_too_much_is_refused_said_or_not(target: Target, path: str, media: str) -> None:
    method = "PUT" if "contracts" in path else "POST"
    head = f"{method} {path} HTTP/1.1\r\nHost: a\r\nContent-Type: {media}\r\nAuthorization: Bearer {target.token}\r\n"
    for said in (b"300000", b"9" * 19):
        assert send(head.encode() + b"Content-Length: " + said + b"\r\n\r\n").kind == "too-large"
    chunk = b"2000\r\n" + b" " * 0x2000 + b"\r\n"
    assert send(head.encode() + b"Transfer-Encoding: chunked\r\n\r\n", *[chunk] * 30).kind == "too-large"


def test_what_comes_too_slowly_is_given_up(target: Target) -> None:
    began = time.monotonic()
    head = f"PUT /v1/contracts/haidian-1 HTTP/1.1\r\nHost: a\r\nContent-Type: {JSON}\r\nContent-Length: 99\r\n"
    head += f"Authorization: Bearer {target.token}\r\n\r\n"
    slow = send(head.encode(), *[b" "] * 12, pause=0.1)
    assert (slow.status, slow.kind) == (408, "too-slow")
    assert send(b"GET /health HTTP/1.1\r\n", *[b"X-A: b\r\n"] * 12, pause=0.1).kind == "too-slow"
    assert send(b"GET /hea").kind == "too-slow"
    assert send().kind == "too-slow"
    assert time.monotonic() - began < 30


def test_a_connection_may_wait_between_requests_but_not_within_one() -> None:
    with socket.create_connection(("127.0.0.1", PORT), timeout=10) as line:
        line.sendall(b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n")
        assert _answer(line).status == 200
        time.sleep(0.9)
        line.sendall(b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n")
        assert _answer(line).status == 200
        line.sendall(b"GET /health HT")
        assert _answer(line).kind == "too-slow"


def test_a_header_that_is_too_large_is_refused() -> None:
    for size, kind in ((100_000, "header-too-large"), (33_000, "header-too-large"), (32_000, "")):
        told = send(b"GET /openapi.json HTTP/1.1\r\nHost: a\r\nX-A: " + b"a" * size + b"\r\n\r\n")
        assert told.status == (431 if kind else 200)
        assert not kind or told.kind == kind


BOMB = gzip.compress(b" " * 20_000_000)


@pytest.mark.parametrize(
    ("content", "headers", "kind"),
    [
        (json.dumps(contract("haidian-1"), ensure_ascii=False).encode("gb18030"), (), "bad-request"),
        (json.dumps(contract("haidian-1")).encode("utf-16"), (), "bad-request"),
        (b'{"id": "haidian-1", "title": "\xed\xa0\x80"}', (), "bad-request"),
        (b'{"id": "haidian-1", "title": "\\ud800"}', (), "bad-request"),
        (b'{"id": "haidian-1", "id": "haidian-1"}', (), "bad-request"),
        (b'{"id": "haidian-1", "parties": [{"role": "seller", "role": "buyer"}]}', (), "bad-request"),
        (b"[" * 50_000, (), "bad-request"),
        (b'{"a":' * 9_000 + b"1" + b"}" * 9_000, (), "bad-request"),
        (b'{"id": "haidian-1", "total_amount": 1e999999999}', (), "bad-request"),
        (b'{"id": "haidian-1", "total_amount": NaN}', (), "invalid-record"),
        (b'{"id": "haidian-1", "total_amount": ' + b"9" * 5000 + b"}", (), "bad-request"),
        (BOMB, ("Content-Encoding: gzip",), "unsupported-media-type"),
        (BOMB, ("Content-Encoding: br",), "unsupported-media-type"),
        (b"", (), "bad-request"),
    ],
)
def test_a_body_that_is_none_is_refused(target: Target, content: bytes, headers: tuple[str, ...], kind: str) -> None:
    path = "/v1/contracts/haidian-1"
    conditions = (*headers, "If-Match: *")
    assert write(target, "PUT", path, content, JSON, *conditions).kind == kind
    assert write(target, "PATCH", path, content, "application/merge-patch+json", *conditions).kind in {
        kind, "invalid-record",
    }  # fmt: skip
    assert write(target, "POST", "/v1/batch?entity=contract", content, LINES, *headers).kind == kind


def test_an_upload_that_is_none_is_told(target: Target) -> None:
    packed = write(target, "POST", "/v1/validate", BOMB, JSON, "Content-Encoding: gzip")
    assert (packed.status, packed.kind) == (415, "unsupported-media-type")
    for content in (b"[" * 50_000, b"\xff" * 500, b"{" * 100_000):
        assert write(target, "POST", "/v1/validate?entity=contract", content, JSON).status in {200, 422}


def test_a_token_that_is_wrong_looks_like_one_that_never_was(target: Target) -> None:
    good = target.token
    wrong = [
        "x", "ott_", good[:-1], good[:-1] + ("a" if good[-1] != "a" else "b"), good + "a", good.upper(),
        "ott_" + "A" * 43,
        "%00", "\u00e9", "a" * 5000, "' OR '1'='1",
    ]  # fmt: skip
    told = set()
    for token in wrong:
        for method, path in (("PUT", "/v1/contracts/haidian-1"), ("GET", "/v1/contracts/haidian-1")):
            refused = write(target, method, path, b"{}", JSON, "X-Request-Id: r", token=token)
            assert refused.status == 401
            told.add((refused.body, refused.head.partition(b"www-authenticate")[2]))
    assert len(told) == 1
    for scheme in (f"Basic {good}", f"Bearer{good}", good, "Bearer"):
        assert get("/v1/contracts", f"Authorization: {scheme}").status == 401


def test_nobody_writes_what_is_anothers(target: Target) -> None:
    other = json.dumps(contract("xicheng-1", title="改")).encode()
    own = json.dumps(contract("haidian-1", title="改")).encode()
    for path in ("/v1/contracts/xicheng-1", "/v1/contracts/haidian", "/v1/contracts/haidian1-1", "/v1/contracts/-1"):
        assert write(target, "PUT", path, other, JSON, "If-Match: *").kind == "not-allowed"
        assert write(target, "PATCH", path, b"{}", "application/merge-patch+json", "If-Match: *").kind == "not-allowed"
        assert write(target, "DELETE", path, b"", JSON, "If-Match: *").kind == "not-allowed"
    assert write(target, "PUT", "/v1/contracts/haidian-1", other, JSON, "If-Match: *").kind == "conflict"
    patch = json.dumps({"id": "xicheng-1"}).encode()
    merge = "application/merge-patch+json"
    assert write(target, "PATCH", "/v1/contracts/haidian-1", patch, merge, "If-Match: *").kind == "conflict"
    for lines in (
        own + b"\n" + other, b'{"entity": "contract", "id": "xicheng-1", "delete": true}',
        b'{"entity": "contract", "id": "haidian-1", "record": ' + other + b"}",
    ):  # fmt: skip
        path = "/v1/batch" if b'"entity"' in lines else "/v1/batch?entity=contract"
        assert write(target, "POST", path, lines, LINES).kind == "not-allowed"


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "PROPFIND", "POST", "x"])
def test_a_method_that_is_not_taken_is_refused(target: Target, method: str) -> None:
    assert write(target, method, "/v1/contracts/haidian-1", b"{}").status in {400, 405}
