"""How far an exchange has come: what is kept in the transaction of the records that it stands behind."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

API, FEED, PACKAGE = "api", "feed", "package"
"""What another office can be read from."""


@dataclass(frozen=True, slots=True)
class Progress:
    """The kind of an origin, the point in it that was reached, and its whole readings.

    `at` is a cursor, the publication of a feed, or the digest of a package; "" where nothing was taken as a whole.
    `last` is the sequence of the last change that was seen. `round` counts the readings from the very start, and
    `whole` says that one is under way.
    """

    kind: str = ""
    at: str = ""
    last: int = 0
    round: int = 0
    whole: bool = False


def read(text: str | None) -> Progress:
    """The progress that a text tells; none where it tells of none.

    >>> read(written(Progress("api", "c", 7))).last
    7
    """
    try:
        return Progress(**json.loads(text or "{}"))
    except (ValueError, TypeError):
        return Progress()


def written(progress: Progress) -> str:
    """The progress as it is kept."""
    return json.dumps(asdict(progress))
