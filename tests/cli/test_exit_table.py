"""Every kind of input and every command ends as the guide's tables say."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import pytest
import rdflib
import xlsxwriter
import xlwt
from click.testing import CliRunner

from opentt import home
from opentt.cli import main
from opentt.convert import convert
from opentt.package import pack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from click.testing import Result

    Run = Callable[..., Result]

GUIDE = home.find() / "docs/guide/command-line.md"
EXAMPLE: dict[str, Any] = json.loads((home.find() / "examples/contract.json").read_text(encoding="utf-8"))
RECORDS = {"good": EXAMPLE, "bad": {**EXAMPLE, "technical_amount": 9_000_000, "total_amount": 100}}
HEADINGS = ["id", "项目名称", "合同类别", "合同成交总额", "签订日期"]
ROWS = {
    "good": ["a-1", "甲项目技术开发", "技术开发", "100", "2024-03-15"],
    "bad": ["a-1", "甲项目技术开发", "没有这一类", "100", "2024-03-15"],
}
FROM_RECORDS = ("json", "ndjson", "parquet", "ttl", "nt", "jsonld")
FROM_ROWS = ("csv", "xlsx", "xls", "ods")
CUT = {
    "csv": b"a,b\n\0\n",
    "json": b"{",
    "ndjson": b"\0",
    "ttl": b"@prefix",
    "nt": b"<a",
    "jsonld": b"{",
    "rdf": b"<rdf",
}
"""What cannot be read, in each form that is no container; of the others it is the first half."""
ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="合同">{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
)


def _table(path: Path, row: list[str]) -> None:
    """Nothing: headings and a row stand in a file of the suffix's form."""
    rows = [HEADINGS, row]
    if path.suffix == ".csv":
        path.write_text("".join(",".join(cells) + "\n" for cells in rows), encoding="utf-8")
    elif path.suffix == ".xlsx":
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet()
            for n, cells in enumerate(rows):
                sheet.write_row(n, 0, cells)
    elif path.suffix == ".xls":
        old = xlwt.Workbook()
        page = old.add_sheet("合同")
        for n, cells in enumerate(rows):
            for place, cell in enumerate(cells):
                page.write(n, place, cell)
        old.save(str(path))
    else:
        cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
        listed = (f"<table:table-row>{''.join(map(cell.format, cells))}</table:table-row>" for cells in rows)
        with zipfile.ZipFile(path, "w") as file:
            file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            file.writestr("content.xml", ODS.format(rows="".join(listed)))
            file.writestr("META-INF/manifest.xml", "<manifest/>")


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the same data, good and bad, in every form; and of what cannot be read."""
    folder = tmp_path_factory.mktemp("inputs")
    for name, record in RECORDS.items():
        source = folder / f"{name}.json"
        source.write_text(json.dumps(record), encoding="utf-8")
        for form in FROM_RECORDS[1:]:
            convert(source, folder / f"{name}.{form}", entity="contract")
        rdflib.Graph().parse(folder / f"{name}.nt").serialize(folder / f"{name}.rdf", format="xml")
        for form in FROM_ROWS:
            _table(folder / f"{name}.{form}", ROWS[name])
        inside = folder / f"{name}.folder"
        inside.mkdir()
        _table(inside / "合同.csv", ROWS[name])
        with zipfile.ZipFile(folder / f"{name}.zip", "w") as file:
            file.write(inside / "合同.csv", "合同.csv")
        pack([source], folder / f"{name}.package", entity="contract")
    for form in (*FROM_RECORDS, *FROM_ROWS, "rdf", "zip"):
        whole = (folder / f"good.{form}").read_bytes()
        (folder / f"cut.{form}").write_bytes(CUT.get(form, whole[: len(whole) // 2]))
    (folder / "cut.folder").mkdir()
    (folder / "cut.package").mkdir()
    (folder / "cut.package/datapackage.json").write_text("{")
    return folder


FORMS = (*FROM_RECORDS, *FROM_ROWS, "rdf", "folder", "zip", "package")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("name", "code"), [("good", 0), ("bad", 1), ("cut", 2)])
def test_every_form_of_input_ends_alike(name: str, code: int, form: str, inputs: Path, opentt: Run) -> None:
    result = opentt("validate", str(inputs / f"{name}.{form}"), "--lang", "en")
    assert result.exit_code == code, result.output
    assert (result.stdout == "") is (code == 2)
    assert result.stderr.startswith("error: ") is (code == 2)


@pytest.mark.parametrize("form", ["csv", "json", "ndjson", "xlsx", "parquet", "zip"])
@pytest.mark.parametrize(("name", "code"), [("good", 0), ("bad", 1), ("cut", 2)])
def test_standard_input_ends_alike(name: str, code: int, form: str, inputs: Path) -> None:
    told = (inputs / f"{name}.{form}").read_bytes()
    result = CliRunner().invoke(main, ["validate", "-", "--entity", "contract"], input=told)
    assert result.exit_code == code, result.output


@pytest.fixture
def things(inputs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder with what the commands below speak of."""
    for name in ("good.json", "bad.json", "good.csv", "cut.json"):
        shutil.copy(inputs / name, name)
    for name in ("good.package", "bad.package", "cut.package"):
        shutil.copytree(inputs / name, name)
    Path("broken.yaml").write_text("map: [", encoding="utf-8")
    monkeypatch.setenv("COLUMNS", "100")


