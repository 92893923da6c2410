"""A finding points to the cell or the line that a person has to mend."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

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
