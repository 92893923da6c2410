"""`opentt package build`: a register as a data package."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opentt.cli.failure import CLEAN, FINDINGS
from opentt.cli.group import Command, both
from opentt.cli.options import (
    as_of_option,
    config_option,
    entity_option,
    header_row_option,
    lang_option,
    map_option,
    no_config_option,
    profile_option,
    sheet_option,
)
from opentt.cli.output import put
from opentt.cli.package.stopping import stoppable
from opentt.cli.progress import progress_option, told
from opentt.errors import UsageError
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from opentt.finding import Report
    from opentt.text import Lang

_WRITTEN = Text("已写 {path}：{counts}", "wrote {path}: {counts}")
_NO_OUTPUT = Text(
    "用 -o OUT 指明写到哪里，或用 --dry-run 只看会隐去什么",
    "name the package with -o OUT, or use --dry-run to look what would be hidden",
)
_NOTHING = Text("没有要隐去的内容", "nothing would be hidden")
_NOT_TOLD = Text(
    "没有写明：{missing}；用 opentt package init 回答几个问题，再用 --about 带上",
    "not stated: {missing}; answer a few questions with opentt package init and pass the file with --about",
)
_LICENCE, _PUBLISHER = Text("许可", "licence"), Text("发布单位", "publisher")


@click.command(
    "build",
    cls=Command,
    short_help="制作数据包 / build a data package",
    help=both(
        "检查 IN 的数据，制作成数据包 OUT：文件夹，或以 .zip 结尾的压缩包。",
        "Check the data in IN and build the package OUT: a folder, or an archive where it ends in .zip.",
    )
    + "\n\n"
    + both(
        "例：opentt package build 合同.xlsx -o 合同2025.zip --about about.yaml",
        "e.g. opentt package build contracts.xlsx institutions.csv -o release/ --about about.yaml",
    ),
)
@click.argument("inputs", metavar="IN…", nargs=-1, required=True)
@click.option("-o", "--output", metavar="OUT", help=both("写到哪里", "Where it goes."))
@click.option(
    "--about",
    "about_file",
    metavar="FILE",
    help=both("标题、发布单位、许可等，YAML 或 TOML", "Title, publisher, licence and the rest, YAML or TOML."),
)
@entity_option
@sheet_option
@header_row_option
@map_option
@config_option
@no_config_option
@as_of_option
@profile_option(
    "exchange", "用途：机关间交换，或公开发布（隐去不公开的内容）", "Exchange between authorities, or publication."
)
@click.option(
    "--dry-run",
    is_flag=True,
    help=both("不写文件，只列出公开用途会隐去什么", "Write nothing, and list what a publication would hide."),
)
@click.option(
    "--allow-errors",
    is_flag=True,
    help=both("有错误也制作，并在包里写明", "Build although there are errors, and say so in the package."),
)
@click.option(
    "--check",
    "check_written",
    is_flag=True,
    help=both(
        "写好之后再整个检查一遍，才放到 OUT；用时是原来的几倍",
        "Check the files once more before they stand at OUT; that takes several times as long.",
    ),
)
@click.option("--force", is_flag=True, help=both("替换已有的数据包", "Replace a package that is there."))
@progress_option
@lang_option
def build(
    *,
    inputs: tuple[str, ...],
    output: str | None,
    about_file: str | None,
    entity: str | None,
    sheet: str | None,
    header_row: int | None,
    map_name: str | None,
    config: str | None,
    no_config: bool,
    as_of: datetime | None,
    profile: str,
    dry_run: bool,
    allow_errors: bool,
    check_written: bool,
    force: bool,
    progress: bool,
    lang: Lang,
) -> int:
    """The exit code, once the package is in place; what was written is told on standard error."""
    if output is None and not dry_run:
        raise UsageError(_NO_OUTPUT)
    from opentt.cli import policy
    from opentt.mapping.maps import find_map
    from opentt.package import About, read_about
    from opentt.package import build as build_package
    from opentt.package.build import MOST_FINDINGS, FaultyError
    from opentt.package.hidden import told as hidden_told
    from opentt.rule import load_cards
    from opentt.standard import load

    standard = load()
    about = read_about(about_file) if about_file else About()
    rules = policy.read(None if no_config else config or policy.nearest(inputs), None, None, standard)
    asked = policy.ask(rules, policy.Asked(profile, as_of.date() if as_of else None, lang, ""))
    lang = asked.lang

    def judge(report: Report) -> Report:
        reports.append(policy.judge(rules, report, load_cards(standard.rules), MOST_FINDINGS, grow=False))
        return reports[-1]

    reports: list[Report] = []
    try:
        with stoppable(), told(lang, wanted=progress) as tell:
            built = build_package(
                inputs,
                output or "",
                about=about,
                standard=standard,
                entity=entity,
                as_of=asked.as_of,
                profile=asked.profile,
                dry_run=dry_run,
                allow_errors=allow_errors,
                force=force,
                check_written=check_written,
                sheet=sheet,
                header_row=header_row,
                by_map=find_map(standard, map_name) if map_name else None,
                entity_of=rules.settings.entity_of if rules.settings else None,
                judge=judge if rules.settings else None,
                progress=tell,
            )
    except FaultyError as error:
        _tell(reports, lang)
        click.echo(error.render(lang), err=True)
        return FINDINGS
    _tell(reports, lang)
    if dry_run:
        put("".join(f"{line}\n" for line in hidden_told(standard, built.hidden, lang)) or f"{_NOTHING.pick(lang)}\n")
        return CLEAN
    counts = " · ".join(f"{standard.entities[name].title.pick(lang)} {n}" for name, n in built.records.items())
    click.echo(_WRITTEN.fill({"path": output, "counts": counts}).pick(lang), err=True)
    missing = [text.pick(lang) for text, told in ((_LICENCE, about.licence), (_PUBLISHER, about.publisher)) if not told]
    if missing:
        click.echo(_NOT_TOLD.fill({"missing": ("、" if lang == "zh" else ", ").join(missing)}).pick(lang), err=True)
    return CLEAN


def _tell(reports: Sequence[Report], lang: Lang) -> None:
    """Nothing: what the settings had to say of the report, now that no progress stands on the terminal."""
    from opentt.cli import policy

    for report in reports:
        policy.tell(report, lang)
