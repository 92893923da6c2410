"""The fitness for use on the HTML page: a table with a bar for each question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.report.fitness import HEADING, HEADINGS, NOBODY, rows
from opentt.report.markup import Markup, join, tag
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.finding import Report
    from opentt.report.fitness import Row
    from opentt.report.words import Reader

_CAPTION = Text(
    "能回答问题的记录各占多少；缺的字段按补上后多出的条数排列",
    "The share of records that can answer each question; missing fields by how many they would add",
)


def fitness(report: Report, reader: Reader) -> Iterator[Markup]:
    """The section; none where fitness was not asked for."""
    if report.fitness is None:
        return
    heading = reader.say(HEADING)
    listed = list(rows(report, reader))
    inside = _table(listed, reader) if listed else tag("p", reader.say(NOBODY))
    yield join(tag("section", tag("h2", f"{heading[:1].upper()}{heading[1:]}"), inside, id="fitness"), Markup("\n"))


def _table(listed: list[Row], reader: Reader) -> Markup:
    share, counts, unit, question, lacks = (text.pick(reader.lang) for text in HEADINGS)
    heads = [
        tag("th", share, scope="col", class_="n"),
        tag("td", class_="bar"),
        tag("th", counts, scope="col", class_="n"),
        tag("th", unit, scope="col"),
        tag("th", question, scope="col"),
        tag("th", lacks, scope="col"),
    ]
    body = (tag("tbody", *(join(_row(row), Markup("\n")) for row in listed)),)
    table = tag("table", tag("caption", reader.say(_CAPTION)), tag("thead", tag("tr", *heads)), *body)
    return tag("div", table, class_="scroll")


def _row(row: Row) -> Markup:
    """A row; the drawing repeats the share, so that it is hidden from screen readers."""
    drawn = [tag("rect", class_="track", width=100, height=8), tag("rect", class_="advice", width=row.bar, height=8)]
    picture = tag("svg", *drawn, viewBox="0 0 100 8", preserveAspectRatio="none", aria_hidden="true")
    return tag(
        "tr",
        tag("td", row.share, class_="n"),
        tag("td", picture, class_="bar"),
        tag("td", row.counts, class_="n"),
        tag("td", row.unit),
        tag("th", row.title, scope="row"),
        tag("td", row.lacks),
    )
