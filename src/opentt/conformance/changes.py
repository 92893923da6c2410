"""The feed of changes: in order, resumable by its cursor, nothing lost and nothing twice."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from opentt.conformance import expecting
from opentt.conformance.check import Check, Group, SkippedError, expect
from opentt.conformance.expecting import header, in_media, json_of, problem, status
from opentt.schema import ENTITIES
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.conformance.server import Server

FEW = 40
"""Changes that are looked at."""

_NONE = Text("还没有变更可试", "there is no change to try it on")
_ASCENDING = Text("sequence 递增", "sequences ascend")
_MEMBERS = Text("每项有 entity、id、at、change", "each has entity, id, at and change")
_RESUMED = Text("按游标分段取与一次取相同：{wanted}", "taken in pieces by the cursor there is the same: {wanted}")
_ENDED = Text("末尾的游标仍然有效，没有新的变更", "the cursor of the end stays good and has nothing new")
_LINES = Text("NDJSON 与 JSON 的变更相同", "NDJSON has the changes of JSON")
_ONLY = Text("entity={entity} 只有该类", "entity={entity} has only that entity")
_STANDS = Text("最近一次 put 的内容就是记录现在的内容", "the last put of a record is the record as it is")


def _page(server: Server) -> None:
    items = json_of(server.get(f"/v1/changes?limit={FEW}"))["items"]
    sequences = [item["sequence"] for item in items]
    expect(sequences == sorted({*sequences}), _ASCENDING, sequences[:10])
    lacking = [item for item in items if not {"entity", "id", "at", "change"} <= {*item}]
    expect(not lacking, _MEMBERS, [sorted(item) for item in lacking[:1]])


def _resumed(server: Server) -> None:
    whole = [item["sequence"] for item in json_of(server.get(f"/v1/changes?limit={FEW}"))["items"]]
    if not whole:
        raise SkippedError(_NONE)
    size = max(1, len(whole) // 3)
    walked: list[int] = []
    path = f"/v1/changes?limit={size}"
    while len(walked) < len(whole):
        page = json_of(server.get(path))
        walked += [item["sequence"] for item in page["items"]]
        path = f"/v1/changes?limit={size}&cursor={page['cursor']}"
        if not page["hasMore"]:
            break
    expect(walked[: len(whole)] == whole, _RESUMED.fill({"wanted": whole[:10]}), walked[:10])


def _end(server: Server) -> None:
    page = json_of(server.get("/v1/changes?limit=1000"))
    if page["hasMore"]:
        raise SkippedError(Text("变更太多，不取到末尾", "there are too many changes to go to the end"))
    again = json_of(server.get(f"/v1/changes?cursor={page['cursor']}"))
    expect(not again["items"] and not again["hasMore"] and again["cursor"], _ENDED, again["items"])


def _bad_cursor(server: Server) -> None:
    problem(server.get("/v1/changes?cursor=made-up"), 400, "bad-cursor")


def _lines(server: Server) -> None:
    page = json_of(server.get(f"/v1/changes?limit={FEW}"))
    answer = server.get(f"/v1/changes?limit={FEW}", Accept="application/x-ndjson")
    in_media(answer, "application/x-ndjson")
    seen = [json.loads(line) for line in answer.text.split("\n") if line]
    expect(seen == page["items"], _LINES, len(seen))
    expect(header(answer, "OpenTT-Cursor") == page["cursor"], _LINES, answer.headers["OpenTT-Cursor"])


def _entity(server: Server) -> None:
    for entity in ENTITIES:
        found = {item["entity"] for item in json_of(server.get(f"/v1/changes?limit={FEW}&entity={entity}"))["items"]}
        expect(found <= {entity}, _ONLY.fill({"entity": entity}), ", ".join(sorted(found)))


def _stands(server: Server) -> None:
    page = json_of(server.get("/v1/changes?limit=1000"))
    last = {(item["entity"], item["id"]): item for item in page["items"]}
    puts = [item for item in last.values() if item["change"] == "put"]
    if page["hasMore"] or not puts:
        raise SkippedError(_NONE if not puts else Text("变更太多，不取到末尾", "there are too many changes"))
    for item in puts[:5]:
        answer = server.get(f"/v1/{ENTITIES[item['entity']]}/{item['id']}")
        status(answer, 200)
        expect(answer.json() == item["record"], _STANDS, item["id"])


GROUP = Group(
    "changes",
    (
        Check("changes/page", Text("变更有序，各项齐全", "Changes are in order and whole"), "changes", _page),
        Check(
            "changes/resumed",
            Text("游标可随时接着取，不缺不重", "The cursor leads on, nothing lost or twice"),
            "changes",
            _resumed,
        ),
        Check("changes/end", Text("取到末尾后游标仍有效", "The cursor of the end stays good"), "changes", _end),
        Check("changes/bad-cursor", Text("编造的游标是 400", "A made-up cursor is a 400"), "changes", _bad_cursor),
        Check("changes/lines", Text("也可按行取（NDJSON）", "It is had as lines (NDJSON)"), "changes", _lines),
        Check("changes/entity", Text("可只取一类", "One entity can be followed"), "changes", _entity),
        Check("changes/stands", Text("变更与记录一致", "Changes agree with records"), "changes", _stands),
        Check(
            "changes/unknown-parameter",
            Text("未知参数是 400", "An unknown parameter is a 400"),
            "changes",
            lambda server: expecting.unknown_parameter(server, "/v1/changes"),
        ),
    ),
)
