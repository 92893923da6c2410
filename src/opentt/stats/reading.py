"""The records of any input in the canonical tables, with those set apart that do not count."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from opentt.validation import screen
from opentt.validation.opening import each_source
from opentt.validation.sources import GridSource
from opentt.validation.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from opentt.standard import Standard
    from opentt.validation.sources import Source
    from opentt.validation.store import Store


@dataclass(frozen=True, slots=True)
class Filled:
    """Records ready to be counted. `left_out` counts by entity and reason those that do not count.

    Reasons are `repeated` (the id of an earlier one), `withdrawn` and `merged`, the first that fits, and `unreadable`.
    """

    store: Store
    records: Counter[str]
    left_out: dict[str, Counter[str]]

    @property
    def entities(self) -> tuple[str, ...]:
        """The kinds of records that are there, in the order of the standard."""
        return tuple(name for name in self.store.standard.entities if self.records[name])


@contextmanager
def filled(
    standard: Standard,
    paths: Sequence[Path | str],
    *,
    as_of: date,
    entity: str | None = None,
    sheet: str | None = None,
) -> Iterator[Filled]:
    """The records of files and folders while the block runs; `entity` is that of a file that does not show its own.

    Raises UsageError for an entity that is none, InputError where an input cannot be read.
    """
    store = open_store(standard, as_of)
    try:
        records: Counter[str] = Counter()
        broken: Counter[str] = Counter()
        for source in each_source(standard, paths, entity, sheet):
            records[source.entity] += _fill(store, source, records[source.entity], broken)
            store.filled.add(source.entity)
        store.unite()
        yield Filled(store, records - broken, _set_apart(store, broken))
    finally:
        store.close()


def _fill(store: Store, source: Source, before: int, broken: Counter[str]) -> int:
    """How many records a source has; those that can be read now stand in the tables."""
    if isinstance(source, GridSource):
        rows = islice(source.plan.rows(source.grid), screen.SCREEN_FROM)
        if sum(1 for _ in rows) == screen.SCREEN_FROM:
            return screen.screen(store, source, before).count
    return store.insert(source.entity, _numbered(source, before, broken))


def _numbered(source: Source, before: int, broken: Counter[str]) -> Iterator[tuple[int, object]]:
    for item in source.items():
        if item.broken is not None or not isinstance(item.value, dict):
            broken[source.entity] += 1
        yield before + item.n, item.value


def _set_apart(store: Store, broken: Counter[str]) -> dict[str, Counter[str]]:
    """How many records do not count, by entity and reason; which ones stands in the table `left_out`."""
    store.db.execute("CREATE TABLE left_out (entity VARCHAR, n BIGINT, reason VARCHAR)")
    counted: dict[str, Counter[str]] = {}
    for entity in store.filled:
        plural = store.standard.entities[entity].plural
        store.need([plural])
        store.db.execute(
            "INSERT INTO left_out SELECT ?, _n, reason FROM (SELECT _n, CASE "
            "WHEN id IS NOT NULL AND row_number() OVER (PARTITION BY id ORDER BY _n) > 1 THEN 'repeated' "
            "WHEN record_status = 'withdrawn' THEN 'withdrawn' WHEN record_status = 'merged' THEN 'merged' "
            f"END AS reason FROM {plural}) WHERE reason IS NOT NULL",
            [entity],
        )
        found = store.db.execute("SELECT reason, count(*) FROM left_out WHERE entity = ? GROUP BY 1", [entity])
        counted[entity] = Counter(dict(found.fetchall()))
        if broken[entity]:
            counted[entity]["unreadable"] = broken[entity]
    return counted
