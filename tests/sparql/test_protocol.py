"""What a request asks, and what is refused before any graph is looked at."""

from __future__ import annotations

from urllib.parse import quote, urlencode

import pytest

from opentt.sparql import RefusedError, asked

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"


def test_a_get_without_anything_asks_what_the_endpoint_is() -> None:
    assert asked("GET", "", "", b"") is None


@pytest.mark.parametrize(
    ("method", "address", "kind", "body"),
    [
        ("GET", urlencode({"query": "ASK {}", "default-graph-uri": "urn:a"}), "", b""),
        ("POST", "", FORM, urlencode({"query": "ASK {}", "default-graph-uri": "urn:a"}).encode()),
        ("POST", "", f"{FORM}; charset=utf-8", urlencode({"query": "ASK {}", "default-graph-uri": "urn:a"}).encode()),
        ("POST", "default-graph-uri=urn:a", QUERY, b"ASK {}"),
        ("POST", "default-graph-uri=urn:a", "Application/SPARQL-Query;charset=UTF-8", b"ASK {}"),
    ],
)
def test_the_three_forms_of_the_protocol_ask_the_same(method: str, address: str, kind: str, body: bytes) -> None:
    found = asked(method, address, kind, body)
    assert found is not None
    assert (found.query, found.default_graphs, found.named_graphs) == ("ASK {}", ("urn:a",), ())


@pytest.mark.parametrize(
    ("method", "address", "kind", "body", "name"),
    [
        ("GET", "query=", "", b"", "query-missing"),
        ("GET", "default-graph-uri=urn:a", "", b"", "query-missing"),
        ("GET", "query=ASK{}&query=ASK{}", "", b"", "query-repeated"),
        ("GET", "update=CLEAR+ALL", "", b"", "update-refused"),
        ("GET", "query=%FF", "", b"", "query-encoding"),
        ("GET", "query=" + "a" * 70_000, "", b"", "query-too-long"),
        ("POST", "", "", b"ASK {}", "query-media-type"),
        ("POST", "", "text/plain", b"ASK {}", "query-media-type"),
        ("POST", "", "application/sparql-update", b"CLEAR ALL", "update-refused"),
        ("POST", "", QUERY, "ASK {}".encode("utf-16"), "query-encoding"),
        ("POST", "", f"{QUERY}; charset=utf-16", b"ASK {}", "query-encoding"),
        ("POST", "", FORM, b"update=CLEAR+ALL&query=ASK{}", "update-refused"),
        ("POST", "", FORM, b"&".join(b"a=1" for _ in range(200)), "query-malformed"),
    ],
)
def test_what_is_no_query_is_refused_by_name(method: str, address: str, kind: str, body: bytes, name: str) -> None:
    with pytest.raises(RefusedError) as refused:
        asked(method, address, kind, body)
    assert refused.value.name == name
    assert 400 <= refused.value.status < 500


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <a> <b> <c> }",
        "PREFIX e: <http://e/>\n# SELECT\nDELETE WHERE { ?s ?p ?o }",
        "BASE <http://e/> CLEAR ALL",
        "load <http://example.org/>",
        "WITH <g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_an_update_is_refused_in_any_disguise(update: str) -> None:
    with pytest.raises(RefusedError) as refused:
        asked("GET", f"query={quote(update)}", "", b"")
    assert refused.value.name == "update-refused"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://e/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://e/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o } # x\nVALUES ?a { 1 } SELECT * {SERVICE ?e { ?s ?p ?o }}",
        "SELECT * { 'a'SERVICE<http://e/>{} }",
    ],
)
def test_no_other_endpoint_is_asked(query: str) -> None:
    with pytest.raises(RefusedError) as refused:
        asked("GET", f"query={quote(query)}", "", b"")
    assert refused.value.name == "service-refused"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service <http://e/SERVICE> 'SERVICE' }",
        'SELECT * { ?s e:service """a "SERVICE" b""" }',
        "SELECT * { ?s ?p ?o } # SERVICE <http://e/>",
        "SELECT * { ?s service:x $SERVICE }",
        "SELECT * { ?s ?p 'it\\'s a SERVICE' }",
    ],
)
def test_the_word_alone_is_no_reason_to_refuse(query: str) -> None:
    found = asked("GET", f"query={quote(query)}", "", b"")
    assert found is not None
    assert found.query == query
