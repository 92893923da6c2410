"""Offices as processes over real sockets: killed at any byte, cut off, restored, their clocks wrong."""

from __future__ import annotations

import random
import signal
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.api.conftest import contract
from tests.exchange.offices import Office, Wire
from tests.ports import SECONDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.allow_hosts(["127.0.0.1"])]


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[list[Office]]:
    """A university, a district and a city; the university's clock is days ahead, the district's behind."""
    found = [Office(tmp_path, "university", 50), Office(tmp_path, "district", -7), Office(tmp_path, "city")]
    yield found
    for office in found:
        office.kill()


def finished(into: Office, origin: str, token: str, *more: str) -> str:
    """What a pull said, which must have come through."""
    process = into.pull(origin, token, *more)
    out, _ = process.communicate(timeout=SECONDS)
    assert process.returncode == 0, out
    return out


def backup(office: Office, path: Path) -> None:
    """Nothing: a copy of the database is in a file, taken while it may be written."""
    with sqlite3.connect(f"file:{office.folder}/{office.name}.sqlite?mode=ro", uri=True) as source:
        source.execute("VACUUM INTO ?", [str(path)])
    source.close()


def restore(office: Office, path: Path) -> None:
    """Nothing: the database is the copy again; the server is stopped meanwhile."""
    office.kill()
    for left in office.folder.glob(f"{office.name}.sqlite*"):
        left.unlink()
    (office.folder / f"{office.name}.sqlite").write_bytes(path.read_bytes())
    office.start()


def test_a_pull_that_is_killed_or_cut_off_goes_on(offices: list[Office]) -> None:
    university, district, _ = offices
    draw = random.Random(0)  # noqa: S311 - texts that do not compress
    university.put(*(contract(f"u-{n}", title=draw.randbytes(80).hex()) for n in range(700)))
    token = university.allow("read")
    university.start()
    with closing(Wire(university.port)) as wire:
        process = district.pull(wire.address, token)
        wire.after(75_000, process.kill)
        process.communicate(timeout=SECONDS)
        assert process.returncode == -signal.SIGKILL
        assert district.lines() == 500, "a page was taken whole, and the next not at all"
        process = district.pull(wire.address, token)
        wire.after(10_000)
        out, _ = process.communicate(timeout=SECONDS)
        assert process.returncode == 0, out
    assert district.held() == university.held()
    assert district.lines() == 700, "each once"


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2))
def test_all_levels_come_to_hold_the_same_whatever_is_killed_cut_off_or_restored(
    offices: list[Office], tmp_path: Path, seed: int
) -> None:
    university, district, city = offices
    draw = random.Random(seed)  # noqa: S311 - a test's chance
    token, key = university.allow("read", "write"), district.allow("read")
    university.start()
    district.start()
    saved = False
    with closing(Wire(university.port)) as wire, closing(Wire(district.port)) as other:
        for turn in range(5):
            numbers = draw.sample(range(900), 250)
            university.put(*(contract(f"u-{n}", title=draw.randbytes(60).hex()) for n in numbers))
            university.delete(*(f"u-{n}" for n in draw.sample(range(900), 20)))
            if turn == 1:
                backup(university, tmp_path / "backup.sqlite")
                saved = True
            into, line, origin, who = draw.choice([(district, wire, university, token), (city, other, district, key)])
            process = into.pull(line.address, who)
            fault = draw.choice(["kill", "cut", "server", "restore"])
            if fault == "restore" and saved:
                process.communicate(timeout=SECONDS)
                restore(university, tmp_path / "backup.sqlite")
                continue
            line.after(
                draw.randrange(200, 60_000),
                process.kill if fault == "kill" else origin.kill if fault == "server" else _nothing,
            )
            process.communicate(timeout=SECONDS)
            if origin.process is None:
                origin.start()
        wire.calm()
        other.calm()
        finished(district, wire.address, token)
        give_back(district, university, token)
        finished(district, wire.address, token)
        out = finished(city, other.address, key)
        assert "kept:" not in out
    assert district.held() == city.held() == university.held()
    before = city.lines(), district.lines()
    # at another address, where all is read from the start
    finished(district, university.address, token)
    finished(city, district.address, key)
    assert (city.lines(), district.lines()) == before, "nothing comes twice"


def _nothing() -> None:
    """Nothing: the line is only cut."""


def give_back(keeper: Office, loser: Office, token: str) -> None:
    """Nothing: what a restored office has lost was pushed to it by one that kept it."""
    process = keeper.run("push", loser.address, "--from", keeper.url, "--source", "u", "--again", token=token)
    out, _ = process.communicate(timeout=SECONDS)
    assert process.returncode == 0, out
