"""The files of `examples/exports`: invented registers with known faults. `python make_examples.py [DIR]`."""

from __future__ import annotations

import csv
import io
import json
import random
import re
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import xlsxwriter

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))
sys.path.insert(0, str(Path(__file__).parents[2]))

from generate import credit_code

from tests.exports.achievements import ACHIEVEMENTS, DOUBLED, LINKED_ACHIEVEMENTS, LINKED_CONTRACTS
from tests.exports.registers import INSTITUTIONS, LEDGER, LINKED_GRANTS, LINKED_INSTITUTIONS, LINKED_MANAGERS, MANAGERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NUMBER = re.compile(r"[1-9][0-9]{0,5}(?:\.[0-9]+)?")

FOLDER = Path(__file__).parents[2] / "examples/exports"
WRITTEN = datetime(2026, 3, 2, tzinfo=UTC).replace(tzinfo=None)
TITLES = ("北京启衡示例大学2024年度技术合同登记台账", "单位：万元    填报人：沈知行    填报日期：2025年1月10日")


def main(folder: Path = FOLDER) -> None:
    """Nothing: every file is written below the folder."""
    (folder / "linked").mkdir(parents=True, exist_ok=True)
    _workbook(folder / "contracts.xlsx", "2024年度", TITLES, cells(LEDGER))
    _text(folder / "institutions.csv", _csv(cells(INSTITUTIONS)), "gb18030")
    _text(folder / "managers.csv", _csv(cells(MANAGERS)), "gb18030")
    _text(folder / "achievements.json", _doubled(_json(ACHIEVEMENTS)))
    linked = folder / "linked"
    _text(linked / "institutions.csv", _csv(cells(LINKED_INSTITUTIONS)))
    _text(linked / "managers.csv", _csv(cells(LINKED_MANAGERS)))
    _text(linked / "contracts.json", _json({"contracts": LINKED_CONTRACTS}))
    lines = (json.dumps(record, ensure_ascii=False) for record in LINKED_ACHIEVEMENTS)
    _text(linked / "achievements.ndjson", "".join(f"{line}\n" for line in lines))
    _workbook(linked / "grants.xlsx", "Sheet1", (), cells(LINKED_GRANTS))


def cells(table: str) -> list[list[str]]:
    """The cells of a table written with `|`; `uscc:NAME` is a right code made of the name, `uscc!NAME` a wrong one."""
    return [[_cell(cell.strip()) for cell in line.split("|")] for line in table.strip().splitlines()]


def _cell(text: str) -> str:
    kind, name = text[:5], text[5:]
    if kind == "uscc:":
        return credit_code(random.Random(name))  # noqa: S311 - the same name gives the same code
    if kind == "uscc!":
        code = credit_code(random.Random(name))  # noqa: S311
        return code[:-1] + ("A" if code[-1] != "A" else "B")
    if kind == "rid::":
        return _resident_id(int(name))
    return text


def _resident_id(n: int) -> str:
    """An identity number whose check character is right, of a region and a day of birth that no living person has."""
    digits = f"9999991900{n:02d}01{n:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))
    return digits + "10X98765432"[total % 11]


def _workbook(path: Path, name: str, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Nothing: a workbook whose titles are merged over the table, with numbers as numbers and `=DATE` as a date."""
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"created": WRITTEN, "author": "OpenTT contributors"})
    sheet = book.add_worksheet(name)
    day = book.add_format({"num_format": "yyyy/m/d"})
    bold = book.add_format({"bold": True, "align": "center", "border": 1, "text_wrap": True})
    for line, title in enumerate(titles):
        sheet.merge_range(line, 0, line, len(rows[0]) - 1, title, bold)
    sheet.write_row(len(titles), 0, rows[0], bold)
    for line, row in enumerate(rows[1:], start=len(titles) + 1):
        for column, cell in enumerate(row):
            if cell.startswith("="):
                sheet.write_datetime(line, column, date.fromisoformat(cell[1:]), day)
            elif _NUMBER.fullmatch(cell):
                sheet.write_number(line, column, float(cell))
            elif cell:
                sheet.write_string(line, column, cell)
    book.close()


def _csv(rows: Iterable[Sequence[str]]) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _doubled(text: str) -> str:
    """The text with one member standing twice, which no JSON writer would write."""
    before, after = DOUBLED
    if text.count(before) != 1:
        raise ValueError(before)
    return text.replace(before, after)


def _text(path: Path, text: str, encoding: str = "utf-8") -> None:
    path.write_bytes(text.encode(encoding))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
