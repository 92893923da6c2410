"""One source through structure: row by row where it is small, as a whole in DuckDB where it is large."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
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
from opentt.validation.sources import DocumentSource, GridSource, Noted, steps
from opentt.validation.structure import defects, judge, value_at
from opentt.validation.table_columns import tell_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from opentt.finding import Input
    from opentt.schema import Step
    from opentt.text import Text
    from opentt.validation.collect import Collector
    from opentt.validation.sources import Item, Source
    from opentt.validation.store import Store
    from opentt.validation.structure import Engine, Judge


OFTEN = 100
"""After how many records it is told how far the work has come."""


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
    reached: Callable[[int], None]


def judge_source(
    store: Store,
    collector: Collector,
    source: Source,
    place: tuple[int, int],
    engine: Engine,
    screen_from: int | None,
    reached: Callable[[int], None],
) -> Outcome:
    """The outcome of one source, its records in the store; `place` is its order and the records before it.

    `reached` is told the number of a record now and then.
    """
    order, offset = place
    grid = source if isinstance(source, GridSource) else None
    told = _told(store, collector, source, order)
    errors = judge(store.standard, source.entity, engine)
    watch = Watch(source, store.standard.entities[source.entity], tuple(filter(collector.wants, RULES)))
    stage = _Stage(store, collector, source, order, offset, errors, watch, told, reached)
    limit = screening.SCREEN_FROM if screen_from is None else screen_from
    count = None
    if grid and engine == "screen" and _reaches(grid, limit):
        count = _as_a_whole(stage, grid)
    elif engine == "screen" and isinstance(source, DocumentSource):
        count = _lines_as_a_whole(stage, source, limit)
    elif engine == "screen" and isinstance(source, JoinedSource) and source.join.count() >= limit:
        count = _joined_as_a_whole(stage, source)
    if count is None:
        count = store.insert(source.entity, _one_by_one(stage, source.items()))
    store.filled.add(source.entity)
    stage.watch.report(collector, order)
    if count == 0:
        described = source.described(0)
        collector.tell("structure/no-records", Location(described.path, described.sheet), {}, order=order)
    return Outcome(source, order, offset, count)


def _told(store: Store, collector: Collector, source: Source, order: int) -> frozenset[tuple[Step, ...]]:
    """The fields that no column of a table fills, told once with what else there is to say of its headings."""
    if isinstance(source, GridSource):
        return tell_headings(store.standard, collector, source, order)
    if isinstance(source, JoinedSource):
        return tell_tables(store.standard, collector, source, order)
    if isinstance(source, Noted):
        from opentt.validation.mapped import MappedSource, tell_mapped  # maps take a while to import

        return tell_mapped(collector, source, order) if isinstance(source, MappedSource) else frozenset()
    return frozenset()


def _reaches(source: GridSource, limit: int) -> bool:
    """Whether a table has at least so many rows; counting stops there."""
    return sum(1 for _ in islice(source.plan.rows(source.grid), limit)) >= limit


def _lines_as_a_whole(stage: _Stage, source: DocumentSource, limit: int) -> int | None:
    """How many records stand on lines; None where they are few, DuckDB cannot read them, or nothing is learnt."""
    import duckdb

    from opentt.validation.lines import lend_lines, put_lines_aside
    from opentt.validation.whole_lines import blank_lines, line_by_line, line_starts, read_lines

    store, entity = stage.store, stage.store.standard.entities[source.entity]
    path = source.document.lines(source.member, limit) if source.document.lines else None
    name = store.fresh("lines")
    if path is None:
        return None
    try:
        learnt = put_lines_aside(store, entity, stage.errors, read_lines(str(path)), name)
    except duckdb.Error:
        learnt = None
    lines = line_by_line(store, path, name) if learnt else None
    if lines:
        source.starts.append(cache(partial(line_starts, store, path, name)))
    elif learnt:
        lines = line_by_line(store, path, name, blank=blank_lines(store, path))
    if learnt is None or lines is None:
        store.db.execute(f"DROP VIEW IF EXISTS {name}_mapped")
        store.db.execute(f"DROP TABLE IF EXISTS {name}")
        return None
    lend_lines(store, entity, learnt, name, stage.offset)
    odd = {n for (n,) in store.db.execute(f"SELECT rowid + 1 FROM {name} WHERE NOT good").fetchall()}
    store.insert(source.entity, _one_by_one(stage, source.pick(odd)))
    return len(lines)


def _joined_as_a_whole(stage: _Stage, source: JoinedSource) -> int | None:
    """How many records the tables have, those that are not proven put together; None where DuckDB cannot tell."""
    from opentt.validation.joined_screen import screen_joined

    odd = screen_joined(stage.store, source, stage.offset)
    if odd is None:
        return None
    stage.store.insert(source.entity, _one_by_one(stage, source.pick(odd)))
    return source.join.count()


def _one_by_one(stage: _Stage, items: Iterable[Item]) -> Iterator[tuple[int, object]]:
    """Every record with its number, judged on its way."""
    grid = stage.source if isinstance(stage.source, GridSource) else None
    for item in items:
        if item.n % OFTEN == 0:
            stage.reached(item.n)
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
    store = stage.store
    screened = screening.screen(store, source, stage.offset)
    ragged = set(screened.ragged)
    for index, n, cell in screened.beyond:
        stage.watch.look_in_cell(index, n, cell)
    pattern = first_look(stage.watch.rules)
    personal = store.meanwhile(partial(screening.candidates, width=screening.width(source), pattern=pattern))
    for item in source.pick(ragged):
        _ragged(stage, source, item)
        _structure(stage, item)
    _suspicious(stage, source, screened.suspects, ragged)
    for index, n, text, times in personal():
        stage.watch.look_in_cell(index, n, text, times)
    return screened.count


def _suspicious(stage: _Stage, source: GridSource, suspects: str, ragged: AbstractSet[int]) -> None:
    """Nothing: what is wrong with the suspicious rows that are not ragged is told; of rows that are alike the first."""
    store, cap = stage.store, stage.collector.cap
    meant = f"{suspects} AND n NOT IN ({', '.join(map(str, ragged))})" if ragged else suspects
    if not cap or stage.collector.veil or store.remains or not screening.more_than(store, meant, cap):
        for n, cells in screening.rows_of(store, screening.numbers_of(store, meant)):
            _structure(stage, source.item(n, RawRow(0, cells)))
        return
    from opentt.validation.alike import groups

    found = list(groups(store, source, stage.errors, meant, cap))
    begun = {group.first[0]: group for group in found}
    broken = []
    for n, cells in screening.rows_of(store, sorted(n for group in found for n in group.first)):
        hits = _structure(stage, source.item(n, RawRow(0, cells)))
        group = begun.get(n)
        if group is None or not group.rest:
            continue
        for hit in hits:
            stage.collector.count(hit, group.rest)
            broken.append((group.alike, group.first[-1], hit.path))
    stage.collector.broken.note_alike(store, source.entity, stage.offset, broken)
    store.db.execute("DROP TABLE rows_alike")


def _structure(stage: _Stage, item: Item) -> list[Hit]:
    """What the schema says of the record, which now is told."""
    standard, source = stage.store.standard, stage.source
    hits = []
    for member in item.repeated:
        path = steps(member, item.value)
        hits.append(_hit(stage, "structure/duplicate-member", item, path, {"name": str(path[-1]) if path else ""}))
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
        hits.append(_hit(stage, defect.rule, item, defect.path, {"value": value, **defect.params}))
    return hits


def _ragged(stage: _Stage, source: GridSource, item: Item) -> None:
    cells = source.cells(item)
    if screening.is_ragged(source, cells):
        params: dict[str, Text | Fact | str] = {"cells": str(len(cells)), "headings": str(screening.width(source))}
        _hit(stage, "structure/ragged-row", item, (), params)


def _hit(stage: _Stage, rule: str, item: Item, path: tuple[Step, ...], params: dict[str, Text | Fact | str]) -> Hit:
    hit = Hit(rule, stage.source.entity, stage.offset + item.n, path, params)
    stage.collector.add(hit)
    return hit
