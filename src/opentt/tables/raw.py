"""What reading gives: raw rows and records that remember where they stood."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

BLANKS = " \t\r\n\u00a0\u3000"
"""The characters that make a cell blank when it holds nothing else."""


WIDEST = 16_384
"""The columns of a spreadsheet program's sheet: no table has more."""


def too_wide(columns: int, line: int | None = None) -> Text:
    """Why a table with so many columns is not read; `line` has them, where there are lines."""
    where = Text(f"第 {line} 行", f"line {line}") if line else Text("表", "the table")
    return Text(
        f"{where.zh}有 {columns} 列，超过电子表格的 {WIDEST} 列，未读取；请检查分隔符或重新导出",
        f"{where.en} has {columns} columns, more than the {WIDEST} of a spreadsheet, and was not read; "
        "check the delimiter or export it again",
    )


class Scratch:
    """A temporary folder that is removed when the last value that holds it goes, or at exit."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="opentt-"))
        self._remove = weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row of text cells, "" for an empty one. Rows may differ in length; wholly blank rows never appear.

    `line` is the physical line, from 1, on which the row starts, or the number of the spreadsheet's row.
    """

    line: int
    cells: tuple[str, ...]


def is_blank(cells: Sequence[str]) -> bool:
    """Whether no cell holds anything but blanks.

    >>> is_blank(["", " "]), is_blank(["0", ""])
    (True, False)
    """
    return not any(map(str.strip, cells)) and not any(cell.strip(BLANKS) for cell in cells)


@dataclass(frozen=True, slots=True)
class TextFile:
    """A delimited table as UTF-8 without byte order mark: the user's own file, or a copy that lives as long."""

    path: Path
    delimiter: str
    scratch: Scratch | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Grid:
    """One table of raw rows: a delimited file or one sheet of a workbook. `rows()` starts anew at each call.

    `merged` holds (first line, first column, last line, last column), from 1, inside the used area;
    `encoding` and `text` are there for delimited files only, `sheet` for workbooks only. `sql`, for Parquet only,
    is a SELECT that gives the rows below the headings in DuckDB, as texts c0, c1, …
    """

    file: str
    sha256: str
    format: str
    encoding: str | None
    sheet: str | None
    rows: Callable[[], Iterator[RawRow]] = field(repr=False)
    merged: tuple[tuple[int, int, int, int], ...] = ()
    text: TextFile | None = None
    sql: str | None = field(default=None, repr=False)

    @property
    def has_lines(self) -> bool:
        """Whether a row stands on a line that a person can go to; Parquet has none."""
        return self.format != "parquet"


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One JSON value with its own text and the line and column, from 1, where it starts in the file.

    Numbers are int or Decimal, never float; NaN and infinities are the strings "NaN", "Infinity", "-Infinity".
    `entity` is set where the file says it (an object of plural names), `pointer` leads to it in the file,
    `repeated` lists the pointers (inside the record) of members that occur more than once.
    `broken` says why the value could not be read; it is then None.
    """

    value: object
    line: int
    column: int
    text: str
    entity: str | None = None
    pointer: str = ""
    repeated: tuple[str, ...] = ()
    broken: Text | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file of records: JSON, NDJSON, nested Parquet or a graph. `records()` starts anew at each call.

    `encoding` is there for text only. Of JSON and NDJSON there are `pick`, which reads only the records of some
    numbers, counted from 1 among those of an entity or all, and `lines`, which gives a file in UTF-8 with a line for
    each record of an entity or of all, if there are at least so many. Of NDJSON there is `at`, which picks where each
    line is a record, and it is known in which byte every so many start. `entities` are those that the members name,
    None among them for a record without; it is there for JSON only.
    Of a graph there is `find`: line and column, from 1, of what a path leads to in the record of an entity with some
    id, None where that is not known.
    """

    file: str
    sha256: str
    format: Literal["json", "ndjson", "parquet", "ttl", "nt", "jsonld", "rdf"]
    encoding: str | None
    records: Callable[[], Iterator[RawRecord]] = field(repr=False)
    pick: Callable[[AbstractSet[int], str | None], Iterator[tuple[int, RawRecord]]] | None = field(
        default=None, repr=False
    )
    lines: Callable[[str | None, int], Path | None] | None = field(default=None, repr=False)
    at: Callable[[AbstractSet[int], Sequence[int]], Iterator[tuple[int, RawRecord]]] | None = field(
        default=None, repr=False
    )
    entities: tuple[str | None, ...] | None = None
    find: Callable[[str, str, tuple[str | int, ...]], tuple[int, int] | None] | None = field(default=None, repr=False)

    @property
    def has_lines(self) -> bool:
        """Whether a record is a piece of text with a line and a column."""
        return self.format in {"json", "ndjson"}
