"""A table for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opentt.report.columns import clean
from opentt.report.columns import table as aligned
from opentt.stats.grids import grids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.stats.table import Table
    from opentt.stats.words import Style


def text(table: Table, style: Style, *, color: bool = False) -> str:
    """Title, numbers in aligned columns and what must be known to read them; ends with a line feed."""
    return "".join(f"{line}\n" for line in _lines(table, style, color=color))


def _lines(table: Table, style: Style, *, color: bool) -> Iterator[str]:
    title = clean(table.title.pick(style.lang))
    yield click.style(title, bold=True) if color else title
    for grid in grids(table, style):
        if grid.caption:
            yield ""
            yield clean(grid.caption)
        cells = [[clean(cell) for cell in row] for row in (grid.heads, *grid.rows)]
        yield from aligned(cells, indent="  ", right=range(grid.labels, len(grid.heads)))
    for note in table.notes:
        yield clean(note.pick(style.lang))
