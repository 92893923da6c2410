"""The database that a command names, opened; told where every user of the machine can open its file."""

from __future__ import annotations

import shlex
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.store import Database
    from opentt.text import Lang

_EXPOSED = Text(
    "警告：这台机器上的任何用户都能打开数据库文件，其中有不公开的内容和令牌的散列；只留给所有者：chmod 600 {files}",
    "warning: any user of this machine can open the file of the database, which holds what is not public and hashes "
    "of tokens; to keep it to its owner: chmod 600 {files}",
)


@contextmanager
def opened(url: str, lang: Lang) -> Iterator[Database]:
    """The database at a URL or in a file, closed at the end. Raises what `open_database` raises."""
    from opentt.store import open_database
    from opentt.store.file import is_exposed

    database = open_database(url)
    try:
        file = database.engine.url.database
        if database.is_sqlite and file and is_exposed(file):
            click.echo(_EXPOSED.fill({"files": f"{shlex.quote(file)}*"}).pick(lang), err=True)
        yield database
    finally:
        database.close()
