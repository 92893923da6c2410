"""The application: every section of operations mounted in one place.

To add to the server, write a module with `section(…)` that gives its operations and the conformance classes that
they make true, and name it in `sections` below: routes, OpenAPI document, landing page and `conformsTo` all follow
from that list. What an answer is made from belongs in a layer below `opentt.api`; the module here only turns a
request into a call and the outcome into `respond.reply`. Negotiation is `opentt.negotiation`, and `forms.form_of`
and `forms.lang_of` read a request with it; anything that cannot be answered raises `problems.ProblemError`.
A FastAPI router may be included as well: `create_app` gives a FastAPI application.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from opentt.api import (
    batch,
    catalogue,
    changing,
    checking,
    codes,
    documents,
    exporting,
    feed,
    files,
    landing,
    lists,
    named,
    reconcile,
    records,
    sparql,
    validating,
)
from opentt.api.classes import classes
from opentt.api.failures import FAILURES
from opentt.api.gate import Gate, allowed
from opentt.api.graphs import Graphs
from opentt.api.matching import Matching
from opentt.api.openapi import document
from opentt.api.operations import routes
from opentt.api.problems import PROBLEMS, ProblemError, problem_response
from opentt.api.relations import RELATIONS
from opentt.api.respond import CHANGES
from opentt.api.service import Service
from opentt.api.settings import Settings
from opentt.api.watch import Watch
from opentt.cases import load_examples
from opentt.namespaces import SD
from opentt.rule import load_cards
from opentt.schema import ENTITIES
from opentt.standard import Standard, load
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.api.operations import Section
    from opentt.schema import Entity
    from opentt.store import Database

ENTRANCES = (
    ("/v1/changes", CHANGES, Text("变更序列", "Feed of changes")),
    *(
        (f"/v1/export/{plural}.ndjson", "enclosure", Text(f"全部记录：{plural}.ndjson", f"All of {plural}.ndjson"))
        for plural in ENTITIES.values()
    ),
    ("/validate", "related", Text("检查数据", "Check data")),
    ("/vocab", "related", Text("代码表", "Code lists")),
    ("/sparql", f"{SD}endpoint", Text("SPARQL 查询", "SPARQL")),
    ("/reconcile", "service", Text("名称匹配（OpenRefine）", "Reconciliation (OpenRefine)")),
    ("/catalog", "describedby", Text("数据目录（DCAT）", "Data catalogue (DCAT)")),
    ("/.well-known/api-catalog", "api-catalog", Text("接口目录（RFC 9727）", "Catalogue of interfaces (RFC 9727)")),
)
"""Paths that the landing page links to besides the lists, each with its relation and what people call it."""

LAST_SECONDS = 10
"""How long validations that outlast their requests may still take when the server ends."""

_NOTHING = Text("此处没有内容", "there is nothing here")
_NOT_SO = Text("此处不接受 {method}", "{method} is not taken here")


def sections(entities: Iterable[Entity], version: str) -> list[Section]:
    """All that a server can be asked of a version of the standard, the most frequent first."""
    known = list(entities)
    found = [
        records.section(known),
        lists.section(known),
        changing.section(known),
        batch.section(),
        feed.section(),
        exporting.section(),
        validating.section(),
        checking.section(),
        documents.section(),
        codes.section(),
        files.section(version),
        sparql.section(),
        reconcile.section(),
        catalogue.section(),
        landing.section(),
    ]
    return [*found, *map(named.section, (FAILURES, RELATIONS, classes(found)))]


def create_app(database: Database, standard: Standard | None = None, settings: Settings | None = None) -> FastAPI:
    """The application over a database, which it closes when it ends.

    Files sent to `/v1/validate` are judged by the built-in standard whatever `standard` is: processes that may be
    ended do it, and load it themselves. What is written into the database is judged by `standard`.
    """
    standard = standard or load()
    service = Service(standard, database, settings or Settings(), load_cards(standard.rules))

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        if service.tasks:
            late = (await asyncio.wait(service.tasks, timeout=LAST_SECONDS))[1]
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        app.state.graphs.close()
        database.close()

    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, lifespan=lifespan, redirect_slashes=False)
    known = sections(standard.entities.values(), standard.version)
    app.router.routes.extend(routes(known))
    app.state.service = service
    app.state.watch = Watch()
    app.state.graphs = Graphs(service)
    app.state.matching = Matching(service)
    app.state.entrances = ENTRANCES
    app.state.conforms_to = [iri for section in known for iri in section.conforms_to]
    described = document(standard.entities, standard.version, known, load_examples(standard.home))
    app.state.openapi_text = json.dumps(described, ensure_ascii=False, separators=(",", ":"), default=float).encode()
    named = {op.handler: op.path for section in known for op in section.operations}
    app.add_middleware(Gate, service=service, watch=app.state.watch, named=named)
    app.add_exception_handler(ProblemError, _problem)
    app.add_exception_handler(HTTPException, _http_problem)
    app.add_exception_handler(RequestValidationError, _bad_request)
    return app


async def _problem(request: Request, error: Exception) -> Response:
    return problem_response(
        request, error if isinstance(error, ProblemError) else ProblemError("our-failure", _NOTHING)
    )


async def _http_problem(request: Request, error: Exception) -> Response:
    """The problem for what the framework refuses."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    name = next((name for name, kind in PROBLEMS.items() if kind.status == status), "bad-request")
    if status == 404:  # noqa: PLR2004 - HTTP's own number
        return problem_response(request, ProblemError("not-found", _NOTHING))
    if status == 405:  # noqa: PLR2004 - HTTP's own number
        detail = _NOT_SO.fill({"method": request.method[:20]})
        error = ProblemError(name, detail, headers={"Allow": ", ".join(allowed(request.scope))})
        return problem_response(request, error)
    detail = PROBLEMS[name].title
    return problem_response(request, ProblemError(name, detail))


async def _bad_request(request: Request, error: Exception) -> Response:
    told = error.errors() if isinstance(error, RequestValidationError) else []
    errors = [{"parameter": ".".join(map(str, each["loc"])), "detail": each["msg"]} for each in told]
    return problem_response(request, ProblemError("bad-request", PROBLEMS["bad-request"].title, errors))
