"""Corrections in the values of a JSON or NDJSON document: only the text of the values changes."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from itertools import accumulate
from typing import TYPE_CHECKING

from opentt.errors import InputError
from opentt.finding import Location
from opentt.fix.edits import Edit, Work
from opentt.fix.spelling import identifier, plain_number, respell
from opentt.fix.texts import characters
from opentt.mapping.values import is_filler, read_cell
from opentt.tables.positions import line_column, scalars
from opentt.text import Text
from opentt.validation.sources import pointer, steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opentt.schema import Field
    from opentt.standard import Standard
    from opentt.tables import Document, RawRecord
    from opentt.validation.sources import DocumentSource, Item

_LINE = {"json": re.compile(r"\r\n|\n|\r"), "ndjson": re.compile(r"\n")}
_NUMBERS = {"money", "number", "integer"}
_ASTRAY = Text(
    "记录的位置无法确定，不能改正；请重新导出", "the places of the records are not clear; export the file again"
)


def document_work(standard: Standard, sources: Sequence[DocumentSource], content: bytes) -> Work:
    """The corrections of a document. Raises InputError where its records cannot be told apart."""
    document = sources[0].document
    held = characters(content, document.encoding or "utf-8", document.file)
    starts = _line_starts(held.text, document)
    edits: list[Edit] = []
    for source in sources:
        for item in source.items():
            record: RawRecord = item.origin  # type: ignore[assignment]
            if item.broken is not None or item.repeated or not isinstance(item.value, dict):
                continue
            at = starts[record.line - 1] + record.column - 1 + (held.start if record.line == 1 else 0)
            if held.text[at : at + len(record.text)] != record.text:
                raise InputError(_ASTRAY, document.file)
            edits += _edits(standard, source, item, record, at)
    return Work(tuple(edits), held.splices)


def _line_starts(text: str, document: Document) -> list[int]:
    """Where each line of the text begins."""
    return [0, *accumulate((found.end() for found in _LINE[document.format].finditer(text)), lambda _, end: end)]


def _edits(standard: Standard, source: DocumentSource, item: Item, record: RawRecord, at: int) -> Iterator[Edit]:
    """The corrections in one record, which stands at an offset."""
    entity = standard.entities[source.entity]
    for place, first, last in scalars(record.text):
        literal = record.text[first:last]
        if not literal.startswith('"'):
            continue
        text = json.loads(literal, strict=False)
        path = steps("".join("/" + step.replace("~", "~0").replace("/", "~1") for step in place), item.value)
        field = entity.at(path)
        found = _respelt(standard, field, item.value, path, text) if field else None
        if found is None:
            continue
        written, after, kind = found
        line, column = line_column(record.text, first)
        where = Location(
            file=source.document.file,
            row=item.n,
            line=record.line + line - 1,
            column=column + (record.column - 1 if line == 1 else 0),
            pointer=pointer(path),
        )
        yield Edit(source.entity, where, text, after, kind, keeps=False, span=(at + first, at + last), written=written)


def _respelt(
    standard: Standard, field: Field, record: object, path: tuple[str | int, ...], text: str
) -> tuple[str, str, str] | None:
    """The JSON to write, what it says, and what it corrects; None where the value stands well or is not clear."""
    if field.kind in {"array", "object"} or not text.strip() or is_filler(text.strip()):
        return None
    scheme = standard.schemes.get(field.scheme) if field.scheme else None
    if field.kind in _NUMBERS:
        value = read_cell(field, None, text).value
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            return None
        number = plain_number(Decimal(value))
        return number, number, "unit" if re.search(r"[元万亿]", text) else "number"
    found = identifier(_numbering(record, path), text) if path[-1] == "value" else None
    found = found or respell(field, scheme, text)
    return (json.dumps(found.text, ensure_ascii=False), found.text, found.kind) if found else None


def _numbering(record: object, path: tuple[str | int, ...]) -> str:
    """The numbering system that stands beside the value at a path, or ""."""
    from opentt.validation.structure import value_at

    scheme = value_at(record, (*path[:-1], "scheme"))
    return scheme if isinstance(scheme, str) else ""
