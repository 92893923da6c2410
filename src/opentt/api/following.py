"""What is made from the public records and kept in step with them: each reader of it catches up first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.store import changes, reading
from opentt.store.scopes import PUBLIC

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opentt.store import Database

AT_ONCE = 1000
"""How many records are looked at together."""


def standing(database: Database, entities: Sequence[str]) -> Iterator[tuple[str, str, bytes]]:
    """Entity, id and text of every record that the public sees."""
    for entity in entities:
        after = ""
        while found := reading.standing(database, entity, after, AT_ONCE):
            yield from ((entity, identifier, body) for identifier, body in found)
            after = found[-1][0]


def news(database: Database, entities: Sequence[str], after: int) -> tuple[dict[tuple[str, str], bytes | None], int]:
    """The records that changed after a sequence, each as the public sees it now or None, and the sequence reached."""
    found: dict[tuple[str, str], Any] = {}
    more = True
    while more:
        lines = changes.feed(database, PUBLIC, after, entities, AT_ONCE)
        found.update({(line.entity, line.id): line.body for line in lines.lines})
        after, more = lines.sequence, lines.has_next
    return found, after
