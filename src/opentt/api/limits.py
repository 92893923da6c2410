"""How much one client may ask: a bucket of requests that fills again, and a count of tokens that opened nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_CLIENTS = 20_000
"""Clients that are remembered; those that have long been quiet are forgotten first."""


@dataclass
class Bucket:
    """Requests that each client still has, filled by `rate` a second up to `burst`; a rate of 0 sets no limit."""

    rate: float
    burst: float
    clock: Callable[[], float] = monotonic
    left: dict[str, tuple[float, float]] = field(default_factory=dict)

    def take(self, client: str) -> float:
        """0 where the client may go on, else the seconds until it may; what it may is then one less."""
        wait = self.wait(client)
        if wait == 0 and self.rate:
            tokens, at = self.left[client]
            self.left[client] = tokens - 1, at
        return wait

    def wait(self, client: str) -> float:
        """0 where the client may go on, else the seconds until it may."""
        if not self.rate:
            return 0
        now = self.clock()
        tokens, before = self.left.pop(client, (self.burst, now))
        tokens = min(self.burst, tokens + (now - before) * self.rate)
        self.left[client] = tokens, now
        if len(self.left) > MOST_CLIENTS:
            del self.left[next(iter(self.left))]
        return 0 if tokens >= 1 else (1 - tokens) / self.rate
