"""Text for a terminal: columns that stay aligned where Chinese and English mix, and nothing that moves the cursor."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

GAP = "  "
"""What stands between two columns."""

_WIDE = {"W", "F"}
_NO_WIDTH = {"Mn", "Me", "Cf"}
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def width(text: str) -> int:
    """How many columns of a terminal the text takes.

    >>> width("合同 A")
    6
    """
    return sum(_columns(char) for char in text)


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """The text filled up with blanks to a number of columns, on its left where `right` is true."""
    blanks = " " * (columns - width(text))
    return blanks + text if right else text + blanks


def table(rows: Sequence[Sequence[str]], *, indent: str = "", right: Collection[int] = ()) -> Iterator[str]:
    """The rows as aligned lines; the columns in `right` end together, the others begin together.

    >>> list(table([["字段", "n"], ["id", "12"]], right=[1]))
    ['字段   n', 'id    12']
    """
    widths = [max(map(width, cells)) for cells in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            pad(cell, columns, right=place in right)
            for place, (cell, columns) in enumerate(zip(row, widths, strict=True))
        ]
        yield indent + GAP.join(cells).rstrip()


def clean(text: str) -> str:
    r"""The text on one line, with whatever a terminal would obey or hide written out.

    >>> clean("a\x1b[31m")
    'a\\x1b[31m'
    """
    if text.isprintable():
        return text
    return "".join(_written_out(char) if _is_unseen(char) else char for char in text)


def short(text: str, most: int) -> str:
    """The text, cut where it is longer than that many characters; an ellipsis says so.

    >>> short("abcdef", 4)
    'abc…'
    """
    return text if len(text) <= most else f"{text[: most - 1]}…"


def fit(text: str, columns: int) -> str:
    """The text, cut where it takes more columns of a terminal.

    >>> fit("合同.xlsx", 5)
    '合同.'
    """
    while width(text) > columns:
        text = text[:-1]
    return text


def _columns(char: str) -> int:
    if unicodedata.east_asian_width(char) in _WIDE:
        return 2
    return 0 if unicodedata.category(char) in _NO_WIDTH else 1


def _is_unseen(char: str) -> bool:
    """Whether a terminal obeys or hides the character, or XML has no place for it (noncharacters)."""
    return unicodedata.category(char) in _UNSEEN or ord(char) & 0xFFFE == 0xFFFE  # noqa: PLR2004


def _written_out(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
