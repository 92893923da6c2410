"""The user's own workbook back, its faulty cells coloured and commented, behind a sheet that sums up."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from opentt.report.marks import mark
from opentt.report.own_book import Book, as_it_was, as_read, nothing_but_findings
from opentt.report.place import is_file
from opentt.report.xlsx_summary import sum_up
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.finding import Report
    from opentt.report.words import Reader

TABLES = ("csv", "tsv", "xlsx", "xls", "ods", "parquet")
"""The formats of inputs that are copied to a sheet."""

_SEVERAL = Text(
    "有多个文件：各表的值抄入本工作簿，格式和公式不在其中",
    "several files: the values of each table are copied here, without formats and formulas",
)
_NO_TABLE = Text("输入不是表格：只有下面的清单", "the input is no table: there is only the list below")


def workbook(report: Report, reader: Reader, *, show_mapping: bool = False) -> bytes:  # noqa: ARG001 - findings only
    """The bytes of an XLSX file.

    One XLSX or XLSM input comes back with its sheets, values, formulas and formats. Other tables (CSV, XLS, ODS,
    or several files) are copied as they were read, each to a sheet; JSON gives the list of findings alone.
    Raises UsageError for an input that has changed since it was checked.
    """
    book = _book(report)
    shown = mark(book, report.findings, reader)
    sum_up(book, report, shown, reader)
    buffer = io.BytesIO()
    book.content.save(buffer)
    return buffer.getvalue()


def _book(report: Report) -> Book:
    tables = {read.path: read for read in report.inputs if is_file(read.path) and read.format in TABLES}
    if not tables:
        return nothing_but_findings(_NO_TABLE)
    paths = dict.fromkeys(read.path for read in report.inputs)
    first = next(iter(tables.values()))
    if len(paths) == 1 and first.format == "xlsx":
        return as_it_was(first)
    return as_read(list(tables.values()), () if len(paths) == 1 else (_SEVERAL,))
