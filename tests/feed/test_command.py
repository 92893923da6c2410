"""`opentt package feed` as its user calls it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from opentt import home
from opentt.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

HIDDEN = "sentinel-restricted"
GRANT = {"id": "g-1", "title": "甲项目", "programme": "transfer-institution", "year": 2025}


@pytest.fixture
def grants(tmp_path: Path) -> Path:
    path = tmp_path / "grants.json"
    path.write_text(json.dumps({"grants": [GRANT]}), encoding="utf-8")
    return path


def run(*arguments: object, lang: str = "en", **environment: str) -> Result:
    return CliRunner().invoke(main, ["package", "feed", *map(str, arguments), "--lang", lang], env=environment)


def test_what_is_published_is_told(grants: Path, tmp_path: Path) -> None:
    done = run(grants, "--out", tmp_path / "feed", "--at", "2026-04-01T08:00:00+08:00")
    assert done.exit_code == 0, done.output
    assert done.stderr == "published 2026-04-01T00:00:00Z: Grant 1; 1 changed, 0 removed\n"
    again = run(grants, "--out", tmp_path / "feed", "--at", "2026-04-01T00:00:00Z", lang="zh")
    assert again.stderr == "2026-04-01T00:00:00Z 已发布过同样的内容，未改动\n"


def test_the_instant_may_come_from_the_environment_or_the_clock(grants: Path, tmp_path: Path) -> None:
    assert run(grants, "--out", tmp_path / "a", SOURCE_DATE_EPOCH="0").exit_code == 0
    manifest = json.loads((tmp_path / "a/manifest.json").read_text("utf-8"))
    assert manifest["transactionTime"] == "1970-01-01T00:00:00Z"
    assert run(grants, "--out", tmp_path / "b", SOURCE_DATE_EPOCH="").exit_code == 0
    assert json.loads((tmp_path / "b/manifest.json").read_text("utf-8"))["transactionTime"] > "2026"


def test_what_is_not_for_the_public_is_published_only_where_that_is_meant(tmp_path: Path) -> None:
    record = json.loads((home.find() / "examples/contract.json").read_text("utf-8"))
    path = tmp_path / "contracts.json"
    path.write_text(json.dumps({"contracts": [{**record, "remarks": HIDDEN}]}), encoding="utf-8")
    done = run(path, "--out", tmp_path / "public")
    assert done.exit_code == 0, done.output
    assert "not for the public were left out" in done.stderr
    assert not [file for file in (tmp_path / "public").iterdir() if HIDDEN in file.read_text("utf-8")]
    assert run(path, "--out", tmp_path / "exchange", "--profile", "exchange").exit_code == 0
    assert [file for file in (tmp_path / "exchange").iterdir() if HIDDEN in file.read_text("utf-8")]


def test_faulty_records_are_not_made_public(tmp_path: Path) -> None:
    path = tmp_path / "contracts.json"
    path.write_text('{"contracts": [{"id": "c-1", "contract_type": "no-such-type"}]}', encoding="utf-8")
    done = run(path, "--out", tmp_path / "feed")
    assert done.exit_code == 2
    assert "nothing was published" in done.stderr
    assert not (tmp_path / "feed").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--at", "2026-04-01"], "is no instant"),
        (["--at", "soon"], "is no instant"),
        (["--windows", "P1M"], "is no length of time"),
        (["--keep", "P1D", "--windows", "P2D"], "shorter than the window"),
        (["--cadence", "often"], "is no length of time"),
        (["--entity", "firm"], "no entity firm"),
    ],
)
def test_wrong_options_are_told_in_one_line(grants: Path, tmp_path: Path, options: list[str], said: str) -> None:
    done = run(grants, "--out", tmp_path / "feed", *options)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not (tmp_path / "feed").exists()
