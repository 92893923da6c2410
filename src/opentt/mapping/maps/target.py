"""Where in a record a value goes: `total_amount`, `parties[role=buyer].name`, `completers[*].name`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal

from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opentt.schema import Field
    from opentt.vocab import Scheme

_STEP = re.compile(r"([a-z][a-z0-9_]*)(?:\[([^\[\]]*)\])?(?:\.|$)")
_PICK = re.compile(r"([a-z][a-z0-9_]*)=(.+)|([1-9][0-9]?)|(\*)|")

_SPELLING = Text(
    "“{text}”不是字段的写法；例：total_amount、parties[role=buyer].name",
    "“{text}” is not how a field is written; e.g. total_amount, parties[role=buyer].name",
)
_UNKNOWN = Text("{owner}没有字段 {name}", "{owner} has no field {name}")
_NO_LEAF = Text("{text} 有下级字段，须写到最末一级", "{text} has fields of its own; name one of them")
_NO_ITEMS = Text("{name} 不是多个部分的列表，不用方括号", "{name} is no list of parts and takes no brackets")
_NO_PARTS = Text("{name} 不是部分的列表", "{name} is no list of parts")
_NO_CODE = Text("{name} 的代码表没有 {code}", "the code list of {name} does not have {code}")


class TargetError(Exception):
    """A target that is not in the schema; `reason` says why."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Pick:
    """Which item of a list of parts: the one with a code, the one of a number (from 1), or one for each piece."""

    kind: Literal["code", "number", "each"]
    name: str = ""
    code: str = ""
    number: int = 1

    @property
    def text(self) -> str:
        """What stands in the brackets; nothing for the first."""
        if self.kind == "code":
            return f"{self.name}={self.code}"
        return "*" if self.kind == "each" else "" if self.number == 1 else str(self.number)


@dataclass(frozen=True, slots=True)
class Place:
    """A leaf of a record: its steps, each with the pick of an item where it is a list of parts, and the field there."""

    text: str
    steps: tuple[tuple[str, Pick | None], ...]
    field: Field

    @property
    def is_each(self) -> bool:
        """Whether a cell may give several parts."""
        return any(pick is not None and pick.kind == "each" for _, pick in self.steps)

    @property
    def name(self) -> str:
        """The target as headings name it: `parties[role=buyer].name`, `annual_reports[].year`."""
        return ".".join(name + ("" if pick is None else f"[{pick.text}]") for name, pick in self.steps)

    @property
    def plain(self) -> str:
        """The names alone, as `leaves` gives them: `parties.name`."""
        return ".".join(name for name, _ in self.steps)


def parts(owner: Field, text: str, schemes: Mapping[str, Scheme]) -> tuple[tuple[tuple[str, Pick | None], ...], Field]:
    """The steps to a list of parts, and what one part is. Raises TargetError for what is no list of parts."""
    above, _, last = text.rpartition(".")
    steps, here = _walk(owner, above, schemes) if above else ((), owner)
    field = here.child.get(last)
    if field is None:
        raise TargetError(_unknown(here, last))
    if field.item is None or field.item.kind != "object":
        raise TargetError(_NO_PARTS.fill({"name": text}))
    return (*steps, (last, None)), field.item


def place(owner: Field, text: str, schemes: Mapping[str, Scheme]) -> Place:
    """The leaf that a target names below an object. Raises TargetError for what the schema does not have."""
    steps, here = _walk(owner, text, schemes)
    if here.kind == "object":
        raise TargetError(_NO_LEAF.fill({"text": text}))
    return Place(text, steps, here)


def leaves(owner: Field, above: str = "") -> Iterator[tuple[str, Field]]:
    """Every leaf below an object by its plain name."""
    for child in owner.children:
        inner = child.item if child.item is not None and child.item.kind == "object" else child
        name = f"{above}{child.name}"
        if inner.kind == "object":
            yield from leaves(inner, f"{name}.")
        else:
            yield name, child


def near(name: str, known: Mapping[str, object]) -> Text:
    """A question whether something of a similar name is meant, or nothing."""
    close = get_close_matches(name, known, n=1, cutoff=0.5)
    return Text(f"；是否指 {close[0]}？", f"; did you mean {close[0]}?") if close else Text("", "")


def joined(*texts: Text) -> Text:
    """The texts one after another, in each language."""
    return Text("".join(text.zh for text in texts), "".join(text.en for text in texts))


def _unknown(owner: Field, name: str) -> Text:
    reason = Text(
        _UNKNOWN.fill({"owner": f"“{owner.title.zh}”", "name": name}).zh,
        _UNKNOWN.fill({"owner": f"“{owner.title.en}”", "name": name}).en,
    )
    return joined(reason, near(name, owner.child))


def _walk(owner: Field, text: str, schemes: Mapping[str, Scheme]) -> tuple[tuple[tuple[str, Pick | None], ...], Field]:
    steps: list[tuple[str, Pick | None]] = []
    here: Field = owner
    for name, pick in _steps(text):
        if name not in here.child:
            raise TargetError(_unknown(here, name))
        field = here.child[name]
        if field.item is not None and field.item.kind == "object":
            steps.append((name, _pick(field, pick or "", schemes, text)))
            here = field.item
        elif pick is not None:
            raise TargetError(_NO_ITEMS.fill({"name": name}))
        else:
            steps.append((name, None))
            here = field
    return tuple(steps), here


def _steps(text: str) -> Iterator[tuple[str, str | None]]:
    end = 0
    while found := _STEP.match(text, end):
        end = found.end()
        yield found[1], found[2]
    if end != len(text) or text.endswith(".") or not text:
        raise TargetError(_SPELLING.fill({"text": text}))


def _pick(array: Field, pick: str, schemes: Mapping[str, Scheme], text: str) -> Pick:
    found = _PICK.fullmatch(pick)
    if found is None or array.item is None:
        raise TargetError(_SPELLING.fill({"text": text}))
    if found[4]:
        return Pick("each")
    if not found[1]:
        return Pick("number", number=int(found[3] or 1))
    name, code = found[1], found[2]
    if name not in array.item.child:
        raise TargetError(_unknown(array.item, name))
    scheme = schemes.get(array.item.child[name].scheme or "")
    if scheme is not None and not scheme.lists(code):
        raise TargetError(joined(_NO_CODE.fill({"name": name, "code": code}), near(code, scheme.concepts)))
    return Pick("code", name, code)
