"""Answers to the public that are kept as they were sent, and sent again while nothing changes in the database."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opentt.schema import ENTITIES
from opentt.store import changes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import Message, Scope

    from opentt.api.service import Service

MOST_BYTES = 64 << 20
LARGEST = 1 << 20
LONGEST_QUERY = 200
"""What is kept in all, of one answer, and for how long a query."""

_ROOTS = tuple(f"/v1/{plural}" for plural in ENTITIES.values())
_APART = (b"authorization", b"if-none-match", b"if-modified-since", b"if-match", b"if-unmodified-since", b"range")
"""Header fields with which an answer is somebody's own."""

_CHOICE = (b"accept", b"accept-encoding", b"accept-language")

Headers = list[tuple[bytes, bytes]]
Key = tuple[bytes | None, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered, with the name of its operation."""

    headers: Headers
    body: bytes
    route: str


@dataclass(eq=False)
class Kept:
    """Answers about single records and lists, by all that they depend on; forgotten at the next change.

    Only where a database is asked in microseconds whether it changed: an answer is never older than the data.
    """

    service: Service
    answers: dict[Key, Answer] = field(default_factory=dict)
    size: int = 0
    sequence: int = -1

    def key(self, scope: Scope, headers: Mapping[bytes, bytes]) -> Key | None:
        """What the answer to a request depends on; None for a request that is not for the public in general."""
        if scope["method"] != "GET" or not scope["path"].startswith(_ROOTS) or self.service.database.quick is None:
            return None
        if len(scope["query_string"]) > LONGEST_QUERY or any(name in headers for name in _APART):
            return None
        return (scope.get("raw_path"), scope["query_string"], *(headers.get(name) for name in _CHOICE))

    def find(self, key: Key) -> Answer | None:
        """The answer that was given, if it still holds."""
        last = changes.last(self.service.database)
        if last != self.sequence:
            self.answers.clear()
            self.size, self.sequence = 0, last
        return self.answers.get(key)

    def keep(self, key: Key, sequence: int, answer: Answer) -> None:
        """Nothing: the answer is kept, unless the database has changed since the `sequence` before it was made."""
        if sequence != self.sequence or changes.last(self.service.database) != sequence:
            return
        size = len(answer.body) + 2000
        while self.answers and self.size + size > MOST_BYTES:
            self.size -= len(self.answers.pop(next(iter(self.answers))).body) + 2000
        self.size += size
        self.answers[key] = answer


def whole(start: Message, message: Message) -> bool:
    """Whether an answer came in one piece and may be kept."""
    return (
        start["status"] == 200  # noqa: PLR2004 - HTTP's own number
        and not message.get("more_body", False)
        and len(message.get("body", b"")) <= LARGEST
    )
