"""SPARQL 1.1 queries over the standard and the public records, and a page to write them on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from opentt.api.forms import CHOICE, lang_of
from opentt.api.operations import Answer, Operation, Parameter, Section, in_forms
from opentt.api.pages import render
from opentt.api.places import address_of
from opentt.api.problems import ProblemError
from opentt.api.query import Query, read_query
from opentt.api.respond import Link, reply
from opentt.api.service import service_of
from opentt.catalogue import DUMPS
from opentt.documents.graph import GRAPHS
from opentt.home import CONFORMANCE
from opentt.namespaces import SD
from opentt.negotiation import HTML, JSONLD, NTRIPLES, RDFXML, TURTLE, Form, choose
from opentt.sparql import RefusedError, asked, media_types
from opentt.sparql.description import described, examples
from opentt.sparql.protocol import FORM
from opentt.store.prepared import digest
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.api.graphs import Graphs
    from opentt.sparql import Answer as Result

RESULTS = tuple(Form(media, media, charset=media.startswith("text/")) for media in media_types())
"""What the answer to a query can be had in, each named by its media type."""

DESCRIBED = (TURTLE, JSONLD, NTRIPLES, RDFXML, HTML)
"""What the description of the endpoint can be had in; a browser gets the page."""

_ABOUT = Text("查询标准与公开记录的关联数据", "Query the standard and the public records as linked data")
_QUERY = Parameter("query", "query", Text("SPARQL 1.1 查询", "a SPARQL 1.1 query"), {"type": "string", "minLength": 1})
_GRAPHS = (
    Parameter("default-graph-uri", "query", Text("默认图", "the default graph"), {"type": "string"}),
    Parameter("named-graph-uri", "query", Text("命名图", "a named graph"), {"type": "string"}),
)
_SLOW = {"Retry-After": "5"}


def section() -> Section:
    """What can be asked of the endpoint."""
    content = in_forms((*RESULTS, HTML), {"type": "object"}, {"type": "array", "items": {"type": "object"}})
    answers = [
        Answer(200, Text("结果；没有查询时为端点说明", "the result; without a query, what the endpoint is"), content)
    ]
    problems = ("bad-query", "not-acceptable", "too-large", "unsupported-media-type")
    form = {"type": "object", "required": ["query"], "properties": {"query": {"type": "string", "minLength": 1}}}
    body: dict[str, dict[str, Any]] = {"application/sparql-query": {"type": "string", "minLength": 1}, FORM: form}

    def operation(
        method: str, name: str, parameters: Sequence[Parameter], taken: Mapping[str, Mapping[str, Any]] | None
    ) -> Operation:
        return Operation(
            method, "/sparql", name, _sparql, _ABOUT, _ABOUT, answers, parameters, problems, taken, tag="linked-data"
        )

    return Section(
        (
            f"{CONFORMANCE}sparql",
            f"{SD}SPARQL11Query",
        ),
        [operation("GET", "sparql", (_QUERY, *_GRAPHS), None), operation("POST", "sparql_post", _GRAPHS, body)],
    )


async def _sparql(request: Request) -> Response:
    """The answer to a query, or what the endpoint is."""
    address = request.scope["query_string"].decode("latin-1")
    graphs: Graphs = request.app.state.graphs
    try:
        found = asked(
            request.method,
            "" if _is_choice(address) else address,
            request.headers.get("content-type", ""),
            await request.body(),
            longest=graphs.endpoint.limits.length,
        )
        if found is None:
            return await _description(request, graphs)
        where = address_of(request, service_of(request))
        return _result(request, await graphs.query(found, where, _accepted(request)))
    except RefusedError as error:
        raise _problem(error) from None


def _is_choice(address: str) -> bool:
    """Whether an address only chooses form and language of the page."""
    return all(pair.partition("=")[0] in CHOICE for pair in address.split("&"))


def _accepted(request: Request) -> Sequence[str]:
    """The media types of results that are taken, the best first."""
    named = dict(parse_qsl(request.scope["query_string"].decode("latin-1"))).get("_mediatype")
    accept = named or request.headers.get("accept")
    left, ranked = [*RESULTS], []
    while left and (best := choose(accept, left)) is not None:
        ranked.append(best.media)
        left.remove(best)
    if not ranked:
        raise RefusedError("not-acceptable", known=" ".join(media_types()))
    return ranked


def _result(request: Request, result: Result) -> Response:
    form = next(form for form in RESULTS if form.media == result.media_type)
    return reply(request, result.content, form, etag=None, headers={"Cache-Control": "no-cache"})


async def _description(request: Request, graphs: Graphs) -> Response:
    """The page for people, the service description (SPARQL 1.1 Service Description) for programs."""
    query: Query = read_query(request, CHOICE)
    service = service_of(request)
    form = choose(query.get("_mediatype") or request.headers.get("accept"), DESCRIBED) or TURTLE
    lang = lang_of(request, query)
    where = f"{address_of(request, service)}/sparql"
    if form == HTML:
        shown = [(example.title.pick(lang), example.query) for example in examples()]
        limits = graphs.endpoint.limits
        body = render(
            "sparql.html",
            lang,
            service.standard,
            title="SPARQL",
            examples=shown,
            graphs=[(name, DUMPS[name]) for name in GRAPHS],
            limits=limits,
            results=media_types(),
        )
        return reply(request, body, HTML, etag=digest(body), lang=lang)
    body = described(where, form, GRAPHS)
    return reply(request, body, form, etag=digest(body), links=[Link(where, "self")])


def _problem(error: RefusedError) -> ProblemError:
    names = {413: "too-large", 415: "unsupported-media-type", 406: "not-acceptable", 503: "overloaded"}
    name = names.get(error.status, "bad-query")
    headers = _SLOW if error.status == 503 else {}  # noqa: PLR2004 - HTTP's own number
    return ProblemError(name, error.message, headers=headers, members={"reason": error.name})
