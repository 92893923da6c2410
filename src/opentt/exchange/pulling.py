"""Another office's records taken over, from its API, its static feed or its data package, from where the last ended.

How far it has come is kept in the transaction of the records that it stands behind, so that a pull that is killed at
any moment has taken some of them whole and goes on after them.
"""

from __future__ import annotations

import hashlib
import shutil
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import httpx

from opentt.errors import InputError, UsageError
from opentt.exchange.asking import ask, client
from opentt.exchange.fetching import digest_of, fetch
from opentt.exchange.from_api import is_feed, pull_changes
from opentt.exchange.from_feed import pull_feed
from opentt.exchange.from_package import pull_package
from opentt.exchange.intake import begin, settle
from opentt.feed.files import check
from opentt.feed.manifest import NAME, from_text
from opentt.reason import reason_of
from opentt.tables.package import DESCRIPTOR, LARGEST, descriptor_of, resources_of
from opentt.tables.source import open_source
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentt.exchange.intake import Intake, Pulled
    from opentt.feed.manifest import File
    from opentt.standard import Standard
    from opentt.store import Database

_NOTHING = Text(
    "没有变更接口（/v1/changes），没有变更订阅（manifest.json），也没有数据包（datapackage.json、ZIP）",
    "has no feed of changes (/v1/changes), no static feed (manifest.json), and no data package (datapackage.json, ZIP)",
)
_UNREAD = Text("读不了（{reason}）", "cannot be read ({reason})")
_CANNOT_WRITE = Text("写不了 {path}（{reason}）", "{path} cannot be written ({reason})")


def pull(
    database: Database,
    standard: Standard,
    origin: str,
    *,
    token: str | None = None,
    sources: Sequence[str] = (),
    delete_missing: bool = False,
    incoming: Path | None = None,
    transport: httpx.BaseTransport | None = None,
) -> Pulled:
    """What was taken over from a URL or path.

    `sources` are the codes of the only sources whose records are taken. What the other side once gave and gives no
    longer, without a word, stays unless `delete_missing` is set, or its package says that it is whole. Files are
    fetched to a folder in `incoming`, where the next attempt finds what this one got of them.
    Raises InputError where nobody answers, refuses, or sends what its own tags or digests deny, UsageError where
    another run pulls from the same origin.
    """
    is_url = "://" in origin
    place = origin.rstrip("/") if is_url else str(Path(origin).resolve())
    intake = begin(database, standard, f"pull {name_of(place)}", sources)
    with ExitStack() as stack:
        top = incoming or Path(stack.enter_context(TemporaryDirectory(prefix="opentt-")))
        folder = top / hashlib.sha256(place.encode()).hexdigest()[:16]
        try:
            if is_url:
                asked = stack.enter_context(client(place, token, transport))
                folder.mkdir(0o700, parents=True, exist_ok=True)
                whole = _from_url(intake, asked, place, folder)
            else:
                whole = _from_path(intake, Path(origin))
        except OSError as error:
            raise UsageError(_CANNOT_WRITE.fill({"path": folder, "reason": reason_of(error)})) from error
        shutil.rmtree(folder, ignore_errors=True)
    settle(intake, delete_missing=delete_missing or whole)
    return intake.done


def name_of(place: str) -> str:
    """The name of an origin, however it was spelt: no file of a feed or package, no password, of a query a digest.

    >>> name_of("https://u:secret@x.example/feed/manifest.json?key=secret")
    'https://x.example/feed?0b60fff1'
    """
    if "://" in place:
        url = httpx.URL(place)
        place = str(url.copy_with(username=None, password=None, query=None))
        place += f"?{hashlib.sha256(url.query).hexdigest()[:8]}" if url.query else ""
    main, mark, query = place.partition("?")
    for name in (NAME, DESCRIPTOR):
        main = main.removesuffix(f"/{name}")
    return f"{main.rstrip('/')}{mark}{query}"


def _from_path(intake: Intake, path: Path) -> bool:
    """Whether what lies at a path says that it is whole; its records are taken over."""
    if (path / NAME).is_file() or path.name == NAME:
        folder = path if path.is_dir() else path.parent
        manifest = from_text(intake.standard, _text(folder / NAME), str(folder / NAME))

        def place(file: File) -> Path:
            check(file, _digest(folder / file.url), str(folder / file.url))
            return folder

        pull_feed(intake, manifest, place)
        return False
    if path.is_dir():
        path /= DESCRIPTOR
        if not path.is_file():
            raise InputError(_NOTHING, str(path.parent))
    return pull_package(intake, path)


def _from_url(intake: Intake, asked: httpx.Client, url: str, folder: Path) -> bool:
    """Whether what is at a URL says that it is whole; its records are taken over."""
    name = httpx.URL(url).path.rpartition("/")[2]
    if name == NAME:
        _feed(intake, asked, url, folder)
    elif name == DESCRIPTOR:
        return pull_package(intake, _package(asked, url, folder))
    elif name.lower().endswith(".zip"):
        return pull_package(intake, fetch(asked, url, folder / "package.zip"))
    elif is_feed(ask(asked, "GET", "/v1/changes", accepted=(404, 405), params={"limit": "1"})):
        pull_changes(intake, asked)
    elif _says(ask(asked, "GET", f"/{NAME}", accepted=(404,)), "transactionTime"):
        _feed(intake, asked, f"{url}/{NAME}", folder)
    elif _says(ask(asked, "GET", f"/{DESCRIPTOR}", accepted=(404,)), "resources"):
        return pull_package(intake, _package(asked, f"{url}/{DESCRIPTOR}", folder))
    else:
        raise InputError(_NOTHING, url)
    return False


def _says(answer: httpx.Response, member: str) -> bool:
    """Whether an answer is a JSON object with a member; hosts of pages may answer everything with some page."""
    try:
        return answer.is_success and member in dict(answer.json())
    except (ValueError, TypeError):
        return False


def _feed(intake: Intake, asked: httpx.Client, url: str, folder: Path) -> None:
    manifest = from_text(intake.standard, _text(fetch(asked, url, folder / NAME, most=LARGEST)), url)

    def place(file: File) -> Path:
        there = str(httpx.URL(url).join(file.url))
        fetch(asked, there, folder / file.url, sha256=file.sha256, most=file.bytes)
        return folder

    pull_feed(intake, manifest, place)


def _package(asked: httpx.Client, url: str, folder: Path) -> Path:
    """The descriptor, its resources beside it as it names them."""
    path = fetch(asked, url, folder / DESCRIPTOR, most=LARGEST)
    source = open_source(path)
    told = {str(one.get("path")): one for one in descriptor_of(source).get("resources", ()) if isinstance(one, dict)}
    for resource in resources_of(source):
        if resource.refused is not None:
            raise resource.refused
        if resource.label is None:
            one = told.get(resource.path, {})
            target = folder / resource.path
            target.parent.mkdir(parents=True, exist_ok=True)
            algorithm, _, digits = str(one.get("hash", "")).rpartition(":")
            size = one.get("bytes")
            limit = partial(fetch, most=size) if isinstance(size, int) else fetch
            limit(
                asked, str(httpx.URL(url).join(resource.path)), target, sha256=digits if algorithm == "sha256" else ""
            )
    return path


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8", "replace")
    except OSError as error:
        raise InputError(_UNREAD.fill({"reason": reason_of(error)}), str(path)) from error


def _digest(path: Path) -> str:
    try:
        return digest_of(path)
    except OSError as error:
        raise InputError(_UNREAD.fill({"reason": reason_of(error)}), str(path)) from error
