"""What the standard itself has at its addresses: code lists, terms, schemas, and the way from an IRI to a document."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from opentt.conformance import expecting
from opentt.conformance.check import Check, Group, expect
from opentt.conformance.expecting import asked, header, in_media, json_of, problem, status
from opentt.schema import ENTITIES
from opentt.text import Text

if TYPE_CHECKING:
    import httpx

    from opentt.conformance.server import Server

_FORMS = {
    "html": "text/html",
    "ttl": "text/turtle",
    "jsonld": "application/ld+json",
    "nt": "application/n-triples",
    "rdf": "application/rdf+xml",
}
_LEADS = Text("{asked} 转到 {wanted}", "{asked} leads to {wanted}")
_FOUND = Text("查“北京”得到 region/110000", "the Chinese for Beijing finds region/110000")
_CONTEXT = Text("上下文有 @context", "the context has @context")
_SCHEMA = Text("模式的 $id 就是它的地址", "the $id of the schema is its address")


def _leads(answer: httpx.Response, wanted: str) -> None:
    status(answer, 303)
    where = header(answer, "Location")
    expect(wanted in where, _LEADS.fill({"asked": asked(answer), "wanted": wanted}), where)


def _lists(server: Server) -> None:
    for path in ("/vocab", "/term", "/policy", "/rules"):
        in_media(server.get(path, Accept="text/html"), "text/html")


def _forms(server: Server) -> None:
    expecting.in_forms(server, "/vocab/contract-type", {**_FORMS, "csv": "text/csv"})


def _code(server: Server) -> None:
    expecting.in_forms(server, "/vocab/region/110000", _FORMS)


def _term(server: Server) -> None:
    _leads(server.get("/term/Contract", Accept="text/turtle"), "/term/Contract.ttl")
    in_media(server.get("/term/Contract.ttl"), "text/turtle")


def _search(server: Server) -> None:
    told = json_of(server.get(f"/v1/codes?q={quote('北京')}"))
    found = [code["id"] for code in told["codes"]]
    expect(any(iri.endswith("/region/110000") for iri in found), _FOUND, found[:3])


def _tree(server: Server) -> None:
    told = json_of(server.get("/v1/codes/tree/contract-type"))
    expect(told["codes"], Text("代码表的层级不为空", "the tree has codes"), told)
    problem(server.get("/v1/codes/tree/no-such-list"), 404, "not-found")


def _context(server: Server) -> None:
    told = json_of(server.get("/context/v1.jsonld", Accept="*/*"), "application/ld+json")
    expect("@context" in told, _CONTEXT, sorted(told)[:5])
    in_media(server.get("/shapes/v1.ttl", Accept="*/*"), "text/turtle")


def _schema(server: Server) -> None:
    version = server.landing()["standard"]
    for entity in ENTITIES:
        path = f"/schema/{version}/{entity}.schema.json"
        told = json_of(server.get(path, Accept="*/*"), "application/schema+json")
        expect(str(told.get("$id")).endswith(path), _SCHEMA, told.get("$id"))


def _thing(server: Server) -> None:
    plural, identifier = server.example()
    entity = next(name for name, many in ENTITIES.items() if many == plural)
    _leads(server.get(f"/id/{entity}/{identifier}", Accept="text/turtle"), f"/v1/{plural}/{identifier}.ttl")


GROUPS = (
    Group(
        "documents",
        (
            Check(
                "documents/lists",
                Text("代码表、术语、文件、规则各有清单", "Code lists, terms, documents and rules are listed"),
                "documents",
                _lists,
            ),
            Check(
                "documents/code-list",
                Text("代码表有各种格式", "A code list comes in every form"),
                "Best Practice Recipes for Publishing RDF Vocabularies, Recipe 5",
                _forms,
            ),
            Check(
                "documents/code",
                Text("代码有各种格式", "A code comes in every form"),
                "Best Practice Recipes for Publishing RDF Vocabularies, Recipe 5",
                _code,
            ),
            Check(
                "documents/term",
                Text("术语转到它的文档", "A term leads to its document"),
                "Cool URIs for the Semantic Web",
                _term,
            ),
            Check(
                "documents/not-found",
                Text("没有的代码是 404 问题", "A code that is none is a 404"),
                "RFC 9457, 3",
                lambda server: _missing(server, "/vocab/contract-type/no-such-code"),
            ),
        ),
    ),
    Group(
        "codes",
        (
            Check("codes/search", Text("按文字查代码", "Codes are found by words"), "codes", _search),
            Check("codes/tree", Text("代码表的层级", "A code list is had as a tree"), "codes", _tree),
        ),
    ),
    Group(
        "files",
        (
            Check(
                "files/context",
                Text("有 JSON-LD 上下文和 SHACL 形状", "There are the JSON-LD context and the SHACL shapes"),
                "JSON-LD 1.1, 3.1",
                _context,
            ),
            Check(
                "files/schema",
                Text("有所声明版本的模式", "There are the schemas of the version it names"),
                "JSON Schema 2020-12, 8.2.1",
                _schema,
            ),
            Check(
                "files/thing",
                Text("记录的地址转到它的文档", "The IRI of a record leads to its document"),
                "Cool URIs for the Semantic Web",
                _thing,
            ),
            Check(
                "files/not-found",
                Text("没有的模式是 404 问题", "A schema that is none is a 404"),
                "RFC 9457, 3",
                lambda server: _missing(server, "/schema/0.0.0/no-such.schema.json"),
            ),
        ),
    ),
)


def _missing(server: Server, path: str) -> None:
    problem(server.get(path), 404, "not-found")
