"""SARIF 2.1.0 (OASIS standard, errata 01), which code hosts and editors show beside the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from opentt.finding import Severity
from opentt.home import BASE
from opentt.report.as_json import json_text
from opentt.report.columns import clean, short
from opentt.report.place import character, file_of, is_file, place, who
from opentt.report.totals import the_worst
from opentt.report.words import UNREAD, Reader
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.finding import Finding, Input, Location, Report
    from opentt.rule import Card
    from opentt.text import Lang

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "SRCROOT"
"""The base that paths are relative to: the folder in which the run took place."""

MOST = 25_000
"""How many results of one run code hosts accept."""

FINGERPRINT = "opentt/v1"

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_TAG: dict[Lang, str] = {"zh": "zh-CN", "en": "en"}
_OTHER: dict[Lang, Lang] = {"zh": "en", "en": "zh"}
_LONGEST = 4000
_FULL_NAME = Text("科技成果转化开放数据标准检查工具", "Open Technology Transfer data standard validator")
_ROOT_SAID = Text("运行检查的文件夹", "the folder in which the check was run")
_OMITTED = Text(
    "共 {all} 处，此处列出 {shown} 条；JSON、CSV 格式和 --max-findings 0 可列出全部",
    "{all} found, {shown} listed here; the formats json and csv with --max-findings 0 list all",
)
_SAID = Text("{message}（{place}）", "{message} ({place})")


def log(report: Report, reader: Reader, *, show_mapping: bool = False) -> str:  # noqa: ARG001 - it has no place there
    """The log with one run. Rules and messages are in the reader's language, the rules also in the other one."""
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report, reader)]}, indent=2) + "\n"


def _run(report: Report, reader: Reader) -> dict[str, Any]:
    listed = the_worst(report.findings, MOST)
    cards = {rule: reader.cards.get(rule) for rule in sorted({*reader.cards, *(one.rule for one in listed)})}
    order = {rule: index for index, rule in enumerate(cards)}
    artifacts = {read.path: read for read in report.inputs if is_file(read.path)}
    places = {path: index for index, path in enumerate(artifacts)}
    other = Reader(_OTHER[reader.lang], reader.standard, reader.cards)
    driver = {
        "name": "opentt",
        "fullName": reader.say(_FULL_NAME),
        "version": report.version,
        "informationUri": BASE,
        "language": _TAG[reader.lang],
        "rules": [_rule(rule, card, reader) for rule, card in cards.items()],
    }
    translation = {
        "name": "opentt",
        "fullName": other.say(_FULL_NAME),
        "version": report.version,
        "language": _TAG[other.lang],
        "contents": ["localizedData"],
        "associatedComponent": {"name": "opentt"},
        "rules": [_rule(rule, card, other) for rule, card in cards.items()],
    }
    return {
        "tool": {"driver": driver},
        "language": _TAG[reader.lang],
        "translations": [translation],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": reader.say(_ROOT_SAID)}}},
        "invocations": [_invocation(report, len(listed), reader)],
        "artifacts": [_artifact(read) for read in artifacts.values()],
        "results": [_result(finding, order, places, reader) for finding in listed],
        "properties": {
            "standard": report.standard,
            "profile": report.options.profile,
            "asOf": report.options.as_of.isoformat(),
            "records": report.records,
            "totals": {severity.value: report.by_severity.get(severity, 0) for severity in Severity},
            "totalsByRule": dict(sorted(report.by_rule.items())),
        },
    }


def _rule(rule: str, card: Card | None, reader: Reader) -> dict[str, Any]:
    """What the tool says of a rule; a rule without a card has only its name."""
    told: dict[str, Any] = {"id": rule, "helpUri": f"{BASE}rules/{rule}"}
    if card:
        cites = reader.cite_all(card.cites)
        why = card.why.pick(reader.lang)
        told |= {
            "name": rule,
            "shortDescription": {"text": card.title.pick(reader.lang)},
            "fullDescription": {"text": why},
            "help": {"text": f"{why}\n{cites}" if cites else why},
            "defaultConfiguration": {"level": _LEVEL[card.severity]},
            "properties": {"tags": [card.family], "severity": card.severity.value, "since": card.since},
        }
    return told


