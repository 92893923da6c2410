"""Whether the schemas people wrote can be built upon: our keywords, types, references, required members."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.emit.sources import broken
from opentt.emit.spelling import DIALECT
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from opentt.emit.sources import Document, Sources

CODES = "derived/codes/"
"""How a source schema leads to the schema of a code list."""

Fault = tuple[str, Text]
"""A JSON Pointer and what is wrong there."""


def check(sources: Sources, schemes: Collection[str]) -> None:
    """Nothing, or a StandardError with the file and line of the first fault."""
    for name, document in sources.schemas.items():
        if name == "meta":
            continue
        for pointer, reason in _faults(sources, document, schemes):
            raise broken(document.path, document.line(pointer), reason)


def _faults(sources: Sources, document: Document, schemes: Collection[str]) -> Iterator[Fault]:
    import jsonschema_rs

    meta = {**sources.schemas["meta"].schema, "$schema": DIALECT}
    for error in jsonschema_rs.Draft202012Validator(meta).iter_errors(document.schema):
        pointer = "".join(f"/{_escaped(str(step))}" for step in error.instance_path)
        yield pointer, Text(f"{pointer} 不合元模式：{error.message}", f"{pointer}: {error.message}")
    for pointer, schema in _subschemas("", document.schema):
        ref = schema.get("$ref")
        if ref is None and "type" not in schema and pointer:
            yield pointer, Text(f"{pointer} 没有 type", f"{pointer} has no type")
        if ref is not None and not _leads_somewhere(sources, document, schemes, ref):
            yield f"{pointer}/$ref", Text(f"$ref 无所指：{ref}", f"the $ref leads nowhere: {ref}")
        for name in schema.get("required", ()):
            if name not in schema.get("properties", {}):
                reason = Text(f"必填的 {name} 不是字段", f"{name} is required but no property")
                yield f"{pointer}/required", reason


def _subschemas(pointer: str, schema: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every schema of a document with its pointer, but for what extensions may hold."""
    yield pointer, schema
    for keyword in ("properties", "$defs"):
        for name, inner in schema.get(keyword, {}).items():
            yield from _subschemas(f"{pointer}/{keyword}/{_escaped(name)}", inner)
    if "items" in schema:
        yield from _subschemas(f"{pointer}/items", schema["items"])


def _leads_somewhere(sources: Sources, document: Document, schemes: Collection[str], ref: str) -> bool:
    if ref.startswith(CODES):
        return ref.removeprefix(CODES).removesuffix(".schema.json") in schemes
    file, _, pointer = ref.partition("#")
    target = sources.schemas.get(file.removesuffix(".schema.json")) if file else document
    here: Any = target.schema if target else None
    for step in pointer.split("/")[1:]:
        here = here.get(step) if isinstance(here, dict) else None
    return isinstance(here, dict)


def _escaped(step: str) -> str:
    return step.replace("~", "~0").replace("/", "~1")
