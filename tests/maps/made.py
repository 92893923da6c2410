"""Maps and tables that tests write, and the records that come of them."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

from opentt.convert.reading import read_records
from opentt.mapping.maps import read_map
from opentt.standard import load

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from opentt.mapping.maps import Map

STANDARD = load()

HEAD = "title: {zh: 示例, en: Example}\n"


def written(folder: Path, text: str, name: str = "map.yaml") -> Map:
    """The map that a text is."""
    path = folder / name
    path.write_text(HEAD + text, encoding="utf-8")
    return read_map(STANDARD, path, name)


def contract_map(folder: Path, fields: str, rest: str = "") -> Map:
    """A map of contracts with these lines for fields, each indented by six blanks."""
    lines = "\n".join(f"      {line}" for line in fields.strip().splitlines())
    return written(folder, f"records:\n  - entity: contract\n    fields:\n{lines}\n{rest}")


def table(path: Path, rows: Sequence[Mapping[str, object]]) -> Path:
    """A CSV file with these rows."""
    headings = list(dict.fromkeys(heading for row in rows for heading in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headings)
        writer.writerows([row.get(heading, "") for heading in headings] for row in rows)
    return path


def read(path: Path, known: Map) -> list[dict[str, Any]]:
    """The records of a file or folder by a map, without ids that were made."""
    found = [record for _, record in read_records(STANDARD, path, by_map=known)]
    return [
        {name: value for name, value in record.items() if name != "id" or value[:6] != "local-"} for record in found
    ]
