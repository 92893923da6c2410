"""The same contracts give the same findings, in whatever file they come."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
import xlsxwriter
import xlwt
from pyoxigraph import DefaultGraph, RdfFormat, Store

from opentt.convert import convert
from opentt.validation import validate
from tests.validation.ods import write_ods

if TYPE_CHECKING:
    from collections.abc import Callable
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
    """A file of the contracts in that format."""
    form, _, encoding = kind.partition("-")
    path = folder / f"contracts.{form}"
    if form == "package":
        return as_package(folder)
    if form == "csv":
        path.write_bytes(as_csv(encoding))
    elif form in TEXTS:
        path.write_text(TEXTS[form]([nested(flat) for flat in contracts()]), encoding="utf-8")
    else:
        {"xlsx": as_xlsx, "xls": as_xls, "ods": lambda path: write_ods(path, cells()), "parquet": as_parquet}[form](
            path
        )
    return path


TEXTS: dict[str, Callable[[list[dict[str, Any]]], str]] = {
    "json": lambda records: json.dumps(records, ensure_ascii=False, indent=1),
    "ndjson": lambda records: "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records),
    "tsv": lambda _: as_csv("utf-8").decode().replace(",", "\t"),
}


def cells() -> list[list[str | float | bool | date]]:
    """The headings and rows as a spreadsheet has them: amounts, days and truth values as such."""

    def cell(name: str, text: str) -> str | float | bool | date:
        if name.endswith("_amount"):
            return float(text)
        if name.endswith("_date"):
            return date.fromisoformat(text)
        return text == "true" if text in {"true", "false"} else text

    return [[*COLUMNS], *([cell(*pair) for pair in flat.items()] for flat in contracts())]


def as_xlsx(path: Path) -> None:
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet()
    for n, row in enumerate(cells()):
        for column, value in enumerate(row):
            if isinstance(value, date):
                sheet.write_datetime(n, column, value)
            else:
                sheet.write(n, column, value)
    book.close()


def as_xls(path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("a")
    day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for n, row in enumerate(cells()):
        for column, value in enumerate(row):
            sheet.write(n, column, value, *([day] if isinstance(value, date) else []))
    book.save(str(path))


def as_parquet(path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = zip(*cells()[1:], strict=True)
    pq.write_table(pa.table({name: list(column) for name, column in zip(COLUMNS, columns, strict=True)}), path)


def as_package(folder: Path) -> Path:
    """A data package of canonical tables: the contracts, and their parties beside them."""
    made = folder / "package"
    made.mkdir()
    own = [name for name in COLUMNS if name.partition("_")[0] not in {"buyer", "seller"}]
    parties = [
        {"contract_id": flat["id"], "ordinal": str(ordinal)} | party
        for flat in contracts()[:-1]  # the last repeats an id, and would repeat the ordinals of its parties
        for ordinal, party in enumerate(nested(flat)["parties"], start=1)
    ]
    tables = {
        "contracts": (own, [{name: flat[name] for name in own} for flat in contracts()]),
        "contract_parties": (["contract_id", "ordinal", "role", "name", "uscc"], parties),
    }
    for name, (columns, rows) in tables.items():
        with (made / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns)
            writer.writeheader()
            writer.writerows(rows)
    resources = [{"name": name.replace("_", "-"), "path": f"{name}.csv"} for name in tables]
    (made / "datapackage.json").write_text(json.dumps({"name": "p", "resources": resources}), encoding="utf-8")
    return made


def told(report: Report) -> list[tuple[object, ...]]:
    return sorted(
        (f.rule, f.severity.value, f.record, f.location.row, f.location.pointer, f.message.zh, f.fingerprint)
        for f in report.findings
    )


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """What is found in the contracts as NDJSON."""
    return validate([write(tmp_path_factory.mktemp("reference"), "ndjson")], as_of=TODAY, max_findings=0)


@pytest.mark.parametrize("screen_from", [0, 10**9])
@pytest.mark.parametrize(
    "kind",
    [
        "xlsx", "xls", "ods", "json", "ndjson", "parquet", "tsv",
        "csv-utf-8", "csv-utf-8-sig", "csv-gb18030", "csv-gbk", "csv-utf-16",
    ],
)  # fmt: skip
def test_every_format_gives_the_same_findings(kind: str, screen_from: int, reference: Report, tmp_path: Path) -> None:
    report = validate([write(tmp_path, kind)], as_of=TODAY, max_findings=0, screen_from=screen_from)
    assert report.by_rule == reference.by_rule
    assert told(report) == told(reference)
    assert {rule.partition("/")[0] for rule in report.by_rule} == {"structure", "contract"}
    assert len(report.by_rule) >= len(FAULTS) - 1


@pytest.mark.parametrize("screen_from", [0, 10**9])
def test_a_package_gives_the_same_findings(screen_from: int, reference: Report, tmp_path: Path) -> None:
    """Rows are not compared: those of a part count in its own table."""
    report = validate([write(tmp_path, "package")], as_of=TODAY, max_findings=0, screen_from=screen_from)
    assert report.by_rule == reference.by_rule
    assert [(*one[:3], *one[4:]) for one in told(report)] == [(*one[:3], *one[4:]) for one in told(reference)]
    assert {name.rpartition("/")[2] for name in (f.location.file for f in report.findings)} == {
        "contracts.csv",
        "contract_parties.csv",
    }


@pytest.mark.parametrize("kind", ["ttl", "nt", "jsonld", "rdf", "xlsx", "parquet", "json", "folder"])
def test_what_is_converted_gives_the_same_findings(kind: str, tmp_path: Path) -> None:
    """Rows and files are not compared; a graph cannot hold two records of one id, so the last record is left out."""
    path = tmp_path / "contracts.ndjson"
    path.write_text(TEXTS["ndjson"]([nested(flat) for flat in contracts()[:-1]]), encoding="utf-8")
    target = tmp_path / "other" / (kind if kind == "folder" else f"contracts.{kind}")
    target.parent.mkdir()
    if kind == "rdf":
        convert(path, tmp_path / "contracts.nt")
        graph = Store()
        graph.load(path=str(tmp_path / "contracts.nt"), format=RdfFormat.N_TRIPLES)
        graph.dump(str(target), RdfFormat.RDF_XML, from_graph=DefaultGraph())
    else:
        convert(path, target, to="csv" if kind == "folder" else None)
    first, second = (validate([one], as_of=TODAY, max_findings=0) for one in (path, target))
    assert second.by_rule == first.by_rule
    assert len(first.by_rule) >= len(FAULTS) - 2
    assert [(*one[:3], *one[4:]) for one in told(second)] == [(*one[:3], *one[4:]) for one in told(first)]


def test_shuffled_rows_keep_their_fingerprints(tmp_path: Path) -> None:
    lines = as_csv("utf-8").decode().splitlines()
    straight, turned = tmp_path / "contracts.csv", tmp_path / "contracts-turned.csv"
    straight.write_text("\n".join(lines[:-1]), encoding="utf-8")
    turned.write_text("\n".join([lines[0], *reversed(lines[1:-1])]), encoding="utf-8")
    first, second = (validate([path], as_of=TODAY, max_findings=0) for path in (straight, turned))
    assert {f.fingerprint for f in first.findings} == {f.fingerprint for f in second.findings}
