"""Terms, codes, code lists, cited documents and rules at their addresses, as pages and as RDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool

from opentt.api.forms import CHOICE, form_of, lang_of, with_lang
from opentt.api.operations import SOME, TAGGED, Answer, Operation, Parameter, Section, in_forms, mediatype
from opentt.api.pages import render
from opentt.api.problems import ProblemError
from opentt.api.query import read_query
from opentt.api.records import LANG
from opentt.api.respond import Link, reply
from opentt.api.service import service_of
from opentt.documents import find, graph, view
from opentt.home import BASE, CONFORMANCE
from opentt.negotiation import CSV, HTML, JSONLD, NTRIPLES, RDFXML, TURTLE, by_suffix
from opentt.store.prepared import digest
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.api.service import Service
    from opentt.documents import Thing
    from opentt.negotiation import Form
    from opentt.standard import Standard
    from opentt.text import Lang

FORMS = (HTML, TURTLE, JSONLD, NTRIPLES, RDFXML)
"""What these things can be had in; a code list also as CSV."""

LISTED = (*FORMS, CSV)

SHORT_CACHE = "public, max-age=3600"
FOR_EVER = "public, max-age=31536000, immutable"

LICENCE = "https://creativecommons.org/licenses/by/4.0/"

_NOTHING = Text("标准里没有 {path}", "the standard has no {path}")
_ABOUT = {
    "/vocab": Text("全部代码表", "Every code list"),
    "/vocab/{scheme}": Text("一个代码表", "A code list"),
    "/vocab/{scheme}/{code}": Text("一个代码；也可以是代码表的版本号", "A code, or the version of a code list"),
    "/term": Text("全部类和性质", "Every class and property"),
    "/term/{name}": Text(
        "一个类或性质；不带后缀时转到它的文档", "A class or property; leads to its document without a suffix"
    ),
    "/policy": Text("全部可引用的文件", "Every document that may be cited"),
    "/policy/{code}": Text("一份可引用的文件", "A document that may be cited"),
    "/rules": Text("全部规则", "Every rule"),
    "/rules/{family}/{name}": Text("一条规则", "A rule"),
}
_WORDS = {
    "scheme": Text("代码表的名称", "name of the code list"),
    "code": Text("代码", "the code"),
    "name": Text("名称", "the name"),
    "family": Text("规则所属的实体或类别", "the entity or family of the rule"),
}


_SHOWN: Mapping[str, Mapping[str, str]] = {
    "/vocab/{scheme}": {"scheme": "contract-type"},
    "/vocab/{scheme}/{code}": {"scheme": "contract-type", "code": "technology-licence"},
    "/term/{name}": {"name": "Contract"},
    "/policy/{code}": {"code": "most-technology-contract-rules-2001"},
    "/rules/{family}/{name}": {"family": "contract", "name": "technical-amount-exceeds-total"},
}
"""A thing at each path, for the document to show."""


def section() -> Section:
    """What can be asked of the standard's own things."""
    return Section((f"{CONFORMANCE}documents",), [_operation(path) for path in _ABOUT])


def _operation(path: str) -> Operation:
    forms = LISTED if path == "/vocab/{scheme}" else FORMS
    keys = [word.strip("{}") for word in path.split("/") if word.startswith("{")]
    words = [Parameter(key, "path", _WORDS[key], SOME, example=_SHOWN[path][key]) for key in keys]
    content = in_forms(forms, {}, {"type": "array", "items": {"type": "object"}})
    answers = [Answer(200, _ABOUT[path], content, (*TAGGED, "Link"))]
    if path == "/term/{name}":
        answers.append(Answer(303, Text("它的文档", "its document"), headers=("Location", "Link")))
    name = "_".join(word.strip("{}") for word in path.split("/") if word)
    problems = ("not-acceptable", *(["not-found"] if keys else []))
    parameters = (*words, mediatype(forms), LANG)
    also = () if keys else (f"{path}.{{suffix}}",)
    about = _ABOUT[path]

    async def one(request: Request) -> Response:
        return await _document(request)

    return Operation("GET", path, name, one, about, about, answers, parameters, problems, tag="documents", also=also)


