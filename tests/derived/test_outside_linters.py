"""Linters of other makers find nothing in our schemas: Ajv in strict mode, and Sourcemeta's JSON Schema CLI.

They are npm packages, which `.ci/run` installs beside this file; where they are not there, the tests are skipped.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from opentt.home import BASE, find
from opentt.schema import ENTITIES

pytestmark = pytest.mark.linters

HOME = find()
FOLDER = Path(__file__).parent / "linters"
VERSION = (HOME / "schemas/VERSION").read_text(encoding="utf-8").strip()
ADDRESS = f"{BASE}schema/{VERSION}/"
OFFICIAL = "https://json-schema.org/draft/2020-12/schema"

OWN_FORMATS = ["uscc", "ip-number"]
"""The formats that are no part of JSON Schema; other engines take them as annotations."""

LEFT_OUT = {
    "empty_object_as_true": "{} says the same as true, and an object everywhere spares programs a second case",
    "enum_with_type": "type stays beside enum, so that a reader knows a string without going through the codes",
    "orphan_definitions": "the bundle and the shared parts hold definitions for others to refer to",
    "top_level_examples": "sample records are files of their own in examples/, where the tests validate them",
    "unknown_format_prefix": "uscc and ip-number carry checksums that no official format has",
    "unnecessary_allof_ref_wrapper_modern": "the meta-schema extends the dialect by allOf as the official ones do",
}
"""The rules of Sourcemeta's linter that are not ours, each with the reason."""

needs_node = pytest.mark.skipif(
    shutil.which("node") is None or not (FOLDER / "node_modules").is_dir(),
    reason="Ajv and Sourcemeta's linter run on node and come from npm; .ci/run installs them, as does: "
    "npm install --no-package-lock --prefix tests/derived/linters",
)


def document(path: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((HOME / path).read_text(encoding="utf-8"))
    return schema


BUNDLE = document("schemas/derived/opentt.schema.json")
META = document("schemas/meta.schema.json")
KEYWORDS = [name for name in META["properties"] if name.startswith("x-")]


def sources() -> dict[str, dict[str, Any]]:
    """Every schema that people wrote and every code list it refers to, by path, under absolute addresses.

    In the files `$schema` and `$id` are relative, so that editors find them without a network.
    """
    names = [f"{name}.schema.json" for name in (*ENTITIES, "common", "meta")]
    codes = [f"derived/codes/{path.name}" for path in sorted((HOME / "schemas/derived/codes").glob("*.json"))]
    found = {}
    for name in (*names, *codes):
        schema = document(f"schemas/{name}") | {"$id": f"{ADDRESS}{name}"}
        dialect = schema["$schema"]
        found[name] = schema | {"$schema": dialect if dialect == OFFICIAL else f"{ADDRESS}{dialect}"}
    return found


def run(*command: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, input=given, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - pinned packages


def ajv(meta: list[dict[str, Any]], schemas: list[dict[str, Any]], records: dict[str, Any]) -> list[str]:
    """What Ajv complains of."""
    asked = {"keywords": KEYWORDS, "formats": OWN_FORMATS, "meta": meta, "schemas": schemas, "records": records}
    done = run("node", str(FOLDER / "ajv.cjs"), given=json.dumps(asked))
    assert done.returncode == 0, done.stderr
    complaints: list[str] = json.loads(done.stdout)
    return complaints


def jsonschema(*args: str) -> list[tuple[str, str, str]]:
    """What Sourcemeta's linter complains of: rule, place in the schema, message."""
    done = run(str(FOLDER / "node_modules/.bin/jsonschema"), *args)
    if not done.stdout.startswith("{"):
        return [("failed", "", done.stderr)] if done.returncode else []
    return [
        (error["id"], "/".join(map(str, error["schemaLocation"])), error["message"])
        for error in json.loads(done.stdout)["errors"]
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The schemas that people wrote as files under absolute addresses."""
    for name, schema in sources().items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(json.dumps(schema), encoding="utf-8")
    return tmp_path


def example(entity: str) -> object:
    return document(f"examples/{entity}.json")


@needs_node
def test_ajv_takes_the_sources_and_their_examples() -> None:
    found = sources()
    meta = found.pop("meta.schema.json")
    records = {f"{ADDRESS}{entity}.schema.json": example(entity) for entity in ENTITIES}
    assert ajv([meta], list(found.values()), records) == []


@needs_node
def test_ajv_takes_the_bundle_and_the_examples() -> None:
    records = {f"{ADDRESS}{entity}.schema.json": example(entity) for entity in ENTITIES}
    assert ajv([], [BUNDLE], records) == []


@needs_node
@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"x-unknown": 1}, 'unknown keyword: "x-unknown"'),
        ({"type": "string", "minimum": 1}, 'missing type "number" for keyword "minimum"'),
        ({"type": "string", "format": "no-such"}, 'unknown format "no-such"'),
        ({"$ref": "no-such.schema.json"}, "can't resolve reference"),
    ],
)
def test_ajv_would_complain(change: dict[str, Any], complaint: str) -> None:
    schema = {"$schema": OFFICIAL, "$id": f"{ADDRESS}odd.schema.json", **change}
    assert any(complaint in told for told in ajv([], [schema], {}))


@needs_node
def test_the_sources_fit_our_meta_schema_in_a_third_engine(folder: Path) -> None:
    names = [f"{name}.schema.json" for name in (*ENTITIES, "common")]
    files = [str(folder / name) for name in names]
    assert jsonschema("metaschema", "--resolve", str(folder / "meta.schema.json"), *files) == []
    odd = json.loads(Path(files[0]).read_text(encoding="utf-8")) | {"x-acess": "public"}
    Path(files[0]).write_text(json.dumps(odd), encoding="utf-8")
    assert jsonschema("metaschema", "--resolve", str(folder / "meta.schema.json"), *files)


@needs_node
def test_the_bundle_fits_the_official_meta_schema_in_a_third_engine() -> None:
    assert jsonschema("metaschema", str(HOME / "schemas/derived/opentt.schema.json")) == []


@needs_node
def test_the_linter_finds_only_what_is_left_out(folder: Path) -> None:
    found = jsonschema("lint", "--json", str(HOME / "schemas/derived/opentt.schema.json"))
    found += jsonschema("lint", "--json", "--resolve", str(folder), str(folder))
    assert [told for told in found if told[0] not in LEFT_OUT] == []
    assert {rule for rule, *_ in found} == set(LEFT_OUT), "leave out no rule without need"
