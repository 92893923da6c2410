"""Lists of records: filtered, searched, sorted, page by page."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool

from opentt.api import forms
from opentt.api.cursors import opened, sealed
from opentt.api.forms import CHOICE, FORMS, form_of, lang_of, parsed
from opentt.api.operations import SOME, TAGGED, WORDS, Answer, Operation, Parameter, Section, in_forms, mediatype
from opentt.api.pages import list_page
from opentt.api.problems import parameter_error
from opentt.api.query import read_query, whole
from opentt.api.records import LANG, MOMENT, fields_of, titled
from opentt.api.respond import Link, reply
from opentt.api.service import access_of, service_of
from opentt.home import CONFORMANCE
from opentt.negotiation import HTML, JSON
from opentt.store import changes, selection
from opentt.store.facets import AMOUNT, filters
from opentt.store.prepared import digest, encoded
from opentt.store.selection import SORTS, Place, Wanted
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.requests import Request
    from starlette.responses import Response

    from opentt.api.query import Query
    from opentt.api.service import Service
    from opentt.negotiation import Form
    from opentt.schema import Entity
    from opentt.store.facets import Filter
    from opentt.store.scopes import Access
    from opentt.store.selection import Page

_CLOSED = Text(
    "按 {name} 筛选需要读取非公开字段的权限", "to filter by {name}, a token must allow reading what is not public"
)
_NO_CODE = Text("“{code}”不是 {name} 的代码{hint}", "“{code}” is no code of {name}{hint}")
_MEANT = Text("；是否指 {name}？", "; did you mean {name}?")
_NO_SORT = Text("不能按“{name}”排序；可用：{known}", "nothing is sorted by “{name}”; known: {known}")

_CARRIED = (*TAGGED, "Link", "OpenTT-Number-Returned", "OpenTT-Number-Matched")

MOST_COUNTS = 1000
"""Lists whose length is remembered."""

CODE = ".code"
"""What tells the filter `fields.code`, technology fields, from the parameter `fields`."""

LARGEST_AMOUNT = Decimal("9999999999999.99")
"""Yuan that no amount exceeds."""

_AMOUNT = re.compile(r"[0-9]{1,13}(\.[0-9]{1,30})?(e[+-]?[0-9]{1,3})?", re.ASCII | re.IGNORECASE)

ITSELF = {"record_status": "status", "region": "district", "source": "source", "year": "year"}
"""The members that have a column of their own."""


def section(entities: Iterable[Entity]) -> Section:
    """A list of each entity."""
    return Section((f"{CONFORMANCE}lists",), [_operation(entity) for entity in entities])


def _operation(entity: Entity) -> Operation:
    async def listed(request: Request) -> Response:
        return await _list(request, entity)

    page = {"$ref": f"#/components/schemas/{entity.root.part}Page"}
    return Operation(
        "GET",
        f"/v1/{entity.plural}",
        f"list_{entity.plural}",
        listed,
        Text(f"列出{entity.title.zh}", f"A list of {entity.plural}"),
        Text(
            "可按任何代码字段、区划、年份、金额筛选，可用中英文检索；未知参数返回 400",
            "filtered by any coded field, district, year and amount, searched in Chinese and English; an unknown "
            "parameter is a problem",
        ),
        [Answer(200, Text("一页记录", "a page of records"), in_forms(FORMS, page), _CARRIED)],
        (*_parameters(entity), fields_of(entity), mediatype(FORMS), LANG),
        ("unknown-parameter", "bad-parameter", "bad-cursor", "not-allowed", "not-acceptable"),
        tag=entity.plural,
        also=tuple(f"/v1/{entity.plural}.{form.name}" for form in FORMS),
    )


def _parameters(entity: Entity) -> list[Parameter]:
    text = WORDS
    values = {"type": "array", "items": {**SOME, "pattern": "^[^\\x00,]+$"}}
    amount = {"type": "number", "minimum": 0, "maximum": float(LARGEST_AMOUNT)}
    found = [
        Parameter(
            "limit", "query", Text("每页条数", "records on a page"), {"type": "integer", "minimum": 1, "maximum": 1000}
        ),
        Parameter("cursor", "query", Text("翻页标记", "where the list goes on"), text),
        Parameter(
            "sort",
            "query",
            Text("排序；前加 - 为倒序", "what to sort by, turned round by a hyphen before it"),
            {"type": "string", "enum": [f"{sign}{name}" for name in SORTS for sign in ("", "-")]},
        ),
        Parameter("q", "query", Text("检索公开文字", "words in the public texts"), text),
        Parameter(
            "district",
            "query",
            Text("行政区划代码，含其下级", "a region's code, with those inside it"),
            {"type": "string", "pattern": "^([0-9]{6})?$"},
        ),
        Parameter("source", "query", Text("数据来源", "who publishes the record"), text),
        Parameter("record_status", "query", Text("记录状态", "status of the record"), values),
        Parameter(
            "year",
            "query",
            Text("年份，可多个", "years"),
            {"type": "array", "items": {"type": "integer", "minimum": 1, "maximum": 9999}},
        ),
        Parameter("changed_since", "query", Text("该时刻以后有变更", "changed at that moment or later"), MOMENT),
    ]
    if entity.name in AMOUNT:
        found += [
            Parameter("amount_min", "query", Text("金额下限（元）", "least amount in yuan"), amount),
            Parameter("amount_max", "query", Text("金额上限（元）", "largest amount in yuan"), amount),
        ]
    for name, known in _filters(entity).items():
        if name not in ITSELF:
            listed = known.field.schema.get("enum")
            coded = {"type": "array", "items": {"type": "string", "enum": listed}} if listed else values
            kind = {"type": "boolean"} if known.field.kind == "boolean" else coded
            found.append(Parameter(name, "query", _about(known), kind))
    return found


def _about(known: Filter) -> Text:
    title = known.field.title
    return Text(f"{title.zh}（需要权限）", f"{title.en} (needs a token)") if known.is_closed else title


@lru_cache
def _known(entity: Entity) -> frozenset[str]:
    return frozenset(parameter.name for parameter in _parameters(entity)) | {"fields", *CHOICE}


@lru_cache
def _filters(entity: Entity) -> dict[str, Filter]:
    """The filters by the name of their parameter: one that means something else already has `.code` behind it."""
    return {
        f"{name}{CODE}" if name == "fields" else name: known
        for name, known in filters(entity).items()
        if name not in ITSELF
    }


async def _list(request: Request, entity: Entity) -> Response:
    service, access = service_of(request), access_of(request)
    query = read_query(request, _known(entity))
    name = request.url.path.rpartition(".")[2]
    suffix = next((form for form in FORMS if form.name == name), None)
    form = form_of(request, query, FORMS, suffix)
    wanted = _wanted(entity, query, access)
    limit = query.number("limit", 1, int(service.settings.largest_page)) or int(service.settings.page)
    place = _place(service, wanted, query)
    args = service.database, access, wanted
    if wanted.is_plain and service.database.quick:
        page = selection.page(*args, place, limit)
        matched = _matched(service, access, wanted)
    else:
        page = await run_in_threadpool(selection.page, *args, place, limit)
        matched = await run_in_threadpool(_matched, service, access, wanted)
    return _shown(request, entity, query, form, wanted, page, matched)


def _wanted(entity: Entity, query: Query, access: Access) -> Wanted:
    sort = query.values.get("sort", "id")
    by = sort.removeprefix("-")
    if by not in SORTS:
        known = ", ".join(SORTS)
        raise parameter_error("bad-parameter", "sort", _NO_SORT.fill({"name": sort[:80], "known": known}))
    codes = tuple(
        (name.removesuffix(CODE), _codes(entity, name, known, query.listed(name), access))
        for name, known in _filters(entity).items()
        if name in query.values
    )
    years = tuple(_year(value) for value in query.listed("year"))
    return Wanted(
        entity.name,
        codes=codes,
        status=query.listed("record_status"),
        source=query.get("source"),
        district=_district(query),
        years=years,
        amounts=(_amount(query, "amount_min"), _amount(query, "amount_max")),
        changed_since=query.moment("changed_since"),
        words=query.get("q"),
        sort=by,
        descending=sort.startswith("-"),
    )


def _year(value: str) -> int:
    return whole("year", value, 1, 9999)


def _district(query: Query) -> str | None:
    value = query.get("district")
    if value is not None and not (len(value) == 6 and value.isascii() and value.isdigit()):  # noqa: PLR2004 - GB/T 2260
        raise parameter_error(
            "bad-parameter", "district", Text("district 应为六位行政区划代码", "district is no code of six digits")
        )
    return value


def _amount(query: Query, name: str) -> int | None:
    """An amount in 分, what is less than one rounded inward. Raises ProblemError for what is none."""
    value = query.values.get(name)
    if value is None:
        return None
    if _AMOUNT.fullmatch(value) is None or Decimal(value) > LARGEST_AMOUNT:
        detail = Text(
            f"{name} 应为 0 到 {LARGEST_AMOUNT} 元", f"{name} is no amount of yuan from 0 to {LARGEST_AMOUNT}"
        )
        raise parameter_error("bad-parameter", name, detail)
    inward = ROUND_CEILING if name == "amount_min" else ROUND_FLOOR
    return int((Decimal(value) * 100).to_integral_value(inward))


def _codes(entity: Entity, name: str, known: Filter, codes: tuple[str, ...], access: Access) -> tuple[str, ...]:
    """The codes that a filter names. Raises ProblemError for one that is none, or is not for this reader."""
    if known.is_closed and not access.reads_all(entity.name):
        raise parameter_error("not-allowed", name, _CLOSED.fill({"name": name}))
    listed = ["true", "false"] if known.field.kind == "boolean" else known.field.schema.get("enum")
    for code in codes:
        if listed is not None and code not in listed:
            close = get_close_matches(code[:80], listed, n=1)
            hint = _MEANT.fill({"name": close[0]}) if close else Text("", "")
            filled = {"code": code[:80], "name": name}
            detail = Text(_NO_CODE.fill({**filled, "hint": hint.zh}).zh, _NO_CODE.fill({**filled, "hint": hint.en}).en)
            raise parameter_error("bad-parameter", name, detail)
    return codes


def _about_list(wanted: Wanted) -> str:
    return repr(wanted)


def _place(service: Service, wanted: Wanted, query: Query) -> Place | None:
    cursor = query.get("cursor")
    if cursor is None:
        return None
    value, identifier, backward = opened(service.database.secret, _about_list(wanted), cursor)
    return Place(value, identifier, backward)


def _matched(service: Service, access: Access, wanted: Wanted) -> int | None:
    """How many records the list has, counted once for each state of the database; None where that is dear."""
    key = changes.last(service.database), access, wanted
    if key not in service.counts:
        if len(service.counts) >= MOST_COUNTS:
            service.counts.clear()
        service.counts[key] = selection.count(service.database, access, wanted)
    return service.counts[key]


def _shown(
    request: Request,
    entity: Entity,
    query: Query,
    form: Form,
    wanted: Wanted,
    page: Page,
    matched: int | None,
) -> Response:
    service = service_of(request)
    bodies = [row.body for row in page.rows]
    names = query.listed("fields")
    if names:
        for name in names:
            if name not in entity.root.child:
                detail = titled(Text("{a_title}没有字段“{name}”", "{a_title} has no field “{name}”"), entity)
                raise parameter_error("bad-parameter", "fields", detail.fill({"name": name[:80]}))
        bodies = [forms.chosen_members(body, names) for body in bodies]
    links = _links(request, query, wanted, page)
    lang = None
    if form == JSON:
        body = _envelope(bodies, links, matched)
    elif form == HTML:
        lang = lang_of(request, query)
        body = list_page(service.standard, entity, [parsed(one) for one in bodies], lang, query.values, links, matched)
    else:
        body = forms.written(service.standard, entity, bodies, form)
    headers = {"OpenTT-Number-Returned": str(len(bodies))}
    if matched is not None:
        headers["OpenTT-Number-Matched"] = str(matched)
    etag = digest(body)
    return reply(request, body, form, etag=etag, links=links, lang=lang, headers=headers)


def _envelope(bodies: list[bytes], links: list[Link], matched: int | None) -> bytes:
    """The page as JSON: the texts as they are stored between what says how many there are and where it goes on."""
    head: dict[str, object] = {"numberReturned": len(bodies)}
    if matched is not None:
        head["numberMatched"] = matched
    head["links"] = [link.as_json() for link in links]
    return b'%b,"items":[%b]}' % (encoded(head)[:-1], b",".join(bodies))


def _links(request: Request, query: Query, wanted: Wanted, page: Page) -> list[Link]:
    service = service_of(request)
    path = service.settings.url + request.url.path
    kept = {name: value for name, value in query.values.items() if name != "cursor"}

    def to(rel: str, cursor: list[object] | None) -> Link:
        params = dict(kept)
        if cursor is not None:
            params["cursor"] = sealed(service.database.secret, _about_list(wanted), cursor)
        return Link(f"{path}?{urlencode(params)}" if params else path, rel)

    found = [to("first", None)]
    if page.rows and page.has_next:
        found.append(to("next", [page.rows[-1].value, page.rows[-1].id, False]))
    if page.rows and page.has_previous:
        found.append(to("prev", [page.rows[0].value, page.rows[0].id, True]))
    return found
