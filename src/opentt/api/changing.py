"""One record put, patched or deleted by whoever may, on the condition that nobody changed it meanwhile."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from opentt.api.bodies import check_media, exact_object
from opentt.api.forms import parsed
from opentt.api.judging import PREFER, is_lenient, judge_record, preference
from opentt.api.operations import TAGGED, Answer, Operation, Parameter, Section
from opentt.api.problems import ProblemError
from opentt.api.query import read_query
from opentt.api.records import id_of, titled
from opentt.api.respond import matches, reply
from opentt.api.service import access_of, service_of
from opentt.home import CONFORMANCE
from opentt.negotiation import JSON
from opentt.store import reading
from opentt.store.prepared import Prepared, prepare
from opentt.store.replies import Reply, known, remember
from opentt.store.writing import Author, Deletion, apply, lock
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection
    from starlette.requests import Request

    from opentt.api.operations import Handler
    from opentt.api.service import Service
    from opentt.schema import Entity
    from opentt.store.scopes import Access
    from opentt.store.writing import Applied, Change, State

PATCH_MEDIA = "application/merge-patch+json"
TAGS = re.compile(r'\*|(W/)?"[!#-~]*"(\s*,\s*(W/)?"[!#-~]*")*')
"""What If-Match may be (RFC 9110, section 13.1.1)."""

IF_MATCH = Parameter(
    "If-Match",
    "header",
    Text("所改内容的 ETag，已有的记录须写明", "ETag of what is changed, required where the record is there"),
    {"type": "string"},
    example="*",
)
KEY = Parameter(
    "Idempotency-Key",
    "header",
    Text("重发时不重复执行（保存 48 小时）", "a repeated request is not done twice (kept for 48 hours)"),
    {"type": "string", "maxLength": 128, "pattern": "^[!-~]{1,128}$"},
)
NONE_MATCH = Parameter(
    "If-None-Match", "header", Text("写 * 则只新建", "with *, only make a new one"), {"type": "string", "enum": ["*"]}
)
PUTTING = (
    Text("写入一条{a_title}", "Put {a_title}"),
    Text(
        "新建，或在 If-Match 相符时替换；先经校验",
        "a new record, or in place of the one that If-Match names; validated first",
    ),
)
PATCHING = (
    Text("修改一条{a_title}", "Patch {a_title}"),
    Text("JSON Merge Patch（RFC 7396）；先经校验", "JSON Merge Patch (RFC 7396); validated first"),
)
DELETING = (
    Text("删除一条{a_title}", "Delete {a_title}"),
    Text("留下删除标记；历史仍在", "a tombstone stays, and so does the history"),
)
REFUSALS = (
    "no-token", "not-allowed", "not-found", "conflict", "gone", "changed-meanwhile", "condition-required",
    "invalid-record", "too-large", "too-slow", "unsupported-media-type", "unknown-parameter",
)  # fmt: skip

_WRITTEN = (*TAGGED, "OpenTT-Sequence")

_NO_TOKEN = Text("写入需要令牌：Authorization: Bearer …", "writing takes a token: Authorization: Bearer …")
_NOT_YOURS = Text("令牌不允许写“{id}”", "the token does not allow writing “{id}”")
_OTHER_ID = Text("内容里的 id“{id}”与地址不同", "the id “{id}” in the content is not that of the address")
_CONDITION = Text(
    "这条记录已经存在；请先取得它的 ETag，写在 If-Match 里", "the record is there already; send its ETag as If-Match"
)
_MEANWHILE = Text("记录已不是 If-Match 所指的内容", "the record is no longer what If-Match names")
_NOT_THERE = Text("没有标识为“{id}”的{title}", "there is no {title} “{id}”")
_GONE = Text("标识为“{id}”的{title}已经删除", "the {title} “{id}” was deleted")
_BAD_KEY = Text(
    "Idempotency-Key 应为 1 到 128 个可见的 ASCII 字符", "Idempotency-Key is 1 to 128 visible ASCII characters"
)
NO_TAGS = Text(
    'If-Match 应为 * 或带引号的 ETag，例如 "0123abcd"', 'If-Match is neither * nor ETags in quotes, such as "0123abcd"'
)
_ONLY_ANY = Text("写入时 If-None-Match 只能为 *", "in a change, If-None-Match is only *")
_USED = Text("这个幂等键已用于内容不同的请求", "the key was used for a request with other content")


@dataclass(frozen=True, slots=True)
class Wish:
    """A change that is asked for: what, by whom, under which conditions."""

    entity: Entity
    id: str
    author: Author
    access: Access
    if_match: str | None
    if_none_match: str | None
    key: str | None
    digest: str


def section(entities: Iterable[Entity]) -> Section:
    """What can be done to one record of each entity."""
    found = [operation for entity in entities for operation in _operations(entity)]
    return Section((f"{CONFORMANCE}writing",), found)


def _operations(entity: Entity) -> list[Operation]:
    async def put(request: Request) -> Response:
        return await _put(request, entity)

    async def patch(request: Request) -> Response:
        return await _patch(request, entity)

    async def remove(request: Request) -> Response:
        return await _remove(request, entity)

    schema, ident = {"$ref": f"#/components/schemas/{entity.root.part}"}, id_of(entity)
    stored = Answer(200, Text("写入后的记录", "the record as it now is"), {JSON.media: schema}, _WRITTEN)
    made = Answer(201, Text("新建的记录", "the record, which is new"), {JSON.media: schema}, (*_WRITTEN, "Location"))
    gone = Answer(204, Text("已删除", "it is deleted"))
    change = (ident, IF_MATCH, KEY)
    return [
        _operation(entity, "PUT", put, PUTTING, [stored, made], (*change, NONE_MATCH, PREFER), {JSON.media: schema}),
        _operation(entity, "PATCH", patch, PATCHING, [stored], (*change, PREFER), {PATCH_MEDIA: {"type": "object"}}),
        _operation(entity, "DELETE", remove, DELETING, [gone], change, None),
    ]


def _operation(
    entity: Entity,
    method: str,
    handler: Handler,
    said: tuple[Text, Text],
    answers: Sequence[Answer],
    parameters: Sequence[Parameter],
    body: Mapping[str, Mapping[str, Any]] | None,
) -> Operation:
    return Operation(
        method,
        f"/v1/{entity.plural}/{{id}}",
        f"{method.lower()}_{entity.name}",
        handler,
        titled(said[0], entity),
        said[1],
        answers,
        parameters,
        (*REFUSALS, "key-used-otherwise"),
        body,
        entity.plural,
        needs_token=True,
        example=entity.name if method == "PUT" else None,
    )


async def _put(request: Request, entity: Entity) -> Response:
    read_query(request, ())
    check_media(request, (JSON.media,))
    content, service = await request.body(), service_of(request)
    wish = wished(request, entity, content)

    def work() -> Response:
        record = exact_object(content, int(service.settings.deepest))
        return _write(service, request, wish, record)

    return await run_in_threadpool(work)


async def _patch(request: Request, entity: Entity) -> Response:
    read_query(request, ())
    check_media(request, (PATCH_MEDIA, JSON.media))
    content, service = await request.body(), service_of(request)
    wish = wished(request, entity, content)

    def work() -> Response:
        patch = exact_object(content, int(service.settings.deepest))
        now = reading.current(service.database, wish.access, entity.name, wish.id)
        if now is None or now.body is None:
            raise _missing(wish, gone=now is not None)
        again = _again(service, wish)
        if again:
            return again
        _check(wish, etag=now.etag, is_there=True, was_there=True, must_be=True)
        return _write(service, request, wish, merged(parsed(now.body), patch), base=now.etag)

    return await run_in_threadpool(work)


async def _remove(request: Request, entity: Entity) -> Response:
    read_query(request, ())
    service, wish = service_of(request), wished(request, entity, b"")

    def work() -> Response:
        def guard(_: Change, state: State | None) -> None:
            there = state is not None and not state.is_deleted
            _check(wish, state.etag if state else "", is_there=there, was_there=state is not None, must_be=True)

        with service.database.writing() as connection:
            again = _known(connection, wish)
            if again:
                return again
            apply(connection, [Deletion(entity.name, wish.id)], wish.author, guard)
            return _kept(connection, wish, Response(None, 204))

    return await run_in_threadpool(work)


def wished(request: Request, entity: Entity, content: bytes) -> Wish:
    """The change that a request asks for. Raises ProblemError for whoever may not make it."""
    access, identifier = access_of(request), request.path_params["id"]
    check_writer(access)
    if not access.writes(entity.name, identifier):
        raise ProblemError("not-allowed", _NOT_YOURS.fill({"id": identifier[:128]}))
    headers = request.headers
    if headers.get("if-none-match", "*") != "*":
        raise ProblemError("bad-request", _ONLY_ANY)
    about = f"{request.method} {request.url.path} {headers.get('if-match')} {headers.get('if-none-match')}\n".encode()
    return Wish(
        entity,
        identifier,
        Author(access.who, request.scope["request_id"]),
        access,
        headers.get("if-match"),
        headers.get("if-none-match"),
        key_of(request),
        hashlib.sha256(about + content).hexdigest(),
    )


def check_writer(access: Access) -> None:
    """Nothing. Raises ProblemError for the public."""
    if not access.who:
        raise ProblemError("no-token", _NO_TOKEN, headers={"WWW-Authenticate": "Bearer"})


def key_of(request: Request) -> str | None:
    """The idempotency key of a request. Raises ProblemError for one that is none."""
    key = request.headers.get("idempotency-key")
    if key is not None and not (1 <= len(key) <= 128 and all("!" <= letter <= "~" for letter in key)):  # noqa: PLR2004 - as documented
        raise ProblemError("bad-request", _BAD_KEY)
    return key


def merged(target: Any, patch: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The outcome of a merge patch (RFC 7396, section 2).

    >>> merged({"a": 1, "b": {"c": 2}}, {"a": None, "b": {"d": 3}})
    {'b': {'c': 2, 'd': 3}}
    """
    if not isinstance(patch, dict):
        return patch
    outcome = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            outcome.pop(name, None)
        else:
            outcome[name] = merged(outcome.get(name), value)
    return outcome


