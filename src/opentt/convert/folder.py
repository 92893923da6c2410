"""Records as a folder of canonical tables, one file for each table that has rows."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from opentt.convert.flat import UncarriedError, rows
from opentt.convert.staging import Staging
from opentt.convert.tables import database, write_table
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import duckdb

    from opentt.convert.reading import Held
    from opentt.standard import Standard

REPEATED = Text("id {id} 重复", "the id {id} is repeated")
_ALIKE = Text(
    "扩展成员 {names} 只有大小写不同，表格的列名分不开",
    "the extension members {names} differ in case only, which columns cannot",
)
EMPTY = Text("没有记录，没有可写的", "there are no records, so there is nothing to write")


def write_folder(standard: Standard, held: Iterable[Held], folder: Path, form: str) -> None:
    """Nothing: the folder holds `<table>.csv` or `<table>.parquet` for each table with rows.

    Raises UncarriedError, with the record it is about, where a table cannot hold a record exactly.
    """
    with tempfile.TemporaryDirectory(prefix="opentt-") as scratch, database() as db:
        with Staging(standard, Path(scratch)) as staging:
            for _ in staged(standard, held, staging):
                pass
            staging.close()
        check(db, staging)
        for table, cells, source in staging.tables():
            write_table(db, cells, source, folder / f"{table.name}.{form}")


def staged(standard: Standard, held: Iterable[Held], staging: Staging) -> Iterator[Held]:
    """The same records, each put aside as rows. Raises UncarriedError with the record's name in it."""
    for number, (entity, record) in enumerate(held, start=1):
        try:
            staging.add(rows(standard, entity, record))
        except (UncarriedError, ValueError) as error:
            raise named(error, entity, record, number) from error
        yield entity, record


def named(error: UncarriedError | ValueError, entity: str, record: dict[str, object], number: int) -> UncarriedError:
    """The error with the record that it is about: its entity, and its id or which one it is."""
    if isinstance(error, UncarriedError):
        reason = error.reason
    else:
        zh, _, en = str(error).partition(" / ")
        reason = Text(zh, en)
    identity = record.get("id")
    if isinstance(identity, str) and identity:
        return UncarriedError(reason, Text(f"{entity} {identity}", f"{entity} {identity}"))
    return UncarriedError(reason, Text(f"{entity} 第 {number} 条", f"{entity} number {number}"))


def check(db: duckdb.DuckDBPyConnection, staging: Staging) -> None:
    """Nothing. Raises UncarriedError for an id that stands twice, or no record at all."""
    if not staging.files:
        raise UncarriedError(EMPTY)
    for table, cells, source in staging.tables():
        distinct(cell.name for cell in cells if cell.kind == "extension")
        if not table.path:
            once_each(db, source, table.entity)


def once_each(db: duckdb.DuckDBPyConnection, source: str, entity: str) -> None:
    """Nothing. Raises UncarriedError for an id that stands twice among the rows of a FROM item."""
    twice = db.execute(f"SELECT id FROM {source} GROUP BY id HAVING count(*) > 1 ORDER BY id LIMIT 1").fetchone()
    if twice:
        raise UncarriedError(REPEATED.fill({"id": twice[0]}), Text(entity, entity))


def distinct(names: Iterable[str]) -> None:
    """Nothing. Raises UncarriedError for extension members whose names only differ in case: columns cannot."""
    folded: dict[str, str] = {}
    for name in names:
        if folded.setdefault(name.casefold(), name) != name:
            raise UncarriedError(_ALIKE.fill({"names": f"{folded[name.casefold()]}, {name}"}))
