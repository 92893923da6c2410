"""The same examples are drawn whenever nothing was changed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    settings.get_current_profile_name() != "same",
    reason="the examples of the default profile are compared: --hypothesis-profile asked for others",
)


def drawn() -> list[tuple[str, int]]:
    """The values that a test drew."""
    told: list[tuple[str, int]] = []

    @settings(max_examples=200)
    @given(st.text(), st.integers())
    def draw(text: str, number: int) -> None:
        told.append((text, number))

    draw()
    return told


def test_what_was_imported_before_does_not_change_what_is_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = drawn()
    constants = [(f"never drawn {number}", 10**9 + number) for number in range(50)]
    (tmp_path / "constants_of_ours.py").write_text(f"CONSTANTS = {constants}\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    import_module("constants_of_ours")
    assert drawn() == before
