"""What people and attackers hand in: one clear error each, in both languages, and never a crash."""

from __future__ import annotations

import io
import re
import struct
import time
import tracemalloc
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import xlsxwriter
import xlwt

from opentt.errors import InputError
from opentt.tables import Grid, read

from .conftest import SECTOR, compound

if TYPE_CHECKING:
    from collections.abc import Callable


def archive(parts: dict[str, bytes | str]) -> bytes:
    """A ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def biff(*records: tuple[int, bytes]) -> bytes:
    """An XLS workbook of one sheet from records."""
    start = [(0x809, bytes(16)), (0x85, struct.pack("<IBBBB", 37, 0, 0, 1, 0) + b"a"), (0x0A, b"")]
    stream = b"".join(
        struct.pack("<HH", kind, len(body)) + body for kind, body in [*start, (0x809, bytes(16)), *records]
    )
    return compound({"Workbook": stream})


CIRCLE = bytearray(compound({"Workbook": bytes(5000)}))
struct.pack_into("<I", CIRCLE, SECTOR + 4 * 3, 2)
DIRECTORY_CIRCLE = bytearray(compound({"Workbook": bytes(5000)}))
struct.pack_into("<I", DIRECTORY_CIRCLE, SECTOR + 4, 1)

HOSTILE: dict[str, tuple[str, bytes, str, str]] = {
    "empty": ("a.csv", b"", "文件是空的", "the file is empty"),
    "blank": ("a.csv", b" \r\n\t\n", "只有空白", "only blanks"),
    "blank json": ("a.json", b"\xef\xbb\xbf \n", "只有空白", "only blanks"),
    "blank utf-16": ("a.csv", b"\xff\xfe \0\n\0", "只有空白", "only blanks"),
    "nul": ("a.csv", b"id,name\n1,\x002\n" + b"x,y\n" * 99, "第 2 行含有 NUL", "line 2 holds a NUL"),
    "binary": ("a.csv", b"\x7fELF" + bytes(range(256)) * 99, "第 2 行", "line 2 (byte 133) is neither UTF-8"),
    "pdf": ("a.csv", b"%PDF-1.7\n", "PDF 文件", "a PDF file"),
    "png": ("a.xlsx", b"\x89PNG\r\n\x1a\n", "PNG 图片", "a PNG picture"),
    "jpeg": ("a.json", b"\xff\xd8\xff\xe0", "JPEG 图片", "a JPEG picture"),
    "gzip": ("a.csv", b"\x1f\x8b\x08\x00", "gzip 压缩文件", "a gzip archive"),
    "parquet": ("a.csv", b"PAR1\x00", "Parquet 文件不完整或已损坏", "the Parquet file is cut off or damaged"),
    "parquet garbage": ("a.parquet", b"PAR1" + bytes(range(256)) * 99 + b"PAR1", "Parquet 文件", "cut off or damaged"),
    "html": ("a.xls", b"<html><table><tr><td>1", "网页", "a web page"),
    "xml": ("a.xls", b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', "网页", "a web page or XML"),
    "zip": ("a.zip", archive({"a.csv": "x"}), "这是压缩包", "this is an archive, not a table"),
    "word": ("a.docx", archive({"word/document.xml": "x"}), "Word 文档", "a Word document"),
    "powerpoint": ("a.pptx", archive({"ppt/presentation.xml": "x"}), "PowerPoint", "a presentation"),
    "xlsb": ("a.xlsb", archive({"xl/workbook.bin": "x"}), "XLSB", "XLSB"),
    "empty zip": ("a.xlsx", archive({}), "这是压缩包", "this is an archive"),
    "zip head only": ("a.xlsx", b"PK\x03\x04", "不完整或已损坏", "cut off or damaged"),
    "no sheets": ("a.xlsx", archive({"xl/workbook.xml": "<a/>"}), "工作簿", "workbook"),
    "not xml": ("a.xlsx", archive({"xl/workbook.xml": "<a"}), "损坏", "damaged"),
    "bomb": ("a.xlsx", archive({"xl/workbook.xml": bytes(101_000_000)}), "体积异常巨大", "absurd size"),
    "old word": ("a.doc", compound({"WordDocument": b"x"}), "Word 文档", "a Word document"),
    "encrypted": ("a.xlsx", compound({"EncryptionInfo": b"x", "EncryptedPackage": b"x"}), "已加密", "is encrypted"),
    "locked xls": ("a.xls", biff((0x2F, bytes(6))), "已加密", "is encrypted"),
    "ole": ("a.xls", compound({"Contents": b"x"}), "没有工作簿", "holds no workbook"),
    "ole head only": ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "不完整或已损坏", "cut off or damaged"),
    "ole circle": ("a.xls", bytes(CIRCLE), "不完整或已损坏", "cut off or damaged"),
    "ole directory circle": ("a.xls", bytes(DIRECTORY_CIRCLE), "不完整或已损坏", "cut off or damaged"),
    "xls far cell": (
        "a.xls",
        biff((0x203, struct.pack("<HHHd", 65535, 65535, 0, 1.0)), (0x0A, b"")),
        "不完整或已损坏",
        "cut off or damaged",
    ),
    "xls sheet nowhere": ("a.xls", biff((0x85, struct.pack("<IBBBB", 39, 0, 0, 1, 0) + b"a")), "损坏", "damaged"),
    "xls far reach": (
        "a.xls",
        biff((0x200, struct.pack("<IIHHH", 0, 1 << 31, 0, 255, 0))),
        "不完整或已损坏",
        "cut off or damaged",
    ),
    "xls many strings": ("a.xls", biff((0xFC, struct.pack("<II", 1, 1 << 31))), "不完整或已损坏", "cut off or damaged"),
    "long line": ("a.csv", b"a," * 5_000_000, "第 1 行超过 8 MiB", "line 1 is longer than 8 MiB"),
    "long second line": ("a.ndjson", b"{}\n" + b"1" * 9_000_000, "第 2 行超过 8 MiB", "line 2 is longer than 8 MiB"),
}


@pytest.mark.parametrize(("name", "content", "zh", "en"), HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_input_is_one_clear_error(
    write: Callable[..., Path], name: str, content: bytes, zh: str, en: str
) -> None:
    path = write(name, content)
    with pytest.raises(InputError) as caught:
        read(path)
    assert zh in caught.value.render("zh")
    assert en in caught.value.render("en")
    assert caught.value.path == str(path)


@pytest.mark.parametrize(
    ("path", "zh", "en"),
    [
        ("missing.csv", "文件不存在", "no such file"),
        (".", "这是文件夹", "is a directory"),
        ("/dev/null", "不是普通文件", "not a regular file"),
        ("a\0b.csv", "无法读取", "cannot be read"),
        ("x" * 5000, "无法读取", "cannot be read"),
    ],
)
def test_paths_that_lead_nowhere_are_clear_errors(path: str, zh: str, en: str) -> None:
    with pytest.raises(InputError) as caught:
        read(path)
    assert zh in caught.value.render("zh")
    assert en in caught.value.render("en")
    assert caught.value.path == path


def test_a_file_one_may_not_read_is_a_clear_error(write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("a.csv", "x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match="no permission"):
        read(path)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_workbook_cut_off_anywhere_is_a_clear_error(
    write: Callable[..., Path], xlsx: Callable[..., Path], tmp_path: Path, share: float
) -> None:
    old = xlwt.Workbook()
    sheet = old.add_sheet("a")
    for row in range(500):
        sheet.write(row, 0, f"text {row}")
    old.save(str(tmp_path / "whole.xls"))
    for path in (xlsx({"a": [[f"text {n}"] for n in range(500)]}), tmp_path / "whole.xls"):
        data = path.read_bytes()
        with pytest.raises(InputError, match="cut off or damaged"):
            read(write(f"cut{path.suffix}", data[: int(len(data) * share)]))


CELL = b'<c r="A1"'
FAR = [
    (CELL, b'<c r="XFD1048576"'),
    (CELL, b'<c r="ZZZZZZZZZZ1"'),
    (CELL, b'<c r="A99999999999"'),
    (CELL, b"<c s='0' r = 'XFD1048576'"),
    (CELL, b'<c\nr="XFD1048576"'),
    (CELL, b'<c s="0" r="xfd1048576"'),
    (b'<row r="1"', b'<row r="99999999"'),
]


@pytest.mark.parametrize(("old", "new"), FAR)
def test_a_cell_far_away_is_refused_however_it_is_written(
    xlsx: Callable[..., Path], repack: Callable[..., Path], old: bytes, new: bytes
) -> None:
    path = xlsx({"表": [[1.0, 2.0], [3.0]]})

    def change(data: bytes) -> bytes:
        if old != CELL:
            data = re.sub(rb'<c r="[A-Z]+[0-9]+"', b"<c", data).replace(b"</row>", b"<c><v>1</v></c>" * 999 + b"</row>")
        return data.replace(old, new)

    with pytest.raises(InputError) as caught:
        read(repack(path, "xl/worksheets/sheet1.xml", change))
    assert "2000 万单元格" in caught.value.render("zh")
    assert 'sheet "表" claims' in caught.value.render("en")


@pytest.mark.parametrize("before", [b"</sheetData>", b"<sheetData>"])
def test_a_cell_far_away_is_refused_wherever_it_stands(
    xlsx: Callable[..., Path], repack: Callable[..., Path], before: bytes
) -> None:
    path = xlsx({"表": [[1.0, 2.0], [3.0]]})
    far = b'<c r="XFD1048576"><v>1</v></c>'
    with pytest.raises(InputError, match="more than 20 million cells"):
        read(repack(path, "xl/worksheets/sheet1.xml", lambda data: data.replace(before, far + before)))


def test_a_dimension_that_lies_and_formats_without_content_do_no_harm(
    xlsx: Callable[..., Path], repack: Callable[..., Path]
) -> None:
    path = xlsx({"a": [[1.0]]})

    def change(data: bytes) -> bytes:
        data = data.replace(b'ref="A1"', b'ref="A1:XFD1048576"')
        return data.replace(b"</sheetData>", b'<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>')

    (grid,) = read(repack(path, "xl/worksheets/sheet1.xml", change))
    assert isinstance(grid, Grid)
    assert [(row.line, row.cells) for row in grid.rows()] == [(1, ("1",))]


def test_a_sheet_that_is_damaged_inside_is_a_clear_error(
    xlsx: Callable[..., Path], repack: Callable[..., Path]
) -> None:
    path = xlsx({"a": [["x", 1.0]]})
    for part in ("xl/worksheets/sheet1.xml", "xl/workbook.xml"):
        with pytest.raises(InputError, match=r"damaged|cannot be read"):
            read(repack(path, part, lambda data: data[: len(data) // 2]))


def test_a_part_larger_than_it_claims_is_refused(xlsx: Callable[..., Path], write: Callable[..., Path]) -> None:
    path = xlsx({"a": [[float(n)] for n in range(2000)]})
    with zipfile.ZipFile(path) as book:
        true = struct.pack("<I", book.getinfo("xl/worksheets/sheet1.xml").file_size)
    with pytest.raises(InputError, match=r"absurd size|damaged"):
        read(write("b.xlsx", path.read_bytes().replace(true, struct.pack("<I", 100))))


ODS_CELL = '<table:table-cell office:value-type="string" {}><text:p>x</text:p></table:table-cell>'
ODS_ROW = "<table:table-row {}>{}</table:table-row>"


@pytest.mark.parametrize(
    "table",
    [
        ODS_ROW.format("", ODS_CELL.format('table:number-columns-repeated="99999999"')),
        ODS_ROW.format('table:number-rows-repeated="30000000"', ODS_CELL.format("")),
        ODS_ROW.format('table:number-rows-repeated="30000000"', "<table:table-cell/>")
        + ODS_ROW.format("", ODS_CELL.format("")),
    ],
)
def test_an_ods_that_repeats_without_end_is_refused(ods: Callable[[str], Path], table: str) -> None:
    with pytest.raises(InputError, match="more than 20 million cells"):
        read(ods(f'<table:table table:name="a">{table}</table:table>'))


def test_a_line_of_200_megabytes_is_refused_without_reading_it(write: Callable[..., Path]) -> None:
    path = write("a.csv", b"")
    with path.open("wb") as file:
        file.write(b"id,name\n" + b"a" * 9_000_000)
        file.truncate(200_000_000)
        file.seek(0)
        file.write(b"a" * 9_000_000)
    tracemalloc.start()
    started = time.process_time()
    with pytest.raises(InputError, match="longer than 8 MiB"):
        read(path)
    assert time.process_time() - started < 2
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_a_workbook_of_many_formats_still_reads(tmp_path: Path) -> None:
    workbook = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"), {"in_memory": True})
    sheet = workbook.add_worksheet()
    for row in range(3000):
        sheet.write_row(row, 0, [f'文本 <c r="XFD1048576"> {row}', row, "", True])
    workbook.close()
    (grid,) = read(tmp_path / "a.xlsx")
    assert isinstance(grid, Grid)
    assert sum(1 for _ in grid.rows()) == 3000
