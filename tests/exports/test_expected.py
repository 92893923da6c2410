"""The invented exports: the files are what their maker writes, and every planted fault is found, and nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from python_calamine import CalamineWorkbook

from opentt.cli import main
from tests.exports.expectation import FOLDER, NAMES, expectation
from tests.exports.make_examples import main as make

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file())
MADE = [name for name in FILES if name != "expected.json"]
EXPECTED: dict[str, dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the examples written anew."""
    folder = tmp_path_factory.mktemp("exports")
    make(folder)
    return folder


def _sheets(path: Path) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_path(path)
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_every_example_has_its_maker_and_its_expectation(made: Path) -> None:
    assert sorted(path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file()) == MADE
    assert sorted({name.partition("/")[0] for name in MADE}) == sorted(NAMES) == sorted(EXPECTED)


@pytest.mark.parametrize("name", MADE)
def test_the_committed_file_is_what_its_maker_writes(made: Path, name: str) -> None:
    if name.endswith(".xlsx"):
        assert _sheets(made / name) == _sheets(FOLDER / name)
    else:
        assert (made / name).read_bytes() == (FOLDER / name).read_bytes()


@pytest.mark.parametrize("engine", ["screen", "reference"])
@pytest.mark.parametrize("name", NAMES)
def test_each_planted_fault_is_found_in_its_place(name: str, engine: str) -> None:
    assert expectation(name, EXPECTED[name]["as_of"], engine) == EXPECTED[name]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_command_says_each_finding_on_a_line(lang: str) -> None:
    entry = EXPECTED["contracts.xlsx"]
    arguments = ["validate", str(FOLDER / "contracts.xlsx"), "--as-of", entry["as_of"], "--lang", lang]
    concise = CliRunner().invoke(main, [*arguments, "-f", "concise"])
    assert concise.exit_code == 1
    lines = [line for line in concise.stdout.splitlines() if "contracts.xlsx[2024年度]!" in line]
    assert len(lines) == len(entry["findings"])
    for finding in entry["findings"]:
        start = f"!{finding['cell'] or finding['line']}: {finding['rule']} "
        assert any(start in line and line.endswith(finding["message"][lang]) for line in lines), finding


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_full_report_holds_every_message(lang: str) -> None:
    entry = EXPECTED["contracts.xlsx"]
    arguments = ["validate", str(FOLDER / "contracts.xlsx"), "--as-of", entry["as_of"], "--lang", lang]
    full = CliRunner().invoke(main, arguments)
    assert full.exit_code == 1
    assert all(finding["message"][lang] in full.stdout for finding in entry["findings"])
