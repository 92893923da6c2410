"""What every request passes: who asks, how much they may, how long and how large; and what every answer carries."""

from __future__ import annotations

import asyncio
import re
import secrets
from functools import partial
from math import ceil
from time import perf_counter
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match

from opentt.api.kept import Answer, Kept, whole
from opentt.api.limits import Bucket
from opentt.api.problems import FAILED, PROBLEMS, ProblemError, database_away, problem_response
from opentt.api.watch import LOG
from opentt.store.database import is_away
from opentt.store.scopes import PUBLIC
from opentt.store.tokens import access
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from opentt.api.kept import Headers, Key
    from opentt.api.operations import Handler
    from opentt.api.service import Service
    from opentt.api.watch import Watch
    from opentt.store.scopes import Access

EXPOSED = (
    "ETag, Link, Last-Modified, Location, Vary, Content-Location, Retry-After, X-Request-Id, Repr-Digest, "
    "Content-Digest, Content-Range, Accept-Ranges, OpenTT-Number-Returned, OpenTT-Number-Matched, OpenTT-Cursor, "
    "OpenTT-Has-More, OpenTT-Sequence, OpenTT-Replayed, Preference-Applied, WWW-Authenticate, Allow"
)
TAKEN = (
    "Authorization, Content-Type, Accept, Accept-Language, If-Match, If-None-Match, If-Modified-Since, If-Range, "
    "Idempotency-Key, Prefer, Range, X-Request-Id"
)

ALWAYS = {
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"no-referrer",
    b"content-security-policy": b"default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    b"base-uri 'none'; frame-ancestors 'none'",
    b"cross-origin-resource-policy": b"cross-origin",
    b"access-control-allow-origin": b"*",
    b"access-control-expose-headers": EXPOSED.encode(),
}
"""What an answer carries unless it says otherwise."""

_LARGER = {"/v1/batch": "batch_bytes", "/v1/validate": "upload_bytes", "/validate": "upload_bytes"}
_LONGER = {"/v1/batch": "batch_seconds"}
SLOWEST = 1 << 20
"""Bytes a second that a large body has to come at, beyond the time that any body has."""

_ID = re.compile(rb"[A-Za-z0-9._-]{1,64}")

_BAD_TOKEN = Text("令牌不存在、已撤销或已过期", "the token is unknown, revoked or expired")
_BAD_SCHEME = Text("只接受 Authorization: Bearer 令牌", "only Authorization: Bearer TOKEN is taken")
_TOO_MANY = Text("请在 {n} 秒后再试", "try again in {n} seconds")
_FRAMED_TWICE = Text(
    "Content-Length 和 Transfer-Encoding 不能同时出现", "there are both Content-Length and Transfer-Encoding"
)
_TOO_LARGE = Text("请求内容超过 {n} 字节", "the request exceeds {n} bytes")
_TOO_SLOW = Text("请求内容在 {n} 秒内没有传完", "the request did not arrive within {n} seconds")
_TOO_LONG = Text("{n} 秒内没有完成", "it was not done within {n} seconds")


