"""Where in a JSON text a value stands, how deep it goes, which members it repeats."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[\]{},:]|[^\s\[\]{},:"]+', re.DOTALL)
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)', re.DOTALL)
"""A string, or what follows a quote that nothing closes: no place of it is looked at twice."""
_BRACKET = re.compile(r"[\[\]{}]")
_BLANKS = re.compile(r"[ \t\r\n]*")
_SKIP = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str, strict=False)
"""Finds where a value ends; what it reads is not for use."""


def position(text: str, pointer: str) -> tuple[int, int]:
    r"""Line and character column, from 1, where the value at a JSON Pointer starts in well-formed JSON.

    For a member that is missing: where the deepest value that is there starts. Of repeated members: the last.

    >>> position('{"a":\n  [1, {"b": 2}]}', "/a/1/b")
    (2, 13)
    """
    at = skip_blanks(text, 0)
    for name in _steps(pointer):
        found = _inside(text, at).get(name)
        if found is None:
            break
        at = found
    return line_column(text, at)


@lru_cache(maxsize=8)
def _inside(text: str, start: int) -> Mapping[str, int]:
    """Where the members of the object, or the elements of the array, that starts there start; empty for a scalar."""
    found: dict[str, int] = {}
    if text[start] not in "[{":
        return found
    at, name = skip_blanks(text, start + 1), 0
    while text[at] not in "]}":
        key = str(name)
        if text[start] == "{":
            key, at = _SKIP.raw_decode(text, at)
            at = skip_blanks(text, skip_blanks(text, at) + 1)
        found[key] = at
        at = skip_blanks(text, _SKIP.raw_decode(text, at)[1])
        at = skip_blanks(text, at + 1) if text[at] == "," else at
        name += 1
    return found


def positions(text: str, pointers: Iterable[str]) -> dict[str, tuple[int, int]]:
    """What `position` says of each JSON Pointer, the text looked through once.

    >>> positions('{"a": [1, 2]}', ["/a/1", "/a/5", ""])
    {'/a/1': (1, 11), '/a/5': (1, 7), '': (1, 1)}
    """
    wanted = {pointer: _steps(pointer) for pointer in pointers}
    asked = {steps[:end] for steps in wanted.values() for end in range(len(steps) + 1)}
    starts = {place: start for place, start, _ in values(text) if place in asked} | {(): skip_blanks(text, 0)}
    found = {}
    for pointer, steps in wanted.items():
        deepest = next(steps[:end] for end in range(len(steps), -1, -1) if steps[:end] in starts)
        found[pointer] = starts[deepest]
    lines = _lines(text, sorted({*found.values()}))
    return {pointer: lines[start] for pointer, start in found.items()}


def _lines(text: str, offsets: Sequence[int]) -> dict[int, tuple[int, int]]:
    """The line and column of each offset; these come in order, and none splits a CRLF."""
    found, last, line = {}, 0, 1
    for offset in offsets:
        line += line_ends(text, last, offset)
        found[offset] = line, offset - last_line_end(text, 0, offset)
        last = offset
    return found


def values(text: str) -> Iterator[tuple[tuple[str, ...], int, bool]]:
    """Each value's place, offset, and whether its object had a member of that name before, in well-formed JSON."""
    frames: list[_Frame] = []
    path: list[str] = []
    key_next = again = False
    for token in _TOKEN.finditer(text):
        first = token.group()[0]
        frame = frames[-1] if frames else None
        if first in "]}":
            frames.pop()
            path.pop()
        elif first == "," and frame:
            frame.index += 1
            key_next = frame.names is not None
        elif first == ":":
            continue
        elif key_next and frame and frame.names is not None:
            text_ = token.group()
            path[-1] = json.loads(text_, strict=False) if "\\" in text_ else text_[1:-1]
            again = path[-1] in frame.names
            frame.names.add(path[-1])
            key_next = False
        else:
            if frame and frame.names is None:
                path[-1] = str(frame.index)
            yield tuple(path), token.start(), again
            again = False
            if first in "[{":
                frames.append(_Frame(set() if first == "{" else None))
                path.append("")
                key_next = first == "{"


def scalars(text: str) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """The place, start and end of every value in well-formed JSON that is neither an object nor an array.

    >>> list(scalars('{"a": [1, "b"]}'))
    [(('a', '0'), 7, 8), (('a', '1'), 10, 13)]
    """
    for place, start, _ in values(text):
        token = _TOKEN.match(text, start)
        if token and token.group()[0] not in "[{":
            yield place, start, token.end()


def line_column(text: str, offset: int) -> tuple[int, int]:
    r"""Line and column, from 1, of a character; "\n", "\r\n" and "\r" end lines."""
    return line_ends(text, 0, offset) + 1, offset - last_line_end(text, 0, offset)


def line_ends(text: str, start: int, end: int) -> int:
    """How many lines end between two offsets, neither of which splits a CRLF."""
    return text.count("\n", start, end) + text.count("\r", start, end) - text.count("\r\n", start, end)


def repeated_members(text: str) -> tuple[str, ...]:
    """The pointers of members that occur more than once, each once, in the order of the text.

    >>> repeated_members('{"a": [{"b/c": 1, "b/c": 2}], "a": 3, "a": 4}')
    ('/a/0/b~1c', '/a')
    """
    return tuple(dict.fromkeys(_pointer(place) for place, _, again in values(text) if again))


def last_line_end(text: str, start: int, end: int) -> int:
    """The offset of the last character between two offsets that ends a line, -1 where there is none."""
    return max(text.rfind("\n", start, end), text.rfind("\r", start, end))


def deeper_than(text: str, most: int) -> bool:
    """Whether brackets outside strings nest deeper than that; works on broken text too, never recurses."""
    if text.count("[") + text.count("{") <= most:
        return False
    depth = 0
    for bracket in _BRACKET.finditer(_STRING.sub("", text)):
        depth += 1 if bracket.group() in "[{" else -1
        if depth > most:
            return True
    return False


def skip_blanks(text: str, offset: int) -> int:
    """The offset of the first character from there on that is not JSON whitespace."""
    found = _BLANKS.match(text, offset)
    return found.end() if found else offset


@dataclass(slots=True)
class _Frame:
    """An object (with the names seen so far) or array (with the index reached) that is open."""

    names: set[str] | None
    index: int = 0


def _steps(pointer: str) -> tuple[str, ...]:
    """The place that a JSON Pointer names."""
    return tuple(token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:])


def _pointer(place: tuple[str, ...]) -> str:
    """The JSON Pointer of a place."""
    return "".join("/" + token.replace("~", "~0").replace("/", "~1") for token in place)
