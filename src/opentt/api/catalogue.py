"""The catalogue of the server, what is well known of it, and the map of its pages."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from starlette.concurrency import run_in_threadpool

from opentt.api.documents import SHORT_CACHE
from opentt.api.forms import CHOICE, form_of, lang_of
from opentt.api.operations import TAGGED, Answer, Operation, Section, in_forms, mediatype
from opentt.api.pages import render
from opentt.api.places import address_of, place_at
from opentt.api.query import read_query
from opentt.api.records import LANG
from opentt.api.respond import Link, reply
from opentt.api.service import service_of
from opentt.catalogue import as_rdf, dcat, linkset, schemaorg, void
from opentt.documents import every
from opentt.home import CONFORMANCE
from opentt.namespaces import DCAT, SITEMAP
from opentt.negotiation import HTML, JSONLD, NTRIPLES, RDFXML, TURTLE, Form
from opentt.store.prepared import digest, encoded
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.api.service import Service
    from opentt.catalogue import Place
    from opentt.standard import Standard

    Handler = Callable[[Request], Awaitable[Response]]

FORMS = (JSONLD, TURTLE, NTRIPLES, RDFXML, HTML)
_VOID = (TURTLE, JSONLD, NTRIPLES, RDFXML)
_LINKSET = Form("json", "application/linkset+json", charset=False)
_OF_INTERFACES = f'{_LINKSET.media};profile="https://www.rfc-editor.org/info/rfc9727"'
"""The media type with what kind of linkset it is (RFC 9727, 4)."""

_SITEMAP = Form("xml", "application/xml")

_CATALOGUE = Text("数据目录（DCAT-AP 3）", "The data catalogue (DCAT-AP 3)")
_ABOUT_VOID = Text("关联数据说明（VoID）", "What the linked data are (VoID)")
_ABOUT_LINKSET = Text("接口目录（RFC 9727）", "The catalogue of interfaces (RFC 9727)")
_ABOUT_SITEMAP = Text("网页清单", "The map of the pages")


def section() -> Section:
    """What can be asked of the server about all that it has."""

    def get(
        path: str,
        name: str,
        handler: Handler,
        about: Text,
        content: dict[str, dict[str, Any]],
        forms: tuple[Form, ...] = (),
        headers: tuple[str, ...] = TAGGED,
    ) -> Operation:
        parameters = (mediatype(forms), LANG) if forms else ()
        problems = ("not-acceptable",) if parameters else ()
        also = ("/catalog.{suffix}",) if path == "/catalog" else ()
        answers = [Answer(200, about, content, headers)]
        return Operation(
            "GET", path, name, handler, about, about, answers, parameters, problems, tag="catalogue", also=also
        )

    described = in_forms(FORMS, {"type": "object"})
    return Section(
        (f"{CONFORMANCE}catalogue", DCAT),
        [
            get("/catalog", "catalog", _catalogue, _CATALOGUE, described, FORMS),
            get("/.well-known/void", "void", _described, _ABOUT_VOID, in_forms(_VOID, {"type": "object"}), _VOID),
            get(
                "/.well-known/api-catalog",
                "api_catalog",
                _interfaces,
                _ABOUT_LINKSET,
                {_LINKSET.media: {"type": "object"}},
                headers=(*TAGGED, "Link"),
            ),
            get("/sitemap.xml", "sitemap", _sitemap, _ABOUT_SITEMAP, {_SITEMAP.media: {"type": "string"}}),
        ],
    )


def place_of(request: Request, service: Service) -> Place:
    """What the server is, as its catalogue tells it."""
    return place_at(service, address_of(request, service), request.app.state.graphs.statements)


async def _catalogue(request: Request) -> Response:
    service, query = service_of(request), read_query(request, CHOICE)
    suffix = next((form for form in FORMS if request.url.path.endswith(f".{form.name}")), None)
    form, lang = form_of(request, query, FORMS, suffix), lang_of(request, query)
    place = await run_in_threadpool(place_of, request, service)
    if form == HTML:
        known = dcat(service.standard, place)
        told = encoded(schemaorg(service.standard, place)).decode().replace("<", "\\u003c")
        body = render(
            "catalog.html", lang, service.standard, title=place.title.pick(lang), catalogue=known, statements=told
        )
        return reply(request, body, HTML, etag=digest(body), lang=lang)
    body = as_rdf(dcat(service.standard, place), form)
    return reply(request, body, form, etag=digest(body))


async def _described(request: Request) -> Response:
    service, query = service_of(request), read_query(request, CHOICE)
    form = form_of(request, query, _VOID)
    place = await run_in_threadpool(place_of, request, service)
    body = await run_in_threadpool(lambda: as_rdf(void(service.standard, place), form))
    return reply(request, body, form, etag=digest(body))


async def _interfaces(request: Request) -> Response:
    read_query(request, ())
    service = service_of(request)
    body = encoded(linkset(await run_in_threadpool(place_of, request, service)))
    own = Link(f"{service.settings.url}/.well-known/api-catalog", "api-catalog", _LINKSET.media)
    return reply(request, body, _LINKSET, etag=digest(body), links=[own], headers={"Content-Type": _OF_INTERFACES})


async def _sitemap(request: Request) -> Response:
    read_query(request, ())
    service = service_of(request)
    body = site_map(service.standard, address_of(request, service))
    return reply(request, body, _SITEMAP, etag=digest(body), headers={"Cache-Control": SHORT_CACHE})


@cache
def site_map(standard: Standard, url: str, ending: str = "") -> bytes:
    """The map of the pages of a server, or of a site whose pages have names with an ending."""
    paths = ["", *(f"{thing.path}{ending}" for thing in every(standard) if ending or not thing.is_abstract)]
    lines = "".join(f"<url><loc>{escape(f'{url}/{path}')}</loc></url>\n" for path in paths)
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{SITEMAP}">\n'
    return f"{head}{lines}</urlset>\n".encode()
