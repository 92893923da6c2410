"""The words and numbers of a table, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from opentt.canonical import number_text
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.stats.table import Measure, Number, Row, Table
    from opentt.text import Lang

MoneyUnit = Literal["yuan", "10k", "100m"]

MONEY: dict[MoneyUnit, tuple[int, Text]] = {
    "yuan": (0, Text("元", "yuan")),
    "10k": (4, Text("万元", "10,000 yuan")),
    "100m": (8, Text("亿元", "100 million yuan")),
}
"""The powers of ten and the names of what money may be counted in."""

COUNT = Text("数量", "Number")
SHARE = Text("占比", "Share")
BASIS = Text("标准 {standard} · 代码按 {as_of} 有效的列出", "standard {standard} · codes in force on {as_of}")
_HEADED = Text("{title}（{unit}）", "{title} ({unit})")
_DISTINCT = Text("{title}（去重）", "{title} (distinct)")


@dataclass(frozen=True, slots=True)
class Style:
    """How a table is written: the language, and what money is counted in."""

    lang: Lang
    unit: MoneyUnit = "yuan"

    def number(self, number: Number, measure: Measure) -> str:
        """A number with separators between thousands; money exact in its unit, yuan with both decimals."""
        if measure.unit == "CNY":
            return amount(Decimal(number), self.unit)
        if isinstance(number, Decimal):
            whole, _, rest = number_text(number).partition(".")
            return f"{int(whole):,}{'.' if rest else ''}{rest}"
        return f"{number:,}"

    def heading(self, table: Table, measure: Measure) -> str:
        """What stands above a column of numbers."""
        if measure.name == "count":
            title = measure.title if table.question.each else COUNT
            return (
                _DISTINCT.fill({"title": title.pick(self.lang)}).pick(self.lang)
                if table.question.each
                else title.pick(self.lang)
            )
        if measure.unit == "CNY":
            unit = MONEY[self.unit][1].pick(self.lang)
            return _HEADED.fill({"title": measure.title.pick(self.lang), "unit": unit}).pick(self.lang)
        return measure.title.pick(self.lang)

    def share(self, share: Decimal | None) -> str:
        """A percentage; a dash where there is nothing to take it of."""
        return "–" if share is None else f"{share} %"

    def label(self, row: Row) -> str:
        """The name of a row, indented below the broader one."""
        return "  " * row.depth + row.label.pick(self.lang)


def amount(number: Decimal, unit: MoneyUnit) -> str:
    """An amount of yuan in a unit, exact.

    >>> amount(Decimal("10610000000.00"), "100m"), amount(Decimal("1234.50"), "yuan")
    ('106.1', '1,234.50')
    """
    shifted = number.scaleb(-MONEY[unit][0])
    if unit == "yuan":
        return f"{shifted:,.2f}"
    whole, _, rest = number_text(shifted).partition(".")
    sign = "-" if whole.startswith("-") else ""
    return f"{sign}{int(whole.lstrip('-')):,}{'.' if rest else ''}{rest}"
