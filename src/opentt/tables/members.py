"""The files among the inputs: given one by one, in folders, in archives, or as resources of data packages."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from opentt.errors import InputError
from opentt.tables.detect import kind
from opentt.tables.package import DESCRIPTOR, resources_of
from opentt.tables.source import Source, open_source
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from opentt.tables.zipped import Archive

SUFFIXES = {
    ".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods", ".json", ".ndjson", ".jsonl", ".parquet", ".ttl", ".nt",
    ".jsonld", ".rdf",
}  # fmt: skip
"""The suffixes of files that are looked for in folders and archives."""

_NOT_DATA = {"expected.json", DESCRIPTOR}
_NONE = Text(
    "里没有可读取的数据文件（CSV、TSV、XLSX、XLS、ODS、JSON、NDJSON、Parquet、RDF）",
    "holds no data file (CSV, TSV, XLSX, XLS, ODS, JSON, NDJSON, Parquet, RDF)",
)


@dataclass(frozen=True, slots=True)
class Member:
    """A file: what the user knows it by, the name of its table or resource, and how it is opened.

    `open` raises InputError where it cannot be.
    """

    label: str
    name: str
    open: Callable[[], Source] = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Group:
    """Files that stand in one place. `together` says that they came as one: a folder, an archive, a package."""

    members: tuple[Member, ...]
    together: bool
    is_package: bool = False


def groups(paths: Iterable[Path | str | Group]) -> Iterator[Group | InputError]:
    """The files that paths lead to, none twice, in groups, with why where a path leads to none; a group as it is.

    Left out of folders and archives are hidden files, expectations, descriptors, schemas and whatever is derived.
    """
    loose: dict[Path, list[Member]] = {}
    places: list[Group | InputError | Path] = []
    seen: set[Path] = set()
    given: set[Path | str | Group] = set()
    for path in paths:
        if path in given:
            continue
        given.add(path)
        if isinstance(path, Group):
            places.append(path)
            continue
        try:
            found = list(_found(path, seen))
        except InputError as error:
            found = [error]
        for each in found:
            if not isinstance(each, Member):
                places.append(each)
                continue
            folder = Path(each.label).parent
            if folder not in loose:
                places.append(folder)
            loose.setdefault(folder, []).append(each)
    for place in places:
        yield Group(tuple(loose[place]), together=False) if isinstance(place, Path) else place


def files(paths: Iterable[Path | str | Group]) -> Iterator[Source]:
    """Every file among the inputs. Raises InputError where there is none, or one cannot be opened."""
    for group in groups(paths):
        if isinstance(group, InputError):
            raise group
        for member in group.members:
            yield member.open()


def _found(path: Path | str, seen: set[Path]) -> Iterator[Member | Group | InputError]:
    """What one path leads to."""
    if str(path) != "-" and Path(path).is_dir():
        yield from _in_folder(Path(path), seen)
        return
    if str(path) != "-":
        real = _real(Path(path))
        if real in seen:
            return
        seen.add(real)
        if real.name == DESCRIPTOR:
            yield from _package(Path(path))
            return
    source = open_source(path)
    found = _archive(source) if kind(source) == "zip" else None
    if found is None:
        yield Member(str(path), Path(str(path)).stem, lambda: source)
    else:
        yield from _in_archive(found)


def _archive(source: Source) -> Archive | None:
    """The archive of files that a ZIP is; None for one that is a workbook."""
    from opentt.tables import archive
    from opentt.tables.zipped import read_archive

    return read_archive(source) if archive.container_format(source) == "zip" else None


def _real(path: Path) -> Path:
    """The path with links followed, as it is where that cannot be done."""
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return path


def _in_folder(top: Path, seen: set[Path]) -> Iterator[Group | InputError]:
    """The data files below a folder, folder by folder; a package in it stands for all that is below it."""
    empty = True
    for root, folders, files in os.walk(top, onerror=_unreadable):
        if DESCRIPTOR in files:
            folders.clear()
            empty = False
            try:
                yield from _package(Path(root, DESCRIPTOR))
            except InputError as error:
                yield error
            continue
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "derived")
        paths = [Path(root, name) for name in sorted(files) if is_data(name)]
        fresh = [path for path in paths if _real(path) not in seen]
        seen.update(_real(path) for path in fresh)
        empty = empty and not paths
        if fresh:
            yield Group(tuple(Member(str(p), p.stem, partial(open_source, p)) for p in fresh), together=True)
    if empty:
        raise InputError(Text(f"文件夹{_NONE.zh}", f"the folder {_NONE.en}"), str(top))


def _package(descriptor: Path) -> Iterator[Group | InputError]:
    """The resources of a package in a folder."""
    source = open_source(descriptor)

    def opener(path: str) -> Source:
        return open_source(descriptor.parent / path)

    members = [
        Member(one.label or str(descriptor.parent / one.path), one.name, partial(one.open, opener))
        for one in resources_of(source, descriptor.parent)
    ]
    yield Group(tuple(members), together=True, is_package=True)


def _in_archive(found: Archive) -> Iterator[Group | InputError]:
    """The data files in an archive, folder by folder, or the resources of the package that it holds."""
    descriptors = sorted((n for n in found.files if PurePosixPath(n).name == DESCRIPTOR), key=lambda n: n.count("/"))
    if descriptors:
        base = descriptors[0].removesuffix(DESCRIPTOR)

        def opener(path: str) -> Source:
            name = base + PurePosixPath(path).as_posix()
            if name not in found.files:
                raise InputError(
                    Text(f"压缩包里没有 {name}", f"the archive holds no {name}"), f"{found.source.label}!{name}"
                )
            return found.open(name)

        members = [
            Member(one.label or f"{found.source.label}!{base}{one.path}", one.name, partial(one.open, opener))
            for one in resources_of(found.open(descriptors[0]))
        ]
        yield Group(tuple(members), together=True, is_package=True)
        return
    folders: dict[str, list[str]] = {}
    for name in sorted(found.files):
        steps = PurePosixPath(name).parts
        if is_data(steps[-1]) and not any(step.startswith((".", "__MACOSX")) for step in steps):
            folders.setdefault(name.rpartition("/")[0], []).append(name)
    if not folders:
        raise InputError(Text(f"压缩包{_NONE.zh}", f"the archive {_NONE.en}"), found.source.label)
    for names in folders.values():
        yield Group(
            tuple(
                Member(f"{found.source.label}!{name}", PurePosixPath(name).stem, partial(found.open, name))
                for name in names
            ),
            together=True,
        )


def is_data(name: str) -> bool:
    """Whether a file's name is that of data, not of what describes data or is derived."""
    return (
        PurePosixPath(name).suffix.lower() in SUFFIXES
        and not name.startswith((".", "~$"))
        and name not in _NOT_DATA
        and not name.endswith(".schema.json")
        and name.partition(".")[0] != "derived"
    )


def _unreadable(problem: OSError) -> None:
    """Nothing: raises for a folder that cannot be listed."""
    raise InputError(
        Text("无法列出文件夹的内容；请检查权限", "the folder cannot be listed; check its access rights"),
        str(problem.filename),
    ) from problem
