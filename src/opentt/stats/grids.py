"""A table as grids of texts for the page: rows down, the last of several axes across."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from opentt.stats.words import SHARE
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.stats.table import Table
    from opentt.stats.words import Style

_ALL = Text("全部", "All")


@dataclass(frozen=True, slots=True)
class Grid:
    """Cells with their headings; `labels` columns on the left are texts, the others numbers. `caption` may be empty."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    labels: int


def grids(table: Table, style: Style) -> Iterator[Grid]:
    """One grid with all measures for up to one axis; for more, one for each measure."""
    if len(table.axes) < 2:  # noqa: PLR2004 - two axes make a cross table
        yield _list(table, style)
        return
    for number in range(len(table.measures)):
        yield _cross(table, style, number)
        if table.question.share:
            yield _cross(table, style, number, share=True)


def _list(table: Table, style: Style) -> Grid:
    axis = table.question.axes[0].place.title.pick(style.lang) if table.axes else ""
    heads = [axis]
    for measure in table.measures:
        heads += [style.heading(table, measure), *([SHARE.pick(style.lang)] if table.question.share else [])]
    rows = []
    for key in table.places():
        label = style.label(table.axes[0][key[0]]) if key else _ALL.pick(style.lang)
        cells = [label]
        for number, measure in enumerate(table.measures):
            cells.append(style.number(table.numbers(key)[number], measure))
            if table.question.share:
                cells.append(style.share(table.share(key, number)))
        rows.append(tuple(cells))
    return Grid("", tuple(heads), tuple(rows), 1)


def _cross(table: Table, style: Style, number: int, *, share: bool = False) -> Grid:
    """One measure; of three and more axes only the rows with a number."""
    *down, across = table.axes
    measure = table.measures[number]
    caption = style.heading(table, measure)
    heads = [axis.place.title.pick(style.lang) for axis in table.question.axes[:-1]]
    rows = []
    for places in product(*(range(len(rows)) for rows in down)):
        keys = [(*places, place) for place in range(len(across))]
        if len(down) > 1 and not any(table.numbers(key)[number] for key in keys):
            continue
        labels = [style.label(down[axis][place]) for axis, place in enumerate(places)]
        numbers = [
            style.share(table.share(key, number)) if share else style.number(table.numbers(key)[number], measure)
            for key in keys
        ]
        rows.append((*labels, *numbers))
    titles = [row.label.pick(style.lang) for row in across]
    named = f"{caption} · {SHARE.pick(style.lang)}" if share else caption
    return Grid(named, (*heads, *titles), tuple(rows), len(down))
