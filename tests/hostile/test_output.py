"""Data that would be obeyed by whoever opens a report or a converted file: it stays data, through the command."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt
from openpyxl import load_workbook

from opentt.cli import main
from opentt.report import FORMATS
from tests.report.told import Page, commands, csv_rows, fingerprints

if TYPE_CHECKING:
    from pathlib import Path

CELLS = [
    '=HYPERLINK("http://127.0.0.1:9/","点这里")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "＝1+1",
    "\x1b[2J\x1b]0;owned\x07\x9b31m",
    "甲\u202e乙\u2066丙",
    "::error file=a.csv,line=1::owned",
    "甲\r\n::error::owned\n##[error]owned",
    "</td></table><script>alert(1)</script><img src=x onerror=alert(1)>",
    "&lt;b&gt;]]></failure><testcase/>",
    "| a | b |\n|---|---|\n[x](javascript:alert(1)) ![y](http://127.0.0.1:9/z)",
    "{technical_amount} {0} %s %(x)s ${x}",
    "'; DROP TABLE contracts; --",
]
"""What a spreadsheet, a terminal, a build log, a browser, an XML parser, a page, a template, a database might obey."""

ORDERS = {"\x1b", "\x07", "\x9b", "\u202e", "\u2066", "\x00"}


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table that has each of them as id, title, type and amount."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENTT_LANG", "zh")
    with (tmp_path / "contracts.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "title", "contract_type", "total_amount", *CELLS])
        writer.writerows([cell, cell, cell, cell, *["1"] * len(CELLS)] for cell in CELLS)
    return tmp_path / "contracts.csv"


def reported(form: str, path: Path, *more: str) -> bytes:
    done = CliRunner().invoke(main, ["validate", path.name, "--format", form, "-o", "report", *more])
    assert done.exit_code == 1, done.output
    assert not ORDERS & {*done.output}
    return (path.parent / "report").read_bytes()


@pytest.mark.parametrize("form", FORMATS)
def test_no_report_carries_an_order(form: str, table: Path) -> None:
    content = reported(form, table, "--show-mapping")
    whole = json.loads(reported("json", table))
    assert len(whole["findings"]) >= 2 * len(CELLS)
    if form in {"full", "concise", "github", "markdown"}:
        assert not ORDERS & {*content.decode()}
    else:
        assert sorted(fingerprints(form, content)) == sorted(one["fingerprint"] for one in whole["findings"])
    match form:
        case "github":
            told = commands(content)
            assert len(told) >= 10  # GitHub shows ten of each level
            assert {properties["file"] for _, properties, _ in told} == {"contracts.csv"}
            assert "##[error]" not in [line[:9] for line in content.decode().splitlines()]
        case "html":
            page = Page(content)
            assert (len(page.all("script")), page.all("img"), page.open) == (1, [], [])
            assert not any((link["href"] or "").startswith("javascript:") for link in page.all("a"))
        case "markdown":
            shown = MarkdownIt("commonmark", {"html": True}).enable("table").render(content.decode())
            assert re.findall(r"<(?:script|img|a)\b", shown) == []
        case "csv":
            assert not any(
                cell.strip()[:1] in "=+-@＝＋－＠" for row in csv_rows(content)[1:] for cell in row if cell.strip()
            )
        case "xlsx":
            book = load_workbook(io.BytesIO(content))
            assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)


@pytest.mark.parametrize("target", ["out.xlsx", "out.json", "out.ndjson", "out.ttl", "out.nt", "out.jsonld", "folder"])
def test_what_is_converted_is_the_same_text_and_no_order(target: str, table: Path) -> None:
    """Ids, titles: what is no legal value elsewhere may be refused, but never be changed or run."""
    records = [{"id": f"c-{n}", "title": cell} for n, cell in enumerate(CELLS)]
    (table.parent / "in.json").write_text(json.dumps(records), encoding="utf-8")
    words = ["convert", "in.json", target, "--entity", "contract", *(["--to", "csv"] if target == "folder" else [])]
    done = CliRunner().invoke(main, words)
    assert not ORDERS & {*done.output}
    if done.exit_code:
        assert "\\x" in done.output or "U+" in done.output, done.output
        return
    if target == "out.xlsx":
        book = load_workbook(table.parent / target)
        assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)
    back = CliRunner().invoke(main, ["convert", target, "back.json", "--entity", "contract"])
    assert back.exit_code == 0, back.output
    read = json.loads((table.parent / "back.json").read_text(encoding="utf-8"))
    read = read if isinstance(read, list) else read["contracts"]
    assert {one["title"] for one in read} == {*CELLS}


def test_headings_that_fill_no_field_are_named_harmlessly_and_in_short(table: Path) -> None:
    table.write_text(table.read_text(encoding="utf-8").replace("id,", f"id,{'长' * 100_000},", 1), encoding="utf-8")
    done = CliRunner().invoke(main, ["convert", table.name, "out.json"])
    assert not ORDERS & {*done.output}
    assert max(map(len, done.output.splitlines())) < 3000


def test_a_member_of_any_length_is_told_in_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "contracts.json").write_text(json.dumps([{"id": "c-1", "titel\x1b" * 100_000: 1}]), encoding="utf-8")
    done = CliRunner().invoke(main, ["convert", "contracts.json", "out.xlsx"])
    assert done.exit_code == 2
    assert max(map(len, done.output.splitlines())) < 3000
    assert not ORDERS & {*done.output}
