"""HTTP/1.1 as uvicorn speaks it, with an end to connections whose request does not come."""

from __future__ import annotations

import secrets
import sys
from email.utils import formatdate
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import h11
from starlette.requests import Request
from uvicorn import Config
from uvicorn.protocols.http.h11_impl import H11Protocol

from opentt.api.gate import ALWAYS
from opentt.api.problems import PROBLEMS, ProblemError, problem_response
from opentt.text import Text

if TYPE_CHECKING:
    import asyncio

    from fastapi import FastAPI

    from opentt.api.settings import Settings
    from opentt.api.watch import Watch

GRACE_SECONDS = 30
"""How long requests under way may take to end when the server is told to stop."""

LARGEST_HEADER = 32 << 10
"""Bytes that a header may have."""

_NO_HTTP = Text("收到的不是完整的 HTTP/1.1 请求", "what came is no HTTP/1.1 request")
_TOO_LARGE = Text("请求行和请求头超过 {n} 字节", "request line and header fields exceed {n} bytes")
_UNENCODED = Text(
    "地址里有没有编码的字符，应写作 {target}（用 curl 时可写 -G --data-urlencode 'q=…'）",
    "the address has characters that are not percent-encoded; it is written {target} (with curl, -G --data-urlencode "
    "'q=…' does so)",
)
_TOO_LATE = Text("请求头在 {n} 秒内没有传完", "the header did not arrive within {n} seconds")


class Protocol(H11Protocol):
    """A connection that is closed where the header of a request has not arrived so many seconds after its beginning.

    uvicorn looks at the time between requests only, so that a client that sends its header byte by byte, or nothing
    at all, would hold a connection for good. A body that comes slowly is the gate's to refuse.
    """

    def __init__(self, *args: Any, seconds: float, watch: Watch, **named: Any) -> None:  # noqa: ANN401 - handed on
        super().__init__(*args, **named)
        self.seconds = seconds
        self.watch = watch
        self.deadline: asyncio.TimerHandle | None = None
        self.beginning = b""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Nothing: the time begins to run."""
        super().connection_made(transport)
        self._begin()

    def data_received(self, data: bytes) -> None:
        """Nothing: the time has stopped once a header is whole, and begins with the next one.

        A header that is too large is seen to be so though it comes at once.
        """
        if self.conn.their_state is h11.IDLE:
            if self.deadline is None:
                self._begin()
            self.beginning = (self.beginning + data)[:LARGEST_HEADER]
            while len(data) > LARGEST_HEADER and self.conn.their_state is h11.IDLE and not self.transport.is_closing():
                super().data_received(data[: LARGEST_HEADER + 1])
                data = data[LARGEST_HEADER + 1 :]
        if not self.transport.is_closing():
            super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
            self.beginning = b""
            self._end()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing: no time runs any more."""
        self._end()
        super().connection_lost(exc)

    def _begin(self) -> None:
        if self.seconds:
            self.deadline = self.loop.call_later(self.seconds, self._too_late)

    def _end(self) -> None:
        if self.deadline is not None:
            self.deadline.cancel()
            self.deadline = None

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - uvicorn's words, which are not for people
        """Nothing: what is no request was answered with a problem, and the connection is gone."""
        failure = sys.exc_info()[1]
        if getattr(failure, "error_status_hint", 400) == PROBLEMS["header-too-large"].status:
            self._refuse("header-too-large", _TOO_LARGE.fill({"n": LARGEST_HEADER}))
        else:
            self._refuse("bad-request", _unencoded(self.beginning) or _NO_HTTP)

    def _too_late(self) -> None:
        """Nothing: the client is told, as far as it listens, and the connection is gone."""
        self._refuse("too-slow", _TOO_LATE.fill({"n": f"{self.seconds:g}"}))

    def _refuse(self, name: str, detail: Text) -> None:
        """Nothing: a problem was told, unless an answer is under way already; the connection is gone."""
        if self.transport.is_closing():
            return
        if self.conn.our_state in {h11.IDLE, h11.SEND_RESPONSE}:
            request_id = secrets.token_hex(8)
            self.transport.write(_problem(name, detail, request_id))
            self.watch.note("other", "other", PROBLEMS[name].status, 0.0, request_id)
        self.transport.close()


def _problem(name: str, detail: Text, request_id: str) -> bytes:
    """The whole answer that tells a problem to a client of whose request nothing is known."""
    request = Request({"type": "http", "method": "GET", "headers": [], "request_id": request_id})
    answer = problem_response(request, ProblemError(name, detail, headers={"Connection": "close"}))
    ours = {b"date": formatdate(usegmt=True).encode(), b"x-request-id": request_id.encode()}
    fields = {**dict(answer.raw_headers), **ALWAYS, **ours}
    told = b"".join(b"%b: %b\r\n" % field for field in fields.items())
    reason = HTTPStatus(answer.status_code).phrase.encode()
    return b"HTTP/1.1 %d %b\r\n%b\r\n%b" % (answer.status_code, reason, told, bytes(answer.body))


def _unencoded(beginning: bytes) -> Text | None:
    """What to do about a request line whose target stands there as it is read; None where that is not the fault.

    RFC 9112, section 3.2, warns of servers that mend such a line by themselves.
    """
    _, _, target = beginning.partition(b"\n")[0].strip().partition(b" ")
    target = target.removesuffix(b" HTTP/1.1")
    if target.isascii():
        return None
    try:
        told = quote(target.decode(), safe="/?&=%+,:;@!$'()*~-._")
    except UnicodeDecodeError:
        return None
    return _UNENCODED.fill({"target": told})


def configured(app: FastAPI, settings: Settings, host: str, port: int) -> Config:
    """How uvicorn serves the application: nothing is logged but what the application logs, and nothing waits for ever.

    A header may have 32 KiB. Requests under way have `GRACE_SECONDS` to end when the server is told to stop.
    """
    return Config(
        app,
        host=host,
        port=port,
        log_config=None,
        log_level="warning",
        access_log=False,
        server_header=False,
        http=partial(Protocol, seconds=settings.header_seconds, watch=app.state.watch),  # type: ignore[arg-type]
        timeout_graceful_shutdown=GRACE_SECONDS,
        h11_max_incomplete_event_size=LARGEST_HEADER,
    )
