"""The standard's own files at their lasting addresses, and the way from a record's IRI to its document."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool

from opentt.api.documents import FOR_EVER, SHORT_CACHE
from opentt.api.forms import CHOICE, FORMS, form_of, with_lang
from opentt.api.operations import SOME, TAGGED, Answer, Operation, Parameter, Section, in_forms, mediatype
from opentt.api.problems import ProblemError
from opentt.api.query import read_query
from opentt.api.records import IDS, LANG
from opentt.api.respond import Link, reply
from opentt.api.service import service_of
from opentt.home import BASE, CONFORMANCE
from opentt.negotiation import JSONLD, NTRIPLES, RDFXML, TURTLE, Form, by_suffix
from opentt.rdf.nodes import record_iri
from opentt.store.prepared import digest
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.standard import Standard

SCHEMA = Form("json", "application/schema+json", charset=False)

RDF = (TURTLE, JSONLD, NTRIPLES, RDFXML)
"""What the shapes can be had in; schemas, contexts and frames are JSON, whatever is asked for."""

SHAPES = "shapes/v1"
DAY = "public, max-age=86400"

SSSOM = Form("tsv", "text/tab-separated-values")

_SHOWN = {
    "schema": "contract.schema.json",
    "code_schema": "contract-type.schema.json",
    "frame": "contract.jsonld",
    "crosswalk": "schema.sssom.tsv",
}
"""A file of each kind, for the document to show."""

_NOTHING = Text("标准里没有 {path}", "the standard has no {path}")
_SCHEMA = Text("一个版本的模式", "A schema of a version")
_CONTEXT = Text("JSON-LD 上下文", "The JSON-LD context")
_SHAPES = Text("SHACL 形状", "The SHACL shapes")
_CROSSWALK = Text("与另一词表的对应（SSSOM）", "Mappings to another vocabulary (SSSOM)")
_FRAME = Text("JSON-LD 框架", "A JSON-LD frame")
_RECORD = Text("转到记录的文档", "The way to a record's document")


def section(standard: str) -> Section:
    """What can be had of the standard's files."""
    version = Parameter("version", "path", Text("标准的版本", "version of the standard"), SOME, example=standard)
    name = Parameter("name", "path", Text("文件名", "name of the file"), SOME)
    entity = Parameter("entity", "path", Text("实体", "the entity"), SOME, example="contract")
    identifier = Parameter("id", "path", Text("记录标识", "the record's id"), IDS, example="demo-contract-001")

    def get(path: str, key: str, about: Text, form: Form, *words: Parameter) -> Operation:
        content = {form.media: {"type": "string" if form in {TURTLE, SSSOM} else "object"}}
        problems = ("not-found",) if words else ()
        words = tuple(word if word.example else replace(word, example=_SHOWN.get(key)) for word in words)

        async def one(request: Request) -> Response:
            return await _file(request)

        return Operation(
            "GET",
            path,
            key,
            one,
            about,
            about,
            [Answer(200, about, content, (*TAGGED, "Link"))],
            words,
            problems,
            tag="documents",
        )

    return Section(
        (f"{CONFORMANCE}files",),
        [
            get("/schema/{version}/{name}", "schema", _SCHEMA, SCHEMA, version, name),
            get("/schema/{version}/codes/{name}", "code_schema", _SCHEMA, SCHEMA, version, name),
            get("/context/v1.jsonld", "context", _CONTEXT, JSONLD),
            get("/shapes/v1.ttl", "shapes", _SHAPES, TURTLE),
            Operation(
                "GET",
                "/shapes/v1",
                "shapes_in_forms",
                _shapes,
                _SHAPES,
                _SHAPES,
                [
                    Answer(
                        200,
                        _SHAPES,
                        in_forms(RDF, {}, {"type": "array", "items": {"type": "object"}}),
                        (*TAGGED, "Link"),
                    )
                ],
                (mediatype(RDF), LANG),
                ("not-acceptable",),
                tag="documents",
                also=("/shapes/v1.{suffix}",),
            ),
            get("/frame/{name}", "frame", _FRAME, JSONLD, name),
            get("/crosswalk/{name}", "crosswalk", _CROSSWALK, SSSOM, name),
            Operation(
                "GET",
                "/id/{entity}/{id}",
                "thing",
                _record,
                _RECORD,
                _RECORD,
                [Answer(303, _RECORD, headers=("Location", "Link", "Vary"))],
                (entity, identifier, mediatype(FORMS), LANG),
                ("not-found", "not-acceptable"),
                tag="documents",
            ),
        ],
    )


