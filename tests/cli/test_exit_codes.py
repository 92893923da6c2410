"""How a run ends: 0 clean, 1 findings, 2 could not run; one line says why."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import duckdb
import pytest

from opentt import validation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from click.testing import Result

    Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("code", "args"),
    [
        (0, "validate good.csv"),
        (0, "validate good.csv --fail-on advice"),
        (1, "validate bad.csv"),
        (1, "validate bad.csv -f json"),
        (1, "validate good.csv bad.csv -f concise"),
        (1, "validate bad.csv --max-findings 0"),
        (1, "validate bad.csv --engine reference"),
        (0, "validate bad.csv --fail-on never"),
        (0, "validate bad.csv --ignore structure/unknown-code"),
        (0, "validate bad.csv --select contract"),
        (1, "validate bad.csv --select structure/unknown-*"),
        (0, "validate odd.csv"),
        (1, "validate odd.csv --fail-on warning"),
        (1, "validate odd.csv --fail-on advice"),
        (0, "validate bad.csv --config lax.toml"),
        (1, "validate bad.csv --config lax.toml --fail-on error"),
        (1, "validate odd.csv --config strict.toml"),
        (0, "validate bad.csv --config excused.toml"),
        (1, "validate bad.csv --config excused.toml --no-config"),
        (2, "validate bad.csv --config wrong.toml"),
        (2, "validate bad.csv --config nowhere.toml"),
        (2, "validate good.csv nowhere.csv --config lax.toml"),
        (1, "validate bad.csv --baseline base.json"),
        (0, "validate good.csv --baseline base.json"),
        (0, "validate bad.csv --write-baseline fresh.json"),
        (2, "validate bad.csv --write-baseline base.json"),
        (0, "validate bad.csv --write-baseline base.json --grow-baseline"),
        (2, "validate bad.csv --baseline bad.csv"),
        (2, "validate good.csv nowhere.csv --write-baseline fresh.json"),
        (2, "validate"),
        (2, "validate nowhere.csv"),
        (2, "validate good.csv nowhere.csv"),
        (2, "validate good.csv nowhere.csv --fail-on never"),
        (2, "validate good.csv nowhere.csv --ignore structure/unreadable"),
        (2, "validate unreadable.json"),
        (2, "validate good.csv --format yaml"),
        (2, "validate good.csv --entity kontract"),
        (2, "validate good.csv --select no-such-rule"),
        (2, "validate good.csv --as-of 2024-02-30"),
        (2, "validate good.csv --max-findings -1"),
        (2, "validate good.csv --header-row 0"),
        (2, "validate good.csv --no-such-option"),
        (2, "validate good.csv -o no-such-folder/report.txt"),
        (0, "fix good.csv -o fixed.csv"),
        (1, "fix good.csv --dry-run"),
        (2, "fix good.csv"),
        (2, "fix good.csv -o good.csv"),
        (2, "fix unreadable.json -o fixed.json"),
        (2, "fix good.csv -o fixed.csv --apply-undo base.json"),
        (2, "no-such-command"),
        (2, "rules explain contract/no-such-rule"),
        (2, "vocab show no-such-list"),
        (2, "vocab export no-such-list"),
        (2, "vocab export region -f yaml"),
        (2, "schema show no-such-entity"),
        (2, "schema show"),
        (2, "rules"),
        (0, "--version"),
        (0, "-h"),
        (0, "validate -h"),
        (0, "rules list"),
        (0, "vocab list"),
        (0, "schema show contract"),
    ],
)
def test_exit_code(code: int, args: str, opentt: Run) -> None:
    result = opentt(*args.split())
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.output
    if code == 2 and "nowhere" not in args:
        assert result.stdout == ""
        assert result.stderr


@pytest.mark.parametrize(
    ("args", "zh", "en"),
    [
        ("valdate x", "没有命令 valdate；是否指 validate？", "no command valdate; did you mean validate?"),
        ("validate --fromat x", "没有选项 --fromat；是否指 --format？", "no option --fromat; did you mean --format?"),
        ("validate", "缺少 PATH…", "PATH… is missing"),
        (
            "validate a --fail-on bad",
            "--fail-on 只能是 error, warning, advice, never 之一",
            "--fail-on is none of error",
        ),
        (
            "validate a --max-findings x",
            "--max-findings 不是 0 以上的整数",
            "--max-findings is no whole number of at least 0",
        ),
        ("validate a --as-of soon", "--as-of 不是 YYYY-MM-DD 形式的日期", "--as-of is no date as YYYY-MM-DD"),
        ("validate nowhere.csv", "nowhere.csv：文件不存在", "nowhere.csv: no such file"),
        (
            "validate good.csv --select structure/raged-row",
            "是否指 structure/ragged-row？",
            "did you mean structure/ragged-row?",
        ),
        ("rules explain structure/raged-row", "是否指 structure/ragged-row？", "did you mean structure/ragged-row?"),
        (
            "schema show nothing",
            "没有实体 nothing；可用：institution, manager, contract, achievement, grant",
            "no entity nothing; known: institution, manager, contract, achievement, grant",
        ),
        (
            "schema show",
            "缺少 ENTITY[.FIELD]；可用：institution, manager, contract, achievement, grant",
            "ENTITY[.FIELD] is missing; known: institution, manager, contract, achievement, grant",
        ),
        ("schema show contrac", "是否指 contract？", "did you mean contract?"),
        ("vocab shwo x", "是否指 show？", "did you mean show?"),
        ("vocab zzz", "可用：export, list, search, show", "known: export, list, search, show"),
        ("rules list --entity structur", "是否指 structure？", "did you mean structure?"),
    ],
)
def test_a_wrong_command_line_is_told_in_the_users_language(
    args: str, zh: str, en: str, opentt: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert en in opentt(*args.split()).stderr
    monkeypatch.setenv("OPENTT_LANG", "zh")
    told = opentt(*args.split()).stderr
    assert told.startswith("错误：")
    assert zh in told


def test_our_own_failure_is_one_line_unless_debugging(opentt: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError("boom\nboom")

    monkeypatch.setattr(validation, "validate", fail)
    result = opentt("validate", "good.csv", "--lang", "en")
    assert result.exit_code == 2
    assert result.stderr == "opentt itself failed: ValueError: boom boom; OPENTT_DEBUG=1 shows the traceback\n"
    assert "opentt 自身出错：ValueError" in opentt("validate", "good.csv", "--lang", "zh").stderr
    monkeypatch.setenv("OPENTT_DEBUG", "1")
    result = opentt("validate", "good.csv")
    assert result.exit_code == 2
    assert "Traceback" in result.stderr


def test_an_interrupt_ends_as_shells_expect(opentt: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(validation, "validate", interrupt)
    result = opentt("validate", "good.csv")
    assert result.exit_code == 130
    assert "Traceback" not in result.output


@pytest.fixture
def _interruptible() -> Iterator[None]:
    """Interrupts come through, also where the tests run in the background, whose programs are started deaf to them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_interruptible")
def test_an_interrupt_amid_a_query_ends_as_shells_expect(opentt: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        stop = threading.Timer(0.2, signal.raise_signal, [signal.SIGINT])
        stop.start()
        try:
            duckdb.connect().execute("SELECT sum(hash(a.range)) FROM range(50000) a, range(1000000)").fetchall()
        finally:
            stop.join()

    monkeypatch.setattr(validation, "validate", interrupted)
    result = opentt("validate", "good.csv")
    assert (result.exit_code, result.output.strip()) == (130, "")


def test_a_reader_that_goes_away_is_no_failure() -> None:
    program = [sys.executable, "-m", "opentt", "rules", "list"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:  # noqa: S603 - our own
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
    assert process.returncode == 141
    assert told == b""


def test_output_is_utf8_whatever_the_locale() -> None:
    bare = {"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    program = [sys.executable, "-m", "opentt", "rules", "list", "--lang", "zh"]
    done = subprocess.run(program, env=bare, capture_output=True, check=True)  # noqa: S603 - our own
    assert "错误" in done.stdout.decode("utf-8")
