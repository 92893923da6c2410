"""Workbooks and Parquet files that claim or hold far more than they should."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import xlsxwriter

from tests.hostile.archives import packed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a0 "哈哈哈哈哈哈哈哈">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + "]>"
)
"""Entities that expand to a million million characters."""

OUTSIDE = '<!DOCTYPE a [<!ENTITY a11 SYSTEM "file:///etc/passwd">]>'
"""An entity that names a file of the reader's machine."""

ODS = (
    '<?xml version="1.0" encoding="UTF-8"?>{head}<office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
    '<office:body><office:spreadsheet><table:table table:name="a">{rows}</table:table>'
    "</office:spreadsheet></office:body></office:document-content>"
)
CELL = '<table:table-cell office:value-type="string" {}><text:p>{}</text:p></table:table-cell>'
ROW = "<table:table-row {}>{}</table:table-row>"
HEADINGS = ("id", "项目名称", "合同类别", "成交额")


def workbook(rows: int = 1) -> bytes:
    """A good workbook of contracts."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADINGS)
    for n in range(1, rows + 1):
        sheet.write_row(n, 0, [f"c-{n}", "甲项目技术开发", "技术开发", 100])
    book.close()
    return out.getvalue()


def changed(content: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The archive with one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, change(text.decode()) if name == part else text)
    return out.getvalue()


def _declared(head: str) -> Callable[[str], str]:
    """What puts a declaration before the root, and its entity into the first text."""

    def change(xml: str) -> str:
        start = xml.index("?>") + 2
        told = xml[start:].replace("项目名称", "&a11;").replace("Sheet1", "&a11;")
        inline = '<c r="B2" t="inlineStr"><is><t>&a11;</t></is></c>'
        return xml[:start] + head + told.replace('<c r="B2" t="s"><v>5</v></c>', inline)

    return change


def entities(part: str, head: str = LAUGHS) -> Callable[[Path], Path]:
    """A maker of workbooks in a part of which entities expand without end."""

    def make(folder: Path) -> Path:
        path = folder / "contracts.xlsx"
        path.write_bytes(changed(workbook(), part, _declared(head)))
        return path

    return make


def entities_ods(head: str) -> Callable[[Path], Path]:
    """The same for ODS."""

    def make(folder: Path) -> Path:
        rows = ROW.format("", "".join(CELL.format("", text) for text in (*HEADINGS, "&a11;")))
        return _ods(folder, rows + ROW.format("", CELL.format("", "c-1")), head)

    return make


def _ods(folder: Path, rows: str, head: str = "") -> Path:
    path = folder / "contracts.ods"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    listed = '<?xml version="1.0"?><m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    content = ODS.format(head=head, rows=rows)
    path.write_bytes(packed({"mimetype": kind, "META-INF/manifest.xml": listed, "content.xml": content}))
    return path


def billion(folder: Path) -> Path:
    """A workbook with a cell in the farthest corner of its sheet."""
    path = folder / "contracts.xlsx"
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    path.write_bytes(changed(workbook(), "xl/worksheets/sheet1.xml", lambda xml: xml.replace("</sheetData>", far)))
    return path


def just_under(folder: Path) -> Path:
    """A workbook whose sheets reach exactly as far as is read, with next to nothing in them."""
    path = folder / "contracts.xlsx"
    far = '<row r="1000000"><c r="T1000000"><v>1</v></c></row></sheetData>'
    path.write_bytes(changed(workbook(), "xl/worksheets/sheet1.xml", lambda xml: xml.replace("</sheetData>", far)))
    return path


def just_under_often(folder: Path) -> Path:
    """Such a workbook with twenty such sheets."""
    path = folder / "contracts.xlsx"
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    for _ in range(20):
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADINGS)
        sheet.write_row(1, 0, ["c-1", "甲项目技术开发", "技术开发", 100])
        sheet.write_number(999_999, 19, 1)
    book.close()
    path.write_bytes(out.getvalue())
    return path


def many_sheets(folder: Path) -> Path:
    """A workbook of 3,000 sheets."""
    path = folder / "contracts.xlsx"
    book = xlsxwriter.Workbook(str(path))
    for _ in range(3000):
        book.add_worksheet().write_row(0, 0, HEADINGS)
    book.close()
    return path


def many_merges(folder: Path) -> Path:
    """A workbook of 200,000 merged ranges, each of the whole sheet."""
    path = folder / "contracts.xlsx"
    merges = '<mergeCells count="200000">' + '<mergeCell ref="A1:XFD1048576"/>' * 200_000 + "</mergeCells>"
    part = "xl/worksheets/sheet1.xml"
    path.write_bytes(changed(workbook(), part, lambda xml: xml.replace("</sheetData>", "</sheetData>" + merges)))
    return path


def deep(folder: Path) -> Path:
    """A workbook whose sheet nests 500,000 elements."""
    path = folder / "contracts.xlsx"
    well = "<a>" * 500_000 + "</a>" * 500_000
    part = "xl/worksheets/sheet1.xml"
    path.write_bytes(changed(workbook(), part, lambda xml: xml.replace("<sheetData>", well + "<sheetData>")))
    return path


def sheet_bomb(folder: Path) -> Path:
    """A workbook whose sheet unpacks to 300 MB of blanks."""
    path = folder / "contracts.xlsx"
    part = "xl/worksheets/sheet1.xml"
    path.write_bytes(changed(workbook(), part, lambda xml: xml + " " * 300_000_000))
    return path


def ods_repeats(folder: Path) -> Path:
    """An ODS workbook with a cell repeated a million million times."""
    cell = CELL.format('table:number-columns-repeated="999999"', "x")
    return _ods(folder, ROW.format('table:number-rows-repeated="999999"', cell))


def ods_errors(folder: Path) -> Path:
    """An ODS workbook with an error value, without its text, repeated as often."""
    headings = ROW.format("", "".join(CELL.format("", text) for text in HEADINGS))
    error = (
        '<table:table-cell table:number-columns-repeated="999999" calcext:value-type="error">#N/A</table:table-cell>'
    )
    return _ods(folder, headings + ROW.format('table:number-rows-repeated="999999"', error))


def ods_spans(folder: Path) -> Path:
    """An ODS workbook with a cell that spans a million million others."""
    spans = 'table:number-columns-spanned="999999999" table:number-rows-spanned="999999999"'
    cells = CELL.format(spans, "登记表")
    headings = "".join(CELL.format("", text) for text in HEADINGS)
    values = "".join(CELL.format("", text) for text in ("c-1", "甲项目技术开发", "没有这一类", "100"))
    return _ods(folder, ROW.format("", cells) + ROW.format("", headings) + ROW.format("", values))


def parquet_rows(folder: Path) -> Path:
    """A Parquet file of one value that claims a thousand million rows in its row group."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = folder / "contracts.parquet"
    pq.write_table(pa.table({"title": pa.nulls(300_000_000)}), path, row_group_size=300_000_000)
    return path


