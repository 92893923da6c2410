"""How every Chinese label is read, as `pinyin.json`, so that a search needs no dictionary at run time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.emit.codes import schemes
from opentt.emit.spelling import as_json
from opentt.errors import StandardError
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from opentt.emit.sources import Sources

PATH = "vocab/derived/pinyin.json"

PHRASES = {"朝阳": [["cháo"], ["yáng"]], "长三角": [["cháng"], ["sān"], ["jiǎo"]]}
"""Words that the dictionary reads otherwise."""

_NO_LIBRARY = Text(
    "opentt build 需要 pypinyin：请用 uv run opentt build，或 pip install pypinyin",
    "opentt build needs pypinyin: use uv run opentt build, or pip install pypinyin",
)


def files(sources: Sources) -> dict[str, str]:
    """`pinyin.json`: the reading of every Chinese label, sorted."""
    reading = reader()
    labels = {
        label
        for scheme in schemes(sources).values()
        for concept in scheme["concepts"].values()
        for label in (concept["label"]["zh"], *concept["alt"]["zh"], *concept["hidden"]["zh"])
    }
    return {PATH: as_json({label: reading(label) for label in sorted(labels)})}


def reader() -> Callable[[str], str]:
    """The function that reads a label: syllables with spaces between, every other letter or digit alone.

    Raises StandardError where the dictionary is not installed.

    >>> reader()("行业 A")
    'hang ye a'
    """
    try:
        from pypinyin import lazy_pinyin, load_phrases_dict
    except ImportError as error:
        raise StandardError(_NO_LIBRARY) from error

    load_phrases_dict(PHRASES)

    def reading(label: str) -> str:
        spoken = lazy_pinyin(label, errors=lambda other: " ".join(filter(str.isalnum, other.casefold())))
        return " ".join(" ".join(spoken).split())

    return reading
