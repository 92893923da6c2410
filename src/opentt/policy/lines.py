"""On which line of a TOML file a value stands: the parser of the standard library does not say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opentt.schema import Step

_KEY = r"""(?:"[^"]*"|'[^']*'|[A-Za-z0-9_-]+)"""
_KEYS = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_TABLES = re.compile(rf"\s*\[\[\s*({_KEYS})\s*\]\]")
_TABLE = re.compile(rf"\s*\[\s*({_KEYS})\s*\]")
_MEMBER = re.compile(rf"\s*({_KEYS})\s*=")


def line_of(text: str, path: tuple[Step, ...]) -> int:
    r"""The line, from 1, of the value at a path, or of the nearest value around it.

    >>> line_of('lang = "zh"\n[[rules]]\nrule = "a"\n[[rules]]\nrule = "b"\n', ("rules", 1, "rule"))
    5
    """
    best, deep = 1, 0
    table: tuple[Step, ...] = ()
    seen: dict[tuple[Step, ...], int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if found := _TABLES.match(line):
            name = _names(found[1])
            seen[name] = seen.get(name, -1) + 1
            table = here = (*name, seen[name])
        elif found := _TABLE.match(line):
            table = here = _names(found[1])
        elif found := _MEMBER.match(line):
            here = (*table, *_names(found[1]))
        else:
            continue
        if len(here) > deep and path[: len(here)] == here:
            best, deep = number, len(here)
    return best


def _names(dotted: str) -> tuple[Step, ...]:
    """The names in a dotted key, without their quotes."""
    return tuple(name.strip("\"'") for name in re.findall(_KEY, dotted))
