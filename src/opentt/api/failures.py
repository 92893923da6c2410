"""What can go wrong, kind by kind: as pages, as JSON, and as the codes of a list of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.api.documents import SHORT_CACHE
from opentt.api.forms import CHOICE, form_of, lang_of
from opentt.api.operations import TAGGED, Answer, Operation, Parameter, Section, in_forms, mediatype
from opentt.api.pages import render
from opentt.api.problems import PROBLEMS, ProblemError
from opentt.api.query import read_query
from opentt.api.records import LANG
from opentt.api.respond import Link, reply
from opentt.api.service import service_of
from opentt.documents.graph import SHORT
from opentt.home import BASE
from opentt.negotiation import HTML, JSON, JSONLD, NTRIPLES, RDFXML, TURTLE, Form, by_suffix
from opentt.store.prepared import digest, encoded
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import Triple
    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.api.problems import Problem

FORMS = (JSON, HTML, TURTLE, JSONLD, NTRIPLES, RDFXML)
"""What kinds of problems can be had in, the default first."""

LIST = f"{BASE}problems"

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_TITLE = Text("问题类型", "What can go wrong")
_ONE = Text("一种问题", "One kind of problem")
_NO_PROBLEM = Text("没有问题类型“{name}”", "there is no problem “{name}”")


def section() -> Section:
    """What can be asked of the kinds of problems."""
    name = Parameter(
        "name", "path", Text("问题的名称", "name of the problem"), {"type": "string", "enum": list(PROBLEMS)}
    )
    content = in_forms(FORMS, {"type": "object"}, {"type": "array", "items": {"type": "object"}})

    def get(path: str, key: str, about: Text, *words: Parameter) -> Operation:
        answers = [Answer(200, about, content, (*TAGGED, "Link"))]
        problems = ("not-acceptable", *(["not-found"] if words else []))
        also = () if words else (f"{path}.{{suffix}}",)
        parameters = (*words, mediatype(FORMS), LANG)
        return Operation("GET", path, key, _problems, about, about, answers, parameters, problems, also=also)

    return Section((), [get("/problems", "problems", _TITLE), get("/problems/{name}", "problem", _ONE, name)])


async def _problems(request: Request) -> Response:
    """One kind, or all of them."""
    service, query = service_of(request), read_query(request, CHOICE)
    path, suffix = by_suffix(request.url.path.strip("/"), FORMS)
    name = path.partition("/")[2]
    if name and name not in PROBLEMS:
        raise ProblemError("not-found", _NO_PROBLEM.fill({"name": name[:80]}))
    form, lang = form_of(request, query, FORMS, suffix), lang_of(request, query)
    shown = {name: PROBLEMS[name]} if name else PROBLEMS
    links = [
        Link(f"{BASE}{path}", "canonical"),
        *(Link(f"{service.settings.url}/{path}.{one.name}", "alternate", one.media) for one in FORMS),
        *([Link(f"{service.settings.url}/problems", "collection")] if name else []),
    ]
    if form == HTML:
        forms = [(f"{path}.{one.name}", one.media, one.name) for one in FORMS if one != HTML]
        title = PROBLEMS[name].title.pick(lang) if name else _TITLE.pick(lang)
        iri = f"{BASE}{path}"
        body = render(
            "problem.html", lang, service.standard, title=title, problems=list(shown.items()), forms=forms, iri=iri
        )
    elif form == JSON:
        told = [_described(one) for one in shown]
        body = encoded(told[0] if name else {"problems": told})
    else:
        body = _written(shown.items(), form)
    tongue = lang if form == HTML else None
    headers = {"Cache-Control": SHORT_CACHE}
    return reply(request, body, form, etag=digest(body), links=links, lang=tongue, headers=headers)


def _described(name: str) -> dict[str, object]:
    return {"type": f"/problems/{name}", "status": PROBLEMS[name].status, "title": PROBLEMS[name].title.as_dict()}


def _written(shown: Iterable[tuple[str, Problem]], form: Form) -> bytes:
    from pyoxigraph import RdfFormat, serialize

    prefixes = None if form == NTRIPLES else {"skos": SHORT["skos"]}
    return serialize(_statements(shown), format=RdfFormat.from_extension(form.name), prefixes=prefixes) or b""


def _statements(shown: Iterable[tuple[str, Problem]]) -> Iterator[Triple]:
    """Each kind as a concept with its name, its titles and its status."""
    from pyoxigraph import Literal, NamedNode, Triple

    a, scheme = NamedNode(f"{_RDF}type"), NamedNode(LIST)
    yield Triple(scheme, a, NamedNode(f"{_SKOS}ConceptScheme"))
    for lang, label in _TITLE.as_dict().items():
        yield Triple(scheme, NamedNode(f"{_SKOS}prefLabel"), Literal(label, language=lang))
    for name, kind in shown:
        one = NamedNode(f"{LIST}/{name}")
        yield Triple(one, a, NamedNode(f"{_SKOS}Concept"))
        yield Triple(one, NamedNode(f"{_SKOS}inScheme"), scheme)
        yield Triple(one, NamedNode(f"{_SKOS}notation"), Literal(name))
        for lang, label in kind.title.as_dict().items():
            yield Triple(one, NamedNode(f"{_SKOS}prefLabel"), Literal(label, language=lang))
        yield Triple(one, NamedNode(f"{_SKOS}note"), Literal(f"HTTP {kind.status}", language="en"))
