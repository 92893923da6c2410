"""A row for each finding, for Excel and WPS: UTF-8 with byte order mark, CRLF, no cell that is a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from opentt.report.rows import FORMULA, HEADINGS, row

if TYPE_CHECKING:
    from opentt.finding import Report
    from opentt.report.words import Reader

BOM = "\ufeff"


def rows(report: Report, reader: Reader, *, show_mapping: bool = False) -> str:  # noqa: ARG001 - findings only
    """The table with its headings; nothing else, so that it sorts and filters."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([text.pick(reader.lang) for text in HEADINGS.values()])
    for finding in report.findings:
        writer.writerow([harmless(cell) for cell in row(finding, reader).values()])
    return BOM + buffer.getvalue()


def harmless(cell: str | int) -> str | int:
    """The cell, behind an apostrophe where a spreadsheet program would take it for a formula.

    >>> harmless("=1+1"), harmless("-5"), harmless("甲"), harmless(3)
    ("'=1+1", "'-5", '甲', 3)
    """
    if isinstance(cell, str) and (cell.startswith(FORMULA) or cell.lstrip().startswith(FORMULA)):
        return f"'{cell}"
    return cell
