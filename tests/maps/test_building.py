"""What each member of a map does to cells, and where findings in what comes of them point."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from opentt.errors import InputError
from opentt.validation import validate
from tests.maps.made import contract_map, read, table, written

if TYPE_CHECKING:
    from pathlib import Path

TWO = """tables: {projects: {file: "p*"}, firms: {file: "f*"}, payments: {file: "r*"}}
records:
  - entity: contract
    table: projects
    where: {column: kind, is_not: [other, none]}
    joins: [{table: firms, from: firm, to: no}]
    fields:
      title: title
      total_amount: sum
      contract_type: {constant: technology-service}
      parties[role=buyer].name: {column: name, table: firms}
      parties[role=buyer].uscc: {column: code, table: firms}
    parts:
      - {at: income_verifications, table: payments, from: no, to: project, where: {column: sum, filled: true},
         fields: {total_amount: {column: sum, unit: 万元}, payment_date: day}}
"""

CASES: dict[str, tuple[str, dict[str, Any], dict[str, Any]]] = {
    "a heading with a unit": ("total_amount: 金额", {"金额（万元）": "12.5"}, {"total_amount": 125000}),
    "a unit that is named": ("total_amount: {column: 金额, unit: 亿元}", {"金额": "0.5"}, {"total_amount": 50000000}),
    "a unit by its worth": ("total_amount: {column: 金额, unit: 1000}", {"金额": "3"}, {"total_amount": 3000}),
    "a unit in the cell": ("total_amount: {column: 金额, unit: 元}", {"金额": "3万元"}, {"total_amount": 30000}),
    "a constant": ("is_classified: {constant: false}\ntitle: t", {"t": "甲"}, {"is_classified": False, "title": "甲"}),
    "a default": (
        "plan_source: {column: p, default: unplanned}\ntitle: t",
        {"p": "", "t": "甲"},
        {"plan_source": "unplanned", "title": "甲"},
    ),
    "a filler takes the default": (
        "plan_source: {column: p, default: unplanned}",
        {"p": "/"},
        {"plan_source": "unplanned"},
    ),
    "alternatives": ("title: [{column: a}, {column: b}]", {"a": "", "b": "乙"}, {"title": "乙"}),
    "a condition": ("title: {column: a, when: {column: b, is: [x, 是]}}", {"a": "甲", "b": "是"}, {"title": "甲"}),
    "a condition that fails": (
        "title: {column: a, when: {column: b, is: x}}\nremarks: b",
        {"a": "甲", "b": "y"},
        {"remarks": "y"},
    ),
    "a condition on a filled cell": (
        "title: {column: a, when: {column: b, filled: false}}",
        {"a": "甲", "b": ""},
        {"title": "甲"},
    ),
    "a condition on a pattern": (
        "title: {column: a, when: {column: a, like: '^甲'}}",
        {"a": "甲乙"},
        {"title": "甲乙"},
    ),
    "codes": (
        "contract_type: {column: k, codes: {1: technology-licence}}",
        {"k": "1"},
        {"contract_type": "technology-licence"},
    ),
    "a label beside the codes": (
        "contract_type: {column: k, codes: {1: technology-licence}}",
        {"k": "技术咨询"},
        {"contract_type": "technology-consulting"},
    ),
    "codes for yes and no": (
        "is_related_party: {column: k, codes: {关联: true}}",
        {"k": "关联"},
        {"is_related_party": True},
    ),
    "what no code table knows": (
        "contract_type: {column: k, codes: {1: technology-licence}}",
        {"k": "9"},
        {"contract_type": "9"},
    ),
    "one piece of a cell": (
        "start_date: {column: d, split: 至, take: 1}\nend_date: {column: d, split: 至, take: 2}",
        {"d": "2024.1.2 至 2025.3.4"},
        {"start_date": "2024-01-02", "end_date": "2025-03-04"},
    ),
    "what a pattern finds": ("year: {column: y, match: '([0-9]{4})年'}", {"y": "登记于2024年度"}, {"year": 2024}),
    "what a pattern does not find": (
        "year: {column: y, match: '([0-9]{4})年'}\ntitle: y",
        {"y": "无日期"},
        {"title": "无日期"},
    ),
    "several codes in a cell": (
        "ip_kinds: {column: k, split: '\\+', codes: {甲: know-how}}",
        {"k": "发明专利+甲"},
        {"ip_kinds": ["invention-patent", "know-how"]},
    ),
    "columns in one text": (
        "remarks: {columns: [a, b, c], join: ' '}",
        {"a": "甲", "b": "", "c": "丙"},
        {"remarks": "甲 丙"},
    ),
    "a prefix": ("id: {column: n, prefix: demo-}", {"n": "7"}, {"id": "demo-7"}),
    "parts by role": (
        "parties[role=buyer].name: b\nparties[role=seller].name: s",
        {"s": "卖", "b": "买"},
        {"parties": [{"role": "buyer", "name": "买"}, {"role": "seller", "name": "卖"}]},
    ),
    "parts by number": (
        "ip_rights[2].title: b\nip_rights[1].title: a",
        {"a": "", "b": "乙"},
        {"ip_rights": [{"title": "乙"}]},
    ),
    "a part for each piece": (
        "deliverables[*].name: {column: n, split: 、}\ndeliverables[*].quantity: {column: q, split: 、}",
        {"n": "机、书", "q": "1、2"},
        {"deliverables": [{"name": "机", "quantity": 1}, {"name": "书", "quantity": 2}]},
    ),
    "a part in a part": (
        "payment.instalments[2].amount: b\npayment.instalments[1].amount: a",
        {"a": "1", "b": "2"},
        {"payment": {"instalments": [{"amount": 2}, {"amount": 1}]}},
    ),
}


@pytest.mark.parametrize("what", CASES)
def test_a_row_becomes_the_record_that_the_map_says(what: str, tmp_path: Path) -> None:
    fields, row, expected = CASES[what]
    known = contract_map(tmp_path, fields)
    assert read(table(tmp_path / "rows.csv", [row]), known) == [expected]


def tables(folder: Path) -> Path:
    folder.mkdir()
    table(
        folder / "projects.csv",
        [
            {"no": "1", "title": "甲", "kind": "x", "firm": "f1", "sum": "5"},
            {"no": "2", "title": "乙", "kind": "other", "firm": "f1", "sum": "5"},
            {"no": "3", "title": "丙", "kind": "", "firm": "f9", "sum": "5"},
        ],
    )
    table(folder / "firms.csv", [{"no": "f1", "name": "北京沐川示例公司", "code": "12100000400000624A"}])
    table(
        folder / "receipts.csv",
        [
            {"project": "1", "sum": "1", "day": "2024-02-30"},
            {"project": "1", "sum": "", "day": "2024-01-01"},
            {"project": "2", "sum": "2", "day": ""},
            {"project": "8", "sum": "3", "day": ""},
        ],
    )
    return folder


def test_tables_are_joined_parts_gathered_and_rows_left_out(tmp_path: Path) -> None:
    assert read(tables(tmp_path / "in"), written(tmp_path, TWO)) == [
        {
            "title": "甲",
            "total_amount": 5,
            "contract_type": "technology-service",
            "parties": [{"role": "buyer", "name": "北京沐川示例公司", "uscc": "12100000400000624A"}],
            "income_verifications": [{"total_amount": 10000, "payment_date": "2024-02-30"}],
        },
        {"title": "丙", "total_amount": 5, "contract_type": "technology-service"},
    ]


def test_findings_point_at_the_cell_in_whichever_table(tmp_path: Path) -> None:
    report = validate([tables(tmp_path / "in")], by_map=written(tmp_path, TWO))
    places = {one.rule: one.location for one in report.findings}
    number = places["structure/bad-checksum"]
    assert (number.file[-9:], number.cell, number.heading) == ("firms.csv", "C2", "code")
    day = places["structure/bad-format"]
    assert (day.file[-12:], day.cell, day.heading) == ("receipts.csv", "C2", "day")
    assert day.pointer == "/income_verifications/0/payment_date"
    notes = [note.message.en for note in report.notes if note.kind == "map"]
    assert any("left out 1 rows" in note for note in notes)
    assert any("for 1 rows, what “firm” holds is not in “no” of the table firms" in note for note in notes)
    assert any("1 rows of the table payments were not read" in note for note in notes)


def test_a_missing_value_points_at_the_column_that_would_hold_it(tmp_path: Path) -> None:
    known = contract_map(
        tmp_path, "title: t\ntotal_amount: a\ncontract_type: {column: k, codes: {1: technology-licence}}"
    )
    rows = table(tmp_path / "rows.csv", [{"t": "甲", "a": "", "k": "1"}])
    report = validate([rows], by_map=known)
    [missing] = [one for one in report.findings if one.rule == "structure/missing-field"]
    assert (missing.location.cell, missing.location.heading) == ("B2", "a")


def test_required_fields_that_the_map_leaves_out_are_told_once_and_so_is_a_column_it_does_not_know(
    tmp_path: Path,
) -> None:
    known = contract_map(tmp_path, "title: t\ncontract_type: {constant: technology-service}")
    rows = table(tmp_path / "rows.csv", [{"t": "甲", "多余": "1"}, {"t": "乙", "多余": "2"}])
    report = validate([rows], by_map=known)
    assert report.by_rule["structure/missing-field"] == 1
    [unknown] = [one for one in report.findings if one.rule == "structure/unknown-heading"]
    assert unknown.location.heading == "多余"
    assert "the map does not speak of it" in unknown.message.en
    silent = contract_map(
        tmp_path,
        "title: t\ncontract_type: {constant: technology-service}",
        "ignored:\n  - {columns: [多余], why: {zh: 不用, en: not used}}\n",
    )
    assert "structure/unknown-heading" not in validate([rows], by_map=silent).by_rule


def test_a_column_that_is_not_there_is_told(tmp_path: Path) -> None:
    known = contract_map(tmp_path, "title: t\nremarks: {column: 备注, prefix: x}")
    report = validate([table(tmp_path / "rows.csv", [{"t": "甲"}])], by_map=known)
    [note] = [note for note in report.notes if note.kind == "map"]
    assert note.message.en == "the table has no column “备注”, which line 6 of the map names"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"projects.csv": [{"no": "1"}]}, "needs the table firms (f*)"),
        ({"x.csv": [{"odd": "1"}]}, "no table of the map map.yaml fits this one; its headings: odd"),
        (
            {
                "firms.csv": [{"no": "1"}],
                "f2.csv": [{"no": "1"}],
                "p.csv": [{"title": "1"}],
                "r.csv": [{"project": "1"}],
            },
            "takes one table firms",
        ),
    ],
)
def test_inputs_that_do_not_fit_are_told(files: dict[str, list[dict[str, str]]], said: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, rows in files.items():
        table(folder / name, rows)
    with pytest.raises(InputError) as caught:
        read(folder, written(tmp_path, TWO))
    assert said in caught.value.message.en


def test_a_map_is_for_tables(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match="a map is for tables"):
        read(tmp_path / "a.json", contract_map(tmp_path, "title: t"))
