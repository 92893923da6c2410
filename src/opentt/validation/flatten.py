"""A record as rows of the canonical tables: texts in canonical form, NULL where a value is not of its kind."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opentt.layout import Table
    from opentt.schema import Field

Row = list[str | int | None]

_LARGEST = {"money": Decimal("9999999999999.99"), "number": Decimal("999999999999.999999")}
_PLACES = {"money": Decimal("0.01"), "number": Decimal("0.000001")}
_LARGEST_INTEGER = 2**63 - 1


def canonical_text(field: Field, value: object) -> str | None:
    """The text of a value as the canonical tables hold it, or None where it is not of the field's kind.

    A code that a closed list does not have is of no kind, so that one slip does not break ten rules.
    Money has two decimals, other numbers six; a number with more is rounded, since structure tells of it.
    """
    match field.kind:
        case "money" | "number":
            return _number(field.kind, value)
        case "integer":
            whole = isinstance(value, int | Decimal) and not isinstance(value, bool) and value == int(value)
            return str(int(value)) if whole and abs(int(value)) <= _LARGEST_INTEGER else None  # type: ignore[call-overload]
        case "boolean":
            return str(value).lower() if isinstance(value, bool) else None
        case "code":
            listed = field.schema.get("enum")
            return value if isinstance(value, str) and (listed is None or value in listed) else None
        case "date":
            return value if isinstance(value, str) and is_day(value) else None
        case _:
            return value if isinstance(value, str) else None


def is_day(text: str) -> bool:
    """Whether a text is an RFC 3339 full-date that exists."""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text, re.ASCII) is None:
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def rows(table: Table, record: object, n: int) -> Iterator[Row]:
    """The rows that a record gives to a table: its number, the keys (id first, then ordinals), the columns."""
    if not isinstance(record, dict):
        return
    identity = record.get("id")
    keys: tuple[str | int | None, ...] = (identity if isinstance(identity, str) else None,)
    if not table.path:
        yield [n, *_leaves(table, record)]
        return
    for ordinals, part in _parts(record, table.path):
        values = [canonical_text(table.columns[0].field, part)] if table.columns[0].path == () else _leaves(table, part)
        yield [n, *keys, *ordinals, *values]


def _parts(here: object, path: Sequence[str]) -> Iterator[tuple[tuple[int, ...], object]]:
    """Every part that a path with `[]` reaches, with its ordinals from 1."""
    if not path:
        yield (), here
    elif path[0] == "[]":
        for ordinal, item in enumerate(here if isinstance(here, list) else (), start=1):
            for ordinals, part in _parts(item, path[1:]):
                yield (ordinal, *ordinals), part
    elif isinstance(here, dict):
        yield from _parts(here.get(path[0]), path[1:])


def _leaves(table: Table, here: object) -> Row:
    """The texts of a row; a wide table is mostly empty, and what is not there takes no time."""
    if not isinstance(here, dict):
        return [None] * len(table.columns)
    return [_leaf(column.path, column.field, here) if column.path[0] in here else None for column in table.columns]


def _leaf(path: Sequence[str], field: Field, here: object) -> str | None:
    for step in path:
        here = here.get(step) if isinstance(here, dict) else None
    return None if here is None else canonical_text(field, here)


def _number(kind: str, value: object) -> str | None:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite() or abs(number) > _LARGEST[kind]:
        return None
    return format(number.quantize(_PLACES[kind]), "f")
