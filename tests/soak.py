"""How much the soak tests draw: as much as two processors do in minutes, or so many times that as OPENTT_SOAK says."""

from __future__ import annotations

import os

TIMES = float(os.environ.get("OPENTT_SOAK", "1"))


def many(examples: int) -> int:
    """A number of examples, as many times as is asked for."""
    return max(1, round(examples * TIMES))
