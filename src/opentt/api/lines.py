"""The lines of a batch made ready to be validated and stored, by several processes where there are many."""

from __future__ import annotations

import marshal
import os
import signal
from array import array
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import cache
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

from opentt.api.bodies import exact_object
from opentt.api.problems import ProblemError
from opentt.api.spool import Piece, added, own
from opentt.standard import Standard, load
from opentt.store.block import Block, block_of
from opentt.store.facets import Found
from opentt.store.prepared import Prepared, encoded, prepare
from opentt.store.shapes import Alike, Shapes, alike, all_alike, as_block, learn, together
from opentt.store.writing import Deletion
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from opentt.store.scopes import Access
    from opentt.store.writing import Change

AT_ONCE = 1 << 19
"""Bytes that are made ready together, with the rest of their last line."""

ALONE = 48 << 20
"""Bytes up to which a batch is made ready by the server itself: more processes would take longer to start."""

_NICENESS = 10
"""How far such a process gives way to those who ask the server for something, and to the thread that writes."""

_NO_ENTITY = Text("第 {n} 行没有写明实体；可用：{known}", "line {n} names no entity; known: {known}")
_NO_CHANGE = Text("第 {n} 行既没有 record，也没有 delete", "line {n} has neither `record` nor `delete`")
_NO_ID = Text("第 {n} 行没有 id", "line {n} has no id")
_NOT_YOURS = Text("令牌不允许写第 {n} 行的“{id}”", "the token does not allow writing “{id}” of line {n}")
_ENDED = Text("处理这批记录的进程中断了", "a process that worked on the batch has ended")


@dataclass(frozen=True, slots=True)
class Asked:
    """Who sends a batch, the entity of its lines where all are records of one, and how deep they may nest."""

    access: Access
    entity: str | None
    deepest: int


@dataclass(slots=True)
class Ready:
    """Some lines made ready: where their changes are, packed, and how many.

    By entity, `texts` are the records as NDJSON, `lines` their lines, `gone` the ids of what is deleted. `failed` is
    what is wrong with the first line that is no change, or not one that its sender may make; `odd` with the first
    whose numbers JSON cannot carry, which the validator may have more to say about.
    """

    changes: Piece
    count: int = 0
    texts: dict[str, bytes] = field(default_factory=dict)
    lines: dict[str, array[int]] = field(default_factory=dict)
    gone: dict[str, list[str]] = field(default_factory=dict)
    failed: ProblemError | None = None
    odd: ProblemError | None = None


@dataclass(frozen=True, slots=True)
class _Odd:
    """A record whose numbers JSON cannot carry, as a text that the validator can judge; and what is wrong with it."""

    entity: str
    body: bytes
    problem: ProblemError


def is_shared(standard: Standard, path: Path) -> bool:
    """Whether several processes make the lines of a file ready."""
    return path.stat().st_size > ALONE and (os.cpu_count() or 1) > 1 and standard is load()


def made_ready(standard: Standard, path: Path, asked: Asked) -> Iterator[Ready]:
    """The lines of a file made ready, some at a time, in their order."""
    if not is_shared(standard, path):
        shapes = Shapes()
        for first, some in _some(path):
            yield _ready(standard, shapes, asked, first, some)
        return
    workers = os.cpu_count() or 1
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_start) as pool:
        waiting: deque[Future[Ready]] = deque()
        try:
            for first, some in _some(path):
                waiting.append(pool.submit(_ready_here, asked, first, some))
                if len(waiting) > 2 * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            raise ProblemError("overloaded", _ENDED, headers={"Retry-After": "60"}) from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def changes_of(ready: bytes) -> Iterator[Change | Block]:
    """The changes as they were made ready, or all of them as one block."""
    found = marshal.loads(ready)  # noqa: S302 - what a process of ours wrote into our own folder
    if isinstance(found, tuple):
        yield Block._make(found)
    else:
        for row in found:
            yield Deletion(*row) if len(row) == 2 else Prepared._make((*row[:-1], Found._make(row[-1])))  # noqa: PLR2004 - entity and id


def _some(path: Path) -> Iterator[tuple[int, Piece]]:
    """Some lines at a time, with the number of the first."""
    first, start = 1, 0
    with path.open("rb") as file:
        while block := file.read(AT_ONCE):
            block += file.readline()
            yield first, Piece(path, start, len(block))
            first, start = first + block.count(b"\n"), start + len(block)