def _result(finding: Finding, order: Mapping[str, int], places: Mapping[str, int], reader: Reader) -> dict[str, Any]:
    message = finding.message.pick(reader.lang)
    where = finding.location
    steps = [*place(where, reader), who(finding, reader)]
    told = " · ".join(step for step in (file_of(where), *steps) if step) if where.sheet else ""
    said = reader.say(_SAID, message=message, place=told) if told else message
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": order[finding.rule],
        "level": _LEVEL[finding.severity],
        "message": {"text": _text(said)},
        "locations": [_location(finding, places)],
        "occurrenceCount": finding.count,
        "properties": {
            "messages": finding.message.as_dict(),
            "value": finding.value,
            "cites": [reader.cite(cite) for cite in finding.cites],
        },
    }
    if finding.fingerprint:
        result["partialFingerprints"] = {FINGERPRINT: finding.fingerprint}
    if finding.suppressed is not None:
        result["suppressions"] = [{"kind": "external", "justification": _text(finding.suppressed.reason)}]
    return result


def _location(finding: Finding, places: Mapping[str, int]) -> dict[str, Any]:
    where = finding.location
    location: dict[str, Any] = {}
    if is_file(where.file):
        location["physicalLocation"] = {"artifactLocation": _address(where.file, places), **_region(where)}
    if logical := _logical(finding):
        location["logicalLocations"] = logical
    return location


def _logical(finding: Finding) -> list[dict[str, Any]]:
    """The record, the sheet's cell and the pointer, each where there is one."""
    where = finding.location
    cell = f"{where.sheet}!{where.cell}" if where.sheet and where.cell else where.cell or where.sheet
    named = {"record": finding.record, "cell": cell, "pointer": where.pointer or None}
    return [
        {"name": _text(name), "fullyQualifiedName": _text(f"{where.file}#{name}"), "kind": kind}
        for kind, name in named.items()
        if name
    ]


def _region(where: Location) -> dict[str, Any]:
    if not where.line or where.line < 1:
        return {}
    column = character(where)
    return {"region": {"startLine": where.line, **({"startColumn": column} if column and column > 0 else {})}}


def _artifact(read: Input) -> dict[str, Any]:
    artifact: dict[str, Any] = {"location": _address(read.path, {})}
    if read.sha256:
        artifact["hashes"] = {"sha-256": read.sha256}
    if read.encoding:
        artifact["encoding"] = read.encoding
    return artifact


def _address(path: str, places: Mapping[str, int]) -> dict[str, Any]:
    """The file as a URI: relative to the root of the run, absolute only where it is elsewhere."""
    inside = Path(path)
    if inside.is_absolute():
        if not inside.is_relative_to(Path.cwd()):
            return {"uri": inside.as_uri(), **_index(path, places)}
        inside = inside.relative_to(Path.cwd())
    return {"uri": quote(inside.as_posix(), errors="backslashreplace"), "uriBaseId": ROOT, **_index(path, places)}


def _index(path: str, places: Mapping[str, int]) -> dict[str, int]:
    return {"index": places[path]} if path in places else {}


def _invocation(report: Report, shown: int, reader: Reader) -> dict[str, Any]:
    notes = [
        {"level": "error", "message": {"text": _text(reader.say(UNREAD, path=path))}} for path in report.unreadable
    ]
    every = sum(report.by_rule.values())
    if report.truncated or shown < len(report.findings):
        told = reader.say(_OMITTED, all=f"{every:,}", shown=f"{shown:,}")
        notes.append({"level": "note", "message": {"text": told}})
    return {"executionSuccessful": not report.unreadable, "toolExecutionNotifications": notes}


def _text(text: str) -> str:
    return short(clean(text), _LONGEST)
