"""A folder or an archive that stands under its name whole or not at all, whatever happens on the way."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from contextlib import contextmanager, suppress
from datetime import UTC
from pathlib import Path  # noqa: TC003 - the doctest of `is_archive` makes one
from typing import TYPE_CHECKING

from opentt.errors import UsageError
from opentt.reason import reason_of
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

DESCRIPTOR = "datapackage.json"
"""The file by which a folder is known as a package."""

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP archive can name."""

STORED = (".parquet",)
"""The suffixes of files that are packed already."""

_THERE = Text(
    "{path} 已经存在；请换一个名字，或用 --force 替换",
    "{path} is there already; name another, or replace it with --force",
)
_NO_PACKAGE = Text(
    "{path} 已经存在，而且不是数据包，--force 也不会替换它；请换一个名字",
    "{path} is there already and is no data package, which --force does not replace; name another",
)
_NO_SCRATCH = Text(
    "临时文件夹 {path} 写不了（{reason}）；请腾出空间，或用环境变量 TMPDIR 指定别处；没有留下任何文件",
    "the temporary folder {path} cannot be written ({reason}); make room or name another with TMPDIR; "
    "nothing was left behind",
)
_CANNOT = Text(
    "写不了 {path}（{reason}）；没有留下任何文件", "{path} cannot be written ({reason}); nothing was left behind"
)


@contextmanager
def placed(target: Path, created: datetime, *, force: bool) -> Iterator[Path]:
    """A fresh folder to fill, which becomes the target once the block ends well: a ZIP archive where it is named so.

    Raises UsageError where the target is there already or may not be replaced, and where nothing can be written.
    """
    import duckdb

    check(target, force=force)
    whole = target.resolve()
    fresh = whole.with_name(f".{whole.name}.{os.getpid()}.partial")
    packed = fresh.with_name(f"{fresh.name}.zip")
    try:
        whole.parent.mkdir(parents=True, exist_ok=True)
        fresh.mkdir()
        yield fresh
        if is_archive(target):
            pack(fresh, packed, created)
            _synced(packed)
            packed.replace(whole)
        else:
            for path in sorted(fresh.rglob("*")):
                _synced(path)
            _synced(fresh)
            _swap(fresh, whole)
        _synced(whole.parent)
    except (OSError, duckdb.IOException, duckdb.OutOfMemoryException) as error:
        raise UsageError(_CANNOT.fill({"path": target, "reason": reason_of(error)})) from error
    finally:
        packed.unlink(missing_ok=True)
        shutil.rmtree(fresh, ignore_errors=True)


@contextmanager
def scratch_told() -> Iterator[None]:
    """Nothing. Raises UsageError where the temporary files that a large input needs cannot be written."""
    import duckdb

    try:
        yield
    except (OSError, duckdb.IOException, duckdb.OutOfMemoryException) as error:
        raise UsageError(_NO_SCRATCH.fill({"path": tempfile.gettempdir(), "reason": reason_of(error)})) from error


def check(target: Path, *, force: bool) -> None:
    """Nothing. Raises UsageError where something else stands under the name, or a package that is not to go."""
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    if not force:
        raise UsageError(_THERE.fill({"path": target}))
    is_package = zipfile.is_zipfile(target) if is_archive(target) else (target / DESCRIPTOR).is_file()
    if not is_package:
        raise UsageError(_NO_PACKAGE.fill({"path": target}))


def is_archive(target: Path) -> bool:
    """Whether a place to write to is an archive by its name.

    >>> is_archive(Path("a.zip")), is_archive(Path("a"))
    (True, False)
    """
    return target.suffix.casefold() == ".zip"


def pack(folder: Path, archive: Path, created: datetime) -> None:
    """Nothing: the folder's files stand in the archive, by name, all of one moment and one mode."""
    moment = max(created.astimezone(UTC).timetuple()[:6], EARLIEST)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for path in sorted(folder.rglob("*")):
            if not path.is_file():
                continue
            part = zipfile.ZipInfo(path.relative_to(folder).as_posix(), moment)
            part.create_system, part.external_attr = 3, 0o100644 << 16
            part.compress_type = zipfile.ZIP_STORED if path.suffix in STORED else zipfile.ZIP_DEFLATED
            part.file_size = path.stat().st_size
            with path.open("rb") as source, file.open(part, "w") as inside:
                shutil.copyfileobj(source, inside, 1 << 20)


def _swap(fresh: Path, whole: Path) -> None:
    """Nothing: the fresh folder has the name; what had it before is gone, or back where it was."""
    if not whole.exists():
        fresh.replace(whole)
        return
    old = fresh.with_name(f"{fresh.name}.old")
    whole.replace(old)
    try:
        fresh.replace(whole)
    except BaseException:
        old.replace(whole)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _synced(path: Path) -> None:
    """Nothing: what was written is on the disk, where the system can say so of a folder."""
    with suppress(PermissionError):
        handle = os.open(path, os.O_RDONLY)
        try:
            with suppress(OSError):
                os.fsync(handle)
        finally:
            os.close(handle)
