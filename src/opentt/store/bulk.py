"""Many records into an empty database: indexes that only readers need are made once, when all stand there."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from opentt.store.tables import LOG, RECORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

MANY = 20_000
"""Records from which that is worth it."""

_SORTED_IN_MEMORY = 96 << 20
"""Bytes of the rows of an index that are put in order at once: those of more than a million records."""

_WORDS_IN_MEMORY = 64 << 20
_USUAL = 1 << 20
"""Bytes of words that a full-text index of SQLite gathers before it writes them out."""


@contextmanager
def in_bulk(connection: Connection) -> Iterator[None]:
    """A block in which many records are written, in the transaction of a connection that has locked the clock.

    In SQLite, readers see the database as it was before meanwhile. PostgreSQL would make them wait, and a database
    that holds records already would take longer to be indexed anew, so that neither is touched.
    """
    if connection.dialect.name != "sqlite" or connection.exec_driver_sql("SELECT 1 FROM records LIMIT 1").first():
        yield
        return
    indexes = [index for table in (LOG, RECORDS) for index in sorted(table.indexes, key=lambda i: str(i.name))]
    for index in indexes:
        index.drop(connection)
    _gather(connection, _WORDS_IN_MEMORY)
    yield
    with _cached(connection):
        for index in indexes:
            index.create(connection)
    _gather(connection, _USUAL)


@contextmanager
def _cached(connection: Connection) -> Iterator[None]:
    """A block with room to put many rows in order in memory, given back at its end."""
    usual = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
    connection.exec_driver_sql(f"PRAGMA cache_size=-{_SORTED_IN_MEMORY >> 10}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA cache_size={usual}")


def _gather(connection: Connection, size: int) -> None:
    for table in ("search", "coded"):
        connection.exec_driver_sql(f"INSERT INTO {table} ({table}, rank) VALUES ('hashsize', ?)", (size,))
