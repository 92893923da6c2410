"""Personal identifiers in one source, wherever they stand: mapped or not, in a column of their own or in a text."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from opentt.validation.personal import LEGACY, RESIDENT, Mark, marks
from opentt.validation.public import is_closed
from opentt.validation.sources import GridSource, letters, pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.finding import Location
    from opentt.schema import Entity, Field, Step
    from opentt.validation.collect import Collector
    from opentt.validation.sources import Item, Source

RULES = ("privacy/resident-id", "privacy/mobile-number", "privacy/personal-email")
"""The rules whose marks are looked for in every text."""

_NO_PHONES = ("boolean", "code", "date", "instant", "integer", "money", "number")
"""The kinds of field whose texts are no telephone numbers, though eleven digits may stand there."""


@dataclass
class Watch:
    """Counts the marks of one source by column or by field, and remembers the first place of each."""

    source: Source
    entity: Entity
    rules: tuple[str, ...]
    seen: dict[tuple[Mark, str], int] = field(default_factory=dict)
    first: dict[tuple[Mark, str], tuple[int, Location | int]] = field(default_factory=dict)

    def look(self, item: Item) -> None:
        """Nothing: the record's texts were looked at."""
        if isinstance(self.source, GridSource):
            for index, cell in enumerate(self.source.cells(item)):
                if len(cell) > 5:  # noqa: PLR2004 - nothing that is looked for is shorter
                    self.look_in_cell(index, item.n, cell)
            return
        for path, text in _texts(item.value, ()):
            for mark in marks(text, self.rules):
                if applies(mark, self.entity.at(path), closed=is_closed(self.entity, path)):
                    key = mark, pointer(tuple("*" if isinstance(step, int) else step for step in path))
                    if key not in self.seen:
                        self.first[key] = item.n, self.source.locate(item, path)
                    self.seen[key] = self.seen.get(key, 0) + 1

    def look_in_cell(self, index: int, row: int, cell: str, count: int = 1) -> None:
        """Nothing: the marks of a text that stands so many times in a column, first in that row, are counted."""
        for mark in marks(cell, self.rules):
            path = self._paths.get(index)
            known = self.entity.at(path) if path else None
            if not applies(mark, known, closed=bool(path) and is_closed(self.entity, path or ())):
                continue
            key = mark, str(index)
            self.seen[key] = self.seen.get(key, 0) + count
            self.first[key] = min(self.first.get(key, (row, index)), (row, index))

    def report(self, collector: Collector, order: int) -> None:
        """Nothing: one finding for each column or field and kind of mark, with their number."""
        for (mark, key), (row, place) in sorted(self.first.items(), key=lambda found: (found[1][0], found[0][1])):
            where = self._cell(place, row) if isinstance(place, int) else place
            name = where.heading or where.pointer or letters((where.column or 1) - 1)
            count = self.seen[mark, key]
            params = {"place": name, "count": str(count)}
            collector.tell(
                mark.rule, where, params, order=order, entity=self.entity.name, count=count, severity=mark.severity
            )

    @cached_property
    def _paths(self) -> dict[int, tuple[Step, ...]]:
        """The path of the field that each understood column fills, positions as 0."""
        columns = self.source.plan.columns if isinstance(self.source, GridSource) else ()
        return {column.index: tuple(0 if step == "[]" else step for step in column.target.path) for column in columns}

    def _cell(self, index: int, row: int) -> Location:
        item = next(self.source.pick({row}))
        return self.source.located(item, index) if isinstance(self.source, GridSource) else self.source.locate(item, ())


def applies(mark: Mark, known: Field | None, *, closed: bool) -> bool:
    """Whether a mark in a field says what it seems to: a credit code may look like a resident id.

    In a field that may not be published at all the field itself is the finding.
    """
    if known is None:
        return True
    if mark.rule == RESIDENT.rule:
        return known.format != "uscc" and not (mark == LEGACY and known.kind in _NO_PHONES)
    return not closed and known.kind not in _NO_PHONES


def _texts(value: object, path: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Every text and whole number that is long enough, with its place."""
    match value:
        case str() if len(value) > 5:  # noqa: PLR2004 - nothing that is looked for is shorter
            yield path, value
        case bool():
            return
        case int() if value > 10**14:
            yield path, str(value)
        case dict():
            for name, inner in value.items():
                yield from _texts(inner, (*path, name))
        case list():
            for place, inner in enumerate(value):
                yield from _texts(inner, (*path, place))
