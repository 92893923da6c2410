"""The command: every form, and every way in which it refuses."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sys
import xml.etree.ElementTree as ET
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from opentt.cli import main
from opentt.errors import StandardError, UsageError
from opentt.standard import load
from opentt.stats import as_png, load_tables

if TYPE_CHECKING:
    from click.testing import Result

ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = str(ROOT / "examples/systems/contracts.json")
SETS = str(ROOT / "examples/systems")
SVG = "{http://www.w3.org/2000/svg}"


def run(*arguments: object, lang: str = "en") -> Result:
    return CliRunner().invoke(main, ["stats", *map(str, arguments), "--lang", lang])


def text(*arguments: object, lang: str = "en") -> str:
    result = run(*arguments, lang=lang)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_field_by_its_title_and_the_kind_of_record_that_has_it() -> None:
    shown = text(CONTRACTS, "--by", "合同类型", lang="zh")
    assert shown.startswith("技术合同按合同类型\n")
    assert "技术许可合同" in shown


def test_csv_is_tidy_and_exact(tmp_path: Path) -> None:
    path = tmp_path / "c.json"
    amounts = ["9999999999999.99", "0.01", "9999999999999.99"]
    records = ",".join(
        f'{{"id": "c{n}", "contract_type": "technology-licence", "total_amount": {a}}}' for n, a in enumerate(amounts)
    )
    path.write_text(f'{{"contracts": [{records}]}}', encoding="utf-8")
    out = text(path, "--by", "contract_type", "--sum", "total_amount", "--share", "-f", "csv")
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))
    total = next(row for row in rows if row["contract_type_kind"] == "total")
    assert total["total_amount"] == "19999999999999.99"
    assert total["total_amount_share"] == "100.0"
    document = json.loads(text(path, "--sum", "total_amount", "-f", "json"), parse_float=Decimal)
    assert document["tables"][0]["cells"][0]["numbers"] == [3, Decimal("19999999999999.99")]


def test_several_measures_and_groupings_become_several_grids() -> None:
    shown = text(
        SETS, "--entity", "contract", "--by", "contract_type", "--by", "year", "--sum", "total_amount", "--share"
    )
    assert shown.count("Contract type") == 4
    assert "Contract total (yuan) · Share" in shown
    three = text(SETS, "--entity", "contract", "--by", "contract_type", "--by", "year", "--by", "ip_kinds")
    assert "Technology licence contract      2025" in three


def test_markdown_is_a_table_with_numbers_on_the_right() -> None:
    shown = text(CONTRACTS, "--entity", "contract", "--by", "ip_kinds", "-f", "markdown", lang="zh")
    assert "| --- | ---: |" in shown
    assert "| \u3000发明专利 |" in shown


def test_a_chart_is_a_picture_that_says_its_numbers() -> None:
    drawing = text(ROOT / "examples/systems/libraries.json", "--table", "platforms-by-district", "-f", "svg", lang="zh")
    tree = ET.fromstring(drawing)  # noqa: S314 - our own drawing
    words = [element.text for element in tree.iter(f"{SVG}text")]
    assert "昌平区" in words
    assert "13 · 50 %" in words
    told = tree.find(f"{SVG}desc")
    assert told is not None
    assert "三城一区 数量 13 · 50 %" in (told.text or "")
    assert tree.get("role") == "img"


def test_a_chart_of_two_groupings_has_a_panel_for_each_column() -> None:
    drawing = text(SETS, "--entity", "contract", "--by", "contract_type", "--by", "year", "-f", "svg")
    words = [element.text for element in ET.fromstring(drawing).iter(f"{SVG}text")]  # noqa: S314 - our own drawing
    assert {"2023", "2024", "2025", "Not given"} <= set(words)


def test_a_picture_and_a_folder_of_pictures(tmp_path: Path) -> None:
    done = run(ROOT / "examples/systems/libraries.json", "-f", "png", "-o", f"{tmp_path}/charts/")
    assert done.exit_code == 0, done.output
    pictures = sorted(path.name for path in (tmp_path / "charts").iterdir())
    assert pictures == ["platforms-by-district.png", "platforms-by-field.png", "platforms-by-nature.png"]
    assert (tmp_path / "charts/platforms-by-field.png").read_bytes().startswith(b"\x89PNG")


def test_without_a_chinese_font_no_picture_is_made() -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>数</text></svg>'
    with pytest.raises(UsageError, match="fonts-noto-cjk"):
        as_png.png(drawing, system_fonts=False)
    assert as_png.png(drawing.replace("数", "n"), system_fonts=False).startswith(b"\x89PNG")


def test_without_the_library_the_picture_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    done = run(CONTRACTS, "--entity", "contract", "--by", "year", "-f", "png", "-o", tmp_path / "a.png")
    assert done.exit_code == 2
    assert 'pip install "opentt[chart]"' in done.stderr
    assert not (tmp_path / "a.png").exists()


def test_the_named_tables_are_listed() -> None:
    assert "platforms-by-district" in text("--tables")
    assert "概念验证平台按区域" in text("--tables", lang="zh")


REFUSED = {
    "no-field": ([CONTRACTS, "--entity", "contract", "--by", "contract_tpye"], "did you mean contract_type"),
    "several-fields": ([CONTRACTS, "--entity", "contract", "--by", "note"], "has several fields called note"),
    "several-kinds": ([SETS, "--by", "source"], "records of several kinds fit"),
    "no-kind": ([SETS, "--by", "no_such"], "has no field no_such"),
    "no-entity": ([SETS, "--entity", "firm"], "no entity firm"),
    "amount": ([CONTRACTS, "--entity", "contract", "--by", "total_amount"], "is an amount and no grouping"),
    "no-number": ([CONTRACTS, "--entity", "contract", "--sum", "title"], "is no number"),
    "grouping": ([CONTRACTS, "--entity", "contract", "--by", "a/b/c"], "is no grouping"),
    "levels": ([CONTRACTS, "--entity", "contract", "--by", "year/month"], "is no grouping"),
    "above": ([CONTRACTS, "--entity", "contract", "--by", "year@2024"], "has no code list"),
    "condition": ([CONTRACTS, "--entity", "contract", "--where", "year"], "is no condition"),
    "code": ([CONTRACTS, "--entity", "contract", "--where", "contract_type=licence-of"], "has no licence-of"),
    "truth": ([CONTRACTS, "--entity", "contract", "--where", "is_classified=maybe"], "write yes or no"),
    "many": ([CONTRACTS, "--entity", "contract", *["--by", "title", "--by", "id", "--by", "source"] * 2], "too many"),
    "no-table": ([CONTRACTS, "--table", "platform-by-field"], "did you mean platforms-by-field"),
    "mixed": ([CONTRACTS, "--table", "contracts-by-type", "--by", "year"], "takes no --by"),
    "one-table": ([SETS, "-f", "csv"], "csv holds one table"),
    "no-file": ([CONTRACTS, "-f", "png"], "name a file with -o"),
    "no-path": ([], "PATH… is missing"),
    "nothing": ([str(ROOT / "examples/manager.json")], "no table to show"),
    "no-grouping": (
        [CONTRACTS, "--entity", "contract", "--sum", "total_amount", "-f", "svg"],
        "no grouping and so no chart",
    ),
    "three": ([CONTRACTS, "--entity", "contract", *["--by", "year"] * 3, "-f", "svg"], "two groupings at most"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_makes_no_sense_is_refused_in_one_line(case: str) -> None:
    arguments, said = REFUSED[case]
    done = run(*arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert done.stdout == ""


def test_a_broken_table_is_our_failure(tmp_path: Path) -> None:
    for part in ("schemas", "vocab"):
        (tmp_path / part).symlink_to(ROOT / part)
    shutil.copytree(ROOT / "validator/statistics", tmp_path / "validator/statistics")
    (tmp_path / "validator/statistics/odd.yaml").write_text(
        "title: {zh: 甲, en: a}\nentity: contract\n", encoding="utf-8"
    )
    with pytest.raises(StandardError, match=r"odd\.yaml"):
        load_tables(load(tmp_path))


def test_a_chart_of_too_many_rows_or_columns_says_what_it_left_out(tmp_path: Path) -> None:
    path = tmp_path / "institutions.json"
    path.write_text(
        json.dumps({"institutions": [{"id": f"i-{n:03}", "name": f"n{n:03}"} for n in range(90)]}), encoding="utf-8"
    )
    assert "Only the first 80 of 90 rows are drawn." in text(path, "--by", "id", "-f", "svg")
    assert "Only the first 8 of 90 columns are drawn." in text(path, "--by", "source", "--by", "id", "-f", "svg")


def test_a_field_of_too_many_values_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "institutions.json"
    path.write_text(json.dumps({"institutions": [{"id": f"i-{n}", "name": "n"} for n in range(2100)]}), "utf-8")
    done = run(path, "--by", "id")
    assert done.exit_code == 2
    assert "id has 2100 different values" in done.stderr
