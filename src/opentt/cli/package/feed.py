"""`opentt package feed`: a static change feed that any web server can host."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from opentt.cli.failure import CLEAN
from opentt.cli.group import Command, both
from opentt.cli.options import entity_option, lang_option, profile_option
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from opentt.feed import Published
    from opentt.standard import Standard
    from opentt.text import Lang

_DONE = Text(
    "已发布 {time}：{counts}；变动 {changed}，移去 {removed}",
    "published {time}: {counts}; {changed} changed, {removed} removed",
)
_AGAIN = Text("{time} 已发布过同样的内容，未改动", "the same was published at {time} before; nothing was written")
_HIDDEN = Text(
    "隐去不公开的内容 {n} 处；opentt package build --profile public --dry-run 逐项列出",
    "{n} values that are not for the public were left out; opentt package build --profile public --dry-run lists them",
)


@click.command(
    "feed",
    cls=Command,
    short_help="发布变更订阅 / publish a change feed",
    help=both(
        "把 IN 的记录发布到文件夹 DIR：全部记录、各段时间的变化、墓碑，由 manifest.json 指明；放到任何网站上即可订阅。"
        "IN 是数据包（文件夹或 ZIP）、文件或文件夹。",
        "Publish the records in IN to the folder DIR: all records, what changed in which time, and tombstones, "
        "named by manifest.json; any web server can host it. IN is data packages (folders or ZIP), files or folders.",
    )
    + "\n\n"
    + both(
        "例：opentt package feed 2025.zip --out public/feed",
        "e.g. opentt package feed data/ --out public/feed --windows P1D,P7D,P30D --keep P90D",
    ),
)
@click.argument("inputs", metavar="IN…", nargs=-1, required=True)
@click.option("-o", "--out", metavar="DIR", required=True, help=both("发布到哪个文件夹", "The folder to publish to."))
@click.option(
    "--base",
    metavar="DIR",
    help=both("上一次发布所在的文件夹，默认同 --out", "The last publication, by default in --out."),
)
@click.option(
    "--windows",
    metavar="LENGTHS",
    default="P1D,P7D,P30D",
    show_default=True,
    help=both(
        "各段变化多长：天 P1D、周 P1W、小时 PT1H", "How long the deltas reach back: days, weeks P1W, hours PT1H."
    ),
)
@click.option(
    "--keep",
    metavar="LENGTH",
    default="P90D",
    show_default=True,
    help=both("旧文件保留多久", "How long old files stay."),
)
@click.option(
    "--cadence",
    metavar="LENGTH",
    default="P1D",
    show_default=True,
    help=both("大约多久发布一次，写入清单", "About how often you publish, as the manifest says."),
)
@click.option(
    "--at",
    metavar="INSTANT",
    help=both(
        "数据是哪一刻的，默认现在；须晚于上一次", "The instant of the data, now by default; later than the last."
    ),
)
@profile_option(
    "public",
    "用途：公开发布（隐去不公开的内容），或机关间交换",
    "Publication, without what is not public, or exchange.",
)
@entity_option
@lang_option
def feed(
    *,
    inputs: tuple[str, ...],
    out: str,
    base: str | None,
    windows: str,
    keep: str,
    cadence: str,
    at: str | None,
    profile: str,
    entity: str | None,
    lang: Lang,
) -> int:
    """The exit code, once the publication is in place; what it holds is told on standard error."""
    from pathlib import Path
    from tempfile import TemporaryDirectory

    from opentt.feed import publish
    from opentt.package.publishable import write_publishable
    from opentt.standard import load

    standard = load()
    time = _instant(at)
    with TemporaryDirectory(prefix="opentt-") as folder:
        sources: Sequence[Path | str] = inputs
        if profile == "public":
            path = Path(folder, "records.json")
            hidden = write_publishable(standard, inputs, path, as_of=time.date(), entity=entity)
            sources = [path]
            if hidden:
                click.echo(_HIDDEN.fill({"n": f"{sum(one.count for one in hidden):,}"}).pick(lang), err=True)
        published = publish(
            standard,
            sources,
            Path(out),
            at=time,
            base=Path(base) if base else None,
            windows=[window for window in windows.split(",") if window],
            keep=keep,
            cadence=cadence,
            entity=entity if profile == "exchange" else None,
        )
    click.echo(_told(published, standard, lang), err=True)
    return CLEAN


def _instant(text: str | None) -> datetime:
    """The instant that was asked for, else that of `SOURCE_DATE_EPOCH`, else now."""
    from datetime import UTC, datetime

    from opentt.feed.times import instant

    if text is not None:
        return instant(text)
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC).replace(microsecond=0)


def _told(published: Published, standard: Standard, lang: Lang) -> str:
    from opentt.feed.times import written

    time = written(published.manifest.time)
    if published.again:
        return _AGAIN.fill({"time": time}).pick(lang)
    counts = " · ".join(
        f"{entity.title.pick(lang)} {published.records[name]:,}"
        for name, entity in standard.entities.items()
        if name in published.records
    )
    numbers = {"changed": f"{published.changed:,}", "removed": f"{published.removed:,}"}
    return _DONE.fill({"time": time, "counts": counts or "0", **numbers}).pick(lang)
