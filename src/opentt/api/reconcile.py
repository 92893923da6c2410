"""The Reconciliation Service API 0.2, as OpenRefine and other clients speak it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from opentt.api.forms import lang_of
from opentt.api.operations import SOME, WORDS, Answer, Operation, Parameter, Section
from opentt.api.pages import render
from opentt.api.problems import ProblemError, parameter_error
from opentt.api.query import Query, read_query, whole
from opentt.api.records import LANG
from opentt.api.respond import reply
from opentt.api.service import service_of
from opentt.errors import UsageError
from opentt.home import CONFORMANCE
from opentt.negotiation import HTML, JSON
from opentt.reconcile import service as answers
from opentt.store.prepared import digest, encoded
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.api.matching import Matching
    from opentt.reconcile import Entry
    from opentt.text import Lang

_BATCH = Text("成批的待匹配名称；不带参数时给出服务说明", "Names to be matched, in a batch; without any, the manifest")
_SUGGEST = Text("输入几个字时给出候选", "Suggestions for what was typed so far")
_FLYOUT = Text("一个候选的简介", "A few words about a suggestion")
_PREVIEW = Text("一个条目的预览页", "A small page about an entry")
_PROPOSED = Text("一类条目有哪些属性", "The properties of a type")
_NOTHING = Text("没有条目“{id}”", "there is no entry “{id}”")
_BOTH = Text("queries 和 extend 只能给一个", "give either queries or extend")

_FORM = Text("请用 application/x-www-form-urlencoded", "send application/x-www-form-urlencoded")

_OBJECT = {JSON.media: {"type": "object"}}
_SHOWN = "vocab/contract-type/technology-licence"
"""An entity for the document to show."""

MOST = 1_000_000
"""Entries that can be skipped, or properties that can be asked for."""

_PAGE_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors *"
"""A preview is shown inside pages of other makers, as the specification asks."""


def section() -> Section:
    """What can be asked of the service."""

    def text(name: str, zh: str, en: str, *, required: bool = False) -> Parameter:
        return Parameter(name, "query", Text(zh, en), SOME if required else WORDS, required)

    def get(
        path: str,
        name: str,
        handler: Callable[[Request], Awaitable[Response]],
        about: Text,
        *words: Parameter,
        page: bool = False,
    ) -> Operation:
        content = {HTML.media: {"type": "string"}} if page else _OBJECT
        problems = ("bad-parameter", "not-found")
        return Operation(
            "GET",
            f"/reconcile{path}",
            name,
            handler,
            about,
            about,
            [Answer(200, about, content)],
            (*words, LANG),
            problems,
            tag="linked-data",
        )

    queries = text("queries", "JSON 写的一批查询", "a batch of queries in JSON")
    extend = text("extend", "JSON 写的扩展查询", "a data extension query in JSON")
    prefix = text("prefix", "已输入的字", "what was typed so far", required=True)
    kind = text("type", "类型", "the type")
    cursor = Parameter(
        "cursor", "query", Text("跳过几个", "how many to skip"), {"type": "integer", "minimum": 0, "maximum": MOST}
    )
    one = text("id", "标识", "the id", required=True)
    known, field, entity = (replace(one, example=shown) for shown in (_SHOWN, "name", "institution"))
    form = {
        "application/x-www-form-urlencoded": {
            "type": "object",
            "properties": {"queries": {"type": "string"}, "extend": {"type": "string"}},
        }
    }
    return Section(
        (f"{CONFORMANCE}reconciliation", "https://reconciliation-api.github.io/specs/0.2/"),
        [
            get("", "reconcile", _reconcile, _BATCH, queries, extend),
            Operation(
                "POST",
                "/reconcile",
                "reconcile_post",
                _reconcile,
                _BATCH,
                _BATCH,
                [Answer(200, _BATCH, _OBJECT)],
                (LANG,),
                ("bad-parameter", "unsupported-media-type"),
                form,
                tag="linked-data",
            ),
            get("/suggest/entity", "suggest_entity", _suggest_entity, _SUGGEST, prefix, kind, cursor),
            get("/suggest/property", "suggest_property", _suggest_property, _SUGGEST, prefix, kind, cursor),
            get("/suggest/type", "suggest_type", _suggest_type, _SUGGEST, prefix, cursor),
            get("/flyout/entity", "flyout_entity", _flyout_entity, _FLYOUT, known),
            get("/flyout/property", "flyout_property", _flyout_property, _FLYOUT, field),
            get("/flyout/type", "flyout_type", _flyout_type, _FLYOUT, entity),
            get(
                "/properties",
                "propose_properties",
                _properties,
                _PROPOSED,
                kind,
                Parameter(
                    "limit",
                    "query",
                    Text("最多几个", "at most so many"),
                    {"type": "integer", "minimum": 1, "maximum": MOST},
                ),
            ),
            get("/preview", "preview", _preview, _PREVIEW, known, page=True),
        ],
    )


def _matching(request: Request) -> Matching:
    matching: Matching = request.app.state.matching
    return matching


async def _reconcile(request: Request) -> Response:
    """The manifest, the candidates of a batch, or the properties of entries."""
    service = service_of(request)
    given = await _given(request)
    lang = lang_of(request, Query(given))
    if "queries" in given and "extend" in given:
        raise parameter_error("bad-parameter", "extend", _BOTH)
    try:
        if "queries" in given:
            queries = answers.batch(given["queries"])
            found = await _matching(request).look(lambda index: answers.answers(service.standard, index, queries, lang))
        elif "extend" in given:
            ids, wanted = answers.extension(given["extend"])
            found = await _matching(request).look(
                lambda index: answers.extended(service.standard, index, ids, wanted, lang)
            )
        else:
            title = Text(service.settings.title_zh, service.settings.title_en).pick(lang)
            url = service.settings.url or str(request.base_url).rstrip("/")
            found = answers.manifest(url, title, answers.types(service.standard, lang))
    except UsageError as error:
        name = "extend" if "extend" in given else "queries"
        raise parameter_error("bad-parameter", name, error.message) from None
    return _json(request, found)


async def _given(request: Request) -> Mapping[str, str]:
    """The parameters of a request, in its address and in a form. Raises ProblemError for another media type."""
    known = ("queries", "extend", "lang", "callback")
    pairs = parse_qsl(request.scope["query_string"].decode("latin-1"), keep_blank_values=True, max_num_fields=20)
    if not any(name in {"queries", "extend"} for name, _ in pairs):
        read_query(request, known)
    if request.method == "POST":
        kind = request.headers.get("content-type", "").partition(";")[0].strip().casefold()
        if kind != "application/x-www-form-urlencoded":
            raise ProblemError("unsupported-media-type", _FORM)
        body = (await request.body()).decode("utf-8", "replace")
        pairs += parse_qsl(body, keep_blank_values=True, max_num_fields=20)
    return {name: value for name, value in pairs if name in known}


def _json(request: Request, found: object) -> Response:
    body = encoded(found)
    return reply(request, body, JSON, etag=digest(body), headers={"Cache-Control": "no-cache"})


def _asked(request: Request, *known: str) -> tuple[Query, Lang]:
    query = read_query(request, (*known, "lang"))
    for name in known:
        if name in {"prefix", "id"} and query.get(name) is None:
            detail = Text(f"缺少参数 {name}", f"the parameter {name} is missing")
            raise parameter_error("bad-parameter", name, detail)
    return query, lang_of(request, query)


def _skipped(query: Query) -> int:
    return whole("cursor", query.values.get("cursor", "0"), 0, MOST)


async def _suggest_entity(request: Request) -> Response:
    query, lang = _asked(request, "prefix", "type", "cursor")
    kinds = (query.get("type") or "",) if query.get("type") else ()
    skipped = _skipped(query)
    found = await _matching(request).look(lambda index: index.begin(query.get("prefix") or "", kinds, 10 + skipped))
    return _json(request, answers.suggested(service_of(request).standard, found[skipped:], lang))


async def _suggest_property(request: Request) -> Response:
    query, lang = _asked(request, "prefix", "type", "cursor")
    return _json(request, _beginning(answers.properties(service_of(request).standard, query.get("type"), lang), query))


async def _suggest_type(request: Request) -> Response:
    query, lang = _asked(request, "prefix", "cursor")
    return _json(request, _beginning(answers.types(service_of(request).standard, lang), query))


def _beginning(known: list[dict[str, str]], query: Query) -> dict[str, object]:
    """Those whose id or name holds what was typed."""
    typed = (query.get("prefix") or "").casefold()
    found = [one for one in known if typed in one["id"].casefold() or typed in one["name"].casefold()]
    return {"result": found[_skipped(query) :][:20]}


async def _entry(request: Request, query: Query) -> Entry:
    key = query.get("id") or ""
    found = await _matching(request).look(lambda index: index.entries.get(key))
    if found is None:
        raise ProblemError("not-found", _NOTHING.fill({"id": key[:200]}))
    return found


async def _flyout_entity(request: Request) -> Response:
    query, lang = _asked(request, "id")
    found = await _entry(request, query)
    body = render(
        "flyout.html", lang, service_of(request).standard, name=found.label.pick(lang), about=found.about.pick(lang)
    )
    return _json(request, {"id": found.key, "html": body.decode()})


async def _flyout_property(request: Request) -> Response:
    return _flyout(request, lambda lang: answers.properties(service_of(request).standard, None, lang))


async def _flyout_type(request: Request) -> Response:
    return _flyout(request, lambda lang: answers.types(service_of(request).standard, lang))


def _flyout(request: Request, known: Callable[[Lang], list[dict[str, str]]]) -> Response:
    query, lang = _asked(request, "id")
    key = query.get("id") or ""
    found = next((one for one in known(lang) if one["id"] == key), None)
    if found is None:
        raise ProblemError("not-found", _NOTHING.fill({"id": key[:200]}))
    body = render("flyout.html", lang, service_of(request).standard, name=found["name"], about=found["id"])
    return _json(request, {"id": key, "html": body.decode()})


async def _properties(request: Request) -> Response:
    query, lang = _asked(request, "type", "limit")
    kind, most = query.get("type"), whole("limit", query.values.get("limit", "1000"), 1, MOST)
    found = answers.properties(service_of(request).standard, kind, lang)[:most]
    return _json(request, {"properties": found, **({"type": kind} if kind else {}), "limit": most})


async def _preview(request: Request) -> Response:
    query, lang = _asked(request, "id")
    found = await _entry(request, query)
    standard = service_of(request).standard
    titles = {one["id"]: one["name"] for one in answers.properties(standard, None, lang)}
    facts = [(titles[name], [value.text.pick(lang) for value in values]) for name, values in found.properties.items()]
    body = render(
        "preview.html", lang, standard, name=found.label.pick(lang), address=found.iri, path=found.key, facts=facts[:8]
    )
    headers = {"Content-Security-Policy": _PAGE_POLICY, "X-Frame-Options": "ALLOWALL"}
    return reply(request, body, HTML, etag=digest(body), lang=lang, headers=headers)
