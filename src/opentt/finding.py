"""Findings and the report: plain data, rendered late, in either language."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from opentt.text import Text


class Severity(StrEnum):
    """How bad a finding is: `error` breaks law or structure, `warning` is probably wrong, `advice` could be better."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Citation:
    """The document, and the article in it where it is known, that a rule rests on."""

    policy: str
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Location:
    """Where in the user's own file: what a person needs to find the place, and what a program needs.

    `row` counts data records from 1, `line` is the physical line or spreadsheet row, `column` the character
    column (JSON) or the number of the table's column, both from 1; `pointer` is an RFC 6901 JSON Pointer.
    """

    file: str
    sheet: str | None = None
    row: int | None = None
    line: int | None = None
    column: int | None = None
    heading: str | None = None
    cell: str | None = None
    pointer: str = ""
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Suppressed:
    """Why a finding does not count, who answers for it and until which day; a baseline has neither of these."""

    reason: str
    owner: str | None = None
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with the data. `count` is how many places it stands for (a column, a file)."""

    rule: str
    severity: Severity
    entity: str | None
    record: str | None
    location: Location
    value: str | None
    params: Mapping[str, str]
    message: Text
    cites: tuple[Citation, ...] = ()
    count: int = 1
    suppressed: Suppressed | None = None
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """One table or document that was read, and how."""

    path: str
    sha256: str | None
    format: str
    encoding: str | None = None
    sheet: str | None = None
    entity: str | None = None
    records: int = 0


NOT_EVALUATED = "not-evaluated"
"""The kind of a note that says that a rule could not be asked of some records."""


@dataclass(frozen=True, slots=True)
class Note:
    """What was done to the data on its way in (a heading read as a field, an id made), or what became of a policy."""

    kind: str
    file: str
    message: Text
    sheet: str | None = None
    heading: str | None = None
    field: str | None = None
    count: int = 1


@dataclass(frozen=True, slots=True)
class Lack:
    """A need of a question that some rows do not meet: `lacking` of them, of which `alone` meet all other needs.

    Were the field filled in, `alone` more rows could answer the question.
    """

    field: str
    title: Text
    lacking: int
    alone: int


@dataclass(frozen=True, slots=True)
class Fitness:
    """How far the data can answer one question: of the `asked` rows that it is about, `qualified` can.

    `unit` names what is counted; `lacks` come in the order in which they would raise the share.
    `closed` are needed fields that data of this profile must not have: then nothing is counted.
    """

    question: str
    entity: str
    title: Text
    unit: Text
    asked: int
    qualified: int
    lacks: tuple[Lack, ...] = ()
    closed: tuple[str, ...] = ()

    @property
    def share(self) -> float | None:
        """The share of the rows that can answer, rounded down to four decimals; None where none is asked.

        >>> from opentt.text import Text
        >>> Fitness("q", "contract", Text("", ""), Text("", ""), 3, 2).share
        0.6666
        """
        return None if not self.asked else self.qualified * 10_000 // self.asked / 10_000


@dataclass(frozen=True, slots=True)
class Options:
    """What the run was asked for, as the report repeats it; `config` is the settings file that had a say."""

    profile: str
    as_of: date
    engine: str = "screen"
    config: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a validation. Totals in `by_rule` are exact even where `findings` is a sample.

    Suppressed findings are in `findings` and `suppressed_by_rule`, and in no other total.
    `unreadable` names the inputs that could not be read at all. `fitness` is None where it was not asked for.
    """

    version: str
    standard: str
    options: Options
    inputs: tuple[Input, ...]
    findings: tuple[Finding, ...]
    notes: tuple[Note, ...] = ()
    by_rule: Mapping[str, int] = field(default_factory=dict)
    by_severity: Mapping[Severity, int] = field(default_factory=dict)
    unreadable: tuple[str, ...] = ()
    suppressed_by_rule: Mapping[str, int] = field(default_factory=dict)
    fitness: tuple[Fitness, ...] | None = None

    @property
    def records(self) -> int:
        """How many records were read."""
        return sum(read.records for read in self.inputs)

    @property
    def truncated(self) -> bool:
        """Whether `findings` is only a sample of what was found."""
        return sum(finding.count for finding in self.findings) < sum(self.by_rule.values()) + self.suppressed

    @property
    def suppressed(self) -> int:
        """How many findings do not count."""
        return sum(self.suppressed_by_rule.values())

    def at_least(self, severity: Severity) -> int:
        """How many findings are of that severity or worse."""
        return sum(count for found, count in self.by_severity.items() if found.rank <= severity.rank)


def fingerprint(parts: Iterable[str | None]) -> str:
    """A short key that stays the same when records change places (rule, entity, record key, content)."""
    joined = "\x1f".join(part or "" for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]
