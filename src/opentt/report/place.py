"""Where a finding is, in the words of whoever has the file open."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from opentt.finding import Finding, Location
    from opentt.report.words import Reader

_ROW = Text("数据第 {row} 行", "data row {row}")
_ROW_AT_LINE = Text("数据第 {row} 行（文件第 {line} 行）", "data row {row} (line {line})")
_RECORD = Text("第 {row} 条记录", "record {row}")
_LINE = Text("第 {line} 行", "line {line}")
_CELL = Text("{cell}“{heading}”", "{cell} “{heading}”")


def file_of(location: Location, names: Mapping[str, str] | None = None) -> str:
    """The file, by its short name where there is one, with the sheet where there is one."""
    file = (names or {}).get(location.file, location.file)
    return f"{file} › {location.sheet}" if location.sheet else file


def short_names(files: Iterable[str]) -> dict[str, str]:
    """Each file without the folders that all of them are in, so that a column of files can be read.

    >>> short_names(["/a/b/c.csv", "/a/b/d/c.csv", "-"])
    {'/a/b/c.csv': 'c.csv', '/a/b/d/c.csv': 'd/c.csv', '-': '-'}
    """
    steps = {file: file.replace("\\", "/").split("/") if is_file(file) else [file] for file in files}
    folders = zip(*(path[:-1] for file, path in steps.items() if is_file(file)), strict=False)
    shared = sum(1 for _ in takewhile(lambda names: len({*names}) == 1, folders))
    return {file: "/".join(path[shared:] if is_file(file) else path) for file, path in steps.items()}


def place(location: Location, reader: Reader) -> Iterator[str]:
    """The steps that lead to the value: row and cell in a table, record, position and pointer in a document."""
    row, line = location.row, location.line
    if location.cell:
        if row is not None:
            yield reader.say(_ROW, row=row)
        heading = location.heading
        yield reader.say(_CELL, cell=location.cell, heading=heading) if heading else location.cell
        return
    if location.column is None and line is not None:
        yield reader.say(_LINE, line=line) if row is None else reader.say(_ROW_AT_LINE, row=row, line=line)
    elif row is not None:
        yield reader.say(_RECORD, row=row)
    if location.column is not None and line is not None:
        yield f"{line}:{location.column}"
    if location.pointer:
        yield location.pointer


def who(finding: Finding, reader: Reader) -> str:
    """The kind, id and label of the record; empty where the finding is about no record."""
    label = f"“{finding.location.label}”" if finding.location.label else None
    if not (finding.record or label):
        return ""
    entity = reader.standard.entities.get(finding.entity or "")
    kind = entity.title.pick(reader.lang) if entity else finding.entity
    return " ".join(word for word in (kind, finding.record, label) if word)


def address(location: Location) -> str:
    """The place as editors and scripts read it.

    `path:line:column`, `book.xlsx[Sheet]!H18`, or `<records>[3]/pointer` for records without a file.
    """
    if location.sheet:
        spot = location.cell or (str(location.line) if location.line is not None else "")
        return f"{location.file}[{location.sheet}]!{spot}" if spot else f"{location.file}[{location.sheet}]"
    if location.line is None:
        return f"{location.file}[{location.row}]{location.pointer}" if location.row is not None else location.file
    return ":".join(str(part) for part in (location.file, location.line, location.column) if part is not None)


def character(location: Location) -> int | None:
    """The column as a count of characters in the line; None in a table, whose columns are counted otherwise."""
    return None if location.cell or location.sheet else location.column


def is_file(path: str) -> bool:
    """Whether a location's or input's file is one on disk, not standard input or records without a file."""
    return path != "-" and not path.startswith("<")
