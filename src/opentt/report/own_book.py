"""The workbook that marks go into: the user's own one, or a new one with the tables as they were read."""

from __future__ import annotations

import hashlib
import io
import warnings
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from opentt import tables
from opentt.errors import InputError, UsageError
from opentt.reason import reason_of
from opentt.report.rows import FORMULA, fitting
from opentt.tables.source import SIGN
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opentt.finding import Input

_LAST_LINE, _LAST_COLUMN = 1_048_576, 16_384
_LONGEST_NAME = 31
_CHANGED = Text(
    "{path} 在检查之后有改动，不能再标注；请重新检查",
    "{path} has changed since it was checked and cannot be marked; check it again",
)
_GONE = Text(
    "{path} 已读不了（{reason}），不能标注", "{path} cannot be read any more ({reason}) and so cannot be marked"
)
_LOST = Text("原工作簿中的图表、图片或宏未保留", "charts, pictures or macros of the original are not kept")
_COPIED = Text(
    "原工作簿无法原样改写：值已抄入本工作簿，格式和公式不在其中",
    "the original cannot be rewritten as it is: its values are copied here, without formats and formulas",
)
_AS_READ = Text(
    "表格按读到的内容抄入本工作簿，均为文本", "the tables are copied here as they were read, every cell as text"
)
_CUT = Text(
    "{path} 超出一张工作表的大小，只抄入前面部分", "{path} is larger than a sheet; only its beginning is copied"
)
_TOO_LARGE = Text(
    "{path} 太大，没有抄入本工作簿：只有下面的清单",
    "{path} is too large to be copied here: there is only the list below",
)
_MOST_BYTES = 100_000_000
_UNKEPT = ("xl/charts/", "xl/media/", "xl/drawings/drawing", "xl/vbaProject.bin", "xl/activeX/")


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook, the sheet of each table by path and the user's name for it, and what a reader must know of it."""

    content: Workbook
    sheets: dict[tuple[str, str | None], Worksheet] = field(default_factory=dict)
    remarks: tuple[Text, ...] = ()


def nothing_but_findings(remark: Text) -> Book:
    """An empty workbook."""
    content = Workbook()
    content.remove(content.worksheets[0])
    return Book(content, remarks=(remark,))


def as_it_was(read: Input) -> Book:
    """The user's own workbook with all its sheets; its values alone where it cannot be rewritten."""
    original = _bytes(read)
    if _unpacked(original) > _MOST_BYTES:
        return nothing_but_findings(_TOO_LARGE.fill({"path": read.path}))
    try:
        with warnings.catch_warnings(record=True) as unkept:
            warnings.simplefilter("always")
            content = load_workbook(io.BytesIO(original), rich_text=True)
    except Exception:  # noqa: BLE001 - the library refuses odd workbooks, which we could read, in its own many ways
        return as_read([read], (_COPIED,))
    sheets: dict[tuple[str, str | None], Worksheet] = {
        (read.path, sheet.title): sheet for sheet in content.worksheets if isinstance(sheet, Worksheet)
    }
    return Book(content, sheets, (_LOST,) if unkept or _has_more(original) else ())


def as_read(inputs: Sequence[Input], remarks: tuple[Text, ...] = ()) -> Book:
    """A new workbook with the values of every table, each cell where it stood."""
    content = Workbook()
    content.remove(content.worksheets[0])
    sheets: dict[tuple[str, str | None], Worksheet] = {}
    said = [*remarks, _AS_READ] if _COPIED not in remarks else [*remarks]
    for read in inputs:
        grids = _grids(read)
        if _size(read.path) > _MOST_BYTES:
            said.append(_TOO_LARGE.fill({"path": read.path}))
            continue
        for grid in grids:
            sheet = content.create_sheet(_name(content, grid.sheet or Path(read.path).stem))
            sheets[read.path, grid.sheet] = sheet
            if _filled(sheet, grid.rows()):
                said.append(_CUT.fill({"path": read.path}))
    return Book(content, sheets, tuple(said))


def _size(path: str) -> int:
    """The bytes of a file; of one in an archive, those of the archive."""
    return Path(path if Path(path).exists() else path.partition(SIGN)[0]).stat().st_size


def _grids(read: Input) -> list[tables.Grid]:
    """The tables that were checked. Raises UsageError where they are there no more."""
    try:
        grids = [grid for grid in tables.read(read.path) if isinstance(grid, tables.Grid)]
    except InputError as error:
        raise UsageError(_GONE.fill({"path": read.path, "reason": error.message})) from error
    if any(grid.sha256 != read.sha256 for grid in grids):
        raise UsageError(_CHANGED.fill({"path": read.path}))
    return grids


def write_text(sheet: Worksheet, line: int, column: int, text: str) -> None:
    """Nothing: the text stands in the cell, never as a formula."""
    cell = sheet.cell(line, column)
    cell.value = fitting(text)
    cell.data_type = "s"
    if text.startswith(FORMULA):
        cell.quotePrefix = True


def _filled(sheet: Worksheet, rows: Iterable[tables.RawRow]) -> bool:
    """Whether the rows did not all fit; those that do are in the sheet, on the lines on which they stood."""
    for row in rows:
        if row.line > _LAST_LINE or len(row.cells) > _LAST_COLUMN:
            return True
        for column, text in enumerate(row.cells, start=1):
            if text:
                write_text(sheet, row.line, column, text)
    for column in range(1, min(sheet.max_column, 60) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 16
    return False


def _bytes(read: Input) -> bytes:
    """The bytes that were checked. Raises UsageError where they are there no more."""
    try:
        content = Path(read.path).read_bytes()
    except OSError as error:
        raise UsageError(_GONE.fill({"path": read.path, "reason": reason_of(error)})) from error
    if hashlib.sha256(content).hexdigest() != read.sha256:
        raise UsageError(_CHANGED.fill({"path": read.path}))
    return content


def _has_more(original: bytes) -> bool:
    """Whether the workbook has parts that are lost when it is written again."""
    with suppress(BadZipFile), ZipFile(io.BytesIO(original)) as parts:
        return any(name.startswith(_UNKEPT) for name in parts.namelist())
    return False


def _unpacked(original: bytes) -> int:
    """How many bytes the parts of a workbook have, unpacked."""
    with suppress(BadZipFile), ZipFile(io.BytesIO(original)) as parts:
        return sum(part.file_size for part in parts.infolist())
    return 0


def _name(content: Workbook, wanted: str) -> str:
    """A name that a sheet may have and none has yet."""
    plain = "".join("_" if char in "[]:*?/\\'" else char for char in fitting(wanted)).strip() or "1"
    taken = {name.casefold() for name in content.sheetnames}
    name, n = plain[:_LONGEST_NAME], 1
    while name.casefold() in taken:
        n += 1
        name = f"{plain[: _LONGEST_NAME - len(str(n)) - 1]} {n}"
    return name
