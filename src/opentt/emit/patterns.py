"""Patterns as other languages write them: those that stand for a format, and GLOB for SQLite."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

URI = '^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$'
"""An absolute address (RFC 3986, section 4.3), by the characters that it may have."""

INSTANT = "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$"
"""A date-time with its offset (RFC 3339, section 5.6)."""

_TOKEN = re.compile(r"(\[[^\]]+\]|[^\[\](){}*+?.\\^$|])(?:\{([0-9]+)\}|(\*))?")


def globs(name: str, pattern: str) -> Iterator[str]:
    """Conditions of SQLite that together say the pattern of a column.

    Raises ValueError for a pattern that is more than characters and classes, each once, n times or, the last, `*`.

    >>> list(globs("id", "^[A-Z][0-9]*$"))
    ["id GLOB '[A-Z]*'", "substr(id, 2) NOT GLOB '*[^0-9]*'"]
    >>> list(globs("n", "^[0-9]{2}x$"))
    ["n GLOB '[0-9][0-9]x'"]
    """
    inner = pattern.removeprefix("^").removesuffix("$")
    tokens = list(_TOKEN.finditer(inner))
    if "".join(token[0] for token in tokens) != inner or any(token[3] for token in tokens[:-1]):
        raise ValueError(f"{pattern} cannot be said with GLOB")
    fixed = [token[1] for token in tokens if not token[3] for _ in range(int(token[2] or 1))]
    open_ended = bool(tokens[-1][3])
    yield f"{name} GLOB '{''.join(fixed)}{'*' if open_ended else ''}'"
    if open_ended:
        yield f"substr({name}, {len(fixed) + 1}) NOT GLOB '*[^{tokens[-1][1][1:-1]}]*'"


def uri_globs(name: str) -> Iterator[str]:
    """Conditions of SQLite that together say `URI` of a column."""
    yield f"{name} GLOB '[A-Za-z]*:?*'"
    yield f"substr({name}, 1, instr({name}, ':') - 1) NOT GLOB '*[^A-Za-z0-9+.-]*'"
    rest = f"substr({name}, instr({name}, ':'))"
    yield f"""{rest} NOT GLOB '*[' || char(9, 10, 11, 12, 13, 32) || '<>"{{}}|\\^`]*'"""


def instant_globs(name: str) -> Iterator[str]:
    """Conditions of SQLite that together say `INSTANT` of a column, and that the moment exists."""
    two = "[0-9][0-9]"
    yield f"{name} GLOB '{two}{two}-{two}-{two}[Tt]{two}:{two}:{two}*'"
    yield f"{name} GLOB '*[Zz]' OR {name} GLOB '*[-+]{two}:{two}'"
    yield f"{calendar_day(f'substr({name}, 1, 10)')} AND substr({name}, 12, 2) < '24'"
    yield f"{name} IS NULL OR datetime(upper({name})) IS NOT NULL"


def calendar_day(day: str) -> str:
    """The condition of SQLite that a text of the form YYYY-MM-DD is a day; without a step it takes 30 February."""
    return f"date({day}, '+0 days') = {day}"
