"""A workbook written row by row: sheets of records, and the hidden sheet that says what their columns are."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from opentt.tables.spreadsheet import cell_text
from opentt.workbook.index import FORM, INDEX, Index, Listed
from opentt.workbook.plan import SheetColumn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from opentt.text import Lang
    from opentt.workbook.plan import Sheet
    from opentt.workbook.rows import Cells

MOST_ROWS = 1_048_576
"""Rows of a sheet, headings included."""

FIRST_DAY = date(1900, 3, 1)
"""The first day that all spreadsheet programs count alike; earlier ones are written as text."""

NUMBERS = {"money": "#,##0.00", "number": "General", "integer": "0", "date": "yyyy-mm-dd"}
"""The format of the cells of each kind that is no text."""

TEXT = "@"
"""The format of cells that stay as they are typed."""

_WIDTHS = {"money": 16, "number": 12, "integer": 10, "date": 12, "boolean": 10, "code": 20, "instant": 26}
_NARROWEST, _WIDEST = 10, 36


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet with the columns that it has here, and its rows."""

    sheet: Sheet
    columns: tuple[SheetColumn, ...]
    rows: Iterable[Cells] = field(repr=False, default=())


@dataclass
class Book:
    """A workbook that is being written, and what its index will say."""

    content: Workbook
    lang: Lang
    listed: list[Listed] = field(default_factory=list)
    formats: dict[str, Format] = field(default_factory=dict)

    def format(self, **properties: Any) -> Format:  # noqa: ANN401 - handed on to the library
        """The one format with these properties."""
        key = repr(sorted(properties.items()))
        if key not in self.formats:
            self.formats[key] = self.content.add_format(properties)
        return self.formats[key]

    def list(self, page: Page, column: SheetColumn) -> None:
        """Nothing: the column will be in the index."""
        sheet = page.sheet
        self.listed.append(
            Listed(sheet.name.pick(self.lang), sheet.table.name, column.heading.pick(self.lang), column.name)
        )


@contextmanager
def new_book(path: Path, lang: Lang, version: str, scratch: Path) -> Iterator[Book]:
    """A workbook that holds only one row in memory; in the end it has its index and stands at the path.

    `scratch` is a folder for what waits. Raises OSError where it cannot be written.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    options = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    content = xlsxwriter.Workbook(str(path), {"constant_memory": True, "tmpdir": str(scratch), **options})
    content.use_zip64()
    book = Book(content, lang)
    try:
        yield book
        _write_index(book, version)
        content.close()
    except FileCreateError as error:
        raise error.args[0] from error
    finally:
        for sheet in content.worksheets():
            waiting = sheet.row_data_fh
            if waiting is not None and not waiting.closed:
                waiting.close()


def write_page(book: Book, page: Page) -> None:
    """Nothing: the sheet has its headings in the first row, which stays in sight, and its rows below."""
    sheet = book.content.add_worksheet(page.sheet.name.pick(book.lang))
    heading = book.format(bold=True, bg_color="#DDE7F3", bottom=1, text_wrap=True, valign="top")
    for place, column in enumerate(page.columns):
        sheet.set_column(place, place, width(column, book.lang), cell_format(book, column))
        book.list(page, column)
    for place, column in enumerate(page.columns):
        sheet.write_string(0, place, column.heading.pick(book.lang), heading)
    sheet.freeze_panes(1, 1)
    write_rows(book, sheet, page, 1, 0)


def write_rows(book: Book, sheet: Worksheet, page: Page, line: int, left: int) -> int:
    """How many rows were written from a line (counted from 0) on, the first column at `left`."""
    places = {column.name: (left + place, column) for place, column in enumerate(page.columns)}
    count = 0
    for cells in page.rows:
        for name, text in sorted(cells.items(), key=lambda cell: places[cell[0]][0]):
            place, column = places[name]
            write_cell(sheet, line + count, place, column, text, cell_format(book, column))
        count += 1
    return count


def write_cell(sheet: Worksheet, line: int, place: int, column: SheetColumn, text: str, form: Format) -> None:
    """Nothing: the cell holds a number or a day where a spreadsheet has them exactly, else the text."""
    kind = kind_of(column)
    if kind in {"money", "number", "integer"}:
        number = float(text)
        if Decimal(cell_text(number)) == Decimal(text):
            sheet.write_number(line, place, number, form)
            return
    if kind == "date" and len(text) == len("2024-01-01") and text >= FIRST_DAY.isoformat():
        sheet.write_datetime(line, place, date.fromisoformat(text), form)
        return
    sheet.write_string(line, place, text, form)


def _write_index(book: Book, version: str) -> None:
    index = book.content.add_worksheet(INDEX)
    for line, row in enumerate(Index(version, tuple(book.listed)).rows()):
        for place, text in enumerate(row):
            index.write_string(line, place, text)
    index.hide()
    book.content.set_properties({"title": FORM})
    book.content.set_custom_property("opentt", version)


def kind_of(column: SheetColumn) -> str:
    """The kind of a column's cells: of its leaf; text where several values share a cell."""
    if column.field is None:
        return "integer" if column.name.endswith("ordinal") else "string"
    return "string" if column.field.item is not None else column.field.kind


def cell_format(book: Book, column: SheetColumn, **more: Any) -> Format:  # noqa: ANN401 - handed on to the library
    """The format of a column's cells, with more properties if any are named."""
    return book.format(num_format=NUMBERS.get(kind_of(column), TEXT), valign="top", **more)


def width(column: SheetColumn, lang: Lang) -> float:
    """How wide a column is, in characters."""
    heading = column.heading.pick(lang)
    letters = sum(2 if character > "\u2e7f" else 1 for character in heading) + 2
    usual = _WIDTHS.get(kind_of(column), 22 if column.field is not None else 24)
    return max(_NARROWEST, min(_WIDEST, max(usual, letters)))


def extension(name: str) -> SheetColumn:
    """The column of an extension member."""
    from opentt.text import Text

    return SheetColumn(name, Text(name, name), (), None)


def used(sheet: Sheet, names: Sequence[str] | set[str]) -> tuple[SheetColumn, ...]:
    """The columns of a sheet that are keys, an id, or in a set of names; extension members last, by name."""
    own = [column for column in sheet.columns if column.field is None or column.name == "id" or column.name in names]
    known = {column.name for column in sheet.columns}
    return (*own, *(extension(name) for name in sorted(set(names) - known)))
