"""One change between two versions of the standard: plain data, rendered late."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from opentt.text import Text
from opentt.versions.classes import CLASSES
from opentt.vocab import label_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.versions.classes import Verdict

_NOTHING = Text("无", "none")


@dataclass(frozen=True, slots=True)
class Change:
    """What changed where. `kind` is a row of `CLASSES`; `before` and `after` are missing where one side has nothing.

    >>> Change("field-removed", "contract.title").verdict.level.value
    'major'
    """

    kind: str
    subject: str
    before: Text | None = None
    after: Text | None = None

    @property
    def verdict(self) -> Verdict:
        """How large a step the change takes, and why."""
        return CLASSES[self.kind]


def from_to(kind: str, subject: str, before: object, after: object, *, named: str = "") -> Change:
    """A change of a value that reads the same in both languages; `named` is the keyword it stands under."""
    old, new = _plain(before), _plain(after)
    return Change(kind, subject, Text(f"{named} {old.zh}", f"{named} {old.en}") if named else old, new)


def differing(kind: str, subject: str, before: object, after: object) -> Iterator[Change]:
    """The change of a value where it is one."""
    if before != after:
        yield from_to(kind, subject, before, after)


def reworded(kind: str, subject: str, before: Text, after: Text) -> Iterator[Change]:
    """The change of a text where it is one; what stayed as it was in one language is told in the other."""
    if before == after:
        return
    if before.zh == after.zh:
        yield Change(kind, subject, Text(before.en, before.en), Text(after.en, after.en))
    elif before.en == after.en:
        yield Change(kind, subject, Text(before.zh, before.zh), Text(after.zh, after.zh))
    else:
        yield Change(kind, subject, before, after)


def respelt(
    lost: str, gained: str, subject: str, before: tuple[set[str], set[str]], after: tuple[set[str], set[str]]
) -> Iterator[Change]:
    """What is no longer read and what is now read as well, of names and of other spellings.

    A name that goes and stays as a spelling is not lost, and a new name is told as a name only.
    """
    if before == after:
        return
    was, now = {label_key(text) for text in set().union(*before)}, {label_key(text) for text in set().union(*after)}
    gone = sorted(text for text in set().union(*before) if label_key(text) not in now)
    come = sorted(text for text in after[1] if label_key(text) not in was)
    if gone:
        yield Change(lost, subject, before=_listed(gone))
    if come:
        yield Change(gained, subject, after=_listed(come))


def of_period(
    subject: str,
    before: tuple[date | None, date | None],
    after: tuple[date | None, date | None],
    *,
    narrowed: str,
    widened: str,
) -> Iterator[Change]:
    """The change of a period, an open end being without bound; one that moves is both wider and narrower."""
    (old_from, old_until), (new_from, new_until) = before, after
    old = (old_from or date.min, old_until or date.max)
    new = (new_from or date.min, new_until or date.max)
    if new[0] > old[0] or new[1] < old[1]:
        yield Change(narrowed, subject, _period(*before), _period(*after))
    if new[0] < old[0] or new[1] > old[1]:
        yield Change(widened, subject, _period(*before), _period(*after))


def _plain(value: object) -> Text:
    """The value as both languages write it."""
    if value is None or value in ([], {}):
        return _NOTHING
    if isinstance(value, dict):
        text = ", ".join(f"{name} {_written(inner)}" for name, inner in value.items())
    elif isinstance(value, list):
        text = ", ".join(_written(inner) for inner in value)
    else:
        text = _written(value)
    return Text(text, text)


def _written(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _listed(values: list[str]) -> Text:
    return Text("、".join(values), ", ".join(values))


def _period(start: date | None, end: date | None) -> Text:
    both = f"{start or '…'} – {end or '…'}"
    return Text(both, both)
