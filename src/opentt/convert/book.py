"""Records as a workbook: a sheet for each kind of record and each list of parts."""

from __future__ import annotations

import json
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from opentt.convert.flat import UncarriedError, rows
from opentt.convert.folder import EMPTY, REPEATED, distinct, named
from opentt.tables.cells import MOST_CELLS
from opentt.text import Text
from opentt.workbook.plan import sheets_of
from opentt.workbook.rows import UnfitError, rows_of
from opentt.workbook.writing import MOST_ROWS, Page, new_book, used, write_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from opentt.convert.reading import Held
    from opentt.standard import Standard
    from opentt.text import Lang
    from opentt.workbook.plan import Sheet
    from opentt.workbook.rows import Cells

_TOO_MANY = Text(
    "工作表“{sheet}”有 {rows} 行 {columns} 列，工作簿放不下；请改写成 CSV 或 Parquet",
    "the sheet “{sheet}” would have {rows} rows and {columns} columns, more than a workbook holds; "
    "write CSV or Parquet instead",
)


@dataclass
class Kept:
    """The rows of a sheet put aside in a file, how many there are, and the columns that are filled."""

    sheet: Sheet
    path: Path
    count: int = 0
    filled: set[str] = field(default_factory=set)

    def rows(self) -> Iterator[Cells]:
        """Every row, from the first."""
        with self.path.open(encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)


def write_book(standard: Standard, held: Iterable[Held], path: Path, lang: Lang = "zh") -> None:
    """Nothing: the workbook has a sheet for each kind of record, and one for each list of parts that has any.

    Raises UncarriedError, with the record it is about, where no cell can hold a value so that it comes back.
    """
    with tempfile.TemporaryDirectory(prefix="opentt-") as scratch:
        kept = keep(standard, held, Path(scratch), lang)
        if not kept:
            raise UncarriedError(EMPTY)
        with new_book(path, lang, standard.version, Path(scratch)) as book:
            for entity in standard.entities:
                for sheet in sheets_of(standard, entity):
                    if sheet.table.name in kept:
                        own = kept[sheet.table.name]
                        columns = used(sheet, own.filled)
                        distinct(column.name for column in columns if column.field is None)
                        check_size(own, len(columns), lang)
                        write_page(book, Page(sheet, columns, own.rows()))


def keep(standard: Standard, held: Iterable[Held], scratch: Path, lang: Lang) -> Mapping[str, Kept]:
    """The rows of every sheet by its table's name. Raises UncarriedError."""
    kept: dict[str, Kept] = {}
    ids: set[tuple[str, str]] = set()
    with ExitStack() as files:
        out = {}
        for number, (entity, record) in enumerate(held, start=1):
            try:
                for _ in rows(standard, entity, record):
                    pass
                for sheet, cells in rows_of(standard, entity, record, lang):
                    name = sheet.table.name
                    if name not in kept:
                        kept[name] = Kept(sheet, scratch / f"{name}.rows")
                        out[name] = files.enter_context(kept[name].path.open("w", encoding="utf-8"))
                    kept[name].count += 1
                    kept[name].filled.update(cells)
                    out[name].write(json.dumps(cells, ensure_ascii=False) + "\n")
            except UnfitError as error:
                raise named(UncarriedError(error.reason), entity, record, number) from error
            except (UncarriedError, ValueError) as error:
                raise named(error, entity, record, number) from error
            if (entity, record["id"]) in ids:
                raise UncarriedError(REPEATED.fill({"id": record["id"]}), Text(entity, entity))
            ids.add((entity, record["id"]))
    return kept


def check_size(kept: Kept, columns: int, lang: Lang, above: int = 1) -> None:
    """Nothing. Raises UncarriedError for a sheet that no spreadsheet program, or our own reader, takes."""
    lines = kept.count + above
    if lines > MOST_ROWS or lines * columns > MOST_CELLS:
        raise UncarriedError(
            _TOO_MANY.fill({"sheet": kept.sheet.name.pick(lang), "rows": kept.count, "columns": columns})
        )
