"""A short summary for pull-request comments and job summaries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from opentt.report.columns import clean, short
from opentt.report.fitness import HEADING, HEADINGS, NOBODY, rows
from opentt.report.place import address, who
from opentt.report.readings import tables
from opentt.report.totals import the_worst, totals
from opentt.report.words import BASIS, BY_RULE, CHECKED, NOTHING, SEVERITY, UNREAD, by_severity, hushed, sizes
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opentt.finding import Report
    from opentt.report.words import Reader

MOST = 50
"""How many findings are listed."""

_LONGEST = 300
_TITLE = Text("OpenTT 检查结果", "OpenTT validation report")
_FINDINGS = Text("发现", "Findings")
_BY_RULE_HEADINGS = (
    Text("严重程度", "Severity"),
    Text("数量", "Number"),
    Text("规则名称", "Rule title"),
    Text("规则", "Rule"),
)
_HEADINGS = (Text("严重程度", "Severity"), Text("位置", "Place"), Text("记录", "Record"), Text("问题", "Problem"))
_PART = Text("列出 {shown} 条，共 {all} 处。", "{shown} listed, {all} found.")
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~#&$]|(?<=:)/(?=/)|(?<=www)\.", re.IGNORECASE)
_PING = re.compile(r"(?<=[@#])(?=[0-9A-Za-z])")
_NO_BREAK = "\u2060"


def summary(report: Report, reader: Reader, *, show_mapping: bool = False) -> str:
    """Headings and tables: the totals, then the worst findings, with how many there are in all."""
    parts = [f"## {_TITLE.pick(reader.lang)}", *_verdict(report, reader)]
    if show_mapping:
        for caption, (headings, *rows) in tables(report, reader):
            parts += [f"### {escaped(caption)}", _table(headings, rows)]
    if report.by_rule:
        found = totals(report, reader.cards)
        rows = [
            [SEVERITY[one.severity].pick(reader.lang), f"{one.count:,}", reader.title(one.rule), one.rule]
            for one in found
        ]
        caption = BY_RULE.pick(reader.lang)
        parts += [
            f"### {caption[:1].upper()}{caption[1:]}",
            _table([t.pick(reader.lang) for t in _BY_RULE_HEADINGS], rows),
        ]
    if report.findings:
        parts += [f"### {_FINDINGS.pick(reader.lang)}", *_findings(report, reader)]
    if report.fitness is not None:
        heading = HEADING.pick(reader.lang)
        parts += [f"### {heading[:1].upper()}{heading[1:]}", _fitness(report, reader)]
    return "\n\n".join(parts) + "\n"


def _verdict(report: Report, reader: Reader) -> Iterator[str]:
    for path in report.unreadable:
        yield f"**{escaped(reader.say(UNREAD, path=path))}**"
    if not (report.by_rule or report.unreadable):
        yield escaped(reader.say(NOTHING, **sizes(report, reader.lang)))
        return
    yield f"**{escaped(by_severity(report, reader))}**"
    basis = reader.say(BASIS, standard=report.standard, as_of=report.options.as_of)
    yield escaped(f"{reader.say(CHECKED, **sizes(report, reader.lang))} · {basis}")


def _findings(report: Report, reader: Reader) -> Iterator[str]:
    listed = the_worst(report.findings, MOST)
    rows = [
        [
            SEVERITY[one.severity].pick(reader.lang),
            short(address(one.location), _LONGEST),
            short(who(one, reader), _LONGEST),
            hushed(short(one.message.pick(reader.lang), _LONGEST), one, reader),
        ]
        for one in listed
    ]
    yield _table([text.pick(reader.lang) for text in _HEADINGS], rows)
    every = sum(report.by_rule.values())
    if sum(one.count for one in listed) < every:
        yield reader.say(_PART, shown=f"{len(listed):,}", all=f"{every:,}")


def _fitness(report: Report, reader: Reader) -> str:
    listed = [row[1:6] for row in rows(report, reader)]
    return _table([text.pick(reader.lang) for text in HEADINGS], listed) if listed else NOBODY.pick(reader.lang)


def _table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [_line([escaped(cell) for cell in headings]), _line(["---"] * len(headings))]
    return "\n".join([*lines, *(_line([escaped(cell) for cell in row]) for row in rows)])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def escaped(text: str) -> str:
    """The text as Markdown shows it: on one line, no markup, no link, and nobody is notified."""
    return _PING.sub(_NO_BREAK, _SPECIAL.sub(r"\\\g<0>", clean(text)))
