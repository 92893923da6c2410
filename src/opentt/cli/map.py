"""`opentt map`: what maps there are, what they cover, whether their tests hold, and tables out of ours."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import click

from opentt.cli.failure import CLEAN, FINDINGS
from opentt.cli.group import Group, both
from opentt.cli.options import format_option, lang_option
from opentt.cli.output import as_json, put
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.mapping.maps import Map
    from opentt.text import Lang

_FAILS = Text("不符", "fails")
_NO_TESTS = Text("{path}：没有测试", "{path}: no tests")
_COUNTED = Text("{path}：{held}/{count} 个测试通过", "{path}: {held} of {count} tests hold")
_OUT = Text("写出", "out")
_IN = Text("读入", "in")
_LINE = Text("映射第 {line} 行", "map line {line}")


@click.group(
    "map",
    cls=Group,
    short_help="映射 / maps",
    help=both(
        "映射：用一个 YAML 文件说明外来表格的列是标准的哪些字段。",
        "Maps: YAML files that say which field each column of a foreign table is.",
    ),
)
def map() -> None:  # noqa: A001 - the command's name
    """Nothing: the work is in the commands."""


@map.command("list", short_help="列出自带的映射 / list our maps", help=both("列出自带的映射。", "List our maps."))
@format_option
@lang_option
def list_maps(*, form: str, lang: Lang) -> None:
    """Every map on a line: its name, which way it goes, its title."""
    from opentt.mapping.maps import find_map
    from opentt.mapping.maps.reading import names
    from opentt.report.columns import table
    from opentt.standard import load

    standard = load()
    maps = {name: find_map(standard, name) for name in names(standard)}
    if form == "json":
        told = [
            {"name": name, "direction": "out" if one.out else "in", "title": one.title.as_dict()}
            for name, one in maps.items()
        ]
        put(as_json(told))
        return
    rows = [[name, (_OUT if one.out else _IN).pick(lang), one.title.pick(lang)] for name, one in maps.items()]
    put("".join(f"{line}\n" for line in table(rows)))


@map.command(
    "test",
    short_help="运行映射里的测试 / run the tests in maps",
    help=both("运行映射文件里的测试；不写 MAP 则测全部自带映射。", "Run the tests in maps, of all ours without MAP.")
    + "\n\n"
    + both("退出码：0 全部通过，1 有不符。", "Exit codes: 0 all hold, 1 some do not."),
)
@click.argument("maps", metavar="MAP…", nargs=-1)
@lang_option
def test_maps(*, maps: tuple[str, ...], lang: Lang) -> int:
    """The exit code, once every difference is told."""
    from opentt.mapping.maps import find_map
    from opentt.mapping.maps.reading import names
    from opentt.maps.testing import run_tests
    from opentt.standard import load

    standard = load()
    code = CLEAN
    for name in maps or names(standard):
        known = find_map(standard, name)
        verdicts = run_tests(standard, known)
        for verdict in verdicts:
            for place, reason in verdict.differences:
                code = FINDINGS
                mark = _FAILS.pick(lang)
                put(
                    f"{known.path}:{verdict.example.line}: {mark} {verdict.example.what}: {place} {reason.pick(lang)}\n"
                )
        held = sum(1 for verdict in verdicts if not verdict.differences)
        said = _COUNTED if verdicts else _NO_TESTS
        put(said.fill({"path": known.path, "held": held, "count": len(verdicts)}).pick(lang) + "\n")
    return code


@map.command(
    "cover",
    short_help="映射读了什么、填了什么 / what a map covers",
    help=both(
        "按映射试读，两边都列出：哪些列读入、略去、没有提到，哪些字段填了、没填；什么也不写。",
        "Read by a map without writing, and tell both sides: columns read, left out or not spoken of, fields filled.",
    ),
)
@click.argument("name", metavar="MAP")
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@format_option
@lang_option
def cover_map(*, name: str, paths: tuple[str, ...], form: str, lang: Lang) -> None:
    """The coverage of the map on the files."""
    from opentt.mapping.maps import find_map
    from opentt.maps.as_text import as_record, as_text
    from opentt.maps.coverage import cover
    from opentt.standard import load

    standard = load()
    found = cover(standard, paths, find_map(standard, name))
    put(as_json(as_record(found)) if form == "json" else as_text(standard, found, lang))


@map.command(
    "trace",
    short_help="每个值从哪里来 / where each value is from",
    help=both(
        "列出记录的每个值出自哪个文件的哪一格、映射的哪一行。",
        "List the cell and the line of the map that each value of the records is from.",
    ),
)
@click.argument("name", metavar="MAP")
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@click.option("--record", metavar="ID", help=both("只列这条记录", "Only this record."))
@lang_option
def trace_map(*, name: str, paths: tuple[str, ...], record: str | None, lang: Lang) -> None:
    """The values of the records, a line for each."""
    from opentt.mapping.maps import find_map
    from opentt.maps.trace import trace
    from opentt.report.columns import clean
    from opentt.standard import load
    from opentt.validation.personal import hide

    standard = load()
    before = ""
    for one in trace(standard, paths, find_map(standard, name), record):
        if one.record != before:
            put(f"{standard.entities[one.entity].title.pick(lang)} {one.record}\n")
            before = one.record
        place = one.location
        where = ""
        if place is not None:
            file = f"{place.file}{' › ' + place.sheet if place.sheet else ''}"
            where = f" ← {file} {place.cell} “{place.heading}”"
        said = _LINE.fill({"line": one.line}).pick(lang)
        put(f"  {one.pointer}  {clean(hide(one.value) or '')}{clean(hide(where) or '')} · {said}\n")


@map.command(
    "out",
    short_help="按映射写出 / write a table out of ours",
    help=both(
        "把 IN 的记录按写出用的映射写成 CSV（UTF-8 带 BOM）；简单的读入映射则反过来用。不写 -o 则输出到屏幕。",
        "Write the records in IN as the CSV that an outward map says, or that a simple inward map would read.",
    )
    + "\n\n"
    + both("例：opentt map out 360giving-grants grants.json -o grants.csv", "e.g. opentt map out survey-totals data/"),
)
@click.argument("name", metavar="MAP")
@click.argument("paths", metavar="IN…", nargs=-1, required=True)
@click.option("-o", "--output", metavar="FILE", help=both("写入文件", "Write to a file."))
@lang_option
def write_out(*, name: str, paths: tuple[str, ...], output: str | None, lang: Lang) -> None:  # noqa: ARG001 - failures speak it
    """Nothing: the table is written."""
    from opentt.convert.reading import read_records
    from opentt.mapping.maps import find_map
    from opentt.maps.inverse import reverse
    from opentt.maps.out import run_out
    from opentt.standard import load

    standard = load()
    known: Map = find_map(standard, name)
    held = (one for path in paths for one in read_records(standard, Path(path)))
    headings, rows = run_out(standard, known, held) if known.out else reverse(known, held)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(headings)
    writer.writerows(rows)
    put(("\ufeff" if output else "") + text.getvalue(), output)
