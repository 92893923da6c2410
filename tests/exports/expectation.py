"""What validating an example gives, in the form of `expected.json`. Run as a program it prints the whole file."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opentt.validation import validate

if TYPE_CHECKING:
    from opentt.finding import Finding, Report

FOLDER = Path(__file__).parents[2] / "examples/exports"
NAMES = ("contracts.xlsx", "institutions.csv", "managers.csv", "achievements.json", "linked")
AS_OF = "2026-03-02"


def expectation(name: str, as_of: str, engine: str = "screen") -> dict[str, Any]:
    """The entry of one file or folder."""
    chosen: Any = engine
    return entry(validate([FOLDER / name], as_of=date.fromisoformat(as_of), engine=chosen), as_of)


def entry(report: Report, as_of: str) -> dict[str, Any]:
    """The entry that a report gives rise to."""
    return {
        "as_of": as_of,
        "records": report.records,
        "findings": sorted(map(_finding, report.findings), key=_order),
        "summary": dict(sorted(report.by_rule.items())),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    place = finding.location
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "file": Path(place.file).name,
        "sheet": place.sheet,
        "row": place.row,
        "line": place.line,
        "cell": place.cell,
        "heading": place.heading,
        "pointer": place.pointer,
        "record": finding.record,
        "message": finding.message.as_dict(),
    }


def _order(finding: dict[str, Any]) -> tuple[str, int, int, str, str]:
    return finding["file"], finding["line"] or 0, finding["row"] or 0, finding["rule"], finding["pointer"]


if __name__ == "__main__":
    found = {name: expectation(name, AS_OF) for name in NAMES}
    sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
