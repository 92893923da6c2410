"""The shapes of lines as they are learnt, and lines known by them, which are not read value by value."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from opentt.store.block import merged, records_of
from opentt.store.columns import made
from opentt.store.prepared import encoded, prepare
from opentt.store.shape import learnt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from opentt.schema import Entity
    from opentt.store.block import Block
    from opentt.store.columns import Places
    from opentt.store.prepared import Prepared
    from opentt.store.shape import Shape

_ODD = bytes([*range(0x20), ord("\\")])
"""Bytes that a line of a shape does not hold: what is spelt with them is not what it means."""

_AMID = bytes(byte for byte in _ODD if byte != ord("\n"))
"""The same, for many lines."""

_FIRST = 50
"""Lines that are read one by one before a shape is learnt, so that a small batch is not held up."""

_MOST_SHAPES = 64


class Alike(NamedTuple):
    """A line of a known shape, which is not made ready yet, by its values."""

    shape: Shape
    values: tuple[str, ...]


@dataclass(slots=True)
class Shapes:
    """The shapes that lines were found to have, by how many quotes they hold; and how many lines had none of them.

    `usual` is the shape that some lines had all, and `lines` finds the values in every line like that.
    """

    known: dict[int, list[Shape]] = field(default_factory=dict)
    count: int = 0
    others: int = 0
    usual: Shape | None = None
    lines: re.Pattern[str] = re.compile("")


def alike(shapes: Shapes, line: bytes, writes: Callable[[str, str], bool]) -> Alike | None:
    """A line by its shape; None where it is of no known shape, or must not be written."""
    if not shapes.count:
        return None
    line = line.strip(b" \t\r\n")
    if len(line.translate(None, _ODD)) < len(line):
        return None
    try:
        text = line.decode()
    except UnicodeDecodeError:
        return None
    known = shapes.known.get(text.count('"'), [])
    for place, shape in enumerate(known):
        found = shape.pattern.fullmatch(text)
        if found is None:
            continue
        values = found.groups()
        if any(values[n] in codes for n, codes in shape.unlike):
            continue
        if place:
            known.insert(0, known.pop(place))
        return Alike(shape, values) if writes(shape.entity, values[shape.id]) else None
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
        shapes.known.setdefault(text.count('"'), []).insert(0, shape)
        shapes.count += 1


def ready(shapes: dict[str, Shapes], entity: Entity, record: Mapping[str, Any], text: bytes | None = None) -> Prepared:
    """What `prepared.prepare` gives of a record, by the shape of its text where that is known.

    `text` is the record as `prepared.encoded` gives it, `shapes` those of each entity so far. Raises ValueError where
    JSON cannot carry one of its numbers.
    """
    known = shapes.setdefault(entity.name, Shapes())
    body = encoded(record) if text is None else text
    found = alike(known, body, lambda _, identifier: identifier == record["id"])
    if found is not None:
        return together([found])[0]
    made = prepare(entity, record)
    learn(known, entity, body, record, wrapped=False)
    return made


def together(lines: Sequence[Alike]) -> list[Prepared]:
    """What `prepared.prepare` gives of the records of some lines, in their order."""
    ready: dict[int, Prepared] = {}
    for some in _by_shape(lines):
        block = made(lines[some[0]].shape, [lines[place].values for place in some])
        ready.update(zip(some, records_of(block), strict=True))
    return [ready[place] for place in range(len(lines))]


def _by_shape(lines: Sequence[Alike]) -> list[list[int]]:
    """The places of the lines of each shape."""
    places: dict[int, list[int]] = {}
    for place, line in enumerate(lines):
        places.setdefault(id(line.shape), []).append(place)
    return list(places.values())


def as_block(shapes: Shapes, lines: Sequence[Alike]) -> Block | None:
    """The same as a block; None where there is no line, or not all are of one entity.

    Where all are of one shape, more like them may come.
    """
    if len({line.shape.entity for line in lines}) != 1:
        return None
    groups = _by_shape(lines)
    places: Places = {}
    blocks = [made(lines[some[0]].shape, [lines[place].values for place in some], places) for some in groups]
    if len(blocks) > 1:
        shapes.usual = None
        return merged(blocks, list(places), list(chain.from_iterable(groups)))
    shape = lines[0].shape
    if shape is not shapes.usual and shape.pattern.groups > 1:
        shapes.usual, shapes.lines = shape, re.compile(f"^{shape.pattern.pattern}$", re.MULTILINE)
    return blocks[0]


def all_alike(shapes: Shapes, lines: bytes, writes_all: Callable[[str, Iterable[str]], bool]) -> Block | None:
    """Lines as a block where all have the usual shape; None where not, or where one must not be written."""
    shape = shapes.usual
    if shape is None or len(lines.translate(None, _AMID)) < len(lines):
        return None
    try:
        text = lines.decode().removesuffix("\n")
    except UnicodeDecodeError:
        return None
    found = shapes.lines.findall(text)
    # no match holds a part of two lines, and so none more than one, where there are as many of them as of lines
    if len(found) <= text.count("\n") or any(values[n] in codes for n, codes in shape.unlike for values in found):
        return None
    return made(shape, found) if writes_all(shape.entity, [values[shape.id] for values in found]) else None
