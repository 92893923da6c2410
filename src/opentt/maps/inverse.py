"""The reverse of a map that reads: records of ours as the rows that the map would read them from."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from opentt.errors import UsageError
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opentt.convert.reading import Held
    from opentt.mapping.maps import Map
    from opentt.mapping.maps.shape import Entry, Way
    from opentt.mapping.maps.target import Pick

_ONE_WAY = Text(
    "{path}:{line}：这一项无法反过来写（{what}）", "{path}:{line}: this cannot be written the other way ({what})"
)
_SEVERAL = Text("几张表或几类记录", "several tables or kinds of record")
_WAYS = Text("条件、几种来源、split、match 或几列合并", "conditions, alternatives, split, match or several columns")
_YES, _NO = "是", "否"

Rows = list[list[str]]


def reverse(known: Map, held: Iterable[Held]) -> tuple[list[str], Rows]:
    """The headings and rows from which the map reads the records again; records of other entities are passed over.

    Raises UsageError, with its line, for an entry that has no reverse. Constants and what the map does not
    speak of are left out.
    """
    if len(known.records) != 1 or known.records[0].parts or known.records[0].joins or known.records[0].where:
        line = known.records[0].line if known.records else 1
        raise _one_way(known, line, _SEVERAL)
    [records] = known.records
    columns: dict[str, tuple[Entry, Way]] = {}
    for entry in records.entries:
        way = entry.ways[0]
        if len(entry.ways) == 1 and not way.columns:
            continue
        if len(entry.ways) > 1 or len(way.columns) != 1 or way.split or way.match or way.when:
            raise _one_way(known, entry.line, _WAYS)
        columns[way.columns[0]] = entry, way
    rows = [
        [_text(_value(record, entry.place.steps), way) for entry, way in columns.values()]
        for entity, record in held
        if entity == records.entity
    ]
    return list(columns), rows


def _one_way(known: Map, line: int, what: Text) -> UsageError:
    params = {"path": known.path, "line": line}
    return UsageError(
        Text(_ONE_WAY.fill({**params, "what": what.zh}).zh, _ONE_WAY.fill({**params, "what": what.en}).en)
    )


def _value(record: Mapping[str, Any], steps: tuple[tuple[str, Pick | None], ...]) -> Any:  # noqa: ANN401 - any JSON value
    """The value at a place, or None."""
    here: Any = record
    for name, pick in steps:
        here = here.get(name) if isinstance(here, dict) else None
        if pick is not None and isinstance(here, list):
            if pick.kind == "code":
                here = next((item for item in here if item.get(pick.name) == pick.code), None)
            else:
                here = here[pick.number - 1] if pick.number <= len(here) else None
    return here


def _text(value: Any, way: Way) -> str:  # noqa: ANN401 - any JSON value
    """The value as the cell that the way would read it from."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "；".join(_text(item, way) for item in value)
    written: dict[str, str] = {}
    for name, code in way.codes.items():
        written.setdefault(code, name)
    if isinstance(value, bool):
        return written.get(str(value).lower(), _YES if value else _NO)
    if isinstance(value, int | float | Decimal):
        number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
        plain = format(number / (way.factor or 1), "f")
        return plain.rstrip("0").rstrip(".") if "." in plain else plain
    return written.get(str(value), str(value).removeprefix(way.prefix))
