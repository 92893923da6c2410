"""The canonical report, as `schemas/report.schema.json` describes it, whole or in lines."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from opentt.finding import Severity
from opentt.home import BASE

if TYPE_CHECKING:
    from opentt.finding import Finding, Fitness, Input, Note, Report, Suppressed
    from opentt.report.words import Reader


_UNSEEN = re.compile("[\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
"""What JSON allows in a string and a terminal obeys, hides, or cannot encode."""


def whole(report: Report, _reader: Reader, *, show_mapping: bool = False) -> str:  # noqa: ARG001 - it is always there
    """The report as JSON text."""
    return to_json(report)


def lines(report: Report, _reader: Reader, *, show_mapping: bool = False) -> str:  # noqa: ARG001 - notes are lines
    """One JSON text on each line: the findings, the notes, and last the rest of the report, with its `summary`."""
    value = to_dict(report)
    rows = [*value.pop("findings"), *value.pop("notes"), value]
    return "".join(f"{json_text(row)}\n" for row in rows)


def to_json(report: Report) -> str:
    """The report as JSON text; the same report gives the same bytes."""
    return json_text(to_dict(report), indent=2) + "\n"


def json_text(value: object, indent: int | None = None) -> str:
    """The value as JSON, Chinese as it is; what a terminal would obey or hide stands as an escape."""
    separators = (",", ":") if indent is None else None
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def to_dict(report: Report) -> dict[str, Any]:
    """The report as JSON values, members in the published order."""
    totals = report.by_severity
    return {
        "$schema": f"{BASE}schema/{report.standard}/report.schema.json",
        "tool": {"name": "opentt", "version": report.version},
        "standard": {"version": report.standard},
        "options": {
            "profile": report.options.profile,
            "as_of": report.options.as_of.isoformat(),
            "config": report.options.config,
        },
        "inputs": [_input(read) for read in report.inputs],
        "summary": {
            "records": report.records,
            "errors": totals.get(Severity.ERROR, 0),
            "warnings": totals.get(Severity.WARNING, 0),
            "advice": totals.get(Severity.ADVICE, 0),
            "by_rule": dict(sorted(report.by_rule.items())),
            "truncated": report.truncated,
            "unreadable": list(report.unreadable),
            "suppressed": report.suppressed,
        },
        "findings": [_finding(finding) for finding in report.findings],
        "notes": [_note(note) for note in report.notes],
        **({} if report.fitness is None else {"fitness": [_fitness(one) for one in report.fitness]}),
    }


def _input(read: Input) -> dict[str, Any]:
    return {
        "path": read.path,
        "sheet": read.sheet,
        "sha256": read.sha256,
        "format": read.format,
        "encoding": read.encoding,
        "entity": read.entity,
        "records": read.records,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "entity": finding.entity,
        "record": finding.record,
        "location": asdict(finding.location),
        "value": finding.value,
        "params": dict(sorted(finding.params.items())),
        "message": finding.message.as_dict(),
        "cites": [asdict(cite) for cite in finding.cites],
        "count": finding.count,
        "suppressed": _suppressed(finding.suppressed) if finding.suppressed else None,
        "fingerprint": finding.fingerprint,
    }


def _suppressed(suppressed: Suppressed) -> dict[str, Any]:
    expires = suppressed.expires.isoformat() if suppressed.expires else None
    return {"reason": suppressed.reason, "owner": suppressed.owner, "expires": expires}


def _fitness(one: Fitness) -> dict[str, Any]:
    return {
        "question": one.question,
        "entity": one.entity,
        "title": one.title.as_dict(),
        "unit": one.unit.as_dict(),
        "asked": one.asked,
        "qualified": one.qualified,
        "share": one.share,
        "lacks": [{**asdict(lack), "title": lack.title.as_dict()} for lack in one.lacks],
        "closed": list(one.closed),
    }


def _note(note: Note) -> dict[str, Any]:
    return {
        "kind": note.kind,
        "file": note.file,
        "sheet": note.sheet,
        "heading": note.heading,
        "field": note.field,
        "count": note.count,
        "message": note.message.as_dict(),
    }
