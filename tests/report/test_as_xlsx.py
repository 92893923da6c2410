"""The marked workbook: the user's own values, colours, comments, links."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import xlsxwriter
import xlwt
from openpyxl import load_workbook
from openpyxl.comments import Comment

from opentt.errors import UsageError
from opentt.finding import Location, Severity
from opentt.report import own_book
from opentt.report.marks import COLOUR
from opentt.rule import load_cards
from opentt.standard import load
from opentt.text import Text
from opentt.validation import validate
from tests.report.told import workbook, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from opentt.finding import Report
    from opentt.rule import Card
    from opentt.standard import Standard
    from opentt.text import Lang

STANDARD = load()
CARDS = load_cards(STANDARD.rules)
EXPORTS = STANDARD.home / "examples/exports"
HEADINGS = ("id", "项目名称", "合同类别", "合同成交总额", "签订日期")
ROW = ("a-1", "甲项目技术开发", "没有这一类", 100, "2024-02-30")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(*paths: str) -> Report:
    return validate(paths, as_of=date(2026, 3, 2))


def marked(report: Report, lang: Lang = "zh") -> Any:  # noqa: ANN401 - openpyxl's own type is not exported
    return workbook(written(report, "xlsx", lang, CARDS, STANDARD))


def words(sheet: Any) -> list[str]:  # noqa: ANN401
    return [str(cell) for row in sheet.values for cell in row if cell is not None]


def own(name: str = "contracts.xlsx") -> None:
    """A workbook with a formula, a format, a hidden sheet and a comment of the user's."""
    book = xlsxwriter.Workbook(name)
    sheet = book.add_worksheet("登记")
    red = book.add_format({"font_color": "#FF0000", "num_format": "0.00"})
    sheet.write_row(0, 0, HEADINGS)
    sheet.write_row(1, 0, ROW)
    sheet.write_number(1, 3, 100, red)
    sheet.write_formula(5, 8, "=D2*2", None, 200)
    sheet.write_comment("C2", "用户自己的批注")
    sheet.set_column(1, 1, 33)
    sheet.freeze_panes(1, 0)
    other = book.add_worksheet("说明")
    other.write("A1", "=不是公式")
    other.hide()
    book.close()


def test_the_users_own_workbook_comes_back_with_all_that_was_in_it() -> None:
    own()
    before, after = load_workbook("contracts.xlsx"), marked(checked("contracts.xlsx"))
    assert after.sheetnames == ["检查结果", "登记", "说明"]
    for sheet in before.worksheets:
        assert [*after[sheet.title].values] == [*sheet.values]
    assert after["登记"]["I6"].value == "=D2*2"
    assert after["登记"]["D2"].font.color.rgb == "FFFF0000"
    assert after["登记"]["D2"].number_format == "0.00"
    assert after["登记"].freeze_panes == "A2"
    assert after["登记"].column_dimensions["B"].width == before["登记"].column_dimensions["B"].width
    assert after["说明"].sheet_state == "hidden"
    assert [sheet.sheet_view.tabSelected for sheet in after.worksheets] == [True, False, False]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_faulty_cell_has_a_colour_and_a_comment_with_message_and_rule(lang: Lang) -> None:
    own()
    report = checked("contracts.xlsx")
    cell = marked(report, lang)["登记"]["C2"]
    finding = next(one for one in report.findings if one.location.cell == "C2")
    assert finding.rule == "structure/unknown-code"
    assert cell.fill.fgColor.rgb == COLOUR[Severity.ERROR]
    assert cell.comment.text.startswith("用户自己的批注")
    assert finding.message.pick(lang) in cell.comment.text
    assert finding.rule in cell.comment.text
    assert marked(report)["登记"]["B2"].comment is None


def test_findings_in_one_cell_share_a_comment_and_the_worst_gives_the_colour() -> None:
    own()
    report = checked("contracts.xlsx")
    first = next(one for one in report.findings if one.location.cell == "C2")
    advice = replace(first, severity=Severity.ADVICE, rule="structure/unlisted-code", message=Text("另一条", "another"))
    cell = marked(replace(report, findings=(advice, first)))["登记"]["C2"]
    assert cell.fill.fgColor.rgb == COLOUR[Severity.ERROR]
    assert cell.comment.text.index("另一条") < cell.comment.text.index("structure/unknown-code")


def test_the_list_leads_to_the_cells() -> None:
    own()
    report = checked("contracts.xlsx")
    sheet = marked(report).worksheets[0]
    links = {link.location for row in sheet for cell in row if (link := cell.hyperlink)}
    assert links == {f"'登记'!{one.location.cell}" for one in report.findings}
    assert {one.rule for one in report.findings} <= {*words(sheet)}
    assert sheet.auto_filter.ref


