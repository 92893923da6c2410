"""Corrections in the cells of a table, and where the cells of a delimited file stand in its text."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from opentt.errors import InputError
from opentt.finding import Location
from opentt.fix.edits import Edit, Work
from opentt.fix.spelling import respell
from opentt.fix.texts import characters
from opentt.tables.raw import is_blank
from opentt.text import Text
from opentt.validation.sources import letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opentt.tables import RawRow
    from opentt.validation.sources import GridSource

Span = tuple[int, int]

_QUOTED = re.compile(r'"[^"]*(?:""[^"]*)*"')
_ASTRAY = Text(
    "单元格的位置无法确定，不能改正；请重新导出", "the places of the cells are not clear; export the file again"
)


def edits_of(source: GridSource) -> Iterator[tuple[int, int, Edit]]:
    """Every correction with the number of its row, counted from 0 among those not blank, and its column."""
    plan, grid = source.plan, source.grid
    n = 0
    for number, row in enumerate(islice(grid.rows(), plan.skip, None), start=plan.skip):
        if plan.is_total(row.cells):
            continue
        n += 1
        for column in plan.columns:
            if column.index >= len(row.cells):
                continue
            text = row.cells[column.index]
            found = respell(column.target.field, column.scheme, text, column.factor, column.target.part)
            if found:
                cell = f"{letters(column.index)}{row.line}"
                place = Location(grid.file, grid.sheet, n, row.line, column.index + 1, column.heading, cell)
                edit = Edit(source.entity, place, text, found.text, found.kind, found.keeps, written=found.text)
                yield number, column.index, edit


def delimited_work(source: GridSource, content: bytes) -> Work:
    """The corrections of a delimited file. Raises InputError where its cells cannot be told apart."""
    grid = source.grid
    held = characters(content, grid.encoding or "utf-8", grid.file)
    delimiter = grid.text.delimiter if grid.text else ","
    edits = {(number, column): edit for number, column, edit in edits_of(source)}
    placed: list[Edit] = []
    spans = _scan(held.text, held.start, delimiter)
    for number, row in enumerate(grid.rows()):
        here = _spans_of(row, next(spans, None), held.text, grid.file)
        for column, span in enumerate(here):
            if edit := edits.get((number, column)):
                written = _quoted(edit.after, delimiter, held.text[span[0] : span[1]])
                placed.append(replace(edit, span=span, written=written))
    return Work(tuple(placed), held.splices)


def _spans_of(row: RawRow, found: Sequence[Span] | None, text: str, file: str) -> Sequence[Span]:
    """The spans of a row's cells, once each has been found to hold what the reader saw."""
    if found is None or [_plain(text[first:last]) for first, last in found] != list(row.cells):
        raise InputError(_ASTRAY, file)
    return found


def _scan(text: str, start: int, delimiter: str) -> Iterator[list[Span]]:
    """The spans of the cells of every row that is not blank, quotes included."""
    bare = re.compile(rf"[^{re.escape(delimiter)}\r\n]*")
    at, end = start, len(text)
    while at < end:
        spans: list[Span] = []
        while True:
            found = (_QUOTED if text[at : at + 1] == '"' else bare).match(text, at)
            last = found.end() if found else at
            spans.append((at, last))
            at = last
            if text[at : at + 1] != delimiter:
                break
            at += 1
        at += 2 if text[at : at + 2] == "\r\n" else 1
        if not is_blank([_plain(text[first:last]) for first, last in spans]):
            yield spans


def _plain(raw: str) -> str:
    """A cell without the quotes around it."""
    return raw[1:-1].replace('""', '"') if raw.startswith('"') else raw


def _quoted(text: str, delimiter: str, before: str) -> str:
    """A cell as it is written: in quotes where it was, or where it has to be."""
    if before.startswith('"') or any(mark in text for mark in (delimiter, '"', "\r", "\n")):
        return '"' + text.replace('"', '""') + '"'
    return text
