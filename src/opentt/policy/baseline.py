"""A baseline: the findings that were there when it was written, so that only new ones fail; it can only shrink."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.errors import UsageError
from opentt.text import Text
from opentt.written import LARGE, UnreadError, parsed, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from opentt.finding import Finding, Report

FORM = "opentt-baseline"

_UNREAD = Text("读不了基线 {file}：{reason}", "the baseline {file} cannot be read: {reason}")
_NONE = Text("{file} 不是 --write-baseline 写出的基线", "{file} is no baseline that --write-baseline wrote")


@dataclass(frozen=True, slots=True)
class Baseline:
    """How many findings of each fingerprint are known."""

    known: Mapping[str, int]


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file. Raises UsageError for a file that is none."""
    try:
        value = parsed(json.loads, text_of(path, LARGE))
    except UnreadError as error:
        raise UsageError(error.told(_UNREAD, file=path)) from error
    except ValueError as error:
        raise UsageError(_NONE.fill({"file": path})) from error
    listed = value.get("findings") if isinstance(value, dict) and value.get("form") == FORM else None
    if not isinstance(listed, list) or not all(_is_entry(entry) for entry in listed):
        raise UsageError(_NONE.fill({"file": path}))
    return Baseline({entry["fingerprint"]: entry["count"] for entry in listed})


def baseline_of(findings: Iterable[Finding]) -> Baseline:
    """The baseline that knows these findings and no other."""
    return Baseline(Counter(finding.fingerprint for finding in findings))


def grown(old: Baseline, new: Baseline) -> int:
    """How many findings the new baseline knows that the old does not."""
    return sum(max(0, count - old.known.get(fingerprint, 0)) for fingerprint, count in new.known.items())


def baseline_json(report: Report, baseline: Baseline) -> str:
    """The baseline as a file that reads well in a comparison of versions: one entry for each fingerprint, in order."""
    first = {finding.fingerprint: finding for finding in reversed(report.findings)}
    keys = sorted(baseline.known, key=lambda key: (first[key].rule, first[key].location.file, key))
    entries = [
        {
            "fingerprint": key,
            "rule": first[key].rule,
            "file": first[key].location.file,
            "record": first[key].record,
            "count": baseline.known[key],
        }
        for key in keys
    ]
    value = {"form": FORM, "standard": report.standard, "findings": entries}
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _is_entry(entry: object) -> bool:
    return (
        isinstance(entry, dict)
        and isinstance(entry.get("fingerprint"), str)
        and type(entry.get("count")) is int
        and entry["count"] > 0
    )
