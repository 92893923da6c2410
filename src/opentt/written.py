"""Files that a person wrote or keeps, settings and maps and the like: read whole, and never without measure."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

SMALL = 1 << 20
"""Bytes of a file that a person writes by hand."""

LARGE = 1 << 28
"""Bytes of a file that a program wrote and a person keeps: a baseline, an undo patch."""

_TOO_LARGE = Text("超过 {most} MiB", "it exceeds {most} MiB")
_NO_TEXT = Text("不是 UTF-8 文本", "it is no text in UTF-8")
_TOO_DEEP = Text("嵌套过深", "it nests too deep")
_TOO_LONG = Text("有一个数过长", "a number in it is too long")

T = TypeVar("T")


class UnreadError(Exception):
    """Why a file cannot be read, or its text not be parsed; whoever asked says which file it is."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason

    def told(self, template: Text, **params: object) -> Text:
        """The template filled."""
        return template.fill({**params, "reason": self.reason})


def content_of(path: Path | str, most: int = LARGE) -> bytes:
    """The bytes of a file, device or pipe. Raises UnreadError where there are more, or it cannot be read."""
    try:
        with Path(path).open("rb") as file:
            content = file.read(most + 1)
    except (OSError, ValueError) as error:
        from opentt.reason import reason_of

        raise UnreadError(reason_of(error)) from error
    if len(content) > most:
        raise UnreadError(_TOO_LARGE.fill({"most": most >> 20}))
    return content


def text_of(path: Path | str, most: int = SMALL) -> str:
    """The text of a file in UTF-8, with or without a byte order mark. Raises UnreadError where there is none."""
    try:
        return content_of(path, most).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise UnreadError(_NO_TEXT) from error


def parsed(parse: Callable[[str], T], text: str) -> T:
    """What a parser makes of a text. Raises UnreadError for what is beyond any parser; what it raises itself passes.

    >>> import json
    >>> parsed(json.loads, '{"a": 1}')
    {'a': 1}
    """
    try:
        return parse(text)
    except RecursionError as error:
        raise UnreadError(_TOO_DEEP) from error
    except ValueError as error:
        if type(error) is ValueError:  # Python's limit of digits; parsers raise their own kinds
            raise UnreadError(_TOO_LONG) from error
        raise
