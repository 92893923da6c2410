"""A report as the settings and the baseline leave it: graded anew, excused in part, counted again."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from opentt.finding import Note, Suppressed
from opentt.rule import named
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from opentt.finding import Finding, Report, Severity
    from opentt.policy.baseline import Baseline
    from opentt.policy.settings import Settings, Suppression

BY_BASELINE = "baseline"
"""The reason that reports give for what a baseline excuses."""

STALE, SHRUNK = NOTES = ("stale-suppression", "baseline")
"""The kinds of notes: a suppression that no longer serves, a baseline that can be smaller."""

_EXPIRED = Text(
    "{place}的抑制已于 {expires} 到期，不再起作用（{rule}，负责人 {owner}）",
    "the suppression at {place} expired on {expires} and has no effect ({rule}, owner {owner})",
)
_UNMATCHED = Text(
    "{place}的抑制没有对应的问题，可以删去（{rule}，负责人 {owner}）",
    "the suppression at {place} meets no finding and can go ({rule}, owner {owner})",
)
_PLACE = Text("{file} 第 {line} 行", "{file}, line {line}")
_FIXED = Text(
    "基线中有 {n} 处问题已不存在，可用 --write-baseline 缩小基线",
    "{n} findings of the baseline are gone; --write-baseline makes it smaller",
)


def apply(
    report: Report,
    settings: Settings | None,
    baseline: Baseline | None,
    *,
    today: date,
    max_findings: int = 0,
    rules: Iterable[str] = (),
) -> Report:
    """The report with grades and suppressions applied; `report` must list every finding.

    A suppression counts on the day it expires and not after; one that has expired, or meets nothing though its
    files were read and its rule is among `rules`, is told in a note. `max_findings` of each rule, and as many
    suppressed, stay listed (0: all); the counts are exact all the same.
    """
    profile = report.options.profile
    graded = [_graded(finding, settings, profile) for finding in report.findings]
    found = [finding for finding in graded if finding is not None]
    notes: list[Note] = []
    if settings is not None:
        notes += _stale(settings, found, [read.path for read in report.inputs], set(rules), today)
        found = [_excused(finding, settings, today) for finding in found]
    if baseline is not None:
        found, gone = _known(found, baseline)
        notes += [Note(SHRUNK, "", _FIXED.fill({"n": gone}))] if gone else []
    active = [finding for finding in found if finding.suppressed is None]
    by_severity: Counter[Severity] = Counter()
    by_rule: Counter[str] = Counter()
    suppressed: Counter[str] = Counter()
    for finding in found:
        (by_rule if finding.suppressed is None else suppressed)[finding.rule] += finding.count
    for finding in active:
        by_severity[finding.severity] += finding.count
    return replace(
        report,
        options=replace(report.options, config=settings.label if settings else None),
        findings=tuple(_capped(found, max_findings)),
        notes=(*report.notes, *notes),
        by_rule=dict(sorted(by_rule.items())),
        by_severity=dict(by_severity),
        suppressed_by_rule=dict(sorted(suppressed.items())),
    )


def _graded(finding: Finding, settings: Settings | None, profile: str) -> Finding | None:
    """The finding with the severity that the settings give it; None where they switch it off."""
    grade = settings.grade_of(finding, profile) if settings else None
    if grade is None:
        return finding
    return replace(finding, severity=grade.severity) if grade.severity else None


def _excused(finding: Finding, settings: Settings, today: date) -> Finding:
    """The finding, marked where a suppression that has not expired speaks of it."""
    entry = next(
        (one for one in settings.suppressions if one.expires >= today and settings.excuses(one, finding)), None
    )
    if entry is None:
        return finding
    return replace(finding, suppressed=Suppressed(entry.reason, entry.owner, entry.expires))


def _stale(settings: Settings, found: list[Finding], files: list[str], rules: set[str], today: date) -> Iterator[Note]:
    """A note for each suppression that has expired, or that meets nothing though it could."""
    for entry in settings.suppressions:
        if entry.expires < today:
            yield _note(settings, entry, _EXPIRED)
        elif (
            any(named(rule, entry.rule) for rule in rules)
            and any(settings.reaches(entry.path, file) for file in files)
            and not any(settings.excuses(entry, finding) for finding in found)
        ):
            yield _note(settings, entry, _UNMATCHED)


def _note(settings: Settings, entry: Suppression, said: Text) -> Note:
    facts = {"expires": entry.expires.isoformat(), "rule": entry.rule, "owner": entry.owner}
    place = _PLACE.fill({"file": settings.label, "line": entry.line})
    message = Text(said.fill({**facts, "place": place.zh}).zh, said.fill({**facts, "place": place.en}).en)
    return Note(STALE, settings.label, message)


def _known(found: list[Finding], baseline: Baseline) -> tuple[list[Finding], int]:
    """The findings, marked as far as the baseline knows them, and how many it knows that are gone."""
    left = Counter(baseline.known)
    judged = []
    for finding in found:
        known = left[finding.fingerprint] > 0
        left[finding.fingerprint] -= known
        excused = known and finding.suppressed is None
        judged.append(replace(finding, suppressed=Suppressed(BY_BASELINE)) if excused else finding)
    return judged, sum(left.values())


def _capped(found: list[Finding], most: int) -> Iterator[Finding]:
    """The first findings of each rule, those that count and those that are suppressed apart."""
    seen: Counter[tuple[str, bool]] = Counter()
    for finding in found:
        key = (finding.rule, finding.suppressed is None)
        seen[key] += 1
        if not most or seen[key] <= most:
            yield finding
