"""`opentt pull`: another office's records into our database."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

import click

from opentt.cli.failure import CLEAN, FINDINGS
from opentt.cli.group import Command, both
from opentt.cli.options import lang_option
from opentt.cli.serve import DEFAULT
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.text import Lang

_DONE = Text(
    "写入 {put} 条，删除 {deleted} 条，原已相同 {unchanged} 条，因有错误另存 {kept} 条",
    "put {put}, deleted {deleted}, already there {unchanged}, kept apart for their errors {kept}",
)
_ANEW = Text("对方的变更序列已经重来，已从头核对", "the other side's feed had begun anew and was taken from its start")
_KEPT = Text("另存：{title} {id}", "kept apart: {title} {id}")
TOKEN = "OPENTT_TOKEN"  # noqa: S105 - the name of a variable
"""The environment variable with the token that the other side gave us."""


@click.command(
    "pull",
    cls=Command,
    short_help="取对方的记录 / take over another office's records",
    help=both(
        f"从对方接口取变更，校验后写入数据库；中断后再运行即接着取。令牌写在环境变量 {TOKEN} 里。",
        f"Take the changes at another API into a database; run again to go on. {TOKEN} may hold a token.",
    )
    + "\n\n"
    + both(
        "退出码：0 全部写入，1 有记录因错误另存，2 未能运行。",
        "Exit codes: 0 all taken, 1 some kept apart, 2 could not run.",
    ),
)
@click.argument("url")
@click.option(
    "--into", "db", metavar="DB", default=DEFAULT, show_default=True, help=both("写入的数据库", "Database to write.")
)
@lang_option
def pull(*, url: str, db: str, lang: Lang) -> int:
    """The exit code, once everything new is in the database."""
    from opentt.exchange import pull as take
    from opentt.standard import load
    from opentt.store import open_database

    standard = load()
    with closing(open_database(db)) as database:
        done = take(database, standard, url, token=os.environ.get(TOKEN))
    if done.began_anew:
        click.echo(_ANEW.pick(lang), err=True)
    counts = {"put": done.put, "deleted": done.deleted, "unchanged": done.unchanged, "kept": len(done.quarantined)}
    click.echo(_DONE.fill(counts).pick(lang))
    for entity, identifier in done.quarantined:
        click.echo(_KEPT.fill({"title": standard.entities[entity].title.pick(lang), "id": identifier}).pick(lang))
    return FINDINGS if done.quarantined else CLEAN
