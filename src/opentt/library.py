"""Validation as a Python program calls it: with paths or with records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from os import PathLike, fspath
from typing import TYPE_CHECKING, Literal

from opentt.errors import UsageError
from opentt.text import Text
from opentt.validation import validate as validate_inputs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from opentt.finding import Report
    from opentt.standard import Standard

Path = str | PathLike[str]
Record = Mapping[str, object]

_MIXED = Text("路径和记录不能混在一起传入", "paths and records cannot be mixed")
_NEITHER = Text(
    "应传入路径、记录，或二者之一的列表，而不是 {kind}",
    "expected paths, records, or an iterable of either, got {kind}",
)


def validate(
    data: Path | Record | Iterable[Path] | Iterable[Record],
    *more: Path,
    entity: str | None = None,
    profile: str = "exchange",
    as_of: date | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    max_findings: int = 100,
    sheet: str | None = None,
    header_row: int | None = None,
    engine: Literal["screen", "reference"] = "screen",
    jobs: int | None = None,
    standard: Standard | None = None,
) -> Report:
    """The report on files and folders, on one record, or on many; records need `entity`.

    `jobs` is how many threads work on it, by default as many as there are cores; the report is the same.
    `max_findings` is how many findings of each rule are listed (0: all); totals are exact all the same.
    Raises UsageError for arguments that make no sense, InputError where the only input cannot be read.

    >>> report = validate({"id": "c-1", "title": "甲项目"}, entity="contract")
    >>> report.records, sorted(report.by_rule)
    (1, ['structure/missing-field'])
    """
    paths, records = _sorted_out(data, more)
    return validate_inputs(
        paths,
        records=records,
        standard=standard,
        entity=entity,
        profile=profile,
        as_of=as_of,
        select=select,
        ignore=ignore,
        max_findings=max_findings,
        sheet=sheet,
        header_row=header_row,
        engine=engine,
        jobs=jobs,
    )


def _sorted_out(data: object, more: tuple[Path, ...]) -> tuple[list[str], list[Record] | None]:
    """The paths, or no paths and the records."""
    if isinstance(data, str | PathLike | Mapping) or not isinstance(data, Iterable):
        given: list[object] = [data, *more]
    else:
        given = [*data, *more]
    paths = [fspath(one) for one in given if isinstance(one, str | PathLike)]
    records = [one for one in given if isinstance(one, Mapping)]
    for one in given:
        if not isinstance(one, str | PathLike | Mapping):
            raise UsageError(_NEITHER.fill({"kind": type(one).__name__}))
    if paths and records:
        raise UsageError(_MIXED)
    return paths, None if paths else records
