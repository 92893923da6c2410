"""Values and conditions in SQL; what a person typed is bound, never spliced in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opentt.errors import UsageError
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.standard import Standard
    from opentt.stats.place import Place
    from opentt.stats.question import Condition, Unit

_DATES = {
    "year": "strftime({column}, '%Y')",
    "quarter": "strftime({column}, '%Y') || 'Q' || quarter({column})",
    "month": "strftime({column}, '%Y-%m')",
    "day": "strftime({column}, '%Y-%m-%d')",
}
_TRUTH = {"true": "true", "是": "true", "yes": "true", "false": "false", "否": "false", "no": "false"}
_BAD_VALUE = Text("{name} 没有值 {value}；可写 是、否", "{name} has no value {value}; write yes or no")


def value(place: Place, unit: Unit, column: str) -> str:
    """A column as the text that tells records apart along an axis."""
    kind = place.column.field.kind
    if kind == "date":
        return _DATES[unit].format(column=column)
    if kind == "instant":
        return f"left({column}, {({'year': 4, 'month': 7}).get(unit, 10)})"
    return f"CAST({column} AS VARCHAR)"


def condition(standard: Standard, asked: Condition, column: str) -> tuple[str, list[object]]:
    """The condition in SQL with what is bound to it. Raises UsageError for a value that the field cannot have.

    A date may be given in part (2023, 2023-05). A code means its narrower codes too.
    """
    place = asked.place
    kind = place.column.field.kind
    if kind in {"date", "instant"}:
        text = f"CAST({column} AS VARCHAR)"
        return f"({' OR '.join(f'starts_with({text}, ?)' for _ in asked.values)})", list(asked.values)
    values = list(asked.values)
    if kind == "boolean":
        for one in values:
            if one.casefold() not in _TRUTH:
                raise UsageError(_BAD_VALUE.fill({"name": place.name, "value": one}))
        values = [_TRUTH[one.casefold()] for one in values]
    if place.column.field.scheme is not None:
        concepts = standard.schemes[place.column.field.scheme].concepts
        waiting = list(values)
        while waiting:
            here = waiting.pop()
            narrower = [code for code, concept in concepts.items() if here in concept.broader and code not in values]
            values.extend(narrower)
            waiting.extend(narrower)
    return f"CAST({column} AS VARCHAR) IN (SELECT unnest(?::VARCHAR[]))", [values]
