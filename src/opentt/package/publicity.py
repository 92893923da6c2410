"""Whether what a publisher says about a release may itself be published."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from opentt.errors import UsageError
from opentt.text import Text
from opentt.validation.personal import OFFICE, marks
from opentt.validation.privacy import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.package.about import About

_UNFIT = Text(
    "{name} 含有身份证号、手机号码或个人邮箱，公开用途不能使用；联系方式请写科室和办公邮箱",
    "{name} holds a resident id, a mobile number or a person's e-mail address, which a public release must not "
    "show; give an office and its mailbox",
)


def fit_for_public(about: About, target: str) -> None:
    """Nothing. Raises UsageError where an answer, or the name of the package, holds a personal identifier."""
    for name, text in (*_texts(about, ""), ("-o", target)):
        if any(mark != OFFICE for mark in marks(text, RULES)) and name != "publisher.uscc":
            raise UsageError(_UNFIT.fill({"name": name}))


def _texts(here: object, name: str) -> Iterator[tuple[str, str]]:
    """Every text of the answers, with the name of its question."""
    if isinstance(here, str):
        yield name, here
    elif isinstance(here, tuple):
        for one in here:
            yield from _texts(one, name)
    elif is_dataclass(here):
        for known in fields(here):
            inner = f"{name}.{known.name}" if name else known.name
            yield from _texts(getattr(here, known.name), inner)
