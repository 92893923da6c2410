"""Whichever way a table is judged, the same rows are records and the same cells are faulty; nothing is lost."""

from __future__ import annotations

import tempfile
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
import xlsxwriter

from opentt.errors import InputError
from opentt.validation import validate

if TYPE_CHECKING:
    from pathlib import Path

    from opentt.finding import Report

HEAD = "id,项目名称,合同类别,成交额,签订日期\n"
ROW = "c-{n},甲项目技术开发,技术开发,100,2024-03-15\n"
ROWS = "".join(ROW.format(n=n) for n in range(3))
TODAY = date(2026, 3, 2)

TABLES = {
    "a row of blanks": ("contract", HEAD + ROWS + " ,\u00a0,\u3000,,\n" + ROW.format(n=9)),
    "a total in full width": ("contract", HEAD + ROWS + "Ｔｏｔａｌ,,,300,\n"),
    "a total among blanks": ("contract", HEAD + ROWS + "合 计, , ,300, \n"),
    "a year before 1000": ("contract", HEAD + "c-1,甲项目技术开发,技术开发,100,0999-01-01\n"),
    "a resident id beyond the headings": ("contract", HEAD + ROWS + ROW.format(n=9).strip() + ",11010519491231002X\n"),
    "an instant": ("grant", "id,programme,year,updated_at\ng-1,x,2024,昨天\ng-2,x,2024,2024-13-45T00:00:00\n"),
    "ids in one cell": ("grant", "id,programme,year,contract_ids\ng-1,x,2024,c 1;乙;c-2\n"),
    "a unit of money over a count": ("institution", "id,名称,从业人员总数（万）\ni-1,某某科技有限公司,5\n"),
}


def facts(report: Report) -> list[object]:
    """What a report says of the data."""
    found = [(f.rule, f.record, f.location, f.value, f.count, f.fingerprint) for f in report.findings]
    notes = [(note.kind, note.message.en, note.count) for note in report.notes]
    return [report.records, dict(report.by_rule), sorted(found, key=repr), notes]


@pytest.mark.parametrize("name", TABLES)
def test_a_large_table_is_counted_as_a_small_one(name: str, tmp_path: Path) -> None:
    entity, text = TABLES[name]
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    whole, by_row = (validate([path], entity=entity, as_of=TODAY, screen_from=limit) for limit in (0, 10**9))
    assert facts(whole) == facts(by_row)


@pytest.mark.parametrize("limit", [0, 10**9])
def test_a_file_named_like_a_pattern_is_only_itself(limit: int, tmp_path: Path) -> None:
    for name in ("a*.csv", "ab.csv", "ac.csv"):
        (tmp_path / name).write_text(HEAD + ROWS, encoding="utf-8")
    report = validate([tmp_path / "a*.csv"], entity="contract", as_of=TODAY, screen_from=limit)
    assert report.records == 3
    assert "structure/duplicate-id" not in report.by_rule


@pytest.mark.parametrize("limit", [0, 10**9])
def test_a_temporary_folder_may_have_a_quote_in_its_name(
    limit: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "it's"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    path = folder / "contracts.csv"
    path.write_text(HEAD + ROWS + "c-9,甲项目技术开发\n", encoding="utf-8")
    assert validate([path], as_of=TODAY, screen_from=limit).by_rule["structure/ragged-row"] == 1


def test_each_column_is_listed_however_many_places_the_one_before_stands_for(tmp_path: Path) -> None:
    path = tmp_path / "contracts.csv"
    rows = "".join(f"c-{n},甲项目,11010519491231002X,11010519491231002X\n" for n in range(5))
    path.write_text("id,项目名称,a,b\n" + rows, encoding="utf-8")
    report = validate([path], as_of=TODAY, max_findings=3)
    listed = [finding.count for finding in report.findings if finding.rule == "privacy/resident-id"]
    assert listed == [5, 5]
    assert report.by_rule["privacy/resident-id"] == 10


@pytest.mark.parametrize(
    "member", [{"title": b"x"}, {1: 2}, {"title": "a\ud800"}, {"year": 10**5000}, {"year": Decimal("1E+999999")}]
)
def test_a_record_that_is_no_json_is_one_finding(member: dict[str, object]) -> None:
    report = validate(records=[{"id": "c-1"} | member], entity="contract", as_of=TODAY)
    assert dict(report.by_rule) == {"structure/unreadable": 1}


def test_dates_numbers_and_mappings_of_python_are_read() -> None:
    record = {
        "id": "c-1",
        "title": "甲",
        "contract_type": "technology-development",
        "total_amount": Decimal("1.0000000000000000000000000000001"),
        "signed_date": date(2024, 3, 15),
        "registration": MappingProxyType({"number": "2024110108000001"}),
        "year": Decimal("NaN"),
    }
    report = validate(records=[MappingProxyType(record)], entity="contract", as_of=TODAY)
    found = {finding.rule: finding.location.pointer for finding in report.findings}
    assert found == {"structure/bad-format": "/total_amount", "structure/wrong-type": "/year"}


def test_a_sheet_without_known_headings_is_told_where_another_sheet_is_read(tmp_path: Path) -> None:
    path = tmp_path / "contracts.xlsx"
    book = xlsxwriter.Workbook(str(path))
    book.add_worksheet("填表说明").write_row(0, 0, ["请逐项填写", "不得空项"])
    sheet = book.add_worksheet("合同")
    sheet.write_row(0, 0, ["id", "项目名称", "合同类别", "成交额"])
    sheet.write_row(1, 0, ["c-1", "甲项目", "技术开发", 100])
    book.close()
    report = validate([path])
    (finding,) = report.findings
    assert (finding.rule, finding.location.sheet) == ("structure/unknown-heading", "填表说明")
    assert "整个工作表没有读入" in finding.message.zh
    assert report.records == 1


def test_an_entity_that_a_document_does_not_hold_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "records.json"
    path.write_text('{"grants": [{"id": "g-1", "programme": "transfer-institution", "year": 2025}]}', encoding="utf-8")
    with pytest.raises(InputError, match="only of grant"):
        validate([path], entity="contract")
