"""Texts that are too long, too wide, too deep or too clever."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEAD = "id,项目名称,合同类别,成交额\n"
RECORD = '{"id": "c-1", "title": "甲项目技术开发", "contract_type": "technology-development", "total_amount": 100'
RDF = (
    '<?xml version="1.0"?>{head}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="urn:a"><rdf:value>{value}</rdf:value></rdf:Description></rdf:RDF>'
)
TTL = "@prefix ott: <https://w3id.org/opentt/term/> .\n"


def text(name: str, make: Callable[[], str]) -> Callable[[Path], Path]:
    """A maker of a text file."""

    def written(folder: Path) -> Path:
        path = folder / name
        path.write_text(make(), encoding="utf-8")
        return path

    return written


def deep(opening: str, closing: str, levels: int, around: str = "{}") -> Callable[[], str]:
    """A text that nests so many levels."""
    return lambda: around.replace("{}", opening * levels + closing * levels)


def many_members(count: int, name: str = "member") -> Callable[[], str]:
    """One record with so many members that nobody knows."""
    return lambda: "[" + RECORD + "".join(f', "{name}{n}": 1' for n in range(count)) + "}]"


def many_twice(count: int) -> Callable[[], str]:
    """One record in which a member occurs so often."""
    return lambda: "[" + RECORD + ', "title": "甲"' * count + "}]"


def many_parts(count: int, part: str = "{}") -> Callable[[], str]:
    """One record with so many parties, none of which is any good."""
    return lambda: "[" + RECORD + ', "parties": [' + ",".join([part] * count) + "]}]"


def long_member(length: int) -> Callable[[], str]:
    """One record with a member of a very long name, and one of a very long value."""
    return lambda: json.dumps([{"id": "c-1", "titel" * (length // 5): 1, "title": "甲" * length}], ensure_ascii=False)


def wide(columns: int) -> Callable[[], str]:
    """A table of so many columns that nobody knows, next to the ones that everybody does."""
    names = ",".join(f"c{n}" for n in range(columns))
    return lambda: HEAD.strip() + f",{names}\n" + "c-1,甲项目技术开发,技术开发,100" + ",1" * columns + "\n"


def rows(cell: str, count: int = 50) -> Callable[[], str]:
    """A table with that text in every cell of so many rows."""
    head = "id,项目名称,合同类别,成交额,签订日期,买方统一社会信用代码,专利号,买方名称\n"
    quoted = '"' + cell.replace('"', '""') + '"'
    return lambda: head + (",".join([quoted] * 8) + "\n") * count
