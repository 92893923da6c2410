"""A corrected file is the same file in all but the corrected values, and no finding is new in it."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import xlsxwriter
import xlwt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from opentt.errors import InputError
from opentt.fix import fix, restore, undo_json
from opentt.home import find
from opentt.validation import validate
from tests.soak import many

HEADINGS = ["编号", "项目名称", "合同类别", "合同成交总额（万元）", "签订日期", "买方统一社会信用代码"]
ROWS = [
    ["a-1", " 甲项目 ", "技术开发", "１２万元", "2024年3月5日", "１２１０００００ 4000006 24d"],
    ["a-2", '乙，"新"项目', "technology-service", "12.50", "2024-03-06", "12100000400000625D"],
    ["合计", "", "", "24.5", "", ""],
]
RIGHT = ["a-1", "甲项目", "technology-development", "12", "2024-03-05", "12100000400000624D"]

CELLS = {
    "id": ["a-1", " a-1", "a-2", "a-3 "],
    "title": ["甲项目", " 甲项目", "乙项目　", "", "无"],
    "contract_type": ["技术开发", "technology-service", " 技术转让", "没有这一类", "/"],
    "total_amount": ["100", "１００", "1万元", "1,000.50", "-5", "面议", "1.005", "12百万元"],
    "technical_amount": ["50", "２００万元", "100元", ""],
    "signed_date": ["2024-03-05", "2024年3月5日", "2031/1/1", "20240230", "二〇二四年"],
    "is_classified": ["是", " 否", "true", "X"],
    "ip_kinds": ["发明专利", "发明专利；软件著作权", " 没有这一类", "a、b", ""],
}
RECORDS = st.lists(st.fixed_dictionaries({name: st.sampled_from(texts) for name, texts in CELLS.items()}), max_size=8)


def keys(path: Path) -> Counter[tuple[object, ...]]:
    """The findings of a file, by rule and place."""
    report = validate([path], entity="contract", max_findings=0)
    return Counter((f.rule, f.entity, f.location.row, f.location.pointer) for f in report.findings)


def respelt(path: Path) -> int:
    """How many cells of a table are read as something else than they spell; in JSON that is a finding itself."""
    notes = validate([path], entity="contract").notes
    return sum(note.count or 0 for note in notes if note.kind == "change")


def again(path: Path, content: bytes) -> bytes:
    """The content corrected once more, as a file of that name."""
    with TemporaryDirectory() as folder:
        copy = Path(folder, path.name)
        copy.write_bytes(content)
        return fix(copy, entity="contract").after


def delimited(delimiter: str, end: str) -> str:
    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if delimiter in text or '"' in text else text

    return "".join(delimiter.join(map(cell, row)) + end for row in [HEADINGS, *ROWS])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_delimited_file_keeps_all_but_the_corrected_cells(
    encoding: str, delimiter: str, end: str, tmp_path: Path
) -> None:
    text = delimited(delimiter, end)
    path = tmp_path / "contracts.csv"
    path.write_bytes(text.encode(encoding))
    expected = text
    for wrong, right in zip(ROWS[0], RIGHT, strict=True):
        expected = expected.replace(wrong, right, 1)
    fixed = fix(path)
    assert fixed.after == expected.encode(encoding)
    assert len(fixed.edits) == 5
    assert fixed.held == ()


def test_quotes_stay_and_come_where_they_must(tmp_path: Path) -> None:
    path = tmp_path / "contracts.csv"
    path.write_text('编号,"签订日期",合同成交总额\n"a-1"," 2024/3/5 ","1,200"\n\n  ,\na-2,2024.3.6,5', encoding="utf-8")
    assert fix(path, entity="contract").after.decode() == (
        '编号,"签订日期",合同成交总额\n"a-1","2024-03-05","1200"\n\n  ,\na-2,2024-03-06,5'
    )


def test_a_document_keeps_all_but_the_corrected_values(tmp_path: Path) -> None:
    path = tmp_path / "contracts.json"
    text = (
        '\ufeff{"contracts": [\r\n  {"id":"a-1" , "title": "\\u4e59 ",\t"signed_date": "2024年3月5日",'
        ' "total_amount": "１２万元", "ip_kinds": ["发明专利", "copyright "],\r\n'
        '   "x_note": " 2024年3月5日 ", "parties": [{"role": "买方", "uscc": "12100000 400000624d"},'
        ' {"role": "seller"}]}\r\n]}'
    )
    path.write_bytes(text.encode())
    expected = text
    for wrong, right in [
        ('"\\u4e59 "', '"乙"'),
        ('"2024年3月5日"', '"2024-03-05"'),
        ('"１２万元"', "120000"),
        ('"发明专利"', '"invention-patent"'),
        ('"买方"', '"buyer"'),
        ("12100000 400000624d", "12100000400000624D"),
    ]:
        expected = expected.replace(wrong, right, 1)
    after = fix(path).after
    assert after.decode().replace('"copyright "', "").replace('"copyright"', "") == expected.replace('"copyright "', "")


def test_each_line_of_ndjson_is_corrected_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "contracts.ndjson"
    lines = ['{"id": "a-1", "signed_date": "2024/3/5"}', "", "{broken", ' {"id": "a-2", "signed_date": "2024.3.6"} ']
    path.write_text("\n".join(lines), encoding="utf-8")
    expected = "\n".join(lines).replace("2024/3/5", "2024-03-05").replace("2024.3.6", "2024-03-06")
    assert fix(path, entity="contract").after.decode() == expected


def book(path: Path) -> None:
    with xlsxwriter.Workbook(path) as workbook:
        notes = workbook.add_worksheet("说明")
        notes.write(0, 0, "2024年3月5日")
        sheet = workbook.add_worksheet("合同")
        red = workbook.add_format({"bg_color": "red"})
        for number, row in enumerate([HEADINGS, *ROWS[:2]]):
            for column, text in enumerate(row):
                sheet.write_string(number, column, text, red)
        sheet.write_formula(3, 4, '="2024年3月"&"7日"', red, "2024年3月7日")
        sheet.write_number(3, 3, 12.25)
        sheet.write_string(3, 0, "a-3")
        sheet.write_comment("B2", "看这里")
        sheet.data_validation("C2:C9", {"validate": "list", "source": ["甲", "乙"]})
        sheet.freeze_panes(1, 0)


def test_a_workbook_keeps_all_but_the_corrected_cells(tmp_path: Path) -> None:
    path = tmp_path / "contracts.xlsx"
    book(path)
    fixed = fix(path)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(fixed.after)).get_sheet_by_name("合同").to_python()
    assert rows[1] == RIGHT
    assert rows[2] == ROWS[1]
    assert rows[3][3:5] == [12.25, "2024年3月7日"]
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(io.BytesIO(fixed.after)) as new:
        assert old.namelist() == new.namelist()
        changed = [name for name in old.namelist() if old.read(name) != new.read(name)]
        assert changed == ["xl/worksheets/sheet2.xml"]
        before, after = (archive.read(changed[0]).decode() for archive in (old, new))
    cell = re.compile(r'<c r="[A-F]2".*?</c>')
    assert cell.sub("", before) == cell.sub("", after)
    assert re.findall(r'<c r="B2" (s="[0-9]+")', before) == re.findall(r'<c r="B2" (s="[0-9]+")', after)


def test_other_workbooks_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "contracts.xls"
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("合同")
    for column, text in enumerate(HEADINGS):
        sheet.write(0, column, text)
    sheet.write(1, 0, "a-1")
    workbook.save(str(path))
    with pytest.raises(InputError, match=r"XLS files cannot be corrected; save it as \.xlsx or CSV"):
        fix(path)


@pytest.mark.parametrize("name", ["contracts.xlsx", "institutions.csv", "managers.csv", "achievements.json"])
def test_the_sample_exports_have_no_new_finding_and_come_back(name: str) -> None:
    path = find() / "examples/exports" / name
    fixed = fix(path)
    patch = undo_json(fixed.before, fixed.after, fixed.splices).encode()
    assert restore(fixed.after, patch, name, "undo") == path.read_bytes()
    with TemporaryDirectory() as folder:
        copy = Path(folder, name)
        copy.write_bytes(fixed.after)
        assert fix(copy).after == fixed.after
        before, after = (validate([one], max_findings=0) for one in (path, copy))
    assert [(f.rule, f.record, f.location.pointer) for f in after.findings] == [
        (f.rule, f.record, f.location.pointer) for f in before.findings
    ]


def test_a_correction_that_would_show_a_new_defect_is_held_back(tmp_path: Path) -> None:
    path = tmp_path / "contracts.json"
    example = json.loads((find() / "examples/contract.json").read_text(encoding="utf-8"))
    late = {**example, "total_amount": 100, "technical_amount": "２００", "title": " 甲 "}
    path.write_text(json.dumps([{**example, "id": "b", "title": " 乙项目 "}, late]), encoding="utf-8")
    fixed = fix(path, entity="contract")
    assert {edit.location.row for edit in fixed.held} == {2}
    assert {edit.after for edit in fixed.edits} == {"乙项目"}


def check_better(folder: Path, records: list[dict[str, str]], form: str) -> None:
    """Nothing: no finding is new, there are fewer, a second time changes nothing, and the way back is exact."""
    path = folder / f"contracts.{form}"
    if form == "csv":
        lines = [CELLS, *([record[name] for name in CELLS] for record in records)]
        path.write_text("".join(",".join(f'"{cell}"' for cell in line) + "\n" for line in lines), encoding="utf-8")
    else:
        values: list[dict[str, Any]] = [{**record, "ip_kinds": [record["ip_kinds"]]} for record in records]
        path.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
    fixed = fix(path, entity="contract")
    before, told = keys(path), respelt(path)
    path.write_bytes(fixed.after)
    after = keys(path)
    assert not after - before
    assert not fixed.edits or after.total() + respelt(path) < before.total() + told
    assert again(path, fixed.after) == fixed.after
    patch = undo_json(fixed.before, fixed.after, fixed.splices).encode()
    assert restore(fixed.after, patch, "out", "undo") == fixed.before


FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FEW
@given(RECORDS, st.sampled_from(["csv", "json"]))
def test_no_finding_is_new_and_a_second_time_changes_nothing(
    tmp_path: Path, records: list[dict[str, str]], form: str
) -> None:
    check_better(tmp_path, records, form)


@pytest.mark.soak
@settings(FEW, max_examples=many(80))
@given(RECORDS, st.sampled_from(["csv", "json"]))
def test_no_finding_is_new_in_many_files(tmp_path: Path, records: list[dict[str, str]], form: str) -> None:
    check_better(tmp_path, records, form)


def test_the_property_can_fail(tmp_path: Path) -> None:
    """A file that is worse than another is seen to be worse."""
    good, bad = tmp_path / "a.csv", tmp_path / "b.csv"
    good.write_text("id,title,total_amount\na-1,甲项目技术开发,5\n", encoding="utf-8")
    bad.write_text("id,title,total_amount\na-1,甲项目技术开发,五\n", encoding="utf-8")
    assert keys(bad) - keys(good)
