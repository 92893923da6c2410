"""Our changes given to another office: in order, each once, from where the last push ended."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.exchange.asking import ask, client
from opentt.store import changes, states
from opentt.store.prepared import encoded
from opentt.store.scopes import Access, scopes

if TYPE_CHECKING:
    import httpx

    from opentt.standard import Standard
    from opentt.store import Database

PAGE = 500
"""Changes that are given at once."""


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
    A batch is sent under a key made from its content, so that one whose answer was lost is not written twice.
    """
    url = url.rstrip("/")
    name, count = f"push {source} {url}", 0
    access = Access("push", scopes([f"read:{source}"]))
    after = 0 if again else int(states.get(database, name) or 0)
    entities = list(standard.entities)
    with client(url, token, transport) as asked:
        while True:
            feed = changes.feed(database, access, after, entities, PAGE)
            standing = changes.standing(database, entities, after, feed.sequence)
            ours = [line for line in feed.lines if line.sequence in standing and access.reads(line.entity, line.id)]
            if ours:
                content = b"".join(_line(line) + b"\n" for line in ours)
                key = hashlib.sha256(content).hexdigest()
                headers = {"Content-Type": "application/x-ndjson", "Idempotency-Key": key, "Prefer": "handling=lenient"}
                ask(asked, "POST", "/v1/batch", content=content, headers=headers)
            count += len(ours)
            after = feed.sequence
            with database.writing() as connection:
                states.put(connection, name, str(after))
            if not feed.has_next:
                return Pushed(count)


def _line(line: changes.Changed) -> bytes:
    """A change as a line of a batch; the text of its record stands in it as it is stored."""
    if line.body is None:
        return encoded({"entity": line.entity, "id": line.id, "delete": True})
    return b'{"entity":%b,"record":%b}' % (encoded(line.entity), line.body)
