"""How far long work has come, on a line of the terminal that is painted over and gone at the end."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import TYPE_CHECKING, TextIO

import click

from opentt.cli.group import both
from opentt.progress import silent
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.progress import Progress
    from opentt.text import Lang

PATIENCE = 1.0
"""Seconds of work that is not spoken of."""

PACE = 0.2
"""Seconds between two paintings."""

WIDE = 80
"""Columns of a terminal that does not say how many it has."""

_ERASE = "\r\x1b[2K"
_ROWS = Text("已到第 {done} 条", "record {done}")
_SHARE = Text("{done}/{total}，{share}%", "{done} of {total}, {share} %")
_SECONDS = Text("{seconds} 秒", "{seconds} s")
_BETWEEN = Text(" · ", " · ")

progress_option = click.option(
    "--progress/--no-progress",
    default=True,
    help=both(
        "工作超过一秒时在终端上显示进度；不是终端则从不显示",
        "Show in a terminal how far work of more than a second has come.",
    ),
)
"""`--progress/--no-progress`: whether a terminal is told how far the work has come."""


@contextmanager
def told(lang: Lang, *, wanted: bool) -> Iterator[Progress]:
    """What is to be told of the work in the block; a terminal on standard error shows it, anything else does not."""
    if not wanted or not sys.stderr.isatty() or os.environ.get("TERM", "dumb") == "dumb":
        yield silent
        return
    painter = _Painter(sys.stderr, lang)
    thread = Thread(target=painter.paint, daemon=True)
    thread.start()
    try:
        yield painter
    finally:
        painter.over.set()
        thread.join()


@dataclass
class _Painter:
    """The line on the terminal. The worker sets the state, a thread of its own paints it: work may keep still."""

    stream: TextIO
    lang: Lang
    state: tuple[Text, int, int] | None = None
    begun: float = field(default_factory=time.monotonic)
    over: Event = field(default_factory=Event)

    def __call__(self, step: Text, done: int = 0, total: int = 0, /) -> None:
        """Nothing: the next painting shows it."""
        self.state = step, done, total

    def paint(self) -> None:
        """Nothing, when the work is over and the line is empty again."""
        if self.over.wait(PATIENCE):
            return
        while not self.over.wait(PACE):
            self._put(_ERASE + self._line())
        self._put(_ERASE)

    def _line(self) -> str:
        """The line as it is now, no wider than the terminal."""
        from opentt.report.columns import clean, fit

        seconds = _SECONDS.fill({"seconds": int(time.monotonic() - self.begun)})
        parts = [seconds]
        if self.state is not None:
            step, done, total = self.state
            share = {"done": f"{done:,}", "total": f"{total:,}", "share": done * 100 // max(total, 1)}
            far = [(_SHARE if total else _ROWS).fill(share)] if done else []
            parts = [step, *far, seconds]
        line = _BETWEEN.pick(self.lang).join(clean(part.pick(self.lang)) for part in parts)
        return fit(line, (os.get_terminal_size(self.stream.fileno()).columns or WIDE) - 1)

    def _put(self, text: str) -> None:
        self.stream.write(text)
        self.stream.flush()
