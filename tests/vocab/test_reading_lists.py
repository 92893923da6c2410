"""The code lists as they are read at run time: one by one, whatever the form of the file, and broken where it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from opentt.errors import StandardError
from opentt.standard import load
from opentt.vocab import load_schemes, schemes_of

if TYPE_CHECKING:
    from pathlib import Path

CODES = load().home / "vocab/derived/codes.json"


def home(folder: Path, text: str) -> Path:
    """A folder with that text for its lists."""
    path = folder / "vocab/derived/codes.json"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8", newline="")
    return folder


@pytest.mark.parametrize("indent", [2, None])
def test_every_list_is_the_same_read_by_itself_and_with_all_others(tmp_path: Path, indent: int | None) -> None:
    entries = json.loads(CODES.read_text(encoding="utf-8"))
    text = CODES.read_text(encoding="utf-8") if indent else json.dumps(entries, ensure_ascii=False)
    assert dict(load_schemes(home(tmp_path, text))) == dict(schemes_of(entries["schemes"]))


def test_a_list_that_is_broken_is_told_when_it_is_asked_for(tmp_path: Path) -> None:
    text = CODES.read_text(encoding="utf-8").replace('"status": "closed"', '"status": closed', 1)
    schemes = load_schemes(home(tmp_path, text))
    broken, sound = list(schemes)[:2]
    assert schemes[sound].concepts
    with pytest.raises(StandardError, match=r"codes\.json"):
        schemes[broken]
