"""The records of files that a map reads: as headings are read where the map says no more, flat where they are many."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from opentt.mapping.plan import Column, Plan
from opentt.validation.flattened import flattened, scheme_of, unread_of
from opentt.validation.mapped import mapped_sources, target_of
from opentt.validation.sources import GridSource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from opentt.mapping.headings import Target
    from opentt.mapping.maps import Map
    from opentt.mapping.maps.shape import Entry
    from opentt.standard import Standard
    from opentt.tables.members import Group
    from opentt.validation.mapped import MappedSource
    from opentt.validation.sources import Source


def open_mapped(
    standard: Standard, inputs: Sequence[Path | str | Group], known: Map, screen_from: int | None = None
) -> list[Source]:
    """The records of all inputs together, as a map understands them: its tables may lie in several files.

    A map that only gives columns to fields is read as headings are, and a table from `screen_from` rows on as a flat
    one where it can be, both as fast. Raises InputError where an input cannot be read or fits no table of the map.
    """
    found: list[Source] = []
    for source in mapped_sources(standard, inputs, known)[0]:
        plan = _as_headings(source)
        found.append(GridSource(source.main.grid, plan) if plan else flattened(source, screen_from) or source)
    return found


def _as_headings(source: MappedSource) -> Plan | None:
    """The plan that does the same, where the map only names a column, and perhaps a unit, for each field."""
    records, main = source.records, source.main
    if records.joins or records.parts or records.where:
        return None
    columns = []
    for entry in records.entries:
        target = _target(entry)
        if target is None:
            return None
        [way] = entry.ways
        index = main.places.get(way.columns[0])
        if index is not None:
            worth = way.factor or main.factors.get(index, Decimal(1))
            scheme = scheme_of(source.standard, target)
            columns.append(Column(index, main.plan.headings[index], target, worth, scheme))
    if len({column.index for column in columns}) < len(columns):
        return None
    return replace(main.plan, entity=records.entity, columns=tuple(columns), unread=unread_of(source))


def _target(entry: Entry) -> Target | None:
    """The leaf as headings mean it, or None where the map does more than name a column."""
    if len(entry.ways) != 1:
        return None
    [way] = entry.ways
    if len(way.columns) != 1 or way.codes or way.split or way.match or way.prefix or way.when:
        return None
    return target_of(entry.place)
