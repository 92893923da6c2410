"""`opentt push`: our records into another office's database."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from opentt.cli.failure import CLEAN
from opentt.cli.group import Command, both
from opentt.cli.opened import opened
from opentt.cli.options import lang_option
from opentt.cli.pull import TOKEN
from opentt.cli.serve import DB, DEFAULT
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.text import Lang

_DONE = Text("已送出 {n} 项变更", "{n} changes were given")


@click.command(
    "push",
    cls=Command,
    short_help="送出我方的记录 / give our records to another office",
    help=both(
        f"把数据库的变更送到对方接口，全部写入或整批拒绝；再运行即接着送。令牌写在环境变量 {TOKEN} 里。",
        f"Give the changes of a database to another API; run again to go on. {TOKEN} holds the token.",
    ),
)
@click.argument("url")
@click.option(
    "--from",
    "db",
    metavar="DB",
    default=DEFAULT,
    show_default=True,
    envvar=DB,
    help=both("数据库", "Database to read."),
)
@click.option("--source", default="*", help=both("只送这个来源代号的记录", "Only records of this source."))
@click.option(
    "--again",
    is_flag=True,
    help=both("从头送，对方恢复到较早的备份之后用", "Give all anew, after the other side was restored from a backup."),
)
@lang_option
def push(*, url: str, db: str, source: str, again: bool, lang: Lang) -> int:
    """The exit code, once everything new was given."""
    from opentt.exchange import push as give
    from opentt.standard import load

    with opened(db, lang) as database:
        done = give(database, load(), url, token=os.environ.get(TOKEN), source=source, again=again)
    click.echo(_DONE.fill({"n": done.changes}).pick(lang))
    return CLEAN
