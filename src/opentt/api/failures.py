"""What can go wrong, kind by kind, each at the address that a problem gives as its type."""

from __future__ import annotations

from opentt.api.named import Named, Names
from opentt.api.problems import PROBLEMS
from opentt.text import Text

FAILURES = Names(
    "problems",
    "problems",
    "problem",
    Text("问题类型", "What can go wrong"),
    Text("一种问题", "One kind of problem"),
    {
        name: Named(
            kind.title,
            [Text(f"HTTP {kind.status}", f"HTTP {kind.status}")],
            {"type": f"/problems/{name}", "status": kind.status},
        )
        for name, kind in PROBLEMS.items()
    },
)
"""The kinds of problems."""
