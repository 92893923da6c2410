"""A package as it was handed over, folder or archive: its files by name, each measured without unpacking the whole."""

from __future__ import annotations

import hashlib
import os
import zipfile
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from opentt.errors import InputError
from opentt.package.placing import DESCRIPTOR
from opentt.reason import reason_of
from opentt.tables import archive
from opentt.tables.members import Group, Member
from opentt.tables.package import resources_of
from opentt.tables.source import BLOCK, SIGN, UNREAD, open_source
from opentt.tables.zipped import MOST_FILES, read_archive
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from opentt.tables.raw import Scratch
    from opentt.tables.source import Source

_NO_DESCRIPTOR = Text(
    f"里没有 {DESCRIPTOR}，不是数据包；检查普通文件用 opentt validate",
    f"holds no {DESCRIPTOR} and is no data package; plain files are checked by opentt validate",
)
_NO_SUCH = Text("压缩包里没有这个文件", "the archive holds no such file")
_TOO_MANY = Text(
    f"文件夹里的文件超过 {MOST_FILES} 个，未检查", f"the folder holds more than {MOST_FILES} files and was not checked"
)


@dataclass(frozen=True, slots=True)
class Held:
    """A package: what its files' labels begin with, the files by name, how one is opened and how its bytes are read.

    `folder` is there where it stands on the disk, to which links are held; `scratch` where that goes with the value.
    Both functions raise InputError for a file that cannot be read.
    """

    place: str
    names: frozenset[str]
    open: Callable[[str], Source]
    blocks: Callable[[str], Iterator[bytes]]
    folder: Path | None = None
    scratch: Scratch | None = field(default=None, repr=False, compare=False)

    def label(self, name: str) -> str:
        """What the user knows a file by."""
        return f"{self.place}{name}"

    def group(self) -> Group:
        """The resources as inputs of a validation. Raises InputError where the descriptor names none."""
        members = [
            Member(one.label or self.label(one.path), one.name, partial(one.open, self._resource))
            for one in resources_of(self.open(DESCRIPTOR), self.folder)
        ]
        return Group(tuple(members), together=True, is_package=True)

    def _resource(self, path: str) -> Source:
        return self.open(PurePosixPath(path).as_posix())

    def measured(self, name: str, algorithm: str) -> tuple[int, str]:
        """The size of a file in bytes and its digest in hexadecimal digits. Raises InputError for a damaged one."""
        taken, size = hashlib.new(algorithm, usedforsecurity=False), 0
        for block in self.blocks(name):
            size += len(block)
            taken.update(block)
        return size, taken.hexdigest()


def held(path: Path, called: str | None = None) -> Held:
    """The package in a folder, at a descriptor or in an archive. Raises InputError where there is none.

    `called` is what the user knows it by, where that is not its path.
    """
    if path.is_dir() or path.name == DESCRIPTOR:
        return _in_folder(path if path.is_dir() else path.parent, called)
    source = open_source(path)
    source = replace(source, label=called) if called else source
    if not zipfile.is_zipfile(source.path):
        raise InputError(Text(f"文件{_NO_DESCRIPTOR.zh}", f"the file {_NO_DESCRIPTOR.en}"), source.label)
    return _in_archive(source)


def _in_folder(folder: Path, called: str | None) -> Held:
    place = called or f"{folder}{os.sep}"
    if not (folder / DESCRIPTOR).is_file():
        raise InputError(Text(f"文件夹{_NO_DESCRIPTOR.zh}", f"the folder {_NO_DESCRIPTOR.en}"), called or str(folder))

    def opened(name: str) -> Source:
        return replace(open_source(folder / name), label=f"{place}{name}")

    return Held(place, frozenset(_below(folder)), opened, partial(_read, folder), folder)


def _in_archive(source: Source) -> Held:
    found = read_archive(source)
    descriptors = sorted((n for n in found.files if PurePosixPath(n).name == DESCRIPTOR), key=lambda n: n.count("/"))
    if not descriptors:
        raise InputError(Text(f"压缩包{_NO_DESCRIPTOR.zh}", f"the archive {_NO_DESCRIPTOR.en}"), source.label)
    base = descriptors[0].removesuffix(DESCRIPTOR)
    parts = {name.removeprefix(base): part for name, part in found.files.items() if name.startswith(base)}
    place = f"{source.label}{SIGN}{base}"

    def opened(name: str) -> Source:
        if name not in parts:
            raise InputError(_NO_SUCH, f"{place}{name}")
        return found.open(f"{base}{name}")

    def blocks(name: str) -> Iterator[bytes]:
        with zipfile.ZipFile(source.path) as packed:
            yield from archive.inflated(source, packed, parts[name])

    return Held(place, frozenset(parts), opened, blocks)


def unpacked(package: Held, target: Path) -> Path:
    """The folder in which the package stands as files: its own, or the target, filled from the archive."""
    if package.folder is not None:
        return package.folder
    for name in sorted(package.names):
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.writelines(package.blocks(name))
    return target


def _below(folder: Path) -> Iterator[str]:
    """The names of the regular files below a folder; links to folders are not followed."""
    count = 0
    for root, _, files in os.walk(folder):
        for name in files:
            count += 1
            if count > MOST_FILES:
                raise InputError(_TOO_MANY, str(folder))
            path = Path(root, name)
            if path.is_file():
                yield path.relative_to(folder).as_posix()


def _read(folder: Path, name: str) -> Iterator[bytes]:
    path = folder / name
    try:
        with path.open("rb") as file:
            while block := file.read(BLOCK):
                yield block
    except OSError as problem:
        raise InputError(UNREAD.fill({"reason": reason_of(problem)}), str(path)) from problem
