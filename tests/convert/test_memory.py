"""A large set is converted in the memory that a small one takes."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.soak

MANY = 120_000
SPACE = 1_200_000_000
"""Bytes of addresses that the process may have, libraries included."""

HELD = 400_000
"""KiB that it may have in memory."""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "contracts.ndjson"
    with path.open("w", encoding="utf-8") as file:
        for n in range(MANY):
            parties = [{"role": "seller", "name": f"甲{n}大学", "uscc": "12110108400000624D"}, {"role": "buyer"}]
            record = {
                "id": f"c-{n}",
                "title": f"第{n}号技术开发合同，名称写得长一些以便占地方",
                "contract_type": "technology-development",
                "total_amount": n * 100 + 0.25,
                "signed_date": "2024-03-15",
                "parties": parties,
            }
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


MEASURED = f"""
import os, resource, subprocess, sys
resource.setrlimit(resource.RLIMIT_AS, ({SPACE}, {SPACE}))
done = subprocess.Popen(sys.argv[1:])
_, status, used = os.wait4(done.pid, 0)
print(used.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""
"""Runs a command and tells the KiB it had, in a small process of its own: a process begins with those of its parent."""


@pytest.mark.parametrize("target", ["out.json", "out.ndjson", "out.nt", "out.xlsx", "out.parquet", "out/"])
def test_memory_stays_small(target: str, source: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "opentt", "convert", str(source), f"{tmp_path}/{target}", "--lang", "en"]
    done = subprocess.run([sys.executable, "-c", MEASURED, *command], check=False, capture_output=True, text=True)  # noqa: S603 - ours
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[-1]) < HELD


def test_a_large_folder_becomes_records_in_little_memory(source: Path, tmp_path: Path) -> None:
    test_memory_stays_small("out/", source, tmp_path)
    test_memory_stays_small("back.ndjson", tmp_path / "out", tmp_path)
    with (tmp_path / "back.ndjson").open(encoding="utf-8") as file:
        assert sum(1 for _ in file) == MANY
