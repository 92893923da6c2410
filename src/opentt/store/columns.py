"""Lines of one shape made ready together, value by value of all of them: what recurs is worked on once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from opentt.store import bigrams
from opentt.store.block import Block
from opentt.store.facets import LARGEST, LONGEST, year_of
from opentt.store.prepared import digest
from opentt.store.shape import Slot, canonical
from opentt.store.tables import NO_AMOUNT
from opentt.validation.personal import are_impersonal, hide_all, is_impersonal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opentt.store.shape import Shape, Source

    Column = Sequence[str]

Made = TypeVar("Made")


Places = dict[tuple[str, str], int]
"""Coded values, as field and code, by their places among them."""


def made(shape: Shape, lines: Sequence[tuple[str, ...]], places: Places | None = None) -> Block:
    """What `prepared.prepare` makes of the records of lines, which are given by their values, in their order.

    Coded values take places after those that are given. Codes come from the values as they are, all else that a
    record is found by from what the public sees.
    """
    count = len(lines)
    given: list[Column] = list(zip(*lines, strict=True))
    written = list(given)
    for n in shape.numbers:
        written[n] = _each(canonical, given[n])
    seen = list(written)
    for n in shape.shown:
        if not are_impersonal(written[n]):
            seen[n] = _each(_covered, written[n])
    bodies = shape.body.of(written)
    public = shape.public.of(seen) if shape.public else None
    source, district, name, title, updated_at = [_column(told, seen, count) for told in shape.columns]
    words = [_all_at_once(bigrams.words, _column(told, seen, count)) for told in shape.words]
    places = {} if places is None else places
    codes = _coded([(path, _column(told, given, count)) for path, told in shape.codes], count, places)
    return Block(
        shape.entity,
        list(places),
        given[shape.id],
        bodies,
        list(map(digest, bodies)),
        public or [None] * count,
        list(map(digest, public)) if public else [None] * count,
        [status or "active" for status in _column(shape.status, given, count)],
        source,
        district,
        [(one or other)[:LONGEST] for one, other in zip(name, title, strict=True)],
        updated_at,
        _each(year_of, _column(shape.year, given if shape.is_year_number else seen, count)),
        [NO_AMOUNT] * count if shape.amount is None else list(map(_cents, written[shape.amount])),
        codes,
        list(map(bigrams.indexed, zip(*words, strict=True))) if words else [""] * count,
    )


def _column(source: Source, columns: Sequence[Column], count: int) -> Column:
    """A value of each line, or the one that all have."""
    return columns[source.n] if isinstance(source, Slot) else [source] * count


def _each(make: Callable[[str], Made], values: Column) -> list[Made]:
    """What is made of each value, once of values that are the same."""
    return _all_at_once(lambda some: list(map(make, some)), values)


def _all_at_once(make: Callable[[Sequence[str]], list[Made]], values: Column) -> list[Made]:
    """The same where all values are worked on together."""
    some = list(set(values))
    known = dict(zip(some, make(some), strict=True))
    return [known[value] for value in values]


def _coded(columns: Sequence[tuple[str, Column]], count: int, places: Places) -> list[tuple[int, ...]]:
    """Of each record the places of its coded values; those that have none get one."""
    numbers = []
    for field, column in columns:
        known = {code: places.setdefault((field, code), len(places)) for code in set(column)}
        numbers.append([known[code] for code in column])
    rows: list[tuple[int, ...]] = list(zip(*numbers, strict=True)) if numbers else [()] * count
    if len({field for field, _ in columns}) < len(columns):
        rows = [tuple(dict.fromkeys(row)) for row in rows]
    return rows


def _covered(text: str) -> str:
    """The text with the numbers and addresses of people covered."""
    return text if is_impersonal(text) else hide_all(text) or text


def _cents(number: str) -> int:
    """The 分 of a plain number of 元, cut off; as `facets` has it."""
    whole, _, part = number.partition(".")
    return int(whole + f"{part}00"[:2]) if int(whole) < LARGEST else NO_AMOUNT
