"""An input as a file on disk: a path as given, or standard input put aside."""

from __future__ import annotations

import hashlib
import shutil
import stat
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO

from opentt.errors import InputError
from opentt.reason import reason_of
from opentt.tables.raw import Scratch
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Future

BLOCK = 1 << 16
"""Bytes read at a time: so few that Python takes no fresh memory for each block."""

SIGN = "!"
"""What stands between an archive and the file in it: `release.zip!data/contracts.csv`."""

LARGE = 1 << 24
"""Bytes from which a file is hashed while it is read for other ends."""

HEAD = 1 << 16
"""Bytes that suffice to tell a format."""

UNREAD = Text("无法读取该文件（{reason}）", "the file cannot be read ({reason})")


@dataclass(frozen=True, slots=True)
class Source:
    """A readable, regular, non-empty file; `label` is what the user called it ("-" for standard input)."""

    path: Path
    label: str
    head: bytes
    scratch: Scratch | None = None
    hashing: Future[str] | None = field(default=None, repr=False, compare=False)

    @property
    def suffix(self) -> str:
        """The suffix in lower case, "" where there is none."""
        return Path(self.label).suffix.lower()

    def error(self, zh: str, en: str) -> InputError:
        """An InputError about this input."""
        return InputError(Text(zh, en), self.label)

    def blocks(self) -> Iterator[bytes]:
        """The bytes, block by block."""
        with self.path.open("rb") as file:
            while block := file.read(BLOCK):
                yield block

    def sha256(self) -> str:
        """The digest of the original bytes."""
        return self.hashing.result() if self.hashing else _sha256(self.path)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _hashed(source: Source) -> Source:
    """The same source; a large one is hashed meanwhile in a thread of its own."""
    if source.path.stat().st_size < LARGE:
        return source
    from concurrent.futures import Future

    future: Future[str] = Future()
    Thread(target=_hash, args=(source.path, future), daemon=True).start()
    return replace(source, hashing=future)


def _hash(path: Path, future: Future[str]) -> None:
    """Nothing: the future has the digest, or what went wrong."""
    try:
        future.set_result(_sha256(path))
    except OSError as problem:
        future.set_exception(problem)


def open_source(path: Path | str) -> Source:
    """The input, ready to read. Raises InputError where there is nothing that can be read."""
    label = str(path)
    if SIGN in label and not Path(path).exists():
        return _in_archive(label)
    try:
        if label == "-":
            return _checked(_aside(sys.stdin.buffer, "-"))
        mode = Path(path).stat().st_mode
        if stat.S_ISFIFO(mode):
            with Path(path).open("rb") as pipe:
                return _checked(_aside(pipe, label))
        if stat.S_ISDIR(mode):
            raise InputError(
                Text(
                    "这是文件夹，不是文件；应给出其中的文件",
                    "is a directory, not a file; name the files in it",
                ),
                label,
            )
        if not stat.S_ISREG(mode):
            raise InputError(Text("不是普通文件，无法读取", "is not a regular file and cannot be read"), label)
        with Path(path).open("rb") as file:
            return _hashed(_checked(Source(Path(path), label, file.read(HEAD))))
    except (OSError, ValueError) as problem:
        raise InputError(_reason(problem), label) from problem


def _in_archive(label: str) -> Source:
    """A file in an archive by its label, `archive.zip!name`."""
    from opentt.tables.zipped import read_archive

    at = next((at for at, char in enumerate(label) if char == SIGN and Path(label[:at]).is_file()), None)
    if at is None:
        raise InputError(_reason(FileNotFoundError()), label)
    found = read_archive(open_source(label[:at]))
    if label[at + 1 :] not in found.files:
        raise InputError(Text("压缩包里没有这个文件", "the archive holds no such file"), label)
    return found.open(label[at + 1 :])


def _aside(stream: BinaryIO, label: str) -> Source:
    """A stream copied to a temporary file."""
    scratch = Scratch()
    path = scratch.path / "input"
    with path.open("wb") as file:
        shutil.copyfileobj(stream, file, BLOCK)
    with path.open("rb") as file:
        return Source(path, label, file.read(HEAD), scratch)


def _checked(source: Source) -> Source:
    """The same source, unless it is empty."""
    if not source.head:
        raise source.error("文件是空的（0 字节）；请重新导出", "the file is empty (0 bytes); export it again")
    return source


def _reason(problem: OSError | ValueError) -> Text:
    """What the operating system says, for people."""
    match problem:
        case FileNotFoundError():
            return Text("文件不存在；请检查路径与文件名", "no such file; check the path and the name")
        case PermissionError():
            return Text(
                "没有读取该文件的权限；请检查文件权限",
                "no permission to read the file; check its access rights",
            )
        case _:
            return UNREAD.fill({"reason": reason_of(problem)})
