"""What findings say: the earlier record by file, the code behind a label, the subtype that stands for its type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from opentt.rule import load_cards
from opentt.standard import load
from opentt.text import Text
from opentt.validation import validate
from opentt.validation.collect import LONGEST, Fact, worded

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


HOSTILE = st.text(st.sampled_from("长x\n{}\0\u202e\ud83d。 "), max_size=400)


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_no_message_is_longer_than_three_hundred_characters_whatever_the_values(data: st.DataObject) -> None:
    texts = data.draw(st.lists(HOSTILE, min_size=4, max_size=4))
    longest = "很长的值" * 200
    for card in load_cards(load().rules).values():
        for value in (longest, *texts):
            message = worded(card.message, dict.fromkeys(card.placeholders, value))
            fact = worded(card.message, dict.fromkeys(card.placeholders, Fact(value, Text(value, value))))
            words = worded(card.message, dict.fromkeys(card.placeholders, Text(value, value)))
            assert max(len(text) for one in (message, fact, words) for text in (one.zh, one.en)) <= LONGEST


def test_a_value_is_cut_only_as_far_as_its_message_needs() -> None:
    three = Text("甲{a}乙{b}丙{c}", "a {a} b {b} c {c}")
    assert "…" not in worded(three, {"a": "值" * 80, "b": "值" * 80, "c": "值"}).zh
    four = Text("{a}{b}{c}{d}", "{a} {b} {c} {d}")
    assert worded(four, dict.fromkeys("abcd", "v" * 200)).en == " ".join(["v" * 39 + "…"] * 4)


def test_a_long_value_in_the_data_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "contracts.csv"
    path.write_text(
        f"项目名称,合同类别,成交额,{'表' * 500}\n{'名' * 2000},{'类' * 900},{'额' * 900},\n", encoding="utf-8"
    )
    report = validate([path], entity="contract")
    assert len(report.findings) >= 3
    for message in (*(one.message for one in report.findings), *(one.message for one in report.notes)):
        assert max(len(message.zh), len(message.en)) <= LONGEST
