"""A package at a web address: an archive, or a descriptor with the files beside it, taken into a temporary folder."""

from __future__ import annotations

import time
import zipfile
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit, urlunsplit

from opentt.errors import InputError
from opentt.package.contents import listed, plain
from opentt.package.held import Held, held
from opentt.package.placing import DESCRIPTOR
from opentt.reason import reason_of
from opentt.tables.archive import MOST_BYTES
from opentt.tables.package import descriptor_of
from opentt.tables.paths import unsafe
from opentt.tables.raw import Scratch
from opentt.tables.source import HEAD, open_source
from opentt.tables.zipped import MOST_FILES
from opentt.text import Text
from opentt.version import VERSION

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

LONGEST = 3600
"""Seconds after which a download is given up, however it goes on."""

PAUSE = 60
"""Seconds that a server may be silent."""

REDIRECTS = 5
"""How often one address may lead to another."""

GONE = {403, 404, 410}
"""The answers that say that a file of a package is not there."""

_AWAY = Text("没有下载成功（{reason}）", "the download failed ({reason})")
_REFUSED = Text("服务器答复 {status}，没有下载", "the server answered {status}, and nothing was downloaded")
_LARGE = Text("超过 2 GiB，没有下载完", "it exceeds 2 GiB and was not downloaded to its end")
_SLOW = Text("下载超过一小时，已放弃", "the download took more than an hour and was given up")
_MANY = Text(
    f"描述文件列出的文件超过 {MOST_FILES} 个，没有下载", f"it lists more than {MOST_FILES} files, none downloaded"
)
_NEITHER = Text(
    f"该地址上既不是 ZIP，也不是 {DESCRIPTOR}；文件夹的地址应以 / 结尾",
    f"at this address is neither a ZIP archive nor a {DESCRIPTOR}; the address of a folder should end in /",
)


def is_address(text: str) -> bool:
    """Whether what a user named is a web address.

    >>> is_address("https://data.example.org/a.zip"), is_address("a.zip")
    (True, False)
    """
    return text.casefold().startswith(("http://", "https://"))


def fetched(url: str, transport: httpx.BaseTransport | None = None) -> Held:
    """The package at an address, which is removed from the disk when the value goes.

    An address that ends in `/` is that of a folder. Of a descriptor, the files that it names below its own folder are
    taken too, and no others. Raises InputError where something cannot be had, or is too large or too slow.
    """
    import httpx

    scratch = Scratch()
    with httpx.Client(
        follow_redirects=True,
        max_redirects=REDIRECTS,
        timeout=PAUSE,
        transport=transport,
        headers={"User-Agent": f"opentt/{VERSION}"},
    ) as client:
        download = _Download(client, time.monotonic() + LONGEST)
        first = scratch.path / "package"
        final = download.take(f"{url}{DESCRIPTOR}" if urlsplit(url).path.endswith("/") else url, first)
        if zipfile.is_zipfile(first):
            return replace(held(first, url), scratch=scratch)
        with first.open("rb") as file:
            if not file.read(HEAD).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
                raise InputError(_NEITHER, url)
        folder = scratch.path / "folder"
        folder.mkdir()
        first.rename(folder / DESCRIPTOR)
        base = _base(final)
        download.take_all(folder, base)
        return replace(held(folder, base), scratch=scratch)


@dataclass
class _Download:
    """What is taken from a server in one go, all its files within the same limits."""

    client: httpx.Client
    until: float
    size: int = field(default=0)

    def take(self, url: str, target: Path) -> str:
        """The address that answered in the end; the file is at the target. Raises InputError as `fetched` does."""
        import httpx

        try:
            with self.client.stream("GET", url) as answer:
                if not answer.is_success:
                    raise _RefusedError(_REFUSED.fill({"status": answer.status_code}), url, answer.status_code)
                target.parent.mkdir(parents=True, exist_ok=True)
                with target.open("wb") as file:
                    for block in answer.iter_bytes(1 << 20):
                        self.size += len(block)
                        if self.size > MOST_BYTES:
                            raise InputError(_LARGE, url)
                        if time.monotonic() > self.until:
                            raise InputError(_SLOW, url)
                        file.write(block)
                return str(answer.url)
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, OSError) as error:
            raise InputError(_AWAY.fill({"reason": reason_of(error)}), url) from error

    def take_all(self, folder: Path, base: str) -> None:
        """Nothing: the files that the descriptor in the folder names are beside it, but those that are not there."""
        source = replace(open_source(folder / DESCRIPTOR), label=f"{base}{DESCRIPTOR}")
        names = {plain(path) for _, path, _, _ in listed(descriptor_of(source)) if unsafe(path) is None}
        if len(names) > MOST_FILES:
            raise InputError(_MANY, source.label)
        for name in sorted(names - {"", DESCRIPTOR}):
            try:
                self.take(f"{base}{quote(name)}", folder / name)
            except _RefusedError as error:
                if error.status not in GONE:
                    raise


class _RefusedError(InputError):
    """The server answered, and not with the file."""

    def __init__(self, message: Text, path: str, status: int) -> None:
        super().__init__(message, path)
        self.status = status


def _base(url: str) -> str:
    """The address of the folder that a file stands in.

    >>> _base("https://data.example.org/a/datapackage.json?v=1")
    'https://data.example.org/a/'
    """
    steps = urlsplit(url)
    return urlunsplit((steps.scheme, steps.netloc, steps.path.rpartition("/")[0] + "/", "", ""))
