"""Which questions the data can answer, in the words of the reports for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.finding import Fitness, Lack, Report
    from opentt.report.words import Reader

HEADING = Text("适用性：这些数据能回答什么", "fitness for use: what these data can answer")
HEADINGS = (
    Text("占比", "Share"),
    Text("能回答／问及", "Can answer / asked"),
    Text("计数对象", "Counted"),
    Text("问题", "Question"),
    Text("最能提高占比的字段", "Fields that would raise it most"),
)
NOBODY = Text("没有可以问的记录。", "There are no records to ask.")

MOST = 3
"""How many missing fields are named."""

_COUNTS = Text("{qualified}/{asked}", "{qualified}/{asked}")
_ADDS = Text("补上{title}（{field}）就多 {n} 条", "{title} ({field}) alone would add {n}")
_LACKS = Text("缺{title}（{field}）的有 {n} 条", "{n} lack {title} ({field}), and more besides")
_MORE = Text("还有 {n} 个字段有缺", "{n} more fields are missing in some")
_CLOSED = Text(
    "需要不公开的字段，不作统计：{fields}", "needs fields that are not published, so nothing is counted: {fields}"
)
_AND = Text("；", "; ")
_COMMA = Text("、", ", ")


class Row(NamedTuple):
    """One question as people read it; `bar` is the share as a whole number of hundredths."""

    question: str
    share: str
    counts: str
    unit: str
    title: str
    lacks: str
    bar: int


def rows(report: Report, reader: Reader) -> Iterator[Row]:
    """The questions in the report's order; none where fitness was not asked for."""
    for one in report.fitness or ():
        counts = reader.say(_COUNTS, qualified=f"{one.qualified:,}", asked=f"{one.asked:,}") if one.asked else "—"
        unit, title = one.unit.pick(reader.lang), one.title.pick(reader.lang)
        bar = one.qualified * 100 // one.asked if one.asked else 0
        yield Row(one.question, _share(one), counts, unit, title, _lacks(one, reader), bar)


def _share(one: Fitness) -> str:
    """The share in per cent, rounded down, so that only all of them are 100.0%."""
    return f"{one.qualified * 1000 // one.asked / 10:.1f}%" if one.asked else "—"


def _lacks(one: Fitness, reader: Reader) -> str:
    if one.closed:
        return reader.say(_CLOSED, fields=_COMMA.pick(reader.lang).join(one.closed))
    told = [_lack(lack, reader) for lack in one.lacks[:MOST]]
    if len(one.lacks) > MOST:
        told.append(reader.say(_MORE, n=len(one.lacks) - MOST))
    return _AND.pick(reader.lang).join(told)


def _lack(lack: Lack, reader: Reader) -> str:
    title = lack.title.pick(reader.lang)
    words, n = (_ADDS, lack.alone) if lack.alone else (_LACKS, lack.lacking)
    return reader.say(words, title=f"“{title}”", field=lack.field, n=f"{n:,}")
