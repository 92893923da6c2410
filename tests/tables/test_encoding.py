"""Encodings found by their bytes."""

from __future__ import annotations

import codecs
import gc
from typing import TYPE_CHECKING

import pytest

from opentt.errors import InputError
from opentt.tables import Grid, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TABLE = "合同编号,名称,金额\r\n一,联通,1\r\n二,丂镕𠮷,2\r\n"
CELLS = [("合同编号", "名称", "金额"), ("一", "联通", "1"), ("二", "丂镕𠮷", "2")]


def grid(path: Path) -> Grid:
    """The one table of a file."""
    (found,) = read(path)
    assert isinstance(found, Grid)
    return found


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("utf-8", TABLE.encode()),
        ("utf-8-sig", codecs.BOM_UTF8 + TABLE.encode()),
        ("gb18030", TABLE.encode("gb18030")),
        ("utf-16-le", codecs.BOM_UTF16_LE + TABLE.encode("utf-16-le")),
        ("utf-16-be", codecs.BOM_UTF16_BE + TABLE.encode("utf-16-be")),
        ("utf-16-le", TABLE.encode("utf-16-le")),
        ("utf-16-be", TABLE.encode("utf-16-be")),
    ],
)
def test_text_survives_every_encoding(write: Callable[..., Path], encoding: str, data: bytes) -> None:
    table = grid(write("a.csv", data))
    assert table.encoding == encoding
    assert [row.cells for row in table.rows()] == CELLS
    assert table.text
    assert table.text.path.read_bytes() == TABLE.encode()


def test_utf8_is_read_where_it_lies_and_others_from_a_copy_that_goes_with_the_table(
    write: Callable[..., Path],
) -> None:
    path = write("a.csv", TABLE)
    own = grid(path).text
    assert own
    assert own.path == path
    table = grid(write("b.csv", TABLE.encode("gb18030")))
    assert table.text
    copy = table.text.path
    assert copy.exists()
    del table
    gc.collect()
    assert not copy.parent.exists()


def test_characters_that_straddle_blocks_are_whole(write: Callable[..., Path]) -> None:
    text = "列\n" + "".join(f"a{'合同' * (n % 7)}\n" for n in range(200_000))
    for encoding in ("utf-8", "gb18030", "utf-16-le"):
        rows = list(grid(write("a.csv", text.encode(encoding))).rows())
        assert len(rows) == 200_001
        assert "\n".join(row.cells[0] for row in rows) + "\n" == text


def test_a_damaged_utf8_file_is_not_taken_for_gb18030(write: Callable[..., Path]) -> None:
    data = ("技术合同认定登记表\n" * 3).encode() + b"\xe5\x90\n" + "后文\n".encode()
    with pytest.raises(InputError, match="line 4"):
        read(write("a.csv", data))


def test_bytes_of_no_encoding_are_named_with_line_and_byte(write: Callable[..., Path]) -> None:
    with pytest.raises(InputError) as caught:
        read(write("a.csv", b"id,name\n1,\xff\xff\n"))
    assert "第 2 行（第 11 个字节）" in caught.value.render("zh")
    assert "line 2 (byte 11)" in caught.value.render("en")


def test_a_byte_order_mark_that_lies_is_an_error(write: Callable[..., Path]) -> None:
    with pytest.raises(InputError, match="says it is UTF-8, but line 2"):
        read(write("a.csv", codecs.BOM_UTF8 + "编号\n合同".encode()[:-1]))


FAR = 70_000
"""Rows beyond what is read at a time."""


def test_characters_that_are_parted_by_what_is_read_at_a_time_are_whole(write: Callable[..., Path]) -> None:
    for shift in range(3):
        data = f"编号,名称\n{'x' * shift},y\n" + "一,合同\n" * FAR
        table = grid(write("a.csv", data))
        assert table.encoding == "utf-8"
        assert sum(row.cells == ("一", "合同") for row in table.rows()) == FAR


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (b"\xff\xff,1\n", "line 70002"),
        (b"\x00,1\n", "NUL"),
        (b'"a"b,1\n', "double the quotes"),
        (b"x" * (9 << 20) + b"\n", "longer than 8 MiB"),
        ("一".encode()[:2], "line 70002"),
    ],
)
def test_what_is_wrong_far_down_is_told_as_near_the_top(write: Callable[..., Path], bad: bytes, told: str) -> None:
    with pytest.raises(InputError, match=told):
        read(write("a.csv", "编号,名称\n".encode() + "一,合同\n".encode() * FAR + bad))


def test_another_encoding_that_shows_far_down_is_found(write: Callable[..., Path]) -> None:
    table = grid(write("a.csv", b"id,name\n" + b"1,x\n" * FAR + "一,合同\n".encode("gb18030")))
    assert table.encoding == "gb18030"
    assert [*table.rows()][-1].cells == ("一", "合同")


def test_blanks_of_any_kind_are_no_table(write: Callable[..., Path]) -> None:
    with pytest.raises(InputError, match="only blanks"):
        read(write("a.csv", "\u3000\n" * 10))
