"""What we raise when we cannot do our job; what is wrong with data is a finding, never an exception.

OpenttError
├── StandardError   our own files are wrong or missing
├── InputError      an input cannot be read
└── UsageError      we were called wrongly
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opentt.text import Lang, Text


class OpenttError(Exception):
    """The base of everything that opentt raises on purpose; carries its message in both languages."""

    def __init__(self, message: Text) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message.en

    def render(self, lang: Lang) -> str:
        """The message in one language."""
        return self.message.pick(lang)


class StandardError(OpenttError):
    """The standard's own files (schemas, vocabulary, rule cards) are wrong or missing."""


class InputError(OpenttError):
    """An input cannot be read at all; `path` says which."""

    def __init__(self, message: Text, path: str) -> None:
        super().__init__(message)
        self.path = path


class UsageError(OpenttError):
    """An option or argument makes no sense; the message names the nearest intention where there is one."""
