"""Valid records as hypothesis draws them, and one record of each entity that uses every field."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from opentt.mapping.values import is_filler
from opentt.standard import load

if TYPE_CHECKING:
    from opentt.schema import Field

STANDARD = load()
NAMES = {path[-1] for entity in STANDARD.entities.values() for path, _ in entity.walk()}
"""What a code must not be called to stand short in JSON-LD."""

IDS = st.from_regex(r"[0-9A-Za-z][0-9A-Za-z._-]{0,20}", fullmatch=True)
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
CODES = st.from_regex(r"[a-z][a-z0-9-]{0,12}|未列出的代码 ?[0-9]", fullmatch=True)


AWKWARD = st.one_of(
    TEXTS,
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=8),
    st.sampled_from(
        [
            *(
                "=1+1",
                "+86",
                "-5",
                "@SUM(A1)",
                "007",
                "1.0",
                "1e5",
                "TRUE",
                "true",
                "是",
                "无",
                "-",
                "/",
                "null",
                "NULL",
            ),
            *(
                "NaN",
                "2024-01-02",
                "2024年1月2日",
                " 前后有空格 ",
                "\t制表",
                "一行\n两行",
                "一行\r\n两行",
                "\r",
                "\n",
                " ",
            ),
            *(
                '引号"',
                '""',
                "'单引号",
                "a,b",
                "a;b",
                "_x0041_",
                "_x005F_x0041_",
                "\ufeff",
                "\u00a0",
                "𠮷",
                "合计",
                "\x1f",
            ),
        ]
    ),
)
"""Texts that programs like to change: formulas, numbers, blanks, line ends, quotes, fillers, escapes."""

JSON = st.recursive(
    st.one_of(st.booleans(), st.integers(-(10**6), 10**6), AWKWARD, st.just(Decimal("1.25"))),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(AWKWARD, inner, max_size=2)),
    max_leaves=3,
)
"""What an extension member may hold."""

_OWN = st.sampled_from(["x_note", "x_备注", "x_b c", 'x_"q"', "x_a,b", "x_x_y"])


@st.composite
def record(draw: st.DrawFn, entity: str, *, awkward: bool = False) -> dict[str, Any]:
    """Valid records of an entity with any of its fields; the awkward have extension members and any text.

    What Hypothesis says of such a record, as when one of a list is drawn again, is this name, not all of its fields.
    """
    return draw(_record(entity, awkward=awkward))


@cache
def _record(entity: str, *, awkward: bool) -> st.SearchStrategy[dict[str, Any]]:
    return _object(STANDARD.entities[entity].root, awkward=awkward)


def whole(entity: str) -> dict[str, Any]:
    """A record that has every field, each array with two items where they may differ."""
    found: dict[str, Any] = _whole(STANDARD.entities[entity].root)
    return found


def _object(field: Field, *, awkward: bool = False) -> st.SearchStrategy[dict[str, Any]]:
    required = {child.name: _value(child, awkward=awkward) for child in field.children if child.required}
    optional = {child.name: _value(child, awkward=awkward) for child in field.children if not child.required}
    known = st.fixed_dictionaries(required, optional=optional)
    if not awkward:
        return known
    return st.builds(lambda own, known: {**known, **own}, st.dictionaries(_OWN, JSON, max_size=1), known)


def _value(field: Field, *, awkward: bool = False) -> st.SearchStrategy[Any]:
    schema = field.schema
    if field.kind == "object":
        return _object(field, awkward=awkward)
    if field.item is not None:
        leaf = field.item.kind != "object"
        return st.lists(_value(field.item, awkward=awkward), min_size=1, max_size=3, unique=leaf)
    if field.kind == "code":
        scheme = STANDARD.schemes[field.scheme or ""]
        listed = st.sampled_from(list(scheme.concepts))
        others = CODES.filter(lambda code: scheme.code_of(code) is None and not is_filler(code))
        return listed if "enum" in schema else st.one_of(listed, others)
    if field.kind == "string":
        return _string(field, awkward=awkward)
    low, high = schema.get("minimum", -(10**6)), schema.get("maximum", 10**6)
    numbers = st.decimals(max(low, -(10**9)), min(high, 10**9), places=2)
    return {
        "boolean": st.booleans(),
        "date": st.dates(date(1000, 1, 1)).map(str),
        "instant": st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
            lambda moment: moment.isoformat(timespec="seconds")
        ),
        "integer": st.integers(low, high),
        "money": numbers,
        "number": numbers,
    }[field.kind]


def _string(field: Field, *, awkward: bool = False) -> st.SearchStrategy[str]:
    pattern = field.schema.get("pattern", "")
    if field.refers_to or field.name == "id" or "A-Za-z._-" in pattern:
        return IDS
    return st.from_regex(pattern, fullmatch=True) if pattern else AWKWARD if awkward else TEXTS


def _whole(field: Field) -> Any:  # noqa: ANN401 - any JSON value
    if field.kind == "object":
        return {child.name: _whole(child) for child in field.children}
    if field.item is not None:
        item = _whole(field.item)
        return [item, {**item}] if field.item.kind == "object" else [item]
    if field.kind == "code":
        return next(code for code in STANDARD.schemes[field.scheme or ""].concepts if code not in NAMES)
    if field.schema.get("examples"):
        value = field.schema["examples"][0]
        return Decimal(str(value)) if field.kind in {"money", "number"} else value
    return {
        "boolean": True,
        "date": "2024-03-15",
        "instant": "2024-03-15T08:00:00+08:00",
        "integer": 2024,
        "money": Decimal("1000.5"),
        "number": Decimal("1.25"),
        "string": "demo",
    }[field.kind]
