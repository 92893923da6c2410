"""Corrections of single values, and the splices that bring them into a file's bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from opentt.finding import Location


@dataclass(frozen=True, slots=True)
class Edit:
    """One value as it was and as it is to be.

    `kind` is what is corrected (`trim`, `date`, `number`, `unit`, `label`, `identifier`); `keeps` says that the
    value is read as the same one before and after. `span` is where `written` goes, in characters of the text.
    """

    entity: str
    location: Location
    before: str
    after: str
    kind: str
    keeps: bool
    span: tuple[int, int] = (0, 0)
    written: str = ""


@dataclass(frozen=True, slots=True)
class Splice:
    """Bytes from `start` to `end` that are replaced by others."""

    start: int
    end: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Work:
    """What there is to correct in a file, and how a choice of it is brought into its bytes."""

    edits: tuple[Edit, ...]
    splices: Callable[[Sequence[Edit]], list[Splice]]


def spliced(content: bytes, splices: Iterable[Splice]) -> bytes:
    """The bytes with the splices, which are in order and do not overlap, made.

    >>> spliced(b"a-b-c", [Splice(0, 1, b"xx"), Splice(4, 5, b"")])
    b'xx-b-'
    """
    parts: list[bytes] = []
    done = 0
    for splice in splices:
        parts += [content[done : splice.start], splice.content]
        done = splice.end
    return b"".join([*parts, content[done:]])


def reversed_splices(content: bytes, splices: Iterable[Splice]) -> list[Splice]:
    """The splices that lead back from the changed bytes to these."""
    back: list[Splice] = []
    moved = 0
    for splice in splices:
        start = splice.start + moved
        back.append(Splice(start, start + len(splice.content), content[splice.start : splice.end]))
        moved += len(splice.content) - (splice.end - splice.start)
    return back
