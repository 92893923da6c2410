"""Queries answered by the process that holds the graphs, and what becomes of those that cost too much."""

from __future__ import annotations

import asyncio
import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from opentt.sparql import Answer, Asked, RefusedError, media_types

if TYPE_CHECKING:
    from opentt.sparql import Endpoint

NUMBERS = "https://example.org/graph/numbers"
NAMES = "https://example.org/graph/names"
FEW = "SELECT ?s ?o { ?s <https://example.org/next> ?o } ORDER BY ?s LIMIT 5"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
SWELLING = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?h"
HELD = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def ask(endpoint: Endpoint, query: str, *accepted: str, default: str | None = None, named: str | None = None) -> Answer:
    graphs = (default,) if default else ()
    return asyncio.run(endpoint.query(Asked(query, graphs, (named,) if named else ()), accepted))


def count(endpoint: Endpoint) -> int:
    return int(json.loads(ask(endpoint, HELD).content)["results"]["bindings"][0]["n"]["value"])


def test_every_graph_is_asked_unless_one_is_named(endpoint: Endpoint) -> None:
    everything = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    rows = [ask(endpoint, everything, "text/csv", default=default).content for default in (None, NUMBERS, NAMES)]
    assert [row.split()[1] for row in rows] == [b"303", b"300", b"3"]


def test_a_named_graph_answers_by_its_name(endpoint: Endpoint) -> None:
    query = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"
    assert ask(endpoint, query, "text/csv").content.decode().split() == ["g", NAMES, NUMBERS]
    assert ask(endpoint, query, "text/csv", named=NAMES).content.decode().split() == ["g", NAMES]


def test_an_unknown_graph_is_told_with_those_that_there_are(endpoint: Endpoint) -> None:
    with pytest.raises(RefusedError) as refused:
        ask(endpoint, FEW, default="https://example.org/other")
    assert refused.value.name == "graph-unknown"
    assert NAMES in refused.value.message.en


@pytest.mark.parametrize("media_type", media_types()[:4])
def test_rows_come_in_each_form_that_the_specification_has(endpoint: Endpoint, media_type: str) -> None:
    answer = ask(endpoint, FEW, media_type)
    assert answer.media_type == media_type
    assert answer.content.count(b"https://example.org/") == 10


def test_values_survive_every_form(endpoint: Endpoint) -> None:
    query = "SELECT ?o { { ?s <https://example.org/name> ?o } UNION { ?s <https://example.org/age> ?o } } ORDER BY ?o"
    found = json.loads(ask(endpoint, query).content)["results"]["bindings"]
    by_value = {row["o"]["value"]: row["o"] for row in found}  # numbers in their canonical form: 007 is 7
    assert by_value['一, "甲"']["xml:lang"] == "zh"
    assert "line\none" in by_value
    assert by_value["7"]["datatype"] == "http://www.w3.org/2001/XMLSchema#integer"
    rows = [*csv.reader(io.StringIO(ask(endpoint, query, "text/csv").content.decode()))]
    assert {row[0] for row in rows[1:]} == set(by_value)


@pytest.mark.parametrize("media_type", media_types()[4:])
def test_graphs_come_in_each_form(endpoint: Endpoint, media_type: str) -> None:
    answer = ask(endpoint, "CONSTRUCT WHERE { ?s <https://example.org/name> ?o }", media_type)
    assert answer.media_type == media_type
    assert b"https://example.org/1" in answer.content


def test_the_first_accepted_form_that_there_is_is_taken(endpoint: Endpoint) -> None:
    assert ask(endpoint, "ASK {}", "text/csv", "application/sparql-results+xml").media_type.endswith("+xml")
    with pytest.raises(RefusedError) as refused:
        ask(endpoint, "ASK {}", "text/csv")
    assert refused.value.name == "not-acceptable"


@pytest.mark.parametrize("query", ["SELECT * { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o }"])
@pytest.mark.parametrize("row_form", [(), ("text/tab-separated-values", "application/n-triples")])
def test_more_rows_than_allowed_are_refused_not_cut(endpoint: Endpoint, query: str, row_form: tuple[str, ...]) -> None:
    with pytest.raises(RefusedError) as refused:
        ask(endpoint, query, *row_form)
    assert (refused.value.name, refused.value.status) == ("result-too-large", 400)
    assert "50" in refused.value.message.zh


def test_as_many_rows_as_allowed_are_given(endpoint: Endpoint) -> None:
    query = "SELECT ?s { ?s <https://example.org/next> ?o } LIMIT 50"
    assert len(json.loads(ask(endpoint, query).content)["results"]["bindings"]) == 50


def test_a_broken_query_is_told_where(endpoint: Endpoint) -> None:
    with pytest.raises(RefusedError) as refused:
        ask(endpoint, "SELECT * { oops")
    assert refused.value.name == "query-malformed"
    assert "1:" in refused.value.message.en


def test_a_query_without_end_is_ended_and_the_next_is_answered(endpoint: Endpoint) -> None:
    with pytest.raises(RefusedError) as refused:
        ask(endpoint, ENDLESS)
    assert (refused.value.name, refused.value.status) == ("query-timeout", 503)
    assert count(endpoint) == 303


def test_a_query_that_swells_is_ended_and_the_next_is_answered(endpoint: Endpoint) -> None:
    with pytest.raises(RefusedError) as refused:
        ask(endpoint, SWELLING)
    assert refused.value.name in {"query-memory", "query-timeout"}
    assert count(endpoint) == 303


def test_too_many_at_once_are_told_to_come_again(endpoint: Endpoint) -> None:
    async def together() -> list[object]:
        asked = [endpoint.query(Asked(ENDLESS)) for _ in range(4)]
        return await asyncio.gather(*asked, return_exceptions=True)

    names = sorted(one.name for one in asyncio.run(together()) if isinstance(one, RefusedError))
    assert names == ["query-busy", "query-busy", "query-timeout", "query-timeout"]
    assert count(endpoint) == 303


def test_a_thing_is_replaced_with_its_parts_and_lists(endpoint: Endpoint) -> None:
    before = count(endpoint)
    statements = (
        b'<urn:r:1> <urn:p> <urn:r:1#part> .\n<urn:r:1#part> <urn:q> "v" .\n'
        b'<urn:r:1> <urn:list> _:a .\n_:a <urn:first> "x" .\n<urn:r:10> <urn:p> "stays" .\n'
    )
    assert asyncio.run(endpoint.replace(NAMES, (), statements)) == before + 5
    assert asyncio.run(endpoint.replace(NAMES, ["urn:r:1"], b'<urn:r:1> <urn:p> "new" .')) == before + 2
    assert asyncio.run(endpoint.replace(NAMES, ["urn:r:1", "urn:r:10"], b"")) == before


def test_a_query_opens_no_connection_even_if_it_got_past_the_first_look(endpoint: Endpoint) -> None:
    with pytest.raises(RefusedError) as refused:
        ask(endpoint, "SELECT * { SERVICE <http://127.0.0.1:8080/> { ?s ?p ?o } }")
    assert refused.value.status in {400, 503}
    assert count(endpoint) == 303
