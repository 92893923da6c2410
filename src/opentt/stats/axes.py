"""The rows of an axis: every code of its list, used or not, in the order of the list; else the values there are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from opentt.errors import UsageError
from opentt.stats.table import Row
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from opentt.standard import Standard
    from opentt.stats.question import Axis
    from opentt.vocab import Scheme

LARGE = 60
"""From how many codes on a list shows of its unused codes only those beside a used one."""

MOST = 2000
"""How many rows an axis may have."""

TOTAL = Row(None, Text("合计", "Total"), "total")
NOT_GIVEN = Row(None, Text("未填写", "Not given"), "none")
ELSEWHERE = Row(None, Text("其他地方或其他类别", "Elsewhere"), "elsewhere")

_TOO_MANY = Text(
    "{name} 有 {n} 个不同的值，做不成表；请换一个有代码表的字段",
    "{name} has {n} different values, too many for a table; take a field with a code list",
)
_YES_NO = {"true": Text("是", "yes"), "false": Text("否", "no")}

Counted = tuple[list[Row], list[tuple[str | None, int]]]
"""The rows, and which value counts in which of them."""


def rows(standard: Standard, axis: Axis, used: Sequence[str | None], as_of: date) -> Counted:
    """The rows of an axis, the total last, and every pair of a used value and the place of a row that it counts in.

    A code counts in the rows of its broader codes too. Raises UsageError where there are too many rows.
    """
    values = [value for value in used if value is not None]
    scheme = standard.schemes.get(axis.place.column.field.scheme or "")
    shown, pairs = _codes(scheme, axis, values, as_of) if scheme else _values(axis, values)
    if len(shown) > MOST:
        raise UsageError(_TOO_MANY.fill({"name": axis.place.name, "n": len(shown)}))
    if None in used:
        pairs.append((None, len(shown)))
        shown.append(NOT_GIVEN)
    pairs.extend((value, len(shown)) for value in used)
    return [*shown, TOTAL], pairs


def _codes(scheme: Scheme, axis: Axis, used: Sequence[str], as_of: date) -> Counted:
    tree = _tree(scheme, used)
    above = {code: tuple(_above(tree, code)) for code in tree}
    wanted = _wanted(scheme, tree, used, as_of)
    under = above.get(axis.under or "", ())
    shown: list[Row] = []
    place: dict[str, int] = {}
    for code in _in_order(tree):
        inside = axis.under is None or axis.under in above[code] or (code == axis.under and code in used)
        depth = len(above[code]) - (len(under) + 1 if axis.under else 0)
        if code in wanted and inside and not (axis.levels and depth >= axis.levels):
            place[code] = len(shown)
            label = _direct(scheme, code) if code == axis.under else _label(scheme, code)
            shown.append(Row(code, label, depth=max(depth, 0)))
    narrowest = axis.under if axis.under in place else None
    pairs: list[tuple[str | None, int]] = [
        (value, place[code])
        for value in used
        for code in (value, *above[value])
        if code in place and (code != narrowest or value == code)
    ]
    for name in axis.groups:
        group = scheme.collections[name]
        members = {value for value in used if {value, *above[value]} & set(group.members)}
        pairs.extend((value, len(shown)) for value in used if value in members)
        shown.append(Row(name, group.label, "group"))
    homeless = [value for value in used if not {value, *above[value]} & set(place)]
    if homeless:
        pairs.extend((value, len(shown)) for value in homeless)
        shown.append(ELSEWHERE)
    return shown, pairs


def _tree(scheme: Scheme, used: Sequence[str]) -> dict[str, str | None]:
    """Every code of the list, and every used one that it lacks, with the code above it."""
    tree = {code: next(iter(concept.broader), None) for code, concept in scheme.concepts.items()}
    for code in sorted(set(used) - set(tree)):
        tree[code] = _listed_above(scheme, code)
    return tree


def _listed_above(scheme: Scheme, code: str) -> str | None:
    """The listed code above one that the list lacks: divisions of the country are counted to their province.

    GB/T 2260: the first two digits are the province, the first four the prefecture.
    """
    if scheme.name != "region" or not re.fullmatch("[0-9]{6}", code):
        return None
    return next((above for above in (f"{code[:4]}00", f"{code[:2]}0000") if above in scheme.concepts), None)


def _above(tree: Mapping[str, str | None], code: str) -> Iterator[str]:
    """The codes above a code, the nearest first."""
    seen = {code}
    here = tree.get(code)
    while here is not None and here not in seen:
        seen.add(here)
        yield here
        here = tree.get(here)


def _in_order(tree: Mapping[str, str | None]) -> Iterator[str]:
    """Every code after the one above it, in the order of the list."""
    below: dict[str | None, list[str]] = {}
    for code, above in tree.items():
        below.setdefault(above if above in tree else None, []).append(code)
    waiting = list(reversed(below.get(None, ())))
    while waiting:
        code = waiting.pop()
        yield code
        waiting.extend(reversed(below.get(code, ())))


def _wanted(scheme: Scheme, tree: Mapping[str, str | None], used: Sequence[str], as_of: date) -> set[str]:
    """The codes that get a row: what is used and what is above it, and of the rest what is in force on the day."""
    needed = set(used).union(*(_above(tree, code) for code in used))
    current = {code for code, concept in scheme.concepts.items() if concept.is_in_force(as_of)}
    if len(scheme.concepts) >= LARGE:
        parents = {tree[code] for code in needed} - {None}
        current = {code for code in current if tree[code] in parents}
    return needed | current


def _label(scheme: Scheme, code: str) -> Text:
    return scheme.concepts[code].label if code in scheme.concepts else Text(code, code)


def _direct(scheme: Scheme, code: str) -> Text:
    """The label of the code above the rows, for records that bear no narrower one."""
    label = _label(scheme, code)
    return Text(f"{label.zh}（未细分）", f"{label.en} (no narrower code)")


def _values(axis: Axis, used: Sequence[str]) -> Counted:
    shown = _filled(axis, used)
    place = {row.code: number for number, row in enumerate(shown)}
    return shown, [(value, place[value]) for value in used]


def _filled(axis: Axis, used: Sequence[str]) -> list[Row]:
    """A row for each value; of years, those between the first and the last too."""
    kind = axis.place.column.field.kind
    if kind == "boolean":
        return [Row(value, label) for value, label in _YES_NO.items()]
    is_year = kind in {"date", "instant"} and axis.unit == "year"
    if used and (is_year or (kind == "integer" and axis.place.column.name.endswith("year"))):
        years = range(int(min(used)), int(max(used)) + 1)
        used = [str(year) for year in years] if len(years) <= MOST else used
    ordered = sorted(used, key=int) if kind == "integer" else sorted(used)
    return [Row(value, Text(value, value)) for value in ordered]
