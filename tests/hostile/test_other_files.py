"""Settings, maps, baselines and patches from anybody's hand, and hostile data given to the other commands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from opentt.cli import main
from tests.hostile import archives
from tests.hostile.test_command import CASES, run

if TYPE_CHECKING:
    from collections.abc import Callable

LAUGHS = "a0: &a0 [哈,哈,哈,哈,哈,哈,哈,哈,哈,哈]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10)
)
"""A thousand million times a laugh, in ten lines of YAML."""

DEEP = {".yaml": "[" * 50_000 + "]" * 50_000, ".toml": f"a = {'[' * 50_000}{']' * 50_000}", ".json": "[" * 100_000}
PASSWORDS = "root:x:0:0:root:/root:/bin/bash\n"

FILES: dict[str, bytes | Callable[[Path], object]] = {
    "nests.yaml": DEEP[".yaml"].encode(),
    "nests.toml": DEEP[".toml"].encode(),
    "nests.json": DEEP[".json"].encode(),
    "laughs.yaml": LAUGHS.encode(),
    "huge.yaml": b"title: " + b"x" * 2_000_000,
    "huge.toml": b'lang = "' + b"x" * 2_000_000 + b'"',
    "endless.toml": lambda path: path.symlink_to("/dev/zero"),
    "endless.yaml": lambda path: path.symlink_to("/dev/zero"),
    "number.toml": b"as_of = " + b"1" * 10_000,
    "number.json": b'{"form": ' + b"1" * 10_000 + b"}",
    "number.yaml": b"title: " + b"1" * 10_000,
    "nul.toml": b'lang = "zh\0"\n',
    "nul.json": b"\0" * 100,
    "nul.yaml": b"title: \0\n",
    "gb.toml": "lang = '中'\n".encode("gb18030"),
    "gb.json": '{"中": 1}'.encode("gb18030"),
    "gb.yaml": "title: 中\n".encode("gb18030"),
    "circle.toml": lambda path: path.symlink_to(path.name),
    "folder.toml": lambda path: path.mkdir(),
    "elsewhere.yaml": lambda path: path.symlink_to(path.parent / "passwd"),
    "escapes.toml": b'"\\u001b[2J\\u009b" = 1\n',
    "escapes.yaml": b'"\\e[2J\\u202e": 1\n',
}

OPTIONS = {
    ".yaml": ["--map {}", "package build contracts.csv -o made --about {}"],
    ".toml": ["--config {}", "package build contracts.csv -o made --about {}"],
    ".json": ["--baseline {}", "--write-baseline {}", "fix --apply-undo {} contracts.csv -o back.csv"],
}
RUNS = [
    (name, options)
    for name in FILES
    for options in OPTIONS[Path(name).suffix]
    if not (name == "number.yaml" and "--about" in options)  # there it is a text like any other
]


def prepared(folder: Path, name: str, options: str) -> list[str]:
    """The arguments of the command, its files written."""
    (folder / "contracts.csv").write_text(archives.ROWS, encoding="utf-8")
    (folder / "passwd").write_text(PASSWORDS * 40, encoding="utf-8")
    made = FILES[name]
    if isinstance(made, bytes):
        (folder / name).write_bytes(made)
    else:
        made(folder / name)
    words = options.format(folder / name).split()
    return words if words[0] in {"fix", "package"} else ["validate", "contracts.csv", *words]


def check_told(told: str, code: int) -> None:
    """Nothing: a short word of what is wrong, and no more of it."""
    assert code == 2
    assert told.startswith("error: ")
    for failure in ("Traceback", "itself failed", "\x1b[2J", "\x9b", "\u202e"):
        assert failure not in told
    assert len(told) < 4000
    assert max(map(len, told.splitlines())) < 600
    assert told.count("root:x") < 10


@pytest.mark.parametrize(("name", "options"), RUNS)
def test_a_hostile_file_beside_the_data_ends_in_a_clear_word(
    name: str, options: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENTT_LANG", "en")
    words = prepared(tmp_path, name, options)
    done = CliRunner().invoke(main, words)
    check_told(done.stderr, done.exit_code)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted({"contracts.csv", "passwd", name})


@pytest.mark.soak
@pytest.mark.parametrize(("name", "options"), RUNS)
def test_and_in_little_time_and_memory(
    name: str, options: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*prepared(tmp_path, name, options))
    check_told(done.stderr, done.returncode)


COMMANDS = {
    "convert": "convert {} out.json",
    "convert to a workbook": "convert {} out.xlsx",
    "convert to a graph": "convert {} out.ttl",
    "fix": "fix {} -o out.csv",
    "package build": "package build {} -o made",
    "package check": "package check {}",
}
MADE = {"out.json", "out.xlsx", "out.ttl", "out.csv", "made"}


def made(folder: Path) -> set[str]:
    """What a command has written."""
    return {path.name for path in folder.iterdir()} & MADE


def check_data(told: str, code: int, written: set[str]) -> None:
    """Nothing: a refusal leaves nothing behind, and nobody reads what was not given."""
    assert code in {0, 1, 2}
    for failure in ("Traceback", "panicked", "itself failed", "root:", "不该读到的项目"):
        assert failure not in told
    assert max(map(len, told.splitlines()), default=0) < 3000
    assert not written or code == 0


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    "make", [archives.climbing, archives.rooted, archives.linking, archives.package_climbing, archives.package_linking]
)
def test_no_command_leaves_the_folder_it_was_given(
    make: Callable[[Path], Path], command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENTT_LANG", "en")
    given = make(tmp_path)
    done = CliRunner().invoke(main, COMMANDS[command].format(given).split())
    assert done.exit_code == (1 if command == "package check" and given.is_dir() else 2)
    check_data(done.output, done.exit_code, made(tmp_path))


@pytest.mark.soak
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", CASES)
def test_no_command_is_overwhelmed(name: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    given = CASES[name].make(tmp_path)
    done = run(*COMMANDS[command].format(given).split())
    check_data((done.stdout + done.stderr).replace(str(tmp_path), ""), done.returncode, made(tmp_path))
