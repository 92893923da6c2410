"""Makers of real and of hostile files."""

from __future__ import annotations

import struct
import zipfile
from typing import TYPE_CHECKING

import pytest
import xlsxwriter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

SECTOR = 512
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
    "<office:body><office:spreadsheet>"
)
ODS_TAIL = "</office:spreadsheet></office:body></office:document-content>"
ODS_MANIFEST = (
    '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, bytes | str], Path]:
    """A function that writes a file and returns its path."""

    def make(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return make


@pytest.fixture
def xlsx(tmp_path: Path) -> Callable[..., Path]:
    """A function that writes a workbook from rows by sheet and returns its path."""

    def make(sheets: Mapping[str, Sequence[Sequence[object]]], name: str = "book.xlsx") -> Path:
        path = tmp_path / name
        workbook = xlsxwriter.Workbook(str(path))
        for title, rows in sheets.items():
            sheet = workbook.add_worksheet(title)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
        workbook.close()
        return path

    return make


@pytest.fixture
def ods(tmp_path: Path) -> Callable[[str], Path]:
    """A function that writes an ODS workbook from the XML of its tables and returns its path."""

    def make(tables: str) -> Path:
        path = tmp_path / "book.ods"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
            archive.writestr("META-INF/manifest.xml", ODS_MANIFEST)
            archive.writestr("content.xml", ODS_HEAD + tables + ODS_TAIL)
        return path

    return make


@pytest.fixture
def repack(tmp_path: Path) -> Callable[[Path, str, Callable[[bytes], bytes]], Path]:
    """A function that writes an archive anew with one part changed."""

    def make(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
        out = tmp_path / f"changed-{path.name}"
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                new.writestr(name, change(old.read(name)) if name == part else old.read(name))
        return out

    return make


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A minimal OLE compound file: sector 0 the sector table, sector 1 the directory, then the streams."""
    table, entries, body = [FAT, END], [_entry("Root Entry", 5, END, 0)], b""
    for name, content in streams.items():
        padded = content.ljust(max(4096, -(-len(content) // SECTOR) * SECTOR), b"\0")
        first, count = len(table), len(padded) // SECTOR
        table += [*range(first + 1, first + count), END]
        entries.append(_entry(name, 2, first, len(padded)))
        body += padded
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(24, b"\0") + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    header = header.ljust(44, b"\0") + struct.pack("<IIIIIIII", 1, 1, 0, 4096, END, 0, END, 0) + struct.pack("<I", 0)
    sector_table = b"".join(struct.pack("<I", link) for link in table)
    return (
        header.ljust(SECTOR, b"\xff")
        + sector_table.ljust(SECTOR, b"\xff")
        + b"".join(entries).ljust(SECTOR, b"\0")
        + body
    )


def _entry(name: str, kind: int, first: int, size: int) -> bytes:
    """A directory entry."""
    text = (name + "\0").encode("utf-16-le")
    head = text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1) + struct.pack("<III", FREE, FREE, FREE)
    return head.ljust(116, b"\0") + struct.pack("<IQ", first, size)
