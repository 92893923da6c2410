"""Two engines, one verdict: the screen and the reference find the same in clean and in faulty data."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opentt.cases import load_examples
from opentt.standard import load
from opentt.validation import validate
from tests.soak import many

if TYPE_CHECKING:
    from opentt.finding import Finding, Report
    from opentt.schema import Field

STANDARD = load()
EXAMPLES = load_examples(STANDARD.home)
TODAY = date(2026, 3, 2)
FEW = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
ODD: list[object] = [
    None,
    True,
    "",
    "x",
    "一百万",
    -1,
    0,
    Decimal("1000000.005"),
    Decimal("1E+400"),
    10**30,
    [],
    {},
    "2024-02-30",
    "NaN",
]


def told(report: Report) -> list[tuple[object, ...]]:
    """What a report says, but for the order."""
    return sorted(map(_facts, report.findings), key=repr)


def _facts(finding: Finding) -> tuple[object, ...]:
    place = finding.location
    return (
        finding.rule, finding.severity.value, finding.record, place.row, place.line, place.column, place.heading,
        place.pointer, finding.value, finding.message.zh, finding.message.en, finding.count, finding.fingerprint,
    )  # fmt: skip


def values(field: Field) -> st.SearchStrategy[Any]:
    """Values of a field, mostly good and sometimes odd."""
    return st.one_of(good(field), good(field), good(field), st.sampled_from(ODD))


def good(field: Field) -> st.SearchStrategy[Any]:
    if field.kind == "object":
        return records(field)
    if field.kind == "array" and field.item is not None:
        return st.lists(values(field.item), max_size=2)
    scheme = STANDARD.schemes.get(field.scheme or "")
    if scheme is not None:
        return st.sampled_from([*scheme.concepts, "no-such-code"])
    return {
        "boolean": st.booleans(),
        "date": st.dates(date(2000, 1, 1), date(2030, 1, 1)).map(str),
        "instant": st.just("2024-01-02T03:04:05+08:00"),
        "integer": st.integers(0, 2100),
        "money": st.decimals(0, 10**9, places=2),
        "number": st.decimals(0, 100, places=2),
        "string": st.sampled_from(["甲", "12100000400000624D", "12100000400000624A", "ZL201710601862.3", "京-1"]),
    }[field.kind]


def records(field: Field) -> st.SearchStrategy[dict[str, Any]]:
    """Objects with some of the field's properties, and now and then one that nobody knows."""
    known = {child.name: values(child) for child in field.children}
    return st.builds(
        lambda chosen, extra: chosen | extra,
        st.fixed_dictionaries({}, optional=known),
        st.sampled_from([{}, {}, {}, {}, {"x_own": 1}, {"nobody_knows": 1}]),
    )


