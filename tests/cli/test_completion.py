"""A shell completes commands, options, files, and the names of rules, entities, code lists and maps."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SHELLS = {
    "bash": 'eval "$(_OPENTT_COMPLETE=bash_source opentt)"; COMP_WORDS=({words}); COMP_CWORD={last}; '
    '_opentt_completion opentt 2>/dev/null; printf "%s\\n" "${{COMPREPLY[@]}}"',
    "zsh": 'compdef() {{ :; }}; _describe() {{ print -l -- "${{(@P)3}}" }}; '
    'compadd() {{ print -l -- "${{completions[@]}}" }}; '
    'eval "$(_OPENTT_COMPLETE=zsh_source opentt)"; words=({words}); CURRENT=$(({last} + 1)); _opentt_completion',
    "fish": '_OPENTT_COMPLETE=fish_source opentt | source; complete -C "{words}"',
}
"""What gives the completions of a line in a real shell."""


def surroundings(**more: str) -> dict[str, str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**os.environ, "PATH": path, **more}


def completed(shell: str, line: str, **more: str) -> list[str]:
    """What a shell offers for the last word of a line."""
    if shutil.which(shell) is None:
        pytest.skip(f"a real {shell} completes the commands: install Debian's {shell}")
    words = line.split(" ")
    script = SHELLS[shell].format(words=line if line[-1] != " " else f'{line}""', last=len(words) - 1)
    program = [shell, *(["-f"] if shell == "zsh" else []), "-c", script]
    done = subprocess.run(  # noqa: S603 - our own
        program, env=surroundings(**more), capture_output=True, encoding="utf-8", check=False
    )
    return done.stdout.splitlines()


def offered(line: str, **more: str) -> list[str]:
    """What the command itself tells bash for the last word of a line, with its kind."""
    told = surroundings(_OPENTT_COMPLETE="bash_complete", COMP_WORDS=line, COMP_CWORD=str(line.count(" ")), **more)
    program = [sys.executable, "-m", "opentt"]
    return subprocess.run(program, env=told, capture_output=True, encoding="utf-8", check=True).stdout.split()  # noqa: S603 - our own


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("opentt valid", "validate"),
        ("opentt rules explain contract/technical-amount-ex", "contract/technical-amount-exceeds-total"),
    ],
)
def test_a_shell_completes_commands_and_rules(shell: str, line: str, name: str) -> None:
    assert [re.split("[\t:]", found)[0] for found in completed(shell, line)] == [name]


def test_zsh_takes_the_script() -> None:
    if shutil.which("zsh") is None:
        pytest.skip("a real zsh reads the script: install Debian's zsh")
    script = (
        'autoload -U compinit; compinit -u; eval "$(_OPENTT_COMPLETE=zsh_source opentt)"; whence -w _opentt_completion'
    )
    program = ["zsh", "-f", "-c", script]
    done = subprocess.run(program, env=surroundings(), capture_output=True, encoding="utf-8", check=True)  # noqa: S603 - our own
    assert "_opentt_completion: function" in done.stdout


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("opentt validate --entity c", ["plain,contract"]),
        ("opentt vocab show contract-t", ["plain,contract-type"]),
        ("opentt validate --map patent", ["plain,patent-list"]),
        ("opentt validate --map ./my", ["file,./my"]),
        ("opentt validate con", ["file,con"]),
        ("opentt convert con", ["file,con"]),
        ("opentt validate --config my", ["file,my"]),
        ("opentt package build --fo", ["plain,--force"]),
        ("opentt validate --format sa", ["plain,sarif"]),
        ("opentt schema show gr", ["plain,grant"]),
    ],
)
def test_what_a_placeholder_stands_for_is_offered(line: str, names: list[str]) -> None:
    assert offered(line) == names


@pytest.mark.parametrize(("lang", "words"), [("zh", "设置文件"), ("en", "The settings file")])
def test_an_offer_is_explained_in_one_language(lang: str, words: str) -> None:
    line = "opentt validate --config"
    told = surroundings(_OPENTT_COMPLETE="zsh_complete", COMP_WORDS=line, COMP_CWORD="2", OPENTT_LANG=lang)
    program = [sys.executable, "-m", "opentt"]
    done = subprocess.run(program, env=told, capture_output=True, encoding="utf-8", check=True)  # noqa: S603 - our own
    kind, name, explained = done.stdout.splitlines()
    assert (kind, name) == ("plain", "--config")
    assert explained.startswith(words)
    assert (max(explained) >= "一") is (lang == "zh")
