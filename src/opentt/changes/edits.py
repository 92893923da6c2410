"""One record before and after, field by field; parts are matched by what they say and not by where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from opentt.canonical import json_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentt.schema import Field, Step

NAMING = ("id", "year", "scheme", "code", "kind", "role", "status", "number", "value", "name", "title", "date")
"""The members that tell a part from its neighbours, the most telling first."""

_NAMED = 4
"""How much an equal naming member weighs against an equal member of another name."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A value that is new, gone or another. `before` and `after` are None where there is none.

    `path` leads through the new record where the value is there, else through the old one; `labels` has, for each
    position in it, the members that name the part.
    """

    path: tuple[Step, ...]
    before: Any
    after: Any
    labels: Mapping[tuple[Step, ...], tuple[tuple[str, Any], ...]]

    @property
    def kind(self) -> Literal["added", "removed", "changed"]:
        """What happened to the value."""
        if self.before is None:
            return "added"
        return "removed" if self.after is None else "changed"


def edits(root: Field, before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Edit, ...]:
    """Every difference between two records in canonical form, in the order of the schema."""
    return tuple(_members((), root, before, after, {}))


Labels = dict[tuple["Step", ...], tuple[tuple[str, Any], ...]]


def _members(
    path: tuple[Step, ...], field: Field | None, before: Mapping[str, Any], after: Mapping[str, Any], labels: Labels
) -> Iterator[Edit]:
    children = field.child if field is not None else {}
    known = [name for name in children if name in before or name in after]
    others = sorted((before.keys() | after.keys()) - set(children))
    for name in (*known, *others):
        yield from _value((*path, name), children.get(name), before.get(name), after.get(name), labels)


def _value(path: tuple[Step, ...], field: Field | None, before: Any, after: Any, labels: Labels) -> Iterator[Edit]:  # noqa: ANN401 - any JSON value
    if json_text(before) == json_text(after):
        return
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _members(path, field, before, after, labels)
    elif isinstance(before, list | None) and isinstance(after, list | None):
        yield from _items(path, field, before or [], after or [], labels)
    else:
        yield Edit(path, before, after, labels)


def _items(
    path: tuple[Step, ...], field: Field | None, before: Sequence[Any], after: Sequence[Any], labels: Labels
) -> Iterator[Edit]:
    item = field.item if field is not None else None
    if (field is None or field.ordered) and sorted(map(json_text, before)) == sorted(map(json_text, after)):
        yield Edit(path, before, after, labels)
        return
    left, right = list(range(len(before))), list(range(len(after)))
    places: dict[str, list[int]] = {}
    for at in right:
        places.setdefault(json_text(after[at]), []).append(at)
    for at in list(left):
        same = places.get(json_text(before[at]))
        if same:
            left.remove(at)
            right.remove(same.pop(0))
    for old, new in _pairs(before, after, left, right):
        left.remove(old)
        right.remove(new)
        here = (*path, new)
        yield from _members(here, item, before[old], after[new], {**labels, here: _named(after[new])})
    for old in left:
        here = (*path, old)
        yield Edit(here, before[old], None, {**labels, here: _named(before[old])})
    for new in right:
        here = (*path, new)
        yield Edit(here, None, after[new], {**labels, here: _named(after[new])})


def _pairs(
    before: Sequence[Any], after: Sequence[Any], left: Sequence[int], right: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """The parts that are the same part, changed: the most alike first, each in one pair only."""
    scored = sorted(
        (-score, old, new) for old in left for new in right if (score := _alike(before[old], after[new])) > 0
    )
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for _, old, new in scored:
        if old not in taken_old and new not in taken_new:
            taken_old.add(old)
            taken_new.add(new)
            yield old, new


def _alike(before: Any, after: Any) -> int:  # noqa: ANN401 - any JSON value
    """How much two parts have in common; 0 where they are different parts."""
    if not (isinstance(before, dict) and isinstance(after, dict)):
        return 0
    same = [name for name in before if name in after and before[name] == after[name]]
    naming = [name for name in same if name in NAMING or name.endswith("_id")]
    if not naming and len(same) * 2 < min(len(before), len(after)):
        return 0
    return len(same) + _NAMED * len(naming)


def _named(part: Any) -> tuple[tuple[str, Any], ...]:  # noqa: ANN401 - any JSON value
    """The members that a part goes by, two at most."""
    if not isinstance(part, dict):
        return ()
    return tuple((name, part[name]) for name in NAMING if isinstance(part.get(name), str | int))[:2]
