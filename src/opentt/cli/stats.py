"""`opentt stats`: the tables that officials publish, and any other count of records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from opentt.cli.failure import CLEAN, unknown
from opentt.cli.group import Command, both
from opentt.cli.options import entity_option, lang_option, sheet_option
from opentt.cli.output import in_color, is_folder, put, put_into
from opentt.errors import UsageError
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from opentt.standard import Standard
    from opentt.stats import Card, Filled, Table
    from opentt.stats.words import MoneyUnit
    from opentt.text import Lang

FORMATS = ("text", "csv", "json", "markdown", "svg", "png")

SUFFIX = {"markdown": "md", "text": "txt"}
"""The suffix of a form where it is not its name."""

_NO_TABLE = Text("没有名为 {name} 的表", "no table {name}")
_WHICH = Text(
    "几类记录都适用（{names}），请用 --entity 指明一类",
    "records of several kinds fit ({names}); name one with --entity",
)
_MIXED = Text("--table 是现成的问法，不能再加 {option}", "--table asks its own question and takes no {option}")
_ONE = Text(
    "{form} 一次只写一张表，这里有 {n} 张；请用 --table 选一张，或用 -o 目录/ 各写一个文件",
    "{form} holds one table and there are {n}; choose one with --table, or write a folder with -o FOLDER/",
)
_NEEDS_FILE = Text("png 不是文本，须用 -o 写明文件", "png is no text: name a file with -o")
_EMPTY = Text("没有可以列的表：数据中没有适用的记录", "there is no table to show: no record fits any")
_MISSING = Text("缺少 PATH…；--tables 列出现成的表", "PATH… is missing; --tables lists the named tables")


@click.command(
    "stats",
    cls=Command,
    short_help="统计 / counts and sums",
    help=both(
        "按代码表和年度统计数量、金额和占比。不加 --by 和 --table 时，列出数据适用的全部现成表。"
        "PATH 是数据包（文件夹或 ZIP）、文件或文件夹。",
        "Count records, sum up amounts by code list and year; without --by and --table, every named table that fits. "
        "PATH is a data package (a folder or ZIP), a file or a folder.",
    )
    + "\n\n"
    + both(
        "分组写法：字段、日期字段/year|quarter|month、字段/层数、字段@上级代码、关联字段.字段。",
        "A grouping is FIELD, DATE/year|quarter|month, FIELD/LEVELS, FIELD@CODE-ABOVE or LINK.FIELD.",
    )
    + "\n\n"
    + both(
        "例：opentt stats 合同.xlsx --by technology_field --by year --sum total_amount --unit 10k",
        "e.g. opentt stats 2025.zip --table platforms-by-district -f svg -o platforms.svg",
    ),
)
@click.argument("paths", metavar="PATH…", nargs=-1)
@click.option("--tables", is_flag=True, help=both("列出现成的表", "List the named tables."))
@click.option(
    "--table", "names", metavar="NAME", multiple=True, help=both("现成的表，可多个", "A named table, or several.")
)
@entity_option
@click.option("--by", metavar="FIELD", multiple=True, help=both("分组；几个就是交叉表", "Group by; several cross."))
@click.option("--sum", "sums", metavar="FIELD", multiple=True, help=both("求和的字段", "A field to sum up."))
@click.option(
    "--where",
    metavar="FIELD=CODE",
    multiple=True,
    help=both("只计有此值的；逗号或重复为“或”", "Only records with this value; commas or repetition mean or."),
)
@click.option("--each", metavar="FIELD", help=both("改数该字段不同的值", "Count the distinct values of a field."))
@click.option(
    "--given", is_flag=True, help=both("不计分组字段未填写的", "Leave out records without a value to group by.")
)
@click.option("--share", is_flag=True, help=both("加占比", "Add shares."))
@click.option(
    "--unit",
    type=click.Choice(["yuan", "10k", "100m"]),
    help=both("金额单位：元、万元、亿元", "Money in yuan, 10,000 or 100 million yuan."),
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help=both("输出格式；png 须装 opentt[chart]", "Format of the output; png needs opentt[chart]."),
)
@click.option("-o", "--output", metavar="FILE", help=both("写入文件，或目录/", "Write to a file, or a FOLDER/."))
@lang_option
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help=both("列出哪一天有效的代码，默认今天", "The day whose codes are listed, today by default."),
)
@sheet_option
def stats(
    *,
    paths: tuple[str, ...],
    tables: bool,
    names: tuple[str, ...],
    entity: str | None,
    form: str,
    output: str | None,
    lang: Lang,
    as_of: datetime | None,
    sheet: str | None,
    unit: MoneyUnit | None,
    **question: Any,  # noqa: ANN401 - by, sums, where, each and share, handed on together
) -> int:
    """The exit code, once the tables are written."""
    from datetime import date

    from opentt.standard import load
    from opentt.stats import filled, load_tables

    standard = load()
    cards = load_tables(standard)
    if tables:
        put(_listed(cards, lang), output)
        return CLEAN
    if not paths:
        raise UsageError(_MISSING)
    _check(names, question)
    if form == "png" and output in {None, "-"}:
        raise UsageError(_NEEDS_FILE)
    chosen = [_card(cards, name) for name in names]
    today = as_of.date() if as_of else date.today()  # noqa: DTZ011 - the law's days are the user's days
    asks = any(question.values())
    with filled(standard, paths, as_of=today, entity=entity, sheet=sheet) as records:
        if asks:
            made = [(_asked(records, entity, question, today), unit or "yuan")]
        else:
            made = _named(records, chosen or list(cards.values()), today, unit, only_filled=not chosen)
    if not made:
        raise UsageError(_EMPTY)
    _write(made, standard, form, output, lang)
    return CLEAN


def _check(names: Sequence[str], question: dict[str, Any]) -> None:
    """Nothing. Raises UsageError where a named table is asked for together with a question."""
    options = {
        "by": "--by",
        "sums": "--sum",
        "where": "--where",
        "each": "--each",
        "given": "--given",
        "share": "--share",
    }
    given = next((option for key, option in options.items() if question[key]), None)
    if names and given:
        raise UsageError(_MIXED.fill({"option": given}))


def _listed(cards: dict[str, Card], lang: Lang) -> str:
    from opentt.report.columns import table

    return "".join(f"{line}\n" for line in table([[name, card.title.pick(lang)] for name, card in cards.items()]))


def _card(cards: dict[str, Card], name: str) -> Card:
    if name not in cards:
        raise unknown(_NO_TABLE, name, cards)
    return cards[name]


def _asked(records: Filled, entity: str | None, question: dict[str, Any], as_of: date) -> Table:
    from opentt.stats import tabulate
    from opentt.stats.question import ask

    standard = records.store.standard
    kinds = records.entities
    if entity is not None or len(kinds) == 1:
        return tabulate(records, ask(standard, entity or kinds[0], **question), as_of=as_of)
    fitting = []
    refused: UsageError | None = None
    for kind in kinds or tuple(standard.entities):
        try:
            fitting.append(ask(standard, kind, **question))
        except UsageError as error:
            refused = refused or error
    if len(fitting) == 1:
        return tabulate(records, fitting[0], as_of=as_of)
    if refused and not fitting:
        raise refused
    raise UsageError(_WHICH.fill({"names": ", ".join(one.entity for one in fitting)}))


def _named(
    records: Filled, cards: Sequence[Card], as_of: date, unit: MoneyUnit | None, *, only_filled: bool
) -> list[tuple[Table, MoneyUnit]]:
    """The named tables with the unit of their money; those without any record only where they were asked for."""
    from opentt.stats import tabulate

    standard = records.store.standard
    made: list[tuple[Table, MoneyUnit]] = []
    for card in cards:
        if only_filled and card.entity not in records.entities:
            continue
        table = tabulate(records, card.question(standard), as_of=as_of, card=card)
        if table.is_told or not only_filled:
            made.append((table, unit or card.unit))
    return made


def _write(
    made: Sequence[tuple[Table, MoneyUnit]], standard: Standard, form: str, output: str | None, lang: Lang
) -> None:
    if is_folder(output):
        suffix = SUFFIX.get(form, form)
        for table, unit in made:
            name = f"{table.name or table.question.entity}.{suffix}"
            put_into(output, {})
            put(_rendered([(table, unit)], standard, form, lang), f"{output.rstrip('/')}/{name}")
        return
    if form in {"csv", "svg", "png"} and len(made) > 1:
        raise UsageError(_ONE.fill({"form": form, "n": len(made)}))
    color = form == "text" and output in {None, "-"} and in_color()
    put(_rendered(made, standard, form, lang, color=color), output, color=color)


def _rendered(
    made: Sequence[tuple[Table, MoneyUnit]], standard: Standard, form: str, lang: Lang, *, color: bool = False
) -> str | bytes:
    from opentt.stats import as_csv, as_json, as_markdown, as_png, as_svg, as_text
    from opentt.stats.words import Style

    if form == "json":
        return as_json.document([table for table, _ in made], standard)
    if form == "text":
        return "\n".join(as_text.text(table, Style(lang, unit), color=color) for table, unit in made)
    if form == "markdown":
        return "\n".join(as_markdown.markdown(table, Style(lang, unit)) for table, unit in made)
    table, unit = made[0]
    if form == "csv":
        return as_csv.rows(table, lang)
    drawing = as_svg.svg(table, Style(lang, unit))
    return as_png.png(drawing) if form == "png" else drawing
