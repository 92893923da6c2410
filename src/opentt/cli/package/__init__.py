"""`opentt package`: data packages of registers."""

from __future__ import annotations

import click

from opentt.cli.group import Late, both

COMMANDS = {
    "init": "opentt.cli.package.init",
    "build": "opentt.cli.package.build",
    "check": "opentt.cli.package.check",
    "diff": "opentt.cli.package.diff",
    "feed": "opentt.cli.package.feed",
}
"""Each command with the module that has it under the same name, in the order in which help lists them."""


@click.command(
    "package",
    cls=Late,
    commands_at=COMMANDS,
    short_help="数据包 / data packages",
    help=both("制作、检查、比较登记数据的数据包。", "Build, check and compare data packages of registers."),
)
def package() -> None:
    """Nothing: the work is in the commands."""
