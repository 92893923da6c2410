"""A graph as a document of records: read once, kept aside, given again and again."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from opentt.tables import Document, RawRecord
from opentt.tables.raw import Scratch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from opentt.standard import Standard
    from opentt.tables.source import Source

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
    return Document(source.label, source.sha256(), GRAPHS[source.suffix], None, lambda: _records(scratch))


def _records(scratch: Scratch) -> Iterator[RawRecord]:
    """The records, in the order in which they were read."""
    with (scratch.path / "records").open("rb") as file, suppress(EOFError):
        for n in range(1 << 62):
            entity, record = _next(file)
            yield RawRecord(record, n + 1, 1, "", entity)


def _next(file: Any) -> Any:  # noqa: ANN401 - what this module has written
    import pickle

    return pickle.load(file)  # noqa: S301 - our own temporary file, in a folder that only this user can enter
