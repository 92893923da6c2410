"""A shape that JSON lines have in common: their members in one order, and what their values are put into.

    line learnt from → pattern that finds its values in other lines → texts and columns that these are put into

Registers write line after line in one way. What is made of a line of a known shape is what `prepared.prepare` makes
of its record, whose own functions are asked once: about a record that holds marks in the place of its values.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import repeat
from typing import TYPE_CHECKING, Any

from opentt.store import facets
from opentt.store.prepared import encoded
from opentt.store.visible import DECIDING, visible

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from opentt.schema import Entity

_TOKEN = re.compile(r'"([^"]*)"([ \t]*:)?|(-?[0-9][-+.0-9eE]*)')
_PLAIN = r"(?:0|[1-9][0-9]{0,10})(?:\.[0-9]{1,4})?"
"""Numbers that a double carries and writes without an exponent; others are part of a shape."""
_IS_PLAIN = re.compile(_PLAIN)

_TEXT_MARK = "\ue000{}\ue001"
_NUMBER_MARK = 7_317_000_000_000_000
_MARK = re.compile("\ue000([0-9]+)\ue001|7317000([0-9]{9})")
_ANY_MARK = re.compile(_MARK.pattern.replace("(", "(?:"))
_MOST_VALUES = 400


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of a value in a line, counted from 0."""

    n: int


Source = Slot | str
"""A value of the line, or one that all lines of the shape have."""


@dataclass(frozen=True, slots=True)
class Written:
    """The parts of a text, and which values stand between them; there is one at least."""

    parts: tuple[str, ...]
    order: tuple[int, ...]

    def of(self, columns: Sequence[Sequence[str]]) -> list[bytes]:
        """The text in UTF-8 with the values of each line; a column has one value of all lines."""
        woven: list[Iterable[str]] = [repeat(self.parts[0])]
        for n, part in zip(self.order, self.parts[1:], strict=True):
            woven += [columns[n], repeat(part)]
        return [text.encode() for text in map("".join, zip(*woven, strict=False))]


@dataclass(frozen=True, slots=True)
class Shape:
    """What is made of a line whose values `pattern` finds.

    `numbers` are the values that are numbers, `shown` the texts that the public sees. A value in `unlike` must be none
    of its codes. `columns` are source, district, name, title and updated_at.
    """

    entity: str
    pattern: re.Pattern[str]
    unlike: tuple[tuple[int, frozenset[str]], ...]
    id: int
    numbers: tuple[int, ...]
    body: Written
    public: Written | None
    shown: tuple[int, ...]
    status: Source
    columns: tuple[Source, ...]
    year: Source
    is_year_number: bool
    amount: int | None
    codes: tuple[tuple[str, Source], ...]
    words: tuple[Source, ...]


def learnt(entity: Entity, text: str, value: Mapping[str, Any], *, wrapped: bool) -> Shape | None:
    """The shape of a line from its text, without backslashes, and its value; None where it is not worth it.

    `wrapped` says that the record is the member `record` of the line.
    """
    record: Mapping[str, Any] = value["record"] if wrapped else value
    if "\ue000" in text or str(_NUMBER_MARK)[:7] in text or (wrapped and set(value) != {"entity", "record"}):
        return None
    if not isinstance(record.get("id"), str) or not isinstance(record.get("record_status", ""), str):
        return None
    learning = _Learning(entity, _tokens(text))
    try:
        marked = learning.marked(value, ())
        if next(learning.tokens, None) is not None or len(learning.slots) > _MOST_VALUES:
            return None
        return _shape(entity, learning, text, marked["record"] if wrapped else marked)
    except (StopIteration, _OddError):
        return None


def canonical(number: str) -> str:
    """A plain number as `encoded` writes it.

    >>> canonical("100.50"), canonical("3.00")
    ('100.5', '3')
    """
    return number.rstrip("0").rstrip(".") if "." in number else number


class _OddError(Exception):
    """A value that is not where it was looked for."""


@dataclass(frozen=True, slots=True)
class _Token:
    """A value of a line as it is spelt, and where."""

    text: str
    start: int
    end: int
    is_number: bool


def _tokens(text: str) -> Iterator[_Token]:
    """The texts and numbers of a line that are no names of members."""
    for found in _TOKEN.finditer(text):
        if found[3] is not None:
            yield _Token(found[3], found.start(), found.end(), is_number=True)
        elif found[2] is None:
            yield _Token(found[1], found.start(), found.end(), is_number=False)


