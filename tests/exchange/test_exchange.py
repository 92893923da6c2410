"""Offices exchange records: nothing lost, nothing twice, whatever the line between them does."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import httpx
import pytest

from opentt.errors import InputError, UsageError
from opentt.exchange import asking, from_api, intake, pull, push
from opentt.standard import load
from opentt.store import changes, selection, states
from opentt.store.scopes import Access, scopes
from opentt.store.selection import Wanted
from opentt.store.writing import Author, Deletion, apply
from tests.api.conftest import Server, contract, serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import ExitStack
    from pathlib import Path

STANDARD = load()
ALL = Access("all", scopes(["read"]))


class Line(httpx.BaseTransport):
    """A line to a server in this process; `fault` may spoil a request or its answer."""

    def __init__(
        self, server: Server, fault: Callable[[httpx.Response | None], httpx.Response | None] | None = None
    ) -> None:
        self.server = server
        self.fault = fault or (lambda answer: answer)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The server's answer, or a failure of the line."""
        self.fault(None)
        given = {name: value for name, value in request.headers.items() if name != "authorization"}
        who = request.headers.get("authorization", "").removeprefix("Bearer ")
        path = request.url.raw_path.decode()
        answer = self.server.ask(request.method, path, content=request.read(), headers=given, who=who)
        plain = httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)
        return self.fault(plain) or plain


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "PAUSE", 0.0)


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[Callable[[str], Server]]:
    """A function that opens an office's server by its name."""
    from contextlib import ExitStack

    with ExitStack() as stack:
        yield lambda name: _open(stack, f"sqlite:///{tmp_path}/{name}.sqlite")


def _open(stack: ExitStack, url: str) -> Server:
    running = serve(url)
    server = next(running)
    stack.callback(lambda: next(running, None))
    return server


def held(server: Server) -> dict[str, bytes]:
    """Every record of a server that is there, by id."""
    return {row.id: row.body for row in selection.every(server.database, ALL, Wanted("contract"))}


def delete(server: Server, identifier: str) -> None:
    with server.database.writing() as connection:
        apply(connection, [Deletion("contract", identifier)], Author("test"))


def test_a_pull_takes_what_is_new_and_nothing_twice(offices: Callable[[str], Server]) -> None:
    there, here = offices("there"), offices("here")
    there.put("contract", contract("a-1", own_number="HT-1"), contract("a-2"), contract("a-3"))
    delete(there, "a-2")
    token = there.allow("read")
    first = pull(here.database, STANDARD, "http://there", token=token, transport=Line(there))
    assert (first.put, first.deleted) == (2, 0)
    assert held(here) == held(there)
    assert json.loads(held(here)["a-1"])["own_number"] == "HT-1"
    before = changes.last(here.database)
    again = pull(here.database, STANDARD, "http://there", token=token, transport=Line(there))
    assert (again.put, again.deleted, again.unchanged) == (0, 0, 0)
    assert changes.last(here.database) == before
    there.put("contract", contract("a-3", record_status="merged", replaced_by="a-1"))
    pull(here.database, STANDARD, "http://there", token=token, transport=Line(there))
    assert changes.feed(here.database, ALL, before, ["contract"], 9).lines[0].action == "merge"
    items = here.get("/v1/contracts/a-1/history", who=here.allow("read")).json()["items"]
    assert items[0]["who"] == "pull http://there"


def test_a_record_with_errors_is_kept_apart_until_it_is_mended(offices: Callable[[str], Server]) -> None:
    there, here = offices("there"), offices("here")
    there.put("contract", contract("a-1", technical_amount=9_999_999), contract("a-2"))
    done = pull(here.database, STANDARD, "http://there", transport=Line(there))
    assert done.quarantined == [("contract", "a-1")]
    assert set(held(here)) == {"a-2"}
    ((origin, entity, identifier, findings),) = states.quarantined(here.database)
    assert (origin, entity, identifier) == ("pull http://there", "contract", "a-1")
    assert json.loads(findings)[0]["rule"] == "contract/technical-amount-exceeds-total"
    there.put("contract", contract("a-1"))
    pull(here.database, STANDARD, "http://there", transport=Line(there))
    assert set(held(here)) == {"a-1", "a-2"}
    assert states.quarantined(here.database) == []


