"""Files into a database: what the validator refuses stays out."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from opentt.cli import main
from opentt.errors import InputError
from opentt.standard import load
from opentt.store import open_database, reading
from opentt.store.loading import load_files
from opentt.store.scopes import PUBLIC
from opentt.store.writing import Author

if TYPE_CHECKING:
    from pathlib import Path

STANDARD = load()
EXAMPLES = STANDARD.home / "examples"


def test_a_folder_of_exports_is_loaded_without_what_is_wrong(tmp_path: Path) -> None:
    with closing(open_database(tmp_path / "a.sqlite")) as database:
        loaded = load_files(database, STANDARD, [EXAMPLES / "exports/contracts.xlsx"], Author("test"))
        assert loaded.refused > 0
        assert loaded.put > 0
        again = load_files(database, STANDARD, [EXAMPLES / "exports/contracts.xlsx"], Author("test"))
        assert (again.put, again.unchanged) == (0, loaded.put)
        assert reading.current(database, PUBLIC, "contract", "local-2024110108000004") is None


def test_linked_data_is_loaded_too(tmp_path: Path) -> None:
    from opentt.convert import convert

    convert(EXAMPLES / "contract.json", tmp_path / "c.ttl")
    with closing(open_database(tmp_path / "a.sqlite")) as database:
        assert load_files(database, STANDARD, [tmp_path / "c.ttl"], Author("test")).put == 1
        assert reading.current(database, PUBLIC, "contract", "demo-contract-001") is not None


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    with closing(open_database(tmp_path / "a.sqlite")) as database, pytest.raises(InputError):
        load_files(database, STANDARD, [tmp_path / "a.json"], Author("test"))


def test_the_command_makes_lists_and_revokes_tokens(tmp_path: Path) -> None:
    def run(*args: str) -> tuple[int, str, str]:
        done = CliRunner().invoke(main, ["token", *args, "--db", str(tmp_path / "a.sqlite"), "--lang", "en"])
        return done.exit_code, done.stdout, done.stderr

    code, token, told = run("create", "hd", "--scope", "write:haidian", "--expires", "2099-12-31")
    assert (code, token[:4]) == (0, "ott_")
    assert "once" in told
    assert run("create", "hd", "--scope", "read")[0] == 2
    assert "no scope" in run("create", "x", "--scope", "look")[2]
    assert "no date" in run("create", "x", "--scope", "read", "--expires", "soon")[2]
    assert run("list")[1] == "hd  valid  write:haidian:*\n"
    assert run("revoke", "hd")[:2] == (0, "revoked hd\n")
    assert run("revoke", "hd")[0] == 2
    (listed,) = json.loads(run("list", "--format", "json")[1])
    assert (listed["state"], listed["scopes"]) == ("revoked", ["write:haidian:*"])
    assert token.strip() not in run("list", "--format", "json")[1]
