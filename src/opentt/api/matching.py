"""The index of names over codes and public records, brought up to date before each look."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool

from opentt.api.following import news, standing
from opentt.api.forms import parsed
from opentt.rdf.nodes import record_iri
from opentt.reconcile import Index, concept_entry, record_entry
from opentt.reconcile.entries import ENTITIES, key_below
from opentt.store import changes

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from opentt.api.service import Service

    Found = TypeVar("Found")


class Matching:
    """The names of a server's codes and public records."""

    def __init__(self, service: Service) -> None:
        self.service = service
        regions = service.standard.schemes["region"].concepts.values()
        self._index = Index(places=[region.label.zh for region in regions])
        self._sequence: int | None = None
        self._turn = asyncio.Lock()

    async def look(self, look: Callable[[Index], Found]) -> Found:
        """What a function makes of the index as it is now; nobody changes it meanwhile."""
        async with self._turn:
            return await run_in_threadpool(self._looked, look)

    def _looked(self, look: Callable[[Index], Found]) -> Found:
        if self._sequence is None:
            self._fill()
        else:
            self._catch_up(self._sequence)
        return look(self._index)

    def _fill(self) -> None:
        standard, database = self.service.standard, self.service.database
        self._sequence = changes.last(database)
        for scheme in standard.schemes.values():
            for concept in scheme.concepts.values():
                self._index.add(concept_entry(standard, concept))
        for entity, _, body in standing(database, ENTITIES):
            self._put(entity, body)

    def _catch_up(self, after: int) -> None:
        changed, self._sequence = news(self.service.database, ENTITIES, after)
        for (entity, identifier), body in changed.items():
            self._index.remove(key_below(record_iri(entity, identifier)))
            if body is not None:
                self._put(entity, body)

    def _put(self, entity: str, body: bytes) -> None:
        entry = record_entry(self.service.standard, self.service.standard.entities[entity], parsed(body))
        if entry is not None:
            self._index.add(entry)
