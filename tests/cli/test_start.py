"""The command starts fast: what is heavy is imported only where it is used."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest

from opentt.cli import COMMANDS, main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from click.testing import Result

    Run = Callable[..., Result]

HEAVY = {
    "duckdb",
    "jsonschema",
    "jsonschema_rs",
    "numpy",
    "pandas",
    "pydantic",
    "pyoxigraph",
    "pypinyin",
    "python_calamine",
    "rdflib",
    "stdnum",
    "yaml",
}
LIGHT = {
    "opentt",
    "opentt.cli",
    "opentt.errors",
    "opentt.home",
    "opentt.progress",
    "opentt.report",
    "opentt.text",
    "opentt.version",
    "opentt.written",
}
PROGRAM = """
import sys
from opentt.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print("\\nLOADED", *sys.modules)
"""


def loaded(*args: str) -> set[str]:
    """The modules that a run imports."""
    program = [sys.executable, "-c", PROGRAM, *args]
    done = subprocess.run(program, capture_output=True, check=True, text=True, encoding="utf-8")  # noqa: S603 - our own
    return set(done.stdout.partition("LOADED ")[2].split())


@pytest.mark.parametrize("args", [["--help"], ["--version"], ["validate", "--help"], ["rules", "--help"]])
def test_help_imports_nothing_heavy(args: list[str]) -> None:
    modules = loaded(*args)
    assert not modules & HEAVY
    ours = {name for name in modules if name.partition(".")[0] == "opentt"}
    assert {name for name in ours if not name.startswith("opentt.cli.")} <= LIGHT


@pytest.mark.parametrize("args", [["export", "region", "-f", "rdfxml"], ["search", "jskf"], ["show", "region/110103"]])
def test_codes_are_looked_up_without_anything_heavy(args: list[str]) -> None:
    assert not loaded("vocab", *args) & HEAVY


def test_a_table_is_validated_without_what_only_other_inputs_need(tmp_path: Path) -> None:
    table = tmp_path / "contracts.csv"
    table.write_text("合同编号,合同名称,成交金额（万元）\n1,甲,2\n", encoding="utf-8")
    modules = loaded("validate", str(table))
    others = {"concurrent.futures", "numpy", "opentt.mapping.maps", "opentt.workbook", "pickle", "rdflib", "yaml"}
    assert "duckdb" in modules
    assert not modules & (others | {"httpx", "jsonschema", "openpyxl", "pydantic", "pyoxigraph", "python_calamine"})


def commands(command: click.Command, ctx: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    """Every command below a command, itself included."""
    yield command, ctx
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            below = command.get_command(ctx, name)
            assert below is not None
            yield from commands(below, click.Context(below, ctx, name))


def test_every_command_and_option_explains_itself_in_both_languages() -> None:
    for command, ctx in commands(main, click.Context(main, info_name="opentt")):
        options = [option for option in command.get_params(ctx) if isinstance(option, click.Option)]
        for text in (command.help, *(option.help for option in options if "--help" not in option.opts)):
            assert text
            assert any("一" <= char <= "鿿" for char in text), (ctx.command_path, text)
            assert any("a" <= char <= "z" for char in text), (ctx.command_path, text)


def test_help_lists_every_command(opentt: Run) -> None:
    text = opentt("--help").stdout
    for name in COMMANDS:
        assert f"\n  {name} " in text


@pytest.mark.parametrize(
    ("environment", "word"),
    [
        ({}, "error: "),
        ({"LANG": "zh_CN.UTF-8"}, "错误："),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "error: "),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_CN"}, "错误："),
        ({"LANG": "zh_CN.UTF-8", "OPENTT_LANG": "en"}, "error: "),
        ({"LANG": "C", "OPENTT_LANG": "zh"}, "错误："),
    ],
)
def test_the_environment_chooses_the_language(
    environment: dict[str, str], word: str, opentt: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert opentt("rules", "explain", "x").stderr.startswith(word)
    assert opentt("rules", "explain", "x", "--lang", "zh").stderr.startswith("错误：")
    assert opentt("rules", "explain", "x", "--lang", "en").stderr.startswith("error: ")
