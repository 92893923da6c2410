"""Root cause first: one fault is one finding, told where it is and in the words of the part it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from opentt.cases import load_examples
from opentt.finding import Severity
from opentt.standard import load
from opentt.validation import validate

if TYPE_CHECKING:
    from pathlib import Path

CONTRACT = load_examples(load().home)["contract"]


def rules(**patch: object) -> dict[str, int]:
    """What is found in the smallest contract with some members changed."""
    return dict(validate(records=[CONTRACT | patch], entity="contract").by_rule)


@pytest.mark.parametrize("screen_from", [None, 1])
def test_one_misspelt_required_heading_is_one_error_that_names_the_field(
    tmp_path: Path, screen_from: int | None
) -> None:
    path = tmp_path / "contracts.csv"
    rows = "".join(f"c-{n},项目{n},技术开发,{100 + n}\n" for n in range(300))
    path.write_text(f"id,项目名陈,合同类别,成交额\n{rows}", encoding="utf-8")
    (finding,) = validate([path], screen_from=screen_from).findings
    assert (finding.rule, finding.severity, finding.count) == ("structure/unknown-heading", Severity.ERROR, 1)
    assert finding.location.cell == "B1"
    assert "是否指 title（合同名称）" in finding.message.zh
    assert "the required “Title” is missing" in finding.message.en


def test_a_heading_of_a_field_that_another_column_fills_is_not_suggested(tmp_path: Path) -> None:
    path = tmp_path / "contracts.csv"
    head = "id,项目名称,合同类别,成交额,签定日期"
    path.write_text(f"{head}\nc-1,甲,技术开发,100,2024-03-15\n", encoding="utf-8")
    (finding,) = validate([path]).findings
    assert "是否指 signed_date（签订日期）" in finding.message.zh
    path.write_text(f"{head},签订日期\nc-1,甲,技术开发,100,2024-03-15,2024-03-15\n", encoding="utf-8")
    (finding,) = validate([path]).findings
    assert "signed_date" not in finding.message.zh


def test_two_missing_columns_without_a_likely_heading_are_told_once_each(tmp_path: Path) -> None:
    path = tmp_path / "contracts.csv"
    path.write_text("id,成交额\n" + "".join(f"c-{n},{n}\n" for n in range(50)), encoding="utf-8")
    report = validate([path], entity="contract")
    assert report.by_rule == {"structure/missing-field": 2}
    assert {finding.location.row for finding in report.findings} == {None}


@pytest.mark.parametrize("wrong", [5, "no-such-type", None])
def test_a_type_that_cannot_be_read_breaks_no_rule_that_asks_for_it(wrong: object) -> None:
    recognition = {"is_mastered_at_signing": True, "is_report_delivered": False}
    found = rules(contract_type=wrong, contract_subtype="patent-transfer", recognition=recognition, ip_kinds=["none"])
    assert sum(found.values()) == 1
    assert next(iter(found)).startswith("structure/")


@pytest.mark.parametrize("wrong", ["一百", True, [100], 100.005])
def test_an_amount_that_cannot_be_read_gives_no_rule_about_amounts(wrong: object) -> None:
    found = rules(total_amount=wrong, technical_amount=10**9)
    assert sum(found.values()) == 1


def test_a_date_that_cannot_be_read_is_not_taken_for_missing() -> None:
    registration = {
        "status": "changed",
        "changes": [{"kind": "amount-changed", "changed_date": "2024-02-30", "reason": "甲"}],
    }
    assert rules(registration=registration).keys() == {"structure/bad-format"}


def test_a_party_whose_role_cannot_be_read_may_be_the_seller() -> None:
    parties = [{"role": "卖家", "name": "甲大学"}, {"role": "buyer", "name": "乙公司"}]
    assert rules(parties=parties) == {"structure/unknown-code": 1}


def test_other_records_are_judged_all_the_same() -> None:
    records: list[dict[str, Any]] = [
        CONTRACT | {"id": "c-1", "total_amount": "一百", "technical_amount": 10**9},
        CONTRACT | {"id": "c-2", "technical_amount": 10**9},
    ]
    report = validate(records=records, entity="contract")
    assert [(finding.rule, finding.record) for finding in report.findings] == [
        ("structure/wrong-type", "c-1"),
        ("contract/technical-amount-exceeds-total", "c-2"),
    ]


def test_equal_faults_are_counted_exactly() -> None:
    records = [CONTRACT | {"id": f"c-{n}", "technology_field": "surveying"} for n in range(250)]
    report = validate(records=records, entity="contract", max_findings=10)
    (finding,) = report.findings
    assert (finding.rule, finding.count) == ("structure/unlisted-code", 250)
    records = [CONTRACT | {"id": f"c-{n}", "contract_type": "lease"} for n in range(250)]
    report = validate(records=records, entity="contract", max_findings=10)
    assert (len(report.findings), report.by_rule["structure/unknown-code"]) == (10, 250)


def test_what_a_part_lacks_is_told_by_the_kind_of_the_part() -> None:
    record = load_examples(load().home)["achievement"] | {"holders": [{"kind": "institution"}]}
    (finding,) = validate(records=[record], entity="achievement").findings
    assert finding.message.zh == "缺少“权利人名称（单位）”"
    assert finding.message.en == "Name of the holder (Institution) is missing"
    assert finding.location.pointer == "/holders/0/name"


def test_a_number_in_quotes_is_told_to_lose_them() -> None:
    (finding,) = validate(records=[CONTRACT | {"total_amount": "100"}], entity="contract").findings
    assert finding.message.zh == "应为以元为单位的数（不加引号），现为“100”"
    (finding,) = validate(records=[CONTRACT | {"total_amount": "一百"}], entity="contract").findings
    assert finding.message.zh == "应为以元为单位的数，现为“一百”"
