"""Codes found by what people type, as trees, by what they map to, and by when they changed."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from opentt.api.forms import CHOICE, form_of, lang_of
from opentt.api.operations import SOME, TAGGED, WORDS, Answer, Operation, Parameter, Section, mediatype
from opentt.api.pages import render
from opentt.api.problems import ProblemError, parameter_error
from opentt.api.query import read_query, whole
from opentt.api.records import LANG
from opentt.api.respond import reply
from opentt.api.service import service_of
from opentt.documents import Thing, graph
from opentt.documents.mappings import INVERSE, mappings
from opentt.home import CONFORMANCE
from opentt.negotiation import HTML, JSON
from opentt.rdf.nodes import code_iri
from opentt.search import find
from opentt.store.prepared import digest, encoded
from opentt.text import Text
from opentt.vocab import load_readings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.standard import Standard
    from opentt.vocab import Concept, Scheme

_SEARCH = Text("按中文、拼音、拼音首字母或英文查代码", "Codes by Chinese, pinyin, its initials, or English")
_TREE = Text("一个代码表的层级", "The hierarchy of a code list")
_CHANGES = Text(
    "某日以来生效、停用或被取代的代码，以及改动过的代码表",
    "Codes that came in force, ended or were replaced since a day, and lists that were changed since",
)
_MAPPINGS = Text(
    "与一个地址对应的代码和术语，或一个代码、术语所对应的地址",
    "The codes and terms that map to an address, or what a code or term maps to",
)
_NO_SCHEME = Text("没有代码表“{name}”", "there is no code list “{name}”")
_NO_DAY = Text("since 应为日期，例如 2024-01-01", "since should be a date such as 2024-01-01")
_MISSING = Text("缺少参数 {name}", "the parameter {name} is missing")
_TITLE = Text("查代码", "Find a code")
_OBJECT = {JSON.media: {"type": "object"}}


def section() -> Section:
    """What can be asked of the codes."""

    def word(name: str, zh: str, en: str, *, required: bool = False) -> Parameter:
        return Parameter(name, "query", Text(zh, en), SOME if required else WORDS, required)

    scheme = word("scheme", "只查这个代码表", "only in this code list")
    limit = Parameter(
        "limit", "query", Text("最多几个", "at most so many"), {"type": "integer", "minimum": 1, "maximum": 100}
    )
    name = Parameter("scheme", "path", Text("代码表的名称", "name of the code list"), SOME, example="contract-type")
    found = [Answer(200, _SEARCH, {**_OBJECT, HTML.media: {"type": "string"}}, TAGGED)]
    q = word("q", "输入的字", "what was typed")
    since = Parameter(
        "since", "query", Text("自哪一天", "since which day"), {"type": "string", "format": "date"}, required=True
    )
    iri = word("iri", "地址", "the address", required=True)
    bad = ("bad-parameter", "not-found")
    return Section(
        (f"{CONFORMANCE}codes",),
        [
            Operation(
                "GET",
                "/v1/codes",
                "codes",
                _search,
                _SEARCH,
                _SEARCH,
                found,
                (q, scheme, limit, mediatype((JSON, HTML)), LANG),
                (*bad, "not-acceptable"),
                tag="documents",
            ),
            Operation(
                "GET",
                "/v1/codes/changes",
                "code_changes",
                _changes,
                _CHANGES,
                _CHANGES,
                [Answer(200, _CHANGES, _OBJECT, TAGGED)],
                (since,),
                bad,
                tag="documents",
            ),
            Operation(
                "GET",
                "/v1/codes/mappings",
                "code_mappings",
                _mappings,
                _MAPPINGS,
                _MAPPINGS,
                [Answer(200, _MAPPINGS, _OBJECT, TAGGED)],
                (iri,),
                bad,
                tag="documents",
            ),
            Operation(
                "GET",
                "/v1/codes/tree/{scheme}",
                "code_tree",
                _tree,
                _TREE,
                _TREE,
                [Answer(200, _TREE, _OBJECT, TAGGED)],
                (name,),
                ("not-found",),
                tag="documents",
            ),
        ],
    )


async def _search(request: Request) -> Response:
    """The codes that what was typed may mean, the closest first."""
    service, query = service_of(request), read_query(request, ("q", "scheme", "limit", *CHOICE))
    form = form_of(request, query, (JSON, HTML))
    standard, typed = service.standard, (query.get("q") or "")[:100]
    schemes = [_scheme(standard, query.get("scheme") or "")] if query.get("scheme") else [*standard.schemes.values()]
    most = whole("limit", query.values.get("limit", "20"), 1, 100)
    found = find(schemes, _readings(standard), typed.split())[:most] if typed.strip() else []
    if form == HTML:
        lang = lang_of(request, query)
        rows = [
            (
                f"/vocab/{one.scheme}/{one.code}",
                one.label.pick(lang),
                standard.schemes[one.scheme].title.pick(lang),
                one.definition.pick(lang),
            )
            for one in found
        ]
        body = render("codes.html", lang, standard, title=_TITLE.pick(lang), typed=typed, rows=rows)
        return reply(request, body, HTML, etag=digest(body), lang=lang)
    return _answer(request, {"codes": [_told(one) for one in found], "numberReturned": len(found)})


async def _tree(request: Request) -> Response:
    read_query(request, ())
    scheme = _scheme(service_of(request).standard, request.path_params["scheme"])
    tops = [one for one in scheme.concepts.values() if not any(code in scheme.concepts for code in one.broader)]
    return _answer(
        request,
        {"scheme": scheme.name, "title": scheme.title.as_dict(), "codes": [_branch(scheme, one, 0) for one in tops]},
    )


def _branch(scheme: Scheme, one: Concept, depth: int) -> dict[str, Any]:
    below = (
        [inner for inner in scheme.concepts.values() if one.code in inner.broader]
        if depth < len(scheme.concepts)
        else []
    )
    return {**_told(one), **({"narrower": [_branch(scheme, inner, depth + 1) for inner in below]} if below else {})}


async def _changes(request: Request) -> Response:
    """The codes whose days lie on or after a day, and the lists that were changed since."""
    query = read_query(request, ("since",))
    try:
        since = date.fromisoformat(query.get("since") or "")
    except ValueError:
        raise parameter_error("bad-parameter", "since", _NO_DAY) from None
    found = []
    for one in _every(service_of(request).standard):
        days = {"valid_from": one.valid_from, "valid_until": one.valid_until}
        late = {name: day.isoformat() for name, day in days.items() if day and day >= since}
        if late:
            found.append(
                {**_told(one), **late, "replaced_by": [code_iri(one.scheme, code) for code in one.replaced_by]}
            )
    lists = _changed_lists(service_of(request).standard, since)
    return _answer(request, {"since": since.isoformat(), "codes": found, "lists": lists})


def _changed_lists(standard: Standard, since: date) -> list[dict[str, Any]]:
    """The code lists that were last changed on or after a day, the latest first."""
    known = graph(standard)
    found = [
        {
            "id": thing.iri,
            "scheme": thing.keys[0],
            "title": standard.schemes[thing.keys[0]].title.as_dict(),
            "version": known.version_of(thing),
            "modified": known.modified(thing),
        }
        for thing in (Thing("scheme", f"vocab/{name}", (name,)) for name in standard.schemes)
        if (known.modified(thing) or "") >= since.isoformat()
    ]
    return sorted(found, key=lambda one: str(one["modified"]), reverse=True)


async def _mappings(request: Request) -> Response:
    """What maps to an address and from it, the way back with the inverse relation (SKOS Reference, section 10)."""
    query = read_query(request, ("iri",))
    iri = query.get("iri")
    if iri is None:
        raise parameter_error("bad-parameter", "iri", _MISSING.fill({"name": "iri"}))
    found = mappings(service_of(request).standard)
    there = [(iri, relation, other) for one, relation, other in found if one == iri]
    back = [(iri, INVERSE[relation], one) for one, relation, other in found if other == iri]
    lines = [dict(zip(("subject", "predicate", "object"), line, strict=True)) for line in sorted({*there, *back})]
    return _answer(request, {"iri": iri, "mappings": lines})


def _every(standard: Standard) -> Iterator[Concept]:
    for scheme in standard.schemes.values():
        yield from scheme.concepts.values()


def _scheme(standard: Standard, name: str) -> Scheme:
    if name not in standard.schemes:
        raise ProblemError("not-found", _NO_SCHEME.fill({"name": name[:80]}))
    return standard.schemes[name]


def _told(one: Concept) -> dict[str, Any]:
    return {
        "id": code_iri(one.scheme, one.code),
        "scheme": one.scheme,
        "code": one.code,
        "label": one.label.as_dict(),
        "deprecated": one.deprecated,
    }


def _answer(request: Request, found: object) -> Response:
    body = encoded(found)
    return reply(request, body, JSON, etag=digest(body), headers={"Cache-Control": "public, max-age=3600"})


@cache
def _readings(standard: Standard) -> Mapping[str, str]:
    return load_readings(standard.home)
