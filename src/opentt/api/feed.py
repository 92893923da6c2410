"""The feed of changes: who follows it by its cursor misses nothing, however long they were away."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool

from opentt.api.cursors import opened, sealed
from opentt.api.forms import CHOICE, form_of
from opentt.api.operations import TAGGED, WORDS, Answer, Operation, Parameter, Section, mediatype
from opentt.api.problems import ProblemError, parameter_error
from opentt.api.query import read_query
from opentt.api.records import LANG
from opentt.api.respond import Link, reply
from opentt.api.service import access_of, service_of
from opentt.home import CONFORMANCE
from opentt.negotiation import JSON, NDJSON
from opentt.schema import ENTITIES
from opentt.store import changes
from opentt.store.prepared import digest, encoded
from opentt.text import Text

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.api.service import Service
    from opentt.store.changes import Changed

LIMIT = 100
"""Changes on a page where no number is given."""

_ANEW = Text(
    "变更序列已不是这个游标所指的那一个（数据库曾恢复到较早的备份），请从头获取",
    "the feed is no longer the one of this cursor, since the database was restored from an older copy; begin again",
)


def section() -> Section:
    """The feed."""
    line = {
        "type": "object",
        "required": ["sequence", "entity", "id", "at", "change"],
        "properties": {
            "sequence": {"type": "integer"},
            "entity": {"type": "string"},
            "id": {"type": "string"},
            "at": {"type": "string", "format": "date-time"},
            "change": {"type": "string", "enum": ["put", "delete", "merge"]},
            "etag": {"type": "string"},
            "record": {"type": "object", "additionalProperties": True},
        },
    }
    page = {
        "type": "object",
        "required": ["numberReturned", "hasMore", "cursor", "links", "items"],
        "properties": {
            "numberReturned": {"type": "integer"},
            "hasMore": {"type": "boolean"},
            "cursor": {"type": "string"},
            "links": {"type": "array", "items": {"$ref": "#/components/schemas/Link"}},
            "items": {"type": "array", "items": line},
        },
    }
    parameters = (
        Parameter("cursor", "query", Text("上次得到的游标", "the cursor that came with the last page"), WORDS),
        Parameter(
            "limit",
            "query",
            Text("每页最多多少项", "most changes on a page"),
            {"type": "integer", "minimum": 1, "maximum": 1000},
        ),
        Parameter(
            "entity",
            "query",
            Text("只要这些种类", "only these entities"),
            {"type": "array", "items": {"type": "string", "enum": list(ENTITIES)}},
        ),
        mediatype((JSON, NDJSON)),
        LANG,
    )
    return Section(
        (f"{CONFORMANCE}changes",),
        [
            Operation(
                "GET",
                "/v1/changes",
                "changes",
                _changes,
                Text("变更序列", "The feed of changes"),
                Text(
                    "按提交顺序，含删除标记和合并；记住 cursor 即可随时接着取，不缺不重",
                    "in the order of commits, with tombstones and merges; the cursor leads on at any later time",
                ),
                [
                    Answer(
                        200,
                        Text("一页变更", "a page of changes"),
                        {JSON.media: page, NDJSON.media: {"type": "string"}},
                        (*TAGGED, "Link", "OpenTT-Cursor", "OpenTT-Has-More"),
                    )
                ],
                parameters,
                ("unknown-parameter", "bad-parameter", "bad-cursor", "history-changed", "not-acceptable"),
                tag="changes",
            )
        ],
    )


async def _changes(request: Request) -> Response:
    service = service_of(request)
    query = read_query(request, ("cursor", "limit", "entity", *CHOICE))
    form = form_of(request, query, (JSON, NDJSON))
    entities = query.listed("entity") or tuple(service.standard.entities)
    for name in entities:
        if name not in service.standard.entities:
            known = ", ".join(service.standard.entities)
            raise parameter_error("bad-parameter", "entity", Text(f"entity 应为 {known}", f"entity is none of {known}"))
    limit = query.number("limit", 1, int(service.settings.largest_page)) or LIMIT
    after = await run_in_threadpool(_after, service, query.get("cursor"))
    feed = await run_in_threadpool(changes.feed, service.database, access_of(request), after, entities, limit)
    cursor = sealed(service.database.secret, "changes", [feed.sequence, feed.mark])
    kept = {name: value for name, value in query.values.items() if name != "cursor"}
    following = Link(f"{service.settings.url}/v1/changes?{urlencode({**kept, 'cursor': cursor})}", "next", form.media)
    lines = [_line(line) for line in feed.lines]
    if form == NDJSON:
        body = b"".join(line + b"\n" for line in lines)
    else:
        head = {
            "numberReturned": len(lines),
            "hasMore": feed.has_next,
            "cursor": cursor,
            "links": [following.as_json()],
        }
        body = b'%b,"items":[%b]}' % (encoded(head)[:-1], b",".join(lines))
    headers = {"OpenTT-Cursor": cursor, "OpenTT-Has-More": str(feed.has_next).lower()}
    return reply(request, body, form, etag=digest(body + cursor.encode()), links=[following], headers=headers)


def _after(service: Service, cursor: str | None) -> int:
    """The sequence after which to go on. Raises ProblemError where the feed is no longer that of the cursor."""
    if cursor is None:
        return 0
    sequence, mark = opened(service.database.secret, "changes", cursor)
    if changes.mark(service.database, sequence) != mark:
        begin = [Link(f"{service.settings.url}/v1/changes", "first").as_json()]
        raise ProblemError("history-changed", _ANEW, members={"links": begin})
    return int(sequence)


def _line(line: Changed) -> bytes:
    """A change as JSON; the text of its record stands in it as it is stored."""
    told = {"sequence": line.sequence, "entity": line.entity, "id": line.id, "at": line.at, "change": line.action}
    if line.body is None:
        return encoded(told)
    return b'%b,"record":%b}' % (encoded({**told, "etag": line.etag})[:-1], line.body)
