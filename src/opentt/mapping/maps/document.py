"""A YAML file as plain values, each with the line that it stands on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import yaml

from opentt.errors import InputError
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opentt.schema import Step

Path = tuple["Step", ...]

_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]{1,9}")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}

MOST = 30
"""How many faults of a map are told."""

_MORE = Text("另有 {n} 处", "{n} more")
_REPEATED = Text("“{name}”写了两次", "“{name}” stands there twice")
_NO_NAME = Text("此处应为文本", "a text is expected here")
_ALIAS = Text("不支持 YAML 的锚点和引用", "anchors and aliases of YAML are not supported")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a map, and the line on which."""

    line: int
    reason: Text


@dataclass(frozen=True, slots=True)
class Document:
    """What a map file says. `path` is what the user calls it, `lines` has the line of every value by its path."""

    path: str
    value: Any
    lines: Mapping[Path, int]

    def line(self, path: Path) -> int:
        """The line, from 1, of a value, or of the nearest value around it."""
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_document(text: str, path: str) -> Document:
    """The document in a text. Raises InputError, with the line, where it is no YAML or names a member twice.

    Dates and numbers that begin with a zero stay text; other numbers are int or Decimal, never float.
    """
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        said = getattr(error, "problem", None) or str(error).partition("\n")[0]
        reason = Text(f"不是 YAML：{said}", f"not YAML: {said}")
        raise failure(path, [Fault(mark.line + 1 if mark else 1, reason)]) from error
    lines: dict[Path, int] = {}
    faults: list[Fault] = []
    seen: set[int] = set()
    value = _value(root, (), lines, faults, seen) if root else None
    if faults:
        raise failure(path, faults)
    return Document(path, value, lines)


def failure(path: str, faults: Iterable[Fault]) -> InputError:
    """The error that tells the faults of a map, a line for each, in the order of the file; the first of very many."""
    told = sorted(dict.fromkeys(faults), key=lambda fault: fault.line)
    zh = [f"{path}:{fault.line}：{fault.reason.zh}" for fault in told[:MOST]]
    en = [f"{path}:{fault.line}: {fault.reason.en}" for fault in told[:MOST]]
    if len(told) > MOST:
        more = _MORE.fill({"n": len(told) - MOST})
        zh, en = [*zh, more.zh], [*en, more.en]
    return InputError(Text("\n".join(zh), "\n".join(en)), path)


def _value(node: yaml.Node, path: Path, lines: dict[Path, int], faults: list[Fault], seen: set[int]) -> Any:  # noqa: ANN401 - any YAML value
    line = node.start_mark.line + 1
    lines.setdefault(path, line)
    if id(node) in seen:
        faults.append(Fault(line, _ALIAS))
        return None
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        found: dict[str, Any] = {}
        for key, inner in node.value:
            at = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                faults.append(Fault(at, _NO_NAME))
                continue
            if key.value in found:
                faults.append(Fault(at, _REPEATED.fill({"name": key.value})))
            lines[(*path, key.value)] = at
            found[key.value] = _value(inner, (*path, key.value), lines, faults, seen)
        return found
    if isinstance(node, yaml.SequenceNode):
        return [_value(inner, (*path, place), lines, faults, seen) for place, inner in enumerate(node.value)]
    return _scalar(node)


def _scalar(node: yaml.Node) -> Any:  # noqa: ANN401 - any YAML scalar
    text: str = node.value
    if getattr(node, "style", None) is not None:
        return text
    if text.casefold() in _WORDS:
        return _WORDS[text.casefold()]
    if _WHOLE.fullmatch(text):
        return int(text)
    return Decimal(text) if _DECIMAL.fullmatch(text) else text
