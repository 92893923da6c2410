"""Static feeds and packages are taken over as an API is: verified, validated, each record once, from where it ended."""

from __future__ import annotations

import json
import shutil
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from click.testing import CliRunner

from opentt.cli import main
from opentt.errors import InputError, UsageError
from opentt.exchange import asking, intake, pull
from opentt.feed import publish
from opentt.package.about import About
from opentt.package.build import build
from opentt.standard import load
from opentt.store import changes, open_database, selection, states
from opentt.store.scopes import Access, scopes
from opentt.store.selection import Wanted
from opentt.store.writing import apply
from tests.api.conftest import contract, serve
from tests.exchange.test_exchange import Line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opentt.store import Database

STANDARD = load()
ALL = Access("all", scopes(["read"]))
START = datetime(2026, 4, 1, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "PAUSE", 0.0)
    monkeypatch.setattr("opentt.exchange.fetching.PAUSE", 0.0)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Database]:
    with closing(open_database(tmp_path / "here.sqlite")) as database:
        yield database


def held(database: Database) -> dict[str, dict[str, Any]]:
    """Every contract that is there, by id."""
    return {row.id: json.loads(row.body) for row in selection.every(database, ALL, Wanted("contract"))}


def written(folder: Path, *records: dict[str, Any]) -> Path:
    path = folder / "in.json"
    path.write_text(json.dumps({"contracts": list(records)}, ensure_ascii=False), encoding="utf-8")
    return path


def published(folder: Path, days: int, *records: dict[str, Any], **options: Any) -> Path:  # noqa: ANN401 - handed on
    publish(STANDARD, [written(folder, *records)], folder / "feed", at=START + days * DAY, **options)
    return folder / "feed"


def packaged(folder: Path, name: str, *records: dict[str, Any], whole: bool = False, allow: bool = False) -> Path:
    about = About(name="p", title="甲", whole=whole)
    build([written(folder, *records)], folder / name, about=about, allow_errors=allow, force=True)
    return folder / name


