"""A large table that a map reads, as the flat table that it comes to, so that it is screened as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING

from opentt.mapping.plan import Column, Unread
from opentt.tables import RawRow
from opentt.validation.mapped import MappedSource, target_of, unmentioned
from opentt.validation.screen import SCREEN_FROM
from opentt.validation.sources import GridSource, Item

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from opentt.finding import Location, Note
    from opentt.mapping.headings import Target
    from opentt.mapping.maps.building import Origin
    from opentt.schema import Step
    from opentt.standard import Standard
    from opentt.vocab import Scheme


@dataclass(frozen=True, slots=True)
class FlatRow(RawRow):
    """A row of canonical texts, one for each field of the map, with the row and its number that it was made of."""

    number: int = 0
    original: RawRow | None = None


@dataclass(frozen=True)
class FlatSource(GridSource):
    """The flat table; places are those of the user's own cells."""

    inner: MappedSource = field(kw_only=True)

    def pick(self, numbers: AbstractSet[int]) -> Iterator[Item]:
        """Only the wanted rows, made again: what is kept of a screened table does not know the user's own rows."""
        rows = enumerate(self.plan.rows(self.grid), start=1)
        return islice((self.item(n, row) for n, row in rows if n in numbers), len(numbers))

    def locate(self, item: Item, path: tuple[Step, ...]) -> Location:
        """The cell that the value came from, in the user's own table."""
        if not isinstance(item.origin[0], FlatRow):  # type: ignore[index]
            return super().locate(item, path)
        inner, again = self._again(item)
        origin = self._origin(again, item, path)
        return replace(inner.place(again, path, origin), pointer=super().locate(item, path).pointer)

    def located(self, item: Item, index: int) -> Location:
        """The place of a cell of the flat table in the user's own."""
        inner, again = self._again(item)
        return inner.place(again, (), self._of_field(again, index))

    def shown(self, item: Item, path: tuple[Step, ...]) -> str | None:
        """The text of the cell; where the row is not at hand, what it was read as."""
        row = item.origin[0]  # type: ignore[index]
        if not isinstance(row, FlatRow):
            return super().shown(item, path)
        _, again = self._again(item)
        origin = self._origin(again, item, path)
        if origin is None or origin.row is None or origin.at is None:
            return None
        return origin.row.cells[origin.at].strip()

    def notes(self) -> tuple[Note, ...]:
        """What is to be said of the map."""
        return self.inner.notes()

    def _again(self, item: Item) -> tuple[MappedSource, Item]:
        """The record as the map makes it of its row, with the origin of each value."""
        row = item.origin[0]  # type: ignore[index]
        original = row.original or row
        return self.inner, Item(item.n, item.value, (row.number, original, self.inner.builder.build(original)))

    def _origin(self, again: Item, item: Item, path: tuple[Step, ...]) -> Origin | None:
        built = item.origin[1]  # type: ignore[index]
        for end in range(len(path), 0, -1):
            column = built.columns.get(path[:end])
            if column is not None:
                return self._of_field(again, column.index)
        return None

    def _of_field(self, again: Item, index: int) -> Origin | None:
        place = self.inner.records.entries[index].place
        built = again.origin[2]  # type: ignore[index]
        return next((origin for origin in built.origins.values() if origin.place is place), None)


def scheme_of(standard: Standard, target: Target) -> Scheme | None:
    """The code list of a leaf, or of the items of a list of leaves."""
    leaf = target.field.item or target.field
    return standard.schemes.get(leaf.scheme or "")


def unread_of(source: MappedSource) -> tuple[Unread, ...]:
    """The columns that the map does not speak of."""
    return tuple(Unread(index, heading) for index, heading in unmentioned(source.known, source.main))


def flattened(source: MappedSource, screen_from: int | None = None) -> FlatSource | None:
    """The flat table of a large source, or None where it is small, or where a row holds more than a flat row can."""
    records, main = source.records, source.main
    least = SCREEN_FROM if screen_from is None else screen_from
    if records.parts or sum(1 for _ in islice(main.rows(), least)) < least:
        return None
    targets = [target_of(entry.place) for entry in records.entries]
    known = [target for target in targets if target is not None]
    if len(known) < len(targets):
        return None
    headings = tuple(entry.place.text for entry in records.entries)
    columns = tuple(
        Column(index, headings[index], target, Decimal(1), scheme_of(source.standard, target))
        for index, target in enumerate(known)
    )

    def rows() -> Iterator[RawRow]:
        yield RawRow(main.plan.line, headings)
        left_out = []
        for number, row in enumerate(main.rows(), start=1):
            cells = source.builder.texts(row)
            if cells is None:
                left_out.append(row.line)
            else:
                yield FlatRow(row.line, cells, number, row)
        source.left_out[:] = left_out

    plan = replace(
        main.plan, entity=records.entity, skip=1, headings=headings, columns=columns, unread=unread_of(source)
    )
    grid = replace(main.grid, rows=rows, text=None, merged=())
    return FlatSource(grid, plan, inner=source)
