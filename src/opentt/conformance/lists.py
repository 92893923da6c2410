"""Lists: pages that lead to the end and back, order, fields, forms, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opentt.conformance import expecting
from opentt.conformance.check import Check, FailedError, Group, SkippedError, expect
from opentt.conformance.expecting import header, json_of, problem
from opentt.conformance.server import MOST
from opentt.schema import ENTITIES
from opentt.text import Text

if TYPE_CHECKING:
    from opentt.conformance.server import Server

FORMS = {
    "json": "application/json",
    "ndjson": "application/x-ndjson",
    "csv": "text/csv",
    "jsonld": "application/ld+json",
    "ttl": "text/turtle",
    "html": "text/html",
}
"""The forms of lists and records, each with its media type."""

PAGES = 100
"""Pages that are walked at most."""

_COUNT = Text("numberReturned 等于 items 的个数", "numberReturned is the number of items")
_WHOLE = Text("逐页所得与一页取全所得相同：{wanted}", "page by page there is what one page has: {wanted}")
_TWICE = Text("翻页不重复", "no record comes twice")
_MATCHED = Text("到最后一页共 numberMatched 条：{wanted}", "there are numberMatched records at the last page: {wanted}")
_BACK = Text("prev 回到前一页：{wanted}", "prev leads back to the page before: {wanted}")
_ONE_PAGE = Text("记录太少，只有一页", "there are too few records for two pages")
_TOO_MANY = Text("记录多于一页所能取的", "there are more records than fit on a page")
_TURNED = Text("sort=-id 与 sort=id 相反：{wanted}", "sort=-id turns sort=id round: {wanted}")
_MEMBERS = Text("fields=id 只有 id", "fields=id has only the id")
_LINKED = Text("Link 头有 rel=next", "the Link header has rel=next")


def ids(page: dict[str, Any]) -> list[str]:
    """The ids on a page."""
    return [item["id"] for item in page["items"]]


def _answers(server: Server) -> None:
    for plural in ENTITIES.values():
        page = json_of(server.get(f"/v1/{plural}"))
        expect(page["numberReturned"] == len(page["items"]), _COUNT, page["numberReturned"])
        expect(isinstance(page["links"], list), Text("有 links", "there are links"), page.keys())


def _paging(server: Server) -> None:
    plural = server.plural()
    whole = json_of(server.get(f"/v1/{plural}?limit={MOST}"))
    n = len(whole["items"])
    answer = server.get(f"/v1/{plural}?limit={max(1, n // 7)}")
    walked = ids(json_of(answer))
    for _ in range(PAGES):
        following = server.link(answer, "next")
        if following is None:
            break
        answer = server.get(following)
        walked += ids(json_of(answer))
    expect(len(walked) == len({*walked}), _TWICE, next((one for one in walked if walked.count(one) > 1), None))
    if server.link(answer, "next") is None:
        matched = whole.get("numberMatched", len(walked))
        expect(len(walked) == matched, _MATCHED.fill({"wanted": matched}), len(walked))
    common = walked[:n]
    expect(
        common == ids(whole)[: len(common)], _WHOLE.fill({"wanted": ", ".join(ids(whole)[:5])}), ", ".join(common[:5])
    )


def _back(server: Server) -> None:
    first = server.get(f"/v1/{server.plural()}?limit=1")
    following = server.link(first, "next")
    if following is None:
        raise SkippedError(_ONE_PAGE)
    before = server.link(server.get(following), "prev")
    wanted = ids(first.json())
    seen = ids(json_of(server.get(before))) if before else None
    expect(seen == wanted, _BACK.fill({"wanted": wanted}), seen)


def _link_header(server: Server) -> None:
    answer = server.get(f"/v1/{server.plural()}?limit=1")
    if server.link(answer, "next") is None:
        raise SkippedError(_ONE_PAGE)
    expect('rel="next"' in header(answer, "Link"), _LINKED, answer.headers["Link"])


def _order(server: Server) -> None:
    plural = server.plural()
    up = json_of(server.get(f"/v1/{plural}?limit={MOST}&sort=id"))
    if len(up["items"]) == MOST:
        raise SkippedError(_TOO_MANY)
    down = json_of(server.get(f"/v1/{plural}?limit={MOST}&sort=-id"))
    wanted = ids(up)[::-1]
    expect(ids(down) == wanted, _TURNED.fill({"wanted": ", ".join(wanted[:5])}), ", ".join(ids(down)[:5]))


def _fields(server: Server) -> None:
    page = json_of(server.get(f"/v1/{server.plural()}?fields=id"))
    others = sorted({name for item in page["items"] for name in item} - {"id"})
    expect(not others, _MEMBERS, ", ".join(others))


def _bad_value(server: Server) -> None:
    problem(server.get(f"/v1/{server.plural()}?limit=many"), 400, "bad-parameter")


def _bad_cursor(server: Server) -> None:
    problem(server.get(f"/v1/{server.plural()}?cursor=made-up"), 400, "bad-cursor")


def _unknown_everywhere(server: Server) -> None:
    for plural in ENTITIES.values():
        expecting.unknown_parameter(server, f"/v1/{plural}")


def _same_records(server: Server) -> None:
    plural = server.plural()
    wanted = ids(json_of(server.get(f"/v1/{plural}?limit=20")))
    lines = server.get(f"/v1/{plural}.ndjson?limit=20")
    expecting.in_media(lines, FORMS["ndjson"])
    import json

    seen = [json.loads(line)["id"] for line in lines.text.split("\n") if line]
    if seen != wanted:
        expected = Text("NDJSON 与 JSON 的记录相同", "NDJSON has the records of JSON")
        raise FailedError(expected, ", ".join(seen[:5]))


def _path(server: Server) -> str:
    return f"/v1/{server.plural()}"


GROUP = Group(
    "lists",
    (
        Check("lists/answers", Text("五类记录都有列表", "There is a list of each entity"), "lists", _answers),
        Check(
            "lists/paging",
            Text("翻页链接通到末页，不缺不重", "Links lead to the last page, nothing lost or twice"),
            "lists",
            _paging,
        ),
        Check("lists/back", Text("可以往回翻", "Links lead back"), "lists", _back),
        Check(
            "lists/link-header",
            Text("Link 头也有翻页链接", "The Link header leads on as well"),
            "RFC 8288, 3",
            _link_header,
        ),
        Check("lists/order", Text("sort 前加 - 为倒序", "A hyphen turns the order round"), "lists", _order),
        Check("lists/fields", Text("fields 只取所列成员", "`fields` takes the members it names"), "lists", _fields),
        Check(
            "lists/unknown-parameter",
            Text("未知参数是 400", "An unknown parameter is a 400"),
            "lists",
            _unknown_everywhere,
        ),
        Check("lists/bad-value", Text("参数值不对是 400", "A value that makes no sense is a 400"), "lists", _bad_value),
        Check("lists/bad-cursor", Text("编造的翻页标记是 400", "A made-up cursor is a 400"), "lists", _bad_cursor),
        Check(
            "lists/forms",
            Text("按 Accept 和后缀取各种格式", "Forms by Accept and by suffix"),
            "RFC 9110, 12.5.1; lists",
            lambda server: expecting.in_forms(server, _path(server), FORMS),
        ),
        Check("lists/same-records", Text("各种格式的记录相同", "Forms have the same records"), "lists", _same_records),
        Check(
            "lists/not-acceptable",
            Text("没有的格式是 406", "A form that nobody has is a 406"),
            "RFC 9110, 15.5.7",
            lambda server: expecting.not_acceptable(server, _path(server)),
        ),
        Check(
            "lists/etag",
            Text("ETag 相同时是 304", "A known ETag is a 304"),
            "RFC 9110, 13.1.2",
            lambda server: expecting.revalidates(server, _path(server)),
        ),
    ),
)
