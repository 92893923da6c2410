"""One cell as people write it → one canonical value."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from opentt.vocab import label_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from opentt.schema import Field
    from opentt.vocab import Scheme

Value = str | int | bool | Decimal | None

FILLERS = frozenset(
    [
        "无",
        "暂无",
        "没有",
        "未填",
        "不详",
        "空",
        "n/a",
        "na",
        "null",
        "none",
        "nil",
        "nan",
        "#n/a",
        "#value!",
        "#ref!",
    ]
)
FILLER_PATTERN = r"[-/\\*—–_.、~]+|0{6,}"
"""What people type where they have nothing to say; a run of six or more zeros is a dummy number."""

UNITS = {
    "元": Decimal(1),
    "人民币元": Decimal(1),
    "人民币": Decimal(1),
    "rmb": Decimal(1),
    "cny": Decimal(1),
    "元整": Decimal(1),
    "千元": Decimal(1000),
    "万": Decimal(10_000),
    "万元": Decimal(10_000),
    "人民币万元": Decimal(10_000),
    "万元人民币": Decimal(10_000),
    "百万元": Decimal(1_000_000),
    "亿": Decimal(100_000_000),
    "亿元": Decimal(100_000_000),
}
"""How many 元 a unit of money stands for."""

_TRUE = frozenset(["是", "有", "√", "✓", "✔", "1", "y", "yes", "true", "t", "对", "已"])
_FALSE = frozenset(["否", "无", "没有", "×", "✗", "x", "0", "n", "no", "false", "f", "不是", "未", "非"])
SEPARATORS = re.compile(r"[;；,，、|\n\r]+")
_COUNTERS = re.compile(r"(?:项|件|人|个|家|名|台|套|次|年|份|岁|级)$")
_DATE = re.compile(
    r"([0-9]{4})\s*[-./年]\s*([0-9]{1,2})\s*[-./月]\s*([0-9]{1,2})\s*日?(?:[T ]0{1,2}:00(?::00(?:\.0+)?)?)?"
)
_COMPACT_DATE = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_MONEY = re.compile(
    r"(?:rmb|cny|¥|人民币)?\s*([-+]?)((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]*)?|\.[0-9]+)\s*([^0-9.]*)"
)
_INSTANT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?)(Z|[+-][0-9]{2}:[0-9]{2})?"
)
_LIST_NUMBER = re.compile(r"^(?:[0-9]{1,3}[.、:：)-]+|[a-z][.、:：)]+)")
_GROUPED = re.compile(r"[-+]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]*)?")


@dataclass(frozen=True, slots=True)
class Reading:
    """A cell's canonical value and what was done to get it.

    `value` is None for an absent value. `change` names what was changed (`filler`, `trim`, `date`, `unit`,
    `number`, `boolean`, `label`, `identifier`, `list`) or is None where the cell stood as it should.
    A cell that cannot be read keeps its own text, so that the schema refuses it in its place.
    """

    value: Value | tuple[Value, ...]
    change: str | None = None


def read_cell(field: Field, scheme: Scheme | None, text: str, factor: Decimal = Decimal(1)) -> Reading:
    """The canonical value of one cell for a leaf field, or a tuple of values for an array of leaves.

    `factor` is what one unit of the heading is worth (10,000 for 万元); a unit in the cell wins over it.
    """
    stripped = text.strip()
    if not stripped:
        return Reading(None)
    if field.kind == "array" and field.item is not None:
        reading: Reading | None = _list(field.item, scheme, stripped)
    else:
        reading = _leaf(field, scheme, stripped, factor)
    if reading is None:
        filler = is_filler(stripped)
        return Reading(None, "filler") if filler else Reading(stripped, None if stripped == text else "trim")
    if reading.change is None and stripped != text:
        return Reading(reading.value, "trim")
    return reading


def is_filler(text: str) -> bool:
    """Whether a stripped, non-empty cell only says that there is nothing to say.

    >>> is_filler("000000"), is_filler("无"), is_filler("无锡")
    (True, True, False)
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return plain in FILLERS or re.fullmatch(FILLER_PATTERN, plain) is not None


