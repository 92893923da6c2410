"""Coded values by number: each record holds the numbers of its own, and an index the records of each number."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from opentt.store.statements import among, listed, mark, put

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

    from opentt.store.block import Block
    from opentt.store.database import Database

Pair = tuple[str, str]
"""Field and code."""

Numbers = dict[str, dict[Pair, str]]
"""The numbers of coded values that were met, by entity."""

_MOST = 200_000
"""Numbers that are remembered; links to other records have as many as there are records."""


def numbered(connection: Connection, known: Numbers, records: Sequence[tuple[str, Sequence[Pair]]]) -> None:
    """Nothing: every coded value is known by its number, in the order in which it was met first.

    Of each record, its entity and coded values are given.
    """
    wanted: dict[str, list[Sequence[Pair]]] = {}
    for entity, codes in records:
        wanted.setdefault(entity, []).append(codes)
    if sum(map(len, known.values())) > _MOST:
        known.clear()
    is_new = False
    for entity, pairs in wanted.items():
        numbers = known.setdefault(entity, {})
        missing = [pair for pair in dict.fromkeys(chain.from_iterable(pairs)) if pair not in numbers]
        numbers.update(_stored(connection, entity, missing))
        is_new = is_new or any(pair not in numbers for pair in missing)
    if is_new:
        _add(connection, known, records)


def numbers_in(connection: Connection, known: Numbers, block: Block) -> list[str]:
    """The numbers of the coded values of a block, in the order of its `pairs`; now all have one."""
    numbers = known.get(block.entity, {})
    if any(pair not in numbers for pair in block.pairs):
        as_met = dict.fromkeys(chain.from_iterable(block.codes))
        numbered(connection, known, [(block.entity, [block.pairs[place] for place in as_met])])
    return [known[block.entity][pair] for pair in block.pairs]


def text_of(known: Numbers, entity: str, codes: Iterable[Pair]) -> str:
    """The numbers of a record's coded values, with blanks."""
    numbers = known[entity]
    return " ".join([numbers[pair] for pair in codes])


def numbers_of(database: Database, entity: str, field: str, codes: Sequence[str]) -> list[str]:
    """The numbers of those codes of a field that any record ever had."""
    with database.reading() as connection:
        found = _stored(connection, entity, [(field, code) for code in codes])
    return list(found.values())


def _stored(connection: Connection, entity: str, pairs: Iterable[Pair]) -> dict[Pair, str]:
    fields: dict[str, list[str]] = {}
    for field, code in pairs:
        fields.setdefault(field, []).append(code)
    sql = (
        f"SELECT code, number FROM codes WHERE entity = {mark(connection)} AND field = {mark(connection)} "
        f"AND code {among(connection)}"
    )
    return {
        (field, code): str(number)
        for field, codes in fields.items()
        for code, number in connection.exec_driver_sql(sql, (entity, field, listed(connection, codes)))
    }


def _add(connection: Connection, known: Numbers, records: Iterable[tuple[str, Iterable[Pair]]]) -> None:
    """Nothing: coded values that no record had before have numbers too."""
    last = int(connection.exec_driver_sql("SELECT coalesce(max(number), 0) FROM codes").scalar_one())
    rows = []
    for entity, codes in records:
        numbers = known[entity]
        for pair in codes:
            if pair not in numbers:
                last += 1
                numbers[pair] = str(last)
                rows.append((last, entity, *pair))
    put(connection, "codes", ("number", "entity", "field", "code"), rows)
