"""The public profile: what a release may not hold, and a report that repeats nothing of it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from opentt.text import Text
from opentt.validation.collect import Fact, Hit, cut
from opentt.validation.flatten import canonical_text
from opentt.validation.personal import SHORTEST, marks
from opentt.validation.sets import place
from opentt.validation.structure import value_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from opentt.layout import Column, Table
    from opentt.schema import Entity, Step
    from opentt.standard import Standard
    from opentt.validation.collect import Collector
    from opentt.validation.store import Store

Path = tuple["Step", ...]

CLASSIFIED = {
    "privacy/classified-contract": ("contract", "is_classified", "is_classified"),
    "privacy/classified-achievement": (
        "achievement",
        "secrecy_level",
        "secrecy_level IN ('secret', 'confidential', 'top-secret')",
    ),
}
"""The field that says a record is a state secret, and the condition on it."""

NATURAL_PERSONS: Mapping[tuple[str, str], Mapping[str, tuple[str, ...]]] = {
    ("contract", "parties"): {"legal_status": ("natural-person",), "nature": ("natural-person",)},
    ("achievement", "holders"): {"kind": ("person", "transfer-staff")},
}
"""The parts whose `name` is public but for that of a natural person, and what tells one."""

_NAMES = ("title", "name")


class First(NamedTuple):
    """A record's number and the place in it, in the order in which records and parts stand."""

    n: int
    ordinals: tuple[int, ...]
    path: Path


def is_closed(entity: Entity, path: Path) -> bool:
    """Whether a place in a record is not for the public: its field is not, or one that it stands in.

    >>> from opentt.standard import load
    >>> is_closed(load().entities["contract"], ("ip_rights", 0, "number"))
    True
    """
    return any(
        known is not None and known.access != "public"
        for known in (entity.at(path[:end]) for end in range(1, len(path) + 1))
    )


@dataclass
class Veil:
    """What a report on public data may not repeat; and the values in closed fields that fit no column."""

    standard: Standard
    counted: Counter[tuple[str, str]] = field(default_factory=Counter)
    first: dict[tuple[str, str], First] = field(default_factory=dict)

    def note(self, entity: str, n: int, path: Path, value: object) -> None:
        """Nothing: a value of the wrong kind in a closed field is counted, as the tables cannot hold it."""
        root = self.standard.entities[entity]
        known = root.at(path)
        if value is None or known is None or not is_closed(root, path):
            return
        holder = {"object": dict, "array": list}.get(known.kind)
        if isinstance(value, holder) if holder else canonical_text(known, value) is not None:
            return
        key = entity, dotted(path)
        here = First(n, tuple(step + 1 for step in path if isinstance(step, int)), path)
        self.counted[key] += 1
        self.first[key] = min(self.first.get(key, here), here, key=lambda first: first[:2])

    def covers(self, entity: str, path: Path, record: object) -> bool:
        """Whether the value at a place must not be repeated: only single values of public fields may be."""
        root = self.standard.entities[entity]
        known = root.at(path)
        if known is None or known.kind in {"object", "array"} or is_closed(root, path):
            return True
        value = value_at(record, path)
        return value is not None and (_is_a_persons(entity, path, record) or bool(marks(str(value), SHORTEST)))

    def covers_card(self, sql: str, table: str) -> bool:
        """Whether a card's SQL over a table reads a column that is not for the public."""
        words = {table, *re.findall(r"[a-z_0-9]+", sql)}
        return any(
            column.name in words
            for known in self.standard.tables.values()
            if known.name in words
            for column in known.columns
            if is_closed(self.standard.entities[known.entity], _steps(known, column))
        )

    def label(self, entity: str, record: object) -> str | None:
        """A human name of a record that anybody may read, or None."""
        for name in _NAMES:
            text = value_at(record, (name,))
            if isinstance(text, str) and text and not self.covers(entity, (name,), record):
                return cut(text)
        return None