def test_what_was_damaged_on_the_way_is_not_taken(offices: Callable[[str], Server]) -> None:
    there, here = offices("there"), offices("here")
    there.put("contract", contract("a-1"))

    def spoil(answer: httpx.Response | None) -> httpx.Response | None:
        return answer and httpx.Response(200, content=answer.content.replace(b"1200000", b"1200001"))

    with pytest.raises(InputError, match="tag"):
        pull(here.database, STANDARD, "http://there", transport=Line(there, spoil))
    for content in (b"<html>", b"[]", b'{"items": 1}'):
        page = httpx.MockTransport(lambda _, content=content: httpx.Response(200, content=content))
        with pytest.raises(InputError, match="feed"):
            pull(here.database, STANDARD, "http://there", transport=page)
    assert held(here) == {}
    assert states.get(here.database, "pull http://there") is None


def test_who_does_not_answer_or_refuses_is_told(offices: Callable[[str], Server]) -> None:
    there, here = offices("there"), offices("here")

    def away(_: httpx.Response | None) -> None:
        raise httpx.ConnectError("nobody")

    with pytest.raises(InputError, match="does not answer"):
        pull(here.database, STANDARD, "http://there", transport=Line(there, away))
    with pytest.raises(InputError, match="401"):
        pull(here.database, STANDARD, "http://there", token="ott_x", transport=Line(there))  # noqa: S106 - opens nothing
    with pytest.raises(UsageError, match="http"):
        pull(here.database, STANDARD, "ftp://there")
    here.put("contract", contract("a-1"))
    with pytest.raises(InputError, match="401"):
        push(here.database, STANDARD, "http://there", transport=Line(there))


def test_a_push_gives_what_is_new_once_though_its_answer_was_lost(offices: Callable[[str], Server]) -> None:
    here, there = offices("here"), offices("there")
    here.put("contract", contract("a-1"), contract("b-1"))
    token, lost = there.allow("write:a"), iter([True])

    def lose(answer: httpx.Response | None) -> None:
        if answer is not None and next(lost, False):
            raise httpx.ReadError("cut")

    done = push(here.database, STANDARD, "http://there", token=token, source="a", transport=Line(there, lose))
    assert done.changes == 1
    assert set(held(there)) == {"a-1"}
    assert changes.last(there.database) == 1
    assert push(here.database, STANDARD, "http://there", token=token, source="a", transport=Line(there)).changes == 0
    delete(here, "a-1")
    push(here.database, STANDARD, "http://there", token=token, source="a", transport=Line(there))
    assert held(there) == {}


