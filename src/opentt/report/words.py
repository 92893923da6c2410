"""The words of the text reports, and a reader: language, colour, and the names that rules and policies go by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from opentt.finding import Citation, Severity
from opentt.report.columns import clean
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from opentt.finding import Finding, Report
    from opentt.rule import Card
    from opentt.standard import Standard
    from opentt.text import Lang

SEVERITY = {
    Severity.ERROR: Text("错误", "error"),
    Severity.WARNING: Text("警告", "warning"),
    Severity.ADVICE: Text("建议", "advice"),
}
"""What people call the severities."""

COLOUR = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}
"""The colour of each severity."""

RECORDS = (Text("{n} 条记录", "{n} record"), Text("{n} 条记录", "{n} records"))
INPUTS = (Text("{n} 个输入", "{n} input"), Text("{n} 个输入", "{n} inputs"))
PLACES = (Text("{n} 处", "{n} place"), Text("{n} 处", "{n} places"))
CELLS = (Text("{n} 格", "{n} cell"), Text("{n} 格", "{n} cells"))
UNLISTED = (Text("另有 {n} 处未列出", "{n} more not shown"), Text("另有 {n} 处未列出", "{n} more not shown"))
"""What is counted: the words for one, and for any other number."""

NOTHING = Text("没有发现问题：检查了 {inputs}、{records}", "nothing found in {inputs}, {records}")
CHECKED = Text("检查了 {inputs}、{records}", "checked {inputs}, {records}")
BASIS = Text("标准 {standard}，按 {as_of} 的规定", "standard {standard}, as of {as_of}")
BY_RULE = Text("按规则合计", "totals by rule")
SAMPLED = Text(
    "共 {all} 处，此处未列出 {missing} 处；加 --max-findings 0 可全部列出",
    "{missing} of {all} findings are not shown; --max-findings 0 shows all",
)
_EXCUSED = Text("已抑制 {n}", "suppressed {n}")
SUPPRESSED = Text("已抑制：{reason}", "suppressed: {reason}")
UNREAD = Text("未能读取：{path}", "could not be read: {path}")
"""What a summary says."""

_HUSHED = Text("{line}（已抑制：{reason}）", "{line} (suppressed: {reason})")
_TOTAL = Text("{severity} {n}", "{severity} {n}")
_INNER = str.maketrans("《》", "〈〉")  # GB/T 15834: a title inside a title
_POLICY = Text("《{title}》", "{title}")
_COMMA = Text("、", ", ")
_SEMICOLON = Text("；", "; ")
_ARTICLE = Text("{policy}第 {article} 条", "{policy}, art. {article}")
_PLACE_IN_POLICY = Text("{policy}{article}", "{policy}, {article}")


def counted(n: int, words: tuple[Text, Text], lang: Lang) -> str:
    """A number with its noun.

    >>> counted(1, RECORDS, "en"), counted(2000, RECORDS, "en")
    ('1 record', '2,000 records')
    """
    one, many = words
    return (one if n == 1 else many).fill({"n": f"{n:,}"}).pick(lang)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who the text is for, and where the names of things are looked up."""

    lang: Lang
    standard: Standard
    cards: Mapping[str, Card]
    color: bool = False

    def say(self, text: Text, **params: object) -> str:
        """The text in the reader's language, its placeholders filled."""
        return text.fill(params).pick(self.lang)

    def paint(self, text: str, *, fg: str | None = None, bold: bool = False, dim: bool = False) -> str:
        """The text made harmless, and coloured where the reader wants colour."""
        safe = clean(text)
        return click.style(safe, fg=fg, bold=bold or None, dim=dim or None) if self.color else safe

    def title(self, rule: str) -> str:
        """The title of a rule; empty where there is no card of it."""
        return self.cards[rule].title.pick(self.lang) if rule in self.cards else ""

    def why(self, rule: str) -> str:
        """Why there is such a rule; empty where there is no card of it."""
        return self.cards[rule].why.pick(self.lang) if rule in self.cards else ""

    def cite_all(self, citations: Sequence[Citation]) -> str:
        """Every cited document once, with all its articles."""
        articles: dict[str, list[str]] = {}
        for citation in citations:
            articles.setdefault(citation.policy, []).extend([citation.article] if citation.article else [])
        comma = _COMMA.pick(self.lang)
        merged = (Citation(policy, comma.join(listed) or None) for policy, listed in articles.items())
        return _SEMICOLON.pick(self.lang).join(map(self.cite, merged))

    def cite(self, citation: Citation) -> str:
        """The title of the cited document with the article in it."""
        policy = self.standard.policies.get(citation.policy)
        title = policy.title.pick(self.lang) if policy else citation.policy
        named = self.say(_POLICY, title=title.translate(_INNER) if self.lang == "zh" else title)
        if citation.article is None:
            return named
        numbered = citation.article[:1].isdigit()
        return self.say(_ARTICLE if numbered else _PLACE_IN_POLICY, policy=named, article=citation.article)


def by_severity(report: Report, reader: Reader) -> str:
    """How many findings there are of each severity, and how many do not count, on one line."""
    totals = [
        reader.say(_TOTAL, severity=word.pick(reader.lang), n=f"{report.by_severity.get(severity, 0):,}")
        for severity, word in SEVERITY.items()
    ]
    totals += [reader.say(_EXCUSED, n=f"{report.suppressed:,}")] if report.suppressed else []
    return " · ".join(totals)


def sizes(report: Report, lang: Lang) -> dict[str, str]:
    """How many inputs and records were read, for the placeholders of a summary."""
    return {
        "inputs": counted(len(report.inputs), INPUTS, lang),
        "records": counted(report.records, RECORDS, lang),
    }


def hushed(line: str, finding: Finding, reader: Reader) -> str:
    """The line, with the reason behind it where the finding is suppressed."""
    if finding.suppressed is None:
        return line
    return reader.say(_HUSHED, line=line, reason=reader.paint(finding.suppressed.reason))
