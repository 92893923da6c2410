"""A record as rows to be written: values as they are, and what has no column under a name that no table knows."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from tests.agreement.fixtures import STANDARD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.layout import Table
    from opentt.schema import Entity, Field

Values = dict[str, Any]

FEN = 100


def rows(entity: Entity, record: Any) -> list[tuple[str, Values]]:  # noqa: ANN401 - any JSON value
    """The rows of a record with their tables, parents first."""
    tables = {table.path: table for table in STANDARD.tables.values() if table.entity == entity.name}
    return list(_row(tables, (), entity.root, record, {}))


def columns(table: Table) -> list[str]:
    """The columns of a table, keys first."""
    return [*table.keys, *(column.name for column in table.columns)]


def _row(
    tables: dict[tuple[str, ...], Table],
    path: tuple[str, ...],
    field: Field,
    value: Any,  # noqa: ANN401 - any JSON value
    keys: Values,
) -> Iterator[tuple[str, Values]]:
    """The row of an object or of an item of a list, then the rows below it."""
    table = tables[path]
    if field.kind != "object":
        yield table.name, {**keys, "value": value}
        return
    if not isinstance(value, dict):
        yield table.name, {**keys, table.name: value}
        return
    flat: Values = {}
    lists: list[tuple[tuple[str, ...], Field, list[Any]]] = []
    _flatten(path, (), field, value, flat, lists)
    yield table.name, {**keys, **flat}
    identity = keys[table.keys[0]] if keys else value.get("id")
    for below, item, values in lists:
        child = tables[below]
        outer = dict(zip(child.keys[:-1], [identity, *list(keys.values())[1:]], strict=True))
        for ordinal, inner in enumerate(values, start=1):
            yield from _row(tables, below, item, inner, {**outer, "ordinal": ordinal})


def _flatten(
    path: tuple[str, ...],
    inside: tuple[str, ...],
    field: Field,
    value: Values,
    flat: Values,
    lists: list[tuple[tuple[str, ...], Field, list[Any]]],
) -> None:
    for name, inner in value.items():
        child = field.child.get(name)
        here = (*inside, name)
        if child is not None and child.kind == "object" and isinstance(inner, dict):
            _flatten(path, here, child, inner, flat, lists)
        elif child is not None and child.item is not None and isinstance(inner, list):
            lists.append(((*path, *here, "[]"), child.item, inner))
        elif child is None or child.kind not in {"object", "array"} or inner is not None:
            flat["_".join(here)] = inner


def in_fen(table: Table, values: Values) -> Values:
    """The values as SQLite takes them: amounts in fen, other numbers as doubles."""
    kinds = {column.name: column.field.kind for column in table.columns}
    return {name: _for_sqlite(kinds.get(name, ""), value) for name, value in values.items()}


def _for_sqlite(kind: str, value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if kind == "money" and isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        fen = Decimal(str(value)) * FEN
        return int(fen) if fen == fen.to_integral_value() else float(fen)
    if isinstance(value, Decimal):
        return float(value)
    return str(value) if isinstance(value, dict | list) else value
