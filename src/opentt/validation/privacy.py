"""Resident identity numbers, wherever they stand: mapped or not, in a column of their own or inside a text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from opentt.validation.collect import RESIDENT_ID
from opentt.validation.identifiers import resident_id
from opentt.validation.sources import GridSource, letters, pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.finding import Location
    from opentt.schema import Step
    from opentt.validation.collect import Collector
    from opentt.validation.sources import Item, Source

CANDIDATE = "[0-9]{17}[0-9Xx]"
"""What every resident id matches and few other texts do: enough for a first look in SQL."""

_SHAPE = re.compile(rf"(?<![0-9A-Za-z])({RESIDENT_ID})(?![0-9A-Za-z])")


def holds_resident_id(text: str) -> bool:
    """Whether a text holds a resident identity number whose check character is right."""
    return len(text) >= 18 and any(map(resident_id, _SHAPE.findall(text)))  # noqa: PLR2004 - GB 11643


@dataclass
class Watch:
    """Counts the resident ids of one source by column or by field, and remembers the first place of each."""

    source: Source
    seen: dict[str, list[int]] = field(default_factory=dict)
    first: dict[str, Location] = field(default_factory=dict)

    def look(self, item: Item) -> None:
        """Nothing: the record's texts were looked at."""
        if isinstance(self.source, GridSource):
            codes = self.source.credit_codes
            for index, cell in enumerate(self.source.cells(item)):
                if holds_resident_id(cell) and index not in codes:
                    self.count(index, item.n)
        else:
            for path in _texts(item.value, ()):
                key = pointer(tuple("*" if isinstance(step, int) else step for step in path))
                if key not in self.seen:
                    self.seen[key] = [0]
                    self.first[key] = self.source.locate(item, path)
                self.seen[key][0] += 1

    def count(self, index: int, row: int) -> None:
        """Nothing: a column of a table holds one more resident id, in that row."""
        key = str(index)
        if key not in self.seen and isinstance(self.source, GridSource):
            self.seen[key] = [0]
            self.first[key] = self._cell(self.source, index, row)
        self.seen[key][0] += 1

    def report(self, collector: Collector, order: int) -> None:
        """Nothing: one finding for each column or field that holds resident ids, with their number."""
        for key, (count,) in self.seen.items():
            place = self.first[key]
            where = place.heading or place.pointer or letters((place.column or 1) - 1)
            params = {"place": where, "count": str(count)}
            collector.tell("privacy/resident-id", place, params, order=order, entity=self.source.entity, count=count)

    def _cell(self, source: GridSource, index: int, row: int) -> Location:
        item = next(source.pick({row}))
        whole = source.locate(item, ())
        headings = source.plan.headings
        heading = headings[index] if index < len(headings) else None
        cell = f"{letters(index)}{whole.line}"
        return replace(whole, column=index + 1, heading=heading or None, cell=cell)


def _texts(value: object, path: tuple[Step, ...]) -> Iterator[tuple[Step, ...]]:
    """Where the texts and whole numbers stand that hold a resident id."""
    if isinstance(value, str | int):
        if holds_resident_id(str(value)):
            yield path
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, (*path, name))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _texts(inner, (*path, place))