def _list(item: Field, scheme: Scheme | None, text: str) -> Reading:
    whole = read_cell(item, scheme, text)
    known = scheme is not None and isinstance(whole.value, str) and whole.value in scheme.concepts
    pieces = [text] if known else [piece for piece in SEPARATORS.split(text) if piece.strip()]
    readings = [read_cell(item, scheme, piece) for piece in pieces]
    values = tuple(dict.fromkeys(reading.value for reading in readings if reading.value is not None))
    if not values:
        return Reading(None, "filler")
    change = next((reading.change for reading in readings if reading.change), None)
    return Reading(values, change or ("list" if len(values) > 1 else None))  # type: ignore[arg-type]


def _leaf(field: Field, scheme: Scheme | None, text: str, factor: Decimal) -> Reading | None:
    """The reading of a stripped cell, or None where it cannot be read as that kind."""
    if field.kind == "string":
        return _string(field, text)
    if field.kind == "code":
        return _code(scheme, text)
    if field.kind == "money":
        return _money(text, factor)
    return _PLAIN[field.kind](text)


def _string(field: Field, text: str) -> Reading | None:
    if is_filler(text):
        return None
    if field.format in {"uscc", "ip-number"}:
        compact = re.sub(r"[\s-]", "", unicodedata.normalize("NFKC", text)).upper()
        return Reading(compact, None if compact == text else "identifier")
    return Reading(text)


def _code(scheme: Scheme | None, text: str) -> Reading | None:
    if scheme is None or scheme.lists(text):
        return Reading(text)
    code = scheme.code_of(text) or scheme.code_of(_LIST_NUMBER.sub("", label_key(text)))
    return Reading(code, "label") if code else None


def _date(text: str) -> Reading | None:
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _DATE.fullmatch(plain) or _COMPACT_DATE.fullmatch(plain)
    if found is None:
        return None
    try:
        day = date(*map(int, found.groups())).isoformat()
    except ValueError:
        return None
    return Reading(day, None if day == text else "date")


def _instant(text: str) -> Reading | None:
    found = _INSTANT.fullmatch(text)
    if found is None:
        return None
    day, time, zone = found.groups()
    instant = f"{day}T{time}{zone or '+08:00'}"
    return Reading(instant, None if instant == text else "date")


def _boolean(text: str) -> Reading | None:
    key = label_key(text)
    if key in _TRUE or key in _FALSE:
        return Reading(key in _TRUE, None if text in {"true", "false"} else "boolean")
    return None


def _money(text: str, factor: Decimal) -> Reading | None:
    plain = unicodedata.normalize("NFKC", text).casefold().strip()
    found = _MONEY.fullmatch(plain)
    if found is None or is_filler(text):
        return None
    sign, digits, unit = found.groups()
    worth = UNITS.get(unit.strip()) if unit.strip() else factor
    if worth is None:
        return None
    amount = _exact(f"{sign}{digits.replace(',', '')}")
    if amount is None:
        return None
    amount *= worth
    standing = worth == 1 and text == format(amount, "f")
    return Reading(_trimmed(amount), None if standing else "unit" if worth != 1 else "number")


def _number(text: str) -> Reading | None:
    plain = unicodedata.normalize("NFKC", text).strip()
    amount = _exact(_ungrouped(plain.removesuffix("%").strip()))
    if amount is None or is_filler(text):
        return None
    return Reading(_trimmed(amount), None if plain == text and plain == format(amount, "f") else "number")


def _integer(text: str) -> Reading | None:
    plain = unicodedata.normalize("NFKC", text).strip()
    amount = _exact(_ungrouped(_COUNTERS.sub("", plain).strip()))
    if amount is None or is_filler(text) or amount != amount.to_integral_value():
        return None
    return Reading(int(amount), None if text == str(int(amount)) else "number")


def _ungrouped(text: str) -> str:
    """A number without the commas between its thousands; `1,5` keeps its comma, since nobody can say what it means."""
    return text.replace(",", "") if _GROUPED.fullmatch(text) else text


def _exact(text: str) -> Decimal | None:
    if not re.fullmatch(r"[-+]?(?:[0-9]{1,40}(?:\.[0-9]{0,40})?|\.[0-9]{1,40})", text):
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _trimmed(amount: Decimal) -> Decimal:
    """The same number without zeros after the point, never in scientific notation."""
    plain = format(amount, "f")
    return Decimal(plain.rstrip("0").rstrip(".") if "." in plain else plain)


_PLAIN: dict[str, Callable[[str], Reading | None]] = {
    "boolean": _boolean,
    "date": _date,
    "instant": _instant,
    "integer": _integer,
    "number": _number,
}