class _Learning:
    """The values of a line on the way to its shape, in their order."""

    def __init__(self, entity: Entity, tokens: Iterator[_Token]) -> None:
        """Nothing: none was looked at yet."""
        self.deciding = DECIDING.get(entity.name, {})
        self.tokens = tokens
        self.slots: list[_Token] = []
        self.unlike: list[tuple[int, frozenset[str]]] = []

    def marked(self, value: Any, path: tuple[str, ...]) -> Any:  # noqa: ANN401 - any JSON value
        """The value, which stands at that path without positions, with marks in place of what may differ."""
        if isinstance(value, dict):
            return {name: self.marked(inner, (*path, name)) for name, inner in value.items()}
        if isinstance(value, list):
            return [self.marked(inner, path) for inner in value]
        if value is None or isinstance(value, bool):
            return value
        token = next(self.tokens)
        if token.is_number == isinstance(value, str) or (isinstance(value, str) and value != token.text):
            raise _OddError
        if token.is_number and not _IS_PLAIN.fullmatch(token.text):
            return value
        if isinstance(value, str) and self._decides(value, path):
            return value
        self.slots.append(token)
        n = len(self.slots) - 1
        return _NUMBER_MARK + n if token.is_number else _TEXT_MARK.format(n)

    def _decides(self, value: str, path: tuple[str, ...]) -> bool:
        """Whether a value is the same in all lines of a shape: what is made of them depends on it."""
        if path == ("entity",) or path[-2:] == ("withheld", "field"):
            return True
        codes = self.deciding.get(".".join(path).removeprefix("record."))
        if codes is not None and value not in codes:
            self.unlike.append((len(self.slots), codes))
        return codes is not None and value in codes


def _shape(entity: Entity, learning: _Learning, text: str, record: Mapping[str, Any]) -> Shape:
    public = visible(entity, record)
    seen = public or {}
    codes = facets.codes_of(entity, record)
    words = facets.texts_of(entity, seen)
    shown = [] if public is None else [n for n, is_text in _marks(encoded(public).decode()) if is_text]
    year, amount = (seen.get(members.get(entity.name, "")) for members in (facets.YEAR, facets.AMOUNT))
    dated, paid = (_source(value) if _is_number(value) else None for value in (year, amount))
    if isinstance(dated, str) or isinstance(paid, str):
        raise _OddError
    return Shape(
        entity=entity.name,
        pattern=_pattern(text, learning.slots),
        unlike=tuple(learning.unlike),
        id=_number_of(record["id"]),
        numbers=tuple(n for n, token in enumerate(learning.slots) if token.is_number),
        body=_written(record),
        public=None if public is None else _written(public),
        shown=tuple(shown),
        status=_source(record.get("record_status", "")),
        columns=tuple(_source(_text(seen, name)) for name in ("source", "region", "name", "title", "updated_at")),
        year=dated or (_source(year) if isinstance(year, str) else ""),
        is_year_number=dated is not None,
        amount=paid.n if paid else None,
        codes=tuple((path, _source(code)) for path, code in codes),
        words=tuple(_source(word) for word in words),
    )


def _text(seen: Mapping[str, Any], name: str) -> str:
    value = seen.get(name)
    return value if isinstance(value, str) else ""


def _pattern(text: str, slots: Collection[_Token]) -> re.Pattern[str]:
    """What all lines of the shape match: their values are its groups."""
    parts, end = [], 0
    for token in slots:
        parts.append(re.escape(text[end : token.start]))
        parts.append(f"({_PLAIN})" if token.is_number else '"([^"]*)"')
        end = token.end
    return re.compile("".join([*parts, re.escape(text[end:])]))


def _number_of(mark: str) -> int:
    found = _MARK.fullmatch(mark)
    if found is None:
        raise _OddError
    return int(found[1])


def _source(value: object) -> Source:
    """Where a value of the marked record comes from."""
    told = value if isinstance(value, str) else str(value)
    found = _MARK.fullmatch(told)
    return Slot(int(found[1] or found[2])) if found else told


def _is_number(value: object) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _marks(text: str) -> Iterator[tuple[int, bool]]:
    """The values whose marks are in a text, and whether each is a text."""
    for found in _MARK.finditer(text):
        yield int(found[1] or found[2]), found[1] is not None


def _written(value: Mapping[str, Any]) -> Written:
    text = encoded(value).decode()
    return Written(tuple(_ANY_MARK.split(text)), tuple(n for n, _ in _marks(text)))
