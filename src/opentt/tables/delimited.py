"""CSV, TSV and semicolon tables: strict reading, physical lines kept."""

from __future__ import annotations

import csv
import re
from collections import Counter, deque
from typing import TYPE_CHECKING

from opentt.errors import InputError
from opentt.tables.encoding import LONGEST_LINE
from opentt.tables.raw import Grid, RawRow, TextFile, is_blank
from opentt.tables.source import BLOCK
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opentt.tables.encoding import Utf8
    from opentt.tables.source import Source

_DELIMITERS = ",\t;"
_SNIFFED = 1 << 16
_QUOTED = re.compile(r'"[^"]*(?:"|\Z)')
_LINE_END = re.compile(r"\r\n|\n|\r")


def read_delimited(source: Source, utf8: Utf8) -> Grid:
    """The table. Raises InputError for malformed quoting, so that `rows()` afterwards raises nothing."""
    with utf8.path.open(encoding="utf-8", newline="") as file:
        start = file.read(_SNIFFED)
    delimiter = sniff(start, source.suffix)
    text = TextFile(utf8.path, delimiter, utf8.scratch)
    if utf8.look.quoted if utf8.look else _is_quoted(utf8.path):
        deque(_rows(text, source.label), maxlen=0)
    form = "tsv" if delimiter == "\t" else "csv"
    return Grid(source.label, source.sha256(), form, utf8.encoding, None, lambda: _rows(text, source.label), text=text)


def sniff(start: str, suffix: str = "") -> str:
    r"""The delimiter that splits most of the first lines alike; what stands in quotes does not count.

    >>> sniff('a;b\n"1;2;3";1,5\n'), sniff("a\tb,c\n1\t2\n")
    (';', '\t')
    """
    lines = [line for line in _LINE_END.split(_QUOTED.sub('""', start))[:50] if line.strip()]
    if len(start) == _SNIFFED and len(lines) > 1:
        lines.pop()
    scores = {delimiter: _alike([line.count(delimiter) for line in lines]) for delimiter in _DELIMITERS}
    usual = "\t" if suffix in {".tsv", ".tab"} else ","
    return max(_DELIMITERS, key=lambda delimiter: (scores[delimiter], delimiter == usual))


def _alike(counts: list[int]) -> tuple[int, int]:
    """How many lines agree on a number of delimiters, and that number."""
    return max(((many, count) for count, many in Counter(filter(None, counts)).items()), default=(0, 0))


def _is_quoted(path: Path) -> bool:
    """Whether the file has a quote character."""
    with path.open("rb") as file:
        return any(b'"' in block for block in iter(lambda: file.read(BLOCK), b""))


def _rows(text: TextFile, label: str) -> Iterator[RawRow]:
    """The rows that are not blank. Raises InputError where the quoting is malformed."""
    if csv.field_size_limit() < LONGEST_LINE:
        csv.field_size_limit(LONGEST_LINE)  # the module's own limit, 128 KiB, is one for the whole process
    line = 0
    with text.path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, delimiter=text.delimiter, strict=True)
        try:
            for cells in reader:
                if not is_blank(cells):
                    yield RawRow(line + 1, tuple(cells))
                line = reader.line_num
        except csv.Error as problem:
            raise InputError(_why(str(problem), line + 1, reader.line_num), label) from problem


def _why(problem: str, line: int, last: int) -> Text:
    """What is wrong with the quoting of the row that starts on that line."""
    if "expected after" in problem:
        return Text(
            f"第 {last} 行（该行记录始于第 {line} 行）：结束引号后还有文字；单元格内的引号应写成两个引号",
            f"line {last} (of the row that starts on line {line}): text follows a closing quote; "
            "double the quotes inside a cell",
        )
    if "unexpected end" in problem or "field limit" in problem:
        return Text(
            f"第 {line} 行的引号没有闭合，其后的内容无法分行；请补上引号或重新导出",
            f"the quote opened in the row that starts on line {line} is never closed; "
            "close it or export the file again",
        )
    return Text(f"第 {line} 行无法解析（{problem}）", f"line {line} cannot be parsed ({problem})")
