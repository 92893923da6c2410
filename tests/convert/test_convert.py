"""Records go from one form to another whole, or not at all."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from opentt.cli import main
from opentt.convert import convert
from opentt.errors import InputError, UsageError
from opentt.home import BASE
from opentt.schema import ENTITIES

LINKED = Path(__file__).resolve().parents[2] / "examples/exports/linked"
FORMS = ["json", "ttl", "nt", "jsonld"]
INSTITUTION = {"id": "a-1", "name": "甲大学"}


def written(folder: Path, name: str, value: object) -> Path:
    path = folder / name
    path.write_text(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False), encoding="utf-8")
    return path


def read(path: Path) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    return found


def settled(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The value with lists of plain values in one order: in RDF they are sets."""
    if isinstance(value, dict):
        return {name: settled(inner) for name, inner in value.items()}
    if isinstance(value, list):
        items = [settled(item) for item in value]
        return items if any(isinstance(item, dict) for item in items) else sorted(items)
    return value


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["convert", *map(str, arguments), "--lang", "en"])


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["contracts.json", "institutions.csv", "achievements.ndjson", "grants.xlsx"])
def test_records_come_back_from_every_form_as_they_went(name: str, form: str, tmp_path: Path) -> None:
    straight, there, back = tmp_path / "straight.json", tmp_path / f"there.{form}", tmp_path / "back.json"
    convert(LINKED / name, straight)
    counted = convert(LINKED / name, there).records
    assert convert(there, back).records == counted
    assert sum(counted.values()) > 0
    assert settled(read(back)) == settled(read(straight))


def test_lines_hold_records_of_one_kind(tmp_path: Path) -> None:
    one = written(tmp_path, "one.json", {"institutions": [INSTITUTION, {**INSTITUTION, "id": "a-2"}]})
    lines = tmp_path / "lines.ndjson"
    convert(one, lines)
    assert [json.loads(line)["id"] for line in lines.read_text(encoding="utf-8").splitlines()] == ["a-1", "a-2"]
    two = written(tmp_path, "two.json", {"institutions": [INSTITUTION], "managers": [{"id": "m", "name": "某人"}]})
    with pytest.raises(UsageError, match="one kind"):
        convert(two, lines)
    assert len(lines.read_text(encoding="utf-8").splitlines()) == 2


def test_amounts_stay_exact(tmp_path: Path) -> None:
    contract = {"id": "c", "title": "某项技术开发", "contract_type": "technology-development"}
    source = written(tmp_path, "c.json", {"contracts": [{**contract, "total_amount": 9999999999999.99}]})
    convert(source, tmp_path / "c.ttl")
    assert "totalAmount 9999999999999.99 " in (tmp_path / "c.ttl").read_text(encoding="utf-8")
    convert(tmp_path / "c.ttl", tmp_path / "back.json")
    assert read(tmp_path / "back.json")["contracts"][0]["total_amount"] == Decimal("9999999999999.99")


def test_extension_members_are_counted_where_a_graph_leaves_them_out(tmp_path: Path) -> None:
    source = written(tmp_path, "i.json", {"institutions": [{**INSTITUTION, "x_own": 1}]})
    done = run(source, tmp_path / "i.ttl")
    assert done.exit_code == 0
    assert "1 extension members" in done.stderr
    assert run(source, tmp_path / "i2.json").stderr.count("left out") == 0
    assert read(tmp_path / "i2.json")["institutions"][0]["x_own"] == 1


REFUSED: dict[str, tuple[str, object, str]] = {
    "no id": ("a.json", {"institutions": [{"name": "甲"}]}, "no id"),
    "an id twice": ("a.json", {"institutions": [INSTITUTION, INSTITUTION]}, "is repeated"),
    "an unknown member": ("a.json", {"institutions": [{**INSTITUTION, "nme": 1}]}, "knows no member /nme"),
    "a value of another type": (
        "a.json",
        {"institutions": [{**INSTITUTION, "website": 7}]},
        "/website is of the wrong",
    ),
    "broken lines": ("institutions.ndjson", '{"id": "a", "name": "甲"}\n{"id": \n', "line 2"),
    "no Turtle": ("a.ttl", "this is not Turtle", "is no RDF"),
    "no JSON-LD": ("a.jsonld", "[", "is no RDF"),
    "a context from elsewhere": (
        "a.jsonld",
        {"@context": "https://example.org/c", "@id": "x"},
        "nothing is downloaded",
    ),
    "a record from elsewhere": (
        "a.nt",
        f"<https://example.org/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{BASE}term/Institution> .",
        "not the address of a record",
    ),
    "an unknown property": (
        "a.ttl",
        f"<{BASE}id/institution/a> a <{BASE}term/Institution> ; <https://example.org/p> 1 .",
        "no property",
    ),
    "two values": (
        "a.ttl",
        f'<{BASE}id/institution/a> a <{BASE}term/Institution> ; <{BASE}term/website> "x:1" , "x:2" .',
        "has 2 values",
    ),
    "a code from elsewhere": (
        "a.ttl",
        f"<{BASE}id/institution/a> a <{BASE}term/Institution> ; <{BASE}term/region> <https://example.org/r> .",
        "not an address of region",
    ),
    "an incomplete list": (
        "a.ttl",
        f"<{BASE}id/achievement/a> a <{BASE}term/Achievement> ; <{BASE}term/completer> [] .",
        "no complete list",
    ),
    "a number that JSON cannot carry": (
        "a.json",
        '{"institutions": [{"id": "a", "name": "甲", "facilities": {"area": 0.12345678901234567891}}]}',
        "finer than a double",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_carried_is_refused_and_nothing_is_written(case: str, tmp_path: Path) -> None:
    name, content, said = REFUSED[case]
    target = tmp_path / ("out.ttl" if case in list(REFUSED)[:5] else "out.json")
    target.write_text("as it was", encoding="utf-8")
    done = run(written(tmp_path, name, content), target)
    assert done.exit_code == 2
    assert said in done.stderr
    assert target.read_text(encoding="utf-8") == "as it was"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([name, target.name])


@pytest.mark.parametrize(("source", "target"), [("none.ttl", "o.json"), ("i.json", "o.doc"), ("i.json", "no/o.ttl")])
def test_a_file_that_is_not_there_or_has_no_form_is_a_clear_failure(source: str, target: str, tmp_path: Path) -> None:
    written(tmp_path, "i.json", {"institutions": [INSTITUTION]})
    done = run(tmp_path / source, tmp_path / target)
    assert done.exit_code == 2
    assert done.stderr.startswith("error: ")


def test_json_ld_is_read_with_the_context_that_is_installed(tmp_path: Path) -> None:
    source = written(tmp_path, "i.json", {"institutions": [{**INSTITUTION, "name_en": "A"}]})
    convert(source, tmp_path / "i.jsonld")
    document = json.loads((tmp_path / "i.jsonld").read_text(encoding="utf-8"))
    assert document["@context"] == f"{BASE}context/v1.jsonld"
    convert(tmp_path / "i.jsonld", tmp_path / "back.json")
    assert read(tmp_path / "back.json") == {"institutions": [{**INSTITUTION, "name_en": "A"}]}


def test_an_unreadable_input_raises_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(InputError) as failure:
        convert(tmp_path / "none.nt", tmp_path / "o.json")
    assert failure.value.path.endswith("none.nt")


def test_every_kind_of_record_has_a_place_in_json(tmp_path: Path) -> None:
    systems = LINKED.parents[1] / "systems/use-first.json"
    convert(systems, tmp_path / "o.json")
    assert set(read(tmp_path / "o.json")) <= set(ENTITIES.values())
