"""The words of a comparison: what became of records, where a value stands, and the value as a person reads it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from opentt.canonical import json_text, number_text
from opentt.report.columns import short
from opentt.text import Text
from opentt.validation.personal import COVER, hide, hide_all
from opentt.validation.public import Veil, dotted
from opentt.validation.sources import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opentt.changes.comparison import Change, Comparison, Kind
    from opentt.changes.edits import Edit
    from opentt.schema import Field, Step
    from opentt.standard import Standard
    from opentt.text import Lang

TITLE = Text("两次发布的差异", "Differences between two releases")
KIND: Mapping[Kind, Text] = {
    "added": Text("新增", "Added"),
    "changed": Text("修改", "Changed"),
    "withdrawn": Text("撤回", "Withdrawn"),
    "merged": Text("合并", "Merged"),
    "restored": Text("恢复", "Restored"),
    "gone": Text("消失", "Gone"),
}
UNCHANGED = Text("未变", "Unchanged")
SAME = Text("两边一样：{n} 条记录。", "No difference in {n} records.")
GONE = Text(
    "消失的记录没有交代去向。公布过的记录不要删去，应改为撤回或合并，见 docs/guide/corrections.md。",
    "Records that are gone leave readers without an answer. What was published is withdrawn or merged, not deleted: "
    "see docs/guide/corrections.md.",
)
REPEATED = Text(
    "{side}有 {n} 条记录的标识重复，只比较第一条。", "{n} records of {side} repeat an id; only the first is compared."
)
UNNAMED = Text(
    "{side}有 {n} 条记录没有标识，内容相同的才算同一条。",
    "{n} records of {side} have no id and match only word for word.",
)
MORE = Text("……另有 {n} 条未列出；--max 0 全部列出", "… and {n} more; --max 0 lists all")
SIDES = {"old": Text("旧数据", "the old data"), "new": Text("新数据", "the new data")}
YES_NO = {True: Text("是", "yes"), False: Text("否", "no")}
INTO = Text("{id} 并入 {successor}", "{id} merged into {successor}")

LONGEST = 200
"""How many characters of a value are shown."""


@dataclass(frozen=True, slots=True)
class Said:
    """An edit in words: where, the path for programs, and the value before and after, None where there is none."""

    place: str
    path: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Teller:
    """Who is told, in which language; `veil` covers what is not for the public."""

    standard: Standard
    lang: Lang
    public: bool = False
    veil: Veil = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "veil", Veil(self.standard))

    def say(self, text: Text, **params: object) -> str:
        """The text in the reader's language."""
        return text.fill(params).pick(self.lang)

    def name(self, change: Change) -> str:
        """The id of a record with its title, without anything personal."""
        record = change.after if change.after is not None else change.before
        title = self.veil.label(change.entity, record) if self.public else label(record)
        return f"{self.identity(change)}  {title}" if title else self.identity(change)

    def identity(self, change: Change) -> str:
        """The id, and where a record was merged the id of the one it became part of."""
        own = self.safe(change.id)
        if change.kind == "merged" and change.successor:
            return self.say(INTO, id=own, successor=self.safe(change.successor))
        return own

    def safe(self, text: str) -> str:
        """The text without personal identifiers: resident ids always, telephone and mail in the public profile."""
        return (hide_all(text) if self.public else hide(text)) or ""

    def said(self, change: Change, edit: Edit) -> Said:
        """An edit in words."""
        record = change.after if edit.after is not None else change.before
        return Said(
            place=self._place(change, edit),
            path=dotted(edit.path),
            before=None if edit.before is None else self._worded(change, edit.path, edit.before, change.before),
            after=None if edit.after is None else self._worded(change, edit.path, edit.after, record),
        )

    def covers(self, change: Change, path: tuple[Step, ...], record: Mapping[str, Any] | None) -> bool:
        """Whether the value at a place must not be shown."""
        return self.public and self.veil.covers(change.entity, path, record)

    def _place(self, change: Change, edit: Edit) -> str:
        root = self.standard.entities[change.entity]
        record = change.after if edit.after is not None else change.before
        steps: list[str] = []
        for end, step in enumerate(edit.path, start=1):
            here = edit.path[:end]
            if isinstance(step, int):
                named = [
                    self._value(root.at((*here, name)), value)
                    for name, value in edit.labels.get(here, ())
                    if not self.covers(change, (*here, name), record)
                ]
                if named and steps:
                    steps[-1] += f"［{' '.join(named)}］" if self.lang == "zh" else f" [{' '.join(named)}]"
                continue
            known = root.at(here)
            steps.append(known.title.pick(self.lang) if known else str(step))
        return " › ".join(steps)

    def _worded(self, change: Change, path: tuple[Step, ...], value: Any, record: Any) -> str:  # noqa: ANN401 - any JSON value
        known = self.standard.entities[change.entity].at(path)
        if isinstance(value, dict):
            gap, colon = ("；", "：") if self.lang == "zh" else ("; ", ": ")
            parts = []
            children = known.child if known else {}
            for name in (*(one for one in children if one in value), *(one for one in value if one not in children)):
                title = children[name].title.pick(self.lang) if name in children else name
                parts.append(f"{title}{colon}{self._worded(change, (*path, name), value[name], record)}")
            return short(gap.join(parts), LONGEST)
        if isinstance(value, list):
            gap = "、" if self.lang == "zh" else ", "
            items = (self._worded(change, (*path, at), inner, record) for at, inner in enumerate(value))
            return short(gap.join(items), LONGEST)
        return COVER if self.covers(change, path, record) else short(self._value(known, value), LONGEST)

    def _value(self, known: Field | None, value: Any) -> str:  # noqa: ANN401 - any JSON value
        if isinstance(value, bool):
            return YES_NO[value].pick(self.lang)
        if isinstance(value, int | float | Decimal):
            return number_text(value)
        text = value if isinstance(value, str) else json_text(value)
        scheme = self.standard.schemes.get(known.scheme or "") if known else None
        if scheme and text in scheme.concepts:
            return scheme.concepts[text].label.pick(self.lang)
        return self.safe(text)


def warnings(comparison: Comparison, teller: Teller) -> list[str]:
    """What a reader must know of the two sets before trusting the numbers."""
    found = []
    for side, loaded in (("old", comparison.old), ("new", comparison.new)):
        for words, count in ((REPEATED, loaded.repeated), (UNNAMED, loaded.unnamed)):
            if count.total():
                found.append(teller.say(words, side=SIDES[side].pick(teller.lang), n=f"{count.total():,}"))
    if comparison.total("gone"):
        found.append(teller.say(GONE))
    return found
