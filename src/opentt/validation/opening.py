"""The sources of records in one file, whatever its format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.errors import InputError, UsageError
from opentt.mapping import plan_grid
from opentt.tables import Document, expand, read
from opentt.text import Text
from opentt.validation.documents import document_sources
from opentt.validation.sources import GridSource
from opentt.validation.workbooks import book_sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from opentt.standard import Standard
    from opentt.tables import Grid
    from opentt.validation.sources import Source


def open_sources(
    standard: Standard,
    path: Path | str,
    entity: str | None = None,
    sheet: str | None = None,
    header_row: int | None = None,
) -> tuple[list[Source], list[Grid]]:
    """The sources in one file, and its sheets without known headings where another sheet has some.

    Raises InputError where the file cannot be read, or no sheet has headings that are known.
    """
    found: list[Source] = []
    refused: list[tuple[Grid, InputError]] = []
    tables = read(path, sheet=sheet)
    own = None if sheet else book_sources(standard, path, tables)
    if own is not None:
        return [*own[0]], own[1]
    for table in tables:
        if isinstance(table, Document):
            found.extend(document_sources(standard, table, entity))
            continue
        try:
            found.append(GridSource(table, plan_grid(standard, table, entity, header_row)))
        except InputError as error:
            refused.append((table, error))
    if refused and not found:
        raise refused[0][1]
    return found, [grid for grid, _ in refused]


def each_source(
    standard: Standard, paths: Iterable[Path | str], entity: str | None = None, sheet: str | None = None
) -> Iterator[Source]:
    """Every source in files and folders, one after the other, where records of several kinds may stand together.

    `entity` is the kind of a single input; of several it is that of those which do not show their own.
    Raises UsageError for an entity that is none, InputError where an input cannot be read.
    """
    if entity is not None and entity not in standard.entities:
        known = ", ".join(standard.entities)
        raise UsageError(Text(f"没有实体 {entity}；可用：{known}", f"no entity {entity}; known: {known}"))
    files = expand(paths)
    order = (entity, None) if len(files) == 1 else (None, entity)
    for path in files:
        try:
            found, _ = open_sources(standard, path, order[0], sheet)
        except InputError:
            if order[0] == order[1]:
                raise
            found = _second(standard, path, order[1], sheet)
            if not found:
                raise
        yield from found


def _second(standard: Standard, path: Path | str, entity: str | None, sheet: str | None) -> list[Source]:
    """The sources read another way; none where that fails too, since the first failure is the one to tell."""
    try:
        return open_sources(standard, path, entity, sheet)[0]
    except InputError:
        return []
