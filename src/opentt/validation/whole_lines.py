"""Files whose rows are their lines: read as such, proven to be such, and found again by their numbers."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from opentt.tables.documents import EACH
from opentt.validation.reading import READING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from opentt.validation.store import Store

_FILLED = r"coalesce(starts_with(j, '{') OR regexp_matches(j, '[^ \t\r\n\x{feff}]'), FALSE)"
"""Whether a line holds more than blanks; nearly all show it at once."""


def read_lines(path: str) -> str:
    """A FROM item with the lines of a file as texts `j`, whatever stands in them; blank ones are passed over."""
    return f"(SELECT j FROM {_reader(path)} WHERE {_FILLED})"


def blank_lines(store: Store, path: Path) -> tuple[int, int]:
    """How many lines `read_lines` passes over, and how many bytes they have."""
    counted = f"SELECT count(*), coalesce(sum(strlen(j)), 0) FROM {_reader(str(path))} WHERE NOT {_FILLED}"
    count, size = store.db.execute(counted).fetchone() or (0, 0)
    return count, int(size)


def _reader(path: str) -> str:
    place = path.replace("'", "''")
    return (
        f"read_csv('{place}', header=false, auto_detect=false, delim='\x01', quote='', escape='', nullstr='', "
        f"{READING}, columns={{'j': 'VARCHAR'}})"
    )


def line_by_line(
    store: Store, path: Path, aside: str, columns: int = 1, above: int = 0, blank: tuple[int, int] = (0, 0)
) -> range | None:
    """The line of each row where every row is a line without quotes, and every line below the headings a row.

    That is so where the texts of all rows, with their delimiters and line ends, are as long as the file. With `blank`
    lines among them, so many with so many bytes, only the number of rows is right.
    """
    rows, texts = store.db.execute(f"SELECT count(*), sum(size) FROM {aside}").fetchone() or (0, 0)
    lines = rows + blank[0]
    with path.open("rb") as file:
        head = sum(len(file.readline()) for _ in range(above))
        end = _end(file.readline())
        file.seek(-1, 2)
        ended = file.read(1) == b"\n"
    length = head + int(texts or 0) + blank[1] + lines * (columns - 1 + end) - (0 if ended else end)
    if length != path.stat().st_size or (end == 2 and not _ends_alike(path, above + lines, ended=ended)):  # noqa: PLR2004 - CRLF
        return None
    return range(above + 1, above + 1 + rows)


def line_starts(store: Store, path: Path, aside: str) -> Sequence[int]:
    """The byte in which the first line starts, and every so many lines another: rows of `line_by_line`, none blank."""
    with path.open("rb") as file:
        end = _end(file.readline())
    sizes = f"SELECT sum(size + {end})::BIGINT FROM {aside} GROUP BY rowid // {EACH} ORDER BY rowid // {EACH}"
    return [*accumulate((size for (size,) in store.db.execute(sizes).fetchall()), initial=0)]


def _end(line: bytes) -> int:
    """How many bytes end a line."""
    return 2 if line.endswith(b"\r\n") else 1


def _ends_alike(path: Path, lines: int, *, ended: bool) -> bool:
    """Whether a file has so many lines, each of which ends in CRLF, but for the last perhaps."""
    feeds = returns = 0
    with path.open("rb") as file:
        for line in file:
            feeds += 1
            returns += line.endswith(b"\r\n")
    return feeds == lines and returns == lines - (0 if ended else 1)
