"""Counts are those that a plain loop over the records gives, whatever the records are."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opentt.errors import InputError
from opentt.standard import load
from opentt.stats import filled, load_tables, tabulate
from opentt.stats.question import ask

if TYPE_CHECKING:
    from pathlib import Path

    from opentt.stats import Table

STANDARD = load()
DAY = date(2026, 6, 1)
KINDS = STANDARD.schemes["ip-kind"].concepts


def counted(folder: Path, records: dict[str, list[dict[str, Any]]], entity: str, **question: Any) -> Table:  # noqa: ANN401
    path = folder / "records.json"
    path.write_text(json.dumps(records, ensure_ascii=False, default=str), encoding="utf-8")
    with filled(STANDARD, [path], as_of=DAY) as found:
        return tabulate(found, ask(STANDARD, entity, **question), as_of=DAY)


def numbers(table: Table) -> dict[tuple[str | None, ...], tuple[Any, ...]]:
    """The numbers by the codes of their rows, the total by its kind."""
    return {
        tuple(row.code or row.kind for row in (table.axes[n][p] for n, p in enumerate(key))): table.numbers(key)
        for key in table.places()
    }


CONTRACTS = st.lists(
    st.fixed_dictionaries(
        {"year": st.sampled_from([2023, 2025])},
        optional={
            "ip_kinds": st.lists(st.sampled_from(sorted(KINDS)), unique=True, min_size=1, max_size=4),
            "total_amount": st.integers(0, 10**15 - 1).map(lambda cents: cents / 100),
            "record_status": st.sampled_from(["active", "withdrawn", "merged"]),
            "parties": st.lists(
                st.fixed_dictionaries(
                    {
                        "role": st.sampled_from(["seller", "buyer"]),
                        "nature": st.sampled_from(["university", "private", "university-body"]),
                    }
                ),
                max_size=3,
            ),
        },
    ),
    min_size=1,
    max_size=12,
)


def above(code: str) -> set[str]:
    return {code}.union(*(above(broader) for broader in KINDS[code].broader))


@given(CONTRACTS)
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_cross_table_is_what_a_loop_counts(tmp_path: Path, contracts: list[dict[str, Any]]) -> None:
    named = [{"id": f"c-{n}", **contract} for n, contract in enumerate(contracts)]
    table = counted(tmp_path, {"contracts": named}, "contract", by=["ip_kinds", "year"], sums=["total_amount"])
    counts: dict[tuple[str | None, ...], int] = defaultdict(int)
    sums: dict[tuple[str | None, ...], Decimal] = defaultdict(Decimal)
    for one in named:
        if one.get("record_status", "active") != "active":
            continue
        rows = set().union(*map(above, one["ip_kinds"])) if "ip_kinds" in one else {"none"}
        for row in (*rows - {"none"}, *({"none"} & rows), "total"):
            for column in (str(one["year"]), "total"):
                # the code and the kind of a row without one are both called `none`
                counts[row, column] += 1
                sums[row, column] += Decimal(str(one.get("total_amount", 0)))
    found: dict[tuple[str | None, ...], tuple[Decimal, Decimal]] = defaultdict(lambda: (Decimal(0), Decimal(0)))
    for key in table.places():
        codes = tuple(row.code or row.kind for row in (table.axes[n][p] for n, p in enumerate(key)))
        count, total = table.numbers(key)
        before = found[codes]
        found[codes] = (before[0] + count, before[1] + total)
    assert {key: value[0] for key, value in found.items() if value[0]} == dict(counts)
    assert {key: value[1] for key, value in found.items() if value[1]} == {k: v for k, v in sums.items() if v}


@given(CONTRACTS)
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_role_and_nature_are_those_of_one_party(tmp_path: Path, contracts: list[dict[str, Any]]) -> None:
    named = [{"id": f"c-{n}", **contract} for n, contract in enumerate(contracts)]
    table = counted(tmp_path, {"contracts": named}, "contract", by=["parties.nature"], where=["parties.role=seller"])
    expected = {
        nature: sum(
            one.get("record_status", "active") == "active"
            and any(party["role"] == "seller" and party["nature"] == nature for party in one.get("parties", ()))
            for one in named
        )
        for nature in ("private", "university-body")
    }
    found = numbers(table)
    assert {nature: found[(nature,)][0] if (nature,) in found else 0 for nature in expected} == expected


def test_what_does_not_count_is_said(tmp_path: Path) -> None:
    records = [
        {"id": "a", "nature": "medical"},
        {"id": "a", "nature": "enterprise"},
        {"id": "b", "record_status": "withdrawn"},
        {"id": "c", "record_status": "merged", "replaced_by": "a"},
    ]
    table = counted(tmp_path, {"institutions": records}, "institution", by=["nature"])
    assert table.total == (1,)
    assert numbers(table)[("medical",)] == (1,)
    assert table.left_out == {"repeated": 1, "withdrawn": 1, "merged": 1}
    assert table.notes[0].zh == "未计入：已撤回 1 条、已合并 1 条、标识重复 1 条。"


def test_a_record_that_is_none_is_said(tmp_path: Path) -> None:
    table = counted(tmp_path, {"institutions": [{"id": "a"}, 5]}, "institution")  # type: ignore[list-item]
    assert table.total == (1,)
    assert "1 unreadable" in table.notes[0].en


def test_a_linked_record_lends_its_fields_also_when_it_was_withdrawn(tmp_path: Path) -> None:
    records = {
        "institutions": [{"id": "i", "nature": "medical", "record_status": "withdrawn"}],
        "grants": [
            {"id": "g1", "recipient_id": "i"},
            {"id": "g2", "recipient_id": "i"},
            {"id": "g3", "recipient_id": "x"},
        ],
    }
    table = counted(tmp_path, records, "grant", by=["recipient_id.nature"], each="recipient_id")
    found = numbers(table)
    assert found[("medical",)] == (1,)
    assert found[("none",)] == (1,)
    assert found[("total",)] == (2,)


def test_districts_of_other_places_stand_apart_and_below_their_province(tmp_path: Path) -> None:
    places = ["110108", "110000", "310115", "999999"]
    records = {"institutions": [{"id": place, "region": place} for place in places]}
    beijing = numbers(counted(tmp_path, records, "institution", by=["region@北京市"]))
    assert (beijing[("110108",)], beijing[("110000",)], beijing[("elsewhere",)]) == ((1,), (1,), (2,))
    assert beijing[("110101",)] == (0,)
    assert ("110103",) not in beijing
    provinces = numbers(counted(tmp_path, records, "institution", by=["district/1"]))
    assert (provinces[("110000",)], provinces[("310000",)], provinces[("999999",)]) == ((2,), (1,), (1,))


def test_dates_by_year_quarter_and_month_with_the_years_between(tmp_path: Path) -> None:
    records = {"contracts": [{"id": "a", "signed_date": "2021-05-03"}, {"id": "b", "signed_date": "2023-12-31"}]}
    assert numbers(counted(tmp_path, records, "contract", by=["signed_date"])) == {
        ("2021",): (1,),
        ("2022",): (0,),
        ("2023",): (1,),
        ("total",): (2,),
    }
    assert ("2021Q2",) in numbers(counted(tmp_path, records, "contract", by=["signed_date/quarter"]))
    assert ("2023-12",) in numbers(counted(tmp_path, records, "contract", by=["signed_date/month"]))
    assert counted(tmp_path, records, "contract", where=["signed_date=2023"]).total == (1,)


def test_a_broader_code_asks_for_its_narrower_ones_and_a_truth_value_in_words(tmp_path: Path) -> None:
    records = {
        "contracts": [
            {"id": "a", "ip_kinds": ["utility-model"], "is_related_party": True},
            {"id": "b", "ip_kinds": ["know-how"], "is_related_party": False},
        ]
    }
    assert counted(tmp_path, records, "contract", where=["ip_kinds=专利"]).total == (1,)
    assert counted(tmp_path, records, "contract", where=["ip_kinds=patent,know-how"]).total == (2,)


def test_a_large_table_is_counted_as_a_small_one(tmp_path: Path) -> None:
    heads = "记录编号,机构名称,机构性质\n"
    rows = [f"a-{n},第{n}号示例单位,{'企业' if n % 3 else '高等院校'}\n" for n in range(20_500)]
    path = tmp_path / "large.csv"
    path.write_text(heads + "".join(rows), encoding="utf-8")
    with filled(STANDARD, [path], as_of=DAY) as found:
        table = tabulate(found, ask(STANDARD, "institution", by=["nature"]), as_of=DAY)
    assert numbers(table)[("higher-education",)] == (6834,)
    assert table.total == (20_500,)


def test_every_named_table_asks_what_the_standard_has() -> None:
    for card in load_tables(STANDARD).values():
        question = card.question(STANDARD)
        assert all(cite.policy in STANDARD.policies for cite in card.cites), card.name
        for axis in question.axes:
            scheme = STANDARD.schemes.get(axis.place.column.field.scheme or "")
            assert all(scheme is not None and group in scheme.collections for group in axis.groups), card.name


def test_an_input_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(InputError), filled(STANDARD, [path], as_of=DAY, entity="contract"):
        pass


def test_the_parts_of_a_part_stay_with_it(tmp_path: Path) -> None:
    reports = [
        {"year": 2023, "indicators": [{"indicator": "report-transfer-count", "actual": 1}]},
        {
            "year": 2024,
            "indicators": [{"indicator": "report-transfer-count", "actual": 20}, {"indicator": "x", "actual": 300}],
        },
    ]
    table = counted(
        tmp_path,
        {"institutions": [{"id": "a", "annual_reports": reports}]},
        "institution",
        by=["annual_reports.year"],
        sums=["annual_reports.indicators.actual"],
    )
    assert numbers(table) == {("2023",): (1, 1), ("2024",): (1, 320), ("total",): (1, 321)}


def test_equal_amounts_of_two_parts_both_count(tmp_path: Path) -> None:
    records = [{"id": "c", "non_technical_items": [{"name": "甲", "amount": 5}, {"name": "乙", "amount": 5}]}]
    table = counted(tmp_path, {"contracts": records}, "contract", sums=["non_technical_items.amount"])
    assert table.total == (1, 10)


def test_truth_values_instants_and_whole_numbers_are_groupings(tmp_path: Path) -> None:
    records = {
        "contracts": [
            {"id": "a", "is_related_party": True, "updated_at": "2024-05-01T00:00:00Z", "year": 2020},
            {"id": "b", "is_related_party": False, "updated_at": "2024-06-01T00:00:00Z", "year": 2022},
        ]
    }
    assert numbers(counted(tmp_path, records, "contract", by=["is_related_party"]))[("true",)] == (1,)
    assert numbers(counted(tmp_path, records, "contract", by=["updated_at"]))[("2024",)] == (2,)
    assert numbers(counted(tmp_path, records, "contract", by=["updated_at/month"]))[("2024-06",)] == (1,)
    assert numbers(counted(tmp_path, records, "contract", by=["year"]))[("2021",)] == (0,)
    assert counted(tmp_path, records, "contract", where=["is_related_party=是"]).total == (1,)


def test_a_value_that_a_closed_list_lacks_is_spoken_of(tmp_path: Path) -> None:
    records = {"contracts": [{"id": "a", "contract_type": "no-such"}, {"id": "b", "contract_type": "技术服务"}]}
    table = counted(tmp_path, records, "contract", by=["contract_type"])
    assert numbers(table)[("none",)] == (2,)
    assert any("closed list lacks" in note.en for note in table.notes)
