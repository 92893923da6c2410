"""A server as it is run: a process with settings of the environment, asked over a real socket, told to stop."""

from __future__ import annotations

import itertools
import json
import shutil
import signal
import socket
import subprocess
import threading
import time
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from opentt.home import find
from tests.api.conftest import contract
from tests.exchange.offices import Office
from tests.ports import SECONDS, free_port

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.allow_hosts(["127.0.0.1"])]
NUMBERS = itertools.count(1)
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """A server with some records whose clients may ask five times at once."""
    found = Office(tmp_path_factory.mktemp("server"), "office")
    found.put(*(contract(f"a-{n}", title="x" * 200) for n in range(30)))
    found.start(OPENTT_API_RATE="0.2", OPENTT_API_BURST="40", FORWARDED_ALLOW_IPS="127.0.0.1")
    yield found
    found.kill()


def asked(office: Office, path: str, **headers: str) -> httpx.Response:
    """The answer to somebody who has not asked before."""
    sender = {"X-Forwarded-For": f"203.0.113.{next(NUMBERS)}"}
    return httpx.get(f"{office.address}{path}", headers=sender | headers, trust_env=False)


def logged(office: Office) -> list[dict[str, Any]]:
    """The lines of the log."""
    text = (office.folder / f"{office.name}.log").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines() if line.startswith("{")]


def test_it_tells_how_it_is(office: Office) -> None:
    assert asked(office, "/health").json() == {"status": "ok"}
    assert asked(office, "/ready").json() == {"status": "ok", "sequence": 30}
    assert 'route="/health"' in asked(office, "/metrics").text


def test_every_answer_carries_what_keeps_browsers_safe(office: Office) -> None:
    for path in ("/", "/none", "/v1/contracts/a-1", "/v1/export/contracts.csv"):
        answer = asked(office, path)
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-frame-options"] == "DENY"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert "server" not in answer.headers


def test_the_log_tells_each_request_and_nobody_in_it(office: Office) -> None:
    told = asked(office, "/v1/contracts/a-7?lang=zh", **{"X-Request-Id": "seen-1"})
    assert told.headers["x-request-id"] == "seen-1"
    lines: list[dict[str, Any]] = []
    until = time.monotonic() + SECONDS
    while not lines and time.monotonic() < until:
        time.sleep(0.05)
        lines = [line for line in logged(office) if line.get("request") == "seen-1"]
    (line,) = lines
    assert set(line) == {"at", "request", "method", "route", "status", "ms"}
    assert (line["route"], line["status"]) == ("/v1/contracts/{id}", 200)
    text = (office.folder / f"{office.name}.log").read_text("utf-8")
    assert not any(secret in text for secret in ("a-7", "203.0.113", "lang="))
    with socket.create_connection(("127.0.0.1", office.port), timeout=30) as line_:
        line_.sendall("GET /v1/managers?q=张三 HTTP/1.1\r\n\r\n".encode())
        assert line_.recv(100).startswith(b"HTTP/1.1 400")
    text = (office.folder / f"{office.name}.log").read_text("utf-8")
    assert "张三" not in text
    assert [line for line in text.splitlines()[1:] if not line.startswith('{"at": "')] == []


def test_each_client_has_its_own_share(office: Office) -> None:
    sender = {"X-Forwarded-For": "198.51.100.1"}
    with httpx.Client(base_url=office.address, trust_env=False) as client:
        told = [client.get("/health", headers=sender) for _ in range(42)]
    assert [answer.status_code for answer in told] == [200] * 40 + [429] * 2
    assert told[-1].headers["content-type"] == "application/problem+json"
    assert int(told[-1].headers["retry-after"]) >= 1
    assert asked(office, "/health").status_code == 200


