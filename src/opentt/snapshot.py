"""Whole sets of records as canonical texts on disk, each found by kind and id, however many there are."""

from __future__ import annotations

import tempfile
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from opentt.canonical import digest, record_text
from opentt.errors import InputError
from opentt.text import Text
from opentt.validation.opening import each_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import duckdb

    from opentt.standard import Standard
    from opentt.validation.sources import Item, Source

MEMORY_LIMIT = "500MB"
"""What DuckDB may hold before it spills to disk."""

UNNAMED = "sha256:"
"""What the key of a record without id begins with; its digest follows."""

_BROKEN = Text("不是对象", "it is no object")


@dataclass(frozen=True, slots=True)
class Shelf:
    """A database of snapshots. Each is a table with the columns entity, id, status, successor, digest and text."""

    db: duckdb.DuckDBPyConnection
    folder: Path

    def put(self, name: str, rows: Iterable[tuple[str, str, str, str, str]]) -> None:
        """Nothing: a snapshot of entity, id, status, successor and text is there under a name, the first of each id."""
        path = self.folder / f"{name}.csv"
        longest = 1 << 21
        with path.open("w", encoding="utf-8", errors="surrogatepass", newline="") as file:
            for row in rows:
                line = ",".join(_cell(cell) for cell in row)
                longest = max(longest, len(line) * 4)
                file.write(f"{line}\n")
        columns = ", ".join(f"'{column}': 'VARCHAR'" for column in ("entity", "id", "status", "successor", "text"))
        place = str(path).replace("'", "''")
        plain = (
            "header=false, auto_detect=false, delim=',', quote='\"', escape='\"', nullstr='', allow_quoted_nulls=false"
        )
        self.db.execute(
            f"CREATE OR REPLACE TABLE {name} AS SELECT entity, id, status, successor, sha256(text) AS digest, text "
            f"FROM read_csv('{place}', {plain}, max_line_size={longest}, buffer_size={longest * 2}, parallel=false, "
            f"columns={{{columns}}})"
        )
        path.unlink()


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a snapshot holds: records by entity, how many ids were given again, how many records have no id."""

    records: Counter[str]
    repeated: Counter[str]
    unnamed: Counter[str]


@contextmanager
def shelf() -> Iterator[Shelf]:
    """An empty database on disk, gone when the block ends."""
    import duckdb

    with tempfile.TemporaryDirectory(prefix="opentt-") as folder:
        db = duckdb.connect(
            str(Path(folder, "snapshots.duckdb")),
            config={
                "autoinstall_known_extensions": "false",
                "autoload_known_extensions": "false",
                "memory_limit": MEMORY_LIMIT,
                "temp_directory": str(Path(folder, "spilt")),
                "preserve_insertion_order": "true",
            },
        )
        try:
            yield Shelf(db, Path(folder))
        finally:
            db.close()


def load(
    place: Shelf,
    name: str,
    standard: Standard,
    paths: Iterable[Path | str],
    entity: str | None = None,
) -> Loaded:
    """What was put under a name: every record of some inputs, of each id the first.

    Raises InputError where an input, or a record in it, cannot be read.
    """
    loaded = Loaded(Counter(), Counter(), Counter())
    place.put(f"{name}_all", _rows(standard, paths, entity, loaded))
    place.db.execute(
        f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM {name}_all "
        "QUALIFY row_number() OVER (PARTITION BY entity, id ORDER BY rowid) = 1"
    )
    counted = (
        f"SELECT a.entity, count(*) - count(DISTINCT a.id) FROM {name}_all a "
        f"WHERE NOT starts_with(a.id, '{UNNAMED}') GROUP BY 1"
    )
    loaded.repeated.update({kind: n for kind, n in place.db.execute(counted).fetchall() if n})
    place.db.execute(f"DROP TABLE {name}_all")
    return loaded


def _rows(
    standard: Standard, paths: Iterable[Path | str], entity: str | None, loaded: Loaded
) -> Iterator[tuple[str, str, str, str, str]]:
    for source in each_source(standard, paths, entity):
        root = standard.entities[source.entity].root
        for item in source.items():
            if item.broken is not None or not isinstance(item.value, dict):
                raise _unreadable(source, item)
            text = record_text(root, item.value)
            given, status = item.value.get("id"), item.value.get("record_status")
            successor = item.value.get("replaced_by")
            loaded.records[source.entity] += 1
            if not isinstance(given, str):
                loaded.unnamed[source.entity] += 1
            yield (
                source.entity,
                given if isinstance(given, str) else f"{UNNAMED}{digest(text)}",
                status if isinstance(status, str) else "active",
                successor if isinstance(successor, str) else "",
                text,
            )


def _unreadable(source: Source, item: Item) -> InputError:
    place = source.locate(item, ())
    reason = item.broken or _BROKEN
    return InputError(
        Text(
            f"{place.file} 第 {place.line} 行：{reason.zh}；请先运行 opentt validate",
            f"{place.file}, line {place.line}: {reason.en}; run opentt validate first",
        ),
        place.file,
    )


def _cell(cell: str) -> str:
    """A quoted CSV cell; NUL, which no id may hold, becomes the replacement character, as half surrogates do."""
    if not cell.isprintable():
        cell = cell.replace("\x00", "\ufffd").encode("utf-8", "replace").decode("utf-8")
    return '"' + cell.replace('"', '""') + '"'
