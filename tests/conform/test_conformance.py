"""Our own server passes every check, and one that breaks a behaviour fails just where that is looked at."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import httpx
import pytest
from click.testing import CliRunner

from opentt.cli import main
from opentt.conformance import Server, examine
from opentt.conformance.telling import as_data, as_junit, as_text
from opentt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from opentt.conformance import Outcome

    Breaking = Callable[[httpx.Request, httpx.Response], httpx.Response]
    Hold = Callable[..., list[Outcome]]


def failed(outcomes: list[Outcome]) -> set[str]:
    return {one.check.name for one in outcomes if one.state == "failed"}


def without(name: str) -> Breaking:
    """A server that never sends a field of the header."""

    def breaking(_: httpx.Request, answer: httpx.Response) -> httpx.Response:
        answer.headers.pop(name, None)
        return answer

    return breaking


def lenient(_: httpx.Request, answer: httpx.Response) -> httpx.Response:
    """A server that ignores unknown parameters."""
    if b"unknown-parameter" in answer.content and answer.status_code == 400:
        return httpx.Response(200, json={"items": []})
    return answer


def misnamed(_: httpx.Request, answer: httpx.Response) -> httpx.Response:
    """A server whose tombstones are called otherwise."""
    content = answer.content.replace(b"/problems/gone", b"/problems/vanished")
    return (
        httpx.Response(answer.status_code, headers=answer.headers, content=content)
        if answer.status_code == 410
        else answer
    )


def loses_a_page(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
    """A server whose second page of a list is empty, but for its links."""
    if request.url.path == "/v1/institutions" and "cursor" in request.url.params and answer.status_code == 200:
        page = answer.json() | {"items": [], "numberReturned": 0}
        return httpx.Response(200, json=page)
    return answer


def resurrects(_: httpx.Request, answer: httpx.Response) -> httpx.Response:
    """A server that denies that there ever was what was deleted."""
    return httpx.Response(404, json={}) if answer.status_code == 410 else answer


def forgets(_: httpx.Request, answer: httpx.Response) -> httpx.Response:
    """A server that sends again what the client has."""
    return httpx.Response(200, headers=answer.headers, json={}) if answer.status_code == 304 else answer


ETAGS = {"core/etag", "lists/etag", "records/etag"}
UNKNOWN = {f"{group}/unknown-parameter" for group in ("core", "lists", "records", "changes")}


def test_our_own_server_passes_every_check(examined: Hold) -> None:
    outcomes = examined(writing=True)
    assert [(one.check.name, one.expected, one.seen, one.why) for one in outcomes if one.state != "passed"] == []


def test_without_a_token_nothing_is_written(examined: Hold) -> None:
    sent = []

    def watched(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        sent.append((request.method, request.url.path))
        return answer

    outcomes = examined(watched)
    skipped = {one.check.name.partition("/")[0] for one in outcomes if one.state == "skipped"}
    assert skipped == {"writing", "batch"}
    assert {method for method, _ in sent} == {"GET", "HEAD", "OPTIONS", "POST"}
    assert {path for method, path in sent if method == "POST"} == {"/sparql", "/v1/validate"}


@pytest.mark.parametrize(
    ("breaking", "where"),
    [
        (without("ETag"), ETAGS | {"records/tags"}),
        (without("Vary"), {"core/vary", "records/vary"}),
        (without("Repr-Digest"), {"export/digest"}),
        (without("X-Request-Id"), {"core/request-id"}),
        (without("Access-Control-Allow-Origin"), {"core/cors"}),
        (lenient, UNKNOWN),
        (misnamed, {"records/tombstone"}),
        (resurrects, {"records/tombstone"}),
        (loses_a_page, {"lists/paging", "lists/back"}),
        (forgets, ETAGS | {"records/modified"}),
    ],
    ids=[
        "etag",
        "vary",
        "digest",
        "request-id",
        "cors",
        "lenient",
        "misnamed",
        "resurrects",
        "loses-a-page",
        "forgets",
    ],
)
def test_a_broken_server_fails_in_the_right_places(examined: Hold, breaking: Breaking, where: set[str]) -> None:
    assert failed(examined(breaking)) == where


def test_a_server_that_writes_what_is_late_is_found_out(examined: Hold) -> None:
    def takes_it(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        late = request.url.path == "/v1/batch" and answer.status_code == 412
        return httpx.Response(200, json={}) if late else answer

    assert failed(examined(takes_it, writing=True)) == {"batch/late"}


def test_what_is_found_is_told_in_three_forms(examined: Hold) -> None:
    outcomes = examined(without("Vary"))
    text = as_text(outcomes, "zh")
    assert "未通过  core/vary" in text
    assert "应为：GET / 带 Vary" in text
    data = json.loads(json.dumps(as_data(outcomes, "http://server")))
    told = next(one for one in data["checks"] if one["check"] == "core/vary")
    assert (told["state"], told["seen"], told["holds"]) == ("failed", "∅", "RFC 9110, 12.5.5")
    suites = ET.fromstring(as_junit(outcomes, "http://server", "en"))  # noqa: S314 - written by ourselves
    assert suites.get("failures") == str(data["summary"]["failed"]) == "2"
    assert suites.get("skipped") == str(data["summary"]["skipped"])


def test_a_server_that_does_not_answer_is_an_error_of_the_run() -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    with (
        httpx.Client(transport=httpx.MockTransport(refuse)) as client,
        pytest.raises(InputError, match="no connection could be made"),
    ):
        [*examine(Server("http://server", client))]


def test_something_else_than_a_server_of_ours_fails_at_the_core_alone() -> None:
    with httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(200, text="hello"))) as client:
        outcomes = [*examine(Server("http://server", client))]
    assert {one.check.name.partition("/")[0] for one in outcomes if one.state == "failed"} == {"core"}
    assert {one.why.en for one in outcomes if one.why} >= {"conformsTo does not declare records"}


def test_what_is_no_address_is_told_with_an_example() -> None:
    run = CliRunner().invoke(main, ["conformance", "example", "--lang", "en"], standalone_mode=True)
    assert run.exit_code == 2
    assert "“example” is no address of a server such as http://host:port" in run.output
