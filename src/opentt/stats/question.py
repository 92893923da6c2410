"""What is asked of the records: which of them count, along which fields, and what is summed up."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from opentt.errors import UsageError
from opentt.stats.place import Place, find
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opentt.standard import Standard

Unit = Literal["year", "quarter", "month", "day"]

UNITS: tuple[Unit, ...] = ("year", "quarter", "month", "day")
"""How finely dates are told apart."""

_AXIS = re.compile(r"(?P<name>[^/@]+)(?:@(?P<under>[^/@]+))?(?:/(?P<fine>[^/@]+))?")
_BAD_AXIS = Text(
    "“{asked}”不是分组；应写作 字段、字段@上级代码、字段/层数 或 日期字段/year",
    "“{asked}” is no grouping; write FIELD, FIELD@CODE-ABOVE, FIELD/LEVELS or DATE-FIELD/year",
)
_NOT_ALONG = Text(
    "{title}（{name}）是数额，不能分组；可用 --sum", "{title} ({name}) is an amount and no grouping; use --sum"
)
_NOT_SUMMED = Text("{title}（{name}）不是数，不能求和", "{title} ({name}) is no number and cannot be summed")
_BAD_WHERE = Text("“{asked}”不是条件；应写作 字段=代码", "“{asked}” is no condition; write FIELD=CODE")
_NOT_A_CODE = Text(
    "{title}（{name}）没有代码表，不能写上级代码", "{title} ({name}) has no code list and so no code above"
)


@dataclass(frozen=True, slots=True)
class Axis:
    """A field along which records are counted.

    `under` is the code whose narrower codes are the rows, `levels` how many levels are told apart (0: all),
    `unit` how finely dates are, `groups` the collections of the code list that are summed up too.
    """

    place: Place
    unit: Unit = "year"
    under: str | None = None
    levels: int = 0
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Condition:
    """A field and the values of which a counted record has one; a code stands for its narrower ones too."""

    place: Place
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A table as it is asked for. `each` is the field whose distinct values are counted in place of records.

    `given` leaves out records that have no value on some axis.
    """

    entity: str
    axes: tuple[Axis, ...] = ()
    sums: tuple[Place, ...] = ()
    where: tuple[Condition, ...] = ()
    each: Place | None = None
    share: bool = False
    given: bool = False


def ask(
    standard: Standard,
    entity: str,
    *,
    by: Iterable[str] = (),
    sums: Iterable[str] = (),
    where: Iterable[str] = (),
    each: str | None = None,
    share: bool = False,
    given: bool = False,
) -> Question:
    """The question in words as a command line has them. Raises UsageError for a word that means nothing."""
    merged: dict[str, Condition] = {}
    for text in where:
        condition = _condition(standard, entity, text)
        before = merged.get(condition.place.name, replace(condition, values=()))
        merged[condition.place.name] = replace(before, values=(*before.values, *condition.values))
    return Question(
        entity=entity,
        axes=tuple(axis(standard, entity, text) for text in by),
        sums=tuple(_summed(standard, entity, text) for text in sums),
        where=tuple(merged.values()),
        each=find(standard, entity, each) if each else None,
        share=share,
        given=given,
    )


def axis(standard: Standard, entity: str, text: str, groups: Iterable[str] = ()) -> Axis:
    """The axis that a text means: FIELD, FIELD@CODE, FIELD/LEVELS, DATE/month. Raises UsageError."""
    found = _AXIS.fullmatch(text)
    if found is None:
        raise UsageError(_BAD_AXIS.fill({"asked": text}))
    place = find(standard, entity, found["name"])
    field, fine = place.column.field, found["fine"]
    if field.kind in {"money", "number"}:
        raise UsageError(told(_NOT_ALONG, place))
    chosen = Axis(place, groups=tuple(groups))
    if found["under"]:
        if field.scheme is None:
            raise UsageError(told(_NOT_A_CODE, place))
        chosen = replace(chosen, under=code_of(standard, place, found["under"]))
    if fine is None:
        return chosen
    if field.kind in {"date", "instant"} and fine in UNITS:
        return replace(chosen, unit=next(unit for unit in UNITS if unit == fine))
    if field.scheme is not None and re.fullmatch("[1-9]", fine):
        return replace(chosen, levels=int(fine))
    raise UsageError(_BAD_AXIS.fill({"asked": text}))


def code_of(standard: Standard, place: Place, text: str) -> str:
    """The code that a typed value stands for, itself where the list is open. Raises UsageError for no code."""
    scheme = standard.schemes[place.column.field.scheme or ""]
    code = text if scheme.lists(text) else scheme.code_of(text)
    if code is not None:
        return code
    from opentt.stats.hints import no_code

    raise no_code(scheme, text)


def told(words: Text, place: Place) -> Text:
    """A complaint about a field, with its title in the same language."""
    title = place.title
    return Text(
        words.fill({"title": title.zh, "name": place.name}).zh, words.fill({"title": title.en, "name": place.name}).en
    )


def _summed(standard: Standard, entity: str, text: str) -> Place:
    place = find(standard, entity, text)
    if place.column.field.kind not in {"money", "number", "integer"}:
        raise UsageError(told(_NOT_SUMMED, place))
    return place


def _condition(standard: Standard, entity: str, text: str) -> Condition:
    name, equals, values = text.partition("=")
    if not equals or not name or not values:
        raise UsageError(_BAD_WHERE.fill({"asked": text}))
    place = find(standard, entity, name.strip())
    listed = tuple(value.strip() for value in values.split(","))
    if place.column.field.scheme is not None:
        listed = tuple(code_of(standard, place, value) for value in listed)
    return Condition(place, listed)
