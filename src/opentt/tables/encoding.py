"""How a text file is encoded, and a UTF-8 copy of one that is not UTF-8."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.tables.raw import Scratch
from opentt.tables.source import BLOCK

if TYPE_CHECKING:
    from pathlib import Path

    from opentt.errors import InputError
    from opentt.tables.source import Source

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

LONGEST_LINE = 8 << 20
"""Bytes in one line beyond which a file is no table and no NDJSON."""

_THREE_BYTES = re.compile(rb"[\xe0-\xef][\x80-\xbf]{2}")
_ENOUGH = 8
"""So many good three-byte characters of UTF-8 before a bad byte are no accident of another encoding."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one pass over a text shows: whether it has quotes, and whether no line is longer than LONGEST_LINE."""

    quoted: bool
    short: bool


@dataclass(frozen=True, slots=True)
class Utf8:
    """The text as a UTF-8 file without byte order mark, and the encoding that the original has.

    `look` is there where one pass over the original was enough.
    """

    path: Path
    encoding: str
    scratch: Scratch | None
    look: Look | None = None


def plain_utf8(source: Source, *, in_lines: bool) -> Utf8 | None:
    """The original where one pass shows it to be plain UTF-8; None wherever in doubt, and for lines that are too long.

    The passes of `check_lines` and `as_utf8` then find the same, or say what is wrong.
    """
    if source.head.startswith(codecs.BOM_UTF8) or not source.head.decode("utf-8", "ignore").strip():
        return None
    since, quoted, short, held = 0, False, True, b""
    for block in source.blocks():
        data = held + block if held else block
        try:
            _, used = codecs.utf_8_decode(data)
        except UnicodeDecodeError:
            return None
        held = data[used:]
        at = max(block.rfind(b"\n"), block.rfind(b"\r"))
        since = len(block) - 1 - at if at >= 0 else since + len(block)
        short = short and since + len(block) <= LONGEST_LINE
        if 0 in block or (in_lines and not short):
            return None
        quoted = quoted or b'"' in block
    return None if held else Utf8(source.path, "utf-8", source.scratch, Look(quoted, short))


def as_utf8(source: Source) -> Utf8:
    """The original where it is plain UTF-8 already, else a temporary copy. Raises InputError.

    Refused are bytes that are neither UTF-8, UTF-16 nor GB18030, NUL characters, and text that is all blanks.
    """
    encoding = detect(source)
    if encoding == "utf-8":
        text = Utf8(source.path, encoding, source.scratch)
    else:
        scratch = Scratch()
        text = Utf8(scratch.path / "text", encoding, scratch)
        _transcode(source, encoding, text.path)
    _check_characters(source, text.path)
    return text


def detect(source: Source) -> str:
    """`utf-8`, `utf-8-sig`, `utf-16-le`, `utf-16-be` or `gb18030`, proven on all bytes. Raises InputError."""
    for bom, name in BOMS:
        if source.head.startswith(bom):
            _, fault = _decodes(source, name)
            if fault is not None:
                raise _bad_bytes(source, name, fault)
            return name
    guess = _utf16_by_nul(source.head)
    if guess and _decodes(source, guess)[1] is None:
        return guess
    wide, fault = _decodes(source, "utf-8")
    if fault is None:
        return "utf-8"
    if wide >= _ENOUGH or _decodes(source, "gb18030")[1] is not None:
        raise _bad_bytes(source, "utf-8", fault)
    return "gb18030"


def check_lines(source: Source) -> None:
    """Nothing, or InputError as soon as a line grows past LONGEST_LINE; the rest is then never read."""
    since = read = 0
    for block in source.blocks():
        ends = [at for at in (block.find(b"\n"), block.find(b"\r")) if at >= 0]
        if since + min(ends, default=len(block)) > LONGEST_LINE:
            line = _lines(source, read) + 1
            raise source.error(
                f"第 {line} 行超过 8 MiB，不像数据表；请检查换行符或重新导出",
                f"line {line} is longer than 8 MiB, as in no table; check the line ends or export it again",
            )
        read += len(block)
        since = len(block) - 1 - max(block.rfind(b"\n"), block.rfind(b"\r")) if ends else since + len(block)


def _lines(source: Source, end: int) -> int:
    """How many lines end before a byte; counted only where there is something to say."""
    with source.path.open("rb") as file:
        return file.read(end).count(b"\n")


def _utf16_by_nul(head: bytes) -> str | None:
    """UTF-16 where the NULs lie mostly at one side of the byte pairs, as those of ASCII characters do."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > 2 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 2 * odd else None


def _decodes(source: Source, encoding: str) -> tuple[int, tuple[int, int] | None]:
    """How many three-byte characters were seen before the failure, and its (byte offset, line) or None."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    read = wide = 0
    held = b""
    for block in source.blocks():
        try:
            decoder.decode(block)
        except UnicodeDecodeError as problem:
            good = (held + block)[: problem.start]
            found = wide + (len(_THREE_BYTES.findall(good)) if encoding == "utf-8" else 0)
            fault = read - len(held) + problem.start
            return found, (fault, _lines(source, fault) + 1)
        held = decoder.getstate()[0]
        read += len(block)
        if encoding == "utf-8" and wide < _ENOUGH and not block.isascii():
            wide += len(_THREE_BYTES.findall(block))
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return wide, (read - len(held), _lines(source, read) + 1)
    return wide, None


def _bad_bytes(source: Source, encoding: str, fault: tuple[int, int]) -> InputError:
    """What to say where decoding failed."""
    offset, line = fault
    if encoding == "utf-8":
        return source.error(
            f"第 {line} 行（第 {offset + 1} 个字节）既不是 UTF-8 也不是 GB18030 编码；请以 UTF-8 重新导出",
            f"line {line} (byte {offset + 1}) is neither UTF-8 nor GB18030; export the file again as UTF-8",
        )
    shown = encoding.removesuffix("-sig").upper()
    return source.error(
        f"文件声明为 {shown}，但第 {line} 行（第 {offset + 1} 个字节）不合该编码；请以 UTF-8 重新导出",
        f"the file says it is {shown}, but line {line} (byte {offset + 1}) is not; export it again as UTF-8",
    )


def _transcode(source: Source, encoding: str, path: Path) -> None:
    """The text written as UTF-8, block by block, without byte order mark."""
    decoder = codecs.getincrementaldecoder("utf-8" if encoding == "utf-8-sig" else encoding)("strict")
    with path.open("w", encoding="utf-8", newline="") as file:
        at_start = True
        for block in source.blocks():
            text = decoder.decode(block)
            file.write(text.removeprefix("\ufeff") if at_start else text)
            at_start = at_start and not text
        file.write(decoder.decode(b"", final=True))


def _check_characters(source: Source, path: Path) -> None:
    """Nothing, or InputError for a NUL character or a text of blanks only."""
    read, blank = 0, True
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            at = block.find(0)
            if at >= 0:
                file.seek(0)
                line = file.read(read + at).count(b"\n") + 1
                raise source.error(
                    f"第 {line} 行含有 NUL 字符，文件可能损坏或不是文本；请重新导出",
                    f"line {line} holds a NUL character: the file is damaged or no text; export it again",
                )
            read += len(block)
            blank = blank and not block.decode("utf-8", "replace").strip()
    if blank:
        raise source.error(
            "文件只有空白，没有数据；请重新导出", "the file holds only blanks and no data; export it again"
        )
