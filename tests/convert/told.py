"""What tests hold conversions against: records in one settled form, and tables read by plain means."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Any

import duckdb

from tests.rdf.drawn import STANDARD

if TYPE_CHECKING:
    from pathlib import Path

    from opentt.layout import Table
    from opentt.schema import Field

Records = dict[str, list[dict[str, Any]]]


def settled(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """A record without what is empty: absent, null, and an empty array or object are one thing."""
    if isinstance(value, dict):
        inner = {name: value[name] if name.startswith("x_") else settled(value[name]) for name in value}
        return {name: found for name, found in inner.items() if found is not None and not _is_bare(name, found)}
    if isinstance(value, list):
        return [settled(item) for item in value]
    return value


def _is_bare(name: str, value: object) -> bool:
    """Whether a member of the standard is an empty array or object; members of one's own are kept as they are."""
    return value in ([], {}) and not name.startswith("x_")


def written(path: Path, records: Records) -> Path:
    """A JSON file with the records, exact to the last decimal."""
    path.write_text(json.dumps(records, ensure_ascii=False, default=float), encoding="utf-8")
    return path


def read_json(path: Path) -> Records:
    found: Records = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    return found


def read_tables(folder: Path) -> dict[str, list[dict[str, str | None]]]:
    """The rows of every table of a folder as texts, by means that are not ours."""
    found: dict[str, list[dict[str, str | None]]] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix == ".csv":
            with path.open(encoding="utf-8", newline="") as file:
                rows = [{name: cell or None for name, cell in row.items()} for row in csv.DictReader(file, strict=True)]
        else:
            read = duckdb.execute("SELECT * FROM read_parquet(?)", [str(path)])
            names = [column[0] for column in read.description]
            rows = [dict(zip(names, map(_text, row), strict=True)) for row in read.fetchall()]
        found[path.stem] = rows
    return found


def composed(tables: dict[str, list[dict[str, str | None]]]) -> Records:
    """The records that canonical tables hold."""
    found: Records = {}
    homes: dict[tuple[str, ...], dict[str, Any]] = {}
    for table in STANDARD.tables.values():
        for row in tables.get(table.name, []):
            value = _item(table, row)
            if not table.path:
                found.setdefault(table.name, []).append(value)
                homes[table.name, str(row["id"])] = value
                continue
            keys = tuple(str(row[key]) for key in table.keys)
            array = _array(table, homes[str(table.parent), *keys[:-1]])
            assert keys[-1] == str(len(array) + 1)
            array.append(value)
            if isinstance(value, dict):
                homes[table.name, *keys] = value
    return found


def _array(table: Table, home: dict[str, Any]) -> list[Any]:
    parts = [list(group) for is_end, group in groupby(table.path, lambda step: step == "[]") if not is_end]
    here = home
    for step in parts[-1][:-1]:
        here = here.setdefault(step, {})
    array: list[Any] = here.setdefault(parts[-1][-1], [])
    return array


def _item(table: Table, row: dict[str, str | None]) -> Any:  # noqa: ANN401 - any JSON value
    if table.columns[0].path == ():
        return _leaf(table.columns[0].field, str(row["value"]))
    value: dict[str, Any] = {}
    known = {column.name: column for column in table.columns}
    for name, text in row.items():
        if text is None or name in table.keys:
            continue
        if name in known:
            _put(value, known[name].path, _leaf(known[name].field, text))
        else:
            within, cut, own = ("", "x_", name[2:]) if name.startswith("x_") else name.partition("_x_")
            prefixes = {"_".join(column.path[:-1]): column.path[:-1] for column in table.columns}
            every = {"_".join(path[:end]): path[:end] for path in prefixes.values() for end in range(len(path) + 1)}
            assert cut
            _put(value, (*every[within], f"x_{own}"), json.loads(text, parse_float=Decimal))
    return value


def _put(value: dict[str, Any], path: tuple[str, ...], leaf: object) -> None:
    for step in path[:-1]:
        value = value.setdefault(step, {})
    value[path[-1]] = leaf


def _leaf(field: Field, text: str) -> object:
    match field.kind:
        case "boolean":
            return {"true": True, "false": False}[text]
        case "integer":
            return int(text)
        case "money" | "number":
            return Decimal(text)
        case _:
            return text


def _text(value: object) -> str | None:
    return None if value is None else str(value).lower() if isinstance(value, bool) else str(value)
