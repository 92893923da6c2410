"""A value is spelt canonically where it is clear, and stays where it is not."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opentt.fix.spelling import identifier, respell
from opentt.mapping.values import read_cell
from opentt.standard import load

STANDARD = load()
FIELDS = STANDARD.entities["contract"].root.child
MONEY, DAY, TITLE = FIELDS["total_amount"], FIELDS["signed_date"], FIELDS["title"]
TYPE, FLAG, YEAR, KINDS = FIELDS["contract_type"], FIELDS["is_classified"], FIELDS["year"], FIELDS["ip_kinds"]
WHICH = {field.name: field for field in (MONEY, DAY, TITLE, TYPE, FLAG, YEAR, KINDS)}
CREDIT = STANDARD.entities["institution"].root.child["uscc"]
CELL = st.one_of(
    st.text(max_size=12),
    st.text(alphabet=" 　0123456789０１２.,，-/年月日万元亿¥￥%技术开发服务转让、;；是否无X", max_size=14),
    st.sampled_from(
        ["技术开发", " 技术服务；技术转让", "发明专利、软件著作权", "２０２４．３．５", "1,200.50元", "５项"]
    ),
)


def scheme_of(name: str) -> object:
    field = WHICH[name]
    found = field.scheme or (field.item.scheme if field.item else None)
    return STANDARD.schemes[found] if found else None


@pytest.mark.parametrize(
    ("name", "text", "written"),
    [
        ("signed_date", "2024年3月5日", "2024-03-05"),
        ("signed_date", "20240305", "2024-03-05"),
        ("signed_date", "2024.3", None),
        ("signed_date", "2024-03-05", None),
        ("total_amount", "１,２００.５０元", "1200.5"),
        ("total_amount", "12万元", "120000"),
        ("total_amount", "12.50", None),
        ("total_amount", "壹佰万", None),
        ("total_amount", " 面议 ", "面议"),
        ("total_amount", "/", None),
        ("title", " 甲项目　", "甲项目"),
        ("title", "ＡＢＣ项目", None),
        ("contract_type", "技术开发", "technology-development"),
        ("contract_type", "没有这一类", None),
        ("year", "2024年", "2024"),
        ("is_classified", "是", None),
        ("is_classified", " 是", "是"),
        ("ip_kinds", "发明专利、 外观设计", "invention-patent、 design-patent"),
    ],
)
def test_a_cell_is_respelt_or_stays(name: str, text: str, written: str | None) -> None:
    found = respell(WHICH[name], scheme_of(name), text)  # type: ignore[arg-type]
    assert (found.text if found else None) == written


@pytest.mark.parametrize(("text", "written"), [("12", None), ("１２", "12"), ("12万元", "12"), ("120000元", "12")])
def test_an_amount_stays_in_the_unit_of_its_column(text: str, written: str | None) -> None:
    found = respell(MONEY, None, text, Decimal(10_000))
    assert (found.text if found else None) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("12100000 4000006 24d", "12100000400000624D"),
        ("１２１０００００４０００００６２４Ｄ", "12100000400000624D"),
        ("12100000400000624D", None),
        ("1210000040000062 5d", None),
    ],
)
def test_a_credit_code_is_respelt_only_where_its_check_characters_hold(text: str, written: str | None) -> None:
    found = respell(CREDIT, None, text)
    assert (found.text if found else None) == written


@pytest.mark.parametrize(
    ("scheme", "text", "written"),
    [
        ("orcid", "0000000218250097", "0000-0002-1825-0097"),
        ("orcid", "orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("orcid", "https://orcid.org/0000-0002-1825-0097", None),
        ("orcid", "0000000218250098", None),
        ("ror", "http://ror.org/03CVE4549/", "03cve4549"),
        ("ror", "https://ror.org/03cve4549", None),
        ("ror", "03cve4548", None),
        ("isni", "0000000218250097", None),
    ],
)
def test_an_identifier_is_respelt_only_where_its_check_characters_hold(
    scheme: str, text: str, written: str | None
) -> None:
    found = identifier(scheme, text)
    assert (found.text if found else None) == written


@given(st.sampled_from(sorted(WHICH)), CELL, st.sampled_from([1, 10_000]))
def test_the_value_stays_the_same_and_a_second_time_changes_nothing(name: str, text: str, worth: int) -> None:
    field, scheme, factor = WHICH[name], scheme_of(name), Decimal(worth)
    found = respell(field, scheme, text, factor)  # type: ignore[arg-type]
    if found is None:
        return
    assert found.text != text
    before, after = (read_cell(field, scheme, cell, factor) for cell in (text, found.text))  # type: ignore[arg-type]
    assert after.value == before.value is not None
    assert respell(field, scheme, found.text, factor) is None  # type: ignore[arg-type]
