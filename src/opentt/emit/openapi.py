"""The OpenAPI 3.1 document of the reference API, as every server gives it at `/openapi.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.emit.bundle import compose
from opentt.emit.spelling import as_json
from opentt.schema import entities

if TYPE_CHECKING:
    from opentt.emit.sources import Sources


def files(sources: Sources) -> dict[str, str]:
    """`openapi.json`."""
    from opentt.api.app import sections
    from opentt.api.openapi import document

    known = entities(compose(sources))
    found = document(known, sources.version, sections(known.values(), sources.version), sources.examples)
    return {"schemas/derived/openapi.json": as_json(found)}
