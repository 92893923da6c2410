"""A small edition of the standard to copy and to change, and the changes that are then told."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from opentt import home as homes

if TYPE_CHECKING:
    from collections.abc import Callable

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

BUNDLE, CODES = "schemas/derived/opentt.schema.json", "vocab/derived/codes.json"
CONTEXT = "schemas/derived/context.jsonld"

PARTS = (
    "schemas/VERSION",
    "schemas/report.schema.json",
    "schemas/feed.schema.json",
    "schemas/common.schema.json",
    "schemas/meta.schema.json",
    "schemas/grant.schema.json",
    "schemas/derived/tables.json",
    BUNDLE,
    CODES,
    CONTEXT,
    "vocab/derived/policies.json",
    "validator/card.schema.json",
    "validator/macros.duckdb.sql",
    "validator/macros.postgresql.sql",
)
"""The files that a comparison reads, but for the cards."""

ERROR: dict[str, Any] = {
    "severity": "error",
    "title": {"zh": "金额为零", "en": "Amount is zero"},
    "message": {"zh": "金额 {total_amount} 为零", "en": "the amount {total_amount} is zero"},
    "why": {"zh": "没有对价。", "en": "There is nothing to pay."},
    "cites": [{"policy": "civil-code-2020", "article": "843"}],
    "since": "0.1",
    "valid_from": "2021-01-01",
    "valid_until": "2026-12-31",
    "at": "total_amount",
    "check": "total_amount <> 0",
    "cases": {"good": [{}], "bad": [{"total_amount": 0}]},
}
"""A card that gives errors."""


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition with some of the schemas and code lists of the checkout and a card of each severity."""
    home = tmp_path_factory.mktemp("base")
    for part in PARTS:
        (home / part).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(homes.find() / part, home / part)
    bundle, codes, context = (
        json.loads((home / part).read_text(encoding="utf-8")) for part in (BUNDLE, CODES, CONTEXT)
    )
    for name in ("institution", "manager"):
        del bundle["$defs"][name]
        del context["@context"][name.capitalize()]
    for name in set(codes["schemes"]) - {"contract-type", "region", "service"}:
        del codes["schemes"][name]
    for part, value in ((BUNDLE, bundle), (CODES, codes), (CONTEXT, context)):
        write(home / part, value)
    folder = home / "validator/rules/contract"
    folder.mkdir(parents=True)
    for severity in ("error", "warning", "advice"):
        write(folder / f"sample-{severity}.yaml", {**ERROR, "severity": severity})
    return home


@pytest.fixture
def copied(base: Path, tmp_path: Path) -> Callable[[str], Path]:
    """A copy of that edition under a name of its own."""

    def copy(name: str) -> Path:
        shutil.copytree(base, tmp_path / name)
        return tmp_path / name

    return copy


def write(path: Path, value: object) -> None:
    """A JSON file, which is a YAML file as well."""
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
