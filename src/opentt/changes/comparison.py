"""Two sets of records compared on disk, by kind and id; memory stays the same however many there are."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from opentt import snapshot

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from opentt.snapshot import Loaded, Shelf
    from opentt.standard import Standard

Kind = Literal["added", "changed", "withdrawn", "merged", "restored", "gone"]

KINDS: tuple[Kind, ...] = ("added", "changed", "withdrawn", "merged", "restored", "gone")
"""What can become of a record; `restored` was withdrawn or merged before, `gone` is there no more."""

_KIND = """CASE
  WHEN o.id IS NULL THEN 'added'
  WHEN n.id IS NULL THEN 'gone'
  WHEN n.status <> o.status AND n.status IN ('withdrawn', 'merged') THEN n.status
  WHEN n.status <> o.status AND o.status IN ('withdrawn', 'merged') THEN 'restored'
  ELSE 'changed' END"""


@dataclass(frozen=True, slots=True)
class Change:
    """A record that is not as it was. `before` and `after` are its canonical values, None where it is not there."""

    entity: str
    id: str
    kind: Kind
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None

    @property
    def successor(self) -> str | None:
        """The id of the record that it was merged into."""
        named = (self.after or {}).get("replaced_by")
        return named if isinstance(named, str) else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome: how many records of each entity and kind, and the changes one by one while the block runs."""

    shelf: Shelf
    standard: Standard
    old: Loaded
    new: Loaded
    counts: Mapping[str, Mapping[Kind, int]]
    unchanged: Mapping[str, int]

    @property
    def same(self) -> bool:
        """Whether nothing changed."""
        return not any(self.counts.values())

    def total(self, kind: Kind) -> int:
        """How many records changed so."""
        return sum(counts.get(kind, 0) for counts in self.counts.values())

    def changes(self, entity: str, kind: Kind, most: int = 0) -> Iterator[Change]:
        """The records of an entity that changed so, by id; `most` of them, or all for 0."""
        limit = f" LIMIT {most}" if most else ""
        cursor = self.shelf.db.cursor()
        found = cursor.execute(
            "SELECT d.id, o.text, n.text FROM differing d LEFT JOIN old o ON o.entity = d.entity AND o.id = d.id "
            "LEFT JOIN new n ON n.entity = d.entity AND n.id = d.id WHERE d.entity = ? AND d.kind = ? "
            f"ORDER BY d.id{limit}",
            [entity, kind],
        )
        while batch := found.fetchmany(500):
            for identity, before, after in batch:
                yield Change(entity, identity, kind, _value(before), _value(after))


@contextmanager
def compared(
    standard: Standard, old: Sequence[Path | str], new: Sequence[Path | str], *, entity: str | None = None
) -> Iterator[Comparison]:
    """The comparison of two sets of inputs while the block runs. Raises InputError where one cannot be read."""
    with snapshot.shelf() as place:
        before = snapshot.load(place, "old", standard, old, entity)
        after = snapshot.load(place, "new", standard, new, entity)
        place.db.execute(
            f"CREATE TABLE differing AS SELECT coalesce(n.entity, o.entity) AS entity, coalesce(n.id, o.id) AS id, "
            f"{_KIND} AS kind FROM (SELECT entity, id, status, digest FROM old) o FULL JOIN "
            "(SELECT entity, id, status, digest FROM new) n ON n.entity = o.entity AND n.id = o.id "
            "WHERE n.digest IS DISTINCT FROM o.digest"
        )
        found = place.db.execute("SELECT entity, kind, count(*) FROM differing GROUP BY 1, 2").fetchall()
        counts: dict[str, dict[Kind, int]] = {name: {} for name in standard.entities}
        for kind in KINDS:
            for name, its, n in found:
                if its == kind:
                    counts[name][kind] = n
        same = place.db.execute(
            "SELECT n.entity, count(*) FROM new n JOIN old o ON n.entity = o.entity AND n.id = o.id "
            "AND n.digest = o.digest GROUP BY 1"
        ).fetchall()
        yield Comparison(place, standard, before, after, counts, dict(same))


def _value(text: str | None) -> Mapping[str, Any] | None:
    if text is None:
        return None
    value: Mapping[str, Any] = json.loads(text, parse_float=Decimal)
    return value
