"""Small files to check, and the command that checks them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from opentt.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

ENVIRONMENT = ("OPENTT_LANG", "OPENTT_DEBUG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "FORCE_COLOR")
HEADINGS = "id,项目名称,合同类别,合同成交总额,签订日期"
FILES = {
    "good.csv": f"{HEADINGS}\na-1,甲项目技术开发,技术开发,100,2024-03-15\n",
    "bad.csv": f"{HEADINGS}\na-1,甲项目技术开发,没有这一类,100,2024-03-15\n",
    "odd.csv": f"{HEADINGS},无人认识的列\na-1,甲项目技术开发,技术开发,100,2024-03-15,某值\n",
    "unreadable.json": "{",
    "lax.toml": 'fail_on = "never"\n',
    "strict.toml": 'fail_on = "advice"\n',
    "excused.toml": """
[[suppressions]]
rule = "structure/unknown-code"
path = "bad.csv"
reason = "旧类别"
owner = "数据科"
expires = 2999-12-31
""",
    "wrong.toml": "fail-on = 1\n",
    "base.json": '{"form": "opentt-baseline", "standard": "0.1.0", "findings": []}',
}


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder with the files, in which nothing of the caller's environment is heard."""
    for name in ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def opentt() -> Callable[..., Result]:
    """The command, run in this process."""

    def run(*args: str) -> Result:
        return CliRunner().invoke(main, args)

    return run
