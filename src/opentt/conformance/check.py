"""What a check is, and the two ways in which it ends early."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.home import CONFORMANCE
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from opentt.conformance.server import Server


@dataclass(frozen=True, slots=True)
class Check:
    """One requirement: its name, what it asks for, where that is written, and the function that holds a server to it.

    `holds` names a section of an RFC or of another specification, else the conformance class itself. The function
    raises FailedError where the server does otherwise, SkippedError where there is nothing to try it on.
    """

    name: str
    title: Text
    holds: str
    run: Callable[[Server], None]


@dataclass(frozen=True, slots=True)
class Group:
    """The checks of one conformance class, by the last word of its name."""

    name: str
    checks: tuple[Check, ...]

    @property
    def iri(self) -> str:
        """What `conformsTo` calls it."""
        return f"{CONFORMANCE}{self.name}"


class FailedError(Exception):
    """A server did something else than was expected of it."""

    def __init__(self, expected: Text, seen: object) -> None:
        super().__init__(expected, seen)
        self.expected = expected
        self.seen = str(seen)


class SkippedError(Exception):
    """There is nothing to try a requirement on."""

    def __init__(self, why: Text) -> None:
        super().__init__(why)
        self.why = why


def expect(is_so: object, expected: Text, seen: object) -> None:
    """Nothing. Raises FailedError where it is not so."""
    if not is_so:
        raise FailedError(expected, seen)


def both(same: str) -> Text:
    """What is written alike in both languages, such as a request."""
    return Text(same, same)
