"""Entries found by what people typed."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract

from opentt.reconcile.entries import CONCEPT, ENTITIES
from opentt.reconcile.names import key_of, name_of
from opentt.reconcile.score import CERTAIN, nearness

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from opentt.reconcile.entries import Entry
from opentt.reconcile.names import Name

LONGEST = 300
"""Characters of a typed name beyond which it is cut."""

_LOOKED_AT = 40
_MOST_STEPS = 5
_LEAST = 45.0
_GAP = 5.0
_SHORTEST_KEY = 5
_SAME = 95.0
_AT_MOST_A_PLACE = 70.0
_PLACE = re.compile("(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市|区|县)$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that may be meant, how near it comes (0 to 100), why, and whether it is taken for certain."""

    entry: Entry
    score: float
    features: Mapping[str, float]
    match: bool = False


class Index:
    """Entries by name and number; nothing else may run while it is changed.

    `places` are names that mean no body when they stand alone, such as those of regions.
    """

    def __init__(self, entries: Iterable[Entry] = (), places: Collection[str] = ()) -> None:
        self.entries: dict[str, Entry] = {}
        self._replaced: dict[str, Entry] = {}
        self._places_alone = frozenset(
            name for place in places for name in (name_of(place).core, _PLACE.sub("", place))
        )
        self._keys: dict[str, dict[str, Entry]] = defaultdict(dict)
        self._names: dict[int, tuple[Name, Entry]] = {}
        self._places: dict[str, list[int]] = {}
        self._cores: dict[str, dict[int, str]] = defaultdict(dict)
        self._holding: dict[str, set[int]] = defaultdict(set)
        self._next = 0
        for entry in entries:
            self.add(entry)

    def add(self, entry: Entry) -> None:
        """Nothing: the entry is found from now on, in place of one with the same key."""
        self.remove(entry.key)
        (self._replaced if entry.instead else self.entries)[entry.key] = entry
        for key in entry.keys:
            self._keys[key][entry.key] = entry
        places = self._places.setdefault(entry.key, [])
        for name in dict.fromkeys(name_of(text) for text in entry.names):
            self._next += 1
            places.append(self._next)
            self._names[self._next] = (name, entry)
            self._cores[entry.group][self._next] = name.full
            for char in {*name.core, *name.full}:
                self._holding[char].add(self._next)

    def remove(self, key: str) -> None:
        """Nothing: the entry of that key, if there was one, is found no more."""
        entry = self.entries.pop(key, None) or self._replaced.pop(key, None)
        if entry is None:
            return
        for number in entry.keys:
            self._keys[number].pop(key, None)
        for place in self._places.pop(key):
            name, _ = self._names.pop(place)
            del self._cores[entry.group][place]
            for char in {*name.core, *name.full}:
                self._holding[char].discard(place)

    def find(
        self,
        typed: str,
        types: Collection[str] = (),
        limit: int = 10,
        wanted: Mapping[str, Sequence[str]] | None = None,
    ) -> list[Candidate]:
        """The entries that a typed name or number may mean, the nearest first; at most one is certain.

        `wanted` are values that properties should have: they raise and lower, and a number decides.
        """
        wanted = wanted or {}
        found: dict[str, Candidate] = {}
        numbers = [key_of(text) for text in (typed, *(value for values in wanted.values() for value in values))]
        for number in numbers:
            for known in self._keys.get(number, {}).values() if len(number) >= _SHORTEST_KEY else ():
                meant = self._meant(known)
                if meant is not None and _is_of(meant, types):
                    found[meant.key] = Candidate(meant, 100.0, {"identifier": 100.0})
        name = name_of(typed[:LONGEST])
        for place in self._near(name, types) if name.plain else ():
            spelt, named = self._names[place]
            entry = self._meant(named)
            if entry is None:
                continue
            near = nearness(name, spelt)
            if name.core in self._places_alone:
                near = min(near, _AT_MOST_A_PLACE) if near < _SAME else near
            features = {"name": round(near, 1)} | _agreement(entry, wanted)
            score = min(100.0, max(0.0, near + sum(value for key, value in features.items() if key != "name")))
            if score >= _LEAST and (entry.key not in found or found[entry.key].score < score):
                found[entry.key] = Candidate(entry, round(score, 1), features)
        ranked = sorted(found.values(), key=lambda one: (-one.score, len(one.entry.label.zh), one.entry.key))
        return _decided(ranked)[:limit]

    def begin(self, typed: str, types: Collection[str] = (), limit: int = 10) -> list[Entry]:
        """The entries with a name that begins with, or holds, what was typed so far; the shortest first."""
        start = name_of(typed[:LONGEST]).plain
        if not start:
            return []
        ranked: dict[str, tuple[bool, int, str]] = {}
        for name, named in self._names.values():
            if start in name.plain and (entry := self._meant(named)) is not None and _is_of(entry, types):
                rank = (not name.plain.startswith(start), len(name.plain), entry.key)
                ranked[entry.key] = min(rank, ranked.get(entry.key, rank))
        return [self.entries[key] for key in sorted(ranked, key=ranked.__getitem__)[:limit]]

    def _meant(self, entry: Entry) -> Entry | None:
        """An entry, or what took its place; None where that is not here."""
        for _ in range(_MOST_STEPS):
            if entry.instead is None:
                return entry
            following = self.entries.get(entry.instead) or self._replaced.get(entry.instead)
            if following is None:
                return None
            entry = following
        return None

    def _near(self, name: Name, types: Collection[str]) -> set[int]:
        """The places of names worth a second look: those with equal letters, and those that have all of them."""
        places: set[int] = set()
        for group, cores in self._cores.items():
            if types and group not in types and not (CONCEPT in types and group not in ENTITIES):
                continue
            near = extract(name.full, cores, scorer=ratio, limit=_LOOKED_AT, score_cutoff=_LEAST)
            places.update(place for _, _, place in near)
        holders = [self._holding.get(char, set()) for char in set(name.core)]
        full = set.intersection(*sorted(holders, key=len)) if holders else set()
        places.update(place for place in full if _is_of(self._names[place][1], types))
        return places


def _is_of(entry: Entry, types: Collection[str]) -> bool:
    """Whether an entry is of one of some types; the name of a code list is a type as well. No types: of any."""
    return not types or entry.type in types or entry.group in types


def _agreement(entry: Entry, wanted: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """What each wanted property adds or takes away; one that the entry does not have does neither."""
    told: dict[str, float] = {}
    for place, values in wanted.items():
        known = entry.properties.get(place, ())
        if not known or not values:
            continue
        names = {name_of(text).core for value in known for text in (value.text.zh, value.text.en, value.id or "")}
        names |= {key_of(value.id).casefold() for value in known if value.id}
        told[place] = 4.0 if any(name_of(value).core in names for value in values) else -8.0
    return told


def _decided(ranked: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, the first certain where it is near enough and no other comes near it."""
    if not ranked or ranked[0].score < CERTAIN:
        return list(ranked)
    first, *others = ranked
    if others and others[0].score > first.score - _GAP and not (first.score == 100.0 > others[0].score):  # noqa: PLR2004 - all of it
        return list(ranked)
    return [Candidate(first.entry, first.score, first.features, match=True), *others]
