"""`opentt convert`: the same records in another form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opentt.cli.failure import CLEAN
from opentt.cli.group import Command, both
from opentt.cli.options import entity_option, lang_option
from opentt.cli.output import put
from opentt.cli.progress import progress_option, told
from opentt.errors import UsageError
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opentt.convert import Conversion
    from opentt.standard import Standard
    from opentt.text import Lang

_WRITTEN = Text("已写 {path}：{counts}", "wrote {path}: {counts}")
_NO_MAP = Text("--dry-run 须与 --map 同用", "--dry-run needs --map")
_EXTENSIONS = Text(
    "{n} 个扩展成员（x_…）没有术语，未写入", "{n} extension members (x_…) have no term and were left out"
)
_UNREAD = Text(
    "这些列不对应任何字段，未写入：{headings}（opentt validate --show-mapping 可见读法）",
    "columns that fill no field were left out: {headings} (opentt validate --show-mapping tells how they were read)",
)

_MOST = 30
"""How many headings are named."""

_PACKAGED = Text(
    "数据包没有写明许可和发布单位；要发布，请用 opentt package build --about 或 opentt package init",
    "the package states neither licence nor publisher; to publish, use opentt package build --about, or init",
)
_ERRORS = Text(
    "数据有 {n} 个错误，包里的 report.html 列出每一处",
    "errors in the data: {n}; report.html in the package lists each",
)


@click.command(
    "convert",
    cls=Command,
    short_help="转换格式 / convert between forms",
    help=both(
        "把 IN 的记录写成 OUT；格式按后缀：json、ndjson、xlsx、parquet、ttl、nt、jsonld，zip 是数据包；"
        "以 / 结尾的是 CSV 文件夹。IN 也可以是 Excel、CSV 等表格、文件夹、数据包，可以几个。",
        "Write the records in IN to OUT as its suffix says: json, ndjson, xlsx, parquet, ttl, nt, jsonld, or zip "
        "for a data package; a name that ends with / is a folder of CSV files. IN may be tables, folders and "
        "packages, one or several.",
    )
    + "\n\n"
    + both("例：opentt convert contracts.xlsx contracts.ttl", "e.g. opentt convert contracts.ttl tables/"),
)
@click.argument("sources", metavar="IN…", nargs=-1, required=True)
@click.argument("target", metavar="OUT")
@entity_option
@click.option(
    "--to",
    metavar="FORM",
    help=both(
        "目标的格式，后缀看不出时用：json、csv、parquet、package（数据包）等",
        "Form of the target, where its suffix does not say it: json, csv, parquet, package and so on.",
    ),
)
@click.option(
    "--map",
    "map_name",
    metavar="MAP",
    help=both(
        "按映射读表：自带映射的名称，或映射文件；IN 可以是装有各表的文件夹",
        "Read tables by a map: the name of one of ours, or a file; IN may be a folder of its tables.",
    ),
)
@click.option(
    "--also",
    metavar="VOCABULARY",
    multiple=True,
    help=both(
        "ttl、nt 另用这个词表的类和性质再写一遍：schema、org、frapo 等，可多个",
        "Say it in this vocabulary's classes and properties too (ttl, nt): schema, org, frapo or another; repeatable.",
    ),
)
@click.option(
    "--dry-run",
    is_flag=True,
    help=both("只列出映射读了哪些列、填了哪些字段，不写", "Tell what the map reads; write nothing."),
)
@progress_option
@lang_option
def convert(
    *,
    sources: tuple[str, ...],
    target: str,
    entity: str | None,
    to: str | None,
    map_name: str | None,
    also: tuple[str, ...],
    dry_run: bool,
    progress: bool,
    lang: Lang,
) -> int:
    """The exit code, once the file is written; what was written is told on standard error."""
    from opentt import convert as conversion
    from opentt.convert.form import form_of
    from opentt.mapping.maps import find_map
    from opentt.maps.as_text import as_text
    from opentt.maps.coverage import cover
    from opentt.standard import load

    standard = load()
    known = find_map(standard, map_name) if map_name else None
    if dry_run:
        if known is None:
            raise UsageError(_NO_MAP)
        put(as_text(standard, cover(standard, sources, known), lang))
        return CLEAN
    if form_of(target, to).is_package and not also:
        from opentt.package import pack

        with told(lang, wanted=progress) as tell:
            packed = pack(sources, target, entity=entity, standard=standard, by_map=known, progress=tell)
        _tell(packed.conversion, standard, target, lang)
        if packed.errors:
            click.echo(_ERRORS.fill({"n": packed.errors}).pick(lang), err=True)
        click.echo(_PACKAGED.pick(lang), err=True)
        return CLEAN
    with told(lang, wanted=progress) as tell:
        done = conversion.convert(
            sources, target, entity=entity, to=to, lang=lang, standard=standard, by_map=known, also=also, progress=tell
        )
    _tell(done, standard, target, lang)
    return CLEAN


def _tell(done: Conversion, standard: Standard, target: str, lang: Lang) -> None:
    """Nothing: what was written, and what was left out, is told on standard error."""
    counts = " · ".join(f"{standard.entities[name].title.pick(lang)} {n}" for name, n in done.records.items())
    click.echo(_WRITTEN.fill({"path": target, "counts": counts}).pick(lang), err=True)
    if done.extensions:
        click.echo(_EXTENSIONS.fill({"n": done.extensions}).pick(lang), err=True)
    if done.unread:
        click.echo(_UNREAD.fill({"headings": _few(done.unread)}).pick(lang), err=True)


def _few(headings: Sequence[str]) -> str:
    """The first headings, each cut where it is long and made harmless for a terminal."""
    from opentt.report.columns import clean, short

    told = "、".join(clean(short(heading, 60)) for heading in headings[:_MOST])
    return told if len(headings) <= _MOST else f"{told} …"
