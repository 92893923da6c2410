"""The front of the house: what there is, and whether it is well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool

from opentt.api.forms import CHOICE, form_of, lang_of
from opentt.api.operations import TAGGED, Answer, Operation, Parameter, Section, in_forms, mediatype
from opentt.api.pages import many, render, style
from opentt.api.problems import database_away
from opentt.api.query import read_query
from opentt.api.records import LANG
from opentt.api.respond import LIST, Link, reply
from opentt.api.service import service_of
from opentt.home import CONFORMANCE
from opentt.negotiation import HTML, JSON, Form
from opentt.store import changes
from opentt.store.prepared import digest, encoded
from opentt.text import Text
from opentt.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.api.operations import Handler

PLAIN = Form("txt", "text/plain")
_STYLE = Form("css", "text/css")
_PROBLEM_TYPES = Text("问题类型", "What can go wrong")
_PAGES = (JSON, HTML)
_FIXED: Mapping[str, Mapping[str, Any]] = {JSON.media: {"type": "object"}}


def section() -> Section:
    """What a server tells of itself."""

    def get(
        path: str,
        name: str,
        handler: Handler,
        about: Text,
        content: Mapping[str, Mapping[str, Any]] = _FIXED,
        parameters: Sequence[Parameter] = (),
        problems: Sequence[str] = (),
        headers: Sequence[str] = (),
    ) -> Operation:
        answers = [Answer(200, about, content, headers)]
        return Operation("GET", path, name, handler, about, about, answers, parameters, problems)

    choice = (mediatype(_PAGES), LANG)
    page = in_forms(_PAGES, {"type": "object"})
    text = {"type": "string"}
    return Section(
        (f"{CONFORMANCE}core",),
        [
            get(
                "/",
                "landing",
                _landing,
                Text("首页与接口清单", "What there is"),
                page,
                choice,
                ("not-acceptable",),
                (*TAGGED, "Link"),
            ),
            get("/health", "health", _health, Text("进程是否运行", "Whether the process runs")),
            get("/ready", "ready", _ready, Text("能否服务", "Whether it can serve"), problems=("overloaded",)),
            get("/metrics", "metrics", _metrics, Text("运行指标", "Counts for Prometheus"), {PLAIN.media: text}),
            get("/openapi.json", "openapi", _openapi, Text("接口文档", "This document"), headers=TAGGED),
            get(
                "/style.css",
                "style",
                _style,
                Text("样式", "The style of the pages"),
                {_STYLE.media: text},
                headers=TAGGED,
            ),
        ],
    )


async def _landing(request: Request) -> Response:
    service = service_of(request)
    query = read_query(request, CHOICE)
    form = form_of(request, query, _PAGES)
    base = service.settings.url
    links = [
        Link(f"{base}/", "self", JSON.media),
        Link(f"{base}/openapi.json", "service-desc", "application/vnd.oai.openapi+json;version=3.1"),
        Link(f"{base}/problems", "service-doc", HTML.media),
        *(Link(f"{base}/v1/{entity.plural}", LIST, JSON.media) for entity in service.standard.entities.values()),
        *(Link(f"{base}{path}", rel) for path, rel, _ in request.app.state.entrances),
    ]
    title = Text(service.settings.title_zh, service.settings.title_en)
    if form == HTML:
        lang = lang_of(request, query)
        interfaces = [(f"{base}{path}", name.pick(lang)) for path, _, name in request.app.state.entrances]
        interfaces += [("/openapi.json", "OpenAPI"), ("/problems", _PROBLEM_TYPES.pick(lang))]
        lists = [(f"/v1/{one.plural}?lang={lang}", many(one, lang)) for one in service.standard.entities.values()]
        body = render(
            "landing.html", lang, service.standard, title=title.pick(lang), lists=lists, interfaces=interfaces
        )
        return reply(request, body, HTML, etag=digest(body), links=links, lang=lang)
    body = encoded(
        {
            "title": title.as_dict(),
            "standard": service.standard.version,
            "software": {"name": "opentt", "version": VERSION},
            "conformsTo": request.app.state.conforms_to,
            "links": [link.as_json() for link in links],
        }
    )
    return reply(request, body, form, etag=digest(body), links=links)


async def _health(request: Request) -> Response:
    read_query(request, ())
    return reply(request, b'{"status":"ok"}', JSON, headers={"Cache-Control": "no-store"})


async def _ready(request: Request) -> Response:
    from sqlite3 import Error

    from sqlalchemy.exc import SQLAlchemyError

    read_query(request, ())
    try:
        sequence = await run_in_threadpool(changes.last, service_of(request).database)
    except (SQLAlchemyError, Error):
        raise database_away() from None
    body = encoded({"status": "ok", "sequence": sequence})
    return reply(request, body, JSON, headers={"Cache-Control": "no-store"})


async def _metrics(request: Request) -> Response:
    read_query(request, ())
    body = request.app.state.watch.exposition().encode()
    return reply(request, body, Form("txt", "text/plain; version=0.0.4"), headers={"Cache-Control": "no-store"})


async def _openapi(request: Request) -> Response:
    read_query(request, ())
    body = request.app.state.openapi_text
    return reply(request, body, JSON, etag=digest(body))


async def _style(request: Request) -> Response:
    read_query(request, ())
    return reply(request, style(), _STYLE, etag=digest(style()))
