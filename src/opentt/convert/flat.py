"""A record as rows of its tables, exactly; what a table cannot hold is refused by name."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from opentt.mapping.values import read_cell
from opentt.numbers import json_number
from opentt.text import Text
from opentt.validation.flatten import is_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentt.layout import Table
    from opentt.schema import Entity, Field, Step
    from opentt.standard import Standard
    from opentt.vocab import Scheme

EXTENSION = "x_"
"""What the name of a member of one's own begins with."""

_MOST = {"money": Decimal("9999999999999.99"), "number": Decimal("999999999999.999999")}
_STEP = {"money": Decimal("0.01"), "number": Decimal("0.000001")}
_LARGEST_INTEGER = 2**63 - 1

_KIND = Text("{where} 的类型不对", "the value at {where} is of the wrong type")
_UNKNOWN = Text("标准没有成员 {where}", "the standard knows no member {where}")
_RANGE = Text("{where} 的数值 {value} 超出列的位数", "the number {value} at {where} has more digits than its column")
_DAY = Text("{where} 的“{value}”不是日期", "“{value}” at {where} is no day of the calendar")
_EMPTY = Text(
    "{where} 是空文本，在表格里与没有填写无法区分",
    "the text at {where} is empty, which a table cannot tell from an absent one",
)
_NUL = Text("{where} 的文本含有空字符 U+0000", "the text at {where} holds the character U+0000")
_LABEL = Text(
    "{where} 的“{value}”是名称或别的写法，不是代码，在表格里会读成代码",
    "“{value}” at {where} is a label or another spelling and no code; a table would be read as having the code",
)
_NO_ID = Text("没有 id", "it has no id")


