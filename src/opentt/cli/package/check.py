"""`opentt package check`: a package's descriptor, its files, and every record in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from opentt.cli.group import Command, both
from opentt.cli.options import profile_option
from opentt.cli.reported import measure_of, report, reported

if TYPE_CHECKING:
    from opentt.cli.policy import Policy
    from opentt.cli.reported import Asked, Common
    from opentt.finding import Report


@click.command(
    "check",
    cls=Command,
    short_help="检查数据包 / check a data package",
    help=both(
        "检查数据包：描述文件、各文件的大小和摘要、列，再检查全部记录。PACKAGE 是文件夹、描述文件、ZIP 或网址。",
        "Check a package: descriptor, size and digest of each file, columns, then all records. "
        "PACKAGE is a folder, a descriptor, a ZIP archive, or the address of one.",
    )
    + "\n\n"
    + both("例：opentt package check 合同2025.zip", "e.g. opentt package check release/ -f json -o report.json"),
)
@click.argument("package", metavar="PACKAGE")
@profile_option(
    None,
    "用途：机关间交换，或公开发布；默认按描述文件所写",
    "Exchange between authorities, or publication; by default what the descriptor says.",
)
@click.option(
    "--frictionless",
    is_flag=True,
    help=both("另请 frictionless 检查，它说的也列出（须安装）", "Ask frictionless, too, which has to be installed."),
)
@reported
def check(*, package: str, profile: str | None, frictionless: bool, **asked: Unpack[Asked]) -> int:
    """The exit code, after the report is written."""

    def make(_: Policy, otherwise: str, common: Common) -> Report:
        from opentt.package.checking import check, declared
        from opentt.package.fetching import fetched, is_address
        from opentt.package.held import held

        given = fetched(package) if is_address(package) else held(Path(package))
        chosen = profile or declared(given) or otherwise
        measure = measure_of(chosen, asked)
        return check(given, profile=chosen, measure=measure, frictionless=frictionless, **common)

    return report(make, [package], profile or "exchange", **asked)
