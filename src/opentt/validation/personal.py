"""Personal identifiers in texts: resident ids old and new, mobile numbers, e-mail addresses; found, and hidden."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from opentt.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable


class Mark(NamedTuple):
    """The rule that a text falls under, and its severity where that is not the card's own."""

    rule: str
    severity: Severity | None = None


RESIDENT = Mark("privacy/resident-id")
LEGACY = Mark("privacy/resident-id", Severity.WARNING)
"""A number of fifteen digits, given until 1999: it has no check character, so it may be something else."""
MOBILE = Mark("privacy/mobile-number")
EMAIL = Mark("privacy/personal-email")
OFFICE = Mark("privacy/personal-email", Severity.ADVICE)
"""A mailbox that its name says is an office's."""

COVER = "***"
"""What stands in a report for a value that it must not repeat."""

# fmt: off
OFFICES = frozenset({
    "admin", "bangong", "bgs", "cgzh", "consult", "contact", "contacts", "enquiries", "feedback", "fuwu", "help",
    "hezuo", "hr", "info", "inquiry", "jishu", "jszy", "jubao", "keji", "kjc", "kjcg", "kyc", "kyy", "library",
    "lianxi", "mail", "market", "marketing", "media", "news", "office", "post", "press", "public", "sales",
    "secretary", "secretariat", "service", "services", "support", "tech", "transfer", "tto", "webmaster", "xinxi",
    "xwb", "xxgk", "yuanban", "zhaopin", "zixun",
})
# fmt: on
"""Names of mailboxes that belong to an office and to no person."""

_D = "[0-9０-９]"
_S = r"[ \t\x{a0}\x{2000}-\x{200a}\x{3000}\x{2010}-\x{2015}－-]?"
_MONTH = "(?:[0０]{s}[1-9１-９]|[1１]{s}[0-2０-２])"
_DAY = "(?:[0０]{s}[1-9１-９]|[12１２]{s}{d}|[3３]{s}[01０１])"
_PROVINCE = (
    "(?:[1１][1-5１-５]|[2２][1-3１-３]|[3３][1-7１-７]|[4４][1-6１-６]|[5５][0-4０-４]|[6６][1-5１-５]"
    "|[78７８][1１]|[8８][2２])"
)
_CENTURY = f"(?:[1１]{_S}[9９]|[2２]{_S}[0０])"
_BIRTHDAY = [_MONTH.format(s=_S), _DAY.format(s=_S, d=_D)]
_EIGHTEEN = _S.join(["[1-9１-９]", *[_D] * 5, _CENTURY, _D, _D, *_BIRTHDAY, *[_D] * 3, "[0-9０-９XxＸｘ]"])
_FIFTEEN = f"{_PROVINCE}{_D}{{4}}{_D}{{2}}{_MONTH.format(s='')}{_DAY.format(s='', d=_D)}{_D}{{3}}"
_PHONE = rf"(?:(?:[+＋]|[0０][0０])?[8８][6６]{_S})?[1１][3-9３-９]{_D}{_S}{_D}{{4}}{_S}{_D}{{4}}"
_ADDRESS = r"[A-Za-z0-9][A-Za-z0-9._%+-]*[@＠][A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"
_EDGE = "0-9A-Za-z０-９Ａ-Ｚａ-ｚ"
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def _spelled(pattern: str) -> str:
    r"""The pattern as Python has it: RE2, and so DuckDB, writes `\x{3000}` for one character."""
    return re.sub(r"\\x\{([0-9a-f]+)\}", lambda found: f"\\u{int(found[1], 16):04x}", pattern)


def _bounded(pattern: str) -> re.Pattern[str]:
    """The pattern where no letter or digit touches it; every place is tried, also inside an earlier match."""
    return re.compile(_spelled(rf"(?<![{_EDGE}])(?=({pattern})(?![{_EDGE}]))"), re.ASCII)


# compiled when first looked for: together they take longer than a small file
@cache
def _residents() -> re.Pattern[str]:
    return _bounded(_EIGHTEEN)


@cache
def _legacies() -> re.Pattern[str]:
    return _bounded(_FIFTEEN)


@cache
def _mobiles() -> re.Pattern[str]:
    return re.compile(_spelled(rf"(?<![{_EDGE}.])({_PHONE})(?![{_EDGE}]|\.[0-9])"), re.ASCII)


@cache
def _addresses() -> re.Pattern[str]:
    # Python's engine would look through a long text again from each of its letters, which RE2 does not: no name is
    # longer than 255 characters, no label than 63, and no domain has more than 127 of them (RFC 1035, 2.3.4)
    bounds = {"%+-]*": "%+-]{0,254}", "9-]+": "9-]{1,63}", ")*": "){0,125}"}
    pattern = _ADDRESS
    for free, bound in bounds.items():
        pattern = pattern.replace(free, bound)
    return re.compile(pattern, re.ASCII)


@cache
def _hidden() -> re.Pattern[str]:
    return re.compile(_spelled(rf"(?<![{_EDGE}])(?:{_EIGHTEEN}|{_FIFTEEN})(?![{_EDGE}])"), re.ASCII)


_DIGIT = re.compile(_D)


@cache
def _noteworthy() -> re.Pattern[str]:
    """What every such number and address has: an at sign, or eleven digits in a row."""
    return re.compile(_spelled(rf"[@＠]|(?:{_D}{_S}){{11}}"), re.ASCII)


