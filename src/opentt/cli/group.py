"""Commands as this program has them: help in both languages, modules imported late, exit codes in one place."""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from click.shell_completion import CompletionItem

    from opentt.text import Lang

SELDOM = 100_000
"""After how many new objects garbage is looked for: what a start makes is kept, and a search of it finds nothing."""

_NO_COMMAND = Text("没有命令 {name}", "no command {name}")


def both(zh: str, en: str) -> str:
    """Help in Chinese and English, each on a line of its own.

    >>> print(both("版本", "The version.").removeprefix(chr(8)).strip())
    版本
    The version.
    """
    return f"\b\n{zh}\n{en}"


class Command(click.Command):
    """A command whose `--help` speaks both languages."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """The parameters; while a shell asks for completions, they know what it can be offered."""
        params = super().get_params(ctx)
        if ctx.resilient_parsing:
            from opentt.cli.completion import complete

            complete(params)
        return params

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """What the shell offers for an option or a command that is half written, explained in one language."""
        from opentt.cli.completion import in_one_language

        return in_one_language(super().shell_complete(ctx, incomplete))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option that shows the help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = both("显示本帮助", "Show this help.")
        return option


class Group(Command, click.Group):
    """A command with commands below it."""

    command_class = Command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names. Raises UsageError, with the nearest one, where there is none."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            from opentt.cli.failure import unknown

            raise unknown(_NO_COMMAND, args[0], self.list_commands(ctx))
        return super().resolve_command(ctx, args)


class Late(Group):
    """A group whose commands are imported when they are asked for. `commands_at` names the module that each is in."""

    def __init__(self, *, commands_at: Mapping[str, str], **rest: Any) -> None:  # noqa: ANN401 - handed on to click
        super().__init__(**rest)
        self.commands_at = commands_at

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        """The names of the commands, in the order of the table."""
        return list(self.commands_at)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - the same
        """The command, imported now; None where there is none of that name."""
        if cmd_name not in self.commands_at:
            return None
        command: click.Command = getattr(import_module(self.commands_at[cmd_name]), cmd_name)
        return command


class Root(Late):
    """The program itself."""

    def invoke(self, ctx: click.Context) -> object:
        """What the command returns. A reader that went away is told apart from every other failure."""
        from opentt.cli.failure import ReaderGoneError

        try:
            outcome: object = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError as error:
            raise ReaderGoneError from error
        return outcome

    def main(self, *args: Any, **options: Any) -> Any:  # noqa: ANN401 - handed on to click
        """What the command returns; as a program of its own, nothing: it ends with the exit code.

        What is left then goes with the process, so that no garbage is looked for in it.
        """
        run: Any = super().main
        if not options.pop("standalone_mode", True):
            return run(*args, standalone_mode=False, **options)
        from opentt.cli.failure import settle
        from opentt.cli.output import speak_utf8

        speak_utf8()
        gc.set_threshold(SELDOM)
        asked: dict[str, Lang] = {}
        options = {"prog_name": self.name, "obj": asked, **options, "standalone_mode": False}
        code = settle(lambda: run(*args, **options), asked)
        gc.freeze()
        sys.exit(code)
