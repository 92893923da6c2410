"""Many records that another office gives: judged together, and in the end as if they had come a few at a time."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING, Any

from opentt.exchange import intake
from opentt.exchange.intake import Item, begin, looked_at, take
from opentt.exchange.progress import FEED, Progress
from opentt.standard import load
from opentt.store import open_database, shapes, states
from tests.api.conftest import contract

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from opentt.store import Database

STANDARD = load()


def _given() -> list[Item]:
    """Records of which some are wrong, some come twice, and one is gone."""
    items = []
    for n in range(12):
        wrong: dict[str, Any] = {"contract_type": "no-such", "signed_date": "2024-02-30"} if n % 5 == 2 else {}
        items.append(Item("contract", f"a-{n}", contract(f"a-{n}", title=f"第{n}号", **wrong)))
    return [*items, Item("contract", "a-3", contract("a-3", title="又")), Item("contract", "a-4"), *items[:1]]


def _taken(database: Database, *, together: bool) -> list[Any]:
    """What the database holds, and keeps apart, of the records."""
    into = begin(database, STANDARD, "pull x")
    items = _given()
    few = [items[:8], items[8:]]
    for some in looked_at(into, few) if together else few:
        take(into, some, Progress(FEED, round=1), "r")
    kept = [list(row) for row in database.rows("SELECT entity, id, body, findings FROM quarantine ORDER BY id", {})]
    log = database.rows("SELECT sequence, id, who, request, action, etag, body, public_body FROM log ORDER BY 1", {})
    records = database.rows("SELECT * FROM records ORDER BY number", {})
    assert len(states.quarantined(database)) == 2
    for row in kept:
        for finding in (findings := json.loads(row[3])):
            del finding["location"]["row"]  # its place among those that were judged with it
        row[3] = findings
    return [kept, log, records, into.done]


def test_many_records_are_judged_together_as_if_they_came_a_few_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(open_database(tmp_path / "a.sqlite")) as few, closing(open_database(tmp_path / "b.sqlite")) as many:
        expected = _taken(few, together=False)
        monkeypatch.setattr(intake, "SCREEN_FROM", 3)
        monkeypatch.setattr(shapes, "_FIRST", 0)
        assert _taken(many, together=True) == expected
