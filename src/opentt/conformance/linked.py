"""Linked-data services: SPARQL, reconciliation, the catalogue."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from opentt.conformance import expecting
from opentt.conformance.check import Check, Group, expect
from opentt.conformance.expecting import in_media, json_of, problem, status
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.conformance.server import Server

_RESULTS = "application/sparql-results+json"
_ASK = "ASK { ?s ?p ?o }"
_TRUE = Text("ASK 的 boolean 为 true", "the boolean of ASK is true")
_ROWS = Text("SELECT 得到一行 s", "SELECT gives a row of s")
_VERSION = Text("versions 含 0.2", "versions has 0.2")
_SPACES = Text("有 name、identifierSpace、schemaSpace", "it has name, identifierSpace and schemaSpace")
_KEYS = Text("每个查询各有 result", "each query has its result")
_BEST = Text("“北京市”的候选含 region/110000", "the candidates of the Chinese name of Beijing have region/110000")
_FORMS = {
    "jsonld": "application/ld+json",
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "rdf": "application/rdf+xml",
}


def _ask(server: Server) -> None:
    told = json_of(server.get(f"/sparql?query={quote(_ASK)}", Accept=_RESULTS), _RESULTS)
    expect(told.get("boolean") is True, _TRUE, told)


def _select(server: Server) -> None:
    answer = server.ask(
        "POST",
        "/sparql",
        {"Accept": _RESULTS, "Content-Type": "application/sparql-query"},
        content="SELECT ?s { ?s ?p ?o } LIMIT 1",
    )
    told = json_of(answer, _RESULTS)
    rows = told["results"]["bindings"]
    expect(len(rows) == 1 and "s" in rows[0], _ROWS, rows)


def _malformed(server: Server) -> None:
    problem(server.get(f"/sparql?query={quote('SELECT nothing')}", Accept=_RESULTS), 400, "bad-query")


def _update(server: Server) -> None:
    answer = server.get(f"/sparql?query={quote('DELETE WHERE { ?s ?p ?o }')}", Accept=_RESULTS)
    problem(answer, 400, "bad-query")


def _description(server: Server) -> None:
    answer = server.get("/sparql", Accept="text/turtle")
    in_media(answer, "text/turtle")
    said = "sparql-service-description#" in answer.text
    expect(said, Text("服务说明用 sd: 词汇", "the description is in the words of sd:"), answer.text[:60])


def _manifest(server: Server) -> None:
    told = json_of(server.get("/reconcile"))
    expect("0.2" in told.get("versions", []), _VERSION, told.get("versions"))
    expect(all(told.get(name) for name in ("name", "identifierSpace", "schemaSpace")), _SPACES, sorted(told))


def _batch(server: Server) -> None:
    queries = {"q0": {"query": "北京市"}, "q1": {"query": "no such thing at all"}}
    told = json_of(server.get(f"/reconcile?queries={quote(json.dumps(queries))}"))
    expect(all("result" in told.get(key, {}) for key in queries), _KEYS, sorted(told))
    found = [one["id"] for one in told["q0"]["result"]]
    expect(any(key.endswith("region/110000") for key in found), _BEST, found[:3])


def _garbled(server: Server) -> None:
    problem(server.get("/reconcile?queries=garbled"), 400, "bad-parameter")


def _suggested(server: Server) -> None:
    told = json_of(server.get(f"/reconcile/suggest/entity?prefix={quote('北京')}"))
    expect(told.get("result"), Text("输入“北京”有候选", "typing the Chinese for Beijing gives suggestions"), told)


def _catalogue(server: Server) -> None:
    expecting.in_forms(server, "/catalog", _FORMS)
    text = server.get("/catalog.ttl", Accept="*/*").text
    expect("ns/dcat#" in text, Text("目录用 DCAT 词汇", "the catalogue is in the words of DCAT"), text[:60])


def _void(server: Server) -> None:
    in_media(server.get("/.well-known/void", Accept="text/turtle"), "text/turtle")


def _interfaces(server: Server) -> None:
    told = json_of(server.get("/.well-known/api-catalog", Accept="*/*"), "application/linkset+json")
    expect(told.get("linkset"), Text("有 linkset", "there is a linkset"), sorted(told))


def _pages(server: Server) -> None:
    answer = server.get("/sitemap.xml", Accept="*/*")
    status(answer, 200)
    expect("<urlset" in answer.text, Text("是 urlset", "it is a urlset"), answer.text[:60])


GROUPS = (
    Group(
        "sparql",
        (
            Check(
                "sparql/ask", Text("GET 查询得到结果", "A query by GET is answered"), "SPARQL 1.1 Protocol, 2.1.1", _ask
            ),
            Check(
                "sparql/select",
                Text("POST 查询得到结果", "A query by POST is answered"),
                "SPARQL 1.1 Protocol, 2.1.3",
                _select,
            ),
            Check(
                "sparql/malformed",
                Text("写错的查询是 400", "A malformed query is a 400"),
                "SPARQL 1.1 Protocol, 2.1.7",
                _malformed,
            ),
            Check("sparql/update", Text("不接受更新", "Updates are refused"), "SPARQL 1.1 Protocol, 2.2", _update),
            Check(
                "sparql/description",
                Text("没有查询时说明自己", "Without a query it describes itself"),
                "SPARQL 1.1 Service Description, #accessing",
                _description,
            ),
        ),
    ),
    Group(
        "reconciliation",
        (
            Check(
                "reconciliation/manifest",
                Text("有服务说明", "There is a manifest"),
                "Reconciliation 0.2, 3.1",
                _manifest,
            ),
            Check(
                "reconciliation/batch",
                Text("成批匹配名称", "Names are matched in a batch"),
                "Reconciliation 0.2, 4",
                _batch,
            ),
            Check(
                "reconciliation/garbled",
                Text("写错的查询是 400", "A garbled batch is a 400"),
                "Reconciliation 0.2, 3.4",
                _garbled,
            ),
            Check(
                "reconciliation/suggest",
                Text("输入几个字有候选", "What is typed gives suggestions"),
                "Reconciliation 0.2, 6",
                _suggested,
            ),
        ),
    ),
    Group(
        "catalogue",
        (
            Check(
                "catalogue/dcat",
                Text("DCAT 目录有各种格式", "The DCAT catalogue comes in its forms"),
                "DCAT 3, 6.3",
                _catalogue,
            ),
            Check("catalogue/void", Text("有 VoID 说明", "There is a VoID description"), "VoID, 7.2", _void),
            Check(
                "catalogue/interfaces",
                Text("有接口目录", "There is a catalogue of interfaces"),
                "RFC 9727, 2; RFC 9264, 4.2",
                _interfaces,
            ),
            Check("catalogue/sitemap", Text("有网页清单", "There is a map of the pages"), "Sitemaps 0.9", _pages),
        ),
    ),
)
