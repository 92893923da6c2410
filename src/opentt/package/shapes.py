"""What kind of value each member of a descriptor has in Data Package 2, Table Schema 2 and Table Dialect 2."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from opentt.package.fault import bad
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.package.fault import Fault

_WEB = re.compile(r"(http|ftp)s?://.*")
_RELATIVE = re.compile(r"(?![./~]|file:)[^\\]+")
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:([A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})")
_EMAIL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value: how it is recognised, and what it is called."""

    holds: Callable[[Any], bool]
    words: Text


@dataclass(frozen=True, slots=True)
class Listed:
    """An array of values of one shape, at least so many."""

    of: Shape
    least: int = 1


Shape = Kind | Listed | Mapping[str, Any]
"""The shape of a value; of an object, that of each member that is told of: others may hold anything."""


def is_text(value: object) -> bool:
    """Whether a value is a text.

    >>> is_text("a"), is_text(None)
    (True, False)
    """
    return isinstance(value, str)


def is_count(value: object, least: int = 0) -> bool:
    """Whether a value is a whole number, and not smaller than that.

    >>> is_count(3), is_count(True), is_count(0, 1)
    (True, False, False)
    """
    return isinstance(value, int) and not isinstance(value, bool) and value >= least


def leads_somewhere(value: object) -> bool:
    r"""Whether a value is a web address, or a path that the standard allows to be written.

    >>> leads_somewhere("data/a.csv"), leads_somewhere("./a.csv"), leads_somewhere("a\\b.csv")
    (True, False, False)
    """
    if not isinstance(value, str):
        return False
    inside = _RELATIVE.fullmatch(value) is not None and "://" not in value and "/../" not in value
    return inside or _WEB.fullmatch(value) is not None


def _is_moment(value: object) -> bool:
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value.upper())
    except ValueError:
        return False
    return True


def _written(pattern: re.Pattern[str]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


TEXT = Kind(is_text, Text("文本", "a text"))
TRUTH = Kind(lambda value: isinstance(value, bool), Text("true 或 false", "true or false"))
ROW = Kind(lambda value: is_count(value, 1), Text("从 1 起的整数", "a whole number from 1"))
LENGTH = Kind(is_count, Text("从 0 起的整数", "a whole number from 0"))
LINK = Kind(leads_somewhere, Text("网址或相对路径", "a web address or a relative path"))
URI = Kind(_written(_URI), Text("网址", "a web address"))
MOMENT = Kind(_is_moment, Text("带时区的时刻，如 2026-01-15T08:00:00Z", "a moment such as 2026-01-15T08:00:00Z"))
EMAIL = Kind(_written(_EMAIL), Text("电子邮件地址", "an e-mail address"))
MEDIA_TYPE = Kind(_written(re.compile(r".+/.+")), Text("媒体类型，如 text/csv", "a media type such as text/csv"))
TABLE = Kind(lambda value: value == "table", Text("固定写作 table", "“table”"))
ITEMS = Kind(lambda value: value in ("array", "object"), Text("array 或 object", "“array” or “object”"))

SOURCES = Listed({"title": TEXT, "path": LINK, "email": EMAIL, "version": TEXT}, least=0)
LICENCES = Listed(
    {
        "name": Kind(_written(re.compile(r"[-a-zA-Z0-9._]+")), Text("许可代号", "a licence's code")),
        "path": LINK,
        "title": TEXT,
    }
)
PACKAGE = {
    "id": TEXT, "title": TEXT, "description": TEXT, "homepage": URI, "version": TEXT, "created": MOMENT,
    "image": TEXT, "keywords": Listed(TEXT), "sources": SOURCES, "licenses": LICENCES,
    "contributors": Listed({
        "title": TEXT, "path": LINK, "email": EMAIL, "givenName": TEXT, "familyName": TEXT, "organization": TEXT,
        "roles": Listed(TEXT),
    }),
}  # fmt: skip
DIALECT = {
    "$schema": TEXT, "header": TRUTH, "headerRows": Listed(ROW, 0), "headerJoin": TEXT, "commentRows": Listed(ROW, 0),
    "commentChar": TEXT, "delimiter": TEXT, "lineTerminator": TEXT, "quoteChar": TEXT, "doubleQuote": TRUTH,
    "escapeChar": TEXT, "nullSequence": TEXT, "skipInitialSpace": TRUTH, "property": TEXT, "itemType": ITEMS,
    "itemKeys": Listed(TEXT, 0), "sheetNumber": ROW, "sheetName": TEXT, "table": TEXT,
}  # fmt: skip
RESOURCE = {
    "$schema": TEXT, "type": TABLE, "title": TEXT, "description": TEXT, "homepage": URI, "sources": SOURCES,
    "licenses": LICENCES, "format": TEXT, "mediatype": MEDIA_TYPE, "encoding": TEXT,
}  # fmt: skip
FIELD = {
    "title": TEXT, "description": TEXT, "rdfType": TEXT, "format": TEXT, "categoriesOrdered": TRUTH,
    "bareNumber": TRUTH, "groupChar": TEXT, "decimalChar": TEXT,
}  # fmt: skip
CONSTRAINTS = {"required": TRUTH, "unique": TRUTH, "pattern": TEXT, "minLength": LENGTH, "maxLength": LENGTH}


def misshapen(at: str, value: object, shape: Shape, name: str = "") -> Iterator[Fault]:
    """What is wrong with a value at a place of the descriptor, `name` being what it is called there."""
    if isinstance(shape, Kind):
        if not shape.holds(value):
            yield bad(at, f"{name} 应是{shape.words.zh}", f"{name} should be {shape.words.en}")
    elif isinstance(shape, Listed):
        if not isinstance(value, list) or len(value) < shape.least:
            few = Text("非空的数组", "an array that is not empty") if shape.least else Text("数组", "an array")
            yield bad(at, f"{name} 应是{few.zh}", f"{name} should be {few.en}")
            return
        for number, item in enumerate(value):
            yield from misshapen(f"{at}/{number}", item, shape.of, name)
    elif not isinstance(value, dict) or not value:
        yield bad(at, f"{name} 应是有内容的对象", f"{name} should be an object that is not empty")
    else:
        for member, inner in shape.items():
            if member in value:
                yield from misshapen(f"{at}/{member}", value[member], inner, member)