def _write(service: Service, request: Request, wish: Wish, record: dict[str, Any], base: str | None = None) -> Response:
    """The answer to a put or a patch, once it is written. `base` is the tag of what a patch was made for."""
    if record.get("id") != wish.id:
        raise ProblemError("conflict", _OTHER_ID.fill({"id": str(record.get("id"))[:128]}))
    again = _again(service, wish)
    if again:
        return again
    judge_record(service, wish.access, wish.entity.name, record, is_lenient=is_lenient(request))
    prepared = prepared_of(wish.entity, record)

    def guard(_: Change, state: State | None) -> None:
        there = state is not None and not state.is_deleted
        _check(wish, state.etag if state else "", is_there=there, was_there=state is not None, must_be=base is not None)
        if base is not None and state is not None and state.etag != base:
            raise ProblemError("changed-meanwhile", _MEANWHILE)

    with service.database.writing() as connection:
        replied = _known(connection, wish)
        if replied:
            return replied
        (done,) = apply(connection, [prepared], wish.author, guard)
        return _kept(connection, wish, _told(service, request, prepared, done))


def prepared_of(entity: Entity, record: dict[str, Any]) -> Prepared:
    """The record made ready. Raises ProblemError where JSON cannot carry one of its numbers."""
    try:
        return prepare(entity, record)
    except ValueError as error:
        zh, _, en = str(error).partition(" / ")
        raise ProblemError("bad-request", Text(zh, en or zh)) from error


