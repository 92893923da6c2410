"""A finding points to the cell or the line that a person has to mend."""

from __future__ import annotations

import json
import zipfile
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter
import xlwt

from opentt.convert import convert
from opentt.validation import validate
from tests.validation.ods import write_ods

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opentt.finding import Finding

TODAY = date(2026, 3, 2)


def found(path: Path, rule: str) -> list[Finding]:
    report = validate([path], entity="contract", as_of=TODAY)
    return [finding for finding in report.findings if finding.rule == rule]


def test_a_blank_id_is_in_the_id_column_not_in_that_of_the_official_number(tmp_path: Path) -> None:
    path = tmp_path / "contracts.csv"
    path.write_text("合同登记编号,id,项目名称,合同类别,成交额\n2024110108000001,,甲,技术开发,1\n", encoding="utf-8")
    assert [finding.location.cell for finding in found(path, "structure/missing-field")] == ["B2"]


def test_a_missing_value_is_in_the_column_of_its_own_part(tmp_path: Path) -> None:
    path = tmp_path / "contracts.csv"
    head = "id,项目名称,合同类别,成交额,专利号,知识产权种类\n"
    path.write_text(head + "c-1,甲,技术开发,1,ZL201710601862.3,\n", encoding="utf-8")
    assert [finding.location.heading for finding in found(path, "structure/missing-field")] == ["知识产权种类"]


def test_a_repeated_member_inside_an_array_is_found_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "contracts.json"
    path.write_text('[{"id": "c-1", "parties": [{"role": "buyer",\n "x_a/b": 1,\n "x_a/b": 2}]}]', encoding="utf-8")
    (finding,) = found(path, "structure/duplicate-member")
    assert (finding.location.pointer, finding.location.line) == ("/parties/0/x_a~1b", 3)
    assert finding.value == "2"


ROWS = [
    ["id", "title", "contract_type", "total_amount", "technical_amount"],
    ["c-1", "甲项目", "technology-development", "100", "80"],
    ["c-2", "乙项目", "technology-development", "100", "300"],
]
TABLE: dict[str, object] = {
    "row": 2,
    "column": 5,
    "heading": "technical_amount",
    "pointer": "/technical_amount",
    "label": "乙项目",
}
DOCUMENT: dict[str, object] = {
    "row": 2,
    "heading": None,
    "cell": None,
    "sheet": None,
    "pointer": "/technical_amount",
    "label": "乙项目",
}


def record(row: list[str]) -> dict[str, object]:
    """The row as a record, its amounts as numbers."""
    return {name: int(text) if text.isdecimal() else text for name, text in zip(ROWS[0], row, strict=True)}


def written(folder: Path, kind: str) -> tuple[Path, dict[str, object]]:
    """A file with two contracts, the second of which is wrong, and where that is."""
    path = folder / f"contracts.{kind}"
    if kind in TABLES:
        return path, TABLE | {"sheet": None, "line": 3, "cell": "E3"} | TABLES[kind](path)
    records = [record(row) for row in ROWS[1:]]
    if kind == "ndjson":
        lines = [json.dumps(one, ensure_ascii=False) for one in records]
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return path, DOCUMENT | {"line": 2, "column": lines[1].index("300") + 1}
    text = json.dumps(records, ensure_ascii=False, indent=2)
    path.write_text(text, encoding="utf-8")
    line = next(n for n, one in enumerate(text.splitlines(), start=1) if "300" in one)
    return path, DOCUMENT | {"line": line, "column": text.splitlines()[line - 1].index("300") + 1}


def delimited(mark: str) -> str:
    return "".join(mark.join(row) + "\n" for row in ROWS)


def as_text(path: Path) -> dict[str, object]:
    path.write_text(delimited("," if path.suffix == ".csv" else "\t"), encoding="utf-8")
    return {}


def as_xlsx(path: Path) -> dict[str, object]:
    """A workbook with a title above the headings."""
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("登记")
    sheet.write_string(0, 0, "2024 年度登记表")
    for n, row in enumerate(ROWS, start=1):
        sheet.write_row(n, 0, row)
    book.close()
    return {"sheet": "登记", "line": 4, "cell": "E4"}


def as_xls(path: Path) -> dict[str, object]:
    book = xlwt.Workbook()
    sheet = book.add_sheet("登记")
    for n, row in enumerate(ROWS):
        for column, cell in enumerate(row):
            sheet.write(n, column, cell)
    book.save(str(path))
    return {"sheet": "登记"}


def as_ods(path: Path) -> dict[str, object]:
    write_ods(path, ROWS, "登记")
    return {"sheet": "登记"}


