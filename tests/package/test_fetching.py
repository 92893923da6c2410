"""A package is checked at its web address: taken whole, within limits, and nothing besides it."""

from __future__ import annotations

import json
import os
import shutil
import socketserver
import subprocess
import sys
import tempfile
import zipfile
from functools import partial
from http.server import SimpleHTTPRequestHandler
from threading import Thread
from typing import TYPE_CHECKING

import httpx
import pytest

from opentt.errors import InputError
from opentt.package import fetching
from opentt.package.checking import check
from opentt.package.fetching import fetched
from tests.package.make_examples import PACKAGES
from tests.package.test_check import package

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from opentt.package.held import Held

HOST = "http://data.example.org"


class Handler(SimpleHTTPRequestHandler):
    """Files of a folder, and a few answers that no folder gives."""

    asked: list[str]

    def do_GET(self) -> None:
        """Nothing: the answer is sent."""
        self.asked.append(self.path)
        answers: dict[str, Callable[[], None]] = {
            "/moved.zip": lambda: self.redirect("/release.zip"),
            "/moved/": lambda: self.redirect("/folder/"),
            "/moved/datapackage.json": lambda: self.redirect("/folder/datapackage.json"),
            "/round": lambda: self.redirect("/round"),
            "/inside": lambda: self.redirect("file:///etc/hostname"),
            "/cut.zip": lambda: self.send(b"PK", 100),
            "/folder/contracts.csv/a.csv": lambda: self.send(b"a", 1),
            "/down.zip": lambda: self.send_error(503),
        }
        answers.get(self.path, super().do_GET)()

    def redirect(self, path: str) -> None:
        """Nothing: the answer leads elsewhere."""
        self.send_response(302)
        self.send_header("Location", path)
        self.end_headers()

    def send(self, content: bytes, length: int) -> None:
        """Nothing: the content is sent, under a length that may be another."""
        self.send_response(200)
        self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(content)

    def address_string(self) -> str:
        """No host: the socket is a file."""
        return ""

    def log_message(self, *_: object) -> None:
        """Nothing: the tests look at what was asked."""


class Served:
    """A server on a socket in the file system, what it was asked, and what is had from it."""

    def __init__(self, root: Path, socket: str) -> None:
        self.asked: list[str] = []
        handler = type("Bound", (Handler,), {"asked": self.asked})
        self.server = socketserver.ThreadingUnixStreamServer(socket, partial(handler, directory=str(root)))
        self.root, self.socket = root, socket
        Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def have(self, path: str) -> Held:
        """The package at a path."""
        return fetched(f"{HOST}{path}", httpx.HTTPTransport(uds=self.socket))


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    root = tmp_path / "root"
    shutil.copytree(PACKAGES / "bad/wrong-hash", root / "folder")
    shutil.copy(PACKAGES / "good/shixi-2023.zip", root / "release.zip")
    (root / "page.html").write_text("<html></html>", encoding="utf-8")
    (root / "empty.zip").touch()
    (root / "broken.json").write_text("{", encoding="utf-8")
    with zipfile.ZipFile(root / "other.zip", "w") as archive:
        archive.writestr("a.txt", "a")
    with tempfile.TemporaryDirectory() as short:  # the name of a socket may not be long
        server = Served(root, f"{short}/s")
        yield server
        server.server.shutdown()
        server.server.server_close()


@pytest.mark.parametrize("path", ["/release.zip", "/moved.zip", "/release.zip?version=1"])
def test_an_archive_is_taken_and_checked_under_its_address(path: str, served: Served) -> None:
    report = check(served.have(path))
    assert report.findings == ()
    assert report.records == 8
    assert {read.path.partition("!")[0] for read in report.inputs} == {f"{HOST}{path}"}


@pytest.mark.parametrize(
    ("path", "base"),
    [
        ("/folder/", "/folder/"),
        ("/folder/datapackage.json", "/folder/"),
        ("/folder/datapackage.json?v=2", "/folder/"),
        ("/moved/", "/folder/"),
    ],
)
def test_a_folder_is_taken_file_by_file_and_checked_under_its_address(path: str, base: str, served: Served) -> None:
    report = check(served.have(path))
    assert [finding.rule for finding in report.findings] == ["package/wrong-hash"]
    assert report.findings[0].location.file == f"{HOST}{base}datapackage.json"
    assert {read.path for read in report.inputs} >= {f"{HOST}{base}data/contracts.csv"}


