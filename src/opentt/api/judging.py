"""Records judged by the validator before they are written; what it refuses is told with its findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.api.problems import ProblemError
from opentt.finding import Severity
from opentt.report.as_json import to_dict
from opentt.text import Text
from opentt.validation import validate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.finding import Report
    from opentt.standard import Standard

MOST_FINDINGS = 100
"""Findings of each rule that a refusal lists."""

ELSEWHERE = ("structure/dangling-link",)
"""What cannot be told from some records alone: the others that they name may stand in the database."""

_REFUSED = Text("有 {n} 处错误，没有写入任何内容", "there are {n} errors, and nothing was written")


def judge_record(standard: Standard, entity: str, record: Mapping[str, Any]) -> None:
    """Nothing. Raises ProblemError, with the findings, where the record has an error."""
    report = validate(standard=standard, records=[record], entity=entity, max_findings=MOST_FINDINGS, ignore=ELSEWHERE)
    if report.at_least(Severity.ERROR):
        raise refusal(to_dict(report))


def has_errors(report: Report) -> bool:
    """Whether a report counts an error."""
    return report.at_least(Severity.ERROR) > 0


def refusal(report: Mapping[str, Any]) -> ProblemError:
    """The problem that records break the standard: each error by its place, and the whole report."""
    errors = [
        {
            "pointer": finding["location"]["pointer"],
            "line": finding["location"]["line"],
            "record": finding["record"],
            "rule": finding["rule"],
            "detail": finding["message"],
        }
        for finding in report["findings"]
        if finding["severity"] == Severity.ERROR.value
    ]
    detail = _REFUSED.fill({"n": report["summary"]["errors"]})
    return ProblemError("invalid-record", detail, errors, members={"report": report})