def parquet_promising(folder: Path) -> Path:
    """A Parquet file whose page says that it unpacks to 2 GB."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = folder / "contracts.parquet"
    kind = pa.schema([pa.field("title", pa.string(), nullable=False)])
    table = pa.table({"title": ["甲" * 1_000_000]}, schema=kind)
    pq.write_table(table, path, compression="snappy", use_dictionary=False)
    content = path.read_bytes()
    at = content.index(b"\xe7\x94\xb2")  # the first characters, after the length that Snappy gives
    squeezed = content.rindex(_varint(3_000_004), 0, at)
    path.write_bytes(content[:squeezed] + _varint(2_000_000_000)[:4] + content[squeezed + 4 :])
    return path


def _varint(number: int) -> bytes:
    """A number as Snappy has it."""
    out = b""
    while number > 0x7F:
        out += bytes([number & 0x7F | 0x80])
        number >>= 7
    return out + bytes([number])


def parquet_long(folder: Path) -> Path:
    """A Parquet file of 300 KB whose column is one text of 1 MB, said two million times."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = folder / "contracts.parquet"
    texts = pa.DictionaryArray.from_arrays(pa.array([0] * 2_000_000, pa.int32()), pa.array(["甲" * 350_000]))
    ids = pa.array([f"c-{n % 7}" for n in range(2_000_000)]).dictionary_encode()
    pq.write_table(pa.table({"id": ids, "title": texts}), path, compression="zstd", row_group_size=2_000_000)
    return path


def parquet_wide(folder: Path) -> Path:
    """A Parquet file of 20,000 columns."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = folder / "contracts.parquet"
    pq.write_table(pa.table({f"column_{n}": ["x"] for n in range(20_000)}), path)
    return path


def parquet_deep(folder: Path) -> Path:
    """A Parquet file whose column nests 90 lists."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    path = folder / "contracts.parquet"
    value: object = "x"
    kind = pa.string()
    for _ in range(90):
        value, kind = [value], pa.list_(kind)
    pq.write_table(pa.table({"title": pa.array([value], kind)}), path)
    return path
