"""A comparison for a page, a pull request or a mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.changes.comparison import KINDS
from opentt.changes.edits import edits
from opentt.changes.words import KIND, MORE, SAME, TITLE, UNCHANGED, warnings
from opentt.report.as_markdown import escaped
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.changes.comparison import Change, Comparison
    from opentt.changes.words import Teller

_ENTITY = Text("记录", "Records")
_NONE = "–"


def lines(comparison: Comparison, teller: Teller, most: int) -> Iterator[str]:
    """The report piece by piece; `most` records of each entity and kind, all for 0."""
    yield f"# {teller.say(TITLE)}\n"
    if comparison.same:
        yield f"\n{teller.say(SAME, n=f'{sum(comparison.unchanged.values()):,}')}\n"
    else:
        yield from _totals(comparison, teller)
    for warning in warnings(comparison, teller):
        yield f"\n> {escaped(warning)}\n"
    for name, entity in comparison.standard.entities.items():
        counts = comparison.counts[name]
        for kind in KINDS:
            if kind not in counts:
                continue
            yield f"\n## {entity.title.pick(teller.lang)} · {KIND[kind].pick(teller.lang)} {counts[kind]:,}\n\n"
            for change in comparison.changes(name, kind, most):
                yield from _change(change, comparison, teller)
            if most and counts[kind] > most:
                yield f"\n{escaped(teller.say(MORE, n=f'{counts[kind] - most:,}'))}\n"


def _totals(comparison: Comparison, teller: Teller) -> Iterator[str]:
    heads = [teller.say(_ENTITY), *(KIND[kind].pick(teller.lang) for kind in KINDS), teller.say(UNCHANGED)]
    yield f"\n| {' | '.join(heads)} |\n| --- |{' ---: |' * (len(heads) - 1)}\n"
    for name, entity in comparison.standard.entities.items():
        counts, unchanged = comparison.counts[name], comparison.unchanged.get(name, 0)
        if counts or unchanged:
            numbers = [f"{counts.get(kind, 0):,}" for kind in KINDS]
            yield f"| {' | '.join([entity.title.pick(teller.lang), *numbers, f'{unchanged:,}'])} |\n"


def _change(change: Change, comparison: Comparison, teller: Teller) -> Iterator[str]:
    yield f"- {escaped(teller.name(change))}\n"
    if change.before is None or change.after is None:
        return
    for edit in edits(comparison.standard.entities[change.entity].root, change.before, change.after):
        said = teller.said(change, edit)
        before = _NONE if said.before is None else escaped(said.before)
        after = _NONE if said.after is None else escaped(said.after)
        yield f"  - {escaped(said.place)}: {before} → {after}\n"