class Site(httpx.BaseTransport):
    """A host of files below a folder, with ranges; `cut` ends an answer after so many bytes, as often as it says."""

    def __init__(self, folder: Path, cut: list[int] | None = None, *, tagged: bool = True) -> None:
        self.folder, self.cut, self.tagged = folder, cut or [], tagged
        self.asked: list[tuple[str, str | None]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The file, or the rest of it."""
        name = request.url.path.lstrip("/")
        span = request.headers.get("range")
        self.asked.append((name, span))
        path = self.folder / name
        if not name or not path.is_file():
            return httpx.Response(404)
        content = path.read_bytes()
        tag = f'"{hash(content)}"'
        headers = {"ETag": tag} if self.tagged else {}
        status, start = 200, 0
        if span and request.headers.get("if-range", tag) == tag:
            status, start = 206, int(span.removeprefix("bytes=").rstrip("-"))
            if start >= len(content):
                return httpx.Response(416, headers={"Content-Range": f"bytes */{len(content)}"})
            headers["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
        headers["Content-Length"] = str(len(content) - start)
        stop = self.cut.pop(0) if self.cut and name.endswith((".ndjson", ".zip", ".csv")) else None
        return httpx.Response(status, headers=headers, stream=_Cut(content[start:], stop))


class _Cut(httpx.SyncByteStream):
    def __init__(self, content: bytes, stop: int | None) -> None:
        self.content, self.stop = content, stop

    def __iter__(self) -> Iterator[bytes]:
        yield self.content[: self.stop]
        if self.stop is not None:
            raise httpx.ReadError("cut")


def test_a_feed_is_taken_by_its_full_files_and_then_by_its_deltas(here: Database, tmp_path: Path) -> None:
    feed = published(tmp_path, 0, *(contract(f"a-{n}") for n in range(6)))
    site = Site(feed)
    done = pull(here, STANDARD, "https://x.example/", transport=site)
    assert (done.put, done.began_anew) == (6, False)
    assert set(held(here)) == {f"a-{n}" for n in range(6)}
    assert pull(here, STANDARD, "https://x.example", transport=site).unchanged == 0
    published(
        tmp_path,
        1,
        contract("a-0", title="新"),
        contract("a-1"),
        contract("a-2", record_status="withdrawn"),
        contract("a-3", record_status="merged", replaced_by="a-1"),
        contract("a-4", record_status="withdrawn", replaced_by="a-1"),
    )
    site.asked.clear()
    done = pull(here, STANDARD, "https://x.example", transport=site)
    assert (done.put, done.deleted, done.unchanged, done.began_anew) == (3, 2, 0, False)
    assert not any(name.startswith("full") for name, _ in site.asked)
    now = held(here)
    assert set(now) == {"a-0", "a-1", "a-3", "a-4"}
    assert now["a-0"]["title"] == "新"
    assert (now["a-3"]["record_status"], now["a-3"]["replaced_by"]) == ("merged", "a-1")
    assert (now["a-4"]["record_status"], now["a-4"]["replaced_by"]) == ("withdrawn", "a-1")
    assert "parties" not in now["a-3"], "the content of what was merged is not kept on"
    assert [line.action for line in changes.feed(here, ALL, 0, ["contract"], 99).lines if line.id == "a-3"][
        -1
    ] == "merge"
    before = changes.last(here)
    assert pull(here, STANDARD, "https://x.example", transport=site).put == 0
    assert changes.last(here) == before


def test_a_feed_whose_deltas_do_not_give_what_it_says_is_taken_anew(here: Database, tmp_path: Path) -> None:
    feed = published(tmp_path, 0, contract("a-1"), contract("a-2"))
    pull(here, STANDARD, str(feed))
    old = shutil.copytree(feed, tmp_path / "old")
    published(tmp_path, 1, contract("a-1"), contract("a-2"), contract("a-3"))
    pull(here, STANDARD, str(feed))
    shutil.rmtree(feed)
    shutil.copytree(old, feed)
    back = pull(here, STANDARD, str(feed / "manifest.json"))
    assert (back.began_anew, back.missing) == (True, [("contract", "a-3")])
    assert "a-3" in held(here)
    published(tmp_path, 1, contract("a-1", title="另"), contract("a-4"))
    other = pull(here, STANDARD, str(feed))
    assert set(held(here)) == {"a-1", "a-3", "a-4"}
    assert held(here)["a-1"]["title"] == "另"
    assert other.missing == [("contract", "a-3")]
    published(tmp_path, 3, contract("a-1", title="另"), contract("a-4"), contract("a-3", title="回"))
    last = pull(here, STANDARD, str(feed))
    assert (last.began_anew, last.missing, last.put) == (False, [], 1)


def test_what_a_manifest_denies_is_not_taken(here: Database, tmp_path: Path) -> None:
    feed = published(tmp_path, 0, contract("a-1"))
    (full,) = feed.glob("full-contracts-*")
    full.write_bytes(full.read_bytes().replace(b"1200000", b"1200001"))
    with pytest.raises(InputError, match="SHA-256"):
        pull(here, STANDARD, str(feed))
    with pytest.raises(InputError, match="SHA-256"):
        pull(here, STANDARD, "https://x.example", transport=Site(feed))
    assert held(here) == {}
    full.unlink()
    with pytest.raises(InputError, match="read"):
        pull(here, STANDARD, str(feed))
    with pytest.raises(InputError, match="404"):
        pull(here, STANDARD, "https://x.example", transport=Site(feed))


def test_a_line_of_a_feed_with_errors_is_kept_apart_and_the_feed_still_adds_up(here: Database, tmp_path: Path) -> None:
    feed = published(tmp_path, 0, contract("a-1", technical_amount=9_999_999), contract("a-2"))
    assert pull(here, STANDARD, str(feed)).quarantined == [("contract", "a-1")]
    assert set(held(here)) == {"a-2"}
    published(tmp_path, 1, contract("a-1", technical_amount=9_999_999), contract("a-2"), contract("a-3"))
    done = pull(here, STANDARD, str(feed))
    assert (done.put, done.began_anew, done.quarantined) == (1, False, [])
    published(tmp_path, 2, contract("a-2"), contract("a-3"))
    pull(here, STANDARD, str(feed))
    assert states.quarantined(here) == [], "what is gone is kept apart no longer"


def test_what_broke_off_is_gone_on_from(here: Database, tmp_path: Path) -> None:
    feed = published(tmp_path, 0, *(contract(f"a-{n}") for n in range(40)))
    site = Site(feed, [1000, 0, 0, 0, 500])
    pull(here, STANDARD, "https://x.example", transport=site)
    spans = [span for name, span in site.asked if name.endswith(".ndjson")]
    assert spans == [None, "bytes=1000-", "bytes=1000-", "bytes=1000-", "bytes=1000-", "bytes=1500-"]
    assert len(held(here)) == 40


def test_a_fetch_that_was_killed_is_gone_on_from_by_the_next(here: Database, tmp_path: Path) -> None:
    feed, kept = published(tmp_path, 0, *(contract(f"a-{n}") for n in range(40))), tmp_path / "incoming"
    with pytest.raises(InputError, match="the connection broke"):
        pull(here, STANDARD, "https://x.example", incoming=kept, transport=Site(feed, [700, 0, 0, 0, 0]))
    site = Site(feed)
    pull(here, STANDARD, "https://x.example", incoming=kept, transport=site)
    assert [span for name, span in site.asked if name.endswith(".ndjson")] == ["bytes=700-"]
    assert len(held(here)) == 40
    assert list(kept.iterdir()) == []


def test_leftovers_of_another_file_are_no_harm(here: Database, tmp_path: Path) -> None:
    feed, kept = published(tmp_path, 0, *(contract(f"a-{n}") for n in range(40))), tmp_path / "incoming"
    with pytest.raises(InputError, match="the connection broke"):
        pull(here, STANDARD, "https://x.example", incoming=kept, transport=Site(feed, [700, 0, 0, 0, 0], tagged=False))
    (left,) = kept.rglob("full-*.partial")
    left.write_bytes(b"x" * 700)
    pull(here, STANDARD, "https://x.example", incoming=kept, transport=Site(feed, tagged=False))
    assert len(held(here)) == 40


def test_a_pull_that_is_killed_between_two_slices_goes_on(
    here: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed = published(tmp_path, 0, *(contract(f"a-{n}") for n in range(9)))
    monkeypatch.setattr(intake, "SLICE", 2)
    whole, left = apply, [3]

    def killed(*args: Any) -> Any:  # noqa: ANN401 - what `apply` takes and gives
        left[0] -= 1
        if left[0] == 0:
            raise KeyboardInterrupt
        return whole(*args)

    monkeypatch.setattr(intake, "apply", killed)
    with pytest.raises(KeyboardInterrupt):
        pull(here, STANDARD, str(feed))
    assert 0 < len(held(here)) < 9
    published(tmp_path, 1, *(contract(f"a-{n}") for n in range(1, 10)))
    done = pull(here, STANDARD, str(feed))
    assert set(held(here)) == {f"a-{n}" for n in range(1, 10)}
    assert done.missing == []


@pytest.mark.parametrize("form", ["folder", "zip", "descriptor", "site", "site zip"])
def test_a_package_is_taken_however_it_comes(here: Database, tmp_path: Path, form: str) -> None:
    name = "p.zip" if "zip" in form else "p"
    first = packaged(tmp_path, name, contract("a-1"), contract("a-2"), contract("a-3"))
    place = {
        "folder": str(first),
        "zip": str(first),
        "descriptor": str(first / "datapackage.json"),
        "site": "https://x.example/p",
        "site zip": "https://x.example/p.zip",
    }[form]
    site = Site(tmp_path, [50, 50]) if "site" in form else None
    done = pull(here, STANDARD, place, transport=site)
    assert (done.put, done.missing) == (3, [])
    before = changes.last(here)
    assert pull(here, STANDARD, place, transport=site).unchanged == 0
    packaged(tmp_path, name, contract("a-1", title="新"), contract("a-2"))
    done = pull(here, STANDARD, place, transport=site)
    assert (done.put, done.unchanged, done.missing) == (1, 1, [("contract", "a-3")])
    assert set(held(here)) == {"a-1", "a-2", "a-3"}, "a package that does not say so takes nothing away"
    assert changes.last(here) == before + 1
    packaged(tmp_path, name, contract("a-2"), contract("a-3", record_status="merged", replaced_by="a-2"), whole=True)
    done = pull(here, STANDARD, place, transport=site)
    assert (done.deleted, done.missing) == (1, [])
    assert {key: record.get("record_status") for key, record in held(here).items()} == {"a-2": None, "a-3": "merged"}


def test_records_of_a_package_with_errors_are_kept_apart(here: Database, tmp_path: Path) -> None:
    bad = contract("a-1", technical_amount=9_999_999)
    package = packaged(tmp_path, "p", bad, contract("a-2"), allow=True)
    assert pull(here, STANDARD, str(package)).quarantined == [("contract", "a-1")]
    assert set(held(here)) == {"a-2"}
    ((_, _, _, findings),) = states.quarantined(here)
    assert json.loads(findings)[0]["rule"] == "contract/technical-amount-exceeds-total"
    packaged(tmp_path, "p", contract("a-1"), contract("a-2"))
    pull(here, STANDARD, str(package))
    assert states.quarantined(here) == []


def test_a_package_that_its_descriptor_denies_is_not_taken(here: Database, tmp_path: Path) -> None:
    package = packaged(tmp_path, "p", contract("a-1"))
    table = package / "data/contracts.csv"
    table.write_bytes(table.read_bytes().replace(b"1200000", b"1200001"))
    with pytest.raises(InputError, match=r"sha256 digest of “data/contracts\.csv” is not the one"):
        pull(here, STANDARD, str(package))
    with pytest.raises(InputError, match="SHA-256"):
        pull(here, STANDARD, "https://x.example/p/datapackage.json", transport=Site(tmp_path))
    table.write_bytes(table.read_bytes()[:-1])
    with pytest.raises(InputError, match="bytes"):
        pull(here, STANDARD, str(package))
    assert held(here) == {}


def _descriptor(**resource: object) -> str:
    return json.dumps({"name": "x", "resources": [{"name": "contracts", "path": "contracts.csv", **resource}]})


def test_what_is_no_package_is_told(here: Database, tmp_path: Path) -> None:
    import zipfile

    folder = tmp_path / "x"
    folder.mkdir()
    with pytest.raises(InputError, match="no data package"):
        pull(here, STANDARD, str(folder))
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("contracts.csv", "id\n")
    with pytest.raises(InputError, match="no datapackage"):
        pull(here, STANDARD, str(tmp_path / "x.zip"))
    (folder / "contracts.csv").write_text("id,title,contract_type,total_amount\n,甲,technology-service,1\n", "utf-8")
    for resource in ({}, {"hash": "odd:00"}, {"path": "../x"}, {"path": "https://y.example/c.csv"}):
        (folder / "datapackage.json").write_text(_descriptor(**resource), "utf-8")
        for place, site in ((str(folder), None), ("https://x.example/x", Site(tmp_path))):
            with pytest.raises(InputError):
                pull(here, STANDARD, place, transport=site)
    with pytest.raises(InputError, match="no such file"):
        pull(here, STANDARD, str(tmp_path / "nowhere"))
    with pytest.raises(InputError, match="no feed of changes"):
        pull(here, STANDARD, "https://x.example", transport=Site(tmp_path))
    assert held(here) == {}


def test_only_the_sources_that_are_asked_for_are_taken(here: Database, tmp_path: Path) -> None:
    feed = published(tmp_path, 0, contract("a-1"), contract("ab-1"), contract("b-1"))
    done = pull(here, STANDARD, str(feed), sources=["a", "c"])
    assert (set(held(here)), done.foreign) == ({"a-1"}, 2)
    published(tmp_path, 1, contract("a-1"), contract("a-2"), contract("b-2"))
    done = pull(here, STANDARD, str(feed), sources=["a", "c"])
    assert (set(held(here)), done.began_anew) == ({"a-1", "a-2"}, False)


def test_of_two_pulls_at_once_one_gives_way(here: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    feed = published(tmp_path, 0, contract("a-1"))
    plain = intake.begin

    def late(*args: Any) -> Any:  # noqa: ANN401 - what `begin` takes and gives
        begun = plain(*args)
        monkeypatch.setattr("opentt.exchange.pulling.begin", plain)
        pull(here, STANDARD, str(feed))
        return begun

    monkeypatch.setattr("opentt.exchange.pulling.begin", late)
    with pytest.raises(UsageError, match="another run"):
        pull(here, STANDARD, str(feed))
    assert set(held(here)) == {"a-1"}


def test_the_command_tells_what_it_did(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def run(*args: str, lang: str = "en") -> tuple[int, str, str]:
        done = CliRunner().invoke(main, ["pull", *args, "--into", str(tmp_path / "here.sqlite"), "--lang", lang])
        return done.exit_code, done.stdout, done.stderr

    package = packaged(tmp_path, "p", contract("a-1", technical_amount=9_999_999), contract("a-2"), allow=True)
    code, out, _ = run(str(package))
    assert code == 1
    first, second = out.splitlines()
    assert first == "put 1, deleted 0, already there 0, kept apart for their errors 1"
    assert second.startswith("kept apart: Technology contract a-1: ")
    assert "exceeds" in second
    (listed,) = json.loads(run("--quarantined")[1])
    assert (listed["origin"], listed["id"]) == (f"pull {package}", "a-1")
    packaged(tmp_path, "p", contract("a-1"))
    code, out, _ = run(str(package), lang="zh")
    assert code == 0
    assert "对方以前有、现在没有的 1 条，仍予保留：a-2" in out
    assert "deleted 1" in run(str(package), "--delete-missing")[1]
    assert run()[0] == 2
    assert run(str(tmp_path / "none"))[0] == 2


def test_a_database_of_either_kind_takes_feeds_and_packages_and_reads_a_history_again(
    database_url: str, tmp_path: Path
) -> None:
    feed = published(tmp_path, 0, contract("a-1"), contract("a-2"), contract("a-5", technical_amount=9_999_999))
    with closing(open_database(database_url)) as here:
        pull(here, STANDARD, str(feed))
        old = shutil.copytree(feed, tmp_path / "old")
        published(
            tmp_path, 1, contract("a-1", title="新"), contract("a-3"), contract("a-5", technical_amount=9_999_999)
        )
        done = pull(here, STANDARD, str(feed))
        assert (done.began_anew, done.put, done.deleted) == (False, 2, 1), "the deltas gave what the full files say"
        shutil.rmtree(feed)
        shutil.copytree(old, feed)
        published(tmp_path, 2, contract("a-1"), contract("a-2"))
        done = pull(here, STANDARD, str(feed))
        assert (done.began_anew, done.missing) == (True, [("contract", "a-3")])
        pull(here, STANDARD, str(feed), delete_missing=True)
        assert set(held(here)) == {"a-1", "a-2"}
        assert states.quarantined(here) == []
        package = packaged(tmp_path, "p", contract("b-1"), contract("b-2"))
        assert pull(here, STANDARD, str(package)).put == 2
        packaged(tmp_path, "p", contract("b-1"), whole=True)
        assert pull(here, STANDARD, str(package)).deleted == 1
        for there in serve(f"sqlite:///{tmp_path}/there.sqlite"):
            there.put("contract", contract("c-1", title="旧"))
            pull(here, STANDARD, "http://there", transport=Line(there))
            there.put("contract", contract("c-1", title="新"), contract("c-2"))
            pull(here, STANDARD, "http://there", transport=Line(there))
        for there in serve(f"sqlite:///{tmp_path}/restored.sqlite"):
            there.put("contract", contract("c-1", title="旧"))
            done = pull(here, STANDARD, "http://there", transport=Line(there))
            assert (done.began_anew, done.reverted, done.missing) == (
                True,
                [("contract", "c-1")],
                [("contract", "c-2")],
            )
        assert {key: record["title"] for key, record in held(here).items() if key == "c-1"} == {"c-1": "旧"}
