"""The canonical report, as `schemas/report.schema.json` describes it."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from opentt.finding import Severity
from opentt.home import BASE

if TYPE_CHECKING:
    from opentt.finding import Finding, Input, Note, Report, Suppressed


def to_json(report: Report) -> str:
    """The report as JSON text; the same report gives the same bytes."""
    return json.dumps(to_dict(report), ensure_ascii=False, indent=2) + "\n"


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
