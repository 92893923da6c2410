"""`opentt validate` on real files: what is printed where."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from opentt import home
from opentt.report import BINARY, FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]


def test_the_report_is_on_standard_output_and_nothing_else(opentt: Run) -> None:
    result = opentt("validate", "bad.csv", "-f", "json")
    assert result.stderr == ""
    report = json.loads(result.stdout)
    assert report["summary"]["by_rule"] == {"structure/unknown-code": 1}
    assert report["findings"][0]["location"]["cell"] == "C2"


def test_the_json_of_a_run_follows_the_published_schema(opentt: Run) -> None:
    import jsonschema_rs

    schema = json.loads((home.find() / "schemas/report.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    for names in (["good.csv"], ["bad.csv", "odd.csv"], ["good.csv", "nowhere.csv"]):
        value = json.loads(opentt("validate", *names, "-f", "json").stdout)
        assert [error.message for error in validator.iter_errors(value)] == []


def test_the_same_run_gives_the_same_bytes(opentt: Run) -> None:
    args = ("validate", "bad.csv", "odd.csv", "-f", "json", "--as-of", "2026-11-24")
    assert opentt(*args).stdout_bytes == opentt(*args).stdout_bytes


def test_both_languages_of_a_real_run(opentt: Run) -> None:
    zh = opentt("validate", "bad.csv", "--lang", "zh").stdout
    en = opentt("validate", "bad.csv", "--lang", "en").stdout
    assert "错误  数据第 1 行 · C2“合同类别”" in zh
    assert "error    data row 1 · C2 “合同类别”" in en
    assert "没有发现问题" in opentt("validate", "good.csv", "--lang", "zh").stdout


def test_concise_names_line_and_column(opentt: Run) -> None:
    first = opentt("validate", "bad.csv", "-f", "concise", "--lang", "en").stdout.splitlines()[0]
    assert first.startswith("bad.csv:2:3: structure/unknown-code error ")


def test_the_mapping_is_shown_on_request(opentt: Run) -> None:
    assert "合同成交总额  total_amount" in opentt("validate", "good.csv", "--show-mapping").stdout
    assert "total_amount" not in opentt("validate", "good.csv").stdout


def test_colour_follows_the_environment(opentt: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in opentt("validate", "bad.csv").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31m" in opentt("validate", "bad.csv").stdout
    assert "\x1b" not in opentt("validate", "bad.csv", "-f", "json").stdout
    opentt("validate", "bad.csv", "-o", "out.txt")
    assert "\x1b" not in Path("out.txt").read_text(encoding="utf-8")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in opentt("validate", "bad.csv").stdout


def test_a_report_is_written_whole_and_keeps_the_mode(opentt: Run) -> None:
    Path("out.json").write_text("old", encoding="utf-8")
    Path("out.json").chmod(0o640)
    result = opentt("validate", "bad.csv", "-f", "json", "-o", "out.json")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["summary"]["errors"] == 1
    assert stat.S_IMODE(Path("out.json").stat().st_mode) == 0o640
    assert not [path for path in Path().iterdir() if path.name.endswith(".fresh")]


def test_a_failed_write_leaves_what_was_there(opentt: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    Path("out.txt").write_text("old", encoding="utf-8")
    monkeypatch.setattr(Path, "replace", full)
    result = opentt("validate", "good.csv", "-o", "out.txt", "--lang", "en")
    assert result.exit_code == 2
    assert result.stderr == "error: out.txt cannot be written (no space is left on the disk, or of a quota)\n"
    assert Path("out.txt").read_text(encoding="utf-8") == "old"
    assert not [path for path in Path().iterdir() if path.name.endswith(".fresh")]


def test_a_link_is_followed_and_a_device_is_written_to(opentt: Run) -> None:
    Path("real.txt").write_text("old", encoding="utf-8")
    Path("link.txt").symlink_to("real.txt")
    opentt("validate", "good.csv", "-o", "link.txt", "--lang", "en")
    assert Path("link.txt").is_symlink()
    assert Path("real.txt").read_text(encoding="utf-8").startswith("nothing found")
    assert opentt("validate", "good.csv", "-o", "/dev/null").exit_code == 0
    assert Path("/dev/null").is_char_device()


def test_a_dash_is_standard_output(opentt: Run) -> None:
    assert opentt("validate", "good.csv", "-o", "-").stdout == opentt("validate", "good.csv").stdout


@pytest.mark.parametrize("output", [(), ("-o", "-")])
def test_a_workbook_needs_a_file(opentt: Run, output: tuple[str, ...]) -> None:
    result = opentt("validate", "bad.csv", "-f", "xlsx", "--lang", "en", *output)
    assert result.exit_code == 2
    assert result.stdout_bytes == b""
    assert "name a file with -o, such as -o report.xlsx" in result.stderr


def test_a_workbook_is_written_whole(opentt: Run) -> None:
    assert opentt("validate", "bad.csv", "-f", "xlsx", "-o", "out.xlsx").exit_code == 1
    assert openpyxl.load_workbook("out.xlsx")["bad"]["C2"].comment is not None


@pytest.mark.parametrize("form", ["xlsx", "html"])
def test_a_report_never_replaces_what_it_is_about(opentt: Run, form: str) -> None:
    before = Path("bad.csv").read_bytes()
    result = opentt("validate", "bad.csv", "-f", form, "-o", "./bad.csv", "--lang", "en")
    assert result.exit_code == 2
    assert "is the file to check" in result.stderr
    assert Path("bad.csv").read_bytes() == before


@pytest.mark.parametrize("form", [form for form in FORMATS if form not in BINARY])
def test_every_format_is_written_to_a_file_as_to_standard_output(opentt: Run, form: str) -> None:
    args = ("validate", "bad.csv", "-f", form, "--as-of", "2026-11-24")
    assert opentt(*args, "-o", "out.txt").exit_code == 1
    assert opentt(*args).stdout_bytes == Path("out.txt").read_bytes()


def test_fitness_is_told_on_request(opentt: Run) -> None:
    zh = opentt("validate", "good.csv", "--fitness", "--lang", "zh").stdout
    assert "适用性：这些数据能回答什么" in zh
    assert "补上“技术领域”（technology_field）" in zh or "缺“技术领域”（technology_field）的有 1 条" in zh
    assert "fitness" not in opentt("validate", "good.csv", "--lang", "en").stdout
    lines = opentt("validate", "good.csv", "--fitness", "-f", "concise", "--lang", "en").stdout.splitlines()
    assert any(line.startswith("active-contracts: 0.0% 0/1") for line in lines)


def test_fitness_is_in_the_json_that_follows_the_published_schema(opentt: Run) -> None:
    import jsonschema_rs

    schema = json.loads((home.find() / "schemas/report.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    for profile in ("exchange", "public"):
        value = json.loads(opentt("validate", "good.csv", "--fitness", "-f", "json", "--profile", profile).stdout)
        assert [error.message for error in validator.iter_errors(value)] == []
        assert {one["entity"] for one in value["fitness"]} == {"contract"}
        assert "甲项目技术开发" not in json.dumps(value["fitness"], ensure_ascii=False)


def test_a_format_without_room_for_fitness_says_so(opentt: Run) -> None:
    result = opentt("validate", "good.csv", "--fitness", "-f", "sarif", "--lang", "en")
    assert result.exit_code == 2
    assert "the format sarif has no room for fitness" in result.stderr
