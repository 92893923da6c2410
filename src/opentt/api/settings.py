"""What an operator can set, each by a variable of the environment."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from opentt.errors import UsageError
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX = "OPENTT_API_"

_NO_ADDRESS = Text("环境变量 {name} 应为网址，而不是“{value}”", "{name} is no web address: “{value}”")
_NO_NUMBER = Text("环境变量 {name} 应为不小于 0 的数，而不是“{value}”", "{name} is no number from 0 up: “{value}”")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a server; each is read from `OPENTT_API_` and its name in capitals. 0 switches a limit off.

    `url` is where the world finds the server: links are absolute then, and begin with `/` otherwise. `licence` is the
    address of that under which the records may be used; none is told where it is empty.
    """

    url: str = ""
    title_zh: str = "科技成果转化开放数据"
    title_en: str = "Open technology transfer data"
    licence: str = ""
    body_bytes: float = 8 << 20
    upload_bytes: float = 64 << 20
    batch_bytes: float = 1 << 30
    body_seconds: float = 60
    header_seconds: float = 20
    request_seconds: float = 120
    batch_seconds: float = 1800
    validation_seconds: float = 60
    job_seconds: float = 1800
    validation_memory: float = 4 << 30
    validations_at_once: float = 2
    rate: float = 100
    burst: float = 400
    failures_a_minute: float = 20
    page: float = 20
    largest_page: float = 1000
    deepest: float = 64
    jobs_kept_hours: float = 1


def from_environment(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of the environment. Raises UsageError for a value that makes no sense.

    >>> from_environment({"OPENTT_API_RATE": "5"}).rate
    5.0
    """
    environment = os.environ if environment is None else environment
    found: dict[str, str | float] = {}
    for field in fields(Settings):
        name = PREFIX + field.name.upper()
        if name in environment:
            found[field.name] = environment[name] if field.type == "str" else _number(name, environment[name])
    if "url" in found:
        found["url"] = str(found["url"]).rstrip("/")
    if not re.match("https?://|$", str(found.get("licence", ""))):
        raise UsageError(_NO_ADDRESS.fill({"name": f"{PREFIX}LICENCE", "value": found["licence"]}))
    return Settings(**found)  # type: ignore[arg-type]


def _number(name: str, value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = -1
    if not 0 <= number < float("inf"):
        raise UsageError(_NO_NUMBER.fill({"name": name, "value": value}))
    return number
