"""Tables out of ours: records of the standard as the rows of a foreign table, or as the totals of a survey, by SQL."""

from __future__ import annotations

import re
from contextlib import closing
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from opentt.errors import InputError, UsageError
from opentt.text import Text
from opentt.validation.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opentt.convert.reading import Held
    from opentt.mapping.maps import Map
    from opentt.standard import Standard
    from opentt.validation.store import Store

TOTALS = ("code", "title_zh", "title_en", "value", "definition_zh", "definition_en", "verified")
"""The columns of a survey's totals."""

_NOT_OUT = Text("映射 {path} 是读入用的，没有 out", "the map {path} reads tables and has no “out”")
_SQL = Text("映射 {path} 的 SQL 无法执行：{said}", "the SQL of the map {path} does not run: {said}")

Rows = list[list[str]]


def run_out(standard: Standard, known: Map, held: Iterable[Held]) -> tuple[list[str], Rows]:
    """The headings and rows that the map makes of the records, every cell a text, in the order that the map says.

    Raises UsageError for a map that has no `out`, InputError where its SQL does not run.
    """
    import duckdb

    out = known.out
    if out is None:
        raise UsageError(_NOT_OUT.fill({"path": known.path}))
    with closing(open_store(standard, date.today())) as store:  # noqa: DTZ011 - no total depends on the day
        _fill(store, held)
        try:
            if out.totals:
                totals = [
                    [
                        total.code,
                        total.title.zh,
                        total.title.en,
                        _text(_one(store, total.sql)),
                        total.definition.zh if total.definition else "",
                        total.definition.en if total.definition else "",
                        str(total.verified).lower(),
                    ]
                    for total in out.totals
                ]
                return list(TOTALS), totals
            columns = ", ".join(f"({column.sql})" for column in out.columns)
            order = f" ORDER BY {out.order}" if out.order else ""
            rows = _ask(store, f"SELECT {columns} FROM {out.source}{order}")
        except duckdb.Error as error:
            raise InputError(_SQL.fill({"path": known.path, "said": error}), known.path) from error
    return [column.heading for column in out.columns], [[_text(cell) for cell in row] for row in rows]


def _fill(store: Store, held: Iterable[Held]) -> None:
    by_entity: dict[str, list[object]] = {}
    for entity, record in held:
        by_entity.setdefault(entity, []).append(record)
    for entity, records in by_entity.items():
        store.insert(entity, enumerate(records, start=1))


def _ask(store: Store, sql: str) -> list[tuple[object, ...]]:
    store.need(re.findall(r"[a-z_0-9]+", sql))
    return store.db.execute(sql).fetchall()


def _one(store: Store, sql: str) -> object:
    rows = _ask(store, sql)
    return rows[0][0] if rows else None


def _text(value: object) -> str:
    """A value as a cell: nothing for NULL, an amount without needless zeros."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        plain = format(value, "f")
        return plain.rstrip("0").rstrip(".") if "." in plain else plain
    return str(value)
