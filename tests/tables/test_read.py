"""The front door: paths, folders and standard input."""

from __future__ import annotations

import gc
import hashlib
import io
import os
import sys
import threading
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from opentt.errors import InputError
from opentt.tables import Document, Grid, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_the_digest_is_of_the_original_bytes(write: Callable[..., Path]) -> None:
    data = "编号,名\n1,甲\n".encode("gb18030")
    path = write("a.csv", data)
    (grid,) = read(str(path))
    assert grid.sha256 == hashlib.sha256(data).hexdigest()
    assert grid.file == str(path)


def test_standard_input_is_read_by_its_content(monkeypatch: pytest.MonkeyPatch, xlsx: Callable[..., Path]) -> None:
    def stdin(data: bytes) -> Grid | Document:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
        return read("-")[0]

    table = stdin("编号;名\n1;甲\n".encode())
    gc.collect()
    assert isinstance(table, Grid)
    assert (table.file, [row.cells for row in table.rows()]) == ("-", [("编号", "名"), ("1", "甲")])
    lines = stdin(b'{"id": 1}\n{"id": 2}\n')
    gc.collect()
    assert isinstance(lines, Document)
    assert (lines.format, len(list(lines.records()))) == ("ndjson", 2)
    book = stdin(xlsx({"s": [["a"]]}).read_bytes())
    assert isinstance(book, Grid)
    assert [row.cells for row in book.rows()] == [("a",)]
    with pytest.raises(InputError, match="empty"):
        stdin(b"")


def test_a_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=("a,b\n1,2\n",))
    writer.start()
    (grid,) = read(pipe)
    writer.join()
    assert isinstance(grid, Grid)
    assert [row.cells for row in grid.rows()] == [("a", "b"), ("1", "2")]
