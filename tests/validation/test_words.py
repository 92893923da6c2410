"""What findings say: the earlier record by file, the code behind a label, the subtype that stands for its type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.validation import validate

if TYPE_CHECKING:
    from pathlib import Path

RECORD = {"id": "c-1", "title": "甲项目技术开发", "contract_type": "technology-development", "total_amount": 100}


def messages(records: list[dict[str, object]]) -> list[str]:
    return [finding.message.zh for finding in validate(records=records, entity="contract").findings]


def test_a_label_where_json_needs_a_code_names_the_code() -> None:
    assert messages([RECORD | {"contract_type": "技术开发"}]) == [
        "“技术开发”不是技术合同类型的代码，代码是 technology-development"
    ]


def test_a_subtype_in_place_of_its_type_is_told_so() -> None:
    (message,) = messages([RECORD | {"contract_type": "技术培训"}])
    assert "属技术服务合同（technology-service）" in message


def test_an_id_given_twice_names_the_file_of_the_first(tmp_path: Path) -> None:
    for name in ("a-contracts.csv", "b-contracts.csv"):
        (tmp_path / name).write_text("id,项目名称,合同类别,成交额\nc-1,甲项目,技术开发,100\n", encoding="utf-8")
    (finding,) = validate([tmp_path]).findings
    assert finding.rule == "structure/duplicate-id"
    assert finding.location.file.endswith("b-contracts.csv")
    assert "a-contracts.csv 第 1 条记录" in finding.message.zh
    assert "record 1 of" in finding.message.en


def test_an_amount_is_told_in_yuan_and_kept_as_a_fact() -> None:
    (finding,) = validate(records=[RECORD | {"technical_amount": 200}], entity="contract").findings
    assert finding.message.zh == "技术交易额 200.00 元大于成交总额 100.00 元"
    assert finding.params == {"technical_amount": "200.00", "total_amount": "100.00"}