def test_findings_are_the_same_each_time_and_as_on_the_disk(served: Served) -> None:
    first, second = (check(served.have("/folder/")) for _ in range(2))
    assert [f.fingerprint for f in first.findings] == [f.fingerprint for f in second.findings]


def test_a_file_that_is_not_there_is_a_finding(served: Served) -> None:
    (served.root / "folder/data/institutions.csv").unlink()
    assert {f.rule for f in check(served.have("/folder/")).findings} == {"package/missing-file", "package/wrong-hash"}


def test_only_files_below_the_folder_are_asked_for(served: Served) -> None:
    others = [
        "../release.zip",
        "/release.zip",
        "http://other.example.org/a.csv",
        "a/../../release.zip",
        ".hidden",
        "~a",
    ]
    package(
        served.root / "folder",
        {"path": ["contracts.csv", *others], "schema": "http://other.example.org/schema.json"},
        profile="http://other.example.org/profile.json",
        **{"opentt:files": [{"path": path} for path in others]},
    )
    rules = {finding.rule for finding in check(served.have("/folder/")).findings}
    assert served.asked == ["/folder/datapackage.json", "/folder/contracts.csv"]
    assert "package/unsafe-path" in rules


def test_names_are_spelled_as_addresses_are(served: Served) -> None:
    package(served.root / "folder", {"path": "合同 #1?.csv"})
    (served.root / "folder/contracts.csv").rename(served.root / "folder/合同 #1?.csv")
    found = check(served.have("/folder/"))
    assert found.findings == ()
    assert found.records == 1


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/nowhere.zip", "the server answered 404"),
        ("/down.zip", "the server answered 503"),
        ("/page.html", "neither a ZIP archive nor"),
        ("/empty.zip", "neither a ZIP archive nor"),
        ("/broken.json", "not JSON"),
        ("/other.zip", "holds no datapackage.json"),
        ("/cut.zip", "the download failed"),
        ("/round", "the download failed"),
        ("/inside", "the download failed"),
    ],
)
def test_what_cannot_be_had_is_told_with_its_address(path: str, said: str, served: Served) -> None:
    with pytest.raises(InputError) as caught:
        check(served.have(path))
    assert said in caught.value.message.en
    assert caught.value.path.startswith(HOST)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # httpcore leaves the socket open
def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="the download failed"):
        fetched(f"{HOST}/a.zip", httpx.HTTPTransport(uds=str(tmp_path / "none")))


@pytest.mark.parametrize(("name", "most", "said"), [("MOST_BYTES", 100, "exceeds"), ("LONGEST", -1, "given up")])
def test_a_download_has_limits(
    name: str, most: int, said: str, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, name, most)
    with pytest.raises(InputError, match=said):
        served.have("/release.zip")


def test_a_descriptor_of_too_many_files_is_told(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MOST_FILES", 2)
    with pytest.raises(InputError, match="more than"):
        served.have("/folder/")


def test_files_that_cannot_stand_together_are_told(served: Served) -> None:
    package(served.root / "folder", {"path": ["contracts.csv"]}, **{"opentt:files": [{"path": "contracts.csv/a.csv"}]})
    with pytest.raises(InputError, match="the download failed") as caught:
        served.have("/folder/")
    assert caught.value.path == f"{HOST}/folder/contracts.csv/a.csv"


def test_nothing_is_left_of_a_download(served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    for path in ("/release.zip", "/folder/"):
        check(served.have(path))
    with pytest.raises(InputError):
        served.have("/page.html")
    assert list(scratch.iterdir()) == []


def test_the_command_takes_an_address(tmp_path: Path) -> None:
    shutil.copytree(PACKAGES / "bad/wrong-hash", tmp_path / "a")
    serve = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", str(tmp_path)]
    environment = {name: value for name, value in os.environ.items() if "proxy" not in name.casefold()}
    with subprocess.Popen(serve, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:  # noqa: S603 - our own interpreter
        try:
            assert server.stdout
            port = server.stdout.readline().rpartition("http://127.0.0.1:")[2].partition("/")[0]
            url = f"http://127.0.0.1:{port}/a/"
            command = [sys.executable, "-m", "opentt", "package", "check", url, "-f", "json"]
            done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603 - the same
        finally:
            server.terminate()
    assert done.returncode == 1, done.stderr
    (finding,) = json.loads(done.stdout)["findings"]
    assert (finding["rule"], finding["location"]["file"]) == ("package/wrong-hash", f"{url}datapackage.json")
