"""What two version numbers say: the step between them, and the least number that says enough."""

from __future__ import annotations

import re
from dataclasses import dataclass

from opentt.errors import StandardError
from opentt.text import Text
from opentt.versions.classes import Level

_FORM = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?")
_WRONG = Text(
    "版本号 {version} 不是 主.次.修订 的形式（SemVer 2.0.0）",
    "{version} is no version as major.minor.patch (SemVer 2.0.0)",
)


@dataclass(frozen=True, slots=True)
class Number:
    """A version number (SemVer 2.0.0). One with a pre-release part promises nothing yet (section 9)."""

    major: int
    minor: int
    patch: int
    trial: str = ""

    @property
    def core(self) -> tuple[int, int, int]:
        """The three numbers."""
        return self.major, self.minor, self.patch

    def __str__(self) -> str:
        return ".".join(map(str, self.core))


def parse(version: str) -> Number:
    """The number that a text says. Raises StandardError where it says none.

    >>> parse("1.2.0-rc.1")
    Number(major=1, minor=2, patch=0, trial='-rc.1')
    """
    found = _FORM.fullmatch(version)
    if found is None:
        raise StandardError(_WRONG.fill({"version": version}))
    major, minor, patch, trial = found.groups()
    return Number(int(major), int(minor), int(patch), trial or "")


def goes_back(old: Number, new: Number) -> bool:
    """Whether the new number is the lower one."""
    return (new.core, not new.trial) < (old.core, not old.trial)


def step(old: Number, new: Number) -> Level | None:
    """The step that the numbers say, or None where there is none.

    Below 1.0.0 a minor step says major (SemVer, section 4); from a pre-release anything may change.

    >>> step(parse("0.1.0"), parse("0.2.0")).value, step(parse("1.1.0"), parse("1.2.0")).value
    ('major', 'minor')
    """
    if goes_back(old, new) or old == new:
        return None
    if old.trial or old.major != new.major:
        return Level.MAJOR
    if old.minor != new.minor:
        return Level.MINOR if old.major else Level.MAJOR
    return Level.PATCH


def least(old: Number, needed: Level) -> Number:
    """The least number after the old one that says at least that step.

    >>> str(least(parse("0.1.4"), Level.MINOR)), str(least(parse("1.1.4"), Level.MAJOR))
    ('0.2.0', '2.0.0')
    """
    if old.trial:
        return Number(*old.core)
    if needed is Level.PATCH:
        return Number(old.major, old.minor, old.patch + 1)
    if needed is Level.MAJOR and old.major:
        return Number(old.major + 1, 0, 0)
    return Number(old.major, old.minor + 1, 0)