async def _document(request: Request) -> Response:
    """The answer for one thing: a redirection for what is no document, else its page or its statements."""
    service, query = service_of(request), read_query(request, CHOICE)
    raw = request.scope.get("raw_path", request.url.path.encode()).decode("latin-1").partition("?")[0].strip("/")
    thing, suffix, is_frozen = await run_in_threadpool(_found, service, raw)
    forms = LISTED if thing.kind == "scheme" else FORMS
    form = form_of(request, query, forms, suffix)
    lang = lang_of(request, query)
    base = service.settings.url
    links = _links(base, thing, forms)
    if thing.is_abstract and suffix is None:
        where = with_lang(f"{base}/{thing.path}.{form.name}", form, query)
        headers = {"Location": where, "Cache-Control": SHORT_CACHE}
        return reply(request, b"", form, links=links, headers=headers, status=303)
    body = await run_in_threadpool(_body, service, thing, form, lang)
    return reply(
        request,
        body,
        form,
        etag=digest(body),
        links=links,
        lang=lang if form == HTML else None,
        headers={
            "Cache-Control": FOR_EVER if is_frozen else SHORT_CACHE,
            "Content-Location": f"{base}/{thing.path}.{form.name}",
        },
    )


def _found(service: Service, path: str) -> tuple[Thing, Form | None, bool]:
    """The thing at a path, the form that a suffix names, and whether the path names a version, which never changes.

    A name with a full stop in it is looked for as it is before a suffix is. Raises ProblemError where there is none.
    """
    standard = service.standard
    bare, suffix = by_suffix(path, LISTED)
    for shown, form in ((path, None), (bare, suffix)):
        thing = find(standard, shown)
        if thing is not None:
            return thing, form, False
        scheme, _, version = shown.rpartition("/")
        known = find(standard, scheme)
        if known is not None and known.kind == "scheme" and graph(standard).version_of(known) == version:
            return known, form, True
    raise ProblemError("not-found", _NOTHING.fill({"path": path[:200]}))


def _body(service: Service, thing: Thing, form: Form, lang: Lang) -> bytes:
    standard = service.standard
    if form == CSV:
        return (standard.home / f"vocab/derived/{thing.keys[0]}.csv").read_bytes()
    if form != HTML:
        return graph(standard).written(thing, form)
    forms = LISTED if thing.kind == "scheme" else FORMS
    return document_page(standard, thing, lang, forms)


def document_page(standard: Standard, thing: Thing, lang: Lang, forms: Sequence[Form], **place: Any) -> bytes:  # noqa: ANN401 - handed on to the template
    """The page of a thing; `place` is what is told to the template of where it stands."""
    shown = view(standard, thing, lang)
    statements = graph(standard).written(thing, JSONLD) if thing.keys else b""
    return render(
        "document.html",
        lang,
        standard,
        title=shown.title,
        view=shown,
        thing=thing,
        forms=[(f"{thing.path}.{form.name}", form.media, form.name) for form in forms if form != HTML],
        statements=statements.decode().replace("<", "\\u003c"),
        **place,
    )


def _links(base: str, thing: Thing, forms: Sequence[Form]) -> list[Link]:
    above = thing.path.rpartition("/")[0] if thing.kind != "rule" else "rules"
    return [
        Link(thing.iri, "canonical"),
        *(Link(f"{base}/{thing.path}.{form.name}", "alternate", form.media) for form in forms),
        *([Link(f"{base}/{above}", "collection")] if above else []),
        Link(LICENCE, "license"),
        *([Link(f"{BASE}vocab/{thing.keys[0]}", "describedby")] if thing.kind == "concept" else []),
    ]
