"""A comparison as the list of changes that goes into the changelog and the release notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from opentt.report.columns import clean
from opentt.versions.classes import CLASSES, Level
from opentt.versions.words import COLON, COMMA, JUDGE, LEVEL, STOP, alike, summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.text import Lang
    from opentt.versions.change import Change
    from opentt.versions.comparison import Comparison

_MARKS = re.compile(r"([\\`*_\[\]<>#|~])")


def to_markdown(comparison: Comparison, lang: Lang) -> str:
    """The report as Markdown: headings of the fourth level, as they stand below a version in the changelog."""
    return "\n".join(_lines(comparison, lang)) + "\n"


def _lines(comparison: Comparison, lang: Lang) -> Iterator[str]:
    for level in Level:
        changes = comparison.at(level)
        if not changes:
            continue
        yield from (f"#### {LEVEL[level].pick(lang)}", "")
        for kind, same in alike(changes).items():
            verdict = CLASSES[kind]
            judge = JUDGE.pick(lang) if verdict.judge else ""
            yield f"- {verdict.title.pick(lang)}{judge}{COLON.pick(lang)}{verdict.reason.pick(lang)}"
            for change, places in same.items():
                named = COMMA.pick(lang).join(f"`{clean(place)}`" for place in places)
                yield f"  - {named}{_values(change, lang)}"
        yield ""
    yield _escaped(STOP.pick(lang).join(text.pick(lang) for text in summary(comparison)))


def _values(change: Change, lang: Lang) -> str:
    values = [_escaped(text.pick(lang)) for text in (change.before, change.after) if text is not None]
    return f"{COLON.pick(lang)}{' → '.join(values)}" if values else ""


def _escaped(text: str) -> str:
    """The text on one line, no character of it a mark."""
    return _MARKS.sub(r"\\\1", clean(text))
