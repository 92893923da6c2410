"""Records that were not there before, written column by column: in the log, as rows, and by what they are found."""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from opentt.store.bigrams import as_tsvector
from opentt.store.coded import numbers_in
from opentt.store.statements import put, put_new, search_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from opentt.store.block import Block
    from opentt.store.coded import Numbers

PUT, DELETE, MERGE = "put", "delete", "merge"
"""What a change is: a record as it now is, one that is gone, one whose place another takes."""

LINE = (
    "sequence", "entity", "id", "at", "who", "request", "action", "public_action", "previous", "etag", "public_etag",
    "body", "public_body",
)  # fmt: skip
ROW = (
    "number", "entity", "id", "sequence", "is_deleted", "is_open", "status", "source", "district", "name",
    "updated_at", "year", "amount", "codes",
)  # fmt: skip
"""The columns of the log and of the records."""


@dataclass(frozen=True, slots=True)
class Given:
    """Who makes changes, in which request and when, and the last numbers given before: of a change, of a row."""

    who: str
    request: str
    at: str
    sequence: int
    number: int


def add(connection: Connection, coded: Numbers, block: Block, given: Given) -> None:
    """Nothing: the records of a block, none of which is there, are written, numbered one after another."""
    count = len(block.id)
    sequences = range(given.sequence + 1, given.sequence + 1 + count)
    numbers = range(given.number + 1, given.number + 1 + count)
    actions = [MERGE if status == "merged" else PUT for status in block.status]
    are_open = [body is not None for body in block.public_body]
    shown = [action if is_open else None for action, is_open in zip(actions, are_open, strict=True)]
    made = block.etag, block.public_etag, block.body, block.public_body
    same = {"entity": block.entity, "at": given.at, "who": given.who, "request": given.request, "previous": 0}
    lines = zip(sequences, block.id, actions, shown, *made, strict=True)
    put_new(connection, "log", same, _beside(LINE, same), lines)
    numbers_of_codes = numbers_in(connection, coded, block)
    codes = [_joined(numbers_of_codes, places) for places in block.codes]
    found = block.status, block.source, block.district, block.name, block.updated_at, block.year, block.amount, codes
    same = {"entity": block.entity, "is_deleted": False}
    rows = zip(numbers, block.id, sequences, are_open, *found, strict=True)
    put_new(connection, "records", same, _beside(ROW, same), rows)
    if connection.dialect.name == "sqlite":
        put(connection, "coded", ("rowid", "codes"), [one for one in zip(numbers, codes, strict=True) if one[1]])
    index_words(connection, zip(numbers, block.words, strict=True))


def _joined(texts: Sequence[str], places: Sequence[int]) -> str:
    """The texts at some places, with blanks."""
    return " ".join(itemgetter(*places)(texts) if len(places) > 1 else [texts[place] for place in places])


def _beside(columns: Sequence[str], same: Mapping[str, Any]) -> list[str]:
    """The other columns, in their order."""
    return [name for name in columns if name not in same]


def index_words(connection: Connection, found: Iterable[tuple[int, str]]) -> None:
    """Nothing: records, by their numbers, are found by their words, which were not indexed before."""
    is_sqlite = connection.dialect.name == "sqlite"
    rows = [(number, words if is_sqlite else as_tsvector(words.split(" "))) for number, words in found if words]
    if rows:
        values = "?, ?" if is_sqlite else "%s, CAST(%s AS tsvector)"
        connection.exec_driver_sql(f"INSERT INTO search ({search_key(connection)}, tokens) VALUES ({values})", rows)
