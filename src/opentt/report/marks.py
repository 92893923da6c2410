"""Marks in a workbook: a colour for the worst finding of a cell, and a comment with all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from opentt.finding import Severity
from opentt.report.columns import clean, short
from opentt.report.words import SEVERITY, UNLISTED, counted
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from opentt.finding import Finding, Location
    from opentt.report.own_book import Book
    from opentt.report.words import Reader

COLOUR = {Severity.ERROR: "FFF4B6B6", Severity.WARNING: "FFFFE08A", Severity.ADVICE: "FFBFE3F2"}
"""The colour of a cell whose worst finding is of that severity."""

AUTHOR = "opentt"
_LONGEST = 700
_MOST = 10
_SAID = Text("{severity}：{message}\n{rule}", "{severity}: {message}\n{rule}")


def mark(book: Book, findings: Sequence[Finding], reader: Reader) -> dict[int, tuple[str, str]]:
    """The sheet and cell of each finding, by its place in the list; findings without a cell are not in it.

    A finding about a row or a heading line marks the line's first cell.
    """
    shown: dict[int, tuple[str, str]] = {}
    marked: dict[tuple[str, str], list[Finding]] = {}
    merged = {title: _merged(book.content[title]) for title in book.content.sheetnames if title in _titles(book)}
    for place, finding in enumerate(findings):
        sheet = book.sheets.get((finding.location.file, finding.location.sheet))
        spot = _spot(finding.location)
        if sheet is None or spot is None:
            continue
        cell = merged[sheet.title].get(spot, spot)
        shown[place] = (sheet.title, cell)
        marked.setdefault((sheet.title, cell), []).append(finding)
    for (title, cell), found in marked.items():
        _put(book.content[title][cell], found, reader)
    return shown


def _titles(book: Book) -> set[str]:
    return {sheet.title for sheet in book.sheets.values()}


def _spot(location: Location) -> str | None:
    if location.cell:
        return location.cell
    return f"A{location.line}" if location.line else None


def _merged(sheet: Worksheet) -> Mapping[str, str]:
    """The first cell of the merged range that a cell is in."""
    return {
        f"{cell.coordinate}": area.coord.partition(":")[0]
        for area in sheet.merged_cells.ranges
        for row in sheet.iter_rows(area.min_row, area.max_row, area.min_col, area.max_col)
        for cell in row
    }


def _put(cell: Cell | MergedCell, findings: Sequence[Finding], reader: Reader) -> None:
    """Nothing: the cell is coloured, and its comment says what is wrong after what it said before."""
    if isinstance(cell, MergedCell):  # pragma: no cover - merged cells were led to their first one
        return
    worst = min((finding.severity for finding in findings), key=lambda severity: severity.rank)
    cell.fill = PatternFill("solid", fgColor=COLOUR[worst])
    before = [cell.comment.text] if cell.comment else []
    text = "\n\n".join([*before, *_lines(findings, reader)])
    lines = text.count("\n") + len(text) // 30 + 1
    cell.comment = Comment(text, AUTHOR, height=min(40 + 18 * lines, 420), width=320)


def _lines(findings: Sequence[Finding], reader: Reader) -> Iterable[str]:
    for finding in findings[:_MOST]:
        severity = SEVERITY[finding.severity].pick(reader.lang)
        message = short(clean(finding.message.pick(reader.lang)), _LONGEST)
        yield reader.say(_SAID, severity=severity, message=message, rule=finding.rule)
    if len(findings) > _MOST:
        yield counted(len(findings) - _MOST, UNLISTED, reader.lang)