@pytest.mark.skipif(NGINX is None, reason="a real nginx stands in front: install Debian's nginx-light")
def test_nginx_in_front_hands_on_who_asks_and_hides_the_figures(office: Office, tmp_path: Path) -> None:
    port = free_port()
    text = (find() / "docs/deploy/nginx.conf").read_text("utf-8")
    text = text.replace("listen 443 ssl;", f"listen 127.0.0.1:{port};").replace(
        "127.0.0.1:8000", f"127.0.0.1:{office.port}"
    )
    text = "\n".join(line for line in text.splitlines() if "ssl_certificate" not in line)
    text = text.replace("allow 127.0.0.1;", "allow 192.0.2.1;")
    places = "\n".join(
        f"{name}_temp_path {tmp_path}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (tmp_path / "nginx.conf").write_text(
        f"pid {tmp_path}/pid;\nerror_log {tmp_path}/error.log;\nevents {{}}\n"
        f"http {{\n{places}\naccess_log off;\n{text}}}\n",
        "utf-8",
    )
    command = [str(NGINX), "-e", f"{tmp_path}/error.log", "-c", f"{tmp_path}/nginx.conf", "-g", "daemon off;"]
    with subprocess.Popen(command) as nginx:  # noqa: S603 - the server that our page configures
        try:
            answer = _patient(f"http://127.0.0.1:{port}/v1/contracts/a-1")
            assert answer.status_code == 200
            assert len(answer.headers["x-request-id"]) == 32, "nginx gives each request its number"
            assert httpx.get(f"http://127.0.0.1:{port}/metrics", trust_env=False).status_code == 403
            spoofed = {"X-Forwarded-For": "203.0.113.250"}
            told = [httpx.get(f"http://127.0.0.1:{port}/health", headers=spoofed, trust_env=False) for _ in range(45)]
            assert told[-1].status_code == 429, "who says that they are somebody else is not believed"
            assert asked(office, "/health").status_code == 200
        finally:
            nginx.terminate()


def _patient(url: str) -> httpx.Response:
    for _ in range(100):
        try:
            return httpx.get(url, trust_env=False)
        except httpx.TransportError:
            time.sleep(0.05)
    pytest.fail(f"nobody answers at {url}")


def _is_open(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port)).close()
    except ConnectionRefusedError:
        return False
    return True


def test_what_is_under_way_is_ended_before_the_server_stops(tmp_path: Path) -> None:
    office = Office(tmp_path, "stopping")
    office.put(*(contract(f"a-{n}", title="甲" * 20_000) for n in range(400)))
    token = office.allow("write:b")
    office.start()
    with (
        socket.create_connection(("127.0.0.1", office.port)) as reader,
        socket.create_connection(("127.0.0.1", office.port)) as writer,
    ):
        reader.sendall(b"GET /v1/export/contracts.ndjson HTTP/1.1\r\nHost: x\r\n\r\n")
        first = reader.recv(1000)
        assert first.startswith(b"HTTP/1.1 200"), first
        line = json.dumps({"entity": "contract", "record": contract("b-1")}).encode() + b"\n"
        head = f"POST /v1/batch HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n"
        head += f"Content-Type: application/x-ndjson\r\nContent-Length: {len(line)}\r\nExpect: 100-continue\r\n\r\n"
        writer.sendall(head.encode())
        assert writer.recv(1000) == b"HTTP/1.1 100 Continue\r\n\r\n", "it has begun"
        writer.sendall(line[:100])
        ended: list[int] = []
        stopping = threading.Thread(target=lambda: ended.append(office.kill(signal.SIGTERM)))
        stopping.start()
        while _is_open(office.port):
            time.sleep(0.05)
        time.sleep(1)
        assert not ended, "two requests are under way"
        writer.sendall(line[100:])
        assert writer.recv(4000).startswith(b"HTTP/1.1 200")
        size = len(first)
        whole = first
        reader.settimeout(SECONDS)
        while block := reader.recv(1 << 16):
            size += len(block)
            whole += block
        stopping.join(SECONDS)
    assert ended[0] in {0, -signal.SIGTERM}
    body = whole.partition(b"\r\n\r\n")[2]
    length = next(
        int(line.partition(b":")[2]) for line in whole.split(b"\r\n") if line.lower().startswith(b"content-length")
    )
    assert len(body) == length, "the file came whole"
    assert "b-1" in office.held()
