"""The command where others call it from: a pre-commit hook, a GitHub action, a shell that completes."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from opentt import home
from opentt.tables.members import SUFFIXES

BASH = shutil.which("bash") or ""

needs_bash = pytest.mark.skipif(
    not BASH, reason="the action's step and the completion are bash scripts, and this machine has no bash"
)


def in_shell(script: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """A script run by bash with the command of this environment first on its path."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    command = [BASH, "-euo", "pipefail", "-c", script]
    env = {"PATH": path, **variables}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)  # noqa: S603 - our own


def action() -> dict[str, Any]:
    value: dict[str, Any] = yaml.safe_load((home.find() / "action.yml").read_text(encoding="utf-8"))
    return value


def hook() -> dict[str, Any]:
    (value,) = yaml.safe_load((home.find() / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert isinstance(value, dict)
    return value


def committed(*names: str) -> subprocess.CompletedProcess[str]:
    """The hook as pre-commit runs it: with those of the committed files that its pattern fits, in one go."""
    fitting = [name for name in names if re.search(hook()["files"], name)]
    return in_shell('$ENTRY "$@"'.replace("$@", '" "'.join(fitting)), ENTRY=hook()["entry"], OPENTT_LANG="en")


@needs_bash
def test_the_hook_checks_the_data_among_the_committed_files() -> None:
    Path("new data").mkdir()
    shutil.move("good.csv", "new data/good 2.CSV")
    assert committed("new data/good 2.CSV", "unreadable.json", "lax.toml").returncode == 0
    done = committed("bad.csv", "lax.toml")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("bad.csv:2:3: structure/unknown-code error")


@needs_bash
def test_the_hook_checks_packages_and_archives() -> None:
    Path("package").mkdir()
    shutil.copy("bad.csv", "package/contracts.csv")
    resource = {"name": "contracts", "path": "contracts.csv"}
    Path("package/datapackage.json").write_text(json.dumps({"name": "p", "resources": [resource]}), encoding="utf-8")
    shutil.make_archive("packed", "zip", "package")
    for name in ("package/datapackage.json", "packed.zip"):
        done = committed(name)
        assert done.returncode == 1, done.stderr
        assert "contracts.csv:2:3: structure/unknown-code" in done.stdout


def test_the_hook_knows_every_kind_of_data_file_and_no_other() -> None:
    for suffix in SUFFIXES - {".json"}:
        assert re.search(hook()["files"], f"data/登记{suffix}"), suffix
        assert re.search(hook()["files"], f"DATA{suffix.upper()}"), suffix
    for name in ("a.json", "a.py", "README.md", "a.csv.bak", "xls", "mydatapackage.json", "a.parquet.crc"):
        assert re.search(hook()["files"], name) is None, name


@needs_bash
@pytest.mark.parametrize(
    ("paths", "options", "code"),
    [("good.csv", "", 0), ("good.csv\nbad.csv\n", "", 1), ("bad.csv", "--fail-on=never\n--lang=zh", 0)],
)
def test_the_action_runs_the_command(paths: str, options: str, code: int) -> None:
    step = action()["runs"]["steps"][-1]
    done = in_shell(step["run"], PATHS=paths, OPTIONS=options, FORMAT="concise")
    assert done.returncode == code, done.stderr
    assert ("错误" in done.stdout) == ("zh" in options)


def test_the_action_passes_inputs_as_variables_only() -> None:
    for step in action()["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


@needs_bash
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_are_given_a_completion(shell: str) -> None:
    done = in_shell("opentt", _OPENTT_COMPLETE=f"{shell}_source")
    assert done.returncode == 0, done.stderr
    assert "_OPENTT_COMPLETE" in done.stdout


@needs_bash
def test_commands_and_options_are_completed() -> None:
    words = in_shell("opentt", _OPENTT_COMPLETE="bash_complete", COMP_WORDS="opentt va", COMP_CWORD="1").stdout
    assert words.split() == ["plain,validate"]
    more = in_shell("opentt", _OPENTT_COMPLETE="bash_complete", COMP_WORDS="opentt fix --ap", COMP_CWORD="2").stdout
    assert more.split() == ["plain,--apply-undo"]


@needs_bash
def test_a_real_bash_completes_what_is_typed() -> None:
    script = """
    eval "$(_OPENTT_COMPLETE=bash_source opentt)"
    COMP_WORDS=(opentt validate --fit) COMP_CWORD=2
    _opentt_completion opentt
    printf '%s\\n' "${COMPREPLY[@]}"
    """
    done = in_shell(script)
    assert done.stdout.split() == ["--fitness"], done.stderr


@needs_bash
def test_the_action_takes_every_text_format_and_option() -> None:
    step = action()["runs"]["steps"][-1]
    done = in_shell(step["run"], PATHS="good.csv", OPTIONS="--fitness\n--lang=en", FORMAT="markdown")
    assert (done.returncode, "Fitness for use" in done.stdout) == (0, True), done.stderr
