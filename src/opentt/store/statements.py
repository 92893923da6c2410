"""Statements of the driver's own, in the spelling of either database: many rows at once, without a detour."""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

TOGETHER = 20
"""Rows of one statement."""


def among(connection: Connection) -> str:
    """SQL that says that a text is among those of one parameter, which `listed` makes."""
    return "IN (SELECT value FROM json_each(?))" if connection.dialect.name == "sqlite" else "= ANY(%s)"


def listed(connection: Connection, texts: list[str]) -> str | list[str]:
    """Texts as one parameter of a statement of the driver's own."""
    return json.dumps(texts) if connection.dialect.name == "sqlite" else texts


def mark(connection: Connection) -> str:
    """What stands for a parameter in a statement of the driver's own."""
    return "?" if connection.dialect.name == "sqlite" else "%s"


def put(connection: Connection, table: str, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
    """Nothing: the rows stand in the table, handed to the driver as they are."""
    given = list(rows)
    if given:
        marks = ", ".join([mark(connection)] * len(columns))
        connection.exec_driver_sql(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", given)


def put_new(
    connection: Connection,
    table: str,
    same: Mapping[str, Any],
    columns: Sequence[str],
    rows: Iterable[tuple[Any, ...]],
) -> None:
    """Nothing: rows of which none can be refused stand in the table, with the values that are the same in all.

    SQLite gets them in fewer statements than by `put`; its full-text tables take one row at a time. Were one refused
    all the same, the transaction must not be kept: those before it would stand.
    """
    given, shared = list(rows), tuple(same.values())
    whole = len(given) - len(given) % TOGETHER if connection.dialect.name == "sqlite" else 0
    if whole:
        few = [(*shared, *chain.from_iterable(given[n : n + TOGETHER])) for n in range(0, whole, TOGETHER)]
        connection.exec_driver_sql(_together(table, tuple(same), tuple(columns)), few)
    put(connection, table, (*same, *columns), ((*shared, *row) for row in given[whole:]))


def _together(table: str, same: Sequence[str], columns: Sequence[str]) -> str:
    """The statement of `TOGETHER` rows: values that are the same in all come first, and once."""
    shared = [f"?{n}" for n in range(1, len(same) + 1)]
    firsts = range(len(same) + 1, len(same) + 1 + TOGETHER * len(columns), len(columns))
    rows = [", ".join([*shared, *(f"?{first + n}" for n in range(len(columns)))]) for first in firsts]
    # ABORT, the default, would copy every page that a statement of several rows touches, to undo it alone
    return f"INSERT OR FAIL INTO {table} ({', '.join([*same, *columns])}) VALUES ({'), ('.join(rows)})"


def search_key(connection: Connection) -> str:
    """The column of `search` that has the numbers of records."""
    return "rowid" if connection.dialect.name == "sqlite" else "number"
