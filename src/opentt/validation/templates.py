"""The text of a line of JSON with its values left out: lines that differ from it in nothing else have its shape."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.schema import Step

_TOKEN = re.compile(r'[ \t\r\n]+|"[^"\\]*"|-?[0-9][0-9.eE+-]*|true|false|[{}\[\]:,]')


@dataclass(frozen=True, slots=True)
class Template:
    """The texts around the values, one more than there are values; the path and the JSON text of each value."""

    texts: tuple[str, ...]
    paths: tuple[tuple[Step, ...], ...]
    values: tuple[str, ...]


def template_of(line: str) -> Template | None:
    r"""The template of a line that is a JSON object or array; None where it has an escape or a null.

    >>> template_of('{"a": [1, {"b": "x"}]}')
    Template(texts=('{"a": [', ', {"b": "', '"}]}'), paths=(('a', 0), ('a', 1, 'b')), values=('1', 'x'))
    """
    if "\\" in line:
        return None
    texts, paths, values = [""], [], []
    for token, path in _walk(line):
        if path is None:
            texts[-1] += token
        else:
            quote = '"' if token.startswith('"') else ""
            texts[-1] += quote
            texts.append(quote)
            paths.append(path)
            values.append(token.strip('"'))
    return Template(tuple(texts), tuple(paths), tuple(values)) if "".join(_joined(texts, values)) == line else None


def _joined(texts: list[str], values: list[str]) -> Iterator[str]:
    """The pieces of the line in their order."""
    for text, value in zip(texts, [*values, ""], strict=True):
        yield text
        yield value


def _walk(line: str) -> Iterator[tuple[str, tuple[Step, ...] | None]]:
    """Every token of a line, with its path where it is a value that holds no other."""
    path: list[Step] = []
    in_object: list[bool] = []
    key = False
    for sign in _TOKEN.findall(line):
        if sign in "{[":
            in_object.append(sign == "{")
            path.append(0)
            key = sign == "{"
        elif sign in "}]":
            in_object.pop()
            path.pop()
        elif sign == ",":
            key = in_object[-1]
            path[-1] = path[-1] if key else int(path[-1]) + 1
        elif key and sign.startswith('"'):
            path[-1] = sign[1:-1]
            key = False
        elif sign != ":" and not sign.isspace():
            yield sign, tuple(path)
            continue
        yield sign, None
