"""Measures `opentt pull --dangling` on a database of contracts whose links lead to records that are there and not.

    uv run python tests/bench/dangling.py [--contracts 300000] [--db postgresql+psycopg://…] [--repeat 3] [--write]

Every contract names one of 5,000 institutions, of which every tenth is there, and an achievement of its own, of which
every second is. The database is written directly; one in this process beside it is what a plain scan would take.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parent))

import page
from measure import measure
from sqlalchemy import text

from opentt.standard import load
from opentt.store import open_database
from opentt.store.prepared import encoded
from opentt.store.shapes import Shapes, ready
from opentt.store.writing import Author, apply

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opentt.store import Database

STANDARD = load()
INSTITUTIONS = 5_000
AT_ONCE = 5_000
ORIGIN = "pull https://district.example.org"

_GIVEN = text(
    "INSERT INTO given (origin, entity, id, etag, round) SELECT :origin, entity, id, '', 1 FROM records "
    "WHERE entity = 'contract'"
)


def main() -> None:
    """Nothing: the figures are printed, and written into the page where asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--contracts", type=int, default=300_000)
    parser.add_argument("--db", default="")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--keep", type=Path, help="a folder in which the database stays, and is found again")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = options.keep or Path(name)
        url = options.db or f"sqlite:///{folder}/dangling.sqlite"
        if options.db or not (folder / "dangling.sqlite").exists():
            with closing(open_database(url)) as database:
                fill(database, options.contracts)
        lines = figures(url, options.contracts, options.repeat)
    sys.stdout.write("\n".join(lines) + "\n")
    if options.write:
        page.put("dangling", "\n".join(lines))


def figures(url: str, count: int, repeat: int) -> list[str]:
    """A line for the command and one for what a plain scan of all records takes."""
    listed = measure([sys.executable, "-m", "opentt", "pull", "--dangling", "--into", url], repeat)
    started, processor = time.monotonic(), time.process_time()
    links = plain(url)
    seconds, processor = time.monotonic() - started, time.process_time() - processor
    where = "PostgreSQL" if url.startswith("postgresql") else "SQLite"
    return [
        f"{count:,} contracts in {where}, {links:,} links that lead nowhere.",
        "",
        "| what | seconds | processor s | peak MB |",
        "|---|---:|---:|---:|",
        f"| `opentt pull --dangling` | {listed.seconds:.1f} | {listed.cpu:.1f} | {listed.megabytes:.0f} |",
        f"| every record read and its codes looked up | {seconds:.1f} | {processor:.1f} |  |",
    ]


def plain(url: str) -> int:
    """How many links lead nowhere, by reading every record that was given and each of its codes."""
    with closing(open_database(url)) as database:
        there = {
            (entity, key) for entity, key in database.rows("SELECT entity, id FROM records WHERE NOT is_deleted", {})
        }
        links = {"parties.institution_id": "institution", "achievement_ids": "achievement"}
        codes = database.rows("SELECT number, field, code FROM codes WHERE entity = 'contract'", {})
        nowhere = {str(n) for n, field, code in codes if field in links and (links[field], code) not in there}
        held = database.rows(
            "SELECT g.origin, r.id, r.codes FROM given g JOIN records r ON r.entity = g.entity AND r.id = g.id "
            "WHERE NOT r.is_deleted",
            {},
        )
        return len([(origin, key, n) for origin, key, numbers in held for n in numbers.split(" ") if n in nowhere])


def fill(database: Database, count: int) -> None:
    """Nothing: the database holds the contracts, as a pull has taken them, and some of what they name."""
    for entity, made in (
        ("institution", institutions()),
        ("achievement", achievements(count)),
        ("contract", contracts(count)),
    ):
        shapes: dict[str, Shapes] = {}
        while few := list(islice(made, AT_ONCE)):
            changes = [ready(shapes, STANDARD.entities[entity], record, encoded(record)) for record in few]
            with database.writing() as connection:
                apply(connection, changes, Author("bench"))
    with database.writing() as connection:
        connection.execute(_GIVEN, {"origin": ORIGIN})
        connection.execute(text("ANALYZE"))


def example(entity: str) -> dict[str, Any]:
    """The smallest valid record."""
    return dict(json.loads((STANDARD.home / f"examples/{entity}.json").read_text("utf-8")))


def institutions() -> Iterator[dict[str, Any]]:
    """Every tenth of those that contracts name."""
    for n in range(0, INSTITUTIONS, 10):
        yield example("institution") | {"id": f"bench-i-{n:04d}"}


def achievements(count: int) -> Iterator[dict[str, Any]]:
    """Every second of those that contracts name."""
    given = example("achievement")
    for n in range(0, count, 2):
        yield given | {"id": f"bench-a-{n:07d}"}


def contracts(count: int) -> Iterator[dict[str, Any]]:
    """Contracts with a seller's institution and an achievement."""
    given = example("contract")
    buyer = [party for party in given["parties"] if party["role"] != "seller"]
    seller = next(party for party in given["parties"] if party["role"] == "seller")
    for n in range(count):
        parties = [seller | {"institution_id": f"bench-i-{n % INSTITUTIONS:04d}"}, *buyer]
        yield given | {"id": f"bench-c-{n:07d}", "parties": parties, "achievement_ids": [f"bench-a-{n:07d}"]}


if __name__ == "__main__":
    main()
