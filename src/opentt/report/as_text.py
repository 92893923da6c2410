"""The report for people: in full, or one line for each finding."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from opentt.finding import NOT_EVALUATED, Severity
from opentt.report.columns import pad, table, width
from opentt.report.place import address, file_of, place, who
from opentt.report.readings import readings
from opentt.report.words import COLOUR, INPUTS, PLACES, RECORDS, SEVERITY, UNLISTED, counted
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.finding import Finding, Report
    from opentt.report.words import Reader

_VALUE = Text("值", "value")
_CITES = Text("依据", "cites")
_SEE = Text("说明", "see")
_EXPLAIN = Text("opentt rules explain {rule}", "opentt rules explain {rule}")
_CITED = Text("{cites} · {explain}", "{cites} · {explain}")
_SUPPRESSED = Text("已抑制：{reason}", "suppressed: {reason}")
_CONCISE_SUPPRESSED = Text("{line}（已抑制：{reason}）", "{line} (suppressed: {reason})")
_NOTHING = Text("没有发现问题：检查了 {inputs}、{records}", "nothing found in {inputs}, {records}")
_CHECKED = Text("检查了 {inputs}、{records}", "checked {inputs}, {records}")
_BASIS = Text("标准 {standard}，按 {as_of} 的规定", "standard {standard}, as of {as_of}")
_EXCUSED = Text("已抑制 {n}", "suppressed {n}")
_TOTAL = Text("{severity} {n}", "{severity} {n}")
_BY_RULE = Text("按规则合计", "totals by rule")
_SAMPLED = Text(
    "共 {all} 处，此处未列出 {missing} 处；加 --max-findings 0 可全部列出",
    "{missing} of {all} findings are not shown; --max-findings 0 shows all",
)
_UNREAD = Text("未能读取：{path}", "could not be read: {path}")


def full(report: Report, reader: Reader, *, show_mapping: bool = False) -> str:
    """A block for each finding below its file, in the report's own order, then the totals."""
    lines = list(readings(report, reader)) if show_mapping else []
    for file, findings in groupby(report.findings, key=lambda finding: file_of(finding.location)):
        lines += [reader.paint(file, bold=True), ""]
        for finding in findings:
            lines += [*_block(finding, reader), ""]
    lines += _summary(report, reader)
    return "\n".join(lines) + "\n"


def concise(report: Report, reader: Reader, *, show_mapping: bool = False) -> str:
    """`path:line:col: RULE severity message` for each finding, then the totals in one line."""
    lines = list(readings(report, reader)) if show_mapping else []
    lines += [_line(finding, reader) for finding in report.findings]
    counts = [_totals(report, reader), counted(len(report.inputs), INPUTS, reader.lang)]
    counts.append(counted(report.records, RECORDS, reader.lang))
    if missing := sum(_missing(report).values()):
        counts.append(counted(missing, UNLISTED, reader.lang))
    lines += [*_unread(report, reader), " · ".join(counts)]
    return "\n".join(lines) + "\n"


def _block(finding: Finding, reader: Reader) -> Iterator[str]:
    margin = max(width(word.pick(reader.lang)) for word in SEVERITY.values()) + 2
    steps = [*place(finding.location, reader), who(finding, reader)]
    if finding.count > 1:
        steps.append(counted(finding.count, PLACES, reader.lang))
    if finding.suppressed is not None:
        steps.append(reader.say(_SUPPRESSED, reason=finding.suppressed.reason))
    severity = pad(SEVERITY[finding.severity].pick(reader.lang), margin)
    lead = reader.paint(severity, fg=COLOUR[finding.severity], bold=True)
    message = finding.message.pick(reader.lang)
    if head := " · ".join(step for step in steps if step):
        yield lead + reader.paint(head)
        lead = " " * margin
    yield lead + reader.paint(message, bold=True)
    for label, text in _details(finding, reader, message):
        yield " " * margin + reader.paint(f"{pad(label, _label_width(reader))}  {text}", dim=True)


def _details(finding: Finding, reader: Reader, message: str) -> Iterator[tuple[str, str]]:
    if finding.value and finding.value not in message:
        yield _VALUE.pick(reader.lang), finding.value
    explain = reader.say(_EXPLAIN, rule=finding.rule)
    if finding.cites:
        cites = reader.cite_all(finding.cites)
        yield _CITES.pick(reader.lang), reader.say(_CITED, cites=cites, explain=explain)
    else:
        yield _SEE.pick(reader.lang), explain


