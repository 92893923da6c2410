"""What one query may cost."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds of time, rows of the result, bytes of memory beyond the data's own, queries at once, bytes of a query."""

    seconds: float = 10
    rows: int = 100_000
    memory: int = 512 << 20
    at_once: int = 4
    length: int = 64 << 10
