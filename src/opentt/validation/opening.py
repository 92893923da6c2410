"""The sources of records in one file, whatever its format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.errors import InputError
from opentt.mapping import plan_grid
from opentt.tables import Document, read
from opentt.validation.documents import document_sources
from opentt.validation.sources import GridSource

if TYPE_CHECKING:
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
    for table in read(path, sheet=sheet):
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
