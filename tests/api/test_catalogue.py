"""What the server says that it has: catalogue, linked data, interfaces, pages."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse
from pyshacl import validate
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, SH, VOID

from tests.api.conftest import EXAMPLES, serve
from tests.vocab.turtles import standard

if TYPE_CHECKING:
    from tests.api.conftest import Server

SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")
FORMS = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "rdf": RdfFormat.RDF_XML, "jsonld": RdfFormat.JSON_LD}


@pytest.fixture
def filled(local: Server) -> Server:
    for entity, example in EXAMPLES.items():
        local.put(entity, example)
    return local


def told(server: Server, path: str, form: str = "turtle") -> rdflib.Graph:
    return rdflib.Graph().parse(data=server.get(path).text, format=form)


def test_the_catalogue_passes_the_shapes_of_dcat_ap(filled: Server) -> None:
    catalogue = told(filled, "/catalog.ttl")
    for name in ("shapes", "range", "deprecateduris"):
        shapes = rdflib.Graph().parse(standard(f"dcat-ap/dcat-ap-3.0.1-html-{name}.ttl"))
        for shape in set(shapes.objects(None, SH.property)):
            shapes.add((shape, RDF.type, SH.PropertyShape))  # as published, some lack it and cannot be read
        conforms, _, text = validate(catalogue, shacl_graph=shapes, advanced=True)
        assert conforms, text[:2000]


def test_all_forms_of_the_catalogue_say_the_same(filled: Server) -> None:
    sizes = {form: len({*parse(filled.get(f"/catalog.{form}").content, kind)}) for form, kind in FORMS.items()}
    assert len(set(sizes.values())) == 1, sizes
    assert min(sizes.values()) > 100


def test_every_register_is_a_data_set_whose_files_are_there(filled: Server) -> None:
    catalogue = told(filled, "/catalog.ttl")
    datasets = {str(one).rpartition("#")[2] for one in catalogue.subjects(RDF.type, DCAT.Dataset)}
    assert {"vocabulary", "schemas", "contracts", "institutions", "managers", "achievements", "grants"} == datasets
    for url in set(catalogue.objects(None, DCAT.downloadURL)):
        assert filled.get(str(url).removeprefix("http://server")).status_code == 200, url


@pytest.mark.parametrize("licence", ["", "https://creativecommons.org/publicdomain/zero/1.0/"])
def test_records_are_of_who_runs_the_server_under_the_licence_that_is_set(licence: str, database_url: str) -> None:
    for server in serve(database_url, title_zh="某区科委", title_en="District office", licence=licence):
        server.put("contract", EXAMPLES["contract"])
        catalogue = told(server, "/catalog.ttl")
    register = rdflib.URIRef("http://server/catalog#contracts")
    assert {str(name) for name in catalogue.objects(register, DCTERMS.publisher / FOAF.name)} == {
        "某区科委",
        "District office",
    }
    told_of = {str(one) for one in catalogue.objects(register, DCAT.distribution / DCTERMS.license)}
    assert told_of == ({licence} if licence else set())
    vocabulary = rdflib.URIRef("http://server/catalog#vocabulary")
    assert len(set(catalogue.objects(vocabulary, DCAT.distribution / DCTERMS.license))) == 1


def test_the_checksums_are_those_of_what_is_served(filled: Server) -> None:
    catalogue = told(filled, "/catalog.ttl")
    checked = 0
    for form, checksum in catalogue.subject_objects(SPDX.checksum):
        content = filled.get(str(catalogue.value(form, DCAT.downloadURL)).removeprefix("http://server")).content
        assert str(catalogue.value(checksum, SPDX.checksumValue)).casefold() == sha256(content).hexdigest()
        assert int(str(catalogue.value(form, DCAT.byteSize))) == len(content)
        checked += 1
    assert checked >= 2


def test_the_services_are_there(filled: Server) -> None:
    catalogue = told(filled, "/catalog.ttl")
    for about in set(catalogue.objects(None, DCAT.endpointDescription)):
        assert filled.get(str(about).removeprefix("http://server")).status_code == 200


def test_a_page_of_the_catalogue_carries_what_search_engines_read(filled: Server) -> None:
    page = filled.get("/catalog.html").text
    inside = json.loads(page.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
    assert inside["@type"] == "DataCatalog"
    assert all(len(one["description"]) >= 50 and one["distribution"] for one in inside["dataset"])


def test_the_linked_data_are_described(filled: Server) -> None:
    known = told(filled, "/.well-known/void")
    vocabulary = rdflib.URIRef("http://server/.well-known/void#vocabulary")
    assert int(str(known.value(vocabulary, VOID.triples))) > 20_000
    assert [*known.objects(None, VOID.sparqlEndpoint)] == [rdflib.URIRef("http://server/sparql")]
    spaces = {str(one) for one in known.objects(None, VOID.uriSpace)}
    assert "http://www.w3.org/ns/odrl/2/" in spaces
    assert (None, RDF.type, VOID.Linkset) in known
    for dump in known.objects(None, VOID.dataDump):
        assert filled.get(str(dump).removeprefix("http://server")).status_code == 200


def test_the_interfaces_are_listed(filled: Server) -> None:
    answer = filled.get("/.well-known/api-catalog")
    kind = 'application/linkset+json;profile="https://www.rfc-editor.org/info/rfc9727"'
    assert answer.headers["content-type"] == kind
    assert (
        filled.ask("HEAD", "/.well-known/api-catalog")
        .headers["link"]
        .startswith('</.well-known/api-catalog>; rel="api-catalog"')
    )
    listed = answer.json()["linkset"]
    assert {one["anchor"].removeprefix("http://server") for one in listed[1:]} == {"/v1", "/sparql", "/reconcile"}


def test_the_map_lists_pages_that_are_there(filled: Server) -> None:
    root = ET.fromstring(filled.get("/sitemap.xml").content)  # noqa: S314 - our own document
    places = [
        str(one.text).removeprefix("http://server")
        for one in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    ]
    assert len(places) > 1500
    for place in places[:: len(places) // 20]:
        assert filled.get(place or "/", headers={"Accept": "text/html"}).status_code == 200
