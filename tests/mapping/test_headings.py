"""Headings of real exports find their fields."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from opentt.errors import InputError
from opentt.mapping import plan_grid
from opentt.mapping.headings import match, names_of, nearest
from opentt.standard import load
from opentt.tables import Grid, read

if TYPE_CHECKING:
    from pathlib import Path

STANDARD = load()


@pytest.mark.parametrize(
    ("entity", "heading", "target"),
    [
        ("contract", "项目名称", "title"),
        ("contract", "projectname", "title"),
        ("contract", "合同成交总额", "total_amount"),
        ("contract", "TotalAmount", "total_amount"),
        ("contract", "技术交易额", "technical_amount"),
        ("contract", "签订日期", "signed_date"),
        ("contract", "买方名称", "parties[role=buyer].name"),
        ("contract", "buyername", "parties[role=buyer].name"),
        ("contract", "buyer_name", "parties[role=buyer].name"),
        ("contract", "卖方企业名称", "parties[role=seller].name"),
        ("contract", "合同类别", "contract_type"),
        ("contract", "技术领域", "technology_field"),
        ("contract", "review_accepted_date", "review.accepted_date"),
        ("institution", "统一社会信用代码", "uscc"),
        ("achievement", "成果名称", "name"),
        ("manager", "证书编号", "certificate_number"),
    ],
)
def test_a_heading_finds_its_field(entity: str, heading: str, target: str) -> None:
    found = match(STANDARD, entity, heading)
    assert found is not None
    assert found[0].name == target


@pytest.mark.parametrize(
    "heading",
    ["合同成交总额（万元）", "合同成交总额(万元)", "*合同成交总额 [万元]", "合同成交总额/万元", "合同成交总额万元"],
)
def test_the_unit_in_a_heading_is_kept(heading: str) -> None:
    found = match(STANDARD, "contract", heading)
    assert found is not None
    assert (found[0].name, found[1]) == ("total_amount", Decimal(10_000))


def test_an_unknown_heading_gets_a_suggestion() -> None:
    near = nearest(STANDARD, "contract", "技术交意额")
    assert near is not None
    assert near.name == "technical_amount"
    assert match(STANDARD, "contract", "彩虹") is None


def test_every_leaf_is_found_by_its_flat_name() -> None:
    for entity in STANDARD.entities:
        targets = {target.name for target in names_of(STANDARD, entity).values()}
        plural = STANDARD.entities[entity].plural
        assert {".".join(column.path) for column in STANDARD.tables[plural].columns} <= targets


def test_title_rows_above_the_headings_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text("2024年度台账,,\n单位：万元,,\n项目名称,合同类别,成交额（万元）\n甲,技术开发,3\n", encoding="utf-8")
    plan = plan_grid(STANDARD, grid(path), None)
    assert (plan.entity, plan.line, [column.target.name for column in plan.columns]) == (
        "contract",
        3,
        ["title", "contract_type", "total_amount"],
    )


def test_group_headings_above_are_joined_to_those_below(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text(
        "项目名称,买方,,卖方,\n,名称,统一社会信用代码,名称,统一社会信用代码\n甲,乙,,丙,\n", encoding="utf-8"
    )
    plan = plan_grid(STANDARD, grid(path), "contract")
    names = [column.target.name for column in plan.columns]
    assert names[-4:] == [f"parties[role={role}].{leaf}" for role in ("buyer", "seller") for leaf in ("name", "uscc")]


def test_a_table_of_nothing_known_is_refused_with_a_way_out(tmp_path: Path) -> None:
    path = tmp_path / "menu.csv"
    path.write_text("菜名,价格\n豆腐,12\n", encoding="utf-8")
    with pytest.raises(InputError, match="--entity") as caught:
        plan_grid(STANDARD, grid(path), None)
    assert "--header-row" in caught.value.render("zh")


def grid(path: Path) -> Grid:
    (table,) = read(path)
    assert isinstance(table, Grid)
    return table


def test_the_unit_that_a_title_row_states_holds_for_amounts_without_one(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text(
        "2024年度台账（单位：万元）,,,\n项目名称,合同类别,成交额,技术交易额（元）\n甲,技术开发,3,20000\n",
        encoding="utf-8",
    )
    plan = plan_grid(STANDARD, grid(path), None)
    assert plan.unit_line == 1
    assert [column.factor for column in plan.columns][2:] == [Decimal(10_000), Decimal(1)]


def test_a_heading_row_that_holds_no_heading_is_refused_in_its_own_words(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text("2024年度台账,,\n项目名称,合同类别,成交额\n甲,技术开发,3\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 1 holds no known heading"):
        plan_grid(STANDARD, grid(path), None, 1)
