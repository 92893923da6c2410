"""The example packages: the good ones are what their sources give, and outsiders refuse the bad ones they can judge."""

from __future__ import annotations

import json
import re
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from tests.package.faults import FAULTS
from tests.package.make_examples import PACKAGES, STORIES, YEARS, release

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from click.testing import Result

MEND = "uv run python tests/package/make_examples.py builds the examples anew"
UNJUDGED = {"dangling-link", "no-resources", "path-remote", "personal-data"}
"""What frictionless does not see, or sees only on the network."""


def comparable(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """The files whose bytes come from the sources alone: digests of Parquet and reports follow other programs."""
    held = {name: archive.read(name) for name in archive.namelist() if name.startswith("data/") or name == "README.md"}
    told = json.loads(archive.read("datapackage.json"))
    told["opentt:files"] = [file["path"] for file in told["opentt:files"]]
    return {name: content for name, content in held.items() if not name.endswith(".parquet")} | {
        "datapackage.json": json.dumps(told, sort_keys=True).encode()
    }


def test_a_release_is_what_its_sources_give(tmp_path: Path) -> None:
    release("shixi", 2025, tmp_path / "again.zip")
    with zipfile.ZipFile(tmp_path / "again.zip") as again, zipfile.ZipFile(PACKAGES / "good/shixi-2025.zip") as kept:
        assert again.namelist() == kept.namelist(), MEND
        differing = [name for name, content in comparable(again).items() if comparable(kept)[name] != content]
    assert differing == [], MEND


def test_every_story_has_a_release_for_each_year() -> None:
    names = {path.stem for path in (PACKAGES / "good").iterdir()}
    assert names == {f"{story}-{year}" for story in STORIES for year in YEARS}
    assert sum(path.stat().st_size for path in PACKAGES.rglob("*") if path.is_file()) < 1_000_000


@pytest.mark.parametrize("story", STORIES)
def test_records_are_corrected_merged_and_withdrawn_over_the_years(story: str) -> None:
    states: set[str] = set()
    rows: list[set[str]] = []
    for year in YEARS:
        with zipfile.ZipFile(PACKAGES / f"good/{story}-{year}.zip") as archive:
            tables = [name for name in archive.namelist() if name.endswith(("contracts.csv", "achievements.csv"))]
            text = "".join(archive.read(name).decode() for name in tables)
        states |= set(re.findall(r"\b(active|withdrawn|merged)\b", text))
        rows.append({line.partition(",")[0] for line in text.splitlines()[1:]})
    assert states == {"active", "withdrawn", "merged"}
    assert rows[0] < rows[1] < rows[2]


@pytest.mark.parametrize("name", [f"{story}-2025" for story in STORIES])
def test_frictionless_accepts_a_good_release(name: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(PACKAGES / f"good/{name}.zip") as archive:
        archive.extractall(tmp_path / name)
    assert verdict(tmp_path / name) == []


def test_every_fault_has_a_package_and_says_what_is_expected() -> None:
    expected: Mapping[str, Any] = json.loads((PACKAGES / "bad/expected.json").read_text(encoding="utf-8"))
    folders = {path.name for path in (PACKAGES / "bad").iterdir() if path.is_dir()}
    assert set(expected) == folders == {fault.name for fault in FAULTS}
    assert all(one["rule"] and one["what"]["zh"] and one["what"]["en"] for one in expected.values())


@pytest.mark.parametrize("name", sorted({fault.name for fault in FAULTS} - UNJUDGED))
def test_frictionless_refuses_a_bad_package_that_it_can_judge(name: str) -> None:
    assert verdict(PACKAGES / "bad" / name) != []


def verdict(folder: Path) -> list[Any]:
    """What frictionless finds wrong."""
    from frictionless import FrictionlessException, Package

    try:
        found: list[Any] = Package(str(folder / "datapackage.json")).validate().flatten(["type", "note"])
    except FrictionlessException as error:
        return [error]
    return found


@pytest.mark.parametrize("form", ["zip", "folder"])
def test_packages_are_inputs_of_every_command_that_reads_records(
    form: str, tmp_path: Path, opentt: Callable[..., Result]
) -> None:
    old, new = (str(_package(f"shixi-{year}", form, tmp_path)) for year in (2024, 2025))
    differing = json.loads(opentt("package", "diff", old, new, "-f", "json").stdout)
    assert differing["summary"]["contract"]["added"] == 6
    tables = json.loads(opentt("stats", new, "--by", "contract_type", "--entity", "contract", "-f", "json").stdout)
    assert tables["tables"][0]["cells"][-1]["numbers"] == [16]
    done = opentt("package", "feed", new, "--out", str(tmp_path / "feed"), "--lang", "en")
    assert "Institution 2 · Technology contract 16" in done.stderr


def _package(name: str, form: str, folder: Path) -> Path:
    archive = PACKAGES / f"good/{name}.zip"
    if form == "zip":
        return archive
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder / name)
    return folder / name
