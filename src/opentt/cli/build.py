"""`opentt build`: write what is derived from the sources, or check that it is what it should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from opentt import home as homes
from opentt.cli.failure import CLEAN, FINDINGS
from opentt.cli.group import Command, both
from opentt.cli.options import lang_option
from opentt.cli.output import put
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from opentt.emit.drift import Drift
    from opentt.text import Lang

DIFF_LINES = 200
"""How many lines of a diff are shown."""

_CLEAN = Text("派生文件与源文件一致", "what is derived agrees with its sources")
_WRITTEN = Text("已写 {path}", "wrote {path}")
_REMOVED = Text("已删 {path}（没有来源的派生文件）", "removed {path}, which nothing derives")
_CHANGED = Text("过期 {path}", "out of date: {path}")
_STRAY = Text("多余 {path}（没有来源的派生文件）", "stray: {path}, which nothing derives")
_CUT = Text("……差异另有 {more} 行未显示", "… {more} more lines of the difference are not shown")
_MEND = Text("请运行：opentt build", "to mend this, run: opentt build")


@click.command(
    "build",
    cls=Command,
    short_help="生成派生文件 / write what is derived",
    help=both(
        "由 schemas/ 和 vocab/ 生成派生文件，并删去没有来源的派生文件。",
        "Write what is derived from schemas/ and vocab/, and remove derived files that nothing derives.",
    )
    + "\n\n"
    + both(
        "退出码：0 一致，1 有出入（--check），2 源文件有误。",
        "Exit codes: 0 in agreement, 1 something differs (--check), 2 a source is broken.",
    ),
)
@click.option("--check", is_flag=True, help=both("只比较，不写", "Compare only, write nothing."))
@lang_option
def build(*, check: bool, lang: Lang) -> int:
    """The exit code, once the derived files are written or compared."""
    home = homes.find()
    drift = _drift(home)
    if not drift:
        put(f"{_CLEAN.pick(lang)}\n")
        return CLEAN
    said = _differences(home, drift) if check else _mended(home, drift)
    put("".join(f"{line.pick(lang)}\n" for line in said))
    return FINDINGS if check else CLEAN


def _drift(home: Path) -> Drift:
    from opentt.emit import derive
    from opentt.emit.drift import compare

    return compare(home, derive(home))


def _differences(home: Path, drift: Drift) -> Iterator[Text]:
    """The lines that say what differs, and the command that mends it."""
    from opentt.emit.drift import diff

    lines = list(diff(home, drift))
    yield from (Text(line, line) for line in lines[:DIFF_LINES])
    if len(lines) > DIFF_LINES:
        yield _CUT.fill({"more": len(lines) - DIFF_LINES})
    yield from (_CHANGED.fill({"path": path}) for path in drift.changed)
    yield from (_STRAY.fill({"path": path}) for path in drift.stray)
    yield _MEND


def _mended(home: Path, drift: Drift) -> Iterator[Text]:
    """The lines that say what was written and removed, once it is."""
    from opentt.emit.drift import mend

    mend(home, drift)
    yield from (_WRITTEN.fill({"path": path}) for path in drift.changed)
    yield from (_REMOVED.fill({"path": path}) for path in drift.stray)
