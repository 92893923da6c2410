"""`opentt fix`: lossless corrections, written to another file and told one by one."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from opentt.cli.failure import CLEAN, FINDINGS
from opentt.cli.group import Command, both
from opentt.cli.options import entity_option, format_option, header_row_option, lang_option, sheet_option
from opentt.cli.output import as_json, in_color, put, put_bytes
from opentt.errors import InputError, UsageError
from opentt.text import Text
from opentt.written import LARGE, UnreadError, content_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.fix import Edit, Fixed
    from opentt.report.words import Reader
    from opentt.text import Lang

_KINDS = {
    "trim": Text("首尾空白", "blanks"),
    "date": Text("日期", "date"),
    "number": Text("数字", "number"),
    "unit": Text("金额单位", "unit"),
    "label": Text("代码", "code"),
    "identifier": Text("编号", "identifier"),
}
MOST_SHOWN = 200
"""Characters of a value that are shown."""

_PAIR = Text("“{before}” → “{after}”", "“{before}” → “{after}”")
_HELD = Text("未改，改正后会出现新的问题", "left as it is, since a new finding would come of it")
_TOTAL = Text("改正 {n} 处", "{n} corrected")
_KIND = Text("{kind} {n}", "{kind} {n}")
_LEFT = Text("未改 {n} 处", "{n} left as they are")
_NOTHING = Text("没有可以改正的", "nothing to correct")
_WRITTEN = Text("已写 {path}", "wrote {path}")
_NO_OUTPUT = Text(
    "用 -o OUT 指明写到哪个文件，或用 --dry-run 只看改正",
    "name the file to write with -o OUT, or use --dry-run to look",
)
_IN_PLACE = Text(
    "{option} 不能是原文件 {path}；请写到另一个文件，核对后再替换",
    "{option} is the original {path}; write to another file, look at it, then replace the original",
)
_STDIN = Text("- 不能改正，请给出文件", "- cannot be corrected; name a file")
_WHOLE = 1 << 30
_UNREAD = Text("读不了（{reason}）", "cannot be read ({reason})")


@click.command(
    "fix",
    cls=Command,
    short_help="改正写法 / correct spellings",
    help=both(
        "只改写法、不改内容：首尾空白、全角字符、日期、金额单位、代码名称、编号格式；结果写入 OUT，原文件不动。",
        "Correct how values are spelt, never what they say; the result goes to OUT, the original stays.",
    )
    + "\n\n"
    + both(
        "例：opentt fix 合同.xlsx -o 合同-改正.xlsx --undo 还原.json",
        "e.g. opentt fix --apply-undo undo.json fixed.csv -o original.csv",
    ),
)
@click.argument("path", metavar="PATH")
@click.option("-o", "--output", metavar="OUT", help=both("把结果写入文件", "Write the result to a file."))
@click.option(
    "--dry-run", is_flag=True, help=both("只列出改正，有改正时退出码为 1", "Only list; exit 1 if there are any.")
)
@click.option("--undo", metavar="FILE", help=both("另写一个还原文件", "Also write a file that leads back."))
@click.option(
    "--apply-undo", metavar="FILE", help=both("按还原文件恢复原来的字节", "Restore the bytes of the original.")
)
@entity_option
@sheet_option
@header_row_option
@format_option
@lang_option
def fix(
    *,
    path: str,
    output: str | None,
    dry_run: bool,
    undo: str | None,
    apply_undo: str | None,
    entity: str | None,
    sheet: str | None,
    header_row: int | None,
    form: str,
    lang: Lang,
) -> int:
    """The exit code, after the corrections are told and the files written."""
    from opentt.fix import fix as correct
    from opentt.fix import restore, undo_json
    from opentt.report.words import Reader
    from opentt.standard import load

    target = _target(path, output, dry_run=dry_run and apply_undo is None)
    if apply_undo is not None and target is not None:
        put_bytes(restore(_content(path, _WHOLE), _content(apply_undo), path, apply_undo), target)
        click.echo(_WRITTEN.fill({"path": target}).pick(lang), err=True)
        return CLEAN
    standard = load()
    fixed = correct(Path(path), standard=standard, entity=entity, sheet=sheet, header_row=header_row)
    reader = Reader(lang, standard, {}, in_color())
    if undo is not None:
        _apart(path, undo, "--undo")
        put(undo_json(fixed.before, fixed.after, fixed.splices), undo)
    if target is not None:
        put_bytes(fixed.after, target)
    put(_json(fixed) if form == "json" else "\n".join(_lines(fixed, reader)) + "\n", color=reader.color)
    if target is not None:
        click.echo(_WRITTEN.fill({"path": target}).pick(lang), err=True)
    return FINDINGS if dry_run and fixed.edits else CLEAN


def _target(path: str, output: str | None, *, dry_run: bool) -> str | None:
    """The file to write, None for a look only. Raises UsageError where that is nowhere, or the original."""
    if path == "-":
        raise UsageError(_STDIN)
    if dry_run:
        return None
    if output is None or output == "-":
        raise UsageError(_NO_OUTPUT)
    _apart(path, output, "-o")
    return output


def _apart(path: str, output: str, option: str) -> None:
    """Nothing. Raises UsageError where a file to write is the original."""
    there = Path(output).exists() and Path(path).exists() and Path(path).samefile(output)
    if there or Path(output).resolve() == Path(path).resolve():
        raise UsageError(_IN_PLACE.fill({"option": option, "path": path}))


def _content(path: str, most: int = LARGE) -> bytes:
    try:
        return content_of(path, most)
    except UnreadError as error:
        raise InputError(error.told(_UNREAD), path) from error


def _lines(fixed: Fixed, reader: Reader) -> Iterator[str]:
    """The corrections below their file or sheet, those held back, and how many there are."""
    from opentt.report.place import file_of

    told = sorted([*fixed.edits, *fixed.held], key=lambda edit: (edit.location.sheet or "", edit.location.row or 0))
    held = set(map(id, fixed.held))
    for file, edits in groupby(told, key=lambda edit: file_of(edit.location)):
        yield reader.paint(file, bold=True)
        for edit in edits:
            yield "  " + _line(edit, reader, held=id(edit) in held)
        yield ""
    if not told:
        yield reader.say(_NOTHING)
        return
    kinds = Counter(edit.kind for edit in fixed.edits)
    counts = [reader.say(_TOTAL, n=len(fixed.edits))]
    counts += [reader.say(_KIND, kind=_KINDS[kind].pick(reader.lang), n=n) for kind, n in sorted(kinds.items())]
    counts += [reader.say(_LEFT, n=len(fixed.held))] if fixed.held else []
    yield reader.paint(" · ".join(counts), bold=True)


def _line(edit: Edit, reader: Reader, *, held: bool) -> str:
    from opentt.report.columns import short
    from opentt.report.place import place
    from opentt.validation.personal import hide

    before, after = (short(hide(text) or "", MOST_SHOWN) for text in (edit.before, edit.after))
    pair = reader.say(_PAIR, before=before, after=after)
    steps = [*place(edit.location, reader), _KINDS[edit.kind].pick(reader.lang), pair]
    return reader.paint(" · ".join([*steps, *([reader.say(_HELD)] if held else [])]), dim=held)


def _json(fixed: Fixed) -> str:
    return as_json({"corrected": [_told(edit) for edit in fixed.edits], "held": [_told(edit) for edit in fixed.held]})


def _told(edit: Edit) -> dict[str, object]:
    from opentt.validation.personal import hide

    return {
        "kind": edit.kind,
        "entity": edit.entity,
        "location": asdict(edit.location),
        "before": hide(edit.before),
        "after": hide(edit.after),
    }
