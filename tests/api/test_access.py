"""Nothing that is not for the public leaves by any route in any form; whoever has a scope sees it."""

from __future__ import annotations

import io
import json
import logging
import re
import zipfile
from html import unescape
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
OURS = {"opentt", "uvicorn", "sqlalchemy", "root"}
"""Whose lines a server's log has."""

STATIC = re.compile(
    r"/(vocab|term|policy|rules|schema|context|crosswalk|frame|shapes)(/|$)|/v1/[a-z]+/haidian-1/[a-z_]+$"
)
"""What is of the standard and of no record, and parts, which are walked above."""

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


GIVEN = {
    "scheme": "contract-type", "code": "technology-licence", "name": "Contract", "family": "contract",
    "entity": "contract", "version": STANDARD.version, "id": "haidian-1", "part": "parties",
}  # fmt: skip
"""What stands for the parameters of paths where nothing else is said."""

ELSEWHERE = {
    "/v1/codes/changes": "/v1/codes/changes?since=2000-01-01",
    "/v1/codes/mappings": "/v1/codes/mappings?iri=https://w3id.org/opentt/vocab/contract-type/technology-licence",
    "/policy/{code}": "/policy/civil-code-2020",
    "/rules/{family}/{name}": "/rules/contract/technical-amount-exceeds-total",
    "/schema/{version}/{name}": f"/schema/{STANDARD.version}/contract.schema.json",
    "/schema/{version}/codes/{name}": f"/schema/{STANDARD.version}/codes/contract-type.schema.json",
    "/frame/{name}": "/frame/contract.jsonld",
    "/crosswalk/{name}": "/crosswalk/coar.sssom.tsv",
    "/problems/{name}": "/problems/not-found",
    "/reconcile/suggest/entity": "/reconcile/suggest/entity?prefix=canary",
    "/reconcile/suggest/property": "/reconcile/suggest/property?prefix=canary",
    "/reconcile/suggest/type": "/reconcile/suggest/type?prefix=canary",
    "/reconcile/flyout/entity": "/reconcile/flyout/entity?id=id/institution/haidian-1",
    "/reconcile/flyout/property": "/reconcile/flyout/property?id=region",
    "/reconcile/flyout/type": "/reconcile/flyout/type?id=institution",
    "/reconcile/properties": "/reconcile/properties?type=Contract",
    "/reconcile/preview": "/reconcile/preview?id=id/institution/haidian-1",
}
"""Paths whose parameters mean something else."""


def paths(server: Server) -> Iterator[tuple[str, str]]:
    """Every path of the document that can be got, as it stands there and with the record, part and file filled in."""
    for path, methods in server.get("/openapi.json").json()["paths"].items():
        if "get" not in methods:
            continue
        if path in ELSEWHERE:
            yield path, ELSEWHERE[path]
            continue
        listed = [each for each in methods["get"]["parameters"] if each["in"] == "path" and "enum" in each["schema"]]
        for name in set(re.findall(r"{([a-z]+)}", path)) if not listed else ():
            assert name in GIVEN, path
        if not listed:
            yield path, path.format(**GIVEN)
        for each in listed:
            yield from ((path, path.format(**{**GIVEN, each["name"]: value})) for value in each["schema"]["enum"])


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
    got: dict[str, int] = {}
    for named, path in paths(full):
        got.setdefault(named, 0)
        for accept in ["*/*"] if "/export/" in path else [*(form.media for form in FORMS), "*/*"]:
            answer = full.get(path, headers={"Accept": accept, "X-Request-Id": "r"})
            got[named] += answer.status_code in {200, 303}
            told = said(answer, tmp_path).replace("prefix=canary", "")
            assert not CANARY.search(told), (path, accept, CANARY.search(told))
            assert "haidian-secret" not in told, (path, accept)
    silent = {"/v1/batch", "/v1/jobs/{id}", "/v1/jobs/{id}/report"}
    assert {named for named, count in got.items() if not count} <= silent, (
        "those that take a token, or no example names"
    )
    assert sum(got.values()) > 300


