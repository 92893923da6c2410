"""The server that is looked at: asked by paths, its landing page and its example records fetched once."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from opentt.conformance.check import SkippedError
from opentt.schema import ENTITIES
from opentt.text import Text

if TYPE_CHECKING:
    import httpx

LONGEST_WAIT = 30
"""Seconds that we wait where a server asks us to come again later."""

MOST = 1000
"""Records or changes on the largest page that we ask for."""

_EMPTY = Text("服务器上没有记录可试", "the server has no record to try it on")
_BUSY = {429, 503}


@dataclass(eq=False)
class Server:
    """A server at a URL, asked through a client of httpx; `token` goes only with what needs it.

    `source` is what the ids of records that we write begin with, before the hyphen.
    """

    url: str
    client: httpx.Client
    token: str | None = None
    source: str = "conformance"
    seen: dict[str, Any] = field(default_factory=dict)

    def ask(self, method: str, path: str, headers: dict[str, str] | None = None, **options: Any) -> httpx.Response:  # noqa: ANN401 - handed on to httpx
        """The answer to one request; a path begins with `/` below the server's URL, a link is followed as it is.

        Where the server is busy and says for how long, it is asked once more.
        """
        url = path if "://" in path else f"{self.url}{path}"
        asked = {"Accept-Encoding": "identity", "Accept": "application/json", **(headers or {})}
        answer = self.client.request(method, url, headers=asked, **options)
        wait = answer.headers.get("retry-after", "")
        if answer.status_code in _BUSY and wait.isdigit() and int(wait) <= LONGEST_WAIT:
            time.sleep(int(wait))
            answer = self.client.request(method, url, headers=asked, **options)
        return answer

    def get(self, path: str, **headers: str) -> httpx.Response:
        """The answer to a GET; header fields are named with `_` for the hyphen."""
        return self.ask("GET", path, {name.replace("_", "-"): value for name, value in headers.items()})

    def link(self, answer: httpx.Response, rel: str) -> str | None:
        """Where a link in the body of an answer leads, as a whole URL; None where there is no such link."""
        found = next((link["href"] for link in answer.json()["links"] if link["rel"] == rel), None)
        return None if found is None else urljoin(str(answer.request.url), found)

    def landing(self) -> dict[str, Any]:
        """The landing page."""
        if "landing" not in self.seen:
            self.seen["landing"] = self.get("/").json()
        found: dict[str, Any] = self.seen["landing"]
        return found

    def example(self) -> tuple[str, str]:
        """The plural and the id of a record that the server has. Raises SkippedError where it has none."""
        plural = self.plural()
        return plural, self.seen["example"]

    def plural(self) -> str:
        """The entity with the most records on a page, best to try lists on. Raises SkippedError where there is none."""
        if "plural" not in self.seen:
            found = {name: self.get(f"/v1/{name}?limit=20").json()["items"] for name in ENTITIES.values()}
            plural = max(found, key=lambda name: len(found[name]))
            self.seen["plural"] = plural
            self.seen["example"] = found[plural][0]["id"] if found[plural] else None
        if self.seen["example"] is None:
            raise SkippedError(_EMPTY)
        plural = self.seen["plural"]
        return str(plural)
