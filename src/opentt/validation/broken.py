"""Which values of which records structure has found broken, so that no rule judges a record by what is not there.

A value that cannot be read stands in no table: to a rule it looks as if it were missing. The fault is told once, where
it is; what a rule would make of it says nothing.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opentt.layout import tables_of
from opentt.rule import VALID_ON

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opentt.rule import Card
    from opentt.schema import Step
    from opentt.standard import Standard
    from opentt.validation.store import Store

Place = tuple[str, ...]
"""A path whose positions are `[]`."""


@dataclass
class Broken:
    """The numbers of the records that are broken at a place, by entity and place.

    `tables` have more of them, with the numbers of entity and place in the order of `found`.
    """

    found: dict[tuple[str, Place], array[int]] = field(default_factory=lambda: defaultdict(lambda: array("q")))
    tables: list[str] = field(default_factory=list)
    loaded: bool = False

    def note(self, entity: str, n: int, path: tuple[Step, ...]) -> None:
        """Nothing: the n-th record of the entity is broken there."""
        self.found[entity, tuple("[]" if isinstance(step, int) else step for step in path)].append(n)

    def note_alike(
        self, store: Store, entity: str, offset: int, noted: Iterable[tuple[str, int, tuple[Step, ...]]]
    ) -> None:
        """Nothing: all records but the first of some that are alike are broken at a place.

        `noted` has how they are told in table `rows_alike`, the number after which they are meant, and the place.
        """
        rows = [(alike, after, self._number(entity, path)) for alike, after, path in noted]
        if not rows:
            return
        table = store.fresh("broken_alike")
        store.db.execute(
            f"CREATE TEMP TABLE {table} AS SELECT CAST(m.place AS BIGINT) AS place, r.n + {offset} AS _n "
            f"FROM rows_alike r JOIN (FROM {store.texts(['alike', 'after', 'place'], rows)}) m "
            "ON m.alike = r.alike AND r.n > CAST(m.after AS BIGINT)"
        )
        self.tables.append(table)

    def _number(self, entity: str, path: tuple[Step, ...]) -> int:
        """The number of a place, which now is one at which records are broken."""
        key = entity, tuple("[]" if isinstance(step, int) else step for step in path)
        self.found[key].extend(())
        return [*self.found].index(key)

    def sound(self, store: Store, card: Card) -> str:
        """The SQL condition that a record `o` is not broken where the card looks; TRUE where none is."""
        looked = set(reads(store.standard, card))
        hidden = [
            number
            for number, (entity, place) in enumerate(self.found)
            if entity == card.family and any(read[: len(place)] == place for read in looked)
        ]
        if not hidden:
            return "TRUE"
        self._load(store)
        listed = " OR ".join(f"b.place = {number}" for number in hidden)
        return f"NOT EXISTS (SELECT 1 FROM broken b WHERE b._n = o._n AND ({listed}))"

    def _load(self, store: Store) -> None:
        """Nothing: the records stand in a table of their own, by the number of the entity and place."""
        if self.loaded:
            return
        rows = [(number, n) for number, listed in enumerate(self.found.values()) for n in listed]
        store.db.execute(
            "CREATE OR REPLACE TEMP TABLE broken AS SELECT CAST(place AS BIGINT) AS place, CAST(_n AS BIGINT) AS _n "
            f"FROM {store.texts(['place', '_n'], rows)}" + "".join(f" UNION ALL FROM {table}" for table in self.tables)
        )
        self.loaded = True


def reads(standard: Standard, card: Card) -> Iterator[Place]:
    """The places of its own records that a card's SQL looks at, as far as its words tell: rather too many.

    Where the law has days between which it holds, the record's own date is one of them.
    """
    if card.valid_from or card.valid_until:
        day = card.valid_on or VALID_ON.get(card.family)
        own = standard.tables[standard.entities[card.family].plural]
        yield from (column.path for column in own.columns if column.name == day)
    words = set(re.findall(r"\w+", card.check or card.query or ""))
    plural = standard.entities[card.family].plural
    for table in tables_of(standard.tables, card.family):
        if not (table.name in words or (card.check and table.name == plural)):
            continue
        yield table.path
        for column in table.columns:
            if column.name in words:
                yield (*table.path, *column.path)
