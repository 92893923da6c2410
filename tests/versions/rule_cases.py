"""Changes of the rules, each with what is told of it and of its undoing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.versions.edits import (
    GONE,
    MACROS,
    MAJOR,
    MINOR,
    PATCH,
    Case,
    card,
    drop,
    same,
    text,
)

if TYPE_CHECKING:
    from tests.versions.edits import Told

RULE_EDITS: dict[str, tuple[str, str, Any, Told, Told]] = {
    "an error is lowered": (
        "error",
        "/severity",
        "warning",
        ("rule-lowered", MINOR),
        ("raised-to-error", MAJOR),
    ),
    "a warning is lowered": ("warning", "/severity", "advice", ("rule-lowered", MINOR), ("rule-raised", MINOR)),
    "advice is raised to an error": (
        "advice",
        "/severity",
        "error",
        ("raised-to-error", MAJOR),
        ("rule-lowered", MINOR),
    ),
    "the check of an error": ("error", "/check", "total_amount > 0", *same("error-check-changed", MAJOR)),
    "the date that an error goes by": ("error", "/valid_on", "start_date", *same("error-check-changed", MAJOR)),
    "the check of a warning": ("warning", "/check", "total_amount > 0", *same("check-changed", MINOR)),
    "an error holds longer": (
        "error",
        "/valid_until",
        "2027-12-31",
        ("error-validity-widened", MAJOR),
        ("rule-validity-narrowed", MINOR),
    ),
    "an error held earlier": (
        "error",
        "/valid_from",
        "2020-12-31",
        ("error-validity-widened", MAJOR),
        ("rule-validity-narrowed", MINOR),
    ),
    "an error has no end": (
        "error",
        "/valid_until",
        GONE,
        ("error-validity-widened", MAJOR),
        ("rule-validity-narrowed", MINOR),
    ),
    "advice holds longer": (
        "advice",
        "/valid_until",
        "2027-12-31",
        ("rule-validity-widened", MINOR),
        ("rule-validity-narrowed", MINOR),
    ),
    "the place": ("error", "/at", "technical_amount", *same("rule-place-changed", MINOR)),
    "the words": ("error", "/title/en", "Nothing is paid", *same("rule-words-changed", PATCH)),
    "the source": ("error", "/cites/-", {"policy": "patent-law-2020"}, *same("cites-changed", PATCH)),
    "the version that brought a rule": ("error", "/since", "0.2", *same("rule-since-changed", PATCH)),
    "a case": ("error", "/cases/bad/-", {"total_amount": 0, "title": "甲"}, *same("cases-changed", PATCH)),
}

RULE_CASES: dict[str, Case] = (
    {
        f"a rule with {severity} goes": Case(
            drop(f"validator/rules/contract/sample-{severity}.yaml"),
            f"contract/sample-{severity}",
            ("rule-removed", MAJOR),
            (f"{severity}-added", level),
        )
        for severity, level in (("error", MAJOR), ("warning", MINOR), ("advice", MINOR))
    }
    | {
        "a macro": Case(
            text(MACROS, "CREATE MACRO one() AS 1;"),
            "macros.duckdb.sql",
            *same("macros-changed", MAJOR),
        ),
    }
    | {
        name: Case(card(severity, pointer, value), f"contract/sample-{severity}", done, undone)
        for name, (severity, pointer, value, done, undone) in RULE_EDITS.items()
    }
)
