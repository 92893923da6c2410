"""A graph that speaks in other vocabularies too says what the crosswalks say, and comes back as it went."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from pyoxigraph import NamedNode, Quad, RdfFormat, Store

from opentt.cli import main
from opentt.convert import convert
from opentt.errors import InputError
from opentt.rdf.also import crosswalks
from opentt.schema import ENTITIES
from opentt.terms import TERM
from tests.convert.told import read_json, written
from tests.rdf.drawn import STANDARD, whole

if TYPE_CHECKING:
    from pathlib import Path

A = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
SCHEMA, SKOS = "https://schema.org/", "http://www.w3.org/2004/02/skos/core#"
GRANT = {"id": "g-1", "title": "示例", "fiscal_amount": 1.5, "recipient_name": "示例公司"}


def graph(path: Path) -> Store:
    store = Store()
    store.load(path=str(path), format=RdfFormat.from_extension(path.suffix[1:]))
    return store


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["convert", *map(str, arguments), "--lang", "en"])


@pytest.mark.parametrize("form", ["ttl", "nt"])
def test_classes_and_properties_are_said_in_the_other_words_too(form: str, tmp_path: Path) -> None:
    source, target = written(tmp_path / "in.json", {"grants": [GRANT]}), tmp_path / f"o.{form}"
    assert run(source, target, "--also", "schema", "--also", "frapo").exit_code == 0
    told = {(quad.predicate.value, quad.object.value) for quad in graph(target)}
    assert {(A.value, f"{TERM}Grant"), (A.value, f"{SCHEMA}MonetaryGrant")} <= told
    assert {(f"{SCHEMA}amount", "1.5"), ("http://purl.org/cerif/frapo/hasMonetaryValue", "1.5")} <= told
    assert not [predicate for predicate, _ in told if predicate.startswith("http://vivoweb")]


def test_a_code_is_tied_to_its_concepts_once(tmp_path: Path) -> None:
    contract = {"title": "某项", "socio_economic_objective": "environment"}
    source = written(tmp_path / "in.json", {"contracts": [{"id": f"c-{n}", **contract} for n in range(3)]})
    convert(source, tmp_path / "o.nt", also=["nabs"])
    line = (
        "<https://w3id.org/opentt/vocab/socio-economic-objective/environment> "
        f"<{SKOS}closeMatch> <https://w3id.org/opentt/vocab/nabs-2007/NABS02> ."
    )
    assert (tmp_path / "o.nt").read_text(encoding="utf-8").count(line) == 1


@pytest.mark.parametrize("entity", ENTITIES)
def test_with_every_vocabulary_the_records_come_back(entity: str, tmp_path: Path) -> None:
    source = written(tmp_path / "in.json", {ENTITIES[entity]: [whole(entity)]})
    convert(source, tmp_path / "plain.ttl")
    convert(source, tmp_path / "also.ttl", also=crosswalks(STANDARD))
    assert len(graph(tmp_path / "also.ttl")) > len(graph(tmp_path / "plain.ttl"))
    for name in ("plain", "also"):
        convert(tmp_path / f"{name}.ttl", tmp_path / f"{name}.json")
    assert read_json(tmp_path / "also.json") == read_json(tmp_path / "plain.json")


def test_only_what_is_said_in_our_words_as_well_is_passed_over(tmp_path: Path) -> None:
    convert(written(tmp_path / "in.json", {"grants": [GRANT]}), tmp_path / "o.nt", also=["schema"])
    store = graph(tmp_path / "o.nt")
    amount = next(store.quads_for_pattern(None, NamedNode(f"{TERM}fiscalAmount"), None))
    store.remove(Quad(amount.subject, amount.predicate, amount.object))
    store.dump(str(tmp_path / "less.nt"), RdfFormat.N_TRIPLES, from_graph=amount.graph_name)
    with pytest.raises(InputError, match=r"no property https://schema\.org/amount"):
        convert(tmp_path / "less.nt", tmp_path / "o.json")


@pytest.mark.parametrize(
    ("target", "name", "said"),
    [
        ("o.jsonld", "schema", "only ttl and nt take the words"),
        ("o.zip", "schema", "only ttl and nt take the words"),
        ("o.ttl", "threesixty", "no crosswalk to “threesixty”; known: cerif "),
    ],
)
def test_what_cannot_be_said_is_refused(target: str, name: str, said: str, tmp_path: Path) -> None:
    done = run(written(tmp_path / "in.json", {"grants": [GRANT]}), tmp_path / target, "--also", name)
    assert (done.exit_code, said in done.stderr) == (2, True), done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["in.json"]
