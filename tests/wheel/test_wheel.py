"""The wheel carries the standard and works away from the checkout, with no network for validation."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from opentt.home import find

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.wheel

HOME = find()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    command = ["uv", "build", "--quiet", "--wheel", "--out-dir", str(out), str(HOME)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own wheel
    assert done.returncode == 0, done.stderr
    (built,) = out.glob("*.whl")
    return built


def test_the_wheel_holds_the_standard(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for path in ("schemas/derived/opentt.schema.json", "vocab/derived/codes.json", "validator/card.schema.json"):
        assert f"opentt/_standard/{path}" in names
    cards = {str(path.relative_to(HOME)) for path in (HOME / "validator/rules").rglob("*.yaml")}
    assert {f"opentt/_standard/{card}" for card in cards} <= names
    assert "opentt/py.typed" in names


def test_the_wheel_validates_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from opentt import home\nfrom opentt.cli import main\n"
        "assert '_standard' in str(home.find()), home.find()\n"
        "main(['validate', sys.argv[2], '--format', 'json', '--entity', 'contract'])\n"
    )
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program, str(tmp_path / "site"), str(HOME / "examples/contract.json")],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["summary"]["records"] == 1
