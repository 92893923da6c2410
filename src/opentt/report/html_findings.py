"""The findings of the HTML page: a table that can be filtered and sorted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.finding import Severity
from opentt.home import BASE
from opentt.report.columns import short
from opentt.report.markup import Markup, join, tag
from opentt.report.place import file_of, place, short_names, who
from opentt.report.totals import the_worst, unlisted
from opentt.report.words import PLACES, SAMPLED, SEVERITY, SUPPRESSED, counted
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.finding import Finding, Report
    from opentt.report.words import Reader

MOST = 5000
"""How many findings a page lists; more make it slow to open."""

_LONGEST = 1000
_FINDINGS = Text("发现", "Findings")
_NONE = Text("没有发现问题。", "Nothing was found.")
_CAPTION = Text("逐条发现，共 {all} 处，列出 {shown} 条", "Each finding: {all} in all, {shown} listed")
_CUT = Text(
    "本页只列出最严重的 {most} 条；--format csv、xlsx 或 json 可列出全部。",
    "Only the worst {most} are on this page; --format csv, xlsx or json lists them all.",
)
_HEADINGS = (
    Text("序号", "No."),
    Text("严重程度", "Severity"),
    Text("位置", "Place"),
    Text("记录", "Record"),
    Text("问题", "Problem"),
)
_FILTERS = Text("筛选发现", "Filter the findings")
_WORDS = Text("包含文字", "Containing")
_SEVERITY = Text("严重程度", "Severity")
_RULE = Text("规则", "Rule")
_FILE = Text("文件", "File")
_ALL = Text("全部", "all")
_RESET = Text("清除", "Clear")
_SHOWN = Text("显示 {n} 条，共 {all} 条", "{n} of {all} shown")
_VALUE = Text("值：{value}", "value: {value}")
_WHY = Text("为何检查", "Why")
_CITES = Text("依据：{cites}", "cites: {cites}")
_LINE = Markup("\n")


def findings(report: Report, reader: Reader) -> Iterator[Markup]:
    """The section with the table; the worst findings where there are too many."""
    parts: list[Markup] = [tag("h2", reader.say(_FINDINGS))]
    listed = the_worst(report.findings, MOST)
    if listed:
        every = sum(report.by_rule.values())
        if left := unlisted(report):
            parts.append(tag("p", reader.say(SAMPLED, all=f"{every:,}", missing=f"{left:,}")))
        if len(listed) < len(report.findings):
            parts.append(tag("p", reader.say(_CUT, most=f"{MOST:,}")))
        caption = reader.say(_CAPTION, all=f"{every:,}", shown=f"{len(listed):,}")
        heads = [tag("th", text.pick(reader.lang), scope="col") for text in _HEADINGS]
        names = short_names(one.location.file for one in listed)
        rows = [join(_row(n, finding, names, reader), _LINE) for n, finding in enumerate(listed, start=1)]
        table = tag(
            "table",
            tag("caption", caption),
            tag("thead", tag("tr", *heads)),
            tag("tbody", _LINE, *rows),
            id="findings-table",
        )
        parts += [_filters(listed, names, reader), tag("div", table, class_="scroll")]
    else:
        parts.append(tag("p", reader.say(_NONE)))
    yield join(tag("section", *parts, id="findings", tabindex="-1"), _LINE)


def _filters(listed: list[Finding], names: Mapping[str, str], reader: Reader) -> Markup:
    """The form, which the script shows, and the line that says how many rows are left."""
    severities = {
        one.value: SEVERITY[one].pick(reader.lang) for one in Severity if any(f.severity is one for f in listed)
    }
    rules = {rule: f"{reader.title(rule)} {rule}".strip() for rule in sorted({one.rule for one in listed})}
    files = {file_of(one.location): file_of(one.location, names) for one in listed}
    form = tag(
        "form",
        _labelled(reader.say(_WORDS), tag("input", type="search", name="words")),
        _choice(reader, _SEVERITY, "severity", severities),
        _choice(reader, _RULE, "rule", rules),
        _choice(reader, _FILE, "file", files),
        tag("button", reader.say(_RESET), type="reset"),
        id="filters",
        hidden=True,
        aria_label=reader.say(_FILTERS),
    )
    words = _SHOWN.pick(reader.lang)
    return join(form, tag("p", role="status", id="shown", data_words=words))


def _choice(reader: Reader, label: Text, name: str, values: Mapping[str, str]) -> Markup:
    options = [tag("option", short(shown, 80), value=value) for value, shown in values.items()]
    return _labelled(
        label.pick(reader.lang), tag("select", tag("option", reader.say(_ALL), value=""), *options, name=name)
    )


def _labelled(label: str, control: Markup) -> Markup:
    return tag("label", label, control)


def _row(n: int, finding: Finding, names: Mapping[str, str], reader: Reader) -> Markup:
    where = finding.location
    severity = finding.severity
    return tag(
        "tr",
        tag("td", n, class_="n"),
        tag("td", SEVERITY[severity].pick(reader.lang), class_=f"severity {severity.value}", data_key=severity.rank),
        tag(
            "td",
            *_place(finding, names, reader),
            class_="place",
            data_key=f"{file_of(where)} {where.line or 0} {where.column or 0}",
        ),
        tag("td", short(who(finding, reader), _LONGEST), class_="who"),
        tag("td", *_what(finding, reader), class_="what"),
        data_severity=severity.value,
        data_rule=finding.rule,
        data_file=file_of(where),
        data_fingerprint=finding.fingerprint,
    )


def _place(finding: Finding, names: Mapping[str, str], reader: Reader) -> Iterator[Markup]:
    whole, named = (short(file_of(finding.location, known), _LONGEST) for known in ({}, names))
    yield tag("span", named, class_="file", title=whole if whole != named else None)
    for step in place(finding.location, reader):
        yield tag("span", short(step, _LONGEST))
    if finding.count > 1:
        yield tag("span", counted(finding.count, PLACES, reader.lang))


def _what(finding: Finding, reader: Reader) -> Iterator[Markup]:
    message = finding.message.pick(reader.lang)
    yield tag("p", short(message, _LONGEST), class_="message")
    if finding.value and finding.value not in message:
        yield tag("p", reader.say(_VALUE, value=short(finding.value, _LONGEST)))
    if finding.suppressed is not None:
        yield tag("p", reader.say(SUPPRESSED, reason=finding.suppressed.reason))
    if finding.cites:
        yield tag("p", reader.say(_CITES, cites=reader.cite_all(finding.cites)))
    yield tag("p", tag("a", tag("code", finding.rule), href=f"{BASE}rules/{finding.rule}"))
    if why := reader.why(finding.rule):
        yield tag("details", tag("summary", reader.say(_WHY)), why)
