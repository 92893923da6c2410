"""Queries over HTTP: the protocol's own tests, the records kept in step, and what the endpoint says of itself."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
import rdflib
from rdflib.collection import Collection
from rdflib.namespace import RDF

from opentt.catalogue import DUMPS
from opentt.documents.graph import GRAPHS
from opentt.sparql.description import examples
from tests.api.conftest import EXAMPLES, contract, problem
from tests.vocab.turtles import standard

if TYPE_CHECKING:
    from tests.api.conftest import Server

COUNT = "SELECT (COUNT(?s) AS ?n) { ?s a <https://w3id.org/opentt/term/Contract> }"
MF = rdflib.Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = rdflib.Namespace("http://www.w3.org/2011/http#")
CNT = rdflib.Namespace("http://www.w3.org/2011/content#")


@pytest.fixture
def asked(local: Server) -> Server:
    return local


def contracts(server: Server) -> int:
    answer = server.get("/sparql", params={"query": COUNT}, headers={"Accept": "application/sparql-results+json"})
    return int(answer.json()["results"]["bindings"][0]["n"]["value"])


def test_records_are_asked_as_they_are_now_and_as_the_public_sees_them(asked: Server) -> None:
    asked.put("contract", contract("a-1"), contract("a-2", is_classified=True))
    assert contracts(asked) == 1
    asked.put("contract", contract("a-3"))
    assert contracts(asked) == 2
    asked.put("contract", contract("a-1", is_classified=True))
    assert contracts(asked) == 1
    title = "SELECT ?t { <https://w3id.org/opentt/id/contract/a-3> <https://w3id.org/opentt/term/title> ?t }"
    asked.put("contract", contract("a-3", title="改过的项目"))
    answer = asked.ask(
        "POST",
        "/sparql",
        content=title.encode(),
        headers={"Content-Type": "application/sparql-query", "Accept": "text/csv"},
    )
    assert answer.text.split() == ["t", "改过的项目"]


def test_the_examples_find_something(asked: Server) -> None:
    asked.put("contract", contract("a-1"))
    asked.put("institution", EXAMPLES["institution"])
    for example in examples():
        answer = asked.get("/sparql", params={"query": example.query})
        assert answer.status_code == 200
        is_table = "json" in answer.headers["content-type"]
        assert answer.json()["results"]["bindings"] if is_table else answer.text.split(), example.title.en
        assert example.title.zh


def test_what_cannot_be_answered_is_told_by_its_reason(asked: Server) -> None:
    told = problem(asked.get("/sparql", params={"query": "SELECT * {"}), "bad-query", 400)
    assert told["reason"] == "query-malformed"
    told = problem(
        asked.get("/sparql", params={"query": COUNT}, headers={"Accept": "image/png"}), "not-acceptable", 406
    )
    told = problem(
        asked.get("/sparql", params={"query": "ASK {}"}, headers={"Accept": "text/csv"}), "not-acceptable", 406
    )
    assert "sparql-results+json" in told["detail"]


def test_the_endpoint_says_what_it_is(asked: Server) -> None:
    answer = asked.get("/sparql", headers={"Accept": "text/turtle"})
    told = rdflib.Graph().parse(data=answer.text, format="turtle")
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    service = next(told.subjects(RDF.type, sd.Service))
    assert str(told.value(service, sd.endpoint)) == "http://server/sparql"
    assert (service, sd.supportedLanguage, sd.SPARQL11Query) in told
    assert {str(name) for name in told.objects(None, sd.name)} == set(GRAPHS)


def test_every_graph_that_is_named_is_there_and_the_catalogue_counts_the_records(asked: Server) -> None:
    def rows(query: str) -> list[str]:
        answer = asked.get("/sparql", params={"query": query}, headers={"Accept": "text/csv"})
        return answer.text.split()[1:]

    asked.put("contract", contract("a-1"))
    assert set(rows("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")) == set(GRAPHS)
    told = """PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dct: <http://purl.org/dc/terms/>
        SELECT ?t { <http://server/catalog#contracts> dct:description ?t FILTER (lang(?t) = "zh") }"""
    assert rows(told)[0].startswith("1")
    asked.put("contract", contract("a-2"))
    assert rows(told)[0].startswith("2")


def test_the_page_leads_to_each_graph_whole(asked: Server) -> None:
    asked.put("contract", contract("a-1"))
    page = asked.get("/sparql", headers={"Accept": "text/html"}).text
    counted = asked.get(
        "/sparql",
        params={"query": "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"},
        headers={"Accept": "text/csv"},
    )
    held = dict(line.split(",") for line in counted.text.split()[1:])
    for graph, paths in DUMPS.items():
        assert all(f'href="/{path}"' in page for path in paths)
        lines = [line for path in paths for line in asked.get(f"/{path}").content.splitlines()]
        assert len(lines) == int(held[graph]), graph


def test_a_browser_gets_a_page_with_the_examples(asked: Server) -> None:
    for lang, title in (
        ("zh", "五类技术合同的中英文名称"),
        ("en", "The five kinds of technology contract in both languages"),
    ):
        page = asked.get("/sparql", headers={"Accept": "text/html", "Accept-Language": lang})
        assert page.headers["content-type"].startswith("text/html")
        assert title in page.text
        assert 'name="query"' in page.text


def requests() -> list[tuple[str, Any, rdflib.Graph]]:
    """The requests of the protocol's own tests, those for queries and those that no endpoint may take."""
    manifest = rdflib.Graph().parse(standard("sparql/protocol-manifest.ttl"))
    return [
        (str(test).rpartition("#")[2], request, manifest)
        for test in manifest.subjects(RDF.type, MF.ProtocolTest)
        if not str(test).rpartition("#")[2].startswith("update_")
        for request in Collection(manifest, manifest.value(manifest.value(test, MF.action), HT.requests))  # type: ignore[arg-type]
    ]


def test_the_protocols_own_tests_pass(asked: Server) -> None:
    graphs = asked.app.state.graphs
    asyncio.run(graphs.catch_up("http://server"))
    names = {
        "data0": None,
        "data1": "sparql/protocol-data1.nt",
        "data2": "sparql/protocol-data2.nt",
        "data3": "sparql/protocol-data3.nt",
    }
    for name, path in names.items():
        iri = f"http://kasei.us/2009/09/sparql/data/{name}.rdf"
        asyncio.run(graphs.endpoint.load(iri, standard(path) if path else None))
    passed = 0
    for name, request, manifest in requests():
        path = str(manifest.value(request, HT.absolutePath)).replace("/sparql/", "/sparql", 1)
        listed = manifest.value(request, HT.headers)
        headers = {
            str(manifest.value(one, HT.fieldName)).lower(): str(manifest.value(one, HT.fieldValue))
            for one in (Collection(manifest, listed) if listed else ())
        }
        body = manifest.value(request, HT.body)
        encoding = str(manifest.value(body, CNT.characterEncoding) or "utf-8") if body else "utf-8"
        content = str(manifest.value(body, CNT.chars) or "").encode(encoding) if body else None
        answer = asked.ask(str(manifest.value(request, HT.methodName)), path, headers=headers, content=content)
        response = manifest.value(request, HT.resp)
        expected = {str(one)[-3:] for one in manifest.objects(response, MF.expectedStatus)}
        assert f"{answer.status_code // 100}xx" in expected, (name, answer.status_code, answer.text[:300])
        truth = manifest.value(response, MF.expectedBoolean)
        if truth is not None:
            assert answer.json()["boolean"] is truth.toPython(), name
        passed += 1
    assert passed >= 25
