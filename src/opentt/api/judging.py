"""Records judged by the validator before they are written; what it refuses is told with its findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.api.operations import Parameter
from opentt.api.problems import ProblemError
from opentt.finding import Severity
from opentt.report.as_json import to_dict
from opentt.store.links import in_database
from opentt.text import Text
from opentt.validation import validate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

    from opentt.api.service import Service
    from opentt.finding import Report
    from opentt.store.scopes import Access

MOST_FINDINGS = 100
"""Findings of each rule that a refusal lists."""

LINKS = ("structure/dangling-link",)
"""What is not looked at where the one who writes says that the other records are still to come."""

PREFER = Parameter(
    "Prefer",
    "header",
    Text("handling=lenient：引用的记录以后再来，不因此拒收", "handling=lenient: records that are named may come later"),
    {"type": "string"},
)

_REFUSED = Text("有 {n} 处错误，没有写入任何内容", "nothing was written; errors: {n}")


def is_lenient(request: Request) -> bool:
    """Whether links may lead to records that are still to come (RFC 7240, 4.4)."""
    told = ",".join(request.headers.getlist("prefer")).lower().replace(" ", "").replace('"', "")
    return "handling=lenient" in told.replace(";", ",").split(",")


def preference(request: Request) -> dict[str, str]:
    """The header that says that it was done so."""
    return {"Preference-Applied": "handling=lenient"} if is_lenient(request) else {}


def judge_record(
    service: Service, access: Access, entity: str, record: Mapping[str, Any], *, is_lenient: bool = False
) -> None:
    """Nothing. Raises ProblemError, with the findings, where the record has an error.

    A link may lead to any record that stands in the database and that the one who writes may see.
    """
    report = validate(
        standard=service.standard,
        records=[record],
        entity=entity,
        max_findings=MOST_FINDINGS,
        ignore=LINKS if is_lenient else (),
        elsewhere=in_database(service.database, access, service.standard.entities, {}),
    )
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
