"""The settings of a project as frozen values, and which findings each of them speaks of."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from opentt.rule import named

if TYPE_CHECKING:
    from datetime import date

    from opentt.finding import Finding, Severity
    from opentt.text import Lang


@dataclass(frozen=True, slots=True)
class Grade:
    """Another severity for some rules, None to switch them off; everywhere, or for one path or profile."""

    rule: str
    severity: Severity | None
    path: str | None = None
    profile: str | None = None


@dataclass(frozen=True, slots=True)
class Suppression:
    """Findings that are excused until the end of the day `expires`. `line` is where the settings say so."""

    rule: str
    reason: str
    owner: str
    expires: date
    path: str | None = None
    record: str | None = None
    fingerprint: str | None = None
    line: int = 1


@dataclass(frozen=True, slots=True)
class Settings:
    """What one settings file says; `file` is its absolute path, from whose folder the paths in it count."""

    file: Path
    label: str
    profile: str | None = None
    lang: Lang | None = None
    as_of: date | None = None
    fail_on: str | None = None
    entities: tuple[tuple[str, str], ...] = ()
    grades: tuple[Grade, ...] = ()
    suppressions: tuple[Suppression, ...] = ()

    @property
    def judges(self) -> bool:
        """Whether they say anything about findings, beside the options of a run."""
        return bool(self.grades or self.suppressions)

    def reaches(self, path: str | None, file: str) -> bool:
        """Whether a glob, None for every path, means a file as the report names it."""
        return path is None or matches(path, self.seen(file))

    def seen(self, file: str) -> str:
        """The file as seen from the folder of the settings, with forward slashes; "-" as it is."""
        if file == "-":
            return file
        absolute = Path(file).absolute()
        try:
            return Path(os.path.relpath(absolute, self.file.parent)).as_posix()
        except ValueError:  # another drive
            return absolute.as_posix()

    def entity_of(self, file: str) -> str | None:
        """The entity of the records in a file: the last glob that means it wins."""
        return next((entity for path, entity in reversed(self.entities) if self.reaches(path, file)), None)

    def grade_of(self, finding: Finding, profile: str) -> Grade | None:
        """The last grade that speaks of a finding."""
        return next((grade for grade in reversed(self.grades) if self._graded(grade, finding, profile)), None)

    def excuses(self, entry: Suppression, finding: Finding) -> bool:
        """Whether a suppression speaks of a finding, expired or not."""
        return (
            named(finding.rule, entry.rule)
            and entry.record in {None, finding.record}
            and entry.fingerprint in {None, finding.fingerprint}
            and self.reaches(entry.path, finding.location.file)
        )

    def _graded(self, grade: Grade, finding: Finding, profile: str) -> bool:
        return (
            named(finding.rule, grade.rule)
            and grade.profile in {None, profile}
            and self.reaches(grade.path, finding.location.file)
        )


def matches(glob: str, path: str) -> bool:
    """Whether a glob means a path: `*` stays within a folder, `**` does not, a name without `/` counts at any depth.

    >>> matches("*.csv", "a/b.csv"), matches("a/*.csv", "a/b/c.csv"), matches("a/", "a/b/c.csv")
    (True, False, True)
    """
    return _pattern(glob).fullmatch(path) is not None


@cache
def _pattern(glob: str) -> re.Pattern[str]:
    anywhere = "/" not in glob.rstrip("/")
    glob = glob.removeprefix("./")
    glob = f"{glob}**" if glob.endswith("/") else glob
    glob = f"**/{glob}" if anywhere else glob
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", glob)
    said = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(said.get(part, re.escape(part)) for part in parts), re.DOTALL)
