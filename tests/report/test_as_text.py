"""The report for people, in both languages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import pytest

from opentt.errors import UsageError
from opentt.finding import Severity
from opentt.report import render
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opentt.finding import Report
    from opentt.rule import Card
    from opentt.standard import Standard


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", ["full", "concise"])
def test_text_is_golden(
    form: str,
    lang: Literal["zh", "en"],
    report: Report,
    cards: Mapping[str, Card],
    standard: Standard,
    golden: Callable[[str, str], None],
) -> None:
    text = render(report, form, lang, cards=cards, standard=standard, show_mapping=form == "full")
    golden(f"{form}.{lang}.txt", text)


def test_a_clean_report_is_one_line(clean: Report, cards: Mapping[str, Card], standard: Standard) -> None:
    zh = render(clean, "full", "zh", cards=cards, standard=standard)
    en = render(clean, "full", "en", cards=cards, standard=standard)
    assert zh == "没有发现问题：检查了 1 个输入、1 条记录\n"
    assert en == "nothing found in 1 input, 1 record\n"


def test_an_unreadable_input_is_never_nothing_found(
    clean: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    text = render(replace(clean, unreadable=("b.csv",)), "full", "en", cards=cards, standard=standard)
    assert "could not be read: b.csv" in text
    assert "nothing found" not in text


def test_nothing_is_sampled_silently(report: Report, cards: Mapping[str, Card], standard: Standard) -> None:
    assert report.truncated
    full = render(report, "full", "en", cards=cards, standard=standard)
    assert "39 of 45 findings are not shown; --max-findings 0 shows all" in full
    whole = replace(report, by_rule={**report.by_rule, "contract/technical-amount-exceeds-total": 1})
    assert not whole.truncated
    assert "not shown" not in render(whole, "full", "en", cards=cards, standard=standard)


@pytest.mark.parametrize("form", ["full", "concise"])
def test_colour_comes_only_when_asked_for(
    form: str, report: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    assert "\x1b" not in render(report, form, "zh", cards=cards, standard=standard)
    coloured = render(report, form, "zh", cards=cards, standard=standard, color=True)
    assert "\x1b[31m\x1b[1m错误" in coloured
    assert "备注\x1b[31m" not in coloured


def test_concise_is_one_line_for_each_finding_whatever_the_data_hold(
    report: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    finding = report.findings[0]
    wild = replace(finding, message=type(finding.message)("一\n二\u2028三", "one\ntwo\u2028three"))
    text = render(
        replace(report, findings=(wild,), unreadable=(), fitness=None), "concise", "en", cards=cards, standard=standard
    )
    assert len(text.splitlines()) == 2
    assert r"one\ntwo\u2028three" in text


def test_a_rule_is_as_bad_as_its_worst_finding(report: Report, cards: Mapping[str, Card], standard: Standard) -> None:
    softened = replace(report.findings[1], severity=Severity.WARNING)
    only = replace(report, findings=(softened,), by_rule={softened.rule: 1}, unreadable=())
    assert "  warning  1  Technical amount" in render(only, "full", "en", cards=cards, standard=standard)


def test_a_finding_about_a_whole_file_stands_on_one_line(
    report: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    whole = replace(report.findings[2], location=type(report.findings[2].location)("d.xlsx"), count=1)
    text = render(replace(report, findings=(whole,)), "full", "en", cards=cards, standard=standard)
    assert "d.xlsx\n\nerror    the row has 5 cells, the heading 4\n         see" in text


def test_an_unknown_format_is_refused(clean: Report, cards: Mapping[str, Card], standard: Standard) -> None:
    with pytest.raises(UsageError, match="no format yaml; known: full, concise, json"):
        render(clean, "yaml", "en", cards=cards, standard=standard)


def test_findings_that_say_the_same_of_a_column_share_a_block(
    report: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    first = report.findings[1]
    alike = [replace(first, location=replace(first.location, row=row, cell=f"H{row + 1}")) for row in range(20, 30)]
    other = replace(first, message=Text("技术交易额 1 大于 0", "technical amount 1 exceeds 0"))
    many = replace(report, findings=(first, *alike, other), unreadable=(), fitness=None)
    text = render(many, "full", "en", cards=cards, standard=standard)
    assert text.count("technical amount 300.00 exceeds the total 200.00") == 1
    assert "the same in 10 more places: records 20, 21, 22, 23, 24, 25 and so on" in text
    assert "technical amount 1 exceeds 0" in text
    two = replace(many, findings=(first, alike[0]))
    assert "同样的问题还有 1 处：第 20 条" in render(two, "full", "zh", cards=cards, standard=standard)
    assert render(many, "concise", "en", cards=cards, standard=standard).count("exceeds the total 200.00") == 11
