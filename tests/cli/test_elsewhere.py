"""The command where others call it from: a pre-commit hook, a GitHub action, a shell that completes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from opentt import home

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Run = Callable[..., Result]

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


@pytest.mark.parametrize(("name", "code"), [("good.csv", 0), ("bad.csv", 1)])
def test_the_hook_checks_the_files_it_is_given(name: str, code: int, opentt: Run) -> None:
    (hook,) = yaml.safe_load((home.find() / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert re.search(hook["files"], name)
    program, *args = hook["entry"].split()
    assert program == "opentt"
    assert opentt(*args, name).exit_code == code


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
