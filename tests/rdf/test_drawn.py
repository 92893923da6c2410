"""Records as they are drawn."""

from __future__ import annotations

import pytest

from opentt.schema import ENTITIES
from tests.rdf.drawn import record


@pytest.mark.parametrize("entity", ENTITIES)
def test_what_is_drawn_has_a_short_name(entity: str) -> None:
    """Hypothesis tells what it draws once more, as when an id is taken, and warns, which is an error, of long names."""
    assert repr(record(entity, awkward=True)) == f"record({entity!r}, awkward=True)"
