"""Base and deltas give the next snapshot, byte for byte, whatever happens in between."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime, timedelta
from threading import Thread
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opentt import home
from opentt.errors import InputError, UsageError
from opentt.feed import follow, from_folder, publish
from opentt.feed.following import INCOMING, STATE, plan
from opentt.feed.manifest import NAME, from_text
from opentt.standard import load
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opentt.feed import Manifest, Published

STANDARD = load()
SCHEMA = json.loads((home.find() / "schemas/feed.schema.json").read_text(encoding="utf-8"))
START = datetime(2026, 4, 1, tzinfo=UTC)
DAY = timedelta(days=1)
ONE = {"i-1": {"name": "甲"}, "i-2": {"name": "乙"}}
Records = dict[str, dict[str, Any]]


def put(folder: Path, records: Records, at: datetime, **options: Any) -> Published:  # noqa: ANN401 - handed on
    source = folder / "in.json"
    # a contract that never changes keeps the file from being empty
    held: dict[str, list[dict[str, Any]]] = {"institutions": [], "contracts": [{"id": "c-0", "title": "常在"}]}
    for identity, record in records.items():
        held["contracts" if identity.startswith("c") else "institutions"].append({"id": identity, **record})
    source.write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")
    return publish(STANDARD, [source], folder / "feed", at=at, **options)


def shown(folder: Path) -> dict[str, bytes]:
    """What a follower holds, by type."""
    raw = json.loads((folder / STATE).read_text(encoding="utf-8"))
    return {file["type"]: (folder / file["url"]).read_bytes() for file in raw["files"]}


def published(feed: Path) -> dict[str, bytes]:
    manifest = read(feed)
    return {file.type: (feed / file.url).read_bytes() for file in (*manifest.output, *manifest.deleted)}


def read(feed: Path) -> Manifest:
    return from_text(STANDARD, (feed / NAME).read_text(encoding="utf-8"), "manifest")


def catch_up(feed: Path, folder: Path) -> tuple[bool, int]:
    """Whether the follower came by deltas, and how many bytes it fetched."""
    done = follow(STANDARD, from_folder(feed), folder)
    assert shown(folder) == published(feed)
    return done.since is not None, done.fetched


RECORD = st.one_of(
    st.fixed_dictionaries({"name": st.sampled_from(["甲", "乙", "丙\n丁"])}),
    st.fixed_dictionaries({"name": st.just("甲"), "record_status": st.just("withdrawn")}),
    st.fixed_dictionaries(
        {
            "name": st.just("甲"),
            "record_status": st.sampled_from(["merged", "withdrawn"]),
            "replaced_by": st.just("i-9"),
        }
    ),
)
IDS = st.sampled_from(["i-1", "i-10", "i-2", "i-é", "i-中", "i-😀", "c-1", "c-2"])
HISTORY = st.lists(
    st.tuples(st.dictionaries(IDS, RECORD, max_size=6), st.integers(1, 40), st.booleans()), min_size=2, max_size=6
)


@given(HISTORY)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_follower_that_looks_now_and_then_has_what_is_published(
    tmp_path_factory: pytest.TempPathFactory, history: list[tuple[Records, int, bool]]
) -> None:
    folder = tmp_path_factory.mktemp("history")
    at = START
    for number, (records, days, looks) in enumerate(history):
        at += days * DAY
        put(folder, records, at, windows=["P1D", "P30D"], keep="P60D")
        jsonschema.Draft202012Validator(SCHEMA).validate(json.loads((folder / "feed" / NAME).read_text("utf-8")))
        if looks or number in {0, len(history) - 1}:
            catch_up(folder / "feed", folder / "mirror")
    follow(STANDARD, from_folder(folder / "feed"), folder / "new")
    assert shown(folder / "new") == shown(folder / "mirror")
    check_tombstones(folder / "mirror", history[-1][0])


def check_tombstones(folder: Path, records: Records) -> None:
    """What is active now has no tombstone; what is withdrawn or merged now has that one."""
    held = shown(folder)
    told = {line["id"]: line for line in map(json.loads, held.get("tombstone", b"").splitlines())}
    shape = {"$ref": "#/$defs/tombstone", "$defs": SCHEMA["$defs"]}
    for line in told.values():
        jsonschema.Draft202012Validator(shape).validate(line)
    for identity, record in records.items():
        status, successor = record.get("record_status", "active"), record.get("replaced_by")
        expected = {
            ("active", None): None,
            ("withdrawn", None): "withdrawn",
            ("withdrawn", "i-9"): "superseded-by",
            ("merged", "i-9"): "merged-into",
        }[status, successor]
        assert told.get(identity, {}).get("status") == expected
        assert told.get(identity, {}).get("replaced_by") == successor


def test_deltas_carry_only_what_changed_and_lead_from_every_publication(tmp_path: Path) -> None:
    feed = tmp_path / "feed"
    put(tmp_path, ONE, START)
    first = tmp_path / "first"
    assert catch_up(feed, first) == (False, sum(file.bytes for file in read(feed).output))
    put(tmp_path, {**ONE, "i-2": {"name": "丙"}}, START + DAY)
    put(tmp_path, {"i-2": {"name": "丙"}}, START + 2 * DAY)
    manifest = read(feed)
    assert [delta.window for delta in manifest.deltas] == ["step", "step", "P1D", "P7D", "P30D"]
    chosen = plan(manifest, START)
    assert chosen is not None
    assert len(chosen) == 1
    by_delta, fetched = catch_up(feed, first)
    assert by_delta
    assert fetched == sum(file.bytes for file in chosen[0].files)
    assert plan(manifest, START - DAY) is None
    (last,) = plan(manifest, START + DAY) or ()
    assert last.files == manifest.deltas[1].files == manifest.deltas[2].files


def test_an_empty_window_moves_the_follower_without_a_file(tmp_path: Path) -> None:
    put(tmp_path, ONE, START)
    catch_up(tmp_path / "feed", tmp_path / "mirror")
    before = {path.name for path in (tmp_path / "feed").iterdir()}
    done = put(tmp_path, ONE, START + DAY)
    assert (done.changed, done.removed) == (0, 0)
    assert {path.name for path in (tmp_path / "feed").iterdir()} == before
    assert all(delta.files == () for delta in read(tmp_path / "feed").deltas)
    assert catch_up(tmp_path / "feed", tmp_path / "mirror") == (True, 0)


def test_a_withdrawn_record_that_comes_back_loses_its_tombstone(tmp_path: Path) -> None:
    put(tmp_path, ONE, START)
    catch_up(tmp_path / "feed", tmp_path / "mirror")
    put(tmp_path, {**ONE, "i-1": {"name": "甲", "record_status": "withdrawn"}}, START + DAY)
    catch_up(tmp_path / "feed", tmp_path / "mirror")
    assert b'"status":"withdrawn"' in shown(tmp_path / "mirror")["tombstone"]
    put(tmp_path, ONE, START + 2 * DAY)
    catch_up(tmp_path / "feed", tmp_path / "mirror")
    assert "tombstone" not in shown(tmp_path / "mirror")


def test_the_same_run_again_writes_nothing_and_time_does_not_go_back(tmp_path: Path) -> None:
    put(tmp_path, ONE, START)
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "feed").iterdir()}
    assert put(tmp_path, ONE, START).again
    assert {path.name: path.stat().st_mtime_ns for path in (tmp_path / "feed").iterdir()} == before
    with pytest.raises(UsageError, match="cannot go back"):
        put(tmp_path, ONE, START - DAY)
    with pytest.raises(UsageError, match="other records were published"):
        put(tmp_path, {}, START)


def test_old_files_stay_for_the_stated_time_and_go_then(tmp_path: Path) -> None:
    feed = tmp_path / "feed"
    put(tmp_path, ONE, START, keep="P2D", windows=["P1D"])
    first = read(feed).output[0].url
    put(tmp_path, {}, START + DAY, keep="P2D", windows=["P1D"])
    assert (first, START + 3 * DAY) in read(feed).retired
    put(tmp_path, {}, START + 2 * DAY, keep="P2D", windows=["P1D"])
    assert (feed / first).exists()
    put(tmp_path, {}, START + 9 * DAY, keep="P2D", windows=["P1D"])
    assert not (feed / first).exists()
    assert {path.name for path in feed.iterdir()} >= read(feed).urls | {NAME}


def test_a_publication_may_go_to_another_folder_than_the_last(tmp_path: Path) -> None:
    put(tmp_path, ONE, START)
    catch_up(tmp_path / "feed", tmp_path / "mirror")
    publish(STANDARD, [tmp_path / "in.json"], tmp_path / "next", at=START + DAY, base=tmp_path / "feed")
    assert all((tmp_path / "next" / url).exists() for url in read(tmp_path / "next").urls)
    assert catch_up(tmp_path / "next", tmp_path / "mirror") == (True, 0)


def test_a_failed_publication_leaves_the_last_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    feed = tmp_path / "feed"
    put(tmp_path, ONE, START)
    before = {path.name: path.read_bytes() for path in feed.iterdir()}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UsageError, match="no space is left"):
        put(tmp_path, {"i-3": {"name": "丁"}}, START + DAY)
    assert {path.name: path.read_bytes() for path in feed.iterdir()} == before


def test_records_that_cannot_be_followed_are_refused(tmp_path: Path) -> None:
    for text, said in (
        ('{"institutions": [{"name": "甲"}]}', "have no id"),
        ('{"institutions": [{"id": "a"}, {"id": "a"}]}', "repeat an id"),
    ):
        (tmp_path / "in.json").write_text(text, encoding="utf-8")
        with pytest.raises(InputError, match=said):
            publish(STANDARD, [tmp_path / "in.json"], tmp_path / "feed", at=START)
    assert not (tmp_path / "feed").exists()
    with pytest.raises(UsageError, match="shorter than the window"):
        put(tmp_path, ONE, START, windows=["P9D"], keep="P1W")
    with pytest.raises(UsageError, match="no length of time"):
        put(tmp_path, ONE, START, windows=["7d"])


def test_a_file_that_was_changed_is_noticed_by_both_sides(tmp_path: Path) -> None:
    feed = tmp_path / "feed"
    put(tmp_path, ONE, START)
    file = feed / read(feed).output[0].url
    file.write_bytes(file.read_bytes().replace("甲".encode(), "伪".encode()))
    with pytest.raises(InputError, match="not what the manifest says"):
        follow(STANDARD, from_folder(feed), tmp_path / "mirror")
    assert not (tmp_path / "mirror" / STATE).exists()
    with pytest.raises(InputError, match="not what the manifest says"):
        put(tmp_path, {}, START + DAY)
    file.unlink()
    with pytest.raises(InputError, match="cannot be read"):
        follow(STANDARD, from_folder(feed), tmp_path / "mirror")


def test_an_interrupted_follower_goes_on_where_it_was(tmp_path: Path) -> None:
    feed, mirror = tmp_path / "feed", tmp_path / "mirror"
    put(tmp_path, ONE, START)
    first, second = read(feed).output

    def breaks(name: str) -> Iterator[bytes]:
        if name == second.url:
            yield b"half"
            raise InputError(Text("中断", "interrupted"), name)
        yield from from_folder(feed)(name)

    with pytest.raises(InputError):
        follow(STANDARD, breaks, mirror)
    assert [path.name for path in (mirror / INCOMING).iterdir()] == [first.url]
    done = follow(STANDARD, from_folder(feed), mirror)
    assert done.fetched == second.bytes
    assert shown(mirror) == published(feed)


def test_a_feed_that_went_back_and_a_folder_that_is_none_are_refused(tmp_path: Path) -> None:
    feed, mirror = tmp_path / "feed", tmp_path / "mirror"
    put(tmp_path, ONE, START + DAY)
    follow(STANDARD, from_folder(feed), mirror)
    (feed / NAME).unlink()
    put(tmp_path, ONE, START)
    with pytest.raises(UsageError, match="went back"):
        follow(STANDARD, from_folder(feed), mirror)
    (mirror / STATE).write_text("[]", encoding="utf-8")
    with pytest.raises(InputError, match="no state of a followed feed"):
        follow(STANDARD, from_folder(feed), mirror)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("transactionTime", "yesterday"),
        ("output", [{"type": "contract", "url": "../evil.ndjson", "count": 1, "bytes": 1, "sha256": "0" * 64}]),
        ("output", [{"type": "contract", "url": "a.ndjson", "count": 1, "bytes": 1, "sha256": "0"}]),
        ("more", 1),
    ],
)
def test_a_manifest_that_follows_not_the_schema_is_refused(tmp_path: Path, name: str, value: object) -> None:
    put(tmp_path, ONE, START)
    path = tmp_path / "feed" / NAME
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), name: value}), encoding="utf-8")
    with pytest.raises(InputError, match="no manifest of a change feed"):
        follow(STANDARD, from_folder(tmp_path / "feed"), tmp_path / "mirror")


def test_a_follower_whose_deltas_do_not_fit_takes_all_anew(tmp_path: Path) -> None:
    feed, mirror = tmp_path / "feed", tmp_path / "mirror"
    put(tmp_path, ONE, START)
    catch_up(feed, mirror)
    (mirror / STATE).write_text(
        (mirror / STATE).read_text("utf-8").replace("2026-04-01", "2026-03-31"), encoding="utf-8"
    )
    put(tmp_path, {}, START + DAY)
    assert catch_up(feed, mirror)[0] is False


def test_of_two_publications_at_once_one_fails(tmp_path: Path) -> None:
    put(tmp_path, ONE, START)
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    failed: list[UsageError] = []

    def late() -> None:
        try:
            publish(STANDARD, [pipe], tmp_path / "feed", at=START + DAY)
        except UsageError as error:
            failed.append(error)

    thread = Thread(target=late)
    thread.start()
    with pipe.open("w", encoding="utf-8") as file:  # opens when the other side has read the manifest
        put(tmp_path, {**ONE, "i-3": {"name": "丁"}}, START + 2 * DAY)
        file.write('{"institutions": [{"id": "i-4", "name": "戊"}]}')
    thread.join()
    assert "another run changed the manifest" in str(failed[0])
    assert read(tmp_path / "feed").time == START + 2 * DAY
    assert b"i-4" not in b"".join(path.read_bytes() for path in (tmp_path / "feed").iterdir())
