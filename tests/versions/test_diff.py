"""`opentt diff`: what it prints in each form and language, and how it ends."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from opentt import home as homes
from opentt.cli import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    Copied = Callable[[str], Path]

SCHEMAS = "schemas/derived/opentt.schema.json"
CHECKOUT = str(homes.find())


def run(*args: str, lang: str = "en") -> Result:
    """The outcome of `opentt diff`."""
    return CliRunner().invoke(main, ["diff", *args, "--lang", lang])


def release(home: Path, version: str, level: str | None = None) -> str:
    """The folder, its version set and a change of a level made in it."""
    (home / "schemas/VERSION").write_text(f"{version}\n", encoding="utf-8")
    bundle: dict[str, Any] = json.loads((home / SCHEMAS).read_text(encoding="utf-8"))
    grant = bundle["$defs"]["grant"]["properties"]
    if level == "major":
        del grant["self_raised_amount"]
    elif level == "minor":
        grant["remark"] = {"type": "string"}
    elif level == "patch":
        grant["title"]["x-aliases"].append(grant["title"]["title"])
        grant["title"]["title"] = "题名 *甲*\u202e"
    (home / SCHEMAS).write_text(json.dumps(bundle), encoding="utf-8")
    return str(home)


def mixed(copied: Copied) -> tuple[str, str]:
    """Two releases with a change of each level, one of them in many places, and too small a step."""
    old, new = copied("old"), copied("new")
    release(old, "1.0.0")
    for level in ("major", "minor", "patch"):
        release(new, "1.1.0", level)
    bundle = json.loads((new / SCHEMAS).read_text(encoding="utf-8"))
    bundle["$defs"]["common"]["$defs"]["money"]["maximum"] = 1000
    (new / SCHEMAS).write_text(json.dumps(bundle), encoding="utf-8")
    return str(old), str(new)


@pytest.mark.parametrize(
    ("old", "new", "level", "code"),
    [
        ("0.1.0", "0.1.0", None, 0),
        ("0.1.0", "0.1.0", "patch", 1),
        ("0.1.0", "0.1.1", "patch", 0),
        ("0.1.0", "0.1.1", "minor", 1),
        ("0.1.0", "0.2.0", "minor", 0),
        ("0.1.0", "0.2.0", "major", 0),
        ("0.1.0", "0.1.1", "major", 1),
        ("1.0.0", "1.0.1", "patch", 0),
        ("1.0.0", "1.0.1", "minor", 1),
        ("1.0.0", "1.1.0", "minor", 0),
        ("1.0.0", "1.1.0", "major", 1),
        ("1.0.0", "2.0.0", "major", 0),
        ("1.0.0", "2.0.0", None, 0),
        ("1.1.0", "1.0.0", None, 1),
        ("1.1.0", "1.0.0", "patch", 1),
    ],
)
def test_the_exit_code_says_whether_the_version_is_enough(
    old: str, new: str, level: str | None, code: int, copied: Copied
) -> None:
    outcome = run(release(copied("old"), old), release(copied("new"), new, level))
    assert outcome.exit_code == code, outcome.output
    assert ("That is too little" in outcome.output) == (code == 1 and old <= new)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_folder_does_not_differ_from_itself(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CHECKOUT)
    outcome = run(".", CHECKOUT, lang=lang)
    assert (outcome.exit_code, outcome.stdout) == (0, {"zh": "没有变化。\n", "en": "No change.\n"}[lang])
    assert json.loads(run(".", ".", "--format", "json").stdout)["changes"] == []
    assert run(".", ".", "--format", "markdown").stdout == "No change.\n"


def test_an_installed_copy_will_do(base: Path) -> None:
    shutil.copytree(base, base.parent / "site-packages/opentt/_standard", dirs_exist_ok=True)
    assert run(str(base), str(base.parent / "site-packages/opentt/_standard")).exit_code == 0


def test_the_text_groups_by_level_and_kind_and_counts_places(copied: Copied) -> None:
    lines = run(*mixed(copied)).stdout.splitlines()
    heads = [line for line in lines if line and not line.startswith(" ")]
    assert [head.split()[0] for head in heads[:3]] == ["major", "minor", "patch"]
    assert lines[1:3] == [
        "  field removed: A record that was valid may no longer be.",
        "    grant.self_raised_amount",
    ]
    (money,) = (line for line in lines if "maximum 9999999999999.99 → 1000" in line)
    assert money.count(", ") == 7
    assert "more (--format json has all)" in money
    assert "    grant.title  项目名称 → 题名 *甲*\\u202e" in lines
    assert lines[-1].endswith(
        "They need a major step. The version 1.0.0 → 1.1.0 says minor. That is too little; at least 2.0.0 is needed."
    )


def test_the_text_speaks_chinese(copied: Copied) -> None:
    lines = run(*mixed(copied), lang="zh").stdout.splitlines()
    assert "  删除字段：原来合格的记录会不合格。" in lines
    assert lines[-1].endswith("变化要求主版本级。版本号 1.0.0 → 1.1.0 表示次版本级。版本号不够，至少应为 2.0.0。")


def test_a_minor_step_before_the_first_release_is_explained(copied: Copied) -> None:
    old, new = release(copied("old"), "0.1.0"), release(copied("new"), "0.2.0", "major")
    assert (
        "Before 1.0.0 a minor step counts as major (SemVer 2.0.0, section 4). That is enough." in run(old, new).stdout
    )
    assert "1.0.0 以前，次版本号加一按主版本级计" in run(old, new, lang="zh").stdout


def test_a_version_that_goes_back_is_told(copied: Copied) -> None:
    old, new = release(copied("old"), "1.1.0"), release(copied("new"), "1.0.0")
    assert "are OLD and NEW the wrong way round?" in run(old, new).stdout


def test_json_has_everything_in_both_languages(copied: Copied) -> None:
    old, new = mixed(copied)
    told = json.loads(run(old, new, "--format", "json").stdout)
    assert told["old"] == {"path": old, "version": "1.0.0"}
    summary = told["summary"]
    assert {key: summary[key] for key in ("needed", "said", "enough", "least")} == {
        "needed": "major",
        "said": "minor",
        "enough": False,
        "least": "2.0.0",
    }
    assert summary["major"] + summary["minor"] + summary["patch"] == len(told["changes"])
    removed, *_ = told["changes"]
    assert removed == {
        "kind": "field-removed",
        "level": "major",
        "subject": "grant.self_raised_amount",
        "before": None,
        "after": None,
        "title": {"zh": "删除字段", "en": "field removed"},
        "reason": {"zh": "原来合格的记录会不合格。", "en": "A record that was valid may no longer be."},
        "judge": False,
    }


def test_markdown_is_ready_for_the_changelog(copied: Copied) -> None:
    lines = run(*mixed(copied), "--format", "markdown", lang="zh").stdout.splitlines()
    assert lines[:4] == [
        "#### 主版本级",
        "",
        "- 删除字段：原来合格的记录会不合格。",
        "  - `grant.self_raised_amount`",
    ]
    assert "  - `grant.title`：项目名称 → 题名 \\*甲\\*\\\\u202e" in lines


def test_the_report_goes_into_a_file(copied: Copied, tmp_path: Path) -> None:
    outcome = run(*mixed(copied), "--format", "markdown", "-o", str(tmp_path / "changes.md"))
    assert (outcome.exit_code, outcome.output) == (1, "")
    assert (tmp_path / "changes.md").read_text(encoding="utf-8").startswith("#### major\n")


def _no_version(home: Path) -> None:
    (home / "schemas/VERSION").write_text("next\n", encoding="utf-8")


def _no_json(home: Path) -> None:
    (home / "vocab/derived/codes.json").write_text("{", encoding="utf-8")


def _other_json(home: Path) -> None:
    (home / SCHEMAS).write_text("[]", encoding="utf-8")


def _no_context(home: Path) -> None:
    (home / "schemas/derived/context.jsonld").write_text("{}", encoding="utf-8")


def _broken_card(home: Path) -> None:
    (home / "validator/rules/contract/sample-error.yaml").write_text("severity: dire\n", encoding="utf-8")


def _nothing_derived(home: Path) -> None:
    shutil.rmtree(home / "vocab/derived")


def _no_rules(home: Path) -> None:
    shutil.rmtree(home / "validator/rules")


def _empty(home: Path) -> None:
    shutil.rmtree(home)
    home.mkdir()


def _nowhere(home: Path) -> None:
    shutil.rmtree(home)


@pytest.mark.parametrize(
    "damage",
    [
        _no_version,
        _no_json,
        _other_json,
        _no_context,
        _broken_card,
        _nothing_derived,
        _no_rules,
        _empty,
        _nowhere,
    ],
)
@pytest.mark.parametrize(("lang", "word"), [("zh", "错误："), ("en", "error: ")])
def test_a_folder_of_no_use_is_named(
    damage: Callable[[Path], None], lang: str, word: str, base: Path, copied: Copied
) -> None:
    broken = copied("broken")
    damage(broken)
    for args in ((str(base), str(broken)), (str(broken), str(base))):
        outcome = run(*args, lang=lang)
        assert outcome.exit_code == 2
        assert outcome.stdout == ""
        assert outcome.stderr.startswith(word)
        assert len(outcome.stderr.splitlines()) == 1
        assert "Traceback" not in outcome.stderr


def test_the_missing_file_is_named(base: Path, copied: Copied) -> None:
    broken = copied("broken")
    _nothing_derived(broken)
    assert "there is no vocab/derived/codes.json" in run(str(base), str(broken)).stderr
    assert "没有 vocab/derived/codes.json" in run(str(base), str(broken), lang="zh").stderr
