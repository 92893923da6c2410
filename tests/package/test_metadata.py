"""What outsiders say of a package: the profile of Data Package, DCAT-AP's shapes, DataCite's schema, other readers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from opentt.package import About, build, read_about
from tests.vocab.turtles import standard

if TYPE_CHECKING:
    from collections.abc import Callable

    Contracts = Callable[..., str]

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
"""rdflib warns about its own JSON-LD parser."""

DOI = "https://doi.org/10.5072/example"
ABOUTS = ["plain", "full"]


def about(kind: str) -> About:
    if kind == "plain":
        return About()
    path = Path("about.yaml")
    path.write_text(f"{path.read_text(encoding='utf-8')}id: {DOI}\n", encoding="utf-8")
    return read_about(path)


def told(path: str) -> Any:  # noqa: ANN401 - any JSON value
    return json.loads(Path(path).read_text(encoding="utf-8"))


@pytest.fixture(params=ABOUTS)
def package(request: pytest.FixtureRequest, contracts: Contracts) -> str:
    """A package whose publisher answered nothing, or everything."""
    build([contracts({"x_own": [1]}, {"ip_kinds": ["invention-patent"]})], "out", about=about(request.param))
    return str(request.param)


@pytest.mark.usefixtures("package")
def test_the_descriptor_keeps_the_official_profile() -> None:
    import jsonschema

    profile = json.loads(standard("datapackage/datapackage-2.0.json").read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(profile)(profile)
    assert [error.message for error in validator.iter_errors(told("out/datapackage.json"))] == []


@pytest.mark.usefixtures("package")
def test_frictionless_finds_nothing_wrong() -> None:
    from frictionless import Package

    report = Package("out/datapackage.json").validate()
    assert report.valid, report.flatten(["note"])
    assert {task.name for task in report.tasks} == {"contracts", "contract_parties", "contract_ip_kinds"}


def test_dcat_ap_shapes_accept_the_catalogue_record(contracts: Contracts) -> None:
    build([contracts({})], "out", about=about("full"))
    assert judged("dcat-ap-3.0.1-html-shapes.ttl", told("out/metadata/dcat.jsonld")) == set()


def test_the_record_has_all_that_is_recommended_but_outlines_of_districts_and_kind_of_publisher(
    contracts: Contracts,
) -> None:
    build([contracts({})], "out", about=about("full"))
    lacking = judged("dcat-ap-3.0.1-html-shapes_recommended.ttl", told("out/metadata/dcat.jsonld"))
    dcat = "http://www.w3.org/ns/dcat#"
    assert lacking == {f"{dcat}bbox", f"{dcat}centroid", "http://purl.org/dc/terms/type"}


def test_dcat_ap_shapes_would_refuse_a_record_without_title(contracts: Contracts) -> None:
    build([contracts({})], "out", about=about("full"))
    record = told("out/metadata/dcat.jsonld")
    del record["dct:title"]
    assert judged("dcat-ap-3.0.1-html-shapes.ttl", record) == {"http://purl.org/dc/terms/title"}


def judged(shapes: str, record: dict[str, Any]) -> set[str]:
    """The paths of what pySHACL finds; the shapes as published lack the type of their property shapes."""
    import pyshacl
    from rdflib import RDF, Graph
    from rdflib.namespace import SH

    graph = Graph().parse(standard(f"dcat-ap/{shapes}"))
    for prop in set(graph.objects(None, SH.property)):
        graph.add((prop, RDF.type, SH.PropertyShape))
    data = Graph().parse(data=json.dumps(record), format="json-ld", publicID="https://data.example.org/p/metadata/dcat")
    conforms, found, _ = pyshacl.validate(data, shacl_graph=graph)
    paths = {str(path) for path in found.objects(None, SH.resultPath)}
    assert conforms == (not paths)
    return paths


def test_dcat_names_every_file_of_data(package: str) -> None:
    from rdflib import Graph, Namespace

    dcat = Namespace("http://www.w3.org/ns/dcat#")
    graph = Graph().parse("out/metadata/dcat.jsonld", publicID="https://data.example.org/p/metadata/dcat.jsonld")
    urls = {str(url) for url in graph.objects(None, dcat.downloadURL)}
    files = {path.relative_to("out").as_posix() for path in Path("out/data").iterdir()}
    assert urls == {f"https://data.example.org/p/{file}" for file in files}, package


def test_datacite_accepts_the_metadata(package: str) -> None:
    from datacite import schema45

    record = told("out/metadata/datacite.json")
    assert [error.message for error in schema45.validator.iter_errors(record)] == []
    assert schema45.tostring({"doi": "10.5072/example", **record})
    assert record.get("doi") == ("10.5072/example" if package == "full" else None)


def test_schema_org_has_what_search_engines_ask_for(package: str) -> None:
    record = told("out/metadata/schemaorg.jsonld")
    assert record["@type"] == "Dataset"
    assert record["name"]
    assert 50 <= len(record["description"]) <= 5000
    assert {"contentUrl", "encodingFormat"} <= set(record["distribution"][0])
    if package == "full":
        assert record["license"] == "https://creativecommons.org/licenses/by/4.0/"
        assert record["creator"]["name"] == "示例区科学技术委员会"


@pytest.mark.parametrize("library", ["pandas", "polars", "duckdb"])
def test_other_programs_read_the_parquet_files(library: str, contracts: Contracts) -> None:
    signed = {"signed_date": "2024-03-01", "is_classified": False}
    build([contracts(signed, {"id": "b"}, {"id": "a"})], "out")
    path = "out/data/contracts.parquet"
    if library == "pandas":
        import pandas as pd

        frame = pd.read_parquet(path)
        assert (len(frame), list(frame["id"])) == (3, ["a", "b", "demo-0"])
        assert str(frame["total_amount"].iloc[0]) == "1200000.00"
    elif library == "polars":
        import polars as pl

        table = pl.read_parquet(path)
        assert (table.height, table["id"].to_list()) == (3, ["a", "b", "demo-0"])
        assert table.schema["total_amount"] == pl.Decimal(15, 2)
        assert table.schema["signed_date"] == pl.Date
        assert table.schema["is_classified"] == pl.Boolean
    else:
        import duckdb

        assert duckdb.execute(f"SELECT count(*), max(signed_date) FROM '{path}'").fetchone() is not None
        assert duckdb.execute(f"SELECT id FROM '{path}'").fetchall() == [("a",), ("b",), ("demo-0",)]


def test_the_readme_tells_people_what_they_need(package: str) -> None:
    text = Path("out/README.md").read_text(encoding="utf-8")
    chinese, _, english = text.partition('<a id="english"></a>')
    for part, headings in (
        (chinese, ("内容", "怎样读", "怎样引用", "许可", "检查结果", "字段")),
        (english, ("Contents", "How to read it", "How to cite", "Licence", "Validation", "Fields")),
    ):
        assert [f"## {heading}" in part for heading in headings] == [True] * len(headings)
        assert "| `contract_parties` |" in part
        assert "`total_amount`" in part
    if package == "full":
        assert f"示例区科学技术委员会. 海淀示例区技术合同\\[DS/OL\\]. 1.0.0 版. (2026-01-01). {DOI}" in chinese
        assert "(2026). Technology contracts of a sample district (version 1.0.0)" in english