def test_a_merged_cell_is_marked_at_its_first_cell() -> None:
    own()
    book = load_workbook("contracts.xlsx")
    book["登记"]["C3"] = None
    book["登记"].merge_cells("C2:C3")
    book.save("contracts.xlsx")
    report = checked("contracts.xlsx")
    first = next(one for one in report.findings if one.location.cell == "C2")
    below = replace(first, location=replace(first.location, cell="C3", line=3))
    sheet = marked(replace(report, findings=(below,)))["登记"]
    assert first.message.zh in sheet["C2"].comment.text


def test_a_sheet_of_the_users_keeps_its_name() -> None:
    own()
    book = load_workbook("contracts.xlsx")
    book.create_sheet("检查结果")["A1"] = "用户的"
    book.save("contracts.xlsx")
    after = marked(checked("contracts.xlsx"))
    assert after.sheetnames[0] == "检查结果 2"
    assert after["检查结果"]["A1"].value == "用户的"


def test_marking_twice_adds_no_third_comment() -> None:
    own()
    book = load_workbook("contracts.xlsx")
    book["登记"]["C2"].comment = Comment("旧", "甲")
    book.save("contracts.xlsx")
    text = marked(checked("contracts.xlsx"))["登记"]["C2"].comment.text
    assert text.count("structure/unknown-code") == 1


def test_an_input_that_changed_is_refused() -> None:
    own()
    report = checked("contracts.xlsx")
    Path("contracts.xlsx").write_bytes(Path("contracts.xlsx").read_bytes() + b" ")
    with pytest.raises(UsageError, match="has changed since it was checked"):
        marked(report)
    Path("contracts.xlsx").unlink()
    with pytest.raises(UsageError, match="cannot be read any more"):
        marked(report)


@pytest.mark.parametrize("change", ["甲,乙\n", ""])
def test_a_csv_that_changed_is_refused(change: str) -> None:
    shutil.copy(EXPORTS / "institutions.csv", "i.csv")
    report = checked("i.csv")
    Path("i.csv").write_text(change, encoding="utf-8")
    with pytest.raises(UsageError):
        marked(report)


def test_a_csv_is_copied_as_it_was_read_and_marked() -> None:
    lines = [",".join(HEADINGS), 'a-1,"甲项目\n技术开发",没有这一类,=1+1,2024-02-30', "0012,乙,技术开发,100,2024-03-01"]
    Path("合同[1].csv").write_text("\n".join(lines), encoding="gb18030")
    report = checked("合同[1].csv")
    after = marked(report)
    sheet = after["合同_1_"]
    assert sheet["C2"].comment is not None
    assert sheet["D2"].value == "=1+1"
    assert sheet["D2"].data_type == "s"
    assert sheet["D2"].quotePrefix
    assert sheet["A4"].value == "0012"
    assert "注意：表格按读到的内容抄入本工作簿，均为文本" in words(after.worksheets[0])


def test_an_old_workbook_becomes_a_new_one() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("登记")
    for line, row in enumerate((HEADINGS, ROW)):
        for column, value in enumerate(row):
            sheet.write(line, column, value)
    book.save("old.xls")
    after = marked(checked("old.xls"))
    assert after.sheetnames == ["检查结果", "登记"]
    assert [str(value) for value in next(after["登记"].iter_rows(min_row=2, values_only=True))] == [*map(str, ROW)]
    assert after["登记"]["C2"].comment is not None


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_workbook_is_golden_cell_by_cell(
    lang: Lang, report: Report, cards: Mapping[str, Card], standard: Standard, golden: Callable[[str, str], None]
) -> None:
    """Every value, colour, comment, link and width of both sheets, and how the first one prints."""
    own()
    amount, heading = report.findings[1], report.findings[0]
    found = [
        replace(amount, location=replace(amount.location, file="contracts.xlsx", cell="D2", row=1, line=2)),
        replace(heading, location=replace(heading.location, file="contracts.xlsx", sheet="登记", cell="E1")),
        replace(amount, severity=Severity.WARNING, location=Location("contracts.xlsx", "登记", 1, 2), value="长" * 50),
        replace(report.findings[3], location=Location("contracts.xlsx", "登记", 1, 2, 3, "合同类别", "C2")),
    ]
    read = replace(
        report.inputs[0], path="contracts.xlsx", sha256=sha256(Path("contracts.xlsx").read_bytes()).hexdigest()
    )
    content = written(replace(report, findings=tuple(found), inputs=(read,)), "xlsx", lang, cards, standard)
    golden(f"report.{lang}.xlsx.txt", "\n".join(laid_open(workbook(content))) + "\n")


