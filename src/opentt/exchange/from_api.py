"""Another office's feed of changes over HTTP, page by page, from where the last pull ended."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from opentt.errors import InputError
from opentt.exchange.asking import ask
from opentt.exchange.intake import SLICE, TOGETHER, Item, looked_at, reconcile, take
from opentt.exchange.progress import API, Progress
from opentt.store.prepared import digest, encoded
from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from opentt.exchange.intake import Intake

GROWTH = 8
"""How many times as many pages are read before they are taken, up to `TOGETHER`: the first is taken at once."""

TURNS = 3
"""How often a page is asked for that is not the one that was asked for."""

_DAMAGED = Text("{entity} {id} 的内容与其校验值不符", "{entity} {id} is not what its tag says")
_NO_FEED = Text("没有可用的变更序列", "gives no feed of changes that can be read")
_SAME = Text(
    "给出的不是所要的那一页变更（途中可能有缓存），未继续",
    "gave another page of changes than was asked for (a cache on the way?), and nothing more was taken",
)


def is_feed(answer: httpx.Response) -> bool:
    """Whether an answer is a page of a feed of changes."""
    return answer.is_success and _page(answer) is not None


def pull_changes(intake: Intake, asked: httpx.Client) -> None:
    """Nothing: all changes are taken over, and where a whole reading was begun, it has ended.

    A reading begins anew where the other side no longer knows the cursor: it was restored from an older copy, or has
    moved to another database. Raises InputError where it does not answer, refuses, or sends what its own tags deny.
    """
    if intake.here.kind != API:
        intake.here = Progress(API, round=intake.here.round + 1, whole=True)
    most = 1
    while True:
        pages, failed = _pages(intake, asked, most)
        most = min(GROWTH * most, TOGETHER)
        here = intake.here
        for page, items in zip(pages, looked_at(intake, [page.items for page in pages], again=here.whole), strict=True):
            take(intake, items, page.after, page.request, again=here.whole)
        if failed is not None:
            raise failed
        if pages and not pages[-1].has_more:
            if here.whole:
                reconcile(intake, replace(pages[-1].after, whole=False))
            return


@dataclass(frozen=True, slots=True)
class _Page:
    """Some changes, how far they lead, the request that gave them, and whether more follow."""

    items: list[Item]
    after: Progress
    request: str | None
    has_more: bool


def _pages(intake: Intake, asked: httpx.Client, most: int) -> tuple[list[_Page], InputError | None]:
    """At most so many next pages, and what went wrong after them; none where the reading has to begin anew."""
    pages: list[_Page] = []
    while len(pages) < most and (not pages or pages[-1].has_more):
        here = pages[-1].after if pages else intake.here
        try:
            page = _next(asked, here)
        except InputError as error:
            return pages, error
        if page is None:
            if not pages:
                intake.here = Progress(API, round=here.round + 1, whole=True)
                intake.done.began_anew = True
            break
        pages.append(page)
    return pages, None


def _next(asked: httpx.Client, here: Progress) -> _Page | None:
    """The page after a point; None where the other side knows no such point. Raises InputError where there is none."""
    params = {"limit": str(SLICE)} | ({"cursor": here.at} if here.at else {})
    for _ in range(TURNS):
        answer = ask(asked, "GET", "/v1/changes", accepted=(400, 410), params=params)
        if here.at and _is_other_history(answer):
            return None
        page = _page(answer)
        if page is None:
            raise InputError(_NO_FEED, str(asked.base_url))
        if not _is_stale(page, here):
            items = [_item(item, str(asked.base_url)) for item in page["items"]]
            last = max((int(item.get("sequence", 0)) for item in page["items"]), default=here.last)
            after = replace(here, at=page["cursor"], last=last)
            return _Page(items, after, answer.headers.get("x-request-id"), page["hasMore"])
    raise InputError(_SAME, str(asked.base_url))


def _is_other_history(answer: httpx.Response) -> bool:
    """Whether the cursor is of a history that the other side does not have, or signed by a key that it lost."""
    if answer.status_code == 410:  # noqa: PLR2004 - HTTP's own number
        return True
    try:
        return answer.status_code == 400 and str(answer.json()["type"]).endswith("/bad-cursor")  # noqa: PLR2004 - the same
    except (ValueError, KeyError, TypeError):
        return False


def _is_stale(page: Mapping[str, Any], here: Progress) -> bool:
    """Whether a page was seen before, or leads nowhere."""
    first = min((int(item.get("sequence", here.last + 1)) for item in page["items"]), default=here.last + 1)
    return first <= here.last or (page["hasMore"] and page["cursor"] == here.at)


def _page(answer: httpx.Response) -> dict[str, Any] | None:
    """The page of a feed; None for what is none."""
    try:
        page = json.loads(answer.content, parse_float=Decimal)
        told = isinstance(page["cursor"], str) and isinstance(page["hasMore"], bool)
        if told and all(isinstance(item["entity"], str) and isinstance(item["id"], str) for item in page["items"]):
            return dict(page)
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    return None


def _item(told: Mapping[str, Any], place: str) -> Item:
    """A line of the feed. Raises InputError for a record that is not that of the line, or not what its tag says."""
    record = told.get("record")
    if record is None:
        return Item(told["entity"], told["id"])
    same = isinstance(record, dict) and record.get("id") == told["id"]
    text = encoded(record)
    if not same or ("etag" in told and digest(text) != told["etag"]):
        raise InputError(_DAMAGED.fill({"entity": told["entity"], "id": told["id"]}), place)
    return Item(told["entity"], told["id"], record, text=text)
