"""Canonical tables in a folder, archive or package: joined to whole records, each value at its own file and row."""

from __future__ import annotations

import zipfile
from datetime import date
from typing import TYPE_CHECKING, Any

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opentt.errors import InputError
from opentt.schema import ENTITIES
from opentt.standard import load
from opentt.validation import validate
from opentt.validation.joined import JoinedSource
from opentt.validation.opening import open_sources
from tests.rdf.drawn import record
from tests.validation.canonical import as_csv, tables

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from opentt.finding import Finding, Report

CONTRACTS = (
    "id,title,contract_type,total_amount,signed_date\na-1,甲项目技术开发,technology-development,100,2024-03-15\n"
)
PARTIES = "contract_id,ordinal,role,name\na-1,1,buyer,甲公司\na-1,2,seller,乙公司\n"
REPORTS = "institution_id,ordinal,year\ni-1,1,2024\ni-1,2,2025\n"
INDICATORS = "institution_id,annual_reports_ordinal,ordinal,code,actual\n"


def written(folder: Path, files: Mapping[str, str]) -> Path:
    folder.mkdir(exist_ok=True, parents=True)
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True, parents=True)
        (folder / name).write_bytes(text.encode())
    return folder


def checked(folder: Path, files: Mapping[str, str], *, select: str = "structure") -> Report:
    return validate([written(folder, files)], max_findings=0, select=[select])


def one(report: Report) -> Finding:
    (finding,) = report.findings
    return finding


