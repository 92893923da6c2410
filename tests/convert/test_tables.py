"""Records become canonical tables and come back exactly, whatever their texts are."""

from __future__ import annotations

import csv
import json
import shutil
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from opentt.cli import main
from opentt.convert import convert
from opentt.schema import ENTITIES
from tests.convert.told import composed, read_tables, settled, written
from tests.rdf.drawn import STANDARD, record, whole

FORMS = ["csv", "parquet"]
CONTRACT = {"id": "c-1", "title": "某项技术开发", "contract_type": "technology-development"}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["convert", *map(str, arguments), "--lang", "en"])


def several(entity: str, **options: bool) -> st.SearchStrategy[list[dict[str, Any]]]:
    return st.lists(record(entity, **options), min_size=1, max_size=3, unique_by=lambda one: str(one["id"]))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("entity", ENTITIES)
def test_a_record_with_every_field_comes_back_from_tables(entity: str, form: str, tmp_path: Path) -> None:
    records = {ENTITIES[entity]: [whole(entity)]}
    convert(written(tmp_path / "in.json", records), tmp_path / "out", to=form)
    tables = read_tables(tmp_path / "out")
    assert set(tables) == {name for name, table in STANDARD.tables.items() if table.entity == entity}
    assert composed(tables) == settled(records)


@pytest.mark.parametrize("entity", ENTITIES)
@settings(max_examples=2, deadline=None)
@given(data=st.data())
def test_any_records_come_back_from_tables(entity: str, data: st.DataObject) -> None:
    records = {ENTITIES[entity]: data.draw(several(entity, awkward=True))}
    with TemporaryDirectory() as name:
        folder = Path(name)
        source = written(folder / "in.json", records)
        for form in FORMS:
            convert(source, folder / form, to=form)
            assert composed(read_tables(folder / form)) == settled(records)


@pytest.mark.parametrize("entity", ENTITIES)
@settings(max_examples=2, deadline=None)
@given(data=st.data())
def test_one_nested_file_says_what_the_tables_say(entity: str, data: st.DataObject) -> None:
    records = {ENTITIES[entity]: data.draw(several(entity, awkward=True))}
    with TemporaryDirectory() as name:
        folder = Path(name)
        convert(written(folder / "in.json", records), folder / "out.parquet")
        read = duckdb.execute("SELECT * FROM read_parquet(?)", [str(folder / "out.parquet")])
        names = [column[0] for column in read.description]
        rows = [_plain(dict(zip(names, row, strict=True)), texts=True) for row in read.fetchall()]
    assert rows == [_plain(settled(one), texts=False) for one in records[ENTITIES[entity]]]


def _plain(value: Any, *, texts: bool) -> Any:  # noqa: ANN401 - any JSON value
    """A nested value with dates as texts and without what is empty; `texts` are extension members still to be read."""
    if isinstance(value, dict):
        inner = {
            name: (_read(value[name]) if texts else value[name])
            if name.startswith("x_")
            else _plain(value[name], texts=texts)
            for name in value
        }
        return {name: found for name, found in inner.items() if found is not None and found not in ({}, [])}
    if isinstance(value, list):
        return [_plain(item, texts=texts) for item in value]
    return value if isinstance(value, bool | int | Decimal | None) else str(value)


def _read(text: str | None) -> object:
    """An extension member from its JSON text, null where a record has none."""
    return None if text is None else json.loads(text, parse_float=Decimal)


