"""A package holds the records, says what it is, and is the same whenever it is built."""

from __future__ import annotations

import csv
import hashlib
import json
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pytest

from opentt.errors import UsageError
from opentt.package import build, read_about
from opentt.package.build import FaultyError
from tests.package.conftest import EXAMPLES, example

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    Contracts = Callable[..., str]
    Command = Callable[..., Result]


def rows(path: str) -> list[dict[str, str]]:
    with Path(path).open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file)]


def descriptor(folder: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((Path(folder) / "datapackage.json").read_text(encoding="utf-8"))
    return told


def files(folder: str) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in Path(folder).rglob("*") if p.is_file()}


def test_a_package_has_its_tables_twice_and_what_describes_them(contracts: Contracts) -> None:
    build([contracts({}, {})], "out", about=read_about("about.yaml"))
    assert set(files("out")) == {
        "README.md",
        "datapackage.json",
        "report.html",
        "report.json",
        *(f"metadata/{name}" for name in ("dcat.jsonld", "schemaorg.jsonld", "datacite.json")),
        *(f"data/{table}.{form}" for table in ("contracts", "contract_parties") for form in ("csv", "parquet")),
    }


def test_rows_stand_by_id_and_parts_by_ordinal(contracts: Contracts) -> None:
    build([contracts({"id": "b"}, {"id": "a"})], "out")
    assert [row["id"] for row in rows("out/data/contracts.csv")] == ["a", "b"]
    told = [(row["contract_id"], row["ordinal"], row["role"]) for row in rows("out/data/contract_parties.csv")]
    assert told == [("a", "1", "seller"), ("a", "2", "buyer"), ("b", "1", "seller"), ("b", "2", "buyer")]


def test_cells_are_exact(contracts: Contracts) -> None:
    text = '甲"乙,丙\n丁 '
    build([contracts({"title": text, "total_amount": 100.5, "technical_amount": 0, "is_classified": False})], "out")
    [row] = rows("out/data/contracts.csv")
    assert (row["title"], row["total_amount"], row["technical_amount"]) == (text, "100.50", "0.00")
    assert row["is_classified"] == "false"
    assert "main_contract_id" not in row, "a column without a value is left out"


def test_parquet_says_the_same_with_types(contracts: Contracts) -> None:
    build([contracts({"signed_date": "2024-03-01"}, {})], "out")
    [kinds, *_] = [
        duckdb.execute("SELECT typeof(total_amount), typeof(signed_date) FROM 'out/data/contracts.parquet'").fetchall()
    ]
    assert kinds[0] == ("DECIMAL(15,2)", "DATE")
    shown = duckdb.execute("SELECT * FROM 'out/data/contracts.parquet'").fetchall()
    assert [[None if cell == "" else cell for cell in row.values()] for row in rows("out/data/contracts.csv")] == [
        [None if cell is None else str(cell) for cell in row] for row in shown
    ]
    assert b"DuckDB version" not in Path("out/data/contracts.parquet").read_bytes()


def test_every_file_is_listed_with_its_size_and_digest(contracts: Contracts) -> None:
    build([contracts({})], "out", about=read_about("about.yaml"))
    told = descriptor("out")
    there = files("out")
    listed = {file["path"]: file for file in (*told["resources"], *told["opentt:files"])}
    assert set(listed) == set(there) - {"datapackage.json"}
    for path, file in listed.items():
        assert file["bytes"] == len(there[path])
        assert file["hash"] == f"sha256:{hashlib.sha256(there[path]).hexdigest()}"


def test_the_schema_of_a_table_has_the_columns_of_its_file(contracts: Contracts) -> None:
    build([contracts({"x_own": 1})], "out")
    for resource in descriptor("out")["resources"]:
        names = [field["name"] for field in resource["schema"]["fields"]]
        with (Path("out") / resource["path"]).open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == names


@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_the_same_input_and_moment_give_the_same_bytes(contracts: Contracts, name: str) -> None:
    source = contracts({"x_b": [1, {"甲": 1.50}]}, {"id": "a", "x_a": None})
    for place in ("one", "two"):
        build([source], Path(place, name), about=read_about("about.yaml"))
    if name == "out":
        assert files("one/out") == files("two/out")
    else:
        assert Path("one/out.zip").read_bytes() == Path("two/out.zip").read_bytes()


