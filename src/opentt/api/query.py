"""What a query string asks for, read strictly: an unknown parameter is a problem, never silence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from difflib import get_close_matches
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from opentt.api.problems import ProblemError, parameter_error
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from starlette.requests import Request

MOST_PARAMETERS = 200
LONGEST = 2000
"""Characters of one parameter."""

_UNKNOWN = Text("没有参数 {name}{hint}", "there is no parameter {name}{hint}")
_MEANT = Text("；是否指 {name}？", "; did you mean {name}?")
_TWICE = Text(
    "参数 {name} 出现了两次；多个值用逗号隔开", "the parameter {name} stands twice; put commas between values"
)
_GARBLED = Text("查询串不是 UTF-8，或参数过多、过长", "the query is not UTF-8, or has too many or too long parameters")
_NOTHING = Text("{name} 没有值，或逗号旁边没有值", "{name} has no value, or none beside a comma")
_NO_NUMBER = Text("{name} 应为 {least} 到 {most} 之间的整数", "{name} is no whole number from {least} to {most}")
_NO_MOMENT = Text(
    "{name} 应为日期或带时区的时刻（如 2024-03-15、2024-03-15T08:00:00Z）",
    "{name} is neither a date nor a moment with its offset, such as 2024-03-15 or 2024-03-15T08:00:00Z",
)
LANGUAGES = ("zh", "en")
NO_LANGUAGE = Text("lang 应为 zh 或 en", "lang is neither zh nor en")
_PLUS = re.compile(r"(T[0-9:.]+) ([0-9]{2}:[0-9]{2})$")
_LEAP = re.compile(r"(:[0-9]{2}):60(\.[0-9]+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Query:
    """The parameters of a request by name, each once."""

    values: Mapping[str, str]

    def get(self, name: str) -> str | None:
        """A parameter's value; None where it is not there, or empty."""
        return self.values.get(name) or None

    def listed(self, name: str) -> tuple[str, ...]:
        """The values between the commas of a parameter. Raises ProblemError where one of them is empty."""
        given = self.values.get(name)
        if given is None:
            return ()
        if "" in given.split(","):
            raise parameter_error("bad-parameter", name, _NOTHING.fill({"name": name}))
        return tuple(value.strip() for value in given.split(","))

    def number(self, name: str, least: int, most: int) -> int | None:
        """A whole number. Raises ProblemError for what is none, or out of bounds."""
        value = self.values.get(name)
        return None if value is None else whole(name, value, least, most)

    def moment(self, name: str) -> str | None:
        """A moment as the log has it; of a date, its last microsecond in UTC. Raises ProblemError for what is none."""
        value = self.values.get(name)
        if value is None:
            return None
        try:
            at = _instant(value)
        except ValueError:
            raise parameter_error("bad-parameter", name, _NO_MOMENT.fill({"name": name})) from None
        return at.isoformat(timespec="microseconds").replace("+00:00", "Z")


def _instant(value: str) -> datetime:
    """The moment that a text is, in UTC. Raises ValueError for what is none.

    A leap second counts as the second before it; at either end of time there is nothing beyond to turn into.
    """
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value, re.ASCII):
        return datetime.combine(date.fromisoformat(value), time.max, UTC)
    at = datetime.fromisoformat(_LEAP.sub(r"\1:59", _PLUS.sub(r"\1+\2", value.upper())))
    if at.tzinfo is None:
        raise ValueError(value)
    try:
        return at.astimezone(UTC)
    except OverflowError:
        return at.replace(tzinfo=UTC)


def whole(name: str, value: str, least: int, most: int) -> int:
    """The whole number that a text is. Raises ProblemError for what is none, or out of bounds."""
    if re.fullmatch(r"-?[0-9]{1,18}", value, re.ASCII) and least <= int(value) <= most:
        return int(value)
    detail = _NO_NUMBER.fill({"name": name, "least": least, "most": most})
    raise parameter_error("bad-parameter", name, detail)


def read_query(request: Request, known: Collection[str]) -> Query:
    """The parameters of a request. Raises ProblemError for one that is unknown, stands twice, or is garbled."""
    raw = request.scope["query_string"]
    if not raw:
        return Query({})
    try:
        pairs = parse_qsl(raw.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=MOST_PARAMETERS)
    except ValueError:
        raise ProblemError("bad-request", _GARBLED) from None
    values: dict[str, str] = {}
    for name, value in pairs:
        if len(value) > LONGEST or "\x00" in value:
            raise ProblemError("bad-request", _GARBLED)
        if name not in known:
            close = get_close_matches(name[:80], known, n=1, cutoff=0.6)
            hint = _MEANT.fill({"name": close[0]}) if close else Text("", "")
            shown = name[:80]
            detail = Text(
                _UNKNOWN.fill({"name": shown, "hint": hint.zh}).zh, _UNKNOWN.fill({"name": shown, "hint": hint.en}).en
            )
            raise parameter_error("unknown-parameter", shown, detail)
        if name in values:
            raise parameter_error("bad-parameter", name, _TWICE.fill({"name": name}))
        if name == "lang" and value not in LANGUAGES:
            raise parameter_error("bad-parameter", name, NO_LANGUAGE)
        values[name] = value
    return Query(values)
