"""Many records at once: all are written, or none and a report of why."""

from __future__ import annotations

import hashlib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool

from opentt.api.bodies import check_media
from opentt.api.changing import KEY, REFUSALS, check_writer, key_of
from opentt.api.gathering import gather, judge
from opentt.api.judging import PREFER, is_lenient, preference
from opentt.api.lines import Asked, changes_of, is_shared
from opentt.api.operations import TAGGED, Answer, Operation, Parameter, Section
from opentt.api.problems import ProblemError
from opentt.api.query import read_query
from opentt.api.respond import reply
from opentt.api.sent import Sent, check, sent, taken
from opentt.api.service import access_of, service_of
from opentt.api.spool import Spool
from opentt.home import CONFORMANCE
from opentt.negotiation import JSON, NDJSON
from opentt.store.bulk import MANY, in_bulk
from opentt.store.prepared import encoded
from opentt.store.replies import Reply, known, remember
from opentt.store.writing import Author, lock, now, tallied
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Connection
    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.api.gathering import Gathered
    from opentt.api.service import Service

_LINES = (NDJSON.media, *NDJSON.also)
_GIVEN_UP = Text("没有在时限内完成，没有写入", "it was not done in time, and nothing was written")
_MATCH = Parameter(
    "If-Match",
    "header",
    Text(
        "GET /v1/batch 或上一批得到的 ETag；其后已收到另一批的，不写入",
        "the ETag of GET /v1/batch or of the batch before; where another was taken since, nothing is written",
    ),
    {"type": "string"},
    example="*",
)
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
    states = {"batches": counts, "sequence": counts, "at": {"type": ["string", "null"]}}
    return Section(
        (f"{CONFORMANCE}batch",),
        [
            Operation(
                "GET",
                "/v1/batch",
                "get_batches",
                _state,
                Text("已送到哪一批", "The batches that were taken"),
                Text(
                    "持令牌者已送来几批；ETag 供下一批的 If-Match", "of the sender; the ETag is the next one's If-Match"
                ),
                [
                    Answer(
                        200, Text("送到哪里", "how far"), {JSON.media: {"type": "object", "properties": states}}, TAGGED
                    )
                ],
                (),
                ("no-token", "unknown-parameter"),
                tag="batch",
                needs_token=True,
            ),
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
                [Answer(200, Text("各有多少", "how many of each"), {JSON.media: schema}, ("ETag",))],
                (entity, _MATCH, KEY, PREFER),
                (
                    *(name for name in REFUSALS if name not in {"not-found", "gone", "conflict"}),
                    "bad-parameter",
                    "key-used-otherwise",
                ),
                {NDJSON.media: {"type": "string"}},
                "batch",
                needs_token=True,
            ),
        ],
    )


async def _state(request: Request) -> Response:
    """How many batches were taken of the one who asks."""
    service, access = service_of(request), access_of(request)
    read_query(request, ())
    check_writer(access)

    def work() -> Sent:
        with service.database.reading() as connection:
            return sent(connection, access.who)

    state = await run_in_threadpool(work)
    body = encoded({"batches": state.batches, "sequence": state.sequence, "at": state.at})
    return reply(request, body, JSON, etag=state.tag)


