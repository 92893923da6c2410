"""What a feed holds at an instant, and what became of it since: live records and tombstones as tables."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from opentt.canonical import json_text
from opentt.feed.files import lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from opentt.feed.manifest import Delta, File, Manifest
    from opentt.snapshot import Shelf

_GRAVES = """
CREATE TABLE graves AS
SELECT f.entity, f.id, f.kind, f.successor, coalesce(o.since, $now) AS since FROM (
  SELECT entity, id, successor, CASE WHEN successor = '' THEN 'withdrawn' WHEN status = 'merged' THEN 'merged-into'
    ELSE 'superseded-by' END AS kind FROM fresh WHERE status IN ('withdrawn', 'merged')
) f LEFT JOIN old_graves o ON o.entity = f.entity AND o.id = f.id AND o.kind = f.kind AND o.successor = f.successor
UNION ALL
SELECT o.entity, o.id, 'gone', '', $now FROM old o ANTI JOIN fresh f ON f.entity = o.entity AND f.id = o.id
UNION ALL
SELECT o.entity, o.id, o.kind, o.successor, o.since FROM old_graves o
ANTI JOIN fresh f ON f.entity = o.entity AND f.id = o.id
"""
"""Who is no more: withdrawn or merged in the input, or gone from it; an old tombstone stays until its id is active."""

_TOUCHED = """
CREATE TABLE touched AS
SELECT l.entity, l.id, $now AS until FROM live l LEFT JOIN old o ON o.entity = l.entity AND o.id = l.id
WHERE o.digest IS DISTINCT FROM l.digest
UNION ALL
SELECT g.entity, g.id, $now FROM graves g
ANTI JOIN old_graves o ON o.entity = g.entity AND o.id = g.id AND o.kind = g.kind AND o.successor = g.successor
"""
"""What this publication changes."""


def settle(shelf: Shelf, base: Path, before: Manifest | None, now: str) -> None:
    """Nothing: the tables `live`, `graves` and `touched` now say what is published, and what of it is new.

    The snapshot `fresh` is on the shelf; `before` is the publication in the folder `base` that goes before.
    Raises InputError where a file of that publication is missing or another.
    """
    shelf.put("old", _records(base, before.output if before else ()))
    shelf.put("old_rows", _tombstones(base, before.deleted if before else ()))
    shelf.db.execute(
        "CREATE TABLE old_graves AS SELECT entity, id, status AS kind, successor, text AS since FROM old_rows"
    )
    shelf.db.execute(
        "CREATE TABLE live AS SELECT entity, id, digest, text FROM fresh WHERE status NOT IN ('withdrawn', 'merged')"
    )
    shelf.db.execute(_GRAVES, {"now": now})
    shelf.db.execute(_TOUCHED, {"now": now})


def add_steps(shelf: Shelf, base: Path, steps: Iterable[Delta], written: Iterable[str]) -> None:
    """Nothing: what earlier publications changed stands in `touched` too; `written` are the instants of the steps."""
    for step, until in zip(steps, written, strict=True):
        shelf.put("step_live", _records(base, step.output))
        shelf.put("step_graves", _tombstones(base, step.deleted))
        for table in ("step_live", "step_graves"):
            shelf.db.execute(f"INSERT INTO touched SELECT entity, id, ? FROM {table}", [until])


def changed(shelf: Shelf) -> tuple[int, int]:
    """How many records this publication adds or changes, and how many it takes away."""
    found = shelf.db.execute(
        "SELECT count(*) FILTER (g.id IS NULL), count(*) FILTER (g.id IS NOT NULL) FROM touched t "
        "LEFT JOIN graves g ON g.entity = t.entity AND g.id = t.id"
    ).fetchone()
    return (int(found[0]), int(found[1])) if found else (0, 0)


def live(shelf: Shelf, entity: str, since: str | None = None) -> Iterator[str]:
    """The records of an entity as lines, by id; with `since` those that were touched after it."""
    yield from (
        text for (text,) in _rows(shelf, "SELECT l.text FROM live l WHERE l.entity = $entity", "l", entity, since)
    )


def graves(shelf: Shelf, since: str | None = None) -> Iterator[str]:
    """The tombstones as lines, by type and id; with `since` those that were touched after it."""
    sql = "SELECT g.entity, g.id, g.kind, g.successor, g.since FROM graves g WHERE TRUE"
    for entity, identity, kind, successor, time in _rows(shelf, sql, "g", None, since):
        told: dict[str, Any] = {"id": identity}
        if successor:
            told["replaced_by"] = successor
        yield json_text({**told, "since": time, "status": kind, "type": entity})


def _rows(shelf: Shelf, sql: str, alias: str, entity: str | None, since: str | None) -> Iterator[tuple[Any, ...]]:
    params: dict[str, str] = {} if entity is None else {"entity": entity}
    if since is not None:
        sql += (
            f" AND EXISTS (SELECT 1 FROM touched t WHERE t.entity = {alias}.entity AND t.id = {alias}.id "
            "AND t.until > $since)"
        )
        params["since"] = since
    found = shelf.db.cursor().execute(f"{sql} ORDER BY {alias}.entity, {alias}.id", params)
    while batch := found.fetchmany(1000):
        yield from batch


def _records(folder: Path, files: Iterable[File]) -> Iterator[tuple[str, str, str, str, str]]:
    for file in files:
        for line in lines(folder, file):
            yield file.type, json.loads(line)["id"], "active", "", line


def _tombstones(folder: Path, files: Iterable[File]) -> Iterator[tuple[str, str, str, str, str]]:
    for file in files:
        for line in lines(folder, file):
            told = json.loads(line)
            yield told["type"], told["id"], told["status"], told.get("replaced_by", ""), told["since"]
