"""Records of one entity made ready, column by column, so that what all of them need is done in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from opentt.store.facets import Found
from opentt.store.prepared import Prepared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Block(NamedTuple):
    """The columns of `Prepared` and of its `Found`, with one value for each record; all are of one entity."""

    entity: str
    id: Sequence[str]
    body: Sequence[bytes]
    etag: Sequence[str]
    public_body: Sequence[bytes | None]
    public_etag: Sequence[str | None]
    status: Sequence[str]
    source: Sequence[str]
    district: Sequence[str]
    name: Sequence[str]
    updated_at: Sequence[str]
    year: Sequence[int]
    amount: Sequence[int]
    codes: Sequence[tuple[tuple[str, str], ...]]
    words: Sequence[str]


def block_of(records: Sequence[Prepared]) -> Block:
    """The records, one at least and all of one entity, as a block."""
    columns = [list(column) for column in zip(*((*one[1:-1], *one.found) for one in records), strict=True)]
    return Block(records[0].entity, *columns)


def records_of(block: Block) -> Iterator[Prepared]:
    """The records of a block, in their order."""
    for identifier, body, etag, public_body, public_etag, *found in zip(*block[1:], strict=True):
        yield Prepared(block.entity, identifier, body, etag, public_body, public_etag, Found(*found))
