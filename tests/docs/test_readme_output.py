"""What the README shows is what the command prints."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from opentt.home import find

README = (find() / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("lang", "mark"), [("zh", "错误  数据"), ("en", "error    data")])
def test_the_output_in_the_readme_is_real(lang: str, mark: str) -> None:
    (shown,) = (block for block in re.findall(r"```\n(examples/exports.*?)```", README, re.DOTALL) if mark in block)
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "opentt", "validate", "examples/exports/contracts.xlsx", "--lang", lang],
        capture_output=True,
        encoding="utf-8",
        cwd=find(),
        check=False,
    )
    printed = set(done.stdout.splitlines())
    assert done.returncode == 1
    assert {line for line in shown.splitlines() if line != "…"} <= printed
