"""A map that names columns as headings would be read reads as they do; and what it reads, its reverse writes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opentt.convert.reading import read_records
from opentt.errors import UsageError
from opentt.maps.inverse import reverse
from opentt.validation import validate
from tests.maps.made import STANDARD, contract_map, read, table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from opentt.finding import Finding, Report

HEADINGS = {
    "合同名称": "title",
    "合同类型": "contract_type",
    "签订日期": "signed_date",
    "合同成交总额（万元）": "total_amount",
    "技术交易额": "technical_amount",
    "知识产权类别": "ip_kinds",
    "买方名称": "parties[role=buyer].name",
    "卖方名称": "parties[role=seller].name",
    "是否涉密": "is_classified",
    "支付方式": "payment.mode",
}
CELLS = st.fixed_dictionaries(
    {
        "合同名称": st.sampled_from(["甲项目", "", " 乙 ", "无"]),
        "合同类型": st.sampled_from(["技术开发", "technology-licence", "技术培训", "", "未知"]),
        "签订日期": st.sampled_from(["2024.1.5", "2024-02-30", "20240301", "", "去年"]),
        "合同成交总额（万元）": st.sampled_from(["12.5", "1,200", "3亿元", "-1", "", "许多"]),
        "技术交易额": st.sampled_from(["100000", "10万元", "0.005", ""]),
        "知识产权类别": st.sampled_from(["发明专利、软著", "技术秘密", "", "甲;乙"]),
        "买方名称": st.sampled_from(["北京沐川示例公司", "", "*"]),
        "卖方名称": st.sampled_from(["北京启衡示例大学", ""]),
        "是否涉密": st.sampled_from(["是", "否", "√", "", "也许"]),
        "支付方式": st.sampled_from(["一次支付", "提成", "", "别的"]),
    }
)


def told(report: Report) -> list[tuple[Any, ...]]:
    def key(one: Finding) -> tuple[Any, ...]:
        return (
            one.rule,
            one.record,
            one.location.cell,
            one.location.line,
            one.location.pointer,
            one.value,
            one.message.zh,
        )

    return sorted(map(key, report.findings), key=str)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(CELLS, min_size=1, max_size=4))
def test_columns_named_as_headings_are_read_as_headings(rows: list[dict[str, str]], tmp_path: Path) -> None:
    path = table(tmp_path / "技术合同.csv", [{heading: row[heading] for heading in HEADINGS} for row in rows])
    known = contract_map(tmp_path, "\n".join(f"{field}: {heading}" for heading, field in HEADINGS.items()))
    assert read(path, known) == [
        {name: value for name, value in record.items() if name != "id"}
        for _, record in read_records(STANDARD, path, "contract")
    ]
    assert told(validate([path], by_map=known)) == told(validate([path], entity="contract"))


SIMPLE = """id: 编号
title: 名称
contract_type: {column: 类型, codes: {开发: technology-development, 许可: technology-licence}}
signed_date: 签订日
total_amount: {column: 总额, unit: 万元}
technical_amount: 技术额
ip_kinds: 知识产权
is_classified: 涉密
is_related_party: {column: 关联, codes: {有关: true, 无关: false}}
payment.mode: 支付
parties[role=buyer].name: 买方
parties[role=seller].name: {column: 卖方, prefix: 北京}
ip_rights[1].title: 第一项
ip_rights[2].title: 第二项
registration.registrant_role: {constant: seller}
"""
NAMES = st.text("甲乙丙丁ab1", min_size=1, max_size=6).filter(lambda text: text.strip("01") == text)
MONEY = st.integers(1, 10**12).map(lambda fen: Decimal(fen) / 100)
RECORDS = st.fixed_dictionaries(
    {
        "id": st.from_regex(r"c-[a-z0-9]{1,8}", fullmatch=True),
        "title": NAMES,
        "contract_type": st.sampled_from([*STANDARD.schemes["contract-type"].concepts]),
        "total_amount": MONEY,
        "parties": st.tuples(NAMES, NAMES).map(
            lambda both: [{"role": "buyer", "name": both[0]}, {"role": "seller", "name": f"北京{both[1]}"}]
        ),
        "registration": st.just({"registrant_role": "seller"}),
    },
    optional={
        "signed_date": st.dates().filter(lambda day: day.year >= 1000).map(str),
        "technical_amount": MONEY,
        "ip_kinds": st.lists(st.sampled_from(["invention-patent", "know-how", "none"]), min_size=1, unique=True),
        "is_classified": st.booleans(),
        "is_related_party": st.booleans(),
        "payment": st.sampled_from(["royalty", "other"]).map(lambda mode: {"mode": mode}),
        "ip_rights": st.tuples(NAMES, NAMES).map(lambda both: [{"title": title} for title in both]),
    },
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(records=st.lists(RECORDS, min_size=1, max_size=4))
def test_records_come_back_from_the_table_that_the_reverse_of_a_map_writes(
    records: list[Mapping[str, Any]], tmp_path: Path
) -> None:
    known = contract_map(tmp_path, SIMPLE)
    headings, rows = reverse(known, [("contract", dict(record)) for record in records])
    path = table(tmp_path / "out.csv", [dict(zip(headings, row, strict=True)) for row in rows])
    assert read(path, known) == records


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ("title: [{column: a}, {column: b}]", 5),
        ("id: n\ntitle: {columns: [a, b]}", 6),
        ("title: {column: a, match: '(.)'}", 5),
        ("title: {column: a, when: {column: b, is: 1}}", 5),
    ],
)
def test_what_has_no_reverse_is_told_with_its_line(fields: str, line: int, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=rf"map.yaml:{line}: this cannot be written the other way"):
        reverse(contract_map(tmp_path, fields), [])


WITH_MORE = {
    "title": "合同名称",
    "contract_type": "{column: 合同类型, codes: {技术培训: technology-service, 未知: technology-transfer}}",
    "signed_date": "签订日期",
    "total_amount": "[{column: 合同成交总额（万元）}, {column: 技术交易额}]",
    "technical_amount": "{column: 技术交易额, when: {column: 是否涉密, is_not: 也许}}",
    "ip_kinds": "{column: 知识产权类别, codes: {甲: know-how}}",
    "is_classified": "是否涉密",
    "payment.mode": "{column: 支付方式, default: other}",
    "remarks": "{columns: [买方名称, 卖方名称], join: '/'}",
    "parties[role=seller].name": "{column: 卖方名称, prefix: 甲}",
    "parties[role=buyer].name": "买方名称",
    "registration.registrant_role": "{constant: seller}",
}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(CELLS, min_size=1, max_size=4))
def test_a_large_table_is_judged_by_a_map_as_a_small_one(rows: list[dict[str, str]], tmp_path: Path) -> None:
    path = table(tmp_path / "表.csv", [{heading: row[heading] for heading in HEADINGS} for row in rows])
    known = contract_map(tmp_path, "\n".join(f"{name}: {way}" for name, way in WITH_MORE.items()))
    small, large = (validate([path], by_map=known, screen_from=least) for least in (1000, 0))
    assert told(large) == told(small)
    assert large.by_rule == small.by_rule
