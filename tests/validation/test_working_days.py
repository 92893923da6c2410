"""Terms in working days follow China's announced holidays; years that are not announced are said, not guessed."""

from __future__ import annotations

from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from chinese_calendar import is_workday
from hypothesis import given, settings
from hypothesis import strategies as st

from opentt.cases import load_examples
from opentt.finding import NOT_EVALUATED
from opentt.report import render
from opentt.rule import load_cards
from opentt.standard import load
from opentt.validation import validate
from opentt.validation.store import open_store
from opentt.validation.working_days import calendar

if TYPE_CHECKING:
    from collections.abc import Iterator

    import duckdb

    from opentt.finding import Report

STANDARD = load()
RULE = "contract/review-beyond-ten-working-days"
DAYS = st.dates(date(2023, 12, 20), date(2026, 12, 31))
TODAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def db() -> Iterator[duckdb.DuckDBPyConnection]:
    with closing(open_store(STANDARD, TODAY)) as store:
        store.need(["working_calendar"])
        yield store.db


def between(db: duckdb.DuckDBPyConnection, a: date, b: date) -> object:
    found = db.execute("SELECT working_days(a, b) FROM (SELECT CAST(? AS DATE) AS a, CAST(? AS DATE) AS b)", [a, b])
    return (found.fetchone() or (None,))[0]


def reviews(*years: int) -> Report:
    """What is said of contracts accepted on 1 March and decided on 30 March of those years."""
    example = load_examples(STANDARD.home)["contract"]
    records = [
        {
            **example,
            "id": f"demo-contract-{n}",
            "signed_date": f"{year}-01-10",
            "start_date": f"{year}-01-20",
            "end_date": f"{year + 1}-01-20",
            "region": "110108",
            "review": {"accepted_date": f"{year}-03-01", "decided_date": f"{year}-03-30"},
        }
        for n, year in enumerate(years, start=1)
    ]
    return validate(records=records, entity="contract", as_of=date(max(years) + 2, 1, 1))


def notes(report: Report) -> list[tuple[str, int]]:
    return [(note.message.en, note.count) for note in report.notes if note.kind == NOT_EVALUATED]


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_every_day_of_recent_years_is_in_the_calendar(year: int) -> None:
    days = [day for day, _ in calendar() if day.startswith(str(year))]
    assert days == [(date(year, 1, 1) + timedelta(days=n)).isoformat() for n in range(366 if year == 2024 else 365)]


@pytest.mark.parametrize(
    ("a", "b", "days"),
    [
        (date(2024, 9, 28), date(2024, 9, 29), 1),  # a Sunday made up for National Day
        (date(2024, 9, 30), date(2024, 10, 7), 0),  # the National Day holiday
        (date(2025, 1, 27), date(2025, 2, 4), 0),  # the Spring Festival holiday
        (date(2025, 2, 7), date(2025, 2, 8), 1),  # a Saturday made up for Spring Festival
        (date(2026, 3, 6), date(2026, 3, 9), 1),  # an ordinary weekend
        (date(2024, 4, 16), date(2024, 4, 1), -10),
    ],
)
def test_holidays_and_made_up_weekends_count_as_announced(
    a: date, b: date, days: int, db: duckdb.DuckDBPyConnection
) -> None:
    assert between(db, a, b) == days


@settings(deadline=None)
@given(a=DAYS, b=DAYS)
def test_the_working_days_after_one_day_through_another_are_counted(a: date, b: date) -> None:
    numbers = dict(calendar())
    a, b = sorted((a, b))
    expected = sum(is_workday(a + timedelta(days=n)) for n in range(1, (b - a).days + 1))
    assert numbers[b.isoformat()] - numbers[a.isoformat()] == expected


def test_a_year_without_a_calendar_gives_no_number(db: duckdb.DuckDBPyConnection) -> None:
    assert between(db, date(2024, 3, 1), date(2099, 3, 1)) is None


def test_a_rule_that_cannot_be_evaluated_is_said_once_with_the_number_of_records() -> None:
    report = reviews(2099, 2024, 2098)
    assert [(finding.rule, finding.record) for finding in report.findings] == [(RULE, "demo-contract-2")]
    ((message, count),) = notes(report)
    assert count == 2
    assert RULE in message
    assert calendar()[-1][0][:4] in message


def test_records_that_the_rule_is_not_about_are_not_said_to_be_unevaluated() -> None:
    assert notes(reviews(2024)) == []
    example = {**load_examples(STANDARD.home)["contract"], "region": "330106"}
    example["review"] = {"accepted_date": "2099-03-01", "decided_date": "2099-03-30"}
    assert notes(validate(records=[example], entity="contract")) == []


def test_a_rule_that_was_not_asked_for_is_not_said_to_be_unevaluated() -> None:
    example = load_examples(STANDARD.home)["contract"]
    record = {**example, "region": "110108", "review": {"accepted_date": "2099-03-01", "decided_date": "2099-03-30"}}
    assert len(notes(validate(records=[record], entity="contract"))) == 1
    assert notes(validate(records=[record], entity="contract", ignore=[RULE])) == []


def test_the_report_in_words_says_what_was_not_evaluated() -> None:
    cards = load_cards(STANDARD.rules)
    assert notes(reviews(2099))[0][0] in render(reviews(2099), "full", "en", cards=cards, standard=STANDARD)