def _label_width(reader: Reader) -> int:
    return max(width(text.pick(reader.lang)) for text in (_VALUE, _CITES, _SEE))


def _line(finding: Finding, reader: Reader) -> str:
    severity = SEVERITY[finding.severity].pick(reader.lang)
    where = reader.paint(address(finding.location), bold=True)
    word = reader.paint(severity, fg=COLOUR[finding.severity], bold=True)
    line = f"{where}: {reader.paint(finding.rule)} {word} {reader.paint(finding.message.pick(reader.lang))}"
    if finding.suppressed is None:
        return line
    return reader.say(_CONCISE_SUPPRESSED, line=line, reason=reader.paint(finding.suppressed.reason))


def _summary(report: Report, reader: Reader) -> Iterator[str]:
    sizes = {
        "inputs": counted(len(report.inputs), INPUTS, reader.lang),
        "records": counted(report.records, RECORDS, reader.lang),
    }
    yield from _unread(report, reader)
    yield from (reader.paint(note.message.pick(reader.lang)) for note in report.notes if note.kind == NOT_EVALUATED)
    if not (report.by_rule or report.findings or report.unreadable or report.suppressed):
        yield reader.paint(reader.say(_NOTHING, **sizes), fg="green", bold=True)
        return
    basis = reader.say(_BASIS, standard=report.standard, as_of=report.options.as_of)
    yield reader.paint(f"{reader.say(_CHECKED, **sizes)} · {basis}")
    yield reader.paint(_totals(report, reader), bold=True)
    if not report.by_rule:
        return
    missing = _missing(report)
    yield ""
    yield reader.paint(_BY_RULE.pick(reader.lang))
    yield from table(_by_rule(report, reader, missing), indent="  ", right=[1])
    if missing:
        yield ""
        every, left = sum(report.by_rule.values()), sum(missing.values())
        yield reader.say(_SAMPLED, all=f"{every:,}", missing=f"{left:,}")


def _totals(report: Report, reader: Reader) -> str:
    """How many findings there are of each severity, and how many do not count."""
    totals = [
        reader.say(_TOTAL, severity=word.pick(reader.lang), n=f"{report.by_severity.get(severity, 0):,}")
        for severity, word in SEVERITY.items()
    ]
    totals += [reader.say(_EXCUSED, n=f"{report.suppressed:,}")] if report.suppressed else []
    return " · ".join(totals)


def _by_rule(report: Report, reader: Reader, missing: Counter[str]) -> list[list[str]]:
    """A row for each rule with findings, worst first, then by number."""
    worst = _worst(report, reader)
    rules = sorted(report.by_rule, key=lambda rule: (worst[rule].rank, -report.by_rule[rule], rule))
    return [
        [
            SEVERITY[worst[rule]].pick(reader.lang),
            f"{report.by_rule[rule]:,}",
            reader.cards[rule].title.pick(reader.lang) if rule in reader.cards else "",
            rule,
            counted(missing[rule], UNLISTED, reader.lang) if missing[rule] else "",
        ]
        for rule in rules
    ]


def _worst(report: Report, reader: Reader) -> dict[str, Severity]:
    """The worst severity among each rule's findings: the end of a law makes an error a warning."""
    worst: dict[str, Severity] = {}
    for finding in report.findings:
        if finding.suppressed is not None:
            continue
        known = worst.setdefault(finding.rule, finding.severity)
        worst[finding.rule] = min(known, finding.severity, key=lambda severity: severity.rank)
    for rule in report.by_rule:
        if rule not in worst:
            worst[rule] = reader.cards[rule].severity if rule in reader.cards else Severity.ERROR
    return worst


def _missing(report: Report) -> Counter[str]:
    """How many findings of each rule are counted but not listed."""
    listed: Counter[str] = Counter()
    for finding in report.findings:
        listed[finding.rule] += finding.count if finding.suppressed is None else 0
    return Counter(report.by_rule) - listed


def _unread(report: Report, reader: Reader) -> Iterator[str]:
    for path in report.unreadable:
        yield reader.paint(reader.say(_UNREAD, path=path), fg="red", bold=True)
