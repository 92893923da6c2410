"""The command `opentt`: a command is imported only when it is asked for."""

from __future__ import annotations

import click

from opentt import __version__
from opentt.cli.group import Root, both

COMMANDS = {
    "validate": "opentt.cli.validate",
    "fix": "opentt.cli.fix",
    "convert": "opentt.cli.convert",
    "map": "opentt.cli.map",
    "template": "opentt.cli.template",
    "package": "opentt.cli.package",
    "stats": "opentt.cli.stats",
    "rules": "opentt.cli.rules",
    "vocab": "opentt.cli.vocab",
    "schema": "opentt.cli.schema",
    "serve": "opentt.cli.serve",
    "token": "opentt.cli.token",
    "pull": "opentt.cli.pull",
    "push": "opentt.cli.push",
    "conformance": "opentt.cli.conformance",
    "site": "opentt.cli.site",
    "build": "opentt.cli.build",
    "diff": "opentt.cli.diff",
}
"""Each command with the module that has it under the same name, in the order in which help lists them."""


@click.command(
    "opentt",
    cls=Root,
    commands_at=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=both(
        "科技成果转化开放数据标准：检查数据，查规则、代码和字段。", "Check data and look up rules, codes and fields."
    )
    + "\n\n"
    + both("退出码：0 无问题，1 有问题，2 未能运行。", "Exit codes: 0 clean, 1 findings, 2 could not run."),
    epilog=both("语言：--lang、OPENTT_LANG 或系统区域设置。", "Language: --lang, OPENTT_LANG or the locale."),
)
@click.version_option(__version__, message="%(prog)s %(version)s", help=both("版本", "Show the version."))
def main() -> None:
    """Nothing: the work is in the commands."""
