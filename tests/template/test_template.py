"""A template can be filled in by a person, and is read as what was meant."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from click.testing import CliRunner, Result
from openpyxl.utils import get_column_letter

from opentt.cli import main
from opentt.convert import convert
from opentt.errors import InputError, UsageError
from opentt.schema import ENTITIES
from opentt.template import template
from opentt.validation import validate
from opentt.workbook import INDEX, sheets_of
from opentt.workbook.index import LISTS
from tests.convert.told import read_json
from tests.rdf.drawn import STANDARD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

HEADINGS = 6
FIRST = HEADINGS + 1
MAIN, PARTIES, RIGHTS = "技术合同", "技术合同-合同当事人", "技术合同-知识产权明细"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["template", *map(str, arguments)])


def place_of(sheet: Worksheet, heading: str) -> int:
    return next(cell.column for cell in sheet[HEADINGS] if cell.value == heading)


def fill(sheet: Worksheet, line: int, **cells: str | float | date) -> None:
    for heading, value in cells.items():
        sheet.cell(line, place_of(sheet, heading)).value = value


def filled(path: Path, change: Callable[[Workbook], None] | None = None) -> Path:
    """A template of contracts filled in as a person does, then perhaps changed."""
    template("contract", path)
    book = openpyxl.load_workbook(path)
    main, parties = book[MAIN], book[PARTIES]
    fill(
        main,
        FIRST,
        记录标识="kjc-2024-001",
        合同名称="  =再生水厂膜污染诊断 ",
        合同类型="技术开发合同",
        合同成交总额=1050.25,
        签订日期=date(2024, 3, 15),
        是否涉密="否",
        知识产权类别="发明专利；计算机软件著作权",
    )
    main.cell(FIRST + 1, 1, "# 备注")
    fill(main, FIRST + 1, 记录标识="不读入")
    fill(main, FIRST + 2, 记录标识="kjc-2024-002", 合同名称="007", 签订日期="2024年3月1日", 合同成交总额="12 万元")
    fill(parties, FIRST, 所属技术合同编号="kjc-2024-001", 当事人角色="卖方", 名称="北京启衡示例大学")
    fill(parties, FIRST + 1, 所属技术合同编号="kjc-2024-002", 当事人角色="买方", 名称="无")
    fill(parties, FIRST + 2, 所属技术合同编号="kjc-2024-001", 当事人角色="买方", 名称="北京朔方示例公司")
    if change is not None:
        change(book)
    book.save(path)
    return path


def records(path: Path) -> list[dict[str, Any]]:
    back = path.with_suffix(".json")
    convert(path, back)
    return read_json(back)["contracts"]


def titles(*paths: tuple[str, ...]) -> list[str]:
    """The headings of fields, to see that the words used here are those of the standard."""
    sheets = {sheet.name.zh: sheet for sheet in sheets_of(STANDARD, "contract")}
    assert {MAIN, PARTIES, RIGHTS} <= sheets.keys()
    return [next(c.heading.zh for c in sheets[MAIN].columns if c.path == path) for path in paths]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("entity", ENTITIES)
def test_every_field_has_a_column_with_help_and_an_example(entity: str, lang: str, tmp_path: Path) -> None:
    template(entity, tmp_path / "t.xlsx", lang=lang)  # type: ignore[arg-type]
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    paths = set()
    for plan in sheets_of(STANDARD, entity):
        sheet = book[plan.name.pick(lang)]  # type: ignore[arg-type]
        assert sheet.freeze_panes is not None
        headings = [cell.value for cell in sheet[HEADINGS]]
        assert headings == ["#", *(column.heading.pick(lang) for column in plan.columns)]  # type: ignore[arg-type]
        assert len(set(headings)) == len(headings)
        assert all(str(sheet.cell(line, 1).value).startswith("#") for line in range(1, FIRST))
        helped = {str(rule.sqref).partition(":")[0] for rule in sheet.data_validations.dataValidation}
        assert len(helped) == len(plan.columns)
        for place, column in enumerate(plan.columns, start=2):
            assert sheet.cell(4, place).value
            assert sheet.cell(5, place).value is not None
            red = sheet.cell(HEADINGS, place).font.color.rgb == "FFC00000"
            assert red is (column.required and column.name != "ordinal")
            paths.add((*plan.table.path, *column.path))
    known = STANDARD.entities[entity]
    leaves = {path for path, field in known.walk() if field.kind not in {"array", "object"} and path[-1] != "[]"}
    assert leaves <= paths
    assert [book[name].sheet_state for name in (INDEX, LISTS)] == ["hidden", "hidden"]


def test_the_lists_are_the_vocabulary(tmp_path: Path) -> None:
    template("contract", tmp_path / "t.xlsx")
    book = openpyxl.load_workbook(tmp_path / "t.xlsx")
    main, lists = book[MAIN], book[LISTS]
    (heading,) = titles(("contract_type",))
    column = get_column_letter(place_of(main, heading))
    rule = next(r for r in main.data_validations.dataValidation if str(r.sqref).startswith(f"{column}{FIRST}:"))
    sheet, _, cells = str(rule.formula1).partition("!")
    assert (rule.type, sheet.strip("'")) == ("list", LISTS)
    offered = [row[0].value for row in lists[cells.replace("$", "")]]
    concepts = STANDARD.schemes["contract-type"].concepts.values()
    assert offered == [concept.label.zh for concept in concepts if not concept.deprecated]
    assert lists[f"{cells.replace('$', '')[0]}1"].value == "contract-type"


def test_an_empty_template_holds_no_record(tmp_path: Path) -> None:
    for entity in ENTITIES:
        path = tmp_path / f"{entity}.xlsx"
        template(entity, path)
        with pytest.raises(InputError, match="there are no records"):
            convert(path, tmp_path / "out.json")
        assert not (tmp_path / "out.json").exists()
        assert set(validate([path], standard=STANDARD).by_rule) <= {"structure/no-records"}


def test_what_a_person_fills_in_is_read_as_meant(tmp_path: Path) -> None:
    first, second = records(filled(tmp_path / "t.xlsx"))
    assert first == {
        "id": "kjc-2024-001",
        "title": "  =再生水厂膜污染诊断 ",
        "contract_type": "technology-development",
        "total_amount": pytest.approx(1050.25),
        "signed_date": "2024-03-15",
        "is_classified": False,
        "ip_kinds": first["ip_kinds"],
        "parties": [
            {"role": "seller", "name": "北京启衡示例大学"},
            {"role": "buyer", "name": "北京朔方示例公司"},
        ],
    }
    assert len(first["ip_kinds"]) == 2
    assert set(first["ip_kinds"]) <= set(STANDARD.schemes["ip-kind"].concepts)
    assert second == {
        "id": "kjc-2024-002",
        "title": "007",
        "signed_date": "2024-03-01",
        "total_amount": 120000,
        "parties": [{"role": "buyer", "name": "无"}],
    }


def move(book: Workbook) -> None:
    """Another order of columns, one column less, a sheet renamed, one added, one deleted, a title row inserted."""
    main = book[MAIN]
    main.delete_cols(place_of(main, titles(("own_number",))[0]))
    main.insert_cols(2)
    main.cell(HEADINGS, 2, "经办人")
    book[PARTIES].insert_rows(1)
    book[PARTIES].title = "当事人"
    del book[RIGHTS]
    book.create_sheet("草稿")["A1"] = "随手记"


def test_columns_may_be_moved_and_sheets_renamed(tmp_path: Path) -> None:
    straight = records(filled(tmp_path / "straight.xlsx"))
    assert records(filled(tmp_path / "moved.xlsx", move)) == straight


def test_a_lost_key_is_a_clear_failure(tmp_path: Path) -> None:
    def lose(book: Workbook) -> None:
        sheet = book[PARTIES]
        sheet.delete_cols(place_of(sheet, "所属技术合同编号"))

    with pytest.raises(InputError, match="lacks the heading “所属技术合同编号”"):
        records(filled(tmp_path / "t.xlsx", lose))


def test_findings_name_the_sheet_and_the_cell(tmp_path: Path) -> None:
    def spoil(book: Workbook) -> None:
        fill(book[PARTIES], FIRST, 当事人角色="不知道")

    report = validate([filled(tmp_path / "t.xlsx", spoil)], standard=STANDARD)
    finding = next(finding for finding in report.findings if finding.rule == "structure/unknown-code")
    assert (finding.location.sheet, finding.location.heading) == (PARTIES, "当事人角色")
    assert finding.location.line == FIRST
    assert finding.value == "不知道"


def test_the_command_fills_in_records_and_spares_what_is_there(tmp_path: Path) -> None:
    source = filled(tmp_path / "t.xlsx")
    done = run("contract", tmp_path / "again.xlsx", "--from", source, "--lang", "en")
    assert done.exit_code == 0
    assert "2 records filled in" in done.stderr
    assert records(tmp_path / "again.xlsx") == records(source)
    again = run("contract", source, "--lang", "en")
    assert again.exit_code == 2
    assert "is there already" in again.stderr


def test_wrong_uses_are_clear_failures(tmp_path: Path) -> None:
    assert "no entity contrct; did you mean contract" in run("contrct", tmp_path / "t.xlsx", "--lang", "en").stderr
    assert "an .xlsx file" in run("contract", tmp_path / "t.csv", "--lang", "en").stderr
    assert run("contract", tmp_path / "no/t.xlsx", "--lang", "en").exit_code == 2
    with pytest.raises(UsageError, match="known: institution"):
        template("contrct", tmp_path / "t.xlsx")
    with pytest.raises(InputError, match=r"contract c: .*too long for a cell"):
        template("contract", tmp_path / "t.xlsx", records=[{"id": "c", "title": "长" * 40_000}])
    assert list(tmp_path.iterdir()) == []
