"""Records go from any form to any other and come back as they were."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from opentt.convert import convert
from opentt.errors import InputError
from opentt.package import build, pack
from opentt.schema import ENTITIES
from opentt.template import template
from tests.convert.told import read_json, settled, written
from tests.rdf.drawn import STANDARD, record, whole

if TYPE_CHECKING:
    from opentt.convert import Conversion
    from opentt.schema import Field
    from opentt.text import Lang
    from tests.convert.told import Records

FEW = settings(max_examples=4, deadline=None, phases=(Phase.explicit, Phase.generate))
"""Whole records are large: a few are drawn, and none is made smaller."""

FORMS = {"csv": "csv/", "parquet": "o.parquet", "xlsx": "o.xlsx", "package": "package", "zip": "o.zip"}
GRAPHS = {"ttl": "o.ttl", "nt": "o.nt", "jsonld": "o.jsonld"}


def there_and_back(source: Path, target: str, **options: Any) -> Records:  # noqa: ANN401 - of convert
    """The records once they have been in another form."""
    go(source, target, **options)
    back = source.parent / "back.json"
    convert(target.rstrip("/"), back)
    return read_json(back)


def go(source: Path, target: str, **options: Any) -> Conversion:  # noqa: ANN401 - of convert
    """What was converted, by whatever writes the form."""
    if target.endswith(("package", ".zip")):
        return pack([source], target, **options).conversion
    return convert(source, target, **options)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("entity", ENTITIES)
def test_a_record_with_every_field_comes_back(entity: str, form: str, tmp_path: Path) -> None:
    records = {ENTITIES[entity]: [whole(entity)]}
    source = written(tmp_path / "in.json", records)
    assert there_and_back(source, f"{tmp_path}/{FORMS[form]}") == settled(records)


@pytest.mark.parametrize("form", ["csv", "parquet", "xlsx", "zip"])
@FEW
@given(data=st.data())
def test_any_records_come_back(form: str, data: st.DataObject) -> None:
    entity = data.draw(st.sampled_from(list(ENTITIES)))
    drawn = st.lists(record(entity, awkward=True), min_size=1, max_size=2, unique_by=lambda one: str(one["id"]))
    held = data.draw(drawn)
    records = {ENTITIES[entity]: sorted(held, key=lambda one: str(one["id"])) if form == "zip" else held}
    with TemporaryDirectory() as name:
        source = written(Path(name, "in.json"), records)
        if form == "xlsx" and has_no_cell(records):
            with pytest.raises(InputError, match="that none can hold"):
                there_and_back(source, f"{name}/{FORMS[form]}")
        else:
            assert there_and_back(source, f"{name}/{FORMS[form]}") == settled(records)


def has_no_cell(records: Records) -> bool:
    """Whether the records have a text that no cell can hold."""
    text = json.dumps(records, ensure_ascii=False, default=float)
    return any(odd in text for odd in ("_x005F_x0041_", "\uffff", "\ufffe"))


@FEW
@given(data=st.data())
def test_any_records_come_back_from_a_filled_template(data: st.DataObject) -> None:
    entity = data.draw(st.sampled_from(list(ENTITIES)))
    lang: Lang = data.draw(st.sampled_from(("zh", "en")))
    drawn = st.lists(record(entity, awkward=True), min_size=1, max_size=2, unique_by=lambda one: str(one["id"]))
    records = {ENTITIES[entity]: data.draw(drawn)}
    with TemporaryDirectory() as name:
        source = read_json(written(Path(name, "in.json"), records))
        filled, back = Path(name, "t.xlsx"), Path(name, "back.json")
        if has_no_cell(records):
            with pytest.raises(InputError, match="that none can hold"):
                template(entity, filled, records=source[ENTITIES[entity]], lang=lang)
            return
        template(entity, filled, records=source[ENTITIES[entity]], lang=lang)
        convert(filled, back)
        assert read_json(back) == settled(records)


@pytest.mark.whole
@pytest.mark.parametrize("zipped", [False, True], ids=["folder", "zip"])
@pytest.mark.parametrize("entity", ENTITIES)
def test_a_package_comes_back_as_records(entity: str, *, zipped: bool, tmp_path: Path) -> None:
    records = {ENTITIES[entity]: [whole(entity)]}
    package = packaged(records, tmp_path, zipped=zipped)
    convert(package, tmp_path / "back.json")
    assert read_json(tmp_path / "back.json") == settled(records)


@FEW
@given(data=st.data())
def test_any_package_comes_back_as_records(data: st.DataObject) -> None:
    entity = data.draw(st.sampled_from(list(ENTITIES)))
    drawn = st.lists(record(entity, awkward=True), min_size=1, max_size=2, unique_by=lambda one: str(one["id"]))
    records = {ENTITIES[entity]: sorted(data.draw(drawn), key=lambda one: str(one["id"]))}
    with TemporaryDirectory() as name:
        package = packaged(records, Path(name), zipped=True)
        convert(package, Path(name, "back.json"))
        assert read_json(Path(name, "back.json")) == settled(records)


@pytest.mark.parametrize("form", GRAPHS)
def test_a_package_becomes_a_graph(form: str, tmp_path: Path) -> None:
    records = {ENTITIES[entity]: [whole(entity)] for entity in ("manager", "grant")}
    package = packaged(records, tmp_path, zipped=True)
    convert(package, tmp_path / GRAPHS[form])
    convert(tmp_path / GRAPHS[form], tmp_path / "back.json")
    assert as_sets(read_json(tmp_path / "back.json")) == as_sets(settled(records))


def packaged(records: Records, folder: Path, *, zipped: bool) -> Path:
    """A package of the records, as a folder or in a ZIP archive."""
    target = folder / ("package.zip" if zipped else "package")
    build([written(folder / "in.json", records)], target, allow_errors=True)
    return target


@pytest.mark.whole
def test_a_chain_of_all_forms_ends_where_it_began(tmp_path: Path) -> None:
    records = {ENTITIES[entity]: [whole(entity), {**whole(entity), "id": "other"}] for entity in ("manager", "grant")}
    here: Path = written(tmp_path / "in.json", records)
    forms = ["csv/", "o.xlsx", "o.ttl", "tables", "o.zip", "o.nt", "o.json", "package", "p.xlsx", "o.jsonld", "c/"]
    for place, target in enumerate(forms):
        there = tmp_path / f"{place}" / target
        there.parent.mkdir()
        options = {"to": "parquet"} if target == "tables" else {}
        go(here, f"{there}/" if target.endswith("/") else f"{there}", **options)
        here = there
    convert(here, tmp_path / "back.json")
    assert as_sets(read_json(tmp_path / "back.json")) == as_sets(settled(records))


def as_sets(records: Records) -> Records:
    """The records with lists that are sets in one order, since RDF keeps none, and by id."""
    found = {}
    for entity in STANDARD.entities.values():
        held = [_in_order(entity.root, one) for one in records.get(entity.plural, [])]
        found[entity.plural] = sorted(held, key=lambda one: str(one["id"]))
    return found


def _in_order(field: Field, value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if field.kind == "object":
        return {name: _in_order(field.child[name], inner) for name, inner in value.items()}
    if field.item is not None:
        items = [_in_order(field.item, item) for item in value]
        return items if field.ordered or field.item.kind == "object" else sorted(items)
    return value


@pytest.mark.parametrize("name", ["contracts.json", "institutions.csv", "achievements.ndjson", "grants.xlsx"])
@pytest.mark.parametrize("form", FORMS)
def test_exports_of_all_kinds_go_to_tables_and_back(name: str, form: str, tmp_path: Path) -> None:
    source = STANDARD.home / "examples/exports/linked" / name
    convert(source, tmp_path / "straight.json")
    target = f"{tmp_path}/{FORMS[form]}"
    counts = go(source, target).records
    assert convert(target.rstrip("/"), tmp_path / "back.json").records == counts
    assert read_json(tmp_path / "back.json") == settled(read_json(tmp_path / "straight.json"))
