"""The values that cells offer: the labels of each code list, on a hidden sheet that drop-downs point to."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from opentt.workbook.cells import label_of
from opentt.workbook.index import LISTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opentt.standard import Standard
    from opentt.text import Lang
    from opentt.workbook.plan import Sheet
    from opentt.workbook.writing import Book


def lists_of(standard: Standard, sheets: Iterable[Sheet], lang: Lang) -> dict[str, list[str]]:
    """The labels of every code list that the sheets use, by its name; deprecated codes are not offered."""
    names = dict.fromkeys(
        column.leaf.scheme for sheet in sheets for column in sheet.columns if column.leaf and column.leaf.scheme
    )
    return {name: labels(standard, name, lang) for name in names if name}


def labels(standard: Standard, name: str, lang: Lang) -> list[str]:
    """What is offered for a code list, in its order."""
    scheme = standard.schemes[name]
    return [label_of(scheme, code, lang) for code, concept in scheme.concepts.items() if not concept.deprecated]


def write_lists(book: Book, lists: Mapping[str, list[str]]) -> None:
    """Nothing: the lists stand on the hidden sheet, one in a column."""
    sheet = book.content.add_worksheet(LISTS)
    for place, name in enumerate(lists):
        sheet.write_string(0, place, name)
    for line, row in enumerate(zip_longest(*lists.values(), fillvalue=""), start=1):
        for place, label in enumerate(row):
            if label:
                sheet.write_string(line, place, label)
    sheet.hide()


def ranges_of(lists: Mapping[str, list[str]]) -> dict[str, str]:
    """The cells of each list on the hidden sheet, as a formula."""
    from xlsxwriter.utility import xl_col_to_name

    ranges = {}
    for place, (name, offered) in enumerate(lists.items()):
        column = xl_col_to_name(place)
        ranges[name] = f"='{LISTS}'!${column}$2:${column}${len(offered) + 1}"
    return ranges
