"""Offices as they run: servers and pulls in processes of their own, and between them a line that can be cut."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import closing, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import httpx

from opentt.standard import load
from opentt.store import open_database, selection, tokens
from opentt.store.prepared import prepare
from opentt.store.scopes import Access, scopes
from opentt.store.selection import Wanted
from opentt.store.writing import Author, Deletion, apply
from tests.ports import SECONDS, free_port

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

STANDARD = load()
ALL = Access("all", scopes(["read"]))


@dataclass
class Office:
    """A database with a server that can be started, stopped and killed; `ahead` is how wrong its clock is, in hours."""

    folder: Path
    name: str
    ahead: float = 0
    url: str = ""
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        self.url = self.url or f"sqlite:///{self.folder}/{self.name}.sqlite"

    @property
    def address(self) -> str:
        """Where the server answers."""
        return f"http://127.0.0.1:{self.port}"

    def start(self, **environment: str) -> None:
        """Nothing: the server is ready."""
        log = (self.folder / f"{self.name}.log").open("ab")
        command = ["serve", "--db", self.url, "--port", str(self.port)]
        self.process = subprocess.Popen(  # noqa: S603 - our own command
            [*python(self.ahead), *command], stderr=log, env={**os.environ, "OPENTT_API_RATE": "0", **environment}
        )
        log.close()
        until = time.monotonic() + SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            with suppress(httpx.TransportError):
                if httpx.get(f"{self.address}/ready", timeout=5, trust_env=False).is_success:
                    return
            time.sleep(0.05)
        raise AssertionError((self.folder / f"{self.name}.log").read_text("utf-8"))

    def kill(self, number: int = signal.SIGKILL) -> int:
        """How the server ended, once it was told to or was killed."""
        if self.process is None:
            return 0
        self.process.send_signal(number)
        code = self.process.wait(SECONDS)
        self.process = None
        return code

    def pull(self, origin: str, token: str = "", *more: str) -> subprocess.Popen[str]:
        """A pull from an origin that has begun."""
        return self.run("pull", origin, "--into", self.url, *more, token=token)

    def run(self, *command: str, token: str) -> subprocess.Popen[str]:
        """A command of this office that has begun."""
        environment = {**os.environ, "OPENTT_TOKEN": token, "XDG_CACHE_HOME": str(self.folder / "cache")}
        return subprocess.Popen(  # noqa: S603 - our own command
            [*python(self.ahead), *command, "--lang", "en"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
            encoding="utf-8",
        )

    def put(self, *records: dict[str, Any]) -> None:
        """Nothing: contracts stand in the database."""
        with closing(open_database(self.url)) as database, database.writing() as connection:
            apply(connection, [prepare(STANDARD.entities["contract"], one) for one in records], Author("test"))

    def delete(self, *identifiers: str) -> None:
        """Nothing: contracts are deleted."""
        with closing(open_database(self.url)) as database, database.writing() as connection:
            apply(connection, [Deletion("contract", one) for one in identifiers], Author("test"))

    def allow(self, *allowed: str) -> str:
        """A token with scopes."""
        with closing(open_database(self.url)) as database:
            return tokens.create(database, "tester", scopes(allowed))

    def held(self) -> dict[str, bytes]:
        """Every contract that is there, by id."""
        with closing(open_database(self.url)) as database:
            return {row.id: row.body for row in selection.every(database, ALL, Wanted("contract"))}

    def lines(self) -> int:
        """How many changes there ever were."""
        with closing(open_database(self.url)) as database:
            return int(database.rows("SELECT count(*) FROM log", {})[0][0])


def python(ahead: float) -> list[str]:
    """The command that runs opentt, by a clock that is so many hours wrong."""
    if not ahead:
        return [sys.executable, "-m", "opentt"]
    code = (
        "import sys, datetime as d\n"
        f"class Wrong(d.datetime):\n"
        f"    @classmethod\n"
        f"    def now(cls, tz=None): return d.datetime.now(tz) + d.timedelta(hours={ahead})\n"
        "import opentt.store.writing as w\n"
        "w.datetime = Wrong\n"
        "from opentt.cli import main\n"
        "sys.argv[0] = 'opentt'\n"
        "main()\n"
    )
    return [sys.executable, "-c", code]


class Wire:
    """A TCP line to a port. After so many more bytes of answers it does what it was told, once, and is cut."""

    def __init__(self, target: int) -> None:
        self.target = target
        self.left: int | None = None
        self.then: Callable[[], object] = lambda: None
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.lock = threading.Lock()
        threading.Thread(target=self._listen, daemon=True).start()

    def after(self, count: int, then: Callable[[], object] = lambda: None) -> None:
        """Nothing: the line will be cut after so many bytes, and `then` called just before."""
        with self.lock:
            self.left, self.then = count, then

    def calm(self) -> None:
        """Nothing: the line will not be cut."""
        with self.lock:
            self.left = None

    def close(self) -> None:
        """Nothing: nobody gets through any more."""
        self.listener.close()

    def _listen(self) -> None:
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            try:
                far = socket.create_connection(("127.0.0.1", self.target), 10)
            except OSError:
                near.close()
                continue
            threading.Thread(target=self._join, args=(near, far), daemon=True).start()

    def _join(self, near: socket.socket, far: socket.socket) -> None:
        asking = threading.Thread(target=self._carry, args=(near, far, False))
        asking.start()
        self._carry(far, near, True)
        asking.join()
        near.close()
        far.close()

    def _carry(self, source: socket.socket, sink: socket.socket, counted: bool) -> None:  # noqa: FBT001 - one of two ways
        with suppress(OSError):
            while block := source.recv(4096):
                if counted and self._is_over(len(block)):
                    sink.sendall(block[: len(block) // 2])
                    break
                sink.sendall(block)
        for end in (source, sink):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _is_over(self, count: int) -> bool:
        with self.lock:
            if self.left is None:
                return False
            self.left -= count
            if self.left > 0:
                return False
            self.left = None
            self.then()
            return True
