"""The first sheet of a marked workbook: what was found in all, by rule, and one by one with links to the cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from opentt.report.columns import width as text_width
from opentt.report.marks import COLOUR
from opentt.report.own_book import write_text
from opentt.report.place import address
from opentt.report.rows import HEADINGS, row
from opentt.report.totals import totals, unlisted
from opentt.report.words import (
    BASIS,
    BY_RULE,
    CHECKED,
    NOTHING,
    SAMPLED,
    SEVERITY,
    UNREAD,
    by_severity,
    sizes,
)
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from opentt.finding import Report
    from opentt.report.own_book import Book
    from opentt.report.words import Reader

TITLE = Text("检查结果", "Findings")

_LINK = Text("位置（点击前往）", "Place (click to go)")
_REMARK = Text("注意：{remark}", "note: {remark}")
_LISTED = Text("逐条发现", "findings one by one")
_COLUMNS = ("severity", "place", "message", "record", "label", "heading", "value", "cites", "rule", "count")
_MORE = ("suppressed", "fingerprint")
_LAST_PRINTED = "label"
_WIDTHS = (11, 24, 60, 30, 30, 22, 22, 40, 44, 8, 10, 19)
_BY_RULE_COLUMNS = ("severity", "count", "title", "rule")
_WASH = PatternFill("solid", fgColor="FFEAEEF2")
_TOP = Alignment(vertical="top", wrap_text=True)
_MOST_ROWS = 1_000_000
_LINE_HEIGHT, _HIGHEST = 15, 405


def sum_up(book: Book, report: Report, shown: Mapping[int, tuple[str, str]], reader: Reader) -> None:
    """Nothing: the sheet is the first of the workbook, and the one that opens."""
    content = book.content
    sheet = content.create_sheet(_free(content.sheetnames, reader.say(TITLE)), 0)
    for other in content.worksheets:
        other.sheet_view.tabSelected = other is sheet
    content.active = 0
    for line, text in enumerate(_head(book, report, reader), start=1):
        write_text(sheet, line, 1, text)
        sheet.cell(line, 1).font = Font(bold=line <= 2, size=16 if line == 1 else 11)  # noqa: PLR2004 - two lines lead
    line = _by_rule(sheet, sheet.max_row + 2, report, reader)
    _list(sheet, line + 2, report, shown, reader)
    for column, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    _on_paper(sheet)


def _on_paper(sheet: Worksheet) -> None:
    """Nothing: the sheet prints in landscape, as wide as the page and as long as it needs."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.print_area = f"A1:{get_column_letter(_COLUMNS.index(_LAST_PRINTED) + 1)}{sheet.max_row}"


def _head(book: Book, report: Report, reader: Reader) -> Iterator[str]:
    yield reader.say(TITLE)
    yield by_severity(report, reader)
    checked = CHECKED if report.by_rule or report.unreadable else NOTHING
    basis = reader.say(BASIS, standard=report.standard, as_of=report.options.as_of)
    yield f"{reader.say(checked, **sizes(report, reader.lang))} · {basis}"
    for path in report.unreadable:
        yield reader.say(UNREAD, path=path)
    if left := unlisted(report):
        yield reader.say(SAMPLED, all=f"{sum(report.by_rule.values()):,}", missing=f"{left:,}")
    for remark in book.remarks:
        yield reader.say(_REMARK, remark=remark.pick(reader.lang))


def _by_rule(sheet: Worksheet, line: int, report: Report, reader: Reader) -> int:
    """The line below the totals."""
    found = totals(report, reader.cards)
    if not found:
        return line
    write_text(sheet, line, 1, reader.say(BY_RULE))
    sheet.cell(line, 1).font = Font(bold=True)
    for column, name in enumerate(_BY_RULE_COLUMNS, start=1):
        write_text(sheet, line + 1, column, HEADINGS[name].pick(reader.lang))
        _as_heading(sheet, line + 1, column)
    for at, total in enumerate(found, start=line + 2):
        write_text(sheet, at, 1, SEVERITY[total.severity].pick(reader.lang))
        sheet.cell(at, 1).fill = PatternFill("solid", fgColor=COLOUR[total.severity])
        sheet.cell(at, 2).value = total.count
        sheet.cell(at, 2).alignment = Alignment(horizontal="left")
        write_text(sheet, at, 3, reader.title(total.rule))
        write_text(sheet, at, 4, total.rule)
    return line + 2 + len(found)


def _list(sheet: Worksheet, line: int, report: Report, shown: Mapping[int, tuple[str, str]], reader: Reader) -> None:
    """Nothing: a row for each finding, with a filter over the columns."""
    if not report.findings:
        return
    write_text(sheet, line - 1, 1, reader.say(_LISTED))
    sheet.cell(line - 1, 1).font = Font(bold=True)
    columns = (*_COLUMNS, *_MORE)
    for column, name in enumerate(columns, start=1):
        write_text(sheet, line, column, reader.say(_LINK if name == "place" else HEADINGS[name]))
        _as_heading(sheet, line, column)
    for place, finding in enumerate(report.findings[:_MOST_ROWS]):
        at = line + 1 + place
        there = shown.get(place)
        cells = {**row(finding, reader), "place": f"{there[0]}!{there[1]}" if there else address(finding.location)}
        for column, name in enumerate(columns, start=1):
            value = cells[name]
            if isinstance(value, int):
                sheet.cell(at, column).value = value
            else:
                write_text(sheet, at, column, value)
            sheet.cell(at, column).alignment = _TOP
        sheet.cell(at, 1).fill = PatternFill("solid", fgColor=COLOUR[finding.severity])
        sheet.row_dimensions[at].height = _height(cells[name] for name in columns)
        if there:
            _link(sheet, at, 2, *there)
    last = line + min(len(report.findings), _MOST_ROWS)
    sheet.auto_filter.ref = f"A{line}:{get_column_letter(len(columns))}{last}"
    sheet.print_title_rows = f"{line}:{line}"


def _height(cells: Iterable[str | int]) -> int:
    """The height at which every wrapped cell of a row can be read: not every program finds it by itself."""
    lines = (-(-text_width(str(cell)) // (wide - 1)) for cell, wide in zip(cells, _WIDTHS, strict=True))
    return min(_LINE_HEIGHT * max(1, *lines), _HIGHEST)


def _link(sheet: Worksheet, line: int, column: int, title: str, cell: str) -> None:
    spot = sheet.cell(line, column)
    quoted = title.replace("'", "''")
    spot.hyperlink = Hyperlink(ref=spot.coordinate, location=f"'{quoted}'!{cell}")
    spot.font = Font(color="FF0550AE", underline="single")


def _as_heading(sheet: Worksheet, line: int, column: int) -> None:
    cell = sheet.cell(line, column)
    cell.font = Font(bold=True)
    cell.fill = _WASH


def _free(taken: list[str], wanted: str) -> str:
    """The name, with a number behind it where a sheet of the user's has it."""
    names = {name.casefold() for name in taken}
    name, n = wanted, 1
    while name.casefold() in names:
        n += 1
        name = f"{wanted} {n}"
    return name