async def _batch(request: Request) -> Response:
    service, access = service_of(request), access_of(request)
    query = read_query(request, ("entity",))
    check_writer(access)
    check_media(request, _LINES)
    key, entity = key_of(request), query.values.get("entity")
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
        asked = Asked(access, entity, int(service.settings.deepest))
        batch = Batch(
            path,
            asked,
            author,
            key,
            digest.hexdigest(),
            request.headers.get("if-match"),
            is_lenient=is_lenient(request),
        )
        try:
            given = await run_in_threadpool(_written, service, batch)
        finally:
            batch.given_up.set()
    headers = {"Cache-Control": "no-store", **given.headers, **preference(request)}
    return reply(request, given.body, JSON, headers=headers)


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch that has arrived: its file, who sends it, the key it is remembered by, how links are looked at.

    `if_match` is the state of its sender for which it was made.
    """

    path: Path
    asked: Asked
    author: Author
    key: str | None
    digest: str
    if_match: str | None
    is_lenient: bool
    given_up: Event = field(default_factory=Event)

    def go_on(self) -> None:
        """Nothing. Raises ProblemError where nobody waits any more, so that what was told to have failed has."""
        if self.given_up.is_set():
            raise ProblemError("overloaded", _GIVEN_UP)


def _written(service: Service, batch: Batch) -> Reply:
    """What is answered once everything is written. Raises ProblemError where it is not, and nothing is."""
    key, author = batch.key, batch.author
    with service.database.reading() as connection:
        given = _given(connection, batch)
        if given is not None:
            return given
        check(sent(connection, author.who), batch.if_match)
    with _judged(service, batch) as judged, service.database.writing() as connection:
        sequence, _ = lock(connection)
        given = _given(connection, batch)
        if given is not None:
            return given
        state = sent(connection, author.who)
        check(state, batch.if_match)
        counts: Counter[str] = Counter()
        changes = (change for piece in judged.spool for change in changes_of(piece))
        with in_bulk(connection) if judged.are_many else nullcontext():
            for some in tallied(connection, changes, author):
                judged.still_good(wait=False)
                counts += some
        sequence += counts.total() - counts["unchanged"]
        names = ("created", "updated", "unchanged", "deleted")
        body = encoded({**{name: counts[name] for name in names}, "sequence": sequence})
        judged.still_good(wait=True)
        state = Sent(state.batches + 1, now(), author.request, sequence)
        taken(connection, author.who, state)
        given = Reply(batch.digest, 200, {"ETag": f'"{state.tag}"'}, body)
        if key is not None:
            remember(connection, author.who, key, given)
    return given


@dataclass(frozen=True, slots=True)
class _Judged:
    """The changes of a batch, made ready, whether they are many, and a question whether they may still be written.

    That raises ProblemError where they may not; asked to `wait`, it waits for the judgement.
    """

    spool: Spool
    are_many: bool
    still_good: Callable[..., None]


@contextmanager
def _judged(service: Service, batch: Batch) -> Iterator[_Judged]:
    """A batch that is judged before it is written, or, where it is large, aside, and undone where it has an error.

    One that several processes make ready is written while they do. Raises ProblemError where it must not be written.
    """
    spool = Spool()

    def gathered() -> Gathered:
        try:
            return gather(service.standard, batch.path, batch.asked, batch.go_on, spool)
        finally:
            spool.end()

    def judge_it(found: Gathered) -> None:
        judge(service, batch.asked.access, found, is_lenient=batch.is_lenient)

    if is_shared(service.standard, batch.path):

        def work() -> None:
            judge_it(gathered())

    else:
        found = gathered()

        def work() -> None:
            judge_it(found)

        if found.count < MANY:
            work()
            yield _Judged(spool, are_many=False, still_good=lambda **_: batch.go_on())
            return
    with _aside(batch, work) as still_good:
        yield _Judged(spool, are_many=True, still_good=still_good)


@contextmanager
def _aside(batch: Batch, work: Callable[[], None]) -> Iterator[Callable[..., None]]:
    """A question whether a batch may still be written, while `work` finds it out in another thread."""
    with ThreadPoolExecutor(1) as pool:
        working = pool.submit(work)

        def still_good(*, wait: bool) -> None:
            batch.go_on()
            if wait or working.done():
                working.result()

        yield still_good


def _given(connection: Connection, batch: Batch) -> Reply | None:
    """What was answered to the same batch before. Raises ProblemError where its key was used for another."""
    given = known(connection, batch.author.who, batch.key) if batch.key is not None else None
    if given is None:
        return None
    if given.request != batch.digest:
        raise ProblemError("key-used-otherwise", _USED)
    return replace(given, headers={**given.headers, "OpenTT-Replayed": "true"})
