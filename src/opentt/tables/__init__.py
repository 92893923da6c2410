"""Any file to raw rows or records that remember where they stood."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from opentt.errors import InputError
from opentt.tables import delimited, documents, encoding
from opentt.tables.detect import is_json, kind
from opentt.tables.positions import position
from opentt.tables.raw import Document, Grid, RawRecord, RawRow, TextFile
from opentt.tables.source import HEAD, open_source
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Document", "Grid", "RawRecord", "RawRow", "TextFile", "expand", "position", "read"]

_SUFFIXES = {".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods", ".json", ".ndjson", ".jsonl"}
_NOT_DATA = {"expected.json", "datapackage.json"}


def read(path: Path | str, *, sheet: str | None = None) -> list[Grid | Document]:
    """The tables of a workbook, or the one table or document in any other file; "-" is standard input.

    `sheet` names the sheet of a workbook, hidden or not; without it every visible sheet with data is read.
    Raises InputError for what cannot be read as a whole; `rows()` and `records()` then raise nothing.
    """
    source = open_source(path)
    form = kind(source)
    if form != "text":
        from opentt.tables import spreadsheet

        return [*spreadsheet.read_workbook(source, form, sheet)]
    start = source.head.decode("utf-8-sig", "replace")
    if b"\0" not in source.head and not is_json(start, source.suffix):
        encoding.check_lines(source)
    utf8 = encoding.as_utf8(source)
    with utf8.path.open(encoding="utf-8", newline="") as file:
        start = file.read(HEAD)
    if is_json(start, source.suffix):
        return [documents.read_document(source, utf8)]
    return [delimited.read_delimited(source, utf8)]


def expand(paths: Iterable[Path | str]) -> list[Path | str]:
    """The paths with each folder replaced by the data files below it, in order; none twice, "-" as it is.

    Left out are hidden files, expectations, descriptors, schemas and whatever is derived.
    Raises InputError for a folder without any data file.
    """
    found: dict[Path | str, Path | str] = {}
    for path in paths:
        if str(path) == "-" or not Path(path).is_dir():
            given: list[Path | str] = ["-" if str(path) == "-" else Path(path)]
        else:
            given = [*_below(Path(path))]
            if not given:
                raise InputError(
                    Text(
                        "文件夹里没有可读取的数据文件（CSV、TSV、XLSX、XLS、ODS、JSON、NDJSON）",
                        "the folder holds no data file (CSV, TSV, XLSX, XLS, ODS, JSON, NDJSON)",
                    ),
                    str(path),
                )
        for one in given:
            found.setdefault(one if one == "-" else Path(one).resolve(), one)
    return [*found.values()]


def _below(folder: Path) -> Iterator[Path]:
    """The data files below a folder, sorted by path."""
    for root, folders, files in os.walk(folder, onerror=_unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "derived")
        for name in sorted(files):
            path = Path(root, name)
            if path.suffix.lower() in _SUFFIXES and not name.startswith((".", "~$")) and _is_data(name):
                yield path


def _is_data(name: str) -> bool:
    """Whether the name is none of those that describe data or are derived."""
    return name not in _NOT_DATA and not name.endswith(".schema.json") and name.partition(".")[0] != "derived"


def _unreadable(problem: OSError) -> None:
    """Nothing: raises for a folder that cannot be listed."""
    raise InputError(
        Text("无法列出文件夹的内容；请检查权限", "the folder cannot be listed; check its access rights"),
        str(problem.filename),
    ) from problem
