"""The public profile finds what must not be published, says so once a field, and repeats none of it."""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

import pytest
import xlsxwriter
from hypothesis import example, given, settings
from hypothesis import strategies as st

from opentt.cases import load_examples
from opentt.report.as_json import to_json
from opentt.report.as_text import concise, full
from opentt.report.words import Reader
from opentt.rule import load_cards
from opentt.standard import load
from opentt.validation import validate
from opentt.validation.personal import SHORTEST, first_look, hide_all, is_impersonal, marks
from opentt.validation.public import dotted, is_closed

if TYPE_CHECKING:
    from pathlib import Path

    from opentt.finding import Report
    from opentt.schema import Field

STANDARD = load()
EXAMPLES = load_examples(STANDARD.home)
TODAY = date(2026, 3, 2)
CARDS = load_cards(STANDARD.rules)
CANARY = "canary-58231-"
NUMBER = "11010519491231002X"
CONTACTS = ("privacy/mobile-number", "privacy/personal-email")

HEADINGS = ["id", "name", "kinds", "nature", "region", "contact_phone", "head_name", "address", "备忘"]
ROW = ["a-1", "启衡示例中心", "technology-transfer-institution", "enterprise", "110108"]
ROWS = [
    [*ROW, "010-82880000", "", "北京市海淀区", ""],
    ["a-2", *ROW[1:], "", "林知远", "联系 13800138000", "zhiyuan.lin@qiheng.example.cn"],
    ["a-3", *ROW[1:], "13900139000", "林知远", f"证件 {NUMBER}", "jszy@qiheng.example.cn"],
]


def workbook(path: Path, sheet: str, rows: list[list[str]]) -> None:
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet(sheet)
        for line, row in enumerate(rows):
            page.write_row(line, 0, row)


def texts(report: Report) -> str:
    """The report in every form and language."""
    readers = [Reader(lang, STANDARD, CARDS) for lang in ("zh", "en")]
    told = [form(report, reader, show_mapping=True) for form in (full, concise) for reader in readers]
    return "\n".join([to_json(report), *told])


def public(paths: list[Path], **options: Any) -> Report:  # noqa: ANN401 - what validate takes
    return validate(paths, entity="institution", profile="public", as_of=TODAY, max_findings=0, **options)


def said(report: Report) -> dict[tuple[str, str, str | None], tuple[int, int | None]]:
    """Count and row of each finding of the privacy family, by rule, severity and heading."""
    return {
        (found.rule, found.severity.value, found.location.heading): (found.count, found.location.row)
        for found in report.findings
        if found.rule.startswith("privacy/")
    }


@pytest.fixture(params=["csv", "xlsx"])
def table(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / f"institutions.{request.param}"
    if request.param == "csv":
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEADINGS, *ROWS])
    else:
        workbook(path, "机构", [HEADINGS, *ROWS])
    return path


@pytest.mark.parametrize("options", [{"screen_from": 0}, {"screen_from": 10**9}, {"engine": "reference"}])
def test_a_table_gives_one_finding_for_each_field_or_column(table: Path, options: dict[str, Any]) -> None:
    assert said(public([table], **options)) == {
        ("privacy/restricted-field", "error", "contact_phone"): (2, 1),
        ("privacy/restricted-field", "error", "head_name"): (2, 2),
        ("privacy/mobile-number", "warning", "address"): (1, 2),
        ("privacy/personal-email", "warning", "备忘"): (1, 2),
        ("privacy/personal-email", "advice", "备忘"): (1, 3),
        ("privacy/resident-id", "error", "address"): (1, 3),
    }


def test_documents_and_tables_are_told_the_same(tmp_path: Path) -> None:
    records = [
        {"phone": "010-82880000"},
        {"head": "林知远", "address": "联系 13800138000"},
        {"phone": "13900139000", "head": "林知远"},
    ]
    path = tmp_path / "institutions.json"
    path.write_text(
        json.dumps(
            [
                EXAMPLES["institution"]
                | {"id": f"a-{n}"}
                | ({"contact": {"phone": record["phone"]}} if "phone" in record else {})
                | ({"head": {"name": record["head"]}} if "head" in record else {})
                | ({"address": record["address"]} if "address" in record else {})
                for n, record in enumerate(records, start=1)
            ],
            ensure_ascii=False,
        ),
        encoding="utf-8",
    )
    found = {(f.rule, f.location.pointer, f.count, f.location.row) for f in public([path]).findings}
    assert found == {
        ("privacy/restricted-field", "/contact/phone", 2, 1),
        ("privacy/restricted-field", "/head/name", 2, 2),
        ("privacy/mobile-number", "/address", 1, 2),
    }


def test_nothing_of_this_is_asked_between_authorities(table: Path) -> None:
    report = validate([table], entity="institution", as_of=TODAY)
    assert {rule for rule in report.by_rule if rule.startswith("privacy/")} == {"privacy/resident-id"}


@pytest.mark.parametrize("value", ["一百万", ["x"], {"a": 1}, True])
@pytest.mark.parametrize("engine", ["screen", "reference"])
def test_a_value_of_the_wrong_kind_is_no_way_around(value: object, engine: Literal["screen", "reference"]) -> None:
    record = EXAMPLES["achievement"] | {"valuation": {"amount": value}, "asset_ledger": "林知远"}
    report = validate(records=[record], entity="achievement", profile="public", as_of=TODAY, engine=engine)
    told = {f.location.pointer: f.count for f in report.findings if f.rule == "privacy/restricted-field"}
    assert told == {"/valuation/amount": 1, "/asset_ledger": 1}


