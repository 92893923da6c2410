"""Statements of the driver's own, in the spelling of either database: many rows at once, without a detour."""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

TOGETHER = 50
"""Rows of one statement: an older SQLite takes 999 parameters."""


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


def put_new(connection: Connection, table: str, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
    """Nothing: the same for rows of which none can be refused, in fewer statements; not for full-text tables.

    Were one refused all the same, the transaction must not be kept: SQLite would leave those before it standing.
    """
    given = list(rows)
    whole = len(given) - len(given) % TOGETHER if connection.dialect.name == "sqlite" else 0
    if whole:
        marks = ", ".join(["(" + ", ".join("?" * len(columns)) + ")"] * TOGETHER)
        few = [tuple(chain.from_iterable(given[n : n + TOGETHER])) for n in range(0, whole, TOGETHER)]
        # ABORT, the default, would copy every page that a statement of several rows touches, to undo it alone
        connection.exec_driver_sql(f"INSERT OR FAIL INTO {table} ({', '.join(columns)}) VALUES {marks}", few)
    put(connection, table, columns, given[whole:])


def search_key(connection: Connection) -> str:
    """The column of `search` that has the numbers of records."""
    return "rowid" if connection.dialect.name == "sqlite" else "number"
