"""Files given whole or in part, with the digest of the whole (RFC 9530) and ranges (RFC 9110, section 14)."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.responses import Response, StreamingResponse

from opentt.api.problems import ProblemError
from opentt.api.respond import VARY, http_date
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from starlette.requests import Request

    from opentt.negotiation import Form

BLOCK = 1 << 18
"""Bytes read at a time."""

DIGESTED = 1 << 22
"""Bytes up to which a range gets a digest of its own beside that of the whole."""

_NO_RANGE = Text("没有这一段；共 {n} 字节", "there is no such range; there are {n} bytes")


@dataclass(frozen=True, slots=True)
class Download:
    """A file ready to be given: its size, its SHA-256, when its content last changed."""

    path: Path
    size: int
    sha256: bytes
    modified: str

    @property
    def etag(self) -> str:
        """The entity tag, which is that of the bytes."""
        return f'"{self.sha256.hex()[:32]}"'


def ready(path: Path, modified: str) -> Download:
    """The file as it is now."""
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").digest()
    return Download(path, path.stat().st_size, sha256, modified)


def give(request: Request, download: Download, form: Form, name: str) -> Response:
    """The answer with the file, or with the range of it that is asked for; 304 where the client has it already."""
    headers = {
        "ETag": download.etag,
        "Last-Modified": http_date(download.modified),
        "Accept-Ranges": "bytes",
        "Repr-Digest": _named(download.sha256),
        "Content-Type": form.content_type,
        "Content-Disposition": f'attachment; filename="{name}"',
        "Vary": VARY,
        "Cache-Control": "private, no-cache" if request.scope["access"].who else "public, no-cache",
    }
    asked = request.headers
    tags = {tag.strip().removeprefix("W/") for tag in asked.get("if-none-match", "").split(",")}
    if download.etag in tags or "*" in tags:
        return Response(None, 304, {name: value for name, value in headers.items() if name != "Content-Type"})
    first, last = _range(asked, download) if request.method == "GET" else (0, download.size - 1)
    part = (first, last) != (0, download.size - 1)
    if part:
        headers["Content-Range"] = f"bytes {first}-{last}/{download.size}"
    headers["Content-Length"] = str(last - first + 1)
    status = 206 if part else 200
    if request.method == "HEAD":
        return Response(None, status, headers)
    if not part:
        headers["Content-Digest"] = headers["Repr-Digest"]
    elif last - first < DIGESTED:
        headers["Content-Digest"] = _named(hashlib.sha256(b"".join(_blocks(download.path, first, last))).digest())
    return StreamingResponse(_blocks(download.path, first, last), status, headers)


def _named(sha256: bytes) -> str:
    """The digest as a header has it (RFC 9530, section 2)."""
    return f"sha-256=:{base64.b64encode(sha256).decode()}:"


def _range(asked: Mapping[str, str], download: Download) -> tuple[int, int]:
    """The first and the last byte that are asked for; all where no range is, or one of another version.

    Raises ProblemError for a range beyond the end. Several ranges are answered by the whole.
    """
    whole = 0, download.size - 1
    found = re.fullmatch(r"bytes=([0-9]{0,18})-([0-9]{0,18})", asked.get("range", "").strip(), re.ASCII)
    if found is None or not (found[1] or found[2]) or asked.get("if-range", download.etag) != download.etag:
        return whole
    if not found[1]:
        first, last = max(0, download.size - int(found[2])), download.size - 1
    else:
        first, last = int(found[1]), min(int(found[2] or download.size), download.size - 1)
    if first >= download.size or (found[2] and found[1] and int(found[2]) < first) or first > last:
        headers = {"Content-Range": f"bytes */{download.size}"}
        raise ProblemError("range-not-satisfiable", _NO_RANGE.fill({"n": download.size}), headers=headers)
    return first, last


def _blocks(path: Path, first: int, last: int) -> Iterator[bytes]:
    left = last - first + 1
    with path.open("rb") as file:
        file.seek(first)
        while left > 0 and (block := file.read(min(BLOCK, left))):
            left -= len(block)
            yield block
