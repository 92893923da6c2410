"""Another server asked over HTTP: again where the connection broke, told plainly where it refuses."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import httpx

from opentt.errors import InputError, UsageError
from opentt.reason import reason_of
from opentt.text import Text

TRIES = 4
"""How often a request is sent before it is given up."""

PAUSE = 0.5
"""Seconds before the second try; each later one waits twice as long."""

_NO_URL = Text("“{url}”不是 http 或 https 地址", "“{url}” is no http or https address")
AWAY = Text("没有回应（{reason}）", "does not answer ({reason})")
REFUSED = Text("拒绝了请求：{status} {detail}", "refused the request: {status} {detail}")

if TYPE_CHECKING:
    from collections.abc import Mapping

PASSING = {408, 425, 429, 500, 502, 503, 504}
"""Answers after which the same request may succeed."""


def client(url: str, token: str | None, transport: httpx.BaseTransport | None = None) -> httpx.Client:
    """A client of the server at a URL, to be closed. Raises UsageError for what is no such URL."""
    if not url.startswith(("http://", "https://")):
        raise UsageError(_NO_URL.fill({"url": url}))
    headers = {"Accept": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    return httpx.Client(base_url=url.rstrip("/"), headers=headers, timeout=60, transport=transport)


def ask(asked: httpx.Client, method: str, path: str, accepted: tuple[int, ...] = (), **options: Any) -> httpx.Response:  # noqa: ANN401 - handed on to httpx
    """The answer, where it is a success or one of those that are accepted.

    Raises InputError where the server does not answer, or refuses.
    """
    pause = PAUSE
    for last in [False] * (TRIES - 1) + [True]:
        try:
            answer = asked.request(method, path, **options)
        except httpx.RequestError as error:
            if last:
                raise InputError(AWAY.fill({"reason": reason_of(error)}), str(asked.base_url)) from error
        else:
            if answer.is_success or answer.status_code in accepted:
                return answer
            if last or answer.status_code not in PASSING:
                told = {"status": answer.status_code, "detail": detail(answer)}
                raise InputError(REFUSED.fill(told), str(asked.base_url))
            pause = max(pause, wait(answer.headers))
        time.sleep(pause)
        pause *= 2
    raise AssertionError


def detail(answer: httpx.Response) -> Text:
    """What a refusal says of itself, in both languages where it does so."""
    try:
        told = answer.json()
        same = str(told.get("detail", ""))
        message = told.get("message")
    except (ValueError, AttributeError):
        return Text("", "")
    if isinstance(message, dict):
        return Text(str(message.get("zh", same)), str(message.get("en", same)))
    return Text(same, same)


def wait(headers: Mapping[str, str]) -> float:
    """The seconds that a server asks to wait, at most a minute."""
    value = headers.get("retry-after", "")
    return min(float(value), 60.0) if value.isdigit() else 0.0
