"""Counts, sums and shares over records of any input, as officials publish them."""

from __future__ import annotations

from opentt.stats.counting import tabulate
from opentt.stats.named import Card, load_tables
from opentt.stats.question import Axis, Condition, Question
from opentt.stats.reading import Filled, filled
from opentt.stats.table import Measure, Row, Table

__all__ = [
    "Axis",
    "Card",
    "Condition",
    "Filled",
    "Measure",
    "Question",
    "Row",
    "Table",
    "filled",
    "load_tables",
    "tabulate",
]
