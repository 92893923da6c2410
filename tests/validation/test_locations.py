"""A finding points to the cell or the line that a person has to mend."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

import pytest
import xlsxwriter

from opentt.validation import validate

if TYPE_CHECKING:
    from pathlib import Path

    from opentt.finding import Finding

TODAY = date(2026, 3, 2)


def found(path: Path, rule: str) -> list[Finding]:
    report = validate([path], entity="contract", as_of=TODAY)
    return [finding for finding in report.findings if finding.rule == rule]


def test_a_blank_id_is_in_the_id_column_not_in_that_of_the_official_number(tmp_path: Path) -> None:
    path = tmp_path / "contracts.csv"
    path.write_text("合同登记编号,id,项目名称,合同类别,成交额\n2024110108000001,,甲,技术开发,1\n", encoding="utf-8")
    assert [finding.location.cell for finding in found(path, "structure/missing-field")] == ["B2"]


def test_a_missing_value_is_in_the_column_of_its_own_part(tmp_path: Path) -> None:
    path = tmp_path / "contracts.csv"
    head = "id,项目名称,合同类别,成交额,专利号,知识产权种类\n"
    path.write_text(head + "c-1,甲,技术开发,1,ZL201710601862.3,\n", encoding="utf-8")
    assert [finding.location.heading for finding in found(path, "structure/missing-field")] == ["知识产权种类"]


def test_a_repeated_member_inside_an_array_is_found_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "contracts.json"
    path.write_text('[{"id": "c-1", "parties": [{"role": "buyer",\n "x_a/b": 1,\n "x_a/b": 2}]}]', encoding="utf-8")
    (finding,) = found(path, "structure/duplicate-member")
    assert (finding.location.pointer, finding.location.line) == ("/parties/0/x_a~1b", 3)
    assert finding.value == "2"


ROWS = [
    ["id", "title", "contract_type", "total_amount", "technical_amount"],
    ["c-1", "甲项目", "technology-development", "100", "80"],
    ["c-2", "乙项目", "technology-development", "100", "300"],
]
TABLE: dict[str, object] = {
    "row": 2,
    "column": 5,
    "heading": "technical_amount",
    "pointer": "/technical_amount",
    "label": "乙项目",
}
DOCUMENT: dict[str, object] = {
    "row": 2,
    "heading": None,
    "cell": None,
    "sheet": None,
    "pointer": "/technical_amount",
    "label": "乙项目",
}


def record(row: list[str]) -> dict[str, object]:
    """The row as a record, its amounts as numbers."""
    return {name: int(text) if text.isdecimal() else text for name, text in zip(ROWS[0], row, strict=True)}


def written(folder: Path, kind: str) -> tuple[Path, dict[str, object]]:
    """A file with two contracts, the second of which is wrong, and where that is."""
    path = folder / f"contracts.{kind}"
    records = [record(row) for row in ROWS[1:]]
    match kind:
        case "csv" | "tsv":
            mark = "," if kind == "csv" else "\t"
            path.write_text("".join(mark.join(row) + "\n" for row in ROWS), encoding="utf-8")
            return path, TABLE | {"line": 3, "cell": "E3", "sheet": None}
        case "xlsx":
            book = xlsxwriter.Workbook(str(path))
            sheet = book.add_worksheet("登记")
            sheet.write_string(0, 0, "2024 年度登记表")
            for n, row in enumerate(ROWS, start=1):
                sheet.write_row(n, 0, row)
            book.close()
            return path, TABLE | {"line": 4, "cell": "E4", "sheet": "登记"}
        case "ndjson":
            lines = [json.dumps(one, ensure_ascii=False) for one in records]
            path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
            return path, DOCUMENT | {"line": 2, "column": lines[1].index("300") + 1}
        case _:
            text = json.dumps(records, ensure_ascii=False, indent=2)
            path.write_text(text, encoding="utf-8")
            line = next(n for n, one in enumerate(text.splitlines(), start=1) if "300" in one)
            return path, DOCUMENT | {"line": line, "column": text.splitlines()[line - 1].index("300") + 1}


@pytest.mark.parametrize("screen_from", [None, 1])
@pytest.mark.parametrize("kind", ["csv", "tsv", "xlsx", "json", "ndjson"])
def test_a_location_is_complete_in_every_format(kind: str, screen_from: int | None, tmp_path: Path) -> None:
    path, expected = written(tmp_path, kind)
    report = validate([path], entity="contract", as_of=TODAY, screen_from=screen_from)
    (finding,) = report.findings
    assert (finding.rule, finding.record) == ("contract/technical-amount-exceeds-total", "c-2")
    assert asdict(finding.location) == expected | {"file": str(path)}


def test_a_location_of_records_in_memory_has_number_pointer_and_label() -> None:
    (finding,) = validate(records=[record(row) for row in ROWS[1:]], entity="contract", as_of=TODAY).findings
    assert asdict(finding.location) == DOCUMENT | {"file": "<records>", "line": None, "column": None}
