"""Whatever the records hold, their package holds it too, and as the same bytes as a conversion to tables."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opentt.convert import convert
from opentt.package import build
from opentt.schema import ENTITIES
from tests.convert.told import composed, read_tables, settled, written
from tests.rdf.drawn import record, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

Records = dict[str, list[dict[str, Any]]]


def several(entity: str) -> st.SearchStrategy[list[dict[str, Any]]]:
    drawn = st.lists(record(entity, awkward=True), min_size=1, max_size=2, unique_by=lambda one: str(one["id"]))
    return drawn.map(lambda records: sorted(records, key=lambda one: str(one["id"])))


def tables(folder: Path, form: str) -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix == f".{form}"}


@pytest.mark.parametrize("entity", ENTITIES)
def test_a_record_with_every_field_stands_whole_in_its_package(entity: str, tmp_path: Path) -> None:
    agree(tmp_path, {ENTITIES[entity]: [whole(entity)]})


@pytest.mark.parametrize("entity", ENTITIES)
@settings(max_examples=3, deadline=None)
@given(data=st.data())
def test_any_records_stand_whole_in_their_package(entity: str, data: st.DataObject) -> None:
    with TemporaryDirectory() as name:
        agree(Path(name), {ENTITIES[entity]: data.draw(several(entity))})


def agree(folder: Path, records: Records) -> None:
    """Nothing: the records, those of the package and those of a folder of tables are the same."""
    source = written(folder / "in.json", records)
    build([source], folder / "out", allow_errors=True)
    for form in ("csv", "parquet"):
        convert(source, folder / form, to=form)
        there, plain = tables(folder / "out/data", form), tables(folder / form, form)
        assert there.keys() == plain.keys()
        if form == "csv":
            assert composed(read_tables(only(folder, there))) == settled(records)
            assert there == plain


def only(folder: Path, held: Mapping[str, bytes]) -> Path:
    """A folder with these files alone."""
    place = folder / "alone"
    place.mkdir()
    for name, content in held.items():
        (place / name).write_bytes(content)
    return place