def _start() -> None:
    """Nothing: the server alone decides when to stop, and what it does itself goes first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_NICENESS)


@cache
def _shapes_here(asked: Asked) -> Shapes:
    """What this process has learnt of the lines of the batch that it was started for."""
    _ = asked
    return Shapes()


def _ready_here(asked: Asked, first: int, some: Piece) -> Ready:
    return _ready(load(), _shapes_here(asked), asked, first, some)


def _ready(standard: Standard, shapes: Shapes, asked: Asked, first: int, some: Piece) -> Ready:
    lines, file = some.content(), own(some.path)
    block = all_alike(shapes, lines, asked.access.writes_all)
    if block is not None:
        return _as_block(file, range(first, first + len(block.id)), block)
    failed = None
    found: list[tuple[int, Alike | Prepared | Deletion | _Odd]] = []
    try:
        for n, line in enumerate(lines.split(b"\n"), start=first):
            known = alike(shapes, line, asked.access.writes)
            if known is not None:
                found.append((n, known))
            elif line.strip():
                found.append((n, _read(standard, shapes, asked, n, line)))
    except ProblemError as error:
        failed = error
    changes = _made(shapes, [change for _, change in found])
    numbers = [n for n, _ in found]
    ready = _as_block(file, numbers, changes) if isinstance(changes, Block) else _one_by_one(file, numbers, changes)
    ready.failed = failed
    return ready


def _made(
    shapes: Shapes, found: Sequence[Alike | Prepared | Deletion | _Odd]
) -> Block | list[Prepared | Deletion | _Odd]:
    """What lines ask for made ready, as a block where all are records of one entity."""
    known = [one for one in found if isinstance(one, Alike)]
    block = as_block(shapes, known) if len(known) == len(found) else None
    if block is not None:
        return block
    made = iter(together(known))
    changes = [next(made) if isinstance(one, Alike) else one for one in found]
    records = [change for change in changes if isinstance(change, Prepared)]
    are_alike = len(records) == len(changes) and len({record.entity for record in records}) == 1
    return block_of(records) if are_alike else changes


def _read(standard: Standard, shapes: Shapes, asked: Asked, n: int, line: bytes) -> Prepared | Deletion | _Odd:
    """What a line of no known shape asks for; other lines may be known by its shape from now on."""
    name, record, value = _change(standard, asked, n, line)
    if isinstance(record, str):
        return Deletion(name, record)
    try:
        made = prepare(standard.entities[name], record)
    except ValueError as error:
        zh, _, en = str(error).partition(" / ")
        problem = bad_line(n, Text(f"第 {n} 行：{zh}", f"line {n}: {en or zh}"))
        return _Odd(name, encoded(_rounded(record)), problem)
    learn(shapes, standard.entities[name], line, value, wrapped=asked.entity is None)
    return made


def _one_by_one(file: Path, numbers: Sequence[int], found: Sequence[Prepared | Deletion | _Odd]) -> Ready:
    """What lines ask for: counted, packed, and by entity among what is to be validated or deleted."""
    rows: list[tuple[Any, ...]] = []
    bodies: dict[str, list[bytes]] = {}
    lines: dict[str, array[int]] = {}
    gone: dict[str, list[str]] = {}
    odd = None
    for n, change in zip(numbers, found, strict=True):
        if isinstance(change, Deletion):
            rows.append((change.entity, change.id))
            gone.setdefault(change.entity, []).append(change.id)
            continue
        if isinstance(change, Prepared):
            rows.append((*change[:-1], tuple(change.found)))
        else:
            odd = odd or change.problem
        bodies.setdefault(change.entity, []).append(change.body)
        lines.setdefault(change.entity, array("Q")).append(n)
    texts = {name: _lines(some) for name, some in bodies.items()}
    return Ready(added(file, marshal.dumps(rows)), len(found), texts, lines, gone, odd=odd)


def _as_block(file: Path, numbers: Sequence[int], block: Block) -> Ready:
    """The same of records of one entity."""
    columns: list[Any] = list(block)
    texts, lines = {block.entity: _lines(block.body)}, {block.entity: array("Q", numbers)}
    return Ready(added(file, marshal.dumps(tuple(columns))), len(numbers), texts, lines)


def _lines(bodies: Sequence[bytes]) -> bytes:
    return b"\n".join(bodies) + b"\n"


def _change(standard: Standard, asked: Asked, n: int, line: bytes) -> tuple[str, dict[str, Any] | str, dict[str, Any]]:
    """Entity and record of a line, or entity and id of what is to be deleted, and its value.

    Raises ProblemError for neither.
    """
    value = exact_object(line, asked.deepest, n)
    name: str | None = asked.entity
    record: Any = value
    if name is None:
        name, record = str(value.get("entity")), value.get("record")
        if name not in standard.entities:
            raise bad_line(n, _NO_ENTITY.fill({"n": n, "known": ", ".join(standard.entities)}))
    is_deletion = asked.entity is None and not isinstance(record, dict)
    if is_deletion and not (value.get("delete") is True and isinstance(value.get("id"), str)):
        raise bad_line(n, _NO_CHANGE.fill({"n": n}))
    identifier = value["id"] if is_deletion else record.get("id")
    if not isinstance(identifier, str):
        raise bad_line(n, _NO_ID.fill({"n": n}))
    if not asked.access.writes(name, identifier):
        raise ProblemError("not-allowed", _NOT_YOURS.fill({"n": n, "id": identifier[:128]}), [{"line": n}])
    return name, identifier if is_deletion else record, value


def _rounded(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The value with numbers that a double carries, for the validator to judge."""
    from decimal import Decimal

    if isinstance(value, dict):
        return {name: _rounded(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_rounded(inner) for inner in value]
    return float(value) if isinstance(value, Decimal) else value


def bad_line(n: int, detail: Text) -> ProblemError:
    """The problem that a line is no change."""
    return ProblemError("bad-request", detail, [{"line": n, "detail": detail.as_dict()}])
