"""A large table converted as a whole becomes what it becomes row by row."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from opentt.convert import convert
from opentt.convert.flat import UncarriedError
from opentt.convert.whole import write_whole
from opentt.validation.opening import open_sources
from opentt.validation.sources import GridSource
from tests.convert.told import read_tables
from tests.rdf.drawn import STANDARD

if TYPE_CHECKING:
    from pathlib import Path

HEADINGS = [
    *("title", "contract_type", "合同成交总额（万元）", "technical_amount", "signed_date", "is_classified", "year"),
    *("seller_name", "seller_uscc", "buyer_name", "ip_kinds", "region", "登记编号"),
]
PLAIN = [
    *("某项技术开发合同项目", "technology-development", "10.5", "1000.00", "2024-03-15", "false", "2024"),
    *("北京启衡示例大学", "12110108400000624D", "北京朔方示例动力科技有限公司", "", "110108", "2024110108000001"),
]
ODD: list[dict[str, str]] = [
    {},
    {"signed_date": "2024年3月1日", "contract_type": "技术开发", "is_classified": "是"},
    {"seller_name": "", "seller_uscc": ""},
    {"buyer_name": "", "ip_kinds": "专利；软件著作权"},
    {"合同成交总额（万元）": "1,050.25 万元", "technical_amount": "1000 元", "year": "2024.0"},
    {"contract_type": "no-such-type", "region": "某地"},
    {"title": '含"引号"，逗号,和\n换行的标题', "seller_uscc": "1211 0108 4000 0062 4D"},
    {"登记编号": "/", "title": "没有登记编号的合同"},
    {"title": "短"},
    {"signed_date": "无", "technical_amount": "-", "year": ""},
]


def table(path: Path, rows: list[dict[str, str]]) -> Path:
    """A CSV file whose rows are plain but for some cells, each with a number of its own."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        for n, row in enumerate(rows):
            plain = dict(zip(HEADINGS, PLAIN, strict=True)) | {"登记编号": f"2024110108{n:06d}"}
            writer.writerow((plain | row).values())
    return path


def as_a_whole(source: Path, folder: Path, form: str) -> dict[str, int]:
    sources, _ = open_sources(STANDARD, source, "contract")
    folder.mkdir()
    return dict(write_whole(STANDARD, [one for one in sources if isinstance(one, GridSource)], folder, form))


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_the_tables_are_those_of_the_records(form: str, tmp_path: Path) -> None:
    source = table(tmp_path / "in.csv", ODD)
    convert(source, tmp_path / "one-by-one", entity="contract", to=form)
    assert as_a_whole(source, tmp_path / "whole", form) == {"contract": len(ODD)}
    assert read_tables(tmp_path / "whole") == read_tables(tmp_path / "one-by-one")
    assert len(read_tables(tmp_path / "whole")["contract_parties"]) == 2 * len(ODD) - 2


REFUSED = {
    "no amount": ({"technical_amount": "壹佰万"}, "/technical_amount is of the wrong type"),
    "no day": ({"signed_date": "2024-02-30"}, "at /signed_date is no day"),
    "a third decimal": ({"technical_amount": "1.005"}, "1.005 at /technical_amount has more digits"),
    "a number twice": ({"登记编号": "2024110108000000"}, "the id local-2024110108000000 is repeated"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_row_by_row_is_refused_as_a_whole(case: str, tmp_path: Path) -> None:
    odd, said = REFUSED[case]
    source = table(tmp_path / "in.csv", [{}, {}, odd, {}])
    with pytest.raises(UncarriedError) as whole:
        as_a_whole(source, tmp_path / "whole", "csv")
    assert said in whole.value.reason.en
    with pytest.raises(Exception, match="id local" if "twice" in case else "contract local-2024110108000002") as single:
        convert(source, tmp_path / "one-by-one", entity="contract", to="csv")
    assert said in str(single.value)


def test_a_large_table_is_converted_as_a_whole(tmp_path: Path) -> None:
    """Both ways agree where the size alone decides which is taken."""
    source = table(tmp_path / "in.csv", [ODD[n % len(ODD)] if n % 500 == 0 else {} for n in range(20_100)])
    assert convert(source, tmp_path / "out", entity="contract", to="csv").records == {"contract": 20_100}
    rows = read_tables(tmp_path / "out")["contracts"]
    assert [row["id"] for row in rows[:3]] == [f"local-2024110108{n:06d}" for n in range(3)]
    assert len(rows) == 20_100
