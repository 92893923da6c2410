"""A data package is a form like any other: what goes in comes back, and what would not is refused by name."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner, Result

from opentt.cli import main
from opentt.convert import convert
from opentt.errors import InputError, UsageError
from opentt.package import build, pack
from tests.convert.told import read_json, settled, written

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
GOOD = EXAMPLES / "packages/good"
LINKED = EXAMPLES / "exports/linked"
INSTITUTION = {"id": "a-1", "name": "甲大学"}


def run(*arguments: object, lang: str = "en") -> Result:
    return CliRunner().invoke(main, ["convert", *map(str, arguments), "--lang", lang])


def test_several_inputs_make_one_package_or_one_file(tmp_path: Path) -> None:
    done = run(LINKED / "grants.xlsx", LINKED / "managers.csv", tmp_path / "o.zip")
    assert done.exit_code == 0
    assert "Technology manager 3 · Grant 3" in done.stderr
    assert run(LINKED / "grants.xlsx", LINKED / "managers.csv", tmp_path / "o.json").exit_code == 0
    assert run(tmp_path / "o.zip", tmp_path / "back.json").exit_code == 0
    assert read_json(tmp_path / "back.json") == settled(read_json(tmp_path / "o.json"))


def test_tables_that_belong_together_may_be_named_one_by_one(tmp_path: Path) -> None:
    convert(LINKED / "contracts.json", f"{tmp_path}/tables/")
    convert(sorted((tmp_path / "tables").iterdir()), tmp_path / "back.json")
    convert(LINKED / "contracts.json", tmp_path / "straight.json")
    assert read_json(tmp_path / "back.json") == settled(read_json(tmp_path / "straight.json"))


def test_a_published_package_becomes_tables_and_a_package_again(tmp_path: Path) -> None:
    release = GOOD / "qiheng-2025.zip"
    convert(release, tmp_path / "straight.json")
    convert(release, f"{tmp_path}/tables/")
    pack([tmp_path / "tables"], tmp_path / "again")
    convert(tmp_path / "again", tmp_path / "back.json")
    assert read_json(tmp_path / "back.json") == read_json(tmp_path / "straight.json")


def test_the_tables_are_those_that_a_build_writes(tmp_path: Path) -> None:
    build([LINKED / "managers.csv"], tmp_path / "built")
    pack([LINKED / "managers.csv"], tmp_path / "packed")
    for path in (tmp_path / "built/data").iterdir():
        assert (tmp_path / "packed/data" / path.name).read_bytes() == path.read_bytes()


def test_faults_are_no_obstacle_and_are_counted(tmp_path: Path) -> None:
    contract = {"id": "c", "title": "某项", "total_amount": 1, "technical_amount": 2}
    source = written(tmp_path / "in.json", {"contracts": [contract]})
    done = run(source, tmp_path / "o.zip")
    assert done.exit_code == 0
    assert "errors in the data: " in done.stderr
    assert "licence" in done.stderr
    assert convert(tmp_path / "o.zip", tmp_path / "back.json").records == {"contract": 1}


@pytest.mark.parametrize(
    ("records", "said"),
    [
        ([INSTITUTION, INSTITUTION], "is repeated"),
        ([{"name": "甲"}], "has no id"),
        (
            [{**INSTITUTION, "nme": 1}],
            "institution a-1 cannot become a data package: the standard knows no member /nme",
        ),
        ([{**INSTITUTION, "website": ""}], "/website is empty"),
        ([{**INSTITUTION, "facilities": {"area": 0.1234567}}], "more digits"),
    ],
)
def test_what_a_package_would_lose_is_refused_and_nothing_is_written(
    records: list[dict[str, Any]], said: str, tmp_path: Path
) -> None:
    source = written(tmp_path / "in.json", {"institutions": records})
    done = run(source, tmp_path / "o.zip")
    assert done.exit_code == 2
    assert said in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["in.json"]


def test_standard_input_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = (LINKED / "managers.csv").read_bytes()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content)))
    assert pack(["-"], tmp_path / "o.zip").conversion.records == {"manager": 3}


def test_an_archive_is_replaced_and_a_folder_or_anything_else_is_not(tmp_path: Path) -> None:
    source = written(tmp_path / "in.json", {"institutions": [INSTITUTION]})
    for _ in range(2):
        assert run(source, tmp_path / "o.zip").exit_code == 0
    (tmp_path / "n.zip").write_text("notes", encoding="utf-8")
    done = run(source, tmp_path / "n.zip")
    assert (done.exit_code, (tmp_path / "n.zip").read_text(encoding="utf-8")) == (2, "notes")
    assert run(source, tmp_path / "o", "--to", "package").exit_code == 0
    again = run(source, tmp_path / "o", "--to", "package")
    assert again.exit_code == 2
    assert "is there already; name another folder, or remove it first" in again.stderr


def test_a_map_reads_what_goes_into_a_package(tmp_path: Path) -> None:
    source = EXAMPLES / "maps/patent-list/专利.csv"
    assert run(source, tmp_path / "o.zip", "--map", "patent-list").exit_code == 0
    assert run(source, tmp_path / "o.json", "--map", "patent-list").exit_code == 0
    convert(tmp_path / "o.zip", tmp_path / "back.json")
    by_id = [
        sorted(read_json(tmp_path / name)["achievements"], key=lambda one: str(one["id"]))
        for name in ("o.json", "back.json")
    ]
    assert by_id[1] == settled(by_id[0])


def test_from_python_a_package_has_a_function_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"opentt\.package\.pack"):
        convert(LINKED / "managers.csv", tmp_path / "o.zip")


@pytest.fixture(params=["some", "none", "parquet"])
def tables(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, bool]:
    """A folder of canonical tables, of which the grants have no row; whether it has any record."""
    form = "parquet" if request.param == "parquet" else "csv"
    grant: dict[str, Any] = {"id": "g", "title": "某项", "contract_ids": ["c"]}
    records = {"institutions": [INSTITUTION], "grants": [grant]}
    folder = tmp_path / "tables"
    convert(written(tmp_path / "in.json", records), f"{folder}/", to=form)
    for name in ("grants", "grant_contract_ids"):
        emptied(folder / f"{name}.{form}")
    if request.param == "none":
        emptied(folder / "institutions.csv")
    return folder, request.param != "none"


def emptied(path: Path) -> None:
    """Nothing: the table has its columns and no row."""
    if path.suffix == ".csv":
        path.write_text(path.read_text(encoding="utf-8").partition("\n")[0] + "\n", encoding="utf-8")
        return
    import duckdb

    content = path.read_bytes()
    path.with_suffix(".old").write_bytes(content)
    duckdb.execute(f"COPY (SELECT * FROM read_parquet('{path.with_suffix('.old')}') WHERE false) TO '{path}'")
    path.with_suffix(".old").unlink()


@pytest.mark.parametrize(
    "target", ["o.json", "o.ndjson", "o/", "o.parquet", "o.xlsx", "o.ttl", "o.nt", "o.jsonld", "o.zip"]
)
def test_tables_without_rows_are_no_records(target: str, tables: tuple[Path, bool], tmp_path: Path) -> None:
    folder, some = tables
    done = run(folder, f"{tmp_path}/{target}")
    if some:
        assert done.exit_code == 0
        entity = "institution" if target == "o.ndjson" else None
        assert convert(f"{tmp_path}/{target}".rstrip("/"), tmp_path / "b.json", entity=entity).records == {
            "institution": 1
        }
    else:
        assert done.exit_code == 2
        assert done.stderr == f"error: {folder}: there are no records, so there is nothing to write\n"
        assert not (tmp_path / target).exists()


def test_a_folder_without_files_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="holds no data file"):
        convert(tmp_path / "empty", tmp_path / "o.json")