def test_an_archive_holds_the_same_files_as_a_folder(contracts: Contracts) -> None:
    source, about = contracts({}), read_about("about.yaml")
    build([source], "out", about=about)
    build([source], "out.zip", about=about)
    with zipfile.ZipFile("out.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files("out")
        assert {part.date_time for part in archive.infolist()} == {(2026, 1, 1, 0, 0, 0)}
        assert {part.external_attr >> 16 for part in archive.infolist()} == {0o100644}


def test_extension_members_are_columns_of_json(contracts: Contracts) -> None:
    party = {"role": "buyer", "name": "乙公司", "x_note": "甲,乙"}
    build(
        [contracts({"x_own": {"b": 1, "a": [True, None]}, "registration": {"x_in": 1.10}, "parties": [party]}, {})],
        "out",
    )
    first, second = rows("out/data/contracts.csv")
    assert (first["x_own"], second["x_own"]) == ('{"b": 1, "a": [true, null]}', "")
    assert first["registration_x_in"] == "1.1"
    assert [row["x_note"] for row in rows("out/data/contract_parties.csv")] == ['"甲,乙"', "", ""]
    assert duckdb.execute("SELECT x_own FROM 'out/data/contracts.parquet' WHERE x_own IS NOT NULL").fetchall() == [
        ('{"b": 1, "a": [true, null]}',)
    ]


def test_data_with_errors_make_no_package(contracts: Contracts) -> None:
    source = contracts({"contract_type": "no-such-type"})
    with pytest.raises(FaultyError, match="errors in the data: 1"):
        build([source], "out")
    assert sorted(path.name for path in Path().iterdir()) == ["about.yaml", "contracts.json"]


def test_a_package_with_errors_says_so_and_keeps_what_was_written(contracts: Contracts) -> None:
    source = contracts({"contract_type": "no-such-type", "unknown_member": 1, "total_amount": "甲", "parties": "无"})
    build([source], "out", allow_errors=True)
    [row] = rows("out/data/contracts.csv")
    assert (row["contract_type"], row["total_amount"]) == ("no-such-type", "甲")
    assert duckdb.execute("SELECT contract_type FROM 'out/data/contracts.parquet'").fetchall() == [(None,)]
    told = descriptor("out")
    assert told["opentt:findings"]["error"] >= 4
    assert told["opentt:untyped"] == {"contract.contract_type": 1, "contract.total_amount": 1}
    assert told["opentt:unplaced"] == {"contract.parties": 1, "contract.unknown_member": 1}
    readme = Path("out/README.md").read_text(encoding="utf-8")
    assert "这些数据有" in readme
    assert "these data have" in readme
    assert "`contract.unknown_member`：1 个值没有列可放" in readme


def test_a_record_given_twice_keeps_its_id(contracts: Contracts) -> None:
    build([contracts({"id": "a"}, {"id": "a", "title": "另一个项目的合同"})], "out", allow_errors=True)
    assert [row["id"] for row in rows("out/data/contracts.csv")] == ["a", "a"]
    assert {row["contract_id"] for row in rows("out/data/contract_parties.csv")} == {"a"}


def test_a_large_table_gives_the_same_package_as_a_small_one() -> None:
    """From twenty thousand rows on, tables are judged as a whole by SQL."""
    head = "id,项目名称,合同类别,合同成交总额,签订日期,卖方名称,买方名称\n"
    line = "c-{n:05d},第{n}号技术开发项目,技术开发,{n}.5,2024-03-15,甲研究所,乙公司\n"
    for name, count in (("small", 30), ("large", 20_010)):
        lines = (line.format(n=n) for n in range(1, count + 1))
        Path(f"{name}.csv").write_text(head + "".join(lines), encoding="utf-8")
        build([f"{name}.csv"], name, allow_errors=True, entity="contract")
    for table in ("contracts", "contract_parties"):
        assert rows(f"large/data/{table}.csv")[:30] == rows(f"small/data/{table}.csv")[:30]
    assert descriptor("large")["opentt:records"] == {"contracts": 20_010}


def test_the_report_in_a_package_names_no_folder(contracts: Contracts) -> None:
    build([Path(contracts({})).resolve()], "out")
    for path in ("report.json", "report.html", "datapackage.json", "README.md"):
        assert str(Path.cwd()) not in (Path("out") / path).read_text(encoding="utf-8")


def test_the_command_builds_and_tells(contracts: Contracts, opentt: Command) -> None:
    done = opentt("package", "build", contracts({}), "-o", "out", "--about", "about.yaml", "--lang", "zh")
    assert done.exit_code == 0, done.output
    assert done.stderr == "已写 out：技术合同 1\n"
    assert descriptor("out")["title"] == "海淀示例区技术合同"


def test_the_command_ends_with_1_where_the_data_have_errors(contracts: Contracts, opentt: Command) -> None:
    done = opentt("package", "build", contracts({"title": None}), "-o", "out", "--lang", "en")
    assert done.exit_code == 1
    assert "no package was built" in done.stderr
    assert not Path("out").exists()


def test_an_existing_target_is_kept_unless_forced(contracts: Contracts, opentt: Command) -> None:
    source = contracts({})
    for name in ("out", "out.zip"):
        build([source], name)
        before = Path(name).stat().st_ino
        done = opentt("package", "build", source, "-o", name, "--lang", "en")
        assert done.exit_code == 2
        assert "--force" in done.stderr
        assert Path(name).stat().st_ino == before
        build([source], name, force=True)
        assert Path(name).stat().st_ino != before
    assert not [path for path in Path().iterdir() if path.name.startswith(".")]


def test_what_is_no_package_is_never_replaced(contracts: Contracts) -> None:
    Path("mine").mkdir()
    Path("mine/letter.txt").write_text("甲")
    Path("mine.zip").write_text("甲")
    for name in ("mine", "mine.zip"):
        with pytest.raises(UsageError, match="no data package"):
            build([contracts({})], name, force=True)
    assert Path("mine/letter.txt").read_text() == "甲"


def test_what_was_not_read_is_told() -> None:
    head = "id,项目名称,合同类别,合同成交总额,签订日期,卖方名称,买方名称,无人认识的列\n"
    line = "a-1,甲项目技术开发,技术开发,100,2024-03-15,甲研究所,乙公司,某值\n"
    Path("c.csv").write_text(head + line, encoding="utf-8")
    build(["c.csv"], "out", allow_errors=True)
    assert "- c.csv：表头“无人认识的列”没有读入" in Path("out/README.md").read_text(encoding="utf-8")


def test_the_command_needs_a_target_unless_it_only_looks(contracts: Contracts, opentt: Command) -> None:
    source = contracts({})
    assert "--dry-run" in opentt("package", "build", source, "--lang", "zh").stderr
    done = opentt("package", "build", source, "--dry-run", "--lang", "zh")
    assert (done.exit_code, done.stdout) == (0, "没有要隐去的内容\n")


def test_lines_that_are_judged_as_a_whole_lose_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """From some thousands on, SQL reads the lines of NDJSON; it has no column for members of one's own."""
    with Path("contracts.ndjson").open("w", encoding="utf-8") as file:
        for n in range(30):
            own = {"x_own": {"n": n}} if n % 3 == 0 else {}
            rate = {"payment": {"royalty_rate": 3.123456789}} if n == 8 else {}
            file.write(json.dumps(example("contract", id=f"c-{n:02}") | own | rate, ensure_ascii=False) + "\n")
    for name, limit in (("small", 1000), ("large", 5)):
        monkeypatch.setattr("opentt.validation.screen.SCREEN_FROM", limit)
        build(["contracts.ndjson"], name)
    data = {path: content for path, content in files("small").items() if path.startswith("data/")}
    assert data == {path: content for path, content in files("large").items() if path.startswith("data/")}
    told = rows("large/data/contracts.csv")
    assert [row["x_own"] for row in told[:4]] == ['{"n": 0}', "", "", '{"n": 3}']
    assert told[8]["payment_royalty_rate"] == "3.123456789"


SETTINGS = """
profile = "exchange"
as_of = 2025-06-30

[[suppressions]]
rule = "contract/technical-amount-exceeds-total"
record = "demo-0"
reason = "更正表已报送"
owner = "技术市场科"
expires = 2999-12-31
"""


def settings(folder: str = ".") -> str:
    path = Path(folder, "opentt.toml")
    path.parent.mkdir(exist_ok=True)
    path.write_text(SETTINGS, encoding="utf-8")
    return str(path)


def report(folder: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((Path(folder) / "report.json").read_text(encoding="utf-8"))
    return told


def test_settings_have_the_say_that_they_have_in_a_check(contracts: Contracts, opentt: Command) -> None:
    source = contracts({"technical_amount": 200.00, "total_amount": 100.00})
    assert opentt("package", "build", source, "-o", "none").exit_code == 1
    done = opentt("package", "build", source, "-o", "out", "--config", settings("elsewhere"), "--lang", "en")
    assert done.exit_code == 0, done.output
    assert "settings from elsewhere/opentt.toml" in done.stderr
    told = report("out")
    assert told["options"] == {
        "profile": "exchange",
        "as_of": "2025-06-30",
        "config": "opentt.toml",
    }
    assert [finding["suppressed"]["reason"] for finding in told["findings"] if finding["suppressed"]] == [
        "更正表已报送"
    ]
    assert "elsewhere" not in json.dumps(told, ensure_ascii=False)


def test_settings_beside_the_data_are_found_unless_they_are_not_wanted(contracts: Contracts, opentt: Command) -> None:
    source = contracts({"technical_amount": 200.00, "total_amount": 100.00})
    settings()
    assert opentt("package", "build", source, "-o", "none", "--no-config").exit_code == 1
    assert opentt("package", "build", source, "-o", "out").exit_code == 0
    assert opentt("package", "build", source, "-o", "early", "--as-of", "2024-01-31").exit_code == 0
    assert report("early")["options"]["as_of"] == "2024-01-31"


def test_a_public_package_says_nothing_of_the_settings(contracts: Contracts, opentt: Command) -> None:
    source = contracts({"technical_amount": 200.00, "total_amount": 100.00})
    settings()
    done = opentt("package", "build", source, "-o", "out", "--about", "about.yaml", "--profile", "public")
    assert done.exit_code == 0, done.output
    assert b"\xe6\x9b\xb4\xe6\xad\xa3\xe8\xa1\xa8" not in b"".join(files("out").values())
    assert report("out")["summary"]["errors"] == 1


def test_settings_that_are_wrong_are_a_clear_failure(contracts: Contracts, opentt: Command) -> None:
    done = opentt("package", "build", contracts({}), "-o", "out", "--config", "none.toml", "--lang", "en")
    assert done.exit_code == 2
    assert "none.toml" in done.stderr


def test_a_map_says_what_the_columns_are(opentt: Command) -> None:
    source = str(EXAMPLES / "maps/patent-list/专利.csv")
    done = opentt("package", "build", source, "-o", "out", "--map", "patent-list", "--allow-errors")
    assert done.exit_code == 0, done.output
    assert [row["name"] for row in rows("out/data/achievements.csv")] == ["一种叶片检测装置", "一种膜污染诊断方法"]
    assert opentt("package", "build", source, "-o", "o", "--map", "no-such").exit_code == 2


def test_the_files_can_be_checked_before_they_have_their_name(contracts: Contracts, opentt: Command) -> None:
    contracts({}, {})
    assert opentt("package", "build", "contracts.json", "-o", "out.zip", "--check").exit_code == 0
    assert opentt("package", "check", "out.zip").exit_code == 0


def test_errors_that_are_allowed_are_no_fault_of_the_files(contracts: Contracts) -> None:
    faulty = contracts({"contract_type": "no-such-type"}, {})
    assert build([faulty], "out", allow_errors=True, check_written=True).records == {"contract": 2}


@pytest.mark.parametrize(
    ("damage", "rule"),
    [
        (lambda text: text.replace("demo-1", "demo-2"), "package/wrong-hash"),
        (lambda text: text.partition("\n")[0] + "\n", "package/wrong-bytes"),
    ],
)
def test_files_that_are_not_as_they_were_written_never_get_the_name(
    damage: Callable[[str], str], rule: str, contracts: Contracts, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = sys.modules["opentt.package.build"]  # the name in the package is the function's
    real = module.write_tables

    def damaged(store: Any, folder: Path) -> Any:  # noqa: ANN401 - handed on
        written = real(store, folder)
        path = folder / "data/contracts.csv"
        path.write_text(damage(path.read_text(encoding="utf-8")), encoding="utf-8")
        return written

    monkeypatch.setattr(module, "write_tables", damaged)
    with pytest.raises(UsageError, match=rule):
        build([contracts({}, {})], "out", check_written=True)
    assert not Path("out").exists()
