"""A table of counts, sums and shares, ready to be shown in any form."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from itertools import product
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from opentt.finding import Citation
    from opentt.stats.question import Question
    from opentt.text import Text

Kind = Literal["value", "group", "elsewhere", "none", "total"]

Number = int | Decimal


@dataclass(frozen=True, slots=True)
class Row:
    """One place on an axis: a value, a group of them, what lies elsewhere, what is not given, or everything."""

    code: str | None
    label: Text
    kind: Kind = "value"
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number counts or sums up; `unit` is that of the schema (`CNY` for money), None for a count."""

    name: str
    title: Text
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a question. A cell is keyed by its place on each axis, the last of which is the total.

    `notes` say what must be known to read it: what does not count, and where rows add up to more than the total.
    """

    name: str
    title: Text
    question: Question
    axes: tuple[tuple[Row, ...], ...]
    measures: tuple[Measure, ...]
    cells: Mapping[tuple[int, ...], tuple[Number, ...]]
    as_of: date
    notes: tuple[Text, ...] = ()
    digits: int = 1
    left_out: Mapping[str, int] = field(default_factory=dict)
    cites: tuple[Citation, ...] = ()

    def numbers(self, key: tuple[int, ...]) -> tuple[Number, ...]:
        """The numbers of a cell, zeros where no record is there."""
        return self.cells.get(key, (0,) * len(self.measures))

    @property
    def is_told(self) -> bool:
        """Whether any record has a value on every axis."""
        return any(
            self.numbers(key)[0]
            for key in self.places(totals=False)
            if all(self.axes[axis][place].kind in {"value", "elsewhere"} for axis, place in enumerate(key))
        )

    @property
    def total(self) -> tuple[Number, ...]:
        """The numbers of all counted records."""
        return self.numbers(tuple(len(rows) - 1 for rows in self.axes))

    def places(self, *, totals: bool = True) -> Iterator[tuple[int, ...]]:
        """The key of every cell, the first axis slowest."""
        yield from product(*(range(len(rows) - (not totals)) for rows in self.axes))

    def share(self, key: tuple[int, ...], measure: int) -> Decimal | None:
        """A number as a percentage of the total of its column (its place on the last of several axes).

        None where that total is zero.
        """
        last = key[-1:] if len(self.axes) > 1 else ()
        whole = (*(len(rows) - 1 for rows in self.axes[: len(self.axes) - len(last)]), *last)
        of = Decimal(self.numbers(whole)[measure])
        if not of:
            return None
        exact = Decimal(self.numbers(key)[measure]) * 100 / of
        return exact.quantize(Decimal(1).scaleb(-self.digits), ROUND_HALF_UP)
