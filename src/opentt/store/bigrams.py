"""Texts as the pieces that a search compares: pairs of Chinese characters, whole words of other scripts."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+|[^\W_\u3400-\u9fff\uf900-\ufaff]+")
_WORD = re.compile("[0-9A-Za-z]+")
"""The same where there is nothing but ASCII."""

MOST = 4000
"""Pieces of one record that are indexed."""

_SHORT = 40


def runs(text: str) -> list[str]:
    """The runs of Chinese characters and the words in a text, in one width and case.

    >>> runs("清华大学 TTO（2024）")
    ['清华大学', 'tto', '2024']
    """
    if text.isascii():
        return _WORD.findall(text.lower())
    return _RUN.findall(unicodedata.normalize("NFKC", text).casefold())


def pieces(run: str) -> list[str]:
    """The pieces of one run, in order; a Chinese run ends in its last character alone, so that each can be found.

    >>> pieces("清华大"), pieces("tto")
    (['清华', '华大', '大'], ['tto'])
    """
    if "\u3400" <= run[0] <= "\u9fff" or "\uf900" <= run[0] <= "\ufaff":
        return [run[place : place + 2] for place in range(len(run))]
    return [run]


def indexed(texts: Iterable[str]) -> list[str]:
    """The pieces of a record's texts, in order, at most `MOST`."""
    found: list[str] = []
    for text in texts:
        found += _pieces_of(text) if len(text) <= _SHORT else _all_pieces(text)
    return found[:MOST]


def _all_pieces(text: str) -> tuple[str, ...]:
    if text.isascii():
        return tuple(_WORD.findall(text.lower()))
    return tuple([piece for run in runs(text) for piece in pieces(run)])


_pieces_of = lru_cache(maxsize=16_384)(_all_pieces)
"""The pieces of a text, remembered where it is short: names and codes recur."""


def asked(text: str) -> list[list[str]]:
    """The phrases that a record must have for a search: the pieces of each run; the last of one may go on.

    >>> asked("清华 专利权")
    [['清华'], ['专利', '利权']]
    """
    return [pieces(run)[:-1] or pieces(run) if len(run) > 1 else pieces(run) for run in runs(text)]


def for_sqlite(phrases: list[list[str]]) -> str:
    """The search as SQLite's FTS5 reads it: phrases of pieces, the last of each by its beginning."""
    return " AND ".join(f'"{" ".join(phrase)}" *' for phrase in phrases)


def for_postgresql(phrases: list[list[str]]) -> str:
    """The search as PostgreSQL's `tsquery` reads it."""
    quoted = (" <-> ".join(f"'{piece}'" for piece in phrase) for phrase in phrases)
    return " & ".join(f"({phrase}:*)" for phrase in quoted)


def as_tsvector(tokens: list[str]) -> str:
    """The pieces as PostgreSQL's `tsvector` reads them, each with its place.

    >>> as_tsvector(["清华", "华大"])
    "'清华':1 '华大':2"
    """
    return " ".join(f"'{piece}':{place}" for place, piece in enumerate(tokens, start=1))
