"""A comparison for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opentt.changes.comparison import KINDS
from opentt.changes.edits import edits
from opentt.changes.words import KIND, MORE, SAME, UNCHANGED, warnings
from opentt.report.columns import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.changes.comparison import Change, Comparison, Kind
    from opentt.changes.words import Teller

COLOUR: dict[Kind, str] = {
    "added": "green",
    "changed": "yellow",
    "withdrawn": "magenta",
    "merged": "blue",
    "restored": "green",
    "gone": "red",
}


def lines(comparison: Comparison, teller: Teller, most: int, *, color: bool = False) -> Iterator[str]:
    """The report line by line, each with its line feed; `most` records of each entity and kind, all for 0."""
    for line in _lines(comparison, teller, most, color=color):
        yield f"{line}\n"


def _lines(comparison: Comparison, teller: Teller, most: int, *, color: bool) -> Iterator[str]:
    if comparison.same:
        yield teller.say(SAME, n=f"{sum(comparison.unchanged.values()):,}")
    for name, entity in comparison.standard.entities.items():
        counts = comparison.counts[name]
        unchanged = comparison.unchanged.get(name, 0)
        if not counts:
            continue
        totals = [f"{KIND[kind].pick(teller.lang)} {counts[kind]:,}" for kind in KINDS if kind in counts]
        title = entity.title.pick(teller.lang)
        head = f"{title}  {' · '.join([*totals, f'{UNCHANGED.pick(teller.lang)} {unchanged:,}'])}"
        yield click.style(head, bold=True) if color else head
        for kind in KINDS:
            if kind not in counts:
                continue
            word = KIND[kind].pick(teller.lang)
            yield f"  {click.style(word, fg=COLOUR[kind]) if color else word}"
            for change in comparison.changes(name, kind, most):
                yield from _change(change, comparison, teller)
            if most and counts[kind] > most:
                yield f"    {teller.say(MORE, n=f'{counts[kind] - most:,}')}"
        yield ""
    yield from map(clean, warnings(comparison, teller))


def _change(change: Change, comparison: Comparison, teller: Teller) -> Iterator[str]:
    yield f"    {clean(teller.name(change))}"
    if change.before is None or change.after is None:
        return
    root = comparison.standard.entities[change.entity].root
    for edit in edits(root, change.before, change.after):
        said = teller.said(change, edit)
        place = f"      {clean(said.place)}  {said.path}"
        if said.before is None:
            yield f"{place}  + {clean(said.after or '')}"
        elif said.after is None:
            yield f"{place}  - {clean(said.before)}"
        else:
            yield f"{place}  {clean(said.before)} → {clean(said.after)}"