@pytest.mark.parametrize(
    ("code", "args"),
    [
        (0, "fix good.csv --dry-run --entity manager"),
        (0, "convert good.json out.ttl"),
        (2, "convert cut.json out.ttl"),
        (2, "convert good.json out.docx"),
        (0, "map list"),
        (2, "map cover no-such-map good.csv"),
        (2, "map trace no-such-map good.csv"),
        (2, "map out no-such-map good.json out.csv"),
        (2, "map test broken.yaml"),
        (0, "template contract out.xlsx"),
        (2, "template kontract out.xlsx"),
        (0, "package build good.json -o release --entity contract"),
        (1, "package build bad.json -o release --entity contract"),
        (2, "package build cut.json -o release"),
        (2, "package build good.json"),
        (0, "package check good.package"),
        (1, "package check bad.package"),
        (2, "package check cut.package"),
        (2, "package check good.csv"),
        (0, "package diff good.package good.package"),
        (1, "package diff good.package bad.package"),
        (2, "package diff good.package cut.package"),
        (2, "package feed cut.json -o feed"),
        (0, "stats good.json --entity contract"),
        (2, "stats cut.json"),
        (0, "rules explain structure/no-records"),
        (2, "rules list --entity nothing"),
        (0, "vocab search zzzz"),
        (0, "schema bundle"),
        (2, "token list --db sqlite:///no-such-folder/x.db"),
        (2, "pull no-such-folder --db sqlite:///x.db"),
        (2, "push nowhere://x good.json"),
        (2, "conformance nowhere://x"),
        (2, "site good.csv"),
        (2, "diff good.package good.package"),
        (2, "validate good.csv --jobs 0"),
        (0, "validate good.csv --jobs 1 --no-progress"),
    ],
)
@pytest.mark.usefixtures("things")
def test_every_command_ends_as_the_guide_says(code: int, args: str, opentt: Run) -> None:
    result = opentt(*args.split())
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.output
    if code == 2:
        assert result.stdout == ""
        assert result.stderr


def leaves(command: click.Command, ctx: click.Context) -> Iterator[str]:
    """The path of every command that does something."""
    if not isinstance(command, click.Group):
        yield ctx.command_path
        return
    for name in command.list_commands(ctx):
        below = command.get_command(ctx, name)
        assert below is not None
        yield from leaves(below, click.Context(below, ctx, name))


def test_the_guide_has_a_row_for_every_command_in_both_languages() -> None:
    zh, _, en = GUIDE.read_text(encoding="utf-8").partition("## English")
    known = set(leaves(main, click.Context(main, info_name="opentt")))
    for half in (zh, en):
        rows = (line.split("|")[1] for line in half.splitlines() if line.startswith("| `opentt"))
        told = [name for row in rows for name in re.findall("`([^`]+)`", row)]
        assert len(told) == len(set(told))
        assert set(told) == known
