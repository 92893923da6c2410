"""One record: as it is, as it was, what it has been, and its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool

from opentt.api import forms
from opentt.api.forms import CHOICE, FORMS, form_of, lang_of, parsed, split
from opentt.api.operations import TAGGED, Answer, Operation, Parameter, Section, in_forms, mediatype
from opentt.api.pages import record_page
from opentt.api.problems import ProblemError, parameter_error
from opentt.api.query import read_query
from opentt.api.respond import Link, reply
from opentt.api.service import access_of, service_of
from opentt.home import BASE, CONFORMANCE
from opentt.negotiation import CSV, HTML, JSON, JSONLD, NDJSON, Form
from opentt.rdf.nodes import record_iri
from opentt.store import reading
from opentt.store.prepared import digest, encoded
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.api.service import Service
    from opentt.schema import Entity
    from opentt.store.reading import Version

_NOTHING = Text("没有标识为“{id}”的{title}", "there is no {title} “{id}”")
_NOT_YET = Text(
    "标识为“{id}”的{title}在 {at} 还没有，或不公开",
    "there was no {title} “{id}” at {at}, or none that is shown",
)
_DELETED = Text("标识为“{id}”的{title}已于 {at} 删除", "the {title} “{id}” was deleted at {at}")
_VOWELS = ("a", "e", "i", "o")
_NO_PART = Text("{a_title}没有组成部分“{part}”", "{a_title} has no part “{part}”")
_NO_FIELD = Text("{a_title}没有字段“{name}”", "{a_title} has no field “{name}”")

MOMENT = {"anyOf": [{"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}]}
AS_OF = Parameter(
    "as_of",
    "query",
    Text("取该时刻的内容；只写日期即当日结束（UTC）", "the record as it was at a moment; of a date, at its end in UTC"),
    MOMENT,
)
LANG = Parameter("lang", "query", Text("网页语言", "language of the page"), {"type": "string", "enum": ["zh", "en"]})


IDS: Mapping[str, Any] = {"type": "string", "minLength": 1, "maxLength": 128}
"""What the id of a record may be in an address."""


def id_of(entity: Entity) -> Parameter:
    """The parameter that names a record."""
    about = Text("记录标识；可带格式后缀", "the record's id; a suffix may name the form")
    return Parameter("id", "path", about, IDS, example=f"demo-{entity.name}-001")


def fields_of(entity: Entity) -> Parameter:
    """The parameter that chooses members of a record."""
    names = [child.name for child in entity.root.children]
    about = Text("只取这些成员，逗号隔开", "only these members, with commas between them")
    return Parameter("fields", "query", about, {"type": "array", "items": {"type": "string", "enum": names}})


def section(entities: Iterable[Entity]) -> Section:
    """What can be asked of one record of each entity."""
    found: list[Operation] = []
    for entity in entities:
        found.extend(_operations(entity))
    return Section((f"{CONFORMANCE}records",), found)


def _operations(entity: Entity) -> list[Operation]:
    schema = {"$ref": f"#/components/schemas/{entity.root.part}"}

    def said(zh: str, en: str) -> Text:
        return titled(Text(zh, en), entity)

    async def one(request: Request) -> Response:
        return await _one(request, entity)

    async def history(request: Request) -> Response:
        return await _history(request, entity)

    async def part(request: Request) -> Response:
        return await _part(request, entity)

    path, ident = f"/v1/{entity.plural}/{{id}}", id_of(entity)
    missing = ("not-found", "gone", "not-acceptable", "unknown-parameter", "bad-parameter")
    return [
        Operation(
            "GET",
            path,
            f"get_{entity.name}",
            one,
            said("取一条{title}", "One {title}"),
            said("{a_title}现在或某一时刻的内容", "{a_title} as it is, or as it was at a moment"),
            [Answer(200, said("{title}", "the {title}"), in_forms(FORMS, schema), (*TAGGED, "Last-Modified", "Link"))],
            (ident, AS_OF, fields_of(entity), mediatype(FORMS), LANG),
            missing,
            tag=entity.plural,
        ),
        Operation(
            "GET",
            f"{path}/history",
            f"get_{entity.name}_history",
            history,
            said("{a_title}的变更", "The history of {a_title}"),
            said("每次变更一项，最近的在前", "one item for each change, the last first"),
            [Answer(200, Text("变更", "the changes"), _HISTORY, (*TAGGED, "Last-Modified", "Link"))],
            (ident, mediatype([JSON]), LANG),
            missing,
            tag=entity.plural,
        ),
        Operation(
            "GET",
            f"{path}/{{part}}",
            f"get_{entity.name}_part",
            part,
            said("{a_title}的一个组成部分", "One part of {a_title}"),
            said("记录里一个成员的值", "the value of one member of the record"),
            [Answer(200, Text("值", "the value"), _PART, (*TAGGED, "Last-Modified", "Link"))],
            (
                ident,
                Parameter(
                    "part",
                    "path",
                    Text("成员的名称", "the name of the member"),
                    {"type": "string", "enum": sorted(c.name for c in entity.root.children if c.kind in _PARTS)},
                ),
                mediatype(_PART_FORMS),
                LANG,
            ),
            missing,
            tag=entity.plural,
        ),
    ]


_PARTS = {"array", "object"}
_PART_FORMS = (JSON, NDJSON, CSV)
_PART: dict[str, dict[str, Any]] = {JSON.media: {}, NDJSON.media: {"type": "string"}, CSV.media: {"type": "string"}}
_HISTORY = {JSON.media: {"$ref": "#/components/schemas/History"}}
_KNOWN = ("as_of", "fields", *CHOICE)


async def _one(request: Request, entity: Entity) -> Response:
    service = service_of(request)
    access = access_of(request)
    query = read_query(request, _KNOWN)
    identifier, suffix = split(request.path_params["id"])
    form = form_of(request, query, FORMS, suffix)
    at = query.moment("as_of")
    if at is None:
        version = await _current(service, request, entity, identifier)
    else:
        version = await run_in_threadpool(reading.as_of, service.database, access, entity.name, identifier, at)
        if version is None and await _current(service, request, entity, identifier):
            raise ProblemError("not-found", titled(_NOT_YET, entity).fill({"id": identifier[:128], "at": at}))
    body = _there(entity, identifier, version)
    etag = version.etag if version else ""
    names = query.listed("fields")
    if names:
        _check_fields(entity, names)
        body = forms.chosen_members(body, names)
        etag = digest(body)
    return _shown(request, entity, identifier, body, form, query, etag, version.at if version else None)


async def _current(service: Service, request: Request, entity: Entity, identifier: str) -> Version | None:
    """The record as it is: at once from SQLite, from a thread where a network lies between."""
    args = service.database, access_of(request), entity.name, identifier
    return reading.current(*args) if service.database.quick else await run_in_threadpool(reading.current, *args)


def _there(entity: Entity, identifier: str, version: Version | None) -> bytes:
    """The text of a record. Raises ProblemError where there is none, or none any more."""
    title = {"id": identifier[:128]}
    if version is None:
        raise ProblemError("not-found", titled(_NOTHING, entity).fill(title))
    if version.body is None:
        raise ProblemError("gone", titled(_DELETED, entity).fill({**title, "at": version.at}))
    return version.body


def titled(text: Text, entity: Entity) -> Text:
    """The text with the title of an entity filled in, as `a_title` with the article that English puts before it."""
    title = Text(entity.title.zh, entity.title.en.lower())
    article = "an" if title.en.startswith(_VOWELS) else "a"
    return text.fill({"title": title, "a_title": Text(title.zh, f"{article} {title.en}")})


def _check_fields(entity: Entity, names: Iterable[str]) -> None:
    for name in names:
        if name not in entity.root.child:
            detail = titled(_NO_FIELD, entity).fill({"name": name[:80]})
            raise parameter_error("bad-parameter", "fields", detail)


def _shown(
    request: Request,
    entity: Entity,
    identifier: str,
    body: bytes,
    form: Form,
    query: object,
    etag: str,
    at: str | None,
) -> Response:
    """The record in the form that is wanted, linked to its other forms."""
    path = f"/v1/{entity.plural}/{identifier}"
    if form == JSON:
        return reply(request, body, form, etag=etag, modified=at, links=_links(request, path, entity, identifier))
    lang = None
    standard = service_of(request).standard
    if form == HTML:
        lang = lang_of(request, query)  # type: ignore[arg-type]
        body = record_page(standard, entity, parsed(body), lang, FORMS)
    elif form == JSONLD:
        body = forms.node(entity, parsed(body))
    else:
        body = forms.written(standard, entity, [body], form)
    links = _links(request, path, entity, identifier)
    return reply(request, body, form, etag=etag, modified=at, links=links, lang=lang)


def _links(request: Request, path: str, entity: Entity, identifier: str) -> list[Link]:
    base = service_of(request).settings.url
    schema = f"{BASE}schema/{service_of(request).standard.version}/{entity.name}.schema.json"
    return [
        Link(record_iri(entity.name, identifier), "canonical"),
        Link(f"{base}/v1/{entity.plural}", "collection"),
        Link(f"{base}{path}/history", "version-history"),
        Link(schema, "describedby"),
        *(Link(f"{base}{path}.{form.name}", "alternate", form.media) for form in FORMS),
    ]


async def _history(request: Request, entity: Entity) -> Response:
    service, access = service_of(request), access_of(request)
    form_of(request, read_query(request, CHOICE), (JSON,))
    identifier = request.path_params["id"]
    found = await run_in_threadpool(reading.history, service.database, access, entity.name, identifier)
    if not found:
        raise ProblemError("not-found", titled(_NOTHING, entity).fill({"id": identifier[:128]}))
    path = f"{service.settings.url}/v1/{entity.plural}/{identifier}"
    items = [
        {
            "sequence": version.sequence,
            "at": version.at,
            "change": version.action,
            **({"etag": version.etag, "href": f"{path}?as_of={version.at}"} if version.action != "delete" else {}),
            **({"who": version.who} if version.who else {}),
        }
        for version in found
    ]
    body = encoded({"entity": entity.name, "id": identifier, "numberReturned": len(items), "items": items})
    return reply(request, body, JSON, etag=digest(body), modified=found[0].at, links=[Link(path, "item")])


async def _part(request: Request, entity: Entity) -> Response:
    service = service_of(request)
    name, suffix = split(request.path_params["part"])
    query = read_query(request, CHOICE)
    form = form_of(request, query, _PART_FORMS, suffix)
    identifier = request.path_params["id"]
    child = entity.root.child.get(name)
    if child is None or child.kind not in _PARTS:
        raise ProblemError("not-found", titled(_NO_PART, entity).fill({"part": name[:80]}))
    version = await _current(service, request, entity, identifier)
    record = parsed(_there(entity, identifier, version))
    value = record.get(name, [] if child.kind == "array" else {})
    links = [Link(f"{service.settings.url}/v1/{entity.plural}/{identifier}", "item")]
    if form == CSV:
        table = service.standard.tables.get(f"{entity.name}_{name}") or service.standard.tables[entity.plural]
        body = forms.as_csv(table, [record])
    elif form == NDJSON:
        body = b"".join(encoded(item) + b"\n" for item in (value if isinstance(value, list) else [value]))
    else:
        body = encoded(value)
    return reply(request, body, form, etag=digest(body), modified=version.at if version else None, links=links)
