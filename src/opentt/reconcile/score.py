"""How near a typed name comes to a known one, from 0 to 100."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio

if TYPE_CHECKING:
    from opentt.reconcile.names import Name

CERTAIN = 90.0
"""From here on a name may stand for its thing without being looked at, if no other comes near."""

_LEAST_TYPED = 2
_HALF = 0.5


def nearness(typed: Name, known: Name) -> float:
    """100 for the same letters, down through bracket, legal form and kind of body to a share of equal letters.

    A short form, whose letters stand in the full name in that order, lies between 55 and 88.
    """
    if typed.plain == known.plain:
        return 100.0
    if typed.open == known.open:
        return 97.0
    if typed.core == known.core:
        return 95.0
    if typed.full == known.full:
        return 93.0
    if len(typed.stem) >= _LEAST_TYPED and typed.stem == known.stem and _one_is_bare(typed, known):
        return 92.0
    return max(_likeness(typed.core, known.core), _likeness(typed.full, known.full))


def _likeness(typed: str, known: str) -> float:
    """A share of equal letters, or what a short form is worth."""
    near = 0.89 * ratio(typed, known)
    if _is_short_for(typed, known):
        return max(near, _shortened(typed, known))
    if _is_short_for(known, typed):
        return max(near, _shortened(known, typed) - 3)
    return near


def _one_is_bare(typed: Name, known: Name) -> bool:
    """Whether one of two names with the same stem says no kind of body at all."""
    return typed.core == typed.stem or known.core == known.stem


def _is_short_for(short: str, full: str) -> bool:
    """Whether the letters of one stand in the other in that order, from the same first or as one piece."""
    if not _LEAST_TYPED <= len(short) < len(full):
        return False
    if short in full:
        return True
    rest = iter(full)
    return short[0] == full[0] and all(char in rest for char in short)


def _shortened(short: str, full: str) -> float:
    """What a short form is worth: more the more of the full name it has, and more as its beginning or end."""
    share = len(short) / len(full)
    edge = 12.0 if full.startswith(short) else 8.0 if full.endswith(short) else 0.0
    ends = 6.0 if not edge and short[-1] == full[-1] else 0.0
    return min(88.0, 55.0 + 24.0 * share + edge + ends + (3.0 if share >= _HALF else 0.0))
