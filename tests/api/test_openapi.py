"""The OpenAPI document: the one that is derived, sound in itself, and true of the server."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from opentt.standard import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.api.conftest import Server

STANDARD = load()


def references(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def test_a_server_gives_the_derived_document(local: Server) -> None:
    derived = json.loads((STANDARD.home / "schemas/derived/openapi.json").read_text(encoding="utf-8"))
    assert local.get("/openapi.json").json() == derived


def test_the_document_is_sound(local: Server) -> None:
    document = local.get("/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    for ref in references(document):
        here: Any = document
        for step in ref.removeprefix("#/").split("/"):
            here = here[step]
    operations = [
        (path, method, each) for path, methods in document["paths"].items() for method, each in methods.items()
    ]
    names = [each["operationId"] for _, _, each in operations]
    assert len(names) == len(set(names)) > 40
    for path, method, each in operations:
        places = {parameter["name"] for parameter in each["parameters"] if parameter["in"] == "path"}
        assert places == {part.strip("{}") for part in path.split("/") if part.startswith("{")}, (method, path)
        assert len({(p["in"], p["name"]) for p in each["parameters"]}) == len(each["parameters"]), (method, path)
        assert any(status.startswith(("2", "3")) for status in each["responses"]), (method, path)
        assert "500" in each["responses"]
        assert not re.search(r"\{\w*\}", each["summary"] + each["description"]), (method, path)


def test_whatever_writes_needs_a_token_and_says_so(local: Server) -> None:
    """Asked without one, every operation that the document marks answers 401 and changes nothing."""
    document = local.get("/openapi.json").json()
    marked = [
        (path, method)
        for path, methods in document["paths"].items()
        for method, each in methods.items()
        if each["security"] == [{"token": []}]
    ]
    assert len(marked) == 17
    for path, method in marked:
        headers = {"Content-Type": "application/x-ndjson" if path.endswith("batch") else "application/json"}
        answer = local.ask(method.upper(), path.replace("{id}", "a-1"), content=b"{}", headers=headers)
        assert answer.status_code == 401, (path, method)
    assert local.get("/ready").json()["sequence"] == 0