def _told(service: Service, request: Request, prepared: Prepared, done: Applied) -> Response:
    path = f"{service.settings.url}{request.url.path}"
    made = done.outcome == "created"
    headers = {"Content-Location": path, "OpenTT-Sequence": str(done.sequence), **preference(request)}
    answer = reply(
        request, prepared.body, JSON, etag=prepared.etag, headers=headers | ({"Location": path} if made else {}),
        status=201 if made else 200,
    )  # fmt: skip
    return Response(prepared.body, 201 if made else 200, dict(answer.headers)) if answer.status_code == 304 else answer  # noqa: PLR2004 - HTTP's own number


def _check(wish: Wish, etag: str, *, is_there: bool, was_there: bool, must_be: bool) -> None:
    """Nothing. Raises ProblemError where the conditions of a change do not hold for what is there."""
    if not is_there and must_be:
        raise _missing(wish, gone=was_there)
    if is_there and wish.if_none_match is not None:
        raise ProblemError("changed-meanwhile", _MEANWHILE)
    if wish.if_match is None:
        if is_there:
            raise ProblemError("condition-required", _CONDITION)
        return
    if not is_there or not matches(wish.if_match, etag):
        raise ProblemError("changed-meanwhile", _MEANWHILE if TAGS.fullmatch(wish.if_match) else NO_TAGS)


def _missing(wish: Wish, *, gone: bool) -> ProblemError:
    text = titled(_GONE if gone else _NOT_THERE, wish.entity)
    return ProblemError("gone" if gone else "not-found", text.fill({"id": wish.id[:128]}))


def _again(service: Service, wish: Wish) -> Response | None:
    """The answer that was given to the same request before, looked up before any work is done."""
    if wish.key is None:
        return None
    with service.database.reading() as connection:
        return _replayed(wish, known(connection, wish.author.who, wish.key))


def _known(connection: Connection, wish: Wish) -> Response | None:
    """The answer that was given to the same request before; no other writer comes in until the end."""
    lock(connection)
    return _replayed(wish, known(connection, wish.author.who, wish.key)) if wish.key is not None else None


def _replayed(wish: Wish, given: Reply | None) -> Response | None:
    if given is None:
        return None
    if given.request != wish.digest:
        raise ProblemError("key-used-otherwise", _USED)
    return Response(given.body, given.status, {**given.headers, "OpenTT-Replayed": "true"})


def _kept(connection: Connection, wish: Wish, answer: Response) -> Response:
    """The same answer, remembered under the key of its request."""
    if wish.key is not None:
        headers = {name: value for name, value in answer.headers.items() if name != "x-request-id"}
        given = Reply(wish.digest, answer.status_code, headers, bytes(answer.body))
        remember(connection, wish.author.who, wish.key, given)
    return answer
