"""A server held to the checks of every class that it declares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from opentt.conformance.check import FailedError, SkippedError
from opentt.conformance.groups import GROUPS
from opentt.errors import InputError
from opentt.reason import reason_of
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.conformance.check import Check
    from opentt.conformance.server import Server

State = Literal["passed", "failed", "skipped"]

ALWAYS = ("core",)
"""The classes that every server is held to, whatever it declares."""

_NOT_DECLARED = Text("conformsTo 没有声明 {name}", "conformsTo does not declare {name}")
_UNREACHABLE = Text("服务器没有回应：{reason}", "the server does not answer: {reason}")
_ANSWERED = Text("服务器应答", "the server answers")
_SHAPE = Text("应答的结构符合规范", "the answer has the shape of the specification")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a check: `expected` and `seen` where it failed, `why` where it was skipped."""

    check: Check
    state: State
    expected: Text | None = None
    seen: str | Text = ""
    why: Text | None = None


def examine(server: Server) -> Iterator[Outcome]:
    """The outcome of every check, one after the other. Raises InputError where nobody answers at all."""
    declared = _declared(server)
    for group in GROUPS:
        held = group.name in ALWAYS or group.iri in declared
        for check in group.checks:
            if held:
                yield _tried(server, check)
            else:
                yield Outcome(check, "skipped", why=_NOT_DECLARED.fill({"name": group.name}))


def _declared(server: Server) -> frozenset[str]:
    """The classes that a server declares; none where its landing page is not what it should be."""
    import httpx

    try:
        told = server.landing()
        return frozenset(map(str, told["conformsTo"]))
    except httpx.HTTPError as error:
        raise InputError(_UNREACHABLE.fill({"reason": reason_of(error)}), server.url) from error
    except (KeyError, TypeError, ValueError):
        return frozenset()


def _tried(server: Server, check: Check) -> Outcome:
    import httpx

    try:
        check.run(server)
    except FailedError as error:
        return Outcome(check, "failed", error.expected, error.seen)
    except SkippedError as error:
        return Outcome(check, "skipped", why=error.why)
    except httpx.HTTPError as error:
        return Outcome(check, "failed", _ANSWERED, reason_of(error))
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        return Outcome(check, "failed", _SHAPE, f"{type(error).__name__}: {error}")
    return Outcome(check, "passed")