def laid_open(book: Any) -> Iterator[str]:  # noqa: ANN401
    """All that a person can see of a workbook, a line for each cell."""
    for sheet in book.worksheets:
        printed = sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.print_area, sheet.print_title_rows
        yield f"== {sheet.title}: {sheet.sheet_state}, filter {sheet.auto_filter.ref}, prints {printed}"
        yield " ".join(f"{column}={dimension.width:g}" for column, dimension in sheet.column_dimensions.items())
        yield " ".join(f"{line}={kept.height:g}" for line, kept in sheet.row_dimensions.items() if kept.height)
        for cell in (cell for row in sheet for cell in row):
            fill = cell.fill.fgColor.rgb if cell.fill.fill_type else ""
            told = [repr(cell.value), f"fill {fill}" if fill else "", "bold" if cell.font.b else ""]
            told += [f"to {cell.hyperlink.location}" if cell.hyperlink else ""]
            told += [f"says {cell.comment.text!r}" if cell.comment else ""]
            if cell.value is not None or any(told[1:]):
                yield f"{cell.coordinate} {' | '.join(filter(None, told))}"


def test_several_files_have_a_sheet_each() -> None:
    own("a.xlsx")
    own("b.xlsx")
    after = marked(checked("a.xlsx", "b.xlsx"), "en")
    assert after.sheetnames == ["Findings", "登记", "登记 2"]
    assert after["登记"]["C2"].comment is not None
    assert after["登记 2"]["C2"].comment is not None
    assert any("several files" in word for word in words(after.worksheets[0]))


def test_json_has_only_the_list() -> None:
    report = checked(str(EXPORTS / "achievements.json"))
    after = marked(report)
    assert after.sheetnames == ["检查结果"]
    assert {one.rule for one in report.findings} <= {*words(after.worksheets[0])}


def test_charts_that_are_lost_are_spoken_of() -> None:
    book = xlsxwriter.Workbook("contracts.xlsx")
    sheet = book.add_worksheet("登记")
    sheet.write_row(0, 0, HEADINGS)
    sheet.write_row(1, 0, ROW)
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=登记!$D$2:$D$2"})
    sheet.insert_chart("H2", chart)
    book.close()
    assert "注意：原工作簿中的图表、图片或宏未保留" in words(marked(checked("contracts.xlsx")).worksheets[0])


def test_a_workbook_that_cannot_be_rewritten_gives_its_values(monkeypatch: pytest.MonkeyPatch) -> None:
    own()
    report = checked("contracts.xlsx")

    def refuse(*_: object, **__: object) -> None:
        raise ValueError

    monkeypatch.setattr(own_book, "load_workbook", refuse)
    after = marked(report)
    assert [str(value) for value in next(after["登记"].iter_rows(min_row=2, max_col=5, values_only=True))] == [
        *map(str, ROW)
    ]
    assert after["登记"]["C2"].comment is not None
    assert any("不能原样改写" in word or "无法原样改写" in word for word in words(after.worksheets[0]))


def test_a_workbook_that_is_too_large_is_not_copied_and_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_book, "_MOST_BYTES", 10)
    own()
    after = marked(checked("contracts.xlsx"), "en")
    assert after.sheetnames == ["Findings"]
    assert any("too large" in word for word in words(after.worksheets[0]))


def test_hostile_messages_are_text_in_every_cell_and_comment() -> None:
    own()
    report = checked("contracts.xlsx")
    evil = "=HYPERLINK(1)\x00\x1b" + "长" * 100_000
    first = next(one for one in report.findings if one.location.cell == "C2")
    wild = replace(first, message=Text(evil, evil), value=evil, record=evil)
    after = marked(replace(report, findings=(wild,)))
    cells = [cell for row in after.worksheets[0] for cell in row if "HYPERLINK" in str(cell.value)]
    assert len(cells) == 3
    assert all(cell.data_type == "s" and cell.quotePrefix and len(cell.value) == 32_000 for cell in cells)
    assert len(after["登记"]["C2"].comment.text) < 1000


def test_the_real_export_is_marked_at_every_finding() -> None:
    report = checked(str(EXPORTS / "contracts.xlsx"))
    sheet = marked(report, "en")["2024年度"]
    for finding in report.findings:
        spot = finding.location.cell or f"A{finding.location.line}"
        assert finding.message.en in sheet[spot].comment.text