def as_parquet(path: Path) -> dict[str, object]:
    columns = zip(*ROWS[1:], strict=True)
    pq.write_table(pa.table({name: list(held) for name, held in zip(ROWS[0], columns, strict=True)}), path)
    return {"line": None, "cell": None}


def as_zip(path: Path) -> dict[str, object]:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("报送/contracts.csv", delimited(","))
    return {"file": f"{path}!报送/contracts.csv"}


TABLES: dict[str, Callable[[Path], dict[str, object]]] = {
    "csv": as_text,
    "tsv": as_text,
    "xlsx": as_xlsx,
    "xls": as_xls,
    "ods": as_ods,
    "parquet": as_parquet,
    "zip": as_zip,
}
"""What writes each kind of table, and gives what is special about the location in it."""


@pytest.mark.parametrize("screen_from", [None, 1])
@pytest.mark.parametrize("kind", ["csv", "tsv", "xlsx", "xls", "ods", "parquet", "zip", "json", "ndjson"])
def test_a_location_is_complete_in_every_format(kind: str, screen_from: int | None, tmp_path: Path) -> None:
    path, expected = written(tmp_path, kind)
    report = validate([path], entity="contract", as_of=TODAY, screen_from=screen_from)
    (finding,) = report.findings
    assert (finding.rule, finding.record) == ("contract/technical-amount-exceeds-total", "c-2")
    assert asdict(finding.location) == {"file": str(path)} | expected


CONTRACTS = [
    record(row)
    | {
        "parties": [
            {"role": "buyer", "name": "丁公司"},
            {"role": "seller", "name": "某大学", "uscc": f"12100000400000624{check}"},
        ]
    }
    for row, check in zip(ROWS[1:], "DA", strict=True)
]
"""The same contracts with their parties; a check character of the second is wrong."""

IN_PARTS: dict[str, dict[str, object]] = {
    "folder": {"row": 4, "line": 5, "column": 5, "heading": "uscc", "cell": "E5"},
    "book.xlsx": {
        "sheet": "技术合同-合同当事人", "row": 2, "line": 5, "column": 5, "heading": "统一社会信用代码", "cell": "E5",
    },
    "contracts.parquet": {"row": 2},
    "contracts.json": {"row": 2, "text": "12100000400000624A"},
    "contracts.ndjson": {"row": 2, "text": "12100000400000624A"},
    "contracts.ttl": {"row": 2, "text": "12100000400000624A"},
    "contracts.nt": {"row": 2, "text": "12100000400000624A"},
    "contracts.jsonld": {"row": 2, "text": "12100000400000624A"},
}  # fmt: skip
"""Where the wrong check character stands; "text" for what begins at the line and character column."""