def without_empty(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The value without objects that are empty, which no table can tell from absent ones."""
    if isinstance(value, dict):
        inner = {name: without_empty(item) for name, item in value.items()}
        return {name: item for name, item in inner.items() if item != {}}
    return [without_empty(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("entity", ENTITIES)
@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_what_is_put_together_is_what_was_taken_apart(
    entity: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    drawn = data.draw(st.lists(record(entity), min_size=1, max_size=3, unique_by=lambda each: each["id"]))
    for number, each in enumerate(drawn):
        each["x_note"] = {"n": number, "text": "甲"}
    folder = tmp_path_factory.mktemp("tables")
    for name, lines in tables(entity, drawn):
        shuffled = [lines[0], *data.draw(st.permutations(lines[1:]))] if name != ENTITIES[entity] else lines
        (folder / f"{name}.csv").write_bytes(as_csv(shuffled).encode())
    sources, _ = open_sources(load(), folder)
    (source,) = sources
    assert isinstance(source, JoinedSource)
    items = list(source.items())
    assert [item.value for item in items] == [without_empty(each) for each in drawn]
    assert [item.faults for item in items] == [()] * len(drawn)
    last = len(drawn)
    assert [(item.n, item.value) for item in source.pick({last})] == [(last, items[-1].value)]


def test_a_value_is_located_in_its_own_file(tmp_path: Path) -> None:
    report = checked(
        tmp_path, {"data/contracts.csv": CONTRACTS, "data/contract_parties.csv": PARTIES.replace("buyer", "byer")}
    )
    place = one(report).location
    assert report.by_rule == {"structure/unknown-code": 1}
    assert place.file == str(tmp_path / "data/contract_parties.csv")
    assert (place.row, place.line, place.column, place.cell) == (1, 2, 3, "C2")
    assert (place.heading, place.pointer, place.label) == ("role", "/parties/0/role", "甲项目技术开发")
    assert one(report).value == "byer"
    assert one(report).record == "a-1"
    assert [(read.path.rpartition("/")[2], read.records) for read in report.inputs] == [
        ("contracts.csv", 1),
        ("contract_parties.csv", 0),
    ]


@pytest.mark.parametrize(
    ("name", "text", "rule", "place"),
    [
        ("contract_parties", PARTIES + "a-2,1,buyer,丙公司\n", "orphan-row", (3, 4, "contract_id")),
        ("contract_parties", PARTIES + "a-1,2,buyer,丙公司\n", "bad-ordinal", (3, 4, "ordinal")),
        ("contract_parties", PARTIES + "a-1,4,buyer,丙公司\n", "bad-ordinal", (3, 4, "ordinal")),
        ("contract_parties", PARTIES + "a-1,x,buyer,丙公司\n", "bad-ordinal", (3, 4, "ordinal")),
        ("contract_parties", PARTIES + "a-1,3,buyer,丙公司,多\n", "ragged-row", (3, 4, "ordinal")),
        ("contract_parties", PARTIES + "a-1,3,buyer\n", "ragged-row", (3, 4, "ordinal")),
        ("contract_parties", PARTIES + '"a-1",3,buyer,"丙\n"\n"a-9",1,buyer,丁\n', "orphan-row", (4, 6, "contract_id")),
        ("contract_parties", PARTIES.replace("name", "nome"), "unknown-heading", (None, 1, "nome")),
        ("contract_parties", PARTIES.replace("name", "role"), "repeated-heading", (None, 1, "role")),
        ("contracts", CONTRACTS.replace("date", "date,is_classified").replace("15\n", "15,maybe\n"), "wrong-type",
         (1, 2, "is_classified")),
        ("contracts", CONTRACTS.replace("date", "date,x_a").replace("15\n", "15,{\n"), "bad-format", (1, 2, "x_a")),
        ("contracts", CONTRACTS.replace("total_amount,", "").replace("100,", ""), "missing-field", (None, 1, None)),
        ("contracts", CONTRACTS + CONTRACTS.partition("\n")[2], "duplicate-id", (2, 3, "id")),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_table_is_one_finding_at_its_place(
    name: str, text: str, rule: str, place: tuple[int | None, int, str | None], tmp_path: Path
) -> None:
    files = {"contracts.csv": CONTRACTS, "contract_parties.csv": PARTIES, f"{name}.csv": text}
    report = checked(tmp_path, files)
    assert report.by_rule == {f"structure/{rule}": 1}
    where = one(report).location
    assert (where.row, where.line, where.heading) == place
    assert where.file == str(tmp_path / f"{name}.csv")


def test_parts_of_parts_find_their_part(tmp_path: Path) -> None:
    files = {
        "institutions.csv": "id,name\ni-1,某某大学\n",
        "institution_annual_reports.csv": REPORTS,
        "institution_annual_reports_indicators.csv": INDICATORS + "i-1,2,1,a,1\ni-1,1,1,b,2\ni-1,3,1,c,3\n",
    }
    report = checked(tmp_path, files, select="structure/orphan-row")
    assert one(report).location.row == 3
    assert one(report).value == "i-1/3"
    (source,) = open_sources(load(), tmp_path)[0]
    (item,) = source.items()
    assert isinstance(item.value, dict)
    found = [[part["actual"] for part in year["indicators"]] for year in item.value["annual_reports"]]
    assert found == [[2], [1]]


def test_child_tables_alone_are_unreadable(tmp_path: Path) -> None:
    folder = written(tmp_path / "in", {"contract_parties.csv": PARTIES})
    with pytest.raises(InputError, match="its own table contracts is missing"):
        validate([folder])


def test_tables_given_one_by_one_are_joined_too(tmp_path: Path) -> None:
    folder = written(tmp_path, {"contracts.csv": CONTRACTS, "contract_parties.csv": PARTIES})
    report = validate(sorted(folder.iterdir()), select=["structure"])
    assert report.records == 1
    assert not report.findings


def test_a_table_as_people_write_it_is_read_as_an_export_even_beside_others(tmp_path: Path) -> None:
    export = "编号,项目名称,合同类别,合同成交总额,签订日期\na-1,甲项目技术开发,技术开发,100,2024-03-15\n"
    report = checked(tmp_path, {"contracts.csv": export, "managers.csv": "id,姓名\nm-1,张三\n"})
    assert [read.entity for read in report.inputs] == ["contract", "manager"]
    assert report.records == 2


def test_links_lead_across_the_files_of_an_archive(tmp_path: Path) -> None:
    files = {
        "contracts.csv": CONTRACTS.replace("date\n", "date,registry_id\n").replace("15\n", "15,i-1\n"),
        "contract_parties.csv": PARTIES.replace("name\n", "name,institution_id\n").replace("公司\n", "公司,i-2\n"),
        "institutions.csv": "id,name\ni-1,某某登记处\n",
    }
    path = tmp_path / "release.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(f"data/{name}", text)
    report = validate([path], select=["structure/dangling-link"], max_findings=0)
    places = [(found.severity.value, found.location.file, found.location.row) for found in report.findings]
    assert places == [("error", f"{path}!data/contract_parties.csv", n) for n in (1, 2)]


def test_parquet_beside_csv_is_the_same_table_and_said_once(tmp_path: Path) -> None:
    folder = written(tmp_path, {"contracts.csv": CONTRACTS, "contract_parties.csv": PARTIES})
    for name in ("contracts", "contract_parties"):
        duckdb.connect().execute(f"COPY (FROM '{folder / name}.csv') TO '{folder / name}.parquet'")
    report = validate([folder], select=["structure"])
    assert (report.records, report.findings) == (1, ())
    assert sorted(note.file.rpartition("/")[2] for note in report.notes if note.kind == "not-read") == [
        "contract_parties.parquet",
        "contracts.parquet",
    ]
    for name in ("contracts", "contract_parties"):
        (folder / f"{name}.csv").unlink()
    report = validate([folder], select=["structure"])
    assert [(read.format, read.records) for read in report.inputs] == [("parquet", 1), ("parquet", 0)]
    assert not report.findings


ODD = ["", " ", "无", "x", "-1", "0", "1.50", "2024-02-30", "2024.3.15", "是", "true", "11010519491231002X", " 甲项目 "]


@st.composite
def damaged(draw: st.DrawFn, entity: str) -> dict[str, str]:
    """The canonical tables of a few records as CSV, some cells, rows, ordinals and columns put wrong."""
    drawn = draw(st.lists(record(entity), min_size=2, max_size=4))
    found = dict(tables(entity, drawn))
    for _ in range(draw(st.integers(0, 3))):
        name = draw(st.sampled_from(sorted(found)))
        lines = found[name]
        row = draw(st.integers(1, len(lines) - 1))
        column = draw(st.integers(0, len(lines[0]) - 1))
        match draw(st.sampled_from(["cell", "cell", "cell", "double", "drop", "ragged", "column", "extension"])):
            case "cell" if column < len(lines[row]):
                lines[row][column] = draw(st.sampled_from([*ODD, lines[row][column] + " "]))
            case "double":
                lines.append(list(lines[row]))
            case "drop" if len(lines) > 2:
                del lines[row]
            case "ragged":
                lines[row] = [*lines[row], "多"] if draw(st.booleans()) else lines[row][:-1]
            case "column" if lines[0][column] != "id" and not lines[0][column].endswith(("_id", "ordinal")):
                for line in lines:
                    del line[column : column + 1]
            case "extension":
                lines[0].append("x_note")
                for line in lines[1:]:
                    line.append(draw(st.sampled_from(["", "1", "{"])))
    return {f"{name}.csv": as_csv(lines) for name, lines in found.items()}


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files=st.sampled_from(sorted(ENTITIES)).flatmap(damaged))
def test_tables_judged_as_a_whole_give_what_their_records_give(
    files: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = written(tmp_path_factory.mktemp("damaged"), files)
    day = date(2026, 3, 2)
    whole, single = (validate([folder], as_of=day, max_findings=0, screen_from=limit) for limit in (1, 10**9))
    assert whole.findings == single.findings
    assert whole.by_rule == single.by_rule
    assert whole.inputs == single.inputs
