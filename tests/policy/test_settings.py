"""A settings file is found from the data upwards, and every mistake in it is told with its line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opentt.policy.lines import line_of
from opentt.policy.settings import matches

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Run = Callable[..., Result]
    Settle = Callable[[str], None]

OFF = '[[rules]]\nrule = "structure"\nseverity = "off"\n'
ENTRY = """
[[suppressions]]
rule = "structure/unknown-code"
path = "old/"
reason = "旧系统的类别"
owner = "数据科"
expires = 2999-12-31
"""


def test_settings_are_found_above_the_first_input(opentt: Run, settle: Settle, tmp_path: Path) -> None:
    settle('fail_on = "never"\n')
    assert opentt("old/bad.csv").exit_code == 0
    assert opentt("old").exit_code == 0
    assert "settings from opentt.toml" in opentt("old/bad.csv").stderr
    assert opentt("old/bad.csv", "--no-config").exit_code == 1
    (tmp_path / "old/opentt.toml").write_text('fail_on = "error"\n', encoding="utf-8")
    assert opentt("old/bad.csv").exit_code == 1


def test_a_shared_file_counts_only_with_our_table(opentt: Run, settle: Settle, tmp_path: Path) -> None:
    settle('fail_on = "never"\n')
    shared = tmp_path / "old/pyproject.toml"
    shared.write_text("[tool.other]\nx = 1\n", encoding="utf-8")
    assert opentt("old/bad.csv").exit_code == 0
    assert "[tool.opentt]" in opentt("old/bad.csv", "--config", "old/pyproject.toml").stderr
    shared.write_text('[tool.opentt]\nfail_on = "error"\n', encoding="utf-8")
    assert opentt("old/bad.csv").exit_code == 1


def test_the_command_line_wins_over_the_settings(opentt: Run, settle: Settle, monkeypatch: pytest.MonkeyPatch) -> None:
    settle('fail_on = "never"\nlang = "zh"\nas_of = 2024-05-01\nprofile = "public"\n')
    report = json.loads(opentt("new/good.csv", "-f", "json").stdout)
    assert report["options"] == {"profile": "public", "as_of": "2024-05-01", "config": "opentt.toml"}
    assert opentt("old/bad.csv", "--fail-on", "error").exit_code == 1
    assert "检查了" in opentt("old/bad.csv").stdout
    assert "checked" in opentt("old/bad.csv", "--lang", "en").stdout
    args = ("new/good.csv", "-f", "json", "--as-of", "2025-01-01", "--profile", "exchange")
    assert json.loads(opentt(*args).stdout)["options"]["as_of"] == "2025-01-01"
    assert json.loads(opentt(*args).stdout)["options"]["profile"] == "exchange"
    monkeypatch.setenv("OPENTT_LANG", "en")
    assert "checked" in opentt("old/bad.csv").stdout


def test_the_entity_follows_the_path(opentt: Run, settle: Settle, tmp_path: Path) -> None:
    (tmp_path / "odd.csv").write_text("id,名称\nx-1,某某研究院\n", encoding="utf-8")
    settle('[entities]\n"*.csv" = "contract"\n"odd.csv" = "institution"\n')
    report = json.loads(opentt("odd.csv", "new/good.csv", "-f", "json").stdout)
    assert [read["entity"] for read in report["inputs"]] == ["institution", "contract"]
    again = json.loads(opentt("odd.csv", "-f", "json", "--entity", "achievement").stdout)
    assert again["inputs"][0]["entity"] == "achievement"


@pytest.mark.parametrize(
    ("text", "line", "zh", "en"),
    [
        ('fail_on = "eror"\n', 1, "fail_on 的值 eror 不可用；是否指 error？", "fail_on cannot be eror; did you mean"),
        ("\nfailon = 1\n", 2, "没有设置项 failon；是否指 fail_on？", "no setting failon; did you mean fail_on?"),
        ("lang = 5\n", 1, "lang 应为不空的文本", "lang must be a text"),
        ('as_of = "soon"\n', 1, "as_of 应为 YYYY-MM-DD 形式的日期", "as_of must be a date as YYYY-MM-DD"),
        ("as_of = 2024-01-01T00:00:00\n", 1, "as_of 应为", "as_of must be a date"),
        ('profile = "public"\nrules = 3\n', 2, "rules 应为若干表", "rules must be tables, each written [[rules]]"),
        ("entities = []\n", 1, "entities 应为表", "entities must be a table, written [entities]"),
        ('[entities]\n"a.csv" = "kontract"\n', 2, "是否指 contract？", "did you mean contract?"),
        ('[[rules]]\nseverity = "off"\n', 1, "缺少 rule", "rule is missing"),
        ('[[rules]]\nrule = "structure"\nseverity = "of"\n', 3, "是否指 off？", "did you mean off?"),
        (
            f"{OFF}{OFF.replace('structure', 'structure/raged-row')}",
            5,
            "没有规则 structure/raged-row；是否指 structure/ragged-row？",
            "no rule structure/raged-row; did you mean structure/ragged-row?",
        ),
        (ENTRY.replace('owner = "数据科"\n', ""), 2, "缺少 owner", "owner is missing"),
        (ENTRY.replace("2999-12-31", "true"), 7, "expires 应为", "expires must be a date"),
        (ENTRY.replace("expires = 2999-12-31\n", ""), 2, "缺少 expires", "expires is missing"),
        (ENTRY.replace('"旧系统的类别"', '" "'), 5, "reason 应为不空的文本", "reason must be a text"),
        (ENTRY.replace('path = "old/"\n', ""), 2, "抑制须写明 path", "a suppression needs a path"),
    ],
)
def test_a_mistake_is_told_with_its_line(text: str, line: int, zh: str, en: str, opentt: Run, settle: Settle) -> None:
    settle(text)
    english, chinese = opentt("new/good.csv"), opentt("new/good.csv", "--lang", "zh")
    assert english.exit_code == chinese.exit_code == 2
    assert f"opentt.toml, line {line}: " in english.stderr
    assert en in english.stderr
    assert f"opentt.toml 第 {line} 行：" in chinese.stderr
    assert zh in chinese.stderr


def test_what_is_no_toml_or_not_there_is_told(opentt: Run, settle: Settle) -> None:
    settle("fail_on = \n")
    assert "opentt.toml is no valid TOML" in opentt("new/good.csv").stderr
    assert "nowhere.toml cannot be read" in opentt("new/good.csv", "--config", "nowhere.toml").stderr


@pytest.mark.parametrize(
    ("glob", "path", "meant"),
    [
        ("*.csv", "bad.csv", True),
        ("*.csv", "old/bad.csv", True),
        ("old/*.csv", "old/bad.csv", True),
        ("old/*.csv", "older/bad.csv", False),
        ("old/*.csv", "old/2023/bad.csv", False),
        ("old/**/*.csv", "old/2023/q1/bad.csv", True),
        ("old/**/*.csv", "old/bad.csv", True),
        ("old/", "old/2023/bad.csv", True),
        ("./old/bad.csv", "old/bad.csv", True),
        ("bad.?sv", "bad.csv", True),
        ("bad[1].csv", "bad[1].csv", True),
        ("ad.csv", "bad.csv", False),
    ],
)
def test_globs_stay_within_folders(glob: str, path: str, meant: bool) -> None:  # noqa: FBT001 - a table of examples
    assert matches(glob, path) is meant


@given(st.lists(st.sampled_from(["rules", "suppressions"]), min_size=1, max_size=8))
def test_the_line_of_a_table_is_where_it_stands(names: list[str]) -> None:
    text = "".join(f"[[{name}]]\nrule = '{name}'\n" for name in names)
    for place, name in enumerate(names):
        number = names[:place].count(name)
        assert line_of(text, (name, number, "rule")) == 2 * place + 2
        assert line_of(text, (name, number, "missing")) == 2 * place + 1
