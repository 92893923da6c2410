"""LibreOffice opens a template, keeps its lists, and what it saves is read as the same records."""

from __future__ import annotations

import shutil
import subprocess
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from opentt.convert import convert
from opentt.schema import ENTITIES
from opentt.template import template
from opentt.workbook import sheets_of
from tests.convert.told import read_json, settled
from tests.rdf.drawn import STANDARD, whole

if TYPE_CHECKING:
    from pathlib import Path

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(
        SOFFICE is None, reason="a real LibreOffice opens the workbook: install Debian's libreoffice-calc"
    ),
]

AWKWARD = {
    "title": " =1+1 \n第二行",
    "own_number": "007",
    "total_amount": 9999999999999.99,
    "signed_date": "1899-12-31",
}


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with each template, filled with a record that has every field, as LibreOffice saves it twice."""
    folder = tmp_path_factory.mktemp("libreoffice")
    for entity in ENTITIES:
        template(entity, folder / f"{entity}.xlsx", records=held(entity))
    for form in ("ods", "xlsx"):
        (folder / form).mkdir()
        command = [
            str(SOFFICE),
            f"-env:UserInstallation=file://{folder}/profile",
            *("--headless", "--convert-to", form, "--outdir", str(folder / form)),
            *sorted(map(str, folder.glob("*.xlsx"))),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=300)  # noqa: S603 - found on this machine
    return folder


def held(entity: str) -> list[dict[str, Any]]:
    every = whole(entity)
    return [every, {**every, "id": "other", **AWKWARD}] if entity == "contract" else [every]


@pytest.mark.parametrize("form", ["ods", "xlsx"])
@pytest.mark.parametrize("entity", ENTITIES)
def test_what_libreoffice_saves_is_read_as_the_same_records(
    entity: str, form: str, saved: Path, tmp_path: Path
) -> None:
    convert(saved / form / f"{entity}.{form}", tmp_path / "back.json")
    found = read_json(tmp_path / "back.json")
    assert found == {ENTITIES[entity]: [exact(one) for one in settled(held(entity))]}


def exact(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The value with floats as the decimals that they print as."""
    if isinstance(value, dict):
        return {name: exact(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [exact(item) for item in value]
    return Decimal(repr(value)) if isinstance(value, float) else value


def test_the_lists_still_work_in_what_libreoffice_saves(saved: Path) -> None:
    before = openpyxl.load_workbook(saved / "contract.xlsx")
    after = openpyxl.load_workbook(saved / "xlsx/contract.xlsx")
    for plan in sheets_of(STANDARD, "contract"):
        assert lists(after[plan.name.zh]) == lists(before[plan.name.zh]) != {}


def lists(sheet: Any) -> dict[str, str]:  # noqa: ANN401 - a sheet of the library
    """The cells that a column's list comes from, by the first cell that has the list."""
    found = {}
    for rule in sheet.data_validations.dataValidation:
        if rule.type == "list":
            found[str(rule.sqref).partition(":")[0]] = str(rule.formula1).replace("'", "").replace("$", "").lower()
    return found
