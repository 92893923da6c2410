"""Records of one entity made ready, column by column, so that what all of them need is done in one go."""

from __future__ import annotations

from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from opentt.store.facets import Found
from opentt.store.prepared import Prepared

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Block(NamedTuple):
    """The columns of `Prepared` and of its `Found`, with one value for each record; all are of one entity.

    `pairs` are the coded values, as field and code, that its records have; `codes` are their places there.
    """

    entity: str
    pairs: Sequence[tuple[str, str]]
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
    codes: Sequence[tuple[int, ...]]
    words: Sequence[str]


def block_of(records: Sequence[Prepared]) -> Block:
    """The records, one at least and all of one entity, as a block."""
    places: dict[tuple[str, str], int] = {}
    codes = [tuple([places.setdefault(pair, len(places)) for pair in one.found.codes]) for one in records]
    columns = [list(column) for column in zip(*((*one[1:-1], *one.found) for one in records), strict=True)]
    return Block(records[0].entity, list(places), *columns)._replace(codes=codes)


def merged(blocks: Sequence[Block], pairs: Sequence[tuple[str, str]], places: Sequence[int]) -> Block:
    """Blocks as one: `places` are those of their records in it, `pairs` the coded values that all of them go by."""
    in_order = itemgetter(*sorted(range(len(places)), key=places.__getitem__))
    columns = zip(*(block[2:] for block in blocks), strict=True)
    return Block(blocks[0].entity, pairs, *(in_order([*chain(*parts)]) for parts in columns))


def records_of(block: Block) -> Iterator[Prepared]:
    """The records of a block, in their order."""
    coded = [tuple([block.pairs[place] for place in places]) for places in block.codes]
    columns = (*block[2:-2], coded, block.words)
    for identifier, body, etag, public_body, public_etag, *found in zip(*columns, strict=True):
        yield Prepared(block.entity, identifier, body, etag, public_body, public_etag, Found(*found))
