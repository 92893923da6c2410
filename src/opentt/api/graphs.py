"""The graphs of a server: started when first asked, brought up to date before each query."""

from __future__ import annotations

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, RdfFormat, serialize
from starlette.concurrency import run_in_threadpool

from opentt.api.following import news, standing
from opentt.api.forms import parsed
from opentt.api.places import place_at
from opentt.catalogue import as_rdf, dcat
from opentt.documents import graph
from opentt.documents.graph import CATALOGUE, POLICIES, RECORDS, RULES, TERMS, VOCABULARY
from opentt.negotiation import NTRIPLES
from opentt.rdf import statements
from opentt.rdf.nodes import record_iri
from opentt.sparql import Endpoint
from opentt.store import changes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyoxigraph import Triple

    from opentt.api.service import Service
    from opentt.catalogue import Place
    from opentt.sparql import Answer, Asked, Limits

OURS = (VOCABULARY, TERMS, POLICIES, RULES)
"""The graphs of the standard itself, which change with the program only."""


class Graphs:
    """The endpoint over the standard's graphs and the public records; close it after use."""

    def __init__(self, service: Service, limits: Limits | None = None) -> None:
        self.service = service
        self.endpoint = Endpoint(limits)
        self.statements = 0
        self._sequence: int | None = None
        self._catalogued: Place | None = None
        self._turn = asyncio.Lock()

    async def query(self, asked: Asked, url: str, accepted: Iterable[str] = ()) -> Answer:
        """The answer over the records as they are now. Raises RefusedError where there is none."""
        await self.catch_up(url)
        return await self.endpoint.query(asked, [*accepted])

    async def catch_up(self, url: str) -> None:
        """Nothing: the graphs hold what the public sees. The catalogue is that of the first address asked at."""
        async with self._turn:
            if self._sequence is None:
                reached = await self._first()
                await self._catalogue(url)
                self._sequence = reached
                return
            entities = [*self.service.standard.entities]
            changed, reached = await run_in_threadpool(news, self.service.database, entities, self._sequence)
            if changed:
                things = [record_iri(entity, identifier) for entity, identifier in changed]
                bodies = ((entity, body) for (entity, _), body in changed.items() if body is not None)
                self.statements = await self.endpoint.replace(RECORDS, things, self._written(bodies))
                await self._catalogue(url)
            self._sequence = reached

    def close(self) -> None:
        """Nothing: the process is gone."""
        self.endpoint.close()

    async def _first(self) -> int:
        """The sequence up to which everything stands in the graphs."""
        await run_in_threadpool(self.endpoint.start)
        reached = await run_in_threadpool(changes.last, self.service.database)
        with TemporaryDirectory(prefix="opentt-graphs-") as folder:
            path = Path(folder) / "graph.nt"
            for name in OURS:
                known = graph(self.service.standard).store
                await run_in_threadpool(known.dump, str(path), RdfFormat.N_TRIPLES, from_graph=NamedNode(name))
                await self.endpoint.load(name, path)
            await run_in_threadpool(self._write_records, path)
            await self.endpoint.load(RECORDS, path)
        return reached

    async def _catalogue(self, url: str) -> None:
        """Nothing: the graph of the catalogue tells of the records as they are now."""
        known = self._catalogued
        place = await run_in_threadpool(place_at, self.service, known.url if known else url)
        if place != known:
            text = as_rdf(dcat(self.service.standard, place), NTRIPLES)
            self.statements = await self.endpoint.load(CATALOGUE, statements=text)
            self._catalogued = place

    def _write_records(self, path: Path) -> None:
        every = standing(self.service.database, [*self.service.standard.entities])
        with path.open("wb") as file:
            serialize(self._said((entity, body) for entity, _, body in every), file, RdfFormat.N_TRIPLES)

    def _written(self, bodies: Iterable[tuple[str, bytes]]) -> bytes:
        return serialize(self._said(bodies), format=RdfFormat.N_TRIPLES) or b""

    def _said(self, bodies: Iterable[tuple[str, bytes]]) -> Iterable[Triple]:
        entities = self.service.standard.entities
        for entity, body in bodies:
            yield from statements(entities[entity], parsed(body))
