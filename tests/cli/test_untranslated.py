"""Whatever the command says of itself is said in both languages, and every complaint comes from a pair."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click
import pytest

from opentt.cli import main
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from click.testing import Result

    Run = Callable[..., Result]

CHINESE = re.compile(r"[一-鿿]")
FROM_A_PAIR = re.compile(r"⟦[^⟦⟧]*⟧")
WORD = re.compile(r"[^\W\d_]{2,}")
DATA = re.compile(r"[\w./-]+\.(?:csv|json|toml|xlsx)|--[\w-]+|\b[a-z]+/[a-z-]+\b|opentt [\w -]*--help")


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, click.Command]]:
    """Every command below a group with the words that call it."""
    ctx = click.Context(group)
    for name in group.list_commands(ctx):
        command = group.get_command(ctx, name)
        assert command is not None
        yield " ".join((*path, name)), command
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


COMMANDS = dict(commands(main))


def in_both(text: str | None) -> bool:
    """Whether a help text has Chinese, and English that is not part of it."""
    lines = [line for line in (text or "").replace(" / ", "\n").splitlines() if line.strip(" \b")]
    chinese = [line for line in lines if CHINESE.search(line)]
    english = [line for line in lines if WORD.search(line) and not CHINESE.search(line)]
    return bool(chinese) and bool(english)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_and_its_options_are_explained_in_both_languages(name: str) -> None:
    command = COMMANDS[name]
    assert in_both(command.help), command.help
    assert in_both(command.short_help) or command.short_help is None, command.short_help
    silent = [
        option.name
        for option in command.params
        if isinstance(option, click.Option) and not option.hidden and not in_both(option.help)
    ]
    assert silent == []


def test_help_of_one_language_would_be_noticed() -> None:
    assert not in_both("Show this help.")
    assert not in_both("显示本帮助")
    assert not in_both(None)
    assert in_both("\b\n显示本帮助\nShow this help.")


WRONG = [
    ["vlaidate"],
    ["validate"],
    ["validate", "good.csv", "--formt", "json"],
    ["validate", "good.csv", "-f", "pdf"],
    ["validate", "good.csv", "-f", "xlsx"],
    ["validate", "good.csv", "-f", "csv", "--fitness"],
    ["validate", "good.csv", "-o", "good.csv"],
    ["validate", "good.csv", "--as-of", "yesterday"],
    ["validate", "good.csv", "--max-findings", "-1"],
    ["validate", "good.csv", "--entity", "contrct"],
    ["validate", "good.csv", "--select", "contract/no-such-rule"],
    ["validate", "good.csv", "--config", "wrong.toml"],
    ["validate", "nowhere.csv"],
    ["validate", "unreadable.json"],
    ["rules", "explain", "contract/no-such-rule"],
    ["vocab", "show", "no-such-list"],
    ["fix", "nowhere.csv", "-o", "out.csv"],
]


@pytest.mark.parametrize("args", WRONG, ids=" ".join)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_complaint_comes_from_a_pair(
    args: list[str], lang: str, opentt: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = Text.pick
    monkeypatch.setattr(Text, "pick", lambda self, lang: f"⟦{plain(self, lang)}⟧")
    monkeypatch.setenv("OPENTT_LANG", lang)
    result = opentt(*args)
    assert result.exit_code == 2
    rest = result.stderr
    assert "⟦" in rest
    while FROM_A_PAIR.search(rest):
        rest = FROM_A_PAIR.sub(" ", rest)
    assert WORD.findall(DATA.sub(" ", rest)) == [], result.stderr
