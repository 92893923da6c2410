"""A public package shows nothing that is not for the public: in no file, no message, and in no form."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pytest
from click.testing import CliRunner

from opentt.cli import main
from opentt.errors import UsageError
from opentt.package import build, read_about
from tests.package.conftest import example
from tests.package.planted import CANARY, PERSONAL, STANDARD, planted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from click.testing import Result

    Command = Callable[..., Result]


def write(records: dict[str, list[Any]], name: str = "all.json") -> str:
    Path(name).write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
    return name


def contents(folder: str | Path) -> Iterator[tuple[str, bytes]]:
    """Every file as bytes, and every Parquet file once more as it is read."""
    for path in Path(folder).rglob("*"):
        if path.is_file():
            yield str(path), str(path.relative_to(folder)).encode() + path.read_bytes()
        if path.suffix == ".parquet":
            yield f"{path} read", repr(duckdb.execute(f"SELECT * FROM '{path}'").fetchall()).encode()


def rows(path: str | Path) -> list[dict[str, Any]]:
    found = duckdb.execute(f"SELECT * FROM read_csv('{path}', all_varchar=true)")
    names = [column[0] for column in found.description or ()]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def everything() -> dict[str, list[Any]]:
    """Records with canaries in every closed field of every entity, and two that are secret."""
    records = {e.plural: [planted(e), planted(e, odd=True)] for e in STANDARD.entities.values()}
    records["contracts"].append(example("contract", id="canary-secret", title="canary-secret", is_classified=True))
    records["achievements"].append(
        example("achievement", id="canary-secret", name="canary-secret", secrecy_level="secret")
    )
    records["grants"][0]["contract_ids"] = ["canary-secret", "contract-full"]
    records["institutions"][0]["annual_reports"][0]["promoted_contracts"] = [
        {"contract_id": "canary-secret", "title": "canary-title"},
        {"contract_id": "contract-full", "title": "甲"},
    ]
    return records


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """The public package of everything, unpacked from the archive that the command built, and what it told."""
    folder = tmp_path_factory.mktemp("released")
    source = write(everything(), str(folder / "canary-file.json"))
    args = ["package", "build", source, "-o", str(folder / "out.zip"), "--profile", "public", "--allow-errors"]
    done = CliRunner().invoke(main, [*args, "--lang", "zh"])
    with zipfile.ZipFile(folder / "out.zip") as archive:
        archive.extractall(folder / "out")
    return folder / "out", done


def test_no_canary_is_in_any_file_or_message(released: tuple[Path, Result]) -> None:
    folder, done = released
    assert done.exit_code == 0, done.output
    assert not CANARY.search(done.output.encode())
    checked = 0
    for name, content in contents(folder):
        found = CANARY.search(content)
        assert found is None, (name, content[max(found.start() - 80, 0) : found.end() + 40] if found else "")
        checked += 1
    assert checked > 100


def test_what_leads_to_a_secret_record_goes_and_the_rest_moves_up(released: tuple[Path, Result]) -> None:
    folder, _ = released
    promoted = rows(folder / "data/institution_annual_reports_promoted_contracts.csv")
    assert [
        (row["contract_id"], row["ordinal"]) for row in promoted if row["institution_id"] == "institution-full"
    ] == [("contract-full", "1")]
    linked = [row for row in rows(folder / "data/grant_contract_ids.csv") if row["grant_id"] == "grant-full"]
    assert [(row["value"], row["ordinal"]) for row in linked] == [("contract-full", "1")]


def test_canaries_are_in_a_package_for_authorities() -> None:
    """Else the test above would find nothing in anything."""
    contract = STANDARD.entities["contract"]
    build([write({"contracts": [planted(contract)]})], "out", allow_errors=True)
    assert sum(CANARY.search(content) is not None for _, content in contents("out")) > 50


def test_a_dry_run_tells_field_by_field_and_writes_nothing(opentt: Command) -> None:
    party = {"role": "buyer", "name": "甲公司", "contact_phone": "canary-phone"}
    plain = example("contract", registration={"number": "canary-1"}, parties=[party], x_own="canary-x")
    source = write({"contracts": [plain, example("contract", id="canary-secret", is_classified=True)]})
    before = {path.name for path in Path().iterdir()}
    for lang, told in DRY.items():
        args = ("package", "build", source, "-o", "out", "--profile", "public", "--allow-errors", "--dry-run")
        done = opentt(*args, "--lang", lang)
        assert done.exit_code == 0, done.output
        assert not CANARY.search(done.output.encode())
        assert [line for line in told if line not in done.output.splitlines()] == []
    assert {path.name for path in Path().iterdir()} == before


DRY = {
    "zh": [
        "技术合同",
        "  涉密，整条记录不公开",
        "    整条记录 1 处",
        "    parties[].contact_phone（联系人电话号码） 1 处",
    ],
    "en": ["Technology contract", "    whole records: 1", "    registration.number (Registration number): 1"],
}


def test_a_public_package_passes_the_public_check() -> None:
    report = build([clean()], "out", profile="public").report
    assert (dict(report.by_rule), report.records) == ({}, 5)
    assert {read.path for read in report.inputs} == {f"data/{e.plural}.csv" for e in STANDARD.entities.values()}
    told = json.loads(Path("out/report.json").read_text(encoding="utf-8"))
    assert told["options"]["profile"] == "public"


def clean() -> str:
    """Valid records of every entity, some with what the public must not see."""
    records = {entity.plural: [example(name)] for name, entity in STANDARD.entities.items()}
    records["institutions"][0]["contact"] = {"name": "甲", "phone": PERSONAL["mobile"]}
    records["grants"][0].pop("recipient_id", None)
    return write(records)


def test_names_of_natural_persons_become_entries_in_withheld() -> None:
    parties = [
        {"role": "seller", "name": "甲研究所", "legal_status": "legal-person"},
        {"role": "buyer", "name": "张三", "legal_status": "natural-person"},
    ]
    held = [{"field": "total_amount", "reason": "trade-secret"}]
    source = write({"contracts": [example("contract", parties=parties, total_amount=None, withheld=held)]})
    build([source], "out", profile="public", allow_errors=True)
    assert [row["name"] for row in rows("out/data/contract_parties.csv")] == ["甲研究所", None]
    told = [(row["ordinal"], row["field"], row["reason"]) for row in rows("out/data/contract_withheld.csv")]
    assert told == [("1", "total_amount", "trade-secret"), ("2", "parties[2].name", "personal-data")]


@pytest.mark.parametrize("identifier", PERSONAL.values())
def test_personal_identifiers_in_texts_are_covered(identifier: str) -> None:
    source = write(
        {"institutions": [example("institution", summary=f"联系 {identifier}，谢谢", short_name=identifier)]}
    )
    built = build([source], "out", profile="public", allow_errors=True)
    [row] = rows("out/data/institutions.csv")
    assert row["summary"] == "联系 ***，谢谢"
    assert "short_name" not in row
    assert {(one.field, one.way.name) for one in built.hidden} == {("summary", "MASKED"), ("short_name", "DROPPED")}
    assert all(identifier.encode() not in content for _, content in contents("out"))


def test_an_id_that_is_a_personal_identifier_is_refused_without_repeating_it() -> None:
    source = write({"managers": [example("manager", id=f"demo-{PERSONAL['resident']}")]})
    with pytest.raises(UsageError, match="1 ids in id of technology manager") as caught:
        build([source], "out", profile="public", allow_errors=True)
    assert PERSONAL["resident"] not in caught.value.message.zh
    assert not Path("out").exists()


@pytest.mark.parametrize(
    ("line", "name"),
    [("description: 问张三 13800138000", "description"), ("keywords: [zhangsan@example.org]", "keywords")],
)
def test_answers_that_name_a_person_are_refused(line: str, name: str) -> None:
    Path("mine.yaml").write_text(f"title: 甲\n{line}\n", encoding="utf-8")
    with pytest.raises(UsageError, match=name):
        build([clean()], "out", profile="public", about=read_about("mine.yaml"))


@pytest.mark.parametrize("limit", [20_000, 1])
def test_ids_made_from_closed_numbers_are_made_anew(limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("opentt.validation.screen.SCREEN_FROM", limit)
    head = "项目名称,合同类别,合同成交总额,合同登记编号,卖方名称,买方名称,无人认识的canary\n"
    line = "甲项目技术开发,技术开发,100,2024110108000001,甲研究所,乙公司,canary-cell\n"
    Path("c.csv").write_text(head + line, encoding="utf-8")
    build(["c.csv"], "all", allow_errors=True)
    assert [row["id"] for row in rows("all/data/contracts.csv")] == ["local-2024110108000001"]
    for target in ("one", "two"):
        build(["c.csv"], target, profile="public", allow_errors=True)
    [row] = rows("one/data/contracts.csv")
    assert row["id"].startswith("local-")
    assert rows("two/data/contracts.csv") == [row]
    assert {party["contract_id"] for party in rows("one/data/contract_parties.csv")} == {row["id"]}
    for _, content in contents("one"):
        assert b"2024110108000001" not in content
        assert not CANARY.search(content)
