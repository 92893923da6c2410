"""The records of any file, folder, archive or package, as `validate` reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.errors import InputError
from opentt.text import Text
from opentt.validation.by_map import open_mapped
from opentt.validation.joined import JoinedSource
from opentt.validation.opening import open_inputs
from opentt.validation.sources import GridSource
from opentt.validation.workbooks import BookSource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from opentt.mapping.maps import Map
    from opentt.standard import Standard
    from opentt.validation.sources import Item, Source

Held = tuple[str, dict[str, Any]]
"""A record with its entity's name."""

_NOT_READ = Text("{place}：{reason}", "{place}: {reason}")
_LINE = Text("{file} 第 {line} 行", "{file}, line {line}")
_NO_OBJECT = Text("不是对象", "it is no object")
_ORPHAN = Text(
    "这一行不属于任何记录；请先运行 opentt validate", "the row belongs to no record; run opentt validate first"
)
_FAULT = Text(
    "无法照原样读出（{rule}）；请先运行 opentt validate",
    "it cannot be read as it is ({rule}); run opentt validate first",
)


def read_records(
    standard: Standard, path: Path, entity: str | None = None, by_map: Map | None = None
) -> Iterator[Held]:
    """Every record of a file, or of a folder's tables by a map, with its entity's name, an entity's together.

    Raises InputError where the file cannot be read, or a record in it.
    """
    yield from records_in(standard, sources_of(standard, [path], entity, by_map))


def sources_of(
    standard: Standard, paths: Sequence[Path | str], entity: str | None = None, by_map: Map | None = None
) -> Sequence[Source]:
    """What holds the records, opened. Raises InputError where an input cannot be read."""
    if by_map:
        return open_mapped(standard, paths, by_map)
    opened = open_inputs(standard, paths, lambda _: entity)
    if opened.unreadable:
        raise opened.unreadable[0]
    return opened.sources


def records_in(standard: Standard, sources: Sequence[Source]) -> Iterator[Held]:
    """Every record of the sources, entity by entity. Raises InputError for one that cannot be read as it is."""
    for name in standard.entities:
        for source in sources:
            if source.entity == name:
                _check_rows(source)
                for item in source.items():
                    yield name, _record(source, item)


def unread(sources: Iterable[Source]) -> Iterator[str]:
    """The headings of columns that are not read, since they fill no field."""
    for source in sources:
        if isinstance(source, GridSource):
            yield from (column.heading for column in source.plan.unread if column.twin is None)
        elif isinstance(source, JoinedSource):
            for table in source.tables:
                yield from (heading for _, heading in (*table.unread, *table.repeated))
        elif isinstance(source, BookSource):
            for sheet in source.sheets:
                yield from sheet.unread


def _record(source: Source, item: Item) -> dict[str, Any]:
    if item.broken is not None or not isinstance(item.value, dict):
        raise _failed(source, item, (), item.broken or _NO_OBJECT)
    if item.faults:
        fault = item.faults[0]
        raise _failed(source, item, fault.path, _FAULT.fill({"rule": fault.rule}))
    return item.value


def _failed(source: Source, item: Item, path: tuple[str | int, ...], reason: Text) -> InputError:
    place = source.locate(item, path)
    return _at(place.file, place.sheet, place.line or place.row, reason)


def _at(file: str, sheet: str | None, line: int | None, reason: Text) -> InputError:
    told = _LINE.fill({"file": f"{file}[{sheet}]" if sheet else file, "line": line})
    zh = _NOT_READ.fill({"place": told.zh, "reason": reason.zh}).zh
    return InputError(Text(zh, _NOT_READ.fill({"place": told.en, "reason": reason.en}).en), file)


def _check_rows(source: Source) -> None:
    """Nothing. Raises InputError for a row of a part whose record is not there: it would be lost."""
    if isinstance(source, JoinedSource):
        for place, table in enumerate(source.tables[1:], start=1):
            for row in source.join.orphans(place):
                raise _at(table.grid.file, table.grid.sheet, row.line, _ORPHAN)
