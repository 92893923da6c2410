"""The page: complete in itself, accessible, bounded."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from opentt.finding import Severity, Suppressed, fingerprint
from opentt.report import html_findings, render
from tests.report.told import Page, written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.finding import Report
    from opentt.rule import Card
    from opentt.standard import Standard
    from opentt.text import Lang


@pytest.fixture
def page(report: Report, cards: Mapping[str, Card], standard: Standard) -> Page:
    return Page(written(report, "html", "zh", cards, standard, mapping=True))


@pytest.mark.parametrize(("lang", "code"), [("zh", "zh-Hans"), ("en", "en")])
def test_the_page_says_its_language(
    lang: Lang, code: str, report: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    page = Page(written(report, "html", lang, cards, standard))
    assert page.declared == ["doctype html"]
    assert page.all("html") == [{"lang": code}]
    assert page.open == []


def test_nothing_is_loaded_from_elsewhere(
    page: Page, report: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    assert not {"link", "img", "iframe", "object", "base", "audio"} & {name for name, _ in page.elements}
    assert all("src" not in attributes and "style" not in attributes for _, attributes in page.elements)
    assert not any(name.startswith("on") for _, attributes in page.elements for name in attributes)
    text = written(report, "html", "zh", cards, standard).decode()
    assert "url(" not in text
    assert "@import" not in text


def test_the_policy_allows_just_the_inline_style_and_script(
    report: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    text = written(report, "html", "zh", cards, standard).decode()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    rules = policy[1].replace("&#x27;", "'")
    assert rules.startswith("default-src 'none'; ")
    for name in ("style", "script"):
        inside = re.search(rf"<{name}>(.*?)</{name}>", text, re.DOTALL)
        assert inside
        digest = b64encode(sha256(inside[1].encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in rules


def test_the_page_can_be_used_by_keyboard_and_screen_reader(page: Page) -> None:
    ids = {attributes.get("id") for _, attributes in page.elements}
    links = [attributes["href"] or "" for attributes in page.all("a")]
    assert links[0] == "#findings"
    assert {link[1:] for link in links if link.startswith("#")} <= ids
    assert len(page.all("h1")) == 1
    assert len(page.all("table")) == len(page.all("caption"))
    assert all(head.get("scope") in {"col", "row"} for head in page.all("th"))
    assert all(picture.get("aria-hidden") == "true" for picture in page.all("svg"))
    assert len(page.all("label")) == len([*page.all("select"), *page.all("input")])


def test_without_its_script_the_page_shows_all_and_no_dead_form(page: Page) -> None:
    assert "hidden" in page.all("form")[0]
    assert all("hidden" not in row for row in page.findings)


def test_text_has_enough_contrast() -> None:
    """WCAG 2.2, success criterion 1.4.3: 4.5 to 1 on white and on the wash behind headings."""
    from importlib.resources import files

    style = files("opentt.report").joinpath("page.css").read_text("utf-8")
    colours = dict(re.findall(r"--(ink|soft|link|error|warning|advice|wash): (#[0-9a-f]{6})", style))
    assert len(colours) == 7
    wash = colours.pop("wash")
    for ground in ("#ffffff", wash):
        for name, colour in colours.items():
            assert contrast(colour, ground) >= 4.5, name


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_each_finding_has_message_reason_authority_place_and_value(page: Page) -> None:
    words = "\n".join(page.words)
    for expected in (
        "技术交易额 300.00 大于成交总额 200.00",
        "依据：《技术合同认定规则》第 50 条；《unlisted-policy》附件 2",
        "H18“技术交易额”",
        "技术合同 HT-17 “智能温室控制系统”",
        "值：ZZ",
        "为何检查",
        "已抑制：baseline",
        "未能读取：d.xlsx",
        "表头的读法",
    ):
        assert expected in words


def test_a_page_of_ten_thousand_findings_lists_the_worst_and_counts_all(
    report: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    rule, mild = report.findings[1].rule, report.findings[3]
    many = [replace(report.findings[1], fingerprint=fingerprint([str(n)])) for n in range(4000)]
    some = [replace(mild, fingerprint=fingerprint(["m", str(n)])) for n in range(6000)]
    by_rule = {rule: 4000, mild.rule: 6000}
    large = replace(report, findings=(*some, *many), by_rule=by_rule, by_severity={Severity.ERROR: 4000})
    content = written(large, "html", "en", cards, standard)
    page = Page(content)
    assert len(page.findings) == html_findings.MOST
    assert sum(row["data-severity"] == "error" for row in page.findings) == 4000
    assert "Each finding: 10,000 in all, 5,000 listed" in page.words
    assert any("Only the worst 5,000 are on this page" in words for words in page.words)
    assert {"6,000", "4,000"} <= {*page.words}
    assert len(content) < 8_000_000


def test_markup_in_data_stays_text(report: Report, cards: Mapping[str, Card], standard: Standard) -> None:
    evil = "</td><script>alert(1)</script><img src=x onerror=alert(1)>\"' autofocus onfocus='alert(1)"
    place = replace(report.findings[1].location, file=evil, sheet=evil, heading=evil, label=evil)
    message = type(report.findings[1].message)(evil, evil)
    finding = replace(
        report.findings[1], location=place, message=message, value=evil, record=evil, suppressed=Suppressed(evil)
    )
    wild = replace(report, findings=(finding,), unreadable=(evil,))
    page = Page(written(wild, "html", "zh", cards, standard))
    assert len(page.all("script")) == 1
    assert page.all("img") == []
    assert not any(name.startswith("on") or name == "autofocus" for _, named in page.elements for name in named)
    assert len(page.findings) == 1


def test_a_report_is_a_page_of_text(report: Report, cards: Mapping[str, Card], standard: Standard) -> None:
    assert render(report, "html", "en", cards=cards, standard=standard).startswith("<!doctype html>\n<html lang=")
