"""Records to build packages of, and the command that builds them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from opentt.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
EPOCH = "1767225600"
"""The first moment of 2026."""

ABOUT = """
name: haidian-contracts
title: 海淀示例区技术合同
title_en: Technology contracts of a sample district
version: 1.0.0
licence: CC-BY-4.0
homepage: https://data.example.org/contracts
publisher:
  name: 示例区科学技术委员会
  name_en: Science and Technology Commission of a sample district
  homepage: https://kw.example.org/
contact:
  role: 技术市场科
  email: jishu@example.org
coverage:
  regions: ["110108"]
  first_year: 2023
  last_year: 2025
keywords: [技术市场, technology market]
sources:
  - title: 技术合同登记系统
"""


@pytest.fixture(autouse=True)
def fixed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder to work in and a moment that does not pass."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    for name in ("OPENTT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "about.yaml").write_text(ABOUT, encoding="utf-8")


@pytest.fixture
def opentt() -> Callable[..., Result]:
    """The command, run in this process."""

    def run(*args: str) -> Result:
        return CliRunner().invoke(main, args)

    return run


def example(entity: str, **patch: object) -> dict[str, Any]:
    """The smallest valid record of an entity, patched."""
    record: dict[str, Any] = json.loads((EXAMPLES / f"{entity}.json").read_text(encoding="utf-8"))
    return record | patch


@pytest.fixture
def contracts(tmp_path: Path) -> Callable[..., str]:
    """A JSON file with the patched contracts; its name comes back."""

    def write(*patches: dict[str, object]) -> str:
        records = [example("contract", **({"id": f"demo-{n}"} | patch)) for n, patch in enumerate(patches)]
        (tmp_path / "contracts.json").write_text(json.dumps({"contracts": records}, ensure_ascii=False), "utf-8")
        return "contracts.json"

    return write
