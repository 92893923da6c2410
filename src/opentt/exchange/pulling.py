"""Another office's changes taken over: verified, validated, in its order, each once, from where the last pull ended.

The cursor is kept in the same transaction as the changes that it stands behind, so that a pull that is killed at
any moment has either taken a page whole or not at all.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from opentt.errors import InputError
from opentt.exchange.asking import ask, client
from opentt.finding import Severity
from opentt.report.as_json import to_dict
from opentt.store import states
from opentt.store.prepared import digest, encoded, prepare
from opentt.store.writing import Author, Deletion, apply, lock
from opentt.text import Text
from opentt.validation import validate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import httpx

    from opentt.standard import Standard
    from opentt.store import Database
    from opentt.store.writing import Change

PAGE = 500
"""Changes that are taken at once."""

ELSEWHERE = ("structure/dangling-link",)
"""What cannot be told from a page alone: the other records that it names may stand on another."""

_DAMAGED = Text("{entity} {id} 的内容与其校验值不符", "{entity} {id} is not what its tag says")
_NO_FEED = Text("没有可用的变更序列", "gives no feed of changes that can be read")


@dataclass
class Pulled:
    """What a pull did: records put, deleted and already there, and those kept apart for their errors."""

    put: int = 0
    deleted: int = 0
    unchanged: int = 0
    quarantined: list[tuple[str, str]] = field(default_factory=list)
    began_anew: bool = False


def pull(
    database: Database,
    standard: Standard,
    url: str,
    *,
    token: str | None = None,
    transport: httpx.BaseTransport | None = None,
) -> Pulled:
    """What was taken over from the server at a URL.

    Raises InputError where it does not answer, refuses, or sends what its own tags deny.
    """
    url, done = url.rstrip("/"), Pulled()
    name = f"pull {url}"
    with client(url, token, transport) as asked:
        cursor = states.get(database, name)
        while True:
            params = {"limit": str(PAGE)} | ({"cursor": cursor} if cursor else {})
            answer = ask(asked, "GET", "/v1/changes", accepted=(410,), params=params)
            if answer.status_code == 410 and cursor:  # noqa: PLR2004 - HTTP's own number
                cursor, done.began_anew = None, True
                continue
            page = _page(answer, url)
            cursor = page["cursor"]
            _take(database, standard, name, page, done)
            if not page["hasMore"]:
                return done


def _page(answer: httpx.Response, url: str) -> dict[str, Any]:
    """The page of a feed. Raises InputError for what is none."""
    try:
        page = json.loads(answer.content, parse_float=Decimal)
        if isinstance(page["items"], list) and isinstance(page["cursor"], str) and isinstance(page["hasMore"], bool):
            return dict(page)
    except (ValueError, KeyError, TypeError):
        pass
    raise InputError(_NO_FEED, url)


def _take(database: Database, standard: Standard, name: str, page: Mapping[str, Any], done: Pulled) -> None:
    """Nothing: the changes of a page are made, and the cursor stands behind them, or neither."""
    items = [item for item in page["items"] if item["entity"] in standard.entities]
    for item in items:
        _verify(item, name)
    refused = _judged(standard, items)
    changes: list[Change] = []
    with database.writing() as connection:
        lock(connection)
        for item in items:
            key = item["entity"], item["id"]
            if "record" not in item:
                changes.append(Deletion(*key))
            elif key in refused:
                states.quarantine(connection, name, *key, encoded(item["record"]), encoded(refused[key]))
                done.quarantined.append(key)
            else:
                changes.append(prepare(standard.entities[item["entity"]], item["record"]))
                states.release(connection, name, *key)
        for one in apply(connection, changes, Author(name)):
            done.deleted += one.outcome == "deleted"
            done.unchanged += one.outcome == "unchanged"
            done.put += one.outcome in {"created", "updated"}
        states.put(connection, name, page["cursor"])


def _verify(item: Mapping[str, Any], name: str) -> None:
    """Nothing. Raises InputError where a record is not that of the change, or not what its tag says."""
    record = item.get("record")
    if record is None:
        return
    same = isinstance(record, dict) and record.get("id") == item["id"]
    if not same or ("etag" in item and digest(encoded(record)) != item["etag"]):
        raise InputError(_DAMAGED.fill({"entity": item["entity"], "id": item["id"]}), name.removeprefix("pull "))


def _judged(standard: Standard, items: Sequence[Mapping[str, Any]]) -> dict[tuple[str, str], list[dict[str, Any]]]:
    """The records that have errors, each with its findings."""
    found: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for entity in standard.entities:
        latest = {item["id"]: item["record"] for item in items if item["entity"] == entity and "record" in item}
        if not latest:
            continue
        report = validate(
            standard=standard, records=list(latest.values()), entity=entity, max_findings=0, ignore=ELSEWHERE
        )
        for finding in to_dict(report)["findings"]:
            if finding["severity"] == Severity.ERROR.value and finding["record"]:
                found.setdefault((entity, finding["record"]), []).append(finding)
    return found
