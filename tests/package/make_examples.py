"""Builds `examples/packages/good` from its sources, and `bad` from one small package with one fault each.

    uv run python tests/package/make_examples.py

Every release is built as of the fifteenth of January that follows its year, so that the bytes are always the same.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from opentt.package import build, read_about  # noqa: E402 - after the path is set
from tests.package.faults import FAULTS  # noqa: E402 - after the path is set

PACKAGES = ROOT / "examples/packages"
STORIES = ("shidong", "shixi", "qiheng")
"""Two districts and a university, all invented."""

YEARS = (2023, 2024, 2025)


def release(story: str, year: int, target: Path) -> None:
    """Nothing: the public package of one story and year stands at the target."""
    sources = PACKAGES / "sources" / story
    about = read_about(sources / "about.yaml")
    coverage = replace(about.coverage, last_year=str(year))
    moment = datetime(year + 1, 1, 15, tzinfo=UTC)
    os.environ["SOURCE_DATE_EPOCH"] = str(int(moment.timestamp()))
    build(
        [sources / str(year)],
        target,
        about=replace(about, version=f"{year}.1.0", coverage=coverage),
        profile="public",
        force=True,
    )


def faulty(target: Path) -> None:
    """Nothing: a folder for each fault, with what is expected of whoever checks it, stands below the target."""
    sound = target / "sound"
    release("shixi", 2025, sound)
    for path in sound.rglob("*"):
        if path.is_file() and path.suffix != ".csv" and path.name != "datapackage.json":
            path.unlink()
    shutil.rmtree(sound / "metadata")
    told = json.loads((sound / "datapackage.json").read_text(encoding="utf-8"))
    del told["opentt:files"]
    for resource in told["resources"]:
        resource["schema"]["fields"] = [_short(field) for field in resource["schema"]["fields"]]
    (sound / "datapackage.json").write_text(written(told), encoding="utf-8")
    expected = {}
    for fault in FAULTS:
        folder = target / fault.name
        shutil.copytree(sound, folder)
        descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        fault.make(folder, descriptor)
        (folder / "datapackage.json").write_text(written(descriptor), encoding="utf-8")
        expected[fault.name] = {"rule": fault.rule, "what": {"zh": fault.zh, "en": fault.en}}
    shutil.rmtree(sound)
    (target / "expected.json").write_text(written(expected), encoding="utf-8")


def _short(field: dict[str, object]) -> dict[str, object]:
    """A field without its words, which no fault is about."""
    return {key: value for key, value in field.items() if key not in {"title", "description", "rdfType", "categories"}}


def written(value: object) -> str:
    """JSON as the packages have it."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    """Nothing: the examples are built anew."""
    for story in STORIES:
        for year in YEARS:
            release(story, year, PACKAGES / "good" / f"{story}-{year}.zip")
    shutil.rmtree(PACKAGES / "bad", ignore_errors=True)
    (PACKAGES / "bad").mkdir(parents=True)
    faulty(PACKAGES / "bad")


if __name__ == "__main__":
    main()
