"""Files validated over HTTP, at once, as a job, and on a page."""

from __future__ import annotations

import asyncio
import io
import json
import shutil
import tempfile
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from opentt.api import Settings, app, create_app, validating
from opentt.api.validating import REPORTS
from opentt.api.watch import Lines
from opentt.report import FORMATS
from opentt.standard import load
from opentt.store import open_database
from tests.api.conftest import EXAMPLES, STANDARD, Server, contract, problem, serve

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path

HOME = load().home
BOOK = HOME / "examples/exports/contracts.xlsx"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "id,项目名称,合同类别,合同成交总额\na-1,甲项目技术开发,技术开发,100\n".encode("gb18030")


def check(server: Server, content: bytes, media: str, query: str = "", **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return server.ask("POST", f"/v1/validate{query}", content=content, headers={"Content-Type": media, **named})


@pytest.mark.parametrize(
    ("content", "media", "entity", "records"),
    [
        (BOOK.read_bytes(), XLSX, "contract", None),
        (BOOK.read_bytes(), "application/octet-stream", "contract", None),
        (CSV, "text/csv", "contract", 1),
        (json.dumps(EXAMPLES["grant"]).encode(), "application/json", "grant", 1),
        (json.dumps(contract("a-1")).encode() + b"\n", "application/x-ndjson", "contract", 1),
    ],
)
def test_any_file_gives_its_report(local: Server, content: bytes, media: str, entity: str, records: int | None) -> None:
    answer = check(local, content, media)
    assert answer.status_code == 200
    report = answer.json()
    assert report["inputs"][0]["entity"] == entity
    assert records is None or report["summary"]["records"] == records
    assert "/tmp" not in answer.text  # noqa: S108 - looked for, not used


def test_the_findings_are_those_of_the_command_and_places_are_in_the_users_own_file(local: Server) -> None:
    from opentt.validation import validate

    files = {"file": ("合同 2024.xlsx", BOOK.read_bytes(), XLSX)}
    report = local.ask("POST", "/v1/validate", files=files).json()
    assert report["summary"]["by_rule"] == dict(validate([BOOK]).by_rule)
    assert {finding["location"]["file"] for finding in report["findings"]} == {"合同 2024.xlsx"}


def test_every_form_of_the_report(local: Server) -> None:
    assert {form.name for form in REPORTS} == set(FORMATS)
    for form in REPORTS:
        answer = check(local, CSV, "text/csv", f"?format={form.name}&lang=en")
        assert (answer.status_code, answer.headers["content-type"]) == (200, form.content_type)
        assert answer.content
    assert zipfile.is_zipfile(io.BytesIO(check(local, CSV, "text/csv", "?format=xlsx").content))
    assert check(local, CSV, "text/csv", Accept="application/sarif+json").json()["version"] == "2.1.0"
    problem(check(local, CSV, "text/csv", Accept="image/png"), "not-acceptable", 406)
    problem(check(local, CSV, "text/csv", "?format=pdf"), "bad-parameter", 400)


def test_options_are_heard(local: Server) -> None:
    book = BOOK.read_bytes()
    assert check(local, book, XLSX, "?profile=public").json()["options"]["profile"] == "public"
    assert check(local, book, XLSX, "?as_of=2020-01-02").json()["options"]["as_of"] == "2020-01-02"
    for query in ("?entity=cat", "?profile=none", "?as_of=soon", "?header_row=x", "?max_findings=-1"):
        problem(check(local, book, XLSX, query), "bad-parameter", 400)
    problem(check(local, book, XLSX, "?sheet=none"), "unreadable-file", 422)
    problem(check(local, book, XLSX, "?colour=red"), "unknown-parameter", 400)


def test_what_to_do_is_told_in_words_of_the_api(local: Server) -> None:
    told = problem(check(local, b"{}", "application/json"), "unreadable-file", 422)["message"]
    assert "请用 entity 指明" in told["zh"]
    assert "name it with entity (" in told["en"]


@pytest.mark.parametrize(
    ("content", "media", "name", "status"),
    [
        (b"", "text/csv", "bad-request", 400),
        (b"\x89PNG", "image/png", "unsupported-media-type", 415),
        (b"PK\x03\x04 cut off", XLSX, "unreadable-file", 422),
        (b"{", "application/json", "unreadable-file", 422),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x", "bad-request", 400),
        (b"--x", "multipart/form-data", "bad-request", 400),
        (b'{"a":' * 3000 + b"1" + b"}" * 3000, "application/json", "unreadable-file", 422),
    ],
)
def test_what_cannot_be_read_is_a_problem(local: Server, content: bytes, media: str, name: str, status: int) -> None:
    answer = check(local, content, media)
    problem(answer, name, status)
    assert "/tmp" not in answer.text  # noqa: S108 - looked for, not used


@pytest.mark.parametrize("name", ["../../x.csv", "..\\x.csv", "/etc/x.csv", "x\x00.csv", ".csv", "长" * 300 + ".csv"])
def test_a_name_stays_in_its_folder(local: Server, name: str) -> None:
    report = local.ask("POST", "/v1/validate", files={"file": (name, CSV, "text/csv")}).json()
    shown = report["inputs"][0]["path"]
    assert "/" not in shown
    assert len(shown) < 80


def test_what_is_too_large_is_refused(tmp_path: Path) -> None:
    for server in serve(f"sqlite:///{tmp_path}/r.sqlite", upload_bytes=100):
        problem(check(server, CSV * 3, "text/csv"), "too-large", 413)
        problem(server.ask("POST", "/v1/validate", files={"file": ("a.csv", CSV * 3)}), "too-large", 413)


def ask_twice(server: Server, content: bytes, media: str) -> tuple[httpx.Response, httpx.Response]:
    """The answer with the job, and what it comes to, asked of one running server."""

    async def both() -> tuple[httpx.Response, httpx.Response]:
        transport: Any = httpx.ASGITransport(server.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://server") as client:
            headers = {"Content-Type": media, "Prefer": "respond-async"}
            first = await client.post("/v1/validate", content=content, headers=headers)
            while (state := await client.get(first.headers["location"])).json()["state"] == "running":  # noqa: ASYNC110 - as a client would
                await asyncio.sleep(0.02)
            return first, state

    return asyncio.run(both())


def test_a_job_is_told_where_its_report_will_be(server: Server) -> None:
    first, state = ask_twice(server, BOOK.read_bytes(), XLSX)
    assert first.status_code == 202
    assert first.headers["preference-applied"] == "respond-async"
    assert state.json()["state"] == "done"
    report = server.get(state.json()["report"]).json()
    assert report["summary"] == check(server, BOOK.read_bytes(), XLSX).json()["summary"]
    assert server.get(state.json()["report"] + "?format=markdown").headers["content-type"].startswith("text/markdown")
    problem(server.get("/v1/jobs/" + "x" * 24), "not-found", 404)
    problem(server.get("/v1/jobs/" + "x" * 24 + "/report"), "not-found", 404)


def test_a_job_that_failed_says_why(local: Server) -> None:
    _, state = ask_twice(local, b"{", "application/json")
    assert state.json()["state"] == "failed"
    assert state.json()["message"]["zh"]
    assert state.json()["problem"]["status"] == 422
    problem(local.get(f"/v1/jobs/{state.json()['id']}/report"), "unreadable-file", 422)


def begun(server: Server, then: Callable[[httpx.AsyncClient, str], Awaitable[None]]) -> dict[str, Any]:
    """What becomes of a job that has to wait until something has happened."""
    others = server.app.state.service.checks

    async def ran() -> dict[str, Any]:
        turn = object()
        others[turn] = None
        transport: Any = httpx.ASGITransport(server.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://server") as client:
            headers = {"Content-Type": "text/csv", "Prefer": "respond-async", "X-Request-Id": "asked-here"}
            place = (await client.post("/v1/validate", content=CSV, headers=headers)).headers["location"]
            assert (await client.get(place)).json()["state"] == "running"
            del others[turn]
            await then(client, place)
            while (state := (await client.get(place)).json())["state"] == "running":  # noqa: ASYNC110 - as a client would
                await asyncio.sleep(0.02)
            return dict(state)

    return asyncio.run(ran())


@pytest.fixture
def narrow(database_url: str) -> Iterator[Server]:
    """A server that checks one file at a time."""
    yield from serve(database_url, validations_at_once=1)


def remove(within: Path) -> None:
    """Nothing: what was uploaded is gone."""
    for folder in within.glob("opentt-*"):
        shutil.rmtree(folder)


def test_a_job_that_fails_by_our_own_fault_ends_and_tells_nothing_of_ourselves(
    narrow: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    async def lose(_: httpx.AsyncClient, __: str) -> None:
        remove(tmp_path)

    state = begun(narrow, lose)
    assert state["state"] == "failed"
    told = state["problem"]
    assert (told["type"], told["status"]) == ("/problems/our-failure", 500)
    assert told["instance"] == "urn:opentt:request:asked-here"
    assert not any(word in json.dumps(state) for word in (str(tmp_path), "FileNotFound", ".py"))
    problem(narrow.get(f"/v1/jobs/{state['id']}/report"), "our-failure", 500)
    (line,) = [Lines().format(record) for record in caplog.records if record.levelname == "ERROR"]
    assert json.loads(line)["failure"] == ["FileNotFoundError"]
    assert "child.py" in line


def test_a_job_is_not_lost_with_a_database_that_goes_away_and_comes_back(
    narrow: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(validating, "PAUSES", (0.05,) * 100)

    def rename(before: str, after: str) -> None:
        with narrow.database.writing() as connection:
            connection.exec_driver_sql(f"ALTER TABLE {before} RENAME TO {after}")

    async def leave(client: httpx.AsyncClient, place: str) -> None:
        rename("jobs", "away")
        while not any("could not be kept" in record.message for record in caplog.records):  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.02)
        problem(await client.get(place), "our-failure", 500)
        rename("away", "jobs")

    state = begun(narrow, leave)
    assert state["state"] == "done"
    assert narrow.get(state["report"]).json()["summary"]["records"] == 1
    assert any(Lines().format(record).count("asked-here") for record in caplog.records)


def test_a_job_whose_server_ends_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "LAST_SECONDS", 0.1)
    at = f"sqlite:///{tmp_path}/r.sqlite"
    with closing(open_database(at)) as database:
        ended = create_app(database, STANDARD, Settings(validations_at_once=1))
        ended.state.service.checks[object()] = None

        async def ran() -> str:
            transport: Any = httpx.ASGITransport(ended)
            async with (
                ended.router.lifespan_context(ended),
                httpx.AsyncClient(transport=transport, base_url="http://server") as client,
            ):
                headers = {"Content-Type": "text/csv", "Prefer": "respond-async"}
                return str((await client.post("/v1/validate", content=CSV, headers=headers)).headers["location"])

        place = asyncio.run(ran())
    for server in serve(at):
        state = server.get(place).json()
        assert (state["state"], state["problem"]["status"]) == ("failed", 500)
        assert "stopped" in state["message"]["en"]


@pytest.mark.parametrize(("lang", "word"), [("zh", "检查结果"), ("en", "What was found")])
def test_the_page_takes_a_file_and_shows_what_is_wrong(local: Server, lang: str, word: str) -> None:
    form = local.get(f"/validate?lang={lang}")
    assert 'enctype="multipart/form-data"' in form.text
    files = {"file": ("<b>合同</b>.xlsx", BOOK.read_bytes(), XLSX)}
    page = local.ask("POST", "/validate", files=files, data={"lang": lang, "entity": "", "profile": "exchange"})
    assert page.status_code == 200
    assert word in page.text
    assert "M7" in page.text
    assert "<b>合同" not in page.text
    assert "/tmp" not in page.text  # noqa: S108 - looked for, not used
    for name in FORMATS:
        assert f"/report?format={name}&amp;lang={lang}" in page.text
    link = page.text.split('href="/v1/jobs/')[1].split('"')[0].replace("&amp;", "&")
    assert local.get(f"/v1/jobs/{link}").status_code == 200


def test_the_page_tells_what_cannot_be_read(local: Server) -> None:
    page = local.ask("POST", "/validate", files={"file": ("a.json", b"{")}, data={"lang": "en"})
    assert page.status_code == 422
    assert 'role="alert"' in page.text
    empty = local.ask("POST", "/validate", files={"file": ("", b"")}, data={"lang": "en"})
    assert empty.status_code == 400
    name = {"lang": "zh", "sheet": "表" * 101}
    long = local.ask("POST", "/validate", files={"file": ("a.csv", b"id\n1\n")}, data=name)
    assert (long.status_code, "最多 100 个字符" in long.text) == (400, True)


@pytest.mark.parametrize(
    ("lang", "words", "download"),
    [
        ("zh", "可用“表头在第几行”指明表头行", "标注好的 Excel"),
        ("en", "name the heading row with “Row of the headings”", "Excel with marks"),
    ],
)
def test_the_page_speaks_of_its_own_fields_and_leads_on(local: Server, lang: str, words: str, download: str) -> None:
    odd = local.ask("POST", f"/validate?lang={lang}", files={"file": ("a.csv", b"x,y\n1,2\n")}, data={"lang": lang})
    assert (odd.status_code, words in odd.text, "--header-row" in odd.text) == (422, True, False), odd.text
    files = [("file", ("合同一.xlsx", BOOK.read_bytes())), ("file", ("合同二.xlsx", BOOK.read_bytes()))]
    answer = local.ask(
        "POST", "/validate", files=files, data={"lang": lang, "header_row": "3", "as_of": "", "sheet": ""}
    )
    assert answer.status_code == 200, answer.text
    page = answer.text
    assert f">{download}</a>" in page
    assert "合同一.xlsx" in page
    rule = f"/rules/contract/technical-amount-exceeds-total?lang={lang}"
    assert f'href="{rule}"' in page
    assert local.get(rule, headers={"Accept": "text/html"}).status_code == 200
