"""Every language has the codes of the vocabulary and no others; what is cited is there; what is unused is listed."""

from __future__ import annotations

import json
import re
import shutil
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

import pyoxigraph as ox
import pytest

from opentt.emit import unused
from opentt.emit.sources import read
from opentt.errors import StandardError
from opentt.home import BASE
from opentt.model import derived
from tests.agreement.fixtures import STANDARD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Codes = dict[str, list[str]]
"""The codes of a closed list by its name; or, of a field, by the address of its term and what it stands in."""

HOME = STANDARD.home
IN_SCHEME = ox.NamedNode("http://www.w3.org/2004/02/skos/core#inScheme")
TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
CONCEPT = ox.NamedNode("http://www.w3.org/2004/02/skos/core#Concept")
TERM = f"{BASE}term/"


@cache
def vocabulary() -> Codes:
    """The concepts of every scheme, by a parser that the program does not read the vocabulary with at run time."""
    found: Codes = {}
    for path in sorted((HOME / "vocab").glob("*.ttl")):
        store = ox.Store()
        store.load(path=path, format=ox.RdfFormat.TURTLE)
        for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE):
            if quad.predicate == IN_SCHEME and ox.Quad(quad.subject, TYPE, CONCEPT) in store:
                assert isinstance(quad.subject, ox.NamedNode)
                scheme, code = quad.subject.value.removeprefix(f"{BASE}vocab/").split("/")
                found.setdefault(scheme, []).append(code)
    return found


@cache
def text(path: str) -> str:
    return (HOME / path).read_text(encoding="utf-8")


def closed() -> set[str]:
    return {name for name, scheme in STANDARD.schemes.items() if scheme.closed}


def in_json(codes_json: str) -> Codes:
    return {name: list(one["concepts"]) for name, one in json.loads(codes_json)["schemes"].items()}


def in_bundle(bundle: str) -> Codes:
    defs: dict[str, Any] = json.loads(bundle)["$defs"]
    found = {name.removeprefix("codes/"): one for name, one in defs.items() if name.startswith("codes/")}
    return {name: one["enum"] for name, one in found.items() if "enum" in one}


def in_models(source: str) -> Codes:
    named = {"".join(step.capitalize() for step in name.split("-")) + "Code": name for name in closed()}
    found = re.findall(r"^(\w+Code) = Literal\[\n(.*?)^\]", source, re.MULTILINE | re.DOTALL)
    return {named[name]: re.findall(r'^    "([^"]+)",$', body, re.MULTILINE) for name, body in found}


def in_shapes(turtle: str) -> Codes:
    found: Codes = {}
    for listed in re.findall(r"sh:in \(([^)]*)\)", turtle):
        codes = re.findall(rf"<{BASE}vocab/([^/>]+)/([^>]+)>", listed)
        scheme = codes[0][0]
        told = [code for name, code in codes if name == scheme]
        assert found.setdefault(scheme, told) == told
    return found


def in_columns(judge: Callable[[str, str], list[str] | None]) -> Codes:
    """The codes that a language lists for the columns of closed lists, one list for each scheme."""
    found: Codes = {}
    for table in STANDARD.tables.values():
        for column in table.columns:
            if column.field.scheme in closed():
                told = judge(table.name, column.name)
                assert told is not None, (table.name, column.name)
                if column.field.scheme in found and found[column.field.scheme] != told:
                    return {column.field.scheme: []}
                found[column.field.scheme] = told
    return found


def in_tables(schemas: str) -> Codes:
    fields = {
        (name, field["name"]): field for name, schema in json.loads(schemas).items() for field in schema["fields"]
    }
    for field in fields.values():
        if "enum" in field.get("constraints", {}) and "categories" in field:
            assert [one["value"] for one in field["categories"]] == field["constraints"]["enum"]
    return in_columns(lambda table, column: fields[table, column].get("constraints", {}).get("enum"))


def in_sql(script: str) -> Codes:
    bodies = dict(re.findall(r"^CREATE TABLE (\w+) \((.*?)^\)", script, re.MULTILINE | re.DOTALL))

    def listed(table: str, column: str) -> list[str] | None:
        found = re.search(rf'CHECK \("{column}" IN \(([^)]*)\)\)', bodies[table])
        return re.findall(r"'([^']*)'", found[1]) if found else None

    return in_columns(listed)


@cache
def tables() -> str:
    paths = sorted((HOME / "schemas/derived/tables").glob("*.json"))
    return json.dumps({path.stem: json.loads(path.read_text(encoding="utf-8")) for path in paths})


