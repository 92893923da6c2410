"""Cells as people write them become canonical values, and what cannot be read stays as it is."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from opentt.mapping.values import read_cell
from opentt.standard import load
from opentt.validation.flatten import canonical_text

STANDARD = load()
CONTRACT = STANDARD.entities["contract"]
MONEY = CONTRACT.root.child["total_amount"]
DAY = CONTRACT.root.child["signed_date"]
FLAG = CONTRACT.root.child["is_classified"]
TYPE = CONTRACT.root.child["contract_type"]
TITLE = CONTRACT.root.child["title"]
YEAR = CONTRACT.root.child["year"]
IP_KINDS = CONTRACT.root.child["ip_kinds"]


@pytest.mark.parametrize(
    "text",
    ["2021.3.12", "2021-03-12", "2021/3/12", "20210312", "2021年3月12日", "２０２１．３．１２", "2021-3-12 00:00:00"],
)
def test_dates_as_people_write_them(text: str) -> None:
    assert read_cell(DAY, None, text).value == "2021-03-12"


@pytest.mark.parametrize("text", ["2021.3", "2021-02-30", "12/3/2021", "三月", "20211301"])
def test_a_date_that_is_none_stays_as_it_is(text: str) -> None:
    assert read_cell(DAY, None, text).value == text


@pytest.mark.parametrize(
    ("text", "factor", "yuan"),
    [
        ("100", 1, "100"),
        ("1,234,567.89", 1, "1234567.89"),
        ("¥ 12.5", 10_000, "125000"),
        ("12.5万元", 1, "125000"),
        ("3 亿元", 10_000, "300000000"),
        ("１２．５", 10_000, "125000"),
        ("0.0001", 10_000, "1"),
        ("-5", 1, "-5"),
        ("80000元", 10_000, "80000"),
    ],
)
def test_amounts_in_any_unit_become_yuan(text: str, factor: int, yuan: str) -> None:
    assert read_cell(MONEY, None, text, Decimal(factor)).value == Decimal(yuan)


@pytest.mark.parametrize("text", ["壹佰万", "12.5.3", "100美元", "1e5", "0x10"])
def test_an_amount_that_is_none_stays_as_it_is(text: str) -> None:
    assert read_cell(MONEY, None, text, Decimal(10_000)).value == text


@pytest.mark.parametrize("text", ["/", "无", "-", "*", "000000", "00000000000", "暂无", "N/A", "——", "  ", "Ｎ／Ａ"])
def test_fillers_are_no_values(text: str) -> None:
    assert read_cell(TITLE, None, text).value is None


@pytest.mark.parametrize(("text", "value"), [("是", True), ("√", True), ("否", False), ("0", False), ("无", False)])
def test_yes_and_no(text: str, value: bool) -> None:  # noqa: FBT001
    assert read_cell(FLAG, None, text).value is value


@pytest.mark.parametrize("text", ["technology-development", "技术开发", "技术开发合同", "技术 开发", "1.技术开发"])
def test_labels_become_codes(text: str) -> None:
    assert read_cell(TYPE, STANDARD.schemes["contract-type"], text).value == "technology-development"


def test_an_unknown_label_stays_as_it_is() -> None:
    assert read_cell(TYPE, STANDARD.schemes["contract-type"], "租赁").value == "租赁"


def test_several_codes_in_a_cell_become_a_list() -> None:
    reading = read_cell(IP_KINDS, STANDARD.schemes["ip-kind"], "发明专利；技术秘密、发明专利")
    assert reading.value == ("invention-patent", "know-how")
    assert reading.change in {"label", "list"}


def test_numbers_with_a_counter() -> None:
    assert read_cell(YEAR, None, "2024年").value == 2024
    assert read_cell(YEAR, None, "2024.0").value == 2024
    assert read_cell(YEAR, None, "2024.5").value == "2024.5"


@given(st.decimals(min_value=0, max_value=Decimal("9999999999999.99"), places=2))
def test_a_canonical_amount_stands_as_it_is(amount: Decimal) -> None:
    text = format(amount, "f")
    reading = read_cell(MONEY, None, text)
    assert reading.value == amount
    assert canonical_text(MONEY, reading.value) == format(amount, ".2f")


@given(st.dates())
def test_a_canonical_date_stands_as_it_is(day: object) -> None:
    reading = read_cell(DAY, None, str(day))
    assert (reading.value, reading.change) == (str(day), None)


@given(st.text())
def test_reading_a_cell_twice_is_reading_it_once(text: str) -> None:
    once = read_cell(TITLE, None, text).value
    if once is not None:
        assert read_cell(TITLE, None, str(once)).value == once


@example("，、", IP_KINDS)
@given(st.text(), st.sampled_from([MONEY, DAY, FLAG, TITLE, YEAR, TYPE, IP_KINDS]))
def test_no_cell_is_too_strange_to_read(text: str, field: object) -> None:
    reading = read_cell(field, None, text)  # type: ignore[arg-type]
    assert reading.value is not None or not text.strip() or reading.change == "filler"


@pytest.mark.parametrize("text", ["1,5", "1,23,456", ",5"])
def test_a_comma_that_parts_no_thousands_is_not_passed_over(text: str) -> None:
    field = load().entities["achievement"].at(("empowerment", "unit_share"))
    assert field is not None
    assert read_cell(field, None, text).value == text


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("1.技术开发", "technology-development"),
        ("a、技术开发", "technology-development"),
        ("non-technology-development", "non-technology-development"),
    ],
)
def test_only_a_number_or_letter_of_a_list_is_dropped_before_a_label(text: str, read: str) -> None:
    assert read_cell(TYPE, STANDARD.schemes["contract-type"], text).value == read


@pytest.mark.parametrize("text", [" 没有这一类", "没有这一类 "])
def test_blanks_around_a_list_are_told_as_around_any_other_value(text: str) -> None:
    assert read_cell(IP_KINDS, STANDARD.schemes["ip-kind"], text).change == "trim"
    assert read_cell(TITLE, None, text).change == "trim"