def test_the_names_of_natural_persons_are_not_for_the_public() -> None:
    parties = [
        {"role": "seller", "name": "林知远", "legal_status": "natural-person"},
        {"role": "buyer", "name": "北京朔方示例动力科技有限公司", "legal_status": "legal-person"},
    ]
    report = validate(records=[EXAMPLES["contract"] | {"parties": parties}], entity="contract", profile="public")
    told = {f.location.pointer: f.count for f in report.findings if f.rule == "privacy/restricted-field"}
    assert told["/parties/0/name"] == 1
    assert told["/parties/0/legal_status"] == 2
    assert "林知远" not in to_json(report)


def test_file_and_sheet_names_are_masked(tmp_path: Path) -> None:
    folder = tmp_path / NUMBER
    folder.mkdir()
    path = folder / f"{NUMBER} 机构.xlsx"
    workbook(path, NUMBER, [[*HEADINGS, "彩虹"], [*ROWS[2], "七"]])
    report = public([path])
    assert report.by_rule["structure/unknown-heading"]
    assert NUMBER not in texts(report)


@pytest.mark.parametrize("profile", ["exchange", "public"])
@pytest.mark.parametrize(
    "text", [NUMBER, "110105 19491231 002X", "110105-1949-1231-002x", "１１０１０５１９４９１２３１００２Ｘ"]
)
def test_a_resident_id_is_found_however_it_is_spelled(text: str, profile: str) -> None:
    record = EXAMPLES["institution"] | {"x_note": f"负责人{text}。"}
    report = validate(records=[record], entity="institution", profile=profile)
    assert {(f.rule, f.severity.value) for f in report.findings} == {("privacy/resident-id", "error")}
    assert text not in to_json(report)


def test_the_older_resident_id_has_no_check_character_and_is_a_warning() -> None:
    for text, wanted in (("110105491231002", ["warning"]), ("110105490230002", []), ("990105491231002", [])):
        report = validate(records=[EXAMPLES["institution"] | {"x_note": text}], entity="institution")
        assert [f.severity.value for f in report.findings] == wanted


@given(st.text("0123456789０１Ｘ -XxA@.甲,+", max_size=40) | st.sampled_from([NUMBER, "+86 138-0013-8000", "a＠b.cn"]))
@settings(max_examples=300, deadline=None)
def test_the_first_look_misses_nothing_and_hiding_leaves_nothing(text: str) -> None:
    import duckdb

    found = marks(text, SHORTEST)
    if found:
        row = duckdb.execute("SELECT regexp_matches(?, ?)", [text, first_look(SHORTEST)]).fetchone()
        assert row == (True,)
    assert not {mark.rule for mark in marks(hide_all(text) or "", CONTACTS)}


@given(st.from_regex(r"[0-9AX-]{0,20}", fullmatch=True) | st.from_regex(r"(00)?(86)?1[3-9][0-9]{9}[0-9a@.＠]{0,6}"))
@settings(max_examples=500, deadline=None)
@example(NUMBER)
@example("110105491231002")
@example("a@b.cn")
def test_what_a_quick_look_finds_impersonal_has_nothing_to_hide(text: str) -> None:
    assert not is_impersonal(text) or hide_all(text) == text


def planted(field: Field, path: tuple[str | int, ...], root: str) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """A value of a field that holds a canary wherever something not for the public can stand."""
    if field.kind == "object":
        return {child.name: planted(child, (*path, child.name), root) for child in field.children}
    if field.kind == "array" and field.item is not None:
        return [planted(field.item, (*path, 0), root)]
    if is_closed(STANDARD.entities[root], path):
        return CANARY + dotted(path) if field.kind != "boolean" else True
    return {"boolean": True, "integer": 7, "number": 7, "money": 7, "date": "2024-05-06"}.get(
        field.kind, next(iter(STANDARD.schemes[field.scheme].concepts)) if field.scheme else "甲"
    )


@pytest.mark.parametrize("entity", sorted(STANDARD.entities))
def test_no_value_of_a_field_that_is_not_for_the_public_reaches_the_report(entity: str, tmp_path: Path) -> None:
    root = STANDARD.entities[entity].root
    record = planted(root, (), entity) | {"id": "a-1"}
    path = tmp_path / f"{entity}.json"
    path.write_text(json.dumps([record], ensure_ascii=False), encoding="utf-8")
    report = validate([path], entity=entity, profile="public", as_of=TODAY, max_findings=0)
    assert report.by_rule["privacy/restricted-field"] > 3
    assert CANARY not in texts(report)
    assert CANARY in to_json(validate([path], entity=entity, as_of=TODAY, max_findings=0))


def test_amounts_of_a_closed_field_do_not_reach_a_message() -> None:
    conversion = {"mode": "transfer", "converted_date": "2024-05-06", "net_income": 7654321, "team_reward": 1234567}
    record = EXAMPLES["achievement"] | {"conversions": [conversion]}
    told = to_json(validate(records=[record], entity="achievement", profile="public", as_of=TODAY))
    assert "reward-below-legal-share" in told
    assert not re.search("7654321|1234567", told)
    assert "7654321" in to_json(validate(records=[record], entity="achievement", as_of=TODAY))


def test_exact_counts_stand_beside_a_sample(tmp_path: Path) -> None:
    path = tmp_path / "institutions.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADINGS, *([f"a-{n}", *ROWS[1][1:]] for n in range(500))])
    for limit in (0, 10**9):
        report = validate(
            [path], entity="institution", profile="public", as_of=TODAY, max_findings=1, screen_from=limit
        )
        assert {rule: n for rule, n in report.by_rule.items() if rule.startswith("privacy/")} == {
            "privacy/restricted-field": 500,
            "privacy/mobile-number": 500,
            "privacy/personal-email": 500,
        }
