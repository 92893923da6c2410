"""A source that is edited and built is told in every part of the standard that it reaches."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from opentt import home as homes
from opentt.emit import derive
from opentt.emit.drift import compare as drift
from opentt.emit.drift import mend
from opentt.versions.comparison import compare
from opentt.versions.edition import read

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = {
    "$ref": "common.schema.json#/$defs/short_text",
    "title": "项目英文名称",
    "description": "项目的英文名称。",
    "x-en": {"title": "English title", "description": "The title in English."},
    "x-access": "public",
    "examples": ["Demo project"],
}


@pytest.mark.whole
def test_an_english_name_beside_a_name_gives_its_term_a_language(tmp_path: Path) -> None:
    for part in ("examples", "schemas", "vocab", "validator", "src/opentt/model"):
        shutil.copytree(homes.find() / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    source = tmp_path / "schemas/grant.schema.json"
    schema = json.loads(source.read_text(encoding="utf-8"))
    schema["properties"]["title_en"] = ENGLISH
    source.write_text(json.dumps(schema, ensure_ascii=False), encoding="utf-8")
    mend(tmp_path, drift(tmp_path, derive(tmp_path)))

    comparison = compare(read(str(homes.find())), read(str(tmp_path)))
    assert [(change.kind, change.subject) for change in comparison.changes] == [
        ("term-changed", "@context/Grant/title"),
        ("field-added", "grant.title_en"),
        ("term-added", "@context/Grant/title_en"),
    ]
    assert not comparison.enough
