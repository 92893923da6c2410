"""A comparison for a terminal: by level, then by kind of change with its reason, then the places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opentt.report.columns import clean, width
from opentt.text import Text
from opentt.versions.classes import CLASSES, Level
from opentt.versions.words import COLON, COMMA, JUDGE, LEVEL, STOP, alike, summary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.text import Lang
    from opentt.versions.change import Change
    from opentt.versions.comparison import Comparison

LONGEST = 80
"""How many columns a value may take."""

PLACES = 8
"""How many places of the same change are named."""

_COLOUR = {Level.MAJOR: "red", Level.MINOR: "yellow", Level.PATCH: "cyan"}
_MORE = Text("……另有 {n} 处（--format json 列全）", "… and {n} more (--format json has all)")


def to_text(comparison: Comparison, lang: Lang, *, color: bool = False) -> str:
    """The report as text that ends with a line feed."""
    return "".join(f"{line}\n" for line in _lines(comparison, lang, color=color))


def _lines(comparison: Comparison, lang: Lang, *, color: bool) -> Iterator[str]:
    for level in Level:
        changes = comparison.at(level)
        if not changes:
            continue
        head = f"{LEVEL[level].pick(lang)} {len(changes)}"
        yield click.style(head, fg=_COLOUR[level], bold=True) if color else head
        for kind, same in alike(changes).items():
            verdict = CLASSES[kind]
            judge = JUDGE.pick(lang) if verdict.judge else ""
            yield f"  {verdict.title.pick(lang)}{judge}{COLON.pick(lang)}{verdict.reason.pick(lang)}"
            for change, places in same.items():
                yield f"    {_places(places, lang)}{_values(change, lang)}"
        yield ""
    yield clean(STOP.pick(lang).join(text.pick(lang) for text in summary(comparison)))


def _places(places: list[str], lang: Lang) -> str:
    named = COMMA.pick(lang).join(clean(place) for place in places[:PLACES])
    return named + (_MORE.fill({"n": len(places) - PLACES}).pick(lang) if len(places) > PLACES else "")


def _values(change: Change, lang: Lang) -> str:
    """What the value was and is; a value on one side only stands alone."""
    values = [_shortened(clean(text.pick(lang))) for text in (change.before, change.after) if text is not None]
    return f"  {' → '.join(values)}" if values else ""


def _shortened(text: str) -> str:
    if width(text) <= LONGEST:
        return text
    cut = ""
    for char in text:
        if width(cut + char) >= LONGEST:
            break
        cut += char
    return f"{cut}…"
