"""What ends a run, as exit codes: 0 clean, 1 findings, 2 could not run."""

from __future__ import annotations

import os
import sys
import traceback
from typing import TYPE_CHECKING

import click

from opentt.cli.options import spoken
from opentt.errors import InputError, OpenttError, UsageError
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from opentt.text import Lang

CLEAN, FINDINGS, FAILED = 0, 1, 2
"""The exit codes."""

FEW = 8
"""How many names an error lists."""

LONGEST = 1000
"""Characters of a line of an error, which may quote what was given."""

INTERRUPTED, READER_GONE = 130, 141
"""What a shell reports for a program that a signal ended (SIGINT, SIGPIPE)."""

_ERROR = Text("错误：{what}", "error: {what}")
_IN_FILE = Text("{path}：{what}", "{path}: {what}")
_OURS = Text(
    "opentt 自身出错：{what}；设置 OPENTT_DEBUG=1 可见详情",
    "opentt itself failed: {what}; OPENTT_DEBUG=1 shows the traceback",
)
_TRY = Text("用法见 {command} --help", "see {command} --help")
_KNOWN = Text("{what}；可用：{known}", "{what}; known: {known}")
_MEANT = Text("{what}；是否指 {close}？", "{what}; did you mean {close}?")


class ReaderGoneError(Exception):
    """Whoever read our output has closed it."""


def settle(run: Callable[[], object], asked: Mapping[str, Lang]) -> int:
    """The exit code of a run; whatever it raised is told on standard error, in the language that was asked for."""
    try:
        outcome = run()
    except ReaderGoneError:
        _let_go()
        return READER_GONE
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last place where our own failure can be told in one line
        if is_interrupt(error):
            return INTERRUPTED
        _tell(error, asked.get("lang") or spoken())
        return FAILED
    return outcome if isinstance(outcome, int) else CLEAN


def is_interrupt(error: Exception) -> bool:
    """Whether DuckDB was stopped in the middle of a statement, which it tells in its own way."""
    duckdb = sys.modules.get("duckdb")
    return str(error) == "Query interrupted" or (duckdb is not None and isinstance(error, duckdb.InterruptException))


def unknown(what: Text, name: str, known: Iterable[str]) -> UsageError:
    """The error that a name is none of ours, with the nearest one that is, else with all where they are few."""
    from difflib import get_close_matches

    names = list(known)
    close = get_close_matches(name, names, n=1, cutoff=0.5)
    told = what.fill({"name": name})
    return UsageError(meant(told, close) if close or len(names) > FEW else among(told, names))


def among(what: Text, known: Iterable[str]) -> Text:
    """The complaint with every name there is."""
    names = ", ".join(known)
    zh = _KNOWN.fill({"what": what.zh, "known": names}).zh
    return Text(zh, _KNOWN.fill({"what": what.en, "known": names}).en)


def meant(what: Text, close: Iterable[str]) -> Text:
    """The complaint with the nearest intention, where there is one."""
    near = ", ".join(close)
    if not near:
        return what
    zh = _MEANT.fill({"what": what.zh, "close": near}).zh
    return Text(zh, _MEANT.fill({"what": what.en, "close": near}).en)


def _tell(error: Exception, lang: Lang) -> None:
    if isinstance(error, click.ClickException):
        _tell_usage(error, lang)
    elif isinstance(error, OpenttError):
        what = error.render(lang)
        if isinstance(error, InputError) and error.path not in what:
            what = _IN_FILE.fill({"path": error.path, "what": what}).pick(lang)
        for line in _ERROR.fill({"what": what}).pick(lang).splitlines():
            _say(line)
    else:
        if os.environ.get("OPENTT_DEBUG"):
            traceback.print_exception(error, file=sys.stderr)
        from opentt.reason import reason_of

        what = " ".join(traceback.format_exception_only(error)[-1].split())
        _say(_OURS.fill({"what": reason_of(error) if isinstance(error, OSError) else what}).pick(lang))


def _tell_usage(error: click.ClickException, lang: Lang) -> None:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return
    from opentt.cli.usage import wrong_use

    _say(_ERROR.fill({"what": wrong_use(error).pick(lang)}).pick(lang))
    ctx = getattr(error, "ctx", None)
    if ctx is not None:
        _say(_TRY.fill({"command": ctx.command_path}).pick(lang))


def _say(line: str) -> None:
    from opentt.report.columns import clean, short

    click.echo(clean(short(line, LONGEST)), err=True)


def _let_go() -> None:
    """Nothing: what is still buffered goes nowhere, so that the interpreter ends quietly."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = None
