"""How much was found of each rule, and the worst findings where a form has no room for all."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from opentt.finding import Finding, Report
    from opentt.rule import Card


@dataclass(frozen=True, slots=True)
class RuleTotal:
    """The exact number of findings of one rule; `unlisted` of them are counted but not in the report's list."""

    rule: str
    severity: Severity
    count: int
    unlisted: int


def totals(report: Report, cards: Mapping[str, Card]) -> list[RuleTotal]:
    """One total for each rule with findings: the worst first, then the most frequent."""
    worst = _worst(report, cards)
    unlisted = _unlisted(report)
    rules = sorted(report.by_rule, key=lambda rule: (worst[rule].rank, -report.by_rule[rule], rule))
    return [RuleTotal(rule, worst[rule], report.by_rule[rule], unlisted[rule]) for rule in rules]


def unlisted(report: Report) -> int:
    """How many findings are counted but not in the report's list."""
    return sum(_unlisted(report).values())


def the_worst(findings: Sequence[Finding], most: int) -> list[Finding]:
    """At most that many findings, the worst ones, in the order in which they stood."""
    if len(findings) <= most:
        return list(findings)
    order = sorted(range(len(findings)), key=lambda place: (findings[place].severity.rank, place))
    return [findings[place] for place in sorted(order[:most])]


def _worst(report: Report, cards: Mapping[str, Card]) -> dict[str, Severity]:
    """The worst severity among each rule's findings: the end of a law makes an error a warning."""
    worst: dict[str, Severity] = {}
    for finding in report.findings:
        if finding.suppressed is not None:
            continue
        known = worst.setdefault(finding.rule, finding.severity)
        worst[finding.rule] = min(known, finding.severity, key=lambda severity: severity.rank)
    for rule in report.by_rule:
        if rule not in worst:
            worst[rule] = cards[rule].severity if rule in cards else Severity.ERROR
    return worst


def _unlisted(report: Report) -> Counter[str]:
    listed: Counter[str] = Counter()
    for finding in report.findings:
        listed[finding.rule] += finding.count if finding.suppressed is None else 0
    return Counter(report.by_rule) - listed
