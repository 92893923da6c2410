"""`opentt validate`: check files and report what is wrong with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from opentt.cli.failure import CLEAN, FAILED, FINDINGS
from opentt.cli.group import Command, both
from opentt.cli.options import as_of_option, entity_option, header_row_option, lang_option, profile_option, sheet_option
from opentt.cli.output import in_color, put
from opentt.errors import UsageError
from opentt.report import BINARY, FORMATS, WITH_FITNESS
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from opentt.finding import Fitness, Report
    from opentt.text import Lang
    from opentt.validation.store import Store

NEVER = "never"

PROSE = ("full", "concise")
"""The formats that leave out what is suppressed unless it is asked for."""

_NEEDS_FILE = Text(
    "格式 {form} 不是文本，须用 -o 写明文件，如 -o report.{form}",
    "the format {form} is no text: name a file with -o, such as -o report.{form}",
)
_NO_FITNESS = Text(
    "格式 {form} 没有适用性一节；有的是 {known}", "the format {form} has no room for fitness; those that have: {known}"
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
@entity_option
@profile_option("exchange", "用途：机关间交换，或公开发布", "Exchange between authorities, or publication.")
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
@as_of_option
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
    "--config",
    metavar="FILE",
    help=both(
        "设置文件，默认自数据所在文件夹逐级向上找", "The settings file; by default looked for from the data upwards."
    ),
)
@click.option("--no-config", is_flag=True, help=both("不读设置文件", "Read no settings file."))
@click.option(
    "--baseline", metavar="FILE", help=both("基线中已有的问题不计", "Findings of this baseline do not count.")
)
@click.option(
    "--write-baseline",
    metavar="FILE",
    help=both("把现有问题写成基线；已有的基线只可缩小", "Write what is found as a baseline; an old one only shrinks."),
)
@click.option("--grow-baseline", is_flag=True, help=both("允许已有的基线增加", "Let the baseline that is there grow."))
@click.option(
    "--show-suppressed", is_flag=True, help=both("文本报告也列出已抑制的", "List what is suppressed in text, too.")
)
@click.option(
    "--max-findings",
    type=click.IntRange(min=0),
    metavar="N",
    default=100,
    show_default=True,
    help=both("每条规则最多列出几处，0 为全部", "How many findings of each rule are listed, 0 is all."),
)
@sheet_option
@header_row_option
@click.option(
    "--fitness", is_flag=True, help=both("另报告这些数据能回答什么", "Also tell which questions the data can answer.")
)
@click.option(
    "--map",
    "map_name",
    metavar="MAP",
    help=both("按映射读表：自带映射的名称，或映射文件", "Read tables by a map: the name of one of ours, or a file."),
)
@click.option("--show-mapping", is_flag=True, help=both("先列出表头的读法", "Show how the headings were read."))
@click.option(
    "--engine",
    type=click.Choice(["screen", "reference"]),
    default="screen",
    show_default=True,
    help=both("检查引擎：快速，或对照用", "The fast engine, or the one it is held against."),
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help=both("同时用几个线程，默认与核数相同；结果不变", "How many threads work at once; the report is the same."),
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
    config: str | None,
    no_config: bool,
    baseline: str | None,
    write_baseline: str | None,
    grow_baseline: bool,
    show_suppressed: bool,
    max_findings: int,
    sheet: str | None,
    header_row: int | None,
    fitness: bool,
    map_name: str | None,
    show_mapping: bool,
    engine: Literal["screen", "reference"],
    jobs: int | None,
) -> int:
    """The exit code, after the report is written."""
    _check_output(form, output, paths)
    if fitness and form not in WITH_FITNESS:
        raise UsageError(_NO_FITNESS.fill({"form": form, "known": ", ".join(WITH_FITNESS)}))
    from opentt import validation
    from opentt.cli import policy
    from opentt.mapping.maps import find_map
    from opentt.report import render, render_bytes
    from opentt.rule import load_cards, wanted
    from opentt.standard import load

    standard = load()
    cards = load_cards(standard.rules)
    rules = policy.read(None if no_config else config or policy.nearest(paths), baseline, write_baseline, standard)
    asked = policy.ask(rules, policy.Asked(profile, as_of.date() if as_of else None, lang, fail_on))
    report = validation.validate(
        paths,
        standard=standard,
        entity=entity,
        entity_of=rules.settings.entity_of if rules.settings else None,
        profile=asked.profile,
        as_of=asked.as_of,
        select=select,
        ignore=ignore,
        max_findings=0 if rules.judges else max_findings,
        sheet=sheet,
        header_row=header_row,
        engine=engine,
        jobs=jobs,
        measure=_measure(asked.profile) if fitness else None,
        by_map=find_map(standard, map_name) if map_name else None,
    )
    ran = [rule for rule in cards if wanted(rule, select, ignore)]
    report = policy.judge(rules, report, ran, max_findings, grow=grow_baseline)
    if form in BINARY:
        content = render_bytes(report, form, asked.lang, cards=cards, standard=standard, show_mapping=show_mapping)
        put(content, output)
        policy.tell(report, asked.lang)
        return verdict(report, asked.fail_on)
    color = output in {None, "-"} and in_color()
    shown = without_suppressed(report) if form in PROSE and not show_suppressed else report
    text = render(shown, form, asked.lang, cards=cards, standard=standard, color=color, show_mapping=show_mapping)
    put(text, output, color=color)
    policy.tell(report, asked.lang)
    return verdict(report, asked.fail_on)


def _measure(profile: str) -> Callable[[Store], tuple[Fitness, ...]]:
    """What tells the fitness for use, imported only where it is asked for."""
    from opentt.fitness import measure

    return measure(profile)


def without_suppressed(report: Report) -> Report:
    """The report without the findings that do not count; their number stays."""
    from dataclasses import replace

    return replace(report, findings=tuple(finding for finding in report.findings if finding.suppressed is None))


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
