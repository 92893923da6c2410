"""One build: check the data, write the tables, describe them, put the whole in place."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from opentt.errors import OpenttError, UsageError
from opentt.finding import Severity
from opentt.package.about import About
from opentt.package.descriptor import describe, with_files
from opentt.package.documents import documents
from opentt.package.nested import write_records
from opentt.package.placing import DESCRIPTOR, check, placed, scratch_told
from opentt.package.publicity import fit_for_public
from opentt.package.release import Release, package_name
from opentt.package.tables import file_at, rows_of, write_tables
from opentt.package.unlocated import of_package, without_paths
from opentt.package.withholding import withhold
from opentt.progress import silent
from opentt.standard import Standard, load
from opentt.text import Text
from opentt.validation import validate
from opentt.validation.run import PROFILES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from opentt.finding import Report
    from opentt.mapping.maps import Map
    from opentt.package.hidden import Hidden
    from opentt.progress import Progress
    from opentt.validation.store import Store

EPOCH = "SOURCE_DATE_EPOCH"
"""The environment variable that fixes the moment of a build, in seconds since 1970."""

MOST_FINDINGS = 100
"""How many findings of each rule the report lists; its totals are exact."""

_ERRORS = Text(
    "数据有 {n} 个错误，没有制作数据包；请先改正（opentt validate 列出每一处），或用 --allow-errors 照样制作",
    "errors in the data: {n}; no package was built; correct them (opentt validate lists each), "
    "or build all the same with --allow-errors",
)
_PROFILE = Text("没有用途 {profile}；可用：{known}", "no profile {profile}; known: {known}")
_LEFT = Text(
    "隐去之后仍查出 {rules}，没有制作数据包；这是 opentt 的缺陷，请报告",
    "after hiding, {rules} was still found, so no package was built; this is a fault of opentt; report it",
)
_STRANGE = Text(
    "检查写好的文件时查出 {rules}，没有制作数据包；这是 opentt 的缺陷，请报告",
    "the files as written show {rules}, so no package was built; this is a fault of opentt; report it",
)
_COUNT = Text(
    "写好的文件里有 {found} 条记录，应有 {due} 条，没有制作数据包；这是 opentt 的缺陷，请报告",
    "the files as written hold {found} records, and {due} were due, so no package was built; "
    "this is a fault of opentt; report it",
)
_EPOCH = Text("{name} 的值“{value}”不是秒数", "{name} has the value “{value}”, which is no number of seconds")


class FaultyError(OpenttError):
    """The data have errors, and nobody said to build all the same; `report` lists them."""

    def __init__(self, report: Report) -> None:
        super().__init__(_ERRORS.fill({"n": report.at_least(Severity.ERROR)}))
        self.report = report


@dataclass(frozen=True, slots=True)
class Built:
    """What was built, or with `dry_run` would be: where, how many records of each entity, the report, what is hidden.

    The report is on the inputs; in a public package it is on the package itself, so that it repeats nothing else.
    """

    path: Path
    records: dict[str, int]
    report: Report
    hidden: tuple[Hidden, ...] = ()


def build(
    inputs: Sequence[Path | str],
    target: Path | str,
    *,
    about: About | None = None,
    standard: Standard | None = None,
    profile: str = "exchange",
    entity: str | None = None,
    as_of: date | None = None,
    allow_errors: bool = False,
    force: bool = False,
    dry_run: bool = False,
    check_written: bool = False,
    sheet: str | None = None,
    header_row: int | None = None,
    by_map: Map | None = None,
    entity_of: Callable[[str], str | None] | None = None,
    judge: Callable[[Report], Report] | None = None,
    progress: Progress = silent,
) -> Built:
    """The package of the records in files and folders: a folder, or a ZIP archive where the name ends so.

    The same inputs and `SOURCE_DATE_EPOCH` give the same bytes. In the profile `public` nothing leaves that is not
    for the public; `dry_run` writes nothing and tells what would be hidden. `check_written` reads the files again and
    checks them as `opentt package check` does, before they have their name. `by_map` and `entity_of` are those of
    `validate`. `judge` makes of the report on the inputs, which then lists every finding, the one that counts and
    that the package holds; a public package holds a report of its own, which nobody judges. `progress` is told how
    far the work has come. Raises FaultyError where
    the data have errors and `allow_errors` is not set, InputError where the inputs cannot be read, UsageError where
    the target cannot be written or is there already and `force` is not set, or where the answers are not fit for the
    public.
    """
    standard, about, target = standard or load(), about or About(), Path(target)
    created, today = moment()
    if profile not in PROFILES:
        raise UsageError(_PROFILE.fill({"profile": profile, "known": ", ".join(PROFILES)}))
    if profile == "public":
        fit_for_public(about, str(target.name))
    if not dry_run:
        check(target, force=force)
    made = _Making(standard, about, target, profile, created, as_of or today)
    built: list[Built] = []

    def write(store: Store, found: Report) -> None:
        report = judge(found) if judge else found
        if report.at_least(Severity.ERROR) and not allow_errors:
            raise FaultyError(report)
        if store.remains:
            store.remains.flush()
        hidden = withhold(store) if profile == "public" else ()
        if dry_run:
            counts = {name: rows_of(store, standard.entities[name].plural) for name in sorted(store.filled)}
            built.append(Built(target, counts, report, hidden))
            return
        with placed(target, created, force=force) as folder:
            release = _fill(made, store, report, hidden, folder)
            if check_written:
                _as_written(made, release, folder, {*found.by_rule, *release.report.by_rule})
        built.append(Built(target, release.records, release.report, hidden))

    with scratch_told():
        validate(
            inputs,
            standard=standard,
            entity=entity,
            as_of=made.as_of,
            sheet=sheet,
            header_row=header_row,
            by_map=by_map,
            entity_of=entity_of,
            max_findings=0 if judge else MOST_FINDINGS,
            progress=progress,
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


@dataclass(frozen=True, slots=True)
class _Making:
    """What a build was asked for."""

    standard: Standard
    about: About
    target: Path
    profile: str
    created: datetime
    as_of: date


def _fill(made: _Making, store: Store, report: Report, hidden: tuple[Hidden, ...], folder: Path) -> Release:
    """The release, which now stands in the folder."""
    remains = store.remains
    release = Release(
        standard=made.standard,
        about=made.about,
        name=made.about.name or package_name(made.target.stem),
        profile=made.profile,
        created=made.created,
        report=without_paths(report),
        tables=write_tables(store, folder),
        untyped=remains.untyped if remains else {},
        unplaced=remains.unplaced if remains else {},
        hidden=hidden,
    )
    if made.profile == "public":
        release = replace(release, report=_checked_again(release, store, made.as_of))
    descriptor = describe(release)
    others = []
    for path, text in documents(release, descriptor).items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(text.encode("utf-8", "backslashreplace"))
        others.append(file_at(folder, path))
    _write(folder, with_files(descriptor, others))
    return release


def _checked_again(release: Release, store: Store, as_of: date) -> Report:
    """The report on what a public package holds. Raises UsageError where something in it is not for the public."""
    path = store.path("records.json")
    write_records(store, path)
    report = validate([path], standard=release.standard, profile="public", as_of=as_of)
    left = sorted(rule for rule, count in report.by_rule.items() if rule.startswith("privacy/") and count)
    if left:
        raise UsageError(_LEFT.fill({"rules": ", ".join(left)}))
    return of_package(report, release)


def _as_written(made: _Making, release: Release, folder: Path, known: AbstractSet[str]) -> None:
    """Nothing. Raises UsageError where the files differ from what they say, or hold errors of rules not yet known."""
    from opentt.package.checking import check as check_package
    from opentt.package.held import held

    report = check_package(held(folder), standard=made.standard, profile=made.profile, as_of=made.as_of)
    errors = {finding.rule for finding in report.findings if finding.severity is Severity.ERROR}
    strange = sorted((errors - known) | {rule for rule in report.by_rule if rule.startswith("package/")})
    if strange:
        raise UsageError(_STRANGE.fill({"rules": ", ".join(strange)}))
    due = sum(release.records.values())
    if report.records != due:
        raise UsageError(_COUNT.fill({"found": report.records, "due": due}))


def _write(folder: Path, descriptor: object) -> None:
    text = json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"
    (folder / DESCRIPTOR).write_text(text, encoding="utf-8", newline="\n")
