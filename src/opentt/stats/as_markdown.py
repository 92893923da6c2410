"""A table for a page or a mail in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.report.as_markdown import escaped
from opentt.report.columns import clean
from opentt.stats.grids import grids

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opentt.stats.grids import Grid
    from opentt.stats.table import Table
    from opentt.stats.words import Style

_INDENT = "\u3000"


def markdown(table: Table, style: Style) -> str:
    """A heading, pipe tables with numbers on the right, and the notes as a list; ends with a line feed."""
    parts = [f"## {escaped(clean(table.title.pick(style.lang)))}"]
    for grid in grids(table, style):
        if grid.caption:
            parts.append(f"**{escaped(clean(grid.caption))}**")
        parts.append("\n".join(_pipes(grid)))
    parts.append("\n".join(f"- {escaped(clean(note.pick(style.lang)))}" for note in table.notes))
    return "\n\n".join(parts) + "\n"


def _pipes(grid: Grid) -> Iterator[str]:
    yield _row(grid.heads)
    yield _row(["---" if place < grid.labels else "---:" for place in range(len(grid.heads))], plain=True)
    for row in grid.rows:
        yield _row(row)


def _row(cells: Sequence[str], *, plain: bool = False) -> str:
    return f"| {' | '.join(cell if plain else _cell(cell) for cell in cells)} |"


def _cell(cell: str) -> str:
    """The cell; Markdown drops leading blanks, so that ideographic ones stand for the indent."""
    bare = cell.lstrip(" ")
    return _INDENT * ((len(cell) - len(bare)) // 2) + escaped(clean(bare))
