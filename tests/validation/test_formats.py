"""The same contracts give the same findings, in whatever file they come."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
import xlsxwriter

from opentt.validation import validate

if TYPE_CHECKING:
    from pathlib import Path

    from opentt.finding import Report

TODAY = date(2026, 3, 2)
COLUMNS = [
    "id", "title", "contract_type", "contract_subtype", "signed_date", "start_date", "end_date", "total_amount",
    "technical_amount", "technology_field", "is_classified", "buyer_name", "buyer_uscc", "seller_name",
]  # fmt: skip
GOOD = [
    "c-{n}", "北京某技术开发项目", "technology-development", "commissioned-development", "2024-03-15", "2024-03-15",
    "2025-03-15", "1000000.50", "800000", "new-materials", "false", "某某科技有限公司", "12100000400000624D",
    "某某研究所",
]  # fmt: skip
FAULTS: list[dict[str, str]] = [
    {},
    {"technical_amount": "2000000"},
    {"title": ""},
    {"contract_type": "technology-lending"},
    {"contract_subtype": "training"},
    {"end_date": "2020-01-01"},
    {"buyer_uscc": "12100000400000624A"},
    {"technology_field": "surveying"},
    {"id": "c-1"},
]


def contracts() -> list[dict[str, str]]:
    return [
        dict(zip(COLUMNS, [cell.format(n=n) for cell in GOOD], strict=True)) | fault
        for n, fault in enumerate(FAULTS, start=1)
    ]


def as_csv(encoding: str) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerows(contracts())
    return text.getvalue().encode(encoding)


def nested(flat: dict[str, str]) -> dict[str, Any]:
    record: dict[str, Any] = {}
    for name, text in flat.items():
        role, _, leaf = name.partition("_")
        if not text:
            continue
        if role in {"buyer", "seller"}:
            parties = record.setdefault("parties", [])
            if not any(party["role"] == role for party in parties):
                parties.append({"role": role})
            parties[-1][leaf] = text
        else:
            record[name] = {"false": False}.get(text, float(text) if name.endswith("_amount") else text)
    return record


def write(folder: Path, kind: str) -> Path:
    path = folder / f"contracts.{kind.partition('-')[0]}"
    records = [nested(flat) for flat in contracts()]
    if kind == "xlsx":
        book = xlsxwriter.Workbook(str(path))
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, COLUMNS)
        for n, flat in enumerate(contracts(), start=1):
            for column, (name, text) in enumerate(flat.items()):
                if name.endswith("_amount"):
                    sheet.write_number(n, column, float(text))
                elif name.endswith("_date"):
                    day = book.add_format({"num_format": "yyyy-mm-dd"})
                    sheet.write_datetime(n, column, date.fromisoformat(text), day)
                elif text in {"true", "false"}:
                    sheet.write_boolean(n, column, text == "true")
                else:
                    sheet.write_string(n, column, text)
        book.close()
    elif kind == "json":
        path.write_text(json.dumps(records, ensure_ascii=False, indent=1), encoding="utf-8")
    elif kind == "ndjson":
        path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")
    else:
        path.write_bytes(as_csv(kind.partition("-")[2]))
    return path


def told(report: Report) -> list[tuple[object, ...]]:
    return sorted(
        (f.rule, f.severity.value, f.record, f.location.row, f.location.pointer, f.message.zh, f.fingerprint)
        for f in report.findings
    )


@pytest.mark.parametrize("screen_from", [0, 10**9])
@pytest.mark.parametrize(
    "kind", ["xlsx", "json", "ndjson", "csv-utf-8", "csv-utf-8-sig", "csv-gb18030", "csv-gbk", "csv-utf-16"]
)
def test_every_format_gives_the_same_findings(kind: str, screen_from: int, tmp_path: Path) -> None:
    reference = validate([write(tmp_path, "ndjson")], as_of=TODAY, max_findings=0)
    report = validate([write(tmp_path, kind)], as_of=TODAY, max_findings=0, screen_from=screen_from)
    assert report.by_rule == reference.by_rule
    assert told(report) == told(reference)
    assert {rule.partition("/")[0] for rule in report.by_rule} == {"structure", "contract"}
    assert len(report.by_rule) >= len(FAULTS) - 1


def test_shuffled_rows_keep_their_fingerprints(tmp_path: Path) -> None:
    lines = as_csv("utf-8").decode().splitlines()
    straight, turned = tmp_path / "contracts.csv", tmp_path / "contracts-turned.csv"
    straight.write_text("\n".join(lines[:-1]), encoding="utf-8")
    turned.write_text("\n".join([lines[0], *reversed(lines[1:-1])]), encoding="utf-8")
    first, second = (validate([path], as_of=TODAY, max_findings=0) for path in (straight, turned))
    assert {f.fingerprint for f in first.findings} == {f.fingerprint for f in second.findings}
