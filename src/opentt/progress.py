"""What long work says of itself while it runs: the step that it is at, and how far that has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from opentt.text import Text


class Progress(Protocol):
    """Whoever is told how far the work has come; it is told often, and by the thread that works."""

    def __call__(self, step: Text, done: int = 0, total: int = 0, /) -> None:
        """Nothing: the step is under way, `done` of `total` behind it, or of a number that nobody knows (0)."""


def silent(step: Text, done: int = 0, total: int = 0, /) -> None:
    """Nothing: nobody is told."""
