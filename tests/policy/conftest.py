"""Small files, a settings file beside them, and the command that checks them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from opentt.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

HEADINGS = "id,项目名称,合同类别,合同成交总额,签订日期"
GOOD = "a-1,甲项目技术开发,技术开发,100,2024-03-15"
BAD = "a-2,乙项目技术开发,没有这一类,100,2024-03-15"


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with two tables below it, in which nothing of the caller's environment is heard."""
    for name in ("OPENTT_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, rows in {"new/good.csv": [GOOD], "old/bad.csv": [GOOD, BAD]}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join([HEADINGS, *rows, ""]), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def settle(folder: Path) -> Callable[[str], None]:
    """What writes the settings file."""

    def write(text: str) -> None:
        (folder / "opentt.toml").write_text(text, encoding="utf-8")

    return write


@pytest.fixture
def opentt() -> Callable[..., Result]:
    """`opentt validate`, run in this process."""

    def run(*args: str) -> Result:
        return CliRunner().invoke(main, ["validate", *args])

    return run
