"""Measures the API beside a bare Starlette application that returns the same bytes, on loopback, in one run.

    uv run python tests/bench/api.py [--records 10000] [--seconds 5] [--load 1000000] [--write]

`wrk` asks (apt-get install wrk), ours and the bare one in turn, by the same server with the same options. Shares are of
processor time, which other work on the machine hardly changes. Batch load and export run on a database of `--load`
records. Read the ratios, not the numbers.
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent))

import page
from generate import SIZES, write
from measure import _memory as memory
from measure import own

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

OURS, BARE = 8971, 8972
PATHS = {"one record": "/v1/contracts/bench-0000007", "a page of 100": "/v1/contracts?limit=100"}
WANTED = {"one record": 50, "a page of 100": 30}
"""Per cent of the bare application's requests that ours has to answer."""

SPREAD = """
local n = 0
request = function()
  n = (n + 7919) % {count}
  return wrk.format("GET", string.format("/v1/contracts/bench-%07d", n))
end
"""


@dataclass(frozen=True, slots=True)
class Answered:
    """Requests a second, processor microseconds of the server for each, milliseconds of half and of 99 in 100."""

    rate: float
    cost: float
    median: float
    p99: float


def main() -> None:
    """Nothing: the tables are printed, and written into the page where asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--load", type=int, default=1_000_000)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--bare", nargs=2, metavar=("PORT", "FOLDER"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.bare:
        _serve_bare(int(options.bare[0]), Path(options.bare[1]))
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = [*_reading(folder, options.records, options.seconds, options.repeat)]
        lines += ["", *_loading(folder, options.load)] if options.load else []
    told = "\n".join(lines)
    sys.stdout.write(f"{told}\n")
    if options.write:
        page.put("api", told)


def _reading(folder: Path, records: int, seconds: int, repeat: int) -> Iterator[str]:
    """The table of requests a second, ours and the bare application's in turn."""
    write(folder, "contract", records, 0, "ndjson")
    spread = folder / "spread.lua"
    spread.write_text(SPREAD.format(count=records), encoding="ascii")
    with _ours(folder / "a.sqlite", folder / "contracts.ndjson") as ours:
        for place, path in enumerate(PATHS.values()):
            (folder / f"{place}.json").write_bytes(_get(OURS, path))
        with _bare(folder) as bare:
            yield f"{records:,} contracts in SQLite, 64 connections, medians of {repeat} × {seconds} s; {_versions()}."
            yield from (
                "",
                "| asked for | server | requests a second | processor µs each | of bare | median ms | p99 ms |",
            )
            yield "|---|---|---:|---:|---:|---:|---:|"
            for name, path in PATHS.items():
                turns = [[_ask(server, path, seconds) for server in (bare, ours)] for _ in range(repeat)]
                yield from _rows(name, *(_middle([turn[side] for turn in turns]) for side in (0, 1)))
            every = _middle([_ask(ours, "/", seconds, spread) for _ in range(repeat)])
            yield _row(f"any of {records:,} records", "**opentt**", every, "")


def _rows(name: str, bare: Answered, ours: Answered) -> Iterator[str]:
    yield _row(name, "bare Starlette", bare, "100 %")
    yield _row(name, "**opentt**", ours, f"{100 * bare.cost / ours.cost:.0f} % (at least {WANTED[name]} %)")


def _row(name: str, server: str, found: Answered, share: str) -> str:
    figures = f"{found.rate:,.0f} | {found.cost:.0f} | {share} | {found.median:.0f} | {found.p99:.0f}"
    return f"| {name} | {server} | {figures} |"


def _loading(folder: Path, count: int) -> Iterator[str]:
    """The table of batch loads with validation into empty databases, and of an export of all contracts."""
    heads = "records a second | records a processor second | peak MB | without files MB"
    yield f"{count:,} records of each entity into an empty SQLite database; contracts, which say most, out again."
    yield from (
        "",
        f"| what | bytes each | seconds | processor s | {heads} |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
    )
    for entity in SIZES:
        yield from _loaded(folder, entity, count)


def _loaded(folder: Path, entity: str, count: int) -> Iterator[str]:
    """The rows of one entity."""
    batch, database = write(folder, entity, count, 0, "ndjson"), folder / f"{entity}.sqlite"
    with _ours(database, None) as server:
        token = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-m", "opentt", "token", "create", "w", "--scope", "write", "--db", str(database)],
            capture_output=True, text=True, check=True,
        ).stdout.strip()  # fmt: skip
        figures = _measured(server.pid, count, partial(_post, batch, entity, token))
        size = batch.stat().st_size / count
        yield f"| `POST /v1/batch?entity={entity}`, validated and indexed | {size:.0f} | {figures} |"
        for form in ("ndjson", "csv") if entity == "contract" else ():
            start, path = own(server.pid), f"/v1/export/contracts.{form}"
            yield f"| `GET {path}` | | {_measured(server.pid, count, partial(_drain, path))} (before: {start:.0f}) |"
    for left in (batch, *folder.glob(f"{database.name}*")):
        left.unlink(missing_ok=True)


