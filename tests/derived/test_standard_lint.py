"""What every field owes its readers: a name that SQL takes, two languages, a description, an example that is valid."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any

import duckdb
import jsonschema_rs
import pytest

from opentt.mapping.headings import read_heading
from opentt.schema import ENTITIES
from opentt.standard import load
from opentt.validation.identifiers import uscc
from opentt.vocab import label_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.schema import Field
    from opentt.text import Text

STANDARD = load()
DIALECT = "https://json-schema.org/draft/2020-12/schema"
DOCUMENTS = (*ENTITIES, "common")

WITHOUT_A_FIELD = {"access-level", "nabs-2007"}
"""Code lists that a keyword of the schemas stands for, and no field."""

ORDER = (
    "$schema",
    "$id",
    "$ref",
    "title",
    "description",
    "x-en",
    "x-since",
    "x-iri",
    "x-deprecated",
    "$defs",
    "type",
    "format",
    "items",
    "enum",
    "const",
    "minimum",
    "maximum",
    "pattern",
    "minLength",
    "maxLength",
    "required",
    "properties",
    "patternProperties",
    "additionalProperties",
    "minItems",
    "uniqueItems",
    "x-ordered",
    "x-unit",
    "x-access",
    "x-refers-to",
    "x-aliases",
    "examples",
)
"""Every keyword that the sources use, in the order in which they use them."""

NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
CJK = re.compile(r"[\u4e00-\u9fff]")
LETTERS = re.compile(r"[^\W_]")
FILLERS = re.compile(r"的|是|指|为|该|本|等|\b(?:an?|the|of|its?|this|is)\b")


def fields(entity: str) -> Iterator[tuple[str, Field]]:
    """Every field of an entity that has a name, with its path."""
    for path, field in STANDARD.entities[entity].walk():
        if path[-1] != "[]":
            yield ".".join(path).replace(".[]", "[]"), field


def subschemas(schema: Mapping[str, Any], pointer: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every schema in a document with its JSON Pointer."""
    yield pointer, schema
    for keyword in ("properties", "$defs"):
        for name, inner in schema.get(keyword, {}).items():
            yield from subschemas(inner, f"{pointer}/{keyword}/{name}")
    if "items" in schema:
        yield from subschemas(schema["items"], f"{pointer}/items")


def order_breaks(schema: Mapping[str, Any]) -> list[str]:
    """The keywords that stand where the others do not have them, or that have no place at all."""
    places = [ORDER.index(keyword) if keyword in ORDER else -1 for keyword in schema]
    return [keyword for keyword, place in zip(schema, sorted(places), strict=True) if keyword != ORDER[place]]


@cache
def bundled() -> jsonschema_rs.Registry:
    """The schemas in one file, as the engine holds them."""
    return jsonschema_rs.Registry([(STANDARD.bundle["$id"], dict(STANDARD.bundle))])


def faults(name: str, pointer: str, value: object) -> list[str]:
    """What the schema at a place of a document has against a value."""
    engine = jsonschema_rs.Draft202012Validator(
        {"$schema": DIALECT, "$ref": f"{STANDARD.bundle['$defs'][name]['$id']}#{pointer}"},
        registry=bundled(),
        validate_formats=True,
        formats={"uscc": uscc, "ip-number": bool},
    )
    return [error.message for error in engine.iter_errors(value)]


def bare(text: str) -> str:
    """The letters and digits of a text, without words that say nothing."""
    return "".join(LETTERS.findall(FILLERS.sub("", text.casefold())))


def says_more(title: str, description: str) -> bool:
    """Whether a description has more in it than the title, punctuation and fillers taken away."""
    return len(bare(description).replace(bare(title), "", 1)) > 1


def names(field: Field) -> Iterator[tuple[str, str]]:
    """Every alias of a field in the two forms that headings are compared in, with the part that it means."""
    for part, aliases in (("", field.aliases), *field.keyed_aliases.items()):
        for alias in aliases:
            yield part, label_key(alias)
            yield part, read_heading(alias).key


def shared(owners: Mapping[str, set[str]]) -> dict[str, list[str]]:
    """What more than one has."""
    return {name: sorted(found) for name, found in owners.items() if len(found) > 1}


@pytest.fixture(scope="module")
def reserved() -> set[str]:
    """The words that SQL keeps to itself, as DuckDB lists them."""
    query = "SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category = 'reserved'"
    return {word for (word,) in duckdb.connect().execute(query).fetchall()}


def test_tables_and_columns_have_names_that_sql_takes(reserved: set[str]) -> None:
    assert {"select", "order", "end"} <= reserved
    for table in STANDARD.tables.values():
        for name in (table.name, *table.keys, *(column.name for column in table.columns)):
            assert NAME.fullmatch(name), f"{table.name}.{name}"
            assert name not in reserved, f"{table.name}.{name}"
            assert len(name) <= 63, f"PostgreSQL cuts {name}"


