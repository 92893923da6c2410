"""Records into a file, one after the other, in a form."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from opentt.errors import UsageError
from opentt.numbers import json_number
from opentt.rdf import as_jsonld, statements, with_others
from opentt.rdf.jsonld import CONTEXT, PREFIXES
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from opentt.convert.form import Form
    from opentt.convert.reading import Held
    from opentt.rdf import Crosswalk
    from opentt.standard import Standard
    from opentt.text import Lang

    Writer = Callable[[Standard, Iterable[Held], Path], None]


def writer(form: Form, lang: Lang = "zh", crosswalk: Crosswalk | None = None) -> Writer:
    """What writes records in a form to a file; the headings of a workbook are in `lang`.

    With a crosswalk, Turtle and N-Triples say everything in the words of other vocabularies too.
    """
    if crosswalk is not None:
        return _graph(form.name, crosswalk)
    if form.name in _PLAIN:
        return _PLAIN[form.name]
    if form.name == "xlsx":
        from opentt.convert.book import write_book

        return lambda standard, held, path: write_book(standard, held, path, lang)
    from opentt.convert.nested import write_nested

    return write_nested


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


def one_kind(held: Iterable[Held], form: str) -> Iterable[Held]:
    """The same records. Raises UsageError at the first that is of another entity than those before it."""
    first = None
    for entity, record in held:
        first = first or entity
        if entity != first:
            raise UsageError(_MIXED.fill({"form": form, "first": first, "other": entity}))
        yield entity, record


_MIXED = Text(
    "{form} 一个文件只放一类记录，这里有 {first} 和 {other}；请改写成 .json",
    "{form} holds records of one kind, and there are {first} and {other}; write .json instead",
)


def _ndjson(_: Standard, held: Iterable[Held], path: Path) -> None:
    """One record a line, all of one entity."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for _entity, record in one_kind(held, "NDJSON"):
            file.write(f"{as_text(record)}\n")


def _graph(form: str, crosswalk: Crosswalk | None = None) -> Writer:
    def write(standard: Standard, held: Iterable[Held], path: Path) -> None:
        from pyoxigraph import RdfFormat, serialize

        known = RdfFormat.from_extension(form)
        stream = (triple for entity, record in held for triple in statements(standard.entities[entity], record))
        prefixes = {**PREFIXES, **crosswalk.prefixes} if crosswalk else PREFIXES
        with path.open("wb") as file:
            serialize(
                with_others(stream, crosswalk) if crosswalk else stream,
                file,
                known,
                prefixes=prefixes if form == "ttl" else None,
            )

    return write


def _jsonld(standard: Standard, held: Iterable[Held], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'{{\n  "@context": "{CONTEXT}",\n  "@graph": [')
        for place, (entity, record) in enumerate(held):
            node = as_jsonld(standard.entities[entity], record)
            file.write(f"{',' if place else ''}\n    {json.dumps(node, ensure_ascii=False)}")
        file.write("\n  ]\n}\n")


_PLAIN = {"json": _json, "ndjson": _ndjson, "ttl": _graph("ttl"), "nt": _graph("nt"), "jsonld": _jsonld}