LANGUAGES: dict[str, tuple[Callable[[str], Codes], Callable[[], str]]] = {
    "codes.json": (in_json, lambda: text("vocab/derived/codes.json")),
    "JSON Schema": (in_bundle, lambda: text("schemas/derived/opentt.schema.json")),
    "models": (in_models, lambda: text("src/opentt/model/derived.py")),
    "shapes": (in_shapes, lambda: text("schemas/derived/shapes.ttl")),
    "Table Schemas": (in_tables, tables),
    "PostgreSQL": (in_sql, lambda: text("schemas/derived/sql/postgresql.sql")),
    "SQLite": (in_sql, lambda: text("schemas/derived/sql/sqlite.sql")),
}
EACH = pytest.mark.parametrize("language", LANGUAGES)
PLACES = {
    "codes.json": r'"merged": \{',
    "JSON Schema": r'"merged",?',
    "models": r'    "merged",\n',
    "shapes": rf"<{BASE}vocab/record-status/merged>",
    "Table Schemas": r'"merged"',
    "PostgreSQL": r"'merged'",
    "SQLite": r"'merged'",
}
"""A place where each language says one code, to be said otherwise."""


@EACH
def test_the_codes_are_those_of_the_vocabulary(language: str) -> None:
    reading, source = LANGUAGES[language]
    found = reading(source())
    assert found == {name: vocabulary()[name] for name in found}
    used = {field.scheme for entity in STANDARD.entities.values() for _, field in entity.walk()}
    assert set(found) >= closed() & used


@EACH
def test_a_code_that_is_said_otherwise_is_noticed(language: str) -> None:
    reading, source = LANGUAGES[language]
    changed, count = re.subn(PLACES[language], lambda found: found[0].replace("merged", "joined"), source(), count=1)
    assert count == 1
    try:
        found = reading(changed)
    except AssertionError:
        return
    assert found != {name: vocabulary()[name] for name in found}


def test_the_models_literals_are_what_their_text_says() -> None:
    for name, codes in in_models(text("src/opentt/model/derived.py")).items():
        kind = "".join(step.capitalize() for step in name.split("-")) + "Code"
        assert list(get_args(getattr(derived, kind))) == codes


@pytest.fixture
def sources(tmp_path: Path) -> Iterator[Path]:
    for part in ("schemas", "vocab", "validator", "examples"):
        shutil.copytree(HOME / part, tmp_path / part, ignore=shutil.ignore_patterns("derived"))
    yield tmp_path
    shutil.rmtree(tmp_path)


def listed(home: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(unused.files(read(home))[unused.PATH])
    return found


def edit(path: Path, old: str, new: str) -> None:
    told = path.read_text(encoding="utf-8")
    assert old in told
    path.write_text(told.replace(old, new), encoding="utf-8")


def test_a_document_that_nothing_cites_any_more_is_listed(sources: Path) -> None:
    assert "gb-32100-2015" not in json.loads(text(unused.PATH))["policies"]
    for path in [*(sources / "validator/rules").rglob("*.yaml"), *(sources / "vocab").glob("*.ttl")]:
        told = path.read_text(encoding="utf-8")
        if path.name != "policies.ttl" and "gb-32100-2015" in told:
            path.write_text(told.replace("gb-32100-2015", "civil-code-2020"), encoding="utf-8")
    assert "gb-32100-2015" in listed(sources)["policies"]


def test_a_document_that_is_cited_and_not_there_stops_the_build(sources: Path) -> None:
    card = next(
        path
        for path in sorted((sources / "validator/rules").rglob("*.yaml"))
        if "civil-code-2020" in path.read_text("utf-8")
    )
    edit(card, "civil-code-2020", "civil-code-1920")
    with pytest.raises(StandardError, match=f"{card.stem}.yaml.*civil-code-1920"):
        unused.files(read(sources))
    edit(card, "civil-code-1920", "civil-code-2020")
    edit(sources / "vocab/contract-type.ttl", "policy:civil-code-2020 ,", "policy:civil-code-1920 ,")
    with pytest.raises(StandardError, match=r"contract-type.ttl:\d+.*civil-code-1920"):
        unused.files(read(sources))


def test_a_list_that_no_field_has_any_more_is_listed(sources: Path) -> None:
    assert json.loads(text(unused.PATH))["schemes"] == ["access-level", "nabs-2007"]
    for path in (sources / "schemas").glob("*.schema.json"):
        told = path.read_text(encoding="utf-8")
        path.write_text(told.replace("codes/record-status.", "codes/access-level."), encoding="utf-8")
    assert listed(sources)["schemes"] == ["nabs-2007", "record-status"]
