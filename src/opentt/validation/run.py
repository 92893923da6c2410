"""One validation from inputs to report."""

from __future__ import annotations

from collections import Counter, defaultdict
from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Literal

from opentt.errors import UsageError
from opentt.finding import Location, Options, Report
from opentt.progress import silent
from opentt.rule import load_cards, named, wanted
from opentt.standard import Standard, load
from opentt.text import Text
from opentt.validation import identifiers, public, rules, sets
from opentt.validation.collect import Collector, Shelf
from opentt.validation.headings import mapping_notes
from opentt.validation.judge import Outcome, judge_source
from opentt.validation.opening import Opened, open_inputs
from opentt.validation.sources import GridSource, MemorySource, Noted
from opentt.validation.store import Store, open_store
from opentt.validation.working_days import unjudged
from opentt.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from opentt.finding import Fitness, Input, Note
    from opentt.mapping.maps import Map
    from opentt.progress import Progress
    from opentt.rule import Card
    from opentt.tables import Grid
    from opentt.tables.members import Group
    from opentt.validation.elsewhere import Elsewhere
    from opentt.validation.remains import Remains
    from opentt.validation.sources import Source

PROFILES = ("exchange", "public")

Engine = Literal["screen", "reference"]
"""The fast engine, and the one it is held against."""

_CHECKING = Text("检查 {file}", "checking {file}")
_COMPARING = Text("核对编号、引用和代码", "comparing ids, links and codes")
_RULES = Text("执行规则", "applying the rules")
_LOCATING = Text("定位问题", "locating the findings")
_WRITING = Text("写出结果", "writing the result")
"""What validation is at."""

_WHOLE_SHEET = Text("，整个工作表没有读入", "; the whole sheet was not read")


def validate(
    inputs: Sequence[Path | str | Group] = (),
    *,
    standard: Standard | None = None,
    records: Iterable[Mapping[str, object]] | None = None,
    entity: str | None = None,
    profile: str = "exchange",
    as_of: date | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    max_findings: int = 100,
    entity_of: Callable[[str], str | None] | None = None,
    sheet: str | None = None,
    header_row: int | None = None,
    engine: Engine = "screen",
    jobs: int | None = None,
    screen_from: int | None = None,
    measure: Callable[[Store], tuple[Fitness, ...]] | None = None,
    first: Callable[[Collector], None] | None = None,
    then: Callable[[Store, Report], None] | None = None,
    by_map: Map | None = None,
    progress: Progress = silent,
    elsewhere: Elsewhere | None = None,
) -> Report:
    """The report on files and folders, or on records handed over.

    `max_findings` is how many findings of each rule are kept (0: all); totals are exact all the same.
    `entity_of` names the entity of a path where `entity` does not name that of all.
    `jobs` is how many threads work on it, by default as many as there are cores; the report is the same.
    `screen_from` is the number of rows from which a table is judged in DuckDB as a whole.
    `measure` says how fit the records are for use, from the tables they stand in; see `opentt.fitness`.
    `progress` is told how far the work has come.
    `by_map` says what the columns of the files are, in place of their headings; `entity`, `sheet` and `header_row`
    have no meaning then.
    `first` is called with what gathers the findings, before there are any, and may tell some of its own.
    `elsewhere` are records that links may lead to besides those of the inputs.
    `then` is called with the canonical tables, its own to change, while they are there; `Store.remains` has what
    they do not hold.
    Raises UsageError for options that make no sense, InputError where the only input cannot be read.
    """
    standard = standard or load()
    _check(standard, entity, profile, records is not None)
    cards = _wanted(load_cards(standard.rules), select, ignore)
    asked = {rule: card for rule, card in cards.items() if card.profile in {None, profile}}
    collector = Collector(asked, max_findings, public.Veil(standard) if profile == "public" else None)
    if first:
        first(collector)
    kind = entity_of if entity is None and entity_of else lambda _: entity
    opened = (
        _open_by_map(standard, inputs, by_map, screen_from)
        if by_map
        else _open(standard, collector, inputs, kind, sheet, header_row, progress, alone=first is None)
    )
    sources = opened.sources
    if records is not None and entity is not None:
        sources.append(MemorySource(list(records), entity))
    today = as_of or date.today()  # noqa: DTZ011 - the law's days are the user's days
    with closing(open_store(standard, today, jobs)) as store:
        if then:
            store.remains = _remains(store)
        outcomes = _judge(store, collector, sources, engine, screen_from, progress)
        progress(_COMPARING)
        store.unite()
        sets.duplicate_ids(store, collector, _shelves(outcomes))
        sets.dangling_links(store, collector, elsewhere)
        store.settle()
        sets.unlisted_codes(store, collector)
        sets.outdated_codes(store, collector)
        identifiers.bad_checksums(store, collector)
        progress(_RULES)
        rules.rule_cards(store, collector)
        open_cases = unjudged(store, collector, _shelves(outcomes))
        if collector.veil:
            public.closed_fields(store, collector, collector.veil)
            public.classified(store, collector)
            public.withheld(store, collector)
        progress(_LOCATING)
        report = Report(
            version=VERSION,
            standard=standard.version,
            options=Options(profile, today, engine),
            inputs=tuple(_named_safely(read, collector) for outcome in outcomes for read in outcome.inputs),
            findings=collector.findings(_shelves(outcomes), {id(o.source): o.order for o in outcomes}),
            notes=(
                *(_noted_safely(note, collector) for outcome in outcomes for note in _notes(outcome)),
                *(_noted_safely(note, collector) for note in opened.notes),
                *open_cases,
            ),
            by_rule=dict(sorted(collector.by_rule.items())),
            by_severity=dict(collector.by_severity),
            unreadable=tuple(collector.hide(error.path) or "" for error in opened.unreadable),
            fitness=measure(store) if measure else None,
        )
        if then:
            progress(_WRITING)
            store.own()
            then(store, report)
    return report


