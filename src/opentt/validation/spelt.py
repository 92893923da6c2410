"""Lines that spell their records in one way: the same text around their values, which are found by its quotes.

Without a backslash, quotes part a line into what stands between values and the texts that are values. DuckDB splits a
line so in a fraction of the time that it takes to read it as JSON.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from opentt.tables.parsing import parse
from opentt.validation.aside import literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from opentt.schema import Step

LOOKED_AT = 300
"""How many of the first lines are looked at."""

MOST = 4
FEWEST = LOOKED_AT // 20
"""How many ways there may be, and how many lines of those looked at each must have."""

_BARE = re.compile(r"([ ]*:[ ]*)(?:-?[0-9]+(?:\.[0-9]+)?|true|false)([ ,{}\[\]]*)")
"""What may stand between two quotes with one value in it that is no text."""

_ODD = (*range(0x20), ord("\\"))
"""Characters that make a text mean another than it is spelt, or make it none."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """How lines are spelt: as parts between quotes, counted from 0.

    `fixed` are parts that all lines have, `texts` those that are values, by their places in the record; `bare` those
    that hold a value between a text before it and one behind.
    """

    count: int
    fixed: tuple[tuple[int, str], ...]
    texts: tuple[tuple[tuple[Step, ...], int], ...]
    bare: tuple[tuple[tuple[Step, ...], int, tuple[str, str]], ...]


def spellings(lines: Iterable[str], is_good: Callable[[str], bool]) -> tuple[Spelling, ...]:
    """The ways in which many of the first lines are spelt, of which `is_good` says that they are without defects."""
    counted: Counter[Spelling] = Counter()
    samples: dict[Spelling, str] = {}
    for line, _ in zip(lines, range(LOOKED_AT), strict=False):
        spelling = _spelling(line)
        if spelling is not None:
            counted[spelling] += 1
            if spelling not in samples and is_good(line):
                samples[spelling] = line
    return tuple(spelling for spelling, times in counted.most_common(MOST) if times >= FEWEST and spelling in samples)


def parts(known: Iterable[Spelling], reader: str) -> str:
    """A FROM item with each line `j` of the reader, its parts `p`, and by `s` which spelling it has; NULL for none.

    A line of some spelling has no backslash, and control characters, if any, in its values alone.
    """
    matches = " ".join(f"WHEN {_match(spelling)} THEN {n}" for n, spelling in enumerate(known))
    if not matches:
        return f"(SELECT j, CAST(NULL AS INTEGER) AS s FROM {reader})"
    split = r"""CASE WHEN NOT contains(j, '\') THEN string_split(j, '"') END"""
    return f"(SELECT j, p, CASE {matches} END AS s FROM (SELECT j, {split} AS p FROM {reader}))"


def value(known: Iterable[Spelling], path: tuple[Step, ...], otherwise: str) -> str:
    """SQL for the value at a place as text: NULL where a spelling has none, `otherwise` in lines of no spelling."""
    found = " ".join(f"WHEN {n} THEN {_values(spelling).get(path, 'NULL')}" for n, spelling in enumerate(known))
    return f"CASE s {found} ELSE {otherwise} END" if found else otherwise


def _spelling(line: str) -> Spelling | None:
    """How a line is spelt; None where its parts cannot be told apart by its quotes."""
    read = parse(line)
    if not isinstance(read.value, dict) or read.repeated or any(chr(odd) in line for odd in _ODD):
        return None
    told = line.split('"')
    texts: dict[tuple[Step, ...], int] = {}
    bare: dict[tuple[Step, ...], tuple[int, tuple[str, str]]] = {}
    inside = iter(range(1, len(told), 2))
    for path, found, behind in _walk(read.value, (), inside, 0):
        if isinstance(found, str):
            texts[path] = behind
            continue
        match = _BARE.fullmatch(told[behind + 1])
        if match is None or isinstance(path[-1], int):
            return None
        bare[path] = behind + 1, (match[1], match[2])
    places = {*texts.values(), *(place for place, _ in bare.values())}
    if len(places) < len(texts) + len(bare):
        return None
    fixed = tuple((place, part) for place, part in enumerate(told) if place not in places)
    return Spelling(len(told), fixed, tuple(texts.items()), tuple((path, *told) for path, told in bare.items()))


def _walk(
    value: Any,  # noqa: ANN401 - any JSON value
    path: tuple[Step, ...],
    inside: Iterator[int],
    name: int,
) -> Iterator[tuple[tuple[Step, ...], Any, int]]:
    """Each value but null with its place: a text with its own part, another with that of its name."""
    if isinstance(value, dict):
        for member, inner in value.items():
            yield from _walk(inner, (*path, member), inside, next(inside))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _walk(inner, (*path, place), inside, name)
    elif isinstance(value, str):
        yield path, value, next(inside)
    elif value is not None:
        yield path, value, name


def _match(spelling: Spelling) -> str:
    """SQL that says whether the parts of a line are those of a spelling."""
    tests = [f"len(p) = {spelling.count}"]
    tests += [f"p[{place + 1}] = {literal(part)}" for place, part in spelling.fixed]
    for _, place, (before, behind) in spelling.bare:
        tests.append(f"starts_with(p[{place + 1}], {literal(before)}) AND ends_with(p[{place + 1}], {literal(behind)})")
    return " AND ".join(tests)


def _values(spelling: Spelling) -> Mapping[tuple[Step, ...], str]:
    """SQL for each value."""
    bare = {
        path: f"substr(p[{place + 1}], {len(before) + 1}, strlen(p[{place + 1}]) - {len(before) + len(behind)})"
        for path, place, (before, behind) in spelling.bare
    }
    return {path: f"p[{place + 1}]" for path, place in spelling.texts} | bare
