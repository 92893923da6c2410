"""A map that is wrong is told where and why, in both languages, all faults at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opentt.errors import InputError, UsageError
from opentt.mapping.maps import find_map
from tests.maps.made import STANDARD, contract_map, written

if TYPE_CHECKING:
    from pathlib import Path

FIELDS: dict[str, tuple[str, str, str]] = {
    "an unknown field": ("titel: 名称", "没有字段 titel；是否指 title？", "has no field titel; did you mean title?"),
    "an object for a leaf": ("payment: 支付", "payment 有下级字段", "payment has fields of its own"),
    "a spelling that is none": ("parties[role=buyer: x", "不是字段的写法", "is not how a field is written"),
    "brackets at a single value": ("title[1]: x", "不用方括号", "takes no brackets"),
    "a role that is none": ("parties[role=byer].name: x", "没有 byer；是否指 buyer？", "did you mean buyer?"),
    "an unknown member of a part": ("parties[kind=x].name: x", "没有字段 kind", "has no field kind"),
    "a code without target": (
        "contract_type: {column: 类型, codes: {开发: technology-developement}}",
        "contract-type 没有代码 technology-developement；是否指 technology-development？",
        "contract-type has no code technology-developement",
    ),
    "codes for a text": ("title: {column: x, codes: {a: b}}", "title 不是代码", "title is no code"),
    "codes that are nowhere": (
        "contract_type: {column: x, codes: types}",
        "没有代码对照 types",
        "no list of codes types",
    ),
    "a unit on a text": ("title: {column: x, unit: 万元}", "title 不是金额或数", "title is no amount or number"),
    "an unknown unit": ("total_amount: {column: x, unit: 两}", "没有单位 两；可用：元", "no unit 两; known: 元"),
    "a constant of another kind": (
        "signed_date: {constant: 明天}",
        "“明天”不能作 signed_date 的值",
        "cannot be a value of",
    ),
    "a constant that is no code": (
        "contract_type: {constant: licence}",
        "“licence”不能作 contract_type 的值；是否指 technology-licence？",
        "did you mean technology-licence?",
    ),
    "a default of another kind": ("total_amount: {column: x, default: 很多}", "“很多”不能作", "cannot be a value of"),
    "a pattern that is none": ("title: {column: x, match: '('}", "正则表达式不对", "the pattern is wrong"),
    "a pattern without a group": ("title: {column: x, match: a}", "要有一对括号", "needs one group"),
    "a split without a piece": ("title: {column: x, split: a}", "title 只有一个值", "title has one value"),
    "parts of one piece": ("parties[*].name: x", "须有 split", "needs split"),
    "a table that is nowhere": ("title: {column: x, table: buyers}", "没有表 buyers", "there is no table buyers"),
    "a condition on no table": (
        "title: {column: x, when: {column: y, table: z, is: 1}}",
        "没有表 z",
        "there is no table z",
    ),
    "two ways at once": ("title: {column: x, constant: y}", "只能用一种：column, constant", "exactly one of these"),
    "an unknown member": ("title: {colum: x}", "没有成员“colum”", "no member “colum”"),
    "a member twice": ("title: x\ntitle: y", "“title”写了两次", "“title” stands there twice"),
    "one field under two names": (
        "parties[role=buyer].name: x\nparties[role=buyer].name : y",
        "写了两次",
        "stands there twice",
    ),
    "one field by number and by default": (
        "ip_rights.title: x\nip_rights[1].title: y",
        "字段 ip_rights.title 已在第 5 行写过",
        "the field ip_rights.title stands on line 5 already",
    ),
}


@pytest.mark.parametrize("what", FIELDS)
def test_a_fault_in_a_field_is_told_with_its_line(what: str, tmp_path: Path) -> None:
    fields, zh, en = FIELDS[what]
    line = 5 + fields.count("\n")
    with pytest.raises(InputError) as caught:
        contract_map(tmp_path, fields)
    message = caught.value.message
    assert message.zh.startswith(f"map.yaml:{line}：")
    assert message.en.startswith(f"map.yaml:{line}: ")
    assert zh in message.zh
    assert en in message.en


NO_LIST = """tables: {a: {}, b: {}}
records:
  - {entity: contract, fields: {title: x},
     parts: [{at: payment, table: b, from: x, to: y, fields: {a: b}}]}"""

WHOLE: dict[str, tuple[str, int, str]] = {
    "no YAML": ("records: [", 2, "not YAML"),
    "an anchor": ("records: &a []\nout: *a", 2, "anchors and aliases"),
    "neither way": ("about: {zh: 甲, en: A}", 1, "exactly one of these belongs here: records, out"),
    "both ways": ("records: [{entity: contract, fields: {title: x}}]\nout: {totals: []}", 1, "records, out"),
    "an unknown entity": ("records:\n  - entity: deal\n    fields: {title: x}", 3, '"deal" is not one of'),
    "no fields": ("records:\n  - entity: contract", 3, "fields is missing"),
    "one language": ("about: {zh: 甲}\nrecords: [{entity: contract, fields: {title: x}}]", 2, "en is missing"),
    "a list that is no list of parts": (NO_LIST, 5, "payment is no list of parts"),
    "a join with nothing": (
        "records:\n  - entity: contract\n    joins: [{table: b, from: x, to: y}]\n    fields: {title: x}",
        4,
        "there is no table b",
    ),
    "a table that is not joined": (
        "tables: {a: {}, b: {}}\nrecords:\n  - entity: contract\n    fields: {title: {column: x, table: b}}",
        5,
        "the table b is not joined",
    ),
}


@pytest.mark.parametrize("what", WHOLE)
def test_a_fault_in_the_shape_is_told_with_its_line(what: str, tmp_path: Path) -> None:
    text, line, said = WHOLE[what]
    with pytest.raises(InputError) as caught:
        written(tmp_path, text)
    told = [one for one in caught.value.message.en.splitlines() if said in one]
    assert told, caught.value.message.en
    assert told[0].startswith(f"map.yaml:{line}: ")
    assert len(caught.value.message.zh.splitlines()) == len(caught.value.message.en.splitlines())


def test_all_faults_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        contract_map(tmp_path, "titel: x\ntotal_amount: {column: y, unit: 两}\nsigned: z")
    assert [line.split(":")[1] for line in caught.value.message.en.splitlines()] == ["5", "6", "7"]


def test_a_map_that_is_nowhere_is_told_with_those_that_are_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no map nowhere; known: 360giving-grants, institution"):
        find_map(STANDARD, "nowhere")
    (tmp_path / "bad.yaml").write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match="cannot be read"):
        find_map(STANDARD, str(tmp_path / "bad.yaml"))
