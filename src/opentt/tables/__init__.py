"""Any file to raw rows or records that remember where they stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.tables import delimited, encoding
from opentt.tables.detect import is_json, kind
from opentt.tables.positions import position
from opentt.tables.raw import Document, Grid, RawRecord, RawRow, TextFile
from opentt.tables.source import HEAD, Source, open_source

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Document", "Grid", "RawRecord", "RawRow", "TextFile", "position", "read"]


def read(path: Path | str | Source, *, sheet: str | None = None) -> list[Grid | Document]:
    """The tables of a workbook, or the one table or document in any other file; "-" is standard input.

    `archive.zip!name` is a file in an archive.

    `sheet` names the sheet of a workbook, hidden or not; without it every visible sheet with data is read.
    Raises InputError for what cannot be read as a whole; `rows()` and `records()` then raise nothing.
    """
    source = path if isinstance(path, Source) else open_source(path)
    form = kind(source)
    if form == "parquet":
        from opentt.tables import columnar

        return [columnar.read_parquet(source)]
    if form != "text":
        from opentt.tables import spreadsheet

        return [*spreadsheet.read_workbook(source, form, sheet)]
    start = source.head.decode("utf-8-sig", "replace")
    in_lines = b"\0" not in source.head and not is_json(start, source.suffix)
    utf8 = encoding.plain_utf8(source, in_lines=in_lines)
    if utf8 is None:
        if in_lines:
            encoding.check_lines(source)
        utf8 = encoding.as_utf8(source)
    with utf8.path.open(encoding="utf-8", newline="") as file:
        start = file.read(HEAD)
    if is_json(start, source.suffix):
        from opentt.tables import documents

        return [documents.read_document(source, utf8)]
    return [delimited.read_delimited(source, utf8)]
