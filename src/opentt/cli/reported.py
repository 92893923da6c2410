"""The commands that end in a report: the options they share, and how the report is judged, written and told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

import click

from opentt.cli.failure import CLEAN, FAILED, FINDINGS
from opentt.cli.group import both
from opentt.cli.options import as_of_option, config_option, lang_option, no_config_option
from opentt.cli.output import in_color, put
from opentt.cli.progress import progress_option, told
from opentt.errors import UsageError
from opentt.report import BINARY, FORMATS, WITH_FITNESS
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from opentt.cli.policy import Policy
    from opentt.finding import Fitness, Report
    from opentt.progress import Progress
    from opentt.standard import Standard
    from opentt.text import Lang
    from opentt.validation.run import Engine
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


class Asked(TypedDict):
    """The values of the shared options."""

    form: str
    output: str | None
    lang: Lang
    as_of: datetime | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: str
    config: str | None
    no_config: bool
    baseline: str | None
    write_baseline: str | None
    grow_baseline: bool
    show_suppressed: bool
    max_findings: int
    fitness: bool
    engine: Engine
    jobs: int | None
    progress: bool


class Common(TypedDict):
    """What every check is told, whatever it checks."""

    standard: Standard
    as_of: date | None
    select: Sequence[str]
    ignore: Sequence[str]
    max_findings: int
    engine: Engine
    jobs: int | None
    progress: Progress


_OPTIONS: tuple[Callable[[Callable[..., Any]], Callable[..., Any]], ...] = (
    click.option(
        "-f",
        "--format",
        "form",
        type=click.Choice(FORMATS),
        default=FORMATS[0],
        show_default=True,
        help=both(
            "报告的格式：给人看（full、concise、html、markdown）、给表格软件（csv，或用 -o 写 xlsx）、给程序（其余）",
            "Format of the report: for people, for spreadsheets (csv; xlsx needs -o), for programs (the others).",
        ),
    ),
    click.option("-o", "--output", metavar="FILE", help=both("把报告写入文件", "Write the report to a file.")),
    lang_option,
    as_of_option,
    click.option(
        "--select", metavar="RULE", multiple=True, help=both("只用这些规则：编号、前缀、通配", "Only these rules.")
    ),
    click.option("--ignore", metavar="RULE", multiple=True, help=both("不用这些规则", "All rules but these.")),
    click.option(
        "--fail-on",
        type=click.Choice(["error", "warning", "advice", NEVER]),
        default="error",
        show_default=True,
        help=both("自哪一级起退出码为 1", "The severity from which the exit code is 1."),
    ),
    config_option,
    no_config_option,
    click.option(
        "--baseline", metavar="FILE", help=both("基线中已有的问题不计", "Findings of this baseline do not count.")
    ),
    click.option(
        "--write-baseline",
        metavar="FILE",
        help=both(
            "把现有问题写成基线；已有的基线只可缩小", "Write what is found as a baseline; an old one only shrinks."
        ),
    ),
    click.option(
        "--grow-baseline", is_flag=True, help=both("允许已有的基线增加", "Let the baseline that is there grow.")
    ),
    click.option(
        "--show-suppressed", is_flag=True, help=both("文本报告也列出已抑制的", "List what is suppressed in text, too.")
    ),
    click.option(
        "--max-findings",
        type=click.IntRange(min=0),
        metavar="N",
        default=100,
        show_default=True,
        help=both("每条规则最多列出几处，0 为全部", "How many findings of each rule are listed, 0 is all."),
    ),
    click.option(
        "--fitness",
        is_flag=True,
        help=both("另报告这些数据能回答什么", "Also tell which questions the data can answer."),
    ),
    click.option(
        "--engine",
        type=click.Choice(["screen", "reference"]),
        default="screen",
        show_default=True,
        help=both("检查引擎：快速，或对照用", "The fast engine, or the one it is held against."),
    ),
    click.option(
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help=both("同时用几个线程，默认与核数相同；结果不变", "How many threads work at once; the report is the same."),
    ),
    progress_option,
)


def reported(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with the options that `report` takes, which stand together in its help."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def report(
    make: Callable[[Policy, str, Common], Report],
    paths: Sequence[str],
    profile: str,
    *,
    show_mapping: bool = False,
    **asked: Unpack[Asked],
) -> int:
    """The exit code, after the report that `make` gives is judged by the settings and written.

    `make` is told the settings, the profile that they leave, and what every check is told.
    """
    form, output = asked["form"], asked["output"]
    _check_output(form, output, paths)
    if asked["fitness"] and form not in WITH_FITNESS:
        raise UsageError(_NO_FITNESS.fill({"form": form, "known": ", ".join(WITH_FITNESS)}))
    from opentt.cli import policy
    from opentt.report import render, render_bytes
    from opentt.rule import load_cards, wanted
    from opentt.standard import load

    standard = load()
    cards = load_cards(standard.rules)
    config = None if asked["no_config"] else asked["config"] or policy.nearest(paths)
    rules = policy.read(config, asked["baseline"], asked["write_baseline"], standard)
    day = asked["as_of"].date() if asked["as_of"] else None
    settled = policy.ask(rules, policy.Asked(profile, day, asked["lang"], asked["fail_on"]))
    with told(settled.lang, wanted=asked["progress"]) as progress:
        common = Common(
            standard=standard,
            as_of=settled.as_of,
            select=asked["select"],
            ignore=asked["ignore"],
            max_findings=0 if rules.judges else asked["max_findings"],
            engine=asked["engine"],
            jobs=asked["jobs"],
            progress=progress,
        )
        found = make(rules, settled.profile, common)
    ran = [rule for rule in cards if wanted(rule, asked["select"], asked["ignore"])]
    found = policy.judge(rules, found, ran, asked["max_findings"], grow=asked["grow_baseline"])
    lang = settled.lang
    if form in BINARY:
        put(render_bytes(found, form, lang, cards=cards, standard=standard, show_mapping=show_mapping), output)
    else:
        color = output in {None, "-"} and in_color()
        shown = without_suppressed(found) if form in PROSE and not asked["show_suppressed"] else found
        text = render(shown, form, lang, cards=cards, standard=standard, color=color, show_mapping=show_mapping)
        put(text, output, color=color)
    policy.tell(found, lang)
    return verdict(found, settled.fail_on)


def measure_of(profile: str, asked: Asked) -> Callable[[Store], tuple[Fitness, ...]] | None:
    """What tells the fitness for use, imported only where it is asked for."""
    if not asked["fitness"]:
        return None
    from opentt.fitness import measure

    return measure(profile)


def without_suppressed(report: Report) -> Report:
    """The report without the findings that do not count; their number stays."""
    from dataclasses import replace

    return replace(report, findings=tuple(finding for finding in report.findings if finding.suppressed is None))


def _check_output(form: str, output: str | None, paths: Sequence[str]) -> None:
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