def test_a_table_of_csv_is_plain(tmp_path: Path) -> None:
    contract = {
        **CONTRACT,
        "total_amount": 100.5,
        "is_classified": False,
        "review": {"x_own": [1]},
        "parties": [{"role": "seller", "name": "甲,乙", "x_note": "一"}, {}],
    }
    convert(written(tmp_path / "in.json", {"contracts": [contract]}), f"{tmp_path}/out/")
    assert (tmp_path / "out/contracts.csv").read_bytes().decode() == (
        "id,title,contract_type,total_amount,is_classified,review_x_own\n"
        "c-1,某项技术开发,technology-development,100.50,false,[1]\n"
    )
    assert (tmp_path / "out/contract_parties.csv").read_bytes().decode() == (
        'contract_id,ordinal,role,name,x_note\nc-1,1,seller,"甲,乙","""一"""\nc-1,2,,,\n'
    )
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_parquet_has_the_types_of_the_layout(tmp_path: Path) -> None:
    convert(written(tmp_path / "in.json", {"contracts": [whole("contract")]}), tmp_path / "out", to="parquet")
    for name in ("contracts", "contract_parties"):
        read = duckdb.execute("DESCRIBE SELECT * FROM read_parquet(?)", [f"{tmp_path}/out/{name}.parquet"])
        types = {row[0]: row[1] for row in read.fetchall()}
        table = STANDARD.tables[name]
        assert list(types) == [*table.keys, *(column.name for column in table.columns)]
        assert all(types[column.name] == column.sql_type for column in table.columns)


@pytest.mark.parametrize("form", FORMS)
def test_the_same_records_give_the_same_bytes(form: str, tmp_path: Path) -> None:
    source = written(tmp_path / "in.json", {ENTITIES[entity]: [whole(entity)] for entity in ENTITIES})
    for name in ("a", "b"):
        convert(source, tmp_path / name, to=form)
    assert {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()} == {
        path.name: path.read_bytes() for path in (tmp_path / "b").iterdir()
    }


