"""`opentt package diff` on files: what it tells, in which form, and what it hides."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from click.testing import CliRunner

from opentt import home
from opentt.cli import main
from opentt.standard import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

SCHEMA = json.loads((home.find() / "schemas/changes.schema.json").read_text(encoding="utf-8"))
CONTRACT = {"id": "c-1", "title": "甲项目", "contract_type": "technology-licence", "total_amount": 100}
HIDDEN = "sentinel-restricted"


def old() -> dict[str, list[dict[str, Any]]]:
    contracts = [{**CONTRACT, "id": f"c-{n}", "title": f"第{n}个项目"} for n in range(1, 8)]
    contracts[3]["record_status"] = "withdrawn"
    return {"contracts": contracts, "institutions": [{"id": "i-1", "name": "示例大学"}]}


def new() -> dict[str, list[dict[str, Any]]]:
    records = old()
    first, second, third, fourth, fifth, sixth, _ = records["contracts"]
    first.update(total_amount=100.5, parties=[{"role": "buyer", "name": "乙公司", "address": HIDDEN}])
    second["record_status"] = "withdrawn"
    third.update(record_status="merged", replaced_by="c-1")
    fourth["record_status"] = "active"
    records["contracts"] = [{**CONTRACT, "id": "c-9"}, sixth, fifth, fourth, third, second, first]
    return records


@pytest.fixture
def sides(tmp_path: Path) -> tuple[Path, Path]:
    for name, records in (("old.json", old()), ("new.json", new())):
        (tmp_path / name).write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
    return tmp_path / "old.json", tmp_path / "new.json"


def run(*arguments: object, lang: str = "en") -> Result:
    return CliRunner().invoke(main, ["package", "diff", *map(str, arguments), "--lang", lang])


def test_every_kind_of_change_is_counted_and_the_document_follows_its_schema(sides: tuple[Path, Path]) -> None:
    done = run(*sides, "-f", "json")
    assert done.exit_code == 1
    document = json.loads(done.stdout)
    jsonschema.Draft202012Validator(SCHEMA).validate(document)
    assert document["summary"]["contract"] == {
        "added": 1,
        "changed": 1,
        "withdrawn": 1,
        "merged": 1,
        "restored": 1,
        "gone": 1,
        "unchanged": 2,
    }
    assert document["summary"]["institution"]["unchanged"] == 1
    kinds = {change["id"]: change["kind"] for change in document["changes"]}
    assert kinds == {
        "c-9": "added",
        "c-1": "changed",
        "c-2": "withdrawn",
        "c-3": "merged",
        "c-4": "restored",
        "c-7": "gone",
    }
    merged = next(change for change in document["changes"] if change["id"] == "c-3")
    assert merged["replaced_by"] == "c-1"
    changed = next(change for change in document["changes"] if change["id"] == "c-1")
    assert changed["edits"][0] == {
        "kind": "changed",
        "field": "total_amount",
        "pointer": "/total_amount",
        "before": 100,
        "after": 100.5,
    }


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", ["text", "markdown"])
def test_what_people_read(sides: tuple[Path, Path], form: str, lang: str, golden: Callable[[str, str], None]) -> None:
    done = run(*sides, "-f", form, lang=lang)
    assert done.exit_code == 1
    golden(f"diff.{lang}.{'md' if form == 'markdown' else 'txt'}", done.stdout)


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_nothing_that_is_not_public_is_told_in_the_public_profile(sides: tuple[Path, Path], form: str) -> None:
    assert HIDDEN in run(*sides, "-f", form).stdout
    shown = run(*sides, "-f", form, "--profile", "public").stdout
    assert HIDDEN not in shown
    assert "乙公司" in shown
    if form == "json":
        document = json.loads(shown)
        jsonschema.Draft202012Validator(SCHEMA).validate(document)
        hidden = [edit for change in document["changes"] for edit in change.get("edits", ()) if edit.get("hidden")]
        assert [edit["after"] for edit in hidden] == [{"name": "乙公司", "role": "buyer"}]


def test_the_name_of_a_person_is_hidden_in_public(tmp_path: Path) -> None:
    for name, region in (("old", "110108"), ("new", "110105")):
        party = {"role": "buyer", "legal_status": "natural-person", "name": "某自然人", "region": region}
        record = {**CONTRACT, "parties": [party]}
        (tmp_path / f"{name}.json").write_text(
            json.dumps({"contracts": [record]}, ensure_ascii=False), encoding="utf-8"
        )
    sides = tmp_path / "old.json", tmp_path / "new.json"
    assert "某自然人" in run(*sides).stdout
    shown = run(*sides, "--profile", "public").stdout
    assert "某自然人" not in shown
    assert "Chaoyang District" in shown


def test_the_page_stands_alone_and_is_a_page(sides: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "diff.html"
    assert run(*sides, "-f", "html", "-o", out, lang="zh").exit_code == 1
    page = out.read_text(encoding="utf-8")
    assert page.startswith('<!doctype html>\n<html lang="zh-Hans">')
    assert not re.findall(r'(?:src|href)="(?!#)', page)
    assert "<script" not in page
    assert page.count("<section") == page.count("</section>") == 7
    assert page.count("<details") == page.count("</details>") == 4
    assert "default-src" in page


def test_the_same_records_in_other_files_are_the_same(tmp_path: Path) -> None:
    linked = home.find() / "examples/exports/linked"
    done = run(linked, linked)
    assert (done.exit_code, done.stdout.startswith("No difference in ")) == (0, True)
    reordered = tmp_path / "contracts.ndjson"
    records = json.loads((linked / "contracts.json").read_text(encoding="utf-8"))["contracts"]
    lines = [json.dumps(dict(reversed(record.items())), ensure_ascii=False) for record in reversed(records)]
    reordered.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = run(linked / "contracts.json", reordered)
    assert done.exit_code == 0, done.stdout


def test_records_without_id_and_with_repeated_ids_are_spoken_of(tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text('{"institutions": [{"name": "甲"}, {"name": "乙"}]}', encoding="utf-8")
    (tmp_path / "new.json").write_text(
        '{"institutions": [{"name": "乙"}, {"id": "a", "name": "丙"}, {"id": "a", "name": "丁"}]}', encoding="utf-8"
    )
    shown = run(tmp_path / "old.json", tmp_path / "new.json").stdout
    assert "Added 1 · Gone 1 · Unchanged 1" in shown
    assert "1 records of the new data repeat an id" in shown
    assert "2 records of the old data have no id" in shown


def test_long_lists_are_cut_and_say_so(tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text('{"institutions": [{"id": "z", "name": "甲"}]}', encoding="utf-8")
    many = [{"id": f"a-{n}", "name": "甲"} for n in range(5)]
    (tmp_path / "new.json").write_text(json.dumps({"institutions": many}), encoding="utf-8")
    for form in ("text", "markdown", "html"):
        shown = run(tmp_path / "old.json", tmp_path / "new.json", "--max", "2", "-f", form).stdout
        assert "and 3 more" in shown
        assert "a-4" not in shown
    assert "a-4" in run(tmp_path / "old.json", tmp_path / "new.json", "--max", "0").stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [("{", "cannot"), ('{"institutions": [5]}', "no object"), (None, "no such file")],
    ids=["broken", "no-record", "missing"],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, text: str | None, said: str) -> None:
    if text is not None:
        (tmp_path / "odd.json").write_text(text, encoding="utf-8")
    done = run(home.find() / "examples/contract.json", tmp_path / "odd.json")
    assert done.exit_code == 2
    assert said in done.stderr


def test_the_schema_is_that_of_this_version() -> None:
    assert SCHEMA["$id"] == f"{home.BASE}schema/{load().version}/changes.schema.json"
