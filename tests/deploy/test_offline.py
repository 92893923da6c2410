"""The page's commands for a machine without a network, run as they stand."""

from __future__ import annotations

import os
import subprocess
import venv
from typing import TYPE_CHECKING

import pytest

from opentt.home import find

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (find() / "docs/deploy/server.md").read_text("utf-8")


@pytest.mark.soak
def test_a_wheelhouse_installs_without_a_network(tmp_path: Path) -> None:
    """The packages come from the index that pip is set up for; the second command is given none."""
    download, install = (
        next(line for line in PAGE.splitlines() if line.startswith(f"pip {what}"))
        for what in ("download", "install --no-index")
    )
    venv.create(tmp_path / "far", with_pip=True)
    venv.create(tmp_path / "near", with_pip=True)
    wheel = ["uv", "build", "--wheel", "--out-dir", str(tmp_path), str(find())]
    subprocess.run(wheel, check=True, capture_output=True)  # noqa: S603 - our own package
    (ours,) = tmp_path.glob("*.whl")
    run(tmp_path, "far", download.replace("'opentt[postgresql]'", f"'{ours}[postgresql]'"))
    run(tmp_path, "near", install, PIP_INDEX_URL="http://127.0.0.1:9/", PIP_CONFIG_FILE="/dev/null")
    opentt = tmp_path / "near/bin/opentt"
    done = subprocess.run(  # noqa: S603 - what was just installed
        [str(opentt), "validate", str(find() / "examples/contract.json"), "--lang", "en"],
        capture_output=True,
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stdout
    served = [str(tmp_path / "near/bin/python"), "-c", "import psycopg, opentt.api, opentt.store"]
    subprocess.run(served, check=True, cwd=tmp_path)  # noqa: S603 - the same


def run(folder: Path, environment: str, line: str, **more: str) -> None:
    """Nothing: a command line ran in a virtual environment."""
    found = {**os.environ, **more, "PATH": f"{folder}/{environment}/bin:{os.environ['PATH']}", "PYTHONPATH": ""}
    done = subprocess.run(  # noqa: S603 - what our own page says
        ["/bin/sh", "-euc", line], cwd=folder, env=found, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
