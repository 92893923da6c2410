"""What click says of a wrong command line, in both languages."""

from __future__ import annotations

from difflib import get_close_matches

import click

from opentt.cli.failure import meant
from opentt.text import Text

_NO_OPTION = Text("没有选项 {name}", "no option {name}")
_MISSING = Text("缺少 {name}", "{name} is missing")
_CHOICE = Text("{name} 只能是 {known} 之一", "{name} is none of {known}")
_NUMBER = Text("{name} 不是 {least} 以上的整数", "{name} is no whole number of at least {least}")
_RANGE = Text("{name} 不是 {least} 到 {most} 的整数", "{name} is no whole number from {least} to {most}")
_DAY = Text("{name} 不是 YYYY-MM-DD 形式的日期", "{name} is no date as YYYY-MM-DD")
_VALUE = Text("{name} 的值不对（{said}）", "{name} has a wrong value ({said})")
_OTHER = Text("命令行有误（{said}）", "the command line is wrong ({said})")


def wrong_use(error: click.ClickException) -> Text:
    """What is wrong, with the nearest intention where click knows one."""
    if isinstance(error, click.NoSuchOption):
        nearest = get_close_matches(error.option_name, error.possibilities or (), n=1, cutoff=0)
        return meant(_NO_OPTION.fill({"name": error.option_name}), nearest)
    said = error.format_message().rstrip(".")
    if isinstance(error, click.MissingParameter):
        return _MISSING.fill({"name": _name(error)})
    if isinstance(error, click.BadParameter):
        return _bad_value(error, said)
    return _OTHER.fill({"said": said})


def _bad_value(error: click.BadParameter, said: str) -> Text:
    name, kind = _name(error), error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return _CHOICE.fill({"name": name, "known": ", ".join(map(str, kind.choices))})
    if isinstance(kind, click.IntRange) and kind.min is not None:
        return (_NUMBER if kind.max is None else _RANGE).fill({"name": name, "least": kind.min, "most": kind.max})
    if isinstance(kind, click.DateTime):
        return _DAY.fill({"name": name})
    return _VALUE.fill({"name": name, "said": said})


def _name(error: click.BadParameter) -> str:
    """The option or argument as the user types it."""
    if error.param is None:
        return error.param_hint if isinstance(error.param_hint, str) else ""
    options = [option for option in error.param.opts if option.startswith("-")]
    return max(options, key=len) if options else error.param.make_metavar(error.ctx or click.Context(click.Command("")))
