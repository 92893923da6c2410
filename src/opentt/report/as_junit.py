"""JUnit XML, which build servers show as test results: a suite for each file, a case for each rule found in it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from opentt.finding import Severity
from opentt.report.columns import clean, short
from opentt.report.place import address
from opentt.report.totals import unlisted
from opentt.report.words import NOTHING, SAMPLED, SEVERITY, UNREAD, hushed, sizes
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from opentt.finding import Finding, Report
    from opentt.report.words import Reader

_LONGEST = 2000
_LINE = Text("{address}：{severity}，{message}", "{address}: {severity}, {message}")
_FIRST = Text("{message}（共 {n} 处）", "{message} ({n} in all)")
_SUMMARY = "opentt"


def suites(report: Report, reader: Reader, *, show_mapping: bool = False) -> str:  # noqa: ARG001 - no place for it
    """The XML: errors are failures, warnings and advice stand as output, an unreadable input is an error.

    A last suite, `opentt`, has the exact totals as properties; a rule without findings has no case.
    """
    parts = [_file(path, [*found], reader) for path, found in _by_file(report)]
    parts.append(_totals(report, reader))
    root = ET.Element("testsuites", {"name": _SUMMARY})
    for name in ("tests", "failures", "errors"):
        root.set(name, str(sum(int(part.get(name, "0")) for part in parts)))
    root.extend(parts)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _by_file(report: Report) -> list[tuple[str, list[Finding]]]:
    """The files in the order of the inputs, each with its findings."""
    paths = dict.fromkeys([read.path for read in report.inputs])
    found: dict[str, list[Finding]] = {path: [] for path in paths}
    for finding in report.findings:
        if finding.location.file not in report.unreadable:
            found.setdefault(finding.location.file, []).append(finding)
    return list(found.items())


def _file(path: str, findings: Sequence[Finding], reader: Reader) -> ET.Element:
    counts = {severity.value: sum(f.count for f in findings if f.severity is severity) for severity in Severity}
    suite = _suite(path, counts)
    ordered = sorted(findings, key=lambda finding: finding.rule)
    for rule, listed in groupby(ordered, key=lambda finding: finding.rule):
        _case(suite, path, rule, [*listed], reader)
    return _counted(suite)


def _case(suite: ET.Element, path: str, rule: str, findings: Sequence[Finding], reader: Reader) -> None:
    case = ET.SubElement(suite, "testcase", {"classname": _safe(path), "name": rule, "time": "0"})
    failed = [one for one in findings if one.severity is Severity.ERROR and one.suppressed is None]
    rest = [one for one in findings if one not in failed]
    if failed:
        n = sum(one.count for one in failed)
        message = failed[0].message.pick(reader.lang)
        told = reader.say(_FIRST, message=message, n=f"{n:,}") if n > 1 else message
        failure = ET.SubElement(case, "failure", {"message": _safe(short(told, _LONGEST)), "type": "error"})
        failure.text = _lines(failed, reader)
    if rest:
        ET.SubElement(case, "system-out").text = _lines(rest, reader)


def _totals(report: Report, reader: Reader) -> ET.Element:
    named = {
        "standard": report.standard,
        "version": report.version,
        "profile": report.options.profile,
        "as_of": report.options.as_of.isoformat(),
        "records": report.records,
        **{severity.value: report.by_severity.get(severity, 0) for severity in Severity},
        "unlisted": unlisted(report),
        **{f"rule:{rule}": count for rule, count in sorted(report.by_rule.items())},
    }
    suite = _suite(_SUMMARY, named)
    for path in report.unreadable:
        case = ET.SubElement(suite, "testcase", {"classname": _safe(path), "name": "structure/unreadable", "time": "0"})
        told = [one.message.pick(reader.lang) for one in report.findings if one.location.file == path]
        error = ET.SubElement(case, "error", {"message": _safe(reader.say(UNREAD, path=path)), "type": "unreadable"})
        error.text = "\n".join(map(_safe, told))
    if not (report.by_rule or report.unreadable):
        case = ET.SubElement(suite, "testcase", {"classname": _SUMMARY, "name": "validate", "time": "0"})
        ET.SubElement(case, "system-out").text = _safe(reader.say(NOTHING, **sizes(report, reader.lang)))
    elif left := unlisted(report):
        case = ET.SubElement(suite, "testcase", {"classname": _SUMMARY, "name": "max-findings", "time": "0"})
        every = sum(report.by_rule.values())
        ET.SubElement(case, "system-out").text = _safe(reader.say(SAMPLED, all=f"{every:,}", missing=f"{left:,}"))
    return _counted(suite)


def _suite(name: str, properties: Mapping[str, object]) -> ET.Element:
    suite = ET.Element("testsuite", {"name": _safe(name)})
    listed = ET.SubElement(suite, "properties")
    for key, value in properties.items():
        ET.SubElement(listed, "property", {"name": key, "value": _safe(str(value))})
    return suite


def _counted(suite: ET.Element) -> ET.Element:
    """The same suite with its numbers."""
    suite.set("tests", str(len(suite.findall("testcase"))))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", str(len(suite.findall("testcase/error"))))
    suite.set("skipped", "0")
    suite.set("time", "0")
    return suite


def _lines(findings: Sequence[Finding], reader: Reader) -> str:
    return "\n".join(_safe(_line(finding, reader)) for finding in findings)


def _line(finding: Finding, reader: Reader) -> str:
    severity = SEVERITY[finding.severity].pick(reader.lang)
    message = short(finding.message.pick(reader.lang), _LONGEST)
    line = reader.say(_LINE, address=address(finding.location), severity=severity, message=message)
    key = f" [{finding.fingerprint}]" if finding.fingerprint else ""
    return f"{hushed(line, finding, reader)}{key}"


def _safe(text: str) -> str:
    """The text without the characters that XML has no place for."""
    return clean(text)
