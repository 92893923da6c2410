"""What is written where: text on standard output in UTF-8, or a file that appears whole or not at all."""

from __future__ import annotations

import json
import os
import sys
from contextlib import contextmanager, suppress
from datetime import date
from decimal import Decimal
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeGuard

import click

from opentt.errors import UsageError
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_CANNOT_WRITE = Text("写不了 {path}（{reason}）", "{path} cannot be written ({reason})")


def speak_utf8() -> None:
    """Standard output and error in UTF-8, line ends as they are, on every system; what UTF-8 lacks is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            with suppress(OSError, ValueError):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def in_color() -> bool:
    """Whether standard output takes colour: `NO_COLOR`, then `FORCE_COLOR`, then whether it is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return os.environ["FORCE_COLOR"] != "0"
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def put(content: str | bytes, output: str | None = None, *, color: bool = False) -> None:
    """Write bytes, or a text that ends with its own line feed, to a file where one is named ("-" is standard output).

    Raises UsageError where the file cannot be written; what stood there before is then untouched.
    """
    if output is None or output == "-":
        click.echo(content, nl=False, color=color)
        return
    put_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace"), output)


def put_pieces(pieces: Iterable[str], output: str | None = None, *, color: bool = False) -> None:
    """Write a text piece by piece, however long, as `put` writes a whole one. Raises UsageError as `put` does."""
    if output is None or output == "-":
        for piece in pieces:
            click.echo(piece, nl=False, color=color)
        return
    try:
        with _fresh(Path(output)) as file:
            for piece in pieces:
                file.write(piece.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise _unwritten(output, error) from error


def put_bytes(content: bytes, output: str) -> None:
    """Write a file as it is, whole or not at all. Raises UsageError as `put` does."""
    try:
        _replace(Path(output), content)
    except OSError as error:
        raise _unwritten(output, error) from error


def is_folder(output: str | None) -> TypeGuard[str]:
    """Whether a place to write to is a folder: one that is there, or one whose name ends as a folder's does."""
    return output is not None and (output.endswith(("/", os.sep)) or Path(output).is_dir())


def put_into(folder: str, texts: Mapping[str, str]) -> None:
    """Write texts as files of a folder, which is made where it is not there. Raises UsageError as `put` does."""
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritten(folder, error) from error
    for name, text in texts.items():
        put(text, str(Path(folder, name)))


def _unwritten(output: str, error: OSError) -> UsageError:
    from opentt.reason import reason_of

    return UsageError(_CANNOT_WRITE.fill({"path": output, "reason": reason_of(error)}))


def as_json(value: object) -> str:
    """JSON for programs: Chinese as it is, dates as text, decimals as the numbers that they are."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=_plain) + "\n"


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(value)


def _replace(path: Path, content: bytes) -> None:
    """The content under that name at once; a pipe or device is written to as it stands."""
    with _fresh(path) as file:
        file.write(content)


@contextmanager
def _fresh(path: Path) -> Iterator[BinaryIO]:
    """A file that takes the name at once when all is written; a pipe or device is written to as it stands."""
    if path.exists() and not path.is_file():
        with path.open("wb") as file:
            yield file
        return
    target = path.resolve()
    fresh = target.with_name(f".{target.name}.{os.getpid()}.fresh")
    try:
        with fresh.open("wb") as file:
            yield file
        if target.exists():
            fresh.chmod(target.stat().st_mode)
        fresh.replace(target)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
