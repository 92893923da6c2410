"""Pieces of a batch in files of its folder, handed from one process and one thread to another by their places."""

from __future__ import annotations

import os
from queue import SimpleQueue
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Piece(NamedTuple):
    """Some bytes of a file: where they begin, and how many."""

    path: Path
    start: int
    size: int

    def content(self) -> bytes:
        """The bytes."""
        with self.path.open("rb") as file:
            file.seek(self.start)
            return file.read(self.size)


def added(path: Path, content: bytes) -> Piece:
    """The bytes as a piece of a file to which one thread of one process adds."""
    with path.open("ab") as file:
        file.write(content)
        return Piece(path, file.tell() - len(content), len(content))


def own(path: Path) -> Path:
    """The file beside another to which this process alone adds."""
    return path.with_name(f"{path.name}-{os.getpid()}")


class Spool:
    """Pieces that one thread hands to another, any number of which may wait."""

    def __init__(self) -> None:
        """Nothing: no piece is there yet."""
        self._pieces: SimpleQueue[Piece | None] = SimpleQueue()

    def put(self, piece: Piece) -> None:
        """Nothing: the piece will come after those before it."""
        self._pieces.put(piece)

    def end(self) -> None:
        """Nothing: no more pieces will come."""
        self._pieces.put(None)

    def __iter__(self) -> Iterator[bytes]:
        """The content of each piece, as soon as it is there."""
        while (piece := self._pieces.get()) is not None:
            yield piece.content()