_ANY = rf"(?:^|[^{_EDGE}])(?:{{}})(?:$|[^{_EDGE}])"
_FIRST_LOOKS = {
    RESIDENT.rule: _ANY.format(f"{_EIGHTEEN}|{_FIFTEEN}"),
    MOBILE.rule: _ANY.format(_PHONE),
    EMAIL.rule: _ADDRESS,
}
SHORTEST = {RESIDENT.rule: 15, MOBILE.rule: 11, EMAIL.rule: 6}
"""How long a text must be to hold what each rule looks for."""

_DIGITS_NOW = 17
"""How many digits a resident identity number of today has at least: the last place may be an X."""


def first_look(rules: Iterable[str]) -> str:
    """An RE2 pattern that finds every text that the rules mean, and few others; "" where there are none."""
    return "|".join(_FIRST_LOOKS[rule] for rule in rules if rule in _FIRST_LOOKS)


_RUNS = frozenset({11, 13, 15, 18})
"""Digits in a row of a mobile number, without and with 86 or 0086, and of a resident identity number, old and new."""


def is_impersonal(text: str) -> bool:
    """Whether a look that costs little tells that a text holds nothing that `hide_all` hides.

    >>> is_impersonal("技术开发"), is_impersonal("91110108MA01ABCD1E"), is_impersonal("13800138000")
    (True, True, False)
    """
    if len(text) < min(_RUNS):
        return "@" not in text and "＠" not in text
    if not text.isascii():
        return False
    if text.isalnum():
        return len(text) not in _RUNS or (len(text) == max(_RUNS) and text[6:8] not in {"19", "20"})
    return text.replace("-", "").isalpha()


_FEWEST = b"0" * 11
_DIGITS = b"0123456789\xef"
"""Bytes of UTF-8 in which a digit begins: those of full width begin with the byte 0xEF."""
_AS_ZEROS = bytes.maketrans(_DIGITS, b"0" * len(_DIGITS))
_LEFT_OUT = bytes(byte for byte in range(256) if byte not in _DIGITS and byte != ord("\n"))


def are_impersonal(texts: Iterable[str]) -> bool:
    """Whether a look at texts without line feeds tells that none holds anything that `hide_all` hides.

    >>> are_impersonal(["技术开发", "第2024号"]), are_impersonal(["技术开发", "１３８００１３８０００"])
    (True, False)
    """
    text = "\n".join(texts)
    if "@" in text or "＠" in text:
        return False
    return _FEWEST not in text.encode().translate(_AS_ZEROS, _LEFT_OUT)


def marks(text: str, rules: Iterable[str]) -> frozenset[Mark]:
    """What a text holds of what the rules look for, one mark for each rule, the graver one.

    >>> sorted(mark.rule for mark in marks("张三 11010519491231002X，13800138000", SHORTEST))
    ['privacy/mobile-number', 'privacy/resident-id']
    """
    found = set()
    for rule in rules:
        if len(text) < SHORTEST.get(rule, len(text) + 1):
            continue
        mark = _mark(rule, text)
        if mark:
            found.add(mark)
    return frozenset(found)


def resident_id(value: str) -> bool:
    """Whether an 18-character text of the right shape holds the check character of GB 11643-1999.

    Regions are not looked at: python-stdnum refuses those that were withdrawn, whose people still live.

    >>> resident_id("11010519491231002X")
    True
    """
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(value, weights, strict=False))
    return value[17:].upper() == "10X98765432"[total % 11]


def hide(text: str | None) -> str | None:
    """The text with every resident identity number made unreadable: reports carry none."""
    if not text or len(_DIGIT.findall(text)) < SHORTEST[RESIDENT.rule]:
        return text
    return _hidden().sub(lambda found: found[0][0] + "*" * (len(found[0]) - 1), text)


def hide_all(text: str | None) -> str | None:
    """The text without resident identity numbers, mobile numbers and e-mail addresses."""
    if not text or _noteworthy().search(text) is None:
        return text
    return _addresses().sub(
        COVER, _mobiles().sub(lambda found: found[1][0] + "*" * (len(found[1]) - 1), hide(text) or "")
    )


def cover(text: str) -> str:
    """The text with `COVER` in the place of every such number and address.

    >>> cover("联系 13800138000")
    '联系 ***'
    """
    return _addresses().sub(COVER, _mobiles().sub(COVER, _hidden().sub(COVER, text)))


def _mark(rule: str, text: str) -> Mark | None:
    if rule == MOBILE.rule:
        return MOBILE if _mobiles().search(text) else None
    if rule == EMAIL.rule:
        names = [found.translate(_WIDE).partition("@")[0].casefold() for found in _addresses().findall(text)]
        return (OFFICE if all(map(_is_office, names)) else EMAIL) if names else None
    digits = len(_DIGIT.findall(text))
    if digits >= _DIGITS_NOW and any(resident_id(_plain(found)) for found in _residents().findall(text)):
        return RESIDENT
    if digits >= SHORTEST[RESIDENT.rule] and any(_is_born(_plain(found)) for found in _legacies().findall(text)):
        return LEGACY
    return None


def _is_office(name: str) -> bool:
    """Whether a mailbox's name is that of an office, also with a number or more words: `kjc01`, `info.bj`."""
    return re.split(r"[._%+-]", name.rstrip("0123456789"))[0] in OFFICES


def _plain(text: str) -> str:
    """The digits of a number, and its X, as they are typed plainly."""
    return re.sub("[^0-9X]", "", text.translate(_WIDE).upper())


def _is_born(digits: str) -> bool:
    """Whether the six digits after the region are a day of the twentieth century."""
    try:
        date(1900 + int(digits[6:8]), int(digits[8:10]), int(digits[10:12]))
    except ValueError:
        return False
    return True
