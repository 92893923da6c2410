"""`opentt validate`: check files and report what is wrong with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from opentt.cli.failure import CLEAN, FAILED, FINDINGS
from opentt.cli.group import Command, both
from opentt.cli.options import lang_option
from opentt.cli.output import in_color, put
from opentt.errors import UsageError
from opentt.report import BINARY, FORMATS
from opentt.text import Text

if TYPE_CHECKING:
    from datetime import datetime

    from opentt.finding import Report
    from opentt.text import Lang

NEVER = "never"

_NEEDS_FILE = Text(
    "格式 {form} 不是文本，须用 -o 写明文件，如 -o report.{form}",
    "the format {form} is no text: name a file with -o, such as -o report.{form}",
)
_OWN_INPUT = Text(
    "{path} 就是要检查的文件；报告请另写文件名", "{path} is the file to check; name another for the report"
)


@click.command(
    cls=Command,
    short_help="检查数据文件 / check data files",
    help=both("检查文件或文件夹中的数据；- 为标准输入。", "Check the data in files or folders; - is standard input.")
    + "\n\n"
    + both("例：opentt validate 合同.xlsx --show-mapping", "e.g. opentt validate data/ -f json -o report.json"),
)
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@click.option("--entity", metavar="ENTITY", help=both("记录的种类，如 contract", "Kind of the records, e.g. contract."))
@click.option(
    "--profile",
    type=click.Choice(["exchange", "public"]),
    default="exchange",
    show_default=True,
    help=both("用途：机关间交换，或公开发布", "Exchange between authorities, or publication."),
)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default=FORMATS[0],
    show_default=True,
    help=both(
        "报告的格式：给人看（full、concise、html、markdown）、给表格软件（csv、xlsx，xlsx 须用 -o）、给程序（其余）",
        "Format of the report: for people, for spreadsheets (csv; xlsx needs -o), for programs (the others).",
    ),
)
@click.option("-o", "--output", metavar="FILE", help=both("把报告写入文件", "Write the report to a file."))
@lang_option
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help=both("按哪一天的规定检查，默认今天", "The day whose law applies, today by default."),
)
@click.option(
    "--select", metavar="RULE", multiple=True, help=both("只用这些规则：编号、前缀、通配", "Only these rules.")
)
@click.option("--ignore", metavar="RULE", multiple=True, help=both("不用这些规则", "All rules but these."))
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "advice", NEVER]),
    default="error",
    show_default=True,
    help=both("自哪一级起退出码为 1", "The severity from which the exit code is 1."),
)
@click.option(
    "--max-findings",
    type=click.IntRange(min=0),
    metavar="N",
    default=100,
    show_default=True,
    help=both("每条规则最多列出几处，0 为全部", "How many findings of each rule are listed, 0 is all."),
)
@click.option("--sheet", metavar="NAME", help=both("只读这个工作表", "Only this sheet."))
@click.option(
    "--header-row", type=click.IntRange(min=1), metavar="N", help=both("表头在第几行", "The row of the headings.")
)
@click.option("--show-mapping", is_flag=True, help=both("先列出表头的读法", "Show how the headings were read."))
@click.option(
    "--engine",
    type=click.Choice(["screen", "reference"]),
    default="screen",
    show_default=True,
    help=both("检查引擎：快速，或对照用", "The fast engine, or the one it is held against."),
)
def validate(
    *,
    paths: tuple[str, ...],
    entity: str | None,
    profile: str,
    form: str,
    output: str | None,
    lang: Lang,
    as_of: datetime | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    max_findings: int,
    sheet: str | None,
    header_row: int | None,
    show_mapping: bool,
    engine: Literal["screen", "reference"],
) -> int:
    """The exit code, after the report is written."""
    _check_output(form, output, paths)
    from opentt import validation
    from opentt.report import render, render_bytes
    from opentt.rule import load_cards
    from opentt.standard import load

    standard = load()
    report = validation.validate(
        paths,
        standard=standard,
        entity=entity,
        profile=profile,
        as_of=as_of.date() if as_of else None,
        select=select,
        ignore=ignore,
        max_findings=max_findings,
        sheet=sheet,
        header_row=header_row,
        engine=engine,
    )
    cards = load_cards(standard.rules)
    if form in BINARY:
        put(render_bytes(report, form, lang, cards=cards, standard=standard, show_mapping=show_mapping), output)
        return verdict(report, fail_on)
    color = output in {None, "-"} and in_color()
    text = render(report, form, lang, cards=cards, standard=standard, color=color, show_mapping=show_mapping)
    put(text, output, color=color)
    return verdict(report, fail_on)


def _check_output(form: str, output: str | None, paths: tuple[str, ...]) -> None:
    """Nothing. Raises UsageError where the report has no file that it needs, or would replace what it is about."""
    if output is None or output == "-":
        if form in BINARY:
            raise UsageError(_NEEDS_FILE.fill({"form": form}))
        return
    target = Path(output)
    if target.exists() and any(Path(path).exists() and target.samefile(path) for path in paths):
        raise UsageError(_OWN_INPUT.fill({"path": output}))


def verdict(report: Report, fail_on: str) -> int:
    """The exit code of a report: 2 where an input could not be read, 1 where something reaches `fail_on`."""
    from opentt.finding import Severity

    if report.unreadable:
        return FAILED
    if fail_on == NEVER:
        return CLEAN
    return FINDINGS if report.at_least(Severity(fail_on)) else CLEAN
