"""The records of any input without what is not for the public, as a file for whoever publishes them otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.errors import UsageError
from opentt.finding import Severity
from opentt.package.nested import write_records
from opentt.package.withholding import withhold
from opentt.text import Text
from opentt.validation import validate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from opentt.finding import Report
    from opentt.package.hidden import Hidden
    from opentt.standard import Standard
    from opentt.validation.store import Store

_ERRORS = Text(
    "数据有 {n} 个错误，未发布；请先改正（opentt validate 列出每一处）",
    "errors in the data: {n}; nothing was published; correct them (opentt validate lists each)",
)
_LEFT = Text(
    "隐去之后仍查出 {rules}，未发布；这是 opentt 的缺陷，请报告",
    "after hiding, {rules} was still found, so nothing was published; this is a fault of opentt; report it",
)


def write_publishable(
    standard: Standard, inputs: Sequence[Path | str], path: Path, *, as_of: date, entity: str | None = None
) -> tuple[Hidden, ...]:
    """What was kept back; the file holds the rest as JSON and was checked once more.

    Raises UsageError where the data have errors, or where something is left that is not for the public, InputError
    where an input cannot be read.
    """
    hidden: list[Hidden] = []

    def write(store: Store, report: Report) -> None:
        errors = report.at_least(Severity.ERROR)
        if errors:
            raise UsageError(_ERRORS.fill({"n": f"{errors:,}"}))
        if store.remains:
            store.remains.flush()
        hidden.extend(withhold(store))
        write_records(store, path)

    validate(inputs, standard=standard, entity=entity, as_of=as_of, then=write)
    again = validate([path], standard=standard, profile="public", as_of=as_of)
    left = sorted(rule for rule, count in again.by_rule.items() if rule.startswith("privacy/") and count)
    if left:
        raise UsageError(_LEFT.fill({"rules": ", ".join(left)}))
    return tuple(hidden)
