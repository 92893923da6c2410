"""The first sheet of a template: how to fill it in, and what each sheet holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.template import words
from opentt.text import Text
from opentt.workbook.index import Listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentt.standard import Standard
    from opentt.workbook.plan import Sheet
    from opentt.workbook.writing import Book

_BLUE = "#1F4E79"


def write_guide(book: Book, standard: Standard, sheets: Sequence[Sheet]) -> None:
    """Nothing: the sheet is written."""
    lang = book.lang
    main = sheets[0]
    name = words.GUIDE.pick(lang)
    sheet = book.content.add_worksheet(name)
    book.listed.append(Listed(name, "", "", ""))
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_column(0, 0, 4)
    sheet.set_column(1, 1, 34)
    sheet.set_column(2, 2, 86)
    title = f"{main.title.zh} {main.title.en}"
    sheet.set_row(0, 30)
    sheet.write_string(0, 0, title, book.format(bold=True, font_size=18, font_color=_BLUE))
    version = words.VERSION.fill({"version": standard.version}).pick(lang)
    sheet.write_string(1, 0, f"OpenTT · {version}", book.format(font_color="#7F7F7F"))
    number = book.format(bold=True, font_color=_BLUE, valign="top", align="right")
    plain = book.format(text_wrap=True, valign="top")
    line = 3
    for step, text in enumerate(words.STEPS, start=1):
        told = text.fill({"main": main.name.pick(lang)}).pick(lang)
        sheet.set_row(line, 18 * (1 + _letters(told) // 118))
        sheet.write_number(line, 0, step, number)
        sheet.merge_range(line, 1, line, 2, told, plain)
        line += 1
    line += 1
    head = book.format(bold=True, font_color="#FFFFFF", bg_color=_BLUE)
    sheet.write_string(line, 1, words.SHEETS.pick(lang), head)
    sheet.write_string(line, 2, words.HOLDS.pick(lang), head)
    for one in sheets:
        line += 1
        link = book.format(font_color=_BLUE, underline=1)
        place = one.name.pick(lang)
        sheet.write_url(line, 1, f"internal:'{place}'!A1", link, place)
        sheet.write_string(line, 2, _holds(standard, one).pick(lang), book.format(text_wrap=True, valign="top"))


def _holds(standard: Standard, sheet: Sheet) -> Text:
    entity = standard.entities[sheet.table.entity]
    names = Text(entity.title.zh, entity.title.en.casefold())
    if not sheet.table.path:
        return _filled(words.EACH_ROW, entity=names)
    if len(sheet.titles) > 1:
        return _filled(words.EACH_INNER, outer=sheet.titles[-2], part=sheet.title)
    return _filled(words.EACH_PART, entity=names, part=sheet.title)


def _filled(text: Text, **parts: Text) -> Text:
    zh = text.fill({name: part.zh for name, part in parts.items()}).zh
    return Text(zh, text.fill({name: part.en.casefold() for name, part in parts.items()}).en)


def _letters(text: str) -> int:
    return sum(2 if character > "\u2e7f" else 1 for character in text)
