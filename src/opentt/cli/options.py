"""The options that several commands share: how their input is read, whose law applies, language and format."""

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


entity_option = click.option(
    "--entity", metavar="ENTITY", help=both("记录的种类，如 contract", "Kind of the records, e.g. contract.")
)
"""`--entity`: what the records are, where the input does not say."""

sheet_option = click.option("--sheet", metavar="NAME", help=both("只读这个工作表", "Only this sheet."))
"""`--sheet`: the only sheet of a workbook that is read."""

header_row_option = click.option(
    "--header-row", type=click.IntRange(min=1), metavar="N", help=both("表头在第几行", "The row of the headings.")
)
"""`--header-row`: where the headings stand, from 1."""

map_option = click.option(
    "--map",
    "map_name",
    metavar="MAP",
    help=both("按映射读表：自带映射的名称，或映射文件", "Read tables by a map: the name of one of ours, or a file."),
)
"""`--map`: what the columns of foreign tables are."""

config_option = click.option(
    "--config",
    metavar="FILE",
    help=both(
        "设置文件，默认自数据所在文件夹逐级向上找", "The settings file; by default looked for from the data upwards."
    ),
)
"""`--config`: the settings of a project."""

no_config_option = click.option("--no-config", is_flag=True, help=both("不读设置文件", "Read no settings file."))
"""`--no-config`: no settings, whatever lies beside the data."""

as_of_option = click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help=both("按哪一天的规定检查，默认今天", "The day whose law applies, today by default."),
)
"""`--as-of`: the day whose law applies."""


def profile_option(default: str | None, zh: str, en: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """`--profile exchange|public`, with what it means to the command."""
    return click.option(
        "--profile",
        type=click.Choice(["exchange", "public"]),
        default=default,
        show_default=default is not None,
        help=both(zh, en),
    )


def _remember(ctx: click.Context, _: click.Parameter, value: Lang | None) -> Lang:
    lang = value or spoken()
    ctx.ensure_object(dict)["lang"] = lang
    return lang
