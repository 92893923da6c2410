"""Forms, tags, dates, packing, CORS and ranges as a client on a real connection meets them."""

from __future__ import annotations

import base64
import gzip
import hashlib
from typing import TYPE_CHECKING

import httpx
import pytest

from tests.api.conftest import running

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

MEDIA = {
    "json": "application/json",
    "jsonld": "application/ld+json",
    "ttl": "text/turtle",
    "ndjson": "application/x-ndjson",
    "csv": "text/csv",
    "html": "text/html",
}
PATHS = ("/v1/contracts", "/v1/contracts/demo-contract-001")
FILE = "/v1/export/contracts.ndjson"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with (
        running(tmp_path_factory.mktemp("forms")) as found,
        httpx.Client(base_url=found.address, headers={"Accept-Encoding": "identity"}, timeout=60) as client,
    ):
        yield client


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("name", MEDIA)
def test_accept_and_suffix_give_the_same(client: httpx.Client, path: str, name: str) -> None:
    asked = client.get(path, headers={"Accept": f"{MEDIA[name]}, */*;q=0.1"})
    named = client.get(f"{path}.{name}", headers={"Accept": "image/png"})
    assert asked.headers["content-type"].partition(";")[0] == MEDIA[name]
    assert named.headers["content-type"] == asked.headers["content-type"]
    if name == "html" or path == PATHS[1]:
        assert asked.status_code == named.status_code == 200
    if path == PATHS[1]:
        assert (asked.content, asked.headers["etag"]) == (named.content, named.headers["etag"])


@pytest.mark.parametrize("path", PATHS)
def test_each_form_has_a_strong_tag_of_its_own_that_saves_a_second_answer(client: httpx.Client, path: str) -> None:
    tags = set()
    for media in MEDIA.values():
        for coding in ("identity", "gzip"):
            headers = {"Accept": media, "Accept-Encoding": coding}
            first = client.get(path, headers=headers)
            tag = first.headers["etag"]
            assert tag.startswith('"')
            assert {"Accept", "Accept-Encoding", "Accept-Language"} <= set(first.headers["vary"].split(", "))
            again = client.get(path, headers={**headers, "If-None-Match": tag})
            assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
            tags.add((tag, first.headers.get("content-encoding")))
    assert len({tag for tag, _ in tags}) == len(tags) > len(MEDIA)


def test_a_date_saves_a_second_answer_too(client: httpx.Client) -> None:
    since = client.get(PATHS[1]).headers["last-modified"]
    assert client.get(PATHS[1], headers={"If-Modified-Since": since}).status_code == 304
    assert client.get(PATHS[1], headers={"If-Modified-Since": "Mon, 01 Jan 2001 00:00:00 GMT"}).status_code == 200
    other = {"If-Modified-Since": since, "If-None-Match": '"other"'}
    assert client.get(PATHS[1], headers=other).status_code == 200


def test_a_form_that_nobody_has_is_told_with_those_there_are(client: httpx.Client) -> None:
    for path in PATHS:
        refused = client.get(path, headers={"Accept": "image/png"})
        assert refused.status_code == 406
        offered = {one["type"]: one["suffix"] for one in refused.json()["available"]}
        assert {MEDIA[name]: f".{name}" for name in MEDIA}.items() <= offered.items()


@pytest.mark.parametrize("path", [*PATHS, FILE, "/", "/vocab/contract-type"])
def test_head_tells_what_get_would(client: httpx.Client, path: str) -> None:
    got, told = client.get(path), client.head(path)
    assert (told.status_code, told.content) == (200, b"")
    for name in ("content-type", "content-length", "etag", "vary", "cache-control"):
        assert told.headers[name] == got.headers[name], name


def test_options_lists_what_each_path_takes(client: httpx.Client) -> None:
    taken = {"/v1/contracts/a": "DELETE, GET, HEAD, OPTIONS, PATCH, PUT", PATHS[0]: "GET, HEAD, OPTIONS"}
    for path, methods in taken.items():
        assert client.options(path).headers["allow"] == methods


def test_pages_of_other_sites_may_read_and_see_the_fields(client: httpx.Client) -> None:
    origin = {"Origin": "https://example.org"}
    answer = client.get(PATHS[1], headers=origin)
    assert answer.headers["access-control-allow-origin"] == "*"
    exposed = set(answer.headers["access-control-expose-headers"].split(", "))
    assert {"ETag", "Link", "Last-Modified", "Content-Range", "Repr-Digest", "Content-Digest"} <= exposed
    asked = {**origin, "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "if-range"}
    flight = client.options(FILE, headers=asked)
    assert flight.status_code == 204
    assert {"GET", "HEAD"} <= set(flight.headers["access-control-allow-methods"].split(", "))
    assert {"Range", "If-Range", "If-None-Match"} <= set(flight.headers["access-control-allow-headers"].split(", "))


def test_an_answer_is_packed_for_those_who_take_it(client: httpx.Client) -> None:
    with client.stream("GET", "/vocab/contract-type.ttl", headers={"Accept-Encoding": "gzip"}) as answer:
        raw = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(raw) == client.get("/vocab/contract-type.ttl").content


def digest(content: bytes) -> str:
    return f"sha-256=:{base64.b64encode(hashlib.sha256(content).digest()).decode()}:"


def test_an_export_is_had_in_ranges_that_can_be_verified(client: httpx.Client) -> None:
    whole = client.get(FILE)
    assert whole.headers["accept-ranges"] == "bytes"
    assert whole.headers["repr-digest"] == whole.headers["content-digest"] == digest(whole.content)
    part = client.get(FILE, headers={"Range": "bytes=10-49", "If-Range": whole.headers["etag"]})
    assert (part.status_code, part.content) == (206, whole.content[10:50])
    assert part.headers["content-range"] == f"bytes 10-49/{len(whole.content)}"
    assert part.headers["repr-digest"] == digest(whole.content)
    assert part.headers["content-digest"] == digest(part.content)
    assert client.get(FILE, headers={"Range": "bytes=10-49", "If-Range": '"other"'}).content == whole.content
    beyond = client.get(FILE, headers={"Range": "bytes=99999999-"})
    assert (beyond.status_code, beyond.headers["content-range"]) == (416, f"bytes */{len(whole.content)}")
    head = client.head(FILE, headers={"Range": "bytes=10-49"})
    assert (head.status_code, head.headers["content-length"]) == (200, str(len(whole.content)))
