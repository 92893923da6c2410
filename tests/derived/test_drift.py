"""What is derived in the checkout is what its sources say."""

from __future__ import annotations

from opentt.emit import derive
from opentt.emit.drift import compare
from opentt.home import find


def test_the_checkout_is_as_its_sources_say() -> None:
    home = find()
    drift = compare(home, derive(home))
    assert not drift, f"run: opentt build ({', '.join([*drift.changed, *drift.stray])})"
