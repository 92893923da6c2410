"""One build: check the data, write the tables, describe them, put the whole in place."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from opentt.errors import OpenttError, UsageError
from opentt.finding import Severity
from opentt.package.about import About
from opentt.package.descriptor import describe, with_files
from opentt.package.documents import documents
from opentt.package.placing import DESCRIPTOR, check, placed
from opentt.package.release import Release, package_name
from opentt.package.tables import file_at, write_tables
from opentt.package.unlocated import without_paths
from opentt.standard import Standard, load
from opentt.text import Text
from opentt.validation import validate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentt.finding import Report
    from opentt.validation.store import Store

EPOCH = "SOURCE_DATE_EPOCH"
"""The environment variable that fixes the moment of a build, in seconds since 1970."""

_ERRORS = Text(
    "数据有 {n} 个错误，没有制作数据包；请先改正（opentt validate 列出每一处），或用 --allow-errors 照样制作",
    "the data have {n} errors, so no package was built; correct them (opentt validate lists each), "
    "or build all the same with --allow-errors",
)
_EPOCH = Text("{name} 的值“{value}”不是秒数", "{name} has the value “{value}”, which is no number of seconds")


class FaultyError(OpenttError):
    """The data have errors, and nobody said to build all the same; `report` lists them."""

    def __init__(self, report: Report) -> None:
        super().__init__(_ERRORS.fill({"n": report.at_least(Severity.ERROR)}))
        self.report = report


@dataclass(frozen=True, slots=True)
class Built:
    """What was built: where it stands, how many records of each entity, and the report on its data."""

    path: Path
    records: dict[str, int]
    report: Report


def build(
    inputs: Sequence[Path | str],
    target: Path | str,
    *,
    about: About | None = None,
    standard: Standard | None = None,
    entity: str | None = None,
    as_of: date | None = None,
    allow_errors: bool = False,
    force: bool = False,
    sheet: str | None = None,
    header_row: int | None = None,
) -> Built:
    """The package of the records in files and folders: a folder, or a ZIP archive where the name ends so.

    The same inputs and `SOURCE_DATE_EPOCH` give the same bytes. Raises FaultyError where the data have errors
    and `allow_errors` is not set, InputError where the inputs cannot be read, UsageError where the target cannot
    be written or is there already and `force` is not set.
    """
    standard, about, target = standard or load(), about or About(), Path(target)
    created, today = moment()
    check(target, force=force)
    built: list[Built] = []

    def write(store: Store, report: Report) -> None:
        if report.at_least(Severity.ERROR) and not allow_errors:
            raise FaultyError(report)
        with placed(target, created, force=force) as folder:
            release = _release(store, report, folder)
            _describe(release, folder)
        built.append(Built(target, release.records, report))

    def _release(store: Store, report: Report, folder: Path) -> Release:
        remains = store.remains
        if remains:
            remains.flush()
        return Release(
            standard=standard,
            about=about,
            name=about.name or package_name(target.stem),
            profile=report.options.profile,
            created=created,
            report=without_paths(report),
            tables=write_tables(store, folder),
            untyped=remains.untyped if remains else {},
            unplaced=remains.unplaced if remains else {},
        )

    validate(
        inputs,
        standard=standard,
        entity=entity,
        as_of=as_of or today,
        sheet=sheet,
        header_row=header_row,
        then=write,
    )
    return built[0]


def moment() -> tuple[datetime, date]:
    """When the package is made, and the day whose law applies. Raises UsageError for a wrong `SOURCE_DATE_EPOCH`."""
    told = os.environ.get(EPOCH)
    if told is None:
        return datetime.now(UTC).replace(microsecond=0), date.today()  # noqa: DTZ011 - the law's days are the user's
    try:
        fixed = datetime.fromtimestamp(int(told), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(_EPOCH.fill({"name": EPOCH, "value": told})) from error
    return fixed, fixed.date()


def _describe(release: Release, folder: Path) -> None:
    """Nothing: the descriptor and every other document stand beside the tables."""
    descriptor = describe(release)
    for path, text in documents(release, descriptor).items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(text.encode("utf-8", "backslashreplace"))
    others = [file_at(folder, path) for path in sorted(documents_of(folder))]
    (folder / DESCRIPTOR).write_bytes(as_json(with_files(descriptor, others)).encode())


def documents_of(folder: Path) -> list[str]:
    """The paths in a package of what is no data."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return [path for path in found if not path.startswith("data/") and path != DESCRIPTOR]


def as_json(value: object) -> str:
    """JSON as people read it, Chinese as it is."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