def dotted(path: Path) -> str:
    """The name of a field at any depth.

    >>> dotted(("parties", 0, "contact", "phone"))
    'parties[].contact.phone'
    """
    return "".join("[]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def closed_fields(store: Store, collector: Collector, veil: Veil) -> None:
    """Nothing: every field that is not for the public and holds something is told once, with count and first place."""
    counted, first = Counter(veil.counted), dict(veil.first)
    for name, held in store.held.items():
        table = store.standard.tables[name]
        for column, condition in closed_columns(store.standard, table):
            found = _count(store, table, column, condition) if column.name in held else None
            if found:
                key = table.entity, dotted(found[1].path)
                counted[key] += found[0]
                first[key] = min(first.get(key, found[1]), found[1], key=lambda place: place[:2])
    for (entity, name), count in sorted(counted.items()):
        here = first[entity, name]
        known = store.standard.entities[entity].at(here.path)
        title = known.title if known else Text(name, name)
        params: dict[str, Text | Fact | str] = {"name": name, "title": title, "count": str(count)}
        collector.add(Hit("privacy/restricted-field", entity, here.n, here.path, params, count=count))


def classified(store: Store, collector: Collector) -> None:
    """Nothing: every record that is a state secret is told."""
    for rule, (entity, column, condition) in CLASSIFIED.items():
        plural = store.standard.entities[entity].plural
        if column in store.held.get(plural, ()):
            for (n,) in store.db.execute(f"SELECT _n FROM {plural} WHERE {condition} ORDER BY 1").fetchall():
                collector.add(Hit(rule, entity, n, (column,)))


def withheld(store: Store, collector: Collector) -> None:
    """Nothing: every field that a record says is withheld, and has all the same, is told."""
    for entity in sorted(store.filled):
        listed = f"{entity}_withheld"
        if not store.holds(listed):
            continue
        for (name,) in store.db.execute(f"SELECT DISTINCT field FROM {listed} WHERE field IS NOT NULL").fetchall():
            holds = " OR ".join(
                f'_n IN (SELECT _n FROM {table.name} WHERE "{column.name}" IS NOT NULL)'
                for table, column in _named(store.standard, entity, name)
                if column.name in store.held.get(table.name, ())
            )
            if not holds:
                continue
            found = store.db.execute(
                f"SELECT _n, ordinal FROM {listed} WHERE field = ? AND ({holds}) ORDER BY ALL", [name]
            ).fetchall()
            for n, ordinal in found:
                path = ("withheld", ordinal - 1, "field")
                collector.add(Hit("privacy/withheld-field-present", entity, n, path, {"name": cut(name)}))


def _is_a_persons(entity: str, path: Path, record: object) -> bool:
    """Whether a place in a record is the name of a natural person."""
    told = NATURAL_PERSONS.get((entity, str(path[0])), {}) if path[-1] == "name" else {}
    return any(value_at(record, (*path[:-1], name)) in codes for name, codes in told.items())


def closed_columns(standard: Standard, table: Table) -> Iterator[tuple[Column, str]]:
    """The columns that are not for the public, each with the condition under which that is so."""
    told_apart = {(entity, column): condition for entity, column, condition in CLASSIFIED.values()}
    for column in table.columns:
        if is_closed(standard.entities[table.entity], _steps(table, column)):
            condition = told_apart.get((table.entity, column.name)) if not table.path else None
            yield column, f"NOT ({condition})" if condition else "TRUE"
        elif table.path and column.path == ("name",) and (table.entity, table.path[0]) in NATURAL_PERSONS:
            told = NATURAL_PERSONS[table.entity, table.path[0]]
            yield column, " OR ".join(f"{name} = '{code}'" for name, codes in told.items() for code in codes)


def _count(store: Store, table: Table, column: Column, condition: str) -> tuple[int, First] | None:
    """How many values a column has, and the first of them."""
    ordinals = table.keys[1:]
    row = store.db.execute(
        f"SELECT count(*) OVER (), _n, {', '.join(ordinals) or 'NULL'} FROM {table.name} "
        f'WHERE "{column.name}" IS NOT NULL AND ({condition}) ORDER BY {", ".join(["_n", *ordinals])} LIMIT 1'
    ).fetchone()
    if row is None:
        return None
    count, n, *places = row
    return count, First(n, tuple(places) if ordinals else (), place(table, column, places))


def _steps(table: Table, column: Column) -> Path:
    return tuple(0 if step == "[]" else step for step in (*table.path, *column.path))


def _named(standard: Standard, entity: str, name: str) -> Iterable[tuple[Table, Column]]:
    """The columns that a name means: of the field, or of all that stands in it; `[]` may be left out."""
    wanted = name.replace("[]", "").strip()
    for table in standard.tables.values():
        for column in table.columns if table.entity == entity and "withheld" not in table.path else ():
            known = dotted(_steps(table, column)).replace("[]", "")
            if known == wanted or known.startswith(f"{wanted}."):
                yield table, column
