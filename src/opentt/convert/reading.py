"""The records of any file: tables and JSON as `validate` reads them, and graphs."""

from __future__ import annotations

import json
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from opentt.errors import InputError
from opentt.rdf import records
from opentt.rdf.jsonld import CONTEXT
from opentt.text import Text
from opentt.validation.by_map import open_mapped
from opentt.validation.opening import open_sources

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pyoxigraph import Store

    from opentt.mapping.maps import Map
    from opentt.standard import Standard

GRAPHS = (".ttl", ".nt", ".jsonld", ".rdf")
"""The suffixes of files that hold a graph."""

IN_MEMORY = 64 << 20
"""Bytes of a graph from which it is held on disk while it is read."""

Held = tuple[str, dict[str, Any]]
"""A record with its entity's name."""


def read_records(
    standard: Standard, path: Path, entity: str | None = None, by_map: Map | None = None
) -> Iterator[Held]:
    """Every record of a file, or of a folder's tables by a map, with its entity's name, an entity's together.

    Raises InputError where the file cannot be read, or a record in it.
    """
    if path.suffix.casefold() in GRAPHS and by_map is None:
        yield from _from_graph(standard, path)
        return
    sources = open_mapped(standard, [path], by_map) if by_map else open_sources(standard, path, entity)[0]
    for name in standard.entities:
        for source in sources:
            if source.entity != name:
                continue
            for item in source.items():
                if item.broken is not None or not isinstance(item.value, dict):
                    reason = item.broken or Text("不是对象", "it is no object")
                    place = source.locate(item, ())
                    raise InputError(
                        Text(f"{path} 第 {place.line} 行：{reason.zh}", f"{path}, line {place.line}: {reason.en}"),
                        str(path),
                    )
                yield name, item.value


def _from_graph(standard: Standard, path: Path) -> Iterator[Held]:
    from pyoxigraph import Store

    try:
        large = path.stat().st_size > IN_MEMORY
        with TemporaryDirectory(prefix="opentt-") as folder:
            store = Store(folder) if large else Store()
            _load(standard, store, path)
            yield from records(store, standard.entities, str(path))
            del store
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(Text(f"{path} 读不了：{reason}", f"{path} cannot be read: {reason}"), str(path)) from error


def _load(standard: Standard, store: Store, path: Path) -> None:
    from pyoxigraph import RdfFormat

    form = RdfFormat.from_extension(path.suffix.casefold().removeprefix("."))
    try:
        if form == RdfFormat.JSON_LD:
            store.bulk_load(_with_context(standard, path), form)
        else:
            store.bulk_load(path=str(path), format=form)
    except (SyntaxError, ValueError, RecursionError) as error:
        raise InputError(Text(f"{path} 不是 RDF：{error}", f"{path} is no RDF: {error}"), str(path)) from error


def _with_context(standard: Standard, path: Path) -> bytes:
    """The document with our context in place of its address; nothing is fetched."""
    document = json.loads(path.read_text(encoding="utf-8"))
    context = json.loads((standard.home / "schemas/derived/context.jsonld").read_text(encoding="utf-8"))["@context"]
    return json.dumps(_inlined(document, context), ensure_ascii=False).encode()


def _inlined(value: Any, context: object) -> Any:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict):
        return {
            key: _chosen(inner, context) if key == "@context" else _inlined(inner, context)
            for key, inner in value.items()
        }
    return [_inlined(inner, context) for inner in value] if isinstance(value, list) else value


def _chosen(named: Any, context: object) -> Any:  # noqa: ANN401 - any JSON value
    return (
        [_chosen(each, context) for each in named]
        if isinstance(named, list)
        else (context if named == CONTEXT else named)
    )
