"""Texts as the pieces that a search compares: pairs of Chinese characters, whole words of other scripts."""

from __future__ import annotations

import re
import sys
import unicodedata
from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_CHINESE, _OTHER = r"[\u3400-\u9fff\uf900-\ufaff]", r"[^\W_\u3400-\u9fff\uf900-\ufaff]"
_RUN = re.compile(f"{_CHINESE}+|{_OTHER}+")
_WORD = re.compile("[0-9A-Za-z]+")
"""A run, where there is nothing but ASCII."""

MOST = 4000
"""Pieces of one record that are indexed."""

_CHINESE_RUN = re.compile(f"({_CHINESE}+)")
_APART = re.compile(r"(?:[^\w\n]|_)+")
_BLANKS = re.compile(" {2,}")
_APART_IN_ASCII = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) != "\n"}
_GAP = "\0"
_UTF_16 = f"utf-16-{sys.byteorder[0]}e"


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


def words(texts: Iterable[str]) -> list[str]:
    """The pieces of each of some texts in order, with blanks between them.

    >>> words(["清华大学 TTO（2024）", "tto"])
    ['清华 华大 大学 学 tto 2024', 'tto']
    """
    text = "\n".join([one.replace("\n", " ") for one in texts])
    if text.isascii():
        return [" ".join(one.split()) for one in text.lower().translate(_APART_IN_ASCII).split("\n")]
    parts = _CHINESE_RUN.split(_APART.sub(" ", unicodedata.normalize("NFKC", text).casefold()))
    parts[1::2] = _pairs(parts[1::2])
    return [one.strip(" ") for one in _BLANKS.sub(" ", " ".join(parts)).split("\n")]


def _pairs(chinese: Sequence[str]) -> list[str]:
    """The pieces of each of some runs of Chinese characters, each of which UTF-16 writes in one unit.

    >>> _pairs(["清华大", "学"])
    ['清华 华大 大', '学']
    """
    if not chinese:
        return []
    units = array("H", "".join([_GAP, *(f"{run}{_GAP}" for run in chinese)]).encode(_UTF_16))
    written = array("H", [ord(" ")]) * (3 * len(units) - 3)
    written[0::3], written[1::3] = units[:-1], units[1:]
    # between two runs now stand: last character, gap, blank; gap, first character, blank
    told = written.tobytes().decode(_UTF_16)
    return [one[2:] for one in told[1 : -len(f"{_GAP} ")].split(f"{_GAP} {_GAP}")]


def indexed(told: Iterable[str]) -> str:
    """The pieces of a record's texts, each given as its `words`; in order, at most `MOST`."""
    found = " ".join(filter(None, told))
    return found if len(found) < 2 * MOST else " ".join(found.split(" ", MOST)[:MOST])


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
