"""Records into a file, one after the other, in the form that its suffix names."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from opentt.errors import UsageError
from opentt.numbers import json_number
from opentt.rdf import as_jsonld, statements
from opentt.rdf.jsonld import CONTEXT, PREFIXES
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from opentt.convert.reading import Held
    from opentt.standard import Standard


def writer(suffix: str) -> Callable[[Standard, Iterable[Held], Path], None]:
    """What writes files of a suffix. Raises UsageError for a suffix that names no form."""
    found = _WRITERS.get(suffix.casefold())
    if found is None:
        known = " ".join(_WRITERS)
        raise UsageError(Text(f"不会写这种文件“{suffix}”；可用：{known}", f"cannot write “{suffix}”; known: {known}"))
    return found


def is_graph(suffix: str) -> bool:
    """Whether files of a suffix hold a graph, which can carry only what a term stands for."""
    return suffix.casefold() in {".ttl", ".nt", ".jsonld"}


def as_text(record: Mapping[str, Any]) -> str:
    """A record as JSON on one line, Chinese as it is, numbers exact.

    >>> as_text({"id": "c", "total_amount": Decimal("100.50")})
    '{"id": "c", "total_amount": 100.5}'
    """
    return json.dumps(record, ensure_ascii=False, default=json_number)


def _json(standard: Standard, held: Iterable[Held], path: Path) -> None:
    """One object of arrays, each named by the plural of its entity."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write("{")
        for place, (entity, records) in enumerate(groupby(held, key=lambda pair: pair[0])):
            file.write(f'{"," if place else ""}\n  "{standard.entities[entity].plural}": [')
            for number, (_, record) in enumerate(records):
                file.write(f"{',' if number else ''}\n    {as_text(record)}")
            file.write("\n  ]")
        file.write("\n}\n")


def _ndjson(_: Standard, held: Iterable[Held], path: Path) -> None:
    """One record a line, all of one entity."""
    first = None
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for entity, record in held:
            first = first or entity
            if entity != first:
                raise UsageError(
                    Text(
                        f"NDJSON 一个文件只放一类记录，这里有 {first} 和 {entity}；请改写成 .json",
                        f"NDJSON holds records of one kind, and there are {first} and {entity}; write .json instead",
                    )
                )
            file.write(f"{as_text(record)}\n")


def _graph(standard: Standard, held: Iterable[Held], path: Path) -> None:
    from pyoxigraph import RdfFormat, serialize

    form = RdfFormat.from_extension(path.suffix.casefold().removeprefix("."))
    stream = (triple for entity, record in held for triple in statements(standard.entities[entity], record))
    prefixes = PREFIXES if form == RdfFormat.TURTLE else None
    with path.open("wb") as file:
        serialize(stream, file, form, prefixes=prefixes)


def _jsonld(standard: Standard, held: Iterable[Held], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'{{\n  "@context": "{CONTEXT}",\n  "@graph": [')
        for place, (entity, record) in enumerate(held):
            node = as_jsonld(standard.entities[entity], record)
            file.write(f"{',' if place else ''}\n    {json.dumps(node, ensure_ascii=False)}")
        file.write("\n  ]\n}\n")


_WRITERS = {".json": _json, ".ndjson": _ndjson, ".ttl": _graph, ".nt": _graph, ".jsonld": _jsonld}
