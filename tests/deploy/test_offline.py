"""The page's commands for a machine without a network, run as they stand."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from opentt.home import find

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (find() / "docs/deploy/server.md").read_text("utf-8")


@pytest.mark.soak
def test_a_wheelhouse_installs_without_a_network(tmp_path: Path) -> None:
    """The packages come from the index that pip is set up for; the second block is given none."""
    gather, install = re.findall(r"```sh\n(.*?)```", PAGE.partition("### 没有外网")[2].partition("###")[0], re.DOTALL)
    packed = ["uv", "build", "--sdist", "--out-dir", str(tmp_path), str(find())]
    subprocess.run(packed, check=True, capture_output=True)  # noqa: S603 - our own package
    (archive,) = tmp_path.glob("*.tar.gz")
    shutil.unpack_archive(archive, tmp_path, filter="data")
    source = archive.with_name(archive.name.removesuffix(".tar.gz"))
    run(source, gather)
    (tmp_path / "intranet").mkdir()
    (source / "wheels").rename(tmp_path / "intranet/wheels")
    near = install.replace("/opt/opentt", str(tmp_path / "near"))
    told = run(tmp_path / "intranet", near, PIP_INDEX_URL="http://127.0.0.1:9/", PIP_CONFIG_FILE="/dev/null")
    assert told.splitlines()[-1].startswith("opentt ")
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


def run(folder: Path, lines: str, **more: str) -> str:
    """What command lines of our page say, run in a folder."""
    done = subprocess.run(  # noqa: S603 - what our own page says
        ["/bin/sh", "-euc", lines],
        cwd=folder,
        env={**os.environ, **more, "PYTHONPATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
