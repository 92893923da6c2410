"""Why something failed is said in Chinese and English, whatever the system, the network or a database said."""

from __future__ import annotations

import re
import shutil
import socket
import ssl
import subprocess
import threading
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

import duckdb
import httpx
import pytest
from click.testing import CliRunner

from opentt.cli import main
from opentt.errors import InputError
from opentt.reason import reason_of
from opentt.store import open_database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

CHINESE = re.compile(r"[一-鿿]")
OF_A_SYSTEM = re.compile(r"errno|refused:|no such file or directory|is a directory|ssl:|getaddrinfo", re.IGNORECASE)


@contextmanager
def answering(each: Callable[[socket.socket], None]) -> Iterator[int]:
    """The port of a server that does so with every connection."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:

        def run() -> None:
            while True:
                try:
                    made, _ = listening.accept()
                except OSError:
                    return
                with closing(made):
                    each(made)

        threading.Thread(target=run, daemon=True).start()
        yield listening.getsockname()[1]
        listening.shutdown(socket.SHUT_RDWR)


def refusing() -> int:
    """A port where nobody listens."""
    with closing(socket.create_server(("127.0.0.1", 0))) as known:
        return int(known.getsockname()[1])


def asked(url: str) -> str:
    """Why a request fails, in Chinese."""
    with httpx.Client(timeout=0.5) as client, pytest.raises(httpx.HTTPError) as caught:
        client.get(url)
    return reason_of(caught.value).zh


@pytest.mark.parametrize("command", ["pull {url} --into x.sqlite", "conformance {url}", "package check {url}/a.zip"])
def test_a_command_says_in_both_languages_that_a_server_refuses(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("opentt.exchange.asking.PAUSE", 0.01)
    line = command.format(url=f"http://127.0.0.1:{refusing()}").split()
    zh, en = (CliRunner().invoke(main, [*line, "--lang", lang]) for lang in ("zh", "en"))
    assert zh.exit_code == en.exit_code == 2
    assert "连接被拒绝，那里没有服务在运行" in zh.stderr
    assert "the connection was refused; no service runs there" in en.stderr
    assert not OF_A_SYSTEM.search(zh.stderr + en.stderr)


def test_a_host_that_is_not_known_and_a_server_that_is_silent_or_hangs_up_are_told_apart() -> None:
    silent = threading.Event()

    def hear(made: socket.socket) -> None:
        made.recv(1)

    def wait() -> None:
        silent.wait(2)

    assert asked("http://nowhere.invalid/") == "没有这个主机名，或域名解析不了"
    with answering(hear) as port:
        assert asked(f"http://127.0.0.1:{port}/") == "连接中断"
    with answering(lambda _: wait()) as port:
        assert asked(f"http://127.0.0.1:{port}/") == "超时"
        silent.set()
    with answering(lambda made: made.sendall(b"SSH-2.0-x\r\n\r\n")) as port:
        assert asked(f"http://127.0.0.1:{port}/") in {"应答中断，或不是 HTTP", "连接中断"}
    with answering(lambda made: made.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")) as port:
        assert asked(f"https://127.0.0.1:{port}/") == "TLS 连接失败；对方也许不用 https"


@pytest.mark.skipif(
    shutil.which("openssl") is None, reason="a certificate is made for the test: install Debian's openssl"
)
def test_a_certificate_that_nobody_vouches_for_is_named_as_the_cause(tmp_path: Path) -> None:
    made = ["-keyout", "key.pem", "-out", "cert.pem", "-subj", "/CN=localhost", "-days", "2"]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", *made]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)  # noqa: S603 - its arguments are ours
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")

    def shake(made: socket.socket) -> None:
        with suppress(OSError):
            context.wrap_socket(made, server_side=True).close()

    with answering(shake) as port:
        assert asked(f"https://127.0.0.1:{port}/") == "TLS 证书不受信任"


def test_what_a_file_or_folder_refuses_is_said_in_words_of_ours(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"no database, whatever its name says")
    for path in (tmp_path, tmp_path / "file/x", tmp_path / ("x" * 300), tmp_path / "none/x", tmp_path / "nul\0"):
        with pytest.raises((OSError, ValueError)) as caught:
            path.write_bytes(b"")
        told = reason_of(caught.value)
        assert CHINESE.search(told.zh)
        assert not OF_A_SYSTEM.search(told.zh + told.en)
    with pytest.raises(duckdb.IOException) as stopped:
        duckdb.sql(f"COPY (SELECT 1) TO '{tmp_path}/none/x.csv'")
    assert reason_of(stopped.value).zh == "没有这个文件或文件夹"


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("{folder}/none/x.sqlite", "打不开这个文件；请检查路径与权限"),
        ("{folder}/file", "不是 SQLite 数据库"),
        ("postgresql://nobody@127.0.0.1:{port}/x", "连接被拒绝，那里没有服务在运行"),
        ("postgresql://nobody@nowhere.invalid/x", "没有这个主机名，或域名解析不了"),
    ],
)
def test_a_database_that_cannot_be_opened_is_told_of_in_words_of_ours(tmp_path: Path, url: str, why: str) -> None:
    (tmp_path / "file").write_bytes(b"no database, whatever its name says" * 100)
    with pytest.raises(InputError) as caught:
        open_database(url.format(folder=tmp_path, port=refusing()))
    assert caught.value.message.zh.endswith(why)


@pytest.mark.postgresql
def test_a_database_that_does_not_let_one_in_says_why(postgresql: str) -> None:
    for part, why in (("/nothing?", "没有这个数据库，或不能使用"), ("/postgres?user=nobody&", "没有这个数据库用户")):
        with pytest.raises(InputError) as caught:
            open_database(re.sub(r"/[^/?]*\?", part, postgresql, count=0) if "?" in postgresql else postgresql + part)
        assert caught.value.message.zh.endswith(why)


def test_a_server_says_why_it_cannot_listen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = str(taken.getsockname()[1])
        told = CliRunner().invoke(main, ["serve", "--port", port, "--lang", "zh"])
        assert told.exit_code == 2
        assert told.stderr == f"错误：不能在 127.0.0.1:{port} 提供服务（端口已被占用）\n"
    far = CliRunner().invoke(main, ["serve", "--host", "nowhere.invalid", "--lang", "en"])
    assert far.stderr.endswith("(no such host, or its name cannot be resolved)\n")
    too_high = CliRunner().invoke(main, ["serve", "--port", "99999", "--lang", "en"])
    assert too_high.stderr.startswith("error: --port is no whole number from 0 to 65535\n")
