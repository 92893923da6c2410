"""The tables of an ODS content part as they are parsed: reach, errors and merged ranges."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.parsers import expat


@dataclass(slots=True)
class OdsTable:
    """One table; `rows` and `columns` reach to the last filled cell, repeats counted."""

    name: str
    rows: int = 0
    columns: int = 0
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    errors: list[tuple[int, int, int, int, str]] = field(default_factory=list)

    def error_cells(self) -> Iterator[tuple[tuple[int, int], str]]:
        """Each error cell's place (from 1) and text."""
        for row, column, high, wide, text in self.errors:
            for down in range(high):
                for right in range(wide):
                    yield (row + down, column + right), text


@dataclass(slots=True)
class _Cell:
    """The cell that is being read."""

    column: int
    wide: int
    filled: bool
    error: bool
    span: tuple[int, int]
    text: list[str] = field(default_factory=list)


class OdsParts:
    """The state of the parse; `tables` is complete when the parser is done."""

    def __init__(self) -> None:
        self.tables: list[OdsTable] = []
        self._row = self._high = self._column = 0
        self._cell: _Cell | None = None

    def attach(self, parser: expat.XMLParserType) -> None:
        """Nothing; the parser reports to this value from now on."""
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        local = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        match tag.rpartition(":")[2]:
            case "table":
                self.tables.append(OdsTable(local.get("name", "")))
                self._row = self._high = 0
            case "table-row":
                self._row += self._high
                self._high = _count(local.get("number-rows-repeated"))
                self._column = 0
            case "table-cell" | "covered-table-cell":
                wide = _count(local.get("number-columns-repeated"))
                error = attributes.get("calcext:value-type") == "error"
                span = _count(local.get("number-rows-spanned")), _count(local.get("number-columns-spanned"))
                self._cell = _Cell(self._column, wide, "value-type" in local, error, span)
                self._column += wide
            case "p" if self._cell:
                self._cell.filled = True

    def _text(self, data: str) -> None:
        if self._cell and self._cell.error:
            self._cell.text.append(data)

    def _end(self, tag: str) -> None:
        cell = self._cell
        if cell is None or not tag.endswith("table-cell") or not self.tables:
            return
        table, line, column = self.tables[-1], self._row + 1, cell.column + 1
        if cell.filled:
            table.rows = max(table.rows, self._row + self._high)
            table.columns = max(table.columns, self._column)
        if cell.error:
            table.errors.append((line, column, self._high, cell.wide, "".join(cell.text)))
        if cell.span != (1, 1):
            table.merged.append((line, column, line + cell.span[0] - 1, column + cell.span[1] - 1))
        self._cell = None


def _count(digits: str | None) -> int:
    """The repetition or span, at least 1."""
    return max(int(digits[:9]), 1) if digits and digits.isdecimal() else 1
