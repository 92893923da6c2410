"""The complaint about a code that no list has, with the nearest one."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from opentt.errors import UsageError
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.vocab import Scheme

_NO_CODE = Text("代码表“{title}”没有 {code}{hint}", "the list “{title}” has no {code}{hint}")


def no_code(scheme: Scheme, text: str) -> UsageError:
    """The error, naming codes that are spelt alike, else where the list is to be seen."""
    spelt = {spelling: concept.code for concept in scheme.concepts.values() for spelling in concept.spellings}
    close = list(dict.fromkeys(spelt[near] for near in get_close_matches(text, spelt, n=3, cutoff=0.5)))
    named = ", ".join(close)
    hint = (
        Text(f"；是否指 {named}？", f"; did you mean {named}?")
        if close
        else Text(f"；见 opentt vocab show {scheme.name}", f"; see opentt vocab show {scheme.name}")
    )
    zh = _NO_CODE.fill({"title": scheme.title.zh, "code": text, "hint": hint.zh}).zh
    return UsageError(Text(zh, _NO_CODE.fill({"title": scheme.title.en, "code": text, "hint": hint.en}).en))
