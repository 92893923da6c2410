"""Instants and lengths of time as the manifest writes them (ISO 8601)."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from opentt.errors import UsageError
from opentt.text import Text

_LENGTH = re.compile(r"P(?:([1-9][0-9]{0,3})W|([1-9][0-9]{0,4})D|T([1-9][0-9]{0,4})H)")
_BAD_LENGTH = Text(
    "“{text}”不是时长；应写作 P1D（天）、P1W（周）或 PT1H（小时）",
    "“{text}” is no length of time; write P1D (days), P1W (weeks) or PT1H (hours)",
)
_BAD_INSTANT = Text(
    "“{text}”不是时刻；应写作 2026-04-01T00:00:00Z", "“{text}” is no instant; write 2026-04-01T00:00:00Z"
)


def length(text: str) -> timedelta:
    """A length of time in days, weeks or hours. Raises UsageError.

    >>> length("P7D") == length("P1W")
    True
    """
    found = _LENGTH.fullmatch(text)
    if found is None:
        raise UsageError(_BAD_LENGTH.fill({"text": text}))
    weeks, days, hours = (int(part or 0) for part in found.groups())
    return timedelta(weeks=weeks, days=days, hours=hours)


def instant(text: str) -> datetime:
    """An instant with its time zone, as UTC in whole seconds. Raises UsageError.

    >>> written(instant("2026-04-01T08:00:00+08:00"))
    '2026-04-01T00:00:00Z'
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise UsageError(_BAD_INSTANT.fill({"text": text}))
    return found.astimezone(UTC).replace(microsecond=0)


def written(time: datetime) -> str:
    """The instant as the manifest has it."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