@cache
def several(entity: str) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Lists of records, built once: a strategy of so many parts takes long to put together."""
    return st.lists(records(STANDARD.entities[entity].root), min_size=1, max_size=8)


def check_records(entity: str, data: st.DataObject) -> None:
    """Nothing: both engines found the same in some records, several at a time because a validation has its price."""
    drawn = data.draw(several(entity))
    patched = [EXAMPLES[entity] | record for record in drawn]
    fast, slow = (
        validate(records=patched, entity=entity, as_of=TODAY, engine=engine, max_findings=0)
        for engine in ("screen", "reference")
    )
    assert told(fast) == told(slow)
    assert fast.by_rule == slow.by_rule


@pytest.mark.parametrize("entity", sorted(STANDARD.entities))
@settings(FEW, max_examples=12)
@given(data=st.data())
def test_both_engines_say_the_same_of_any_record(entity: str, data: st.DataObject) -> None:
    check_records(entity, data)


@pytest.mark.soak
@pytest.mark.parametrize("entity", sorted(STANDARD.entities))
@settings(FEW, max_examples=many(40))
@given(data=st.data())
def test_both_engines_say_the_same_of_many_records(entity: str, data: st.DataObject) -> None:
    check_records(entity, data)


HEADINGS = {
    "合同登记编号": ["2024110108000001", "20241101080000", "A-1", "", "/"],
    "项目名称": ["甲项目", "一个足够长的技术开发项目", " 前后有空格的技术开发项目 ", "", "无", "000000000"],
    "合同类别": ["技术开发", "technology-licence", "技术服务合同", "租赁", ""],
    "成交额（万元）": ["12.5", "0.00001", "12.345678", "1,234.5", "壹佰万", "30万元", "9" * 13, "", "-3", "0", "007"],
    "technical_amount": ["1000", "1000.00", "1000.005", "125001", "1e5", "", "1,000.5"],
    "签订日期": ["2024-03-15", "2024.3.15", "20240315", "2024-02-30", "2024年3月", "", "0000-01-01", "1999-12-31"],
    "end_date": ["2025-03-15", "2020/1/1", "x", ""],
    "是否涉密": ["是", "否", "true", "false", "也许", ""],
    "知识产权": ["发明专利", "发明专利；技术秘密", "未涉及知识产权", "彩虹", ""],
    "技术领域": ["新材料及其应用", "new-materials", "测绘遥感", ""],
    "year": ["2024", "2024年", "1900", "二〇二四", ""],
    "买方名称": ["某某科技有限公司北京分公司", "乙", "", "*", "某某"],
    "buyer_uscc": ["12100000400000624D", "12100000400000624a", "12100000400000624A", "0" * 18, "12 10", ""],
    "卖方名称": ["北京某某研究所有限责任公司", "", "丙"],
    "专利号": ["ZL201710601862.3", "ZL 201710601862.3", "201710601862.4", ""],
    "知识产权种类": ["invention-patent", "", "know-how"],
    "彩虹": ["七", "", "11010519491231002X"],
}  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """A table of cells as people write them, some columns left out, some rows ragged."""
    headings = draw(st.lists(st.sampled_from(sorted(HEADINGS)), min_size=5, max_size=12, unique=True))
    rows = draw(
        st.lists(st.tuples(*(st.sampled_from(HEADINGS[heading]) for heading in headings)), min_size=1, max_size=24)
    )
    table = [headings, *map(list, rows)]
    if draw(st.integers(0, 4)) == 0:
        table[-1] = draw(st.sampled_from([[*table[-1], "多"], table[-1][:-1], [*table[-1], ""]]))
    return table


def check_table(table: list[list[str]]) -> None:
    """Nothing: the table gave the same findings judged as a whole, row by row, and by the reference."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "contracts.csv")
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(table)
        path.write_text(text.getvalue(), encoding="utf-8")
        asked = {"entity": "contract", "as_of": TODAY, "max_findings": 0}
        whole = validate([path], **asked, screen_from=0)  # type: ignore[arg-type]
        by_row = validate([path], **asked, screen_from=10**9)  # type: ignore[arg-type]
        slow = validate([path], **asked, engine="reference")  # type: ignore[arg-type]
    assert told(whole) == told(by_row) == told(slow)
    assert whole.by_rule == by_row.by_rule == slow.by_rule
    assert whole.by_severity == by_row.by_severity
    assert [note.message.en + str(note.count) for note in whole.notes] == [
        note.message.en + str(note.count) for note in by_row.notes
    ]


@settings(FEW, max_examples=30)
@given(tables())
def test_a_table_judged_as_a_whole_gives_what_its_rows_give(table: list[list[str]]) -> None:
    check_table(table)


@pytest.mark.soak
@settings(FEW, max_examples=many(80))
@given(tables())
def test_many_tables_judged_as_a_whole_give_what_their_rows_give(table: list[list[str]]) -> None:
    check_table(table)


def test_a_sample_keeps_exact_totals(tmp_path: Path) -> None:
    rows = [EXAMPLES["contract"] | {"id": f"c-{n}", "technical_amount": 10**9} for n in range(30)]
    path = tmp_path / "contracts.json"
    path.write_text(json.dumps(rows, default=float), encoding="utf-8")
    report = validate([path], as_of=TODAY, max_findings=5)
    assert report.by_rule["contract/technical-amount-exceeds-total"] == 30
    assert [f.location.row for f in report.findings if f.rule.endswith("exceeds-total")] == [1, 2, 3, 4, 5]
    assert report.truncated


def test_large_tables_of_one_entity_may_have_columns_of_their_own(tmp_path: Path) -> None:
    rows = {
        "a.csv": ("id,title,signed_date", "c{n},合同之{n}某某项目,2024/03/0{n}"),
        "b.csv": (
            "id,title,contract_type,total_amount,technical_amount",
            "d{n},合同之{n}某某项目,技术开发,1{n}0万元,2{n}0万元",
        ),
        "c.csv": ("id,own_number,end_date,start_date", "c{n},自编{n}号合同文本,2023/01/0{n},2024/02/0{n}"),
    }
    for name, (head, row) in rows.items():
        (tmp_path / name).write_text("\n".join([head, *(row.format(n=n) for n in range(1, 6))]), encoding="utf-8")
    asked: dict[str, Any] = {"entity": "contract", "as_of": TODAY, "max_findings": 0}
    paths = [tmp_path / name for name in rows]
    whole, slow = (
        validate(paths, **asked, screen_from=0),
        validate(paths, **asked, engine="reference"),
    )
    assert told(whole) == told(slow)
    assert {"structure/duplicate-id", "contract/technical-amount-exceeds-total"} <= whole.by_rule.keys()
    assert whole.by_rule == slow.by_rule
