"""HTTP/1.1 as uvicorn speaks it, with an end to connections whose request does not come."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import h11
from uvicorn import Config
from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    import asyncio

    from opentt.api.settings import Settings

GRACE_SECONDS = 30
"""How long requests under way may take to end when the server is told to stop."""


class Protocol(H11Protocol):
    """A connection that is closed where the header of a request has not arrived so many seconds after its beginning.

    uvicorn looks at the time between requests only, so that a client that sends its header byte by byte, or nothing
    at all, would hold a connection for good. A body that comes slowly is the gate's to refuse.
    """

    def __init__(self, *args: Any, seconds: float, **named: Any) -> None:  # noqa: ANN401 - handed on as they are
        super().__init__(*args, **named)
        self.seconds = seconds
        self.deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Nothing: the time begins to run."""
        super().connection_made(transport)
        self._begin()

    def data_received(self, data: bytes) -> None:
        """Nothing: the time has stopped once a header is whole, and begins with the next one."""
        if self.deadline is None and self.conn.their_state is h11.IDLE:
            self._begin()
        super().data_received(data)
        if self.conn.their_state is not h11.IDLE:
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

    def _too_late(self) -> None:
        """Nothing: the client is told, as far as it listens, and the connection is gone."""
        if not self.transport.is_closing():
            self.transport.write(b"HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
            self.transport.close()


def configured(app: Any, settings: Settings, host: str, port: int) -> Config:  # noqa: ANN401 - any ASGI application
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
        http=partial(Protocol, seconds=settings.header_seconds),  # type: ignore[arg-type]
        timeout_graceful_shutdown=GRACE_SECONDS,
        h11_max_incomplete_event_size=32 << 10,
    )