@pytest.mark.parametrize("entity", ENTITIES)
def test_names_are_snake_case_and_tell_the_kind(entity: str, reserved: set[str]) -> None:
    starts = {"boolean": ("is_", "has_")}
    ends = {"instant": ("_at",)}
    for path, field in fields(entity):
        assert NAME.fullmatch(field.name), path
        assert field.name not in reserved, path
        assert field.name.startswith(starts.get(field.kind, ("",))), path
        assert field.name.endswith(ends.get(field.kind, ("",))), path


@pytest.mark.parametrize("entity", ENTITIES)
def test_every_field_speaks_both_languages(entity: str) -> None:
    root = STANDARD.entities[entity].root
    for path, field in (("", root), *fields(entity)):
        assert field.schema.get("title"), path
        assert field.schema.get("description"), path
        assert set(field.schema.get("x-en", {})) == {"title", "description"}, path
        for text in (field.title, field.description):
            assert CJK.search(text.zh) or text.zh.isupper(), path
            assert not CJK.search(text.en), path
            assert text.zh == text.zh.strip(), path
            assert text.en == text.en.strip(), path


@pytest.mark.parametrize("entity", ENTITIES)
def test_a_description_says_more_than_the_title(entity: str) -> None:
    def copies(title: Text, description: Text) -> list[str]:
        said = {"zh": (title.zh, description.zh), "en": (title.en, description.en)}
        return [lang for lang, (short, long) in said.items() if not says_more(short, long)]

    root = STANDARD.entities[entity].root
    found = {path: copies(field.title, field.description) for path, field in (("", root), *fields(entity))}
    assert {path: langs for path, langs in found.items() if langs} == {}


@pytest.mark.parametrize("entity", ENTITIES)
def test_a_title_means_one_field(entity: str) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for path, field in fields(entity):
        owners[label_key(field.title.zh)].add(path)
        owners[label_key(field.title.en)].add(path)
    assert shared(owners) == {}


@pytest.mark.parametrize("entity", ENTITIES)
def test_an_alias_means_one_field(entity: str) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for path, field in fields(entity):
        for part, name in names(field):
            owners[name].add(f"{path} {part}".strip())
        if "." not in path:
            owners[label_key(field.title.zh)].add(path)
    assert shared(owners) == {}


@pytest.mark.parametrize("entity", ENTITIES)
def test_every_field_has_an_access_and_an_example(entity: str) -> None:
    for path, field in fields(entity):
        assert "x-access" in field.schema, path
        assert field.schema.get("examples"), path


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_example_is_valid(name: str) -> None:
    examples = [
        (at, one) for at, schema in subschemas(STANDARD.bundle["$defs"][name]) for one in schema.get("examples", ())
    ]
    assert examples
    assert [(at, one, told) for at, one in examples if (told := faults(name, at, one))] == []


@pytest.mark.parametrize(
    ("name", "pointer", "value"),
    [
        ("contract", "/properties/total_amount", "12"),
        ("contract", "/properties/contract_type", "gift"),
        ("contract", "/properties/signed_date", "2025-02-30"),
        ("common", "/$defs/uscc", "911101080000000000"),
    ],
)
def test_an_example_that_is_not_valid_is_seen(name: str, pointer: str, value: object) -> None:
    assert faults(name, pointer, value)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_keywords_stand_in_one_order(name: str) -> None:
    schema = json.loads((STANDARD.home / f"schemas/{name}.schema.json").read_text(encoding="utf-8"))
    found = {pointer: order_breaks(schema) for pointer, schema in subschemas(schema)}
    assert {pointer: breaks for pointer, breaks in found.items() if breaks} == {}


def test_every_code_list_is_used_by_a_field() -> None:
    used = {field.scheme for entity in ENTITIES for _, field in STANDARD.entities[entity].walk()}
    assert set(STANDARD.schemes) - used - WITHOUT_A_FIELD == set()


@pytest.mark.parametrize(
    ("title", "description", "verdict"),
    [
        ("姓名", "姓名。", False),
        ("姓名", "是指姓名", False),
        ("Name", "The name.", False),
        ("姓名", "技术经理人的姓名，与登记一致。", True),
        ("Name", "The name as registered.", True),
    ],
)
def test_a_copy_of_the_title_is_told_from_a_description(
    title: str,
    description: str,
    verdict: bool,  # noqa: FBT001 - a verdict is a boolean
) -> None:
    assert says_more(title, description) is verdict


def test_a_keyword_out_of_its_order_is_seen() -> None:
    assert order_breaks({"title": "", "type": "string", "x-access": "public"}) == []
    assert order_breaks({"type": "string", "title": ""})
    assert order_breaks({"title": "", "unknown": ""})