def _check(standard: Standard, entity: str | None, profile: str, in_memory: bool) -> None:  # noqa: FBT001
    names = ", ".join(standard.entities)
    if entity is not None and entity not in standard.entities:
        raise UsageError(Text(f"没有实体 {entity}；可用：{names}", f"no entity {entity}; known: {names}"))
    if profile not in PROFILES:
        known = ", ".join(PROFILES)
        raise UsageError(Text(f"没有配置 {profile}；可用：{known}", f"no profile {profile}; known: {known}"))
    if in_memory and entity is None:
        raise UsageError(Text(f"直接传入记录时须用 entity 指明实体：{names}", f"records need entity=, one of {names}"))


def _wanted(cards: Mapping[str, Card], select: Sequence[str], ignore: Sequence[str]) -> dict[str, Card]:
    """The cards that are asked for. Raises UsageError for a pattern that names no rule."""
    for pattern in (*select, *ignore):
        if not any(named(rule, pattern) for rule in cards):
            raise _no_rule(cards, pattern)
    return {rule: card for rule, card in cards.items() if wanted(rule, select, ignore)}


def _no_rule(cards: Mapping[str, Card], pattern: str) -> UsageError:
    from difflib import get_close_matches

    close = get_close_matches(pattern, cards, n=1, cutoff=0.4)
    hint = Text(f"，是否指 {close[0]}？", f"; did you mean {close[0]}?") if close else Text("", "")
    return UsageError(Text(f"没有规则 {pattern}{hint.zh}", f"no rule {pattern}{hint.en}"))


def _open(
    standard: Standard,
    collector: Collector,
    inputs: Sequence[Path | str | Group],
    kind: Callable[[str], str | None],
    sheet: str | None,
    header_row: int | None,
    progress: Progress,
    *,
    alone: bool,
) -> Opened:
    """All sources among the inputs; what could not be read is told.

    An unreadable file among several is a finding; alone it is an error, unless there is more to tell.
    """
    opened = open_inputs(standard, inputs, kind, sheet, header_row, progress)
    if opened.unreadable and opened.files == 1 and alone:
        raise opened.unreadable[0]
    for grid in opened.refused:
        _tell_unread(collector, grid, len(opened.sources))
    for error in opened.unreadable:
        place = Location(error.path)
        collector.tell("structure/unreadable", place, {"reason": error.message}, order=len(opened.sources))
    return opened


def _open_by_map(
    standard: Standard, inputs: Sequence[Path | str | Group], by_map: Map, screen_from: int | None
) -> Opened:
    """All sources among the inputs as a map reads them; maps are imported only where there is one."""
    from opentt.validation.by_map import open_mapped

    return Opened(open_mapped(standard, inputs, by_map, screen_from))


def _remains(store: Store) -> Remains:
    """What gathers the values that the tables cannot hold, imported only where records are to be written again."""
    from opentt.validation.remains import Remains

    return Remains(store)


def _tell_unread(collector: Collector, grid: Grid, order: int) -> None:
    """Nothing: a sheet that was passed over is told, so that nobody takes its rows for checked."""
    first = next(iter(grid.rows()), None)
    heading = " | ".join(cell for cell in first.cells if cell)[:60] if first else ""
    place = Location(grid.file, grid.sheet, None, first.line if first else None)
    collector.tell("structure/unknown-heading", place, {"heading": heading, "hint": _WHOLE_SHEET}, order=order)


def _judge(
    store: Store,
    collector: Collector,
    sources: Sequence[Source],
    engine: Engine,
    screen_from: int | None,
    progress: Progress,
) -> list[Outcome]:
    offsets: Counter[str] = Counter()
    outcomes = []
    for order, source in enumerate(sources):
        step = _CHECKING.fill({"file": collector.hide(source.described(0).path)})
        progress(step, order, len(sources) if order else 0)
        place = order, offsets[source.entity]
        outcome = judge_source(store, collector, source, place, engine, screen_from, partial(progress, step))
        offsets[source.entity] += outcome.count
        outcomes.append(outcome)
    return outcomes


def _shelves(outcomes: Sequence[Outcome]) -> dict[str, Shelf]:
    placed: dict[str, list[tuple[int, Source]]] = defaultdict(list)
    for outcome in outcomes:
        placed[outcome.source.entity].append((outcome.offset, outcome.source))
    return {entity: Shelf(tuple(sources)) for entity, sources in placed.items()}


def _named_safely(described: Input, collector: Collector) -> Input:
    """The input without personal identifiers in the names of file and sheet."""
    return replace(described, path=collector.hide(described.path) or "", sheet=collector.hide(described.sheet))


def _noted_safely(note: Note, collector: Collector) -> Note:
    """The note without personal identifiers in the names of file and sheet."""
    return replace(note, file=collector.hide(note.file) or "", sheet=collector.hide(note.sheet))


def _notes(outcome: Outcome) -> tuple[Note, ...]:
    if isinstance(outcome.source, Noted):
        return outcome.source.notes()
    return mapping_notes(outcome.source) if isinstance(outcome.source, GridSource) else ()
