"""Records written as canonical tables, the plain way."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from opentt.standard import load
from opentt.validation.flatten import rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentt.layout import Table


def tables(entity: str, records: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, list[list[str]]]]:
    """Name and rows, headings first, of every canonical table that has any row; `x_` members of the record itself."""
    for table in load().tables.values():
        if table.entity == entity:
            found = [
                [*map(_cell, row[1:]), *([] if table.path else _extensions(record, records))]
                for n, record in enumerate(records, start=1)
                for row in rows(table, record, n)
            ]
            if found:
                yield table.name, [[*_headings(table), *([] if table.path else _names(records))], *found]


def as_csv(lines: Sequence[Sequence[str]]) -> str:
    """The rows as CSV."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    return text.getvalue()


def _headings(table: Table) -> list[str]:
    return [*table.keys, *(column.name for column in table.columns)]


def _names(records: Sequence[Mapping[str, Any]]) -> list[str]:
    return sorted({name for record in records for name in record if name.startswith("x_")})


def _extensions(record: Mapping[str, Any], records: Sequence[Mapping[str, Any]]) -> list[str]:
    return [
        json.dumps(record[name], ensure_ascii=False, default=str) if name in record else "" for name in _names(records)
    ]


def _cell(value: object) -> str:
    return "" if value is None else str(value)
