"""A folder to correct files in, and the commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from opentt.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

TABLE = """编号,项目名称,合同类别,合同成交总额（万元）,签订日期,买方统一社会信用代码,备注
a-1, 甲项目技术开发 ,技术开发,１２万元,2024年3月5日,１２１００００ ０4000006 24d,无
a-2,"乙，""新""项目",technology-service,12.50,2024-03-06,121000004000006250,"a, b"
"""


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder with one table, in which nothing of the caller's environment is heard."""
    for name in ("OPENTT_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "contracts.csv").write_text(TABLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def opentt() -> Callable[..., Result]:
    """The command, run in this process."""

    def run(*args: str) -> Result:
        return CliRunner().invoke(main, args)

    return run
