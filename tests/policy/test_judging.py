"""Findings are graded anew, excused until a day, or known from a baseline; what is excused stays in the report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest

from opentt import home

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]
    Settle = Callable[[str], None]

CODE = "structure/unknown-code"
SCHEMA = json.loads((home.find() / "schemas/report.schema.json").read_text(encoding="utf-8"))


def entry(rule: str = CODE, where: str = 'path = "old/"', expires: str = "2999-12-31") -> str:
    return f'[[suppressions]]\nrule = "{rule}"\n{where}\nreason = "旧类别"\nowner = "数据科"\nexpires = {expires}\n'


def grade(severity: str, more: str = "", rule: str = CODE) -> str:
    return f'[[rules]]\nrule = "{rule}"\nseverity = "{severity}"\n{more}\n'


def told(result: Result) -> dict[str, Any]:
    """The JSON report of a run, which follows its schema."""
    value: dict[str, Any] = json.loads(result.stdout)
    jsonschema_rs.Draft202012Validator(SCHEMA, validate_formats=True).validate(value)
    return value


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ("", 1),
        (grade("off"), 0),
        (grade("warning"), 0),
        (grade("warning", rule="structure"), 0),
        (grade("off", rule="*/unknown-*"), 0),
        (grade("off", 'path = "old/*.csv"'), 0),
        (grade("off", 'path = "new/*.csv"'), 1),
        (grade("off", 'profile = "public"'), 1),
        (grade("off", 'profile = "exchange"'), 0),
        (grade("off") + grade("error", 'path = "old/"'), 1),
    ],
)
def test_rules_are_graded_by_id_path_and_profile(settings: str, code: int, opentt: Run, settle: Settle) -> None:
    settle(settings)
    assert opentt("old/bad.csv").exit_code == code


def test_a_new_grade_is_counted_where_it_belongs(opentt: Run, settle: Settle) -> None:
    settle(grade("warning"))
    summary = told(opentt("old/bad.csv", "-f", "json"))["summary"]
    assert (summary["errors"], summary["warnings"], summary["suppressed"]) == (0, 1, 0)
    assert opentt("old/bad.csv", "--fail-on", "warning").exit_code == 1


@pytest.mark.parametrize(
    ("where", "meets"),
    [
        ('path = "old/"', True),
        ('path = "new/"', False),
        ('record = "a-2"', True),
        ('record = "a-1"', False),
        ('path = "old/"\nrecord = "a-2"', True),
        ('path = "new/"\nrecord = "a-2"', False),
        ('fingerprint = "0000000000000000"', False),
    ],
)
def test_a_suppression_meets_what_it_says(where: str, meets: bool, opentt: Run, settle: Settle) -> None:  # noqa: FBT001
    settle(entry(where=where))
    result = opentt("old/bad.csv", "-f", "json")
    assert result.exit_code == (0 if meets else 1)
    report = told(result)
    assert report["summary"]["suppressed"] == (1 if meets else 0)
    assert report["findings"][0]["suppressed"] == (
        {"reason": "旧类别", "owner": "数据科", "expires": "2999-12-31"} if meets else None
    )
    assert report["summary"]["by_rule"] == ({} if meets else {CODE: 1})


def test_a_fingerprint_survives_another_order_of_rows(opentt: Run, settle: Settle) -> None:
    fingerprint = told(opentt("old/bad.csv", "-f", "json"))["findings"][0]["fingerprint"]
    settle(entry(where=f'fingerprint = "{fingerprint}"'))
    lines = Path("old/bad.csv").read_text(encoding="utf-8").splitlines()
    Path("old/bad.csv").write_text("\n".join([lines[0], *reversed(lines[1:]), ""]), encoding="utf-8")
    assert opentt("old/bad.csv").exit_code == 0


def test_text_counts_what_is_suppressed_and_lists_it_on_request(opentt: Run, settle: Settle) -> None:
    settle(entry())
    plain = opentt("old/bad.csv", "--lang", "zh").stdout
    assert "错误 0 · 警告 0 · 建议 0 · 已抑制 1" in plain
    assert "没有这一类" not in plain
    assert "已抑制：旧类别" in opentt("old/bad.csv", "--lang", "zh", "--show-suppressed").stdout
    assert "suppressed 1" in opentt("old/bad.csv", "-f", "concise").stdout


def test_an_expired_suppression_has_no_effect_and_says_so(opentt: Run, settle: Settle) -> None:
    settle('lang = "zh"\n' + entry(expires="2020-01-01"))
    result = opentt("old/bad.csv", "-f", "json")
    assert result.exit_code == 1
    assert "opentt.toml 第 2 行的抑制已于 2020-01-01 到期" in result.stderr
    notes = [note for note in told(result)["notes"] if note["kind"] == "stale-suppression"]
    assert [note["file"] for note in notes] == ["opentt.toml"]


def test_a_suppression_that_meets_nothing_says_so_only_where_it_could_have(opentt: Run, settle: Settle) -> None:
    settle(entry(rule="structure/ragged-row"))
    assert "meets no finding and can go" in opentt("old/bad.csv").stderr
    assert "meets no finding" not in opentt("new/good.csv").stderr
    assert "meets no finding" not in opentt("old/bad.csv", "--ignore", "structure/ragged-row").stderr


def test_a_baseline_passes_what_was_there_and_fails_what_is_new(opentt: Run) -> None:
    assert opentt("old/bad.csv", "--write-baseline", "base.json").exit_code == 0
    result = opentt("old/bad.csv", "--baseline", "base.json", "-f", "json")
    assert result.exit_code == 0
    assert told(result)["findings"][0]["suppressed"] == {"reason": "baseline", "owner": None, "expires": None}
    with Path("old/bad.csv").open("a", encoding="utf-8") as file:
        file.write("a-3,丙项目技术开发,也没有这一类,100,2024-03-15\n")
    result = opentt("old/bad.csv", "--baseline", "base.json", "-f", "json")
    assert result.exit_code == 1
    assert told(result)["summary"]["errors"] == 1
    assert told(result)["summary"]["suppressed"] == 1


def test_the_same_defect_twice_is_new_once(opentt: Run) -> None:
    opentt("old/bad.csv", "--write-baseline", "base.json", "--select", CODE)
    with Path("old/bad.csv").open("a", encoding="utf-8") as file:
        file.write("a-2,乙项目技术开发,没有这一类,100,2024-03-15\n")
    report = told(opentt("old/bad.csv", "--baseline", "base.json", "-f", "json", "--select", CODE))
    assert (report["summary"]["errors"], report["summary"]["suppressed"]) == (1, 1)


def test_a_baseline_only_shrinks(opentt: Run) -> None:
    opentt("old/bad.csv", "--write-baseline", "base.json")
    first = Path("base.json").read_bytes()
    whole = Path("old/bad.csv").read_text(encoding="utf-8")
    Path("old/bad.csv").write_text(whole + "a-3,丙项目,也没有这一类,100,2024-03-15\n", encoding="utf-8")
    refused = opentt("old/bad.csv", "--write-baseline", "base.json")
    assert refused.exit_code == 2
    assert "would grow by" in refused.stderr
    assert Path("base.json").read_bytes() == first
    assert opentt("old/bad.csv", "--write-baseline", "base.json", "--grow-baseline").exit_code == 0
    assert len(json.loads(Path("base.json").read_bytes())["findings"]) > len(json.loads(first)["findings"])
    assert "are gone" in opentt("new/good.csv", "--baseline", "base.json").stderr
    assert opentt("new/good.csv", "--write-baseline", "base.json").exit_code == 0
    assert json.loads(Path("base.json").read_bytes())["findings"] == []


def test_a_baseline_that_is_none_is_refused(opentt: Run) -> None:
    Path("none.json").write_text('{"findings": [1]}', encoding="utf-8")
    for name in ("none.json", "old/bad.csv"):
        result = opentt("old/bad.csv", "--baseline", name)
        assert result.exit_code == 2
        assert "is no baseline" in result.stderr
    assert "cannot be read" in opentt("old/bad.csv", "--baseline", "nowhere.json").stderr


def test_what_is_suppressed_does_not_hide_behind_the_cap(opentt: Run, settle: Settle) -> None:
    rows = "".join(f"b-{n},乙项目技术开发,没有这一类,100,2024-03-15\n" for n in range(30))
    with Path("old/bad.csv").open("a", encoding="utf-8") as file:
        file.write(rows)
    settle(entry(where='record = "b-29"'))
    report = told(opentt("old/bad.csv", "-f", "json", "--max-findings", "5", "--select", CODE))
    assert (report["summary"]["errors"], report["summary"]["suppressed"]) == (30, 1)
    assert [bool(finding["suppressed"]) for finding in report["findings"]].count(False) == 5
    assert report["summary"]["truncated"]