def test_no_canary_leaves_by_a_link(full: Server, tmp_path: Path) -> None:
    """Every address that the pages and lists about records lead to, in both languages, page after page."""
    waiting, seen = (
        ["/", "/v1/changes?limit=2", *(f"/v1/{e.plural}?limit=1" for e in STANDARD.entities.values())],
        set(),
    )
    kinds = set()
    while waiting:
        path = waiting.pop()
        if path in seen or STATIC.match(path):
            continue
        seen.add(path)
        for accept in ("text/html;lang=en", "application/json") if "/export/" not in path else ("*/*",):
            answer = full.get(path, headers={"Accept": accept})
            told = said(answer, tmp_path)
            assert not CANARY.search(told), (path, CANARY.search(told))
            assert "haidian-secret" not in told, path
            kinds.add(path.partition("?")[0].split("/")[1])
            links = re.findall(r'href="(/[^"]*)"|"href":"(/[^"]*)"|<(/[^>]*)>; rel', told)
            waiting += [unescape(one or two or three) for one, two, three in links]
    assert {"v1", "catalog", "validate", "sparql"} <= kinds
    assert len(seen) > 60


def test_no_canary_leaves_by_a_query(full: Server) -> None:
    everything = "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } FILTER(CONTAINS(STR(?s), 'haidian')) }"
    for query in (everything, "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER(CONTAINS(STR(?s), 'haidian')) }"):
        for method, options in (("GET", {"params": {"query": query}}), ("POST", {"data": {"query": query}})):
            answer = full.ask(method, "/sparql", **options)
            assert "haidian-1" in answer.text, answer.text[:200]
            assert not CANARY.search(answer.text)
            assert "haidian-secret" not in answer.text
    asked = {
        "q": {"query": "canary"},
        "r": {"query": "haidian-secret"},
        "s": {"query": "canary-secret", "type": "Contract"},
    }
    assert not CANARY.search(full.ask("POST", "/reconcile", data={"queries": json.dumps(asked)}).text)
    for entity in STANDARD.entities.values():
        kind = {"type": entity.root.part}
        known = [each["id"] for each in full.get("/reconcile/properties", params=kind).json()["properties"]]
        extend = {"ids": [f"id/{entity.name}/haidian-1"], "properties": [{"id": each} for each in known]}
        answer = full.ask("POST", "/reconcile", data={"extend": json.dumps(extend)})
        assert (answer.status_code, CANARY.search(answer.text)) == (200, None), answer.text[:300]


def test_no_canary_leaves_by_a_refusal_or_the_log(full: Server, caplog: pytest.LogCaptureFixture) -> None:
    other = full.allow("write:xicheng")
    kept: dict[str, Any] = {"X-Request-Id": "r"}
    told = ""
    with caplog.at_level(logging.DEBUG):
        for entity in STANDARD.entities.values():
            for identifier in ("haidian-1", "haidian-secret"):
                path = f"/v1/{entity.plural}/{identifier}"
                for method in ("PUT", "PATCH", "DELETE", "POST", "OPTIONS", "HEAD"):
                    for headers in ({}, {"If-Match": '"x"'}, {"If-Match": "*"}, {"If-None-Match": "*"}):
                        for who in ("", other):
                            content = {"content": b"{}"} if method in {"PUT", "PATCH", "POST"} else {}
                            media = {
                                "Content-Type": "application/merge-patch+json"
                                if method == "PATCH"
                                else "application/json"
                            }
                            answer = full.ask(method, path, headers={**kept, **media, **headers}, who=who, **content)
                            assert answer.status_code in {200, 204, 304, 401, 403, 404, 405}, (method, path)
                            told += f"{answer.text} {answer.headers}"
                for query in (
                    "?as_of=2000-01-01",
                    "?as_of=2999-01-01",
                    "?fields=own_number,contact",
                    "/contact",
                    "/nothing",
                ):
                    answer = full.get(path + query)
                    told += f"{answer.text} {answer.headers}"
    assert not CANARY.search(told), CANARY.search(told)
    ours = "\n".join(record.getMessage() for record in caplog.records if record.name.split(".")[0] in OURS)
    assert '"status": 403' in ours
    assert not CANARY.search(ours)
    assert "haidian" not in ours


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
