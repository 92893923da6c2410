"""Several servers over one database, written by many at once: who follows the changes sees each once, in order."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.api.conftest import contract
from tests.exchange.offices import Office

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.allow_hosts(["127.0.0.1"]), pytest.mark.soak]

WRITERS, EACH = 6, 12


def test_two_servers_and_many_writers_leave_no_gap(database_url: str, tmp_path: Path) -> None:
    first, second = (Office(tmp_path, name, url=database_url) for name in ("first", "second"))
    token = first.allow("write")
    headers = {"Authorization": f"Bearer {token}"}
    seen: list[dict[str, Any]] = []
    done = threading.Event()
    refused: list[str] = []

    def write(writer: int) -> None:
        with httpx.Client(headers=headers, timeout=60, trust_env=False) as client:
            for n in range(EACH):
                address = (first if (writer + n) % 2 else second).address
                record = contract(f"w{writer}-{n}")
                answer = client.put(f"{address}/v1/contracts/{record['id']}", json=record)
                if answer.status_code != 201:
                    refused.append(answer.text)

    def follow() -> None:
        cursor, turn = "", 0
        with httpx.Client(headers=headers, timeout=60, trust_env=False) as client:
            while True:
                ended = done.is_set()
                turn += 1
                params = {"limit": "7"} | ({"cursor": cursor} if cursor else {})
                page = client.get(f"{(first, second)[turn % 2].address}/v1/changes", params=params).json()
                seen.extend(page["items"])
                cursor = page["cursor"]
                if ended and not page["items"]:
                    return

    try:
        first.start()
        second.start()
        reader = threading.Thread(target=follow)
        writers = [threading.Thread(target=write, args=[n]) for n in range(WRITERS)]
        for thread in (reader, *writers):
            thread.start()
        for thread in writers:
            thread.join()
        done.set()
        reader.join(60)
    finally:
        first.kill()
        second.kill()
    assert refused == []
    assert [line["sequence"] for line in seen] == list(range(1, WRITERS * EACH + 1))
    assert len({line["id"] for line in seen}) == WRITERS * EACH