class UncarriedError(Exception):
    """A value that the target cannot hold; `reason` says where and why, `record` in which record."""

    def __init__(self, reason: Text, record: Text | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.record = record


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the table's name, the texts of its keys and columns (None for an empty cell), its own members' JSON."""

    table: str
    cells: list[str | None]
    extensions: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Object:
    """Where the members of an object go that lies in a row: to columns by place, to objects in it, to child tables."""

    prefix: str
    leaves: Mapping[str, tuple[int, Field]]
    objects: Mapping[str, _Object]
    arrays: Mapping[str, _Shape]


@dataclass(frozen=True, slots=True)
class _Shape:
    """How items of an array, or whole records, become rows of a table."""

    table: Table
    width: int
    whole: _Object | None


def rows(standard: Standard, entity: str, record: Mapping[str, Any]) -> Iterator[Row]:
    """The rows of a record, its own first, each part's before those below it.

    What is absent, null, or an empty array or object leaves an empty cell: the three are one thing in a table.
    Raises UncarriedError for a value that is not of its column's type, or that the column cannot hold exactly.
    """
    identity = record.get("id")
    if not isinstance(identity, str) or not identity:
        raise UncarriedError(_NO_ID)
    yield from _rows(standard.schemes, _shape(standard, entity), (), identity, record, ())


def exact_text(schemes: Mapping[str, Scheme], field_: Field, value: object, path: Sequence[Step]) -> str:
    """The text of a leaf as every table has it: money with two decimals, other numbers without needless zeros.

    Raises UncarriedError where the value is of another type, finer or larger than its column, or a text in the
    place of a code that tables read as one of the list.
    """
    match field_.kind:
        case "money" | "number":
            return _number(field_.kind, value, path)
        case "integer":
            if not isinstance(value, int | Decimal) or isinstance(value, bool) or value != int(value):
                raise _refused(_KIND, path)
            if abs(int(value)) > _LARGEST_INTEGER:
                raise _refused(_RANGE, path, value)
            return str(int(value))
        case "boolean":
            if not isinstance(value, bool):
                raise _refused(_KIND, path)
            return "true" if value else "false"
        case "code":
            return _code(schemes.get(field_.scheme or ""), field_, _text(field_, value, path), path)
        case _:
            return _text(field_, value, path)


def extension_text(value: object) -> str:
    """The JSON text of an extension member. Raises ValueError for a number that no double carries."""
    return json.dumps(value, ensure_ascii=False, default=json_number)


def _rows(
    schemes: Mapping[str, Scheme],
    shape: _Shape,
    keys: tuple[str, ...],
    identity: str,
    value: object,
    path: tuple[Step, ...],
) -> Iterator[Row]:
    row = Row(shape.table.name, [*keys, *[None] * (shape.width - len(keys))])
    if shape.whole is None:
        row.cells[-1] = exact_text(schemes, shape.table.columns[0].field, value, path)
        yield row
        return
    if not isinstance(value, dict):
        raise _refused(_KIND, path)
    parts: list[tuple[_Shape, list[Any], tuple[Step, ...]]] = []
    _fill(schemes, shape.whole, value, path, row, parts)
    yield row
    above = keys[1:]
    for inner, items, where in parts:
        for ordinal, item in enumerate(items):
            own = (identity, *above, str(ordinal + 1))
            yield from _rows(schemes, inner, own, identity, item, (*where, ordinal))


def _fill(
    schemes: Mapping[str, Scheme],
    known: _Object,
    value: Mapping[str, Any],
    path: tuple[Step, ...],
    row: Row,
    parts: list[tuple[_Shape, list[Any], tuple[Step, ...]]],
) -> None:
    """Nothing: the members of an object stand in the row, its arrays wait in `parts`."""
    for name, inner in value.items():
        where = (*path, name)
        if inner is None:
            if name not in known.leaves and name not in known.objects and name not in known.arrays:
                _own(known, name, where)
        elif name in known.leaves:
            place, leaf = known.leaves[name]
            row.cells[place] = exact_text(schemes, leaf, inner, where)
        elif name in known.objects:
            if not isinstance(inner, dict):
                raise _refused(_KIND, where)
            _fill(schemes, known.objects[name], inner, where, row, parts)
        elif name in known.arrays:
            if not isinstance(inner, list):
                raise _refused(_KIND, where)
            parts.append((known.arrays[name], inner, where))
        else:
            row.extensions[_own(known, name, where)] = extension_text(inner)


def _own(known: _Object, name: str, path: tuple[Step, ...]) -> str:
    """The column of an extension member. Raises UncarriedError for any other member that is not known."""
    if not name.startswith(EXTENSION):
        raise _refused(_UNKNOWN, path)
    return f"{known.prefix}{name}"


def _number(kind: str, value: object, path: Sequence[Step]) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise _refused(_KIND, path)
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite() or abs(number) > _MOST[kind] or number != number.quantize(_STEP[kind]):
        raise _refused(_RANGE, path, value)
    text = format(abs(number) if number == 0 else number, ".2f" if kind == "money" else ".6f")
    return text if kind == "money" else text.rstrip("0").rstrip(".")


def _text(field_: Field, value: object, path: Sequence[Step]) -> str:
    if not isinstance(value, str):
        raise _refused(_KIND, path)
    if not value:
        raise _refused(_EMPTY, path)
    if "\0" in value:
        raise _refused(_NUL, path)
    if field_.kind == "date" and not is_day(value):
        raise _refused(_DAY, path, value)
    return value


def _code(scheme: Scheme | None, field_: Field, text: str, path: Sequence[Step]) -> str:
    """The code itself, unless tables would read it as another."""
    if scheme is not None and text not in scheme.concepts and read_cell(field_, scheme, text).value != text:
        raise _refused(_LABEL, path, text)
    return text


def _refused(reason: Text, path: Sequence[Step], value: object = None) -> UncarriedError:
    where = "/" + "/".join(map(str, path))
    return UncarriedError(reason.fill({"where": where, "value": value}))


@cache
def _shape(standard: Standard, entity: str) -> _Shape:
    tables = {table.path: table for table in standard.tables.values() if table.entity == entity}
    return _shape_of(tables, (), standard.entities[entity])


def _shape_of(tables: Mapping[tuple[str, ...], Table], path: tuple[str, ...], owner: Entity | Field) -> _Shape:
    table = tables[path]
    start = len(table.keys)
    item: Field = owner.root if path == () else owner  # type: ignore[union-attr,assignment]
    if item.kind != "object":
        return _Shape(table, start + 1, None)
    places = {column.path: start + place for place, column in enumerate(table.columns)}
    return _Shape(table, start + len(table.columns), _object(tables, path, (), item, places))


def _object(
    tables: Mapping[tuple[str, ...], Table],
    path: tuple[str, ...],
    inside: tuple[str, ...],
    here: Field,
    places: Mapping[tuple[str, ...], int],
) -> _Object:
    leaves: dict[str, tuple[int, Field]] = {}
    objects: dict[str, _Object] = {}
    arrays: dict[str, _Shape] = {}
    for child in here.children:
        inner = (*inside, child.name)
        if child.kind == "object":
            objects[child.name] = _object(tables, path, inner, child, places)
        elif child.item is not None:
            arrays[child.name] = _shape_of(tables, (*path, *inner, "[]"), child.item)
        else:
            leaves[child.name] = (places[inner], child)
    return _Object("".join(f"{name}_" for name in inside), leaves, objects, arrays)
