"""The front door: paths, folders and standard input."""

from __future__ import annotations

import gc
import hashlib
import io
import os
import sys
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from opentt.errors import InputError
from opentt.tables import Document, Grid, expand, read

if TYPE_CHECKING:
    from collections.abc import Callable


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


def test_a_folder_becomes_its_data_files_in_order(tmp_path: Path) -> None:
    names = (
        "b.csv a.xlsx sub/c.ndjson sub/.hidden.csv .git/x.csv expected.json sub/datapackage.json x.schema.json "
        "derived/y.csv derived.csv ~$a.xlsx readme.md notes.txt z.JSON"
    )
    for name in names.split():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [tmp_path / name for name in ("a.xlsx", "b.csv", "z.JSON", "sub/c.ndjson")]
    assert expand([tmp_path]) == found
    assert expand(["-", tmp_path / "notes.txt", tmp_path, tmp_path / "b.csv", str(tmp_path / "missing.csv")]) == [
        "-",
        tmp_path / "notes.txt",
        *found,
        tmp_path / "missing.csv",
    ]


def test_a_folder_without_data_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "readme.md").write_text("x")
    with pytest.raises(InputError, match="holds no data file") as caught:
        expand([tmp_path])
    assert caught.value.path == str(tmp_path)
    assert "文件夹里没有" in caught.value.render("zh")
    assert isinstance(caught.value.path, str)
    assert Path(caught.value.path).is_dir()
