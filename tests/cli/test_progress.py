"""Progress stands on a terminal only, speaks both languages, and leaves nothing behind."""

from __future__ import annotations

import fcntl
import os
import select
import struct
import subprocess
import sys
import termios
import time
from contextlib import contextmanager, redirect_stderr
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

import pytest

from opentt.cli.progress import told
from opentt.text import Lang, Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opentt.progress import Progress

ERASE = b"\r\x1b[2K"
STEP = Text("检查 合同.xlsx", "checking contracts.xlsx")
LONG_ENOUGH = 1.6


@dataclass(frozen=True)
class Terminal:
    """A real terminal: the end that a program writes to, and the one that shows."""

    stream: TextIO
    ours: int

    @contextmanager
    def told(self, lang: Lang, *, wanted: bool = True) -> Iterator[Progress]:
        """What is to be told of work whose standard error is this terminal."""
        with redirect_stderr(self.stream), told(lang, wanted=wanted) as progress:
            yield progress

    def shown(self, until: str = "") -> bytes:
        """What was written so far; with `until`, what comes up to that."""
        return _read(self.ours, until.encode() or None)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """A terminal of 40 columns."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 40, 0, 0))
    monkeypatch.setenv("TERM", "xterm")
    with os.fdopen(theirs, "w", encoding="utf-8") as stream:
        yield Terminal(stream, ours)
    os.close(ours)


def _read(terminal: int, until: bytes | None = None, patience: float = 60) -> bytes:
    """What stands ready on a terminal; with `until`, what comes up to that."""
    seen, last = b"", time.monotonic() + patience
    while until is None or until not in seen:
        wait = 0.0 if until is None else max(last - time.monotonic(), 0)
        if not select.select([terminal], [], [], wait)[0]:
            break
        try:
            seen += os.read(terminal, 1 << 16)
        except OSError:  # Linux says so where the other end is closed
            break
    return seen


@pytest.mark.parametrize(
    ("lang", "words"), [("zh", ["检查 合同.xlsx", "3/12，25%", " 秒"]), ("en", ["checking", "3 of 12, 25 %"])]
)
def test_a_terminal_shows_step_and_share_and_is_clean_afterwards(
    terminal: Terminal, lang: Lang, words: list[str]
) -> None:
    with terminal.told(lang) as progress:
        progress(STEP, 3, 12)
        seen = terminal.shown(words[-1])
    seen += terminal.shown()
    assert all(word in seen.decode() for word in words)
    assert seen.startswith(ERASE)
    assert seen.endswith(ERASE)


def test_a_line_is_never_wider_than_the_terminal(terminal: Terminal) -> None:
    with terminal.told("zh") as progress:
        progress(Text("检查 " + "很长的文件名" * 20, ""), 5)
        seen = terminal.shown("很长")
    first = (seen + terminal.shown()).split(ERASE)[1].decode()
    assert first.startswith("检查 很长")
    assert sum(2 if char > "\u2e80" else 1 for char in first) < 40


def test_a_name_cannot_move_the_cursor(terminal: Terminal) -> None:
    with terminal.told("en") as progress:
        progress(Text("", "checking \x1b[31mred\n.csv"))
        seen = terminal.shown(".csv")
    assert b".csv" in seen
    assert b"\x1b[31m" not in seen


def test_short_work_is_not_spoken_of(terminal: Terminal) -> None:
    with terminal.told("zh") as progress:
        progress(STEP)
    assert terminal.shown() == b""


@pytest.mark.parametrize("how", ["unwanted", "dumb"])
def test_a_terminal_that_is_dumb_or_of_someone_who_wants_none_stays_empty(
    how: str, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb" if how == "dumb" else "xterm")
    with terminal.told("zh", wanted=how != "unwanted") as progress:
        progress(STEP)
        time.sleep(LONG_ENOUGH)
    assert terminal.shown() == b""


def test_what_is_no_terminal_is_never_written_to(tmp_path: Path) -> None:
    with (tmp_path / "log").open("w+") as log:
        with redirect_stderr(log), told("zh", wanted=True) as progress:
            progress(STEP)
            time.sleep(LONG_ENOUGH)
        assert log.tell() == 0


@contextmanager
def _running(*args: str) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The command with standard error on a terminal, and our end of the terminal."""
    ours, theirs = os.openpty()
    program = [sys.executable, "-m", "opentt", *args]
    surroundings = {**os.environ, "TERM": "xterm"}
    with subprocess.Popen(  # noqa: S603 - our own
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=theirs, env=surroundings
    ) as process:
        os.close(theirs)
        yield process, ours
    os.close(ours)


def test_a_validation_that_waits_for_its_input_says_so_and_its_report_stays_clean() -> None:
    table = "id,项目名称,合同类别,合同成交总额,签订日期\na-1,甲项目,技术开发,100,2024-03-15\n".encode()
    reports = []
    for option in ("--progress", "--no-progress"):
        with _running("validate", "-", "--lang", "zh", option) as (process, terminal):
            assert process.stdin is not None
            assert process.stdout is not None
            seen = _read(terminal, "读取 -".encode(), 60 if option == "--progress" else 2)
            assert ("读取 -".encode() in seen) == (option == "--progress")
            process.stdin.write(table)
            process.stdin.close()
            reports.append(process.stdout.read())
            assert process.wait() == 0
            seen += _read(terminal)
        assert seen.endswith(ERASE) if option == "--progress" else seen == b""
    assert reports[0] == reports[1]
    assert "检查了".encode() in reports[0]
    assert b"\x1b" not in reports[0]
