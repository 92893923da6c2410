"""One thing that is wrong with a package, before it has its place and its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.finding import Severity


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault: the rule, where in the descriptor, what the message needs; `file` where it is about a file alone.

    `blind` says that the tables cannot be found as the descriptor has them, so that checking records is in vain.
    """

    rule: str
    pointer: str
    params: Mapping[str, Text | str] = field(default_factory=dict)
    file: str | None = None
    severity: Severity | None = None
    blind: bool = False


def bad(pointer: str, zh: str, en: str, *, severity: Severity | None = None, blind: bool = False) -> Fault:
    """A fault of the descriptor itself."""
    return Fault("package/bad-descriptor", pointer, {"reason": Text(zh, en)}, severity=severity, blind=blind)
