"""One record: its forms, its tags, its history, and what is left where it was deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.conformance import expecting
from opentt.conformance.check import Check, Group, SkippedError, expect
from opentt.conformance.expecting import header, in_media, json_of, problem, status
from opentt.conformance.lists import FORMS
from opentt.conformance.server import MOST
from opentt.schema import ENTITIES
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.conformance.server import Server

PAGES = 20
"""Pages of changes in which a deleted record is looked for."""

_SAME = Text("单条与列表中的内容相同", "a record is what the list has")
_HISTORY = Text("history 有 items，最近的在前", "history has items, the last first")
_THEN = Text("as_of 取得当时的内容，不晚于所说的时刻", "as_of gives the record as it was")
_NO_TOMBSTONE = Text("没有删除过的记录可试", "there is no deleted record to try it on")
_TAGS = Text("各种格式的 ETag 不同", "each form has an ETag of its own")
_OFFERED = Text("Link 头有 rel={rel}", "the Link header has rel={rel}")


def _path(server: Server) -> str:
    plural, identifier = server.example()
    return f"/v1/{plural}/{identifier}"


def _one(server: Server) -> None:
    plural, identifier = server.example()
    listed = json_of(server.get(f"/v1/{plural}?limit=20"))["items"]
    record = json_of(server.get(f"/v1/{plural}/{identifier}"))
    expect(record in listed, _SAME, record.get("id"))


def _tags(server: Server) -> None:
    path = _path(server)
    tags = {header(server.get(path, Accept=media), "ETag") for media in FORMS.values()}
    expect(len(tags) == len(FORMS), _TAGS, len(tags))
    weak = [tag for tag in tags if not tag.startswith('"')]
    expect(not weak, Text("ETag 是强标记", "ETags are strong"), weak)


def _modified(server: Server) -> None:
    path = _path(server)
    since = header(server.get(path), "Last-Modified")
    status(server.get(path, If_Modified_Since=since), 304)


def _vary(server: Server) -> None:
    header(server.get(_path(server)), "Vary", "Accept")


def _links(server: Server) -> None:
    told = header(server.get(_path(server)), "Link")
    for rel in ("canonical", "alternate", "collection"):
        expect(f'rel="{rel}"' in told, _OFFERED.fill({"rel": rel}), told[:80])


def _page(server: Server) -> None:
    answer = server.get(_path(server), Accept="text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
    in_media(answer, "text/html")
    header(answer, "Content-Language")


def _weights(server: Server) -> None:
    in_media(server.get(_path(server), Accept="application/json;q=0.2, text/turtle;q=0.8"), "text/turtle")


def _nobody(server: Server) -> None:
    plural, _ = server.example()
    problem(server.get(f"/v1/{plural}/no-such-record-anywhere"), 404, "not-found")


def _history(server: Server) -> None:
    items = json_of(server.get(f"{_path(server)}/history"))["items"]
    moments = [item["at"] for item in items]
    expect(items and moments == sorted(moments, reverse=True), _HISTORY, moments[:5])


def _as_of(server: Server) -> None:
    path = _path(server)
    items = json_of(server.get(f"{path}/history"))["items"]
    record = json_of(server.get(path))
    now = json_of(server.get(f"{path}?as_of={items[0]['at']}"))
    expect(now == record, _THEN, now.get("id"))
    problem(server.get(f"{path}?as_of=1900-01-01"), 404, "not-found")


def _tombstone(server: Server) -> None:
    entity, identifier = _deleted(server)
    problem(server.get(f"/v1/{ENTITIES[entity]}/{identifier}"), 410, "gone")


def _deleted(server: Server) -> tuple[str, str]:
    """A record whose last change deletes it. Raises SkippedError where none is found."""
    answer = server.get(f"/v1/changes?limit={MOST}")
    if answer.status_code != 200:  # noqa: PLR2004 - HTTP's own number
        raise SkippedError(_NO_TOMBSTONE)
    last: dict[tuple[str, str], str] = {}
    for _ in range(PAGES):
        page: dict[str, Any] = answer.json()
        last |= {(item["entity"], item["id"]): item["change"] for item in page["items"]}
        following = server.link(answer, "next")
        if not page["hasMore"] or following is None:
            break
        answer = server.get(following)
    found = next((key for key, change in last.items() if change == "delete"), None)
    if found is None:
        raise SkippedError(_NO_TOMBSTONE)
    return found


GROUP = Group(
    "records",
    (
        Check("records/one", Text("一条记录与列表所列相同", "A record is what its list has"), "records", _one),
        Check(
            "records/forms",
            Text("按 Accept 和后缀取各种格式", "Forms by Accept and by suffix"),
            "RFC 9110, 12.5.1; records",
            lambda server: expecting.in_forms(server, _path(server), FORMS),
        ),
        Check("records/weights", Text("Accept 的权重有效", "Weights in Accept count"), "RFC 9110, 12.4.2", _weights),
        Check("records/page", Text("浏览器得到网页", "A browser gets a page"), "RFC 9110, 12.5.1", _page),
        Check(
            "records/tags",
            Text("每种格式有自己的强 ETag", "Each form has a strong ETag of its own"),
            "RFC 9110, 8.8.3",
            _tags,
        ),
        Check(
            "records/etag",
            Text("ETag 相同时是 304", "A known ETag is a 304"),
            "RFC 9110, 13.1.2",
            lambda server: expecting.revalidates(server, _path(server)),
        ),
        Check(
            "records/modified",
            Text("未改动时 If-Modified-Since 是 304", "What was not modified is a 304"),
            "RFC 9110, 13.1.3",
            _modified,
        ),
        Check(
            "records/head",
            Text("HEAD 与 GET 一致，没有内容", "HEAD is GET without content"),
            "RFC 9110, 9.3.2",
            lambda server: expecting.head_is_like_get(server, _path(server)),
        ),
        Check(
            "records/vary",
            Text("按 Accept 变化的应答有 Vary", "What varies by Accept says so"),
            "RFC 9110, 12.5.5",
            _vary,
        ),
        Check(
            "records/links",
            Text("链接到持久地址、其他格式和列表", "It links to its IRI, its forms and its list"),
            "RFC 8288, 3",
            _links,
        ),
        Check(
            "records/unknown-parameter",
            Text("未知参数是 400", "An unknown parameter is a 400"),
            "records",
            lambda server: expecting.unknown_parameter(server, _path(server)),
        ),
        Check(
            "records/not-acceptable",
            Text("没有的格式是 406", "A form that nobody has is a 406"),
            "RFC 9110, 15.5.7",
            lambda server: expecting.not_acceptable(server, _path(server)),
        ),
        Check(
            "records/not-found",
            Text("没有的记录是 404 问题", "A record that never was is a 404"),
            "RFC 9457, 3",
            _nobody,
        ),
        Check("records/history", Text("有每次变更", "There is every change"), "records", _history),
        Check("records/as-of", Text("可取任一时刻的内容", "It is had as it was at a moment"), "records", _as_of),
        Check(
            "records/tombstone",
            Text("删除过的记录是 410", "A deleted record is a 410"),
            "RFC 9110, 15.5.11",
            _tombstone,
        ),
    ),
)
