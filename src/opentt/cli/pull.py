"""`opentt pull`: another office's records into our database."""

from __future__ import annotations

import json
import os
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Any

import click

from opentt.cli.failure import CLEAN, FEW, FINDINGS
from opentt.cli.group import Command, both
from opentt.cli.opened import opened
from opentt.cli.options import lang_option
from opentt.cli.output import put_pieces
from opentt.cli.serve import DB, DEFAULT
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from opentt.exchange import Pulled
    from opentt.standard import Standard
    from opentt.store import Database
    from opentt.text import Lang

_DONE = Text(
    "写入 {put} 条，删除 {deleted} 条，原已相同 {unchanged} 条，因有错误另存 {kept} 条",
    "put {put}, deleted {deleted}, already there {unchanged}, kept apart for their errors {kept}",
)
_ANEW = Text(
    "对方的数据不能从上次接着取，已从头核对",
    "the other side could not be gone on from where we were: read from its start",
)
_FOREIGN = Text("不属于所要来源、未取：{n} 条", "of other sources, not taken: {n}")
_KEPT = Text("另存：{title} {id}：{why}", "kept apart: {title} {id}: {why}")
_MISSING = Text(
    "对方以前有、现在没有的 {n} 条，仍予保留：{few}；确认应删除的，加 --delete-missing 再运行",
    "{n} that the other side had and has no longer are kept: {few}; to delete them, run again with --delete-missing",
)
_REVERTED = Text(
    "对方现在给出的是较早版本的 {n} 条，已照写：{few}；较新的版本在历史里",
    "{n} of which the other side now gives an older version were taken as given: {few}; the history has the newer",
)
_DANGLING = Text(
    "警告：记录已写入，其中引用的记录有{least} {n} 处不在库中（{kinds}）：{few}；"
    "取到被引用的记录就不再提示，全部列出用 opentt pull --dangling",
    "warning: records that were taken name others that are not here, {least}{n} times ({kinds}): {few}; this is told "
    "until those come, and opentt pull --dangling lists all",
)
_AT_LEAST = Text("至少", "at least ")
_KIND = Text("{title} {n}", "{title}: {n}")
_LINK = Text("{title} {id} 的 {field} → {target}", "{title} {id}, {field} → {target}")
_IS_APART = Text("（对方给过，因有错误另存）", " (it came and is kept apart for its errors)")
_BETWEEN = Text("、", ", ")
_NO_URL = Text("没有写明从哪里取；例：opentt pull https://data.example.org", "what is to be pulled from is not said")
SHOWN = 3
"""Links that lead nowhere and are told one by one."""

TOGETHER = 1000
"""Entries of a list that are written at once."""

TOKEN = "OPENTT_TOKEN"  # noqa: S105 - the name of a variable
"""The environment variable with the token that the other side gave us."""


@click.command(
    "pull",
    cls=Command,
    short_help="取对方的记录 / take over another office's records",
    help=both(
        "从对方的接口、变更订阅或数据包（地址或路径）取记录，校验后写入数据库；中断后再运行即接着取。"
        f"令牌写在环境变量 {TOKEN} 里。",
        "Take records over from another office's API, change feed or data package, at a URL or path, validated, into "
        f"a database; run again to go on. {TOKEN} may hold a token.",
    )
    + "\n\n"
    + both(
        "例：opentt pull https://data.example.org；opentt pull https://example.org/feed；opentt pull 数据包.zip",
        "e.g. opentt pull https://data.example.org; opentt pull https://example.org/feed; opentt pull package.zip",
    )
    + "\n\n"
    + both(
        "退出码：0 全部写入，1 有记录因错误另存，2 未能运行。",
        "Exit codes: 0 all taken, 1 some kept apart, 2 could not run.",
    ),
)
@click.argument("url", metavar="URL|PATH", required=False)
@click.option(
    "--into",
    "db",
    metavar="DB",
    default=DEFAULT,
    show_default=True,
    envvar=DB,
    help=both("写入的数据库", "Database to write."),
)
@click.option(
    "--source",
    "sources",
    metavar="CODE",
    multiple=True,
    help=both("只取这个来源代号的记录，可写几次", "Only records of this source; may be given again."),
)
@click.option(
    "--delete-missing",
    is_flag=True,
    help=both("对方以前有、现在没有的也删除", "Delete what the other side had and has no longer."),
)
@click.option(
    "--quarantined",
    is_flag=True,
    help=both("只列出另存的记录和原因（JSON）", "Only list what is kept apart, with its findings, as JSON."),
)
@click.option(
    "--dangling",
    "links",
    is_flag=True,
    help=both(
        "只列出所取记录里引用的记录不在库中的地方（JSON）",
        "Only list where records that were taken name others which are not here, as JSON.",
    ),
)
@lang_option
def pull(
    *,
    url: str | None,
    db: str,
    sources: tuple[str, ...],
    delete_missing: bool,
    quarantined: bool,
    links: bool,
    lang: Lang,
) -> int:
    """The exit code, once everything new is in the database."""
    from opentt.errors import UsageError
    from opentt.exchange import pull as take
    from opentt.standard import load

    if url is None and not quarantined and not links:
        raise UsageError(_NO_URL)
    standard = load()
    with opened(db, lang) as database:
        if quarantined or links:
            put_pieces(_listed(_apart(database) if quarantined else _dangling(database, standard)))
            return CLEAN
        if url is None:
            raise UsageError(_NO_URL)
        done = take(
            database,
            standard,
            url,
            token=os.environ.get(TOKEN),
            sources=sources,
            delete_missing=delete_missing,
            incoming=_incoming(),
        )
        _tell(database, standard, done, lang)
    return FINDINGS if done.quarantined else CLEAN


