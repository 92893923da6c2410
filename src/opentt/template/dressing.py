"""A sheet as a person fills it in: title, groups, help, example and headings above, checks on every cell below."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from opentt.template import words
from opentt.template.checks import check, hint
from opentt.template.example import example
from opentt.template.lists import ranges_of
from opentt.workbook.index import Listed
from opentt.workbook.writing import cell_format, width, write_cell, write_rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from opentt.standard import Standard
    from opentt.text import Lang
    from opentt.workbook.plan import Sheet, SheetColumn
    from opentt.workbook.writing import Book, Page

ABOVE = 6
"""Rows above the first one to fill in."""

LAST = 5000
"""The last row whose cells have lists, formats and checks."""

_TITLE, _GROUPS, _OTHER, _HINTS, _EXAMPLE, _HEADINGS = range(ABOVE)
_BLUE, _PALE, _GREY, _INK, _RED = "#1F4E79", "#DDEBF7", "#E4E4E4", "#404040", "#C00000"
_LINE = "#BFBFBF"
_BANDS = ("#EAF1DD", "#FDF2E0")
_MARK = 8


def write_dressed(book: Book, standard: Standard, page: Page, lists: Mapping[str, list[str]], main: Sheet) -> None:
    """Nothing: the sheet is written, with its rows if it has any."""
    lang = book.lang
    sheet = book.content.add_worksheet(page.sheet.name.pick(lang))
    sheet.set_tab_color(_BLUE if not page.sheet.table.path else "#9DC3E6")
    sheet.set_column(0, 0, _MARK, book.format(font_color="#7F7F7F"))
    book.listed.append(Listed(page.sheet.name.pick(lang), page.sheet.table.name, "#", "#"))
    for place, column in enumerate(page.columns, start=1):
        sheet.set_column(place, place, width(column, lang), cell_format(book, column))
        book.list(page, column)
    _above(book, standard, sheet, page)
    count = write_rows(book, sheet, page, ABOVE, 1)
    sheet.freeze_panes(ABOVE, 2 if not page.sheet.table.path else 1 + len(page.sheet.table.keys))
    sheet.set_landscape()
    sheet.set_paper(8)
    sheet.repeat_rows(_GROUPS, _HEADINGS)
    ranges, owners = ranges_of(lists), _owners(main, lang)
    last = max(LAST, ABOVE + count + 100)
    for place, column in enumerate(page.columns, start=1):
        if column.field is not None or column.name in page.sheet.table.keys:
            sheet.data_validation(ABOVE, place, last, place, check(standard, page.sheet, column, lang, ranges, owners))


def _above(book: Book, standard: Standard, sheet: Worksheet, page: Page) -> None:
    lang = book.lang
    other: Lang = "en" if lang == "zh" else "zh"
    mark = book.format(font_color="#7F7F7F", font_size=9)
    sheet.set_row(_TITLE, 24)
    sheet.write_string(_TITLE, 0, "#", mark)
    title = " ".join(page.sheet.title.pick(one) for one in (lang, other))
    sheet.write_string(_TITLE, 1, title, book.format(bold=True, font_size=14, font_color=_BLUE))
    for place, (text, form) in enumerate(_legend(book), start=4):
        if place <= len(page.columns):
            sheet.write_string(_TITLE, place, text, form)
    sheet.set_row(_GROUPS, 18)
    _groups(book, sheet, page)
    sheet.set_row(_OTHER, 26)
    sheet.write_string(_OTHER, 0, "#", mark)
    small = book.format(font_size=8, font_color=_INK, text_wrap=True, valign="top")
    for place, column in enumerate(page.columns, start=1):
        sheet.write_string(_OTHER, place, column.heading.pick(other), small)
    sheet.set_row(_HINTS, 36)
    sheet.write_string(_HINTS, 0, "#", mark)
    for place, column in enumerate(page.columns, start=1):
        sheet.write_string(_HINTS, place, _hint(standard, page.sheet, column, lang), small)
    _example(book, standard, sheet, page, mark)
    sheet.set_row(_HEADINGS, 34)
    sheet.write_string(_HEADINGS, 0, "#", mark)
    for place, column in enumerate(page.columns, start=1):
        sheet.write_string(_HEADINGS, place, column.heading.pick(lang), heading_format(book, column))


def _legend(book: Book) -> list[tuple[str, Format]]:
    """What red letters and a grey ground mean, each in its own dress."""
    own = {"font_size": 9, "valign": "vcenter", "align": "center", "border": 1, "border_color": _LINE}
    return [
        (words.RED.pick(book.lang), book.format(bold=True, font_color=_RED, bg_color=_PALE, **own)),
        (words.GREY.pick(book.lang), book.format(font_color=_BLUE, bg_color=_GREY, **own)),
    ]


def _groups(book: Book, sheet: Worksheet, page: Page) -> None:
    """Nothing: the objects that columns lie in stand above them, each on a band of its own."""
    sheet.write_string(_GROUPS, 0, "#", book.format(font_color="#7F7F7F", font_size=9))
    place = 1
    band = 0
    for group, columns in groupby(page.columns, key=lambda column: column.group):
        wide = len(list(columns))
        if group is not None:
            form = book.format(bold=True, font_size=9, bg_color=_BANDS[band % 2], font_color=_INK)
            first = book.format(
                bold=True, font_size=9, bg_color=_BANDS[band % 2], font_color=_INK, left=1, left_color=_LINE
            )
            for at in range(place, place + wide):
                sheet.write_string(
                    _GROUPS, at, group.pick(book.lang) if at == place else "", first if at == place else form
                )
            band += 1
        place += wide


def _hint(standard: Standard, sheet: Sheet, column: SheetColumn, lang: Lang) -> str:
    parts = [hint(standard, sheet, column).pick(lang)] if column.field or column.name in sheet.table.keys else []
    if column.required and column.name != "ordinal":
        parts.insert(0, words.REQUIRED.pick(lang))
    if column.field is not None and column.field.access != "public":
        parts.append((words.INTERNAL if column.field.access == "internal" else words.RESTRICTED).pick(lang))
    return "·".join(parts) if lang == "zh" else " · ".join(parts)


def _example(book: Book, standard: Standard, sheet: Worksheet, page: Page, mark: Format) -> None:
    sheet.write_string(_EXAMPLE, 0, words.EXAMPLE.pick(book.lang), mark)
    texts = example(standard, page.sheet, book.lang)
    for place, column in enumerate(page.columns, start=1):
        if column.name in texts:
            form = cell_format(book, column, italic=True, font_color="#7F7F7F", bg_color="#F7F7F7")
            write_cell(sheet, _EXAMPLE, place, column, texts[column.name], form)


def heading_format(book: Book, column: SheetColumn) -> Format:
    """Red letters where a column must be filled, a grey ground where it is not public."""
    public = column.field is None or column.field.access == "public"
    required = column.required and column.name != "ordinal"
    return book.format(
        bold=True,
        font_color=_RED if required else _BLUE,
        bg_color=_PALE if public else _GREY,
        text_wrap=True,
        valign="vcenter",
        border=1,
        border_color=_LINE,
        bottom=2,
    )


def _owners(main: Sheet, lang: Lang) -> str:
    """The ids of the main sheet, as a formula."""
    from xlsxwriter.utility import xl_col_to_name

    place = next(place for place, column in enumerate(main.columns, start=1) if column.name == "id")
    column = xl_col_to_name(place)
    return f"='{main.name.pick(lang)}'!${column}${ABOVE + 1}:${column}${LAST}"
