"""Files into a database: what the validator accepts is put, and the rest is told."""

from __future__ import annotations

from collections import Counter
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.convert.reading import read_records
from opentt.errors import InputError
from opentt.finding import Severity
from opentt.store.bulk import MANY, in_bulk
from opentt.store.links import in_database
from opentt.store.scopes import Access, scopes
from opentt.store.shapes import Shapes, ready
from opentt.store.writing import lock, tallied
from opentt.text import Text
from opentt.validation import validate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from opentt.finding import Report
    from opentt.standard import Standard
    from opentt.store.database import Database
    from opentt.store.prepared import Prepared
    from opentt.store.writing import Author

_NO_ID = Text("{path} 里有记录没有 id", "a record of {path} has no id")


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many records were put, how many were there already, and how many were left out for their errors."""

    put: int
    unchanged: int
    refused: int
    report: Report


def load_files(database: Database, standard: Standard, paths: Sequence[Path | str], author: Author) -> Loaded:
    """What became of the records of files and folders, all in one transaction.

    A record with an error is left out, so that what is served is what `opentt validate` accepts. Raises InputError
    where a file cannot be read.
    """
    there = in_database(database, Access(scopes=scopes(["read"])), standard.entities, {})
    report = validate(paths, standard=standard, max_findings=0, elsewhere=there)
    wrong = refused(report)
    left_out = 0

    def accepted() -> Iterator[Prepared]:
        nonlocal left_out
        for record in _prepared(standard, paths):
            if (record.entity, record.id) in wrong:
                left_out += 1
            else:
                yield record

    outcomes: Counter[str] = Counter()
    with database.writing() as connection:
        lock(connection)
        with in_bulk(connection) if _records(report) >= MANY else nullcontext():
            for some in tallied(connection, accepted(), author):
                outcomes += some
    unchanged = outcomes["unchanged"]
    return Loaded(outcomes.total() - unchanged, unchanged, left_out, report)


def _records(report: Report) -> int:
    """How many records were read."""
    return sum(read.records for read in report.inputs)


def refused(report: Report) -> set[tuple[str | None, str | None]]:
    """The records that have an error, as entity and id."""
    return {
        (finding.entity, finding.record)
        for finding in report.findings
        if finding.severity is Severity.ERROR and not finding.suppressed
    }


def _prepared(standard: Standard, paths: Iterable[Path | str]) -> Iterator[Prepared]:
    from pathlib import Path as File

    shapes: dict[str, Shapes] = {}
    for path in paths:
        for entity, record in read_records(standard, File(path)):
            if not isinstance(record.get("id"), str):
                raise InputError(_NO_ID.fill({"path": path}), str(path))
            try:
                yield ready(shapes, standard.entities[entity], record)
            except ValueError as error:
                zh, _, en = str(error).partition(" / ")
                raise InputError(Text(zh, en or zh), str(path)) from error
