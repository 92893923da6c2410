"""An XLS workbook looked into before it is read: how far its cells reach, and which are errors ([MS-XLS])."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opentt.tables.cells import Sheet
from opentt.tables.compound import open_container, read_stream

if TYPE_CHECKING:
    from opentt.errors import InputError
    from opentt.tables.source import Source

_BOF, _EOF, _SHEET, _LOCKED, _STRINGS, _REACH = 0x809, 0x0A, 0x85, 0x2F, 0xFC, 0x200
_FORMULA, _ERROR, _SEVERAL = 0x06, 0x205, 0xBD
_CELLS = frozenset({_FORMULA, _ERROR, _SEVERAL, 0x203, 0x204, 0x207, 0x27E, 0xFD, 0xD6})
"""Records of cells with content: row and column come first."""

_ERRORS = {
    0: "#NULL!",
    7: "#DIV/0!",
    15: "#VALUE!",
    23: "#REF!",
    29: "#NAME?",
    36: "#NUM!",
    42: "#N/A",
    43: "#GETTING_DATA",
}
_ROWS, _COLUMNS = 65_536, 256
"""The size of a sheet in this format."""

_WIDE = 14
"""The length of a record of the sheet's reach (DIMENSIONS) that has 32-bit rows."""

_LARGEST = 1 << 29
"""Bytes beyond which such a file is not read: it is held in memory."""

_OTHERS = (("WordDocument", "Word 文档", "a Word document"), ("PowerPoint Document", "演示文稿", "a presentation"))


def inspect_xls(source: Source) -> list[Sheet]:
    """The sheets in the workbook's order. Raises InputError for what is encrypted, damaged or no workbook."""
    if source.path.stat().st_size > _LARGEST:
        raise source.error("XLS 文件超过 512 MiB；请改用 CSV", "the XLS file exceeds 512 MiB; use CSV")
    data = source.path.read_bytes()
    try:
        container = open_container(data)
        names = container.streams
        if "EncryptedPackage" in names:
            raise _encrypted(source)
        for stream, zh, en in _OTHERS:
            if stream in names:
                raise source.error(
                    f"这是{zh}，不是数据表；请改用 XLSX 或 CSV",
                    f"this is {en}, not a table of data; use XLSX or CSV instead",
                )
        name = next((name for name in ("Workbook", "Book") if name in names), None)
        if name is None:
            raise source.error("文件里没有工作簿；请另存为 .xlsx", "the file holds no workbook; save it as .xlsx")
        return _sheets(source, read_stream(container, *names[name]))
    except (ValueError, IndexError, struct.error) as problem:
        raise damaged(source) from problem


def damaged(source: Source) -> InputError:
    """The InputError for a workbook that is cut off or damaged."""
    return source.error(
        "文件不完整或已损坏（工作簿结构无法读取）；请重新导出或另存为 .xlsx",
        "the file is cut off or damaged (its workbook structure cannot be read); export it again or save it as .xlsx",
    )


def _encrypted(source: Source) -> InputError:
    """The InputError for a workbook behind a password."""
    return source.error("工作簿已加密；请去掉密码后再试", "the workbook is encrypted; remove the password first")


@dataclass(slots=True)
class _Walk:
    """The state of a walk through the records of a workbook; `sheets` by the offset where each begins."""

    sheets: dict[int, Sheet] = field(default_factory=dict)
    begun: set[int] = field(default_factory=set)
    current: Sheet = field(default_factory=Sheet)
    depth: int = 0

    def cell(self, kind: int, body: bytes) -> None:
        """Nothing; the cell is counted, and kept if it is an error."""
        row, column = struct.unpack_from("<HH", body)
        last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind == _SEVERAL else column
        self.current.rows = max(self.current.rows, row + 1)
        self.current.columns = max(self.current.columns, last + 1)
        if self.depth == 1 and (code := _error(kind, body)) is not None:
            self.current.errors[row + 1, column + 1] = _ERRORS.get(code, "#ERROR!")


def _sheets(source: Source, stream: bytes) -> list[Sheet]:
    """The sheets by walking the records of the workbook stream."""
    walk, at = _Walk(), 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        body = stream[at + 4 : at + 4 + size]
        if kind in _CELLS:
            walk.cell(kind, body)
        elif kind == _BOF:
            walk.depth += 1
            walk.begun.add(at)
            walk.current = walk.sheets.get(at, walk.current)
        elif kind == _EOF:
            walk.depth -= 1
        elif kind == _SHEET:
            walk.sheets[struct.unpack_from("<I", body)[0]] = Sheet()
        elif kind == _LOCKED:
            raise _encrypted(source)
        elif kind in (_STRINGS, _REACH):
            _check_claim(kind, body, len(stream))
        at += 4 + size
    sheets = [*walk.sheets.values()]
    if (
        not sheets
        or not walk.begun.issuperset(walk.sheets)
        or any(sheet.rows > _ROWS or sheet.columns > _COLUMNS for sheet in sheets)
    ):
        raise ValueError(len(sheets))
    return sheets


def _check_claim(kind: int, body: bytes, most: int) -> None:
    """Nothing, or ValueError where a record claims more strings or a larger sheet than there can be.

    The reader reserves memory for what is claimed.
    """
    if kind == _STRINGS:
        if struct.unpack_from("<I", body, 4)[0] > most:
            raise ValueError(kind)
        return
    top, bottom, left, right = struct.unpack_from("<IIHH" if len(body) == _WIDE else "<HHHH", body)
    if not (top <= bottom <= _ROWS and left <= right <= _COLUMNS):
        raise ValueError(kind)


def _error(kind: int, body: bytes) -> int | None:
    """The error code of a BOOLERR record, or of a FORMULA record's cached result; None for other values."""
    if kind == _ERROR:
        return body[6] if body[7:8] == b"\x01" else None
    return body[8] if kind == _FORMULA and body[6:7] == b"\x02" and body[12:14] == b"\xff\xff" else None
