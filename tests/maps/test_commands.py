"""`opentt map` and `--map` as people use them."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from opentt.cli import main
from opentt.home import find
from tests.maps.made import HEAD

if TYPE_CHECKING:
    from pathlib import Path

SAMPLES = find() / "examples/maps"
FORM = str(SAMPLES / "national-contract-form/contracts.csv")
UNIVERSITY = str(SAMPLES / "university-research")


def run(*words: str, lang: str = "en") -> tuple[int, str]:
    """The exit code and what was printed, errors included."""
    outcome = CliRunner().invoke(main, [*words, "--lang", lang])
    if outcome.exception and not isinstance(outcome.exception, SystemExit):
        error = outcome.exception
        return 2, error.render(lang) if hasattr(error, "render") else repr(error)
    return int(
        outcome.return_value if outcome.exit_code == 0 and outcome.return_value else outcome.exit_code
    ), outcome.output


def test_the_maps_are_listed_in_both_languages() -> None:
    code, output = run("map", "list")
    assert code == 0
    assert "patent-list              in   List of patents" in output
    assert "survey-totals            写出" in run("map", "list", lang="zh")[1]
    listed = json.loads(run("map", "list", "-f", "json")[1])
    assert {"name": "360giving-grants", "direction": "out"}.items() <= listed[0].items()


def test_a_test_that_fails_is_told_and_exits_with_1(tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    path.write_text(
        HEAD + "records: [{entity: contract, fields: {title: t, total_amount: a}}]\n"
        "tests:\n  - what: off by a factor\n    rows: [{t: 甲, a: 5}]\n"
        "    records: {contracts: [{title: 甲, total_amount: 50000, year: 2024}]}\n",
        encoding="utf-8",
    )
    code, output = run("map", "test", str(path))
    assert code == 1
    assert f"{path}:4: fails off by a factor: contracts/0/total_amount is 5, not 50000" in output
    assert "contracts/0/year lacks 2024" in output
    assert output.endswith("0 of 1 tests hold\n")
    told = run("map", "test", str(path), lang="zh")[1]
    assert "不符 off by a factor: contracts/0/total_amount 得到 5，应为 50000" in told
    assert run("map", "test")[0] == 0


def test_coverage_tells_both_sides() -> None:
    code, output = run("map", "cover", "university-research", UNIVERSITY)
    assert code == 0
    assert "columns of the source: 54 read, 8 left out, 0 not spoken of" in output
    assert "Technology contract: 2 records; required fields filled 4/4" in output
    assert "left out: for the university's own accounts" in output
    assert "1 rows left out by “where”" in output
    told = json.loads(run("map", "cover", "university-research", UNIVERSITY, "-f", "json")[1])
    assert told["records"] == {"contract": 2}
    [total] = [one for one in told["fields"] if one["field"] == "total_amount"]
    assert (total["required"], total["filled"], total["sources"]) == (True, 2, ["合同金额"])


def test_a_value_is_traced_to_its_cell_and_the_line_of_the_map() -> None:
    output = run("map", "trace", "university-research", UNIVERSITY, "--record", "demo-university-H2024002")[1]
    assert output.startswith("Technology contract demo-university-H2024002\n")
    line = next(one for one in output.splitlines() if "/income_verifications/0/total_amount" in one)
    assert "450000 ←" in line
    assert "到账.csv D4 “到账金额” · map line" in line
    assert "H2024001" not in output


def test_validate_and_convert_take_a_map_by_name(tmp_path: Path) -> None:
    code, output = run("validate", FORM, "--map", "national-contract-form", "--no-config")
    assert code == 0
    assert "contract/no-seller" in output
    target = tmp_path / "out.json"
    assert run("convert", UNIVERSITY, str(target), "--map", "university-research")[0] == 0
    [first, _] = json.loads(target.read_text(encoding="utf-8"))["contracts"]
    assert len(first["income_verifications"]) == 2


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    code, output = run("convert", FORM, str(target), "--map", "national-contract-form", "--dry-run")
    assert (code, target.exists()) == (0, False)
    assert "columns of the source: 25 read" in output
    assert "--dry-run needs --map" in run("convert", FORM, str(target), "--dry-run")[1]


def test_records_go_out_by_a_map_and_by_the_reverse_of_one(tmp_path: Path) -> None:
    grants = str(find() / "examples/systems/transfer-institution-grant.json")
    code, output = run("map", "out", "360giving-grants", grants)
    assert code == 0
    rows = list(csv.DictReader(io.StringIO(output)))
    assert rows[0]["Currency"] == "CNY"
    path = tmp_path / "m.yaml"
    path.write_text(
        HEAD + "records: [{entity: grant, fields: {title: 名称, fiscal_amount: {column: 金额, unit: 万元}}}]\n"
    )
    target = tmp_path / "out.csv"
    assert run("map", "out", str(path), grants, "-o", str(target))[0] == 0
    assert target.read_text(encoding="utf-8").startswith("\ufeff名称,金额")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["validate", FORM, "--map", "nowhere"], "no map nowhere; known: 360giving-grants"),
        (["validate", FORM, "--map", "survey-totals"], "writes tables out of ours and reads none"),
        (["map", "out", "university-research", FORM], "this cannot be written the other way"),
        (["map", "cover", "patent-list", FORM], "no table of the map patent-list.yaml fits this one"),
    ],
)
def test_a_wrong_use_is_told(words: list[str], said: str) -> None:
    code, output = run(*words)
    assert code == 2
    assert said in output


def test_sql_that_does_not_run_is_told(tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    path.write_text(HEAD + "out: {from: grants, columns: [{heading: a, sql: no_such_column}]}\n", encoding="utf-8")
    code, output = run("map", "out", str(path), str(find() / "examples/grant.json"))
    assert code == 2
    assert "the SQL of the map" in output
    assert "no_such_column" in output
