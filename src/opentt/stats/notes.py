"""What must be said below a table so that nobody reads it wrongly."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from opentt.stats.axes import LARGE
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from opentt.standard import Standard
    from opentt.stats.table import Table

_REASONS = {
    "withdrawn": Text("已撤回 {n} 条", "{n} withdrawn"),
    "merged": Text("已合并 {n} 条", "{n} merged"),
    "repeated": Text("标识重复 {n} 条", "{n} with the id of an earlier one"),
    "unreadable": Text("读不了 {n} 条", "{n} unreadable"),
}
_LEFT_OUT = Text("未计入：{reasons}。", "Not counted: {reasons}.")
_ALL_COUNT = Text(
    "已撤回、已合并的记录不计入，此处没有。", "Withdrawn and merged records would not count; there are none."
)
_MORE = Text(
    "一条记录在“{title}”有几个值的，各计一次，所以各行之和大于合计。",
    "A record with several values of “{title}” counts once in each, so that the rows add up to more than the total.",
)
_NARROWER = Text("“{title}”的上级代码包含其下级。", "Rows of “{title}” include the rows indented below them.")
_LARGE = Text(
    "“{title}”的代码很多，没有用到的只列与用到的同级的。",
    "The list of “{title}” is long: of its unused codes only those beside a used one are shown.",
)
_UNREAD = Text(
    "“{title}”的“未填写”也含代码表没有的值；opentt validate 会指出它们。",
    "“Not given” of “{title}” includes values that the closed list lacks; opentt validate names them.",
)
_GAPS = Text("{n} 条记录没有{titles}，不计入其总数。", "{n} records have no {titles} and add nothing to the sum.")
_CITES = Text("口径依据：{titles}。", "Published in: {titles}.")
_NONE = Text("没有符合条件的记录。", "No record fits.")


def notes(table: Table, standard: Standard, gaps: Mapping[str, int]) -> Table:
    """The table with its notes; `gaps` are the records without a number, by the name of what is summed up."""
    return replace(table, notes=tuple(_notes(table, standard, gaps)))


def _notes(table: Table, standard: Standard, gaps: Mapping[str, int]) -> Iterator[Text]:
    reasons = [text.fill({"n": f"{table.left_out[why]:,}"}) for why, text in _REASONS.items() if why in table.left_out]
    if reasons:
        zh, en = "、".join(one.zh for one in reasons), ", ".join(one.en for one in reasons)
        yield Text(_LEFT_OUT.fill({"reasons": zh}).zh, _LEFT_OUT.fill({"reasons": en}).en)
    else:
        yield _ALL_COUNT
    if not table.total[0]:
        yield _NONE
        return
    for number, axis in enumerate(table.question.axes):
        title = axis.place.title
        rows = table.axes[number]
        if any(row.depth for row in rows):
            yield _titled(_NARROWER, title)
        if _adds_up_to_more(table, number):
            yield _titled(_MORE, title)
        scheme = standard.schemes.get(axis.place.column.field.scheme or "")
        if scheme and scheme.closed and any(row.kind == "none" for row in rows):
            yield _titled(_UNREAD, title)
        if scheme and len(scheme.concepts) >= LARGE and axis.under is None:
            yield _titled(_LARGE, title)
    for n in sorted({gaps[measure.name] for measure in table.measures[1:]} - {0}):
        yield _listed(_GAPS, [one.title for one in table.measures[1:] if gaps[one.name] == n], n=f"{n:,}")
    titles = [standard.policies[cite.policy].title for cite in table.cites if cite.policy in standard.policies]
    if titles:
        zh = "".join(f"《{title.zh}》" for title in titles)
        yield Text(_CITES.fill({"titles": zh}).zh, _CITES.fill({"titles": "; ".join(t.en for t in titles)}).en)


def _listed(words: Text, titles: Sequence[Text], **params: str) -> Text:
    zh = "、".join(f"“{title.zh}”" for title in titles)
    en = ", ".join(f"“{title.en}”" for title in titles)
    return Text(words.fill({"titles": zh, **params}).zh, words.fill({"titles": en, **params}).en)


def _titled(words: Text, title: Text) -> Text:
    return Text(words.fill({"title": title.zh}).zh, words.fill({"title": title.en}).en)


def _adds_up_to_more(table: Table, number: int) -> bool:
    """Whether the rows of an axis that are in no other add up to more than the total."""
    whole = [len(rows) - 1 for rows in table.axes]
    parts = 0
    for place, row in enumerate(table.axes[number]):
        if row.kind in {"value", "elsewhere", "none"} and row.depth == 0:
            parts += int(table.numbers((*whole[:number], place, *whole[number + 1 :]))[0])
    return parts > int(table.total[0])
