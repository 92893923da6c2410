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
        """The same text with `{name}` placeholders replaced; unknown names stay as they are.

        >>> Text("值 {v}", "value {v}").fill({"v": 3}).en
        'value 3'
        """
        return Text(_fill(self.zh, params), _fill(self.en, params))

    def as_dict(self) -> dict[str, str]:
        """The pair as reports carry it."""
        return {"zh": self.zh, "en": self.en}


def _fill(template: str, params: Mapping[str, object]) -> str:
    """The template with its placeholders replaced in one pass, so that a value is never a template."""
    parts = template.split("{")
    filled = [parts[0]]
    for part in parts[1:]:
        name, closed, rest = part.partition("}")
        filled.append(f"{params[name]}{rest}" if closed and name in params else "{" + part)
    return "".join(filled)
