"""Workbooks of all three formats."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
import xlsxwriter
import xlwt

from opentt.errors import InputError
from opentt.tables import Grid, read
from opentt.tables.spreadsheet import cell_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def grids(path: Path, sheet: str | None = None) -> list[Grid]:
    """The sheets of a workbook."""
    return [grid for grid in read(path, sheet=sheet) if isinstance(grid, Grid)]


def rows(grid: Grid) -> list[tuple[int, tuple[str, ...]]]:
    """Line and cells of each row."""
    return [(row.line, row.cells) for row in grid.rows()]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.0, "1"),
        (-0.0, "0"),
        (0.1 + 0.2, "0.3"),
        (1234567.891, "1234567.891"),
        (1e-7, "0.0000001"),
        (1e21, "1000000000000000000000"),
        (123456789012345678.0, "123456789012346000"),
        (221, "221"),
        (True, "true"),
        (False, "false"),
        (dt.date(2025, 7, 1), "2025-07-01"),
        (dt.datetime(2025, 7, 1, tzinfo=None), "2025-07-01"),  # noqa: DTZ001
        (dt.datetime(2025, 7, 1, 8, 30, tzinfo=None), "2025-07-01T08:30:00"),  # noqa: DTZ001
        (dt.time(8, 30), "08:30:00"),
        (dt.timedelta(hours=36, minutes=5), "36:05:00"),
        ("  合同 \n", "  合同 \n"),
    ],
)
def test_cells_become_plain_text(value: object, text: str) -> None:
    assert cell_text(value) == text


def test_xlsx_gives_each_visible_sheet_with_merged_ranges_errors_and_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    workbook = xlsxwriter.Workbook(str(path))
    day = workbook.add_format({"num_format": "yyyy-mm-dd"})
    sheet = workbook.add_worksheet("合同")
    sheet.merge_range(1, 1, 1, 3, "技术合同登记表")
    sheet.write_row(3, 1, ["编号", "金额", "日期"])
    sheet.write_row(5, 1, ["001", 12.5])
    sheet.write_datetime(5, 3, dt.datetime(2025, 7, 1, tzinfo=None), day)  # noqa: DTZ001
    sheet.write_formula(6, 2, "=NA()", None, "#N/A")
    sheet.write_formula(8, 4, "=1/0", None, "#DIV/0!")
    workbook.add_worksheet("空")
    hidden = workbook.add_worksheet("字典")
    hidden.write(0, 0, "x")
    hidden.hide()
    workbook.add_worksheet("备注").write(0, 0, "注")
    workbook.close()
    first, second = grids(path)
    assert (first.sheet, second.sheet, first.format, first.encoding, first.text) == ("合同", "备注", "xlsx", None, None)
    assert first.merged == ((2, 2, 2, 4),)
    assert rows(first) == rows(first)
    assert rows(first) == [
        (2, ("", "技术合同登记表", "", "", "")),
        (4, ("", "编号", "金额", "日期", "")),
        (6, ("", "001", "12.5", "2025-07-01", "")),
        (7, ("", "", "#N/A", "", "")),
        (9, ("", "", "", "", "#DIV/0!")),
    ]
    assert rows(grids(path, "字典")[0]) == [(1, ("x",))]


def test_the_errors_of_a_long_sheet_stand_where_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    wrong = [4, 7_001, 8_999]
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet()
        for n in range(9_000):
            sheet.write_row(n, 0, [f"第 {n} 行" + "，很长的一段说明" * 5, n])
            if n in wrong:
                sheet.write_formula(n, 2, "=1/0", None, "#DIV/0!")
    (grid,) = grids(path)
    assert [row.line for row in grid.rows() if "#DIV/0!" in row.cells] == [n + 1 for n in wrong]
    assert {row.cells[2] for row in grid.rows()} == {"", "#DIV/0!"}


def test_a_text_that_looks_like_an_error_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        workbook.add_worksheet().write_row(0, 0, ['<c r="A9" t="e"><v>#N/A</v></c>', "#N/A"])
    (grid,) = grids(path)
    assert rows(grid) == [(1, ('<c r="A9" t="e"><v>#N/A</v></c>', "#N/A"))]


def test_xls_gives_sheets_merged_ranges_and_errors(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("合同")
    sheet.write_merge(0, 0, 0, 2, "登记表")
    sheet.write(1, 0, "编号")
    sheet.write(2, 0, 221)
    sheet.write(2, 1, dt.date(2025, 7, 1), xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    sheet.row(2).set_cell_error(2, 0x2A)
    sheet.row(4).set_cell_boolean(0, 1)
    hidden = workbook.add_sheet("藏")
    hidden.visibility = 1
    hidden.write(0, 0, "x")
    second = workbook.add_sheet("二")
    second.row(0).set_cell_error(1, 7)
    second.write(0, 0, "y")
    workbook.save(str(path))
    first, last = grids(path)
    assert (first.sheet, first.format, first.merged) == ("合同", "xls", ((1, 1, 1, 3),))
    assert rows(first) == [
        (1, ("登记表", "", "")),
        (2, ("编号", "", "")),
        (3, ("221", "2025-07-01", "#N/A")),
        (5, ("true", "", "")),
    ]
    assert rows(last) == [(1, ("y", "#DIV/0!"))]


def test_ods_gives_lines_merged_ranges_and_errors(ods: Callable[[str], Path]) -> None:
    cell = '<table:table-cell office:value-type="{}" {}><text:p>{}</text:p></table:table-cell>'
    path = ods(
        '<table:table table:name="合同"><table:table-row table:number-rows-repeated="2"><table:table-cell/>'
        "</table:table-row><table:table-row>"
        + cell.format("string", 'table:number-columns-spanned="2"', "登记表")
        + "<table:covered-table-cell/>"
        + cell.format("float", 'office:value="12.50"', "12.5")
        + "</table:table-row><table:table-row>"
        + cell.format("date", 'office:date-value="2025-07-01"', "7月1日")
        + cell.format("boolean", 'office:boolean-value="true"', "是")
        + cell.format("string", 'office:string-value="" calcext:value-type="error"', "#N/A")
        + '</table:table-row><table:table-row table:number-rows-repeated="1048572">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
    )
    (found,) = grids(path)
    assert (found.format, found.merged) == ("ods", ((3, 1, 3, 2),))
    assert rows(found) == [(3, ("登记表", "", "12.5")), (4, ("2025-07-01", "true", "#N/A"))]


def test_a_wrong_sheet_name_is_answered_with_the_nearest(xlsx: Callable[..., Path]) -> None:
    path = xlsx({"技术合同": [["a"]], "空": []})
    with pytest.raises(InputError, match='you may have intended "技术合同"'):
        read(path, sheet="技术合約")
    with pytest.raises(InputError, match="there are: 技术合同, 空"):
        read(path, sheet="z")
    with pytest.raises(InputError, match='sheet "空" is empty'):
        read(path, sheet="空")


def test_workbooks_without_data_say_so(xlsx: Callable[..., Path], tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no data"):
        read(xlsx({"a": []}))
    workbook = xlsxwriter.Workbook(str(tmp_path / "b.xlsx"))
    workbook.add_worksheet("a")
    hidden = workbook.add_worksheet("b")
    hidden.write(0, 0, "x")
    hidden.hide()
    workbook.close()
    with pytest.raises(InputError, match="every visible sheet is empty"):
        read(tmp_path / "b.xlsx")
