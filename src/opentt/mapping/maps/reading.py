"""A map from its file: found by name or path, held against its schema and against the standard."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from opentt.errors import InputError, UsageError
from opentt.mapping.maps.document import Fault, failure, read_document
from opentt.mapping.maps.fields import Fields
from opentt.mapping.maps.shape import Example, Ignored, Map, Out, OutColumn, Source, Total
from opentt.text import Text
from opentt.written import UnreadError, parsed, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    import jsonschema_rs

    from opentt.mapping.maps.document import Document
    from opentt.standard import Standard

FOLDER = "validator/maps"
"""Where the maps stand that come with the standard."""

ONLY = "rows"
"""What the one table is called where a map names none."""

CHOICES = ("records", "out", "column", "columns", "constant", "is", "is_not", "filled", "like", "totals", "from")
"""Members of which one alone may stand in its place."""

_NO_MAP = Text("没有映射 {name}；可用：{known}", "no map {name}; known: {known}")
_UNREAD = Text("映射文件 {path} 读不了：{reason}", "the map {path} cannot be read: {reason}")
_MEMBER = Text("此处没有成员“{name}”", "there is no member “{name}” here")
_LACKS = Text("缺少 {name}", "{name} is missing")
_SAID = 200
_SHAPE = Text("写法不对：{said}", "not as the schema of maps says: {said}")
_ONE_OF = Text("几种写法只能用一种：{names}", "exactly one of these belongs here: {names}")


def find_map(standard: Standard, name: str) -> Map:
    """The map of that name among those that come with the standard, else in the file of that path.

    Raises UsageError where there is neither, InputError, with lines, where the map is wrong.
    """
    known = names(standard)
    if name in known:
        return read_map(standard, (standard.home / FOLDER / f"{name}.yaml"), f"{name}.yaml")
    if not Path(name).is_file():
        raise UsageError(_NO_MAP.fill({"name": name, "known": ", ".join(known)}))
    return read_map(standard, Path(name), name)


def names(standard: Standard) -> list[str]:
    """The maps that come with the standard."""
    return sorted(path.stem for path in (standard.home / FOLDER).glob("*.yaml"))


def read_map(standard: Standard, path: Path, label: str | None = None) -> Map:
    """The map in a file. Raises InputError, a line for each fault, where the file cannot be read or is wrong."""
    shown = label or str(path)
    try:
        document = parsed(lambda text: read_document(text, shown), text_of(path))
    except UnreadError as error:
        raise InputError(error.told(_UNREAD, path=shown), shown) from error
    faults = list(_shape_faults(standard, document))
    if faults:
        raise failure(shown, faults)
    raw: dict[str, Any] = document.value
    fields = Fields(standard, document)
    found = Map(
        path=shown,
        title=Text(**raw["title"]),
        about=Text(**raw["about"]) if "about" in raw else None,
        tables={name: Source(name, **(said or {})) for name, said in raw.get("tables", {ONLY: {}}).items()},
        records=tuple(fields.records(place) for place in range(len(raw.get("records", ())))),
        ignored=tuple(
            Ignored(one.get("table"), column, Text(**one["why"]), document.line(("ignored", place)))
            for place, one in enumerate(raw.get("ignored", ()))
            for column in one["columns"]
        ),
        out=_out(raw["out"]) if "out" in raw else None,
        tests=tuple(_example(document, place, one) for place, one in enumerate(raw.get("tests", ()))),
    )
    if fields.faults:
        raise failure(shown, fields.faults)
    return found


def _out(raw: dict[str, Any]) -> Out:
    return Out(
        source=raw.get("from", ""),
        order=raw.get("order", ""),
        columns=tuple(
            OutColumn(one["heading"], one["sql"], Text(**one["title"]) if "title" in one else None)
            for one in raw.get("columns", ())
        ),
        totals=tuple(
            Total(
                one["code"],
                Text(**one["title"]),
                one["sql"],
                one["verified"],
                Text(**one["definition"]) if "definition" in one else None,
            )
            for one in raw.get("totals", ())
        ),
    )


def _example(document: Document, place: int, raw: dict[str, Any]) -> Example:
    rows = raw["rows"]
    tables = list(document.value.get("tables", {ONLY: {}}))
    return Example(
        document.line(("tests", place)),
        raw["what"],
        {tables[0]: rows} if isinstance(rows, list) else rows,
        raw["records"],
    )


@cache
def _validator(path: Path) -> jsonschema_rs.Draft202012Validator:
    import jsonschema_rs

    return jsonschema_rs.Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


def _shape_faults(standard: Standard, document: Document) -> Iterator[Fault]:
    """What the schema of maps has against the file."""
    for error in _validator(standard.home / "schemas/map.schema.json").iter_errors(document.value):
        yield from _told(document, error)


def _told(document: Document, error: jsonschema_rs.ValidationError) -> Iterator[Fault]:
    kind: Any = error.kind
    path = tuple(error.instance_path)
    branches = list(getattr(kind, "context", ()))
    meant = [branch for branch in branches if all(one.kind.name != "type" for one in branch)]
    if kind.name == "anyOf" and meant:
        for one in meant[0]:
            yield from _told(document, one)
    elif kind.name == "additionalProperties":
        for name in kind.unexpected:
            yield Fault(document.line((*path, name)), _MEMBER.fill({"name": name}))
    elif kind.name == "required":
        yield Fault(document.line(path), _LACKS.fill({"name": kind.property}))
    elif kind.name == "oneOf":
        if not isinstance(error.instance, dict):
            return  # told already: it is no mapping
        there = [name for name in CHOICES if name in error.instance]
        needed = [one.kind.property for branch in branches for one in branch if one.kind.name == "required"]
        names = there if len(there) > 1 else needed
        yield Fault(document.line(path), _ONE_OF.fill({"names": ", ".join(names)}))
    else:
        yield Fault(
            document.line(path),
            _SHAPE.fill({"said": error.message if len(error.message) <= _SAID else f"{error.message[:_SAID]}…"}),
        )