@pytest.mark.parametrize("archived", [False, True])
@pytest.mark.parametrize("kind", IN_PARTS)
def test_a_location_in_a_part_is_complete_in_every_format(kind: str, archived: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a case of the test
    made = tmp_path / "合同"
    made.mkdir()
    (tmp_path / "contracts.json").write_text(json.dumps(CONTRACTS, ensure_ascii=False), encoding="utf-8")
    target = made / kind
    convert(tmp_path / "contracts.json", target, to="csv" if kind == "folder" else None)
    file = target / "contract_parties.csv" if kind == "folder" else target
    named, given = str(file), target
    if archived:
        given = tmp_path / "合同.zip"
        with zipfile.ZipFile(given, "w") as archive:
            for each in sorted(made.rglob("*.*")):
                archive.write(each, each.relative_to(tmp_path).as_posix())
        named = f"{given}!{file.relative_to(tmp_path).as_posix()}"
    finding = next(one for one in validate([given], as_of=TODAY).findings if one.rule == "structure/bad-checksum")
    expected = dict(IN_PARTS[kind])
    told = asdict(finding.location)
    if text := expected.pop("text", None):
        line = file.read_text(encoding="utf-8").splitlines()[told.pop("line") - 1]
        assert line[told.pop("column") - 1 :].lstrip('"').startswith(str(text))
    bare = dict.fromkeys(("sheet", "row", "line", "column", "heading", "cell"))
    whole = bare | expected | {"file": named, "pointer": "/parties/1/uscc", "label": "乙项目"}
    assert told == {name: whole[name] for name in told}
    assert finding.record == "c-2"


GRAPHS = {
    "ttl": """@prefix ott: <https://w3id.org/opentt/term/> .
PREFIX type: <https://w3id.org/opentt/vocab/contract-type/>
@base <https://w3id.org/opentt/id/contract/> .
# <c-2> ott:technicalAmount 1 .
<c-1> ott:title "甲. <c-2> ott:technicalAmount 300 ." ; ott:contractType type:technology-development; a ott:Contract ;
  ott:totalAmount 1.5 .
<c-2> a ott:Contract ; ott:title '''乙
项目''' ;
  ott:contractType type:technology-development ; ott:totalAmount 100.0 ; ott:party [ a ott:ContractParty ;
    ott:role <https://w3id.org/opentt/vocab/party-role/seller> ; ott:uscc "12100000400000624A" ] ;
  ott:technicalAmount
    300.00 .
""",
    "rdf": """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ott="https://w3id.org/opentt/term/">
  <ott:Contract rdf:about="https://w3id.org/opentt/id/contract/c-2">
    <ott:title>乙
项目</ott:title>
    <ott:contractType rdf:resource="https://w3id.org/opentt/vocab/contract-type/technology-development"/>
    <ott:totalAmount>100</ott:totalAmount>
    <ott:party><ott:ContractParty rdf:about="https://w3id.org/opentt/id/contract/c-2#parties-1">
      <ott:role rdf:resource="https://w3id.org/opentt/vocab/party-role/seller"/>
      <ott:uscc>12100000400000624A</ott:uscc></ott:ContractParty>
    </ott:party>
    <!-- 乙 --> <ott:technicalAmount>300</ott:technicalAmount>
  </ott:Contract>
</rdf:RDF>
""",
    "jsonld": """{"@context": "https://w3id.org/opentt/context/v1.jsonld",
 "id": "https://w3id.org/opentt/id/contract/c-2", "type": "Contract", "title": "乙项目",
 "contract_type": "technology-development", "total_amount": "100", "parties": [
   {"role": "seller", "uscc": "12100000400000624A"}],
 "technical_amount": "300"}
""",
}
"""Graphs as people write them, not as we do."""


@pytest.mark.parametrize(
    ("form", "amount", "number"),
    [("ttl", (12, 5), (9, 84)), ("rdf", (12, 16), (10, 7)), ("jsonld", (5, 22), (4, 31))],
)
def test_a_graph_of_any_hand_has_lines(
    form: str, amount: tuple[int, int], number: tuple[int, int], tmp_path: Path
) -> None:
    """In Turtle the property that leads to a part without an address is told."""
    path = tmp_path / f"contracts.{form}"
    path.write_text(GRAPHS[form], encoding="utf-8")
    found = {finding.rule: finding.location for finding in validate([path], as_of=TODAY).findings}
    there = {rule: (place.line, place.column) for rule, place in found.items()}
    assert there["contract/technical-amount-exceeds-total"] == amount
    assert there["structure/bad-checksum"] == number
    assert found["structure/bad-checksum"].pointer == "/parties/0/uscc"


def test_what_a_graph_lacks_is_told_where_its_record_stands(tmp_path: Path) -> None:
    path = tmp_path / "contracts.nt"
    a = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/opentt/term/Contract>"
    path.write_text("".join(f"<https://w3id.org/opentt/id/contract/c-{n}> {a} .\n" for n in (2, 1)), encoding="utf-8")
    report = validate([path], as_of=TODAY)
    lines = {finding.record: finding.location.line for finding in report.findings}
    assert lines == {"c-1": 2, "c-2": 1}


def test_a_part_that_a_package_holds_is_found_in_its_own_file(tmp_path: Path) -> None:
    resources = [{"name": name, "path": f"data/{name}.csv"} for name in ("contracts", "contract_parties")]
    (tmp_path / "data").mkdir()
    (tmp_path / "datapackage.json").write_text(json.dumps({"name": "p", "resources": resources}), encoding="utf-8")
    (tmp_path / "data/contracts.csv").write_text("".join(",".join(row) + "\n" for row in ROWS), encoding="utf-8")
    parties = "contract_id,ordinal,role,uscc\nc-2,1,seller,12100000400000624A\n"
    (tmp_path / "data/contract_parties.csv").write_text(parties, encoding="utf-8")
    for given in (tmp_path, tmp_path / "datapackage.json"):
        amount, number = sorted(validate([given], as_of=TODAY).findings, key=lambda one: one.rule)
        assert (amount.location.cell, amount.location.file) == ("E3", str(tmp_path / "data/contracts.csv"))
        assert (number.location.cell, number.location.file) == ("D2", str(tmp_path / "data/contract_parties.csv"))
        assert (number.location.pointer, number.location.label, number.record) == ("/parties/0/uscc", "乙项目", "c-2")


def test_a_location_of_records_in_memory_has_number_pointer_and_label() -> None:
    (finding,) = validate(records=[record(row) for row in ROWS[1:]], entity="contract", as_of=TODAY).findings
    assert asdict(finding.location) == DOCUMENT | {"file": "<records>", "line": None, "column": None}
