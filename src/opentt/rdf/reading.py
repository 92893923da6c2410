"""A file that holds a graph, as a store; nothing is fetched."""

from __future__ import annotations

import json
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from xml.parsers.expat import ExpatError, ParserCreate

from opentt.errors import InputError
from opentt.rdf.also import without_others
from opentt.rdf.jsonld import CONTEXT
from opentt.rdf.records import records
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pyoxigraph import Store

    from opentt.standard import Standard

IN_MEMORY = 64 << 20
"""Bytes of a graph from which it is held on disk while it is read."""


def graph_records(standard: Standard, path: Path, suffix: str, label: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every record of a graph with its entity's name; `suffix` names the syntax, `label` the input in errors.

    Raises InputError where it is no RDF, or for a statement that no record can hold.
    """
    with _loaded(standard, path, suffix, label) as store:
        yield from records(store, standard.entities, label)


@contextmanager
def _loaded(standard: Standard, path: Path, suffix: str, label: str) -> Iterator[Store]:
    from pyoxigraph import RdfFormat, Store

    form = RdfFormat.from_extension(suffix.casefold().removeprefix("."))
    with TemporaryDirectory(prefix="opentt-") as folder:
        store = Store(folder) if path.stat().st_size > IN_MEMORY else Store()
        try:
            if form == RdfFormat.JSON_LD:
                store.bulk_load(_with_context(standard, path), form)
            else:
                if form == RdfFormat.RDF_XML:
                    _expand(path)
                store.bulk_load(path=str(path), format=form)
        except (SyntaxError, ValueError, RecursionError, MemoryError, ExpatError) as error:
            raise InputError(_why(error), label) from error
        without_others(store, standard)
        yield store
        del store


def _expand(path: Path) -> None:
    """Nothing: raises ExpatError for XML whose entities grow without measure, which the reader would write out."""
    with path.open("rb") as file:
        ParserCreate().ParseFile(file)


def _why(error: Exception) -> Text:
    """What keeps a file from being read as a graph."""
    said = str(error).partition("\n")[0][:200]
    if isinstance(error, RecursionError):
        return Text("JSON 嵌套过深，无法读取；请检查文件", "the JSON nests too deep to be read; check the file")
    if isinstance(error, MemoryError):
        return Text("有一个值超过 16 MiB，未读取", "a value in it exceeds 16 MiB; it was not read")
    if "LoadDocumentCallback" in said:
        return Text(
            f"引用了别处的上下文，不下载；只认 {CONTEXT}",
            f"it names a context that stands elsewhere, and nothing is downloaded; only {CONTEXT} is known",
        )
    return Text(f"不是 RDF：{said}", f"it is no RDF: {said}")


def _with_context(standard: Standard, path: Path) -> bytes:
    """The document with our context in place of its address."""
    document = json.loads(path.read_text(encoding="utf-8-sig"))
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
    if isinstance(named, list):
        return [_chosen(each, context) for each in named]
    return context if named == CONTEXT else named
