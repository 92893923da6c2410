"""Many records at once: all are written, or none and a report of why."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool

from opentt.api.bodies import check_media, exact_object
from opentt.api.changing import KEY, REFUSALS, check_writer, key_of, prepared_of
from opentt.api.judging import ELSEWHERE, MOST_FINDINGS, has_errors, refusal
from opentt.api.operations import Answer, Operation, Parameter, Section
from opentt.api.problems import ProblemError
from opentt.api.query import read_query
from opentt.api.respond import reply
from opentt.api.service import access_of, service_of
from opentt.negotiation import JSON, NDJSON
from opentt.report.as_json import to_dict
from opentt.store import replies
from opentt.store.prepared import encoded
from opentt.store.writing import Author, Deletion, apply, lock
from opentt.text import Text
from opentt.validation import validate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Connection
    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.api.service import Service
    from opentt.store.scopes import Access
    from opentt.store.writing import Change

_LINES = (NDJSON.media, *NDJSON.also)
_NOTHING = Text("没有任何一行", "there are no lines")
_NO_ENTITY = Text("第 {n} 行没有写明实体；可用：{known}", "line {n} names no entity; known: {known}")
_NO_CHANGE = Text("第 {n} 行既没有 record，也没有 delete", "line {n} has neither `record` nor `delete`")
_NO_ID = Text("第 {n} 行没有 id", "line {n} has no id")
_NOT_YOURS = Text("令牌不允许写第 {n} 行的“{id}”", "the token does not allow writing “{id}” of line {n}")
_USED = Text("这个幂等键已用于内容不同的请求", "the key was used for a request with other content")


def section() -> Section:
    """The batch."""
    entity = Parameter(
        "entity",
        "query",
        Text("写明时，每行就是一条这种记录", "where it is given, each line is a record of that entity"),
        {"type": "string", "enum": ["institution", "manager", "contract", "achievement", "grant"]},
    )
    counts = {"type": "integer"}
    schema = {
        "type": "object",
        "required": ["created", "updated", "unchanged", "deleted"],
        "properties": dict.fromkeys(("created", "updated", "unchanged", "deleted", "sequence"), counts),
    }
    return Section(
        ("https://w3id.org/opentt/conformance/v1/batch",),
        [
            Operation(
                "POST",
                "/v1/batch",
                "batch",
                _batch,
                Text("批量写入", "Many records at once"),
                Text(
                    '每行一条：{"entity": …, "record": …} 或 {"entity": …, "id": …, "delete": true}；'
                    "全部写入，或一条不写并给出报告",
                    'each line is {"entity": …, "record": …} or {"entity": …, "id": …, "delete": true}; all are '
                    "written, or none and a report says why",
                ),
                [Answer(200, Text("各有多少", "how many of each"), {JSON.media: schema})],
                (entity, KEY),
                (
                    *(name for name in REFUSALS if name not in {"not-found", "gone", "conflict"}),
                    "bad-parameter",
                    "key-used-otherwise",
                ),
                {NDJSON.media: {"type": "string"}},
                "batch",
                needs_token=True,
            )
        ],
    )


async def _batch(request: Request) -> Response:
    service, access = service_of(request), access_of(request)
    query = read_query(request, ("entity",))
    check_writer(access)
    check_media(request, _LINES)
    key, entity = key_of(request), query.get("entity")
    if entity is not None and entity not in service.standard.entities:
        known = ", ".join(service.standard.entities)
        raise ProblemError("bad-parameter", Text(f"entity 应为 {known} 之一", f"entity is none of {known}"))
    with TemporaryDirectory(prefix="opentt-") as folder:
        path, digest = Path(folder) / "batch", hashlib.sha256((entity or "").encode() + b"\n")
        with path.open("wb") as file:
            async for block in request.stream():
                digest.update(block)
                file.write(block)
        author = Author(access.who, request.scope["request_id"])
        body = await run_in_threadpool(_written, service, access, path, entity, author, key, digest.hexdigest())
    return reply(request, body, JSON, headers={"Cache-Control": "no-store"})


def _written(
    service: Service, access: Access, path: Path, entity: str | None, author: Author, key: str | None, digest: str
) -> bytes:
    """What is answered once everything is written. Raises ProblemError where it is not, and nothing is."""
    if key is not None:
        with service.database.reading() as connection:
            given = _given(connection, author, key, digest)
        if given is not None:
            return given
    _judge(service, access, path, entity)
    with service.database.writing() as connection:
        sequence, _ = lock(connection)
        given = _given(connection, author, key, digest) if key is not None else None
        if given is not None:
            return given
        changes = (_change(service, name, record) for _, name, record in _lines(service, path, entity))
        done = apply(connection, changes, author)
        counts = Counter(one.outcome for one in done)
        last = max((one.sequence for one in done), default=sequence)
        names = ("created", "updated", "unchanged", "deleted")
        body = encoded({**{name: counts[name] for name in names}, "sequence": last})
        if key is not None:
            replies.remember(connection, author.who, key, replies.Reply(digest, 200, {}, body))
    return body


def _given(connection: Connection, author: Author, key: str, digest: str) -> bytes | None:
    """What was answered to the same batch before. Raises ProblemError where its key was used for another."""
    given = replies.known(connection, author.who, key)
    if given is not None and given.request != digest:
        raise ProblemError("key-used-otherwise", _USED)
    return given.body if given is not None else None


def _lines(service: Service, path: Path, entity: str | None) -> Iterator[tuple[int, str, dict[str, Any] | str]]:
    """Each line with its number: entity and record, or entity and the id of what is to be deleted."""
    deepest = int(service.settings.deepest)
    with path.open("rb") as file:
        for n, line in enumerate(file, start=1):
            if not line.strip():
                continue
            value = exact_object(line, deepest, n)
            if entity is not None:
                yield n, entity, value
                continue
            name = value.get("entity")
            if name not in service.standard.entities:
                known = ", ".join(service.standard.entities)
                raise _bad(n, _NO_ENTITY.fill({"n": n, "known": known}))
            record = value.get("record")
            if isinstance(record, dict):
                yield n, str(name), record
            elif value.get("delete") is True and isinstance(value.get("id"), str):
                yield n, str(name), value["id"]
            else:
                raise _bad(n, _NO_CHANGE.fill({"n": n}))


def _judge(service: Service, access: Access, path: Path, entity: str | None) -> None:
    """Nothing. Raises ProblemError where a line is none, is not the writer's, or has an error."""
    lines: dict[str, list[int]] = defaultdict(list)
    count = 0
    with TemporaryDirectory(prefix="opentt-") as folder:
        files = {name: (Path(folder) / f"{name}.ndjson").open("wb") for name in service.standard.entities}
        try:
            for n, name, record in _lines(service, path, entity):
                count = n
                identifier = record if isinstance(record, str) else record.get("id")
                if not isinstance(identifier, str):
                    raise _bad(n, _NO_ID.fill({"n": n}))
                if not access.writes(name, identifier):
                    raise ProblemError("not-allowed", _NOT_YOURS.fill({"n": n, "id": identifier[:128]}), [{"line": n}])
                if not isinstance(record, str):
                    files[name].write(_text(record) + b"\n")
                    lines[name].append(n)
        finally:
            for file in files.values():
                file.close()
        if not count:
            raise ProblemError("bad-request", _NOTHING)
        paths = [str(Path(folder) / f"{name}.ndjson") for name in lines]
        if not paths:
            return
        report = validate(
            paths,
            standard=service.standard,
            entity_of=lambda given: Path(given).stem,
            max_findings=MOST_FINDINGS,
            ignore=ELSEWHERE,
        )
    if has_errors(report):
        raise refusal(_placed(to_dict(report), lines))


def _text(record: Mapping[str, Any]) -> bytes:
    """The record as a line, its numbers as they were sent."""
    return json.dumps(record, ensure_ascii=False, default=float).encode()


def _placed(report: dict[str, Any], lines: Mapping[str, list[int]]) -> dict[str, Any]:
    """The report with the lines of the batch in place of those of our own files."""
    for finding in report["findings"]:
        place, entity = finding["location"], finding["entity"]
        row = place["row"]
        if entity in lines and isinstance(row, int) and 0 < row <= len(lines[entity]):
            place.update(file="batch", line=lines[entity][row - 1], column=None, row=lines[entity][row - 1])
        else:
            place["file"] = "batch"
    for read in report["inputs"]:
        read.update(path="batch", sha256=None)
    for note in report["notes"]:
        note["file"] = "batch"
    return report


def _change(service: Service, entity: str, record: dict[str, Any] | str) -> Change:
    if isinstance(record, str):
        return Deletion(entity, record)
    return prepared_of(service.standard.entities[entity], record)


def _bad(n: int, detail: Text) -> ProblemError:
    return ProblemError("bad-request", detail, [{"line": n, "detail": detail.as_dict()}])
