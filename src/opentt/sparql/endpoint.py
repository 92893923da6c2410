"""The graphs and their process as the rest of the program uses them."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opentt.errors import OpenttError
from opentt.reason import reason_of
from opentt.sparql.limits import Limits
from opentt.sparql.refusal import RefusedError
from opentt.sparql.results import Answer
from opentt.sparql.wire import packed, read
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opentt.sparql.protocol import Asked

_NOT_STARTED = Text("SPARQL 进程没有启动：{reason}", "the SPARQL process did not start: {reason}")
_NOT_LOADED = Text("图 {graph} 未能载入：{reason}", "the graph {graph} could not be loaded: {reason}")


class Endpoint:
    """An open endpoint; close it after use. Its answers do not depend on each other, so it may be asked in parallel."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._door = ""
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, patience: float = 30) -> None:
        """Nothing: the process is up, without any graph. Raises OpenttError where it does not come up."""
        self._folder = tempfile.TemporaryDirectory(prefix="opentt-sparql-")
        self._door = str(Path(self._folder.name) / "door")
        self._process = subprocess.Popen(  # noqa: S603 - our own module, run by our own interpreter
            [sys.executable, "-m", "opentt.sparql.process", self._door, json.dumps(asdict(self.limits))],
            stdin=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + patience
        while not Path(self._door).exists():
            if self._process.poll() is not None or time.monotonic() > deadline:
                reason = self._process.poll()
                raise OpenttError(_NOT_STARTED.fill({"reason": "timeout" if reason is None else reason}))
            time.sleep(0.01)

    def close(self) -> None:
        """Nothing: the process and its files are gone."""
        if self._process is not None:
            self._process.terminate()
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(5)
            self._process.kill()
            self._process.wait()
            self._process = None
        if self._folder is not None:
            self._folder.cleanup()

    async def query(self, asked: Asked, accepted: Sequence[str] = ()) -> Answer:
        """The answer in the first accepted media type that there is. Raises RefusedError where there is none."""
        message = {
            "do": "query",
            "query": asked.query,
            "default_graphs": asked.default_graphs,
            "named_graphs": asked.named_graphs,
            "accepted": list(accepted),
        }
        started = time.monotonic()
        try:
            found, content = await self._exchange(message)
        except (OSError, ValueError, asyncio.IncompleteReadError) as error:
            if time.monotonic() - started < self.limits.seconds:
                raise RefusedError("query-memory") from error
            raise RefusedError("query-timeout", seconds=f"{self.limits.seconds:g}") from error
        if "refused" in found:
            raise RefusedError(found["refused"], **found["params"])
        return Answer(found["media_type"], content)

    async def load(self, graph: str, path: Path | None = None, statements: bytes = b"") -> int:
        """How many statements there are, now that a graph holds those of an N-Triples file or text and no others."""
        return await self._change({"do": "load", "graph": graph, "path": str(path) if path else None}, statements)

    async def replace(self, graph: str, things: Iterable[str], statements: bytes) -> int:
        """How many statements there are, now that all about the things is what the N-Triples say."""
        return await self._change({"do": "replace", "graph": graph, "things": list(things)}, statements)

    async def _change(self, message: dict[str, Any], content: bytes) -> int:
        try:
            found, _ = await self._exchange(message, content)
        except (OSError, ValueError, asyncio.IncompleteReadError) as error:
            raise OpenttError(_NOT_LOADED.fill({"graph": message["graph"], "reason": reason_of(error)})) from error
        if "error" in found:
            raise OpenttError(_NOT_LOADED.fill({"graph": message["graph"], "reason": found["error"]}))
        return int(found["statements"])

    async def _exchange(self, message: dict[str, Any], content: bytes = b"") -> tuple[dict[str, Any], bytes]:
        reader, writer = await asyncio.open_unix_connection(self._door, limit=1 << 20)
        try:
            writer.write(packed(message, content))
            await writer.drain()
            return await read(reader)
        finally:
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()
