"""Our own server, asked in this process through a client of httpx that may break its answers on the way."""

from __future__ import annotations

import asyncio
from contextlib import closing
from typing import TYPE_CHECKING

import httpx
import pytest

from opentt.api import Settings, create_app
from opentt.conformance import Outcome, Server, examine
from opentt.standard import load
from opentt.store import open_database, tokens
from opentt.store.loading import load_files
from opentt.store.scopes import scopes
from opentt.store.writing import Author, Deletion, apply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fastapi import FastAPI

    Breaking = Callable[[httpx.Request, httpx.Response], httpx.Response]

STANDARD = load()


class Within(httpx.BaseTransport):
    """The way to an application in this process; `breaking` makes another answer of each."""

    def __init__(self, app: FastAPI, breaking: Breaking | None) -> None:
        self.inner = httpx.ASGITransport(app)
        self.loop = asyncio.new_event_loop()
        self.breaking = breaking

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer, broken or not."""

        async def once() -> httpx.Response:
            answer = await self.inner.handle_async_request(request)
            assert isinstance(answer.stream, httpx.AsyncByteStream)
            content = b"".join([piece async for piece in answer.stream])
            return httpx.Response(answer.status_code, headers=answer.headers, content=content)

        answer = self.loop.run_until_complete(once())
        return self.breaking(request, answer) if self.breaking else answer

    def close(self) -> None:
        """Nothing: the loop is gone."""
        self.loop.close()


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[FastAPI, str]]:
    """An application with records, one of them deleted, and a token that writes anything."""
    with closing(open_database(tmp_path_factory.mktemp("conform") / "records.sqlite")) as database:
        load_files(database, STANDARD, [str(STANDARD.home / "examples/exports/linked")], Author("test"))
        with database.writing() as connection:
            apply(connection, [Deletion("manager", "demo-manager-101")], Author("test"))
        token = tokens.create(database, "tester", scopes(["write:*:*"]))
        app = create_app(database, STANDARD, Settings(rate=0, failures_a_minute=0))
        yield app, token
        app.state.graphs.close()


@pytest.fixture
def examined(place: tuple[FastAPI, str]) -> Callable[..., list[Outcome]]:
    """A function that holds the server to the checks, whole or broken, with the token or without."""

    def hold(breaking: Breaking | None = None, *, writing: bool = False) -> list[Outcome]:
        app, token = place
        with httpx.Client(transport=Within(app, breaking)) as client:
            return [*examine(Server("http://server", client, token if writing else None))]

    return hold
