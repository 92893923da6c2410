"""Parquet files without a trace of the program that wrote them, so that another version gives the same footer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MAGIC = b"PAR1"
CREATED_BY = b"opentt"
"""What the footer says of the writer."""

_WRITER = re.compile(rb"\x28([\x01-\x7f])(DuckDB version [^\x00\x19]*)")
"""Field 6 of the footer (`created_by`) in Thrift's compact form: its header, its length, its text."""


def settle(path: Path) -> None:
    """Nothing: the file's footer names no version of a program. Offsets all lie before the footer and stay true."""
    with path.open("r+b") as file:
        file.seek(-8, 2)
        size = int.from_bytes(file.read(4), "little")
        file.seek(-8 - size, 2)
        start = file.tell()
        footer = file.read(size)
        found = [match for match in _WRITER.finditer(footer) if match[1][0] == len(match[2])]
        if not found:
            return
        last = found[-1]
        fresh = footer[: last.start(1)] + bytes([len(CREATED_BY)]) + CREATED_BY + footer[last.end(2) :]
        file.seek(start)
        file.write(fresh + len(fresh).to_bytes(4, "little") + MAGIC)
        file.truncate()
