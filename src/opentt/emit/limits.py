"""What each derived language cannot say of what the standard says, by the kind of violation that it lets pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from opentt.emit.bundle import compose
from opentt.emit.checks import DIALECTS, UNSAYABLE, unsayable
from opentt.emit.spelling import as_json, header
from opentt.schema import entities
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.emit.sources import Sources
    from opentt.schema import Entity


@dataclass(frozen=True, slots=True)
class Limit:
    """Something that a language cannot say: violations of these kinds may pass it, and `extension` is refused by it."""

    kinds: tuple[str, ...]
    reason: Text


KINDS = {
    "boolean-for-number": Text("应为数而写真假", "true or false for a number"),
    "checksum": Text("校验位不符", "a check character that does not hold"),
    "date-spelling": Text("日期写法不合 YYYY-MM-DD", "a date not written as YYYY-MM-DD"),
    "empty-text": Text("空文本", "an empty text"),
    "extension": Text("x_ 开头的扩展成员（合法）", "an extension member x_…, which is valid"),
    "fraction": Text("应为整数而有小数", "a fraction for a whole number"),
    "missing": Text("缺必填成员", "a required member that is missing"),
    "missing-id": Text("缺记录标识", "a record without its id"),
    "newline": Text("编号末尾多一个换行", "a line break at the end of a number"),
    "no-offset": Text("时刻没有时区", "a moment without its offset"),
    "no-such-day": Text("日历上没有的日期", "a day that the calendar does not have"),
    "no-such-moment": Text("日历上没有的时刻", "a moment that the calendar does not have"),
    "null": Text("成员写作 null", "a member that is null"),
    "number-for-boolean": Text("应为真假而写 1", "1 for true"),
    "numeral-text": Text("数写成文本", "a number written as text"),
    "out-of-range": Text("超出上下限", "a number beyond its limit"),
    "pattern": Text("不合样式", "a text against its pattern"),
    "repeated-item": Text("集合中有重复的项", "an item that stands twice in a set"),
    "rule": Text("违反规则卡（错误级）", "a breach of a rule card that is an error"),
    "third-decimal": Text("金额有三位小数", "an amount with three decimals"),
    "too-long": Text("文本过长", "a text that is too long"),
    "unknown-code": Text("封闭代码表中没有的代码", "a code that a closed list does not have"),
    "unknown-member": Text("标准没有的成员", "a member that the standard does not know"),
    "uri": Text("不是网址", "no web address"),
    "wrong-type-array": Text("应为数组而不是", "no array where one is expected"),
    "wrong-type-boolean": Text("应为真假而不是", "no boolean where one is expected"),
    "wrong-type-code": Text("代码写成数", "a number for a code"),
    "wrong-type-date": Text("日期写成数", "a number for a date"),
    "wrong-type-id": Text("记录标识写成数", "a number for the id of a record"),
    "wrong-type-instant": Text("时刻写成数", "a number for a moment"),
    "wrong-type-integer": Text("整数写成文字", "words for a whole number"),
    "wrong-type-money": Text("金额写成文字", "words for an amount"),
    "wrong-type-number": Text("数写成文字", "words for a number"),
    "wrong-type-object": Text("应为对象而不是", "no object where one is expected"),
    "wrong-type-reference": Text("所指记录的标识写成数", "a number for the id of another record"),
    "wrong-type-string": Text("文本写成数", "a number for a text"),
}
"""The kinds of violation, by which languages are compared; `extension` alone is none."""

_CHECKSUM = Limit(("checksum",), Text("校验位由检查程序计算", "check characters are computed by the validator alone"))
_DECIMALS = Limit(
    ("third-decimal",),
    Text(
        "小数位数由检查程序按数的写法核对，见决定 0007",
        "decimals are counted by the validator on the number as written, see decision 0007",
    ),
)
_RULES = Limit(("rule",), Text("规则卡是 SQL，不在此列", "rule cards are SQL and not said here"))
_NULL = Limit(("null",), Text("没有值与 null 是一回事", "an absent member and null are the same"))
_EXTENSION = Limit(
    ("extension",),
    Text("扩展成员没有列可放，须另存", "extension members have no column and must be kept elsewhere"),
)
_NUMERAL_TEXT = Limit(
    ("numeral-text",),
    Text("文本写的数在写入时变成数", "a text that spells a number becomes that number when it is written"),
)
_TEXT = Limit(
    ("wrong-type-code", "wrong-type-id", "wrong-type-reference", "wrong-type-string"),
    Text("写进文本列的数变成文本", "a number that is written to a column of text becomes text"),
)

_NEWLINE = Limit(
    ("newline",),
    Text(
        "有的程序（如 Python）让样式末尾的 $ 也匹配最后的换行之前",
        "some programs, those in Python among them, let the $ of a pattern match before a last line break",
    ),
)
_TABLES = {
    "checksum": _CHECKSUM,
    "null": _NULL,
    "extension": _EXTENSION,
    "numeral-text": _NUMERAL_TEXT,
    "text": _TEXT,
}

LIMITS: dict[str, dict[str, Limit]] = {
    "json-schema": {"checksum": _CHECKSUM, "decimals": _DECIMALS, "rules": _RULES},
    "models": {
        "checksum": _CHECKSUM,
        "decimals": _DECIMALS,
        "rules": _RULES,
        "uri": Limit(("uri",), Text("不看网址的写法", "how a web address is written is not looked at")),
    },
    "shacl": {
        "checksum": _CHECKSUM,
        "null": _NULL,
        "rules": _RULES,
        "set": Limit(("repeated-item",), Text("图里的集合不会重复一个值", "a set in a graph cannot say a value twice")),
        "address": Limit(
            ("wrong-type-id",),
            Text("记录标识是地址的一部分，没有类型", "the id is a part of the record's address and has no type"),
        ),
        "newline": _NEWLINE,
    },
    "table-schema": {
        "checksum": _CHECKSUM,
        "null": Limit(
            ("null", "empty-text"),
            Text("没有值、null、空文本都是空单元格", "an absent member, null and an empty text are an empty cell"),
        ),
        "rules": _RULES,
        "newline": _NEWLINE,
        "extension": _EXTENSION,
        "numeral-text": Limit(("numeral-text",), Text("单元格里的数都是文本", "a number in a cell is always text")),
        "text": _TEXT,
        "date-spelling": Limit(
            ("date-spelling",),
            Text("有的程序接受不补零的月和日", "some programs take months and days without their leading nought"),
        ),
        "decimals": Limit(
            ("third-decimal",),
            Text("数不能带样式，无从限定小数位", "numbers take no pattern that could count decimals"),
        ),
        "moment": Limit(
            ("no-such-moment",),
            Text(
                "时刻只能写成带样式的文本，样式不识历法",
                "a moment with its offset is text with a pattern, which knows no calendar",
            ),
        ),
    },
    "postgresql": {
        **_TABLES,
        "date-spelling": Limit(
            ("date-spelling",),
            Text("日期的各种写法都读成日期", "a date is read in any usual spelling"),
        ),
        "fraction": Limit(("fraction",), Text("写进整数列的小数被四舍五入", "a fraction is rounded in a whole number")),
        "offset": Limit(
            ("no-offset",),
            Text(
                "没有时区的时刻按会话时区理解", "a moment without its offset is taken in the time zone of the session"
            ),
        ),
    },
    "sqlite": {
        **_TABLES,
        "boolean": Limit(
            ("boolean-for-number", "number-for-boolean"),
            Text("真假就是整数 1 和 0", "true and false are the numbers 1 and 0"),
        ),
    },
}
"""The limits of each language by name."""


def files(sources: Sources) -> dict[str, str]:
    """`limits.json`, the companion of every derived artefact."""
    kinds = entities(compose(sources))
    described = {
        "$comment": header("src/opentt/emit/ and validator/"),
        "kinds": {kind: _both(told) for kind, told in KINDS.items()},
        "languages": {language: _told(limits) for language, limits in LIMITS.items()},
        "reasons": {reason: _both(told) for reason, told in UNSAYABLE.items() if reason != "not-an-error"},
        "rules": {dialect: dict(_left_out(sources, kinds, dialect)) for dialect in DIALECTS},
    }
    return {"schemas/derived/limits.json": as_json(described)}


def comments(language: str) -> Iterator[str]:
    """The limits of a language as lines of the comment that heads a file, in both languages."""
    for name, limit in LIMITS[language].items():
        yield f"  {name}: {limit.reason.zh}"
        yield f"    {limit.reason.en}"


def _left_out(sources: Sources, kinds: Mapping[str, Entity], dialect: str) -> Iterator[tuple[str, str]]:
    """The errors among the rule cards that are no CHECK in a dialect, each with its reason."""
    for card in sources.cards.values():
        reason = unsayable(card, kinds[card.family], dialect) if card.family in kinds else None
        if reason and reason != "not-an-error":
            yield card.rule, reason


def _told(limits: Mapping[str, Limit]) -> dict[str, object]:
    return {name: {"kinds": list(limit.kinds), **_both(limit.reason)} for name, limit in limits.items()}


def _both(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}
