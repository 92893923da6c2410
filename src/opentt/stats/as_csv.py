"""A table as tidy rows, one for each cell, for spreadsheets and programs: UTF-8 with byte order mark, CRLF."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from opentt.report.as_csv import BOM, harmless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.stats.table import Number, Row, Table
    from opentt.text import Lang


def rows(table: Table, lang: Lang) -> str:
    """Code, label and kind of row for each axis, then the numbers: money in yuan, exact, and shares in per cent.

    The kind is `value`, `group`, `elsewhere`, `none` or `total`; to add rows up, take those of kind `value` alone.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(_heads(table))
    for key in table.places():
        labels = [cell for axis, place in enumerate(key) for cell in _label(table.axes[axis][place], lang)]
        writer.writerow([*map(harmless, labels), *_numbers(table, key)])
    return BOM + buffer.getvalue()


def _heads(table: Table) -> list[str]:
    heads = [head for axis in table.question.axes for head in _axis_heads(axis.place.name)]
    for measure in table.measures:
        name = measure.name.replace(".", "_")
        heads += [name, *([f"{name}_share"] if table.question.share else [])]
    return heads


def _axis_heads(name: str) -> tuple[str, str, str]:
    column = name.replace(".", "_")
    return column, f"{column}_label", f"{column}_kind"


def _label(row: Row, lang: Lang) -> tuple[str, str, str]:
    return row.code or "", row.label.pick(lang), row.kind


def _numbers(table: Table, key: tuple[int, ...]) -> Iterator[Number | str]:
    for number, value in enumerate(table.numbers(key)):
        yield value
        if table.question.share:
            share = table.share(key, number)
            yield "" if share is None else share
