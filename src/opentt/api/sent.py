"""What somebody has sent in batches so far: the state that the next batch names, so that none that is late is written.

A batch changes many records, and what one that comes late would undo may be equal to what is there: only an order of
the batches themselves tells. Each sender has one, and its state is that of `/v1/batch` as the sender sees it.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from opentt.api.changing import NO_TAGS, TAGS
from opentt.api.problems import ProblemError
from opentt.api.respond import matches
from opentt.store import states
from opentt.store.prepared import digest
from opentt.text import Text

if TYPE_CHECKING:
    from sqlalchemy import Connection

_LATE = Text(
    "If-Match 所指之后已收到另一批，这一批迟到了，没有写入；请重新取得 ETag（GET /v1/batch），按现在的数据再送",
    "another batch was taken since the state that If-Match names, so that this one is late and was not written; GET "
    "/v1/batch for the ETag and send the data as it is now",
)


@dataclass(frozen=True, slots=True)
class Sent:
    """How many batches were taken of a sender, when the last was, in which request, and the last sequence then."""

    batches: int = 0
    at: str | None = None
    request: str | None = None
    sequence: int = 0

    @property
    def tag(self) -> str:
        """The entity tag of the state: that of no other, also where the database is restored from an older copy."""
        return digest(f"{self.batches} {self.request}".encode())


def sent(connection: Connection, who: str) -> Sent:
    """What was taken of a sender so far."""
    held = states.value(connection, _name(who))
    return Sent(**json.loads(held)) if held else Sent()


def check(state: Sent, if_match: str | None) -> None:
    """Nothing. Raises ProblemError where a batch names another state than the one that its sender is in."""
    if if_match is not None and not matches(if_match, state.tag):
        raise ProblemError("changed-meanwhile", _LATE if TAGS.fullmatch(if_match) else NO_TAGS)


def taken(connection: Connection, who: str, state: Sent) -> None:
    """Nothing: a batch of the sender was taken."""
    states.put(connection, _name(who), json.dumps(asdict(state)))


def _name(who: str) -> str:
    return f"batch {who}"
