"""Codes found by what people type: Chinese in one go, pinyin or its initials, English words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from opentt.vocab import label_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from opentt.vocab import Concept, Scheme


class Closeness(IntEnum):
    """How near a name comes to what was typed, the nearest first."""

    SAME = 0
    BEGINS = 1
    BEGINS_SPOKEN = 2
    HOLDS = 3
    HOLDS_SPOKEN = 4
    INSIDE_WORD = 5
    IN_ORDER = 6


LEAST_IN_ORDER = 3
"""How many characters must be typed before names are found that only have them in that order."""


@dataclass(frozen=True, slots=True)
class Name:
    """A spelling of a code as it is compared, with the syllables it is read by where it is Chinese."""

    key: str
    starts: tuple[str, ...]
    syllables: tuple[str, ...]

    def closeness(self, typed: str) -> Closeness | None:
        """How near the name comes to a typed text, as `label_key` gives it; None where it does not."""
        spoken = typed if typed.isascii() else None
        initials = "".join(syllable[0] for syllable in self.syllables)
        tests = (
            (Closeness.SAME, typed == self.key),
            (Closeness.BEGINS, self.key.startswith(typed)),
            (Closeness.BEGINS_SPOKEN, spoken and (initials.startswith(typed) or _says(self.syllables, typed))),
            (Closeness.HOLDS, any(rest.startswith(typed) for rest in self.starts)),
            (Closeness.HOLDS_SPOKEN, spoken and (typed in initials or _says_inside(self.syllables, typed))),
            (Closeness.INSIDE_WORD if spoken else Closeness.HOLDS, typed in self.key),
            (Closeness.IN_ORDER, _in_order(typed, initials if spoken else self.key)),
        )
        return next((closeness for closeness, holds in tests if holds), None)


def find(schemes: Iterable[Scheme], readings: Mapping[str, str], words: Sequence[str]) -> list[Concept]:
    """The codes that the words mean together, else those whose names have every one of them; the closest first.

    Among equally close ones, those of lists that the law closes come first. `readings` tells how labels are
    spoken, as `load_readings` gives them.
    """
    keys = [key for word in words if (key := label_key(word))]
    ranked = []
    for scheme in schemes:
        for concept in scheme.concepts.values():
            names = [_name(spelling, readings) for spelling in concept.spellings]
            rank = _rank(names, keys)
            if rank:
                ranked.append((*rank, not scheme.closed, concept.scheme, concept.code, concept))
    return [concept for *_, concept in sorted(ranked, key=lambda entry: entry[:5])]


def _rank(names: Sequence[Name], keys: Sequence[str]) -> tuple[Closeness, int] | None:
    """How near the nearest name comes to what was typed, as a whole or word by word, and how long a name that is."""
    whole = "".join(keys)
    near = [(close, len(name.key)) for name in names if whole and (close := name.closeness(whole)) is not None]
    if len(keys) > 1:
        words = [
            min((close for name in names if (close := name.closeness(key)) is not None), default=None) for key in keys
        ]
        held = [close for close in words if close is not None and close is not Closeness.IN_ORDER]
        if len(held) == len(keys):
            near.append((max(Closeness.HOLDS, *held), len(names[1].key)))
    return min(near, default=None)


def _name(spelling: str, readings: Mapping[str, str]) -> Name:
    words = spelling.replace("-", " ").split()
    starts = tuple(label_key("".join(words[place:])) for place in range(1, len(words)))
    return Name(label_key(spelling), starts, tuple(readings.get(spelling, "").split()))


def _says(syllables: Sequence[str], typed: str) -> bool:
    return "".join(syllables).startswith(typed)


def _says_inside(syllables: Sequence[str], typed: str) -> bool:
    """Whether the syllables say it from one of them on, not from the middle of one."""
    return typed in "".join(syllables) and any(_says(syllables[place:], typed) for place in range(1, len(syllables)))


def _in_order(typed: str, name: str) -> bool:
    """Whether a name begins as it was typed and has the rest in that order, at most as much again left out."""
    if not LEAST_IN_ORDER <= len(typed) < len(name) <= 2 * len(typed) or name[0] != typed[0]:
        return False
    left = iter(name)
    return all(char in left for char in typed)
