"""A ZIP container looked into with care: sizes first, then parts, never more than they claim."""

from __future__ import annotations

import copy
import zipfile
import zlib
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.errors import InputError
    from opentt.tables.source import Source

MOST_BYTES = 2 << 30
MOST_RATIO = 200
RATIO_MATTERS = 100_000_000
"""Refused is what unpacks to more than MOST_BYTES, or than RATIO_MATTERS at a ratio above MOST_RATIO."""

DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    KeyError,
)
"""What zipfile raises, between them, for archives that are cut off, damaged, encrypted or odd."""

_ODS = b"application/vnd.oasis.opendocument.spreadsheet"


def workbook_format(source: Source) -> Literal["xlsx", "ods"]:
    """Which workbook the container is, once its sizes have been found harmless. Raises InputError for no workbook."""
    form = container_format(source)
    if form == "zip":
        raise source.error(
            "这是压缩包，不是数据表；压缩包里的压缩包不读取，请先解压",
            "this is an archive, not a table of data; archives within archives are not read, unpack it first",
        )
    return form


def container_format(source: Source) -> Literal["xlsx", "ods", "zip"]:
    """Which workbook the container is, or a plain archive, once its sizes have been found harmless.

    Raises InputError for what is damaged, and for documents that are no data.
    """
    try:
        with zipfile.ZipFile(source.path) as archive:
            parts = archive.infolist()
            check_sizes(source, parts)
            names = {part.filename for part in parts}
            if "xl/workbook.xml" in names:
                return "xlsx"
            if "mimetype" in names and archive.read("mimetype")[: len(_ODS)] == _ODS and "content.xml" in names:
                return "ods"
    except DAMAGED as problem:
        raise damaged(source) from problem
    if (other := _other_document(source, names)) is not None:
        raise other
    return "zip"


def inflated(source: Source, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The part's bytes, block by block. Raises InputError where it is damaged or larger than it claims."""
    trusting = copy.copy(part)
    trusting.file_size = part.file_size + 1
    total = 0
    try:
        with archive.open(trusting) as file:
            while block := file.read(1 << 20):
                total += len(block)
                if total > part.file_size:
                    raise _bomb(source)
                yield block
    except DAMAGED as problem:
        raise damaged(source) from problem


def damaged(source: Source) -> InputError:
    """The InputError for a container that is cut off or damaged."""
    return source.error(
        "文件不完整或已损坏（ZIP 结构无法读取），可能下载或复制中断；请重新导出或下载",
        "the file is cut off or damaged (its ZIP structure cannot be read); export or download it again",
    )


def check_sizes(source: Source, parts: list[zipfile.ZipInfo]) -> None:
    """Nothing, or InputError for an encrypted, oddly packed or absurdly packed archive."""
    if any(part.flag_bits & 1 for part in parts):
        raise source.error("文件已加密；请去掉密码后再试", "the file is encrypted; remove the password first")
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts):
        raise damaged(source)
    total = sum(part.file_size for part in parts)
    packed = max(sum(part.compress_size for part in parts), 1)
    if packed > source.path.stat().st_size:
        raise source.error(
            "压缩包里的文件互相重叠（疑似压缩炸弹），未读取；请重新打包",
            "the files in the archive overlap (a ZIP bomb?) and were not read; pack them again",
        )
    if total > MOST_BYTES or (total > RATIO_MATTERS and total > MOST_RATIO * packed):
        raise _bomb(source)


def _bomb(source: Source) -> InputError:
    """The InputError for an archive that would fill the memory."""
    return source.error(
        "解压后的体积异常巨大（疑似压缩炸弹），未读取；请删去多余的工作表或改用 CSV",
        "it unpacks to an absurd size (a ZIP bomb?) and was not read; remove surplus sheets or use CSV",
    )


def _other_document(source: Source, names: set[str]) -> InputError | None:
    """The InputError for a document of another program; None for any other archive."""
    if "xl/workbook.bin" in names:
        return source.error(
            "XLSB 工作簿不能读取；请另存为 .xlsx", "XLSB workbooks cannot be read; save it as .xlsx instead"
        )
    for part, zh, en in (
        ("word/document.xml", "Word 文档", "a Word document"),
        ("ppt/presentation.xml", "PowerPoint 演示文稿", "a presentation"),
    ):
        if part in names:
            return source.error(
                f"这是{zh}，不是数据表；请改用 XLSX 或 CSV",
                f"this is {en}, not a table of data; use XLSX or CSV instead",
            )
    return None
