"""Exact numbers as JSON writes them."""

from __future__ import annotations

from decimal import Decimal


def json_number(value: object) -> int | float:
    """The number that JSON writes for a decimal; given to `json.dumps` as `default`.

    Raises ValueError where no double carries the decimal exactly, and TypeError for what is no decimal.

    >>> json_number(Decimal("100.50")), json_number(Decimal("1E+3"))
    (100.5, 1000)
    """
    if not isinstance(value, Decimal):
        raise TypeError(value)
    if value == value.to_integral_value():
        return int(value)
    carried = float(value)
    if Decimal(repr(carried)) != value:
        raise ValueError(f"{value} 超出双精度的精度 / {value} is finer than a double can carry")
    return carried
