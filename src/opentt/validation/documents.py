"""Which entity the records of a JSON document are."""

from __future__ import annotations

from itertools import islice
from pathlib import PurePath
from typing import TYPE_CHECKING

from opentt.errors import InputError
from opentt.text import Text
from opentt.validation.sources import DocumentSource

if TYPE_CHECKING:
    from opentt.standard import Standard
    from opentt.tables import Document

LOOK_AHEAD = 50
"""How many records are looked at before the entity is named."""


def document_sources(standard: Standard, document: Document, entity: str | None) -> list[DocumentSource]:
    """One source for each entity in the document.

    A document of several arrays names them by its members; else the entity is given, or guessed from
    the members of the first records and the name of the file. Raises InputError where neither tells.
    """
    named = document.entities
    if named is None:
        named = () if document.format == "ndjson" else tuple(record.entity for record in document.records())
    sources = [DocumentSource(document, name, name) for name in dict.fromkeys(named) if name is not None]
    wanted = [source for source in sources if entity in {None, source.entity}]
    if sources and not wanted:
        held = ", ".join(source.entity for source in sources)
        raise InputError(
            Text(f"没有 {entity} 的记录，只有 {held}", f"there are no records of {entity}, only of {held}"),
            document.file,
        )
    if wanted:
        return wanted
    return [DocumentSource(document, entity or _guess(standard, document))]


def _guess(standard: Standard, document: Document) -> str:
    first = list(islice(document.records(), LOOK_AHEAD))
    members = {name for record in first if isinstance(record.value, dict) for name in record.value}
    stem = PurePath(document.file).stem.casefold()
    scores = {
        name: (len(members & set(entity.root.child)), int(name in stem or entity.plural in stem))
        for name, entity in standard.entities.items()
    }
    best = max(scores, key=lambda name: scores[name])
    tied = [name for name, score in scores.items() if score == scores[best]]
    if len(tied) == 1 and (scores[best][0] > 1 or scores[best][1]):
        return best
    names = ", ".join(standard.entities)
    raise InputError(
        Text(
            f"看不出是哪种记录，请用 --entity 指明（{names}）",
            f"the kind of record is not clear; name it with --entity ({names})",
        ),
        document.file,
    )
