"""`opentt fix`: what is told, what is written, and the way back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_told_is_golden(lang: str, opentt: Run, golden: Callable[[str, str], None]) -> None:
    result = opentt("fix", "contracts.csv", "-o", "out.csv", "--lang", lang)
    assert result.exit_code == 0
    golden(f"fix.{lang}.txt", result.stdout + result.stderr)
    golden("out.csv", Path("out.csv").read_bytes().decode())


def test_a_dry_run_writes_nothing_and_says_whether_there_is_work(opentt: Run) -> None:
    here = sorted(Path().iterdir())
    assert opentt("fix", "contracts.csv", "--dry-run").exit_code == 1
    assert sorted(Path().iterdir()) == here
    opentt("fix", "contracts.csv", "-o", "out.csv")
    result = opentt("fix", "out.csv", "--dry-run", "--entity", "contract")
    assert result.exit_code == 0
    assert result.stdout == "nothing to correct\n"


def test_an_undo_file_restores_every_byte(opentt: Run) -> None:
    original = Path("contracts.csv").read_bytes()
    opentt("fix", "contracts.csv", "-o", "out.csv", "--undo", "undo.json")
    assert opentt("fix", "--apply-undo", "undo.json", "out.csv", "-o", "back.csv").exit_code == 0
    assert Path("back.csv").read_bytes() == original


def test_an_undo_file_fits_only_what_it_was_made_for(opentt: Run) -> None:
    opentt("fix", "contracts.csv", "-o", "out.csv", "--undo", "undo.json")
    other = opentt("fix", "--apply-undo", "undo.json", "contracts.csv", "-o", "back.csv")
    assert other.exit_code == 2
    assert "is not the corrected file" in other.stderr
    none = opentt("fix", "--apply-undo", "contracts.csv", "out.csv", "-o", "back.csv")
    assert none.exit_code == 2
    assert "is no file that --undo wrote" in none.stderr
    assert not Path("back.csv").exists()


@pytest.mark.parametrize(
    ("args", "told"),
    [
        ("contracts.csv", "name the file to write with -o OUT"),
        ("contracts.csv -o contracts.csv", "-o is the original contracts.csv"),
        ("contracts.csv -o ./contracts.csv", "-o is the original contracts.csv"),
        ("contracts.csv -o out.csv --undo contracts.csv", "--undo is the original contracts.csv"),
        ("- -o out.csv", "- cannot be corrected"),
        ("nowhere.csv -o out.csv", "nowhere.csv: no such file"),
        ("--apply-undo nowhere.json contracts.csv -o out.csv", "nowhere.json: cannot be read"),
        ("contracts.csv -o nowhere/out.csv", "cannot be written"),
    ],
)
def test_the_original_is_never_touched(args: str, told: str, opentt: Run) -> None:
    original = Path("contracts.csv").read_bytes()
    result = opentt("fix", *args.split())
    assert result.exit_code == 2
    assert told in result.stderr
    assert Path("contracts.csv").read_bytes() == original
    assert not Path("out.csv").exists()


def test_programs_read_the_corrections_as_json(opentt: Run) -> None:
    value = json.loads(opentt("fix", "contracts.csv", "--dry-run", "-f", "json").stdout)
    dates = [edit for edit in value["corrected"] if edit["kind"] == "date"]
    assert [(edit["before"], edit["after"]) for edit in dates] == [("2024年3月5日", "2024-03-05")]
    assert dates[0]["location"]["cell"] == "E2"
    assert value["held"] == []


def test_personal_numbers_are_masked_in_what_is_told(opentt: Run) -> None:
    Path("people.csv").write_text("id,项目名称,签订日期\na-1, 110101199003070017 ,2024-03-05\n", encoding="utf-8")
    told = opentt("fix", "people.csv", "--dry-run", "--entity", "contract").stdout
    assert "1*****************" in told
    assert "110101199003070017" not in told