@cache
def files(standard: Standard) -> Mapping[str, tuple[bytes, Form]]:
    """Every file by its path below the base, with what it is."""
    derived = standard.home / "schemas/derived"
    found = {"context/v1.jsonld": ((derived / "context.jsonld").read_bytes(), JSONLD)}
    found["shapes/v1.ttl"] = ((derived / "shapes.ttl").read_bytes(), TURTLE)
    for path in sorted((derived / "frames").glob("*.jsonld")):
        found[f"frame/{path.name}"] = (path.read_bytes(), JSONLD)
    for path in sorted((standard.home / "vocab/derived/crosswalks").glob("*.sssom.tsv")):
        found[f"crosswalk/{path.name}"] = (path.read_bytes(), SSSOM)
    documents = (json.loads(path.read_text("utf-8")) for path in (standard.home / "schemas").glob("*.schema.json"))
    for schema in (standard.bundle, *standard.bundle["$defs"].values(), *documents):
        if str(schema.get("$id", "")).startswith(BASE):
            text = json.dumps(schema, ensure_ascii=False, indent=2)
            found[schema["$id"].removeprefix(BASE)] = (f"{text}\n".encode(), SCHEMA)
    return found


async def _file(request: Request) -> Response:
    """A file, for ever where its address names a version of the standard."""
    read_query(request, ())
    path = request.url.path.strip("/")
    known = files(service_of(request).standard).get(path)
    if known is None:
        raise ProblemError("not-found", _NOTHING.fill({"path": path[:200]}))
    body, form = known
    lasting = FOR_EVER if path.startswith("schema/") else DAY
    links = [Link(f"{BASE}{path}", "canonical")]
    return reply(request, body, form, etag=digest(body), links=links, headers={"Cache-Control": lasting})


async def _shapes(request: Request) -> Response:
    """The shapes in the form of RDF that is asked for."""
    service, query = service_of(request), read_query(request, CHOICE)
    path, suffix = by_suffix(request.url.path.strip("/"), RDF)
    if path != SHAPES:
        raise ProblemError("not-found", _NOTHING.fill({"path": path[:200]}))
    form = form_of(request, query, RDF, suffix)
    body = await run_in_threadpool(shapes, service.standard, form)
    links = [
        Link(f"{BASE}{SHAPES}.ttl", "canonical"),
        *(Link(f"{service.settings.url}/{SHAPES}.{one.name}", "alternate", one.media) for one in RDF),
    ]
    return reply(request, body, form, etag=digest(body), links=links, headers={"Cache-Control": DAY})


@lru_cache(maxsize=len(RDF))
def shapes(standard: Standard, form: Form) -> bytes:
    """The SHACL shapes in a form of RDF."""
    from pyoxigraph import RdfFormat, parse, serialize

    turtle = (standard.home / "schemas/derived/shapes.ttl").read_bytes()
    if form == TURTLE:
        return turtle
    quads = parse(turtle, RdfFormat.TURTLE)
    triples = [quad.triple for quad in quads]
    prefixes = None if form == NTRIPLES else quads.prefixes
    return serialize(triples, format=RdfFormat.from_extension(form.name), prefixes=prefixes) or b""


async def _record(request: Request) -> Response:
    """The redirection from a thing to the document about it in the form that is asked for."""
    service, query = service_of(request), read_query(request, CHOICE)
    entity, named = request.path_params["entity"], request.path_params["id"]
    known = service.standard.entities.get(entity)
    if known is None:
        raise ProblemError("not-found", _NOTHING.fill({"path": f"id/{entity[:80]}"}))
    identifier, suffix = by_suffix(named, FORMS)
    if len(identifier) > IDS["maxLength"]:
        raise ProblemError("not-found", _NOTHING.fill({"path": f"id/{entity}/{identifier[:80]}…"}))
    form = form_of(request, query, FORMS, suffix)
    place = record_iri(entity, identifier).rpartition("/")[2]
    where = with_lang(f"{service.settings.url}/v1/{known.plural}/{place}.{form.name}", form, query)
    headers = {"Location": where, "Cache-Control": SHORT_CACHE}
    return reply(
        request, b"", form, links=[Link(record_iri(entity, identifier), "canonical")], headers=headers, status=303
    )
