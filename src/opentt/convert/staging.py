"""Rows of canonical tables put aside on disk, one file of texts for each table, until all are known."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from opentt.convert.tables import literal, quoted
from opentt.layout import SQL_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import TextIO

    from opentt.convert.flat import Row
    from opentt.layout import Table
    from opentt.standard import Standard

BATCH = 1000
"""How many rows are written at once."""

_MARGIN = 2_097_152
"""Bytes of a line that DuckDB reads without being told."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A column of a table as it is written; `kind` is the kind of its leaf, `extension` for a member of one's own."""

    name: str
    kind: str

    @property
    def sql_type(self) -> str:
        """The type of the column; an extension member is JSON text."""
        return SQL_TYPES.get(self.kind, "VARCHAR")


@dataclass
class _File:
    table: Table
    path: Path
    filled: set[int] = field(default_factory=set)
    extensions: dict[str, int] = field(default_factory=dict)
    longest: int = 0
    waiting: list[str] = field(default_factory=list)
    out: TextIO | None = None


@dataclass
class Staging:
    """The tables that rows have been put aside for; `close` after use.

    `numbered` rows have the number of their record in front, as column `_n`.
    """

    standard: Standard
    folder: Path
    numbered: bool = False
    files: dict[str, _File] = field(default_factory=dict)

    def add(self, rows: Iterable[Row], number: int | None = None) -> None:
        """Nothing: the rows are put aside, those of a numbered record with its number."""
        for row in rows:
            file = self.files.get(row.table) or self._begin(row.table)
            cells = row.cells
            if row.extensions:
                places = [file.extensions.setdefault(name, len(file.extensions)) for name in row.extensions]
                more: list[str | None] = [None] * len(file.extensions)
                for place, text in zip(places, row.extensions.values(), strict=True):
                    more[place] = text
                cells = [*cells, *more]
            file.filled.update(place for place, cell in enumerate(row.cells) if cell is not None)
            cells = cells if number is None else [str(number), *cells]
            line = ",".join("" if cell is None else '"' + cell.replace('"', '""') + '"' for cell in cells)
            file.longest = max(file.longest, len(line))
            file.waiting.append(line)
            if len(file.waiting) == BATCH:
                _flush(file)

    def close(self) -> None:
        """Nothing: every row stands in its file."""
        for file in self.files.values():
            _flush(file)
            if file.out is not None:
                file.out.close()
                file.out = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for file in self.files.values():
            if file.out is not None:
                file.out.close()

    def tables(self) -> Iterator[tuple[Table, list[Cell], str]]:
        """Each table with its columns that are not empty throughout, and the FROM item with its rows as texts."""
        for name in self.standard.tables:
            if name in self.files:
                file = self.files[name]
                yield file.table, _cells(file), _from(file, numbered=self.numbered)

    def _begin(self, name: str) -> _File:
        path = self.folder / f"{name}.rows"
        file = _File(self.standard.tables[name], path)
        file.out = path.open("w", encoding="utf-8", newline="")
        self.files[name] = file
        return file


def columns(table: Table) -> list[Cell]:
    """The keys and the leaves of a table."""
    keys = [Cell(key, "string" if key.endswith("_id") else "integer") for key in table.keys]
    return [*keys, *(Cell(column.name, column.field.kind) for column in table.columns)]


def _flush(file: _File) -> None:
    if file.waiting and file.out is not None:
        file.out.write("\n".join(file.waiting) + "\n")
        file.waiting.clear()


def _cells(file: _File) -> list[Cell]:
    keys = max(len(file.table.keys), 1)
    known = [cell for place, cell in enumerate(columns(file.table)) if place < keys or place in file.filled]
    return [*known, *(Cell(name, "extension") for name in sorted(file.extensions))]


def _from(file: _File, *, numbered: bool) -> str:
    number = ["_n"] if numbered else []
    names = [*number, *(cell.name for cell in columns(file.table)), *file.extensions]
    shape = ", ".join(f"{quoted(name)}: 'VARCHAR'" for name in names)
    padded = ", null_padding=true, parallel=false" if file.extensions else ""
    longest = max(file.longest * 4, _MARGIN)
    return (
        f"read_csv({literal(file.path)}, header=false, auto_detect=false, delim=',', quote='\"', escape='\"', "
        f"nullstr='', new_line='\\n', allow_quoted_nulls=false, max_line_size={longest}, columns={{{shape}}}{padded})"
    )
