"""Every format: golden in both languages, and the same findings as JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opentt.errors import UsageError
from opentt.finding import Finding, Input, Location, Options, Report, Severity, Suppressed, fingerprint
from opentt.report import BINARY, FORMATS, render, render_bytes
from opentt.report.columns import clean
from opentt.report.place import is_file
from opentt.rule import load_cards
from opentt.standard import load
from opentt.text import Text
from opentt.validation import validate
from tests.report.told import commands, fingerprints, written
from tests.soak import many

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opentt.rule import Card
    from opentt.standard import Standard

GOLDEN = {
    "ndjson": "ndjson",
    "sarif": "sarif",
    "junit": "xml",
    "github": "github.txt",
    "html": "html",
    "csv": "csv",
    "markdown": "md",
}
CARRYING = ("ndjson", "sarif", "junit", "html", "csv", "xlsx")
"""The formats that have room for fingerprints."""

STANDARD = load()
CARDS = load_cards(STANDARD.rules)
HOSTILE = st.text(
    st.one_of(st.characters(), st.sampled_from("\x00\x1b\x9b\r\n\t\u202e\u2028\ufffe|<>&\"'`*_[]=+-@%:,;#\\"))
)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", GOLDEN)
def test_a_format_is_golden(
    form: str,
    lang: Literal["zh", "en"],
    report: Report,
    cards: Mapping[str, Card],
    standard: Standard,
    golden: Callable[[str, str], None],
) -> None:
    content = render(report, form, lang, cards=cards, standard=standard, show_mapping=True)
    golden(f"report.{lang}.{GOLDEN[form]}", content)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_writes_a_clean_report_and_one_with_findings(
    form: str, report: Report, clean: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    for one in (clean, in_memory(report), replace(clean, unreadable=("b.csv",))):
        content = written(one if form not in BINARY else in_memory(one), form, "en", cards, standard)
        assert content
        if form not in BINARY:
            assert content.endswith(b"\n")


def in_memory(report: Report) -> Report:
    """The same report on inputs that are no files."""
    inputs = tuple(replace(read, path="<records>", format="python", sha256=None) for read in report.inputs)
    return replace(report, inputs=inputs)


def test_a_binary_format_is_no_text(clean: Report, cards: Mapping[str, Card], standard: Standard) -> None:
    with pytest.raises(UsageError, match="is no text"):
        render(clean, "xlsx", "en", cards=cards, standard=standard)


def test_bytes_are_the_text_in_utf_8(clean: Report, cards: Mapping[str, Card], standard: Standard) -> None:
    text = render(clean, "full", "zh", cards=cards, standard=standard)
    assert render_bytes(clean, "full", "zh", cards=cards, standard=standard).decode() == text


@cache
def checked(name: str) -> Report:
    """The report on an example."""
    return validate([STANDARD.home / "examples/exports" / name], as_of=date(2026, 3, 2))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", CARRYING)
@pytest.mark.parametrize("name", ["contracts.xlsx", "institutions.csv", "managers.csv", "achievements.json", "linked"])
def test_every_format_tells_the_same_findings_as_json(form: str, lang: Literal["zh", "en"], name: str) -> None:
    report = checked(name)
    expected = fingerprints("json", written(report, "json", lang, CARDS, STANDARD))
    assert len(expected) == len(report.findings) > 0
    assert sorted(fingerprints(form, written(report, form, lang, CARDS, STANDARD))) == sorted(expected)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Reports in which every text may be hostile."""
    optional = st.none() | HOSTILE
    number = st.none() | st.integers(0, 9)
    findings = []
    for n in range(draw(st.integers(1, 4))):
        place = Location(
            draw(HOSTILE.filter(bool)),
            draw(optional),
            draw(number),
            draw(number),
            draw(number),
            draw(optional),
            None,
            draw(HOSTILE),
            draw(optional),
        )
        rule = draw(st.sampled_from(sorted(CARDS)))
        message = Text(draw(HOSTILE), draw(HOSTILE))
        findings.append(
            Finding(
                rule,
                draw(st.sampled_from(Severity)),
                "contract",
                draw(optional),
                place,
                draw(optional),
                {},
                message,
                suppressed=draw(st.one_of(st.none(), st.builds(Suppressed, HOSTILE))),
                fingerprint=fingerprint([str(n)]),
            )
        )
    paths = dict.fromkeys(one.location.file for one in findings)
    inputs = tuple(Input(f"<{path}", None, "python", entity="contract", records=1) for path in paths)
    by_rule = {rule: sum(one.rule == rule for one in findings) for rule in sorted({one.rule for one in findings})}
    by_severity = {severity: sum(one.severity is severity for one in findings) for severity in Severity}
    options = Options("exchange", date(2026, 11, 24))
    return Report("0.1.0", "0.1.0", options, inputs, tuple(findings), (), by_rule, by_severity)


@pytest.mark.soak
@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=many(150), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(report=reports())
def test_no_value_of_very_many_gives_an_order(form: str, report: Report) -> None:
    content = written(report if form not in BINARY else in_memory(report), form, "zh", CARDS, STANDARD)
    if form in CARRYING:
        assert sorted(fingerprints(form, content)) == sorted(one.fingerprint for one in report.findings)
    if form not in BINARY:
        assert not set(content.decode().removeprefix("\ufeff")) & {"\x00", "\x1b", "\x9b", "\u202e", "\u2028"}
    if form == "github":
        assert len(commands(content)) == sum(one.suppressed is None for one in report.findings)


@pytest.mark.parametrize("form", CARRYING)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(report=reports())
def test_no_value_hides_a_finding_or_makes_another(form: str, report: Report) -> None:
    content = written(report, form, "zh", CARDS, STANDARD)
    assert sorted(fingerprints(form, content)) == sorted(one.fingerprint for one in report.findings)


def file_in(location: Location) -> str | None:
    """The file that a command may name."""
    return clean(location.file) if is_file(location.file) else None


@settings(max_examples=60, deadline=None)
@given(report=reports())
def test_no_value_ends_or_makes_a_workflow_command(report: Report) -> None:
    found = commands(written(report, "github", "zh", CARDS, STANDARD))
    open_ones = [one for one in report.findings if one.suppressed is None]
    assert len(found) == len(open_ones)
    told = {(level, properties.get("file")) for level, properties, _ in found}
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
    assert told == {(levels[one.severity], file_in(one.location)) for one in open_ones}


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in BINARY])
@settings(max_examples=25, deadline=None)
@given(report=reports())
def test_a_terminal_obeys_nothing_in_a_report(form: str, report: Report) -> None:
    text = written(report, form, "zh", CARDS, STANDARD).decode().removeprefix("\ufeff")
    assert not set(text) & {"\x00", "\x1b", "\x9b", "\u202e", "\u2028"}


def test_one_line_of_ndjson_is_one_json_text_and_the_last_one_sums_up(
    report: Report, cards: Mapping[str, Card], standard: Standard
) -> None:
    lines = written(report, "ndjson", "zh", cards, standard).decode().splitlines()
    *rows, last = map(json.loads, lines)
    whole = json.loads(written(report, "json", "zh", cards, standard))
    assert [row for row in rows if "rule" in row] == whole.pop("findings")
    assert [row for row in rows if "rule" not in row] == whole.pop("notes")
    assert last == whole
