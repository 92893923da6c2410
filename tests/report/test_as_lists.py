"""CSV, JUnit, GitHub commands and Markdown: what each promises to its reader."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from opentt.finding import Location, Severity, Suppressed, fingerprint
from opentt.report.as_csv import harmless
from opentt.report.as_github import MOST
from opentt.report.columns import clean
from opentt.text import Text
from tests.report.told import Page, commands, csv_rows, written, xml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.finding import Finding, Report
    from opentt.rule import Card
    from opentt.standard import Standard


def many(finding: Finding, n: int) -> tuple[Finding, ...]:
    return tuple(replace(finding, fingerprint=fingerprint([str(at)])) for at in range(n))


@pytest.mark.parametrize("lead", ["=", "+", "-", "@", "\t=", " =", "\u00a0=", "＝", "＋", "－", "＠"])
def test_no_cell_of_the_csv_is_a_formula(
    lead: str, report: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    evil = f"{lead}HYPERLINK(1)"
    finding = replace(report.findings[1], value=evil, record=evil, message=Text(evil, evil))
    rows = csv_rows(written(replace(report, findings=(finding,)), "csv", "en", cards, standard))
    cells = [cell for cell in rows[1] if "HYPERLINK" in cell]
    assert len(cells) == 3
    assert all(cell.startswith(("'", "\\t")) for cell in cells)


@given(st.text())
def test_an_apostrophe_is_all_that_is_added(text: str) -> None:
    assert harmless(text) in {text, f"'{text}"}
    assert not str(harmless(text)).startswith(("=", "+", "-", "@"))


def test_the_csv_has_a_row_for_each_finding_and_nothing_else(
    report: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    rows = csv_rows(written(report, "csv", "zh", cards, standard, mapping=True))
    assert len(rows) == 1 + len(report.findings)
    assert len({len(row) for row in rows}) == 1
    by_heading = dict(zip(rows[0], rows[2], strict=True))
    assert by_heading["单元格"] == "H18"
    assert by_heading["规则"] == "contract/technical-amount-exceeds-total"
    assert by_heading["值"] == "300.00"


def test_a_cell_is_never_longer_than_a_spreadsheet_holds(
    report: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    long = replace(report.findings[1], value="长" * 100_000)
    rows = csv_rows(written(replace(report, findings=(long,)), "csv", "zh", cards, standard))
    assert max(map(len, rows[1])) == 32_000
    assert any(cell.endswith("…") for cell in rows[1])


def test_junit_has_a_suite_for_each_file_and_a_case_for_each_rule(
    report: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    root = xml(written(report, "junit", "en", cards, standard))
    suites = {suite.get("name"): suite for suite in root}
    assert list(suites) == ["合同 2024.xlsx", "b.csv", "c.json", "<records>", "opentt"]
    for suite in [root, *root]:
        below = "./testsuite/testcase" if suite is root else "./testcase"
        assert int(suite.get("tests", "")) == len(suite.findall(below))
        assert int(suite.get("failures", "")) == len(suite.findall(f"{below}/failure"))
        assert int(suite.get("errors", "")) == len(suite.findall(f"{below}/error"))
    book = suites["合同 2024.xlsx"]
    assert [case.get("name") for case in book.findall("testcase")] == [
        "contract/technical-amount-exceeds-total",
        "structure/unknown-heading",
    ]
    assert [len(case.findall("failure")) for case in book.findall("testcase")] == [1, 0]
    properties = {one.get("name"): one.get("value") for one in suites["opentt"].iter("property")}
    assert properties["error"] == "44"
    assert properties["unlisted"] == "39"
    assert properties["rule:contract/technical-amount-exceeds-total"] == "40"
    assert suites["opentt"].find("testcase/error") is not None


def test_a_suppressed_error_is_no_failure(report: Report, cards: Mapping[str, Card], standard: Standard) -> None:
    hushed = replace(report.findings[1], suppressed=Suppressed("baseline"))
    root = xml(written(replace(report, findings=(hushed,), unreadable=()), "junit", "en", cards, standard))
    assert root.get("failures") == "0"


def test_a_clean_run_has_a_case_that_passed(clean: Report, cards: Mapping[str, Card], standard: Standard) -> None:
    root = xml(written(clean, "junit", "en", cards, standard))
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("1", "0", "0")


def test_github_gets_ten_of_each_level_and_the_totals(
    report: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    error, advice = report.findings[1], replace(report.findings[3], suppressed=None)
    findings = (*many(error, 25), *many(advice, 3))
    large = replace(
        report,
        findings=findings,
        by_rule={error.rule: 25, advice.rule: 3},
        by_severity={Severity.ERROR: 25, Severity.ADVICE: 3},
        suppressed_by_rule={},
        unreadable=(),
    )
    content = written(large, "github", "en", cards, standard)
    levels = [level for level, _, _ in commands(content)]
    assert levels == ["error"] * MOST + ["notice"] * 3
    lines = content.decode().splitlines()
    assert any(line.startswith("10 of 25 findings of severity error are annotated: at most 10") for line in lines)
    assert lines[-1] == "error 25 · warning 0 · advice 3"


def test_github_commands_name_line_and_character(report: Report, cards: Mapping[str, Card], standard: Standard) -> None:
    open_code = replace(report.findings[3], suppressed=None)
    odd = replace(report.findings[1], location=Location("a,b:100%.csv", line=3, column=2, cell="B3"))
    found = commands(written(replace(report, findings=(odd, open_code)), "github", "en", cards, standard))
    (_, table, message), (_, document, _) = found
    assert (table["file"], table["line"], "col" in table) == ("a,b:100%.csv", "3", False)
    assert "technical amount 300.00 exceeds the total 200.00" in message
    assert (document["file"], document["line"], document["col"]) == ("c.json", "41", "15")


@pytest.mark.parametrize("path", ["\n::error::x", "::error::x", "\r::set-output name=a::b"])
def test_a_file_name_makes_no_command(path: str, clean: Report, cards: Mapping[str, Card], standard: Standard) -> None:
    assert commands(written(replace(clean, unreadable=(path,)), "github", "zh", cards, standard)) == []


def test_markdown_lists_the_worst_and_counts_all(report: Report, cards: Mapping[str, Card], standard: Standard) -> None:
    error, advice = report.findings[1], replace(report.findings[3], suppressed=None)
    large = replace(report, findings=(*many(advice, 80), *many(error, 20)), by_rule={error.rule: 20, advice.rule: 80})
    text = written(large, "markdown", "en", cards, standard).decode()
    listed = [line for line in text.splitlines() if line.startswith(("| error", "| advice"))]
    assert len(listed) == 2 + 50
    assert sum(line.startswith("| error") for line in listed) == 1 + 20
    assert "50 listed, 100 found." in text


@pytest.mark.parametrize(
    "evil",
    [
        "a|b",
        "a\nb",
        "<img src=x>",
        "[x](javascript:y)",
        "`code`",
        "**bold**",
        "@someone",
        "#12",
        "http://x.example",
        "www.x.example",
        "$a$",
        "\\|",
    ],
)
def test_no_value_breaks_a_table_or_means_anything_in_markdown(
    evil: str, report: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    finding = replace(report.findings[1], record=evil, message=Text(evil, evil))
    text = written(replace(report, findings=(finding,), unreadable=()), "markdown", "en", cards, standard).decode()
    page = Page(MarkdownIt("commonmark").enable("table").render(text).encode())
    cells = "".join(page.words).split("Problem")[1].split("\n")
    assert clean(evil) in [cell.replace("\u2060", "") for cell in cells]
    assert not {"a", "img", "code", "em"} & {name for name, _ in page.elements}
    assert not re.search(r"://|www\.|(?<!\\)\$|[@#][0-9A-Za-z]", text)
