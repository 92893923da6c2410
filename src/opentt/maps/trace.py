"""Where each value of the records that a map makes is from: the cell, and the line of the map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.validation.mapped import mapped_sources
from opentt.validation.sources import pointer, shown
from opentt.validation.structure import value_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from opentt.finding import Location
    from opentt.mapping.maps import Map
    from opentt.standard import Standard


@dataclass(frozen=True, slots=True)
class Trace:
    """A value of a record: where it stands there, the cell that it is from (none for a constant), the map's line."""

    entity: str
    record: str
    pointer: str
    value: str
    location: Location | None
    line: int


def trace(standard: Standard, inputs: Sequence[Path | str], known: Map, record: str | None = None) -> Iterator[Trace]:
    """Every value of every record, or of the one of that id. Raises InputError as reading by the map does."""
    sources, _ = mapped_sources(standard, inputs, known)
    for source in sources:
        for item in source.items():
            identity = str(value_at(item.value, ("id",)))
            if record not in {None, identity}:
                continue
            for path, origin in source.origins(item):
                place = source.locate(item, path) if origin.at is not None else None
                value = shown(value_at(item.value, path)) or ""
                yield Trace(source.entity, identity, pointer(path), value, place, origin.line)
