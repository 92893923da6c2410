"""`opentt validate`: check files and report what is wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

import click

from opentt.cli.group import Command, both
from opentt.cli.options import entity_option, header_row_option, map_option, profile_option, sheet_option
from opentt.cli.reported import measure_of, report, reported

if TYPE_CHECKING:
    from opentt.cli.policy import Policy
    from opentt.cli.reported import Asked, Common
    from opentt.finding import Report
    from opentt.mapping.maps import Map
    from opentt.standard import Standard


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
@reported
@sheet_option
@header_row_option
@map_option
@click.option("--show-mapping", is_flag=True, help=both("先列出表头的读法", "Show how the headings were read."))
def validate(
    *,
    paths: tuple[str, ...],
    entity: str | None,
    profile: str,
    sheet: str | None,
    header_row: int | None,
    map_name: str | None,
    show_mapping: bool,
    **asked: Unpack[Asked],
) -> int:
    """The exit code, after the report is written."""

    def make(rules: Policy, profile: str, common: Common) -> Report:
        from opentt import validation

        return validation.validate(
            paths,
            entity=entity,
            entity_of=rules.settings.entity_of if rules.settings else None,
            profile=profile,
            sheet=sheet,
            header_row=header_row,
            measure=measure_of(profile, asked),
            by_map=_map(common["standard"], map_name) if map_name else None,
            **common,
        )

    return report(make, paths, profile, show_mapping=show_mapping, **asked)


def _map(standard: Standard, name: str) -> Map:
    """The map of that name or file, imported only where it is asked for. Raises UsageError where there is none."""
    from opentt.mapping.maps import find_map

    return find_map(standard, name)
