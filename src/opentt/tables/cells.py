"""How far the cells of XLSX and ODS sheets reach, and which are errors, before the reader is let loose.

The reader (calamine) allocates the whole rectangle of a sheet, and drops error values.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING
from xml.parsers import expat

from opentt.tables import archive as zips
from opentt.tables.ods import OdsParts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from opentt.tables.source import Source

MOST_CELLS = 20_000_000
"""The largest rectangle of one sheet that is read."""

MOST_REST = 1 << 20
"""Bytes of text between two tags beyond which the fast scan gives up."""

MOST_OUTSIDERS = 1000
"""How many cells may lie outside the rectangle of those before them, before the fast scan gives up."""

_PLACE = re.compile(rb'<c r="([A-Z]{1,3})([1-9][0-9]{0,6})"')
_IS_ERROR = re.compile(rb"t=[\"']e[\"']")
"""What every cell that holds an error has, in either quotes."""

_ERROR = re.compile(
    rb'<c r="([A-Z]{1,3})([1-9][0-9]{0,6})"[^<>]* t="e"[^<>]*>(?:<f[^<>]*/>|<f[^<>]*>[^<>]*</f>)?'
    rb"<v>([^<>&]{1,40})</v></c>"
)
"""A cell that holds an error."""

LARGE = 1 << 22
"""Bytes of a part from which it is unpacked in a thread of its own."""

_PREFIXED = re.compile(rb":c[ >]")
"""A cell whose tag has a prefix, which nearly no program writes."""

_REFERENCE = re.compile(r"([A-Za-z]+)([0-9]+)\Z")


@dataclass(slots=True)
class Sheet:
    """How far a sheet's filled cells reach, and its errors and merged ranges (row and column from 1)."""

    rows: int = 0
    columns: int = 0
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: tuple[tuple[int, int, int, int], ...] = ()


def inspect_xlsx(source: Source) -> dict[str, Sheet]:
    """Every sheet by name. Raises InputError for a sheet too large, too odd or damaged."""
    try:
        with zipfile.ZipFile(source.path) as archive:
            parts = {part.filename: part for part in archive.infolist()}
            names = _sheet_names(source, archive, parts)
            sheets = {}
            for part in archive.infolist():
                if part.filename.endswith((".xml", ".XML")) or part.filename in names:
                    sheet = _sheet(source, partial(_blocks, source, archive, part))
                    _check_size(source, names.get(part.filename, part.filename), sheet)
                    sheets[names.get(part.filename, "")] = sheet
            return sheets
    except zips.DAMAGED as problem:
        raise zips.damaged(source) from problem


