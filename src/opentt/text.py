"""A pair of Chinese and English, chosen late."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Lang = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Text:
    """What a person reads, in Chinese (authoritative) and English.

    >>> Text("合同", "contract").pick("zh")
    '合同'
    """

    zh: str
    en: str

    def pick(self, lang: Lang) -> str:
        """The string in one language."""
        return self.zh if lang == "zh" else self.en

    def fill(self, params: Mapping[str, object]) -> Text:
        """The same text with `{name}` placeholders replaced, by a text in each language; unknown names stay.

        >>> Text("值 {v}", "value {v}").fill({"v": 3}).en
        'value 3'
        >>> Text("读不了（{why}）", "cannot be read ({why})").fill({"why": Text("没有权限", "no permission")}).zh
        '读不了（没有权限）'
        """
        return Text(_fill(self.zh, params, "zh"), _fill(self.en, params, "en"))

    def as_dict(self) -> dict[str, str]:
        """The pair as reports carry it."""
        return {"zh": self.zh, "en": self.en}


def _fill(template: str, params: Mapping[str, object], lang: Lang) -> str:
    """The template with its placeholders replaced in one pass, so that a value is never a template."""
    parts = template.split("{")
    filled = [parts[0]]
    for part in parts[1:]:
        name, closed, rest = part.partition("}")
        if closed and name in params:
            value = params[name]
            filled.append(f"{value.pick(lang) if isinstance(value, Text) else value}{rest}")
        else:
            filled.append("{" + part)
    return "".join(filled)
