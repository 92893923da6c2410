"""The report for people: in full, or one line for each finding."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from opentt.finding import NOT_EVALUATED
from opentt.report.alike import more, together
from opentt.report.columns import pad, table, width
from opentt.report.fitness import HEADING, NOBODY, rows
from opentt.report.place import address, file_of, place, who
from opentt.report.readings import readings
from opentt.report.totals import totals, unlisted
from opentt.report.words import (
    BASIS,
    BY_RULE,
    CHECKED,
    COLOUR,
    INPUTS,
    NOTHING,
    PLACES,
    RECORDS,
    SAMPLED,
    SEVERITY,
    SUPPRESSED,
    UNLISTED,
    UNREAD,
    by_severity,
    counted,
    hushed,
    sizes,
)
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


def full(report: Report, reader: Reader, *, show_mapping: bool = False) -> str:
    """A block for each finding below its file, in the report's own order, then the totals.

    Findings that say the same of the same column or field share a block.
    """
    lines = list(readings(report, reader)) if show_mapping else []
    for file, findings in groupby(report.findings, key=lambda finding: file_of(finding.location)):
        lines += [reader.paint(file, bold=True), ""]
        for finding, alike in together(findings):
            lines += [*_block(finding, reader, more(alike, reader)), ""]
    lines += [*_summary(report, reader), *_fitness(report, reader)]
    return "\n".join(lines) + "\n"


def concise(report: Report, reader: Reader, *, show_mapping: bool = False) -> str:
    """`path:line:col: RULE severity message` for each finding, then the totals in one line."""
    lines = list(readings(report, reader)) if show_mapping else []
    lines += [_line(finding, reader) for finding in report.findings]
    counts = [by_severity(report, reader), counted(len(report.inputs), INPUTS, reader.lang)]
    counts.append(counted(report.records, RECORDS, reader.lang))
    if missing := unlisted(report):
        counts.append(counted(missing, UNLISTED, reader.lang))
    lines += [*_unread(report, reader), " · ".join(counts)]
    for row in rows(report, reader):
        steps = [f"{row.share} {row.counts}", row.unit, row.title, row.lacks]
        lines.append(reader.paint(f"{row.question}: {' · '.join(step for step in steps if step)}"))
    return "\n".join(lines) + "\n"


def _block(finding: Finding, reader: Reader, alike: str) -> Iterator[str]:
    margin = max(width(word.pick(reader.lang)) for word in SEVERITY.values()) + 2
    steps = [*place(finding.location, reader), who(finding, reader)]
    if finding.count > 1:
        steps.append(counted(finding.count, PLACES, reader.lang))
    if finding.suppressed is not None:
        steps.append(reader.say(SUPPRESSED, reason=finding.suppressed.reason))
    severity = pad(SEVERITY[finding.severity].pick(reader.lang), margin)
    lead = reader.paint(severity, fg=COLOUR[finding.severity], bold=True)
    message = finding.message.pick(reader.lang)
    if head := " · ".join(step for step in steps if step):
        yield lead + reader.paint(head)
        lead = " " * margin
    yield lead + reader.paint(message, bold=True)
    if alike:
        yield " " * margin + reader.paint(alike)
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
    return hushed(line, finding, reader)


def _summary(report: Report, reader: Reader) -> Iterator[str]:
    yield from _unread(report, reader)
    yield from (reader.paint(note.message.pick(reader.lang)) for note in report.notes if note.kind == NOT_EVALUATED)
    if not (report.by_rule or report.findings or report.unreadable or report.suppressed):
        yield reader.paint(reader.say(NOTHING, **sizes(report, reader.lang)), fg="green", bold=True)
        return
    basis = reader.say(BASIS, standard=report.standard, as_of=report.options.as_of)
    yield reader.paint(f"{reader.say(CHECKED, **sizes(report, reader.lang))} · {basis}")
    yield reader.paint(by_severity(report, reader), bold=True)
    if not report.by_rule:
        return
    yield ""
    yield reader.paint(BY_RULE.pick(reader.lang))
    yield from table(_by_rule(report, reader), indent="  ", right=[1])
    if left := unlisted(report):
        yield ""
        yield reader.say(SAMPLED, all=f"{sum(report.by_rule.values()):,}", missing=f"{left:,}")


def _by_rule(report: Report, reader: Reader) -> list[list[str]]:
    """A row for each rule with findings."""
    return [
        [
            SEVERITY[total.severity].pick(reader.lang),
            f"{total.count:,}",
            reader.title(total.rule),
            total.rule,
            counted(total.unlisted, UNLISTED, reader.lang) if total.unlisted else "",
        ]
        for total in totals(report, reader.cards)
    ]


def _fitness(report: Report, reader: Reader) -> Iterator[str]:
    """A line for each question, and below it what would raise its share."""
    if report.fitness is None:
        return
    yield from ("", reader.paint(reader.say(HEADING), bold=True))
    listed = list(rows(report, reader))
    if not listed:
        yield f"  {reader.say(NOBODY)}"
        return
    lines = table([row[1:5] for row in listed], indent="  ", right=[0, 1])
    margin = max(width(row.share) for row in listed) + 4
    for line, row in zip(lines, listed, strict=True):
        yield reader.paint(line)
        if row.lacks:
            yield " " * margin + reader.paint(row.lacks, dim=True)


def _unread(report: Report, reader: Reader) -> Iterator[str]:
    for path in report.unreadable:
        yield reader.paint(reader.say(UNREAD, path=path), fg="red", bold=True)
