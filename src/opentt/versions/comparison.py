"""Two editions of the standard compared: the changes, the step they need, and the step the numbers say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.versions import cards, codes, context, fields, numbers, register
from opentt.versions.classes import CLASSES, Level

if TYPE_CHECKING:
    from opentt.versions.change import Change
    from opentt.versions.edition import Edition

AREAS = (fields, codes, register, cards, context)
"""The modules with `changes`, one for each normative part of the standard."""


@dataclass(frozen=True, eq=False)
class Comparison:
    """The outcome, the largest step first. `needed` and `said` are None where there is none."""

    old: Edition
    new: Edition
    changes: tuple[Change, ...]
    needed: Level | None
    said: Level | None
    goes_back: bool

    @property
    def enough(self) -> bool:
        """Whether the numbers say at least the step that the changes need."""
        if self.goes_back:
            return False
        return self.needed is None or (self.said is not None and self.said.rank <= self.needed.rank)

    @property
    def least(self) -> str | None:
        """The least version that would say enough, where there are changes."""
        return None if self.needed is None else str(numbers.least(numbers.parse(self.old.version), self.needed))

    @property
    def unstable(self) -> bool:
        """Whether a minor step counts as major between these two."""
        before, after = numbers.parse(self.old.version), numbers.parse(self.new.version)
        return before.major == after.major == 0

    def at(self, level: Level) -> tuple[Change, ...]:
        """The changes of one level."""
        return tuple(change for change in self.changes if change.verdict.level is level)


def compare(old: Edition, new: Edition) -> Comparison:
    """The comparison of two editions. Raises StandardError where a version is no number."""
    before, after = numbers.parse(old.version), numbers.parse(new.version)
    rows = list(CLASSES)
    found = [change for area in AREAS for change in area.changes(old, new)]
    found.sort(key=lambda change: (change.verdict.level.rank, rows.index(change.kind)))
    return Comparison(
        old=old,
        new=new,
        changes=tuple(found),
        needed=found[0].verdict.level if found else None,
        said=numbers.step(before, after),
        goes_back=numbers.goes_back(before, after),
    )
