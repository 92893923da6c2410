"""The tests inside a map: rows go in, and the records that come out are those that the map says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from opentt.mapping.maps.binding import given
from opentt.maps.out import run_out
from opentt.tables import Grid, RawRow
from opentt.text import Text
from opentt.validation.mapped import sources_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from opentt.mapping.maps import Map
    from opentt.mapping.maps.shape import Example
    from opentt.standard import Standard

_LACKS = Text("缺少 {value}", "lacks {value}")
_EXTRA = Text("多出 {value}", "has {value} besides")
_OTHER = Text("得到 {got}，应为 {value}", "is {got}, not {value}")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A test of a map and where what came out differs from what it says, by place."""

    example: Example
    differences: tuple[tuple[str, Text], ...]


def run_tests(standard: Standard, known: Map) -> tuple[Verdict, ...]:
    """The verdict on each test of the map. Raises InputError where the SQL of a map out of ours does not run."""
    return tuple(Verdict(example, tuple(_differences(standard, known, example))) for example in known.tests)


def _differences(standard: Standard, known: Map, example: Example) -> Iterator[tuple[str, Text]]:
    if known.out is not None:
        singular = {entity.plural: name for name, entity in standard.entities.items()}
        held = [(singular[plural], record) for plural, records in example.records.items() for record in records]
        headings, rows = run_out(standard, known, held)
        told = [dict(zip(headings, row, strict=True)) for row in rows]
        [wanted] = example.rows.values()
        texts = [{name: "" if value is None else str(value) for name, value in row.items()} for row in wanted]
        yield from differences(
            [{name: row[name] for name in want} for row, want in zip(told, texts, strict=False)], texts
        )
        if len(told) != len(texts):
            yield "", _OTHER.fill({"got": len(told), "value": len(texts)})
        return
    grids = {name: _grid(known, example, name) for name in known.tables}
    bound = {name: [given(known, known.tables[name], grid)] for name, grid in grids.items()}
    found: dict[str, list[dict[str, Any]]] = {}
    for source in sources_of(standard, known, bound):
        records: list[Any] = [item.value for item in source.items()]
        found.setdefault(standard.entities[source.entity].plural, []).extend(records)
    for plural in dict.fromkeys([*example.records, *found]):
        wanted = example.records.get(plural, [])
        got = found.get(plural, [])
        for record, want in zip(got, wanted, strict=False):
            if "id" not in want:
                del record["id"]
        yield from differences(got, wanted, plural)


def differences(got: Any, wanted: Any, place: str = "") -> Iterator[tuple[str, Text]]:  # noqa: ANN401 - any JSON value
    """Where two values differ, by place, with words for it."""
    if isinstance(got, dict) and isinstance(wanted, dict):
        for name in dict.fromkeys([*wanted, *got]):
            yield from _each(got.get(name), wanted.get(name), f"{place}/{name}", name in got, name in wanted)
    elif isinstance(got, list) and isinstance(wanted, list):
        for at in range(max(len(got), len(wanted))):
            ours, theirs = (one[at] if at < len(one) else None for one in (got, wanted))
            yield from _each(ours, theirs, f"{place}/{at}", at < len(got), at < len(wanted))
    elif got != wanted or isinstance(got, bool) is not isinstance(wanted, bool):
        yield place, _OTHER.fill({"got": got, "value": wanted})


def _each(got: Any, wanted: Any, place: str, has: bool, wants: bool) -> Iterator[tuple[str, Text]]:  # noqa: ANN401, FBT001
    if not has:
        yield place, _LACKS.fill({"value": wanted})
    elif not wants:
        yield place, _EXTRA.fill({"value": got})
    else:
        yield from differences(got, wanted, place)


def _grid(known: Map, example: Example, name: str) -> Grid:
    """The rows of an example as a table of that name; without rows, an empty one."""
    rows = example.rows.get(name, [])
    headings = list(dict.fromkeys(heading for row in rows for heading in row))
    cells = [tuple(headings), *(tuple(_cell(row.get(heading)) for heading in headings) for row in rows)]
    return Grid(known.path, "", "yaml", None, name, _reader(cells))


def _reader(cells: Sequence[tuple[str, ...]]) -> Callable[[], Iterator[RawRow]]:
    return lambda: (RawRow(line, row) for line, row in enumerate(cells, start=1) if any(row))


def _cell(value: object) -> str:
    """A value as a cell has it."""
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def failed(verdicts: Sequence[Verdict]) -> Mapping[int, Verdict]:
    """The tests that do not hold, by line."""
    return {verdict.example.line: verdict for verdict in verdicts if verdict.differences}
