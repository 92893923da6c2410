"""One page that needs nothing else: no script, font or picture from elsewhere, and it works without its script."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from opentt.finding import Severity
from opentt.report.columns import short
from opentt.report.html_findings import findings
from opentt.report.html_fitness import fitness
from opentt.report.markup import Markup, join, tag
from opentt.report.readings import tables
from opentt.report.totals import totals
from opentt.report.words import BASIS, BY_RULE, CHECKED, NOTHING, SEVERITY, UNLISTED, UNREAD, counted, sizes
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opentt.finding import Report
    from opentt.report.totals import RuleTotal
    from opentt.report.words import Reader
    from opentt.text import Lang

TITLE = Text("OpenTT 检查结果", "OpenTT validation report")

_LANGUAGE: dict[Lang, str] = {"zh": "zh-Hans", "en": "en"}
_SKIP = Text("跳到发现", "Skip to the findings")
_TOTALS = Text("合计", "Totals")
_CHART = Text("按规则合计，条形与数量成正比", "Totals by rule; the bars are as long as the numbers")
_CHART_HEADINGS = (
    Text("严重程度", "Severity"),
    Text("数量", "Number"),
    Text("", ""),
    Text("规则", "Rule"),
)
_INPUTS = Text("输入", "Inputs")
_READ = Text("读了什么，怎样读的", "What was read, and how")
_INPUT_HEADINGS = (
    Text("文件", "File"),
    Text("工作表", "Sheet"),
    Text("格式", "Format"),
    Text("编码", "Encoding"),
    Text("实体", "Entity"),
    Text("记录数", "Records"),
    Text("SHA-256", "SHA-256"),
)
_READINGS = Text("表头的读法", "How the headings were read")
_MADE = Text("opentt {version}，用途 {profile}", "opentt {version}, profile {profile}")
_PROFILES = {"exchange": Text("交换", "exchange"), "public": Text("公开", "public")}
_MANY = {Severity.ERROR: Text("错误", "errors"), Severity.WARNING: Text("警告", "warnings")}
_LONGEST = 500


def page(report: Report, reader: Reader, *, show_mapping: bool = False) -> str:
    """The page, in the reader's language throughout."""
    style, script = (files("opentt.report").joinpath(name).read_text("utf-8") for name in ("page.css", "page.js"))
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", reader.say(TITLE)),
        tag("style", Markup(style)),
    )
    parts = [
        tag("a", reader.say(_SKIP), class_="skip", href="#findings"),
        tag("header", tag("h1", reader.say(TITLE)), *_basis(report, reader)),
        tag("main", *_sections(report, reader, show_mapping=show_mapping)),
        tag("script", Markup(script)),
    ]
    lines = Markup("\n")
    body = tag("body", *(join(part, lines) for part in parts))
    return f"<!doctype html>\n{tag('html', head, lines, body, lang=_LANGUAGE[reader.lang])}\n"


def _hash(content: str) -> str:
    """What the policy calls an inline text that may run or style."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _basis(report: Report, reader: Reader) -> Iterator[Markup]:
    checked = CHECKED if report.by_rule or report.unreadable else NOTHING
    steps = [
        reader.say(checked, **sizes(report, reader.lang)),
        reader.say(BASIS, standard=report.standard, as_of=report.options.as_of),
        reader.say(_MADE, version=report.version, profile=_profile(report, reader)),
    ]
    yield tag("p", " · ".join(steps), class_="basis")
    if report.unreadable:
        lines = [tag("p", reader.say(UNREAD, path=path)) for path in report.unreadable]
        yield tag("div", *lines, class_="unread", role="alert")


def _profile(report: Report, reader: Reader) -> str:
    name = report.options.profile
    return _PROFILES[name].pick(reader.lang) if name in _PROFILES else name


def _sections(report: Report, reader: Reader, *, show_mapping: bool) -> Iterator[Markup]:
    yield _section(reader.say(_TOTALS), _by_severity(report, reader))
    if report.by_rule:
        chart = _by_rule(totals(report, reader.cards), reader)
        yield _section(_sentence(reader.say(BY_RULE)), chart)
    yield from findings(report, reader)
    yield from fitness(report, reader)
    yield _section(reader.say(_INPUTS), _inputs(report, reader))
    if show_mapping:
        parts = [_table(caption, headings, rows) for caption, (headings, *rows) in tables(report, reader)]
        if parts:
            yield _section(reader.say(_READINGS), *parts)


def _section(heading: str, *children: Markup) -> Markup:
    return join(tag("section", tag("h2", heading), *children), Markup("\n"))


def _by_severity(report: Report, reader: Reader) -> Markup:
    boxes = [
        tag(
            "li",
            tag("b", f"{report.by_severity.get(severity, 0):,}"),
            tag("span", reader.say(_MANY.get(severity, word) if report.by_severity.get(severity) != 1 else word)),
            class_=severity.value,
        )
        for severity, word in SEVERITY.items()
    ]
    return tag("ul", *boxes, class_="totals")


def _by_rule(found: Sequence[RuleTotal], reader: Reader) -> Markup:
    most = max(total.count for total in found)
    rows = [_bar(total, most, reader) for total in found]
    heads = [
        tag("th", text.pick(reader.lang), scope="col", class_="n" if place == 1 else None)
        if text.pick(reader.lang)
        else tag("td", class_="bar")
        for place, text in enumerate(_CHART_HEADINGS)
    ]
    table = tag("table", tag("caption", reader.say(_CHART)), tag("thead", tag("tr", *heads)), tag("tbody", *rows))
    return tag("div", table, class_="scroll")


def _bar(total: RuleTotal, most: int, reader: Reader) -> Markup:
    """A row of the chart; the drawing repeats the number, so that it is hidden from screen readers."""
    width = max(1, round(100 * total.count / most))
    track = tag("rect", class_="track", width=100, height=8)
    drawn = tag("rect", class_=total.severity.value, width=width, height=8)
    picture = tag("svg", track, drawn, viewBox="0 0 100 8", preserveAspectRatio="none", aria_hidden="true")
    title = reader.title(total.rule)
    more = f" · {counted(total.unlisted, UNLISTED, reader.lang)}" if total.unlisted else ""
    return tag(
        "tr",
        tag("td", SEVERITY[total.severity].pick(reader.lang), class_=f"severity {total.severity.value}"),
        tag("td", f"{total.count:,}", class_="n"),
        tag("td", picture, class_="bar"),
        tag(
            "th",
            f"{title} " if title else None,
            tag("a", tag("code", total.rule), href="#findings", data_rule=total.rule),
            more,
            scope="row",
        ),
    )


def _inputs(report: Report, reader: Reader) -> Markup:
    rows = []
    for read in report.inputs:
        entity = reader.standard.entities.get(read.entity or "")
        kind = entity.title.pick(reader.lang) if entity else read.entity or ""
        digest = (read.sha256 or "")[:12]
        rows.append([read.path, read.sheet or "", read.format, read.encoding or "", kind, f"{read.records:,}", digest])
    return _table(reader.say(_READ), [text.pick(reader.lang) for text in _INPUT_HEADINGS], rows)


def _table(caption: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Markup:
    heads = tag("tr", *(tag("th", heading, scope="col") for heading in headings))
    body = [
        tag("tr", tag("th", short(first, _LONGEST), scope="row"), *(tag("td", short(cell, _LONGEST)) for cell in rest))
        for first, *rest in rows
    ]
    table = tag("table", tag("caption", caption), tag("thead", heads), tag("tbody", *body))
    return tag("div", table, class_="scroll")


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
