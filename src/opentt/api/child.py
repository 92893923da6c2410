"""Uploads validated in a process of their own, which ends when it takes too long or too much memory.

    forkserver → one process for each upload

A thread cannot be ended: a file that is made to take for ever would hold it, and the server with it, for good.
"""

from __future__ import annotations

import os
import resource
import signal
import time
from dataclasses import dataclass
from errno import ENOMEM
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opentt.api.problems import FAILED, ProblemError
from opentt.api.watch import LOG, failure
from opentt.errors import InputError, OpenttError
from opentt.package.unlocated import without_paths
from opentt.report import render_bytes
from opentt.rule import load_cards
from opentt.standard import load
from opentt.text import Text
from opentt.validation import validate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from opentt.finding import Report
    from opentt.text import Lang

HERE = "opentt.api.child"
NEARLY = 0.8
"""The share of the memory that a process may have at which nothing else need be at fault when it fails."""

_NOT_LOADED = ("failed to map segment", "cannot allocate memory")
"""What the loader says of a library for which there is no memory."""

NO_THREAD_DATA = 127
"""What the C library ends a process with where it finds no memory for what is a thread's own."""

_TOO_LONG = Text(
    "{n} 秒内没有检查完；请拆成较小的文件，或在本机用 opentt validate 检查",
    "it was not checked within {n} seconds; split the file, or check it with opentt validate on your own machine",
)
_ENDED = Text(
    "检查中断：文件占用的内存超过限度；请拆成较小的文件，或在本机用 opentt validate 检查",
    "the check broke off, since the file takes more memory than allowed; split the file, or check it with "
    "opentt validate on your own machine",
)


Outcome = tuple["Report", bytes] | ProblemError | dict[str, Any]
"""A report with the workbook, a problem with the files, or the kinds and places of a failure of ours."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How files are to be validated."""

    entity: str | None
    profile: str
    as_of: date | None
    sheet: str | None
    header_row: int | None
    max_findings: int


@dataclass(frozen=True, slots=True)
class Limits:
    """What a validation may take: seconds and bytes of memory, 0 for no limit."""

    seconds: float
    memory: float


def validated(
    files: Sequence[Path], asked: Asked, lang: Lang | None, limits: Limits, is_given_up: Callable[[], bool]
) -> tuple[Report, bytes]:
    """The report on the files of one folder, and the workbook that marks the user's own cells, in a language.

    The workbook is b"" without a language, and where it could not be made. Files go by their names in both. Raises
    ProblemError where none can be read, it takes too much, or we failed, which is logged. Nobody waits any more once
    `is_given_up`.
    """
    ours, process = _started(files, asked, lang, limits)
    until = time.monotonic() + (limits.seconds or float("inf"))
    try:
        with ours:
            while not ours.poll(0.05 if process.is_alive() else 0):
                if not process.is_alive() and not ours.poll(0):
                    raise _ended(process, limits)
                if is_given_up() or time.monotonic() > until:
                    raise ProblemError("unreadable-file", _TOO_LONG.fill({"n": int(limits.seconds)}))
            try:
                found: Outcome = ours.recv()
            except EOFError:
                process.join()
                raise _ended(process, limits) from None
    finally:
        process.kill()
        process.join()
        process.close()
    if isinstance(found, dict):
        LOG.error("a check failed", extra={"of_another": found})
        raise ProblemError("our-failure", FAILED)
    if isinstance(found, ProblemError):
        raise found
    return found


def _started(files: Sequence[Path], asked: Asked, lang: Lang | None, limits: Limits) -> tuple[Connection, BaseProcess]:
    """The process, forked from one that has loaded all it needs and has a single thread, and where it will tell."""
    context = get_context("forkserver")
    context.set_forkserver_preload([HERE])
    ours, theirs = context.Pipe(duplex=False)
    names = [path.name for path in files]
    args = theirs, str(files[0].parent), names, asked, lang, limits
    process = context.Process(target=_work, args=args, daemon=True)
    process.start()
    theirs.close()
    return ours, process


def _ended(process: BaseProcess, limits: Limits) -> ProblemError:
    """The problem that a process ended without a word: by a limit of time or memory, or else by our own fault."""
    code = process.exitcode or 0
    if code == -signal.SIGXCPU:
        return ProblemError("unreadable-file", _TOO_LONG.fill({"n": int(limits.seconds)}))
    if code < 0 or (limits.memory and code == NO_THREAD_DATA):
        return ProblemError("unreadable-file", _ENDED)
    LOG.error("a check ended without a word", extra={"of_another": {"exit": code}})
    return ProblemError("our-failure", FAILED)


def _work(
    theirs: Connection, folder: str, names: Sequence[str], asked: Asked, lang: Lang | None, limits: Limits
) -> None:
    """Nothing: the outcome is sent to the process that waits for it."""
    try:
        os.chdir(folder)
        _limit(limits)
        found: Outcome = _outcome(names, asked, lang)
    except BaseException as error:  # noqa: BLE001 - also what Rust panics with; a traceback would tell of the file
        is_full = limits.memory and _taken() > NEARLY * limits.memory
        found = ProblemError("unreadable-file", _ENDED) if is_full or _is_of_memory(error) else failure(error)
    theirs.send(found)


def _is_of_memory(error: BaseException | None) -> bool:
    """Whether a failure comes from the limit of memory, which libraries say in their own ways."""
    while error is not None:
        name = type(error).__name__
        if isinstance(error, MemoryError) or name == "OutOfMemoryException" or getattr(error, "errno", 0) == ENOMEM:
            return True
        if isinstance(error, ImportError) and any(sign in str(error) for sign in _NOT_LOADED):
            return True
        error = error.__cause__ or error.__context__
    return False


def _taken() -> int:
    """The bytes of address space that this process has, 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    except OSError:
        return 0


def _outcome(names: Sequence[str], asked: Asked, lang: Lang | None) -> tuple[Report, bytes] | ProblemError:
    standard = load()
    try:
        report = validate(
            names,
            standard=standard,
            entity=asked.entity,
            profile=asked.profile,
            as_of=asked.as_of,
            sheet=asked.sheet,
            header_row=asked.header_row,
            max_findings=asked.max_findings,
        )
    except OpenttError as error:
        if _is_of_memory(error):
            raise
        return ProblemError("unreadable-file" if isinstance(error, InputError) else "bad-request", error.message)
    return without_paths(report), _book(report, lang) if lang else b""


def _book(report: Report, lang: Lang) -> bytes:
    standard = load()
    try:
        return render_bytes(report, "xlsx", lang, cards=load_cards(standard.rules), standard=standard)
    except OpenttError:
        return b""


def _limit(limits: Limits) -> None:
    """Nothing: the process ends by itself beyond its limits, should nobody be there to end it."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if limits.seconds:
        seconds = int(limits.seconds * (os.cpu_count() or 1)) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    if limits.memory:
        resource.setrlimit(resource.RLIMIT_AS, (int(limits.memory), int(limits.memory)))
