"""A text file's characters with their bytes: whatever is not corrected keeps its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.errors import InputError
from opentt.fix.edits import Splice
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentt.fix.edits import Edit

_LOSSY = Text(
    "文件里有 {encoding} 无法原样写回的字节，不能改正；请以 UTF-8 重新导出",
    "some bytes cannot be written back as they are in {encoding}; export the file again as UTF-8",
)


@dataclass(frozen=True, slots=True)
class Characters:
    """The text of a file, its byte order mark included; `start` is where what comes after the mark begins."""

    text: str
    codec: str
    start: int

    def splices(self, edits: Sequence[Edit]) -> list[Splice]:
        """The edits as splices of the file's bytes."""
        made: list[Splice] = []
        at = size = 0
        for edit in sorted(edits, key=lambda edit: edit.span):
            first, last = edit.span
            size += len(self.text[at:first].encode(self.codec))
            length = len(self.text[first:last].encode(self.codec))
            made.append(Splice(size, size + length, edit.written.encode(self.codec)))
            size, at = size + length, last
        return made


def characters(content: bytes, encoding: str, file: str) -> Characters:
    """The characters of a file in an encoding that was found. Raises InputError where bytes would not come back."""
    codec = "utf-8" if encoding.startswith("utf-8") else encoding
    text = content.decode(codec)
    if text.encode(codec) != content:
        raise InputError(_LOSSY.fill({"encoding": encoding.upper()}), file)
    return Characters(text, codec, 1 if text.startswith("\ufeff") else 0)
