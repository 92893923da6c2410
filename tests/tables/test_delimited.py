"""CSV and its cousins."""

from __future__ import annotations

import csv
import io
import re
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opentt.errors import InputError
from opentt.tables import Grid, read

if TYPE_CHECKING:
    from collections.abc import Callable

CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=8)
ROWS = st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=1, max_size=6)


def grid(path: Path) -> Grid:
    """The one table of a file."""
    (found,) = read(path)
    assert isinstance(found, Grid)
    return found


def rows(path: Path) -> list[tuple[int, tuple[str, ...]]]:
    """Line and cells of each row."""
    return [(row.line, row.cells) for row in grid(path).rows()]


@given(ROWS, st.sampled_from([",", "\t", ";"]), st.sampled_from(["\n", "\r\n", "\r"]))
def test_what_csv_writes_comes_back_with_its_lines(table: list[list[str]], delimiter: str, end: str) -> None:
    table = [["甲", "乙"], ["丙", "丁"], ["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"], *table]
    out = io.StringIO(newline="")
    expected, line = [], 1
    for row in table:
        start = out.tell()
        csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerow(row)
        if any(cell.strip(" \t\r\n\u00a0\u3000") for cell in row):
            expected.append((line, tuple(row)))
        line += len(re.findall(r"\r\n|\n|\r", out.getvalue()[start:]))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.csv")
        path.write_bytes(out.getvalue().encode())
        found = grid(path)
        assert found.text
        assert found.text.delimiter == delimiter
        assert [(row.line, row.cells) for row in found.rows()] == expected


def test_lines_are_physical_with_newlines_in_cells_and_blank_rows(write: Callable[..., Path]) -> None:
    path = write("a.csv", 'id,note\r\n1,"two\r\nlines"\r\n\r\n,\r\n" ",\u3000\r\n2,"x""y"\r\n')
    assert rows(path) == [(1, ("id", "note")), (2, ("1", "two\r\nlines")), (7, ("2", 'x"y'))]


def test_ragged_rows_and_blanks_in_cells_are_passed_on(write: Callable[..., Path]) -> None:
    path = write("a.csv", 'id,name,x\n1\n2, b ,c,d,e\n3,5" disk,\n')
    assert rows(path)[1:] == [(2, ("1",)), (3, ("2", " b ", "c", "d", "e")), (4, ("3", '5" disk', ""))]


@pytest.mark.parametrize(
    ("text", "name", "delimiter"),
    [
        ("a,b;c\n1,2;3;4\n5,6\n", "a.csv", ","),
        ("a;b\n1,5;2,5\n3,5;4,5\n", "a.csv", ";"),
        ('a\tb\n"1,2,3,4"\t5\n', "a.txt", "\t"),
        ("技术合同登记表\n\na;b;c\n1;2;3\n", "a.csv", ";"),
        ("name\n甲\n", "a.csv", ","),
        ("name\n甲\n", "a.tsv", "\t"),
        ('"a;b;c",x\n"d;e;f",y\n', "a.csv", ","),
        ("a\tb\n1\t2\n", "old.xls", "\t"),
    ],
)
def test_the_delimiter_is_the_one_that_lines_agree_on(
    write: Callable[..., Path], text: str, name: str, delimiter: str
) -> None:
    found = grid(write(name, text))
    assert found.text
    assert found.text.delimiter == delimiter
    assert found.format == ("tsv" if delimiter == "\t" else "csv")


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ('a,b\n1,"x"y\n2,z\n', "第 2 行", "line 2 (of the row that starts on line 2)"),
        ('a,b\n1,"x\ny"z,3\n', "第 3 行（该行记录始于第 2 行）", "line 3 (of the row that starts on line 2)"),
        ('a,b\n1,x\n2,"open\n3,z\n', "第 3 行的引号没有闭合", "row that starts on line 3 is never closed"),
        ('a,b\n1,"' + "x\n" * 5_000_000, "第 2 行的引号没有闭合", "row that starts on line 2 is never closed"),
    ],
)
def test_malformed_quoting_is_an_error_at_once(write: Callable[..., Path], text: str, zh: str, en: str) -> None:
    with pytest.raises(InputError) as caught:
        read(write("a.csv", text))
    assert zh in caught.value.render("zh")
    assert en in caught.value.render("en")


def test_a_long_cell_is_no_fault(write: Callable[..., Path]) -> None:
    long = "甲" * 200_000
    assert rows(write("a.csv", f'id,note\n1,"{long}"\n2,{long}\n')) == [
        (1, ("id", "note")),
        (2, ("1", long)),
        (3, ("2", long)),
    ]


def test_rows_can_be_read_again_and_quickly(write: Callable[..., Path]) -> None:
    line = ",".join(f"文本{n}" for n in range(20))
    found = grid(write("a.csv", f"{line}\n" * 100_000))
    started = time.process_time()
    assert sum(1 for _ in found.rows()) == 100_000
    assert time.process_time() - started < 5
    assert next(found.rows()).line == 1
