"""Statements of the driver's own, in the spelling of either database: many rows at once, without a detour."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection


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


def search_key(connection: Connection) -> str:
    """The column of `search` that has the numbers of records."""
    return "rowid" if connection.dialect.name == "sqlite" else "number"
