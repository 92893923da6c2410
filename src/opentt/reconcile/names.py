"""A name in the forms in which names are compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|《([^《》]*)》")

_LEGAL = re.compile(
    r"(?:股份有限公司|有限责任公司|责任有限公司|有限公司|股份公司|集团公司|总公司|公司|(?<=.)集团|"
    r"coltd|companylimited|limited|ltd|inc|corp|corporation|llc|gmbh)$"
)

_KIND = re.compile(
    r"(?:大学|学院|学校|医院|卫生院|研究院|研究所|研究中心|实验室|技术转移中心|转移中心|创新中心|中心|基金会|事务所|"
    r"university|college|institute|hospital|center|centre|laboratory)$"
)

_LEADING = re.compile(r"^(?:the)(?=[a-z]{4})")


_FULL = (
    (re.compile("中科院"), "中国科学院"),
    (re.compile("农科院"), "农业科学院"),
    (re.compile("医科院"), "医学科学院"),
    (re.compile("科研院$"), "科学技术研究院"),
    (re.compile("师大(?!学)"), "师范大学"),
    (re.compile("工大(?!学)"), "工业大学"),
    (re.compile("农大(?!学)"), "农业大学"),
    (re.compile("林大(?!学)"), "林业大学"),
    (re.compile("医大(?!学)"), "医科大学"),
    (re.compile("交大(?!学)"), "交通大学"),
    (re.compile("科大(?!学)"), "科技大学"),
    (re.compile("财大(?!学)"), "财经大学"),
    (re.compile("石化"), "石油化工"),
    (re.compile("(?<!研究)(?<!事务)(?<!派出)所$"), "研究所"),
    (re.compile("univ$"), "university"),
)
"""Short forms of words that stand in many names, each with the word in full."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name by its letters and digits alone: whole, without brackets, without legal form, without kind of body.

    `full` is the name without legal form, its usual short words written out.
    """

    plain: str
    open: str
    core: str
    stem: str
    full: str


@lru_cache(maxsize=500_000)
def name_of(text: str) -> Name:
    """The name in all its forms: NFKC, case folded, no blanks and no punctuation.

    >>> name = name_of("北京示例（集团）股份有限公司")
    >>> name.plain, name.open, name.core
    ('北京示例集团股份有限公司', '北京示例股份有限公司', '北京示例')
    >>> name_of("中科院物理所").full
    '中国科学院物理研究所'
    >>> name_of("清华大学").stem
    '清华'
    """
    folded = unicodedata.normalize("NFKC", text).casefold().replace("&", " and ")
    plain = _letters(folded)
    bare = _letters(_BRACKETED.sub(lambda found: found[1] or " ", folded)) or plain
    core = bare
    while (shorter := _LEGAL.sub("", core)) not in {core, ""}:
        core = shorter
    full = core
    for short, word in _FULL:
        full = short.sub(word, full)
    return Name(plain, bare, core, _KIND.sub("", core) or core, full)


def _letters(text: str) -> str:
    return _LEADING.sub("", "".join(char for char in text if char.isalnum()))


def key_of(identifier: str) -> str:
    """An identifier as it is compared: no blanks and hyphens, upper case, of an address only its end.

    >>> key_of("https://orcid.org/0000-0002-1825-0097") == key_of("0000 0002 1825 0097")
    True
    """
    text = unicodedata.normalize("NFKC", identifier).strip().rstrip("/")
    if "://" in text:
        text = text.rsplit("/", 1)[1]
    return "".join(char for char in text if char.isalnum() or char == ".").upper()
