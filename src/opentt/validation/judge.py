"""One source through structure: row by row where it is small, as a whole in DuckDB where it is large."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from opentt.finding import Location
from opentt.tables import RawRow
from opentt.validation import screen as screening
from opentt.validation.collect import Fact, Hit
from opentt.validation.headings import tell_headings
from opentt.validation.joined import JoinedSource
from opentt.validation.personal import first_look
from opentt.validation.privacy import RULES, Watch
from opentt.validation.sources import GridSource, steps
from opentt.validation.structure import defects, judge, value_at
from opentt.validation.table_columns import tell_tables

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from opentt.finding import Input
    from opentt.schema import Step
    from opentt.text import Text
    from opentt.validation.collect import Collector
    from opentt.validation.sources import Item, Source
    from opentt.validation.store import Store
    from opentt.validation.structure import Engine, Judge


@dataclass(frozen=True, slots=True)
class Outcome:
    """A judged source: its place among the inputs, the records before it, how many it holds."""

    source: Source
    order: int
    offset: int
    count: int

    @property
    def inputs(self) -> tuple[Input, ...]:
        """The source as the report lists it, with the child tables that it was put together from."""
        others = self.source.others if isinstance(self.source, JoinedSource) else ()
        return (self.source.described(self.count), *others)


@dataclass(frozen=True, slots=True)
class _Stage:
    """What judging one source needs at hand. `told` are the fields whose whole column is missing."""

    store: Store
    collector: Collector
    source: Source
    order: int
    offset: int
    errors: Judge
    watch: Watch
    told: AbstractSet[tuple[Step, ...]]


def judge_source(
    store: Store,
    collector: Collector,
    source: Source,
    place: tuple[int, int],
    engine: Engine,
    screen_from: int | None,
) -> Outcome:
    """The outcome of one source, its records in the store; `place` is its order and the records before it."""
    order, offset = place
    grid = source if isinstance(source, GridSource) else None
    told = frozenset[tuple["Step", ...]]()
    if grid:
        told = tell_headings(store.standard, collector, grid, order)
    elif isinstance(source, JoinedSource):
        told = tell_tables(store.standard, collector, source, order)
    errors = judge(store.standard, source.entity, engine)
    watch = Watch(source, store.standard.entities[source.entity], tuple(filter(collector.wants, RULES)))
    stage = _Stage(store, collector, source, order, offset, errors, watch, told)
    limit = screening.SCREEN_FROM if screen_from is None else screen_from
    if grid and engine == "screen" and _reaches(grid, limit):
        count = _as_a_whole(stage, grid)
    else:
        count = store.insert(source.entity, _one_by_one(stage))
    store.filled.add(source.entity)
    stage.watch.report(collector, order)
    if count == 0:
        described = source.described(0)
        collector.tell("structure/no-records", Location(described.path, described.sheet), {}, order=order)
    return Outcome(source, order, offset, count)


def _reaches(source: GridSource, limit: int) -> bool:
    """Whether a table has at least so many rows; counting stops there."""
    return sum(1 for _ in islice(source.plan.rows(source.grid), limit)) >= limit


def _one_by_one(stage: _Stage) -> Iterator[tuple[int, object]]:
    """Every record with its number, judged on its way."""
    grid = stage.source if isinstance(stage.source, GridSource) else None
    for item in stage.source.items():
        if item.broken is not None:
            _hit(stage, "structure/unreadable", item, (), {"reason": item.broken})
            yield stage.offset + item.n, None
            continue
        if grid:
            grid.note_changes(item)
            _ragged(stage, grid, item)
        _structure(stage, item)
        stage.watch.look(item)
        yield stage.offset + item.n, item.value


def _as_a_whole(stage: _Stage, source: GridSource) -> int:
    """How many records the table has; only the suspicious ones are looked at one by one."""
    screened = screening.screen(stage.store, source, stage.offset)
    ragged = set(screened.ragged)
    for index, n, cell in screened.beyond:
        stage.watch.look_in_cell(index, n, cell)
    for item in source.pick(ragged):
        _ragged(stage, source, item)
        _structure(stage, item)
    for n, cells in screening.rows_of(stage.store, [n for n in screened.suspects if n not in ragged]):
        _structure(stage, source.item(n, RawRow(0, cells)))
    pattern = first_look(stage.watch.rules)
    if pattern:
        for index, n, text, times in screening.candidates(stage.store, screening.width(source), pattern):
            stage.watch.look_in_cell(index, n, text, times)
    return screened.count


def _structure(stage: _Stage, item: Item) -> None:
    """Nothing: what the schema says of the record is told."""
    standard, source = stage.store.standard, stage.source
    for member in item.repeated:
        path = steps(member, item.value)
        _hit(stage, "structure/duplicate-member", item, path, {"name": str(path[-1]) if path else ""})
    errors = stage.errors(item.value)
    found = [*item.faults, *defects(standard, standard.entities[source.entity], item.value, errors)]
    if stage.store.remains:
        stage.store.remains.note(source.entity, stage.offset + item.n, item.value, faulty=bool(found))
    if stage.collector.veil:
        for path in {defect.path for defect in found}:
            stage.collector.veil.note(source.entity, stage.offset + item.n, path, value_at(item.value, path))
    for defect in found:
        if defect.rule == "structure/missing-field" and defect.path in stage.told:
            continue
        stage.collector.broken.note(source.entity, stage.offset + item.n, defect.path)
        value = source.shown(item, defect.path) or ""
        _hit(stage, defect.rule, item, defect.path, {"value": value, **defect.params})


def _ragged(stage: _Stage, source: GridSource, item: Item) -> None:
    cells = source.cells(item)
    if screening.is_ragged(source, cells):
        params: dict[str, Text | Fact | str] = {"cells": str(len(cells)), "headings": str(screening.width(source))}
        _hit(stage, "structure/ragged-row", item, (), params)


def _hit(stage: _Stage, rule: str, item: Item, path: tuple[Step, ...], params: dict[str, Text | Fact | str]) -> None:
    stage.collector.add(Hit(rule, stage.source.entity, stage.offset + item.n, path, params))
