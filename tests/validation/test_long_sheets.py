"""A sheet of more rows than are written at once: the same findings at the same rows as in a text file."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
import xlsxwriter

from opentt.validation import validate
from opentt.validation.screen import AT_ONCE

if TYPE_CHECKING:
    from pathlib import Path

ROWS = AT_ONCE + 300
HEADINGS = ["id", "title", "contract_type", "signed_date", "total_amount"]
BROKEN = {3: "2024-02-30", AT_ONCE: "tomorrow", AT_ONCE + 1: "2024-13-01", ROWS: "never"}
"""The signing dates that are none, by row: at either end, and on both sides of where a piece ends."""


def records() -> list[list[str]]:
    """The rows; one of the second piece has the id of one of the first."""
    found = [
        [f"demo-{n}", f"示例合同{n}", "technical-service", BROKEN.get(n, "2024-03-01"), str(1000 + n)]
        for n in range(1, ROWS + 1)
    ]
    found[ROWS - 10][0] = found[4][0]
    return found


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The same table as a text file and as a workbook."""
    folder = tmp_path_factory.mktemp("long")
    rows = [HEADINGS, *records()]
    with (folder / "contracts.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    book = xlsxwriter.Workbook(folder / "contracts.xlsx", {"constant_memory": True})
    sheet = book.add_worksheet("contracts")
    for n, row in enumerate(rows):
        sheet.write_row(n, 0, row)
    book.close()
    return folder / "contracts.csv", folder / "contracts.xlsx"


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_long_sheet_is_judged_as_a_text_file_is(files: tuple[Path, Path], jobs: int) -> None:
    text, sheet = (validate([path], jobs=jobs) for path in files)
    found = {(finding.rule, finding.location.row, finding.value) for finding in sheet.findings}
    assert {(finding.rule, finding.location.row, finding.value) for finding in text.findings} == found
    assert (sheet.records, sheet.by_rule) == (ROWS, text.by_rule)
    assert {row for rule, row, _ in found if rule == "structure/bad-format"} == set(BROKEN)
    assert {row for rule, row, _ in found if rule == "structure/duplicate-id"} == {ROWS - 9}