REFUSED: dict[str, tuple[dict[str, Any] | list[dict[str, Any]], str]] = {
    "no id": ({"title": "甲"}, "contract number 1 cannot become CSV: it has no id"),
    "an id twice": ([CONTRACT, CONTRACT], "the id c-1 is repeated"),
    "an unknown member": (
        {**CONTRACT, "tite": "x"},
        "contract c-1 cannot become CSV: the standard knows no member /tite",
    ),
    "an unknown null": ({**CONTRACT, "tite": None}, "knows no member /tite"),
    "a text for a number": ({**CONTRACT, "total_amount": "1"}, "/total_amount is of the wrong type"),
    "a number for a text": ({**CONTRACT, "title": 1}, "/title is of the wrong type"),
    "a number for a truth": ({**CONTRACT, "is_classified": 1}, "/is_classified is of the wrong type"),
    "a fraction for a count": ({**CONTRACT, "year": 2024.5}, "/year is of the wrong type"),
    "a count too large": ({**CONTRACT, "year": 2**63}, "/year has more digits"),
    "a list for an object": ({**CONTRACT, "review": []}, "/review is of the wrong type"),
    "an object for a list": ({**CONTRACT, "parties": {}}, "/parties is of the wrong type"),
    "a text for a part": ({**CONTRACT, "parties": ["甲"]}, "/parties/0 is of the wrong type"),
    "null in a list": ({**CONTRACT, "ip_kinds": [None]}, "/ip_kinds/0 is of the wrong type"),
    "a third decimal": ({**CONTRACT, "total_amount": 1.005}, "1.005 at /total_amount has more digits"),
    "too much money": ({**CONTRACT, "total_amount": 10**13}, "/total_amount has more digits"),
    "no day": ({**CONTRACT, "signed_date": "2024-02-30"}, "“2024-02-30” at /signed_date is no day"),
    "a label for a code": (
        {**CONTRACT, "contract_type": "技术开发合同"},
        "“技术开发合同” at /contract_type is a label",
    ),
    "an empty text": ({**CONTRACT, "parties": [{"name": ""}]}, "the text at /parties/0/name is empty"),
    "the character nought": ({**CONTRACT, "title": "a\0b"}, "U+0000"),
    "names that differ in case": ({**CONTRACT, "x_a": 1, "x_A": 2}, "x_A, x_a differ in case only"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_a_table_cannot_hold_is_refused_by_name(case: str, tmp_path: Path) -> None:
    content, said = REFUSED[case]
    records = content if isinstance(content, list) else [content]
    source = written(tmp_path / "in.json", {"contracts": records})
    for form in ("csv", "parquet"):
        done = run(source, tmp_path / "out", "--to", form)
        assert done.exit_code == 2
        assert said.replace("CSV", "CSV" if form == "csv" else "Parquet") in done.stderr
    nested = run(source, tmp_path / "out.parquet")
    assert nested.exit_code == 2
    assert said.replace("CSV", "Parquet") in nested.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["in.json"]


@pytest.mark.parametrize("target", ["out/", "out.parquet"])
def test_no_records_make_no_table(target: str, tmp_path: Path) -> None:
    (tmp_path / "in.ttl").write_text("# nothing\n", encoding="utf-8")
    done = run(tmp_path / "in.ttl", f"{tmp_path}/{target}")
    assert done.exit_code == 2
    assert "it holds no record" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["in.ttl"]


def test_a_nested_file_holds_one_entity(tmp_path: Path) -> None:
    records = {"contracts": [CONTRACT], "managers": [{"id": "m", "name": "某人"}]}
    done = run(written(tmp_path / "in.json", records), tmp_path / "out.parquet")
    assert done.exit_code == 2
    assert "Parquet holds records of one kind" in done.stderr


def test_parts_without_members_keep_their_place(tmp_path: Path) -> None:
    contract = {**CONTRACT, "parties": [{}, {}], "income_verifications": [{"cost_items": [{}]}]}
    source = written(tmp_path / "in.json", {"contracts": [contract]})
    convert(source, tmp_path / "out", to="csv")
    assert composed(read_tables(tmp_path / "out")) == {"contracts": [contract]}
    convert(source, tmp_path / "out.parquet")
    read = duckdb.execute(
        "SELECT len(parties), len(income_verifications[1].cost_items) FROM read_parquet(?)",
        [str(tmp_path / "out.parquet")],
    )
    assert read.fetchone() == (2, 1)


TARGETS = {
    "one CSV file": (("out.csv",), "write to a folder, such as"),
    "an unknown suffix": (("out.doc",), "cannot write “.doc”"),
    "no suffix": (("out",), "no suffix that names a form"),
    "JSON into a folder": (("out/", "--to", "json"), "json is a single file and no folder"),
    "an unknown form": (("out", "--to", "doc"), "there is no form “doc”"),
}


@pytest.mark.parametrize("case", TARGETS)
def test_a_target_that_names_no_form_is_a_clear_failure(case: str, tmp_path: Path) -> None:
    (name, *options), said = TARGETS[case]
    done = run(written(tmp_path / "in.json", {"contracts": [CONTRACT]}), f"{tmp_path}/{name}", *options)
    assert done.exit_code == 2
    assert said in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["in.json"]


def test_a_folder_that_is_there_is_never_touched(tmp_path: Path) -> None:
    source = written(tmp_path / "in.json", {"contracts": [CONTRACT]})
    target = tmp_path / "out"
    target.mkdir()
    (target / "own.txt").write_text("as it was", encoding="utf-8")
    done = run(source, target)
    assert done.exit_code == 2
    assert "is there already" in done.stderr
    assert [path.name for path in target.iterdir()] == ["own.txt"]
    (target / "own.txt").unlink()
    assert run(source, target).exit_code == 0
    assert [path.name for path in target.iterdir()] == ["contracts.csv"]
    shutil.rmtree(target)
    assert run(source, f"{tmp_path}/new/deep/out/").exit_code == 0


def test_a_suffix_may_be_overruled(tmp_path: Path) -> None:
    source = written(tmp_path / "in.json", {"contracts": [CONTRACT]})
    assert run(source, tmp_path / "out.txt", "--to", "ndjson").exit_code == 0
    assert json.loads((tmp_path / "out.txt").read_text(encoding="utf-8")) == CONTRACT
    assert run(source, tmp_path / "out.2024", "--to", "csv").exit_code == 0
    with (tmp_path / "out.2024/contracts.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.DictReader(file))["id"] == "c-1"
