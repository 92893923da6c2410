"""Where the records of a JSON document stand, remembered, so that each can be read by itself and all line by line."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from opentt.tables.encoding import LONGEST_LINE
from opentt.tables.positions import last_line_end, line_ends
from opentt.tables.raw import Scratch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet
    from pathlib import Path


class Piece(NamedTuple):
    """Where one record's text stands in the document; all offsets are characters."""

    start: int
    end: int
    pointer: str
    entity: str | None = None


class Found(NamedTuple):
    """A record's text, with the line and column where it starts, and its piece."""

    text: str
    line: int
    column: int
    piece: Piece


@dataclass(eq=False)
class Located:
    """The pieces of a document in little memory: offsets, and of each array its entity and how many it holds."""

    starts: array[int] = field(default_factory=lambda: array("Q"))
    ends: array[int] = field(default_factory=lambda: array("Q"))
    arrays: list[tuple[str | None, str | None, int]] = field(default_factory=list)
    scratch: Scratch | None = None

    def add(self, piece: Piece) -> None:
        """Nothing: one more piece is remembered."""
        within = piece.pointer.rpartition("/")[0] if piece.pointer else None
        entity, around, count = self.arrays[-1] if self.arrays else (None, "?", 0)
        if (entity, around) == (piece.entity, within):
            self.arrays[-1] = entity, around, count + 1
        else:
            self.arrays.append((piece.entity, within, 1))
        self.starts.append(piece.start)
        self.ends.append(piece.end)

    def count(self, entity: str | None = None) -> int:
        """How many records there are of an entity, or of all."""
        return sum(count for name, _, count in self.arrays if entity in {None, name})

    def pieces(self, entity: str | None = None) -> Iterator[Piece]:
        """The pieces of an entity, or all."""
        at = 0
        for name, around, count in self.arrays:
            if entity in {None, name}:
                for index in range(count):
                    pointer = "" if around is None else f"{around}/{index}"
                    yield Piece(self.starts[at + index], self.ends[at + index], pointer, name)
            at += count

    def texts(self, path: Path, entity: str | None = None, numbers: AbstractSet[int] | None = None) -> Iterator[Found]:
        """The records of an entity, or of all, those of some numbers or each; `path` is the document."""
        text = _text(path)
        before, line, line_start = 0, 1, 0
        for piece in _wanted(self.pieces(entity), numbers):
            ended = line_ends(text, before, piece.start)
            if ended:
                line += ended
                line_start = last_line_end(text, before, piece.start) + 1
            before = piece.start
            yield Found(text[piece.start : piece.end], line, piece.start - line_start + 1, piece)

    def lines(self, path: Path, entity: str | None, least: int) -> Path | None:
        """A file with each of an entity's records on a line; None where they are fewer, or one is too long to read."""
        if self.count(entity) < least or any(
            (piece.end - piece.start) * 4 > LONGEST_LINE for piece in self.pieces(entity)
        ):
            return None
        self.scratch = self.scratch or Scratch()
        written, text = self.scratch.path / f"{entity}.ndjson", _text(path)
        with written.open("w", encoding="utf-8", newline="") as file:
            for piece in self.pieces(entity):  # line ends stand between values only, never in a text
                file.write(text[piece.start : piece.end].replace("\n", " ").replace("\r", " ") + "\n")
        return written


def _wanted(pieces: Iterable[Piece], numbers: AbstractSet[int] | None) -> Iterator[Piece]:
    if numbers is None:
        yield from pieces
    else:
        yield from islice((piece for n, piece in enumerate(pieces, start=1) if n in numbers), len(numbers))


def _text(path: Path) -> str:
    """The text with its line ends as they are."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()
