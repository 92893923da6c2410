"""A public package shows nothing that is not for the public: in no file, no message, and in no form."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pytest

from opentt.errors import UsageError
from opentt.package import build, read_about
from opentt.validation import validate
from tests.package.conftest import example
from tests.package.planted import CANARY, PERSONAL, STANDARD, planted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from click.testing import Result

    Command = Callable[..., Result]


def write(records: dict[str, list[Any]], name: str = "all.json") -> str:
    Path(name).write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
    return name


def contents(package: str) -> Iterator[tuple[str, bytes]]:
    """Every file as bytes, and every Parquet file once more as it is read."""
    if package.endswith(".zip"):
        with zipfile.ZipFile(package) as archive:
            yield from ((name, name.encode() + archive.read(name)) for name in archive.namelist())
        return
    for path in Path(package).rglob("*"):
        if path.is_file():
            yield str(path), str(path).encode() + path.read_bytes()
        if path.suffix == ".parquet":
            yield f"{path} read", repr(duckdb.execute(f"SELECT * FROM '{path}'").fetchall()).encode()


def rows(path: str) -> list[dict[str, Any]]:
    found = duckdb.execute(f"SELECT * FROM read_csv('{path}', all_varchar=true)")
    names = [column[0] for column in found.description or ()]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def everything() -> str:
    """A file with canaries in every closed field of every entity, in its own name, and two records that are secret."""
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
    return write(records, "canary-file.json")


@pytest.mark.parametrize("target", ["out", "out.zip"])
def test_no_canary_is_in_any_file_or_message(target: str, opentt: Command) -> None:
    args = ["package", "build", everything(), "-o", target, "--profile", "public", "--allow-errors"]
    done = opentt(*args, "--about", "about.yaml", "--lang", "zh")
    assert done.exit_code == 0, done.output
    assert not CANARY.search(done.output.encode())
    checked = 0
    for name, content in contents(target):
        found = CANARY.search(content)
        assert found is None, (name, content[max(found.start() - 80, 0) : found.end() + 40] if found else "")
        checked += 1
    assert checked > 50


def test_the_canaries_are_in_the_package_for_authorities() -> None:
    """Else the test above would find nothing in anything."""
    build([everything()], "out", allow_errors=True)
    assert sum(CANARY.search(content) is not None for _, content in contents("out")) > 50


def test_a_dry_run_tells_field_by_field_and_writes_nothing(opentt: Command) -> None:
    source = everything()
    before = {path.name for path in Path().iterdir()}
    args = ("package", "build", source, "-o", "out", "--profile", "public", "--allow-errors", "--dry-run")
    done = opentt(*args, "--lang", "zh")
    assert done.exit_code == 0, done.output
    assert {path.name for path in Path().iterdir()} == before
    assert not CANARY.search(done.output.encode())
    for told in ("技术合同\n", "整条记录 1 处", "parties[].contact_phone（联系人电话号码） 1 处", "x_…"):
        assert told in done.output
    english = opentt(*args, "--lang", "en").output
    assert "parties[].contact_phone (Contact telephone number): 1" in english


def test_a_public_package_passes_the_public_check() -> None:
    build(["all.json"] if Path("all.json").exists() else [clean()], "out", profile="public")
    report = validate(["out"], profile="public")
    assert dict(report.by_rule) == {}
    assert report.records == 5


def clean() -> str:
    """Valid records of every entity, some with what the public must not see."""
    records = {entity.plural: [example(name)] for name, entity in STANDARD.entities.items()}
    records["institutions"][0]["contact"] = {"name": "甲", "phone": PERSONAL["mobile"]}
    records["grants"][0].pop("recipient_id", None)
    return write(records)


def test_what_leads_to_a_secret_record_goes_and_the_rest_moves_up() -> None:
    build([everything()], "out", profile="public", allow_errors=True)
    [promoted] = rows("out/data/institution_annual_reports_promoted_contracts.csv")
    assert (promoted["contract_id"], promoted["ordinal"]) == ("contract-full", "1")
    assert [row["value"] for row in rows("out/data/grant_contract_ids.csv")] == ["contract-full"]
    assert "secret" not in Path("out/README.md").read_text(encoding="utf-8").replace("state secrets", "")


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


def test_ids_made_from_closed_numbers_are_made_anew() -> None:
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
