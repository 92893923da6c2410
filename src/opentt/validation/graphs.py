"""A graph as a document of records: read once, kept aside, given again and again."""

from __future__ import annotations

from contextlib import suppress
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from opentt.tables import Document, RawRecord
from opentt.tables.raw import Scratch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from opentt.schema import Entity, Field
    from opentt.standard import Standard
    from opentt.tables.source import Source
    from opentt.validation.graph_text import Places
    from opentt.validation.sources import Path

GRAPHS: dict[str, Literal["ttl", "nt", "jsonld", "rdf"]] = {
    ".ttl": "ttl",
    ".nt": "nt",
    ".jsonld": "jsonld",
    ".rdf": "rdf",
}
"""The suffixes of files that hold a graph, with their formats."""


def graph_document(standard: Standard, source: Source) -> Document:
    """The records of a graph, of one entity or several. Raises InputError for what is none, or holds no record."""
    import pickle

    from opentt.rdf.reading import graph_records

    scratch = Scratch()
    count = 0
    with (scratch.path / "records").open("wb") as file:
        for held in graph_records(standard, source.path, source.suffix, source.label):
            pickle.dump(held, file)
            count += 1
    if not count:
        raise source.error("里面没有本标准的记录", "it holds no record of this standard")
    form = GRAPHS[source.suffix]
    found = cache(partial(_places, source, form))

    def find(entity: str, identifier: str, path: Path) -> tuple[int, int] | None:
        return _find(found(), standard.entities[entity], identifier, path)

    return Document(source.label, source.sha256(), form, None, lambda: _records(scratch), find=find)


def _places(source: Source, form: str) -> Places:
    from opentt.validation.graph_text import places

    return places(source.path, form)


def _find(places: Places, entity: Entity, identifier: str, path: Path) -> tuple[int, int] | None:
    """Where the deepest thing on the way to a value stands: the value, else the part or the record that lacks it."""
    from opentt.rdf.nodes import record_iri

    for subject, *names in reversed([*_way(record_iri(entity.name, identifier), entity.root, path)]):
        for name in names:
            if name in places.get(subject, {}):
                return places[subject][name]
    return None


def _way(subject: str, field: Field, path: Path) -> Iterator[tuple[str, ...]]:
    """The subjects and properties that lead from a part to a value in it; a property by its IRI and its name."""
    from opentt.rdf.nodes import part_iri
    from opentt.terms import properties

    yield subject, ""
    known = next((known for known in properties(field) if path and known.field.name == path[0]), None)
    if known is None:
        return
    name, item, rest = known.field.name, known.field.item, path[1:]
    yield subject, known.iri, name
    if known.field.kind == "object":
        yield from _way(part_iri(subject, name), known.field, rest)
    elif item is not None and item.kind == "object" and rest:
        yield from _way(part_iri(subject, name, int(rest[0])), item, rest[1:])


def _records(scratch: Scratch) -> Iterator[RawRecord]:
    """The records, in the order in which they were read."""
    with (scratch.path / "records").open("rb") as file, suppress(EOFError):
        for n in range(1 << 62):
            entity, record = _next(file)
            yield RawRecord(record, n + 1, 1, "", entity)


def _next(file: Any) -> Any:  # noqa: ANN401 - what this module has written
    import pickle

    return pickle.load(file)  # noqa: S301 - our own temporary file, in a folder that only this user can enter
