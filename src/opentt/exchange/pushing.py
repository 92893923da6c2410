"""Our changes given to another office: in order, each once, from where the last push ended."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.errors import InputError
from opentt.exchange.asking import ask, client
from opentt.store import changes, states
from opentt.store.prepared import encoded
from opentt.store.scopes import Access, scopes
from opentt.text import Text

if TYPE_CHECKING:
    import httpx

    from opentt.standard import Standard
    from opentt.store import Database

PAGE = 500
"""Changes that are given at once."""

TURNS = 10
"""How often a batch is made anew since another was taken meanwhile."""

_OTHERS = Text(
    "另有人用同一令牌不断送数据，未继续；请等它结束后再运行，或各用各的令牌",
    "others keep sending with the same token, and no more was given; run again when they have ended, or use a token "
    "each",
)


@dataclass(frozen=True, slots=True)
class Pushed:
    """How many changes were given."""

    changes: int


def push(
    database: Database,
    standard: Standard,
    url: str,
    *,
    token: str | None = None,
    source: str = "*",
    again: bool = False,
    transport: httpx.BaseTransport | None = None,
) -> Pushed:
    """What was given to the server at a URL, of one source or all. Raises InputError where it refuses a batch.

    What a record names may come in a later batch, which each batch says.
    Each record is given as it is now. With `again` all are, also those that were given before: the other side may
    have been restored from an older copy, and takes what it has as unchanged.
    A batch is sent under a key, so that one whose answer was lost is not written twice, and for the state in which the
    other side's batches of ours were before we read what stands in it: one that was held up on the way, and comes
    after a later one, is refused there. What we give is never older than what we gave.
    """
    url = url.rstrip("/")
    name, count, late = f"push {source} {url}", 0, 0
    access = Access("push", scopes([f"read:{source}"]))
    after = 0 if again else int(states.get(database, name) or 0)
    entities = list(standard.entities)
    tag: str | None = None
    with client(url, token, transport) as asked:
        while True:
            feed = changes.feed(database, access, after, entities, PAGE)
            standing = changes.standing(database, entities, after, feed.sequence)
            ours = [line for line in feed.lines if line.sequence in standing and access.reads(line.entity, line.id)]
            if ours and tag is None:
                tag = _tag(asked)
                continue
            if ours:
                tag = _give(asked, tag or "", f"{after} {feed.sequence}", ours)
                late = 0 if tag is not None else late + 1
                if late == TURNS:
                    raise InputError(_OTHERS, url)
                if late:
                    continue
            count += len(ours)
            after = feed.sequence
            with database.writing() as connection:
                states.put(connection, name, str(after))
            if not feed.has_next:
                return Pushed(count)


def _tag(asked: httpx.Client) -> str:
    """The state of the other side's batches of ours; "" where it does not tell."""
    answer = ask(asked, "GET", "/v1/batch", accepted=(404, 405))
    return answer.headers.get("etag", "") if answer.is_success else ""


def _give(asked: httpx.Client, tag: str, place: str, lines: list[changes.Changed]) -> str | None:
    """The state after a batch was taken; None where another was taken since the state that it was made for."""
    content = b"".join(_line(line) + b"\n" for line in lines)
    key = hashlib.sha256(f"{tag} {place}\n".encode() + content).hexdigest()
    headers = {"Content-Type": "application/x-ndjson", "Idempotency-Key": key, "Prefer": "handling=lenient"}
    headers |= {"If-Match": tag} if tag else {}
    answer = ask(asked, "POST", "/v1/batch", accepted=(412,), content=content, headers=headers)
    return answer.headers.get("etag", "") if answer.is_success else None


def _line(line: changes.Changed) -> bytes:
    """A change as a line of a batch; the text of its record stands in it as it is stored."""
    if line.body is None:
        return encoded({"entity": line.entity, "id": line.id, "delete": True})
    return b'{"entity":%b,"record":%b}' % (encoded(line.entity), line.body)