def _blocks(source: Source, archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The part's bytes, block by block. Raises InputError where it is damaged or larger than it claims."""
    blocks = zips.inflated(source, archive, part)
    return _ahead(blocks) if part.file_size > LARGE else blocks


def _ahead(blocks: Iterator[bytes]) -> Iterator[bytes]:
    """The same blocks, each made while the one before it is looked at. Raises what making one raises."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1) as thread:
        coming = thread.submit(next, blocks, None)
        while block := coming.result():
            coming = thread.submit(next, blocks, None)
            yield block


def sheet_parts(source: Source) -> dict[str, str]:
    """The name of the part that holds each sheet of an XLSX workbook, by the sheet's name. Raises InputError."""
    try:
        with zipfile.ZipFile(source.path) as archive:
            parts = {part.filename: part for part in archive.infolist()}
            return {name: part for part, name in _sheet_names(source, archive, parts).items()}
    except zips.DAMAGED as problem:
        raise zips.damaged(source) from problem


def inspect_ods(source: Source) -> dict[str, Sheet]:
    """Every sheet by name. Raises InputError for a sheet too large or damaged."""
    try:
        with zipfile.ZipFile(source.path) as archive:
            reading = OdsParts()
            _parse(source, zips.inflated(source, archive, archive.getinfo("content.xml")), reading.attach)
    except zips.DAMAGED as problem:
        raise zips.damaged(source) from problem
    sheets = {}
    for table in reading.tables:
        sheet = Sheet(table.rows, table.columns, merged=tuple(table.merged))
        _check_size(source, table.name, sheet)
        sheet.errors = dict(table.error_cells())
        sheets[table.name] = sheet
    return sheets


def check_total(source: Source, sheets: Iterable[Sheet]) -> None:
    """Nothing, or InputError for sheets whose rectangles together would fill the memory."""
    total = sum(sheet.rows * sheet.columns for sheet in sheets)
    if total > MOST_CELLS:
        raise source.error(
            f"各工作表合计声称有 {total} 个单元格，超过 2000 万；请删去边缘处多余的单元格，或用 --sheet 逐张读取",
            f"the sheets together claim {total} cells, more than 20 million; "
            "delete stray cells at their edges or read them one by one with --sheet",
        )


def _check_size(source: Source, name: str, sheet: Sheet) -> None:
    """Nothing, or InputError for a sheet whose rectangle would fill the memory."""
    if sheet.rows * sheet.columns > MOST_CELLS:
        raise source.error(
            f"工作表“{name}”声称有 {sheet.rows} 行 {sheet.columns} 列，超过 2000 万单元格；"
            "请删去边缘处多余的单元格或改用 CSV",
            f'sheet "{name}" claims {sheet.rows} rows by {sheet.columns} columns, '
            "more than 20 million cells; delete stray cells at its edges or use CSV",
        )


def _sheet_names(source: Source, archive: zipfile.ZipFile, parts: Mapping[str, zipfile.ZipInfo]) -> dict[str, str]:
    """The sheet's name by the part that holds it."""
    targets: dict[str, str] = {}
    names: dict[str, str] = {}

    def relation(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and "Target" in attributes:
            target = attributes["Target"]
            targets[attributes.get("Id", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"

    def sheet(tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            links = [value for key, value in attributes.items() if key.endswith(":id")]
            names[targets.get(links[0], "") if links else ""] = attributes.get("name", "")

    for part, start in (("xl/_rels/workbook.xml.rels", relation), ("xl/workbook.xml", sheet)):
        if part in parts:
            _parse(source, zips.inflated(source, archive, parts[part]), _on_start(start))
    return names


def _on_start(start: Callable[[str, dict[str, str]], None]) -> Callable[[expat.XMLParserType], None]:
    """What makes a parser call `start` with each element's local name."""

    def attach(parser: expat.XMLParserType) -> None:
        parser.StartElementHandler = lambda tag, attributes: start(tag.rpartition(":")[2], attributes)

    return attach


def _parse(source: Source, blocks: Iterable[bytes], attach: Callable[[expat.XMLParserType], None]) -> None:
    """Nothing; the handlers that `attach` sets see the whole part. Raises InputError for broken XML."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    attach(parser)
    try:
        for block in blocks:
            parser.Parse(block, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as problem:
        said = str(problem).partition(":")[0]
        raise source.error(
            f"文件不完整或已损坏（其中的 XML 无法读取：{said}）；请用电子表格软件打开并另存为 .xlsx",
            f"the file is cut off or damaged (XML in it cannot be read: {said}); "
            "open it in a spreadsheet program and save it as .xlsx",
        ) from problem


def _sheet(source: Source, blocks: Callable[[], Iterable[bytes]]) -> Sheet:
    """The part's reach and errors: by a fast scan where it is written as usual and small, else by its XML."""
    found = _reach(blocks())
    return found if found and found.rows * found.columns <= MOST_CELLS else _sheet_by_xml(source, blocks())


def _reach(blocks: Iterable[bytes]) -> Sheet | None:
    """How far the cells of a part reach, and which are errors; None where one is written in another way than usual."""
    sheet, rest, left = Sheet(), b"", MOST_OUTSIDERS
    for block in chain(blocks, (b"",)):
        rows = rest + block
        end = max(rows.rfind(b"</row>"), 0) or max(rows.rfind(b"<"), 0)  # so that no cell is cut in two
        end = end if block else len(rows)
        rest = rows[end:]
        if len(rest) > len(block) + MOST_REST or _PREFIXED.search(rows, 0, end):
            return None
        if _IS_ERROR.search(rows, 0, end) and not _note_errors(sheet, rows[:end]):
            return None
        left -= _outsiders(sheet, rows, end, left)
        if left < 0:
            return None
    return sheet


def _outsiders(sheet: Sheet, rows: bytes, end: int, most: int) -> int:
    """How many cells up to a byte stand outside the sheet's reach, which takes them in; too many where one is odd.

    One pattern passes over the rows in search of a cell that is odd or outside the rectangle of those before and the
    last: in nearly every sheet there is none but in the first rows.
    """
    last = _PLACE.match(rows, max(rows.rfind(b"<c r=", 0, end), 0), end)
    if last:
        _stretch(sheet, last)
    count = 0
    odd = _outside(sheet.rows, sheet.columns).search(rows, 0, end)
    while odd and count <= most:
        place = _PLACE.match(rows, odd.start(), end)
        if place is None or not _stretch(sheet, place):
            return most + 1
        count += 1
        odd = _outside(sheet.rows, sheet.columns).search(rows, odd.start(), end)
    return count


def _note_errors(sheet: Sheet, rows: bytes) -> bool:
    """Whether every error in some rows is written as usual; they are the sheet's errors now."""
    found = _ERROR.findall(rows)
    for column, row, text in found:
        sheet.errors[int(row), _column(column.decode())] = text.decode()
    return len(found) == len(_IS_ERROR.findall(rows)) and b"<!" not in rows


def _stretch(sheet: Sheet, place: re.Match[bytes]) -> bool:
    """Whether a cell stands outside the sheet's reach, which now takes it in."""
    before = sheet.rows, sheet.columns
    sheet.rows, sheet.columns = max(sheet.rows, int(place[2])), max(sheet.columns, _column(place[1].decode()))
    return before != (sheet.rows, sheet.columns)


def _outside(rows: int, columns: int) -> re.Pattern[bytes]:
    """What finds a cell that is written oddly or lies outside a rectangle."""
    if not rows or not columns:
        return re.compile(b"<c(?![a-z])")
    inside = f"(?:{_up_to(_letters(columns), 'AAZ')})(?:{_up_to(str(rows), '019')})"
    return re.compile(f'<c(?! r="{inside}"|[a-z])'.encode())


def _up_to(last: str, alphabet: str) -> str:
    """A pattern of all names up to the last, shorter ones first; `alphabet` is its first, least leading, last letter.

    >>> _up_to("30", "019"), _up_to("AD", "AAZ")
    ('[1-9][0-9]{0,0}|[1-2][0-9]{1}|30', '[A-Z][A-Z]{0,0}|A[A-C][A-Z]{0}|AD')
    """
    zero, one, top = alphabet[0], alphabet[1], alphabet[2]
    found = [f"[{one}-{top}][{zero}-{top}]{{0,{len(last) - 2}}}"] if len(last) > 1 else []
    for place, letter in enumerate(last):
        least = zero if place else one
        if letter > least:
            beyond = len(last) - place - 1
            found.append(f"{last[:place]}[{least}-{chr(ord(letter) - 1)}][{zero}-{top}]{{{beyond}}}")
    return "|".join([*found, last])


def _letters(column: int) -> str:
    """The name of a column, counted from 1.

    >>> _letters(3), _letters(30), _letters(16384)
    ('C', 'AD', 'XFD')
    """
    name = ""
    while column:
        column, place = divmod(column - 1, 26)
        name = chr(65 + place) + name
    return name


def _sheet_by_xml(source: Source, blocks: Iterable[bytes]) -> Sheet:
    """The part's reach and errors by its XML; cells without content do not count."""
    sheet = Sheet()
    row = column = 0
    error, text = False, [""]

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal row, column, error
        if tag == "row":
            row, column = _number(attributes.get("r"), row + 1), 0
        elif tag == "c":
            found = _REFERENCE.match(attributes.get("r", ""))
            column = _column(found[1].upper()) if found else column + 1
            row = int(found[2][:9]) if found else row
            error = attributes.get("t") == "e"
        elif tag in {"v", "is"}:
            sheet.rows, sheet.columns = max(sheet.rows, row), max(sheet.columns, column)
            text[:] = [""]

    def end(tag: str) -> None:
        if error and tag.rpartition(":")[2] == "v":
            sheet.errors[row, column] = "".join(text)

    def attach(parser: expat.XMLParserType) -> None:
        _on_start(start)(parser)
        parser.EndElementHandler = end
        parser.CharacterDataHandler = lambda data: text.append(data) if error else None

    _parse(source, blocks, attach)
    return sheet


def _column(letters: str) -> int:
    """The column's number from 1: A is 1, AA is 27; no more than the first nine letters count."""
    number = 0
    for letter in letters[:9]:
        number = number * 26 + ord(letter) - 64
    return number


def _number(digits: str | None, otherwise: int) -> int:
    """The row number, or what stands for it where there is none."""
    return int(digits[:9]) if digits and digits.isdecimal() else otherwise