def _incoming() -> Path:
    """The folder where fetched files wait to be used: below the user's cache, as the XDG specification says."""
    from pathlib import Path

    cache = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (cache if cache.is_absolute() else Path.home() / ".cache") / "opentt" / "pull"


def _tell(database: Database, standard: Standard, done: Pulled, lang: Lang) -> None:
    """Nothing: what was done is printed."""
    if done.began_anew:
        click.echo(_ANEW.pick(lang), err=True)
    counts = {"put": done.put, "deleted": done.deleted, "unchanged": done.unchanged, "kept": len(done.quarantined)}
    click.echo(_DONE.fill(counts).pick(lang))
    if done.foreign:
        click.echo(_FOREIGN.fill({"n": done.foreign}).pick(lang))
    fresh = set(done.quarantined)
    for kept in _apart(database):
        if (kept["entity"], kept["id"]) in fresh:
            title = standard.entities[kept["entity"]].title.pick(lang)
            why = "; ".join(dict.fromkeys(finding["message"][lang] for finding in kept["findings"]))
            click.echo(_KEPT.fill({"title": title, "id": kept["id"], "why": why}).pick(lang))
    for words, keys in ((_REVERTED, done.reverted), (_MISSING, done.missing)):
        if keys:
            click.echo(words.fill({"n": len(keys), "few": _few(identifier for _, identifier in keys)}).pick(lang))
    if done.dangling:
        click.echo(_nowhere(standard, done, lang))


def _nowhere(standard: Standard, done: Pulled, lang: Lang) -> str:
    """The warning that links lead to no record here, with how many to each kind and the first few."""
    titles = {name: entity.title.pick(lang) for name, entity in standard.entities.items()}
    counted = Counter(link.target for link in done.dangling)
    between = _BETWEEN.pick(lang)
    kinds = [_KIND.fill({"title": titles[target], "n": n}).pick(lang) for target, n in counted.most_common()]
    few = []
    for link in done.dangling[:SHOWN]:
        target = f"{titles[link.target]} {link.target_id}{_IS_APART.pick(lang) if link.is_apart else ''}"
        told = {"title": titles[link.entity], "id": link.id, "field": link.field, "target": target}
        few.append(_LINK.fill(told).pick(lang))
    more = [] if len(few) == len(done.dangling) else ["…"]
    return _DANGLING.fill(
        {
            "least": "" if done.is_dangling_whole else _AT_LEAST.pick(lang),
            "n": len(done.dangling),
            "kinds": between.join(kinds),
            "few": between.join([*few, *more]),
        }
    ).pick(lang)


def _listed(entries: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """A JSON array, one entry a line, in pieces."""
    lines = map(json.JSONEncoder(ensure_ascii=False).encode, entries)
    before = "["
    while some := list(islice(lines, TOGETHER)):
        yield before + "\n" + ",\n".join(some)
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def _dangling(database: Database, standard: Standard) -> Iterator[dict[str, Any]]:
    from opentt.store.dangling import every

    for link in every(database, standard):
        yield {
            "origin": link.origin,
            "entity": link.entity,
            "id": link.id,
            "field": link.field,
            "target": {"entity": link.target, "id": link.target_id, "kept_apart": link.is_apart},
        }


def _apart(database: Database) -> Iterator[dict[str, Any]]:
    from opentt.store import states

    for origin, entity, identifier, findings in states.quarantined(database):
        yield {"origin": origin, "entity": entity, "id": identifier, "findings": json.loads(findings)}


def _few(names: Iterable[str]) -> str:
    listed = list(names)
    return ", ".join(listed[:FEW]) + (", …" if len(listed) > FEW else "")
