"""The sheets of an entity: its own and one for each list of parts, with a heading for every column.

A set of plain values is one column of the sheet that it belongs to, not a sheet of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.layout import Table
    from opentt.schema import Entity, Field
    from opentt.standard import Standard

LONGEST_NAME = 31
"""Characters of a sheet's name, as spreadsheet programs allow."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_OWNER = Text("所属{entity}编号", "Id of the {entity}")
_ORDINAL = Text("序号", "Number")
_OUTER = Text("所属{part}序号", "Number of the {part}")


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column. `path` leads from the row's object to the value; `field` is a leaf, an array of leaves, or None.

    None are the keys that say whose row it is. `group` is the title of the object around the leaf, if any.
    """

    name: str
    heading: Text
    path: tuple[str, ...]
    field: Field | None
    group: Text | None = None
    required: bool = False

    @property
    def leaf(self) -> Field | None:
        """The leaf, or what the array holds."""
        return self.field.item if self.field is not None and self.field.item is not None else self.field


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: the table whose rows it holds, its name, and its columns, keys first.

    `titles` are those of the lists that lead to it, or of the entity.
    """

    table: Table
    name: Text
    titles: tuple[Text, ...]
    columns: tuple[SheetColumn, ...]

    @property
    def title(self) -> Text:
        """What its rows are."""
        return self.titles[-1]


@cache
def sheets_of(standard: Standard, entity: str) -> tuple[Sheet, ...]:
    """The sheets of an entity, its own first.

    >>> from opentt.standard import load
    >>> [sheet.name.zh for sheet in sheets_of(load(), "manager")][:2]
    ['技术经理人', '技术经理人-标识']
    """
    kind = standard.entities[entity]
    found = []
    taken: set[str] = set()
    for table in standard.tables.values():
        if table.entity != entity or _holds_values(table):
            continue
        item = kind.at(tuple(0 if step == "[]" else step for step in table.path))
        if item is not None:
            titles = _titles(kind, table)
            name = _named(kind, titles, table, taken)
            found.append(Sheet(table, name, tuple(titles) or (kind.title,), _columns(kind, table, item, titles)))
    return tuple(found)


def _holds_values(table: Table) -> bool:
    """Whether each row of a table is one plain value."""
    return bool(table.path) and table.columns[0].path == ()


def _titles(entity: Entity, table: Table) -> list[Text]:
    """The titles of the arrays that lead to a table."""
    path = tuple(0 if step == "[]" else step for step in table.path)
    ends = [end for end, step in enumerate(path) if step == 0]
    fields = (entity.at(path[:end]) for end in ends)
    return [field.title for field in fields if field is not None]


def _named(entity: Entity, titles: list[Text], table: Table, taken: set[str]) -> Text:
    """A name that no other sheet of the workbook has, in either language."""
    zh = [
        "-".join([entity.title.zh, *(title.zh for title in titles)]),
        entity.title.zh + titles[-1].zh if titles else "",
    ]
    kind = entity.name.capitalize()
    en = [" - ".join([kind, *(title.en for title in titles)]), f"{kind} - {titles[-1].en}" if titles else ""]
    return Text(_fitting(zh, table.name, taken), _fitting(en, table.name, taken))


def _fitting(wanted: list[str], name: str, taken: set[str]) -> str:
    plain = [_FORBIDDEN.sub("", text) for text in wanted if text]
    cut = plain[-1][: LONGEST_NAME - 3].rstrip()
    for text in (*plain, *(f"{cut} {n}" for n in range(2, 100))):
        if len(text) <= LONGEST_NAME and text.casefold() not in taken:
            taken.add(text.casefold())
            return text
    raise AssertionError(name)


def _columns(entity: Entity, table: Table, item: Field, titles: list[Text]) -> tuple[SheetColumn, ...]:
    keys = [SheetColumn(key, heading, (), None, required=True) for key, heading in _keys(entity, table, titles)]
    own = list(_leaves(item, (), (), always=True))
    taken = {lang: {key.heading.pick(lang) for key in keys} for lang in ("zh", "en")}
    named = []
    for column, around in own:
        heading = _heading(column, around, taken)
        named.append(
            SheetColumn(column.name, heading, column.path, column.field, around[0] if around else None, column.required)
        )
    return (*keys, *named)


def _keys(entity: Entity, table: Table, titles: list[Text]) -> Iterator[tuple[str, Text]]:
    for place, key in enumerate(table.keys):
        if not place:
            yield key, Text(_OWNER.zh.format(entity=entity.title.zh), _OWNER.en.format(entity=entity.name))
        elif place == len(table.keys) - 1:
            yield key, _ORDINAL
        else:
            part = titles[place - 1]
            yield key, Text(_OUTER.zh.format(part=part.zh), _OUTER.en.format(part=part.en.casefold()))


def _leaves(
    here: Field, path: tuple[str, ...], around: tuple[Text, ...], *, always: bool
) -> Iterator[tuple[SheetColumn, tuple[Text, ...]]]:
    """Every column below an object, with the titles of the objects around it."""
    for child in here.children:
        inner = (*path, child.name)
        required = always and child.required
        if child.kind == "object":
            yield from _leaves(child, inner, (*around, child.title), always=required)
        elif child.item is None or child.item.kind != "object":
            yield SheetColumn("_".join(inner), child.title, inner, child, required=required), around


def _heading(column: SheetColumn, around: tuple[Text, ...], taken: dict[str, set[str]]) -> Text:
    """A heading that no other column of the sheet has: its title, with what is around it where it must be told."""
    zh = [column.heading.zh, *("".join([*(t.zh for t in around[at:]), column.heading.zh]) for at in _outwards(around))]
    en = [
        column.heading.en,
        *(": ".join([*(t.en for t in around[at:]), column.heading.en]) for at in _outwards(around)),
    ]
    start = 1 if around else 0
    return Text(_first(zh[start:], column.name, taken["zh"]), _first(en[start:], column.name, taken["en"]))


def _outwards(around: tuple[Text, ...]) -> range:
    return range(len(around) - 1, -1, -1)


def _first(wanted: list[str], name: str, taken: set[str]) -> str:
    text = next((text for text in wanted if text not in taken), f"{wanted[-1]} ({name})")
    taken.add(text)
    return text
