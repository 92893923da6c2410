"""The hidden sheet that says which column of which sheet is which field, so that headings may be read back exactly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

INDEX = "opentt"
"""The name of the hidden sheet."""

LISTS = "opentt-lists"
"""The name of the hidden sheet with the codes that cells offer."""

FORM = "opentt-workbook"
"""What its first cell says; the second is the number of this form, the third the version of the standard."""

NUMBER = "1"

COMMENT = "#"
"""What the first cell of a row begins with that is no record: titles, help, examples, remarks."""

_HEAD = ("sheet", "table", "heading", "column")


@dataclass(frozen=True, slots=True)
class Listed:
    """A column: the sheet it is on, the table whose rows they are, its heading and its name in the table."""

    sheet: str
    table: str
    heading: str
    column: str


@dataclass(frozen=True, slots=True)
class Index:
    """The columns, and the version of the standard that the workbook was made for; sheets of words have no table."""

    version: str
    columns: tuple[Listed, ...]

    def rows(self) -> Iterator[Sequence[str]]:
        """The rows of the sheet."""
        yield (FORM, NUMBER, self.version)
        yield _HEAD
        for one in self.columns:
            yield (one.sheet, one.table, one.heading, one.column)


def read_index(rows: Iterable[Sequence[str]]) -> Index | None:
    """The index that a sheet's rows hold, or None where they hold none of a form that is known here.

    >>> read_index([("opentt-workbook", "1", "0.1"), ("sheet", "table", "heading", "column")])
    Index(version='0.1', columns=())
    """
    found = [[*row, "", "", "", ""][:4] for row in rows]
    if not found or found[0][:2] != [FORM, NUMBER]:
        return None
    return Index(found[0][2], tuple(Listed(*row) for row in found[2:] if row[0]))
