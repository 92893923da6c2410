"""The bundled sets print the tables that were published, figure by figure."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from opentt.cli import main
from opentt.validation import validate

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
PLATFORMS = ROOT / "examples/systems/libraries.json"
SUPPORTED = ROOT / "examples/statistics/supported-institutions"
REPORTS = ROOT / "examples/statistics/annual-reports-2023.csv"
DAY = "2025-07-01"

DISTRICTS = {
    "昌平区": 5,
    "怀柔区": 4,
    "海淀区": 2,
    "北京经济技术开发区": 2,
    "通州区": 3,
    "朝阳区": 3,
    "丰台区": 2,
    "顺义区": 2,
    "房山区": 2,
    "西城区": 1,
    **dict.fromkeys(("东城区", "石景山区", "门头沟区", "大兴区", "平谷区", "密云区", "延庆区"), 0),
}
FIELDS = {
    "生物": 14,
    "高端装备制造": 6,
    "新材料": 3,
    "新一代信息技术": 2,
    "新能源智能汽车": 1,
    **dict.fromkeys(("新能源", "节能环保", "航空航天"), 0),
}
NATURES = {"企业": 13, "高等院校": 5, "科研院所": 3, "医疗卫生机构": 5, "社会组织": 0}
SUPPORT = {"高等院校": 24, "科研院所": 54, "医疗卫生机构": 16, "市场化机构": 19}


def printed(*arguments: object) -> str:
    result = CliRunner().invoke(main, ["stats", *map(str, arguments), "--as-of", DAY])
    assert result.exit_code == 0, result.output
    return result.stdout


def table(path: Path, name: str) -> dict[str, Any]:
    document = json.loads(printed(path, "--table", name, "-f", "json"), parse_float=Decimal)
    (found,) = document["tables"]
    return dict(found)


def counts(found: dict[str, Any], kind: str = "value") -> dict[str, int]:
    """The first number of each row of a kind by its Chinese label."""
    rows = found["axes"][0]["rows"]
    return {
        rows[cell["at"][0]]["label"]["zh"]: cell["numbers"][0]
        for cell in found["cells"]
        if rows[cell["at"][0]]["kind"] == kind
    }


def shares(found: dict[str, Any]) -> dict[str, int]:
    rows = found["axes"][0]["rows"]
    return {rows[cell["at"][0]]["label"]["zh"]: cell["shares"][0] for cell in found["cells"]}


def test_platforms_by_district_with_seven_that_have_none() -> None:
    found = table(PLATFORMS, "platforms-by-district")
    assert counts(found) == DISTRICTS
    assert sum(count == 0 for count in counts(found).values()) == 7
    assert counts(found, "group") == {"三城一区": 13}
    assert shares(found)["三城一区"] == 50
    assert counts(found, "total") == {"合计": 26}


def test_platforms_by_field_with_three_that_have_none() -> None:
    found = table(PLATFORMS, "platforms-by-field")
    assert counts(found) == FIELDS
    assert (shares(found)["生物"], shares(found)["高端装备制造"]) == (54, 23)


def test_platforms_by_nature_half_of_them_run_by_firms() -> None:
    found = table(PLATFORMS, "platforms-by-nature")
    assert {label: count for label, count in counts(found).items() if label in NATURES} == NATURES
    assert sum(counts(found).values()) == 26
    assert shares(found)["企业"] == 50


def test_supported_institutions_each_counted_once() -> None:
    found = table(SUPPORTED, "supported-institutions-by-nature")
    assert {label: count for label, count in counts(found).items() if count} == SUPPORT
    assert counts(found, "total") == {"合计": 113}
    grants = table(SUPPORTED, "grants-by-programme-and-year")
    assert grants["cells"][-1]["numbers"][0] > 113


def test_the_national_report_for_2023_to_the_yuan() -> None:
    found = table(REPORTS, "annual-report-conversions")
    bodies, *sums = found["cells"][-1]["numbers"]
    assert bodies == 4028
    assert sums == [23006, 10_610_000_000, 14263, 9_060_000_000, 472, 4_460_000_000]
    assert sums[0] + sums[2] + sums[4] == 37741
    assert sums[1] + sums[3] + sums[5] == 24_130_000_000


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("path", "names"),
    [
        (PLATFORMS, ["platforms-by-district", "platforms-by-field", "platforms-by-nature"]),
        (SUPPORTED, ["supported-institutions-by-nature"]),
        (REPORTS, ["annual-report-conversions"]),
    ],
    ids=["platforms", "supported", "reports"],
)
def test_the_tables_as_people_see_them(
    path: Path, names: list[str], lang: str, golden: Callable[[str, str], None]
) -> None:
    chosen = [part for name in names for part in ("--table", name)]
    golden(f"{names[0]}.{lang}.txt", printed(path, *chosen, "--lang", lang))


def test_the_sets_are_without_findings() -> None:
    assert validate([SUPPORTED, REPORTS]).findings == ()


def test_the_sets_are_what_their_maker_writes(tmp_path: Path) -> None:
    import subprocess
    import sys

    maker = Path(__file__).parent / "make_examples.py"
    subprocess.run([sys.executable, str(maker), str(tmp_path)], check=True)  # noqa: S603 - our own script
    written = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.csv")}
    bundled = ROOT / "examples/statistics"
    assert written == {path.relative_to(bundled): path.read_bytes() for path in bundled.rglob("*.csv")}
