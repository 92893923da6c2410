"""What was found, as a table for people, JSON for programs, or JUnit XML for build servers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from opentt.report.columns import clean, table
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentt.conformance.checking import Outcome
    from opentt.text import Lang

_STATES = {"passed": Text("通过", "passed"), "failed": Text("未通过", "failed"), "skipped": Text("跳过", "skipped")}
_EXPECTED = Text("应为：{what}", "expected: {what}")
_SEEN = Text("实际：{what}", "seen: {what}")
_WHY = Text("原因：{what}", "why: {what}")
_HOLDS = Text("依据：{what}", "it holds: {what}")
_SUM = Text(
    "{passed} 项通过，{failed} 项未通过，{skipped} 项跳过", "{passed} passed, {failed} failed, {skipped} skipped"
)

_LONGEST = 200


def as_text(outcomes: Sequence[Outcome], lang: Lang) -> str:
    """The table, below each check that failed what was expected and seen, below one that was skipped why."""
    rows = [[_STATES[one.state].pick(lang), one.check.name, one.check.title.pick(lang)] for one in outcomes]
    lines = []
    for one, line in zip(outcomes, table(rows), strict=True):
        lines.append(line)
        lines += [f"    {clean(told)}" for told in _told(one, lang)]
    counts = Counter(one.state for one in outcomes)
    numbers = {state: counts[state] for state in ("passed", "failed", "skipped")}
    return "\n".join([*lines, "", _SUM.fill(numbers).pick(lang), ""])


def as_data(outcomes: Sequence[Outcome], url: str) -> dict[str, Any]:
    """Everything for programs, both languages in it."""
    counts = Counter(one.state for one in outcomes)
    return {
        "server": url,
        "summary": {state: counts[state] for state in ("passed", "failed", "skipped")},
        "checks": [
            {
                "check": one.check.name,
                "title": one.check.title.as_dict(),
                "holds": one.check.holds,
                "state": one.state,
                **({"expected": one.expected.as_dict(), "seen": _seen(one)} if one.expected else {}),
                **({"why": one.why.as_dict()} if one.why else {}),
            }
            for one in outcomes
        ],
    }


def as_junit(outcomes: Sequence[Outcome], url: str, lang: Lang) -> str:
    """A suite for each conformance class, a case for each check."""
    root = ET.Element("testsuites", {"name": clean(url)})
    for name in dict.fromkeys(one.check.name.partition("/")[0] for one in outcomes):
        of_class = [one for one in outcomes if one.check.name.startswith(f"{name}/")]
        root.append(_suite(name, of_class, lang))
    for total in ("tests", "failures", "skipped"):
        root.set(total, str(sum(int(suite.get(total, "0")) for suite in root)))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(name: str, outcomes: Sequence[Outcome], lang: Lang) -> ET.Element:
    suite = ET.Element("testsuite", {"name": name, "tests": str(len(outcomes)), "errors": "0", "time": "0"})
    for one in outcomes:
        case = ET.SubElement(suite, "testcase", {"classname": name, "name": one.check.name, "time": "0"})
        told = _told(one, lang)
        if one.state == "failed":
            failure = ET.SubElement(case, "failure", {"message": clean(told[0]), "type": "failed"})
            failure.text = "\n".join(map(clean, [one.check.title.pick(lang), *told]))
        elif one.state == "skipped":
            ET.SubElement(case, "skipped", {"message": clean(told[0])})
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
    return suite


def _seen(one: Outcome, lang: Lang | None = None) -> str:
    """What was seen, in one language or, where it was put in words, in both."""
    if isinstance(one.seen, str):
        return one.seen
    return one.seen.pick(lang) if lang else f"{one.seen.zh} / {one.seen.en}"


def _told(one: Outcome, lang: Lang) -> list[str]:
    if one.expected:
        told = [(_EXPECTED, one.expected.pick(lang)), (_SEEN, _seen(one, lang)[:_LONGEST]), (_HOLDS, one.check.holds)]
    elif one.why:
        told = [(_WHY, one.why.pick(lang))]
    else:
        return []
    return [line.fill({"what": what}).pick(lang) for line, what in told]