def test_three_levels_come_to_hold_the_same_though_lines_break_and_pulls_are_killed(  # noqa: C901 - three faults
    offices: Callable[[str], Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Universities, a district and a city; a killed pull ends inside its transaction, as kill -9 would end it."""
    draw = random.Random(20241128)  # noqa: S311 - a test's chance
    universities, district, city = [offices("u1"), offices("u2")], offices("d"), offices("c")
    monkeypatch.setattr(from_api, "SLICE", 3)
    whole = apply

    def killed(*args: object, **options: object) -> object:
        done = whole(*args, **options)  # type: ignore[arg-type]
        if draw.random() < 0.3:
            raise KeyboardInterrupt
        return done

    def broken(_: httpx.Response | None) -> None:
        if draw.random() < 0.3:
            raise httpx.ReadError("cut")

    monkeypatch.setattr(intake, "apply", killed)

    def attempt(into: Server, origin: Server, url: str) -> None:
        for _ in range(60):
            try:
                pull(into.database, STANDARD, url, token=tokens[url], transport=Line(origin, broken))
            except (InputError, KeyboardInterrupt):
                continue
            return
        pytest.fail("never came through")

    tokens = {"http://u0": universities[0].allow("read"), "http://u1": universities[1].allow("read")}
    tokens["http://d"] = district.allow("read")
    for round_ in range(2):
        for n, university in enumerate(universities):
            university.put(
                "contract", *(contract(f"u{n}-{k}", title=f"项目 {round_}") for k in range(round_, round_ + 4))
            )
            delete(university, f"u{n}-{round_}")
            attempt(district, university, f"http://u{n}")
        attempt(city, district, "http://d")
    expected = held(universities[0]) | held(universities[1])
    assert len(expected) == 6
    assert held(district) == held(city) == expected
    for server in (district, city):
        count = changes.last(server.database)
        for k in range(2):
            attempt(district, universities[k], f"http://u{k}")
        attempt(city, district, "http://d")
        assert changes.last(server.database) == count


def test_a_source_that_went_back_is_taken_anew(offices: Callable[[str], Server]) -> None:
    before, after, here = offices("before"), offices("after"), offices("here")
    before.put("contract", contract("a-1"), contract("a-2"))
    pull(here.database, STANDARD, "http://there", transport=Line(before))
    after.put("contract", contract("a-1", title="新"))
    object.__setattr__(after.database, "secret", before.database.secret)
    done = pull(here.database, STANDARD, "http://there", transport=Line(after))
    assert (done.began_anew, done.put) == (True, 1)
    assert json.loads(held(here)["a-1"])["title"] == "新"
    assert "a-2" in held(here), "what the other side lost is not lost here"
    assert done.missing == [("contract", "a-2")]
    last = pull(here.database, STANDARD, "http://there", delete_missing=True, transport=Line(after))
    assert (last.began_anew, last.deleted, last.missing) == (False, 1, [])
    assert "a-2" not in held(here)


def test_a_history_that_is_read_again_shows_nobody_what_was(offices: Callable[[str], Server]) -> None:
    before, after, here = offices("before"), offices("after"), offices("here")
    for n in range(3):
        before.put("contract", contract("a-1", title=f"第{n}版"), contract("a-2", title=f"第{n}版"))
        pull(here.database, STANDARD, "http://there", transport=Line(before))
    before.put("contract", contract("a-3"), contract("a-4"))
    pull(here.database, STANDARD, "http://there", transport=Line(before))
    last = changes.last(here.database)
    for n in range(3):
        after.put("contract", contract("a-1", title=f"第{n}版"))
    after.put(
        "contract", contract("a-2", title="第2版"), contract("a-2", title="第0版"), contract("a-3"), contract("a-4")
    )
    delete(after, "a-3")
    delete(after, "a-4")
    after.put("contract", contract("a-4"))
    done = pull(here.database, STANDARD, "http://there", transport=Line(after))
    assert (done.began_anew, done.reverted, done.missing) == (True, [("contract", "a-2")], [])
    assert {key: json.loads(body)["title"] for key, body in held(here).items() if key != "a-4"} == {
        "a-1": "第2版",
        "a-2": "第0版",
    }
    assert set(held(here)) == set(held(after)) == {"a-1", "a-2", "a-4"}
    made = changes.feed(here.database, ALL, last, ["contract"], 99).lines
    assert [(line.action, line.id) for line in made] == [("put", "a-2"), ("delete", "a-3")]
    for address in ("http://there", "http://elsewhere"):
        again = pull(here.database, STANDARD, address, transport=Line(after))
        assert (again.began_anew, again.put, again.deleted, again.reverted) == (False, 0, 0, [])


def test_a_page_that_comes_again_is_asked_for_again_and_then_refused(offices: Callable[[str], Server]) -> None:
    there, here = offices("there"), offices("here")
    there.put("contract", *(contract(f"a-{n}") for n in range(3)))
    seen: list[httpx.Response] = []
    stale = iter([False, False, True, False])

    def repeat(answer: httpx.Response | None) -> httpx.Response | None:
        if answer is None:
            return None
        if next(stale, False):
            return seen[-1]
        seen.append(answer)
        return answer

    pull(here.database, STANDARD, "http://there", transport=Line(there, repeat))
    there.put("contract", contract("a-9"))
    pull(here.database, STANDARD, "http://there", transport=Line(there, repeat))
    assert set(held(here)) == {"a-0", "a-1", "a-2", "a-9"}
    there.put("contract", contract("a-8"))
    with pytest.raises(InputError, match="cache"):
        pull(here.database, STANDARD, "http://there", transport=Line(there, lambda answer: answer and seen[-1]))
    assert "a-8" not in held(here)


def said(request: httpx.Request) -> dict[str, str]:
    """The header fields of a request that say what it is to do."""
    names = ("content-type", "idempotency-key", "if-match", "prefer")
    return {name: request.headers[name] for name in names if name in request.headers}


def test_a_batch_whose_first_copy_comes_after_a_later_push_is_refused(offices: Callable[[str], Server]) -> None:
    here, there = offices("here"), offices("there")
    token = there.allow("write:a")
    held_up: list[httpx.Request] = []

    class Slow(Line):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            if request.method == "POST" and len(held_up) < asking.TRIES:
                request.read()
                held_up.append(request)
                raise httpx.ReadTimeout("held up")
            return super().handle_request(request)

    line = Slow(there)
    here.put("contract", contract("a-1", title="旧"), contract("a-2"))
    with pytest.raises(InputError, match="does not answer"):
        push(here.database, STANDARD, "http://there", token=token, transport=line)
    here.put("contract", contract("a-1", title="新"))
    delete(here, "a-2")
    assert push(here.database, STANDARD, "http://there", token=token, transport=line).changes == 2
    before = changes.last(there.database)
    for request in held_up:
        late = there.ask("POST", "/v1/batch", content=request.content, headers=said(request), who=token)
        assert late.status_code == 412, late.text
    assert changes.last(there.database) == before
    assert held(there) == held(here)


def test_a_record_that_is_again_as_it_was_is_given_again(offices: Callable[[str], Server]) -> None:
    here, there = offices("here"), offices("there")
    token = there.allow("write:a")
    for title in ("甲", "乙", "甲"):
        here.put("contract", contract("a-1", title=title))
        push(here.database, STANDARD, "http://there", token=token, transport=Line(there))
        assert held(there) == held(here)


def test_what_is_given_is_read_after_the_state_that_it_is_given_for(offices: Callable[[str], Server]) -> None:
    here, there = offices("here"), offices("there")
    token = there.allow("write:a")
    turns: list[int] = []

    class Busy(Line):
        """A line on which another push with the same token, of what has changed meanwhile, comes first."""

        def handle_request(self, request: httpx.Request) -> httpx.Response:
            if request.method == "POST" and not turns:
                turns.append(1)
                here.put("contract", contract("a-1", title="新"))
                push(here.database, STANDARD, "http://there", token=token, transport=Line(there))
            return super().handle_request(request)

    here.put("contract", contract("a-1", title="旧"))
    push(here.database, STANDARD, "http://there", token=token, again=True, transport=Busy(there))
    assert json.loads(held(there)["a-1"])["title"] == "新"
    assert changes.last(there.database) == 1

    class Busier(Line):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            if request.method == "POST":
                batch = b'{"entity": "contract", "id": "a-9", "delete": true}'
                headers = {"Content-Type": "application/x-ndjson"}
                there.ask("POST", "/v1/batch", content=batch, headers=headers, who=token)
            return super().handle_request(request)

    with pytest.raises(InputError, match="token"):
        push(here.database, STANDARD, "http://there", token=token, again=True, transport=Busier(there))


def test_a_push_gives_each_record_as_it_is_and_all_anew_to_one_that_went_back(offices: Callable[[str], Server]) -> None:
    here, there, restored = offices("here"), offices("there"), offices("restored")
    sent: list[httpx.Request] = []

    class Heard(Line):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            if request.method == "POST":
                sent.append(request)
                request.read()
            return super().handle_request(request)

    here.put("contract", contract("a-1", title="旧"), contract("a-2"))
    here.put("contract", contract("a-1", title="新"))
    token, other = there.allow("write:a"), restored.allow("write:a")
    assert push(here.database, STANDARD, "http://there", token=token, transport=Heard(there)).changes == 2
    assert changes.last(there.database) == 2
    first = sent[0]
    here.put("contract", contract("a-1", title="更新"))
    push(here.database, STANDARD, "http://there", token=token, transport=Heard(there))
    assert there.ask("POST", "/v1/batch", content=first.content, headers=said(first), who=token).status_code == 200
    assert json.loads(held(there)["a-1"])["title"] == "更新", "a batch that comes again after a later one does nothing"
    assert push(here.database, STANDARD, "http://there", token=other, transport=Heard(restored)).changes == 0
    again = push(here.database, STANDARD, "http://there", token=other, again=True, transport=Heard(restored))
    assert again.changes == 2
    assert held(restored) == held(there) == held(here)
