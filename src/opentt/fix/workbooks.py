"""Corrections in the cells of an XLSX workbook: the XML of those cells changes, every other part is copied."""

from __future__ import annotations

import copy
import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from opentt.fix.edits import Splice, Work, spliced
from opentt.fix.tables import edits_of
from opentt.tables.cells import sheet_parts
from opentt.tables.source import open_source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from opentt.fix.edits import Edit
    from opentt.validation.sources import GridSource

_TEXT = {"s", "inlineStr", "str"}
"""The types of cells that hold text (ECMA-376, 18.18.11)."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """Where a cell of text stands in its part, its tag as written, and the attributes that stay."""

    start: int
    end: int
    tag: str
    attributes: tuple[tuple[str, str], ...]


def workbook_work(sources: Sequence[GridSource], path: Path, content: bytes) -> Work:
    """The corrections of a workbook: cells of text that no formula computes. Raises InputError."""
    names = sheet_parts(open_source(path))
    sheets: dict[str, Mapping[str, _Cell]] = {}
    edits: list[Edit] = []
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for source in sources:
            name = source.grid.sheet or ""
            part = names.get(name)
            sheets[name] = _cells(archive.read(part)) if part else {}
            edits += [edit for _, _, edit in edits_of(source) if edit.location.cell in sheets[name]]

    def splices(chosen: Sequence[Edit]) -> list[Splice]:
        parts: dict[str, list[Splice]] = {}
        for edit in chosen:
            sheet = edit.location.sheet or ""
            cell = sheets[sheet][edit.location.cell or ""]
            parts.setdefault(names[sheet], []).append(Splice(cell.start, cell.end, _xml(cell, edit.after)))
        return [Splice(0, len(content), _repacked(content, parts))] if parts else []

    return Work(tuple(edits), splices)


def _repacked(content: bytes, parts: Mapping[str, Sequence[Splice]]) -> bytes:
    """The archive with some parts changed, the others and the order as they were."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
        new.comment = old.comment
        for part in old.infolist():
            made = sorted(parts.get(part.filename, ()), key=lambda splice: splice.start)
            new.writestr(copy.copy(part), spliced(old.read(part), made))
    return packed.getvalue()


def _cells(xml: bytes) -> dict[str, _Cell]:
    """The cells of text in a sheet by their reference; those that a formula computes are left out."""
    found: dict[str, _Cell] = {}
    opened: list[tuple[int, str, dict[str, str], list[bool]]] = []
    parser = expat.ParserCreate()

    def start(tag: str, attributes: dict[str, str]) -> None:
        local = tag.rpartition(":")[2]
        if local == "c":
            opened[:] = [(parser.CurrentByteIndex, tag, attributes, [False])]
        elif local == "f" and opened:
            opened[0][3][0] = True

    def end(tag: str) -> None:
        if tag.rpartition(":")[2] != "c" or not opened:
            return
        first, name, attributes, computed = opened.pop()
        last = xml.index(b">", parser.CurrentByteIndex) + 1
        if attributes.get("t") in _TEXT and not computed[0] and "r" in attributes:
            kept = tuple((key, value) for key, value in attributes.items() if key != "t")
            found[attributes["r"]] = _Cell(first, last, name, kept)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.Parse(xml, True)
    return found


def _xml(cell: _Cell, text: str) -> bytes:
    """The cell with its text in itself (ECMA-376, 18.3.1.53)."""
    prefix = cell.tag.removesuffix("c")
    kept = "".join(f" {key}={quoteattr(value)}" for key, value in cell.attributes)
    inner = f'<{prefix}is><{prefix}t xml:space="preserve">{escape(text)}</{prefix}t></{prefix}is>'
    return f'<{cell.tag}{kept} t="inlineStr">{inner}</{cell.tag}>'.encode()
