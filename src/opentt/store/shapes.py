"""Lines of known shapes made ready without being read value by value; what is learnt of a batch on the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from opentt.store.bigrams import indexed
from opentt.store.facets import LARGEST, LONGEST, Found, year_of
from opentt.store.prepared import Prepared, digest, encoded, prepare
from opentt.store.shape import Shape, Slot, canonical, learnt
from opentt.store.tables import NO_AMOUNT
from opentt.validation.personal import hide_all, is_impersonal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from opentt.schema import Entity
    from opentt.store.shape import Source

_ODD = bytes([*range(0x20), ord("\\")])
"""Bytes that a line of a shape does not hold: what is spelt with them is not what it means."""

_FIRST = 50
"""Lines that are read one by one before a shape is learnt, so that a small batch is not held up."""

_MOST_SHAPES = 64
_MOST_PAIRS = 4096


class _Pairs(dict[str, tuple[str, str]]):
    """Field and code by code: the same pair for the same, which processes hand one another once."""

    def __init__(self, path: str, always: str | None = None) -> None:
        """Nothing: no code was met; `always` is that of every line, whatever is asked for."""
        super().__init__()
        self.path = path
        self.always = always

    def __missing__(self, code: str) -> tuple[str, str]:
        """The pair of a code that is met first."""
        if len(self) >= _MOST_PAIRS:
            self.clear()
        pair = self[code] = self.path, code if self.always is None else self.always
        return pair


@dataclass(frozen=True, slots=True)
class _Known:
    """A shape, and its coded values: where they are, and the pairs that were made of them."""

    shape: Shape
    coded: tuple[tuple[int, _Pairs], ...]


@dataclass(slots=True)
class Shapes:
    """The shapes that lines were found to have, by how many quotes they hold; and how many lines had none of them."""

    known: dict[int, list[_Known]] = field(default_factory=dict)
    count: int = 0
    others: int = 0


def from_line(shapes: Shapes, line: bytes, writes: Callable[[str, str], bool]) -> Prepared | None:
    """The record of a line made ready; None where it is of no known shape, or must not be written.

    Whatever this gives, `prepared.prepare` gives of the record of the line.
    """
    if not shapes.count:
        return None
    line = line.strip(b" \t\r\n")
    if len(line.translate(None, _ODD)) < len(line):
        return None
    try:
        text = line.decode()
    except UnicodeDecodeError:
        return None
    alike = shapes.known.get(text.count('"'), [])
    for place, known in enumerate(alike):
        found = known.shape.pattern.fullmatch(text)
        if found is None:
            continue
        values = found.groups()
        if any(values[n] in codes for n, codes in known.shape.unlike):
            continue
        if place:
            alike.insert(0, alike.pop(place))
        return _made(known, values) if writes(known.shape.entity, values[known.shape.id]) else None
    return None


def learn(shapes: Shapes, entity: Entity, line: bytes, value: Mapping[str, Any], *, wrapped: bool) -> None:
    """Nothing: other lines like this one, which was read and made ready, will be known by their shape.

    `wrapped` says that the record is the member `record` of the line.
    """
    shapes.others += 1
    line = line.strip(b" \t\r\n")
    if shapes.others <= _FIRST or shapes.count >= _MOST_SHAPES or len(line.translate(None, _ODD)) < len(line):
        return
    text = line.decode()
    shape = learnt(entity, text, value, wrapped=wrapped)
    if shape is not None:
        coded = tuple(
            (code.n, _Pairs(path)) if isinstance(code, Slot) else (shape.id, _Pairs(path, code))
            for path, code in shape.codes
        )
        shapes.known.setdefault(text.count('"'), []).insert(0, _Known(shape, coded))
        shapes.count += 1


def ready(shapes: dict[str, Shapes], entity: Entity, record: Mapping[str, Any], text: bytes | None = None) -> Prepared:
    """What `prepared.prepare` gives of a record, by the shape of its text where that is known.

    `text` is the record as `prepared.encoded` gives it, `shapes` those of each entity so far. Raises ValueError where
    JSON cannot carry one of its numbers.
    """
    known = shapes.setdefault(entity.name, Shapes())
    body = encoded(record) if text is None else text
    made = from_line(known, body, lambda _, identifier: identifier == record["id"])
    if made is None:
        made = prepare(entity, record)
        learn(known, entity, body, record, wrapped=False)
    return made


def _made(known: _Known, found: tuple[str, ...]) -> Prepared:
    """What `prepared.prepare` makes of the record with these values."""
    shape = known.shape
    values: Sequence[str] = found
    if shape.numbers:
        values = written = list(found)
        for n in shape.numbers:
            written[n] = canonical(written[n])
    body = shape.body.of(values)
    seen = _covered(values, shape.shown)
    public = None if shape.public is None else shape.public.of(seen)
    return Prepared(
        entity=shape.entity,
        id=found[shape.id],
        body=body,
        etag=digest(body),
        public_body=public,
        public_etag=None if public is None else digest(public),
        found=_found(known, found, seen),
    )


def _found(known: _Known, values: tuple[str, ...], seen: Sequence[str]) -> Found:
    """What the record is found by: codes come from its values as they are, all else from what the public sees."""
    shape = known.shape
    source, district, name, title, updated_at = [
        seen[column.n] if isinstance(column, Slot) else column for column in shape.columns
    ]
    return Found(
        status=_of(shape.status, values) or "active",
        source=source,
        district=district,
        name=(name or title)[:LONGEST],
        updated_at=updated_at,
        year=year_of(_of(shape.year, values if shape.is_year_number else seen)),
        amount=NO_AMOUNT if shape.amount is None else _cents(values[shape.amount]),
        codes=tuple(dict.fromkeys([pairs[values[n]] for n, pairs in known.coded])),
        words=" ".join(indexed([seen[word.n] if isinstance(word, Slot) else word for word in shape.words])),
    )


def _of(source: Source, values: Sequence[str]) -> str:
    return values[source.n] if isinstance(source, Slot) else source


def _covered(values: Sequence[str], shown: Sequence[int]) -> Sequence[str]:
    """The values with the numbers and addresses of people in those that are shown covered."""
    covered = None
    for n in shown:
        value = values[n]
        if not is_impersonal(value) and (told := hide_all(value)) is not None and told != value:
            covered = covered or list(values)
            covered[n] = told
    return covered or values


def _cents(number: str) -> int:
    """The 分 of a plain number of 元, cut off; as `facets` has it."""
    whole, _, part = number.partition(".")
    return int(whole + f"{part}00"[:2]) if int(whole) < LARGEST else NO_AMOUNT
