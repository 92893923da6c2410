"""Names of ours that answers carry, each with an address: as pages, as JSON, and as codes of a list of their own."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from opentt import namespaces
from opentt.api.documents import SHORT_CACHE
from opentt.api.forms import CHOICE, form_of, lang_of
from opentt.api.operations import TAGGED, Answer, Operation, Parameter, Section, in_forms, mediatype
from opentt.api.pages import render
from opentt.api.problems import ProblemError
from opentt.api.query import read_query
from opentt.api.records import LANG
from opentt.api.respond import Link, reply
from opentt.api.service import service_of
from opentt.home import BASE
from opentt.namespaces import SKOS
from opentt.negotiation import HTML, JSON, JSONLD, NTRIPLES, RDFXML, TURTLE, Form, by_suffix
from opentt.store.prepared import digest, encoded
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pyoxigraph import Triple
    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.standard import Standard
    from opentt.text import Lang

FORMS = (JSON, HTML, TURTLE, JSONLD, NTRIPLES, RDFXML)
"""What names can be had in, the default first."""

RDF = (TURTLE, JSONLD, NTRIPLES, RDFXML)

_NOTHING = Text("{title}里没有“{name}”", "{title}: there is no “{name}”")


@dataclass(frozen=True, slots=True)
class Named:
    """What a name stands for: its title, what is said of it line by line, and what JSON says besides the title."""

    title: Text
    lines: Sequence[Text]
    members: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Names:
    """Names below one path; `key` is the path's operation, and what JSON calls all of them together."""

    path: str
    key: str
    one: str
    title: Text
    about: Text
    known: Mapping[str, Named]

    def iri(self, name: str = "") -> str:
        """The lasting address of a name, or of all."""
        return f"{BASE}{self.path}/{name}" if name else f"{BASE}{self.path}"


def section(names: Names) -> Section:
    """What can be asked of the names."""
    about = Text(f"{names.about.zh}的名称", f"{names.about.en}: its name")
    name = Parameter("name", "path", about, {"type": "string", "enum": list(names.known)})
    content = in_forms(FORMS, {"type": "object"}, {"type": "array", "items": {"type": "object"}})

    async def asked(request: Request) -> Response:
        return await _answered(request, names)

    def get(path: str, key: str, about: Text, *words: Parameter) -> Operation:
        answers = [Answer(200, about, content, (*TAGGED, "Link"))]
        problems = ("not-acceptable", *(["not-found"] if words else []))
        also = () if words else (f"{path}.{{suffix}}",)
        parameters = (*words, mediatype(FORMS), LANG)
        return Operation("GET", path, key, asked, about, about, answers, parameters, problems, also=also)

    place = f"/{names.path}"
    return Section((), [get(place, names.key, names.title), get(f"{place}/{{name}}", names.one, names.about, name)])


async def _answered(request: Request, names: Names) -> Response:
    """One name, or all of them."""
    service, query = service_of(request), read_query(request, CHOICE)
    path, suffix = by_suffix(request.url.path.strip("/"), FORMS)
    name = path.removeprefix(names.path).strip("/")
    form, lang = form_of(request, query, FORMS, suffix), lang_of(request, query)
    if name and name not in names.known:
        raise ProblemError("not-found", _NOTHING.fill({"title": names.title, "name": name[:80]}))
    links = [
        Link(names.iri(name), "canonical"),
        *(Link(f"{service.settings.url}/{path}.{one.name}", "alternate", one.media) for one in FORMS),
        *([Link(f"{service.settings.url}/{names.path}", "collection")] if name else []),
    ]
    if form == HTML:
        body = page(service.standard, names, name, lang, FORMS)
    elif form == JSON:
        told = [_described(names, one) for one in ([name] if name else names.known)]
        body = encoded(told[0] if name else {names.key: told})
    else:
        body = written(names, name, form)
    tongue = lang if form == HTML else None
    headers = {"Cache-Control": SHORT_CACHE}
    return reply(request, body, form, etag=digest(body), links=links, lang=tongue, headers=headers)


def page(standard: Standard, names: Names, name: str, lang: Lang, forms: Sequence[Form], **place: Any) -> bytes:  # noqa: ANN401 - handed on to the template
    """The page of a name, or of all where it is ""; `place` is what is told to the template of where it stands."""
    path = f"{names.path}/{name}" if name else names.path
    shown = partial(render, "names.html", lang, standard)
    return shown(
        title=(names.known[name].title if name else names.title).pick(lang),
        kind=names.title.pick(lang) if name else "",
        path=names.path,
        names=[(name, names.known[name])] if name else list(names.known.items()),
        forms=[(f"{path}.{one.name}", one.media, one.name) for one in forms if one != HTML],
        iri=names.iri(name),
        **place,
    )


def _described(names: Names, name: str) -> dict[str, object]:
    known = names.known[name]
    return {**known.members, "title": known.title.as_dict()}


def written(names: Names, name: str, form: Form) -> bytes:
    """What is said of a name, or of all where it is "", in a form of RDF."""
    from pyoxigraph import RdfFormat, serialize

    prefixes = None if form == NTRIPLES else {"skos": SKOS}
    return serialize(_statements(names, name), format=RdfFormat.from_extension(form.name), prefixes=prefixes) or b""


def _statements(names: Names, name: str) -> Iterator[Triple]:
    """Each name as a concept with its notation, its titles and what is said of it."""
    from pyoxigraph import Literal, NamedNode, Triple

    a, scheme = NamedNode(f"{namespaces.RDF}type"), NamedNode(names.iri())
    yield Triple(scheme, a, NamedNode(f"{SKOS}ConceptScheme"))
    for lang, label in names.title.as_dict().items():
        yield Triple(scheme, NamedNode(f"{SKOS}prefLabel"), Literal(label, language=lang))
    for each in [name] if name else names.known:
        one, known = NamedNode(names.iri(each)), names.known[each]
        yield Triple(one, a, NamedNode(f"{SKOS}Concept"))
        yield Triple(one, NamedNode(f"{SKOS}inScheme"), scheme)
        yield Triple(one, NamedNode(f"{SKOS}notation"), Literal(each))
        for lang, label in known.title.as_dict().items():
            yield Triple(one, NamedNode(f"{SKOS}prefLabel"), Literal(label, language=lang))
        for line in known.lines:
            said = {"en": line.en} if line.zh == line.en else line.as_dict()
            for lang, text in said.items():
                yield Triple(one, NamedNode(f"{SKOS}note"), Literal(text, language=lang))
