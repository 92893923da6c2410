"""Cells of a large table as SQL and as texts: what is canonical as it stands, and what a reading comes to."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from opentt.mapping.plan import TOTALS
from opentt.validation.flatten import canonical_text
from opentt.validation.structure import is_instant

if TYPE_CHECKING:
    from opentt.mapping import Column
    from opentt.schema import Field

SEPARATOR = "\x1f"
"""What stands between the values of a list in one text."""

READING = "max_line_size=16777216, buffer_size=33554432"
"""How DuckDB is to read a text: lines as long as they come, in pieces far smaller than it would take for those."""

EDGE = r"[^\s\p{Z}\p{Cc}]"
"""A character that is no blank, of whatever kind, as RE2 has it."""


TOTAL = (
    "(?i:"
    + "|".join(
        r"[\s\p{Z}]*".join(f"[{char}{chr(ord(char) + 0xFEE0)}]" if char.isascii() else char for char in word)
        for word in sorted(TOTALS)
    )
    + ")"
)
"""Every word of `TOTALS`, also with blanks between its letters and in full width, in any case."""


def texts_of(column: Column, value: object) -> tuple[str, str | None, bool]:
    """A value's text, its canonical text, and whether the schema must look at it."""
    field = column.target.field
    if isinstance(value, tuple):
        texts = [str(item) for item in value]
        return (
            SEPARATOR.join(texts),
            SEPARATOR.join(texts),
            not all(_fits(field.item, text) for text in texts),
        )
    canonical = canonical_text(field, value)
    exact = field.kind not in {"money", "number"} or (canonical is not None and value == Decimal(canonical))
    return canonical or str(value), canonical, canonical is None or not exact or not _fits(field, value)


def _fits(field: Field | None, value: object) -> bool:
    """Whether a text is one that a closed list has, of its pattern and time, and not long; other limits are SQL."""
    if field is None:
        return True
    listed = field.schema.get("enum")
    if listed is not None and value not in listed:
        return False
    if not isinstance(value, str):
        return True
    formed = re.search(field.schema.get("pattern", ""), value, re.ASCII) is not None
    timed = field.kind != "instant" or is_instant(value)
    return formed and timed and len(value) <= field.schema.get("maxLength", math.inf)


def plain_form(column: Column) -> tuple[str, str]:
    """SQL that says whether a cell is canonical as it stands, and SQL for its canonical text."""
    x = f"c{column.index}"
    field = column.target.field
    if field.kind == "money":
        power = len(str(int(column.factor))) - 1
        decimals, whole = min(2 + power, 6), 12 - power
        form = rf"(-?[1-9][0-9]{{0,{whole}}}|0)(\.[0-9]{{1,{decimals}}})?"
        worth = f"CAST({x} AS DECIMAL(20,6)) * {int(column.factor)}" if power else x
        return full(x, form), f"CAST(CAST({worth} AS DECIMAL(15,2)) AS VARCHAR)"
    if field.kind == "number":
        form = r"(-?[1-9][0-9]{0,11}|0)(\.[0-9]{1,6})?"
        return full(x, form), f"CAST(CAST({x} AS DECIMAL(18,6)) AS VARCHAR)"
    if field.kind == "date":
        form = "[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
        return f"({full(x, form)} AND TRY_CAST({x} AS DATE) IS NOT NULL)", x
    return _plain_text(x, field), x


def _plain_text(x: str, field: Field) -> str:
    """SQL that says whether a cell of the kinds that need no conversion is canonical as it stands."""
    telling = f"coalesce(regexp_matches({x}, '[1-9A-Za-z\\x{{4e00}}-\\x{{9fff}}]'), FALSE)"
    if field.kind == "integer":
        return full(x, "-?[1-9][0-9]{0,17}|0")
    if field.kind == "boolean":
        return f"coalesce({x} = 'true' OR {x} = 'false', FALSE)"
    if field.kind != "string":
        return "FALSE"
    if field.format in {"uscc", "ip-number"}:
        form = "[0-9A-Z]{18}" if field.format == "uscc" else "[0-9A-Z.]{7,60}"
        return f"({full(x, form)} AND {telling})"
    return f"({full(x, f'(?s){EDGE}.*{EDGE}')} AND length({x}) > 7 AND {telling})"


def full(x: str, form: str) -> str:
    """SQL that says whether a text is of a form as a whole."""
    return f"coalesce(regexp_full_match({x}, '{form}'), FALSE)"
