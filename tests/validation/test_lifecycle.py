"""A code that is not yet or no longer in force: the message says which to use instead, and when the code holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from opentt.standard import Standard, load
from opentt.validation import validate

if TYPE_CHECKING:
    from pathlib import Path

    from opentt.finding import Report
    from opentt.text import Text

STANDARD = load()
TODAY = date(2026, 3, 2)
OUTDATED = "structure/outdated-code"


def changed(scheme: str, code: str, **changes: Any) -> Standard:  # noqa: ANN401 - the fields of a concept
    """The standard with one concept changed."""
    was = STANDARD.schemes[scheme]
    concepts = {**was.concepts, code: replace(was.concepts[code], **changes)}
    return replace(STANDARD, schemes={**STANDARD.schemes, scheme: replace(was, concepts=concepts)})


def told(report: Report) -> list[tuple[str | None, int | None, str | None, Text]]:
    """What a report says of codes out of their time."""
    return [
        (finding.record, finding.location.row, finding.location.heading, finding.message)
        for finding in report.findings
        if finding.rule == OUTDATED
    ]


def outdated(folder: Path, standard: Standard, field: str, code: str, day: str) -> tuple[str, str] | None:
    """What is said of a contract with that code and date, the same in every way of looking at it."""
    values = {"contract_type": "technology-service", "region": "110101", field: code}
    path = folder / "contracts.csv"
    path.write_text(
        f"id,title,total_amount,signed_date,{','.join(values)}\ndemo-1,甲项目,100,{day},{','.join(values.values())}\n",
        encoding="utf-8",
    )
    asked: dict[str, Any] = {"standard": standard, "entity": "contract", "as_of": TODAY}
    whole = told(validate([path], **asked, screen_from=0))
    assert whole == told(validate([path], **asked, screen_from=10**9))
    assert whole == told(validate([path], **asked, engine="reference"))
    messages = [message for *_, message in whole]
    assert len(messages) <= 1
    return (messages[0].zh, messages[0].en) if messages else None


WAS_CHONGWEN = ("代码 110103（崇文区）在 {day} 无效：", "code 110103 (Chongwen District) is not in force on {day}: ")
TRANSFER = ("technology-transfer（技术转让合同）", "technology-transfer (Technology transfer contract)")
SERVICE = ("technology-service（技术服务合同）", "technology-service (Technology service contract)")
WAS_LICENCE = (
    "代码 technology-licence（技术许可合同）在 {day} 无效：",
    "code technology-licence (Technology licence contract) is not in force on {day}: ",
)


@pytest.mark.parametrize(
    ("changes", "zh", "en"),
    [
        ({}, "有效至 2010-12-31，应使用 110101（东城区）", "valid until 2010-12-31; use 110101 (Dongcheng District)"),
        (
            {"replaced_by": ("110101", "110102")},
            "有效至 2010-12-31，应使用下列之一：110101（东城区）、110102（西城区）",
            "valid until 2010-12-31; use one of 110101 (Dongcheng District), 110102 (Xicheng District)",
        ),
        (
            {"replaced_by": ("110104",)},  # which Xicheng replaced in its turn
            "有效至 2010-12-31，应使用 110102（西城区）",
            "valid until 2010-12-31; use 110102 (Xicheng District)",
        ),
        (
            {"replaced_by": ()},
            "有效至 2010-12-31，没有接替的代码",
            "valid until 2010-12-31; no code took its place",
        ),
        (
            {"valid_from": date(1952, 6, 1)},
            "有效至 2010-12-31，应使用 110101（东城区）",
            "valid until 2010-12-31; use 110101 (Dongcheng District)",
        ),
        (
            {"valid_until": None},
            "已停用，应使用 110101（东城区）",
            "deprecated; use 110101 (Dongcheng District)",
        ),
        (
            {"replaced_by": ("110103",)},
            "有效至 2010-12-31，没有接替的代码",
            "valid until 2010-12-31; no code took its place",
        ),
    ],
    ids=["one", "several", "replaced again", "none", "both dates", "no last day", "itself"],
)
def test_a_code_that_is_past_names_its_successor(changes: dict[str, Any], zh: str, en: str, tmp_path: Path) -> None:
    day = "2011-01-01"
    said = outdated(tmp_path, changed("region", "110103", **changes), "region", "110103", day)
    assert said == (WAS_CHONGWEN[0].format(day=day) + zh, WAS_CHONGWEN[1].format(day=day) + en)


@pytest.mark.parametrize(
    ("changes", "zh", "en"),
    [
        (
            {},
            f"自 2021-01-01 起有效，应使用 {TRANSFER[0]}",
            f"valid from 2021-01-01; use {TRANSFER[1]}",
        ),
        (
            {"replaces": ("technology-transfer", "technology-service")},
            f"自 2021-01-01 起有效，应使用下列之一：{TRANSFER[0]}、{SERVICE[0]}",
            f"valid from 2021-01-01; use one of {TRANSFER[1]}, {SERVICE[1]}",
        ),
        (
            {"replaces": ()},
            "自 2021-01-01 起有效，此前没有对应的代码",
            "valid from 2021-01-01; no code came before it",
        ),
    ],
    ids=["one", "several", "none"],
)
def test_a_code_that_is_to_come_names_its_predecessor(
    changes: dict[str, Any], zh: str, en: str, tmp_path: Path
) -> None:
    day = "2020-12-31"
    standard = changed("contract-type", "technology-licence", **changes)
    said = outdated(tmp_path, standard, "contract_type", "technology-licence", day)
    assert said == (WAS_LICENCE[0].format(day=day) + zh, WAS_LICENCE[1].format(day=day) + en)


@pytest.mark.parametrize(
    ("field", "code", "day"),
    [
        ("contract_type", "technology-licence", "2021-01-01"),
        ("contract_type", "technology-transfer", "2019-05-01"),
        ("region", "110103", "2010-12-31"),
        ("region", "110101", "2011-01-01"),
    ],
)
def test_a_code_in_force_is_not_told(field: str, code: str, day: str, tmp_path: Path) -> None:
    assert outdated(tmp_path, STANDARD, field, code, day) is None
