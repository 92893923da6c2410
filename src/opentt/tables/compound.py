"""An OLE compound file ([MS-CFB]): its streams, read with care for chains that run in circles."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = 0xFFFFFFFA
"""Sector numbers from here on are marks, not sectors."""

_ENTRY = 128
_STREAM, _ROOT = 2, 5
"""The size of a directory entry, and two kinds of them."""


@dataclass(slots=True)
class Container:
    """The sectors of a compound file, and where each stream starts and how long it is."""

    data: bytes
    shift: int
    table: tuple[int, ...] = ()
    streams: dict[str, tuple[int, int]] = field(default_factory=dict)

    def chain(self, sector: int) -> Iterator[bytes]:
        """The sectors of one chain; ValueError where it runs in a circle or out of the file."""
        for _ in range(len(self.table) + 1):
            if sector >= _END:
                return
            yield self.sector(sector)
            if sector >= len(self.table):
                break
            sector = self.table[sector]
        raise ValueError(sector)

    def sector(self, number: int) -> bytes:
        """One sector; ValueError outside the file."""
        found = self.data[(number + 1) << self.shift : (number + 2) << self.shift]
        if not found:
            raise ValueError(number)
        return found


def open_container(data: bytes) -> Container:
    """The container with its sector table and directory."""
    shift = struct.unpack_from("<H", data, 30)[0]
    if shift not in (9, 12):
        raise ValueError(shift)
    container = Container(data, shift)
    heads = list(struct.unpack_from("<109I", data, 76))
    count, first, more = (
        struct.unpack_from("<I", data, 44)[0],
        struct.unpack_from("<I", data, 48)[0],
        struct.unpack_from("<I", data, 68)[0],
    )
    words = (1 << shift) // 4
    for _ in range(len(data) >> shift):
        if more >= _END:
            break
        *listed, more = struct.unpack(f"<{words}I", container.sector(more))
        heads += listed
    if more < _END:
        raise ValueError(more)
    table: list[int] = []
    for head in heads[:count]:
        table += struct.unpack(f"<{words}I", container.sector(head))
    container.table = tuple(table)
    directory = b"".join(container.chain(first))
    if len(directory) % _ENTRY:
        raise ValueError(len(directory))
    for at in range(0, len(directory), _ENTRY):
        length, kind = struct.unpack_from("<H", directory, at + 64)[0], directory[at + 66]
        if kind in (_STREAM, _ROOT) and length:
            name = directory[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
            container.streams["" if kind == _ROOT else name] = struct.unpack_from("<II", directory, at + 116)
    return container


def read_stream(container: Container, first: int, size: int) -> bytes:
    """The bytes of a stream, small ones from the small-sector stream."""
    if size >= struct.unpack_from("<I", container.data, 56)[0]:
        content = b"".join(container.chain(first))
    else:
        root, length = container.streams[""]
        small = Container(b"\0" * 64 + b"".join(container.chain(root))[:length], 6)
        links = b"".join(container.chain(struct.unpack_from("<I", container.data, 60)[0]))
        small.table = struct.unpack(f"<{len(links) // 4}I", links)
        content = b"".join(small.chain(first))
    if len(content) < size:
        raise ValueError(size)
    return content[:size]
