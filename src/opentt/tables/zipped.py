"""A ZIP archive of data files: looked through first, each file unpacked when it is asked for."""

from __future__ import annotations

import stat
import zipfile
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.errors import InputError
from opentt.tables import archive
from opentt.tables.paths import unsafe
from opentt.tables.raw import Scratch
from opentt.tables.source import HEAD, SIGN, Source
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

MOST_FILES = 10_000
"""How many files an archive may hold."""

_UTF8_NAMES = 0x800
_UNIX = 3


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive and its files by name; folders are left out."""

    source: Source
    files: Mapping[str, zipfile.ZipInfo]

    def open(self, name: str) -> Source:
        """One file, unpacked. Raises InputError where it is damaged or larger than it claims."""
        label = f"{self.source.label}{SIGN}{name}"
        scratch = Scratch()
        path = scratch.path / "file"
        try:
            with zipfile.ZipFile(self.source.path) as packed, path.open("wb") as file:
                for block in archive.inflated(self.source, packed, self.files[name]):
                    file.write(block)
        except archive.DAMAGED as problem:
            raise archive.damaged(self.source) from problem
        return opened(path, label, scratch)


def opened(path: Path, label: str, scratch: Scratch | None = None) -> Source:
    """The source at a path. Raises InputError where it is empty."""
    with path.open("rb") as file:
        source = Source(path, label, file.read(HEAD), scratch)
    if not source.head:
        raise source.error("文件是空的（0 字节）；请重新导出", "the file is empty (0 bytes); export it again")
    return source


def read_archive(source: Source) -> Archive:
    """The archive. Raises InputError for one that is damaged, or that a careful person would not unpack."""
    parts = entries(source)
    for trouble in troubles(parts):
        raise InputError(trouble, source.label)
    return Archive(source, {name_of(part): part for part in parts if not part.is_dir()})


def entries(source: Source) -> list[zipfile.ZipInfo]:
    """What the archive lists. Raises InputError where it is damaged, encrypted or packed absurdly."""
    try:
        with zipfile.ZipFile(source.path) as packed:
            parts = packed.infolist()
            archive.check_sizes(source, parts)
    except archive.DAMAGED as problem:
        raise archive.damaged(source) from problem
    return parts


def troubles(parts: list[zipfile.ZipInfo]) -> Iterator[Text]:
    """What makes an archive dangerous or unclear: too many files, paths that lead out, links, names used twice."""
    if len(parts) > MOST_FILES:
        yield Text(
            f"压缩包里有 {len(parts)} 个文件，超过 {MOST_FILES} 个，未读取",
            f"the archive holds {len(parts)} files, more than {MOST_FILES}, and was not read",
        )
        return
    for part in parts:
        name = name_of(part)
        why = unsafe(name)
        if why is not None and not _is_harmlessly_hidden(name):
            yield Text(f"压缩包中的“{name}”：{why.zh}", f"“{name}” in the archive: {why.en}")
        if part.create_system == _UNIX and stat.S_ISLNK(part.external_attr >> 16):
            yield Text(f"压缩包中的“{name}”是链接，未读取", f"“{name}” in the archive is a link and was not read")
    for name, times in Counter(map(name_of, parts)).items():
        if times > 1:
            yield Text(
                f"压缩包中有 {times} 个“{name}”，无法分辨", f"the archive holds “{name}” {times} times: which is meant?"
            )


def has_utf8_name(part: zipfile.ZipInfo) -> bool:
    """Whether the name is ASCII or declared to be UTF-8."""
    return bool(part.flag_bits & _UTF8_NAMES) or part.filename.isascii()


def name_of(part: zipfile.ZipInfo) -> str:
    """The name in the archive, with `/` between folders; names of Chinese systems without UTF-8 are read as GB18030."""
    name = part.filename
    if not has_utf8_name(part):
        raw = name.encode("cp437", "replace")
        for encoding in ("utf-8", "gb18030"):
            try:
                name = raw.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
    return name.replace("\\", "/")


def _is_harmlessly_hidden(name: str) -> bool:
    """Whether a hidden name is one that systems add on their own, which nobody reads."""
    steps = name.split("/")
    return ".." not in steps and not name.startswith(("/", "~")) and any(step.startswith(".") for step in steps)
