"""A report tells that resident ids are there and never repeats one, not even a part of one."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from opentt.report.as_json import to_json
from opentt.validation import validate

if TYPE_CHECKING:
    from pathlib import Path

NUMBER = "11010519491231002X"
DIGITS = "110105194912310038"
TODAY = date(2026, 3, 2)


@pytest.mark.parametrize("limit", [0, 10**9])
def test_a_table_full_of_resident_ids_leaks_none(limit: int, tmp_path: Path) -> None:
    path = tmp_path / "managers.csv"
    head = f"姓名,证书编号,级别,发证日期,{NUMBER},登记方式（{NUMBER}）\n"
    row = f"张三{NUMBER},{NUMBER},{NUMBER},{'长' * 65}{NUMBER},x,y\n"
    path.write_text(head + row + row, encoding="utf-8")
    report = validate([path], entity="manager", as_of=TODAY, screen_from=limit, max_findings=0)
    assert report.by_rule["privacy/resident-id"]
    assert NUMBER[:12] not in to_json(report)


def test_a_document_full_of_resident_ids_leaks_none(tmp_path: Path) -> None:
    path = tmp_path / "contracts.json"
    record = {"id": NUMBER, "title": f"甲{NUMBER}", NUMBER: "x", "parties": [{"name": int(DIGITS)}]}
    record |= {"own_number": "长" * 190 + NUMBER, "signed_date": "长" * 190 + NUMBER}
    path.write_text(json.dumps([record, record]), encoding="utf-8")
    report = validate([path], entity="contract", as_of=TODAY, max_findings=0)
    places = {finding.location.pointer for finding in report.findings if finding.rule == "privacy/resident-id"}
    assert "/parties/0/name" in places
    assert NUMBER[:12] not in to_json(report)
