"""How an edition is changed on purpose, and what is then to be told."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from opentt.versions.classes import Level

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Edit = Callable[[Path], None]
    Told = tuple[str, Level]

MAJOR, MINOR, PATCH = Level
SCHEMAS = "schemas/derived/opentt.schema.json"
CODES = "vocab/derived/codes.json"
POLICIES = "vocab/derived/policies.json"
CONTEXT = "schemas/derived/context.jsonld"
REPORT = "schemas/report.schema.json"
FEED = "schemas/feed.schema.json"
TABLES = "schemas/derived/tables.json"
MACROS = "validator/macros.duckdb.sql"
GONE: Any = object()


LICENCE = "/schemes/contract-type/concepts/technology-licence"


@dataclass(frozen=True)
class Case:
    """An edit with what is told of it, and of its undoing; `setup` is made on both sides before."""

    edit: Edit
    subject: str
    done: Told
    undone: Told
    setup: Edit | None = None


def put(file: str, pointer: str, value: Any) -> Edit:  # noqa: ANN401 - any JSON value
    """The edit that sets what is at a pointer, appends where it ends in "-", or removes it."""

    def edit(home: Path) -> None:
        root = here = json.loads((home / file).read_text(encoding="utf-8"))
        *steps, last = pointer.split("/")[1:]
        for step in steps:
            here = here[step]
        if last == "-":
            here.append(value)
        elif value is GONE:
            del here[last]
        else:
            here[last] = value
        (home / file).write_text(json.dumps(root, ensure_ascii=False), encoding="utf-8")

    return edit


def card(severity: str, pointer: str, value: Any) -> Edit:  # noqa: ANN401 - any JSON value
    """The same in one of the sample cards."""
    return put(f"validator/rules/contract/sample-{severity}.yaml", pointer, value)


def drop(file: str) -> Edit:
    return lambda home: (home / file).unlink()


def text(file: str, content: str) -> Edit:
    def edit(home: Path) -> None:
        (home / file).write_text(content, encoding="utf-8")

    return edit


def renamed(table: str, name: str) -> Edit:
    """The edit that gives a table another name."""

    def edit(home: Path) -> None:
        told = json.loads((home / TABLES).read_text(encoding="utf-8"))
        told["tables"] = {name if key == table else key: value for key, value in told["tables"].items()}
        (home / TABLES).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")

    return edit


def both(*edits: Edit) -> Edit:
    def edit(home: Path) -> None:
        for one in edits:
            one(home)

    return edit


def same(kind: str, level: Level) -> tuple[Told, Told]:
    """Told alike whether it is done or undone."""
    return (kind, level), (kind, level)
