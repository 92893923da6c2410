"""The feed of changes and the files: nothing is missed, nothing leaks, downloads can be resumed."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import zipfile
from typing import TYPE_CHECKING

import duckdb

from opentt.store.writing import Author, Deletion, apply
from tests.api.conftest import EXAMPLES, Server, contract, problem

if TYPE_CHECKING:
    from pathlib import Path


def delete(server: Server, identifier: str) -> None:
    with server.database.writing() as connection:
        apply(connection, [Deletion("contract", identifier)], Author("test"))


def test_who_follows_the_feed_sees_every_change_once_and_can_come_back(server: Server) -> None:
    server.put("contract", *(contract(f"a-{n}") for n in range(5)))
    server.put("grant", EXAMPLES["grant"])
    server.put("contract", contract("a-0", record_status="merged", replaced_by="a-1"))
    delete(server, "a-2")
    page, seen = server.get("/v1/changes?limit=3").json(), []
    while True:
        seen += page["items"]
        if not page["hasMore"]:
            break
        page = server.get(page["links"][0]["href"]).json()
    assert [line["sequence"] for line in seen] == list(range(1, 9))
    assert [(line["change"], line["id"]) for line in seen[-2:]] == [("merge", "a-0"), ("delete", "a-2")]
    assert "record" not in seen[-1]
    assert seen[0]["record"] == server.get("/v1/contracts/a-0?as_of=" + seen[0]["at"]).json()
    later = server.get(page["links"][0]["href"]).json()
    assert (later["items"], later["hasMore"]) == ([], False)
    server.put("contract", contract("a-9"))
    assert [line["id"] for line in server.get(later["links"][0]["href"]).json()["items"]] == ["a-9"]
    only = server.get("/v1/changes?entity=grant").json()["items"]
    assert [line["entity"] for line in only] == ["grant"]
    lines = server.get("/v1/changes", headers={"Accept": "application/x-ndjson"})
    assert [json.loads(line)["sequence"] for line in lines.text.splitlines()] == list(range(1, 10))
    assert lines.headers["opentt-cursor"]


def test_the_public_feed_says_nothing_of_what_is_not_for_it(server: Server) -> None:
    server.put("contract", contract("a-1", is_classified=True))
    server.put("contract", contract("a-2", own_number="HT-1"))
    server.put("contract", contract("a-2", own_number="HT-1", is_classified=True))
    lines = server.get("/v1/changes").json()["items"]
    assert [(line["sequence"], line["change"]) for line in lines] == [(2, "put"), (3, "delete")]
    assert "HT-1" not in server.get("/v1/changes").text
    token = server.allow("read:a")
    assert len(server.get("/v1/changes", who=token).json()["items"]) == 3


def test_a_cursor_of_another_history_is_told(server: Server) -> None:
    from sqlalchemy import text

    server.put("contract", contract("a-1"), contract("a-2"))
    following = server.get("/v1/changes").json()["links"][0]["href"]
    with server.database.engine.connect().execution_options(writing=True) as connection, connection.begin():
        for trigger in ("log_keeps_delete", "log_keeps"):
            connection.execute(
                text(f"DROP TRIGGER IF EXISTS {trigger}{'' if server.database.is_sqlite else ' ON log'}")
            )
        connection.execute(text("DELETE FROM log WHERE sequence = 2"))
        connection.execute(text("DELETE FROM records WHERE sequence = 2"))
        connection.execute(text(f"DELETE FROM search WHERE {'rowid' if server.database.is_sqlite else 'number'} = 2"))
        connection.execute(text("UPDATE clock SET sequence = 1"))
        if not server.database.is_sqlite:
            connection.execute(
                text(
                    "CREATE TRIGGER log_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON log "
                    "FOR EACH STATEMENT EXECUTE FUNCTION log_keeps()"
                )
            )
    told = problem(server.get(following), "history-changed", 410)
    assert told["links"] == [{"href": "/v1/changes", "rel": "first"}]
    server.put("contract", contract("a-3"))
    problem(server.get(following), "history-changed", 410)
    problem(server.get("/v1/changes?cursor=abc"), "bad-cursor", 400)
    problem(server.get("/v1/changes?entity=cat"), "bad-parameter", 400)


def test_files_hold_what_the_lists_hold(server: Server, tmp_path: Path) -> None:
    server.put("contract", *(contract(f"a-{n}", own_number="HT-1") for n in range(12)))
    listed = server.get("/v1/contracts?limit=100").json()["items"]
    lines = server.get("/v1/export/contracts.ndjson")
    assert [json.loads(line) for line in lines.text.splitlines()] == listed
    assert lines.headers["content-disposition"] == 'attachment; filename="opentt-contracts.ndjson"'
    rows = list(csv.DictReader(io.StringIO(server.get("/v1/export/contracts.csv").text)))
    assert [row["id"] for row in rows] == [record["id"] for record in listed]
    file = tmp_path / "c.parquet"
    file.write_bytes(server.get("/v1/export/contracts.parquet").content)
    found = duckdb.connect().execute(f"SELECT id, parties[1].role FROM '{file}' ORDER BY id").fetchall()
    assert found == [(record["id"], "seller") for record in listed]
    token = server.allow("read:a")
    assert "HT-1" in server.get("/v1/export/contracts.ndjson", who=token).text
    assert "HT-1" not in server.get("/v1/export/contracts.ndjson").text


def test_a_package_is_what_the_public_may_see(local: Server) -> None:
    local.put("contract", contract("a-1", own_number="HT-1"), contract("a-2", is_classified=True))
    archive = zipfile.ZipFile(io.BytesIO(local.get("/v1/export/package.zip").content))
    names = archive.namelist()
    assert any(name.endswith("datapackage.json") for name in names)
    whole = "".join(archive.read(name).decode("utf-8", "replace") for name in names)
    assert "a-1" in whole
    assert "a-2" not in whole
    assert "HT-1" not in whole


def test_a_download_is_resumed_and_verified(server: Server) -> None:
    server.put("contract", *(contract(f"a-{n}") for n in range(5)))
    whole = server.get("/v1/export/contracts.ndjson")
    digest = base64.b64encode(hashlib.sha256(whole.content).digest()).decode()
    assert whole.headers["repr-digest"] == f"sha-256=:{digest}:"
    tag, size = whole.headers["etag"], len(whole.content)
    first = server.get("/v1/export/contracts.ndjson", headers={"Range": "bytes=0-99"})
    rest = server.get("/v1/export/contracts.ndjson", headers={"Range": "bytes=100-", "If-Range": tag})
    assert (first.status_code, first.headers["content-range"]) == (206, f"bytes 0-99/{size}")
    assert first.content + rest.content == whole.content
    assert first.headers["repr-digest"] == whole.headers["repr-digest"]
    assert server.get("/v1/export/contracts.ndjson", headers={"Range": "bytes=-7"}).content == whole.content[-7:]
    for odd in ("bytes=0-1,3-4", "lines=1-2", "bytes=-", "bytes=x-"):
        assert server.get("/v1/export/contracts.ndjson", headers={"Range": odd}).status_code == 200
    for beyond in (f"bytes={size}-", "bytes=9-3"):
        refused = server.get("/v1/export/contracts.ndjson", headers={"Range": beyond})
        problem(refused, "range-not-satisfiable", 416)
    assert server.get("/v1/export/contracts.ndjson", headers={"If-None-Match": tag}).status_code == 304
    head = server.ask("HEAD", "/v1/export/contracts.ndjson")
    assert (head.content, head.headers["content-length"]) == (b"", str(size))
    server.put("contract", contract("a-9"))
    stale = server.get("/v1/export/contracts.ndjson", headers={"Range": "bytes=100-", "If-Range": tag})
    assert stale.status_code == 200
    assert stale.headers["etag"] != tag


def test_a_file_that_is_not_there_is_told(local: Server) -> None:
    for name in ("contracts.xml", "cats.ndjson", "package.ndjson", "contracts.zip", "contracts"):
        problem(local.get(f"/v1/export/{name}"), "not-found", 404)
    for name in ("grants.parquet", "package.zip"):
        problem(local.get(f"/v1/export/{name}"), "not-found", 404)
    assert local.get("/v1/export/grants.ndjson").content == b""
