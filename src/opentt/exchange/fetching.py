"""A file fetched over HTTP: on from the byte where the last attempt broke off, and checked when it is whole."""

from __future__ import annotations

import hashlib
import time
from typing import TYPE_CHECKING

import httpx

from opentt.errors import InputError
from opentt.exchange.asking import AWAY, PASSING, PAUSE, REFUSED, TRIES, detail, wait
from opentt.reason import reason_of
from opentt.text import Text

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 2 << 30
"""What is fetched at most where nobody says how long a file is."""

_OTHER = Text("取得的文件与所说的 SHA-256 不符", "is not the file that its SHA-256 names")
_LARGER = Text("超过 {n} 字节，未取", "exceeds {n} bytes and was not fetched")

NO_MORE = 416
"""The status of an answer where no byte is left of what was asked for."""


class _LaterError(Exception):
    """An answer after which the same request may succeed, in some seconds."""

    def __init__(self, status: int, seconds: float) -> None:
        super().__init__(f"HTTP {status}")
        self.seconds = seconds


def fetch(asked: httpx.Client, url: str, target: Path, *, sha256: str = "", most: int = MOST_BYTES) -> Path:
    """The file at a URL, in `target`; it is fetched only where it does not lie there already under its digest.

    What an earlier attempt left beside it is gone on from, where digest or entity tag say that it is the same file.
    Raises InputError where nobody answers, the file is refused, too large, or another than its digest names.
    """
    if sha256 and target.exists() and digest_of(target) == sha256:
        return target
    partial = target.with_name(f"{target.name}.partial")
    for _ in range(2):
        _gather(asked, url, partial, sha256, most)
        if not sha256 or digest_of(partial) == sha256:
            partial.replace(target)
            _tag(partial).unlink(missing_ok=True)
            return target
        partial.unlink()
    raise InputError(_OTHER, url)


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _gather(asked: httpx.Client, url: str, partial: Path, sha256: str, most: int) -> None:
    """Nothing: the file is whole, from as many answers as it takes. Raises InputError where none brings it further."""
    left, pause = TRIES, PAUSE
    while True:
        before = _size(partial)
        try:
            _piece(asked, url, partial, sha256, most)
        except (httpx.RequestError, _LaterError) as error:
            left, pause = (TRIES, PAUSE) if _size(partial) > before else (left - 1, pause * 2)
            if not left:
                reason = error if isinstance(error, _LaterError) else reason_of(error)
                raise InputError(AWAY.fill({"reason": reason}), url) from error
            time.sleep(max(pause, getattr(error, "seconds", 0)))
        else:
            return


def _piece(asked: httpx.Client, url: str, partial: Path, sha256: str, most: int) -> None:
    """Nothing: the file is whole. Raises what httpx does where the line broke, _LaterError to be asked again."""
    size = _size(partial)
    tag = _tag(partial).read_text("utf-8") if _tag(partial).exists() else ""
    headers = {"Accept": "*/*", "Accept-Encoding": "identity"}
    if size and (sha256 or tag):
        headers |= {"Range": f"bytes={size}-"} | ({"If-Range": tag} if tag else {})
    with asked.stream("GET", url, headers=headers, follow_redirects=True) as answer:
        _check(answer, url, partial)
        if answer.status_code == NO_MORE:
            return
        if not answer.headers.get("content-range", "").startswith(f"bytes {size}-"):
            size = 0
            partial.unlink(missing_ok=True)
            given = answer.headers.get("etag", "")
            _tag(partial).write_text("" if given.startswith("W/") else given, "utf-8")
        with partial.open("ab") as file:
            for block in answer.iter_bytes():
                size += len(block)
                if size > most:
                    raise InputError(_LARGER.fill({"n": most}), url)
                file.write(block)
                file.flush()


def _check(answer: httpx.Response, url: str, partial: Path) -> None:
    """Nothing. Raises InputError for a refusal, _LaterError where the request may succeed if it is sent again."""
    if answer.status_code in PASSING:
        raise _LaterError(answer.status_code, wait(answer.headers))
    if answer.status_code == NO_MORE and answer.headers.get("content-range") != f"bytes */{_size(partial)}":
        partial.unlink(missing_ok=True)
        raise _LaterError(answer.status_code, 0)
    if not answer.is_success and answer.status_code != NO_MORE:
        answer.read()
        raise InputError(REFUSED.fill({"status": answer.status_code, "detail": detail(answer)}), url)


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _tag(partial: Path) -> Path:
    """The file that says which version of the file a partial one is of."""
    return partial.with_name(f"{partial.name}.etag")
