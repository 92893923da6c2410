"""JSON text to exact values, and what to say where it is broken."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Never

from opentt.tables.positions import deeper_than, line_column, repeated_members
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

DEEPEST = 200
"""Levels of nesting beyond which a record is not read."""

_LARGEST_EXPONENT = 1000
"""Powers of ten beyond which a number is not read, so that nobody later writes it out in full."""

_SHOWN = 20
"""Digits of such a number that a message repeats."""

SCREEN = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str)
"""Reads JSON to see whether it is well-formed and where it ends; its values are not for use."""

_REASONS = {
    "Expecting value": Text("此处应有一个值", "a value is missing"),
    "Expecting ',' delimiter": Text("缺少逗号或结束括号", "a comma or closing bracket is missing"),
    "Expecting ':' delimiter": Text("成员名之后缺少冒号", "a colon is missing after a member's name"),
    "Expecting property name enclosed in double quotes": Text(
        "此处应有带双引号的成员名", "a member's name in double quotes is missing"
    ),
    "Illegal trailing comma before end of object": Text("对象末尾多一个逗号", "an object ends with a surplus comma"),
    "Illegal trailing comma before end of array": Text("数组末尾多一个逗号", "an array ends with a surplus comma"),
    "Unterminated string starting at": Text("字符串没有结束引号", "a string is never closed"),
    "Invalid control character at": Text("字符串里有控制字符（如换行）", "a string holds a control character"),
    "Invalid \\escape": Text("反斜杠转义不合法", "a backslash escape is not valid"),
    "Invalid \\uXXXX escape": Text("\\u 转义不合法", "a \\u escape is not valid"),
    "Extra data": Text("一个完整的值之后还有内容", "something follows a complete value"),
}
"""The messages of Python's json module, for people."""

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class _Refused(Exception):  # noqa: N818  raised and caught in this module only
    """A number that cannot be kept; its argument is the Text why."""


class _Repeated(Exception):  # noqa: N818  raised and caught in this module only
    """An object has a member twice."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A value, the pointers of members that occur twice, or why there is no value."""

    value: object = None
    repeated: tuple[str, ...] = ()
    broken: Text | None = None


def parse(text: str, line: int = 1, column: int = 1) -> Parsed:
    """The exact value of one JSON text that starts at that place of its file; never raises.

    >>> parse('{"total": 100.10}').value
    {'total': Decimal('100.10')}
    """
    if deeper_than(text, DEEPEST):
        return Parsed(
            broken=Text(
                f"第 {line} 行的记录嵌套超过 {DEEPEST} 层",
                f"the record on line {line} nests deeper than {DEEPEST} levels",
            )
        )
    repeated: tuple[str, ...] = ()
    try:
        try:
            value = _EXACT.decode(text)
        except _Repeated:
            value, repeated = _TOLERANT.decode(text), repeated_members(text)
    except json.JSONDecodeError as problem:
        return Parsed(broken=not_json(problem, text, line, column))
    except _Refused as problem:
        why = problem.args[0]
        return Parsed(broken=Text(f"第 {line} 行的记录：{why.zh}", f"in the record on line {line}: {why.en}"))
    except RecursionError:
        return Parsed(broken=Text(f"第 {line} 行的记录嵌套过深", f"the record on line {line} nests too deep"))
    if _SURROGATE.search(text) and _lone_surrogate([value]):
        return Parsed(
            broken=Text(
                f"第 {line} 行的记录含有不成对的 \\u 代理字符，不是合法文本",
                f"the record on line {line} holds half of a \\u surrogate pair, which is no text",
            )
        )
    return Parsed(value, repeated)


def not_json(problem: json.JSONDecodeError, text: str, line: int = 1, column: int = 1) -> Text:
    """What is wrong, and where in the file, with a text that starts at that place."""
    down, right = line_column(text, problem.pos)
    right = right + column - 1 if down == 1 else right
    reason = _REASONS.get(problem.msg) or Text(problem.msg, problem.msg)
    place = down + line - 1
    return Text(
        f"第 {place} 行第 {right} 列不是合法的 JSON：{reason.zh}",
        f"not JSON at line {place} column {right}: {reason.en}",
    )


def _decimal(digits: str) -> Decimal:
    """The exact number."""
    try:
        number = Decimal(digits)
    except InvalidOperation:
        _refuse(digits)
    if number and abs(number.adjusted()) > _LARGEST_EXPONENT:
        _refuse(digits)
    return number


def _integer(digits: str) -> int:
    """The exact number; Python reads no more than 4300 digits."""
    try:
        return int(digits)
    except ValueError:
        _refuse(digits)


def _refuse(digits: str) -> Never:
    """Nothing: raises for a number out of all proportion."""
    shown = digits if len(digits) <= _SHOWN else f"{digits[:_SHOWN]}…"
    raise _Refused(
        Text(f"数字 {shown} 过大或过长，无法读取", f"the number {shown} is too large or too long to be read")
    )


def _members(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """The object, unless a member occurs twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _Repeated
    return found


_TOLERANT = json.JSONDecoder(parse_float=_decimal, parse_int=_integer, parse_constant=str)
_EXACT = json.JSONDecoder(parse_float=_decimal, parse_int=_integer, parse_constant=str, object_pairs_hook=_members)


def _lone_surrogate(values: Iterable[object]) -> bool:
    """Whether any string or member name in there is not text."""
    for value in values:
        if isinstance(value, str):
            if not _is_text(value):
                return True
        elif isinstance(value, dict):
            if _lone_surrogate(value) or _lone_surrogate(value.values()):
                return True
        elif isinstance(value, list) and _lone_surrogate(value):
            return True
    return False


def _is_text(value: str) -> bool:
    """Whether the string can be written as UTF-8."""
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
