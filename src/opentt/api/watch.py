"""What a server tells of itself: counts for Prometheus, and one line of JSON for each request without personal data."""

from __future__ import annotations

import json
import logging
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from traceback import walk_tb
from typing import Any

LOG = logging.getLogger("opentt.api")

_LINE = '{"at": "%s", "request": "%s", "method": "%s", "route": "%s", "status": %d, "ms": %.2f}'
"""A line of the log; nothing in it needs to be escaped: the number of a request has letters, digits and `._-`."""

BOUNDS = (0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10.0)
"""Upper bounds of the buckets of seconds."""


@dataclass
class Watch:
    """Counts of answered requests by method, route and status, and of the seconds that they took by route."""

    answered: Counter[tuple[str, str, int]] = field(default_factory=Counter)
    seconds: Counter[str] = field(default_factory=Counter)
    buckets: Counter[tuple[str, float]] = field(default_factory=Counter)

    def note(self, method: str, route: str, status: int, seconds: float, request: str) -> None:
        """Nothing: the request is counted and logged; its path, its query and its sender are not."""
        self.answered[method, route, status] += 1
        self.seconds[route] += seconds  # type: ignore[assignment]
        bound = next((bound for bound in BOUNDS if seconds <= bound), float("inf"))
        self.buckets[route, bound] += 1
        if LOG.isEnabledFor(logging.INFO):
            LOG.info(_LINE, now(), request, method, route, status, seconds * 1000)

    def exposition(self) -> str:
        """The counts in Prometheus' text format 0.0.4."""
        lines = ["# HELP opentt_requests_total Answered requests.", "# TYPE opentt_requests_total counter"]
        for (method, route, status), count in sorted(self.answered.items()):
            labels = f'method="{method}",route="{route}",status="{status}"'
            lines.append(f"opentt_requests_total{{{labels}}} {count}")
        name = "opentt_request_seconds"
        lines += [f"# HELP {name} Seconds from request to answer.", f"# TYPE {name} histogram"]
        for route, total in sorted(self.seconds.items()):
            below = 0
            for bound in (*BOUNDS, float("inf")):
                below += self.buckets[route, bound]
                shown = "+Inf" if bound == float("inf") else bound
                lines.append(f'{name}_bucket{{route="{route}",le="{shown}"}} {below}')
            lines.append(f'{name}_sum{{route="{route}"}} {total:.6f}')
            lines.append(f'{name}_count{{route="{route}"}} {below}')
        return "\n".join(lines) + "\n"


class Lines(logging.Formatter):
    """Every line of the log as JSON.

    Of a failure there stand its kind and the places in the code that it went through, innermost last, and not what
    it says: the message of an exception may hold a value of a record. `of_another` is one of another process.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line: what `Watch` notes as it is, anything else with its level."""
        if record.name == LOG.name and record.levelno == logging.INFO:
            return record.getMessage()
        told: dict[str, Any] = {"at": now(), "level": record.levelname.lower(), "message": record.getMessage()}
        if hasattr(record, "request"):
            told["request"] = record.request
        if record.exc_info and record.exc_info[1]:
            told |= failure(record.exc_info[1])
        told |= getattr(record, "of_another", {})
        return json.dumps(told, ensure_ascii=False)


def failure(error: BaseException) -> dict[str, Any]:
    """The kinds of an exception and of those that it came from, and where in the code it went through."""
    kinds, cause = [], error
    while cause:
        kinds.append(type(cause).__name__)
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)  # type: ignore[assignment]
    places = [
        f"{'/'.join(Path(frame.f_code.co_filename).parts[-3:])}:{line} {frame.f_code.co_name}"
        for frame, line in walk_tb(error.__traceback__)
    ]
    return {"failure": kinds, "stack": places}


def now() -> str:
    """The moment, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
