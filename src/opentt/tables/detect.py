"""Which format a file is: by its content first, then by its suffix."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from opentt.text import Text

if TYPE_CHECKING:
    from opentt.tables.source import Source

Kind = Literal["zip", "ole", "parquet", "text"]

ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
PARQUET = b"PAR1"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_SAVE_AS = Text("请另存为 .xlsx 或 .csv 后再试", "save it as .xlsx or .csv first")
_UNPACK = Text("请先解压，再给出其中的文件", "unpack it first and name the files in it")
_TABLE = Text("请改用 CSV、XLSX 或 JSON 导出", "export CSV, XLSX or JSON instead")

_FOREIGN: tuple[tuple[bytes, Text, Text], ...] = (
    (b"%PDF", Text("PDF 文件", "a PDF file"), _TABLE),
    (b"\x89PNG", Text("PNG 图片", "a PNG picture"), _TABLE),
    (b"\xff\xd8\xff", Text("JPEG 图片", "a JPEG picture"), _TABLE),
    (b"GIF8", Text("GIF 图片", "a GIF picture"), _TABLE),
    (b"II*\x00", Text("TIFF 图片", "a TIFF picture"), _TABLE),
    (b"MM\x00*", Text("TIFF 图片", "a TIFF picture"), _TABLE),
    (b"RIFF", Text("RIFF 媒体文件", "a RIFF media file"), _TABLE),
    (b"SQLite format 3\x00", Text("SQLite 数据库", "an SQLite database"), _TABLE),
    (b"{\\rtf", Text("RTF 文档", "an RTF document"), _SAVE_AS),
    (b"\x1f\x8b", Text("gzip 压缩文件", "a gzip archive"), _UNPACK),
    (b"BZh", Text("bzip2 压缩文件", "a bzip2 archive"), _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", Text("7z 压缩文件", "a 7z archive"), _UNPACK),
    (b"Rar!\x1a\x07", Text("RAR 压缩文件", "a RAR archive"), _UNPACK),
    (b"\xfd7zXZ\x00", Text("xz 压缩文件", "an xz archive"), _UNPACK),
    (b"\x28\xb5\x2f\xfd", Text("zstd 压缩文件", "a zstd archive"), _UNPACK),
)
"""First bytes of what people hand in by mistake, its name, and what to do."""

_MARKUP = re.compile(rb"\s*<(?:!doctype|html|head|body|table|meta|\?xml|!--)", re.IGNORECASE)
_JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*(?:[\[\]{"]|-?[0-9]|true|false|null))')
_JSON_SUFFIXES = {".json", ".ndjson", ".jsonl", ".geojson", ".jsonld"}
_LINES_SUFFIXES = {".ndjson", ".jsonl"}
_TABLE_SUFFIXES = {".csv", ".tsv", ".txt", ".tab", ".xls"}


def kind(source: Source) -> Kind:
    """A ZIP container, an OLE container, Parquet, or text. Raises InputError for what is known to be neither."""
    head = source.head
    if head.startswith(ZIP):
        return "zip"
    if head.startswith(OLE):
        return "ole"
    if head.startswith(PARQUET):
        return "parquet"
    for magic, name, advice in _FOREIGN:
        if head.startswith(magic):
            raise source.error(
                f"这是{name.zh}，不是数据表；{advice.zh}",
                f"this is {name.en}, not a table of data; {advice.en}",
            )
    if source.suffix != ".rdf" and _MARKUP.match(head.removeprefix(b"\xef\xbb\xbf")):
        raise source.error(
            f"内容是网页或 XML（有些系统把网页存成 .xls）；{_SAVE_AS.zh}",
            "the content is a web page or XML (some systems call that .xls); "
            f"open it in a spreadsheet program and {_SAVE_AS.en}",
        )
    return "text"


def is_json(start: str, suffix: str) -> bool:
    """Whether text that begins like this is JSON or NDJSON; under a suffix of tables only where it is clear."""
    found = _JSON.match(start)
    if found and suffix in _TABLE_SUFFIXES:
        return found.group().lstrip().startswith("{") or "{" in found.group()
    return bool(found) or suffix in _JSON_SUFFIXES


def is_lines(suffix: str) -> bool:
    """Whether the suffix says one JSON value a line."""
    return suffix in _LINES_SUFFIXES
