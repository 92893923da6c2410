"""Nothing that is not for the public leaves by any route in any form; whoever has a scope sees it."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import count
from typing import TYPE_CHECKING, Any

import duckdb
import pytest

from opentt.api.forms import FORMS
from opentt.standard import load
from opentt.store.facets import filters
from opentt.validation.public import is_closed
from tests.api.conftest import EXAMPLES, Server, contract, problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import httpx

    from opentt.schema import Entity, Field

STANDARD = load()
CANARY = re.compile(r"canary|(?<![0-9a-f])77[0-9]{7}(?![0-9a-f])|1977-07-[0-9]{2}")


def sung(entity: Entity) -> dict[str, Any]:
    """A record in which every closed value is a canary."""
    numbers = count(1)

    def value(field: Field, path: tuple[Any, ...]) -> Any:  # noqa: ANN401 - any JSON value
        if field.kind == "array" and field.item:
            return [value(field.item, (*path, 0))]
        if field.kind == "object":
            return {child.name: value(child, (*path, child.name)) for child in field.children}
        return _leaf(field, next(numbers), closed=is_closed(entity, path))

    record = {child.name: value(child, (child.name,)) for child in entity.root.children}
    for secret in ("is_classified", "secrecy_level", "withheld", "record_status", "replaced_by"):
        record.pop(secret, None)
    return {**record, "id": "haidian-1", "x_inner": "canary-x"}


def _leaf(field: Field, n: int, *, closed: bool) -> Any:  # noqa: ANN401 - any JSON value
    """A value of the field's kind that no other leaf of the record has; a canary where it is closed."""
    if field.kind in {"money", "number", "integer"}:
        return 770_000_000 + n if closed else n
    listed = field.schema.get("enum")
    bare = {
        "boolean": False,
        "date": f"1977-07-{n % 28 + 1:02}" if closed else "2024-03-15",
        "instant": "2024-03-15T08:00:00Z",
        "code": f"canary-{n}" if closed else listed[0] if listed else "code",
    }
    return bare.get(field.kind, f"canary-{n}" if closed else f"open-{n}")


def paths(server: Server) -> Iterator[str]:
    """Every path of the document that can be got, with the record, each of its parts and each file filled in."""
    for path, methods in server.get("/openapi.json").json()["paths"].items():
        if "get" not in methods:
            continue
        named = path.replace("{id}", "haidian-1")
        listed = [each for each in methods["get"]["parameters"] if each["in"] == "path" and "enum" in each["schema"]]
        if not listed:
            yield named
        for each in listed:
            yield from (named.replace(f"{{{each['name']}}}", value) for value in each["schema"]["enum"])


def said(answer: httpx.Response, folder: Path) -> str:
    """All that an answer says, archives and columns unpacked."""
    kind = answer.headers["content-type"]
    if kind == "application/zip":
        archive = zipfile.ZipFile(io.BytesIO(answer.content))
        return "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    if kind == "application/vnd.apache.parquet":
        (folder / "file.parquet").write_bytes(answer.content)
        return repr(duckdb.connect().execute(f"SELECT * FROM '{folder}/file.parquet'").fetchall())
    return f"{answer.text} {answer.headers.get('link')}"


@pytest.fixture
def full(local: Server) -> Server:
    for name, entity in STANDARD.entities.items():
        local.put(name, sung(entity))
    local.put("contract", contract("haidian-secret", is_classified=True, title="canary-secret"))
    local.put("achievement", {**EXAMPLES["achievement"], "id": "haidian-secret", "secrecy_level": "secret"})
    return local


def test_no_canary_leaves_by_any_route_in_any_form(full: Server, tmp_path: Path) -> None:
    got = 0
    for path in paths(full):
        for accept in ["*/*"] if "/export/" in path else [*(form.media for form in FORMS), "*/*"]:
            answer = full.get(path, headers={"Accept": accept, "X-Request-Id": "r"})
            got += answer.status_code == 200
            told = said(answer, tmp_path)
            assert not CANARY.search(told), (path, accept, CANARY.search(told))
            assert "haidian-secret" not in told, (path, accept)
    assert got > 100


def test_the_canaries_are_there_for_whoever_may_read(full: Server) -> None:
    token = full.allow("read:haidian")
    for entity in STANDARD.entities.values():
        path = f"/v1/{entity.plural}/haidian-1"
        for suffix in ("json", "jsonld", "ttl", "html"):
            assert CANARY.search(full.get(f"{path}.{suffix}", who=token).text), (path, suffix)
    assert full.get("/v1/contracts/haidian-secret", who=token).status_code == 200
    assert full.get("/v1/contracts/haidian-secret").status_code == 404
    answer = full.get("/v1/contracts/haidian-1", who=token)
    assert answer.headers["cache-control"].startswith("private")
    assert "Authorization" in answer.headers["vary"]


def test_another_office_sees_what_the_public_sees(full: Server) -> None:
    token = full.allow("write:xicheng")
    for entity in STANDARD.entities.values():
        seen = full.get(f"/v1/{entity.plural}", who=token)
        assert not CANARY.search(seen.text)
    problem(full.get("/v1/contracts/haidian-secret", who=token), "not-found", 404)


def test_no_filter_tells_what_is_not_shown(full: Server) -> None:
    """A filter by a closed field would answer yes or no to a guess."""
    token = full.allow("read")
    closed = [
        (entity, name)
        for entity in STANDARD.entities.values()
        for name, known in filters(entity).items()
        if known.is_closed
    ]
    assert len(closed) > 30
    for entity, name in closed:
        path = f"/v1/{entity.plural}?{name}="
        problem(full.get(path + "canary-1"), "not-allowed", 403)
    assert full.get("/v1/contracts?is_related_party=false", who=token).json()["numberMatched"] >= 1


def test_no_search_finds_what_is_not_shown(full: Server) -> None:
    for word in ("canary", "secret"):
        assert full.get(f"/v1/contracts?q={word}").json()["items"] == []
    assert full.get("/v1/contracts?q=open").json()["items"] != []
