"""Records as rows of sheets, each cell as its text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from opentt.text import Text
from opentt.workbook.cells import cell_of, fits
from opentt.workbook.plan import sheets_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentt.schema import Step
    from opentt.standard import Standard
    from opentt.text import Lang
    from opentt.workbook.plan import Sheet

Cells = dict[str, str]
"""The texts of a row's cells by the name of the column; absent values are left out."""

Part = tuple[tuple[int, ...], "tuple[Step, ...]", Any]
"""The ordinals of a part from 1, the way to it, and the part."""

EXTENSION = "x_"
"""What the name of a member of one's own begins with."""

_AS_OTHER = Text(
    "{where} 的“{value}”在工作簿里会读成别的值", "“{value}” at {where} would be read as something else in a workbook"
)
_TOO_LONG = Text(
    "{where} 的文本太长，或有单元格放不下的字符（单元格最多 32767 个字符）",
    "the text at {where} is too long for a cell, which holds 32,767 characters, or has characters that none can hold",
)


class UnfitError(Exception):
    """A value that no cell can hold so that it comes back; `reason` says where and why."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason)
        self.reason = reason


def rows_of(standard: Standard, entity: str, record: Mapping[str, Any], lang: Lang) -> Iterator[tuple[Sheet, Cells]]:
    """The rows of a record, its own first. It must be of the schema's types. Raises UnfitError."""
    identity = str(record.get("id", ""))
    for sheet in sheets_of(standard, entity):
        for ordinals, path, item in _parts(record, sheet.table.path, ()):
            cells: Cells = {}
            keys = sheet.table.keys
            cells.update(zip(keys, (identity, *map(str, ordinals)), strict=False))
            for column in sheet.columns:
                value = _at(item, column.path) if column.path else None
                if value is not None and value != []:
                    where = (*path, *column.path)
                    cells[column.name] = _text(standard, column.field, value, where, lang)
            for inner, own in _extensions(sheet, item):
                cells["_".join(inner)] = _text(standard, None, own, (*path, *inner), lang)
            yield sheet, cells


def _parts(here: object, path: Sequence[str], way: tuple[Step, ...]) -> Iterator[Part]:
    """Every part that a path with `[]` reaches, with its ordinals from 1 and the way to it."""
    if not path:
        yield (), way, here
    elif path[0] == "[]":
        for place, item in enumerate(here if isinstance(here, list) else ()):
            for ordinals, inner, part in _parts(item, path[1:], (*way, place)):
                yield (place + 1, *ordinals), inner, part
    elif isinstance(here, dict):
        yield from _parts(here.get(path[0]), path[1:], (*way, path[0]))


def _at(item: Any, path: Sequence[str]) -> Any:  # noqa: ANN401 - any JSON value
    for step in path:
        item = item.get(step) if isinstance(item, dict) else None
    return item


def _extensions(sheet: Sheet, item: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """The extension members of a row's object and of the objects in it."""
    for path in _objects(sheet):
        around = _at(item, path)
        for name, value in around.items() if isinstance(around, dict) else ():
            if name.startswith(EXTENSION) and value is not None:
                yield (*path, name), value


@cache
def _objects(sheet: Sheet) -> list[tuple[str, ...]]:
    """The paths of the objects that lie in a row of a sheet, the row's own first."""
    inside = {column.path[:end] for column in sheet.columns for end in range(len(column.path))} | {()}
    return sorted(inside, key=lambda path: (len(path), path))


def _text(standard: Standard, field: Any, value: Any, path: Sequence[Step], lang: Lang) -> str:  # noqa: ANN401
    where = "/" + "/".join(map(str, path))
    try:
        text = cell_of(standard.schemes, field, value, lang)
    except ValueError as error:
        raise UnfitError(_AS_OTHER.fill({"where": where, "value": str(value)[:80]})) from error
    if not fits(text):
        raise UnfitError(_TOO_LONG.fill({"where": where}))
    return text
