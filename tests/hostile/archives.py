"""Archives and packages that a careful person would not unpack."""

from __future__ import annotations

import io
import json
import os
import stat
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ROWS = "id,项目名称,合同类别,成交额\nc-1,甲项目技术开发,技术开发,100\n"
HIDDEN = "id,项目名称,合同类别,成交额\nsecret,不该读到的项目,技术开发,100\n"


def packed(files: dict[str, bytes | str]) -> bytes:
    """A ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def nested(folder: Path) -> Path:
    """Archives in archives, the inner ones under the name of a table."""
    content = packed({"contracts.csv": bytes(20_000_000)})
    for _ in range(5):
        content = packed({f"contracts{n}.csv": content for n in range(10)})
    return _written(folder / "nested.zip", content)


def bomb(folder: Path) -> Path:
    """An archive of one file that unpacks to 150 MB of the same."""
    return _written(folder / "bomb.zip", packed({"contracts.csv": bytes(150_000_000)}))


def understated(folder: Path) -> Path:
    """An archive whose file says that it is small and unpacks to 300 MB."""
    size = 300_000_000
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = squeeze.compress(ROWS.encode())
    for _ in range(size // 1_000_000):
        body += squeeze.compress(b"a,b\n" * 250_000)
    body += squeeze.flush()
    return _written(folder / "understated.zip", _zip_of([("contracts.csv", body, 1000)]))


def many(folder: Path) -> Path:
    """An archive of 100,000 files."""
    path = folder / "many.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for n in range(100_000):
            archive.writestr(f"{n}.csv", "")
    return path


def overlapping(folder: Path) -> Path:
    """An archive of 250 entries, all of which are the same 8 MB: far less than it adds up to.

    After David Fifield, "A better zip bomb", 2019.
    """
    text = ROWS.encode() + b"".join(os.urandom(7) + bytes(60) for _ in range(125_000))
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = squeeze.compress(text) + squeeze.flush()
    return _written(folder / "overlapping.zip", _zip_of([("contracts.csv", body, len(text))], again=250))


def climbing(folder: Path) -> Path:
    """An archive with a file that would be written above its own folder."""
    (folder / "above.csv").write_text(HIDDEN, encoding="utf-8")
    return _written(folder / "climbing.zip", packed({"../above.csv": HIDDEN, "contracts.csv": ROWS}))


def rooted(folder: Path) -> Path:
    """An archive with a file that names its place from the root."""
    return _written(folder / "rooted.zip", packed({"/etc/contracts.csv": HIDDEN, "contracts.csv": ROWS}))


def linking(folder: Path) -> Path:
    """An archive with a link to a file outside."""
    path = folder / "linking.zip"
    link = zipfile.ZipInfo("contracts.csv")
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    return path


def twice(folder: Path) -> Path:
    """An archive that holds two files of one name."""
    content = packed({"contracts.csv": ROWS, "contractz.csv": HIDDEN})
    return _written(folder / "twice.zip", content.replace(b"contractz", b"contracts"))


def locked(folder: Path) -> Path:
    """An archive whose file is encrypted."""
    content = bytearray(packed({"contracts.csv": ROWS}))
    content[6] |= 1
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    return _written(folder / "locked.zip", bytes(content))


def package_climbing(folder: Path) -> Path:
    """A package whose descriptor leads to a file above it."""
    return _package(folder, "../above.csv")


def package_linking(folder: Path) -> Path:
    """A package with a link that leads to a file above it."""
    made = _package(folder, "contracts.csv")
    (made / "contracts.csv").symlink_to(folder / "above.csv")
    return made


def package_deep(folder: Path) -> Path:
    """A package whose descriptor nests 100,000 levels deep."""
    made = _package(folder, "contracts.csv")
    (made / "datapackage.json").write_text('{"resources":' * 100_000 + "0" + "}" * 100_000, encoding="utf-8")
    return made


def package_circling(folder: Path) -> Path:
    """A folder with links to itself."""
    made = folder / "circle"
    made.mkdir()
    (made / "a").symlink_to(made)
    (made / "b.csv").symlink_to(made / "c.csv")
    (made / "c.csv").symlink_to(made / "b.csv")
    return made


def _package(folder: Path, path: str) -> Path:
    """A package of one resource, and a file above it that nobody gave away."""
    (folder / "above.csv").write_text(HIDDEN, encoding="utf-8")
    made = folder / "package"
    made.mkdir()
    resource = {"name": "contracts", "path": path}
    (made / "datapackage.json").write_text(json.dumps({"name": "p", "resources": [resource]}), encoding="utf-8")
    return made


def _zip_of(parts: list[tuple[str, bytes, int]], again: int = 0) -> bytes:
    """An archive of deflated bodies with the sizes that they claim; the last is listed `again` times more."""
    out, listed = b"", b""
    places = []
    for name, body, size in parts:
        places.append((name, len(out), body, size))
        out += _head(b"PK\x03\x04", name, body, size) + body
    places += [(f"{n}-{places[-1][0]}", *places[-1][1:]) for n in range(again)]
    for name, at, body, size in places:
        listed += _head(b"PK\x01\x02", name, body, size, at)
    count = len(places)
    return out + listed + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(listed), len(out), 0)


def _head(sign: bytes, name: str, body: bytes, size: int, at: int = 0) -> bytes:
    """The local or central head of an entry."""
    central = sign == b"PK\x01\x02"
    facts = struct.pack("<HHHHH", 20, 0, 8, 0, 0x21) + struct.pack("<III", zlib.crc32(b""), len(body), size)
    tail = struct.pack("<HH", len(name), 0)
    if central:
        return sign + struct.pack("<H", 20) + facts + tail + struct.pack("<HHHII", 0, 0, 0, 0, at) + name.encode()
    return sign + facts + tail + name.encode()


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
