"""A server in this process over an empty database of either kind, asked without a socket."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
import threading
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
import uvicorn

from opentt.api import Settings, create_app
from opentt.standard import load
from opentt.store import open_database, tokens
from opentt.store.prepared import prepare
from opentt.store.scopes import scopes
from opentt.store.writing import Author, apply

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fastapi import FastAPI

    from opentt.store import Database

sys.path.insert(0, str(Path(__file__).parents[2]))

STANDARD = load()
EXAMPLES = {
    name: json.loads((STANDARD.home / f"examples/{name}.json").read_text(encoding="utf-8"))
    for name in STANDARD.entities
}


@dataclass
class Server:
    """The application and its database. `token` goes with every request where it is set."""

    app: FastAPI
    database: Database
    token: str | None = None

    def ask(self, method: str, path: str, **options: Any) -> httpx.Response:  # noqa: ANN401 - handed on to httpx
        """The answer to one request; `who` is a token."""
        who = options.pop("who", self.token)
        headers = {"Accept-Encoding": "identity", **options.pop("headers", {})}
        if who:
            headers["Authorization"] = f"Bearer {who}"

        async def once() -> httpx.Response:
            transport = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(transport=transport, base_url="http://server") as client:
                return await client.request(method, path, headers=headers, **options)

        return asyncio.run(once())

    def get(self, path: str, **options: Any) -> httpx.Response:  # noqa: ANN401 - handed on to httpx
        """The answer to a GET."""
        return self.ask("GET", path, **options)

    def put(self, entity: str, *records: dict[str, Any]) -> None:
        """Nothing: records stand in the database."""
        with self.database.writing() as connection:
            apply(connection, [prepare(STANDARD.entities[entity], one) for one in records], Author("test"))

    def allow(self, *allowed: str, name: str = "tester") -> str:
        """A token with scopes."""
        return tokens.create(self.database, name, scopes(allowed))


def contract(identifier: str, **members: object) -> dict[str, Any]:
    """A small contract."""
    return {**EXAMPLES["contract"], "id": identifier, **members}


def serve(at: str, /, **settings: Any) -> Iterator[Server]:  # noqa: ANN401 - the members of Settings
    """A server over a database, closed at the end."""
    with closing(open_database(at)) as database:
        app = create_app(
            database,
            STANDARD,
            Settings(
                **{"rate": 0, "failures_a_minute": 0, "validation_seconds": 500, "request_seconds": 500, **settings}
            ),
        )
        yield Server(app, database)
        app.state.graphs.close()


@dataclass(frozen=True)
class Running:
    """A server on a loopback port, its database, and a token that may read and write everything."""

    address: str
    server: Server
    token: str


@contextmanager
def running(folder: Path, at: str | None = None) -> Iterator[Running]:
    """A server with the examples on a loopback port, as a real client meets it, over SQLite unless told otherwise."""
    with closing(open_database(at or f"sqlite:///{folder}/records.sqlite")) as database:
        app = create_app(database, STANDARD, Settings(rate=0, failures_a_minute=0))
        filled = Server(app, database)
        for entity, example in EXAMPLES.items():
            filled.put(entity, example)
        with socket.socket() as listening:
            listening.bind(("127.0.0.1", 0))
            listening.listen(128)
            server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
            thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
            thread.start()
            while not server.started:
                time.sleep(0.05)
            yield Running(f"http://127.0.0.1:{listening.getsockname()[1]}", filled, filled.allow("read", "write"))
            server.should_exit = True
            thread.join(20)
        app.state.graphs.close()


@pytest.fixture
def server(database_url: str) -> Iterator[Server]:
    yield from serve(database_url)


@pytest.fixture
def local(tmp_path: Path) -> Iterator[Server]:
    """A server over SQLite, for what no database has a say in."""
    yield from serve(f"sqlite:///{tmp_path}/records.sqlite")


def problem(answer: httpx.Response, name: str, status: int) -> dict[str, Any]:
    """The problem that an answer is, which must be that one."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    told: dict[str, Any] = answer.json()
    assert told["type"] == f"/problems/{name}", told
    assert told["status"] == status
    assert told["message"]["zh"]
    assert told["message"]["en"]
    return told
