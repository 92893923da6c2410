"""Bad input ends in one clear finding or one clear error, soon, never in a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
import xlsxwriter
from click.testing import CliRunner

from opentt.cli import main

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "id,项目名称,合同类别,成交额\n"
ROW = "c-1,甲项目技术开发,技术开发,100\n"


def workbook(path: Path) -> bytes:
    book = xlsxwriter.Workbook(str(path))
    book.add_worksheet().write_row(0, 0, ["项目名称", "合同类别", "成交额"])
    book.close()
    content = path.read_bytes()
    path.unlink()
    return content


def make(kind: str, folder: Path) -> Path:
    """A hostile file of that kind."""
    path = folder / kind
    texts = {
        "empty.csv": b"",
        "blank.json": b"  \n ",
        "wrong-encoding.csv": b"title,type\nA,\x80\x81",
        "nul.csv": b"title,type\nA,\x00\n",
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(100),
        "picture.csv": b"\xff\xd8\xff\xe0" + bytes(100),
        "deep.json": b"[" * 100_000 + b"]" * 100_000,
        "broken.json": b'[{"id": "c-1", "title": ',
        "quotes.csv": (HEAD + 'c-1,"甲"乙,技术开发,100\n').encode(),
        "unclosed.csv": (HEAD + 'c-1,"甲,技术开发,100\n').encode(),
        "nothing-known.csv": b"dish,price\ntofu,12\n",
    }
    if kind in texts:
        path.write_bytes(texts[kind])
    elif kind == "truncated.xlsx":
        content = workbook(path)
        path.write_bytes(content[: len(content) // 2])
    elif kind == "archive.zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("a.txt", "x")
    elif kind == "long-line.csv":
        with path.open("wb") as file:
            for _ in range(200):
                file.write(b"a" * 1_000_000)
    return path


def opentt(*arguments: str, lang: str = "en") -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "opentt", "validate", "--lang", lang, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    "kind",
    [
        "empty.csv", "blank.json", "wrong-encoding.csv", "nul.csv", "picture.png", "picture.csv", "deep.json",
        "broken.json", "quotes.csv", "unclosed.csv", "nothing-known.csv", "truncated.xlsx", "archive.zip",
        "long-line.csv", "missing.csv",
    ],
)  # fmt: skip
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_cannot_be_read_is_one_clear_error(kind: str, lang: str, tmp_path: Path) -> None:
    path = make(kind, tmp_path)
    done = CliRunner().invoke(main, ["validate", str(path), "--lang", lang])
    assert done.exit_code == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert kind in done.stderr
    assert len(done.stderr.strip().splitlines()) <= 3
    assert any("一" <= character <= "鿿" for character in done.stderr.replace(str(path), "")) == (lang == "zh")


def test_an_unreadable_file_among_others_is_a_finding_and_the_others_are_checked(tmp_path: Path) -> None:
    (tmp_path / "contracts.csv").write_text(HEAD + ROW, encoding="utf-8")
    make("truncated.xlsx", tmp_path)
    done = opentt(str(tmp_path), "--format", "json")
    report = json.loads(done.stdout)
    assert done.returncode == 2
    assert report["summary"]["records"] == 1
    assert report["summary"]["by_rule"]["structure/unreadable"] == 1


def test_a_heading_twice_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "contracts.csv"
    path.write_text(HEAD.strip() + ",成交额\n" + ROW.strip() + ",200\n", encoding="utf-8")
    done = opentt(str(path), "--format", "concise")
    assert done.returncode == 1
    assert "structure/repeated-heading" in done.stdout


@pytest.mark.parametrize(
    ("number", "rule"),
    [("1e400", "out-of-range"), ("NaN", "wrong-type"), ("-Infinity", "wrong-type"), ("1e999999999", "unreadable")],
)
def test_numbers_beyond_all_numbers_are_findings(number: str, rule: str, tmp_path: Path) -> None:
    path = tmp_path / "contracts.json"
    path.write_text(
        f'[{{"id": "c-1", "title": "甲", "contract_type": "technology-development", "total_amount": {number}}}]',
        encoding="utf-8",
    )
    for engine in ("screen", "reference"):
        done = opentt(str(path), "--format", "json", "--engine", engine)
        assert done.returncode == 1, done.stderr
        assert f"structure/{rule}" in json.loads(done.stdout)["summary"]["by_rule"]


def test_no_row_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "contracts.csv"
    rows = "".join(f"c-{n},甲项目技术开发,技术开发,100{',多' if n % 7 == 0 else ''}\n\n" for n in range(1, 50))
    path.write_text(HEAD + rows, encoding="utf-8")
    report = json.loads(opentt(str(path), "--format", "json").stdout)
    assert report["summary"]["records"] == 49
    assert report["summary"]["by_rule"]["structure/ragged-row"] == 7


@pytest.mark.parametrize("line", ["{broken", '{"id": ]', "nonsense", '{"id": "a-2"}}'])
def test_a_broken_line_is_one_finding_at_its_place(line: str, tmp_path: Path) -> None:
    path = tmp_path / "contracts.ndjson"
    path.write_text('{"id": "a-1"}\n' + line + "\n", encoding="utf-8")
    done = opentt(str(path), "--format", "json", "--select", "structure/unreadable")
    assert done.returncode == 1, done.stderr
    places = [finding["location"] for finding in json.loads(done.stdout)["findings"]]
    assert [(place["line"], place["column"]) for place in places] == [(2, 1)]
