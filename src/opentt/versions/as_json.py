"""A comparison for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.versions.classes import Level

if TYPE_CHECKING:
    from opentt.versions.change import Change
    from opentt.versions.comparison import Comparison
    from opentt.versions.edition import Edition


def to_dict(comparison: Comparison) -> dict[str, Any]:
    """The report as JSON values; every text in both languages."""
    return {
        "old": _edition(comparison.old),
        "new": _edition(comparison.new),
        "summary": {
            **{level.value: len(comparison.at(level)) for level in Level},
            "needed": comparison.needed,
            "said": comparison.said,
            "enough": comparison.enough,
            "least": comparison.least,
        },
        "changes": [_change(change) for change in comparison.changes],
    }


def _edition(edition: Edition) -> dict[str, str]:
    return {"path": edition.named, "version": edition.version}


def _change(change: Change) -> dict[str, Any]:
    verdict = change.verdict
    return {
        "kind": change.kind,
        "level": verdict.level,
        "subject": change.subject,
        "before": change.before.as_dict() if change.before else None,
        "after": change.after.as_dict() if change.after else None,
        "title": verdict.title.as_dict(),
        "reason": verdict.reason.as_dict(),
        "judge": verdict.judge,
    }
