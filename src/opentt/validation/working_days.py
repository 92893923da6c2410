"""The working days of China: a calendar for the macro `working_days`, and what went unjudged for want of one."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from opentt.finding import NOT_EVALUATED, Note
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.rule import Card
    from opentt.validation.collect import Collector, Shelf
    from opentt.validation.store import Store

_CALL = re.compile(r"working_days\(([a-z0-9_]+), ([a-z0-9_]+)\)")

_UNJUDGED = Text(
    "规则 {rule} 有 {count} 条记录未作判断：没有相应年份的工作日历（现有 {first} 至 {last} 年）",
    "rule {rule} was not evaluated for {count} record(s): no calendar of working days for the year "
    "(known: {first} to {last})",
)


@cache
def calendar() -> tuple[tuple[str, int], ...]:
    """Every day of the years whose holidays are known, with the number of working days from the start through it.

    Holidays and make-up working days are those of the yearly notices of the State Council, as chinesecalendar
    keeps them; a year that has not been announced is not in it.
    """
    from chinese_calendar.constants import holidays, workdays

    first, last = min(holidays).year, max(holidays).year
    day, end = date(first, 1, 1), date(last, 12, 31)
    numbered: list[tuple[str, int]] = []
    count = 0
    while day <= end:
        count += day in workdays or (day.weekday() < 5 and day not in holidays)  # noqa: PLR2004 - Saturday
        numbered.append((day.isoformat(), count))
        day += timedelta(days=1)
    return tuple(numbered)


def load_calendar(store: Store) -> None:
    """Nothing: the table `working_calendar`, which the macro `working_days` asks, is filled."""
    store.db.execute(f"INSERT INTO working_calendar SELECT * FROM {store.texts(['day', 'number'], calendar())}")


def unjudged(store: Store, collector: Collector, shelves: Mapping[str, Shelf]) -> tuple[Note, ...]:
    """One note for each rule that could not be evaluated for some records, as the calendar lacks their year."""
    notes = [
        _unjudged(store, card, shelves[card.family]) for card in collector.cards.values() if card.family in shelves
    ]
    return tuple(note for note in notes if note)


def _unjudged(store: Store, card: Card, shelf: Shelf) -> Note | None:
    """The note on a card, where its condition is open for want of a calendar only."""
    call = _CALL.search(card.check or "")
    if call is None:
        return None
    begin, end = call.groups()
    plural = store.standard.entities[card.family].plural
    if not {begin, end} <= store.held.get(plural, set()):
        return None
    store.need(["working_calendar"])
    row = store.db.execute(
        f"SELECT count(*), min(_n) FROM {plural} WHERE ({card.check}) IS NULL "
        f"AND {begin} IS NOT NULL AND {end} IS NOT NULL AND {call[0]} IS NULL"
    ).fetchone()
    if row is None or not row[0]:
        return None
    source = next(source for offset, source in reversed(shelf.sources) if row[1] > offset)
    described = source.described(0)
    said = {"rule": card.rule, "count": row[0], "first": calendar()[0][0][:4], "last": calendar()[-1][0][:4]}
    return Note(NOT_EVALUATED, described.path, _UNJUDGED.fill(said), described.sheet, count=row[0])
