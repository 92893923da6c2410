"""The options that several commands share: the language, else from the environment, and the format."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

from opentt.cli.group import both

if TYPE_CHECKING:
    from collections.abc import Callable

    from opentt.text import Lang

LANGUAGES = ("zh", "en")
"""The languages that everything is said in."""

_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def spoken() -> Lang:
    """The language of `OPENTT_LANG`, else of the locale; English where neither says Chinese."""
    told = (os.environ.get(name) for name in ("OPENTT_LANG", *_LOCALE))
    first = next((value for value in told if value), "")
    return "zh" if first.casefold().startswith("zh") else "en"


def lang_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with `--lang`; failures are told in the language that was asked for."""
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        callback=_remember,
        is_eager=True,
        help=both("输出语言", "Language of the output."),
    )(command)


def format_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with `--format text|json`, passed on as `form`."""
    return click.option(
        "-f",
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help=both("输出格式", "Format of the output."),
    )(command)


def _remember(ctx: click.Context, _: click.Parameter, value: Lang | None) -> Lang:
    lang = value or spoken()
    ctx.ensure_object(dict)["lang"] = lang
    return lang