class Gate:
    """The ASGI application around all others."""

    def __init__(self, app: ASGIApp, service: Service, watch: Watch, named: Mapping[Handler, str]) -> None:
        self.app = app
        self.service = service
        self.watch = watch
        self.named = named
        settings = service.settings
        self.kept = Kept(service)
        self.requests = Bucket(settings.rate, settings.burst)
        self.failures = Bucket(settings.failures_a_minute / 60, settings.failures_a_minute)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Nothing: the request is answered, counted and logged."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = perf_counter()
        headers: dict[bytes, bytes] = dict(reversed(scope["headers"]))
        given = headers.get(b"x-request-id", b"")
        request_id = given.decode() if _ID.fullmatch(given) else secrets.token_hex(8)
        scope["request_id"] = request_id
        scope["access"] = PUBLIC
        scope["is_framed_twice"] = b"transfer-encoding" in headers and b"content-length" in headers
        key = None if scope["is_framed_twice"] else self.kept.key(scope, headers)
        found = self.kept.find(key) if key else None
        if found and not self.requests.take(_client(scope)):
            await send({"type": "http.response.start", "status": 200, "headers": _with_id(found.headers, request_id)})
            await send({"type": "http.response.body", "body": found.body})
            self.watch.note("GET", found.route, 200, perf_counter() - began, request_id)
            return
        status = await self._answered(scope, receive, send, key, self.kept.sequence)
        route = self.named.get(scope.get("endpoint", _nowhere), "other")
        self.watch.note(_method(scope), route, status, perf_counter() - began, request_id)

    async def _answered(self, scope: Scope, receive: Receive, send: Send, key: Key | None, sequence: int) -> int:
        """The status of the answer, which has been sent in time and is kept under its key where it may be."""
        start: Message = {}

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
                deadline.reschedule(None)
                _furnish(message)
                start["headers"] = message["headers"]
                message = {**message, "headers": _with_id(message["headers"], scope["request_id"])}
            elif key and start.get("body_sent") is None and whole(start, message):
                route = self.named.get(scope.get("endpoint", _nowhere), "other")
                self.kept.keep(key, sequence, Answer(start["headers"], message.get("body", b""), route))
            if message["type"] == "http.response.body":
                start["body_sent"] = True
            await send(message)

        seconds = getattr(self.service.settings, _LONGER.get(scope["path"], "request_seconds"))
        try:
            async with asyncio.timeout(seconds or None) as deadline:
                error = await self._answer(scope, receive, sent)
        except TimeoutError:
            detail = _TOO_LONG.fill({"n": int(seconds)})
            error = ProblemError("overloaded", detail, headers={"Retry-After": "60"})
        if error and start:
            raise error
        if error:
            await problem_response(Request(scope), error)(scope, receive, partial(_told, send, scope["request_id"]))
            return PROBLEMS[error.name].status
        return int(start.get("status", 0))

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> ProblemError | None:
        """None once the request is answered, else the problem that it may not pass, or that we failed."""
        try:
            scope["access"] = self._admit(scope)
            if scope["method"] == "OPTIONS":
                await _options(scope)(scope, receive, send)
                return None
            if scope["method"] not in {"GET", "HEAD"}:
                receive = self._bounded(scope, receive)
            await self.app(scope, receive, send)
        except ProblemError as error:
            return error
        except TimeoutError:
            raise
        except Exception as error:  # noqa: BLE001 - the last place where our own failure can be told as a problem
            LOG.exception("a request failed", extra={"request": scope["request_id"]})
            return database_away() if is_away(error) else ProblemError("our-failure", FAILED)
        return None

    def _admit(self, scope: Scope) -> Access:
        """Who asks. Raises ProblemError for a token that opens nothing, for too many requests, and for two lengths."""
        if scope["is_framed_twice"]:
            raise ProblemError("bad-request", _FRAMED_TWICE, headers={"Connection": "close"})
        client = _client(scope)
        wait = self.requests.take(client)
        header = next((value for name, value in scope["headers"] if name == b"authorization"), None)
        if header is not None and not wait:
            wait = self.failures.wait(client)
        if wait:
            n = ceil(wait)
            raise ProblemError("too-many-requests", _TOO_MANY.fill({"n": n}), headers={"Retry-After": str(n)})
        if header is None:
            return PUBLIC
        scheme, _, token = header.decode("latin-1").partition(" ")
        found = access(self.service.database, token.strip()) if scheme.lower() == "bearer" else None
        if found is None:
            self.failures.take(client)
            detail = _BAD_TOKEN if scheme.lower() == "bearer" else _BAD_SCHEME
            raise ProblemError("bad-token", detail, headers={"WWW-Authenticate": 'Bearer error="invalid_token"'})
        return found

    def _bounded(self, scope: Scope, receive: Receive) -> Receive:
        """The body, which must not be larger or slower than allowed."""
        settings = self.service.settings
        most = getattr(settings, _LARGER.get(scope["path"], "body_bytes")) or float("inf")
        said = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
        too_large = ProblemError("too-large", _TOO_LARGE.fill({"n": int(most) if most < float("inf") else 0}))
        if said.isdigit() and int(said) > most:
            raise too_large
        began = perf_counter()
        size, more = 0, True

        async def bounded() -> Message:
            nonlocal size, more
            if not more:
                return await receive()
            try:
                left = began + (settings.body_seconds or float("inf")) + size / SLOWEST - perf_counter()
                message = await asyncio.wait_for(receive(), left if left < float("inf") else None)
            except TimeoutError:
                detail = _TOO_SLOW.fill({"n": int(settings.body_seconds)})
                raise ProblemError("too-slow", detail, headers={"Connection": "close"}) from None
            size += len(message.get("body", b""))
            more = message.get("more_body", False)
            if size > most:
                raise too_large
            return message

        return bounded


async def _told(send: Send, request_id: str, message: Message) -> None:
    """Nothing: a problem's answer is sent, furnished like any other."""
    if message["type"] == "http.response.start":
        _furnish(message)
        message["headers"] = _with_id(message["headers"], request_id)
    await send(message)


def _client(scope: Scope) -> str:
    """The address that a request comes from."""
    return scope["client"][0] if scope.get("client") else ""


def _with_id(headers: Headers, request_id: str) -> Headers:
    """The header fields with the number of the request, which they carry last."""
    return [*headers, (b"x-request-id", request_id.encode())]


async def _nowhere(_: Request) -> Response:
    """The answer of a path that nothing answers: none."""
    return Response(None, 404)


def _method(scope: Scope) -> str:
    return (
        scope["method"] if scope["method"] in {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"} else "other"
    )


def _furnish(message: MutableMapping[str, Any]) -> None:
    """Nothing: the answer carries what every answer does."""
    headers = message.setdefault("headers", [])
    there = {name for name, _ in headers}
    headers.extend((name, value) for name, value in ALWAYS.items() if name not in there)


def allowed(scope: Scope) -> list[str]:
    """The methods that a path takes, whatever the method asked for; none where there is nothing."""
    found: set[str] = set()
    for route in scope["app"].routes:
        match, _ = route.matches(scope)
        if match != Match.NONE:
            found |= set(getattr(route, "methods", None) or {"GET", "HEAD"})
    return sorted(found | {"OPTIONS"}) if found else []


def _options(scope: Scope) -> Response:
    """The answer to OPTIONS, preflight or not. Raises ProblemError where there is nothing."""
    methods = allowed(scope)
    if not methods:
        raise ProblemError("not-found", Text("此处没有内容", "there is nothing here"))
    listed = ", ".join(methods)
    return Response(
        None,
        204,
        {
            "Allow": listed,
            "Access-Control-Allow-Methods": listed,
            "Access-Control-Allow-Headers": TAKEN,
            "Access-Control-Max-Age": "86400",
        },
    )
