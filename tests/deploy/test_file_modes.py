"""A database file that a command makes is for its owner alone; what an operator has set is left, and told of."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from opentt.cli import main
from opentt.home import find
from opentt.store import jobs, open_database
from tests.exchange.offices import Office

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.allow_hosts(["127.0.0.1"]),
    pytest.mark.skipif(os.name != "posix", reason="Windows has no modes of files: run the tests on Linux or macOS"),
]

COMMANDS = {
    "create": ["token", "create", "a", "--scope", "read", "--db"],
    "list": ["token", "list", "--db"],
    "pull": ["pull", str(next((find() / "examples/packages/good").iterdir())), "--into"],
}


@pytest.fixture(autouse=True)
def _mask() -> Iterator[None]:
    """Whoever starts a command would let anybody read and write what it makes."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that every user of the machine may look into."""
    with tempfile.TemporaryDirectory(prefix="opentt-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def modes(folder: Path) -> dict[str, int]:
    """The permissions of the files in a folder."""
    return {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_makes_a_file_for_its_owner_alone(shared: Path, command: str) -> None:
    done = CliRunner().invoke(main, [*COMMANDS[command], f"{shared}/records.sqlite", "--lang", "en"])
    assert done.exit_code == 0, done.output
    assert modes(shared) == {"records.sqlite": 0o600}
    assert "warning" not in done.stderr


def test_a_server_makes_files_for_its_owner_alone(shared: Path) -> None:
    office = Office(shared, "records")
    office.start()
    with closing(sqlite3.connect(shared / "records.sqlite")) as held:
        held.execute("SELECT count(*) FROM log").fetchall()
        found = modes(shared)
        office.kill()
    del found["records.log"]
    assert found == {"records.sqlite": 0o600, "records.sqlite-wal": 0o600, "records.sqlite-shm": 0o600}
    assert "warning" not in (shared / "records.log").read_text("utf-8")


def test_a_file_beside_it_tells_no_address_of_a_result(shared: Path) -> None:
    with closing(open_database(shared / "records.sqlite")) as database:
        identifier = jobs.begin(database, 1)
        with jobs.run(database, identifier):
            found = modes(shared)
    assert set(found.values()) == {0o600}
    (name,) = (name for name in found if "-job-" in name)
    assert identifier not in name


def test_a_link_to_where_nothing_is_yet_makes_one_for_its_owner_too(shared: Path, tmp_path: Path) -> None:
    (tmp_path / "link.sqlite").symlink_to(shared / "records.sqlite")
    open_database(tmp_path / "link.sqlite").close()
    assert modes(shared) == {"records.sqlite": 0o600}


@pytest.mark.parametrize("mode", [0o640, 0o644, 0o666])
def test_what_an_operator_has_set_is_left_and_told_of_where_anybody_can_read_it(shared: Path, mode: int) -> None:
    file = shared / "of 2024.sqlite"
    open_database(file).close()
    file.chmod(mode)
    for lang, word in {"zh": "任何用户", "en": "any user"}.items():
        done = CliRunner().invoke(main, [*COMMANDS["list"], str(file), "--lang", lang])
        assert done.exit_code == 0
        assert modes(shared)[file.name] == mode
        assert (word in done.stderr) == (mode != 0o640)
        assert (f"chmod 600 '{file}'*" in done.stderr) == (mode != 0o640)
    shared.chmod(0o750)
    assert "any user" not in CliRunner().invoke(main, [*COMMANDS["list"], str(file), "--lang", "en"]).stderr


def test_a_log_beside_it_that_anybody_can_read_is_told_of(shared: Path) -> None:
    with closing(open_database(shared / "a.sqlite")) as database:
        database.rows("SELECT count(*) FROM log", {})
        (shared / "a.sqlite-wal").chmod(0o644)
        told = CliRunner().invoke(main, [*COMMANDS["list"], str(shared / "a.sqlite"), "--lang", "en"]).stderr
    assert "any user" in told


def test_a_server_that_finds_an_open_file_says_so(shared: Path) -> None:
    office = Office(shared, "records")
    open_database(shared / "records.sqlite").close()
    (shared / "records.sqlite").chmod(0o644)
    office.start(OPENTT_LANG="zh")
    office.kill()
    assert "任何用户" in (shared / "records.log").read_text("utf-8")
    assert modes(shared)["records.sqlite"] == 0o644
