"""A target appears whole under its name or not at all, whatever happens on the way."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TARGETS = ["out.json", "out.ttl", "out.jsonld", "out/", "out.parquet", "out.xlsx", "tables", "out.zip"]
MANY = 3000


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Contracts enough to take a moment, and more than a small disk holds."""
    path = tmp_path_factory.mktemp("source") / "contracts.ndjson"
    with path.open("w", encoding="utf-8") as file:
        for n in range(MANY):
            parties = [{"role": "seller", "name": f"甲{n}"}, {"role": "buyer", "name": f"乙{n:x}"}]
            title = f"第{n}号技术开发{n**5}"
            record = {"id": f"c-{n}", "title": title, "contract_type": "technology-development", "parties": parties}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def heard() -> None:
    """Nothing: an interrupt reaches the process, also where the tests run in a background that ignores it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def start(
    source: Path, target: str, before: Callable[[], None] | None = None, spill: Path | None = None
) -> subprocess.Popen[str]:
    more = ["--to", "parquet"] if target.endswith("tables") else []
    command = [sys.executable, "-m", "opentt", "convert", str(source), target, "--lang", "en", *more]
    return subprocess.Popen(  # noqa: S603 - our own program
        command,
        text=True,
        stderr=subprocess.PIPE,
        preexec_fn=before or heard,  # noqa: PLW1509 - the limit must hold for the child alone
        env=os.environ | ({"TMPDIR": str(spill)} if spill else {}),
    )


def small_disk() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


@pytest.mark.parametrize("target", TARGETS)
def test_a_full_disk_leaves_nothing_behind(target: str, source: Path, tmp_path: Path) -> None:
    done = start(source, f"{tmp_path}/{target}", small_disk)
    _, said = done.communicate(timeout=120)
    assert done.returncode == 2
    assert f"{tmp_path}/{target.rstrip('/')}" in said or "the temporary folder" in said
    assert "cannot be written" in said
    assert "opentt itself" not in said
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("target", ["out.json", "out.ttl", "out/", "out.xlsx", "out.zip"])
def test_an_interrupt_leaves_nothing_behind(target: str, source: Path, tmp_path: Path) -> None:
    long = tmp_path / "long.ndjson"
    lines = source.read_text(encoding="utf-8")
    copies = (lines.replace('"id": "', f'"id": "n{n}-') for n in range(30))
    long.write_text("".join(copies), encoding="utf-8")
    work, spill = tmp_path / "work", tmp_path / "spill"
    work.mkdir()
    spill.mkdir()
    done = start(long, f"{work}/{target}", spill=spill)
    begun = spill if target.endswith(("xlsx", "zip")) else work  # these are written in one go, at the end
    while not list(begun.iterdir()) and done.poll() is None:
        time.sleep(0.01)
    time.sleep(0.3)
    assert done.poll() is None
    done.send_signal(signal.SIGINT)
    _, said = done.communicate(timeout=60)
    assert done.returncode == 130
    assert "Traceback" not in said
    assert [*work.iterdir(), *spill.iterdir()] == []


@pytest.mark.parametrize("target", ["out.json", "out.xlsx", "out/", "out.parquet", "out.zip"])
def test_a_place_that_cannot_be_written_is_a_clear_failure(target: str, source: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("as it was", encoding="utf-8")
    done = start(source, f"{tmp_path}/file/{target}")
    _, said = done.communicate(timeout=60)
    assert done.returncode == 2
    assert "cannot be written" in said
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
