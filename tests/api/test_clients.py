"""Clients of other makers ask a running server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, RDFXML, XML, SPARQLWrapper

from tests.api.conftest import running

if TYPE_CHECKING:
    from collections.abc import Iterator

LABELS = "SELECT ?s ?l { ?s <http://www.w3.org/2004/02/skos/core#prefLabel> ?l } LIMIT 7"
CONTRACTS = "SELECT ?c { ?c a <https://w3id.org/opentt/term/Contract> }"

pytestmark = [pytest.mark.allow_hosts(["127.0.0.1"]), pytest.mark.filterwarnings("ignore::DeprecationWarning")]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a server with the examples answers, on a loopback port."""
    with running(tmp_path_factory.mktemp("clients")) as found:
        yield found.address


def test_sparqlwrapper_reads_rows_in_each_form(address: str) -> None:
    client: Any = SPARQLWrapper(f"{address}/sparql")
    client.setQuery(LABELS)
    client.setReturnFormat(JSON)
    assert len(client.queryAndConvert()["results"]["bindings"]) == 7
    client.setReturnFormat(XML)
    assert len(client.queryAndConvert().getElementsByTagName("result")) == 7
    client.setReturnFormat(CSV)
    assert len(client.queryAndConvert().split(b"\r\n")) == 9
    client.setMethod(POST)
    client.setReturnFormat(JSON)
    assert len(client.queryAndConvert()["results"]["bindings"]) == 7


def test_sparqlwrapper_reads_graphs(address: str) -> None:
    client: Any = SPARQLWrapper(f"{address}/sparql")
    client.setQuery("CONSTRUCT WHERE { ?c a <https://w3id.org/opentt/term/Contract> ; ?p ?o }")
    client.setReturnFormat(RDFXML)
    assert len(client.queryAndConvert()) > 5


def test_rdflib_queries_the_server_as_a_graph_of_its_own(address: str) -> None:
    graph = rdflib.Graph(SPARQLStore(f"{address}/sparql", returnFormat="json"))
    assert [str(row[0]) for row in graph.query(CONTRACTS)] == ["https://w3id.org/opentt/id/contract/demo-contract-001"]  # type: ignore[index]


def test_rdflib_follows_an_address_to_statements(address: str) -> None:
    told = rdflib.Graph().parse(f"{address}/vocab/contract-type/technology-licence", format="turtle")
    concept = rdflib.URIRef("https://w3id.org/opentt/vocab/contract-type/technology-licence")
    assert (concept, rdflib.SKOS.notation, rdflib.Literal("technology-licence")) in told