def _measured(pid: int, count: int, work: Callable[[], None]) -> str:
    """What a server took for so many records: seconds, of its processor too, records in each of them, memory."""
    began, before = time.perf_counter(), _cpu(pid)
    highest, most = _watched(pid, work)
    seconds, cpu = time.perf_counter() - began, _cpu(pid) - before
    rates = f"{count / seconds:,.0f} | {count / cpu:,.0f}"
    return f"{seconds:.0f} | {cpu:.0f} | {rates} | {highest:.0f} | {most:.0f}"


@contextmanager
def _ours(database: Path, loaded: Path | None) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "opentt", "serve", "--db", str(database), "--port", str(OURS)]
    limits = {"OPENTT_API_RATE": "0", "OPENTT_API_BATCH_BYTES": "0", "OPENTT_API_BATCH_SECONDS": "0"}
    with _running(
        [*command, *([str(loaded)] if loaded else [])], OURS, {**limits, "OPENTT_API_BODY_SECONDS": "0"}
    ) as it:
        yield it


@contextmanager
def _bare(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    with _running([sys.executable, __file__, "--bare", str(BARE), str(folder)], BARE, {}) as it:
        yield it


def _serve_bare(port: int, folder: Path) -> None:
    """Nothing: the bytes are served until the process is told to stop."""
    import uvicorn
    from starlette.applications import Starlette
    from starlette.requests import Request  # noqa: TC002 - an annotation that is looked at
    from starlette.responses import Response
    from starlette.routing import Route

    one, many = ((folder / f"{place}.json").read_bytes() for place in range(2))

    async def record(_: Request) -> Response:
        return Response(one, media_type="application/json")

    async def listed(_: Request) -> Response:
        return Response(many, media_type="application/json")

    app = Starlette(routes=[Route("/v1/contracts/{id}", record), Route("/v1/contracts", listed)])
    uvicorn.run(app, port=port, http="h11", log_config=None, access_log=False, server_header=False)


@contextmanager
def _running(command: list[str], port: int, environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """A process that serves on a port, once it does; it is told to stop in the end."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(  # type: ignore[call-overload]  # noqa: S603 - our own commands
        command, env={**os.environ, **environment}, **quiet
    ) as process:
        try:
            for _ in range(1200):
                try:
                    _get(port, "/v1/contracts?limit=100")
                    break
                except OSError:
                    time.sleep(0.1)
            yield process
        finally:
            process.send_signal(signal.SIGINT)


def _get(port: int, path: str) -> bytes:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}") as answer:
        return bytes(answer.read())


def _drain(path: str) -> None:
    with urllib.request.urlopen(f"http://127.0.0.1:{OURS}{path}") as answer:
        while answer.read(1 << 20):
            pass


def _post(batch: Path, entity: str, token: str) -> None:
    """Nothing: the batch was written. Raises HTTPError where it was refused."""
    headers = {
        "Content-Type": "application/x-ndjson",
        "Authorization": f"Bearer {token}",
        "Content-Length": str(batch.stat().st_size),
    }
    with batch.open("rb") as file:
        url = f"http://127.0.0.1:{OURS}/v1/batch?entity={entity}"
        asked = urllib.request.Request(url, file, headers)
        with urllib.request.urlopen(asked) as answer:  # noqa: S310 - the same
            sys.stderr.write(answer.read().decode() + "\n")


def _watched(pid: int, work: Callable[[], None]) -> tuple[float, float]:
    """The highest memory of a process and its children while something is done, with and without files, in MB."""
    import threading

    done, highest, most = threading.Event(), 0.0, 0.0

    def watch() -> None:
        nonlocal highest, most
        while not done.wait(0.1):
            highest, most = max(highest, memory(pid)), max(most, own(pid))

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        work()
    finally:
        done.set()
        thread.join()
    return highest, most


def _cpu(pid: int) -> float:
    """Processor seconds of a process and of its children that have ended."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def _ask(server: subprocess.Popen[bytes], path: str, seconds: int, script: Path | None = None) -> Answered:
    """What `wrk` says after so many seconds, and what the server says of its processor time."""
    port = BARE if "--bare" in server.args else OURS  # type: ignore[operator]
    command = ["wrk", "-t1", "-c64", f"-d{seconds}s", "--latency", *(["-s", str(script)] if script else [])]
    url, before = f"http://127.0.0.1:{port}{path}", _cpu(server.pid)
    told = subprocess.run([*command, url], capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own
    cost = _cpu(server.pid) - before
    rate = re.search(r"Requests/sec:\s+([0-9.]+)", told)
    count = re.search(r"([0-9]+) requests in", told)
    latency = {part: _milliseconds(value) for part, value in re.findall(r"(50|99)%\s+([0-9.]+[a-z]+)", told)}
    if rate is None or count is None or "Non-2xx" in told:
        raise SystemExit(told)
    return Answered(float(rate[1]), cost / int(count[1]) * 1e6, latency["50"], latency["99"])


def _milliseconds(text: str) -> float:
    number, unit = re.fullmatch(r"([0-9.]+)([a-z]+)", text).groups()  # type: ignore[union-attr]
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def _middle(found: list[Answered]) -> Answered:
    return sorted(found, key=lambda one: one.cost)[len(found) // 2]


def _versions() -> str:
    import platform
    from importlib.metadata import version

    named = ", ".join(f"{name} {version(name)}" for name in ("starlette", "uvicorn", "h11", "sqlalchemy"))
    return f"{platform.python_implementation()} {platform.python_version()}, {named}"


if __name__ == "__main__":
    main()
