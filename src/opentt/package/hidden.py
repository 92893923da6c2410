"""What a public release does not show: field by field, with counts and the ground, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opentt.standard import Standard
    from opentt.text import Lang


class Way(Enum):
    """How something is kept back, with the ground, as people read it."""

    RECORD = Text("涉密，整条记录不公开", "state secret: the whole record is left out")
    LINK = Text("指向涉密记录，不公开", "it leads to a record that is a state secret: left out")
    CLOSED = Text("标准规定不公开的字段", "the standard says that the field is not for the public: left out")
    PERSON = Text("自然人的姓名，不公开，记入 withheld", "name of a natural person: left out, and said in `withheld`")
    MASKED = Text("文字里的身份证号、手机号码、邮箱，写作 ***", "personal identifier in a text: written as ***")
    DROPPED = Text("值是个人标识，不公开", "the value is a personal identifier: left out")
    EXTENSION = Text("自有成员（x_…），公开范围不明，不公开", "own members (x_…), of unknown access: left out")
    ODD = Text("不合字段类型的值，不公开", "values that do not fit their field: left out")
    RENAMED = Text(
        "读入时由不公开内容生成的标识，改由公开内容生成",
        "ids that were made from what is not for the public: made anew from what is",
    )


SAID = (Way.CLOSED, Way.PERSON, Way.MASKED, Way.DROPPED, Way.RENAMED)
"""What a release itself says that it keeps back; of secrets and of a publisher's own members it says nothing."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """One field of an entity, "" for whole records, in how many places, and how it is kept back."""

    entity: str
    field: str
    count: int
    way: Way


def told(standard: Standard, hidden: Iterable[Hidden], lang: Lang) -> Iterator[str]:
    """The lines of a list: below each entity the ways, below each way the fields with their counts."""
    entity, way = "", None
    for one in hidden:
        if one.entity != entity:
            entity, way = one.entity, None
            yield standard.entities[entity].title.pick(lang)
        if one.way != way:
            way = one.way
            yield f"  {way.value.pick(lang)}"
        yield "    " + _LINE.fill({"field": title(standard, one).pick(lang), "count": f"{one.count:,}"}).pick(lang)


def title(standard: Standard, hidden: Hidden) -> Text:
    """The field with its name, in both languages."""
    path = tuple(
        step for name in hidden.field.split(".") for step in ((name.removesuffix("[]"), 0) if "[]" in name else (name,))
    )
    known = standard.entities[hidden.entity].at(path) if hidden.field else None
    if known is None:
        return _WHOLE if not hidden.field else Text(hidden.field, hidden.field)
    return Text(f"{hidden.field}（{known.title.zh}）", f"{hidden.field} ({known.title.en})")


_WHOLE = Text("整条记录", "whole records")
_LINE = Text("{field} {count} 处", "{field}: {count}")
